"""Lists in pasted text: which of its lines are items, so that each can become a note.

Text comes from Word, mail and web pages as plain lines. An item begins with a bullet, a number or
a letter as those programs write them; «1.Kommunebesøk», typed without a space, is one too
(the filled form has such). Dates such as «5. mai» and «21.08.2014» begin no item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SPACE = "[ \t\u00a0]"
_BULLETS = "•·▪▫◦‣⁃●○■□►➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc"
"""Those of Unicode, and those that Word takes from its symbol fonts."""

_MONTHS = "jan|feb|mars|apr|mai|juni|juli|aug|sep|okt|nov|des"
"""How the months begin, in bokmål and nynorsk."""

_ITEM = re.compile(
    rf"{_SPACE}*(?:"
    rf"[{_BULLETS}]{_SPACE}*"
    rf"|[-–—*]{_SPACE}+"
    r"|o\t+"
    rf"|\(?[0-9]{{1,3}}[.)](?:{_SPACE}+(?!{_MONTHS})|(?=[^\W\d_]))"
    rf"|\(?[a-zæøå][.)]{_SPACE}+"
    r")(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PastedList:
    """The items of a list, their marks taken off, and the text that stood before the first."""

    lead: str
    items: tuple[str, ...]


def pasted_list(text: str) -> PastedList | None:
    """The list that ``text`` is, None where it is none: a list has two items at least.

    A line without a mark goes on with the item above it. Empty lines are the layout's.
    """
    lead: list[str] = []
    items: list[list[str]] = []
    for line in re.split(r"\r\n|[\n\r\u2028\u2029]", text):
        mark = _ITEM.match(line)
        if mark is not None:
            items.append([line[mark.end() :].rstrip()])
        elif line.strip():
            (items[-1] if items else lead).append(line.strip())
    if len(items) < 2:
        return None
    return PastedList("\n".join(lead), tuple("\n".join(item) for item in items))
