"""What a report's PDF and Word document say of their edition, in head and foot."""

from __future__ import annotations

import datetime as dt

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.wording.document_words import DocumentWords


def is_to_fill_in(report: Report, delivered: dt.date | None) -> bool:
    """Whether its document is a form to fill in by hand: blank, and not delivered as it is."""
    return report.is_blank and delivered is None


def edition_facts(
    report: Report, created: dt.datetime, delivered: dt.date | None, words: DocumentWords
) -> tuple[tuple[str, str], ...]:
    """Labels and values: «Utkast», «20.08.2014», and «Revisjon», «1».

    ``created`` is the document's date, ``delivered`` that of its delivery, None for a draft. A form
    to fill in by hand has no edition.
    """
    if is_to_fill_in(report, delivered):
        return ()
    state = words.draft if delivered is None else words.delivered
    date = date_text(delivered or created.date())
    return (state, date), (words.revision, str(report.revision))


def edition_text(facts: tuple[tuple[str, str], ...], separator: str) -> str:
    """The facts in a row: «Utkast 20.08.2014 · revisjon 1»; empty where there are none."""
    texts = [f"{label} {value}" for label, value in facts]
    return separator.join(text if not number else text.lower() for number, text in enumerate(texts))
