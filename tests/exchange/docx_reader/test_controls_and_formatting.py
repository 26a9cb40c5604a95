"""Ticked boxes, prompts, fields, and text that is hidden or struck through, in any way."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.word_document import AsideKind, Table
from tests.exchange.docx_reader.packages import asides, document, lines, p, paragraph, run

CHECKED, UNCHECKED = "\u2612", "\u2610"
STYLES = """
<w:style w:type='paragraph' w:styleId='Skjult'><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type='paragraph' w:styleId='Under'><w:basedOn w:val='Skjult'/></w:style>
<w:style w:type='paragraph' w:styleId='Vist'><w:basedOn w:val='Skjult'/>
 <w:rPr><w:vanish w:val='0'/></w:rPr></w:style>
<w:style w:type='character' w:styleId='Usynlig'><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type='character' w:styleId='Utgår'><w:rPr><w:strike/></w:rPr></w:style>
<w:style w:type='character' w:styleId='Ut2'><w:basedOn w:val='Utgår'/></w:style>
<w:style w:type='character' w:styleId='Dobbelt'><w:rPr><w:dstrike/></w:rPr></w:style>
<w:style w:type='character' w:styleId='Plassholdertekst'><w:name w:val='Placeholder Text'/>
</w:style>
<w:style w:type='character' w:styleId='Min'><w:basedOn w:val='Plassholdertekst'/></w:style>
<w:style w:type='table' w:styleId='Borte'><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type='character' w:styleId='Ring'><w:basedOn w:val='Ring'/></w:style>
"""
HIDDEN, STRUCK, PROMPT = AsideKind.HIDDEN, AsideKind.STRUCK, AsideKind.PROMPT
DEFAULT_HIDDEN = (
    "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
)


def styled(style: str, *inside: str) -> str:
    return p(f"<w:pPr><w:pStyle w:val='{style}'/></w:pPr>", *inside)


def of(style: str) -> str:
    return f"<w:rStyle w:val='{style}'/>"


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        (styled("Skjult", run("x")), HIDDEN),
        (styled("Under", run("x")), HIDDEN),
        (styled("Vist", run("x")), None),
        (styled("Skjult", run("x", "<w:vanish w:val='false'/>")), None),
        (styled("Skjult", run("x", of("Usynlig"))), None),
        (p(run("x", of("Usynlig"))), HIDDEN),
        (p(run("x", of("Utgår"))), STRUCK),
        (p(run("x", of("Ut2"))), STRUCK),
        (p(run("x", of("Ut2") + "<w:strike w:val='0'/>")), None),
        (p(run("x", of("Dobbelt"))), STRUCK),
        (p(run("x", of("Dobbelt") + "<w:dstrike w:val='0'/>")), None),
        (p(run("x", "<w:strike/>")), STRUCK),
        (p(run("x", "<w:dstrike/>")), STRUCK),
        (p(run("x", "<w:strike/><w:vanish/>")), HIDDEN),
        (p(run("x", of("Plassholdertekst"))), PROMPT),
        (p(run("x", of("Min"))), PROMPT),
        (p(run("x", of("Ring"))), None),
        (p(run("x", "<w:webHidden/>")), None),
    ],
)
def test_formatting_is_found_in_the_run_and_in_its_styles(
    inside: str, kind: AsideKind | None
) -> None:
    read = document(p(run("a")) + inside, styles=STYLES)
    assert [line for line in lines(read) if line] == (["a"] if kind else ["a", "x"])
    assert asides(read) == ([(kind, "x")] if kind else [])


def test_what_the_defaults_and_a_tables_style_hide_is_hidden() -> None:
    read = document(p(run("a"), run("b", "<w:vanish w:val='0'/>")), styles=DEFAULT_HIDDEN)
    assert (lines(read), asides(read)) == (["b"], [(HIDDEN, "a")])
    cell = f"<w:tc>{paragraph('x')}</w:tc>"
    table = f"<w:tbl><w:tblPr><w:tblStyle w:val='Borte'/></w:tblPr><w:tr>{cell}</w:tr></w:tbl>"
    read = document(table + paragraph("a"), styles=STYLES)
    assert asides(read) == [(HIDDEN, "x")]
    assert [line for line in lines(read) if line] == ["a"]


def test_a_hidden_row_and_a_hidden_paragraph_take_no_room() -> None:
    rows = "".join(
        f"<w:tr>{properties}<w:tc>{inside}</w:tc></w:tr>"
        for properties, inside in (
            ("<w:trPr><w:hidden/></w:trPr>", paragraph("borte")),
            ("<w:trPr><w:hidden w:val='0'/></w:trPr>", paragraph("b")),
            ("", styled("Skjult", run("veiledning")) + paragraph("c")),
        )
    )
    read = document(f"<w:tbl>{rows}</w:tbl>", styles=STYLES)
    assert lines(read) == ["b", "c"]
    assert asides(read) == [(HIDDEN, "borte"), (HIDDEN, "veiledning")]


def test_what_is_struck_through_in_several_runs_is_one_piece_and_parts_no_words() -> None:
    struck = "<w:strike/>"
    inside = (run("Kurs "), run("for ", struck), run("tolv", struck), run("i"), run(" ", struck))
    read = document(p(*inside, run("mai")))
    assert (lines(read), asides(read)) == (["Kurs i mai"], [(STRUCK, "for tolv")])


def control(properties: str, inside: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"


EMPTY = "<w:showingPlcHdr/>"


def test_a_prompt_is_told_wherever_its_control_stands_and_columns_stay() -> None:
    def cell(inside: str) -> str:
        return f"<w:tc>{inside}</w:tc>"

    rows = (
        "<w:tr>"
        + control(EMPTY, cell(paragraph("Velg")))
        + cell(paragraph("b"))
        + cell(control(EMPTY, paragraph("Klikk") + paragraph("her")))
        + cell(p(control(EMPTY, run("Skriv")), run(" d")))
        + "</w:tr>"
        + control(EMPTY, f"<w:tr>{cell(paragraph('Dato')) * 4}</w:tr>")
        + control("", f"<w:tr>{cell(paragraph('e')) * 4}</w:tr>")
    )
    read = document(f"<w:tbl>{rows}</w:tbl>")
    (table,) = read.blocks
    assert isinstance(table, Table)
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["", "b", "", " d"],
        [""] * 4,
        ["e"] * 4,
    ]
    texts = ["Velg", "Klikk", "her", "Skriv", *["Dato"] * 4]
    assert asides(read) == [(PROMPT, text) for text in texts]
    assert [aside.position.column for aside in read.asides] == [1, 3, 3, 4, 1, 2, 3, 4]


def test_a_prompt_that_is_turned_off_is_text_and_a_button_shows_its_own() -> None:
    filled = control("<w:showingPlcHdr w:val='0'/>", run("a"))
    button = field("MACROBUTTON NoMacro [Klikk her]")
    read = document(p(filled, button))
    assert (lines(read), asides(read)) == (["a"], [(PROMPT, "[Klikk her]")])


def mark(kind: str, inside: str = "") -> str:
    return f"<w:r><w:fldChar w:fldCharType='{kind}'>{inside}</w:fldChar></w:r>"


def code(text: str) -> str:
    return f"<w:r><w:instrText xml:space='preserve'>{text}</w:instrText></w:r>"


def field(text: str, result: str | None = None) -> str:
    shown = "" if result is None else mark("separate") + result
    return mark("begin") + code(text) + shown + mark("end")


def old_box(inside: str) -> str:
    data = f"<w:ffData><w:checkBox>{inside}</w:checkBox></w:ffData>"
    return mark("begin", data) + code("FORMCHECKBOX") + mark("separate") + mark("end")


def new_box(inside: str, shown: str) -> str:
    w14 = "http://schemas.microsoft.com/office/word/2010/wordml"
    return control(f"<w14:checkbox xmlns:w14='{w14}'>{inside}</w14:checkbox>", shown)


@pytest.mark.parametrize(
    ("box", "text"),
    [
        (old_box("<w:default w:val='0'/><w:checked/>"), CHECKED),
        (old_box("<w:default w:val='1'/>"), CHECKED),
        (old_box("<w:default w:val='1'/><w:checked w:val='0'/>"), UNCHECKED),
        (old_box("<w:sizeAuto/>"), UNCHECKED),
        (new_box("<w14:checked w14:val='1'/>", run("\u2612")), CHECKED),
        (new_box("<w14:checked w14:val='1'/>", run("X")), CHECKED),
        (new_box("<w14:checked w14:val='0'/>", run("\u25a1")), UNCHECKED),
        (new_box("", run("\u2610")), UNCHECKED),
        (new_box("<w14:checked w14:val='true'/>", run("ja")), "ja"),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FE'/></w:r>", CHECKED),
        ("<w:r><w:sym w:font='Wingdings' w:char='F0FD'/></w:r>", CHECKED),
        ("<w:r><w:sym w:font='Wingdings' w:char='00A8'/></w:r>", UNCHECKED),
        ("<w:r><w:sym w:font='Wingdings 2' w:char='F052'/></w:r>", CHECKED),
        ("<w:r><w:sym w:font='Wingdings 2' w:char='F0A3'/></w:r>", UNCHECKED),
        ("<w:r><w:sym w:font='Symbol' w:char='F0B7'/></w:r>", "\uf0b7"),
        (run("\uf0fe", "<w:rFonts w:ascii='Wingdings'/>"), CHECKED),
        (run("\u00a8", "<w:rFonts w:ascii='Wingdings'/>"), UNCHECKED),
        (run("\u00a8"), "\u00a8"),
    ],
)
def test_a_box_stands_in_the_text_ticked_or_not(box: str, text: str) -> None:
    read = document(p(run("ja "), box.replace("<w14:checked", f"<w14:checked {W14}")))
    assert (lines(read), asides(read)) == ([f"ja {text}"], [])


W14 = "xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml'"


def test_a_box_in_a_control_around_a_cell_is_read_and_one_in_hidden_text_is_hidden() -> None:
    checked = f"<w14:checked {W14} w14:val='1'/>"
    cell = new_box(checked, f"<w:tc>{paragraph('X')}</w:tc>")
    hidden = new_box(checked, run("X", "<w:vanish/>"))
    read = document(f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>" + p(run("a"), hidden))
    assert (lines(read), asides(read)) == ([CHECKED, "a"], [(HIDDEN, CHECKED)])


@pytest.mark.parametrize(
    "inside",
    [
        p(run("a "), field("PAGE", run("b")), run(" c")),
        p(
            "<w:r><w:t>a </w:t></w:r><w:fldSimple w:instr='DATE'>",
            run("b"),
            "</w:fldSimple>",
            run(" c"),
        ),
        p(
            run("a "),
            mark("begin"),
            code("PA"),
            code("GE"),
            mark("separate"),
            run("b"),
            mark("end"),
        ).replace("</w:p>", run(" c") + "</w:p>"),
        p(run("a "), mark("begin"), code("IF "))
        + p(code("1 = 1"), mark("separate"), run("b"), mark("end"), run(" c")),
        p(
            run("a "),
            mark("begin"),
            code("IF "),
            field("PAGE"),
            code("= 1"),
            mark("separate"),
            run("b"),
            mark("end"),
            run(" c"),
        ),
        p(run("a "), field("HYPERLINK x", field("PAGE", run("b"))), run(" c")),
    ],
)
def test_a_fields_code_is_no_text_and_its_result_is(inside: str) -> None:
    read = document(inside)
    assert (lines(read), asides(read)) == (["a b c"], [])


def test_a_nested_result_within_a_code_is_told_and_a_field_without_end_hides_nothing() -> None:
    nested = mark("begin") + code("IF ") + field("REF x", run("Moss")) + mark("separate")
    read = document(p(nested, run("a"), mark("end")))
    assert (lines(read), asides(read)) == (["a"], [(AsideKind.FIELD_CODE, "Moss")])
    read = document(p(mark("begin"), code("DATE"), run("a")) + paragraph("b"))
    assert (lines(read), asides(read)) == (["a", "b"], [])
