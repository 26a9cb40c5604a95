"""The library of several folders: what is listed and found, and what installing a form does."""

from __future__ import annotations

import errno
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.model.form import Form
from kplan_desktop.filesystem.atomic_write import sync
from kplan_desktop.storage.forms import form_files
from kplan_desktop.storage.forms.form_files import (
    FormError,
    FormFolderError,
    FormLibrary,
    Installation,
    InstallKind,
    NewerFormError,
    form_file_name,
    read_form,
    write_form,
)
from tests.folders import ROOT

OTHER = read_form((ROOT / "tests" / "forms" / "other-structure.json").read_bytes())
SHIPPED = "strategi-2020-2012-2014"
NYNORSK = f"{SHIPPED}-nn"


def form(form_id: str = "melding-2014-2016", version: int = 1, year: int = 2016) -> Form:
    period = replace(OTHER.report.period, last_year=year)
    head = replace(OTHER.report, period=period)
    return replace(OTHER, id=form_id, version=version, report=head)


def edition(of: Form, language: str = "nb") -> Form:
    return replace(
        of,
        format="kplan-form/2",
        id=f"{of.id}-{language}",
        version=1,
        edition_of=of.id,
        language=language,
    )


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    return tmp_path / "user" / "forms"


@pytest.fixture
def library(installed: Path) -> FormLibrary:
    return FormLibrary(ROOT / "forms", installed)


def install(library: FormLibrary, *forms: Form) -> list[Installation]:
    return [library.install(write_form(one)) for one in forms]


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def listed(library: FormLibrary) -> list[tuple[str, int]]:
    return [(stored.form.id, stored.form.version) for stored in library.contents().forms]


def test_without_a_folder_of_the_user_the_shipped_forms_are_there(library: FormLibrary) -> None:
    assert listed(library) == [(SHIPPED, 2), (SHIPPED, 1), (NYNORSK, 1)]
    assert library.form_ids() == [SHIPPED, NYNORSK]


def test_forms_are_listed_by_period_the_newest_version_first(library: FormLibrary) -> None:
    install(library, form(version=1), form("melding-2009-2011", year=2011), form(version=10))
    install(library, edition(form()), form(version=9), form("melding-2016-2018", year=2018))
    assert listed(library) == [
        ("melding-2016-2018", 1),
        ("melding-2014-2016", 10),
        ("melding-2014-2016", 9),
        ("melding-2014-2016", 1),
        ("melding-2014-2016-nb", 1),
        (SHIPPED, 2),
        (SHIPPED, 1),
        (NYNORSK, 1),
        ("melding-2009-2011", 1),
    ]
    newest = [(one.id, one.version) for one in library.newest_forms()]
    assert newest[:3] == [
        ("melding-2016-2018", 1),
        ("melding-2014-2016", 10),
        ("melding-2014-2016-nb", 1),
    ]
    assert [stored.is_installed for stored in library.contents().forms] == [True] * 5 + [
        *(False, False, False),
        True,
    ]


def test_a_new_form_is_stored_and_found_by_every_other_user_of_the_folder(
    library: FormLibrary, installed: Path
) -> None:
    (done,) = install(library, form())
    assert (done.kind, done.is_stored, done.present) == (InstallKind.NEW, True, None)
    assert names(installed) == ["melding-2014-2016.json"]
    again = FormLibrary(ROOT / "forms", installed)
    assert again.load("melding-2014-2016") == form()
    assert again.known("melding-2014-2016", 1) == form()


def test_what_examining_says_is_not_stored(library: FormLibrary, installed: Path) -> None:
    assert library.examine(write_form(form())).kind is InstallKind.NEW
    assert not installed.exists()


def test_the_same_form_is_installed_once_whatever_its_bytes(
    library: FormLibrary, installed: Path
) -> None:
    install(library, form())
    before = (installed / "melding-2014-2016.json").stat().st_mtime_ns
    data = b"\xef\xbb\xbf" + write_form(form()).replace(b"\n", b"\r\n")
    done = library.install(data)
    assert (done.kind, done.is_stored) == (InstallKind.SAME, False)
    assert done.present is not None
    assert done.present.form == form()
    later = replace(form(), format="kplan-form/2")
    assert library.examine(write_form(later)).kind is InstallKind.SAME
    assert (installed / "melding-2014-2016.json").stat().st_mtime_ns == before


def test_the_same_version_with_other_contents_is_never_replaced_unasked(
    library: FormLibrary, installed: Path
) -> None:
    install(library, form())
    other = replace(form(), organisation="En annen")
    (done,) = install(library, other)
    assert (done.kind, done.is_stored, done.may_replace) == (InstallKind.CONFLICT, False, True)
    assert done.present is not None
    assert done.present.form == form()
    assert library.load(form().id) == form()
    done = library.install(write_form(other), replaces=True)
    assert (done.kind, done.is_stored) == (InstallKind.CONFLICT, True)
    assert library.load(form().id) == other
    assert names(installed) == ["aside/melding-2014-2016 (1).json", "melding-2014-2016.json"]
    assert done.aside is not None
    assert read_form(done.aside.read_bytes()) == form()
    assert library.form_ids() == sorted([SHIPPED, NYNORSK, form().id])


def test_a_form_whose_place_cannot_be_taken_stays_installed(
    library: FormLibrary, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(library, form())

    def give_no_name(*names: Path) -> None:
        raise OSError(errno.EACCES, "no", str(names[-1]))

    monkeypatch.setattr(form_files, "give_name", give_no_name)
    with pytest.raises(FormFolderError, match="Nothing could be changed"):
        library.install(write_form(replace(form(), organisation="En annen")), replaces=True)
    assert library.load(form().id) == form()
    assert names(installed) == ["melding-2014-2016.json"]


def test_a_shipped_form_is_not_replaced_even_if_asked(
    library: FormLibrary, installed: Path
) -> None:
    other = replace(library.load(SHIPPED, 1), organisation="En annen")
    done = library.install(write_form(other), replaces=True)
    assert (done.kind, done.is_stored, done.may_replace) == (InstallKind.CONFLICT, False, False)
    assert not installed.exists()
    # Such a file may have lain there before Kplan shipped the form.
    installed.mkdir(parents=True)
    (installed / f"{SHIPPED}.json").write_bytes(write_form(other))
    assert library.load(SHIPPED, 1) != other


def test_other_versions_are_installed_beside(library: FormLibrary) -> None:
    kinds = [done.kind for done in install(library, form(version=2), form(version=5))]
    assert kinds == [InstallKind.NEW, InstallKind.NEWER]
    (older,) = install(library, form(version=3))
    assert (older.kind, older.is_stored) == (InstallKind.OLDER, True)
    assert older.present is not None
    assert older.present.form.version == 5
    assert library.versions(form().id) == [2, 3, 5]
    assert library.load(form().id).version == 5
    shipped = replace(library.load(SHIPPED), version=3, organisation="En annen")
    assert install(library, shipped)[0].kind is InstallKind.NEWER
    assert library.load(SHIPPED) == shipped


def test_an_edition_is_compared_with_the_form_that_it_is_of(library: FormLibrary) -> None:
    install(library, form())
    (done,) = install(library, edition(form()))
    assert done.kind is InstallKind.NEW
    assert done.present is not None
    assert done.present.form == form()
    assert library.known_edition(form()) == edition(form())
    assert library.known_edition(edition(form())) == form()
    assert library.known_edition(library.load(SHIPPED)) == library.load(NYNORSK)


def test_a_broken_file_hinders_no_other_form(library: FormLibrary, installed: Path) -> None:
    install(library, form())
    (installed / "broken.json").write_bytes(b"{")
    (installed / "folder.json").mkdir()
    (installed / "melding-2014-2016@2.json").write_bytes(write_form(form())[:-20])
    shipped = [(SHIPPED, 2), (SHIPPED, 1), (NYNORSK, 1)]
    assert listed(library) == [("melding-2014-2016", 1), *shipped]
    faulty = library.contents().faulty
    assert {found.path.name for found in faulty} == {"broken.json", "melding-2014-2016@2.json"}
    assert all(found.is_installed for found in faulty)
    assert library.known("melding-2014-2016", 2) == form()
    assert library.known("broken", 1) is None
    assert [one.id for one in library.newest_forms()] == ["melding-2014-2016", SHIPPED, NYNORSK]
    with pytest.raises(FormError, match="melding-2014-2016@2"):
        library.load("melding-2014-2016")


def test_a_form_takes_the_place_of_a_broken_file_of_its_name(
    library: FormLibrary, installed: Path
) -> None:
    installed.mkdir(parents=True)
    (installed / "melding-2014-2016.json").write_bytes(b"{")
    (done,) = install(library, form())
    assert (done.kind, done.is_stored) == (InstallKind.NEW, True)
    assert done.aside is not None
    assert done.aside.read_bytes() == b"{"


def test_a_removed_form_is_put_aside_and_comes_back(library: FormLibrary, installed: Path) -> None:
    install(library, form())
    stored = library.contents().forms[0]
    aside = library.remove(stored)
    assert library.form_ids() == [SHIPPED, NYNORSK]
    assert read_form(aside.read_bytes()) == form()
    library.restore(aside, stored)
    assert library.load(form().id) == form()
    assert names(installed) == ["melding-2014-2016.json"]
    library.remove(stored)
    install(library, form())
    second = library.remove(stored)
    assert second.name == "melding-2014-2016 (2).json"
    install(library, replace(form(), organisation="En annen"))
    with pytest.raises(FormFolderError):
        library.restore(second, stored)
    assert library.load(form().id).organisation == "En annen"
    assert second.exists()


def test_a_shipped_form_is_not_removed(library: FormLibrary) -> None:
    with pytest.raises(ValueError, match="shipped"):
        library.remove(library.contents().forms[0])


def test_two_windows_that_install_at_once_lose_nothing(
    library: FormLibrary, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(form(), organisation="En annen")

    def write_as_the_other_does(path: Path) -> None:
        sync(path)
        (installed / "melding-2014-2016.json").write_bytes(write_form(other))

    monkeypatch.setattr(form_files, "sync", write_as_the_other_does)
    done = library.install(write_form(form()))
    monkeypatch.undo()
    assert (done.kind, done.is_stored) == (InstallKind.CONFLICT, False)
    assert library.load(form().id) == other
    assert names(installed) == ["melding-2014-2016.json"]


@pytest.mark.parametrize("form_id", ["nul", "com1.2014", "skjema.schema"])
def test_a_form_whose_id_is_no_file_name_everywhere_is_refused(
    library: FormLibrary, form_id: str
) -> None:
    with pytest.raises(FormError, match="cannot be the name of a file"):
        library.install(write_form(form(form_id)))


@pytest.mark.parametrize("data", [b"", b"{", b"[]", write_form(form())[:-30], b"\0" * 100])
def test_what_is_no_form_is_refused_and_nothing_is_written(
    library: FormLibrary, installed: Path, data: bytes
) -> None:
    with pytest.raises(FormError):
        library.install(data)
    assert not installed.exists()


def test_a_form_of_a_newer_kplan_is_not_stored(library: FormLibrary, installed: Path) -> None:
    data = write_form(form()).replace(b"kplan-form/1", b"kplan-form/9")
    with pytest.raises(NewerFormError):
        library.install(data)
    assert not installed.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    library = FormLibrary(ROOT / "forms", tmp_path / "file" / "forms")
    with pytest.raises(FormFolderError, match="Nothing could be changed"):
        library.install(write_form(form()))
    (tmp_path / "forms").write_bytes(b"")
    with pytest.raises(FormFolderError):
        FormLibrary(ROOT / "forms", tmp_path / "forms").install(write_form(form()))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="only a POSIX user is refused"
)
def test_a_folder_that_may_not_be_written_is_told(library: FormLibrary, installed: Path) -> None:
    installed.mkdir(parents=True)
    installed.chmod(0o500)
    with pytest.raises(FormFolderError):
        install(library, form())
    installed.chmod(0o700)
    assert names(installed) == []


def test_the_names_of_files_are_those_of_published_forms(
    library: FormLibrary, installed: Path
) -> None:
    install(library, form(version=1), form(version=12))
    assert names(installed) == sorted([form_file_name(form().id, 1), form_file_name(form().id, 12)])
