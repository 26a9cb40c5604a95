"""While the database worker is busy, as on a slow disk, the window stays responsive."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.domain.review.outline_filter import Filter
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle, report_sha256
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.spelling.spelling_client import SpellingClient
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from tests.ui.driver import A_DAY, PATIENCE, Driver
from tests.ui.sessions import NoRoomError, add_delivery, blocked, read_from


@pytest.fixture(autouse=True)
def misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    """A spelling client for which only the report's own words are correct."""
    monkeypatch.setattr(SpellingClient, "is_there", True)
    monkeypatch.setattr(
        SpellingClient, "is_wrong", lambda spelling, word: word not in spelling.own_words
    )
    monkeypatch.setattr(SpellingClient, "suggest", lambda *_: None)


@pytest.fixture
def editor(driver: Driver) -> GrowingTextEdit:
    driver.session.finish_requests()
    return next(editor for editor in driver.page.editors() if editor.isVisible())


def add_first_word(editor: GrowingTextEdit) -> str:
    """Choose «Add … to the words of the report» for the first word, and return it."""
    menu = QMenu()
    for extend in editor.menu_extensions:
        extend(menu, editor.cursorRect(editor.textCursor()).center())
    learn = next(action for action in menu.actions() if "«" in action.text())
    learn.trigger()
    return learn.text().split("«")[1].split("»")[0]


def test_an_own_word_is_correct_at_once_and_stored_when_the_database_resumes(
    driver: Driver, editor: GrowingTextEdit
) -> None:
    with blocked(driver.session._worker):
        word = add_first_word(editor)
        assert not driver.window._spelling.is_wrong(word)
    assert read_from(driver.session, lambda file: file.own_words()) == (word,)


def test_an_own_word_that_cannot_be_stored_is_misspelt_again_with_an_error(
    driver: Driver, editor: GrowingTextEdit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise NoRoomError

    shown: list[str] = []
    monkeypatch.setattr(
        "kplan_desktop.ui.messages.error_dialog.show_error",
        lambda _parent, sentence, _theme: shown.append(sentence),
    )
    monkeypatch.setattr(ReportFile, "set_own_words", fail)
    word = add_first_word(editor)
    driver.session.finish_requests()
    assert driver.window._spelling.is_wrong(word)
    assert len(shown) == 1


def test_an_own_word_added_before_closing_is_stored(
    driver: Driver, editor: GrowingTextEdit
) -> None:
    path = driver.session.path
    word = add_first_word(editor)
    driver.window.close()
    file = ReportFile.open(path, read_only=True)
    assert file.own_words() == (word,)
    file.close()


def test_changes_since_the_delivery_are_found_when_the_database_resumes(
    driver: Driver,
) -> None:
    report = driver.report
    delivery = Delivery(
        revision=1,
        sha256=report_sha256(report),
        made_at=A_DAY,
        file_names=("a.pdf",),
        events=(DeliveryEvent(status=DeliveryStatus.SENT, at=A_DAY),),
    )
    changed = driver.workspace.left.filters._actions[Filter.CHANGED]
    driver.qtbot.waitUntil(lambda: not changed.isEnabled(), timeout=PATIENCE)  # once it is checked
    with blocked(driver.session._worker):
        driver.session.deliveries.add(
            driver.session,
            delivery,
            encode_bundle(report, A_DAY),
            done=lambda: None,
            failed=lambda _: None,
        )
        QApplication.processEvents()
        assert driver.session.deliveries.last() is None
    driver.qtbot.waitUntil(changed.isEnabled, timeout=PATIENCE)
    note = next(report.all_notes())
    driver.session.do(SetNoteText(note.id, "endret"), "Write")
    driver.qtbot.waitUntil(lambda: bool(driver.workspace.changes_since_delivery), timeout=PATIENCE)


def test_a_file_is_compared_with_its_last_delivery_after_it_was_opened(driver: Driver) -> None:
    report, path = driver.report, driver.session.path
    delivery = Delivery(
        revision=1,
        sha256=report_sha256(report),
        made_at=A_DAY,
        file_names=("a.pdf",),
        events=(DeliveryEvent(status=DeliveryStatus.SENT, at=A_DAY),),
    )
    add_delivery(driver.session, delivery, encode_bundle(report, A_DAY))
    driver.kplan.documents.close()
    driver.window.flow.open_path(path)
    driver.qtbot.waitUntil(lambda: driver.session.deliveries.last() is not None, timeout=PATIENCE)
    changed = driver.workspace.left.filters._actions[Filter.CHANGED]
    driver.qtbot.waitUntil(changed.isEnabled, timeout=PATIENCE)
