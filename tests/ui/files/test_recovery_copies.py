"""A copy saved elsewhere: nothing of the report stays behind, and what it was copied from stays."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.storage.errors import DiskFullError, NameTakenError
from kplan_desktop.storage.receipt import Receipt
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document import session as session_module
from kplan_desktop.ui.document.file_lock import FileLock, lock_path
from tests.storage.disks import fill_up, small_file_system
from tests.ui.activity.harness import A_DAY, Desk, report_in
from tests.ui.faults import FAULTS, TYPED, Struck, struck_by, wait_until_told, write
from tests.ui.sessions import add_receipt, save_copy


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody types here for whom the window would wait."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)
    monkeypatch.setattr(session_module, "_RETRY", 50)


@pytest.fixture
def struck(
    bare_desk: Desk, example_file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Struck]:
    """The window on a file to which the fault of this name has come."""
    with struck_by(request.param, bare_desk, example_file, tmp_path) as struck:
        yield struck


def only(*names: str) -> pytest.MarkDecorator:
    """These faults."""
    return pytest.mark.parametrize("struck", names, indirect=True)


EVERY_DAY = ("deleted", "locked", "stick pulled")
"""Gone, out of reach, and out: those for which the file can be read no more, or not at once."""


def receipt(revision: int) -> Receipt:
    return Receipt(
        revision=revision,
        sha256=f"{revision:064}",
        delivered_at=A_DAY,
        file_names=(f"{revision}.pdf", f"{revision}.json"),
    )


def add(desk: Desk, made: Receipt) -> None:
    add_receipt(desk.session, made)


def receipts_in(path: Path) -> tuple[Receipt, ...]:
    with closing(ReportFile.open(path)) as file:
        return file.receipts()


@pytest.mark.parametrize(
    "fault",
    [pytest.param(name, marks=() if name in EVERY_DAY else pytest.mark.long) for name in FAULTS],
)
def test_what_was_delivered_is_known_in_the_copy_too(
    bare_desk: Desk, example_file: Path, tmp_path: Path, fault: str
) -> None:
    """From before the file was opened and since; whether or not it can be read any more."""
    source = tmp_path / "levert.kplan"
    source.write_bytes(example_file.read_bytes())
    with closing(ReportFile.open(source)) as file:
        file.load()
        file.add_receipt(receipt(1))

    def deliver_again() -> None:
        add(bare_desk, receipt(2))

    with struck_by(fault, bare_desk, source, tmp_path, deliver_again):
        write(bare_desk, TYPED)
        wait_until_told(bare_desk)
        save_copy(bare_desk.kplan.documents, tmp_path / "kopi.kplan")
        add(bare_desk, receipt(3))
        # And so in the copy's copy.
        (tmp_path / "kopi.kplan").unlink()
        write(bare_desk, " Mer.")
        wait_until_told(bare_desk)
        save_copy(bare_desk.kplan.documents, tmp_path / "kopi 2.kplan")
    assert receipts_in(tmp_path / "kopi 2.kplan") == (receipt(1), receipt(2), receipt(3))


@pytest.mark.parametrize(
    ("struck", "typed"),
    [("locked", TYPED), ("locked", ""), ("moved", TYPED), ("stick pulled", "")],
    indirect=["struck"],
)
def test_a_copy_is_made_even_before_it_is_known_that_saving_fails(
    struck: Struck, tmp_path: Path, typed: str
) -> None:
    desk = struck.desk
    if typed:
        write(desk, typed)
    report = desk.report
    save_copy(desk.kplan.documents, tmp_path / "kopi.kplan")
    assert report_in(tmp_path / "kopi.kplan") == report
    assert desk.report == report
    assert not typed or desk.session.path == tmp_path / "kopi.kplan"


@pytest.mark.parametrize(
    ("struck", "typed"),
    [("deleted", TYPED), ("deleted", ""), ("folder gone", TYPED)],
    indirect=["struck"],
)
def test_a_report_can_be_written_again_under_its_own_name(struck: Struck, typed: str) -> None:
    desk = struck.desk
    path = desk.session.path
    if typed:
        write(desk, typed)
        wait_until_told(desk)
    path.parent.mkdir(exist_ok=True)
    save_copy(desk.kplan.documents, path)
    assert not desk.session.read_only
    write(desk, " Videre.")
    desk.wait_until_saved()
    assert report_in(path) == desk.report
    assert desk.note_texts()[0].endswith(f"{typed} Videre.")
    # It is still this window that has it, once.
    assert not isinstance(FileLock.acquire(path, name="En annen", now=A_DAY), FileLock)
    desk.kplan.documents.close()
    assert not lock_path(path).exists()


@pytest.mark.parametrize("typed", [TYPED, ""])
def test_a_copy_never_takes_the_place_of_its_own_file(desk: Desk, typed: str) -> None:
    write(desk, typed)
    session = desk.session
    with pytest.raises(NameTakenError):
        save_copy(desk.kplan.documents, session.path)
    assert desk.session is session
    assert desk.report_in_file() == desk.report


@only("disk full")
def test_where_there_is_no_room_for_the_copy_either_another_place_is_taken(
    struck: Struck, tmp_path: Path
) -> None:
    desk = struck.desk
    write(desk, TYPED)
    wait_until_told(desk)
    session = desk.session
    with small_file_system(tmp_path / "minnepinne") as stick:
        fill_up(stick)
        with pytest.raises(DiskFullError):
            save_copy(desk.kplan.documents, stick / "kopi.kplan")
        assert [left.name for left in stick.iterdir()] == ["ballast"]
    assert desk.session is session
    report = desk.report
    save_copy(desk.kplan.documents, tmp_path / "kopi.kplan")
    assert desk.report == report == desk.report_in_file()


def test_a_copy_of_what_is_saved_leaves_one_in_the_first_file(desk: Desk, tmp_path: Path) -> None:
    write(desk, TYPED)
    path = desk.session.path
    save_copy(desk.kplan.documents, tmp_path / "kopi.kplan")
    assert desk.session.path == path
    assert report_in(tmp_path / "kopi.kplan") == desk.report == report_in(path)


@only("moved")
def test_a_place_for_the_copy_is_proposed_to_a_user_without_a_home(
    struck: Struck, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As to a number that no user of the system has."""

    def nobody(_number: int) -> None:
        raise KeyError("getpwuid(): uid not found")

    proposals: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _kinds: str, **_how: object) -> object:
        proposals.append(proposed)
        return str(tmp_path / "kopi.kplan"), ""

    desk = struck.desk
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("HOME")
    desk.kplan.documents.folder = Path("/dev/null/Kplan")
    write(desk, TYPED)
    wait_until_told(desk)
    desk.window.flow.recovery.save_copy()
    assert proposals
    assert desk.session.path == tmp_path / "kopi.kplan"
    assert desk.report_in_file() == desk.report
