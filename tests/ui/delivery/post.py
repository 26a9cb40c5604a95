"""A session that delivers into a folder, and the results."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import SetNoteText
from kplan_desktop.paths import program_files
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.delivery.delivery_controller import DeliveryController, DeliveryOutcome
from kplan_desktop.ui.delivery.delivery_work import PreparedDelivery
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.session import Session
from tests.ui.driver import A_DAY, PATIENCE
from tests.ui.sessions import FaultyFile, read_from

FONTS = program_files().resources / "fonts"
LONG = 4 * PATIENCE


class Post:
    """``now`` is the time it is."""

    def __init__(self, qtbot: QtBot, session: Session, file: FaultyFile, folder: Path) -> None:
        self.qtbot = qtbot
        self.session = session
        self.file = file
        self.folder = folder
        self.now = A_DAY
        self.background = BackgroundTasks()
        self._parent = QObject()
        self.delivering = DeliveryController(
            session, self.background, fonts=FONTS, now=lambda: self.now, parent=self._parent
        )
        self.results: list[PreparedDelivery | DeliveryOutcome | Exception] = []
        for signal in (self.delivering.prepared, self.delivering.done, self.delivering.failed):
            signal.connect(self.results.append)

    def next_result(self) -> PreparedDelivery | DeliveryOutcome | Exception:
        self.qtbot.waitUntil(lambda: bool(self.results), timeout=LONG)
        return self.results.pop(0)

    def prepare(self, *, bundle_in_pdf: bool = False) -> PreparedDelivery:
        self.delivering.prepare(bundle_in_pdf=bundle_in_pdf)
        prepared = self.next_result()
        assert isinstance(prepared, PreparedDelivery), prepared
        return prepared

    def make(
        self, prepared: PreparedDelivery, folder: Path | None = None
    ) -> DeliveryOutcome | Exception:
        self.delivering.make(prepared, folder or self.folder)
        result = self.next_result()
        assert not isinstance(result, PreparedDelivery)
        return result

    def deliver(self) -> DeliveryOutcome:
        outcome = self.make(self.prepare())
        assert isinstance(outcome, DeliveryOutcome), outcome
        return outcome

    def write(self, text: str) -> None:
        note = next(self.session.report.all_notes())
        self.session.type_text(SetNoteText(note.id, text), "Write", note.id)

    def stored(self) -> tuple[Delivery, ...]:
        """The deliveries in the file."""
        return read_from(self.session, lambda file: file.deliveries())

    def send(self, position: int) -> None:
        """Say that a delivery was sent."""
        errors: list[object] = []
        self.delivering.mark_sent(self.session, position, done=lambda: None, failed=errors.append)
        self.session.finish_requests()
        assert errors == []

    def later(self, days: int) -> None:
        self.now += dt.timedelta(days=days)


def make_in(dialog: DeliverDialog, qtbot: QtBot) -> DeliveryOutcome:
    """Go on to the last step of a dialog."""
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.pages.prepared is not None, timeout=LONG)
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=LONG)
    qtbot.waitUntil(dialog.go_on.isEnabled, timeout=LONG)  # no second click says that it is sent
    assert dialog.outcome is not None
    return dialog.outcome


def send_in(dialog: DeliverDialog, qtbot: QtBot) -> DeliveryOutcome:
    """Go through a dialog, say that it is sent, and close it."""
    outcome = make_in(dialog, qtbot)
    assert dialog.sending is not None
    if dialog.sending.asks:
        dialog.go_on.click()
        qtbot.waitUntil(dialog.go_on.isEnabled, timeout=LONG)
    dialog.go_on.click()
    assert not dialog.isVisible()
    return outcome
