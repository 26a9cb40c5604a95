"""What can be done with the elements of a form that is being made, each as a step to be undone.

An element is an area, a goal, a national measure, a unit or a metric; its parent is another one,
or the page of the form that lists its kind.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.form_editing.element_ids import element_ids
from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.form_editing.list_changes import (
    with_metric,
    with_metric_moved,
    with_metrics_added,
    with_unit,
    with_unit_moved,
    with_units_added,
    without_metric,
    without_unit,
)
from kplan_desktop.domain.form_editing.outline_changes import (
    FormWithAdded,
    children_of,
    outline_element,
    place_of,
    with_added,
    with_moved,
    with_moved_by_one,
    with_wording,
    without_element,
    wording_of,
)
from kplan_desktop.domain.model.form import Form, Metric, NationalGoal, StrategyArea
from kplan_desktop.ui.form_editor.draft_session import FormDraftSession
from kplan_desktop.ui.form_editor.form_places import AREAS, METRICS, UNITS, FormPlace, place_of_page

NUMBER = "number"
"""The field of a printed number."""


@dataclass(frozen=True, slots=True)
class UnreadText:
    """What was typed at a place and cannot be read, so that the form does not have it, and why."""

    text: str
    fault: str


def kind_of(form: Form, element_id: str) -> ElementKind | None:
    """The kind of an element; None where the form has none with this id."""
    if any(unit.id == element_id for unit in form.units):
        return ElementKind.UNIT
    if any(metric.id == element_id for metric in form.metrics):
        return ElementKind.METRIC
    try:
        element = outline_element(form, element_id)
    except LookupError:
        return None
    if isinstance(element, StrategyArea):
        return ElementKind.AREA
    return ElementKind.GOAL if isinstance(element, NationalGoal) else ElementKind.NATIONAL_MEASURE


def metric_of(form: Form, metric_id: str) -> Metric:
    """The metric with this id. Raises LookupError."""
    for metric in form.metrics:
        if metric.id == metric_id:
            return metric
    raise LookupError(metric_id)


def listed_under(form: Form, parent: str) -> list[tuple[str, str | None, str]]:
    """The id, printed number (None for a kind without) and text of each element of a parent."""
    if parent == UNITS:
        return [(unit.id, None, unit.name) for unit in form.units]
    if parent == METRICS:
        return [(metric.id, None, metric.plural) for metric in form.metrics]
    elements = children_of(form, _outline_parent(parent))
    return [(element.id, element.number, wording_of(element)) for element in elements]


def with_text(form: Form, element_id: str, text: str) -> Form:
    """The form with another wording or name of an element. Raises LookupError."""
    match kind_of(form, element_id):
        case ElementKind.UNIT:
            return with_unit(form, replace(form.unit(element_id), name=text))
        case ElementKind.METRIC:
            return with_metric(form, replace(metric_of(form, element_id), plural=text))
    return with_wording(form, element_id, text)


def placed(form: Form, element_id: str) -> tuple[str, int]:
    """The parent of an element and its index there. Raises LookupError."""
    lists = {UNITS: [unit.id for unit in form.units], METRICS: [m.id for m in form.metrics]}
    for parent, ids in lists.items():
        if element_id in ids:
            return parent, ids.index(element_id)
    parent_id, index = place_of(form, element_id)
    return parent_id or AREAS, index


class FormCommands(QObject):
    """Changes the form of a session. ``known`` are ids that no new element may have.

    They are those of other forms that reports may refer to; those that the draft itself had since
    it was opened are added to them.

    ``unread`` are the texts that cannot be read, by their places: they are kept while the form is
    open. ``unread_changed`` tells of others.
    """

    unread_changed = Signal()

    def __init__(
        self, session: FormDraftSession, known: Collection[str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.unread: dict[FormPlace, UnreadText] = {}
        self._taken = {*known, *element_ids(session.form)}
        session.went_back.connect(lambda place: self.keep_unread(place, "", ""))

    @property
    def form(self) -> Form:
        """The form as it is now."""
        return self.session.form

    def keep_unread(self, place: FormPlace, text: str, fault: str) -> None:
        """Keep what was typed at a place and cannot be read; an empty text for none any more."""
        before = self.unread.pop(place, None)
        if text:
            self.unread[place] = UnreadText(text, fault)
        if self.unread.get(place) != before:
            self.unread_changed.emit()

    def write(self, place: FormPlace, change: Callable[[Form], Form]) -> None:
        """Take what was typed at a place."""
        self.session.type_text(change(self.form), self.tr("Typing"), place)

    def choose(self, place: FormPlace, change: Callable[[Form], Form]) -> None:
        """Take what was chosen at a place."""
        self.session.do(change(self.form), self.tr("Choice"), place)

    def add(self, parent: str, index: int, texts: Sequence[str] = ("",)) -> tuple[str, ...]:
        """Put an element of each text under a parent from ``index`` on; their ids."""
        added = self._with_added(self.form, parent, index, texts)
        self.session.do(added.form, self.tr("Add"), FormPlace(added.ids[0]))
        return added.ids

    def fill(self, element_id: str, texts: Sequence[str]) -> tuple[str, ...]:
        """Give an element the first of several texts, and put one of each other after it."""
        parent, index = placed(self.form, element_id)
        filled = with_text(self.form, element_id, texts[0])
        added = self._with_added(filled, parent, index + 1, texts[1:])
        self.session.do(added.form, self.tr("Paste"), FormPlace(element_id))
        return added.ids

    def remove(self, element_id: str) -> None:
        """Remove an element and all under it."""
        parent, _ = placed(self.form, element_id)
        self.session.do(self.without(element_id), self.tr("Remove"), place_of_page(parent))

    def without(self, element_id: str) -> Form:
        """The form as it would be without an element and all under it."""
        parent, _ = placed(self.form, element_id)
        remove = {UNITS: without_unit, METRICS: without_metric}.get(parent, without_element)
        return remove(self.form, element_id)

    def move(self, element_id: str, parent: str, index: int) -> None:
        """Move an element to ``index`` of a parent, itself not counted."""
        if parent == UNITS:
            form = with_unit_moved(self.form, element_id, index)
        elif parent == METRICS:
            form = with_metric_moved(self.form, element_id, index)
        else:
            form = with_moved(self.form, element_id, _outline_parent(parent), index)
        self.session.do(form, self.tr("Move"), FormPlace(element_id))

    def move_by_one(self, element_id: str, *, up: bool) -> None:
        """Move an element one place up or down, at the end of its parent to the next one."""
        parent, index = placed(self.form, element_id)
        if parent in (UNITS, METRICS):
            target = index + (-1 if up else 1)
            if 0 <= target < len(listed_under(self.form, parent)):
                self.move(element_id, parent, target)
            return
        form = with_moved_by_one(self.form, element_id, up=up)
        self.session.do(form, self.tr("Move"), FormPlace(element_id))

    def _with_added(
        self, form: Form, parent: str, index: int, texts: Sequence[str]
    ) -> FormWithAdded:
        taken = self._taken
        if parent == UNITS:
            added = with_units_added(form, index, texts, taken=taken)
        elif parent == METRICS:
            added = with_metrics_added(form, index, texts, adds_up="events", taken=taken)
        else:
            added = with_added(form, _outline_parent(parent), index, texts, taken=taken)
        taken.update(added.ids)
        return added


def _outline_parent(parent: str) -> str | None:
    return None if parent == AREAS else parent
