"""What differs between two forms, as lines that each name the goal, the unit or what it is of."""

from __future__ import annotations

from collections.abc import Iterator

from kplan_desktop.domain.form_editing.form_comparison import (
    FormChange,
    FormComparison,
    FormDifference,
    FormField,
    element_number,
    element_words,
)
from kplan_desktop.domain.form_editing.form_elements import ElementKind
from kplan_desktop.domain.text.excerpt import beginning
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.domain.text.word_parts import PartKind, shortened_parts, word_parts

_NAMED = 60
"""Characters of the words of a goal, a unit or the like that are shown so that one knows it."""

_ROOM, _MOST = 120, 600
"""Characters that are shown of one part of a text that differs, and of all of it."""

_NONE = "–"
_VALUES = {
    FormField.LANGUAGE,
    FormField.EDITION_OF,
    FormField.PLAN_YEARS,
    FormField.REPORT_YEARS,
    FormField.SUBMIT_TO,
    FormField.COPY_TO,
    FormField.DEADLINE,
    FormField.CASE_REFERENCE,
    FormField.VALID_FROM,
    FormField.VALID_TO,
    FormField.ADDS_UP,
    FormField.DECIMALS,
}
"""Fields whose values are shown whole, one after the other."""

_MARKS = {PartKind.SAME: "%1", PartKind.REMOVED: "[-%1-]", PartKind.ADDED: "{+%1+}"}
"""How words are marked that were removed or added, as ``wdiff`` does it."""


def difference_lines(comparison: FormComparison) -> Iterator[str]:
    """A line for each difference, such as «1.2 å dokumentere …: national measure 3 was reworded».

    A text that differs follows with the words in question marked.
    """
    words = _FormLines(comparison)
    return map(words.line, comparison.differences)


class _FormLines:
    def __init__(self, comparison: FormComparison) -> None:
        self._old, self._new = comparison.old_elements, comparison.new_elements
        self._area_label = comparison.new.area_label

    def line(self, found: FormDifference) -> str:
        text = "" if _is_named(found) else _text(found)
        return f"{self._place(found)}: {self._what(found)}{text and ': '}{text}"

    def _place(self, found: FormDifference) -> str:
        name = found.element_id
        match found.subject:
            case ElementKind.HEAD:
                return "The form"
            case ElementKind.AREA:
                area = self._new.areas.get(name) or self._old.areas[name]
                return f"{self._area_label} {area.number} {_named(area.title)}"
            case ElementKind.GOAL | ElementKind.NATIONAL_MEASURE:
                return self._goal(found.goal_id)
            case ElementKind.UNIT:
                return _named(element_words(self._new.units.get(name) or self._old.units[name]))
            case ElementKind.METRIC:
                metric = self._new.metrics.get(name) or self._old.metrics[name]
                return _named(element_words(metric))

    def _what(self, found: FormDifference) -> str:
        what = f"the {found.subject.value}"
        if found.subject is ElementKind.NATIONAL_MEASURE:
            name = found.element_id
            measure = self._new.measures.get(name) or self._old.measures[name]
            what = f"national measure {element_number(measure)}"
        if found.field is not None:
            of = "the" if found.subject is ElementKind.HEAD else f"{what}'s"
            return f"{of} {found.field.value} changed"
        if found.change is FormChange.MOVED:
            return f"{what} {self._move(found)}"
        return f"{what} was {found.change.value}"

    def _move(self, found: FormDifference) -> str:
        if found.old == found.new:
            return "has another place in its list"
        if found.subject is ElementKind.GOAL:
            area = self._old.areas[found.old]
            return f"was moved here from {area.number} {_named(area.title)}"
        return f"was moved here from {self._goal(found.old, former=True)}"

    def _goal(self, goal_id: str, *, former: bool = False) -> str:
        is_new = goal_id in self._new.goals and not former
        elements = self._new if is_new else self._old
        return (
            f"{elements.numbers[goal_id].removesuffix('.')} {_named(elements.goals[goal_id].text)}"
        )


def _is_named(found: FormDifference) -> bool:
    """Whether all of the text in question stands at the beginning of the line."""
    is_whole = found.change in (FormChange.ADDED, FormChange.REMOVED)
    text = one_line(found.new or found.old)
    return is_whole and found.subject is not ElementKind.NATIONAL_MEASURE and len(text) <= _NAMED


def _text(found: FormDifference) -> str:
    """The property in question, as it is now and as it was."""
    old, new = one_line(found.old), one_line(found.new)
    match found.change:
        case FormChange.MOVED:
            return ""
        case FormChange.ADDED | FormChange.REMOVED:
            return beginning(old or new, _MOST)
        case FormChange.RENUMBERED | FormChange.TRANSLATED:
            return f"{beginning(old, _ROOM) or _NONE} → {beginning(new, _ROOM) or _NONE}"
        case FormChange.CHANGED if found.field in _VALUES:
            return f"{old or _NONE} → {new or _NONE}"
    parts = shortened_parts(word_parts(old, new), _ROOM, _MOST)
    return "".join(_MARKS[part.kind].replace("%1", part.text) for part in parts)


def _named(text: str) -> str:
    return beginning(one_line(text), _NAMED)
