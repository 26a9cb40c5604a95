"""The lines that say what has changed since a delivery, in the language of the form.

They name places and never quote a text: they go into an e-mail.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.model.location_labels import LocationLabels
from kplan_desktop.domain.review.report_comparison import (
    Aspect,
    ChangeKind,
    ElementChange,
    ReportComparison,
    Subject,
)
from kplan_desktop.domain.text.formatting import Language, language_of
from kplan_desktop.exchange.wording.document_words import document_words

MOST_LINES = 40
"""More lines would hide what else a mail says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeWords:
    """The words of one language; ``more`` is for a number of further changes."""

    added: str
    removed: str
    reworded: str
    moved: str
    facts: str
    mark: str
    head: str
    metrics: str
    approval: str
    plan: str
    parked: str
    outcome: str
    more: str


_WORDS: dict[Language, ChangeWords] = {
    "nb": ChangeWords(
        added="lagt til",
        removed="fjernet",
        reworded="endret",
        moved="flyttet",
        facts="tall, tid eller status endret",
        mark="merket «ingenting å melde» endret",
        head="region eller navn endret",
        metrics="egne indikatorer endret",
        approval="godkjenning endret",
        plan="vedtak av planen endret",
        parked="parkerte mål endret",
        outcome="utfall endret",
        more="og %1 endringer til",
    ),
    "nn": ChangeWords(
        added="lagt til",
        removed="fjerna",
        reworded="endra",
        moved="flytta",
        facts="tal, tid eller status endra",
        mark="merket «ingenting å melde» endra",
        head="region eller namn endra",
        metrics="eigne indikatorar endra",
        approval="godkjenning endra",
        plan="vedtak av planen endra",
        parked="parkerte mål endra",
        outcome="utfall endra",
        more="og %1 endringar til",
    ),
    "en": ChangeWords(
        added="added",
        removed="removed",
        reworded="changed",
        moved="moved",
        facts="figures, time or status changed",
        mark="mark “nothing to report” changed",
        head="region or name changed",
        metrics="own metrics changed",
        approval="approval changed",
        plan="adoption of the plan changed",
        parked="parked goals changed",
        outcome="outcome changed",
        more="and %1 more changes",
    ),
}


def change_lines(comparison: ReportComparison) -> tuple[str, ...]:
    """A line for each change, such as «1.1, tiltak 2, notat 3: endret», in printed order.

    A place that is no longer there has the number that it had. After ``MOST_LINES`` one line says
    how many more there are.
    """
    language = comparison.newer.form.language
    words, names = _WORDS[language_of(language)], document_words(language).location
    old, new = LocationLabels(comparison.older), LocationLabels(comparison.newer)
    lines = []
    for change in comparison.changes[:MOST_LINES]:
        label = ""
        if change.new_location is not None:
            label = new.long(change.new_location, names)
        elif change.old_location is not None:
            label = old.long(change.old_location, names)
        lines.append(": ".join(filter(None, (label, ", ".join(_what(change, words))))))
    more = len(comparison.changes) - MOST_LINES
    if more > 0:
        lines.append(fill_placeholders(words.more, str(more)))
    return tuple(lines)


def _what(change: ElementChange, words: ChangeWords) -> Iterator[str]:
    whole = {
        Subject.MARK: words.mark,
        Subject.HEAD: words.head,
        Subject.METRICS: words.metrics,
        Subject.APPROVAL: words.approval,
        Subject.PLAN: words.plan,
        Subject.PARKED: words.parked,
    }
    if change.subject in whole:
        yield whole[change.subject]
    elif change.kind is ChangeKind.ADDED:
        yield words.added
    elif change.kind is ChangeKind.REMOVED:
        yield words.removed
    else:
        if Aspect.WORDING in change.aspects:
            yield words.reworded
        if Aspect.PLACE in change.aspects:
            yield words.moved
        if Aspect.OUTCOME in change.aspects:
            yield words.outcome
        if change.aspects & {Aspect.LINK, Aspect.FACTS}:
            yield words.facts
