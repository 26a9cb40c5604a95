"""The sentences and short facts of the joint report, the same in PDF and Word document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from kplan_desktop.domain.collection.collection import CountedFigure
from kplan_desktop.domain.joint_report.joint_content import (
    DeliveryLine,
    EventDecision,
    GoalContent,
    GoalOutcomes,
    JointNote,
    JointReport,
    MeasureOutcome,
    NoteFigure,
    PlaceInReport,
    PrintedTotal,
    ReportingState,
    ReportingUnit,
    ScopeFigures,
    SourceFigure,
    ToldElsewhere,
    UnitReason,
)
from kplan_desktop.domain.model.form import AddsUp, Form, Metric
from kplan_desktop.domain.model.location_labels import LocationNumbers
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.formatting import date_text, figure_text
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.total_text import (
    TotalText,
    figure_value,
    part_text,
    summed_name,
    total_text,
)
from kplan_desktop.domain.totals.totals import Part
from kplan_desktop.exchange.joint_report.joint_words import JointWords, joint_words
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    SEPARATOR,
    DocumentWords,
    document_words,
)
from kplan_desktop.exchange.wording.figure_words import figure_words
from kplan_desktop.exchange.wording.note_facts import Fact, FactKind
from kplan_desktop.exchange.wording.plan_facts import PlanWords, plan_words


@dataclass(frozen=True, slots=True)
class MainFigure:
    """A large number of the first page; ``facts`` are what it counts and how much it covers."""

    number: str
    facts: tuple[str, ...]


class JointLines:
    """Words of the content of a joint report, in the language of its form."""

    def __init__(self, form: Form) -> None:
        self._form = form
        self.words: JointWords = joint_words(form.language)
        self.documents: DocumentWords = document_words(form.language)
        self._plan: PlanWords = plan_words(form.language)
        self._kinds = figure_words(form.language).kinds

    @property
    def unit_label(self) -> str:
        """What the form calls a unit, «Fylke/region», or a word of Kplan's own."""
        label = one_line(self._form.report.unit_label).replace("/ ", "/")
        if not label:
            return self.words.unit
        return label.capitalize() if label.isupper() else label

    def state(self, date: str, edition: str) -> str:
        """«Utkast 20.09.2014», or «Utgave 1, 20.09.2014»."""
        return f"{one_line(edition)}, {date}" if edition else f"{self.documents.draft} {date}"

    def place(self, place: PlaceInReport, seen_from: str = "") -> str:
        """«Akershus, 1.1, tiltak 2, notat 3», without the unit where it is seen from that one."""
        unit = "" if place.unit == seen_from else place.unit
        return ", ".join(filter(None, (unit, self.numbers(place.numbers))))

    def numbers(self, numbers: LocationNumbers) -> str:
        """«1.1, tiltak 2, notat 3»."""
        return numbers.long(self.documents.location)

    def note_facts(self, note: JointNote) -> Iterator[Fact]:
        """What is known of a note's activity, in printed order, as a report prints it."""
        words, unit = self.documents, note.texts[0].place.unit
        match note.standing:
            case Standing.PLANNED:
                yield Fact(FactKind.STATUS, words.planned)
            case Standing.UNCERTAIN:
                yield Fact(FactKind.STATUS, words.uncertain)
            case Standing.CANCELLED:
                yield Fact(FactKind.STATUS, words.cancelled)
        if note.when:
            yield Fact(FactKind.OTHER, note.when)
        # What is counted nowhere does not stand out as a figure.
        kind = FactKind.OTHER if note.standing is Standing.CANCELLED else FactKind.FIGURE
        yield from (Fact(kind, self.figure(figure)) for figure in note.figures)
        if note.figures_at is not None:
            location = self.place(note.figures_at, unit)
            yield Fact(FactKind.OTHER, words.figures_at.format(location=location))
        if note.together_with:
            names = ", ".join(note.together_with)
            yield Fact(FactKind.OTHER, f"{words.together_with} {names}")
        if note.also_under:
            locations = "; ".join(self.place(place, unit) for place in note.also_under)
            yield Fact(FactKind.OTHER, words.also_under.format(locations=locations))

    def figure(self, figure: NoteFigure) -> str:
        """«340 deltakere», «340 deltakere (tallet til Oslo)»."""
        text = figure_text(figure.figure, figure.metric, self._form.language)
        chosen = self.chosen(figure)
        return f"{text} ({chosen})" if chosen else text

    def chosen(self, figure: NoteFigure) -> str:
        """How the figure of a joint event comes about, empty where the units' are the same."""
        if figure.chosen is None:
            return ""
        said = self.words.chosen[figure.chosen].format(unit=figure.of)
        is_largest = figure.chosen is CountedFigure.LARGEST
        return f"{said}: {figure.of}" if is_largest and figure.of else said

    def elsewhere(self, note: ToldElsewhere) -> str:
        """«Tiltak 2, notat 3 handler om samme arrangement, og står hos Akershus, …»."""
        label = self.numbers(replace(note.place.numbers, goal="")).removeprefix(", ")
        place = self.place(note.printed_at)
        return self.words.told_elsewhere.format(note=_capital(label), place=place)

    def outcome_counts(self, outcomes: GoalOutcomes) -> str:
        """How many measures were carried out, partly or not; empty where there are none."""
        if not outcomes.measures:
            return ""
        if outcomes.untold == outcomes.measures:
            return self.words.no_outcomes.format(measures=outcomes.measures)
        return self.words.outcome_counts.format(
            measures=outcomes.measures,
            done=outcomes.done,
            partly=outcomes.partly,
            not_done=outcomes.not_done,
            untold=outcomes.untold,
        )

    def outcome(self, outcome: MeasureOutcome) -> str:
        """«Delvis gjennomført»."""
        return _capital(self._plan.outcomes[outcome.kind])

    def nothing(self, goal: GoalContent) -> tuple[str, str]:
        """The units with nothing to report and their reasons: label and text, if there are any."""
        return self.words.nothing, "; ".join(map(_with_reason, goal.nothing))

    def without_text(self, goal: GoalContent) -> tuple[str, str]:
        """The units that have written nothing: label and text, if there are any."""
        return self.words.without_text, ", ".join(goal.without_text)

    def total_name(self, total: PrintedTotal) -> str:
        """«Deltakere nådd», «Kommuner, talt i hver aktivitet»."""
        return summed_name(total.total, self.documents.total_words)

    def total(self, total: PrintedTotal) -> TotalText:
        """The total in words."""
        return total_text(total.total, self.documents.total_words)

    def coverage(self, total: PrintedTotal) -> str:
        """«fra 14 av 19 enheter, 212 av 431 aktiviteter»."""
        covered = total.coverage
        return self.words.covered.format(
            units=covered.units,
            all_units=covered.all_units,
            activities=covered.activities,
            all_activities=covered.all_activities,
        )

    def undecided(self, total: PrintedTotal) -> str:
        """That joint events which may change a total are not decided; empty for none."""
        if not total.undecided:
            return ""
        if total.undecided == 1:
            return self.words.undecided_one
        return self.words.undecided_many.format(count=total.undecided)

    def part(self, part: Part | None) -> str:
        """What a unit or a goal reached: «340», «ca. 340», «340 + ukjent», «–» for no figure."""
        if part is None or not (part.known or part.unknown):
            return NOTHING_WRITTEN
        return part_text(part, self.documents.total_words)

    def counted_once(self, figures: ScopeFigures, *, by_goal: bool = False) -> str:
        """That the rows do not add up to the totals, where they do not."""
        rows = figures.by_goal if by_goal else figures.by_unit
        for number, total in enumerate(figures.totals):
            parts = [row.parts[number] for row in rows]
            known = [part.value for part in parts if part is not None and part.value is not None]
            if total.value is not None and sum(known) != total.value:
                return self.words.counted_once
        return ""

    def kind(self, metric: Metric) -> str:
        """How a metric adds up: «personer»."""
        return self._kinds[metric.adds_up]

    def source(self, source: SourceFigure) -> str:
        """«1.1, tiltak 2, notat 3: 45», the figure in parentheses if it does not count."""
        value = figure_value(source.figure, source.standing, self.documents.total_words)
        if not source.counts:
            value = self.words.not_counted.format(figure=value)
        places = "; ".join(map(self.numbers, (source.place, *source.also)))
        return f"{places}: {value}" if places else value

    def delivered(self, report: JointReport) -> str:
        """«17 av 19 enheter har levert.»."""
        delivered, units = len(report.appendix.deliveries), len(report.appendix.units)
        return self.words.delivered_units.format(delivered=delivered, all=units)

    def decisions(self, report: JointReport) -> str:
        """Whose deliveries were sent back and are in it all the same, and whose not accepted."""
        words, units = self.words, report.appendix.units
        said = []
        if returned := [unit.name for unit in units if unit.returned is not None]:
            said.append(words.returned_units.format(units=", ".join(returned)))
        delivered = {line.unit for line in report.appendix.deliveries}
        waiting = [
            unit.name
            for unit in units
            if unit.name in delivered and unit.accepted is None and unit.returned is None
        ]
        if delivered and all(unit.accepted is None for unit in units):
            said.append(words.none_accepted)
        elif waiting:
            said.append(words.not_accepted.format(units=", ".join(waiting)))
        return " ".join(said)

    def sent_back(self, report: JointReport) -> str:
        """«2 sendt tilbake»; empty for none."""
        count = sum(unit.returned is not None for unit in report.appendix.units)
        return f"{count} {self.words.returned}" if count else ""

    def main_figures(self, report: JointReport) -> Iterator[MainFigure]:
        """How many units delivered, then the first total of each kind of which anything is known.

        Which metrics there are is the form's to say.
        """
        delivered, units = len(report.appendix.deliveries), len(report.appendix.units)
        yield MainFigure(
            self.words.out_of.format(part=delivered, all=units),
            tuple(filter(None, (self.words.have_delivered, self.sent_back(report)))),
        )
        kinds: tuple[AddsUp, ...] = ("people", "units", "attendances")
        for kind in kinds:
            known = (
                total
                for total in report.figures.totals
                if total.metric.adds_up == kind and total.value is not None
            )
            for total in islice(known, 1):
                text = self.total(total)
                facts = (self.total_name(total), text.at_least, self.coverage(total))
                yield MainFigure(text.number, tuple(filter(None, facts)))

    def unit_state(self, unit: ReportingUnit) -> str:
        """«Ikke levert», «Levert, 3 dager sent, sendt tilbake»."""
        facts = [self.words.states[unit.state]]
        if unit.days_late > 0 and unit.state is not ReportingState.SILENT:
            one, many = self.words.late_one, self.words.late_many
            facts.append(one if unit.days_late == 1 else many.format(days=unit.days_late))
        return ", ".join(filter(None, (*facts, self.unit_decision(unit))))

    def unit_decision(self, unit: ReportingUnit) -> str:
        """«sendt tilbake», «godkjent»; empty for neither."""
        if unit.returned is not None:
            return self.words.returned
        return "" if unit.accepted is None else self.words.accepted

    def unit_remarks(self, unit: ReportingUnit) -> tuple[str, ...]:
        """The mark that there is nothing to report, the extended deadline, and the return."""
        remarks = []
        if unit.date is not None:
            date = date_text(unit.date)
            marked = self.words.marked_by.format(by=one_line(unit.by), date=date)
            remarks.append(f"{unit.reason.strip()} ({marked})" if unit.reason.strip() else marked)
        if unit.deadline is not None:
            remarks.append(self.words.extended.format(date=date_text(unit.deadline)))
        if unit.returned is not None:
            date = date_text(unit.returned)
            remarks.append(self.words.returned_but_here.format(date=date))
        return tuple(remarks)

    def decision(self, event: EventDecision) -> str:
        """What was decided: one event, different ones, or nothing yet."""
        if event.same is None:
            return self.words.undecided
        return self.words.same if event.same else self.words.different

    def decided_by(self, by: str, date_: str) -> str:
        """«Ola Nordmann, 20.09.2014»."""
        return self.words.decided_by.format(by=one_line(by), date=date_) if by else date_

    def delivery(self, line: DeliveryLine) -> tuple[str, ...]:
        """What a delivery is: «Revisjon 2, 19.08.2014», how it came, and whether it was purged."""
        words = self.words
        first = words.revision.format(number=line.revision, date=date_text(line.date))
        facts = [f"{first}, {words.received_as[line.received_as]}"]
        if line.form:
            facts.append(line.form)
        if line.purged is not None:
            facts.append(words.purged.format(date=date_text(line.purged)))
        return tuple(facts)

    def hashes(self, line: DeliveryLine) -> tuple[tuple[str, str], ...]:
        """The hashes of a delivery, each with what it is of."""
        words = self.words
        found = (
            (words.content_hash, line.content_sha256),
            (words.file_hash, line.sha256),
            (words.document_hash, line.document_sha256),
        )
        return tuple((label, value) for label, value in found if value)


def joint_title(report: JointReport) -> str:
    """The title with the period, which the office's own words may say already."""
    title, period = one_line(report.title), one_line(report.period)
    return title if period in title else f"{title} {period}"


def units_to_tell_of(report: JointReport) -> Iterator[ReportingUnit]:
    """The units that did not simply deliver in time: late or not at all, or sent back."""
    for unit in report.appendix.units:
        is_plain = unit.state is ReportingState.DELIVERED and unit.days_late <= 0
        if not is_plain or unit.deadline is not None or unit.returned is not None:
            yield unit


def joined(facts: Iterable[str]) -> str:
    """Facts in a row with a dot between each two."""
    return SEPARATOR.join(facts)


def _with_reason(unit: UnitReason) -> str:
    reason = one_line(unit.reason)
    return f"{unit.unit} ({reason})" if reason else unit.unit


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
