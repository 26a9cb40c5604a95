"""The coverage-guided fuzzer starts from the kept corpus and finds nothing, for a short while."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.readers import CORPUS, GUIDED

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 8
"""For each reader; `build/dev.py fuzz` searches for longer."""

pytestmark = [
    pytest.mark.long,
    pytest.mark.timeout(300),
    pytest.mark.skipif(
        importlib.util.find_spec("atheris") is None and not os.environ.get("CI"),
        reason="there is no atheris for this system",
    ),
]


@pytest.mark.parametrize("kind", sorted(GUIDED))
def test_a_short_guided_search_breaks_no_reader(kind: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-P", "-m", "tests.fuzz.guided", kind, str(SECONDS), str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout[-4000:] + ended.stderr[-4000:]
    runs = re.search(r"number_of_executed_units: (\d+)", ended.stderr)
    assert runs is not None
    assert int(runs[1]) > len(list((CORPUS / kind).iterdir()))
    assert not list(tmp_path.glob("crash-*"))
