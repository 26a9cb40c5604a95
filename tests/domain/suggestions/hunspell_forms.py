"""The forms that hunspell's Norwegian dictionaries list, without the compounds that they allow.

``Hunspell.spell`` accepts any two words joined; an entry expanded by its suffix rules does not.
The dictionaries are those of Debian's ``hunspell-no``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path("/usr/share/hunspell")


@dataclass(frozen=True)
class _Suffix:
    stripped: str
    added: str
    condition: re.Pattern[str]

    def of(self, word: str) -> str | None:
        if not word.endswith(self.stripped) or not self.condition.search(word):
            return None
        return word.removesuffix(self.stripped) + self.added


def listed_forms(language: str, wanted: Collection[str]) -> set[str]:
    """The forms of the dictionary's entries that are a wanted word, or the end of one.

    A lemma is to be among the words that are wanted.
    """
    suffixes = _suffixes(language)
    lemmas = {word[at:] for word in wanted for at in range(max(1, len(word) - 2))}
    forms: set[str] = set()
    for word, flags in _entries(language):
        if word in lemmas:
            forms.add(word)
            for flag in flags:
                forms.update(
                    form for rule in suffixes.get(flag, ()) if (form := rule.of(word)) is not None
                )
    return forms


def _suffixes(language: str) -> dict[str, list[_Suffix]]:
    suffixes: dict[str, list[_Suffix]] = defaultdict(list)
    for line in _lines(language, "aff"):
        fields = line.split()
        if fields[:1] == ["SFX"] and len(fields) > 4:
            _, flag, stripped, added, condition = fields[:5]
            rule = _Suffix(
                "" if stripped == "0" else stripped,
                "" if added == "0" else added.partition("/")[0],
                re.compile(f"{condition}$"),
            )
            suffixes[flag].append(rule)
    return suffixes


def _entries(language: str) -> Iterator[tuple[str, str]]:
    for line in _lines(language, "dic"):
        word, _, flags = line.partition("/")
        if word:
            yield word, flags


def _lines(language: str, kind: str) -> list[str]:
    return (FOLDER / f"{language}.{kind}").read_text(encoding="latin-1").split("\n")
