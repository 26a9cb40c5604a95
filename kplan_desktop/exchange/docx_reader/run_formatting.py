"""What the formatting of a run says of its text: hidden, struck through, or a control's prompt.

From the run itself, or from its styles and what these are based on (ISO/IEC 29500-1, 17.7.2 and
17.7.3).
"""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.docx_form.word_document import AsideKind
from kplan_desktop.exchange.docx_reader.xml_access import (
    Element,
    attribute,
    child,
    is_on,
    name_of,
    value,
)

_MAX_STYLE_DEPTH = 12
_PROPERTIES = ("w:vanish", "w:strike", "w:dstrike")
_PLACEHOLDER_STYLE = "placeholder text"
"""Word's name for the style of prompts, in every language; its id is translated."""


@dataclass(slots=True)
class _Style:
    """``values`` has the properties that the style, or one that it is based on, turns on or off."""

    values: dict[str, bool]
    is_placeholder: bool


class RunFormatting:
    """The styles of one document."""

    def __init__(self, styles: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._styles: dict[str, _Style] = {}
        self._default_ids: dict[str, str] = {}
        for style in () if styles is None else styles:
            if name_of(style) == "w:style":
                key = attribute(style, "styleId")
                self._elements[key] = style
                if attribute(style, "default") in ("1", "true", "on"):
                    self._default_ids[attribute(style, "type")] = key
        self._defaults = _values(child(styles, "w:docDefaults", "w:rPrDefault", "w:rPr"))

    def kind_of(
        self, run: Element | None, paragraph_style: str, table_style: str
    ) -> AsideKind | None:
        """Why the text of a run with this ``w:rPr`` is no part of the body; None if it is."""
        style_id = value(child(run, "w:rStyle")) or self._default_ids.get("character", "")
        paragraph_style = paragraph_style or self._default_ids.get("paragraph", "")
        levels = [self._style(key) for key in (table_style, paragraph_style, style_id)]
        direct = _values(run)

        def applies(name: str) -> bool:
            if name in direct:
                return direct[name]
            # Each level of styles inverts such a property, except the double line.
            said = [level.values[name] for level in levels if name in level.values]
            if name == "w:dstrike":
                return said[-1] if said else self._defaults.get(name, False)
            return self._defaults.get(name, False) or sum(said) % 2 == 1

        if applies("w:vanish"):
            return AsideKind.HIDDEN
        if any(level.is_placeholder for level in levels):
            return AsideKind.PROMPT
        return AsideKind.STRUCK if applies("w:strike") or applies("w:dstrike") else None

    def _style(self, key: str) -> _Style:
        style = self._styles.get(key)
        if style is None:
            style = self._styles[key] = _Style({}, is_placeholder=False)
            based_on = key
            for _ in range(_MAX_STYLE_DEPTH):
                element = self._elements.get(based_on)
                if element is None:
                    break
                style.values = _values(child(element, "w:rPr")) | style.values
                name = value(child(element, "w:name")).strip().casefold()
                style.is_placeholder = style.is_placeholder or name == _PLACEHOLDER_STYLE
                based_on = value(child(element, "w:basedOn"))
        return style


def _values(properties: Element | None) -> dict[str, bool]:
    if properties is None:
        return {}
    return {name: is_on(part) for part in properties if (name := name_of(part)) in _PROPERTIES}
