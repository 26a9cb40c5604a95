"""The command on a console of Windows, which Wine has where it has a screen."""

from __future__ import annotations

import pytest

from tests.e2e.running import ROOT, given
from tests.windows.conftest import Windows

pytestmark = pytest.mark.long


def test_the_commands_own_tests_of_consoles_pass(windows: Windows) -> None:
    python = given("KPLAN_WINDOWS_PYTHON")
    tests = ROOT / "tests" / "cli" / "test_on_windows.py"
    which = ("-p", "no:cacheprovider", "-k", "console_shows", tests)
    code, output = windows.run(python, "-m", "pytest", *which)
    assert code == 0, output
    assert "2 passed" in output, output
