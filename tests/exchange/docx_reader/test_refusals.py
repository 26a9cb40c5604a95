"""A broken, locked, macro-carrying or outsized document is refused with the sentence that helps."""

from __future__ import annotations

import io
import struct
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from kplan_desktop.exchange.docx_reader import package as package_module
from kplan_desktop.exchange.docx_reader import xml_access as xml_module
from kplan_desktop.exchange.docx_reader.body import MAX_PARAGRAPHS
from kplan_desktop.exchange.docx_reader.errors import (
    NoFormTableError,
    NoGoalError,
    NoTableError,
    NotTheFormError,
    OtherPeriodError,
    WordError,
    WordFault,
)
from kplan_desktop.exchange.docx_reader.package import MAX_PART_BYTES
from kplan_desktop.exchange.docx_reader.reader import read_filled_forms, read_word
from kplan_desktop.exchange.docx_reader.xml_access import parsed
from tests.exchange.docx_reader.documents import begun, example
from tests.exchange.docx_reader.packages import (
    MAIN,
    archive,
    body,
    package,
    paragraph,
    relations,
    types,
)

MEGABYTE = 2**20
DTD = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE w SYSTEM "http://example.org/w.dtd">'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled.main+xml"
TEMPLATE_TYPE = MAIN.replace("document.main", "template.main")
VBA = (
    '<Override PartName="/word/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/>'
)


def rows(*texts: list[str]) -> str:
    """A table of these rows."""
    made = "".join(
        f"<w:tr>{''.join(f'<w:tc>{paragraph(text)}</w:tc>' for text in row)}</w:tr>"
        for row in texts
    )
    return f"<w:tbl>{made}</w:tbl>"


GONE = "<w:del><w:r><w:delText>a</w:delText></w:r></w:del>"


def locked() -> bytes:
    """An archive whose entries are marked as encrypted the old way."""
    data = bytearray(package())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    return bytes(data)


def many_entries() -> bytes:
    return package(parts={f"word/media/{number}": b"" for number in range(2500)})


def huge_directory() -> bytes:
    """An archive that claims a directory of many entries, which would be read one by one."""
    data = bytearray(package())
    struct.pack_into("<HHL", data, data.rfind(b"PK\x05\x06") + 8, 60_000, 60_000, 2**30)
    return bytes(data)


def lying_size() -> bytes:
    """A bomb whose directory says that it is small."""
    data = bytearray(package(main=body(paragraph("a" * 3 * MEGABYTE))))
    at = data.rfind(b"PK\x01\x02", 0, data.rfind(b"word/document.xml"))
    struct.pack_into("<L", data, at + 24, 1000)
    return bytes(data)


REFUSED = {
    "nothing": (b"", WordFault.EMPTY),
    "text": (b"Hei", WordFault.NOT_WORD),
    "an archive of other things": (archive({"a.txt": "Hei"}), WordFault.NOT_WORD),
    "a workbook": (
        package(content_types=types(MAIN.replace("wordprocessingml", "spreadsheetml"))),
        WordFault.WORKBOOK,
    ),
    "an older Word": (
        OLE + bytes(2000) + "WordDocument".encode("utf-16-le"),
        WordFault.OLD_WORD,
    ),
    "an older workbook": (
        OLE + bytes(2000) + "Workbook".encode("utf-16-le"),
        WordFault.WORKBOOK,
    ),
    "older slides": (
        OLE + bytes(2000) + "PowerPoint Document".encode("utf-16-le"),
        WordFault.OTHER_FORMAT,
    ),
    "a password": (
        OLE + bytes(500) + "EncryptedPackage".encode("utf-16-le"),
        WordFault.ENCRYPTED,
    ),
    "a locked archive": (locked(), WordFault.ENCRYPTED),
    "RTF": (b"{\\rtf1 Hei}", WordFault.OTHER_FORMAT),
    "PDF": (b"%PDF-1.7", WordFault.PDF),
    "OpenDocument": (
        archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"}),
        WordFault.OTHER_FORMAT,
    ),
    "macros": (package(content_types=types(MACRO_TYPE)), WordFault.MACROS),
    "hidden macros": (package(parts={"word/vbaProject.bin": b"x"}), WordFault.MACROS),
    "macros by type": (package(content_types=types(more=VBA)), WordFault.MACROS),
    "a template": (package(content_types=types(TEMPLATE_TYPE)), WordFault.TEMPLATE),
    "a cut file": (package()[:-40], WordFault.DAMAGED),
    "no main part": (
        package(parts={"_rels/.rels": relations(officeDocument="word/other.xml")}),
        WordFault.DAMAGED,
    ),
    "no body": (package(main="<a/>"), WordFault.DAMAGED),
    "no XML": (package(main="Hei"), WordFault.DAMAGED),
    "cut XML": (package(main=body("Hei")[:-5]), WordFault.DAMAGED),
    "deep XML": (package(main=body("<w:r>" * 5000 + "</w:r>" * 5000)), WordFault.DAMAGED),
    "entities": (package(main=DTD + body(paragraph("&b;"))), WordFault.FORBIDDEN),
    "a DTD elsewhere": (package(main=OUTSIDE + body("")), WordFault.FORBIDDEN),
    "entities in the relations": (
        package(parts={"_rels/.rels": DTD + relations(officeDocument="word/document.xml")}),
        WordFault.FORBIDDEN,
    ),
    "a bomb": (package(main=body(paragraph("a" * 50 * MEGABYTE))), WordFault.TOO_LARGE),
    "a bomb of its own size": (
        package(main=body(paragraph("a" * (MAX_PART_BYTES - MEGABYTE)))),
        WordFault.TOO_LARGE,
    ),
    "a bomb in another part": (
        package(
            parts={"word/styles.xml": " " * 50 * MEGABYTE}, related=relations(styles="styles.xml")
        ),
        WordFault.TOO_LARGE,
    ),
    "a bomb that lies": (lying_size(), WordFault.DAMAGED),
    "too many entries": (many_entries(), WordFault.TOO_LARGE),
    "a huge directory": (huge_directory(), WordFault.TOO_LARGE),
    "too many paragraphs": (
        package(main=body("".join(paragraph(str(n)) for n in range(MAX_PARAGRAPHS + 1)))),
        WordFault.TOO_LARGE,
    ),
    "too many cells": (
        package(main=body(f"<w:tbl><w:tr>{'<w:tc/>' * (MAX_PARAGRAPHS + 1)}</w:tr></w:tbl>")),
        WordFault.TOO_LARGE,
    ),
    "too many rows": (
        package(main=body(f"<w:tbl>{'<w:tr/>' * (MAX_PARAGRAPHS + 1)}</w:tbl>")),
        WordFault.TOO_LARGE,
    ),
    "too many deletions": (
        package(main=body(f"<w:p>{GONE * (MAX_PARAGRAPHS + 1)}</w:p>")),
        WordFault.TOO_LARGE,
    ),
    "too many lines": (
        package(main=body(f"<w:p><w:r>{'<w:br/>' * MAX_PARAGRAPHS}</w:r></w:p>")),
        WordFault.TOO_LARGE,
    ),
}


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_one_sentence_that_says_what_to_do(what: str) -> None:
    data, fault = REFUSED[what]
    with pytest.raises(WordError) as refused:
        read_filled_forms(data, [example().form], lambda: "x")
    assert refused.value.fault is fault
    assert str(refused.value) == fault.value
    assert fault.value.endswith(".")


HEADINGS = [column.heading for column in example().form.report.columns]
GOALS = [f"{goal.number} {goal.text}" for goal in example().form.goals()]
WITHOUT_FORM = {
    "nothing": (package(), NoTableError()),
    "the first page": (begun(example().form).data(), NoTableError()),
    "goals without tables": (
        package(main=body("".join(map(paragraph, GOALS)))),
        NoTableError(),
    ),
    "another table": (
        package(main=body(rows(["Navn", "Telefon"], ["Kari", "123"]))),
        NotTheFormError("Nasjonale mål"),
    ),
    "another period": (
        package(main=body(paragraph("Melding om virksomheten 2014–2016") + rows(HEADINGS))),
        OtherPeriodError("Melding om virksomheten 2014–2016", "2012-2014"),
    ),
    "headings without goals": (
        package(main=body(rows(["a"]) + rows(HEADINGS, ["", "", "1. Kurs", "1. Holdt"]))),
        NoGoalError(2, "1.1"),
    ),
    "unknown goals": (
        package(main=body(rows(HEADINGS, ["9.9 å danse", "", "1. Kurs", "1. Holdt"]))),
        NoGoalError(1, "1.1"),
    ),
    "goals in lists of two columns": (
        package(main=body(rows(*([goal, "Kurs"] for goal in GOALS[:3])))),
        NoFormTableError(3, 10, HEADINGS[-1]),
    ),
    "columns in another order": (
        package(main=body(rows(["Tiltak", "Mål", "Notat"], ["1. A", GOALS[0], "1. B"]))),
        NoFormTableError(1, 10, HEADINGS[-1]),
    ),
    "goals above other tables": (
        package(main=body("".join(paragraph(goal) + rows(["Dans"]) for goal in GOALS))),
        NoFormTableError(10, 10, HEADINGS[-1]),
    ),
}


@pytest.mark.parametrize("what", WITHOUT_FORM)
def test_what_is_no_form_is_told_by_what_was_found_in_it(what: str) -> None:
    data, error = WITHOUT_FORM[what]
    with pytest.raises(type(error)) as refused:
        read_filled_forms(data, [example().form], lambda: "x")
    assert refused.value.args == error.args


def test_a_zip_bomb_is_refused_before_it_is_decompressed() -> None:
    data, _ = REFUSED["a bomb"]
    tracemalloc.start()
    try:
        with pytest.raises(WordError):
            read_word(data)
        assert tracemalloc.get_traced_memory()[1] < MEGABYTE
    finally:
        tracemalloc.stop()


def test_nothing_outside_the_archive_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<a>secret</a>", encoding="utf-8")
    dtd = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    with pytest.raises(WordError) as refused:
        read_word(package(main=dtd + body(paragraph("&x;"))))
    assert refused.value.fault is WordFault.FORBIDDEN
    leading_out = relations(styles="../../../etc/passwd", header=secret.as_uri())
    assert read_word(package(related=leading_out)).margins == ()


def test_parts_that_are_too_large_only_together_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(package_module, "MAX_UNPACKED", 20_000)
    names = [f"header{number}.xml" for number in range(4)]
    related = relations(header=names[0])
    for number, name in enumerate(names[1:]):
        more = relations(header=name).partition("><")[2].partition("</")[0]
        related = related.replace("</", f"<{more.replace('r0', f'more{number}')}</")
    head = body(paragraph("a" * 7000))
    one = package(parts={"word/header0.xml": head}, related=relations(header=names[0]))
    assert len(read_word(one).margins) == 1
    with pytest.raises(WordError) as refused:
        read_word(package(parts={f"word/{name}": head for name in names}, related=related))
    assert refused.value.fault is WordFault.TOO_LARGE


def test_a_part_of_too_many_tags_is_refused_before_it_is_parsed() -> None:
    assert len(parsed(f"<a>{'<b/>' * 1000}</a>".encode())) == 1000
    with pytest.raises(WordError) as refused:
        parsed(f"<a>{'<b/>' * 800_000}</a>".encode())
    assert refused.value.fault is WordFault.TOO_LARGE


def test_tags_are_counted_in_every_part(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_module, "MAX_TAGS", 40)
    assert read_word(package(main=body(paragraph("a" * 100)))).blocks
    related = relations(header="header.xml")
    with pytest.raises(WordError) as refused:
        read_word(package(parts={"word/header.xml": body("<w:p/>" * 41)}, related=related))
    assert refused.value.fault is WordFault.TOO_LARGE


def test_a_part_that_is_related_to_often_is_read_once() -> None:
    related = relations(**{f"h{number}": "header.xml" for number in range(500)})
    for number in range(500):
        related = related.replace(f'/h{number}"', '/header"')
    header = body("".join(paragraph(str(number)) for number in range(30)))
    read = read_word(package(parts={"word/header.xml": header}, related=related))
    assert len(read.margins) == 30


def test_an_archive_with_a_comment_or_stored_entries_is_read() -> None:
    held = io.BytesIO(package())
    with zipfile.ZipFile(held, "a") as file:
        file.comment = b"made by hand"
        file.writestr("word/more.bin", b"x", zipfile.ZIP_STORED)
    assert [paragraph.text for paragraph in read_word(held.getvalue()).paragraphs()] == ["Hei"]


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/document.xml", "[Content_Types].xml"])
def test_two_versions_of_a_part_are_refused_and_two_equal_ones_are_one(name: str) -> None:
    plain = package()
    with zipfile.ZipFile(io.BytesIO(plain)) as archive_:
        part = archive_.read(name)

    def with_another(content: bytes) -> bytes:
        data = io.BytesIO(plain)
        with zipfile.ZipFile(data, "a") as appended:
            appended.writestr(name, content)
        return data.getvalue()

    assert read_word(with_another(part)) == read_word(plain)
    with pytest.raises(WordError) as raised:
        read_word(with_another(part + b" "))
    assert raised.value.fault is WordFault.TWO_VERSIONS
