"""The collection: what the office received of all units, and what it decided and wrote itself.

Everything is immutable; an edit (``collection_edits.py``) gives a new collection that shares all
unchanged parts. Received files are not in it: they lie in the collection's file, each known by the
SHA-256 of its bytes, as do the facts about the reports in them (``revision_facts.py``).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.form import Form


@dataclass(frozen=True, slots=True, kw_only=True)
class MailTemplate:
    """The office's wording of an e-mail; an empty text means Kplan's own (``office_mail.py``).

    Placeholders such as ``{enhet}`` stand for what differs from unit to unit.
    """

    subject: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MailWording:
    """What the office writes to the units: of reminders, of thanks and of returns."""

    reminder: MailTemplate = MailTemplate()
    thanks: MailTemplate = MailTemplate()
    returned: MailTemplate = MailTemplate()


@dataclass(frozen=True, slots=True, kw_only=True)
class CollectionHead:
    """What the joint report is called, who makes it, and the office's text before the first area.

    An empty ``title`` means that of the form's report. ``mails`` is how it writes to the units.
    """

    title: str = ""
    author: str = ""
    introduction: str = ""
    mails: MailWording = MailWording()


class ReceivedAs(Enum):
    """What a delivery came as."""

    BUNDLE = "bundle"
    PDF = "pdf"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One revision of one unit's report, as it was received.

    ``unit_id`` is the unit of the collection's form that it counts for: empty where the form has no
    such unit, and ``unit_name`` is then what the report calls it. ``sha256`` is that of the bytes
    of the bundle as received; of a Word document, that of the bundle made of it, and
    ``document_sha256`` that of the document. ``content_sha256`` is the hash that the bundle itself
    states. ``made_at`` is when the sender made it, ``taken_in_at`` when it came in here, both with
    their offsets.
    ``source`` is the path of names by which it came, outermost first («post.zip», «Melding.eml»,
    «x.kplan.json»), ``sender`` the address in the mail's head: told, never trusted.
    ``form_id``, ``form_version`` and ``form_sha256`` are those of the form in it.
    """

    id: str
    unit_id: str
    unit_name: str
    report_id: str
    revision: int
    sha256: str
    content_sha256: str
    made_at: dt.datetime
    taken_in_at: dt.datetime
    taken_in_by: str = ""
    received_as: ReceivedAs = ReceivedAs.BUNDLE
    document_sha256: str = ""
    source: tuple[str, ...] = ()
    sender: str = ""
    form_id: str = ""
    form_version: int = 1
    form_sha256: str = ""
    purged_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """Whom the office writes to at a unit."""

    name: str = ""
    email: str = ""
    telephone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendedDeadline:
    """A later deadline that the office has given one unit."""

    date: dt.date
    reason: str
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeMark:
    """The office's own mark that a unit has nothing to report."""

    reason: str
    by: str
    at: dt.datetime


class UnitEventKind(Enum):
    """What the office did about a unit, or heard of it."""

    REMINDED = "reminded"
    THANKED = "thanked"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    REOPENED = "reopened"
    COMMENTED = "commented"
    NOTED = "noted"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEvent:
    """A line of a unit's log. ``sha256`` is the bundle that it is about, empty for none.

    ``ACCEPTED``, ``RETURNED`` and ``REOPENED`` (neither any more) set the state of that delivery.
    ``text`` is the reason of a return, or a remark; of ``UNREADABLE`` the path of names by which a
    file came that could not be read, and on a second line the address that its mail stated.
    """

    id: str
    kind: UnitEventKind
    at: dt.datetime
    by: str
    sha256: str = ""
    text: str = ""
    new_deadline: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRecord:
    """What the office keeps about one unit. ``counts`` is the id of the revision that counts.

    Without ``counts`` it is the latest. ``events`` are in the order in which they were written.
    """

    unit_id: str
    contact: Contact = Contact()
    deadline: ExtendedDeadline | None = None
    nothing_to_report: OfficeMark | None = None
    counts: str = ""
    events: tuple[UnitEvent, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class NoteRef:
    """A note of a unit's report."""

    unit_id: str
    note_id: str


class Arrangement(Enum):
    """How the units' notes stand under a goal of the joint report."""

    BY_UNIT = "unit"
    BY_THEME = "theme"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTheme:
    """A theme of the office's under a goal, and the notes in it, in their order."""

    id: str
    title: str
    notes: tuple[NoteRef, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JointGoal:
    """What the office has written and chosen under one goal.

    Notes in no theme come last. ``left_out`` notes are not printed, but listed for the office.
    """

    goal_id: str
    text: str = ""
    arrangement: Arrangement = Arrangement.BY_UNIT
    themes: tuple[NoteTheme, ...] = ()
    left_out: frozenset[NoteRef] = frozenset()


@dataclass(frozen=True, slots=True, order=True)
class ActivityRef:
    """An activity in a unit's report."""

    unit_id: str
    activity_id: str


class CountedFigure(Enum):
    """Which figure counts of an activity that several units report, metric by metric."""

    ONE = "one"
    LARGEST = "largest"
    SUM = "sum"


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureChoice:
    """Whose figure of a metric of the totals counts; ``of`` is the member, for ``ONE`` alone."""

    metric_id: str
    kind: CountedFigure
    of: ActivityRef | None = None

    def __post_init__(self) -> None:
        if (self.kind is CountedFigure.ONE) != (self.of is not None):
            raise ValueError("a choice names a member exactly when one of them counts")


@dataclass(frozen=True, slots=True, kw_only=True)
class JointActivity:
    """The office's decision whether activities of several units are one and the same.

    With ``same`` the members count as one activity, and ``figures`` says whose figures count where
    they differ; a metric without a choice counts the largest. Without it they are different, and
    are not proposed again.
    """

    id: str
    members: tuple[ActivityRef, ...]
    same: bool
    figures: tuple[FigureChoice, ...] = ()
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, order=True)
class MetricRef:
    """A metric of a unit's own."""

    unit_id: str
    metric_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JointMetric:
    """The office's decision whether units' own metrics are one.

    With ``same`` they are counted as the form's metric ``into``, or, where that is empty, as one
    of their own called ``name``. Without it they are not proposed again.
    """

    id: str
    members: tuple[MetricRef, ...]
    same: bool
    into: str = ""
    name: str = ""
    by: str
    at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitComment:
    """A comment on a delivery of a unit; ``sent_at`` is when it went to the unit, if it did."""

    unit_id: str
    comment: Comment
    sent_at: dt.datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionSource:
    """A delivery that an edition was made of; ``document_sha256`` as in ``Received``."""

    unit_id: str
    unit_name: str
    revision: int
    made_at: dt.datetime
    content_sha256: str
    sha256: str
    document_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A joint report as it was frozen.

    ``pdf_sha256`` is that of its stored PDF, ``state_sha256`` that of the stored state of the
    collection which it was made of; both are contents of the collection's file.
    """

    id: str
    name: str
    made_at: dt.datetime
    by: str
    made_with: str
    sources: tuple[EditionSource, ...]
    pdf_sha256: str
    state_sha256: str
    purged_at: dt.datetime | None = None


class PurgedKind(Enum):
    """What personal data was taken out of.

    ``TAKEN_OUT`` is a delivery that is not among those received any more, but kept for editions;
    ``TEXTS`` are texts of the office's own, in which the words are masked.
    """

    REVISION = "revision"
    EDITION = "edition"
    TAKEN_OUT = "taken out"
    DOCUMENT = "document"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeRecord:
    """That personal data was purged: of what, when and by whom. It never says what the text was.

    ``of`` is the id of a revision or an edition, the SHA-256 of what was taken out or of a Word
    document, empty for texts.
    """

    id: str
    kind: PurgedKind
    of: str
    label: str
    at: dt.datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierTotal:
    """A total of the period before: of one metric in one unit, in a goal or (empty) the report.

    With an empty ``unit_id`` it is of all units, joint activities counted once.
    ``value`` is what was reached, None where nothing was known.
    """

    unit_id: str
    goal_id: str
    metric_id: str
    value: Decimal | None
    activities: int
    with_figures: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierCollection:
    """What is kept of the period before, to compare with: taken from its collection once.

    ``delivered`` are the ids of the units that had delivered; ``form`` has their names.
    """

    collection_id: str
    title: str
    period: str
    form: Form
    delivered: tuple[str, ...]
    totals: tuple[EarlierTotal, ...]
    taken_at: dt.datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """The office's collection of one form. The mappings are by the ids of what is in them.

    They keep the order in which things came. A unit or goal without anything of the office's has no
    entry (``record`` and ``joint_goal`` give an empty one).
    """

    id: str
    form: Form
    head: CollectionHead = CollectionHead()
    units: Mapping[str, UnitRecord] = field(default_factory=dict)
    received: Mapping[str, Received] = field(default_factory=dict)
    goals: Mapping[str, JointGoal] = field(default_factory=dict)
    joint_activities: Mapping[str, JointActivity] = field(default_factory=dict)
    joint_metrics: Mapping[str, JointMetric] = field(default_factory=dict)
    comments: Mapping[str, UnitComment] = field(default_factory=dict)
    editions: Mapping[str, Edition] = field(default_factory=dict)
    purges: Mapping[str, PurgeRecord] = field(default_factory=dict)
    earlier: EarlierCollection | None = None

    @property
    def title(self) -> str:
        """What the joint report is called."""
        return self.head.title or self.form.label

    def record(self, unit_id: str) -> UnitRecord:
        """What the office keeps about a unit; empty where it keeps nothing."""
        return self.units.get(unit_id) or UnitRecord(unit_id=unit_id)

    def joint_goal(self, goal_id: str) -> JointGoal:
        """What the office has written and chosen under a goal."""
        return self.goals.get(goal_id) or JointGoal(goal_id=goal_id)

    def received_of(self, unit_id: str) -> tuple[Received, ...]:
        """The revisions of a unit, from the oldest to the latest.

        Those of one report are ordered by their numbers, and reports by the time of their last one.
        """
        mine = [each for each in self.received.values() if each.unit_id == unit_id]
        last: dict[str, dt.datetime] = {}
        for each in mine:
            last[each.report_id] = max(each.made_at, last.get(each.report_id, each.made_at))

        def age(each: Received) -> tuple[dt.datetime, str, int, dt.datetime, str]:
            return last[each.report_id], each.report_id, each.revision, each.made_at, each.sha256

        return tuple(sorted(mine, key=age))

    def counting(self, unit_id: str) -> Received | None:
        """The revision of a unit that counts: the office's choice, or else the latest."""
        chosen = self.received.get(self.record(unit_id).counts)
        if chosen is not None and chosen.unit_id == unit_id:
            return chosen
        revisions = self.received_of(unit_id)
        return revisions[-1] if revisions else None

    def contents(self) -> frozenset[str]:
        """The hashes of all contents of the file that it refers to: those that are not purged."""
        found: set[str] = set()
        purged = {each.of for each in self.purges.values() if each.kind is PurgedKind.DOCUMENT}
        for each in self.received.values():
            if each.purged_at is None:
                found |= {each.sha256} | {each.document_sha256} - purged
        for edition in self.editions.values():
            if edition.purged_at is None:
                found.update((edition.pdf_sha256, edition.state_sha256))
        return frozenset(found - {""})
