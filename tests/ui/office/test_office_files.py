"""A collection's file that is locked, changed by another program, copied, or gone back to."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Collection, JointGoal
from kplan_desktop.domain.collection.collection_edits import PutEntry, apply_edit
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.storage.backups import Change
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.errors import DamagedFileError
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.messages.error_dialog import NoticeDialog, OfferDialog
from kplan_desktop.ui.office_files.kept_versions_dialog import KeptVersionsDialog
from tests.collections_made import collection, facts, received
from tests.ui.office.test_office_window import Kept, in_file

BUNDLE = b"en melding"
DIGEST = hashlib.sha256(BUNDLE).hexdigest()


@pytest.fixture
def kept(qapp: QApplication, tmp_path: Path) -> Iterator[Kept]:
    kept = Kept(qapp, tmp_path)
    yield kept
    kept.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Felles melding.ksamling"


def written(text: str) -> PutEntry:
    return PutEntry(JointGoal(goal_id="1.1", text=text))


def change_elsewhere(path: Path, text: str) -> None:
    """Write to the file as another program would."""
    file = CollectionFile.open(path)
    before = file.load()
    file.save(before, apply_edit(before, written(text)))
    file.close()


def session_of(kept: Kept) -> CollectionSession:
    session = kept.collections.session
    assert session is not None
    return session


def goal_text(found: Collection) -> str:
    return found.joint_goal("1.1").text


def fail(error: UserError) -> None:
    raise AssertionError(str(error))


@pytest.mark.parametrize("chosen", [0, 1])
def test_both_states_are_kept_where_another_program_has_changed_the_file(
    kept: Kept, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, chosen: int
) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    session_of(kept).do(written("vinduet"), "Write")
    session_of(kept).flush()
    kept.worker.submit(change_elsewhere, path, "filen").result()
    session_of(kept).look_at_file()
    banner = window.banner
    qtbot.waitUntil(lambda: not banner.isHidden())

    def choose(dialog: OfferDialog) -> int:
        dialog.chosen = chosen
        return 1

    monkeypatch.setattr(OfferDialog, "exec", choose)
    monkeypatch.setattr(NoticeDialog, "exec", lambda _: 1)
    banner.offers()[0].click()
    expected = ["vinduet", "filen"]
    assert goal_text(session_of(kept).collection) == expected[chosen]
    (other,) = [each for each in path.parent.glob("*.ksamling") if each != path]
    assert goal_text(in_file(other)) == expected[1 - chosen]
    assert banner.isHidden()


def test_who_has_the_file_is_said_while_it_is_only_read(
    kept: Kept, path: Path, qapp: QApplication
) -> None:
    kept.collections.create(path, collection())
    other = Kept(qapp, kept.folder)
    try:
        other.collections.open(path)
        banner = other.window().banner
        assert not banner.isHidden()
        assert "%1" not in banner.text()
        assert len(banner.offers()) == 2
    finally:
        other.close()


def test_a_copy_has_what_was_received(
    kept: Kept, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    content = StoredContent(DIGEST, BUNDLE, facts())
    edit = PutEntry(received("akershus", sha256=DIGEST))
    session_of(kept).put([content], edit, "Take in", failed=fail)
    qtbot.waitUntil(lambda: bool(session_of(kept).collection.received))
    copy = tmp_path / "kopi.ksamling"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    window.recovery.save_copy()
    session_of(kept).finish_requests()
    file = CollectionFile.open(copy, read_only=True)
    assert file.load() == session_of(kept).collection
    assert file.content(DIGEST) == BUNDLE
    file.close()


def test_what_goes_on_in_another_file_has_what_was_received(
    kept: Kept, path: Path, qtbot: QtBot
) -> None:
    kept.collections.create(path, collection())
    content = StoredContent(DIGEST, BUNDLE, facts())
    edit = PutEntry(received("akershus", sha256=DIGEST))
    session_of(kept).put([content], edit, "Take in", failed=fail)
    qtbot.waitUntil(lambda: bool(session_of(kept).collection.received))
    session_of(kept).flush()
    create = kept.collections.continuing(session_of(kept))
    other = path.with_name("b.ksamling")
    kept.worker.submit(lambda: create(other).close()).result()
    file = CollectionFile.open(other, read_only=True)
    assert file.load() == session_of(kept).collection
    assert file.content(DIGEST) == BUNDLE
    assert file.facts() == {DIGEST: facts()}
    file.close()


def test_what_goes_on_in_another_file_has_what_is_just_being_taken_in(
    kept: Kept, path: Path
) -> None:
    kept.collections.create(path, collection())
    content = StoredContent(DIGEST, BUNDLE, facts())
    edit = PutEntry(received("akershus", sha256=DIGEST))
    session_of(kept).put([content], edit, "Take in", failed=fail)
    create = kept.collections.continuing(session_of(kept))
    other = path.with_name("b.ksamling")
    kept.worker.submit(lambda: create(other).close()).result()
    assert in_file(other) == session_of(kept).collection
    assert in_file(other).received


def test_an_earlier_version_becomes_a_file_of_its_own(
    kept: Kept, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.collections.create(path, collection())
    window = kept.window()
    session_of(kept).do(written("før"), "Write")
    session_of(kept).copy_present(Change.OTHER)
    session_of(kept).do(written("nå"), "Write")
    session_of(kept).flush()
    restored = tmp_path / "tidligere.ksamling"
    monkeypatch.setattr(KeptVersionsDialog, "exec", lambda _: 1)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(restored), ""))
    window.recovery.versions()
    qtbot.waitUntil(lambda: session_of(kept).path == restored)
    assert goal_text(session_of(kept).collection) == "før"
    assert goal_text(in_file(path)) == "nå"


def test_a_copy_that_a_sync_client_has_left_is_told_of_until_it_is_closed_and_can_be_opened(
    kept: Kept, path: Path
) -> None:
    kept.collections.create(path, collection())
    kept.collections.close()
    copy, same, other = (
        path.with_name(f"{path.stem}-{name}.ksamling") for name in ("KARI-PC", "OLA-PC", "EVA-PC")
    )
    shutil.copyfile(path, copy)
    shutil.copyfile(path, same)
    change_elsewhere(copy, "herfra")
    CollectionFile.create(other, replace(collection(), id="another")).close()
    kept.collections.open(path)
    window = kept.window()
    banner = window.banner
    kept.background.finish()
    assert f'"{copy.name}"' in banner.text()
    assert not banner.isHidden()
    kept.collections.close()
    kept.collections.open(path)
    kept.background.finish()
    assert f'"{copy.name}"' in banner.text()
    banner.offers()[1].click()
    assert banner.isHidden()
    kept.collections.close()
    kept.collections.open(path)
    kept.background.finish()
    assert banner.isHidden()
    os.utime(copy, (1, 1))  # written anew
    kept.collections.close()
    kept.collections.open(path)
    kept.background.finish()
    banner.offers()[0].click()
    assert session_of(kept).path == copy
    assert goal_text(session_of(kept).collection) == "herfra"


def test_what_a_copy_lacks_is_told_by_name(
    kept: Kept, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = hashlib.sha256(b"borte").hexdigest()
    one = collection(received("akershus", sha256=DIGEST), received("oslo", 2, sha256=lost))
    CollectionFile.create(
        path, one, contents=[StoredContent(DIGEST, BUNDLE, facts())], facts={lost: facts()}
    ).close()
    kept.collections.open(path)
    window = kept.window()
    copy = tmp_path / "kopi.ksamling"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(copy), ""))
    told: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.files.dialog_context.DialogContext.show_notice",
        lambda _, __, sentence, **___: told.append(sentence),
    )

    def fail_to_copy(_: Path) -> None:
        raise DamagedFileError(path, ("it is damaged",))

    monkeypatch.setattr(session_of(kept)._file, "copy_to", fail_to_copy)
    window.recovery.save_copy()
    qtbot.waitUntil(lambda: bool(told))
    assert session_of(kept).path == copy
    assert session_of(kept).collection == one
    assert session_of(kept).facts == {DIGEST: facts(), lost: facts()}  # it counts all the same
    assert "Oslo, revision 2" in told[0]
    assert "Akershus" not in told[0]
