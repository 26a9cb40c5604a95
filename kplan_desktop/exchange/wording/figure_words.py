"""The words of the spreadsheets of figures, in the language of the form.

They are text that is kept and sent, like the form's own, and not strings of the user interface:
they are the same whatever language that has.
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.model.form import AddsUp
from kplan_desktop.domain.model.report import Exactness, Status
from kplan_desktop.domain.text.formatting import language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """The words of one language: names of sheets, headings of columns, texts of cells."""

    activities_sheet: str
    totals_sheet: str
    about_sheet: str
    unit: str
    number: str
    counts: str
    area: str
    goal: str
    measures: str
    place: str
    also_under: str
    note: str
    status: str
    when: str
    first_day: str
    last_day: str
    metric: str
    adds_up: str
    value: str
    exactness: str
    shared_with: str
    activity_id: str
    level: str
    whole_report: str
    exact: str
    estimated: str
    reached: str
    at_least: str
    planned: str
    uncertain: str
    with_figure: str
    unknown: str
    activities: str
    report: str
    adviser: str
    made: str
    about: tuple[str, ...]
    about_several_times: str
    about_cancelled: str
    definitions: str
    statuses: dict[Status, str]
    exactnesses: dict[Exactness, str]
    kinds: dict[AddsUp, str]


_BOKMAAL = FigureWords(
    activities_sheet="Aktiviteter",
    totals_sheet="Totaler",
    about_sheet="Om tallene",
    unit="Region",
    number="Aktivitet",
    counts="Antall aktiviteter",
    area="Strategiområde",
    goal="Nasjonalt mål",
    measures="Regionale tiltak",
    place="Notat nr.",
    also_under="Også omtalt under",
    note="Notat",
    status="Status",
    when="Tid",
    first_day="Fra",
    last_day="Til",
    metric="Indikator",
    adds_up="Telles som",
    value="Tall",
    exactness="Nøyaktighet",
    shared_with="Sammen med",
    activity_id="Aktivitetens id",
    level="Nivå",
    whole_report="Hele meldingen",
    exact="Nøyaktige",
    estimated="Anslag",
    reached="Nådd",
    at_least="Minst nådd",
    planned="Planlagt",
    uncertain="Usikkert",
    with_figure="Nådd: aktiviteter med tall",
    unknown="Nådd: aktiviteter med ukjent tall",
    activities="Aktiviteter i alt",
    report="Melding",
    adviser="Rådgiver",
    made="Laget",
    about=(
        "«Aktiviteter» har én rad for hver aktivitet og hver indikator. En aktivitet uten tall "
        "har én rad med tom indikator.",
        "«Antall aktiviteter» er 1 i aktivitetens første rad og ellers tom: summen er antallet "
        "aktiviteter.",
        "En aktivitet som er omtalt under flere mål, står én gang, under det første av dem. De "
        "andre stedene står i «Også omtalt under».",
        "I «Totaler» teller en slik aktivitet under hvert av målene, og én gang i meldingen. "
        "Målenes summer kan derfor ikke legges sammen.",
        "«Nådd» er tall fra aktiviteter som er gjennomført, eller uten status og ikke etter "
        "fristen. Resten står i «Planlagt» og «Usikkert» og legges ikke til.",
        "Personer og enheter i flere aktiviteter kan være de samme. «Nådd» er da summen, og "
        "«Minst nådd» er det største enkelttallet: det riktige tallet ligger mellom dem.",
        "En tom celle betyr ukjent eller ikke oppgitt, aldri null. Ulike indikatorer legges ikke "
        "sammen.",
        "For et halvår er «Fra» og «Til» halvårets første og siste dag.",
    ),
    about_several_times="For flere tider er «Fra» og «Til» den første og den siste dagen av alle.",
    about_cancelled="En aktivitet som er avlyst, står i «Aktiviteter», men er ikke med i noen sum.",
    definitions="Hva tallene teller",
    statuses={
        Status.DONE: "Gjennomført",
        Status.PLANNED: "Planlagt",
        Status.UNCERTAIN: "Usikkert",
        Status.CANCELLED: "Avlyst",
    },
    exactnesses={
        Exactness.EXACT: "nøyaktig",
        Exactness.ESTIMATE: "anslag",
        Exactness.UNKNOWN: "ukjent",
    },
    kinds={
        "people": "personer",
        "attendances": "frammøter",
        "units": "enheter",
        "events": "arrangementer",
    },
)

_NYNORSK = FigureWords(
    activities_sheet="Aktivitetar",
    totals_sheet="Totalar",
    about_sheet="Om tala",
    unit="Region",
    number="Aktivitet",
    counts="Tal på aktivitetar",
    area="Strategiområde",
    goal="Nasjonalt mål",
    measures="Regionale tiltak",
    place="Notat nr.",
    also_under="Også omtalt under",
    note="Notat",
    status="Status",
    when="Tid",
    first_day="Frå",
    last_day="Til",
    metric="Indikator",
    adds_up="Blir telt som",
    value="Tal",
    exactness="Kor nøyaktig",
    shared_with="Saman med",
    activity_id="Id til aktiviteten",
    level="Nivå",
    whole_report="Heile meldinga",
    exact="Nøyaktige",
    estimated="Overslag",
    reached="Nådd",
    at_least="Minst nådd",
    planned="Planlagt",
    uncertain="Usikkert",
    with_figure="Nådd: aktivitetar med tal",
    unknown="Nådd: aktivitetar med ukjent tal",
    activities="Aktivitetar i alt",
    report="Melding",
    adviser="Rådgjevar",
    made="Laga",
    about=(
        "«Aktivitetar» har éi rad for kvar aktivitet og kvar indikator. Ein aktivitet utan tal "
        "har éi rad med tom indikator.",
        "«Tal på aktivitetar» er 1 i den første rada til aktiviteten og elles tom: summen er talet "
        "på aktivitetar.",
        "Ein aktivitet som er omtalt under fleire mål, står éin gong, under det første av dei. "
        "Dei andre stadene står i «Også omtalt under».",
        "I «Totalar» tel ein slik aktivitet under kvart av måla, og éin gong i meldinga. Summane "
        "til måla kan difor ikkje leggjast saman.",
        "«Nådd» er tal frå aktivitetar som er gjennomførte, eller utan status og ikkje "
        "etter fristen. Det andre står i «Planlagt» og «Usikkert», og blir ikkje lagt til.",
        "Personar og einingar i fleire aktivitetar kan vere dei same. «Nådd» er då summen, og "
        "«Minst nådd» er det største enkelttalet: det rette talet ligg mellom dei.",
        "Ei tom celle er ukjent eller ikkje oppgjeve, aldri null. Ulike indikatorar blir ikkje "
        "lagde saman.",
        "For eit halvår er «Frå» og «Til» den første og siste dagen i halvåret.",
    ),
    about_several_times="For fleire tider er «Frå» og «Til» den første og den siste dagen av alle.",
    about_cancelled="Ein aktivitet som er avlyst, står i «Aktivitetar», men er ikkje med i "
    "nokon sum.",
    definitions="Kva tala tel",
    statuses={
        Status.DONE: "Gjennomført",
        Status.PLANNED: "Planlagt",
        Status.UNCERTAIN: "Usikkert",
        Status.CANCELLED: "Avlyst",
    },
    exactnesses={
        Exactness.EXACT: "nøyaktig",
        Exactness.ESTIMATE: "overslag",
        Exactness.UNKNOWN: "ukjent",
    },
    kinds={
        "people": "personar",
        "attendances": "frammøte",
        "units": "einingar",
        "events": "arrangement",
    },
)

_ENGLISH = FigureWords(
    activities_sheet="Activities",
    totals_sheet="Totals",
    about_sheet="About the figures",
    unit="Region",
    number="Activity",
    counts="Number of activities",
    area="Strategy area",
    goal="National goal",
    measures="Regional measures",
    place="Note no.",
    also_under="Also told of under",
    note="Note",
    status="Status",
    when="Time",
    first_day="From",
    last_day="To",
    metric="Metric",
    adds_up="Counts as",
    value="Figure",
    exactness="Exactness",
    shared_with="Together with",
    activity_id="Activity's id",
    level="Level",
    whole_report="The whole report",
    exact="Exact",
    estimated="Estimated",
    reached="Reached",
    at_least="Reached at least",
    planned="Planned",
    uncertain="Uncertain",
    with_figure="Reached: activities with a figure",
    unknown="Reached: activities with an unknown figure",
    activities="Activities in all",
    report="Report",
    adviser="Adviser",
    made="Made",
    about=(
        "“Activities” has one row for each activity and metric. An activity without figures has "
        "one row with an empty metric.",
        "“Number of activities” is 1 in an activity's first row and empty in the others: its sum "
        "is the number of activities.",
        "An activity that is told of under several goals stands once, under the first of them. "
        "The other places are in “Also told of under”.",
        "In “Totals” such an activity counts under each of its goals, and once in the report. So "
        "the sums of the goals must not be added up.",
        "“Reached” has the figures of activities that are done, or have no status and are not "
        "after the deadline. The others stand in “Planned” and “Uncertain”, and are not added.",
        "People and units in several activities may be the same. “Reached” is then the sum, and "
        "“Reached at least” is the largest single figure: the right number lies between them.",
        "Empty is unknown or not given, never zero. Different metrics are not added up.",
        "Of a half-year, “From” and “To” are the first and the last day.",
    ),
    about_several_times="Of several times, “From” and “To” are the first and the last day of all.",
    about_cancelled="An activity that is cancelled stands in “Activities”, but in no sum.",
    definitions="What the figures count",
    statuses={
        Status.DONE: "Done",
        Status.PLANNED: "Planned",
        Status.UNCERTAIN: "Uncertain",
        Status.CANCELLED: "Cancelled",
    },
    exactnesses={
        Exactness.EXACT: "exact",
        Exactness.ESTIMATE: "estimate",
        Exactness.UNKNOWN: "unknown",
    },
    kinds={
        "people": "people",
        "attendances": "attendances",
        "units": "units",
        "events": "events",
    },
)


def figure_words(language: str) -> FigureWords:
    """The words for a form's language tag; bokmål for other languages."""
    match language_of(language):
        case "nn":
            return _NYNORSK
        case "en":
            return _ENGLISH
        case "nb":
            return _BOKMAAL
