"""The numbers of areas and goals as they are printed: «Strategiområde 1: …», «A. …», «Mål A1»."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kplan_desktop.domain.docx_form.continuation_marks import without_mark
from kplan_desktop.domain.docx_form.form_matching import split_number
from kplan_desktop.domain.text.wording_similarity import key_of

MAX_TITLE_LENGTH = 200
"""Most characters of an area's heading, or of the document's title."""

_MAX_AREA_TITLE = 120
_ENDS = (".", "!", "?", ":", "»", "”")

_LABELLED_AREA = re.compile(
    r"\s*(?P<label>(?:(?:nasjonalt?|prioritert) )?(?:[^\W\d_]{2,20}-?)?områd(?:e|et)"
    r"|(?:hoved|hovud)?kapittel|(?:hoved|hovud)del|del|satsing|hovedmål|hovudmål|tema|pilar)"
    r"[ \u00a0]{0,3}(?:nr\.?[ \u00a0])?(?P<number>[0-9]{1,2}|[A-Za-zÆØÅ]|[IVX]{1,4})"
    r"(?![\w]|[.,][0-9])[ \u00a0]{0,3}[.):,–—-]{0,2}\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MARKED_AREA = re.compile(
    r"\s*(?P<number>[0-9]{1,2}|[A-ZÆØÅ]|[IVX]{1,4})(?:[.):]|[ \u00a0]{0,2}[–—:-])?[ \u00a0\t]{1,8}"
    r"(?P<title>[^\W\d_].*)",
    re.DOTALL,
)
_MARK_ENDS = re.compile(r"\s*(?:[0-9]{1,2}|[A-ZÆØÅ]|[IVX]{1,4})(?:[.):]|[ \u00a0]{0,2}[–—:-])")
_WORDED_GOAL = re.compile(
    r"\s*(?:(?:nasjonalt?|strategisk) )?(?:del|hoved|hovud)?mål(?:sett?ing)?"
    r"[ \u00a0]{1,3}(?:nr\.?[ \u00a0])?"
    r"(?P<number>[A-Za-z]?\.?[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[A-Z](?![\w]))[.):]?"
    r"(?=\s|$|[–—-])\s*[–—:-]?\s*",
    re.IGNORECASE,
)
_PATH = re.compile(
    r"(?P<area>[0-9]{1,2}(?=\.)|[A-Za-zÆØÅæøå](?=\.?[0-9]))\.?[0-9]{1,2}(?:\.[0-9]{1,2})*"
)
_LABEL = re.compile(
    r"[\s(]*(?P<number>[0-9A-Za-zÆØÅæøå]{1,4}(?:\.[0-9A-Za-z]{1,3}){0,3})[\s.):–-]*"
)
_AREA_LETTERS = "ABCDEFGH"
"""Letters that may number an area without a mark after them: «I» may be a word."""


@dataclass(frozen=True, slots=True)
class AreaHeading:
    """An area's heading: the word before its number, the number, and its title.

    ``label`` is empty where the heading has none, ``title`` where it stands on another line.
    """

    label: str
    number: str
    title: str


def labelled_area(text: str) -> AreaHeading | None:
    """The heading that says that it is an area («Strategiområde 1: Kulturskolen»), or None."""
    line = without_mark(" ".join(text.split()))
    if len(line) > MAX_TITLE_LENGTH:
        return None
    found = _LABELLED_AREA.fullmatch(line)
    if found is None:
        return None
    title = found["title"].strip()
    # «Område i endring», «Del a av planen»: a word, not a letter.
    is_word = len(found["number"]) == 1 and found["number"].islower()
    if (is_word and not _ends_as_mark(line, found.end("number"))) or title[:1].islower():
        return None
    return AreaHeading(found["label"].strip(), found["number"], title)


def marked_area(text: str, label: str) -> AreaHeading | None:
    """The heading with only a number or letter before it («A. Kulturskolen»), or None.

    ``label`` is the number that the word processor generates before it.
    """
    line = without_mark(" ".join(text.split()))
    if not line or len(line) > MAX_TITLE_LENGTH or line.endswith((".", ";", ",")):
        return None
    if label:
        number = label_number(label)
        is_number = bool(number) and "." not in number
        return AreaHeading("", number, line) if is_number and not line[:1].islower() else None
    found = _MARKED_AREA.fullmatch(line)
    if found is None or found["title"][:1].islower():
        return None
    # «I 2012 …», «Å …»: a letter without a mark after it may be a word, as before small letters.
    is_telling = found["number"].isdigit() or found["number"] in _AREA_LETTERS
    if _MARK_ENDS.match(line) is None and not is_telling:
        return None
    return AreaHeading("", found["number"], found["title"].strip())


def _ends_as_mark(line: str, end: int) -> bool:
    return line[end : end + 1] in (":", ")", ".") or not line[end:].strip()


def goal_number(text: str, label: str) -> tuple[str, str]:
    """A goal's number, typed or generated before it, and the rest of its text; «Mål 1.1: …»."""
    worded = _WORDED_GOAL.match(text)
    if worded is not None:
        return worded["number"], text[worded.end() :]
    if label:
        return label_number(label), text.strip()
    number, rest = split_number(text, "")
    is_year = number.isdigit() and len(number) > 2
    return ("", text.strip()) if is_year or not number else (number, rest.strip())


def label_number(label: str) -> str:
    """The number in a generated label: «1.1» of «1.1.», «A» of «A)»; empty for a bullet."""
    found = _LABEL.fullmatch(label)
    is_circle = found is not None and found["number"] == "o" and label.strip() == "o"
    return "" if found is None or is_circle else found["number"]


def area_part(number: str) -> str:
    """The area's number in that of a goal: «1» of «1.2», «A» of «A3»; empty without one."""
    found = _PATH.fullmatch(number)
    return "" if found is None else found["area"]


def says_goal(text: str) -> bool:
    """Whether a text begins with the word «mål», as «Hovedmål 1: …»."""
    return key_of(text[:40]).startswith(("mal ", "nasjonalt mal ", "hovedmal ", "delmal "))


def is_plain_title(text: str) -> bool:
    """Whether a text is short and no sentence, as an area's title without a number."""
    return len(text) <= _MAX_AREA_TITLE and text[:1].isupper() and not text.endswith(_ENDS)


def same_number(first: str, second: str) -> bool:
    """Whether two printed numbers are the same, case aside."""
    return first.strip(" .").casefold() == second.strip(" .").casefold()
