"""The list of deliveries: what each row and the details state, and what is offered for each."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QIcon
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.delivery.deliveries import Delivery, DeliveryStatus
from kplan_desktop.ui.delivery.deliveries_dialog import (
    ChosenDelivery,
    DeliveriesDialog,
    DeliveryAction,
)
from kplan_desktop.ui.delivery.deliveries_model import DeliveryColumn
from kplan_desktop.ui.delivery.deliveries_wording import status_icon
from tests.ui.delivery.listed_deliveries import (
    SENT,
    KnownDeliveries,
    delivery,
    in_all_states,
    of_an_older_kplan,
)
from tests.ui.inputs import make_theme
from tests.ui.sessions import NoRoomError
from tests.ui.window.test_accessible import assert_all_have_names

ACTION = DeliveryAction
COLUMN = DeliveryColumn

Show = Callable[..., DeliveriesDialog]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    def make(known: KnownDeliveries, *, read_only: bool = False) -> DeliveriesDialog:
        dialog = DeliveriesDialog(known, make_theme(), None, read_only=read_only)  # type: ignore[arg-type]
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.show()
        if known.deliveries():
            qtbot.waitUntil(lambda: dialog.chosen is not None)
        return dialog

    return make


def choose(qtbot: QtBot, dialog: DeliveriesDialog, row: int) -> None:
    dialog.table.setCurrentIndex(dialog.table.model().index(row, 0))
    qtbot.waitUntil(lambda: dialog.chosen is not None)


def cells(dialog: DeliveriesDialog, column: DeliveryColumn) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def offered(dialog: DeliveriesDialog) -> set[DeliveryAction]:
    return {action for action, button in dialog.buttons.items() if button.isEnabled()}


def shown_text(dialog: DeliveriesDialog) -> str:
    labels = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    return "\n".join([*labels, dialog.history.text(), dialog.facts.text()])


def test_the_rows_state_revision_day_state_lateness_receiver_and_approval(show: Show) -> None:
    dialog = show(KnownDeliveries(in_all_states()))
    assert cells(dialog, COLUMN.REVISION) == ["6", "5", "4", "3", "2", "1"]
    assert cells(dialog, COLUMN.MADE)[0] == "20.09.2014"
    assert cells(dialog, COLUMN.STATE) == [
        "Made, not sent",
        "Sent 29.08.2014",
        "Received 27.08.2014",
        "Accepted 27.08.2014",
        "Sent back 23.08.2014, contents deleted",
        "Sent 16.07.2013",
    ]
    late = cells(dialog, COLUMN.PUNCTUALITY)
    assert late[0].startswith("30 day")
    assert late[4:] == ["On time", "–"]
    assert cells(dialog, COLUMN.SENT_TO)[4:] == ["post@kulturskoleradet.no", "–"]
    assert cells(dialog, COLUMN.APPROVAL)[3] == "Ola Nordmann, styreleder, 19.08.2014"
    assert cells(dialog, COLUMN.APPROVAL)[0] == "–"
    assert_all_have_names(dialog)


def test_each_state_has_a_shape_of_its_own(show: Show) -> None:
    assert len({status_icon(status)[0] for status in DeliveryStatus}) == len(DeliveryStatus)
    dialog = show(KnownDeliveries(in_all_states()))
    model = dialog.table.model()
    for row in range(model.rowCount()):
        icon = model.index(row, COLUMN.STATE).data(Qt.ItemDataRole.DecorationRole)
        assert isinstance(icon, QIcon)


def test_the_history_has_the_reason_and_the_new_deadline(qtbot: QtBot, show: Show) -> None:
    dialog = show(KnownDeliveries(in_all_states()))
    choose(qtbot, dialog, 4)
    history = dialog.history.text()
    assert "Made by Kari Nordmann" in history
    assert "Sent back by Norsk kulturskoleråd" in history
    assert "Reason: Tallene for mål 2.1 mangler.\nSend dem innen fristen." in history
    assert "New deadline: 01.09.2014" in history
    assert history.splitlines()[-1].endswith("Contents deleted")
    choose(qtbot, dialog, 3)
    assert "Replaces revision 2, made 20.08.2014" in dialog.facts.text()
    assert "Checksum: 000000000000" in dialog.facts.text()
    assert "Melding-2012-2014_Sør-Trøndelag_r3.pdf" in dialog.facts.text()


@pytest.mark.parametrize(
    ("bundle", "pdf", "allowed", "told"),
    [
        (b"{}", b"%PDF", set(ACTION) - {ACTION.MARK_SENT}, "are stored as delivered"),
        (
            b"{}",
            None,
            {ACTION.OPEN, ACTION.COMPARE_NOW, ACTION.COMPARE_OTHER}
            | {ACTION.SAVE_BUNDLE, ACTION.SHOW_FOLDER},
            "the PDF is not",
        ),
        (None, b"%PDF", {ACTION.SAVE_PDF, ACTION.SHOW_FOLDER}, "the delivery file is not"),
        (None, None, {ACTION.SHOW_FOLDER}, "Neither file is stored"),
    ],
)
def test_only_what_the_stored_files_suffice_for_is_offered(
    show: Show, bundle: bytes | None, pdf: bytes | None, allowed: set[DeliveryAction], told: str
) -> None:
    known = KnownDeliveries([of_an_older_kplan(), delivery(2, 0, SENT)], lambda _: (bundle, pdf))
    dialog = show(known)
    assert offered(dialog) == allowed
    assert told in shown_text(dialog)


@pytest.mark.parametrize("read_only", [False, True])
def test_nothing_is_offered_before_it_is_known_what_is_stored(
    qtbot: QtBot, show: Show, read_only: bool
) -> None:
    dialog = show(KnownDeliveries(in_all_states()), read_only=read_only)
    before = offered(dialog)
    assert (ACTION.MARK_SENT in before) is not read_only
    dialog.table.setCurrentIndex(dialog.table.model().index(1, 0))
    assert offered(dialog) == set()
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert ACTION.OPEN in offered(dialog)
    dialog.set_busy(True)
    assert offered(dialog) == set()
    dialog.set_busy(False)
    assert ACTION.OPEN in offered(dialog)


def test_what_cannot_be_read_leaves_what_needs_no_file(show: Show) -> None:
    class Unreadable(KnownDeliveries):
        def request_files(
            self, owner: QObject, position: int, done: object, failed: object
        ) -> None:
            del owner, position, done
            failed(NoRoomError())  # type: ignore[operator]

    dialog = show(Unreadable([delivery(1, 0)]))
    assert offered(dialog) == {ACTION.SHOW_FOLDER, ACTION.MARK_SENT}
    assert "disk is full" in dialog.message()


def test_one_delivery_fits_into_900_pixels_and_takes_no_room_of_ten(
    qtbot: QtBot, show: Show
) -> None:
    dialog = show(KnownDeliveries([replace(delivery(1, 0), sent_to="m" * 40 + "@kulturskole.no")]))
    dialog.resize(900, 680)
    qtbot.wait(20)
    assert not dialog.table.horizontalScrollBar().isVisible()
    assert dialog.table.height() <= 120


def test_a_purged_delivery_says_so_and_keeps_its_row(qtbot: QtBot, show: Show) -> None:
    dialog = show(KnownDeliveries(in_all_states(), lambda _: (None, None)))
    choose(qtbot, dialog, 4)
    assert offered(dialog) == {ACTION.SHOW_FOLDER}
    assert "deleted because of personal data" in shown_text(dialog)


def test_one_delivery_is_compared_with_no_other(show: Show) -> None:
    assert ACTION.COMPARE_OTHER not in offered(show(KnownDeliveries([delivery(1, 0)])))


@pytest.mark.parametrize(("read_only", "allowed"), [(False, True), (True, False)])
def test_only_what_can_be_written_is_marked_as_sent(
    show: Show, read_only: bool, allowed: bool
) -> None:
    dialog = show(KnownDeliveries([delivery(1, 0)]), read_only=read_only)
    assert (ACTION.MARK_SENT in offered(dialog)) is allowed


def test_keys_alone_choose_and_open(qtbot: QtBot, show: Show) -> None:
    dialog = show(KnownDeliveries(in_all_states()))
    asked: list[tuple[DeliveryAction, ChosenDelivery]] = []
    dialog.requested.connect(lambda action, chosen: asked.append((action, chosen)))
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    QTest.keyClick(dialog.table, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert focused is dialog.buttons[ACTION.OPEN]
    QTest.keyClick(focused, Qt.Key.Key_Space)
    assert [(action, chosen.row.delivery.revision) for action, chosen in asked] == [
        (ACTION.OPEN, 5),
        (ACTION.OPEN, 5),
    ]


def test_what_is_chosen_stays_chosen_when_something_becomes_of_a_delivery(
    qtbot: QtBot, show: Show
) -> None:
    known = KnownDeliveries([delivery(1, 0), delivery(2, 1)])
    dialog = show(known)
    choose(qtbot, dialog, 1)
    first, second = known.deliveries()
    known.set_deliveries([replace(first, events=(SENT,)), second, delivery(3, 2)])
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert dialog.chosen is not None
    assert dialog.chosen.row.delivery.revision == 1
    assert ACTION.MARK_SENT not in offered(dialog)


def test_an_empty_list_says_what_will_stand_there(show: Show) -> None:
    dialog = show(KnownDeliveries([]))
    assert "Nothing has been delivered from this file yet" in "\n".join(
        label.text() for label in dialog.findChildren(QLabel) if label.isVisible()
    )
    assert not dialog.table.isVisible()


def test_hostile_texts_stay_plain_and_on_one_line(show: Show) -> None:
    hostile = "<b>x</b>\n\n%1 %2\u2028y"
    known = KnownDeliveries(
        [replace(delivery(1, 0), sent_to=hostile, adviser=hostile, file_names=(hostile,) * 3)]
    )
    dialog = show(known)
    assert cells(dialog, COLUMN.SENT_TO) == ["<b>x</b> %1 %2 y"]
    tip = dialog.table.model().index(0, COLUMN.SENT_TO).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;" in tip
    assert dialog.history.text().endswith("Made by <b>x</b> %1 %2 y")
    assert len(dialog.facts.text().splitlines()) == 4


def test_two_hundred_deliveries_are_listed_at_once(show: Show) -> None:
    known = KnownDeliveries([delivery(number, number) for number in range(1, 201)])
    start = time.process_time()
    dialog = show(known)
    for row in range(1, 200):
        dialog.table.setCurrentIndex(dialog.table.model().index(row, 0))
    QApplication.processEvents()
    assert time.process_time() - start < 2
    assert known.requested[0] == 199


def test_the_bytes_of_a_row_left_behind_are_not_taken_for_those_of_the_next(
    qtbot: QtBot, show: Show
) -> None:
    def stored(position: int) -> tuple[bytes | None, bytes | None]:
        return f"{position}".encode(), None

    made: list[Delivery] = [delivery(number, number) for number in (1, 2, 3)]
    dialog = show(KnownDeliveries(made, stored))
    for row in (1, 2, 1, 2):
        dialog.table.setCurrentIndex(dialog.table.model().index(row, 0))
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert dialog.chosen is not None
    assert (dialog.chosen.row.position, dialog.chosen.bundle) == (0, b"0")
