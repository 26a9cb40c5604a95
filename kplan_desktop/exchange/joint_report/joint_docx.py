"""The joint report as a Word document, for whoever works on it further.

Everything in it is text, lists, styles and tables that Word can edit; bars are table cells. A copy
that was edited does not pass for the joint report: head, footer and the caption of each table of
figures say of which day the figures are.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kplan_desktop.domain.collection.collection import Arrangement
from kplan_desktop.domain.joint_report.joint_content import (
    AreaContent,
    GoalContent,
    GoalOutcomes,
    JointNote,
    JointReport,
    NoteGroup,
    NoteText,
    ToldElsewhere,
)
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import norwegian_day
from kplan_desktop.exchange.docx_writer.document_writer import CoreProperties, DocumentBody
from kplan_desktop.exchange.docx_writer.form_content import national_xml, put_title
from kplan_desktop.exchange.docx_writer.styles import (
    PORTRAIT,
    CharacterStyle,
    ParagraphStyle,
    joint_styles_xml,
)
from kplan_desktop.exchange.docx_writer.wordprocessing_xml import (
    TextRun,
    one_line,
    paragraph,
    paragraphs_of,
)
from kplan_desktop.exchange.joint_report.joint_docx_appendix import put_appendix
from kplan_desktop.exchange.joint_report.joint_docx_tables import JointTables
from kplan_desktop.exchange.joint_report.joint_lines import JointLines, joint_title
from kplan_desktop.exchange.joint_report.sheet_words import sheet_words
from kplan_desktop.exchange.wording.document_words import (
    NOTHING_WRITTEN,
    SEPARATOR,
    area_heading,
    with_full_stop,
)
from kplan_desktop.exchange.wording.note_facts import FactKind

_FACT_STYLES = {
    FactKind.STATUS: CharacterStyle.STATUS,
    FactKind.FIGURE: CharacterStyle.FIGURE,
    FactKind.OTHER: "",
}


def write_joint_docx(report: JointReport, *, created: dt.datetime, edition: str = "") -> bytes:
    """The joint report as a Word document: of the edition of that name, or else a draft.

    ``created`` is the date of its figures, which the file states too. The same report, date and
    edition give the same bytes.
    """
    return _JointDocument(report, created, edition).file()


class _JointDocument:
    """One document while it is written."""

    def __init__(self, report: JointReport, created: dt.datetime, edition: str) -> None:
        self._report = report
        self._created = created
        self._lines = JointLines(report.form)
        self._words = self._lines.words
        date = date_text(norwegian_day(created))
        self._state = self._lines.state(date, edition)
        self._about = sheet_words(report.form.language).per_date.format(date=date)
        self._body = DocumentBody(
            report.form.language, page=PORTRAIT, more_styles=joint_styles_xml()
        )
        self._tables = JointTables(self._body, self._lines, self._about)

    def file(self) -> bytes:
        """The whole of it."""
        report, words = self._report, self._words
        title = joint_title(report)
        self._put_head(title)
        self._put_main_figures()
        if report.introduction:
            self._heading(ParagraphStyle.AREA, words.introduction)
            self._texts(report.introduction)
        for area in report.areas:
            self._put_area(area)
        self._put_all_figures()
        put_appendix(self._body, report, self._lines, self._tables, self._put_groups)
        return self._body.file(
            CoreProperties(
                title=f"{title} – {self._state}",
                author=report.author or report.form.organisation,
                footer=SEPARATOR.join((title, self._state, self._about)),
                created=self._created,
            )
        )

    def _put_head(self, title: str) -> None:
        report = self._report
        runs = [TextRun(self._state)]
        if report.author:
            runs.append(TextRun(f"{SEPARATOR}{one_line(report.author)}", CharacterStyle.MUTED))
        put_title(self._body, report.form.organisation, title, runs)
        said = f"{self._lines.delivered(report)} {self._lines.decisions(report)}".strip()
        strong = TextRun(f"{self._about}. ", CharacterStyle.STRONG)
        about_copy = sheet_words(report.form.language).about_copy
        self._body.put(paragraph(ParagraphStyle.TEXT, (strong, TextRun(f"{said} {about_copy}"))))

    def _put_main_figures(self) -> None:
        self._heading(ParagraphStyle.AREA, self._words.main_figures)
        for figure in self._lines.main_figures(self._report):
            number = TextRun(figure.number, CharacterStyle.FIGURE)
            facts = TextRun(f" {SEPARATOR.join(figure.facts)}")
            self._body.put(paragraph(ParagraphStyle.TEXT, (number, facts)))

    def _put_area(self, area: AreaContent) -> None:
        self._heading(ParagraphStyle.SECTION, self._area_title(area))
        for goal in area.goals:
            self._put_goal(goal)

    def _put_all_figures(self) -> None:
        """The figures of the whole, and of each area that has any."""
        words = self._words
        self._heading(ParagraphStyle.SECTION, words.figures)
        self._heading(ParagraphStyle.PART, words.figures_of_whole)
        self._tables.put_figures(self._report.figures)
        for area in self._report.areas:
            if area.figures.totals:
                title = words.figures_of_area.format(area=self._area_title(area))
                self._heading(ParagraphStyle.PART, title)
                self._tables.put_figures(area.figures)

    def _area_title(self, area: AreaContent) -> str:
        form = self._report.form
        found = next(each for each in form.strategy_areas if each.id == area.id)
        return one_line(area_heading(form, found))

    def _put_goal(self, goal: GoalContent) -> None:
        words = self._words
        heading = f"{with_full_stop(one_line(goal.label))} {one_line(goal.goal.text)}"
        self._heading(ParagraphStyle.JOINT_GOAL, heading)
        if goal.text:
            self._texts(goal.text)
        if goal.goal.national_measures:
            self._heading(ParagraphStyle.PART, words.national_measures)
            self._body.put(national_xml(self._body, goal.goal))
        if goal.figures.totals:
            self._heading(ParagraphStyle.PART, words.figures_of_goal)
            self._tables.put_figures(goal.figures)
        self._put_outcomes(goal.outcomes)
        self._heading(ParagraphStyle.PART, words.notes)
        self._put_groups(goal.groups, by_theme=goal.arrangement is Arrangement.BY_THEME)
        if not goal.groups:
            self._texts(words.no_notes)
        for label, text in (self._lines.nothing(goal), self._lines.without_text(goal)):
            if text:
                runs = TextRun(f"{label} ", CharacterStyle.STATUS), TextRun(text)
                self._body.put(paragraph(ParagraphStyle.TEXT, runs))

    def _put_outcomes(self, outcomes: GoalOutcomes) -> None:
        counts = self._lines.outcome_counts(outcomes)
        if not counts:
            return
        self._heading(ParagraphStyle.PART, self._words.outcomes)
        self._texts(counts)
        self._tables.put_outcomes(outcomes)

    def _put_groups(self, groups: Iterable[NoteGroup], *, by_theme: bool = False) -> None:
        for group in groups:
            title = group.title or (self._words.no_theme if by_theme else "")
            if title:
                self._heading(ParagraphStyle.GROUP, one_line(title))
            above: tuple[str, int | None] | None = None
            for note in group.notes:
                first = note.texts[0]
                measure = first.place.unit, first.place.numbers.measure
                is_alone = len(note.texts) == 1 and not by_theme
                if is_alone and first.measure.strip() and measure != above:
                    self._put_measure(first)
                above = measure if is_alone else None
                self._put_note(note, name_units=not is_alone)
            for elsewhere in group.elsewhere:
                self._put_elsewhere(elsewhere)

    def _put_measure(self, text: NoteText) -> None:
        """The measure of the notes that follow."""
        word = self._lines.documents.location.measure.capitalize()
        said = f"{word} {text.place.numbers.measure}: {one_line(text.measure)}"
        self._body.put(paragraph(ParagraphStyle.MEASURE_OF_NOTES, (TextRun(said),)))

    def _put_note(self, note: JointNote, *, name_units: bool) -> None:
        """The text of each unit with its place, then the facts about the activity.

        With the units' names go their measures: no line above it tells of them.
        """
        for text in note.texts:
            place = (
                self._lines.place(text.place)
                if name_units
                else self._lines.numbers(text.place.numbers)
            )
            tells_measure = name_units and text.measure.strip()
            label = f"{place} ({one_line(text.measure)})" if tells_measure else place
            first, *more = paragraphs_of(text.text or NOTHING_WRITTEN)
            runs = TextRun(f"{label}: ", CharacterStyle.LABEL), TextRun(first)
            self._body.put(paragraph(ParagraphStyle.ENTRY, runs))
            for part in more:
                self._body.put(paragraph(ParagraphStyle.ENTRY, (TextRun(part),)))
        facts: list[TextRun] = []
        for fact in self._lines.note_facts(note):
            if facts:
                facts.append(TextRun(SEPARATOR))
            facts.append(TextRun(one_line(fact.text), _FACT_STYLES[fact.kind]))
        if facts:
            self._body.put(paragraph(ParagraphStyle.ENTRY_MORE, facts))

    def _put_elsewhere(self, elsewhere: ToldElsewhere) -> None:
        text = TextRun(self._lines.elsewhere(elsewhere), CharacterStyle.LABEL)
        self._body.put(paragraph(ParagraphStyle.ENTRY, (text,)))

    def _heading(self, style: str, text: str) -> None:
        self._body.put(paragraph(style, (TextRun(text),)))

    def _texts(self, text: str) -> None:
        for part in paragraphs_of(text):
            self._body.put(paragraph(ParagraphStyle.TEXT, (TextRun(part),)))
