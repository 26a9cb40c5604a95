"""`kplan import-word`: a report file, and an account of every piece of the document."""

from __future__ import annotations

from pathlib import Path

import pytest

from kplan_desktop.cli.jobs import load_report
from kplan_desktop.paths import program_files
from tests.cli.command import Run, refused
from tests.exchange.docx_reader.documents import (
    a_row_a_measure,
    begun,
    example,
    odd,
    plan,
    texts,
    two_forms,
)
from tests.exchange.docx_reader.packages import package


@pytest.fixture(scope="module")
def form_docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The filled form in Word."""
    path = tmp_path_factory.mktemp("word") / "Melding æøå.docx"
    path.write_bytes(a_row_a_measure(example()).data())
    return path


def test_it_makes_a_report_file_and_says_what_was_read(
    kplan: Run, form_docx: Path, tmp_path: Path
) -> None:
    file = tmp_path / "ny.kplan"
    code, out, err = kplan("import-word", form_docx, file)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"Wrote {file}",
        "Read for Sør-Trøndelag: 10 goals, 12 regional measures, 43 notes, 30 national measures.",
        "Numbered anew: 1, since the printed numbers had gaps or went on.",
        "Uncertain: nothing.",
        "Without a place, and not in the report: nothing.",
    ]
    report = load_report(file)
    assert texts(report) == texts(example())
    assert report.unit_id == "sor-trondelag"


def test_it_names_each_uncertain_piece_and_each_without_a_place(kplan: Run, tmp_path: Path) -> None:
    document = tmp_path / "odd.docx"
    document.write_bytes(odd(example()).data())
    code, out, err = kplan("import-word", document, tmp_path / "ny.kplan")
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert "Uncertain: 3:" in lines
    assert "Without a place, and not in the report: 7:" in lines
    assert (
        "  table 1, row 2, column 4: «Tekst i en boks» became 1.1, measure 1, note 5: "
        "it stands beside its measure; it stands in a text box"
    ) in lines
    assert "  table 1, row 2, column 4: «Ola: Stemmer dette?»: it is a comment" in lines


def test_the_unit_can_be_named_where_the_document_names_none(kplan: Run, tmp_path: Path) -> None:
    document, file = tmp_path / "a.docx", tmp_path / "ny.kplan"
    built = plan(example())
    built.document.paragraphs[1].clear()
    document.write_bytes(built.data())
    refused(kplan("import-word", document, file), "which unit", "--unit")
    assert not file.exists()
    assert kplan("import-word", document, file, "--unit", "nordland")[0] == 0
    assert load_report(file).unit_id == "nordland"
    refused(kplan("import-word", document, tmp_path / "b.kplan", "--unit", "X"), 'no unit "X"')


@pytest.fixture(scope="module")
def two_docx(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The forms of two units in one document."""
    path = tmp_path_factory.mktemp("word") / "to.docx"
    path.write_bytes(two_forms(example(), "Sør-Trøndelag", "Nordland"))
    return path


def test_of_several_forms_one_is_to_be_named(kplan: Run, two_docx: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.kplan"
    refused(
        kplan("import-word", two_docx, file),
        "holds 2 forms (1: Sør-Trøndelag, MELDING OM VIRKSOMHETEN 2012-2014, 10 goals, "
        "12 regional measures, 43 notes; 2: Nordland, ",
        "choose one with --part, by its number.",
    )
    for wanted in ("0", "3", "all", "x"):
        refused(kplan("import-word", two_docx, file, "--part", wanted), "holds 2 forms")
    assert not file.exists()
    code, out, _ = kplan("import-word", two_docx, file, "--part", "2")
    assert code == 0
    assert "Read for Nordland: 10 goals, 12 regional measures, 43 notes" in out
    assert "Of other forms in the document, and not in the report: " in out
    assert "Without a place, and not in the report: nothing." in out
    assert texts(load_report(file)) == texts(example())


def test_of_several_forms_the_units_own_is_taken(
    kplan: Run, two_docx: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.kplan"
    assert kplan("import-word", two_docx, file, "--unit", "nordland")[0] == 0
    assert load_report(file).unit_id == "nordland"
    refused(kplan("import-word", two_docx, tmp_path / "b.kplan", "--unit", "oslo"), "2 forms")


def test_a_part_of_one_unit_is_not_read_as_anothers(
    kplan: Run, two_docx: Path, tmp_path: Path
) -> None:
    file = tmp_path / "a.kplan"
    named = ("--part", "1", "--unit", "nordland")
    refused(kplan("import-word", two_docx, file, *named), "from Sør-Trøndelag, not from Nordland")
    refused(kplan("import-word", two_docx, file, "--part", "all"), "of different units")
    assert not file.exists()
    assert kplan("import-word", two_docx, file, "--part", "2", "--unit", "nordland")[0] == 0


def test_two_versions_of_one_units_form_can_be_read_as_one(kplan: Run, tmp_path: Path) -> None:
    document, file = tmp_path / "to.docx", tmp_path / "a.kplan"
    document.write_bytes(two_forms(example(), "Oslo", "Oslo"))
    refused(kplan("import-word", document, file), "by its number or all.")
    code, out, _ = kplan("import-word", document, file, "--part", "all")
    assert code == 0
    assert "another form may have begun before it" in out


def test_a_form_can_be_named(kplan: Run, form_docx: Path, tmp_path: Path) -> None:
    form = next(program_files().forms.glob("strategi*.json"))
    part = ("--part", "1")
    assert kplan("import-word", form_docx, tmp_path / "a.kplan", "--form", form, *part)[0] == 0
    refused(kplan("import-word", form_docx, tmp_path / "b.kplan", "--form", "x"), 'no form "x"')


def test_it_never_replaces_a_file(kplan: Run, form_docx: Path, tmp_path: Path) -> None:
    file = tmp_path / "ny.kplan"
    file.write_bytes(b"mine")
    refused(kplan("import-word", form_docx, file), "exists already")
    assert file.read_bytes() == b"mine"


def test_what_is_no_filled_form_leaves_no_file(kplan: Run, tmp_path: Path) -> None:
    document, file = tmp_path / "a.docx", tmp_path / "ny.kplan"
    refused(kplan("import-word", document, file), "no such file")
    for data, word in (
        (b"Hei", "not a Word document"),
        (package(), "no tables"),
        (begun(example().form).data(), "no tables"),
        (package()[:100], "damaged"),
    ):
        document.write_bytes(data)
        refused(kplan("import-word", document, file), word)
        assert not file.exists()
