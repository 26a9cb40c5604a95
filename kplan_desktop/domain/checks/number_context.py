"""What a number in a text is the number of, as far as the words right before it say."""

from __future__ import annotations

import re
from collections.abc import Collection

_ROOM = 40
"""Characters before a number in which its name stands."""

_NAME = re.compile(
    r"(?<!\w)(\w{1,30}?)(?:-?(?:nummeret|nummer|nr|numrene|numre|no))?"
    r"[.:;=(\s]{0,4}(?:(?:er|på|var|i|til|nr|nummer)[.:\s]{1,3})?\(?\+?\Z",
    re.IGNORECASE,
)

_SENTENCE_ROOM = 80
_SENTENCE_BREAK = re.compile(r"[.!?;](?=\s[A-ZÆØÅ])|[\n0-9]")
_WORD = re.compile(r"[^\W\d_]+")

_COUNTED = re.compile(
    r"[ \u00a0](?:elev|deltak|delta[gk]|barn|unge|ungdom|kommun|lærar|lærer|"
    r"(?:kultur)?(?:skoler|skular|skulane)|person|mennesk|musik|dans|arrangement|konsert|"
    r"forestilling|framsyning|publikum|"
    r"besøk|prosent|%|stk|gang|kron|kr\b|øre\b|mill|dag(?:er|ar)?\b|uke|veke|tim(?:e|er|ar)\b|"
    r"kveld(?:er|ar)?\b|minutt|km\b|møte|kurs|tilsk|"
    r"søk|plass|gruppe|lag\b|ensemble|kor\b|korps|medlem|kvinne|menn|jent|gut|år\b|månad|måned|"
    r"stipend|verk|bilde|instru|svar|fordelt|fr[ae]mmøtt|i tusen|billett|poeng|stemme[rn]|påmeld)",
    re.IGNORECASE,
)


def is_named(text: str, start: int, names: Collection[str]) -> bool:
    """Whether one of ``names`` stands before ``start``, alone or as in «kontonummer er: »."""
    return word_before(text, start) in names


def word_before(text: str, start: int) -> str:
    """The word that names the number beginning at ``start``, without «nummer», in lower case.

    Empty where no word stands right before it.
    """
    words = _NAME.search(text[max(start - _ROOM, 0) : start])
    return words.group(1).casefold() if words else ""


def words_of_sentence(text: str, start: int) -> list[str]:
    """The words before ``start`` in its sentence, in lower case, as far as no number stands there.

    Words far before it are left out.
    """
    before = text[max(start - _SENTENCE_ROOM, 0) : start]
    breaks = [found.end() for found in _SENTENCE_BREAK.finditer(before)]
    return [word.casefold() for word in _WORD.findall(before, breaks[-1] if breaks else 0)]


def is_counted(text: str, end: int) -> bool:
    """Whether the number that ends at ``end`` is followed by what it is a count of."""
    return _COUNTED.match(text, end) is not None
