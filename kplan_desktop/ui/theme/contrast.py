"""The contrast that the system asks for: a few colours in the place of Kplan's many.

They are those of the contrast theme on Windows, and «contrast» in ``tokens.json`` elsewhere.

Who chooses one cannot read other colours, so everything is drawn in pairs that the theme promises
can be told apart: text on the window, and selected text on the highlight.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from kplan_desktop.ui.theme.style_tokens import Scheme, Tokens

_GET_HIGH_CONTRAST, _ON = 0x42, 0x1
"""SPI_GETHIGHCONTRAST and HCF_HIGHCONTRASTON."""

_SHAPES = 3.0
"""The least contrast of a frame or mark to what is around it (WCAG 2.1, 1.4.11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContrastColours:
    """The colours of a contrast theme («#RRGGBB»), named as Windows names them."""

    window: str
    window_text: str
    highlight: str
    highlight_text: str
    gray_text: str


def in_contrast(tokens: Tokens, colours: ContrastColours) -> Tokens:
    """The same sizes in the colours of a contrast theme.

    The accent is the highlight, as long as its lines are seen on the window.
    """
    window, text = colours.window, colours.window_text
    accent, on_accent = colours.highlight, colours.highlight_text
    if _contrast(accent, window) < _SHAPES:
        accent, on_accent = text, window
    roles: dict[str, Any] = {
        **dict.fromkeys(("ground", "paper", "card", "hover", "soft"), window),
        **dict.fromkeys(("warning_ground", "bad_ground"), window),
        **dict.fromkeys(("ink", "muted", "line", "edge", "warning", "good", "bad"), text),
        **dict.fromkeys(("accent", "accent_hover"), accent),
        "on_accent": on_accent,
        "disabled": colours.gray_text,
    }
    scheme: Scheme = "dark" if _luminance(window) < _luminance(text) else "light"
    return replace(tokens, scheme=scheme, high_contrast=True, **roles)


def in_system_contrast(tokens: Tokens, folder: Path) -> Tokens:
    """The tokens in the contrast that the system asks for, or as they are.

    ``folder`` is ``resources/styles``.
    """
    colours = system_contrast(folder, tokens.scheme)
    return tokens if colours is None else in_contrast(tokens, colours)


def load_contrast(folder: Path, scheme: Scheme) -> ContrastColours:
    """The colours of high contrast where the system has none of its own."""
    data: dict[str, dict[str, dict[str, str]]] = json.loads(
        (folder / "tokens.json").read_text("utf-8")
    )
    return ContrastColours(**{name: pair[scheme] for name, pair in data["contrast"].items()})


def system_contrast(folder: Path, scheme: Scheme) -> ContrastColours | None:
    """The colours of the contrast that the system asks for now; None when it asks for none."""
    if sys.platform == "win32":
        import ctypes
        from ctypes import wintypes

        class HighContrast(ctypes.Structure):
            _fields_ = (
                ("size", wintypes.UINT),
                ("flags", wintypes.DWORD),
                ("scheme", wintypes.LPWSTR),
            )

        user32 = ctypes.WinDLL("user32")
        state = HighContrast(size=ctypes.sizeof(HighContrast))
        ask = user32.SystemParametersInfoW
        if ask(_GET_HIGH_CONTRAST, state.size, ctypes.byref(state), 0) and state.flags & _ON:
            return ContrastColours(
                window=_hexadecimal(user32.GetSysColor(5)),
                window_text=_hexadecimal(user32.GetSysColor(8)),
                highlight=_hexadecimal(user32.GetSysColor(13)),
                highlight_text=_hexadecimal(user32.GetSysColor(14)),
                gray_text=_hexadecimal(user32.GetSysColor(17)),
            )
        return None
    return load_contrast(folder, scheme) if prefers_contrast() else None


def prefers_contrast() -> bool:
    """Whether a system without contrast themes, such as GNOME or macOS, asks for high contrast."""
    # Named: PySide takes what belongs to it as gone together with its last reference.
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _hexadecimal(colour: int) -> str:
    """A colour that Windows writes as 0x00BBGGRR."""
    return QColor(colour & 0xFF, colour >> 8 & 0xFF, colour >> 16 & 0xFF).name().upper()


def _luminance(colour: str) -> float:
    """The relative luminance, as WCAG 2.1 defines it."""
    rgb = QColor(colour)
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (rgb.redF(), rgb.greenF(), rgb.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(first: str, second: str) -> float:
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)
