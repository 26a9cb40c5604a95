"""The look: every colour and size of the window, and the style sheet made of them.

``resources/styles/tokens.json`` is the only place that names a colour; ``kplan.qss`` beside it is a
template over those names. Widgets that paint themselves are handed the same :class:`Tokens`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from string import Template
from typing import Any, Literal

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

Scheme = Literal["light", "dark"]
SchemeChoice = Literal["system", "light", "dark"]

SMALLEST_SCALE = 1.0
LARGEST_SCALE = 2.0
"""Text scales to 200 % without loss (WCAG 2.1, 1.4.4)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours («#RRGGBB») of one scheme and the sizes (logical pixels, ``scale`` applied).

    ``line`` only divides; ``edge`` is the border of fields and boxes, which must be seen (3:1).
    ``on_accent`` is written on ``accent``; the other text colours stand on any of the grounds.
    """

    scheme: Scheme
    scale: float

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


class _Placeholders(Mapping[str, str]):
    """What the template may say: a token's name, ``px12`` for a scaled length, or ``marks``."""

    def __init__(self, tokens: Tokens) -> None:
        self._tokens = tokens
        self._names = frozenset(field.name for field in fields(tokens))

    def __getitem__(self, name: str) -> str:
        if name == "marks":
            return f"kplanstyles:{self._tokens.scheme}"
        if name.startswith("px"):
            return f"{self._tokens.px(int(name[2:]))}px"
        if name not in self._names:
            raise KeyError(name)
        value = getattr(self._tokens, name)
        return f"{value}px" if isinstance(value, int) else str(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def stylesheet(folder: Path, tokens: Tokens) -> str:
    """The style sheet for ``tokens``. Raises KeyError when the template names an unknown token."""
    template = Template((folder / "kplan.qss").read_text("utf-8"))
    return template.substitute(_Placeholders(tokens))


def palette(tokens: Tokens) -> QPalette:
    """The palette for what Qt paints itself, the disabled group included."""
    role = QPalette.ColorRole
    roles = {
        role.Window: "paper",
        role.WindowText: "ink",
        role.Base: "card",
        role.AlternateBase: "ground",
        role.Text: "ink",
        role.Button: "card",
        role.ButtonText: "ink",
        role.BrightText: "bad",
        role.PlaceholderText: "muted",
        role.ToolTipBase: "card",
        role.ToolTipText: "ink",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "card",
        role.Midlight: "hover",
        role.Mid: "line",
        role.Dark: "edge",
    }
    result = QPalette()
    for qt_role, name in roles.items():
        result.setColor(qt_role, tokens.colour(name))
    for qt_role in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        result.setColor(QPalette.ColorGroup.Disabled, qt_role, tokens.colour("disabled"))
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, tokens.colour("line"))
    result.setColor(QPalette.ColorGroup.Disabled, role.HighlightedText, tokens.colour("ink"))
    return result


def apply_theme(app: QApplication, tokens: Tokens, folder: Path, family: str) -> None:
    """Dress the application: base style, palette, font and style sheet.

    ``folder`` is ``resources/styles``, ``family`` the font family that was loaded.
    """
    QDir.setSearchPaths("kplanstyles", [str(folder)])
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(tokens))
    font = QFont(family)
    font.setPixelSize(tokens.text)
    app.setFont(font)
    app.setStyleSheet(stylesheet(folder, tokens))


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


class Theme(QObject):
    """Keeps the application dressed: the system's scheme, or the one the user chose, and her scale.

    ``changed`` carries the new :class:`Tokens` after the application wears them.
    """

    changed = Signal(object)

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        family: str,
        *,
        choice: SchemeChoice = "system",
        scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._app = app
        self._folder = folder
        self._family = family
        self._choice = choice
        self._scale = scale
        self._tell_system()
        self._system = QGuiApplication.styleHints().colorScheme()
        self.tokens = self._wanted_tokens()
        self._dress()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def choice(self) -> SchemeChoice:
        """What the user chose; «system» follows the desktop."""
        return self._choice

    def set_choice(self, choice: SchemeChoice) -> None:
        """Follow the system, or stay light or dark whatever the system says."""
        self._choice = choice
        self._tell_system()
        self._system_changed(QGuiApplication.styleHints().colorScheme())

    def set_scale(self, scale: float) -> None:
        """Set the size of text and everything around it, 1.0 to 2.0."""
        self._scale = scale
        self._refresh()

    def _tell_system(self) -> None:
        """Let window frames and native dialogs wear the same scheme where the platform can."""
        native = {
            "system": Qt.ColorScheme.Unknown,
            "light": Qt.ColorScheme.Light,
            "dark": Qt.ColorScheme.Dark,
        }
        QGuiApplication.styleHints().setColorScheme(native[self._choice])

    def _wanted_tokens(self) -> Tokens:
        return wanted_tokens(self._folder, self._choice, self._system, self._scale)

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self._refresh()

    def _refresh(self) -> None:
        wanted = self._wanted_tokens()
        if wanted != self.tokens:
            self.tokens = wanted
            self._dress()
            self.changed.emit(wanted)

    def _dress(self) -> None:
        apply_theme(self._app, self.tokens, self._folder, self._family)
