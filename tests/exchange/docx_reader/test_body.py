"""What is read of a document's XML: revisions, boxes, controls, fields, numbers and notes."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.word_document import (
    AsideKind,
    DocumentPosition,
    Paragraph,
    Table,
)
from kplan_desktop.exchange.docx_reader.reader import read_word
from tests.exchange.docx_reader.packages import (
    MAIN,
    STRICT,
    asides,
    body,
    document,
    lines,
    p,
    package,
    paragraph,
    run,
    types,
)


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (p(run("a"), "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>"), "a\tb\nc"),
        (p("<w:hyperlink>", run("a"), "</w:hyperlink>"), "a"),
        (p("<w:fldSimple w:instr='DATE'>", run("i dag"), "</w:fldSimple>"), "i dag"),
        (p("<w:r><w:instrText>DATE</w:instrText></w:r>", run("i dag")), "i dag"),
        (p("<w:sdt><w:sdtContent>", run("a"), "</w:sdtContent></w:sdt>"), "a"),
        (p("<w:ins w:id='1'>", run("a"), "</w:ins>", run("b")), "ab"),
        (p("<w:moveTo w:id='1'>", run("a"), "</w:moveTo>"), "a"),
        (p("<w:smartTag>", run("Oslo"), "</w:smartTag>"), "Oslo"),
        (p("<w:r><w:t>Sør</w:t><w:noBreakHyphen/><w:t>T</w:t></w:r>"), "Sør\u2011T"),
        (p("<w:r><w:sym w:char='F0B7'/></w:r>"), "\uf0b7"),
        (p("<w:r><w:sym w:char='zz'/></w:r>"), "\ufffd"),
        (p(run("to\nlinjer&#13;i filen")), "to linjer i filen"),
        (f"<w:sdt><w:sdtContent>{paragraph('a')}</w:sdtContent></w:sdt>", "a"),
    ],
)
def test_wrapped_text_is_read(inside: str, text: str) -> None:
    assert lines(document(inside)) == [text]


def test_what_is_deleted_or_hidden_is_set_aside() -> None:
    gone = "<w:del w:id='1'><w:r><w:delText>bort</w:delText></w:r></w:del>"
    moved = "<w:moveFrom w:id='2'><w:r><w:t>flyttet</w:t></w:r></w:moveFrom>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>skjult</w:t></w:r>"
    seen = "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>vist</w:t></w:r>"
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
    inline = f"{prompt}{run('Skriv her')}</w:sdtContent></w:sdt>"
    whole = f"{prompt}{paragraph('Velg dato')}</w:sdtContent></w:sdt>"
    read = document(p(run("a"), gone, moved, hidden, seen, inline) + whole)
    assert lines(read) == ["avist"]
    assert asides(read) == [
        (AsideKind.DELETED, "bort"),
        (AsideKind.DELETED, "flyttet"),
        (AsideKind.HIDDEN, "skjult"),
        (AsideKind.PROMPT, "Skriv her"),
        (AsideKind.PROMPT, "Velg dato"),
    ]


def test_ruby_text_and_deletions_without_a_mark_are_set_aside() -> None:
    ruby = f"<w:ruby><w:rt>{run('over')}</w:rt><w:rubyBase>{run('under')}</w:rubyBase></w:ruby>"
    read = document(p(f"<w:r>{ruby}</w:r>", "<w:r><w:delText>bort</w:delText></w:r>"))
    assert lines(read) == ["under"]
    assert asides(read) == [(AsideKind.RUBY, "over"), (AsideKind.DELETED, "bort")]


def test_paragraphs_whose_end_was_deleted_are_one() -> None:
    mark = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    assert lines(document(p(mark, run("a")) + p(run("b")))) == ["ab"]
    assert lines(document(p(mark, run("a")))) == ["a"]
    moved = f"<w:moveFrom w:id='1'>{run('bort')}</w:moveFrom>"
    read = document(p(mark.replace("w:del", "w:moveFrom"), moved) + p(run("b")))
    assert lines(read) == ["b"]


def test_a_text_box_is_read_once_and_a_picture_is_reported() -> None:
    box = f"<w:txbxContent>{paragraph('i boksen')}</w:txbxContent>"
    either = (
        f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"
    )
    picture = "<w:r><w:drawing><blip/></w:drawing></w:r>"
    read = document(p(run("a"), f"<w:r>{either}</w:r>", picture))
    assert [(paragraph.text, paragraph.in_text_box) for paragraph in read.paragraphs()] == [
        ("a", False),
        ("i boksen", True),
    ]
    assert asides(read) == [(AsideKind.PICTURE, "")]


def test_wordart_and_a_picture_beside_a_text_box_are_reported() -> None:
    box = f"<w:txbxContent>{paragraph('i boksen')}</w:txbxContent>"
    old = "<w:r><w:pict><shape><textpath string='UTKAST'/></shape></w:pict></w:r>"
    group = f"<w:r><w:drawing><wgp><pic><blip/></pic>{box}</wgp></w:drawing></w:r>"
    new = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict><textpath string='i boksen'/></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    shape = "<w:r><w:drawing><wsp><t>Figur 1</t></wsp></w:drawing></w:r>"
    line = "<w:r><w:drawing><wsp/></w:drawing></w:r>"
    read = document(p(run("a"), old, group, new, shape, line))
    assert lines(read) == ["a", "i boksen", "i boksen"]
    assert asides(read) == [
        (AsideKind.PICTURE, "UTKAST"),
        (AsideKind.PICTURE, ""),
        (AsideKind.PICTURE, "Figur 1"),
    ]


def test_what_was_deleted_in_a_footnote_is_reported_too() -> None:
    gone = "<w:del w:id='1'><w:r><w:delText>bort</w:delText></w:r></w:del>"
    anchor = p("<w:r><w:footnoteReference w:id='1'/></w:r>")
    read = document(anchor, footnotes=f"<w:footnote w:id='1'>{p(run('se'), gone)}</w:footnote>")
    assert asides(read) == [(AsideKind.DELETED, "bort"), (AsideKind.FOOTNOTE, "se")]


MARKS = ("separate", "end")


def drop_down(inside: str, more: str = "<w:result w:val='1'/>") -> str:
    """A field of an old form in which one of two is chosen."""
    held = f"<w:ffData><w:ddList>{more}<w:listEntry w:val='Oslo'/><w:listEntry w:val='Moss'/>"
    begin = f"<w:fldChar w:fldCharType='begin'>{held}</w:ddList></w:ffData></w:fldChar>"
    code = "<w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r>"
    separator, end = (f"<w:r><w:fldChar w:fldCharType='{kind}'/></w:r>" for kind in MARKS)
    return f"<w:r>{begin}</w:r>{code}{separator}{inside}{end}"


def test_what_is_chosen_in_an_old_form_is_read_once() -> None:
    fields = (
        drop_down(""),
        drop_down("", ""),
        drop_down(run("Moss")),
        drop_down("", "<w:result w:val='7'/>"),
    )
    assert lines(document("".join(p(run("i "), field) for field in fields))) == [
        "i Moss",
        "i Oslo",
        "i Moss",
        "i ",
    ]


def test_a_document_whose_parts_are_all_of_one_type_is_read() -> None:
    kinds = types().replace('ContentType="application/xml"', f'ContentType="{MAIN}"')
    assert lines(read_word(package(content_types=kinds))) == ["Hei"]


def test_comments_and_footnotes_are_reported_with_their_position() -> None:
    anchored = p(run("a"), "<w:r><w:commentReference w:id='3'/></w:r>")
    row = f"<w:tr><w:tc>{anchored}</w:tc></w:tr>"
    read = document(
        f"<w:tbl>{row}</w:tbl>",
        comments=f"<w:comment w:id='3' w:author='Ola'>{paragraph('Hva?')}</w:comment>",
        footnotes=(
            "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote>"
            f"<w:footnote w:id='1'>{paragraph('Se vedlegg')}</w:footnote>"
        ),
    )
    assert asides(read) == [(AsideKind.COMMENT, "Ola: Hva?"), (AsideKind.FOOTNOTE, "Se vedlegg")]
    assert read.asides[0].position == DocumentPosition(1, 1, 1)


def test_page_headers_are_read_once_each() -> None:
    read = document(paragraph("a"), header=paragraph("Nordland"), footer=paragraph("Side 1"))
    assert [paragraph.text for paragraph in read.margins] == ["Nordland", "Side 1"]


def test_merged_cells_keep_their_columns() -> None:
    def cell(properties: str, text: str) -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{paragraph(text)}</w:tc>"

    two, begins = "<w:gridSpan w:val='2'/>", "<w:vMerge w:val='restart'/>"
    absurd, wide = "<w:gridSpan w:val='99999999999'/>", "<w:gridSpan w:val='9999'/>"
    rows = (
        f"<w:tr>{cell(two, 'a')}{cell(begins, 'b')}</w:tr>"
        f"<w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>{cell('', 'c')}"
        f"{cell('<w:vMerge/>', '')}</w:tr>"
        f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell('', 'borte')}</w:tr>"
        f"<w:tr>{cell(absurd, 'd')}{cell(wide, 'e')}</w:tr>"
    )
    read = document(f"<w:tbl>{rows}</w:tbl>")
    table = read.blocks[0]
    assert isinstance(table, Table)
    assert [[(c.column, c.span, c.text, c.continued) for c in row.cells] for row in table.rows] == [
        [(0, 2, "a", False), (2, 1, "b", False)],
        [(1, 1, "c", False), (2, 1, "", True)],
        [(0, 1, "", False)],
        [(0, 1, "d", False), (1, 63, "e", False)],
    ]
    assert asides(read) == [(AsideKind.DELETED, "borte")]


def test_a_table_within_a_cell_is_part_of_the_cell() -> None:
    inner = (
        f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc><w:tc>{paragraph('y')}</w:tc></w:tr></w:tbl>"
    )
    read = document(f"<w:tbl><w:tr><w:tc>{paragraph('a')}{inner}<w:p/></w:tc></w:tr></w:tbl>")
    table = read.blocks[0]
    assert isinstance(table, Table)
    assert table.rows[0].cells[0].text == "a\nx\ny"
    assert len(list(read.tables())) == 1


def test_a_table_that_only_lays_out_others_is_ignored() -> None:
    cell = f"<w:tc>{paragraph('x')}</w:tc>"
    inner = f"<w:tbl><w:tr>{cell * 4}</w:tr></w:tbl>"
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph('borte')}</w:tc></w:tr>"
    framed = f"<w:tbl><w:tr><w:tc>{paragraph('a')}{inner}<w:p/></w:tc></w:tr>{gone}</w:tbl>"
    read = document(f"<w:tbl><w:tr><w:tc>{framed}<w:p/></w:tc></w:tr></w:tbl>")
    (table,) = read.tables()
    assert [cell.text for cell in table.rows[0].cells] == ["x"] * 4
    assert asides(read) == [(AsideKind.DELETED, "borte")]


def test_the_strict_dialect_is_read_as_well() -> None:
    read = read_word(package(main=body(paragraph("Hei"), STRICT)))
    assert lines(read) == ["Hei"]


def numbered(list_id: int, level: int = 0) -> str:
    number = f"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list_id}'/></w:numPr>"
    return p(f"<w:pPr>{number}</w:pPr>", run("a"))


def level(depth: int, form: str, pattern: str, start: int = 1) -> str:
    return (
        f"<w:lvl w:ilvl='{depth}'><w:start w:val='{start}'/><w:numFmt w:val='{form}'/>"
        f"<w:lvlText w:val='{pattern}'/></w:lvl>"
    )


def labels(inside: str, numbering: str, styles: str = "") -> list[str]:
    read = document(inside, numbering=numbering, styles=styles)
    return [block.label for block in read.blocks if isinstance(block, Paragraph)]


LISTS = (
    "<w:abstractNum w:abstractNumId='0'>"
    + level(0, "decimal", "%1.")
    + level(1, "lowerLetter", "%2)")
    + level(2, "lowerRoman", "%1.%3")
    + "</w:abstractNum><w:abstractNum w:abstractNumId='1'>"
    + level(0, "bullet", "•")
    + "</w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>"
    "<w:num w:numId='2'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'>"
    "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
    "<w:num w:numId='3'><w:abstractNumId w:val='1'/></w:num>"
)


def test_numbers_count_as_word_counts_them() -> None:
    inside = numbered(1) + numbered(1) + numbered(1, 1) + numbered(1, 1) + numbered(1, 2)
    inside += numbered(1) + numbered(1, 1) + paragraph("b") + numbered(1)
    assert labels(inside, LISTS) == ["1.", "2.", "a)", "b)", "2.i", "3.", "a)", "", "4."]


def test_lists_of_one_definition_count_on_unless_they_override_it() -> None:
    inside = numbered(1) + numbered(2) + numbered(2) + numbered(1) + numbered(3) + numbered(9)
    assert labels(inside, LISTS) == ["1.", "1.", "2.", "3.", "•", ""]


def test_a_number_comes_from_the_style_and_is_removed_by_the_paragraph() -> None:
    styles = (
        "<w:style w:type='paragraph' w:styleId='N'><w:basedOn w:val='B'/></w:style>"
        "<w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='N'/>"
        "<w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    )
    styled = p("<w:pPr><w:pStyle w:val='N'/></w:pPr>", run("a"))
    off = p("<w:pPr><w:pStyle w:val='N'/><w:numPr><w:numId w:val='0'/></w:numPr></w:pPr>", run("b"))
    assert labels(styled + off + styled, LISTS, styles) == ["1.", "", "2."]


@pytest.mark.parametrize("mark", ["<w:hidden/>", "<w:del w:id='1' w:author='x'/>"])
def test_a_row_that_is_not_shown_keeps_its_place_and_which_cells_had_text(mark: str) -> None:
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{paragraph('borte')}</w:tc>"
    row = f"<w:tr><w:trPr>{mark}</w:trPr><w:tc>{paragraph(' ')}</w:tc>{wide}</w:tr>"
    (read,) = document(f"<w:tbl>{row}</w:tbl>").blocks
    assert isinstance(read, Table)
    assert [(c.column, c.span, c.paragraphs, c.is_left_out) for c in read.rows[0].cells] == [
        (0, 1, (), False),
        (1, 2, (), True),
    ]
