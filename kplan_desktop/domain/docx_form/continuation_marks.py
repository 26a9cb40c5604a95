"""Marks such as «(forts.)», which say that a text goes on from the page before.

They stand alone or after a number, as Kplan prints them («1.1 (forts.)»), before the text that goes
on, or after a text that is repeated. In brackets, or abbreviated, they are nothing else; the bare
words «fortsetter» and «fortsatt» may be what somebody reports.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = r"(?:forts(?:ettelse|etter|ett|et|att)?|framh(?:ald|eld)?|cont(?:inued|d|'d)?)"
_TAIL = r"(?: (?:fra|frå|på) (?:forrige|førre|neste) (?:sid|ark|tabell)[^\W\d_]{0,3})?"
_NUMBER = r"(?:(?:mål|tiltak|notat|punkt) )?(?P<number>[0-9]{1,3}(?:\.[0-9]{1,3}){0,3})?[.):]? ?"

_ALONE = re.compile(
    rf"{_NUMBER}(?:- |– |… ?|\.\.\. ?)?"
    rf"(?:[(\[/]{_WORD}\.?{_TAIL}\.?[)\]/]|(?P<bare>{_WORD}\.?{_TAIL}))[.:…]?",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"{_NUMBER}[(\[]{_WORD}\.?{_TAIL}\.?[)\]][.:]?\s{{0,3}}", re.IGNORECASE)
_AFTER = re.compile(
    rf"(?<!\s)\s*+(?:[(\[]{_WORD}\.?{_TAIL}\.?[)\]]|(?:[-–—,:] |(?<=\s))forts\.)[.:]?\s*$",
    re.IGNORECASE,
)
_MAY_BE_TEXT = {"fortsetter", "fortsett", "fortset", "fortsatt", "framheld"}
_MAX_LENGTH = 60


@dataclass(frozen=True, slots=True)
class ContinuationMark:
    """A mark at the beginning of a text.

    ``number`` is what stands before it («1.1»), empty for nothing; ``rest`` is the text after it.
    ``may_be_text``: it is a bare word that may be meant as such.
    """

    number: str
    rest: str
    may_be_text: bool

    @property
    def last_number(self) -> int | None:
        """The number of a measure or note: the last part."""
        return int(self.number.rpartition(".")[2]) if self.number else None


def continuation_mark(text: str) -> ContinuationMark | None:
    """The mark that a text consists of or begins with; None without one."""
    first_line, _, more = text.strip().partition("\n")
    line = " ".join(first_line[: 2 * _MAX_LENGTH].split())
    if len(line) <= _MAX_LENGTH and (found := _ALONE.fullmatch(line)) is not None:
        may_be_text = (found["bare"] or "").rstrip(".").casefold() in _MAY_BE_TEXT
        return ContinuationMark(found["number"] or "", more.strip(), may_be_text)
    found = _BEFORE.match(text.strip())
    if found is None:
        return None
    return ContinuationMark(found["number"] or "", text.strip()[found.end() :], may_be_text=False)


def without_mark(text: str) -> str:
    """A text without the mark at its end, which says that it is repeated."""
    return _AFTER.sub("", text)
