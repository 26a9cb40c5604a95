"""A report that is open is opened once more, as by a double click in the file manager."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.e2e.desktop_driver import desktop_driver
from tests.e2e.running import Screen
from tests.storage.samples import example_report
from tests.ui.driver import make_file

pytestmark = pytest.mark.long


def test_the_window_that_has_the_report_is_raised(screen: Screen, tmp_path: Path) -> None:
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_report())
    with desktop_driver(screen, tmp_path, path) as driver:
        started = time.monotonic()
        subprocess.run(
            driver.process.args,
            env=driver._environment,
            stdin=subprocess.DEVNULL,
            check=True,
            timeout=20,
        )
        assert time.monotonic() - started < 20
        assert driver.xdotool("search", "--onlyvisible", "--name", "Kplan").split() == [
            driver.window
        ]
        driver.take_focus()
        driver.click(driver.centre("item", "1.2"))
        assert "1.2" in driver.ask("goal")
