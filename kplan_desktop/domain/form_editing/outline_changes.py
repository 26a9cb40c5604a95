"""Changes to a form's outline: its strategy areas, goals and national measures, by their ids.

All functions return a changed copy; undo is the form as it was. A parent is None for the areas, an
area's id for its goals, a goal's id for its national measures. Numbers are data: adding and moving
gives the element a number in the form's style and leaves all others as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from kplan_desktop.domain.form_editing.element_ids import element_ids, free_id, id_from
from kplan_desktop.domain.form_editing.numbering import (
    AREA_STYLE,
    GOAL_STYLE,
    MEASURE_STYLE,
    NumberStyle,
    next_number,
    style_of,
)
from kplan_desktop.domain.form_format.form_check import begins_with_number
from kplan_desktop.domain.model.form import Form, NationalGoal, NationalMeasure, StrategyArea
from kplan_desktop.domain.model.immutable_updates import inserted, without
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.list_markers import path_mark
from kplan_desktop.domain.text.pasted_list import pasted_list, without_marker

OutlineElement = StrategyArea | NationalGoal | NationalMeasure


class ElementPlace(NamedTuple):
    """Where an element stands: its parent's id, None for an area, and its index there."""

    parent_id: str | None
    position: int


@dataclass(frozen=True, slots=True)
class FormWithAdded:
    """A form to which elements were added, and their ids in order."""

    form: Form
    ids: tuple[str, ...]


def outline_element(form: Form, element_id: str) -> OutlineElement:
    """The area, goal or national measure with this id. Raises LookupError."""
    # Level by level: most are looked up by their parents, of which there are far fewer.
    for area in form.strategy_areas:
        if area.id == element_id:
            return area
    for goal in form.goals():
        if goal.id == element_id:
            return goal
    for goal in form.goals():
        for measure in goal.national_measures:
            if measure.id == element_id:
                return measure
    raise LookupError(element_id)


def place_of(form: Form, element_id: str) -> ElementPlace:
    """Where an element stands. Raises LookupError."""
    for parent_id, siblings in _siblings(form):
        for index, element in enumerate(siblings):
            if element.id == element_id:
                return ElementPlace(parent_id, index)
    raise LookupError(element_id)


def children_of(form: Form, parent_id: str | None) -> tuple[OutlineElement, ...]:
    """What stands under a parent; nothing under a national measure. Raises LookupError."""
    if parent_id is None:
        return form.strategy_areas
    match outline_element(form, parent_id):
        case StrategyArea(goals=goals):
            return goals
        case NationalGoal(national_measures=measures):
            return measures
    return ()


def wording_of(element: OutlineElement) -> str:
    """The title of an area, the text of a goal or national measure."""
    return element.title if isinstance(element, StrategyArea) else element.text


def with_wording(form: Form, element_id: str, text: str) -> Form:
    """The form with another title of an area, or text of a goal or national measure."""
    element = outline_element(form, element_id)
    if isinstance(element, StrategyArea):
        return _with_element(form, replace(element, title=text))
    return _with_element(form, replace(element, text=text))


def with_number(form: Form, element_id: str, number: str) -> Form:
    """The form with another printed number of an area, goal or national measure."""
    return _with_element(form, replace(outline_element(form, element_id), number=number))


def with_added(
    form: Form,
    parent_id: str | None,
    index: int,
    texts: Sequence[str] = ("",),
    *,
    taken: Collection[str] = (),
) -> FormWithAdded:
    """The form with an element for each text, put under a parent from ``index`` on.

    ``taken`` are ids that may not be used beside the form's own: those of the forms that it comes
    from and of other periods. Raises LookupError for an unknown parent, a national measure as
    parent, or an index out of range.
    """
    present = children_of(form, parent_id)
    numbers = [child.number for child in present]
    style, parent_number = _style_under(form, parent_id), _number(form, parent_id)
    new_element = _maker(form, parent_id)
    all_taken = {*element_ids(form), *taken}
    added: list[OutlineElement] = []
    for text in texts:
        numbers.append(next_number(style, parent_number, numbers))
        added.append(new_element(numbers[-1], text, all_taken))
        all_taken.add(added[-1].id)
    if not 0 <= index <= len(present):
        raise LookupError(f"index {index} of {len(present)}")
    children = (*present[:index], *added, *present[index:])
    return FormWithAdded(
        _with_children(form, parent_id, children), tuple(element.id for element in added)
    )


def without_element(form: Form, element_id: str) -> Form:
    """The form without an area, goal or national measure and all under it. Raises LookupError."""
    parent_id, index = place_of(form, element_id)
    return _with_children(form, parent_id, without(children_of(form, parent_id), index))


def with_moved(form: Form, element_id: str, parent_id: str | None, index: int) -> Form:
    """The form with an element moved to ``index`` of a parent, counted without the element.

    Under its own parent it keeps its number. Another parent gives it one where its own holds the
    old parent's number or is taken there, and what is under it follows. Raises LookupError for an
    unknown element, and for a parent of another level.
    """
    element = outline_element(form, element_id)
    old_parent = place_of(form, element_id).parent_id
    without_it = without_element(form, element_id)
    if parent_id == old_parent:
        return _with_inserted(without_it, parent_id, index, element)
    numbers = [sibling.number for sibling in children_of(without_it, parent_id)]
    is_of_old = begins_with_number(element.number, _number(form, old_parent))
    if is_of_old or element.number in numbers:
        element = _renumbered_element(element, proposed_number(without_it, parent_id))
    return _with_inserted(without_it, parent_id, index, element)


def with_moved_by_one(form: Form, element_id: str, *, up: bool) -> Form:
    """The form with an element one place up or down; over the end of its parent into the next one.

    The same form where it is the first or last of all. Raises LookupError.
    """
    parent_id, index = place_of(form, element_id)
    target = index + (-1 if up else 1)
    if 0 <= target < len(children_of(form, parent_id)):
        return with_moved(form, element_id, parent_id, target)
    if parent_id is None:
        return form
    is_of_area = isinstance(outline_element(form, parent_id), StrategyArea)
    parents = [other.id for other in (form.strategy_areas if is_of_area else form.goals())]
    at = parents.index(parent_id) + (-1 if up else 1)
    if not 0 <= at < len(parents):
        return form
    return with_moved(
        form, element_id, parents[at], len(children_of(form, parents[at])) if up else 0
    )


def proposed_number(form: Form, parent_id: str | None) -> str:
    """A number for what is added under a parent, after those that are there."""
    siblings = [sibling.number for sibling in children_of(form, parent_id)]
    return next_number(_style_under(form, parent_id), _number(form, parent_id), siblings)


class OrderedNumbers:
    """The numbers that the elements of a form would have if they were numbered in order.

    The styles of areas and goals are read once, so that going through a form takes linear time.
    """

    def __init__(self, form: Form) -> None:
        self._areas, self._goals = _area_style(form), _goal_style(form)

    def of_areas(self, areas: Sequence[StrategyArea]) -> list[str]:
        return _in_order(self._areas, "", areas)

    def of_goals(self, area: StrategyArea) -> list[str]:
        return _in_order(self._goals, area.number, area.goals)

    def of_measures(self, goal: NationalGoal) -> list[str]:
        pairs = ((goal.number, measure.number) for measure in goal.national_measures)
        return _in_order(style_of(pairs, MEASURE_STYLE), goal.number, goal.national_measures)


def renumbered(form: Form) -> Form:
    """The form with all areas, goals and national measures numbered in order, in its own style."""
    numbers = OrderedNumbers(form).of_areas(form.strategy_areas)
    form = replace(form, strategy_areas=_numbered(StrategyArea, form.strategy_areas, numbers))
    ordered = OrderedNumbers(form)  # of the goals that have followed their areas

    def with_measures(goal: NationalGoal) -> NationalGoal:
        measures, numbers = goal.national_measures, ordered.of_measures(goal)
        return replace(goal, national_measures=_numbered(NationalMeasure, measures, numbers))

    def with_goals(area: StrategyArea) -> StrategyArea:
        goals = _numbered(NationalGoal, area.goals, ordered.of_goals(area))
        return replace(area, goals=tuple(map(with_measures, goals)))

    return replace(form, strategy_areas=tuple(map(with_goals, form.strategy_areas)))


def pasted_texts(text: str) -> list[str]:
    """The texts of elements in what was pasted: items of a list, or the lines, without markers."""
    listed = pasted_list(text)
    if listed is not None and not listed.lead:
        return [item.strip() for item in listed.items]
    stripped = (without_marker(line[len(path_mark(line)) :]).strip() for line in text.splitlines())
    return [line for line in stripped if line]


def _siblings(form: Form) -> Iterator[tuple[str | None, Sequence[OutlineElement]]]:
    """What stands under each parent, the areas first, then all goals."""
    yield None, form.strategy_areas
    for area in form.strategy_areas:
        yield area.id, area.goals
    for goal in form.goals():
        yield goal.id, goal.national_measures


def _in_order(style: NumberStyle, parent: str, elements: Sequence[OutlineElement]) -> list[str]:
    return [style.number(parent, count) for count in range(1, len(elements) + 1)]


def _with_element(form: Form, element: OutlineElement) -> Form:
    """The form with an element in the place of the one with its id."""
    parent_id, index = place_of(form, element.id)
    children = children_of(form, parent_id)
    return _with_children(form, parent_id, (*children[:index], element, *children[index + 1 :]))


def _with_inserted(form: Form, parent_id: str | None, index: int, element: OutlineElement) -> Form:
    return _with_children(form, parent_id, inserted(children_of(form, parent_id), index, element))


def _with_children(form: Form, parent_id: str | None, children: Sequence[OutlineElement]) -> Form:
    """The form with these under a parent. Raises LookupError where one is of another level."""
    if parent_id is None:
        return replace(form, strategy_areas=_all_of(StrategyArea, children))
    match outline_element(form, parent_id):
        case StrategyArea() as area:
            return _with_element(form, replace(area, goals=_all_of(NationalGoal, children)))
        case NationalGoal() as goal:
            measures = _all_of(NationalMeasure, children)
            return _with_element(form, replace(goal, national_measures=measures))
        case _:
            raise LookupError(f"nothing stands under {parent_id}")


_Element = TypeVar("_Element", StrategyArea, NationalGoal, NationalMeasure)


def _all_of(level: type[_Element], elements: Sequence[OutlineElement]) -> tuple[_Element, ...]:
    found = tuple(element for element in elements if isinstance(element, level))
    if len(found) < len(elements):
        raise LookupError(f"not all are of the level {level.__name__}")
    return found


def _numbered(
    level: type[_Element], elements: Sequence[_Element], numbers: Sequence[str]
) -> tuple[_Element, ...]:
    pairs = zip(elements, numbers, strict=True)
    return _all_of(level, [_renumbered_element(element, number) for element, number in pairs])


_Maker = Callable[[str, str, Collection[str]], OutlineElement]
"""Makes an element of a number, a text and the ids that are taken."""


def _maker(form: Form, parent_id: str | None) -> _Maker:
    """Makes elements for a parent, with ids made of the period's first year and their numbers."""
    year = str(form.report.period.first_year)
    parent = None if parent_id is None else outline_element(form, parent_id)
    goals_have_areas = _goal_style(form).has_parent

    def area(number: str, text: str, taken: Collection[str]) -> StrategyArea:
        area_id = free_id(id_from("area", year, number, otherwise="area"), taken)
        return StrategyArea(id=area_id, number=number, title=one_line(text), goals=())

    def goal(number: str, text: str, taken: Collection[str]) -> NationalGoal:
        path = [number] if goals_have_areas or parent is None else [parent.number, number]
        goal_id = free_id(id_from("goal", year, *path, otherwise="goal"), taken)
        return NationalGoal(id=goal_id, number=number, text=text)

    def measure(number: str, text: str, taken: Collection[str]) -> NationalMeasure:
        path = () if goals_have_areas else (form.area_of(parent_id or "").number,)
        words = ("national", year, *path, _number(form, parent_id), number)
        measure_id = free_id(id_from(*words, otherwise="national"), taken)
        return NationalMeasure(id=measure_id, number=number, text=text)

    match parent:
        case None:
            return area
        case StrategyArea():
            return goal
        case _:
            return measure


def _renumbered_element(element: OutlineElement, number: str) -> OutlineElement:
    """The element with another number, which those under it follow that begin with the old one."""
    if number == element.number:
        return element

    def followed(child_number: str) -> str:
        if not begins_with_number(child_number, element.number):
            return child_number
        return number + child_number.removeprefix(element.number)

    match element:
        case StrategyArea(goals=goals):
            moved = (_renumbered_element(goal, followed(goal.number)) for goal in goals)
            return replace(element, number=number, goals=_all_of(NationalGoal, tuple(moved)))
        case NationalGoal(national_measures=measures):
            anew = tuple(replace(m, number=followed(m.number)) for m in measures)
            return replace(element, number=number, national_measures=anew)
    return replace(element, number=number)


def _number(form: Form, parent_id: str | None) -> str:
    return "" if parent_id is None else outline_element(form, parent_id).number


def _style_under(form: Form, parent_id: str | None) -> NumberStyle:
    """The style of numbers under a parent."""
    if parent_id is None:
        return _area_style(form)
    parent = outline_element(form, parent_id)
    return _goal_style(form) if isinstance(parent, StrategyArea) else _measure_style(form, parent)


def _area_style(form: Form) -> NumberStyle:
    return style_of((("", area.number) for area in form.strategy_areas), AREA_STYLE)


def _goal_style(form: Form) -> NumberStyle:
    pairs = ((area.number, goal.number) for area in form.strategy_areas for goal in area.goals)
    return style_of(pairs, GOAL_STYLE)


def _measure_style(form: Form, goal: OutlineElement) -> NumberStyle:
    """The style of a goal's national measures, or of those of all goals where it has none."""
    goals = [goal] if isinstance(goal, NationalGoal) and goal.national_measures else form.goals()
    pairs = ((each.number, m.number) for each in goals for m in each.national_measures)
    return style_of(pairs, MEASURE_STYLE)
