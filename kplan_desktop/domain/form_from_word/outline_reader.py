"""Reading a document without tables: areas and goals as headings, and their measures as lists.

«Strategiområde 1: …», «1.1 å …», «Nasjonale tiltak:» and a list, «Regionale tiltak:» and what the
region wrote. A document is read so only where it says that it is a form; see :func:`has_outline`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kplan_desktop.domain.docx_form.form_matching import ColumnRole
from kplan_desktop.domain.docx_form.word_document import Paragraph, Table
from kplan_desktop.domain.form_from_word.column_headings import role_line
from kplan_desktop.domain.form_from_word.form_account import FormAccount, Reason
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from kplan_desktop.domain.form_from_word.goal_reader import GoalReader
from kplan_desktop.domain.form_from_word.head_texts import (
    addresses,
    organisation_line,
    periods,
    title_in,
)
from kplan_desktop.domain.form_from_word.measure_reader import MeasureReader, has_mark
from kplan_desktop.domain.form_from_word.numbered_headings import (
    AreaHeading,
    area_part,
    goal_number,
    is_plain_title,
    labelled_area,
    marked_area,
    same_number,
    says_goal,
)
from kplan_desktop.domain.form_from_word.table_reader import Headings
from kplan_desktop.domain.model.form import Column

_MIN_GOALS = 2
"""Fewest goals of a document that is a form: one line such as «1.1 …» may be anything."""

_MAX_GOAL = 600
"""Most characters of a goal's line; a longer paragraph is running text."""


class OutlineReader:
    """Reads the paragraphs of a document, and tells every text to ``account``.

    ``read_text`` is called with what is neither area, goal nor measure, ``read_table`` with tables,
    ``end_front`` before the first of these.
    """

    def __init__(
        self,
        goals: GoalReader,
        account: FormAccount,
        read_text: Callable[[Paragraph], None],
        read_table: Callable[[Table], None],
        end_front: Callable[[], None],
    ) -> None:
        self._goals = goals
        self._account = account
        self._measures = MeasureReader(account)
        self._read_text = read_text
        self._read_table = read_table
        self._end_front = end_front
        self._role: ColumnRole | None = None
        self._doubts: tuple[Reason, ...] = ()
        self._list: list[Paragraph] = []
        self._kept: Headings = {}

    def read(self, blocks: Sequence[Paragraph | Table], headings: dict[bool, Headings]) -> None:
        """Read the blocks of a document; the words over its lists are kept in ``headings``."""
        outline = _Outline(blocks)
        self._kept = headings.setdefault(ColumnRole.NOTE in outline.roles.values(), {})
        self._role, self._list = None, []
        place = 0
        for block in blocks:
            if isinstance(block, Table):
                self._end_list()
                self._read_table(block)
            elif _is_filled(block):
                self._read_paragraph(block, place, outline)
                place += 1
        self._end_list()

    def _read_paragraph(self, paragraph: Paragraph, place: int, outline: _Outline) -> None:
        area, role = outline.areas.get(place), outline.roles.get(place)
        if area is not None or role is not None or place in outline.goals:
            self._end_list()
            self._end_front()
        if area is not None:
            self._goals.read_area([paragraph], area, FormReason.AREA_NAMED)
            self._role = None
        elif place in outline.goals:
            self._goals.read_goal([paragraph])
            # A list without a word over it may be anybody's.
            self._role = ColumnRole.NATIONAL
            self._doubts = (FormReason.COLUMN_MAY_BE_REGIONAL,)
        elif role is not None:
            self._role, self._doubts = role, outline.doubts
            self._read_role(paragraph, role)
        else:
            self._read_other(paragraph)

    def _read_role(self, paragraph: Paragraph, role: ColumnRole) -> None:
        kind = FormPieceKind.REPEATED if role in self._kept else FormPieceKind.COLUMN_HEADING
        heading = " ".join(paragraph.text.split()).rstrip(" :")
        self._kept.setdefault(role, Column(heading=heading))
        self._account.record_paragraph(paragraph, kind, FormReason.NAMED_IN_TEXT)

    def _read_other(self, paragraph: Paragraph) -> None:
        """A line below a goal or elsewhere: of a list, of the region, or other text."""
        if self._goals.goal is None or self._role in (None, ColumnRole.GOAL):
            self._read_text(paragraph)
        elif self._role is not ColumnRole.NATIONAL:
            kind, why = FormPieceKind.REGIONAL, FormReason.WRITTEN_BY_REGION
            self._account.record_paragraph(paragraph, kind, why)
        elif has_mark(paragraph):
            self._list.append(paragraph)
        else:
            self._end_list()
            self._read_text(paragraph)

    def _end_list(self) -> None:
        if self._list:
            self._measures.read(self._list, self._goals.goal, self._doubts)
            self._list = []


def has_outline(blocks: Sequence[Paragraph | Table]) -> bool:
    """Whether these are a form's areas and goals: several goals, and words that only a form has.

    «1.1 Bakgrunn» and «1.2 Metode» are the headings of any document.
    """
    outline = _Outline(blocks)
    if len(outline.goals) < _MIN_GOALS:
        return False
    named = sum(outline.goals.values())
    says_so = any(area.label for area in outline.areas.values())
    measures = {ColumnRole.NATIONAL, ColumnRole.MEASURE}
    return 2 * named >= len(outline.goals) or says_so or bool(measures & {*outline.roles.values()})


class _Outline:
    """What each of the filled paragraphs of a document is, by its place among them.

    ``goals`` say whether a goal's words say that it is one, besides its number. ``doubts`` are
    those of all lists where no word calls any national.
    """

    def __init__(self, blocks: Sequence[Paragraph | Table]) -> None:
        self.paragraphs = [b for b in blocks if isinstance(b, Paragraph) and _is_filled(b)]
        self.areas: dict[int, AreaHeading] = {}
        self.goals: dict[int, bool] = {}
        self.roles: dict[int, ColumnRole] = {}
        self.doubts: tuple[Reason, ...] = ()
        marked: list[tuple[int, AreaHeading]] = []
        part = ""
        role: ColumnRole | None = None
        kinds: dict[int, tuple[ColumnRole, bool]] = {}
        for place, paragraph in enumerate(self.paragraphs):
            if _is_of_contents(paragraph):
                continue
            heading = labelled_area(paragraph.text)
            if heading is not None and heading.title:
                self.areas[place] = heading
                marked, part, role = [], "", None
                continue
            number, named = _goal(paragraph)
            if number is None:
                if (found := marked_area(paragraph.text, paragraph.label)) is not None:
                    marked.append((place, found))
                if (self.areas or self.goals) and (of := role_line(paragraph.text)) is not None:
                    kinds[place] = of
                    role = of[0]
                continue
            begins_area = not part or not same_number(area_part(number), part)
            if begins_area and place - 1 not in self.areas:
                part = area_part(number)
                self._take_area(place, part, marked, role)
            self.goals[place] = named
            marked, role = [], None
        self._decide_roles(kinds)

    def _take_area(
        self,
        place: int,
        part: str,
        marked: Sequence[tuple[int, AreaHeading]],
        role: ColumnRole | None,
    ) -> None:
        """The heading above an area's first goal: the last with a number, or a plain line."""
        if marked and not _is_of_list(marked):
            at, found = marked[-1]
            if same_number(found.number, part) if part else found.number.isupper():
                self.areas[at] = found
                return
        if not part or place == 0 or role in (ColumnRole.MEASURE, ColumnRole.NOTE):
            return
        above = self.paragraphs[place - 1]
        text = " ".join(above.text.split())
        is_head = title_in(text) is not None or next(periods(text), None) is not None
        is_line = is_plain_title(text) and not has_mark(above) and role_line(text) is None
        if is_line and not is_head and not addresses(text) and not organisation_line(text):
            self.areas[place - 1] = AreaHeading("", "", text)

    def _decide_roles(self, kinds: dict[int, tuple[ColumnRole, bool]]) -> None:
        """«Tiltak» alone is national unless other lists are called so."""
        whose = {role for role, says_whose in kinds.values() if says_whose}
        for place, (role, says_whose) in kinds.items():
            is_other = not says_whose and ColumnRole.NATIONAL in whose
            self.roles[place] = ColumnRole.MEASURE if is_other else role
        if not whose & {ColumnRole.NATIONAL, ColumnRole.MEASURE}:
            self.doubts = (FormReason.COLUMN_MAY_BE_REGIONAL,)


def _is_filled(paragraph: Paragraph) -> bool:
    """Whether anything stands in a paragraph."""
    return bool(paragraph.text.strip() or paragraph.label)


def _is_of_contents(paragraph: Paragraph) -> bool:
    """Whether a line of a table of contents, with its page."""
    _, tab, page = paragraph.text.rpartition("\t")
    return bool(tab) and page.strip().isdigit()


def _is_of_list(marked: Sequence[tuple[int, AreaHeading]]) -> bool:
    """Whether the last of these is the second or a later item of a list, and so no heading."""
    if len(marked) < 2:
        return False
    (above, former), (place, last) = marked[-2:]
    numbers = former.number, last.number
    follows = all(map(str.isdigit, numbers)) and int(numbers[1]) == int(numbers[0]) + 1
    return place == above + 1 and follows


def _goal(paragraph: Paragraph) -> tuple[str | None, bool]:
    """The number of the goal that a line is, and whether its words say so; None if it is none."""
    text = paragraph.text.strip()
    if not text or len(text) > _MAX_GOAL or "\n\n" in text:
        return None, False
    number, rest = goal_number(text, paragraph.label)
    begins = rest.casefold().startswith("å ")
    says_so = begins or says_goal(text)
    is_listed = bool(paragraph.label) and not number
    # «2.5 millioner» is an amount, «1.1.2» a part of a goal.
    is_path = bool(area_part(number)) and rest[:1].isupper() and number.count(".") < 2
    is_goal = bool(rest) and not is_listed and (is_path or says_so)
    return (number, says_so) if is_goal else (None, False)
