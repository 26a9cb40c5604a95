"""Names that the command is given: what some system cannot keep is refused, on every system."""

from __future__ import annotations

from pathlib import Path

import pytest

from kplan_desktop.domain.text.file_names import extended_path
from tests.cli.command import DEMO, Run, refused
from tests.platforms import WINDOWS, windows_only

BAD = [
    ("Melding: Oslo", "leave them out"),
    ('mappe"', "leave them out"),
    ("aux.kplan", "Choose another name"),
    ("LPT¹", "Choose another name"),
    ("a.kplan.", "Leave it out"),
    ("a.kplan ", "Leave it out"),
    ("a\nb", "Type it without"),
    ("x" * 300, "too long"),
]


@pytest.mark.parametrize(("name", "words"), BAD)
def test_nothing_is_made_under_a_name_that_some_system_cannot_keep(
    kplan: Run, demo: Path, tmp_path: Path, name: str, words: str
) -> None:
    new, report = tmp_path / name, demo / "report.kplan"
    refused(kplan("new", new, "--unit", "Oslo"), words)
    refused(kplan("import", demo / "bundle.kplan.json", new), words)
    refused(kplan("import-word", tmp_path / "a.docx", new), words)
    refused(kplan("roll-over", report, new, "--form", "a"), words)
    refused(kplan("export", report, "--csv", tmp_path / "a.csv", "--bundle", new), words)
    refused(kplan("demo", new), words)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_may_be_named_from_where_one_stands(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "inne"
    inner.mkdir()
    monkeypatch.chdir(inner)
    assert kplan("demo", "..")[0] == 0
    assert {path.name for path in tmp_path.iterdir()} == DEMO | {"inne"}


def test_a_path_of_more_than_260_characters_is_like_any_other(kplan: Run, tmp_path: Path) -> None:
    folder = tmp_path.joinpath(*["mappe med et langt navn, æøå"] * 12)
    assert len(str(folder)) > 300
    assert kplan("demo", folder)[0] == 0
    report, bundle = folder / "report.kplan", folder / "bundle.kplan.json"
    assert kplan("check", report)[0] == 1
    assert kplan("import", bundle, folder / "igjen.kplan")[0] == 0
    assert kplan("export", report, "--pdf", folder / "a.pdf", "--docx", folder / "a.docx")[0] == 0
    refused(kplan("new", report, "--unit", "Oslo"), f'"{report}" exists already')
    refused(kplan("check", folder / "nei.json"), f'"{folder / "nei.json"}" was not read')
    found = Path(extended_path(folder)) if WINDOWS else folder
    names = {path.name for path in found.iterdir()}
    assert names == DEMO | {"igjen.kplan", "a.pdf", "a.docx"}


@windows_only("other systems have neither drives nor these spellings of a path")
@pytest.mark.parametrize("spelling", ["{0}", "\\\\?\\{0}", "{1}", "{0.drive}{0.name}"])
def test_a_path_may_be_spelled_in_every_way_of_windows(
    kplan: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spelling: str
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.kplan"
    assert kplan("new", spelling.format(file, file.as_posix()), "--unit", "Oslo")[0] == 0
    assert kplan("check", file)[0] == 1


@windows_only("a device, a wildcard and letters of either case are names like others elsewhere")
def test_what_is_no_file_on_windows_is_refused_in_a_sentence(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    report = demo / "report.kplan"
    for name in ("NUL", "CON", "con.kplan", "*.kplan", "*.json", "a|b.kplan", "a:b:c.kplan"):
        refused(kplan("check", name))
    refused(kplan("check", "\\\\nowhere.invalid\\felles\\a.kplan"), "There is no")
    refused(kplan("export", report, "--pdf", "\\\\.\\COM1"), "was not written")
    targets = ("--pdf", tmp_path / "a.pdf", "--plan-pdf", tmp_path / "A.PDF")
    refused(kplan("export", report, *targets), "named twice")
    with_stream = f"{tmp_path / 'a.pdf'}:skjult"
    refused(kplan("export", report, "--pdf", with_stream), "leave them out")
    assert list(tmp_path.iterdir()) == []
