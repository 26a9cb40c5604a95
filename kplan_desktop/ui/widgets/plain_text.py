"""Text from forms and notes put into tooltips and sentences so that it is shown as it stands."""

from __future__ import annotations

import re
from html import escape


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` as it stands, markup signs included, and wraps long lines."""
    return f"<p>{escape(text)}</p>" if text else ""


def fill_placeholders(sentence: str, *words: str) -> str:
    """``sentence`` with ``words`` in place of %1, %2 …; what looks so inside a word stays."""
    return re.sub("%([1-9])", lambda place: words[int(place[1]) - 1], sentence)
