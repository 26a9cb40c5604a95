"""Making the joint report: drafts, editions that are stored, their files, and what came since."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.collection.collection import Edition
from kplan_desktop.domain.collection.collection_edits import PutEntry, RemoveEntry
from kplan_desktop.domain.collection.goal_edits import set_goal_text
from kplan_desktop.ui.joint_report import edition_flow
from kplan_desktop.ui.joint_report.compile_work import DocumentKind
from kplan_desktop.ui.joint_report.edition_dialogs import EditionChangesDialog, EditionPages
from kplan_desktop.ui.joint_report.edition_flow import EditionFlow
from kplan_desktop.ui.joint_report.editions_page import EditionsPage
from kplan_desktop.ui.joint_report.joint_report_flow import make_joint_report
from kplan_desktop.ui.joint_report.made_dialog import MadeDialog
from kplan_desktop.ui.joint_report.make_dialog import MakeDialog
from kplan_desktop.ui.widgets.wrap_label import WrapLabel
from tests.ui.office.offices import Office, office
from tests.ui.office.received import generated_collection

PATIENCE = 60_000


@pytest.fixture
def place(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    """The office of a collection of three units of nineteen."""
    it = generated_collection(6, 3, 10)
    with office(tmp_path, it.collection, it.facts, it.contents) as made:
        made.window.show()
        yield made
        qtbot.waitUntil(lambda: not made.background.busy, timeout=PATIENCE)
        made.window.hide()


@pytest.fixture
def listed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were shown as made."""
    names: list[str] = []

    def look(dialog: MadeDialog) -> int:
        names.extend(label.text() for label in dialog.findChildren(WrapLabel))
        return 0

    monkeypatch.setattr(MadeDialog, "exec", look)
    return names


def make(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: Office,
    choose: Callable[[MakeDialog], None],
) -> None:
    """Ask for the joint report as ``choose`` does in the dialog."""

    def fill(dialog: MakeDialog) -> int:
        dialog.show()
        choose(dialog)
        assert dialog.answer is not None
        dialog.answer.click()
        qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=PATIENCE)
        return dialog.result()

    monkeypatch.setattr(MakeDialog, "exec", fill)
    make_joint_report(place.context)


def an_edition(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Office) -> Edition:
    """Make «Utgave 1»."""
    make(qtbot, monkeypatch, place, lambda dialog: dialog.edition.setChecked(True))
    editions = place.context.session.collection
    qtbot.waitUntil(lambda: bool(place.context.session.collection.editions), timeout=PATIENCE)
    (edition,) = place.context.session.collection.editions.values()
    assert editions.editions == {}
    return edition


def test_a_draft_becomes_files_beside_the_collection_and_replaces_none(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: Office,
    listed: list[str],
    tmp_path: Path,
) -> None:
    said: list[str] = []

    def choose(dialog: MakeDialog) -> None:
        qtbot.waitUntil(lambda: "16" in dialog.undecided.text(), timeout=PATIENCE)
        said.append(dialog.undecided.text())
        dialog.kinds[DocumentKind.CSV].setChecked(True)

    make(qtbot, monkeypatch, place, choose)
    qtbot.waitUntil(lambda: len(listed) == 2, timeout=PATIENCE)
    assert "Troms" in said[0] or "…" in said[0]
    (pdf,) = tmp_path.glob("*.pdf")
    assert "draft 10.09.2014" in pdf.name
    first = pdf.read_bytes()
    assert first.startswith(b"%PDF")
    make(qtbot, monkeypatch, place, choose)
    qtbot.waitUntil(lambda: len(listed) == 4, timeout=PATIENCE)
    assert pdf.read_bytes() == first
    assert len(list(tmp_path.glob("*.pdf"))) == 2
    assert not place.context.session.undo_stack.count()


def test_an_edition_is_stored_with_its_pdf_and_can_be_undone(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: Office,
    listed: list[str],
    tmp_path: Path,
) -> None:
    edition = an_edition(qtbot, monkeypatch, place)
    qtbot.waitUntil(lambda: len(listed) == 1, timeout=PATIENCE)
    session = place.context.session
    assert (edition.name, edition.by, len(edition.sources)) == ("Utgave 1", "Ola Nordmann", 3)
    stored: list[bytes] = []
    session.request(
        session,
        lambda file: file.content(edition.pdf_sha256),
        done=stored.append,
        failed=lambda _: None,
    )
    qtbot.waitUntil(lambda: bool(stored))
    (pdf,) = tmp_path.glob("*Utgave 1.pdf")
    assert pdf.read_bytes() == stored[0]
    session.undo_stack.undo()
    assert session.collection.editions == {}


@pytest.mark.long
def test_a_name_that_is_taken_and_no_file_are_pointed_out(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Office, listed: list[str]
) -> None:
    an_edition(qtbot, monkeypatch, place)
    qtbot.waitUntil(lambda: len(listed) == 1, timeout=PATIENCE)
    dialog = MakeDialog(place.context)
    dialog.show()
    assert dialog.name.text() == "Utgave 2"
    dialog.edition.setChecked(True)
    dialog.name.setText("utgave  1")
    assert dialog.answer is not None
    dialog.answer.click()
    assert "Utgave 1" in dialog._fault.text()
    dialog.draft.setChecked(True)
    dialog.kinds[DocumentKind.PDF].setChecked(False)
    dialog.answer.click()
    assert dialog._lacking.isVisible()
    dialog.reject()
    dialog.deleteLater()


@pytest.mark.long
def test_an_edition_tells_who_came_later_and_gives_its_files_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: Office,
    listed: list[str],
    tmp_path: Path,
) -> None:
    session = place.context.session
    last = list(session.collection.received.values())[-1]
    session.do(RemoveEntry(type(last), last.id), "x")
    edition = an_edition(qtbot, monkeypatch, place)
    qtbot.waitUntil(lambda: len(listed) == 1, timeout=PATIENCE)
    page = EditionsPage(place.context, EditionFlow(place.context), place.window)
    page.follow()
    session.do(PutEntry(last), "x")
    page.follow()
    (card,) = page.cards.values()
    labels = [label.text() for label in card.findChildren(WrapLabel)]
    assert any(last.unit_name in text for text in labels)
    for name, wanted in {"saved.pdf": "save_pdf", "all.zip": "archive"}.items():
        target = tmp_path / name
        monkeypatch.setattr(edition_flow, "ask_new_file", lambda *_, target=target: target)
        getattr(page._flow, wanted)(edition.id)
        qtbot.waitUntil(target.exists, timeout=PATIENCE)
        qtbot.waitUntil(lambda: not place.background.busy, timeout=PATIENCE)
    (pdf,) = tmp_path.glob("*Utgave 1.pdf")
    assert (tmp_path / "saved.pdf").read_bytes() == pdf.read_bytes()
    with zipfile.ZipFile(tmp_path / "all.zip") as archive:
        assert len([name for name in archive.namelist() if name.startswith("leveranser/")]) == 2
    word = tmp_path / "again.docx"
    monkeypatch.setattr(edition_flow, "ask_new_file", lambda *_: word)
    page._flow.make(edition.id, DocumentKind.WORD)
    qtbot.waitUntil(word.exists, timeout=PATIENCE)


@pytest.mark.long
def test_what_has_changed_since_an_edition_is_told_and_its_pages_are_shown(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Office, listed: list[str]
) -> None:
    edition = an_edition(qtbot, monkeypatch, place)
    qtbot.waitUntil(lambda: len(listed) == 1, timeout=PATIENCE)
    session, flow = place.context.session, EditionFlow(place.context)
    goal = next(session.collection.form.goals())
    session.do(set_goal_text(session.collection, goal.id, "Ny"), "x")
    one = next(iter(session.collection.received.values()))
    session.do(RemoveEntry(type(one), one.id), "x")
    told: list[str] = []

    def look(dialog: EditionChangesDialog) -> int:
        told.extend(label.text() for label in dialog.findChildren(WrapLabel))
        return 0

    monkeypatch.setattr(EditionChangesDialog, "exec", look)
    flow.compare(edition.id)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert any(text.startswith(goal.number) and "text" in text for text in told)
    assert any(one.unit_name in text or "Østfold" in text for text in told)
    pages: list[int] = []

    def open_pages(dialog: EditionPages) -> int:
        shown = dialog.pages.view.pages
        coming = dialog.pages.view._coming
        pages.append(len((shown or coming).sizes))  # type: ignore[union-attr]
        return 0

    monkeypatch.setattr(EditionPages, "exec", open_pages)
    flow.show(edition.id)
    qtbot.waitUntil(lambda: bool(pages), timeout=PATIENCE)
    assert pages[0] > 3
    flow.remove(edition.id)
    assert session.collection.editions == {}
    session.undo_stack.undo()
    assert session.collection.editions == {edition.id: edition}


@pytest.mark.long
def test_an_edition_that_was_purged_offers_nothing_but_to_be_removed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, place: Office, listed: list[str]
) -> None:
    edition = an_edition(qtbot, monkeypatch, place)
    qtbot.waitUntil(lambda: len(listed) == 1, timeout=PATIENCE)
    session = place.context.session
    session.do(PutEntry(replace(edition, purged_at=edition.made_at)), "x")
    page = EditionsPage(place.context, EditionFlow(place.context), place.window)
    page.follow()
    (card,) = page.cards.values()
    offered = [name for name, button in card.buttons.items() if button.isEnabled()]
    assert offered == ["More"]
    QTest.qWait(0)
