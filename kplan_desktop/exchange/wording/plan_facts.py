"""What documents say of the adopted plan: at its head, and of each measure after its text.

Nothing of it is said before the plan was adopted: until then the plan has no wording of its own
that could be held against the report.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final, NamedTuple

from kplan_desktop.domain.model.report import OutcomeKind, PlanAdoption, RegionalMeasure, Report
from kplan_desktop.domain.plan.plan_wording import is_outside_plan, is_reworded
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import Language, date_text, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWords:
    """The words of one language: of documents, then of the sheet of a workbook.

    ``adopted_by`` and ``counts`` are templates of ``str.format``.
    """

    adopted: str
    adopted_by: str
    in_plan: str
    not_in_plan: str
    outcome: str
    outcomes: dict[OutcomeKind, str]
    sheet: str
    measure: str
    reason: str
    activities: str
    to_come: str
    about: str
    counts: str


_WORDS: Final[dict[Language, PlanWords]] = {
    "nb": PlanWords(
        adopted="Planen vedtatt",
        adopted_by="{date} av {name}",
        in_plan="I planen",
        not_in_plan="Ikke i planen",
        outcome="Utfall",
        outcomes={
            OutcomeKind.DONE: "gjennomført",
            OutcomeKind.PARTLY: "delvis gjennomført",
            OutcomeKind.NOT: "ikke gjennomført",
        },
        sheet="Planen",
        measure="Regionalt tiltak",
        reason="Hvorfor",
        activities="Aktiviteter",
        to_come="Planlagte og usikre",
        about="«Planen» har én rad for hvert tiltak: hva planen sier, utfallet, antall aktiviteter "
        "(uten planlagte, usikre og avlyste) og det de har nådd. En aktivitet kan høre til flere "
        "tiltak; tallene kan derfor ikke legges sammen.",
        counts="Tiltak i planen: {inside} ({done} gjennomført, {partly} delvis gjennomført, "
        "{not_done} ikke gjennomført, {unsaid} uten utfall). Tiltak som ikke er i planen: "
        "{outside}.",
    ),
    "nn": PlanWords(
        adopted="Planen vedteken",
        adopted_by="{date} av {name}",
        in_plan="I planen",
        not_in_plan="Ikkje i planen",
        outcome="Utfall",
        outcomes={
            OutcomeKind.DONE: "gjennomført",
            OutcomeKind.PARTLY: "delvis gjennomført",
            OutcomeKind.NOT: "ikkje gjennomført",
        },
        sheet="Planen",
        measure="Regionalt tiltak",
        reason="Kvifor",
        activities="Aktivitetar",
        to_come="Planlagde og usikre",
        about="«Planen» har éi rad for kvart tiltak: kva planen seier, utfallet, talet på "
        "aktivitetar (utan planlagde, usikre og avlyste) og det dei har nådd. Ein aktivitet kan "
        "høyre til fleire tiltak; tala kan difor ikkje leggjast saman.",
        counts="Tiltak i planen: {inside} ({done} gjennomført, {partly} delvis gjennomført, "
        "{not_done} ikkje gjennomført, {unsaid} utan utfall). Tiltak som ikkje er i planen: "
        "{outside}.",
    ),
    "en": PlanWords(
        adopted="Plan adopted",
        adopted_by="{date} by {name}",
        in_plan="In the plan",
        not_in_plan="Not in the plan",
        outcome="Outcome",
        outcomes={
            OutcomeKind.DONE: "carried out",
            OutcomeKind.PARTLY: "partly carried out",
            OutcomeKind.NOT: "not carried out",
        },
        sheet="Plan",
        measure="Regional measure",
        reason="Why",
        activities="Activities",
        to_come="Planned or uncertain",
        about="“Plan” has one row for each measure: what the plan says, the outcome, the number of "
        "activities (without those planned, uncertain or cancelled) and what they reached. An "
        "activity may belong to several measures; their figures must not be added up.",
        counts="Measures in the plan: {inside} ({done} carried out, {partly} partly carried out, "
        "{not_done} not carried out, {unsaid} without an outcome). Measures not in the plan: "
        "{outside}.",
    ),
}


class PlanFactKind(Enum):
    """What a fact of a measure is."""

    WORDING = auto()
    OUTCOME = auto()


class PlanFact(NamedTuple):
    """Kplan's own words, and the adviser's after them, which may be empty."""

    kind: PlanFactKind
    words: str
    text: str


def plan_words(language: str) -> PlanWords:
    """The words for a form's language tag; bokmål for other languages."""
    return _WORDS[language_of(language)]


def measure_facts(report: Report, measure: RegionalMeasure) -> Iterator[PlanFact]:
    """What is said of a measure after its text, each in a line of its own.

    First what the plan says, if the text has moved on: «I planen:» and the wording, or «Ikke i
    planen». Spaces and the full stop at the end make no other wording: to read a paragraph twice
    and find nothing helps nobody. Then what became of it: «Utfall: delvis gjennomført.» and why.
    """
    if report.plan_adoption is None:
        return
    words = plan_words(report.form.language)
    if is_outside_plan(measure):
        yield PlanFact(PlanFactKind.WORDING, words.not_in_plan, "")
    elif is_reworded(measure) and _bare(measure.planned) != _bare(measure.text):
        yield PlanFact(PlanFactKind.WORDING, f"{words.in_plan}:", measure.planned.strip())
    if measure.outcome is not None:
        said = f"{words.outcome}: {words.outcomes[measure.outcome.kind]}."
        yield PlanFact(PlanFactKind.OUTCOME, said, measure.outcome.reason.strip())


def adoption_fact(adoption: PlanAdoption, language: str) -> tuple[str, str]:
    """Label and value: «Planen vedtatt», «12.03.2013 av styret»."""
    words, date, name = plan_words(language), date_text(adoption.date), one_line(adoption.name)
    return words.adopted, words.adopted_by.format(date=date, name=name) if name else date


def adoption_text(adoption: PlanAdoption, language: str) -> str:
    """The adoption in a line: «Planen vedtatt 12.03.2013 av styret»."""
    return " ".join(adoption_fact(adoption, language))


def _bare(text: str) -> str:
    """A text without what makes no other wording."""
    return one_line(text).rstrip(". ")
