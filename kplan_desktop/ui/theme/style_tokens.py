"""Every colour and size of the window: what ``resources/styles/tokens.json`` holds.

That file is the only place that names a colour; ``kplan.qss`` beside it is a template over those
names, and widgets that paint themselves read the same :class:`Tokens`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

Scheme = Literal["light", "dark"]
SchemeChoice = Literal["system", "light", "dark"]

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0
"""Text scales to 200 % without loss (WCAG 2.1, 1.4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours («#RRGGBB») of one scheme and the sizes (logical pixels, ``scale`` applied).

    ``line`` only divides; ``edge`` is the border of fields and boxes, which must be seen (3:1).
    ``on_accent`` is the text colour on ``accent``; the others are for any of the backgrounds. With
    ``high_contrast`` all backgrounds are one, and what differs by them alone needs a line.
    """

    scheme: Scheme
    scale: float
    high_contrast: bool = False

    ground: str
    paper: str
    card: str
    hover: str
    ink: str
    muted: str
    disabled: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    on_accent: str
    soft: str
    warning: str
    warning_ground: str
    good: str
    bad: str
    bad_ground: str

    grid: int
    text: int
    small: int
    goal: int
    display: int
    icon: int
    icon_small: int
    radius: int
    radius_card: int
    toolbar_height: int
    status_height: int
    outline_width: int
    side_width: int

    def px(self, length: float) -> int:
        """A length drawn for 100 % (pixels), at this scale. Hair lines are not scaled by anyone."""
        return round(length * self.scale)

    def scaled(self, scale: float) -> Tokens:
        """The same colours with every size ``scale`` times that of 100 %, from 1.0 to 2.0."""
        scale = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        sizes = {
            field.name: round(getattr(self, field.name) / self.scale * scale)
            for field in fields(self)
            if field.type == "int"
        }
        return replace(self, scale=scale, **sizes)

    def colour(self, role: str) -> QColor:
        """The colour of a role («ink», «accent» …). Raises AttributeError when there is none."""
        return QColor(getattr(self, role))


def load_tokens(folder: Path, scheme: Scheme) -> Tokens:
    """The tokens at 100 % from ``tokens.json`` in ``folder`` (``resources/styles``).

    Raises TypeError when the file lacks a token or holds one that the program does not know.
    """
    data: dict[str, dict[str, Any]] = json.loads((folder / "tokens.json").read_text("utf-8"))
    colours = {name: pair[scheme] for name, pair in data["colours"].items()}
    return Tokens(scheme=scheme, scale=1.0, **colours, **data["sizes"])


def wanted_tokens(
    folder: Path, choice: SchemeChoice, system: Qt.ColorScheme, scale: float
) -> Tokens:
    """The tokens of the chosen scheme, or of the ``system``'s, at a scale from 1.0 to 2.0."""
    scheme: Scheme = "light"
    if choice != "system":
        scheme = choice
    elif system == Qt.ColorScheme.Dark:
        scheme = "dark"
    return load_tokens(folder, scheme).scaled(scale)
