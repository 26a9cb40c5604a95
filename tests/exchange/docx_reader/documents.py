"""Word documents of the real form's content, built in the ways that people build such a table."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import docx
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from kplan_desktop.domain.model.form import Form, NationalGoal, StrategyArea
from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.paths import program_files

_BOX = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"
 locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="1828800" cy="457200"/><wp:wrapNone/><wp:docPr id="77" name="Text Box 77"/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="1828800" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>
</wps:spPr><wps:txbx><w:txbxContent><w:p><w:r><w:t>TEXT</w:t></w:r></w:p></w:txbxContent>
</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:144pt;height:36pt"><v:textbox><w:txbxContent>
<w:p><w:r><w:t>TEXT</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>
"""
"""A text box with the letters TEXT in it."""

EXAMPLE = Path(program_files().forms, "examples", "sor-trondelag-2012-2014.kplan.json")


def example() -> Report:
    """The filled example."""
    return decode_bundle(EXAMPLE.read_bytes()).report


@dataclass(frozen=True)
class Entry:
    """A measure with its printed number and its notes; without text, an empty row of the form."""

    number: int
    text: str
    notes: tuple[str, ...]


def entries(report: Report, goal: NationalGoal) -> list[Entry]:
    """What stands under a goal, with the empty rows that the form prints."""
    measures = report.entry(goal.id).measures
    # Under 3.2 the real form prints its only measure as number 4.
    first = 4 if goal.number == "3.2" else 1
    filled = [
        Entry(first + index, measure.text, tuple(note.text for note in measure.notes))
        for index, measure in enumerate(measures)
    ]
    missing = range(len(filled) + 1, len(goal.national_measures) + 1)
    return filled + [Entry(number, "", ()) for number in missing]


class Numbers:
    """How numbers come before texts: typed, or by Word's own lists."""

    def __init__(self, document: Any, kind: str) -> None:
        self._document = document
        self.kind = kind
        self._list = ""

    def begin(self) -> None:
        """The next text is the first of its list."""
        if self.kind == "own":
            self._list = _new_list(self._document)

    def write(self, cell: Any, number: int, text: str) -> None:
        """Put one numbered text into a cell, after what stands there."""
        paragraph = _fresh(cell)
        lines = text.split("\n")
        match self.kind:
            case "typed":
                lines[0] = f"{number}. {lines[0]}".rstrip()
            case "close":
                lines[0] = f"{number}.{lines[0]}"
            case "own":
                _number(paragraph, self._list)
            case "counting on":
                paragraph.style = self._document.styles["List Number"]
        paragraph.add_run(lines[0])
        for line in lines[1:]:
            if self.kind == "close":
                paragraph.add_run().add_break()
                paragraph.add_run(line)
            else:
                cell.add_paragraph(line)


@dataclass
class Built:
    """A document on its way, with the table that is being filled."""

    document: Any
    form: Form
    columns: int = 4
    tables: list[Any] = field(default_factory=list)

    def data(self) -> bytes:
        """The file; a document of Word's always ends with a paragraph."""
        self.document.add_paragraph()
        held = io.BytesIO()
        self.document.save(held)
        return held.getvalue()

    def table(self, *, headings: bool = True) -> Any:
        """Begin another table."""
        table = self.document.add_table(rows=0, cols=self.columns)
        table.style = "Table Grid"
        self.tables.append(table)
        if headings:
            columns = self.form.report.columns if self.columns == 4 else self.form.plan.columns
            cells = table.add_row().cells
            for cell, column in zip(cells, columns, strict=True):
                cell.paragraphs[0].add_run(column.heading).bold = True
                if column.subheading:
                    cell.add_paragraph(column.subheading)
        return table


def begun(form: Form, unit: str = "Sør-Trøndelag", columns: int = 4) -> Built:
    """A document with the form's first page."""
    document = docx.Document()
    built = Built(document, form, columns)
    report = form.report
    if columns == 3:
        document.add_heading(f"{form.plan.title} {form.plan.period.label}", 0)
        document.add_paragraph(unit)
        return built
    document.add_heading(f"{report.title} {report.period.label}", 0)
    document.add_paragraph(f"{unit}{'_' * 40} {report.unit_label}")
    for paragraph in report.instructions:
        document.add_paragraph(paragraph)
    document.add_paragraph(f"{report.submit_label} {report.submit_to}")
    document.add_paragraph(f"{report.deadline_label} {date_text(report.deadline)}")
    return built


def area_line(form: Form, area: StrategyArea) -> str:
    """An area's heading as it is printed."""
    return f"{form.area_label} {area.number}: {area.title}"


def goal_line(goal: NationalGoal) -> str:
    """A goal as the report prints it."""
    return f"{goal.number}. \n{goal.text}"


def write_nationals(cell: Any, goal: NationalGoal) -> None:
    """The national measures, typed numbers before them."""
    for measure in goal.national_measures:
        _fresh(cell).add_run(f"{measure.number}. {measure.text}")


def a_row_a_measure(
    report: Report, kind: str = "typed", *, merged: bool = True, repeat: bool = False
) -> Built:
    """A row a measure, the goal's cells merged over its rows, left empty or said again."""
    built = begun(report.form)
    numbers = Numbers(built.document, kind)
    for area in report.form.strategy_areas:
        built.document.add_heading(area_line(report.form, area), 1)
        table = built.table()
        for goal in area.goals:
            rows = []
            for entry in entries(report, goal) or [Entry(1, "", ())]:
                cells = table.add_row().cells
                rows.append(cells)
                if len(rows) == 1:
                    write_nationals(cells[1], goal)
                    numbers.begin()
                if len(rows) == 1 or repeat:
                    cells[0].paragraphs[0].add_run(goal_line(goal))
                if kind == "own" and len(rows) > 1:
                    _number_like(numbers, rows[0][2])
                numbers.write(cells[2], entry.number, entry.text)
                measures_list = numbers._list
                numbers.begin()
                for count, note in enumerate(entry.notes or ("",), start=1):
                    numbers.write(cells[3], count, note)
                numbers._list = measures_list
            if merged and len(rows) > 1:
                for column in (0, 1):
                    rows[0][column].merge(rows[-1][column])
    return built


def a_row_a_goal(report: Report, kind: str = "close") -> Built:
    """A row a goal: all measures in one cell, all notes in the next, counting anew for each."""
    built = begun(report.form)
    numbers = Numbers(built.document, kind)
    table = built.table()
    for area in report.form.strategy_areas:
        over = table.add_row().cells
        over[0].merge(over[-1]).paragraphs[0].add_run(area_line(report.form, area))
        for goal in area.goals:
            cells = table.add_row().cells
            cells[0].paragraphs[0].add_run(goal_line(goal))
            write_nationals(cells[1], goal)
            filled = [entry for entry in entries(report, goal) if entry.text]
            numbers.begin()
            for entry in filled:
                numbers.write(cells[2], entry.number, entry.text)
            for entry in filled:
                numbers.begin()
                for count, note in enumerate(entry.notes, start=1):
                    numbers.write(cells[3], count, note)
    return built


def a_row_a_note(report: Report) -> Built:
    """A row a note, the measure in the first of its rows only, and nothing merged."""
    built = begun(report.form)
    numbers = Numbers(built.document, "typed")
    for area in report.form.strategy_areas:
        built.document.add_paragraph(area_line(report.form, area))
        table = built.table()
        for goal in area.goals:
            first = True
            for entry in entries(report, goal) or [Entry(1, "", ())]:
                for count, note in enumerate(entry.notes or ("",), start=1):
                    cells = table.add_row().cells
                    if first:
                        cells[0].paragraphs[0].add_run(goal_line(goal))
                        write_nationals(cells[1], goal)
                    if count == 1:
                        numbers.write(cells[2], entry.number, entry.text)
                    numbers.write(cells[3], count, note)
                    first = False
    return built


def cut_at_page_ends(report: Report) -> Built:
    """Tables cut in two in mid-sentence, as by someone who made each page a table of its own."""
    built = begun(report.form)
    numbers = Numbers(built.document, "typed")
    for area in report.form.strategy_areas:
        built.document.add_heading(area_line(report.form, area), 1)
        table = built.table()
        for goal in area.goals:
            words = goal.text.split(" ")
            half = len(words) // 2
            cells = table.add_row().cells
            cells[0].paragraphs[0].add_run(f"{goal.number}. {' '.join(words[:half])}")
            write_nationals(cells[1], goal)
            filled = [entry for entry in entries(report, goal) if entry.text]
            for entry in filled:
                for count, note in enumerate(entry.notes, start=1):
                    if count == 1:
                        cells = table.add_row().cells
                        numbers.write(cells[2], entry.number, entry.text)
                    numbers.write(cells[3], count, note)
            built.document.add_page_break()
            table = built.table(headings=False)
            table.add_row().cells[0].paragraphs[0].add_run(" ".join(words[half:]))
    return built


def plan(report: Report) -> Built:
    """The plan: three columns, goals without numbers, measures with bullets."""
    built = begun(report.form, columns=3)
    for area in report.form.strategy_areas:
        built.document.add_heading(area_line(report.form, area), 1)
        table = built.table()
        for goal in area.goals:
            cells = table.add_row().cells
            cells[0].paragraphs[0].add_run(goal.text)
            for one in goal.national_measures:
                _bullet(cells[1], one.text)
            for measure in report.entry(goal.id).measures:
                _bullet(cells[2], measure.planned)
    return built


def two_forms(report: Report, *units: str) -> bytes:
    """The filled forms of several units one after the other in one document."""
    first, *others = [a_row_a_measure(report) for _ in units]
    first.document.paragraphs[1].runs[0].text = f"{units[0]} {report.form.report.unit_label}"
    for built, unit in zip(others, units[1:], strict=True):
        built.document.paragraphs[1].runs[0].text = f"{unit} {report.form.report.unit_label}"
        for element in list(built.document.element.body)[:-1]:
            first.document.element.body.insert(-1, element)
    return first.data()


WAYS: dict[str, Callable[[Report], Built]] = {
    "a row a measure, goals merged": a_row_a_measure,
    "a row a measure, numbers close to the text": lambda r: a_row_a_measure(r, "close"),
    "a row a measure, cells left empty": lambda r: a_row_a_measure(r, merged=False),
    "a row a measure, goals said again": lambda r: a_row_a_measure(r, merged=False, repeat=True),
    "a row a measure, Word's own lists": lambda r: a_row_a_measure(r, "own"),
    "a row a measure, Word counting on": lambda r: a_row_a_measure(r, "counting on"),
    "a row a goal, numbers close to the text": a_row_a_goal,
    "a row a goal, Word's own lists": lambda r: a_row_a_goal(r, "own"),
    "a row a note": a_row_a_note,
    "cut at page ends": cut_at_page_ends,
}


def texts(report: Report) -> list[tuple[str, str, tuple[str, ...]]]:
    """Goal, measure and notes, and the notes without a measure, whatever their ids."""
    found: list[tuple[str, str, tuple[str, ...]]] = []
    for entry in report.goals:
        found += [
            (entry.goal_id, measure.text, tuple(note.text for note in measure.notes))
            for measure in entry.measures
        ]
        if entry.notes:
            found.append((entry.goal_id, "", tuple(note.text for note in entry.notes)))
    return found


def xml(tag: str, text: str = "", *children: Any, **attributes: str) -> Any:
    """An element such as «w:ins», for what python-docx has no name for."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    if text:
        element.text = text
        element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    element.extend(children)
    return element


def run(text: str, *, deleted: bool = False) -> Any:
    """A run of text."""
    return xml("w:r", "", xml("w:delText" if deleted else "w:t", text))


def _fresh(cell: Any) -> Any:
    """The first paragraph of a cell while it is empty, then another one."""
    last = cell.paragraphs[-1]
    is_empty = not last.text and last._p.pPr is None and len(last._p) == 0
    return last if is_empty else cell.add_paragraph()


def _bullet(cell: Any, text: str) -> None:
    _fresh(cell).add_run(f"\uf0b7 {text}")


def _new_list(document: Any) -> str:
    """A list of Word's own that begins with 1."""
    numbering = document.part.numbering_part.element
    abstract = document.styles["List Number"].element.pPr.numPr.numId.val
    made_from = numbering.num_having_numId(abstract).abstractNumId.val
    made = numbering.add_num(made_from)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return str(made.numId)


def _number(paragraph: Any, list_id: str) -> None:
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = int(list_id)


def _number_like(numbers: Numbers, cell: Any) -> None:
    """Go on with the list that a cell's first paragraph is in."""
    numbers._list = str(cell.paragraphs[0]._p.pPr.numPr.numId.val)


def odd(report: Report) -> Built:
    """The form with what makes reading hard: revisions, comments, text boxes, unknown rows."""
    built = a_row_a_measure(report)
    document, table = built.document, built.tables[0]
    cells = table.rows[1].cells
    note = cells[3].paragraphs[0]
    note._p.append(xml("w:ins", "", run(" Satt inn etterpå."), id="901", author="Kari"))
    note._p.append(
        xml("w:del", "", run(" Strøket setning.", deleted=True), id="902", author="Kari")
    )
    document.add_comment(note.runs, text="Stemmer dette?", author="Ola", initials="O")
    boxed(cells[3].add_paragraph(), "Tekst i en boks")
    lost = table.add_row().cells
    lost[0].paragraphs[0].add_run("9.9. å danse hele natten")
    lost[2].paragraphs[0].add_run("1. Leie et lokale")
    lost[3].paragraphs[0].add_run("1. Lokalet er leid")
    last = built.tables[2].rows[-1].cells
    last[3].paragraphs[0].clear().add_run("Et møte i Bergen")
    last[3].add_paragraph("Et møte i Oslo")
    last[1].add_paragraph("9. Et tiltak som skjemaet ikke har")
    document.add_paragraph("Hilsen Merete")
    return built


def boxed(paragraph: Any, text: str) -> None:
    """Hang a text box on a paragraph as Word does: once for itself, once for older programs."""
    paragraph._p.append(parse_xml(_BOX.replace("TEXT", text)))
