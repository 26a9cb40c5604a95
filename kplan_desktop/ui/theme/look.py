"""What widgets that paint themselves or show icons are handed: the tokens and the icons of now."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from kplan_desktop.ui.theme.icons import Icons
from kplan_desktop.ui.theme.theme import Tokens


@dataclass(frozen=True, slots=True)
class Look:
    """The tokens of the present scheme and scale, and icons drawn in them."""

    tokens: Tokens
    icons: Icons


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` as it stands, markup signs included, and wraps long lines.

    Qt would guess whether a tooltip is markup; text from forms and notes must not be guessed about.
    """
    return f"<p>{escape(text)}</p>" if text else ""
