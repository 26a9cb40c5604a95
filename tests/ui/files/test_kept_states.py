"""Keeping both states of a report that another program has changed, whatever comes between."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import RemoveNote, apply
from kplan_desktop.filesystem import atomic_write
from kplan_desktop.storage import new_file
from kplan_desktop.storage.errors import NameTakenError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.file_lock import FileLock, Holder
from kplan_desktop.ui.files.conflict_copies import conflict_copies
from tests.ui.driver import A_DAY, Driver, make_file, report_in
from tests.ui.faults import first_text, wait_until_save_failed, write
from tests.ui.files.test_changed_underneath import (
    OURS,
    THEIRS,
    answer,
    change_in_place,
    compare,
    documents_of,
    notices,
    overwrite_file,
    replace_file,
    reworded,
    short_save_delay,
    write_and_change,
)
from tests.ui.sessions import add_delivery, read_from, save_copy

__all__ = ["notices", "short_save_delay"]


def at_leaving(
    monkeypatch: pytest.MonkeyPatch, driver: Driver, work: Callable[[Path], object]
) -> None:
    """Call ``work`` with the path when the window has let go of the file."""
    path, leave = driver.session.path, Documents._leave

    def leave_and_work(documents: Documents, *, keep_lock: bool = False) -> None:
        leave(documents, keep_lock=keep_lock)
        monkeypatch.setattr(Documents, "_leave", leave)
        work(path)

    monkeypatch.setattr(Documents, "_leave", leave_and_work)


@pytest.mark.parametrize("change", [change_in_place, replace_file, overwrite_file])
def test_what_a_sync_client_writes_at_the_last_moment_is_kept(
    driver: Driver, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, other = driver.session.path, driver.session.path.with_name("enda en")

    def change_again(path: Path) -> None:
        assert isinstance(FileLock.acquire(path, name="Kari", now=A_DAY), Holder)
        change(path)
        shutil.copyfile(path, other)

    change_in_place(path)
    write(driver, OURS)
    wait_until_save_failed(driver)
    ours = driver.report
    at_leaving(monkeypatch, driver, change_again)
    kept = documents_of(driver).keep_own_state("fra filen", "fra vinduet")
    assert kept.read_bytes() == other.read_bytes()
    assert report_in(path) == driver.report == ours
    assert sorted(path.parent.glob("*.kplan")) == sorted((path, kept))


def test_what_takes_the_name_meanwhile_is_left(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = driver.session.path
    ours = write_and_change(driver, change_in_place)
    third = path.with_name("tredje")
    make_file(third, reworded(ours))

    def rename_and_replace(file: Path, name: Path) -> None:
        atomic_write.rename(file, name)
        shutil.copyfile(third, path)

    monkeypatch.setattr(new_file, "rename", rename_and_replace)
    with pytest.raises(NameTakenError):
        documents_of(driver).keep_own_state("fra filen", "fra vinduet")
    assert driver.session.path == path.with_name("fra vinduet.kplan")
    assert driver.report_in_file() == driver.report == ours
    assert path.read_bytes() == third.read_bytes()
    assert first_text(path.with_name("fra filen.kplan")) == THEIRS


def test_a_name_that_cannot_be_removed_does_no_harm(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, unlink = driver.session.path, Path.unlink

    def refuse(file: Path, missing_ok: bool = False) -> None:
        if file.name == "fra vinduet.kplan":
            raise PermissionError(13, "held", str(file))
        unlink(file, missing_ok=missing_ok)

    ours = write_and_change(driver, change_in_place)
    monkeypatch.setattr(Path, "unlink", refuse)
    documents_of(driver).keep_own_state("fra filen", "fra vinduet")
    assert driver.session.path == path
    assert driver.report_in_file() == driver.report == ours


def test_a_fault_while_both_are_kept_leaves_a_report_open(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_file: Path, _name: Path) -> None:
        raise RuntimeError("a bug")

    ours = write_and_change(driver, change_in_place)
    monkeypatch.setattr(new_file, "rename", fail)
    with pytest.raises(RuntimeError):
        documents_of(driver).keep_own_state("fra filen", "fra vinduet")
    assert driver.report_in_file() == driver.report == ours


@pytest.mark.parametrize("step", ["left", "renamed", "named", "done"])
def test_a_kill_between_the_steps_leaves_both_under_names_that_are_offered(
    driver: Driver,
    step: str,
    notices: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    path, found = driver.session.path, tmp_path / "etter"

    def snapshot(*_: object) -> None:
        if not found.exists():
            found.mkdir()
            for file in path.parent.glob("*.kplan"):
                shutil.copyfile(file, found / file.name)

    ours = write_and_change(driver, change_in_place)
    driver.session.look_at_file()
    driver.session.finish_requests()
    if step == "left":
        at_leaving(monkeypatch, driver, snapshot)
    if step == "renamed":
        after(monkeypatch, new_file, "rename", snapshot)
    if step == "named":
        after(monkeypatch, new_file, "give_name", snapshot)
    answer(monkeypatch, "Fortsett med dette vinduet")
    compare(driver)
    snapshot()
    files = {file: report_in(file) for file in found.iterdir()}
    assert ours in files.values()
    assert reworded(ours).goals[0] in [report.goals[0] for report in files.values()]
    at_path = files.pop(found / path.name, ours)
    for file, report in files.items():
        assert ("(fra vinduet " if report == ours else "(fra filen ") in file.name
    beside = [file for file, report in files.items() if report != at_path]
    assert conflict_copies(found / path.name, at_path) == beside
    assert len(beside) == 1
    assert notices


def after(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str, work: Callable[[], object]
) -> None:
    function = getattr(module, name)

    def function_and_work(*arguments: object) -> None:
        function(*arguments)
        if Path(str(arguments[0])).suffix == ".kplan":
            work()

    monkeypatch.setattr(module, name, function_and_work)


@pytest.mark.parametrize("choice", ["own", "other", "copy"])
def test_deliveries_trash_and_own_words_go_along(driver: Driver, choice: str) -> None:
    """Of both states, although another program has overwritten the file that had them."""
    session, documents = driver.session, documents_of(driver)
    path, made = session.path, session.path.with_name("kopi.kplan")
    theirs = path.with_name("fra-skyen.tmp")
    shutil.copyfile(path, theirs)
    note, second, *_ = driver.report.all_notes()
    with closing(ReportFile.open(theirs)) as file:
        report = file.load()
        file.add_delivery(delivery(1), b"theirs")
        file.set_own_words({"andre"})
        file.save(report, apply(report, RemoveNote(second.id)))
    read_from(session, add_word)
    add_delivery(session, delivery(2), b"ours")
    session.do(RemoveNote(note.id), "Remove")
    session.flush()
    shutil.copyfile(theirs, path)
    if choice == "own":
        documents.keep_own_state("fra filen", "fra vinduet")
        made = path
    elif choice == "other":
        made = documents.take_other_state("fra vinduet")
    else:
        save_copy(documents, made)
    with closing(ReportFile.open(made)) as file:
        file.load()
        assert [each.revision for each in file.deliveries()] == [1, 2]
        assert (file.delivered_bundle(0), file.delivered_bundle(1)) == (b"theirs", b"ours")
        assert [entry.id for entry in file.trash()] == [note.id]
        assert file.own_words() == ("andre", "vår")


def add_word(file: ReportFile) -> None:
    file.set_own_words({*file.own_words(), "vår"})


def delivery(revision: int) -> Delivery:
    at = A_DAY + dt.timedelta(days=revision)
    return Delivery(revision=revision, sha256=f"{revision:064}", made_at=at, file_names=("x.pdf",))
