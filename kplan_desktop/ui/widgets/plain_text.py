"""Text from forms and notes shown in tooltips as it stands: Qt would guess whether it is markup."""

from __future__ import annotations

from html import escape


def plain_tooltip(text: str) -> str:
    """A tooltip that shows ``text`` as it stands, markup signs included, and wraps long lines."""
    return f"<p>{escape(text)}</p>" if text else ""
