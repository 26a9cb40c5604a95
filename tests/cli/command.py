"""What the tests of the command share: how it is run, and what an error must look like."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kplan_desktop.cli.main import main
from kplan_desktop.domain.model.report import Report
from kplan_desktop.storage.report_file import ReportFile

DEMO = {"report.kplan", "report.pdf", "plan.pdf", "bundle.kplan.json", "mail.eml"}
IN_TIME = "1400000000"
"""A day in May 2014, before the example's deadline."""

Outcome = tuple[int, str, str]
"""Exit code, standard output, standard error."""
Run = Callable[..., Outcome]


def in_process(capsys: pytest.CaptureFixture[str]) -> Run:
    """The command, run in this process."""

    def run(*arguments: str | Path) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out, err

    return run


def refused(outcome: Outcome, *words: str) -> None:
    """Exit code 2 and one plain sentence with these words in it."""
    code, out, err = outcome
    assert code == 2
    assert out == ""
    assert err.endswith((".\n", ")\n"))
    assert err.count("\n") == 1
    assert "Traceback" not in err
    assert err.strip().isprintable()
    for word in words:
        assert word in err


def saved(path: Path, report: Report) -> Path:
    ReportFile.create(path, report).close()
    return path
