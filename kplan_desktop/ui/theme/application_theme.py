"""The theme of the running application: its style sheet, palette and font.

``resources/styles/kplan.qss`` is a template over the names of the tokens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path
from string import Template

from PySide6.QtCore import QDir, QEvent, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QPalette, QWindow
from PySide6.QtWidgets import QApplication

from kplan_desktop.ui.theme.contrast import in_system_contrast
from kplan_desktop.ui.theme.style_tokens import SchemeChoice, Tokens, wanted_tokens
from kplan_desktop.ui.theme.theme import Theme

_NATIVE = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
"""The scheme of window frames and native dialogs, where the platform can set it."""


class _Placeholders(Mapping[str, str]):
    """Placeholders of the template: a token's name, ``px12`` for a scaled length, or ``marks``."""

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
    """The style sheet for ``tokens``. Raises KeyError when a template names an unknown token."""
    templates = ["kplan.qss", *(["contrast.qss"] if tokens.high_contrast else [])]
    text = "".join((folder / name).read_text("utf-8") for name in templates)
    return Template(text).substitute(_Placeholders(tokens))


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
    """Set the application's base style, palette, font and style sheet.

    ``folder`` is ``resources/styles``, ``family`` the font family that was loaded.
    """
    QDir.setSearchPaths("kplanstyles", [str(folder)])
    # A new style each time: Qt may keep rules of widgets that are gone, and goes through them, and
    # crashes, when there are other rules; a change of style clears them.
    app.setStyle("Fusion")
    # With another style, as the first style sheet makes one too, Qt reads the system's fonts of
    # menus, item views and message boxes; setFont() clears them. So the style comes before the
    # font, and the font before the rules, which widgets keep for as long as they have them.
    if not app.styleSheet():
        app.setStyleSheet("QWidget {}")
    app.setPalette(palette(tokens))
    font = QFont(family)
    font.setPixelSize(tokens.text)
    app.setFont(font)
    app.setStyleSheet(stylesheet(folder, tokens))


class _SystemThemeListener(QWindow):
    """Hears of a change of the system's theme, as every window does; it is never shown."""

    heard = Signal()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.heard.emit()
        return handled


class ApplicationTheme(Theme):
    """Styles the application: in the system's scheme or the one the user chose, at her scale.

    A contrast that the system asks for goes before either, and is followed while it changes.

    ``folder`` is ``resources/styles``, ``family`` the font family that was loaded. The application
    has its new style before ``changed`` is emitted.
    """

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        icons: Path,
        family: str,
        *,
        choice: SchemeChoice = "system",
        scale: float = 1.0,
    ) -> None:
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_NATIVE[choice])
        system = hints.colorScheme()
        wanted = wanted_tokens(folder, choice, system, scale)
        super().__init__(in_system_contrast(wanted, folder), icons)
        self._app = app
        self._folder = folder
        self._family = family
        self._choice: SchemeChoice = choice
        self._scale = scale
        self._system = system
        apply_theme(app, self.tokens, folder, family)
        hints.colorSchemeChanged.connect(self._set_system)
        # Both kept: PySide takes the latter as gone together with its last reference to the former.
        self._hints = hints
        self._accessibility = hints.accessibility()
        self._accessibility.contrastPreferenceChanged.connect(self._follow_contrast)
        self._listener = _SystemThemeListener()
        self._listener.heard.connect(self._follow_contrast)

    @property
    def choice(self) -> SchemeChoice:
        """What the user chose; «system» follows the desktop."""
        return self._choice

    def set_choice(self, choice: SchemeChoice) -> None:
        """Follow the system, or stay light or dark whatever the system's scheme."""
        self._choice = choice
        hints = QGuiApplication.styleHints()
        hints.setColorScheme(_NATIVE[choice])
        self._set_system(hints.colorScheme())

    def set_scale(self, scale: float) -> None:
        """Set the size of text and everything around it, 1.0 to 2.0."""
        self._scale = scale
        self.set_tokens(self._wanted_tokens())

    def _style_application(self, tokens: Tokens) -> None:
        apply_theme(self._app, tokens, self._folder, self._family)

    def _follow_contrast(self) -> None:
        self.set_tokens(self._wanted_tokens())

    def _wanted_tokens(self) -> Tokens:
        wanted = wanted_tokens(self._folder, self._choice, self._system, self._scale)
        return in_system_contrast(wanted, self._folder)

    def _set_system(self, scheme: Qt.ColorScheme) -> None:
        self._system = scheme
        self.set_tokens(self._wanted_tokens())
