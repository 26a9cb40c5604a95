"""Opening the e-mail of a delivery in the user's own mail program.

The draft goes to the system's program for such files. Only where classic Outlook is the default of
Windows, and nothing opened the draft, Simple MAPI hands the same e-mail to it: new Outlook has no
MAPI, and ``xdg-email`` is known to lose attachments. In the settings the user can have Outlook come
first, or no program at all: then the folder is shown.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.exchange.delivery.mail_draft import MailText
from kplan_desktop.ui.document.settings import MailProgram
from kplan_desktop.ui.files.system_programs import show_in_system

_CLASSIC_OUTLOOK = "microsoft outlook"
"""The name under which classic Outlook enters itself among the mail programs of Windows."""

_OUTLOOK_PROG_ID = "outlook.url.mailto"
"""The beginning of the name under which classic Outlook takes links to addresses."""

_MAPI_TO, _MAPI_CC = 1, 2
_MAPI_LOGON_UI, _MAPI_DIALOG = 0x1, 0x8
_MAPI_AT_THE_END = 0xFFFFFFFF
"""The position of an attachment that stands nowhere in the text."""

_MAPI_DONE = (0, 1)
"""Sent, and closed by the user without sending: either way the e-mail was seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowsMail:
    """What the registry of Windows says of mail programs; empty or None where it says nothing.

    ``client`` is the default of its mail programs, ``mailto`` the program chosen for links to
    addresses, ``new_outlook`` the value of UseNewOutlook, 1 where the user has changed over.
    """

    client: str = ""
    mailto: str = ""
    new_outlook: int | None = None


def is_classic_outlook(mail: WindowsMail) -> bool:
    """Whether Simple MAPI leads to classic Outlook, and the user writes her e-mail there."""
    if mail.client.casefold() != _CLASSIC_OUTLOOK or mail.new_outlook == 1:
        return False
    # The program chosen for links tells of a change to another one that takes no MAPI.
    return not mail.mailto or mail.mailto.casefold().startswith(_OUTLOOK_PROG_ID)


class MailOpening(QObject):
    """Opens e-mails. ``refused`` is emitted when a program that was asked for one did not take it.

    ``program()`` is the one that the user wants.
    ``show(draft)`` opens a draft in the system's program for it, ``mail_setup()`` is what the
    registry says, and ``hand_over(text, files)`` asks Simple MAPI, and returns whether that worked:
    in a thread of its own, since it returns only when the user has sent or closed the e-mail.
    """

    refused = Signal()
    _handed_over = Signal(bool)

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        program: Callable[[], MailProgram] = lambda: "system",
        show: Callable[[Path], bool] = show_in_system,
        mail_setup: Callable[[], WindowsMail] = lambda: windows_mail(),
        hand_over: Callable[[MailText, Sequence[Path]], bool] = lambda text, files: send_by_mapi(
            text, files
        ),
    ) -> None:
        super().__init__(parent)
        self._program = program
        self._show = show
        self._mail_setup = mail_setup
        self._hand_over = hand_over
        self._handed_over.connect(self._on_handed_over, Qt.ConnectionType.QueuedConnection)

    def open(self, draft: Path, text: MailText, attachments: Sequence[Path]) -> bool:
        """Open an e-mail; False where no program takes it, as far as that is known at once.

        Where the user wants none, its folder is shown.
        """
        program = self._program()
        if program != "outlook" and self._show(draft.parent if program == "folder" else draft):
            return True
        if program == "folder" or (
            program == "system" and not is_classic_outlook(self._mail_setup())
        ):
            return False
        files = tuple(attachments)

        def work() -> None:
            worked = False
            try:
                worked = self._hand_over(text, files)
            finally:
                with suppress(RuntimeError):  # the dialog may be gone by then, with this object
                    self._handed_over.emit(worked)

        # No thread that leaving the program waits for: an e-mail may stay open all day.
        threading.Thread(target=work, name="kplan-mapi", daemon=True).start()
        return True

    def _on_handed_over(self, worked: bool) -> None:
        if not worked:
            self.refused.emit()


if sys.platform == "win32":
    import winreg

    def windows_mail() -> WindowsMail:
        """What the registry says here."""
        user, machine = winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE
        clients = r"Software\Clients\Mail"
        links = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice"
        outlook = r"Software\Microsoft\Office\16.0\Outlook\Preferences"
        client = _registry_value(user, clients, "") or _registry_value(machine, clients, "")
        mailto = _registry_value(user, links, "ProgId")
        new_outlook = _registry_value(user, outlook, "UseNewOutlook")
        return WindowsMail(
            client=client if isinstance(client, str) else "",
            mailto=mailto if isinstance(mailto, str) else "",
            new_outlook=new_outlook if isinstance(new_outlook, int) else None,
        )

    def _registry_value(root: int, path: str, name: str) -> object:
        try:
            with winreg.OpenKey(root, path) as key:
                return winreg.QueryValueEx(key, name)[0]
        except OSError:
            return None

else:

    def windows_mail() -> WindowsMail:
        """Nothing: there is no registry here."""
        return WindowsMail()


# --- Simple MAPI ------------------------------------------------------------------------------


class MapiFile(ctypes.Structure):
    """MapiFileDescW."""

    _fields_ = (
        ("reserved", ctypes.c_ulong),
        ("flags", ctypes.c_ulong),
        ("position", ctypes.c_ulong),
        ("path", ctypes.c_wchar_p),
        ("name", ctypes.c_wchar_p),
        ("type", ctypes.c_void_p),
    )


class MapiRecipient(ctypes.Structure):
    """MapiRecipDescW."""

    _fields_ = (
        ("reserved", ctypes.c_ulong),
        ("kind", ctypes.c_ulong),
        ("name", ctypes.c_wchar_p),
        ("address", ctypes.c_wchar_p),
        ("entry_size", ctypes.c_ulong),
        ("entry", ctypes.c_void_p),
    )


class MapiMessage(ctypes.Structure):
    """MapiMessageW."""

    _fields_ = (
        ("reserved", ctypes.c_ulong),
        ("subject", ctypes.c_wchar_p),
        ("text", ctypes.c_wchar_p),
        ("kind", ctypes.c_wchar_p),
        ("received", ctypes.c_wchar_p),
        ("conversation", ctypes.c_wchar_p),
        ("flags", ctypes.c_ulong),
        ("sender", ctypes.POINTER(MapiRecipient)),
        ("recipient_count", ctypes.c_ulong),
        ("recipients", ctypes.POINTER(MapiRecipient)),
        ("file_count", ctypes.c_ulong),
        ("files", ctypes.POINTER(MapiFile)),
    )


def mapi_message(text: MailText, attachments: Sequence[Path]) -> MapiMessage:
    """The e-mail as Simple MAPI takes it. It keeps alive all that it points to."""
    addresses = [(_MAPI_TO, text.to), (_MAPI_CC, text.copy_to)]
    given = [(kind, address) for kind, address in addresses if address]
    recipients = (MapiRecipient * len(given))(
        *(MapiRecipient(0, kind, address, f"SMTP:{address}", 0, None) for kind, address in given)
    )
    files = (MapiFile * len(attachments))(
        *(MapiFile(0, 0, _MAPI_AT_THE_END, path_text(p), p.name, None) for p in attachments)
    )
    # A line of an e-mail ends as in all texts of Windows.
    body = text.body.replace("\n", "\r\n")
    return MapiMessage(
        0,
        text.subject,
        body,
        None,
        None,
        None,
        0,
        None,
        len(given),
        recipients,
        len(attachments),
        files,
    )


if sys.platform == "win32":

    def send_by_mapi(text: MailText, attachments: Sequence[Path]) -> bool:
        """Show an e-mail in the default mail program, and wait until the user is done with it.

        False where there is no Simple MAPI, or the program did not take the e-mail.
        """
        try:
            send = ctypes.WinDLL("mapi32.dll").MAPISendMailW
        except (OSError, AttributeError):  # Windows before version 8
            return False
        send.restype = ctypes.c_ulong
        size, number = ctypes.c_size_t, ctypes.c_ulong
        send.argtypes = (size, size, ctypes.POINTER(MapiMessage), number, number)
        message = mapi_message(text, attachments)
        return send(0, 0, ctypes.byref(message), _MAPI_LOGON_UI | _MAPI_DIALOG, 0) in _MAPI_DONE

else:

    def send_by_mapi(text: MailText, attachments: Sequence[Path]) -> bool:  # noqa: ARG001
        """False: there is no Simple MAPI here."""
        return False
