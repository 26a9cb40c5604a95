"""What each language says, to tell which language a text is in."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kplan_desktop.paths import program_files

Language = Literal["nb", "nn", "en"]

LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
_PLACEHOLDER = re.compile(r"%(?:L?\d|n)")
_FEWEST_LETTERS = 6
"""A pattern with fewer letters besides its placeholders fits texts of any language."""

_ENGLISH = re.compile(
    r"\b(the|of|is|not|with|this|these|from|are|you|your|which|have|has|could|cannot|was)\b", re.I
)
"""Words that no Norwegian text has."""


@dataclass(frozen=True)
class Texts:
    """Texts as they are written, and the patterns of those with placeholders."""

    whole: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]

    def has(self, text: str) -> bool:
        """Whether a text is one of them, with anything for the placeholders."""
        return text in self.whole or any(pattern.fullmatch(text) for pattern in self.patterns)


def texts_of(language: Language) -> Texts:
    """What the windows say in a language."""
    bokmaal = {**_read("qtbase_nb"), **_read("kplan_nb")}
    match language:
        case "nb":
            shown = bokmaal
        case "nn":
            # What it lacks is shown in bokmål.
            shown = {**bokmaal, **_read("qtbase_nn_more"), **_read("kplan_nn")}
        case "en":
            shown = {key: [key[1]] for key in bokmaal} | _read("kplan_en")
    return _made(text for texts in shown.values() for text in texts)


def is_english(text: str) -> bool:
    """Whether a text has a word that can only be English."""
    return _ENGLISH.search(text) is not None


def _read(name: str) -> dict[tuple[str, str], list[str]]:
    """The forms of each translation that there is in a file, by its context and source."""
    folder = program_files().resources / "translations"
    tree = ET.parse(folder / f"{name}.ts")  # noqa: S314  # our own file
    found = {}
    for context in tree.iterfind("context"):
        for message in context.iterfind("message"):
            translation = message.find("translation")
            texts = [] if translation is None else list(filter(str.strip, translation.itertext()))
            if texts:
                key = context.findtext("name") or "", message.findtext("source") or ""
                found[key] = texts
    return found


def _pattern(text: str) -> str:
    """A regular expression of a text with anything for its placeholders, a number for «%n»."""
    parts = re.split(f"({_PLACEHOLDER.pattern})", text)
    numbers, others = r"[\d\s]+", ".+"
    return "".join(
        (numbers if part == "%n" else others) if number % 2 else re.escape(part)
        for number, part in enumerate(parts)
    )


def _made(texts: Iterable[str]) -> Texts:
    whole, patterns = set(), {}
    for each in texts:
        text = each.replace("&&", "\0").replace("&", "").replace("\0", "&").strip()
        literal = _PLACEHOLDER.split(text)
        if len(literal) == 1:
            whole.add(text)
        elif sum(letter.isalpha() for part in literal for letter in part) >= _FEWEST_LETTERS:
            patterns[text] = re.compile(_pattern(text), re.DOTALL)
    return Texts(frozenset(whole), tuple(patterns.values()))


@dataclass(frozen=True)
class LeftoverFinder:
    """Finds texts in another language than that of the screen.

    ``contents`` are what users have written and what forms say, which is in a language of its own.
    """

    language: Language
    own: Texts
    others: tuple[Texts, ...]
    contents: frozenset[str]

    def is_leftover(self, text: str) -> bool:
        """Whether a text, shown on the screen, is in another language."""
        if text in self.contents or self.own.has(text):
            return False
        if any(others.has(text) for others in self.others):
            return True
        return self.language != "en" and is_english(text)


def finder_for(language: Language, contents: Iterable[str]) -> LeftoverFinder:
    """A finder for the windows in a language."""
    others = tuple(texts_of(each) for each in LANGUAGES if each != language)
    return LeftoverFinder(language, texts_of(language), others, frozenset(contents))
