"""The banner's messages about any open file: read-only, not saved, not backed up, changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.ui.document.document_session import DocumentSession
from kplan_desktop.ui.document.file_access import LockedByOther, Writable, WriteProtected
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveState
from kplan_desktop.ui.files.document_recovery import DocumentRecovery
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.widgets.banner import Banner, BannerAction, Topic


class SessionAlerts(QObject):
    """The base: shows the problems of one session, each as long as it lasts, with a way out.

    What was not closed is shown anew when the session is followed again, in another language.
    """

    def __init__(
        self,
        banner: Banner,
        recovery: DocumentRecovery,
        today: Callable[[], dt.date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._banner = banner
        self._files = recovery
        self._today = today
        self._open: DocumentSession[Any, Any, Any] | None = None
        self._copies: list[Path] = []
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._follow_activity)

    def access_text(self, access: LockedByOther | WriteProtected) -> str:
        """Why the file can only be read."""
        raise NotImplementedError

    def changed_offer(self) -> BannerAction:
        """What leads to a choice between the window and the file, which has changed."""
        raise NotImplementedError

    def copy_text(self) -> str:
        """That another version of the file lies beside it; %1 is its name."""
        raise NotImplementedError

    def copy_offer(self, copy: Path) -> BannerAction:
        """What can be done with such a copy."""
        raise NotImplementedError

    def mention_next(self) -> None:
        """Mention what else can wait; there is nothing worse to show."""

    def show_next(self) -> None:
        """Mention what can wait, once nothing worse is shown: first no backup, then copies."""
        if self._banner.isVisible():
            return
        if self._open is not None and self._open.backup_failure is not None:
            self._show_backup(self._open.backup_failure)
            return
        if not self._copies:
            self.mention_next()
            return
        copy = self._copies.pop(0)
        offer = self.copy_offer(copy)

        def begin() -> None:
            self._files.told_of(copy)
            offer.do()

        def close() -> None:
            self._files.told_of(copy)
            self.close_message()

        text = self.copy_text().replace("%1", copy.name)
        offers = (BannerAction(offer.text, begin), BannerAction(self.tr("Close"), close))
        self._banner.show_message("copy", text, "warning", *offers)

    def follow_session(self, session: DocumentSession[Any, Any, Any] | None) -> None:
        """Show this session's problems, and no longer those of the one before."""
        self._banner.clear()
        self._open = session
        self._copies = []
        if session is None:
            return
        self._files.find_copies(self._show_copies)
        self._show_access(session)
        if isinstance(session.save_state, NotSaved):
            self._show_saving(session.save_state)
        elif session.backup_failure is not None:
            self._show_backup(session.backup_failure)
        session.save_state_changed.connect(self._show_saving)
        session.backup_ended.connect(self._follow_backup)
        session.file_changed.connect(self._show_change)

    def _show_copies(self, copies: Sequence[Path]) -> None:
        self._copies = list(copies)
        self.show_next()

    def _follow_activity(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._files.look_at_file()

    def _show_access(self, session: DocumentSession[Any, Any, Any]) -> None:
        """Show why the file can only be read, and what can be done about it."""
        if isinstance(session.access, Writable):
            return
        sentence = self.access_text(session.access)
        again = BannerAction(self.tr("Try again"), self._files.reopen)
        self._banner.show_message("access", sentence, "warning", again, self._copy_offer())

    def _show_saving(self, state: SaveState) -> None:
        if isinstance(state, NotSaved):
            text = self.tr("Not saved: %1 What you write is kept in memory meanwhile.")
            sentence = text.replace("%1", error_sentence(state.error))
            self._banner.show_message("saving", sentence, "bad", *self._ways_out(state.error))
        elif isinstance(state, Saved):
            self.drop("saving")

    def _show_change(self, error: UserError) -> None:
        """Show that the file has changed, unless something is not saved, which says so as well."""
        if self._open is not None and not isinstance(self._open.save_state, NotSaved):
            sentence = error_sentence(error)
            self._banner.show_message("changed", sentence, "bad", *self._ways_out(error))

    def _ways_out(self, error: UserError) -> list[BannerAction]:
        from kplan_desktop.storage.errors import FileChangedError, TwoStatesError

        offers = [self._copy_offer()]
        if isinstance(error, FileChangedError):
            offers.insert(0, self.changed_offer())
        elif isinstance(error, TwoStatesError):

            def choose() -> None:
                self._files.choose_state(lambda: self.drop("changed"))

            offers.insert(0, BannerAction(self.tr("Choose …"), choose))
        return offers

    def close_message(self) -> None:
        """Remove the message that is shown."""
        self._banner.clear()
        self.show_next()

    def drop(self, topic: Topic) -> None:
        """Remove the message of this topic, if it is shown."""
        self._banner.drop(topic)
        self.show_next()

    def _follow_backup(self, error: UserError | None) -> None:
        if error is None:
            self.drop("backup")
        else:
            self._show_backup(error)

    def _show_backup(self, error: UserError) -> None:
        text = self.tr("No backup was made: %1 What you write is saved all the same.")
        sentence = text.replace("%1", error_sentence(error))

        def close() -> None:
            if self._open is not None:
                self._open.backup_failure = None
            self.close_message()

        self._banner.show_message(
            "backup", sentence, "warning", BannerAction(self.tr("Close"), close)
        )

    def _copy_offer(self) -> BannerAction:
        return BannerAction(self.tr("Save a copy …"), self._files.save_copy)
