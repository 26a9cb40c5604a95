"""`kplan form from-word`: a form file of Word documents, and an account of every piece."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.storage.forms.form_files import read_form
from tests.cli.command import Run, refused
from tests.exchange.docx_reader.documents import a_row_a_measure, begun, example, odd, plan
from tests.exchange.docx_reader.packages import package

SHIPPED = example().form


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The plan and the filled report in Word."""
    folder = tmp_path_factory.mktemp("word")
    files = folder / "Plan æøå.docx", folder / "Melding.docx"
    for path, built in zip(files, (plan(example()), a_row_a_measure(example())), strict=True):
        path.write_bytes(built.data())
    return files


def test_plan_and_report_make_the_whole_form(
    kplan: Run, documents: tuple[Path, Path], tmp_path: Path
) -> None:
    file = tmp_path / "nytt.json"
    code, out, err = kplan("form", "from-word", *documents, file)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"Wrote {file}",
        'Read as the form "strategi-2020-2012-2014", version 3: 3 areas, 10 goals, '
        "30 national measures.",
        "Written by a region, and not in the form: 71 texts.",
        "Uncertain: nothing.",
        "Without a place, and not in the form: nothing.",
    ]
    form = read_form(file.read_bytes())
    assert form.strategy_areas == SHIPPED.strategy_areas
    assert (form.plan, form.report) == (SHIPPED.plan, SHIPPED.report)


def test_a_plan_alone_is_told_what_it_lacks(
    kplan: Run, documents: tuple[Path, Path], tmp_path: Path
) -> None:
    code, out, _ = kplan("form", "from-word", documents[0], tmp_path / "nytt.json")
    assert code == 0
    assert "Not in the documents: deadline." in out
    line = next(line for line in out.splitlines() if line.startswith("  table 1, row 2, column 1:"))
    assert "«å utvikle en profil" in line
    assert line.endswith(
        "goal 1.1: it stands in this column; no number is printed before it, so it was counted"
    )


def test_faults_that_remain_are_told_and_the_file_is_there(kplan: Run, tmp_path: Path) -> None:
    document, file = tmp_path / "odd.docx", tmp_path / "nytt.json"
    built = odd(example())
    for paragraph in built.document.paragraphs:
        if paragraph.text.startswith("Strategiområde 1"):
            paragraph.clear()
    document.write_bytes(built.data())
    code, out, err = kplan("form", "from-word", document, file)
    assert (code, err) == (1, "")
    assert "To be mended: strategy_areas[0].title: the text is empty." in out.splitlines()
    assert json.loads(file.read_bytes())["strategy_areas"][0]["title"] == ""
    assert kplan("form", "check", file)[0] == 1


def test_the_base_can_be_chosen(kplan: Run, documents: tuple[Path, Path], tmp_path: Path) -> None:
    base = "strategi-2020-2012-2014@1"
    kplan("form", "from-word", *documents, tmp_path / "a.json", "--base", base)
    form = read_form((tmp_path / "a.json").read_bytes())
    assert form == replace(SHIPPED, version=3)
    refused(kplan("form", "from-word", documents[0], tmp_path / "b.json", "--base", "x"), "no form")


def test_no_file_is_replaced_and_none_is_made_of_what_is_no_form(
    kplan: Run, documents: tuple[Path, Path], tmp_path: Path
) -> None:
    file, other = tmp_path / "nytt.json", tmp_path / "a.docx"
    file.write_bytes(b"mine")
    refused(kplan("form", "from-word", documents[0], file), "A file has that name")
    assert file.read_bytes() == b"mine"
    target = tmp_path / "b.json"
    for data, word in (
        (b"Hei", "not a Word document"),
        (package(), "No goals were found"),
        (begun(SHIPPED).data(), "No goals were found"),
        (package()[:100], "damaged"),
    ):
        other.write_bytes(data)
        refused(kplan("form", "from-word", other, target), word)
        assert not target.exists()
    refused(kplan("form", "from-word", tmp_path / "c.docx", target), "no such file")
