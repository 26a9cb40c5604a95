"""Which way an e-mail takes to the user's mail program, told without Windows."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kplan_desktop.exchange.delivery.mail_draft import MailText
from kplan_desktop.ui.delivery.mail_opening import (
    MailOpening,
    WindowsMail,
    is_classic_outlook,
    mapi_message,
    send_by_mapi,
    windows_mail,
)
from tests.ui.driver import PATIENCE

OUTLOOK = WindowsMail(client="Microsoft Outlook")
TEXT = MailText("kontor@example.org", "Melding – Sør-Trøndelag", "Hei!\n\nHer er den.\n", "k@b.no")
DRAFT = Path("melding.eml")
FILES = (Path("melding.pdf"), Path("melding æøå.kplan.json"))


@pytest.mark.parametrize(
    ("mail", "classic"),
    [
        (WindowsMail(), False),
        (OUTLOOK, True),
        (WindowsMail(client="Microsoft Outlook", new_outlook=0), True),
        (WindowsMail(client="Microsoft Outlook", new_outlook=1), False),
        (WindowsMail(client="Microsoft Outlook", mailto="Outlook.URL.mailto.15"), True),
        (
            WindowsMail(client="Microsoft Outlook", mailto="AppXbx2ce4vcxjdhff3d1ms66qqzk12zn"),
            False,
        ),
        (WindowsMail(client="Microsoft Outlook", mailto="ThunderbirdEML"), False),
        (WindowsMail(client="Mozilla Thunderbird"), False),
        (WindowsMail(client="Windows Mail", mailto="Outlook.URL.mailto.15"), False),
    ],
)
def test_simple_mapi_is_only_for_classic_outlook(mail: WindowsMail, classic: bool) -> None:
    assert is_classic_outlook(mail) is classic


class Ways:
    """The two ways, and in which order they were tried."""

    def __init__(self, mail: WindowsMail, *, shows: bool, takes: bool) -> None:
        self.tried: list[str] = []
        self.go_on = threading.Event()
        self.shows = shows
        self.takes = takes
        self.opening = MailOpening(
            show=self.show, mail_setup=lambda: mail, hand_over=self.hand_over
        )

    def show(self, draft: Path) -> bool:
        self.tried.append(draft.name)
        return self.shows

    def hand_over(self, text: MailText, files: Sequence[Path]) -> bool:
        self.go_on.wait()
        self.tried.append(f"{text.to} {len(files)}")
        return self.takes

    def open(self) -> bool:
        return self.opening.open(DRAFT, TEXT, FILES)


def test_the_draft_is_opened_by_the_system_first() -> None:
    ways = Ways(OUTLOOK, shows=True, takes=True)
    assert ways.open()
    assert ways.tried == [DRAFT.name]


def test_no_program_at_all_is_told_at_once() -> None:
    ways = Ways(WindowsMail(client="Mozilla Thunderbird"), shows=False, takes=True)
    assert not ways.open()
    assert ways.tried == [DRAFT.name]


def test_classic_outlook_is_asked_in_a_thread_when_nothing_opens_the_draft(qtbot: QtBot) -> None:
    ways = Ways(OUTLOOK, shows=False, takes=True)
    refused: list[bool] = []
    ways.opening.refused.connect(lambda: refused.append(True))
    assert ways.open()
    assert ways.tried == [DRAFT.name]  # it waits, and the window does not
    with qtbot.waitSignal(ways.opening._handed_over, timeout=PATIENCE):
        ways.go_on.set()
    assert ways.tried == [DRAFT.name, "kontor@example.org 2"]
    assert not refused


def test_a_refusal_comes_later(qtbot: QtBot) -> None:
    ways = Ways(OUTLOOK, shows=False, takes=False)
    with qtbot.waitSignal(ways.opening.refused, timeout=PATIENCE):
        assert ways.open()
        ways.go_on.set()


def test_the_message_holds_addresses_text_and_files_with_their_letters() -> None:
    message = mapi_message(TEXT, FILES)
    assert message.subject == TEXT.subject
    assert message.text == "Hei!\r\n\r\nHer er den.\r\n"
    recipients = [message.recipients[at] for at in range(message.recipient_count)]
    assert [(one.kind, one.address) for one in recipients] == [
        (1, "SMTP:kontor@example.org"),
        (2, "SMTP:k@b.no"),
    ]
    files = [message.files[at] for at in range(message.file_count)]
    assert [(one.name, one.path) for one in files] == [(path.name, str(path)) for path in FILES]


@pytest.mark.skipif(sys.platform == "win32", reason="where there is a registry it has a say")
def test_elsewhere_there_is_neither_registry_nor_mapi() -> None:
    assert windows_mail() == WindowsMail()
    assert not send_by_mapi(TEXT, FILES)
