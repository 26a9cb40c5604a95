"""A copy saved elsewhere has all of the report, and the original is unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.storage.errors import DiskFullError, NameTakenError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.document import document_session as session_module
from kplan_desktop.ui.document.file_lock import FileLock, lock_path
from tests.host import remove
from tests.platforms import WINDOWS
from tests.storage.disks import fill_up, small_file_system
from tests.ui.driver import A_DAY, Driver, report_in
from tests.ui.faults import FAULTS, TYPED, FaultCase, fault_case, wait_until_save_failed, write
from tests.ui.sessions import add_delivery, save_copy


@pytest.fixture(autouse=True)
def short_save_delay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Saves start without the delay for typing."""
    monkeypatch.setattr(session_module, "_AFTER_LAST_KEY", 20)
    monkeypatch.setattr(session_module, "_RETRY", 50)


@pytest.fixture
def case(
    empty_driver: Driver, example_file: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[FaultCase]:
    """The window on a file with the fault of this name."""
    with fault_case(request.param, empty_driver, example_file, tmp_path) as case:
        yield case


def only(*names: str) -> pytest.MarkDecorator:
    """Parametrize with these faults."""
    return pytest.mark.parametrize("case", names, indirect=True)


EVERY_DAY = ("deleted", "locked", "stick pulled")
"""Faults after which the file cannot be read any more, or not at once."""


def delivery(revision: int) -> Delivery:
    return Delivery(
        revision=revision,
        sha256=f"{revision:064}",
        made_at=A_DAY,
        file_names=(f"{revision}.pdf", f"{revision}.json"),
    )


def add(driver: Driver, delivery: Delivery) -> None:
    add_delivery(driver.session, delivery)


def deliveries_in(path: Path) -> tuple[Delivery, ...]:
    with closing(ReportFile.open(path)) as file:
        return file.deliveries()


@pytest.mark.parametrize(
    "fault",
    [pytest.param(name, marks=() if name in EVERY_DAY else pytest.mark.long) for name in FAULTS],
)
def test_the_deliveries_are_in_the_copy(
    empty_driver: Driver, example_file: Path, tmp_path: Path, fault: str
) -> None:
    """From before the file was opened and after; whether or not it is still readable."""
    source = tmp_path / "levert.kplan"
    source.write_bytes(example_file.read_bytes())
    with closing(ReportFile.open(source)) as file:
        file.load()
        file.add_delivery(delivery(1))

    def deliver_again() -> None:
        add(empty_driver, delivery(2))

    with fault_case(fault, empty_driver, source, tmp_path, deliver_again):
        write(empty_driver, TYPED)
        wait_until_save_failed(empty_driver)
        save_copy(empty_driver.kplan.documents, tmp_path / "kopi.kplan")
        add(empty_driver, delivery(3))
        # Likewise in a copy of the copy.
        remove(tmp_path / "kopi.kplan")
        write(empty_driver, " Mer.")
        wait_until_save_failed(empty_driver)
        save_copy(empty_driver.kplan.documents, tmp_path / "kopi 2.kplan")
    assert deliveries_in(tmp_path / "kopi 2.kplan") == (delivery(1), delivery(2), delivery(3))


@pytest.mark.parametrize(
    ("case", "typed"),
    [
        ("locked", TYPED),
        ("locked", ""),
        ("moved", TYPED),
        ("stick pulled", ""),
        ("emptied", ""),
        ("overwritten", ""),
        ("overwritten", TYPED),
    ],
    indirect=["case"],
)
def test_a_copy_is_written_before_the_save_failure_is_known(
    case: FaultCase, tmp_path: Path, typed: str
) -> None:
    driver = case.driver
    if typed:
        write(driver, typed)
    report = driver.report
    save_copy(driver.kplan.documents, tmp_path / "kopi.kplan")
    assert report_in(tmp_path / "kopi.kplan") == report
    assert driver.report == report
    assert not typed or driver.session.path == tmp_path / "kopi.kplan"


@pytest.mark.parametrize(
    ("case", "typed"),
    [("deleted", TYPED), ("deleted", ""), ("folder gone", TYPED)],
    indirect=["case"],
)
def test_a_report_can_be_rewritten_under_its_own_name(case: FaultCase, typed: str) -> None:
    driver = case.driver
    path = driver.session.path
    if typed:
        write(driver, typed)
        wait_until_save_failed(driver)
    path.parent.mkdir(exist_ok=True)
    save_copy(driver.kplan.documents, path)
    assert not driver.session.read_only
    write(driver, " Videre.")
    driver.wait_until_saved()
    assert report_in(path) == driver.report
    assert driver.note_texts()[0].endswith(f"{typed} Videre.")
    # This window still has the lock, and closing releases it.
    assert not isinstance(FileLock.acquire(path, name="En annen", now=A_DAY), FileLock)
    driver.kplan.documents.close()
    assert not lock_path(path).exists()


@pytest.mark.parametrize("typed", [TYPED, ""])
def test_a_copy_never_overwrites_its_own_file(driver: Driver, typed: str) -> None:
    write(driver, typed)
    session = driver.session
    with pytest.raises(NameTakenError):
        save_copy(driver.kplan.documents, session.path)
    assert driver.session is session
    assert driver.report_in_file() == driver.report


@only("disk full")
def test_another_folder_is_chosen_where_the_copy_does_not_fit_either(
    case: FaultCase, tmp_path: Path
) -> None:
    driver = case.driver
    write(driver, TYPED)
    wait_until_save_failed(driver)
    session = driver.session
    with small_file_system(tmp_path / "minnepinne") as stick:
        fill_up(stick)
        with pytest.raises(DiskFullError):
            save_copy(driver.kplan.documents, stick / "kopi.kplan")
        assert [path.name for path in stick.iterdir()] == ["ballast"]
    assert driver.session is session
    report = driver.report
    save_copy(driver.kplan.documents, tmp_path / "kopi.kplan")
    assert driver.report == report == driver.report_in_file()


def test_a_copy_of_a_saved_report_keeps_the_first_file_open(driver: Driver, tmp_path: Path) -> None:
    write(driver, TYPED)
    path = driver.session.path
    save_copy(driver.kplan.documents, tmp_path / "kopi.kplan")
    assert driver.session.path == path
    assert report_in(tmp_path / "kopi.kplan") == driver.report == report_in(path)


@only("moved")
def test_a_folder_for_the_copy_is_proposed_without_a_home(
    case: FaultCase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As for a user ID without an account."""

    def nobody(_number: int) -> None:
        raise KeyError("getpwuid(): uid not found")

    proposals: list[str] = []

    def ask(_parent: object, _title: str, proposed: str, _kinds: str, **_how: object) -> object:
        proposals.append(proposed)
        return str(tmp_path / "kopi.kplan"), ""

    driver = case.driver
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    if not WINDOWS:
        monkeypatch.setattr("pwd.getpwuid", nobody)
    monkeypatch.delenv("USERPROFILE" if WINDOWS else "HOME")
    in_the_way = tmp_path / "no folder"
    in_the_way.touch()
    driver.kplan.documents.usual_folder = in_the_way / "Kplan"
    write(driver, TYPED)
    wait_until_save_failed(driver)
    driver.window.flow.recovery.save_copy()
    assert proposals
    assert driver.session.path == tmp_path / "kopi.kplan"
    assert driver.report_in_file() == driver.report
