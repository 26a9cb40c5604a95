"""Taking personal data out for good: finding the words however they are written, and masking them.

The words are found whatever blanks, dots and hyphens stand within them, in either case, and a
number whether or not the country's prefix stands before it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.checks.spans import Span, with_more
from kplan_desktop.domain.model.edits import (
    Compound,
    Edit,
    SetApproval,
    SetHead,
    SetMeasureText,
    SetNoteText,
    SetNothingToReport,
    SetOutcome,
    SetOwnMetrics,
    SetPlanAdoption,
)
from kplan_desktop.domain.model.report import GoalEntry, NothingToReport, Report

_SEPARATORS = frozenset(",./-_+()\u2010\u2011\u2012\u2013\u2014\u2212")
_IDENTITY_DIGITS = 11
_PHONE_DIGITS = 8
_PREFIXES = ("0047", "47")
_MOST_MARKS = 8
"""Characters that are composed to one letter; ordering very many takes more than linear time."""


@dataclass(frozen=True, slots=True)
class Needle:
    """What is looked for: its letters and digits, in each way that it may be written."""

    keys: tuple[str, ...]


def needle_of(words: str) -> Needle:
    """What is looked for to find these words. Raises ValueError for words without any letter."""
    key, _ = _letters(words)
    if not key:
        raise ValueError("nothing can be looked for")
    for prefix in _PREFIXES:
        number = key.removeprefix(prefix)
        if len(number) == _PHONE_DIGITS and number.isdigit():
            key = number
            break
    if len(key) == _PHONE_DIGITS and key.isdigit():
        return Needle((*(prefix + key for prefix in _PREFIXES), key))
    return Needle((key,))


def spans(text: str, needle: Needle) -> list[tuple[int, int]]:
    """Where the words stand in a text, from the first character up to but without the last."""
    letters, places = _letters(text)
    found: list[Span] = []
    for key in needle.keys:
        found = with_more(found, _whole(key, letters, places))
    return found


def _whole(key: str, letters: str, places: Sequence[Span]) -> Iterator[Span]:
    """Where a key stands that is no part of a longer word or number."""
    index = letters.find(key)
    while index >= 0:
        after = index + len(key)
        start, end = places[index][0], places[after - 1][1]
        is_part = any(
            letters[beside].isalnum() and places[beside][1] >= start and places[beside][0] <= end
            for beside in (index - 1, after)
            if 0 <= beside < len(letters)
        )
        if not is_part:
            yield start, end
        # «uke 91 91919191» has the number behind what is a part of it.
        index = letters.find(key, index + 1 if is_part else after)


def holds(text: str, needle: Needle) -> bool:
    """Whether the words stand in a text."""
    return bool(spans(text, needle))


def without(text: str, needle: Needle, mask: str) -> str:
    """The text with ``mask`` in place of the words."""
    parts, end = [], 0
    for first, last in spans(text, needle):
        parts += [text[end:first], mask]
        end = last
    return "".join((*parts, text[end:]))


def removal_mask(words: str, language: str) -> str:
    """What stands in a text in place of words that were taken out, in the form's language."""
    key, _ = _letters(words)
    is_identity = len(key) == _IDENTITY_DIGITS and key.isdigit()
    if language == "nn":
        return "[fødselsnummer fjerna]" if is_identity else "[personopplysing fjerna]"
    return "[fødselsnummer fjernet]" if is_identity else "[personopplysning fjernet]"


def report_texts(report: Report) -> Iterator[str]:
    """All texts of a report that someone has typed, those of its form aside."""
    yield report.adviser
    if report.approval is not None:
        yield report.approval.name
        yield report.approval.role
    if report.plan_adoption is not None:
        yield report.plan_adoption.name
    for metric in report.own_metrics:
        yield metric.singular
        yield metric.plural
    for entry in report.goals:
        if entry.nothing_to_report is not None:
            yield entry.nothing_to_report.reason
        for measure in entry.measures:
            yield measure.text
            yield measure.plan_text or ""
            if measure.outcome is not None:
                yield measure.outcome.reason
        for note in entry.all_notes():
            yield note.text


def count_in(report: Report, needle: Needle) -> int:
    """How often the words stand in a report."""
    return sum(len(spans(text, needle)) for text in report_texts(report))


def mask_edit(report: Report, needle: Needle, mask: str) -> Edit | None:
    """The edit that masks the words wherever they stand in a report; None where they do not."""
    edits: list[Edit] = []
    if holds(report.adviser, needle):
        edits.append(SetHead(report.unit_id, without(report.adviser, needle, mask)))
    approval = report.approval
    if approval is not None:
        name, role = (without(each, needle, mask) for each in (approval.name, approval.role))
        if (name, role) != (approval.name, approval.role):
            edits.append(SetApproval(replace(approval, name=name, role=role)))
    adoption = report.plan_adoption
    if adoption is not None and holds(adoption.name, needle):
        name = without(adoption.name, needle, mask)
        edits.append(SetPlanAdoption(replace(adoption, name=name)))
    metrics = tuple(
        replace(
            metric,
            singular=without(metric.singular, needle, mask),
            plural=without(metric.plural, needle, mask),
        )
        for metric in report.own_metrics
    )
    if metrics != report.own_metrics:
        edits.append(SetOwnMetrics(metrics))
    for entry in report.goals:
        edits += _of_goal(entry, needle, mask)
    return Compound(tuple(edits)) if edits else None


def _of_goal(entry: GoalEntry, needle: Needle, mask: str) -> Iterator[Edit]:
    mark = entry.nothing_to_report
    if mark is not None and holds(mark.reason, needle):
        reason = without(mark.reason, needle, mask)
        yield SetNothingToReport(entry.goal_id, NothingToReport(reason))
    for measure in entry.measures:
        text, plan_text = without(measure.text, needle, mask), measure.plan_text
        if plan_text is not None:
            plan_text = without(plan_text, needle, mask)
        if (text, plan_text) != (measure.text, measure.plan_text):
            yield SetMeasureText(measure.id, text, plan_text)
        outcome = measure.outcome
        if outcome is not None and holds(outcome.reason, needle):
            reason = without(outcome.reason, needle, mask)
            yield SetOutcome(measure.id, replace(outcome, reason=reason))
    for note in entry.all_notes():
        if holds(note.text, needle):
            yield SetNoteText(note.id, without(note.text, needle, mask))


def _letters(text: str) -> tuple[str, list[Span]]:
    """The text without blanks, separators and what is not seen; and where each character stood.

    A letter is the same whether its marks are a part of it or follow it.
    """
    letters: list[str] = []
    places: list[Span] = []
    end = 0
    while end < len(text):
        start, end = end, end + 1
        while end < len(text) and _is_mark(text[end]):
            end += 1
        composed = unicodedata.normalize("NFKC", text[start : min(end, start + _MOST_MARKS)])
        folded = [sign for sign in composed.casefold() if _is_letter(sign)]
        letters += folded
        places += [(start, end)] * len(folded)
    return "".join(letters), places


def _is_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character) == "Mn"


def _is_letter(character: str) -> bool:
    if character.isspace() or character in _SEPARATORS:
        return False
    return character.isascii() or unicodedata.category(character) not in ("Cf", "Mn")
