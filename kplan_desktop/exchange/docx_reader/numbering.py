"""The list numbers that Word prints before paragraphs, computed as Word does.

A paragraph names a list and a level, itself or through its style. Lists (``w:num``) share the
counters of their definition (``w:abstractNum``), unless they override where to start.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    child,
    name_of,
    number,
    value,
)

_MAX_LEVEL = 8
_MAX_NUMBER = 99_999
_MAX_STYLE_DEPTH = 12
_MAX_ROMAN = 3_999
_MAX_INDENT = 31_680
"""The widest that Word allows, 22 inches."""

_INDENTS = {"left": "left", "start": "left", "firstLine": "first", "hanging": "hanging"}
"""The attributes of ``w:ind``, in both dialects."""

_PLACEHOLDER = re.compile(r"%([1-9])")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


@dataclass(frozen=True, slots=True)
class Label:
    """The number printed before a paragraph, and its level in the list, from 0."""

    text: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    style: str = "decimal"
    pattern: str = ""
    restarts_after: int | None = None
    """The depth (from 1) of the level that restarts it; None for any above, 0 for none."""


@dataclass(slots=True)
class _List:
    """A ``w:num``: the id of its definition, and its overrides of starts and levels."""

    definition: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, _Level] = field(default_factory=dict)


class Numbering:
    """Counts through a document: ``label`` is called once for each paragraph, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, _List] = {}
        self._styles: dict[str, Element] = {}
        self._default_style = ""
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()
        links: dict[str, str] = {}
        linked: dict[str, str] = {}
        for style in () if styles is None else styles:
            if name_of(style) == "w:style":
                key = attribute(style, "styleId")
                self._styles[key] = style
                is_paragraph = attribute(style, "type") == "paragraph"
                if is_paragraph and attribute(style, "default") in ("1", "true", "on"):
                    self._default_style = key
        for part in () if numbering is None else numbering:
            if name_of(part) == "w:abstractNum":
                key = attribute(part, "abstractNumId")
                self._abstract[key] = _levels(part)
                links[value(child(part, "w:styleLink"))] = key
                linked[key] = value(child(part, "w:numStyleLink"))
            elif name_of(part) == "w:num":
                self._lists[attribute(part, "numId")] = _list(part)
        for key, style_link in linked.items():
            if style_link and style_link in links:
                self._abstract[key] = self._abstract[links[style_link]]

    def label(self, properties: Element | None) -> Label:
        """The label of the next paragraph, whose ``w:pPr`` this is."""
        list_id, level = self._list_of(properties)
        numbered = self._lists.get(list_id)
        if numbered is None:
            return Label()
        levels = self._abstract.get(numbered.definition, {})
        level_format = numbered.levels.get(level) or levels.get(level) or _Level()
        counts = self._counts.setdefault(numbered.definition, {})
        self._count(list_id, level, level_format, numbered, counts)
        if level_format.style == "bullet":
            return Label(level_format.pattern.strip() or "•", level)
        if level_format.style == "none":
            return Label(_PLACEHOLDER.sub("", level_format.pattern).strip(), level)

        def formatted(placeholder: re.Match[str]) -> str:
            depth = int(placeholder[1]) - 1
            outer = numbered.levels.get(depth) or levels.get(depth) or _Level()
            return _formatted(counts.get(depth, outer.start), outer.style)

        return Label(_PLACEHOLDER.sub(formatted, level_format.pattern).strip(), level)

    def indent(self, properties: Element | None) -> int:
        """How far a paragraph's first line is set in, by itself or its styles, in twips."""
        found: dict[str, int] = {}
        style = value(child(properties, "w:pStyle")) or self._default_style
        for _ in range(_MAX_STYLE_DEPTH):
            settings = child(properties, "w:ind")
            for key in () if settings is None else _INDENTS:
                if text := attribute(settings, key):
                    found.setdefault(_INDENTS[key], number(text, 0, most=_MAX_INDENT))
            element = self._styles.get(style)
            if element is None:
                break
            properties = child(element, "w:pPr")
            style = value(child(element, "w:basedOn"))
        first = found.get("first", -found.get("hanging", 0))
        return found.get("left", 0) + first

    def _count(
        self,
        list_id: str,
        level: int,
        level_format: _Level,
        numbered: _List,
        counts: dict[int, int],
    ) -> None:
        starts = level in numbered.starts and (list_id, level) not in self._started
        self._started.add((list_id, level))
        if starts:
            counts[level] = numbered.starts[level]
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = level_format.start
        levels = self._abstract.get(numbered.definition, {})
        for deeper in [depth for depth in counts if depth > level]:
            after = (levels.get(deeper) or _Level()).restarts_after
            if after is None or level < after:
                del counts[deeper]

    def _list_of(self, properties: Element | None) -> tuple[str, int]:
        """The list and level that a paragraph names, itself or through its style."""
        list_id, level = _list_and_level(properties)
        style = value(child(properties, "w:pStyle")) or self._default_style
        for _ in range(_MAX_STYLE_DEPTH):
            if list_id is not None and level is not None:
                break
            element = self._styles.get(style)
            if element is None:
                break
            by_style, depth = _list_and_level(child(element, "w:pPr"))
            list_id = by_style if list_id is None else list_id
            level = depth if level is None else level
            style = value(child(element, "w:basedOn"))
        return list_id or "", level or 0


def _list_and_level(properties: Element | None) -> tuple[str | None, int | None]:
    numbering = child(properties, "w:numPr")
    list_id, level = child(numbering, "w:numId"), child(numbering, "w:ilvl")
    return (
        None if list_id is None else value(list_id),
        None if level is None else number(value(level), 0, most=_MAX_LEVEL),
    )


def _levels(parent: Element) -> dict[int, _Level]:
    levels = {}
    for part in parent:
        if name_of(part) == "w:lvl":
            depth = number(attribute(part, "ilvl"), 0, most=_MAX_LEVEL)
            restart = child(part, "w:lvlRestart")
            levels[depth] = _Level(
                start=number(value(child(part, "w:start"), "1"), 1, most=_MAX_NUMBER),
                style=value(child(part, "w:numFmt"), "decimal"),
                pattern=value(child(part, "w:lvlText"))[:40],
                restarts_after=(
                    None if restart is None else number(value(restart), 0, most=_MAX_LEVEL)
                ),
            )
    return levels


def _list(part: Element) -> _List:
    numbered_list = _List(value(child(part, "w:abstractNumId")))
    for override in part:
        if name_of(override) == "w:lvlOverride":
            depth = number(attribute(override, "ilvl"), 0, most=_MAX_LEVEL)
            start = child(override, "w:startOverride")
            if start is not None:
                numbered_list.starts[depth] = number(value(start), 1, most=_MAX_NUMBER)
            numbered_list.levels.update(_levels(override))
    return numbered_list


def _formatted(count: int, style: str) -> str:
    match style:
        case "lowerLetter" | "upperLetter":
            # After z comes aa, then bb.
            index = max(count - 1, 0)
            text = chr(ord("a") + index % 26) * min(index // 26 + 1, 5)
        case "lowerRoman" | "upperRoman":
            text = _roman(count)
        case "decimalZero":
            text = f"{count:02}"
        case _:
            text = str(count)
    return text.upper() if style.startswith("upper") else text


def _roman(count: int) -> str:
    if not 0 < count <= _MAX_ROMAN:
        return str(count)
    text = ""
    for number_value, letters in _ROMAN:
        while count >= number_value:
            text += letters
            count -= number_value
    return text
