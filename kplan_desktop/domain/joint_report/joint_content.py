"""What the joint report says, before any format and any words of Kplan's own are chosen.

``joint_report.joint_report`` makes it; PDF, Word document, workbook and preview print it. Texts are
those of the form, the units and the office; names of units are spelled as the collection's form
does. Dates are those stated where something was done, without a time. There is no union of types
in it, so that MessagePack carries it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from kplan_desktop.domain.collection.collection import (
    Arrangement,
    CountedFigure,
    NoteRef,
    ReceivedAs,
)
from kplan_desktop.domain.joint_totals.joint_totals import Coverage
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal
from kplan_desktop.domain.model.location_labels import LocationNumbers
from kplan_desktop.domain.model.report import Figure, OutcomeKind
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.domain.totals.totals import Part, Total


@dataclass(frozen=True, slots=True)
class PlaceInReport:
    """Where something stands in the report of a unit, for «Akershus, 1.1, tiltak 2, notat 3»."""

    unit: str
    numbers: LocationNumbers


@dataclass(frozen=True, slots=True)
class NoteFigure:
    """A figure that is printed with a note.

    Of a joint event whose units' figures differ ``chosen`` is how it comes about, and ``of`` the
    unit whose figure it is, empty for a sum.
    """

    metric: Metric
    figure: Figure
    chosen: CountedFigure | None = None
    of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteText:
    """What one unit wrote; ``measure`` is its regional measure's text, empty for none."""

    ref: NoteRef
    place: PlaceInReport
    measure: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JointNote:
    """A note as the joint report prints it, with what is known of its activity.

    ``texts`` is never empty. It has several where units tell of a joint event under this goal:
    printed once, the text of each unit after the other. The figures are printed with the first
    note that is printed of an activity; a later one has ``figures_at``, where they are, or, if
    there are none, ``also_under``. ``together_with`` are the units that took part, without those
    of ``texts``. ``when`` is a time as the form's language writes it, empty for none.
    """

    texts: tuple[NoteText, ...]
    standing: Standing
    when: str = ""
    figures: tuple[NoteFigure, ...] = ()
    figures_at: PlaceInReport | None = None
    also_under: tuple[PlaceInReport, ...] = ()
    together_with: tuple[str, ...] = ()

    @property
    def ref(self) -> NoteRef:
        """The first of its notes."""
        return self.texts[0].ref


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldElsewhere:
    """A unit's note of a joint event whose text is printed with that of another unit."""

    ref: NoteRef
    place: PlaceInReport
    printed_at: PlaceInReport


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteGroup:
    """The notes of a unit, or of a theme, under a goal.

    ``id`` is the unit's or the theme's, ``title`` its name; both are empty for the notes that are
    in no theme. ``elsewhere`` is empty for themes.
    """

    id: str
    title: str
    notes: tuple[JointNote, ...]
    elsewhere: tuple[ToldElsewhere, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureOutcome:
    """What a unit says became of one of its measures, ``number`` of those under the goal."""

    unit: str
    number: int
    measure: str
    kind: OutcomeKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalOutcomes:
    """What became of the units' measures under a goal: how many, and how many told nothing.

    ``told`` are, by unit, those that were not or only partly carried out, or have a reason.
    """

    done: int = 0
    partly: int = 0
    not_done: int = 0
    untold: int = 0
    told: tuple[MeasureOutcome, ...] = ()

    @property
    def measures(self) -> int:
        """The number of measures."""
        return self.done + self.partly + self.not_done + self.untold


@dataclass(frozen=True, slots=True)
class UnitReason:
    """A unit, and a reason that it gave, which may be empty."""

    unit: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTotal:
    """The total of a metric in a scope: what is reached, and what is planned or uncertain.

    ``undecided`` is how many proposals of joint events the office has not decided on that may
    change it; until then all of them count.
    """

    metric: Metric
    reached: Part
    planned: Part
    uncertain: Part
    coverage: Coverage
    undecided: int = 0

    @property
    def value(self) -> Decimal | None:
        """The sum of what is reached; None where no figure of that is known."""
        return self.reached.value

    @property
    def total(self) -> Total:
        """The same as the totals have it, without the activities that it is made of."""
        return Total(self.metric, self.reached, self.planned, self.uncertain, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeRow:
    """What a unit or a goal reached, one part a metric in the order of the scope's totals.

    None is no figure of what is reached, which is not zero. ``id`` is the unit's or the goal's,
    ``title`` the unit's name or the goal's number.
    """

    id: str
    title: str
    parts: tuple[Part | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ScopeFigures:
    """The figures of the whole, an area or a goal.

    ``totals`` are of the metrics with any figure there. ``by_unit`` has a row for each unit with
    any figure there, ``by_goal``, which is empty in a goal, one for each such goal. Neither adds
    up to the totals where an activity is in several of them: each activity counts once.
    """

    totals: tuple[PrintedTotal, ...] = ()
    by_unit: tuple[ScopeRow, ...] = ()
    by_goal: tuple[ScopeRow, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalContent:
    """All that is said under a goal. ``label`` is its number, unambiguous without its area.

    ``text`` is the office's. ``nothing`` are the units with nothing to report, ``without_text``
    those that delivered and have written nothing there, nor that.
    """

    goal: NationalGoal
    label: str
    text: str
    outcomes: GoalOutcomes
    arrangement: Arrangement
    groups: tuple[NoteGroup, ...]
    nothing: tuple[UnitReason, ...]
    without_text: tuple[str, ...]
    figures: ScopeFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaContent:
    """An area of the form: its goals, and the totals over them."""

    id: str
    number: str
    title: str
    goals: tuple[GoalContent, ...]
    figures: ScopeFigures


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherGoal:
    """A goal that a unit has written under and the collection's form lacks: parked, or another's.

    ``number`` and ``text`` are those of that report's form.
    """

    id: str
    number: str
    text: str
    groups: tuple[NoteGroup, ...]


class ReportingState(Enum):
    """Whether a unit reported."""

    SILENT = "silent"
    NOTHING = "nothing"
    DELIVERED = "delivered"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingUnit:
    """A unit of the form, whether it has delivered, and how late.

    ``reason``, ``by`` and ``date`` are of the office's own mark of nothing to report.
    ``deadline`` is the extended one; why it was given is between the office and the unit.
    ``returned`` or ``accepted`` is when the office decided so of the delivery that counts.
    """

    unit_id: str
    name: str
    state: ReportingState
    days_late: int = 0
    reason: str = ""
    by: str = ""
    date: dt.date | None = None
    deadline: dt.date | None = None
    returned: dt.date | None = None
    accepted: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFigure:
    """A figure in a total: the place of the activity's first note, and those of the others.

    ``counts`` is false where it is of a joint event and another unit's figure counts.
    """

    place: LocationNumbers
    also: tuple[LocationNumbers, ...]
    figure: Figure
    standing: Standing
    counts: bool = True


@dataclass(frozen=True, slots=True)
class UnitSources:
    """The figures of one unit in a total, in printed order."""

    unit: str
    figures: tuple[SourceFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalSources:
    """What a total of the whole is made of. ``own_of`` are the units whose own metric it is."""

    total: PrintedTotal
    by_unit: tuple[UnitSources, ...]
    own_of: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMember:
    """A unit's activity that may be a joint event: where it is told of first, and how it begins.

    ``label`` is empty where that is a note which the office has left out.
    """

    place: PlaceInReport
    label: str
    figures: tuple[NoteFigure, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDecision:
    """What the office decided on a joint event; ``by`` and ``date`` are empty while undecided.

    ``same`` is None while undecided. ``figures`` are those that count of one that is the same.
    """

    members: tuple[EventMember, ...]
    same: bool | None
    figures: tuple[NoteFigure, ...] = ()
    by: str = ""
    date: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricDecision:
    """What the office decided on units' own metrics: each with its unit and its name there.

    ``name`` is what they are counted as if they are the same.
    """

    members: tuple[UnitMetric, ...]
    same: bool
    name: str
    by: str
    date: dt.date


@dataclass(frozen=True, slots=True)
class UnitMetric:
    """A metric of a unit's own."""

    unit: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryLine:
    """A delivery that the joint report is made of, with the hashes that identify it.

    ``content_sha256`` is what the bundle states of its content, ``sha256`` that of the file, and
    ``document_sha256`` that of the Word document it was made of, empty for others. ``form`` names
    the form in it where that is another one, or another version, than the collection's.
    """

    unit: str
    revision: int
    date: dt.date
    received_as: ReceivedAs
    form: str
    content_sha256: str
    sha256: str
    document_sha256: str = ""
    purged: dt.date | None = None


@dataclass(frozen=True, slots=True)
class PurgeLine:
    """That personal data was taken out of a delivery or an edition: which, when and by whom."""

    label: str
    date: dt.date
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JointAppendix:
    """What the joint report is made of, and what was decided about it."""

    units: tuple[ReportingUnit, ...]
    sources: tuple[TotalSources, ...]
    events: tuple[EventDecision, ...]
    metrics: tuple[MetricDecision, ...]
    other_goals: tuple[OtherGoal, ...]
    deliveries: tuple[DeliveryLine, ...]
    purges: tuple[PurgeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOutNote:
    """A note that the office has left out: listed for the office, and not printed."""

    goal_id: str
    goal_label: str
    text: NoteText


@dataclass(frozen=True, slots=True, kw_only=True)
class JointReport:
    """The joint report of a collection. ``form`` is the collection's, with its language and labels.

    ``left_out`` is for the screen only, and is in no document.
    """

    form: Form
    title: str
    author: str
    introduction: str
    areas: tuple[AreaContent, ...]
    figures: ScopeFigures
    appendix: JointAppendix
    left_out: tuple[LeftOutNote, ...] = ()

    @property
    def period(self) -> str:
        """The period as the form prints it."""
        return self.form.report.period.label
