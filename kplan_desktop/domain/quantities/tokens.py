"""The tokens of a text in parallel lists, with what kind each is and where sentences end.

No object is made for a token: all lists are filled from one pass of a regular expression, because a
text is read again at every rest of its writer. Offsets are code points of the text as given.
"""

from __future__ import annotations

import operator
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum
from itertools import accumulate, compress, repeat
from typing import Final

LONGEST_SENTENCE: Final = 200
"""Tokens; a longer sentence is read in stretches, since rules look around in the whole of it."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text with spaces between them."""
    return frozenset(text.split())


class Kind(IntEnum):
    """The kind of a token. From CLAUSE on it is a boundary: ``kind >= Kind.CLAUSE``.

    - WORD: «lærere», «danse-», «høst-13», «B-117»; the full stop of an abbreviation is part of it.
    - NUMBER: what begins with a digit, to the end of its digits and the marks between them: «12»,
      «12.03.2014», «40–50», «1,5», «2012/13», «100+», «30%», «10-åringer», «3D». The full stop of
      an ordinal («3. mai») is part of it. «12elever» is a number and a word.
    - MARK: any other character: «"», «+», «&», a full stop within «...».
    - QUOTED: a word, number or mark within a quoted title of one line.
    - CLAUSE: a comma, colon, semicolon, bracket, dash, slash or hyphen between spaces, tab, or
      three spaces or more, as between the columns of a table.
    - STOP: the end of a sentence, and each end of a line.
    """

    WORD = 0
    NUMBER = 1
    MARK = 2
    QUOTED = 3
    CLAUSE = 4
    STOP = 5


@dataclass(frozen=True, slots=True, eq=False)
class TextTokens:
    """The tokens of a text, in order; the lists are as long as there are tokens.

    - ``keys``: as rules compare them: lower case, composed letters, «‐» and «−» as «-», no full
      stop and without the invisible characters of pasted text. A tab's key is a tab.
    - ``starts``, ``ends``: offsets in ``text``; the full stop of an abbreviation or ordinal is in.
    - ``sentences``: for each sentence its first token and the token after its last; that last is
      of kind STOP unless the text ends without. No sentence is empty.
    """

    text: str
    keys: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[Kind]
    sentences: list[tuple[int, int]]

    def is_dotted(self, at: int) -> bool:
        """Whether a full stop is part of this token, as in «ca.» and «3.»."""
        return self.text[self.ends[at] - 1] == "." and self.keys[at] != "."

    def is_capital(self, at: int) -> bool:
        """Whether this token begins with a capital letter."""
        return self.text[self.starts[at]].isupper()

    def is_joined(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before it, as in «12elever»."""
        return 0 < at < len(self.starts) and self.starts[at] == self.ends[at - 1]


_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_LINE_ENDS = "\n\r\v\f\u0085\u2028\u2029"
_GAP = rf"[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x1c-\x1f{_INVISIBLE}]*"
_LETTER = r"[^\W\d_]"
_REST = rf"[\w\u0300-\u036f{_INVISIBLE}]"
# One character decides which alternative is taken, so that the time is linear in the text's length.
_PIECE = re.compile(
    rf"(?:{_LETTER}{_REST}*(?:[-‐‑]{_REST}+)*[-‐‑]?"
    r"|[0-9]+(?:[.,:/×–—‐‑−-]{1,2}[0-9]+)*"
    rf"(?:[%‰]|\+(?![0-9])|[-‐‑]{_LETTER}[\w‐‑-]*|{_LETTER}(?!\w))?"
    rf"|[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x1c-\x1f{_INVISIBLE}])" + _GAP
)
_LEADING_GAP = re.compile(_GAP)
_DROPPED = str.maketrans("‐‑−", "---", _INVISIBLE)

# Bound once, because looking up an enum's member is slow in Python 3.11.
_NUMBER, _QUOTED, _CLAUSE, _STOP = Kind.NUMBER, Kind.QUOTED, Kind.CLAUSE, Kind.STOP

_KINDS = (
    dict.fromkeys("0123456789", Kind.NUMBER)
    | dict.fromkeys(_LINE_ENDS + "•·!?", Kind.STOP)
    | dict.fromkeys(",:;()[]{}–—…|\t", Kind.CLAUSE)
    | dict.fromkeys("\"#$%&'*+-./<=>@\\^_`~§°«»“”„’‘≈±×‰→", Kind.MARK)
)
_FIRST = operator.itemgetter(0)
_DECIDED = frozenset(".!?-/")
"""Marks whose kind depends on what stands beside them."""

_ABBREVIATIONS = word_set(
    "adm ang art avd bl ca cirka dvs eks el etc evt feks fk fl forts gj if ifbm iflg ifm inkl jf "
    "jfr jr kap kl kr mfl mht mill mm mnd mv no nr okt nov des jan feb mar apr aug sept sep osv "
    "pga pkt pr ref resp sak sml st stk tlf tom vha vol årg maks min mrd"
)
_BEFORE_NUMBERS = word_set(
    "ant antall delt delt elev forest komm lær medl medv pers publ påm rekt tilh tilsk"
)
"""Headings that are shortened, which a number follows («Publ. 300»)."""

MONTHS = word_set(
    "januar februar mars april mai juni juli august september oktober november desember jan feb "
    "mar apr jun jul aug sep sept okt nov des"
)
_QUOTES = '«“”„"'
_LONGEST_TITLE = 80
_TITLE = re.compile(
    rf"[«“”„\"](?:(?<=«)[^«»\n]{{1,{_LONGEST_TITLE}}}»"
    rf"|(?<=[“”„])[^“”„\n]{{1,{_LONGEST_TITLE}}}[“”]"
    rf'|(?<=")[^"\n]{{1,{_LONGEST_TITLE}}}")'
)


def tokens_of(text: str) -> TextTokens:
    """All tokens of a text in order; the time is linear in its length."""
    lowered = _lowered(text)
    pieces = _PIECE.findall(lowered)
    gap = _LEADING_GAP.match(lowered)
    starts = list(accumulate(map(len, pieces), initial=gap.end() if gap else 0))
    starts.pop()
    keys = [piece.rstrip() or piece[0] for piece in pieces]
    is_plain = unicodedata.is_normalized("NFC", lowered) and not any(
        odd in lowered for odd in _INVISIBLE + "‐‑−"
    )
    if not is_plain:
        keys = [key.rstrip(_INVISIBLE) or key for key in keys]
    ends = list(map(operator.add, starts, map(len, keys)))
    if not is_plain:
        keys = [unicodedata.normalize("NFC", key).translate(_DROPPED) or " " for key in keys]
    kinds = list(map(_KINDS.get, map(_FIRST, keys), repeat(Kind.WORD)))
    if not _DECIDED.isdisjoint(keys):
        keys, starts, ends, kinds = _Marks(text, keys, starts, ends, kinds).decided()
    if any(quote in text for quote in _QUOTES):
        _mark_titles(text, starts, kinds)
    return TextTokens(text, keys, starts, ends, kinds, _sentences(kinds))


def _lowered(text: str) -> str:
    """The text in lower case, each letter where it was; the gaps of a table's columns as tabs."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := one.lower()) == 1 else one for one in text)
    return lowered.replace("   ", "  \t")


class _Marks:
    """Decides which full stops end sentences, and which are part of the token before them."""

    def __init__(
        self, text: str, keys: list[str], starts: list[int], ends: list[int], kinds: list[Kind]
    ) -> None:
        self._text = text
        self._keys = keys
        self._starts = starts
        self._ends = ends
        self._kinds = kinds

    def decided(self) -> tuple[list[str], list[int], list[int], list[Kind]]:
        """Keys, starts, ends and kinds with every mark decided."""
        keys, starts, ends, kinds = self._keys, self._starts, self._ends, self._kinds
        kept: list[bool] | None = None
        for at in [at for at, key in enumerate(keys) if key in _DECIDED]:
            key = keys[at]
            if key == ".":
                if self._ends_sentence(at):
                    kinds[at] = _STOP
                elif at and ends[at - 1] == starts[at] and kinds[at - 1] <= _NUMBER:
                    ends[at - 1] += 1
                    kept = kept or [True] * len(keys)
                    kept[at] = False
            elif key in "-/":
                if self._is_between_spaces(at):
                    kinds[at] = _CLAUSE
            elif not self._is_followed_by_another(at):
                kinds[at] = Kind.MARK
        if kept is None:
            return keys, starts, ends, kinds
        return (
            list(compress(keys, kept)),
            list(compress(starts, kept)),
            list(compress(ends, kept)),
            list(compress(kinds, kept)),
        )

    def _is_between_spaces(self, at: int) -> bool:
        before, after = self._starts[at] - 1, self._ends[at]
        text = self._text
        return (
            after < len(text) and text[after].isspace() and (before < 0 or text[before].isspace())
        )

    def _is_followed_by_another(self, at: int) -> bool:
        """Whether what follows a mark after a gap may begin a sentence."""
        end = self._ends[at]
        after = self._text[end : end + 8]
        if after and not after[0].isspace():
            return False
        after = after.lstrip(' \t\u00a0\u202f"«“(')
        return not after or not (after[0].islower() or after[0] in "+&=,;:)/")

    def _ends_sentence(self, at: int) -> bool:
        """Whether a full stop ends a sentence, unlike in «ca. 40», «3. mai» and «m.fl.»."""
        end, keys = self._ends[at], self._keys
        after = self._text[end : end + 1]
        if after == "\n" or not after:
            return True
        if not after.isspace():
            # «Fagdag.Deltakere: 20»
            return after.isupper() and at > 0 and len(keys[at - 1]) > 3 and keys[at - 1].isalpha()
        if not self._is_followed_by_another(at):
            return False
        if not at or self._ends[at - 1] != self._starts[at] or at + 1 == len(keys):
            return True
        before, following = keys[at - 1], keys[at + 1]
        if self._kinds[at + 1] is _STOP:
            return True
        if self._kinds[at - 1] is _NUMBER:
            return not self._is_ordinal(at - 1, following)
        if before in _ABBREVIATIONS or (len(before) == 1 and before.isalpha()):
            return False
        return not (before in _BEFORE_NUMBERS and following[0].isdecimal())

    def _is_ordinal(self, at: int, following: str) -> bool:
        """Whether the number before a full stop is a day, or the number of a line of a list."""
        key = self._keys[at]
        if following in MONTHS:
            return True
        if at == 0 or self._kinds[at - 1] is Kind.STOP:
            return len(key) <= 2
        if not following[0].isdecimal():
            return False
        if len(key) <= 2:
            text, start = self._text, self._starts[at + 2]
            return (
                len(following) == 4
                or text[start + len(following) : start + len(following) + 1] == "."
            )
        return "." in key and len(following) == 4


def _sentences(kinds: list[Kind]) -> list[tuple[int, int]]:
    found, first = [], 0
    for _ in range(kinds.count(_STOP)):
        end = kinds.index(_STOP, first) + 1
        found.append((first, end))
        first = end
    if first < len(kinds):
        found.append((first, len(kinds)))
    return found


def _mark_titles(text: str, starts: list[int], kinds: list[Kind]) -> None:
    """Give what stands within quotation marks the kind QUOTED."""
    at = 0
    for title in _TITLE.finditer(text):
        first = bisect_left(starts, title.start() + 1, at)
        at = bisect_left(starts, title.end() - 1, first)
        kinds[first:at] = repeat(_QUOTED, at - first)
