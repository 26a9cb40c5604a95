"""The words of the joint report's workbook, and of which day its figures are, in its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kplan_desktop.domain.text.formatting import Language, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetWords:
    """The words of one language. Those with braces are templates of ``str.format``.

    What the sheets of a report's figures call the same is in ``FigureWords``.
    """

    per_date: str
    about_copy: str
    by_unit_sheet: str
    by_goal_sheet: str
    charts_sheet: str
    goal_text: str
    units_sheet: str
    decisions_sheet: str
    sources_sheet: str
    deliveries_sheet: str
    all_units: str
    covered_units: str
    of_units: str
    undecided: str
    units: str
    reported: str
    days_late: str
    deadline: str
    event: str
    kind: str
    joint_event: str
    own_metric: str
    by: str
    date: str
    decided_figures: str
    in_report: str
    beginning: str
    form: str
    received_as: str
    purged: str
    about: tuple[str, ...]


_WORDS: Final[dict[Language, SheetWords]] = {
    "nb": SheetWords(
        per_date="Tall per {date}",
        about_copy="Dette er en kopi til å arbeide videre med. Den lagrede meldingen er kilden, "
        "og det som er endret her, står ikke i den.",
        by_unit_sheet="Per enhet",
        by_goal_sheet="Per mål",
        charts_sheet="Diagrammer {of}",
        goal_text="Målet",
        units_sheet="Hvem har levert",
        decisions_sheet="Avgjørelser",
        sources_sheet="Kilder",
        deliveries_sheet="Leveranser",
        all_units="Alle",
        covered_units="Enheter med tall",
        of_units="Av enheter",
        undecided="Ikke avgjorte fellesarrangementer",
        units="Enheter",
        reported="Tall i meldingene",
        days_late="Dager sent",
        deadline="Utsatt frist",
        event="Nr.",
        kind="Hva",
        joint_event="fellesarrangement",
        own_metric="egen indikator",
        by="Av",
        date="Dato",
        decided_figures="Tall som teller",
        in_report="Tall i meldingen",
        beginning="Notatet begynner",
        form="Annet skjema",
        received_as="Kom som",
        purged="Personopplysninger fjernet",
        about=(
            "«Totaler» har én rad for hver enhet, indikator og del av skjemaet. «Alle» er alle "
            "enhetene samlet. Radene kan ikke legges sammen: en aktivitet under flere mål teller "
            "under hvert av dem, og et fellesarrangement hos hver av enhetene, men én gang i alt.",
            "«Aktiviteter» har én rad for hver aktivitet og indikator. Et fellesarrangement står "
            "én gang, med alle enhetene. Kolonnene «Nådd», «Planlagt» og «Usikkert» kan legges "
            "sammen for en indikator, og gir tallet for hele meldingen.",
            "«Antall aktiviteter» er 1 i aktivitetens første rad og ellers tom: summen er antallet "
            "aktiviteter.",
            "«Kilder» har hvert tall med stedet i enhetens egen melding. «Nådd», «Planlagt» og "
            "«Usikkert» er tomme der et annet tall for samme arrangement teller.",
            "«Nådd» er tall fra aktiviteter som er gjennomført, eller uten status og ikke etter "
            "fristen. Resten står i «Planlagt» og «Usikkert» og legges ikke til.",
            "En tom celle betyr ukjent eller ikke oppgitt, aldri null. Ulike indikatorer legges "
            "ikke sammen.",
        ),
    ),
    "nn": SheetWords(
        per_date="Tal per {date}",
        about_copy="Dette er ein kopi til å arbeide vidare med. Den lagra meldinga er kjelda, og "
        "det som er endra her, står ikkje i henne.",
        by_unit_sheet="Per eining",
        by_goal_sheet="Per mål",
        charts_sheet="Diagram {of}",
        goal_text="Målet",
        units_sheet="Kven har levert",
        decisions_sheet="Avgjerder",
        sources_sheet="Kjelder",
        deliveries_sheet="Leveransar",
        all_units="Alle",
        covered_units="Einingar med tal",
        of_units="Av einingar",
        undecided="Ikkje avgjorde fellesarrangement",
        units="Einingar",
        reported="Tal i meldingane",
        days_late="Dagar for seint",
        deadline="Utsett frist",
        event="Nr.",
        kind="Kva",
        joint_event="fellesarrangement",
        own_metric="eigen indikator",
        by="Av",
        date="Dato",
        decided_figures="Tal som tel",
        in_report="Tal i meldinga",
        beginning="Notatet byrjar",
        form="Anna skjema",
        received_as="Kom som",
        purged="Personopplysningar fjerna",
        about=(
            "«Totalar» har éi rad for kvar eining, indikator og del av skjemaet. «Alle» er alle "
            "einingane samla. Radene kan ikkje leggjast saman: ein aktivitet under fleire mål tel "
            "under kvart av dei, og eit fellesarrangement hos kvar av einingane, men éin gong i "
            "alt.",
            "«Aktivitetar» har éi rad for kvar aktivitet og indikator. Eit fellesarrangement står "
            "éin gong, med alle einingane. Kolonnane «Nådd», «Planlagt» og «Usikkert» kan "
            "leggjast saman for ein indikator, og gjev talet for heile meldinga.",
            "«Tal på aktivitetar» er 1 i den første rada til aktiviteten og elles tom: summen er "
            "talet på aktivitetar.",
            "«Kjelder» har kvart tal med staden i meldinga til eininga. «Nådd», «Planlagt» og "
            "«Usikkert» er tomme der eit anna tal for same arrangementet tel.",
            "«Nådd» er tal frå aktivitetar som er gjennomførte, eller utan status og ikkje etter "
            "fristen. Resten står i «Planlagt» og «Usikkert» og blir ikkje lagt til.",
            "Ei tom celle tyder ukjent eller ikkje oppgitt, aldri null. Ulike indikatorar blir "
            "ikkje lagde saman.",
        ),
    ),
    "en": SheetWords(
        per_date="Figures as of {date}",
        about_copy="This is a copy to work on. The stored report is the source, and what is "
        "changed here is not in it.",
        by_unit_sheet="By unit",
        by_goal_sheet="By goal",
        charts_sheet="Charts {of}",
        goal_text="The goal",
        units_sheet="Who has delivered",
        decisions_sheet="Decisions",
        sources_sheet="Sources",
        deliveries_sheet="Deliveries",
        all_units="All",
        covered_units="Units with a figure",
        of_units="Of units",
        undecided="Joint events not decided",
        units="Units",
        reported="Figures in the reports",
        days_late="Days late",
        deadline="Extended deadline",
        event="No.",
        kind="What",
        joint_event="joint event",
        own_metric="own metric",
        by="By",
        date="Date",
        decided_figures="Figures that count",
        in_report="Figure in the report",
        beginning="The note begins",
        form="Other form",
        received_as="Came as",
        purged="Personal data removed",
        about=(
            "“Totals” has one row for each unit, metric and part of the form. “All” is all units "
            "together. The rows must not be added up: an activity under several goals counts under "
            "each of them, and a joint event with each of its units, but once in all.",
            "“Activities” has one row for each activity and metric. A joint event stands once, "
            "with all of its units. The columns “Reached”, “Planned” and “Uncertain” can be added "
            "up for a metric, and give the figure for the whole report.",
            "The number of activities is 1 in an activity's first row and empty otherwise: the "
            "sum is the number of activities.",
            "“Sources” has each figure with its place in the unit's own report. “Reached”, "
            "“Planned” and “Uncertain” are empty where another figure of the same event counts.",
            "“Reached” are figures of activities that were carried out, or have no status and are "
            "not after the deadline. The rest is in “Planned” and “Uncertain” and is not added.",
            "An empty cell is unknown or not given, never zero. Different metrics are not added "
            "up.",
        ),
    ),
}


def sheet_words(language: str) -> SheetWords:
    """The words for a form's language tag; bokmål for other languages."""
    return _WORDS[language_of(language)]
