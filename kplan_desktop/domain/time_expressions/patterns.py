"""The notations of times, as regular expressions over a text that ``plain_text`` has made plain.

Each looks at a bounded number of characters, so that a text is searched in step with its length.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from kplan_desktop.domain.entry.when_parser import HALF_WORDS, MONTH_WORDS, Half

_YEAR = r"(?:19|20|21)\d\d"
_END = r"(?!\w|[.,:]\d)"
_WEEKDAY = (
    r"(?:den )?(?:(?:man|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)(?:dag(?:en)?|\.)? )?(?:den )?"
)
_BETWEEN = (
    r"(?: ?- ?|, ?(?:og |samt )?| og | ?[&+] ?| til(?: og med)? | t\.?o\.?m\.? | samt | eller )"
)
_DAY = r"\d\d?"
_MORE_DAYS = rf"(?:{_DAY}\.?(?:{_BETWEEN}{_WEEKDAY}{_DAY}\.?){{0,8}}{_BETWEEN}{_WEEKDAY})?"
_MONTH_NAMES = "|".join(sorted(MONTH_WORDS, key=len, reverse=True))
_MONTH = (
    rf"(?P<name>{_MONTH_NAMES})(?![^\W\d_])"
    rf"(?!-(?!(?:{_MONTH_NAMES}|vår|høst|haust|som[mn]?[ea]r)(?![^\W\d_]))[^\W\d_])\.?"
)
"""A month, but not in «mai-konsert»."""
_SHORT = r"(?= ?$| ?[;)\n]|[,:](?!\d)|\. ?$| -)"
"""After a year of two digits that no mark sets off, as in «mai 13», nothing may follow."""


def _then_year(link: str) -> str:
    return (
        rf"(?:{link} ?(?:i )?(?P<year>{_YEAR})(?:/(?P<next>\d\d(?:\d\d)?)(?!\d))?{_END}"
        rf"| ?[-'/] ?'?(?P<marked>\d\d|{_YEAR}){_END}(?!-\d)"
        rf"|[ .]?(?P<bare>\d\d){_SHORT})?"
    )


_THEN_YEAR = _then_year("(?: måned| månad)?,?")
FROM_YEAR = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?![\w-])",
        rf"(?P<year>{_YEAR}) ?(?P<dash>[/-]) ?'?(?P<next>{_YEAR}|\d\d){_END}(?!-)",
        rf"(?P<year>{_YEAR}){_END}(?!-\w)(?!-)",
    )
)
FROM_DAY = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<days>{_MORE_DAYS}{_DAY})\.? ?{_MONTH}" + _THEN_YEAR,
        rf"(?P<days>{_MORE_DAYS}{_DAY})\. ?(?P<number>\d\d?)\. ?'?(?P<year>{_YEAR}|\d\d){_END}",
        rf"(?P<days>{_MORE_DAYS}{_DAY})/ ?(?P<number>\d\d?)"
        rf"(?: ?[-/.] ?'?(?P<year>{_YEAR}|\d\d)| (?P<full>{_YEAR})){_END}",
        rf"(?P<days>{_DAY})-(?P<number>\d\d)-(?P<year>{_YEAR}){_END}",
        r"(?P<ordinal>[1-4])\.? ?(?P<unit>halvår|kvartal)(?:et)?(?!\w)" + _THEN_YEAR,
        rf"(?P<days>{_MORE_DAYS}{_DAY})\. ?(?P<number>\d\d?)(?:\.(?!\d)|(?=-\d))",
        rf"(?P<days>{_MORE_DAYS}{_DAY})/(?P<number>\d\d?)(?![\d/]|[-.,]\d)",
    )
)
HALVES: Final[dict[str, Half]] = {
    word: half for word, half in HALF_WORDS.items() if word != "fall"
} | {"vårens": "spring", "høstens": "autumn", "haustens": "autumn"}
_ORDINAL_WORDS = {
    "første": 1,
    "fyrste": 1,
    "andre": 2,
    "annet": 2,
    "anna": 2,
    "tredje": 3,
    "fjerde": 4,
}
ORDINALS = _ORDINAL_WORDS | {str(number): number for number in range(1, 5)}
_HALF = "|".join(sorted((word for word in HALVES if len(word) > 1), key=len, reverse=True))
FROM_LETTER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_MONTH}" + _THEN_YEAR,
        rf"(?P<half>{_HALF})(?![^\W\d_])" + _then_year(""),
        rf"(?P<letter>[vh])(?:(?:\.? ?-|')?(?P<marked>\d\d){_END}|\.?[ -]?(?P<year>{_YEAR}){_END})",
        r"(?P<season>som[mn]?[ea]r)(?:en|halvåret)?(?![^\W\d_])" + _THEN_YEAR,
        rf"(?P<winter>vinter(?:en|halvåret)?) (?P<year>{_YEAR}) ?[/-] ?"
        rf"(?P<next>{_YEAR}|\d\d){_END}",
        rf"(?P<feast>vinter(?:en)?|jula?|julen|juli?helg\w*|romjul\w*|påske\w*|pinse\w*|advent\w*"
        rf"|årsskiftet),? (?:i )?{_YEAR}(?: ?[/-] ?\d\d(?:\d\d)?)?(?!\w)",
        r"(?:uke|uka|uken|ukene|veke|veka|vekene|vekes?|ukenr\.?|vekenr\.?) ?(?:nr\.? ?)?"
        rf"(?P<weeks>{_DAY}(?:{_BETWEEN}{_DAY}){{0,8}})(?!\d|\.\d)" + _THEN_YEAR,
        rf"(?P<school>(?:skole|skule|studie|undervisnings)år(?:et|a|ene|i)?|sesong(?:en)?) ?'?-?"
        rf"(?P<year>{_YEAR}|\d\d) ?(?P<dash>[/-]) ?[-']?(?P<next>{_YEAR}|\d\d){_END}",
        rf"(?P<nth>{'|'.join(_ORDINAL_WORDS)}) (?P<unit>halvår|kvartal)(?:et)?(?!\w)" + _THEN_YEAR,
    )
)
FROM_WORD: Final = (
    dict.fromkeys(MONTH_WORDS, FROM_LETTER[:1])
    | {word: FROM_LETTER[1:2] if len(word) > 1 else FROM_LETTER[2:3] for word in HALVES}
    | dict.fromkeys(_ORDINAL_WORDS, FROM_LETTER[-1:])
)
"""The patterns for a word, where not all of ``FROM_LETTER`` need be tried."""

_AFTER_DAY = (
    rf"[./-] ?\d|\.? ?(?:-|,|&|\+|og |til |t\.?o\.?m|samt |eller |halvår|kvartal|{_MONTH_NAMES})"
)
"""What follows a number that can be a day, or the number of a half-year."""


def _by_first_letter(words: Iterable[str]) -> dict[str, str]:
    """What follows the first letter of the words, as one pattern for each letter."""
    letters: dict[str, list[str]] = {}
    for word in words:
        letters.setdefault(word[0], []).append(word[1:])
    return {letter: "|".join(rests) for letter, rests in letters.items()}


_OPEN_WORDS = (
    r"som[mn]?[ea]r(?:en|halvåret)? vinter(?:en|halvåret)? jul\w* romjul\w* påske\w* pinse\w* "
    r"advent\w* årsskiftet uke\w* uka veke\w* veka skoleår\w* skuleår\w* studieår\w* "
    r"undervisningsår\w* sesong(?:en)?"
)
_LETTERS = _by_first_letter(
    [
        *sorted({*MONTH_WORDS, *HALVES, *_ORDINAL_WORDS}, key=len, reverse=True),
        *_OPEN_WORDS.split(),
    ]
)
START = re.compile(
    rf"(?<![\w§])(?:(?<![/:])(?<!\d[.,])(?:{_YEAR}(?!\d)|\d\d?(?!\d)(?={_AFTER_DAY}))"
    rf"|(?:{'|'.join(f'{letter}(?:{rests})' for letter, rests in _LETTERS.items())})"
    r"(?![^\W\d_]))"
)
"""Where a time may begin: with a year, a number that can be a day, or a word."""

RANGE = re.compile(rf"\.?(?: ?- ?| til(?: og med)? | t\.?o\.?m\.? ){_WEEKDAY}")
LIST = re.compile(
    r"\.?(?: ?[,;/&+] ?(?:og |samt |så |deretter |eller )?| og | samt | eller )"
    rf"(?P<in>(?:så )?(?:i |på ))?{_WEEKDAY}"
)
LONGEST_LINK = 30


def plain_text(text: str) -> tuple[str, list[int] | None]:
    """``text`` in lower case with ordinary spaces and hyphens, and each character's offset.

    The offsets are None where every character stands where it stood.
    """
    lowered = text.lower()
    if len(lowered) == len(text) and unicodedata.is_normalized("NFC", lowered):
        for odd, plain in _PLAIN.items():
            if odd in lowered:
                lowered = lowered.replace(odd, plain)
        is_plain = not any(odd in lowered for odd in _INVISIBLE)  # faster than asking of each
        return (lowered, None) if is_plain else _without_invisible(lowered)
    characters, offsets = [], []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        for character in unicodedata.normalize("NFC", text[at:end]).lower():
            if character not in _INVISIBLE:
                characters.append(_PLAIN.get(character, character))
                offsets.append(at)
        at = end
    return "".join(characters), [*offsets, len(text)]


def _without_invisible(lowered: str) -> tuple[str, list[int] | None]:
    offsets = [at for at, character in enumerate(lowered) if character not in _INVISIBLE]
    return "".join(lowered[at] for at in offsets), [*offsets, len(lowered)]


_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_PLAIN = (
    dict.fromkeys("‐‑‒–—−", "-")
    | dict.fromkeys("\u00a0\u2007\u2009\u202f\t", " ")
    | dict.fromkeys("’‘´`", "'")
)
