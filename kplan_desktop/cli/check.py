"""``kplan check``: what a reader of a report would ask about, a line each or as JSON."""

from __future__ import annotations

import argparse
import datetime as dt
import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
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
from kplan_desktop.cli.jobs import form_differences, form_library
from kplan_desktop.domain.checks.report_check import find_all
from kplan_desktop.domain.checks.rules import CheckContext
from kplan_desktop.domain.checks.set_aside import CheckList, check_list, masked
from kplan_desktop.domain.comments.placement import open_count
from kplan_desktop.domain.delivery.deliveries import deadline_in_force
from kplan_desktop.domain.model.location import Location, located_notes
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.review.findings import (
    PERSONAL_DATA,
    AsideFinding,
    Finding,
    FindingKind,
    Severity,
)
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet, NoteSuggestions
from kplan_desktop.domain.suggestions.report_reading import ReportOffers, ReportReading
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.time_stamps import time_stamp
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.domain.words.word_table import parse_word_table
from kplan_desktop.exchange.bundle.bundle_json import approval_that_holds, decode_bundle
from kplan_desktop.exchange.files.printable_characters import printable_characters
from kplan_desktop.exchange.files.whole_files import holds_report
from kplan_desktop.exchange.incoming.incoming_files import read_delivery
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.storage.report_file import ReportFile

FINDING_WORDS: Mapping[str, str] = {
    "national-identity-number": "a national identity number, not to be sent by ordinary e-mail",
    "late": "the deadline has passed",
    "approval-lapsed": "the approval no longer holds, since something has changed",
    "open-comments": "comments on a delivery are not ticked off",
    "goal-empty": "nothing is written, nor is it marked as having nothing to report",
    "nothing-to-report-but-notes": "it is marked as having nothing to report, but has notes",
    "measure-without-text": "the measure has no text",
    "measure-without-notes": "the measure has no notes",
    "measure-without-outcome": "the adopted plan has the measure, and no outcome is given",
    "note-without-text": "the note has no text",
    "uncertain": "the note is uncertain",
    "after-deadline": "the activity is after the deadline, and not marked as planned",
    "done-in-future": "the activity is marked as done, but has not been yet",
    "planned-in-past": "the activity is marked as planned, but its time is over",
    "figures-on-planned": "the activity is marked as planned, but has figures",
    "unprintable-characters": "characters that are printed as a box",
    "invisible-characters": "invisible characters",
    "direction-characters": "invisible characters that turn the direction of the text",
    "phone-number": "a phone number",
    "private-email": "a private e-mail address",
    "street-address": "a street address",
    "no-adviser": "the adviser's name is missing",
    "no-figures": "activities lack figures",
    "open-suggestions": "figures, times or states in the notes are not answered",
    "likely-duplicate": "the note seems to tell of the same activity as another",
    "spelling": "words that no dictionary has",
}
"""What each kind of finding says, by the value of its ``FindingKind``."""

_GOAL_LENGTH = 60
"""Characters of a goal's text that are shown beside its number."""


@dataclass(frozen=True, slots=True)
class CheckResult:
    """A report's findings, and sentences about how a bundle's form differs."""

    report: Report
    findings: CheckList
    form_differences: tuple[str, ...] = ()


def check_file(file: Path, today: dt.date, library: FormLibrary) -> CheckResult:
    """The findings in a report file or a bundle, which is not written to.

    Of a bundle it is not known what was set aside or dismissed: what its notes suggest is left out.
    """
    if file.name.endswith(".kplan") or holds_report(file):
        with closing(ReportFile.open(file, read_only=True)) as opened:
            report, dismissed = opened.load(), DismissedSet(opened.dismissed())
            set_aside, deliveries = opened.set_aside(), opened.deliveries()
            comments = opened.comments()
        deadline = deadline_in_force(report.form.report.deadline, deliveries)
        offers = _offers(report, dismissed)
        links = tuple((link.note_id, link.other_id) for link in offers.links)
        context = CheckContext(
            open_comments=open_count(comments),
            open_suggestions=offers.count - len(links),
            duplicates=links,
        )
        return CheckResult(report, _check(report, today, deadline, context, set_aside))
    bundle = decode_bundle(read_delivery(file).data)
    differences = form_differences(bundle, library)
    deadline = bundle.report.form.report.deadline
    found = _check(bundle.report, today, deadline, CheckContext(), ())
    return CheckResult(bundle.report, found, differences)


def _check(
    report: Report,
    today: dt.date,
    deadline: dt.date,
    context: CheckContext,
    set_aside: Iterable[AsideFinding],
) -> CheckList:
    printable = printable_characters(program_files().resources / "fonts")
    has_lapsed = report.approval is not None and approval_that_holds(report) is None
    context = replace(
        context, approval_lapsed=has_lapsed, prints=lambda char: ord(char) in printable
    )
    found = find_all(report, today, deadline, context)
    # As in the window: by weight, and each weight in printed order.
    return check_list(sorted(found, key=lambda each: [*Severity].index(each.severity)), set_aside)


def _offers(report: Report, dismissed: DismissedSet) -> ReportOffers:
    """What the notes state and was not answered."""
    lexicon = ReportLexicon(lambda: parse_word_table(program_files().words()))
    suggestions = NoteSuggestions(lexicon, dismissed.is_dismissed)
    return ReportReading(suggestions, NoteIndex(report.form), dismissed).read_all(report)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE_OR_BUNDLE", type=Path, help="the report or bundle")
    parser.add_argument("--json", action="store_true", help="write the findings as JSON")


def _run(arguments: argparse.Namespace) -> int:
    library = form_library()
    result = check_file(arguments.file, current_time().date(), library)
    for sentence in result.form_differences:
        print_error(sentence)
    printed = _Printed(result.report)
    found = result.findings
    if arguments.json:
        data = {
            "findings": [printed.data(finding) for finding in found.open],
            "set_aside": [
                {
                    **printed.data(finding),
                    "reason": aside.reason,
                    "set_aside_at": time_stamp(aside.at).isoformat(),
                }
                for finding, aside in found.aside
            ],
        }
        for line in json.dumps(data, indent=2).splitlines():
            print_line(line)
    else:
        for finding in found.open:
            print_line(printed.line(finding))
        for finding, aside in found.aside:
            reason = f" ({one_line(aside.reason)})" if aside.reason.strip() else ""
            print_line(f"set aside{reason}: {printed.line(finding)}")
        if not found.open:
            print_line("No findings." if not found.aside else "No other findings.")
    weighs = any(finding.severity is not Severity.COULD for finding in found.open)
    return FINDINGS if weighs else OK


class _Printed:
    """Findings as they are printed. Personal data are masked: what is printed may be kept."""

    def __init__(self, report: Report) -> None:
        self._labels = LocationLabels(report)
        self._goals = {goal.id: one_line(goal.text) for goal in report.national_goals()}
        self._notes = {note.id: location for location, note in located_notes(report)}

    def line(self, finding: Finding) -> str:
        """A finding on one line."""
        sentence = FINDING_WORDS[finding.kind.value]
        if finding.in_plan:
            sentence += " in the plan's wording"
        if finding.count:
            sentence += f" ({finding.count})"
        if finding.other_id:
            sentence += f": {self._long(self._notes[finding.other_id])}"
        if words := _shown_words(finding):
            sentence += f": {words}"
        place = self._long(finding.location) or "the report"
        if finding.location.goal_id is not None:
            place += f" ({beginning(self._goals[finding.location.goal_id], _GOAL_LENGTH)})"
        return f"{finding.severity.value}: {place}: {sentence}"

    def data(self, finding: Finding) -> dict[str, object]:
        """A finding as JSON."""
        location = finding.location
        data: dict[str, object] = {
            "kind": finding.kind.value,
            "severity": finding.severity.value,
            "place": {
                "goal": location.goal_id,
                "measure": location.measure_id,
                "note": location.note_id,
                "number": self._labels.short(location),
                "goal_text": self._goals.get(location.goal_id or "", ""),
            },
        }
        if finding.count:
            data["count"] = finding.count
        if words := _shown_words(finding):
            data["words"] = words
        if finding.span is not None:
            data["span"] = list(finding.span)
        if finding.in_plan:
            data["in_plan"] = True
        if finding.other_id:
            data["other_note"] = finding.other_id
        return data

    def _long(self, location: Location) -> str:
        return self._labels.long(location, document_words("en").location)


def _shown_words(finding: Finding) -> str:
    if finding.kind is FindingKind.UNPRINTABLE:
        return ", ".join(f"U+{ord(char):04X}" for char in finding.words)
    words = one_line(finding.words)
    return masked(words) if finding.kind in PERSONAL_DATA else words


CHECK: Final = Command(
    "Say what a reader would ask about: exit 1 if any of it weighs, else 0.",
    _run,
    _add_arguments,
)
