"""The words of the printed board and its workbook, in the language of the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.collection.board import UnitState
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardWords:
    """The words of one language. Those with braces are templates of ``str.format``."""

    language: Language
    title: str
    sheet: str
    unit: str
    state: str
    states: Mapping[UnitState, str]
    made: str
    days_late: str
    late: Callable[[int], str]
    revision: str
    revisions: str
    of_revisions: str
    goals_done: str
    goals: str
    outcomes: str
    measures: str
    open_comments: str
    deadline: str
    reason: str
    nothing_reason: str
    reminded: str
    contact: str
    email: str
    telephone: str
    activities: str
    with_figures: str
    unknown_unit: str
    unreadable: str
    summary: str
    per_date: str


def _counted(one: str, many: str) -> Callable[[int], str]:
    """The words for a number of something; %1 is the number."""
    return lambda count: one if count == 1 else fill_placeholders(many, str(count))


_WORDS: Final[dict[Language, BoardWords]] = {
    "nb": BoardWords(
        language="nb",
        title="Hvem har levert",
        sheet="Enheter",
        unit="Enhet",
        state="Tilstand",
        states={
            UnitState.SILENT: "ikke levert",
            UnitState.NOTHING_TO_REPORT: "ingenting å melde",
            UnitState.DELIVERED: "levert",
            UnitState.RETURNED: "sendt tilbake",
            UnitState.ACCEPTED: "godkjent",
        },
        made="Levert",
        days_late="Dager sent",
        late=_counted("1 dag sent", "%1 dager sent"),
        revision="Revisjon",
        revisions="Antall revisjoner",
        of_revisions="{revision} (av {count})",
        goals_done="Mål utfylt",
        goals="Mål i skjemaet",
        outcomes="Tiltak med utfall",
        measures="Tiltak",
        open_comments="Åpne kommentarer",
        deadline="Frist",
        reason="Hvorfor utsatt",
        nothing_reason="Ingenting å melde: hvorfor",
        reminded="Sist purret",
        contact="Kontakt",
        email="E-post",
        telephone="Telefon",
        activities="Aktiviteter",
        with_figures="Med tall",
        unknown_unit="ukjent enhet",
        unreadable="en fil kunne ikke leses",
        summary="{delivered} av {expected} har levert. Ikke levert: {silent}. Ingenting å melde: "
        "{nothing}. For sent: {late}. Sendt tilbake: {returned}. Godkjent: {accepted}.",
        per_date="per {date}",
    ),
    "nn": BoardWords(
        language="nn",
        title="Kven har levert",
        sheet="Einingar",
        unit="Eining",
        state="Tilstand",
        states={
            UnitState.SILENT: "ikkje levert",
            UnitState.NOTHING_TO_REPORT: "ingenting å melde",
            UnitState.DELIVERED: "levert",
            UnitState.RETURNED: "send tilbake",
            UnitState.ACCEPTED: "godkjend",
        },
        made="Levert",
        days_late="Dagar for seint",
        late=_counted("1 dag for seint", "%1 dagar for seint"),
        revision="Revisjon",
        revisions="Talet på revisjonar",
        of_revisions="{revision} (av {count})",
        goals_done="Mål utfylte",
        goals="Mål i skjemaet",
        outcomes="Tiltak med utfall",
        measures="Tiltak",
        open_comments="Opne kommentarar",
        deadline="Frist",
        reason="Kvifor utsett",
        nothing_reason="Ingenting å melde: kvifor",
        reminded="Sist purra",
        contact="Kontakt",
        email="E-post",
        telephone="Telefon",
        activities="Aktivitetar",
        with_figures="Med tal",
        unknown_unit="ukjend eining",
        unreadable="ei fil kunne ikkje lesast",
        summary="{delivered} av {expected} har levert. Ikkje levert: {silent}. Ingenting å melde: "
        "{nothing}. For seint: {late}. Sende tilbake: {returned}. Godkjende: {accepted}.",
        per_date="per {date}",
    ),
    "en": BoardWords(
        language="en",
        title="Who has delivered",
        sheet="Units",
        unit="Unit",
        state="State",
        states={
            UnitState.SILENT: "not delivered",
            UnitState.NOTHING_TO_REPORT: "nothing to report",
            UnitState.DELIVERED: "delivered",
            UnitState.RETURNED: "sent back",
            UnitState.ACCEPTED: "accepted",
        },
        made="Delivered",
        days_late="Days late",
        late=_counted("1 day late", "%1 days late"),
        revision="Revision",
        revisions="Revisions",
        of_revisions="{revision} (of {count})",
        goals_done="Goals filled in",
        goals="Goals of the form",
        outcomes="Measures with outcome",
        measures="Measures",
        open_comments="Open comments",
        deadline="Deadline",
        reason="Why extended",
        nothing_reason="Nothing to report: why",
        reminded="Last reminder",
        contact="Contact",
        email="E-mail",
        telephone="Telephone",
        activities="Activities",
        with_figures="With figures",
        unknown_unit="unknown unit",
        unreadable="a file could not be read",
        summary="{delivered} of {expected} have delivered. Not delivered: {silent}. Nothing to "
        "report: {nothing}. Late: {late}. Sent back: {returned}. Accepted: {accepted}.",
        per_date="as of {date}",
    ),
}


def board_words(language: str) -> BoardWords:
    """The words for a form's language tag."""
    return _WORDS[language_of(language)]
