"""The PDFs as accessible files: PDF/UA-1, and a broken file for each rule that is checked."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from pikepdf import Array, Dictionary, Name, Pdf

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from tests.exchange.pdf_cases import (
    CREATED,
    adopted_example,
    empty_example,
    example,
    linked_example,
    long_example,
    plan_pdf,
    report_pdf,
)
from tests.exchange.pdf_reading import FONTS, pdftotext, printed_lines, unicode_map
from tests.exchange.pdf_ua_checker import ua_faults
from tests.strategies import examples, reports


@cache
def with_bundle(revision: int = 1) -> bytes:
    """A PDF with contents, links and an embedded file."""
    report = replace(long_example(), adviser="Kari Øverås", revision=revision)
    return write_report_pdf(report, fonts=FONTS, created=CREATED, bundle=b"{}").data


@pytest.mark.parametrize(
    "report", [example, linked_example, long_example, empty_example, adopted_example]
)
def test_report_and_plan_break_no_rule(report: Callable[[], Report]) -> None:
    assert ua_faults(report_pdf(report()).data) == []
    assert ua_faults(plan_pdf(report()).data) == []


def test_a_report_with_its_bundle_breaks_no_rule() -> None:
    assert ua_faults(with_bundle()) == []


@settings(max_examples=examples(5))
@given(reports())
def test_no_report_breaks_a_rule(report: Report) -> None:
    assert ua_faults(report_pdf(report).data) == []


def test_own_words_in_a_form_of_another_language_say_which_language_they_are() -> None:
    form = replace(example().form, language="se")
    spans = _spans(report_pdf(replace(linked_example(), form=form)).data)
    assert {language for language, _ in spans} == {"nb"}
    words = {text for _, text in spans}
    assert {"Rådgiver:", "Utkast", "Planlagt"} <= {word.strip() for word in words}
    assert not any("Regionsbesøk" in text or "Innlevering" in text for text in words)
    assert _spans(report_pdf(linked_example()).data) == []
    assert ua_faults(report_pdf(replace(linked_example(), form=form)).data) == []


def _spans(data: bytes) -> list[tuple[str, str]]:
    """The pieces of text that have a language of their own, after it."""
    found: list[tuple[str, str]] = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            maps = {name: unicode_map(font) for name, font in page.resources.Font.items()}
            font, depth = maps["/F1+0"], 0
            for instruction in pikepdf.parse_content_stream(page):
                operands: Any = instruction.operands
                match str(instruction.operator):
                    case "BDC" if depth or "/Lang" in operands[1]:
                        depth += 1
                        if "/Lang" in operands[1]:
                            found.append((str(operands[1]["/Lang"]), ""))
                    case "EMC" if depth:
                        depth -= 1
                    case "Tf":
                        font = maps[str(operands[0])]
                    case "Tj" if depth:
                        text = "".join(font[code] for code in bytes(operands[0]))
                        found[-1] = (found[-1][0], found[-1][1] + text)
    return found


def _metadata(*replaced: tuple[bytes, bytes]) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        for old, new in replaced:
            assert old in packet
            packet = packet.replace(old, new)
        pdf.Root.Metadata.write(packet)

    return change


def _content(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        content = pdf.pages[0].Contents.read_bytes()
        assert old in content
        pdf.pages[0].Contents = pdf.make_stream(content.replace(old, new, 1))

    return change


def _catalogue(key: str, value: Any) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        if value is None:
            del pdf.Root[key]
        else:
            pdf.Root[key] = value

    return change


def _first(kind: str, change: Callable[[Any], None]) -> Callable[[Pdf], None]:
    """Change the first structure element of a type."""

    def changed(pdf: Pdf) -> None:
        pending: list[Any] = [pdf.Root.StructTreeRoot.K]
        while pending:
            element = pending.pop(0)
            if kind == element.S:
                change(element)
                return
            kids = element.get("/K", [])
            pending += [k for k in kids if isinstance(k, Dictionary) and "/S" in k]
        raise AssertionError(kind)

    return changed


def _of(find: Callable[[Pdf], Any], key: str, value: Any = None) -> Callable[[Pdf], None]:
    """Change an entry of an object; remove it without a value."""

    def change(pdf: Pdf) -> None:
        found = find(pdf)
        if value is None:
            del found[key]
        else:
            found[key] = value

    return change


def _link(pdf: Pdf) -> Any:
    return next(link for page in pdf.pages for link in page.obj.get("/Annots", []))


def _file(pdf: Pdf) -> Any:
    return pdf.Root.AF[0]


def _font(pdf: Pdf) -> Any:
    return pdf.pages[0].resources.Font["/F1+0"]


def _links_page(pdf: Pdf) -> Any:
    return next(page.obj for page in pdf.pages if "/Annots" in page.obj)


def _map_to_nothing(pdf: Pdf) -> None:
    stream = _font(pdf).ToUnicode
    stream.write(stream.read_bytes().replace(b"<0041>", b"<FEFF>"))


def _become(kind: str) -> Callable[[Any], None]:
    return lambda element: element.__setitem__("/S", Name(kind))


def _set(key: str, value: Any) -> Callable[[Any], None]:
    return lambda element: element.__setitem__(key, value)


def _without(key: str) -> Callable[[Any], None]:
    return lambda element: element.__delitem__(key)


def _drop_kid(element: Any) -> None:
    del element.K[-1]


_PART = b"<pdfuaid:part>1</pdfuaid:part>"

BROKEN: dict[str, tuple[str, Callable[[Pdf], None]]] = {
    "no claim": ("5-1 ", _metadata((_PART, b""))),
    "another part": ("5-2 ", _metadata((_PART, b"<pdfuaid:part>2</pdfuaid:part>"))),
    "another prefix": ("5-3 ", _metadata((b"pdfuaid:", b"ua:"), (b"xmlns:pdfuaid", b"xmlns:ua"))),
    "no schema": ("PDF/A 6.6.2.3.3 ", _metadata((b"pdfaExtension:schemas", b"pdfaExtension:x"))),
    "schema of another prefix": (
        "PDF/A 6.6.2.3.3 ",
        _metadata((b">pdfuaid</pdfaSchema:prefix>", b">ua</pdfaSchema:prefix>")),
    ),
    "property without a type": (
        "PDF/A 6.6.2.3.3 ",
        _metadata((b"<pdfaProperty:valueType>Integer</pdfaProperty:valueType>", b"")),
    ),
    "no title": ("7.1-9 ", _metadata((b"dc:title>", b"dc:subject>"))),
    "no metadata": ("7.1-8 ", _catalogue("/Metadata", None)),
    "not tagged": ("6.2-1 ", _catalogue("/MarkInfo", None)),
    "suspects": ("7.1-4 ", _catalogue("/MarkInfo", Dictionary(Marked=True, Suspects=True))),
    "no tree": ("7.1-11 ", _catalogue("/StructTreeRoot", None)),
    "title not shown": ("7.1-10 ", _catalogue("/ViewerPreferences", None)),
    "no language": ("7.2-34 ", _catalogue("/Lang", None)),
    "no such language": ("7.2-29 ", _catalogue("/Lang", "norsk_bm")),
    "layers": ("7.10-1 ", _catalogue("/OCProperties", Dictionary())),
    "form fields": ("7.15-1 ", _catalogue("/AcroForm", Dictionary())),
    "artifact of no type": ("7.1 an", _content(b"<</Type/Layout>> BDC", b"<<>> BDC")),
    "bare artifact": ("7.1 an", _content(b"/Artifact <</Type/Layout>> BDC", b"/Artifact BMC")),
    "header of no kind": ("7.1 an", _content(b"/Subtype/Footer", b"")),
    "text as layout": (
        "7.1 text",
        _content(b"/Type/Pagination/Subtype/Footer>> BDC\nBT", b"/Type/Layout>> BDC\nBT"),
    ),
    "artifact inside tags": (
        "7.1-1 ",
        _content(b"<</MCID 0>> BDC", b"<</MCID 0>> BDC /Artifact <</Type/Layout>> BDC EMC"),
    ),
    "tags inside artifact": (
        "7.1-2 ",
        _content(b"<</Type/Layout>> BDC", b"<</Type/Layout>> BDC /P <</MCID 99>> BDC EMC"),
    ),
    "language of a piece": (
        "7.2-29 ",
        _content(b"<</MCID 0>> BDC", b"<</MCID 0>> BDC /Span <</Lang (1)>> BDC EMC"),
    ),
    "content without a mark": ("7.1, 7.2", _content(b"/P <</MCID 0>> BDC", b"")),
    "types of its own": (
        "7.1-5 ",
        _of(lambda pdf: pdf.Root.StructTreeRoot, "/RoleMap", Dictionary(A=Name.P)),
    ),
    "no parent": ("7.1-12 ", _first("/Sect", _without("/P"))),
    "language of a part": ("7.2-29 ", _first("/Sect", _set("/Lang", "norsk bokmål"))),
    "figure": ("7.3-1", _first("/P", _become("/Figure"))),
    "note": ("7.9-1 ", _first("/P", _become("/Note"))),
    "other heading": ("7.4.4-2 ", _first("/H2", _become("/H"))),
    "level left out": ("7.1, 7.2: a heading 4", _first("/H3", _become("/H4"))),
    "two titles": ("7.1, 7.2: there", _first("/H2", _become("/H1"))),
    "no scope": ("7.1, 7.2: a TH", _first("/TH", _without("/A"))),
    "hole in a table": ("7.1, 7.2: TBody has holes", _first("/TR", _drop_kid)),
    "cell outside a row": ("7.1, 7.2: P within", _first("/TD", _become("/P"))),
    "entry outside a list": ("7.1, 7.2: LI within", _first("/L", _become("/TD"))),
    "body outside an entry": ("7.1, 7.2: L", _first("/LI", _become("/L"))),
    "contents": ("7.1, 7.2: TOCI within", _first("/TOC", _become("/L"))),
    "link says nothing": ("7.18.5-2 ", _of(_link, "/Contents")),
    "link not tagged": ("7.18.5-1 ", _of(_link, "/StructParent")),
    "link lost": ("7.18.5-1 ", _first("/Link", _drop_kid)),
    "other annotation": ("7.18.1-1 ", _of(_link, "/Subtype", Name.Text)),
    "order of links": ("7.18.3-1 ", _of(_links_page, "/Tabs")),
    "no plain name": ("7.11-1 ", _of(_file, "/F")),
    "no name": ("7.11-1 ", _of(_file, "/UF", "")),
    "name not plain": ("7.11 a file name", _of(_file, "/F", "Sør.json")),
    "no description": ("7.11 an", _of(_file, "/Desc")),
    "no relation": ("7.11 an", _of(_file, "/AFRelationship")),
    "file on its own": ("7.11 an", _catalogue("/AF", Array([]))),
    "font not embedded": ("7.21.4.1-1 ", _of(lambda pdf: _font(pdf).FontDescriptor, "/FontFile2")),
    "encoding": ("7.21.6-3 ", _of(_font, "/Encoding", Name.WinAnsiEncoding)),
    "no map": ("7.21.7-1 ", _of(_font, "/ToUnicode")),
    "map to nothing": ("7.21.7-2 ", _map_to_nothing),
    "form object": ("7.20 ", _of(lambda pdf: pdf.pages[0].resources, "/XObject", Dictionary())),
}


@pytest.mark.parametrize("name", BROKEN)
def test_the_checker_refuses_a_file_that_breaks_a_rule(name: str) -> None:
    rule, change = BROKEN[name]
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(with_bundle())) as pdf:
        change(pdf)
        pdf.save(output)
    faults = ua_faults(output.getvalue())
    assert any(fault.startswith(rule) for fault in faults), faults


def test_the_checker_refuses_another_header_and_a_password() -> None:
    assert "6.1-1 the header" in ua_faults(with_bundle().replace(b"%PDF-1.7", b"%PDF-2.0", 1))
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(with_bundle())) as pdf:
        pdf.save(output, encryption=pikepdf.Encryption(owner="x", user=""))
    assert "7.16-1 it is encrypted" in ua_faults(output.getvalue())


def test_what_comes_on_every_page_is_a_header_or_a_footer() -> None:
    kinds = {line.text: line.tag for line in printed_lines(with_bundle()) if line.artifact}
    headers = [text for text, tag in kinds.items() if tag == "Artifact Header"]
    footers = [text for text, tag in kinds.items() if tag == "Artifact Footer"]
    assert any("forts." in text for text in headers)
    assert all("side" in text or "Sør-Trøndelag" in text for text in footers)
    assert not any("side 2 av" in text for text in headers)
    assert len(headers) + len(footers) == len(kinds)


def test_the_bundle_in_a_pdf_has_a_plain_name_and_says_what_it_is() -> None:
    with pikepdf.open(io.BytesIO(with_bundle(2))) as pdf:
        file = pdf.Root.AF[0]
        title = "Melding om virksomheten 2012-2014"
        assert str(file.UF) == f"{title} – Sør-Trøndelag.kplan.json"
        assert str(file.F) == f"{title} - Sor-Trondelag.kplan.json"
        assert str(file.Desc) == "Leveransefil: hele rapporten som data"
        with pdf.open_metadata() as xmp:
            assert "xmpMM:VersionID" not in xmp  # it is a draft
            assert list(xmp["dc:creator"]) == ["Kari Øverås"]


EMOJI = {
    "profession": "👩\u200d🏫",
    "heart": "❤\ufe0f",
    "hearts": "❤\ufe0f❤\ufe0f",
    "burning heart": "❤\ufe0f\u200d🔥",
    "family": "👨\u200d👩\u200d👧\u200d👦",
    "flag": "🇳🇴🇸🇪",
    "tagged flag": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "skin tone": "👍🏽",
    "skin tone of a known hand": "☝🏽",
    "keycap": "1\ufe0f\u20e3",
    "text style": "☺\ufe0e",
    "accent": "q\u0301m\u0308",
    "accents": "a\u0328\u0301\u0330",
    "inside a word": "hei❤\ufe0fdu",
    "unknown letters": "日本語",
}


@cache
def _text_with_emoji() -> str:
    report = replace(example(), adviser=" ".join(EMOJI.values()))
    return pdftotext(report_pdf(report).data)


@pytest.mark.parametrize("name", EMOJI)
def test_an_emoji_and_an_accent_come_out_of_the_text_as_they_were_typed(name: str) -> None:
    typed = unicodedata.normalize("NFC", EMOJI[name])
    assert f" {typed} " in " ".join(["", *_text_with_emoji().split(), ""])
