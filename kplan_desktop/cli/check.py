"""``kplan check``: what a reader of a report would ask about, a line each or as JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kplan_desktop.cli.command import (
    FINDINGS,
    OK,
    Command,
    current_time,
    print_error,
    print_line,
)
from kplan_desktop.cli.jobs import form_differences
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import Finding, Severity, findings
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet, NoteSuggestions
from kplan_desktop.domain.suggestions.report_reading import ReportReading
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.domain.words.word_table import parse_word_table
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.exchange.files.whole_files import holds_report
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile

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
    "no-figures": "activities lack figures",
    "open-suggestions": "figures, times, states or links in the notes are not answered",
}
"""What each kind of finding says, by the value of its ``FindingKind``."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A report's findings, and sentences about how a bundle's form differs."""

    report: Report
    findings: tuple[Finding, ...]
    form_differences: tuple[str, ...] = ()


def check_file(file: Path, today: dt.date, library: FormLibrary) -> CheckResult:
    """The findings in a report file or a bundle, which is not written to."""
    if file.name.endswith(".kplan") or holds_report(file):
        report, open_suggestions = _read_file(file)
        return CheckResult(report, findings(report, today, open_suggestions=open_suggestions))
    bundle = decode_bundle(read_delivery(file).data)
    found = findings(bundle.report, today)
    return CheckResult(bundle.report, found, form_differences(bundle, library))


def _read_file(file: Path) -> tuple[Report, int]:
    """The report in a report file, and how much in its notes was not answered.

    Of a bundle that is not known: what was dismissed is not in it.
    """
    with closing(ReportFile.open(file, read_only=True)) as opened:
        report, dismissed = opened.load(), DismissedSet(opened.dismissed())
    lexicon = ReportLexicon(lambda: parse_word_table(program_files().words()))
    suggestions = NoteSuggestions(lexicon, dismissed.is_dismissed)
    reading = ReportReading(suggestions, NoteIndex(report.form), dismissed)
    return report, reading.read_all(report).count


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE_OR_BUNDLE", type=Path, help="the report or bundle")
    parser.add_argument("--json", action="store_true", help="write the findings as JSON")


def _run(arguments: argparse.Namespace) -> int:
    library = FormLibrary(program_files().forms)
    result = check_file(arguments.file, current_time().date(), library)
    for sentence in result.form_differences:
        print_error(sentence)
    labels = LocationLabels(result.report)
    if arguments.json:
        data = {"findings": [_data(finding, labels) for finding in result.findings]}
        for line in json.dumps(data, indent=2).splitlines():
            print_line(line)
    else:
        for finding in result.findings:
            print_line(_line(finding, labels))
        if not result.findings:
            print_line("No findings.")
    warned = any(finding.severity is Severity.WARNING for finding in result.findings)
    return FINDINGS if warned else OK


def _line(finding: Finding, labels: LocationLabels) -> str:
    label = labels.long(finding.location, document_words("en").location) or "the report"
    words = FINDING_WORDS[finding.kind.value]
    counted = f"{words} ({finding.count})" if finding.count else words
    return f"{finding.severity.value}: {label}: {counted}"


def _data(finding: Finding, labels: LocationLabels) -> dict[str, object]:
    location = finding.location
    data: dict[str, object] = {
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "place": {
            "goal": location.goal_id,
            "measure": location.measure_id,
            "note": location.note_id,
            "number": labels.short(location),
        },
    }
    return {**data, "count": finding.count} if finding.count else data


CHECK: Final = Command(
    "Say what a reader would ask about: exit 0 if nothing, or hints alone, 1 if anything.",
    _run,
    _add_arguments,
)
