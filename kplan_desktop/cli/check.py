"""``kplan check``: what a reader of a report would ask about, a line each or as JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path

from kplan_desktop.cli.jobs import check_file
from kplan_desktop.domain.review.findings import Finding, Severity
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_files import FormLibrary

FINDING_WORDS: Mapping[str, str] = {
    "no-adviser": "the adviser's name is missing",
    "late": "the deadline has passed",
    "goal-empty": "nothing is written, nor is it marked as having nothing to report",
    "nothing-to-report-but-notes": "it is marked as having nothing to report, but has notes",
    "measure-without-text": "the measure has no text",
    "measure-without-notes": "the measure has no notes",
    "note-without-text": "the note has no text",
    "uncertain": "the note is uncertain",
    "after-deadline": "the activity is after the deadline, and not marked as planned",
    "done-in-future": "the activity is marked as done, but has not been yet",
    "no-figures": "no activity has a figure",
}
"""What each kind of finding says, by the value of its ``Kind``."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("file", metavar="FILE_OR_BUNDLE", type=Path, help="the report or bundle")
    parser.add_argument("--json", action="store_true", help="write the findings as JSON")


def check(
    arguments: argparse.Namespace,
    today: dt.date,
    *,
    say: Callable[[str], None],
    warn: Callable[[str], None],
) -> bool:
    """Say what was found, and ``warn`` of what is odd about a bundle; whether anything weighs.

    Raises the errors of ``check_file``.
    """
    checked = check_file(arguments.file, today, FormLibrary(program_files().forms))
    for sentence in checked.oddities:
        warn(sentence)
    if arguments.json:
        data = {"findings": [_data(finding) for finding in checked.findings]}
        for line in json.dumps(data, indent=2).splitlines():
            say(line)
    else:
        for finding in checked.findings:
            say(_line(finding))
        if not checked.findings:
            say("No findings.")
    return any(finding.severity is Severity.WARNING for finding in checked.findings)


def _line(finding: Finding) -> str:
    place = finding.place.number or "the report"
    return f"{finding.severity.value}: {place}: {FINDING_WORDS[finding.kind.value]}"


def _data(finding: Finding) -> dict[str, object]:
    place = finding.place
    return {
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "place": {
            "goal": place.goal_id,
            "measure": place.measure_id,
            "note": place.note_id,
            "number": place.number,
        },
    }
