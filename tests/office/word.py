"""The form filled in Word by a unit that does not use Kplan: one table for each area."""

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from tests.office.files import zip_file
from tests.office.report_model import Activity, Goal, Json, Measure, Note, Report

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/'
    'vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
WIDTH = 3600
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
TABLE = (
    f'<w:tblPr><w:tblW w:w="{4 * WIDTH}" w:type="dxa"/><w:tblBorders>{BORDERS}</w:tblBorders>'
    "</w:tblPr><w:tblGrid>" + f'<w:gridCol w:w="{WIDTH}"/>' * 4 + "</w:tblGrid>"
)
PAGE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"'
    ' w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)


def word_form(report: Report) -> bytes:
    """The report as a `.docx` with typed numbers; figures, status and times stay in the texts."""
    form = report.form
    head = form["report"]
    goals = {goal.id: goal for goal in report.goals}
    body = [
        _paragraph(f"{head['title']} {head['period']['label']}"),
        _paragraph(f"{head['unit_label']}: {report.unit_name}"),
        *(_paragraph(text) for text in head["instructions"]),
        _paragraph(f"{head['submit_label']}: {head['submit_to']}"),
    ]
    for area in form["strategy_areas"]:
        body.append(_paragraph(f"{form['area_label']} {area['number']}: {area['title']}"))
        rows = [_row([[_heading(column)] for column in head["columns"]])]
        for goal in area["goals"]:
            rows += _goal_rows(goal, goals[goal["id"]])
        body.append(f"<w:tbl>{TABLE}{''.join(rows)}</w:tbl>")
        body.append(_paragraph(""))
    document = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body)}{PAGE}</w:body>'
        "</w:document>"
    )
    return zip_file(
        [
            ("[Content_Types].xml", TYPES.encode()),
            ("_rels/.rels", RELATIONS.encode()),
            ("word/document.xml", document.encode()),
        ]
    )


def as_read_from_word(report: Report) -> Report:
    """What such a document says: texts alone, each note an activity of its own without figures."""
    read = Report(
        unit=report.unit,
        unit_name=report.unit_name,
        report_id=report.report_id,
        adviser="",
        form=report.form,
        goals=[],
    )
    for goal in report.goals:
        kept = Goal(goal.id, goal.number, nothing=goal.nothing)
        for measure in goal.measures:
            notes = list(_single_notes(measure.notes, read))
            kept.measures.append(Measure(measure.id, measure.text, notes))
        kept.notes = list(_single_notes(goal.notes, read))
        read.goals.append(kept)
    return read


def _single_notes(notes: Iterable[Note], read: Report) -> Iterable[Note]:
    for note in notes:
        activity = Activity(f"activity-of-{note.id}")
        read.activities[activity.id] = activity
        yield Note(note.id, activity.id, note.text)


def _goal_rows(goal: Json, filled: Goal) -> list[str]:
    national = [f"{each['number']}. {each['text']}" for each in goal.get("national_measures", [])]
    left = [[f"{goal['number']} {goal['text']}"], national]
    right = [
        ([f"{number}. {measure.text}"], _numbered(measure.notes))
        for number, measure in enumerate(filled.measures, 1)
    ]
    if filled.notes:
        right.append(([], _numbered(filled.notes)))
    if filled.nothing is not None:
        right.append(([], ["Ingenting å melde"]))
    rows = []
    for index, (measure, notes) in enumerate(right or [([], [])]):
        columns = left if index == 0 else [[], []]
        merge = "restart" if index == 0 else "continue"
        rows.append(_row([*columns, measure, notes], merge if len(right) > 1 else ""))
    return rows


def _numbered(notes: Sequence[Note]) -> list[str]:
    return [f"{number}. {note.text}" for number, note in enumerate(notes, 1)]


def _heading(column: Json) -> str:
    return f"{column['heading']} {column.get('subheading', '')}".strip()


def _row(cells: Sequence[Sequence[str]], merge: str = "") -> str:
    result = ""
    for index, paragraphs in enumerate(cells):
        joined = f'<w:vMerge w:val="{merge}"/>' if merge and index < 2 else ""
        texts = "".join(_paragraph(text) for text in paragraphs) or _paragraph("")
        width = f'<w:tcW w:w="{WIDTH}" w:type="dxa"/>'
        result += f"<w:tc><w:tcPr>{width}{joined}</w:tcPr>{texts}</w:tc>"
    return f"<w:tr>{result}</w:tr>"


def _paragraph(text: str) -> str:
    if not text:
        return "<w:p/>"
    lines = '</w:t><w:br/><w:t xml:space="preserve">'.join(
        escape(line) for line in text.split("\n")
    )
    return f'<w:p><w:r><w:t xml:space="preserve">{lines}</w:t></w:r></w:p>'
