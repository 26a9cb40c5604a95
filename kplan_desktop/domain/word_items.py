"""The items of a cell: which of its lines begin a measure or a note, and what number they carry.

Numbers are Word's own (a paragraph's label) or typed, also without a space («1.Kommunebesøk»). What
follows an item without a number of its own goes on with it. Dates and ordinals («5. mai»,
«6. uke») begin nothing. What Kplan itself has written is known by its style, and taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kplan_desktop.domain.word_document import OwnStyle, Paragraph, Spot

_MONTHS = (
    "januar|jan|februar|feb|mars|april|apr|mai|juni|jun|juli|jul|august|aug|september|sept|sep|"
    "oktober|okt|november|nov|desember|des"
)
_ORDINALS = "uke|veke|klasse|trinn|plass|juledag|påskedag|pinsedag|semester|kvartal|halvår"
"""Words after «6.» that make an ordinal of it; written small, as they are within a sentence."""

_TYPED = re.compile(
    rf"\s*\(?(?P<number>[0-9]{{1,3}})[.):](?![0-9])(?!\s*(?:{_MONTHS}|{_ORDINALS})\b)\s*"
)
_BULLET = re.compile(r"\s*(?:[•·▪▫◦‣⁃●○■□►➢✓✔\uf0b7\uf0a7\uf0d8\uf0fc]\s*|[-–—*]\s+)(?=\S)")
_LETTER = re.compile(r"\s*\(?(?:[a-zæøå]|[ivx]{2,5})[.)]\s+(?=\S)", re.IGNORECASE)
_NUMBER_LABEL = re.compile(r"\W*(?:[0-9]+\.)*([0-9]{1,4})\W*")


@dataclass(frozen=True, slots=True)
class Item:
    """A measure or note as it was written. ``label`` is the mark before it, taken off the text.

    ``number`` is the number of that mark, None without one. ``loose`` says that nothing marked it
    as an item: it is one because a paragraph had to be something; ``own`` that Kplan wrote it.
    """

    text: str
    label: str
    number: int | None
    spot: Spot
    in_text_box: bool = False
    loose: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    label: str
    number: int | None
    is_bullet: bool
    begins_paragraph: bool
    source: Paragraph

    @property
    def begins_own(self) -> bool:
        """Whether it is the first line of what Kplan wrote."""
        return self.source.own is OwnStyle.ITEM

    @property
    def goes_on(self) -> bool:
        """Whether it is a further line of that, empty or not."""
        return self.source.own is OwnStyle.MORE

    @property
    def says_something(self) -> bool:
        """Whether it has to be in an item."""
        return bool(self.text) or self.number is not None or self.goes_on


def items_of(paragraphs: Iterable[Paragraph]) -> list[Item]:
    """The items of a cell in order; one without text where only a number is printed.

    What stands in text boxes comes last, and goes on with nothing outside them.
    """
    held = list(paragraphs)
    boxed = [one for one in held if one.in_text_box]
    return _items(one for one in held if not one.in_text_box) + _items(boxed)


def typed_number(text: str) -> tuple[str, str]:
    """A mark such as «1.» typed at the beginning of a text, empty without one, and the rest."""
    found = _TYPED.match(text)
    return ("", text) if found is None else (found[0].strip(), text[found.end() :])


def _items(paragraphs: Iterable[Paragraph]) -> list[Item]:
    lines = [line for one in paragraphs for line in _lines(one)]
    lines = [line for line in lines if line.says_something]
    if any(line.number is not None or line.begins_own for line in lines):
        return _gathered(lines, _numbered(lines))
    if any(line.is_bullet for line in lines):
        lowest = min(line.source.level for line in lines if line.is_bullet)
        return _gathered(lines, [line.is_bullet and line.source.level <= lowest for line in lines])
    starts = [line.begins_paragraph for line in lines]
    loose = sum(starts) > 1
    return _gathered([_without_letter(line) for line in lines], starts, loose=loose)


def _lines(paragraph: Paragraph) -> list[_Line]:
    lines: list[_Line] = []
    if paragraph.own in (OwnStyle.ITEM, OwnStyle.MORE):
        number = _number_of(paragraph.label)
        return [_Line(paragraph.text, paragraph.label, number, False, True, paragraph)]
    for index, text in enumerate(paragraph.text.split("\n")):
        first = index == 0
        own = paragraph.label if first else ""
        number = _number_of(own)
        mark, rest = typed_number(text)
        if mark:
            number = _number_of(mark) if number is None else number
            line = _Line(rest.strip(), mark, number, False, first, paragraph)
        elif number is not None:
            line = _Line(text.strip(), own, number, False, first, paragraph)
        else:
            bullet = _BULLET.match(text)
            is_bullet = bullet is not None or bool(own)
            text = text[bullet.end() :] if bullet is not None else text
            label = (bullet[0].strip() if bullet is not None else "") or own
            line = _Line(text.strip(), label, None, is_bullet, first, paragraph)
        lines.append(line)
    return lines


def _numbered(lines: Sequence[_Line]) -> list[bool]:
    """Which lines begin an item, where some have numbers.

    Numbers of a deeper level are parts of the item above. Within a paragraph a number far from the
    one expected is a word of the text that happens to begin a line.
    """
    numbered = [line.source.level for line in lines if line.number is not None]
    lowest = min(numbered, default=0)
    starts: list[bool] = []
    last = 0
    for line in lines:
        number = line.number
        begins = number is not None and line.source.level <= lowest
        if begins and number is not None:
            begins = line.begins_paragraph or 1 <= number <= last + 2
            last = number if begins else last
        starts.append((begins and not line.goes_on) or line.begins_own)
    return starts


def _gathered(lines: Sequence[_Line], starts: Sequence[bool], *, loose: bool = False) -> list[Item]:
    """One item from each line that begins one to the next; lines before the first are one too."""
    groups: list[list[_Line]] = []
    marked: list[bool] = []
    for line, begins in zip(lines, starts, strict=True):
        if begins or not groups:
            groups.append([])
            marked.append(begins)
        groups[-1].append(line)
    return [
        _item(group, loose=loose or not begins)
        for group, begins in zip(groups, marked, strict=True)
    ]


def _item(lines: Sequence[_Line], *, loose: bool) -> Item:
    first, *others = lines
    texts = [first.text, *map(_with_label, others)]
    if not first.text and not any(line.goes_on for line in others[:1]):
        texts = texts[1:]  # a number alone in its line
    source = first.source
    return Item(
        "\n".join(texts),
        first.label,
        first.number,
        source.spot,
        source.in_text_box,
        loose,
        first.begins_own,
    )


def _with_label(line: _Line) -> str:
    """A line within an item as it is seen, with what marks it there."""
    if not line.label:
        return line.text
    # Bullets of Word's symbol fonts look like nothing elsewhere, and its «o» like a letter.
    is_sign = line.label == "o" or not any(map(str.isalnum, line.label))
    return f"{'–' if is_sign else line.label} {line.text}".rstrip()


def _without_letter(line: _Line) -> _Line:
    found = _LETTER.match(line.text)
    if found is None:
        return line
    text = line.text[found.end() :]
    return _Line(text, found[0].strip(), None, False, line.begins_paragraph, line.source)


def _number_of(label: str) -> int | None:
    found = _NUMBER_LABEL.fullmatch(label)
    return int(found[1]) if found is not None else None
