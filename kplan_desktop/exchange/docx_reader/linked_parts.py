"""The text of what a document shows from parts of their own: charts, diagrams and such."""

from __future__ import annotations

from collections.abc import Iterable

from kplan_desktop.exchange.docx_reader.element_text import choose_alternatives, take_all_text
from kplan_desktop.exchange.docx_reader.errors import WordError, WordFault
from kplan_desktop.exchange.docx_reader.package import Package

_NOT_SHOWN = frozenset(
    {
        *("customXml", "customXmlProps", "glossaryDocument", "attachedTemplate", "mailMergeSource"),
        *("image", "hyperlink", "package", "oleObject", "aFChunk", "font", "printerSettings"),
        *(
            "styles",
            "stylesWithEffects",
            "numbering",
            "settings",
            "webSettings",
            "fontTable",
            "theme",
        ),
        *("diagramLayout", "diagramQuickStyle", "diagramColors", "activeXControlBinary", "control"),
    }
)
"""Relationship types of parts that hold no text, or none that is shown."""


class LinkedParts:
    """The parts of one package. Each line of them is given once, whatever repeats it."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._known: set[str] = {package.main}
        self._lines: set[str] = set()

    def exclude(self, name: str) -> None:
        """Note that a part is read otherwise."""
        self._known.add(name)

    def text(self, source: str, relationship: str) -> str:
        """The text of the part that ``source`` has under this id, and of the parts below it."""
        found = self._package.relationships(source).get(relationship)
        return "" if found is None else self._text([found])

    def rest(self, source: str) -> str:
        """The text of all other parts that ``source`` links to, and of those below them."""
        return self._text(self._package.relationships(source).values())

    def _text(self, linked: Iterable[tuple[str, str]]) -> str:
        lines: dict[str, None] = {}
        waiting = list(linked)
        while waiting:
            kind, name = waiting.pop(0)
            if kind in _NOT_SHOWN or name in self._known:
                continue
            self._known.add(name)
            lines.update(dict.fromkeys(self._lines_of(name)))
            waiting += self._package.relationships(name).values()
        new = [line for line in lines if line and line not in self._lines]
        self._lines.update(new)
        return "\n".join(new)

    def _lines_of(self, name: str) -> list[str]:
        try:
            part = self._package.part(name)
        except WordError as error:
            if error.fault is not WordFault.DAMAGED:
                raise
            part = None  # no XML
        if part is None:
            return []
        choose_alternatives(part)
        return take_all_text(part.iter()).split("\n")
