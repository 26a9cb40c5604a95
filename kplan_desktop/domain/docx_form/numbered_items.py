"""The items of a cell: which of its lines begin a measure or a note, and what number they carry.

Numbers are Word's own (a paragraph's label) or typed. What follows an item without a number of its
own goes on with it. In a paragraph with a label of Word's a typed number is text; elsewhere it is
a mark where it goes on from those before it. One that does not stays in the text, and the item is
doubtful. What Kplan itself has written is known by its style, and taken as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from kplan_desktop.domain.docx_form.word_document import DocumentPosition, OwnStyle, Paragraph
from kplan_desktop.domain.text.list_markers import (
    begins_with_ordinal,
    bullet_mark,
    letter_mark,
    number_mark,
)

_NUMBER_LABEL = re.compile(r"\W*(?:[0-9]+\.)*([0-9]{1,4})\W*")

_FARTHEST = 9
"""A typed number so much higher than the last one is still a slip, or goes on from another page;
a higher one is rather a part of the text: «40. årsdagen ble feiret»."""

_NONE_FOLLOWS = -2
"""The last number where no number goes on from it."""


@dataclass(frozen=True, slots=True)
class NumberedItem:
    """A measure or note as it was written. ``label`` is the mark before it, taken off the text.

    ``number`` is the number of that mark, None without one. ``loose`` says that nothing marked it
    as an item: it is one because a paragraph had to be something; ``doubtful`` that it holds a
    number that may be a mark, or none; ``own`` that Kplan wrote it.
    """

    text: str
    label: str
    number: int | None
    spot: DocumentPosition
    in_text_box: bool = False
    loose: bool = False
    doubtful: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class _ItemLine:
    """``typed`` is a number at its beginning which may be a mark, and is still in the text."""

    text: str
    label: str
    number: int | None
    is_bullet: bool
    begins_paragraph: bool
    source: Paragraph
    typed: str = ""
    doubtful: bool = False

    @property
    def begins_own(self) -> bool:
        """Whether it is the first line of what Kplan wrote."""
        return self.source.own is OwnStyle.ITEM

    @property
    def goes_on(self) -> bool:
        """Whether it is a further line of that, empty or not."""
        return self.source.own is OwnStyle.MORE

    @property
    def has_content(self) -> bool:
        """Whether it has to be in an item."""
        return bool(self.text) or self.number is not None or self.goes_on

    @property
    def may_be_a_date(self) -> bool:
        """Whether it is a paragraph that begins with a date, or else with an item's number."""
        return self.begins_paragraph and not self.label and begins_with_ordinal(self.text)


def items_of(paragraphs: Iterable[Paragraph], after: int | None = 0) -> list[NumberedItem]:
    """The items of a cell in order; one without text where only a number is printed.

    ``after`` is the number of the last item before the cell, None where any may come first. What
    stands in text boxes comes last, and goes on with nothing outside them.
    """
    held = list(paragraphs)
    boxed = [one for one in held if one.in_text_box]
    return _items((one for one in held if not one.in_text_box), after) + _items(boxed, after)


def _items(paragraphs: Iterable[Paragraph], after: int | None) -> list[NumberedItem]:
    lines = [line for one in paragraphs for line in _lines(one)]
    lines = _settled([line for line in lines if line.has_content], after)
    if any(line.number is not None or line.begins_own for line in lines):
        return _gathered(lines, _numbered(lines))
    if any(line.is_bullet for line in lines):
        lowest = min(line.source.level for line in lines if line.is_bullet)
        return _gathered(lines, [line.is_bullet and line.source.level <= lowest for line in lines])
    starts = [line.begins_paragraph for line in lines]
    loose = sum(starts) > 1
    return _gathered([_without_letter(line) for line in lines], starts, loose=loose)


def _lines(paragraph: Paragraph) -> list[_ItemLine]:
    number = _number_of(paragraph.label)
    if paragraph.own in (OwnStyle.ITEM, OwnStyle.MORE):
        return [_ItemLine(paragraph.text, paragraph.label, number, False, True, paragraph)]
    lines: list[_ItemLine] = []
    for index, text in enumerate(paragraph.text.split("\n")):
        first = index == 0
        label = paragraph.label if first else ""
        typed = "" if paragraph.label else number_mark(text)
        if typed or (first and number is not None):
            own = number if first else None
            line = _ItemLine(text.strip(), label, own, False, first, paragraph, typed.strip())
        else:
            bullet = bullet_mark(text)
            said = text[len(bullet) :].strip()
            is_bullet = bool(bullet or label)
            line = _ItemLine(said, bullet.strip() or label, None, is_bullet, first, paragraph)
        lines.append(line)
    return lines


def _settled(lines: Sequence[_ItemLine], after: int | None) -> list[_ItemLine]:
    """The lines with typed numbers taken for marks, or left in the text as doubtful."""
    numbers = [_number_of(line.typed) for line in lines]
    typed = [at for at, number in enumerate(numbers) if number is not None]
    has_own = any(line.number is not None or line.begins_own for line in lines)
    if len(typed) == 1 and len(lines) > 1 and not has_own:
        is_mark = typed == [0] and (after is None or _leads(lines, numbers[0], after))
        return [
            line if number is None else _decided(line, number, is_mark=is_mark)
            for line, number in zip(lines, numbers, strict=True)
        ]
    follows = dict(zip(typed, [numbers[at] for at in typed[1:]], strict=False))
    last = after or 0
    settled: list[_ItemLine] = []
    for at, (line, number) in enumerate(zip(lines, numbers, strict=True)):
        if number is None:
            last = last if line.number is None else line.number
            settled.append(line)
            continue
        if has_own:
            is_mark = number == last + 1
        elif line.begins_paragraph:
            is_first = after is None and at == typed[0]
            is_mark = is_first or number <= last + _FARTHEST or follows.get(at) == number + 1
        else:
            is_mark = 1 <= number <= last + 2
        if is_mark or has_own:
            last = number if is_mark else _NONE_FOLLOWS
        settled.append(_decided(line, number, is_mark=is_mark))
    return settled


def _leads(lines: Sequence[_ItemLine], number: int | None, after: int) -> bool:
    """Whether the first line's number, the only one among texts without, marks an item.

    It does if it is 1 or goes on from the row above; but a small letter after it, and a capital in
    what stands below, are rather texts as they are: «1. utkast ble sendt», «Møte i Oslo».
    """
    first, *others = lines
    goes_on = first.text[len(first.typed) :].lstrip()[:1].islower()
    is_text = goes_on and any(one.begins_paragraph and one.text[:1].isupper() for one in others)
    return number in (1, after + 1) and not is_text


def _decided(line: _ItemLine, number: int, *, is_mark: bool) -> _ItemLine:
    if not is_mark:
        return replace(line, typed="", doubtful=True)
    text = line.text[len(line.typed) :].strip()
    return replace(line, text=text, label=line.typed, number=number, typed="")


def _numbered(lines: Sequence[_ItemLine]) -> list[bool]:
    """Which lines begin an item, where some have numbers, or are doubtful paragraphs.

    Numbers of a deeper level are parts of the item above.
    """
    levels = [line.source.level for line in lines if line.number is not None]
    lowest = min(levels, default=0)
    has_own = any(line.begins_own or line.source.label for line in lines)
    starts: list[bool] = []
    for line in lines:
        is_one = line.number is not None or (
            line.doubtful and line.begins_paragraph and not has_own
        )
        begins = is_one and line.source.level <= lowest and not line.goes_on
        starts.append(begins or line.begins_own)
    return starts


def _gathered(
    lines: Sequence[_ItemLine], starts: Sequence[bool], *, loose: bool = False
) -> list[NumberedItem]:
    """One item from each line that begins one to the next; lines before the first are one too."""
    groups: list[list[_ItemLine]] = []
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


def _item(lines: Sequence[_ItemLine], *, loose: bool) -> NumberedItem:
    first, *others = lines
    texts = [first.text, *map(_with_label, others)]
    if not first.text and not any(line.goes_on for line in others[:1]):
        texts = texts[1:]  # a number alone in its line
    source = first.source
    return NumberedItem(
        text="\n".join(texts),
        label=first.label,
        number=first.number,
        spot=source.spot,
        in_text_box=source.in_text_box,
        loose=loose,
        doubtful=first.doubtful
        or any(one.doubtful or one.may_be_a_date for one in others)
        or _holds_next(first),
        own=first.begins_own,
    )


def _holds_next(line: _ItemLine) -> bool:
    """Whether the next number stands within a line: «1. Møte i mars 2. Møte i april»."""
    if line.number is None or line.begins_own:
        return False
    return re.search(rf"\s{line.number + 1}\.\s*[^\W\d_a-zæøå]", line.text) is not None


def _with_label(line: _ItemLine) -> str:
    """A line within an item as it is seen, with what marks it there."""
    if not line.label:
        return line.text
    # Bullets of Word's symbol fonts look like nothing elsewhere, and its «o» like a letter.
    is_sign = line.label == "o" or not any(map(str.isalnum, line.label))
    return f"{'–' if is_sign else line.label} {line.text}".rstrip()


def _without_letter(line: _ItemLine) -> _ItemLine:
    mark = letter_mark(line.text)
    if not mark:
        return line
    return replace(line, text=line.text[len(mark) :], label=mark.strip())


def _number_of(label: str) -> int | None:
    found = _NUMBER_LABEL.fullmatch(label)
    return int(found[1]) if found is not None else None
