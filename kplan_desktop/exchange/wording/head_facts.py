"""What a report's PDF and Word document say in head and foot that is not the form's own text."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.wording.document_words import DocumentWords
from kplan_desktop.exchange.wording.plan_facts import adoption_fact, adoption_text


def is_to_fill_in(report: Report, revision_day: dt.date | None) -> bool:
    """Whether its document is a form to fill in by hand: blank, and of no delivery."""
    return report.is_blank and revision_day is None


def head_facts(
    report: Report,
    created: dt.datetime,
    words: DocumentWords,
    *,
    revision_day: dt.date | None = None,
    approval: Approval | None = None,
) -> tuple[tuple[str, str], ...]:
    """Labels and values: «Saksnummer», «14/00123»; «Utkast», «20.08.2014».

    The arguments are those of ``write_report_pdf``.
    """
    facts = []
    if case := one_line(report.form.report.case_reference):
        facts.append((words.case_reference, case))
    if not is_to_fill_in(report, revision_day):
        facts.append(_state(report, created, words, revision_day))
    if report.plan_adoption is not None:
        facts.append(adoption_fact(report.plan_adoption, report.form.language))
    if approval is not None:
        facts.append((words.approved_by, approver_text(approval)))
    return tuple(facts)


def state_text(
    report: Report, created: dt.datetime, words: DocumentWords, revision_day: dt.date | None = None
) -> str:
    """«Utkast 20.08.2014» or «Revisjon 1, 20.08.2014»; empty for a form to fill in by hand."""
    if is_to_fill_in(report, revision_day):
        return ""
    return " ".join(_state(report, created, words, revision_day))


def plan_state_text(report: Report, created: dt.datetime, words: DocumentWords) -> str:
    """What dates a plan: «Planen vedtatt 12.03.2013 av styret», or «Dato: 20.08.2014» before that.

    It is no draft either way.
    """
    if report.plan_adoption is not None:
        return adoption_text(report.plan_adoption, report.form.language)
    return f"{words.date}: {date_text(created.date())}"


def approval_text(approval: Approval, words: DocumentWords) -> str:
    """The approval in a line: «Godkjent av Kari Nordmann, fylkesleder, 20.08.2014»."""
    return f"{words.approved_by} {approver_text(approval)}"


def _state(
    report: Report, created: dt.datetime, words: DocumentWords, revision_day: dt.date | None
) -> tuple[str, str]:
    """Only a delivery has a number: two documents of one number never differ."""
    if revision_day is None:
        return words.draft, date_text(created.date())
    return words.revision, f"{report.revision}, {date_text(revision_day)}"


def approver_text(approval: Approval) -> str:
    """Who approved it, as what and when: «Kari Nordmann, fylkesleder, 20.08.2014»."""
    facts = (one_line(approval.name), one_line(approval.role), date_text(approval.date))
    return ", ".join(filter(None, facts))
