"""Text in other dialects, in parts of its own, and where the format has none: all is told of."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from docx.enum.style import WD_STYLE_TYPE

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.docx_form.reading_result import (
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.domain.docx_form.word_document import AsideKind, DocumentPosition
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.accounts import unaccounted
from tests.exchange.docx_reader.documents import Built, a_row_a_measure, boxed, example, run, xml
from tests.exchange.docx_reader.packages import (
    STRICT,
    W,
    archive,
    asides,
    body,
    document,
    lines,
    p,
    package,
    paragraph,
    relations,
)

REPORT = example()
OOXML = "http://schemas.openxmlformats.org/"
PURL = "http://purl.oclc.org/ooxml/"
WNE = "http://schemas.microsoft.com/office/word/2006/wordml"
R = f"{OOXML}officeDocument/2006/relationships"


def read_form(data: bytes) -> WordReading:
    numbers = count()
    read = read_word(data)
    reading = read_document(read, REPORT.form, lambda: f"id-{next(numbers)}")
    assert not unaccounted(read, reading)
    return reading


def strict(data: bytes) -> bytes:
    """The document in the strict dialect, its text boxes in the namespace that Word gives them."""
    replaced = (
        (W, STRICT),
        (R, f"{PURL}officeDocument/relationships"),
        (f"{OOXML}drawingml/2006/main", f"{PURL}drawingml/main"),
        (f"{OOXML}drawingml/2006/wordprocessingDrawing", f"{PURL}drawingml/wordprocessingDrawing"),
        ("<w:txbxContent>", f"<wne:txbxContent xmlns:wne='{WNE}'>"),
        ("</w:txbxContent>", "</wne:txbxContent>"),
    )
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name in parts:
        if name.startswith("word/") or name == "_rels/.rels":
            for old, new in replaced:
                parts[name] = parts[name].replace(old.encode(), new.encode())
    return archive(parts)


def notes_of(built: Built) -> list[Any]:
    """The note cells of the form, those of empty measures too."""
    return [row.cells[3] for table in built.tables for row in table.rows[1:]]


def in_prompts(built: Built) -> str:
    """A control around each whole cell that nothing was written in."""
    cells = [cell for table in built.tables for row in table.rows[1:] for cell in row.cells[2:]]
    for cell in cells:
        if not cell.text.strip(" 0123456789."):
            cell.paragraphs[0].text = "Klikk her for å skrive"
            _wrap(cell._tc)
    return "Klikk her for å skrive"


def _wrap(element: Any) -> None:
    content = xml("w:sdtContent")
    control = xml("w:sdt", "", xml("w:sdtPr", "", xml("w:showingPlcHdr")), content)
    element.addprevious(control)
    content.append(element)


def hidden_by_style(built: Built) -> str:
    style = built.document.styles.add_style("Veiledning", WD_STYLE_TYPE.PARAGRAPH)
    style.font.hidden = True
    for cell in notes_of(built):
        cell.add_paragraph("Veiledning: skriv her", style="Veiledning")
    return "Veiledning: skriv her"


def struck(built: Built) -> str:
    for cell in notes_of(built):
        cell.add_paragraph().add_run("2. Utgår").font.strike = True
    return "2. Utgår"


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (in_prompts, PieceReason.PROMPT),
        (hidden_by_style, PieceReason.HIDDEN),
        (struck, PieceReason.STRUCK),
    ],
)
def test_a_form_is_read_as_if_what_says_nothing_were_not_there(
    change: Callable[[Built], str], why: PieceReason
) -> None:
    built = a_row_a_measure(REPORT)
    text = change(built)
    reading = read_form(built.data())
    counts = [reading.count(kind) for kind in (PieceOutcome.MEASURE, PieceOutcome.NOTE)]
    assert counts == [12, 43]
    told = [piece for piece in reading.pieces if piece.text == text]
    assert {(piece.outcome, piece.reasons) for piece in told} == {(PieceOutcome.NOTHING, (why,))}
    assert all(piece.position.column in (3, 4) for piece in told)


@pytest.mark.parametrize("column", [0, 2])
def test_notes_beside_a_struck_goal_or_measure_are_not_sure(column: int) -> None:
    built = a_row_a_measure(REPORT, merged=False)
    first, second = built.tables[0].rows[1:3]
    for cell in second.cells[:3]:
        cell.text = ""
    struck_run = second.cells[column].paragraphs[0].add_run("9. Utgår")
    struck_run.font.strike = True
    second.cells[3].text = f"{len(first.cells[3].paragraphs) + 1}. Et notat"
    reading = read_form(built.data())
    (piece,) = (piece for piece in reading.pieces if piece.text == "Et notat")
    assert PieceReason.LEFT_OUT_BESIDE in piece.reasons
    assert piece.confidence is PieceConfidence.UNCERTAIN


def test_a_ticked_box_stands_in_its_note() -> None:
    built = a_row_a_measure(REPORT)
    cell = notes_of(built)[0]
    ticked = xml("w:ffData", "", xml("w:checkBox", "", xml("w:checked")))
    for inside in ([ticked], []):
        begin = xml("w:fldChar", "", *inside, fldCharType="begin")
        end = xml("w:fldChar", "", fldCharType="end")
        cell.paragraphs[-1]._p.extend((run(" ja "), xml("w:r", "", begin), xml("w:r", "", end)))
    reading = read_form(built.data())
    assert reading.count(PieceOutcome.NOTE) == 43
    assert sum("ja \u2612 ja" in piece.text for piece in reading.pieces) == 1


def test_text_boxes_of_the_strict_dialect_are_read_as_those_of_the_other() -> None:
    built = a_row_a_measure(REPORT)
    boxed(notes_of(built)[0].add_paragraph(), "Notat i en boks")
    readings = [read_form(data) for data in (built.data(), strict(built.data()))]
    assert readings[0].pieces == readings[1].pieces
    (piece,) = (piece for piece in readings[1].pieces if "i en boks" in piece.text)
    assert PieceReason.TEXT_BOX in piece.reasons


@pytest.mark.parametrize(
    "inside",
    [
        f"<u:txbxContent xmlns:u='urn:x'>{paragraph('ord')}</u:txbxContent>",
        f"<u:any xmlns:u='urn:x'><u:more>{paragraph('ord')}</u:more></u:any>",
        f"<w:tbl><w:tr><w:tc>{paragraph('ord')}</w:tc></w:tr></w:tbl>",
    ],
)
def test_whatever_holds_paragraphs_is_a_text_box(inside: str) -> None:
    for holder in ("w:drawing", "w:pict", "u:unknown"):
        read = document(p(f"<w:r><{holder} xmlns:u='urn:x'>{inside}</{holder}></w:r>"))
        boxes = [paragraph.text for paragraph in read.paragraphs() if paragraph.in_text_box]
        assert (boxes, asides(read)) == (["ord"], [])


def test_text_where_the_format_has_none_is_told_of_with_its_row() -> None:
    table = (
        "<w:tbl><u:x xmlns:u='urn:x'>a</u:x><w:tr><w:r><w:t>b</w:t></w:r>"
        f"<w:tc>{paragraph('c')}<w:r><w:t>d</w:t></w:r></w:tc></w:tr></w:tbl>"
    )
    read = document(
        f"{table}<m:oMath xmlns:m='{OOXML}officeDocument/2006/math'><m:t>e</m:t></m:oMath>"
    )
    assert lines(read) == ["c"]
    rows = [(aside.kind, aside.text, aside.position) for aside in read.asides]
    assert rows == [
        (AsideKind.UNKNOWN, "b\nd", DocumentPosition(1, 1)),
        (AsideKind.UNKNOWN, "a\ne", DocumentPosition()),
    ]


CHART = """<c:chart xmlns:c='urn:c' xmlns:a='urn:a'><a:p><a:r><a:t>Elever </a:t></a:r><a:r><a:t>2014
</a:t></a:r></a:p><c:f>Ark1!A1</c:f><c:v>Kulturskole</c:v><c:formatCode>General</c:formatCode>
<c:v>120</c:v></c:chart>"""


def drawn(name: str, key: str) -> str:
    return p(f"<w:r><w:drawing><{name} xmlns:r='{R}' r:id='{key}'/></w:drawing></w:r>")


def test_a_chart_and_a_diagram_are_told_of_once_and_where_they_stand() -> None:
    def diagram(text: str) -> str:
        return f"<d:x xmlns:d='urn:d'><d:p><d:t>{text}</d:t></d:p><d:p><d:t>To</d:t></d:p></d:x>"

    parts: dict[str, str | bytes] = {
        "word/chart1.xml": CHART,
        "word/_rels/chart1.xml.rels": relations(chartUserShapes="shapes.xml", package="x.xlsx"),
        "word/shapes.xml": "<s xmlns='urn:s'><t>Pil</t></s>",
        "word/x.xlsx": b"PK\x03\x04",
        "word/data1.xml": diagram("En"),
        "word/drawing1.xml": diagram("En"),
        "word/lost.xml": diagram("Tre"),
        "word/odd.bin": b"\x00\x01",
    }
    related = relations(
        chart="chart1.xml",
        diagramData="data1.xml",
        diagramDrawing="drawing1.xml",
        other="lost.xml",
        more="odd.bin",
    )
    cell = f"<w:tc>{drawn('chart', 'r0')}</w:tc>"
    main = body(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>{drawn('relIds', 'r1')}")
    read = read_word(package(main, parts, related=related))
    assert asides(read) == [
        (AsideKind.PICTURE, "Elever 2014\nKulturskole\n120\nPil"),
        (AsideKind.PICTURE, "En\nTo"),
        (AsideKind.UNKNOWN, "Tre"),
    ]
    assert read.asides[0].position == DocumentPosition(1, 1, 1)


def test_a_long_chain_of_parts_is_read() -> None:
    parts: dict[str, str | bytes] = {}
    for at in range(900):
        parts[f"word/{at}.xml"] = f"<x><t>ord{at}x</t></x>"
        parts[f"word/_rels/{at}.xml.rels"] = relations(more=f"{at + 1}.xml")
    read = read_word(package(parts=parts, related=relations(more="0.xml")))
    assert [aside.text.count("\n") for aside in read.asides] == [899]


def shape(name: str, inside: str = "", **attributes: str) -> str:
    described = "".join(f' {key}="{text}"' for key, text in attributes.items())
    return f'<v:{name} xmlns:v="urn:schemas-microsoft-com:vml"{described}>{inside}</v:{name}>'


def picture(document_properties: str = "", picture_properties: str = "") -> str:
    """A drawing of a picture with these attributes."""
    return (
        f'<w:drawing><wp:inline xmlns:wp="{OOXML}drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="1" {document_properties}/>'
        f'<pic:pic xmlns:pic="{OOXML}drawingml/2006/picture"><pic:cNvPr id="1" name="a.png" '
        f'{picture_properties}/><a:blip xmlns:a="{OOXML}drawingml/2006/main"/></pic:pic>'
        "</wp:inline></w:drawing>"
    )


@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        (picture('descr="Elever på scenen" title="Bilde fra finalen"'), 2),
        (picture('descr="Finalen"', 'descr="Finalen" title="Kor"'), 2),
        (picture("", 'descr="Orkesteret spiller"'), 1),
        (f"<w:pict>{shape('shape', shape('imagedata'), alt='Kor', title='Finalen')}</w:pict>", 2),
        (f"<w:pict>{shape('group', shape('rect', alt='Scenen'), alt='Salen')}</w:pict>", 2),
        (f"<w:object>{shape('shape', alt='Regneark over elever')}</w:object>", 1),
    ],
)
def test_every_title_and_description_of_a_picture_is_told_once(drawn: str, told: int) -> None:
    ((kind, text),) = asides(document(p(f"<w:r>{drawn}</w:r>")))
    assert kind is AsideKind.PICTURE
    assert len(text.split("\n")) == told
    for words in text.split("\n"):
        assert f'"{words}"' in drawn


def test_what_describes_the_alternative_that_is_not_shown_is_told_too() -> None:
    other = f"<w:pict>{shape('shape', alt='Scenen')}</w:pict>"
    read = document(
        p(
            "<w:r><mc:AlternateContent><mc:Choice>",
            picture('descr="Scenen" title="Finalen"'),
            f"</mc:Choice><mc:Fallback>{other.replace('Scenen', 'Salen')}{other}</mc:Fallback>",
            "</mc:AlternateContent></w:r>",
        )
    )
    told = [text for _, text in asides(read)]
    assert sorted("\n".join(told).split("\n")) == ["Finalen", "Salen", "Scenen"]


@pytest.mark.parametrize("name", ["altChunk", "subDoc"])
def test_a_document_that_the_document_takes_in_is_told_of(name: str) -> None:
    read = document(f'{paragraph("Hei")}<w:{name} r:id="x" xmlns:r="{R}"/>')
    assert asides(read) == [(AsideKind.INNER_DOCUMENT, "")]


def boxed_twice(shown: str, other: str) -> str:
    """A text box for this program and one for older ones."""
    boxes = [f"<w:txbxContent>{text}</w:txbxContent>" for text in (shown, other)]
    return (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{boxes[0]}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{boxes[1]}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_lines_that_only_the_alternative_not_shown_has_are_told() -> None:
    halves = [f"<w:r><w:t>{half}</w:t></w:r>" for half in ("Til ", "stede")]
    shown = paragraph("Til stede") + paragraph("12 elever")
    other = p(*halves) + paragraph("12  elever") + paragraph("Bare i Word 97")
    read = document(p(halves[0], boxed_twice(shown, other), halves[1]))
    assert asides(read) == [(AsideKind.UNKNOWN, "Bare i Word 97")]
    inner = boxed_twice(paragraph("Ny"), paragraph("Gammel"))
    read = document(p(boxed_twice(paragraph("Ny"), p(inner))))
    assert asides(read) == [(AsideKind.UNKNOWN, "Gammel")]
    assert not asides(document(p(halves[0], boxed_twice(shown, shown), halves[1])))
