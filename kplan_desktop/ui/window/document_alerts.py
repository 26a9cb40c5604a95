"""The banner's messages about the open report: read-only, not saved, not backed up, not sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import Edit, ReplaceForm
from kplan_desktop.domain.model.errors import UserError, fill_placeholders
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.delivery.delivery_flow import DeliveryFlow
from kplan_desktop.ui.document.file_access import Writable
from kplan_desktop.ui.document.save_state import NotSaved, Saved, SaveState
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.recovery_flow import RecoveryFlow
from kplan_desktop.ui.messages.error_messages import access_sentence, error_sentence
from kplan_desktop.ui.next_period.form_news import FormNews, FormOffer
from kplan_desktop.ui.widgets.banner import Banner, BannerAction, Topic


class DocumentAlerts(QObject):
    """Shows the problems of one session in the banner, each as long as it lasts, with a way out."""

    def __init__(
        self,
        banner: Banner,
        recovery: RecoveryFlow,
        delivery: DeliveryFlow,
        news: FormNews,
        today: Callable[[], dt.date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._banner = banner
        self._recovery = recovery
        self._delivery = delivery
        self._news = news
        self._today = today
        self._session: Session | None = None
        self._copies: list[Path] = []
        self._knows_deliveries = False
        self._unsent: tuple[int, Delivery] | None = None
        self._form: FormOffer | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._follow_activity)

    def follow(self, session: Session | None) -> None:
        """Show this session's problems, and no longer those of the one before."""
        self._banner.clear()
        self._session = session
        self._copies = []
        self._knows_deliveries = False
        self._unsent = None
        self._form = None
        if session is None:
            return
        self._show_access(session)
        session.save_state_changed.connect(self._show_saving)
        session.backup_failed.connect(self._show_backup)
        session.file_changed.connect(self._show_change)
        self._recovery.comparison.find_copies(session, self._show_copies)
        self._news.find(session, self._today(), self._show_form)
        session.changed.connect(self._follow_form)
        session.deliveries.changed.connect(lambda: self._follow_deliveries(session))
        if session.deliveries.are_read:
            self._follow_deliveries(session)

    def show_withheld(self, path: Path, open_anyway: Callable[[], None]) -> None:
        """Show that the last report was not opened, since Kplan ended while it was."""
        text = self.tr('Kplan ended while "%1" was being opened, and has not opened it again.')
        anyway = BannerAction(self.tr("Open it anyway"), open_anyway)
        self._banner.show_message("withheld", text.replace("%1", path.name), "warning", anyway)

    def _follow_activity(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self._recovery.look_at_file()

    def _show_access(self, session: Session) -> None:
        """Show why the report can only be read, and what can be done about it."""
        if isinstance(session.access, Writable):
            return
        sentence = access_sentence(session.access, self._today())
        again = BannerAction(self.tr("Try again"), self._recovery.reopen)
        self._banner.show_message("access", sentence, "warning", again, self._copy_offer())

    def _show_saving(self, state: SaveState) -> None:
        if isinstance(state, NotSaved):
            text = self.tr("Not saved: %1 What you write is kept in memory meanwhile.")
            sentence = text.replace("%1", error_sentence(state.error))
            self._banner.show_message("saving", sentence, "bad", *self._ways_out(state.error))
        elif isinstance(state, Saved):
            self._drop("saving")

    def _show_change(self, error: UserError) -> None:
        """Show that the file has changed, unless something is not saved, which says so as well."""
        if self._session is not None and not isinstance(self._session.save_state, NotSaved):
            sentence = error_sentence(error)
            self._banner.show_message("changed", sentence, "bad", *self._ways_out(error))

    def _ways_out(self, error: UserError) -> list[BannerAction]:
        from kplan_desktop.storage.errors import FileChangedError, TwoStatesError

        offers = [self._copy_offer()]
        if isinstance(error, FileChangedError):
            compare = BannerAction(self.tr("Compare …"), self._recovery.comparison.with_file)
            offers.insert(0, compare)
        elif isinstance(error, TwoStatesError):

            def choose() -> None:
                self._recovery.choose_state(lambda: self._drop("changed"))

            offers.insert(0, BannerAction(self.tr("Choose …"), choose))
        return offers

    def _show_copies(self, copies: Sequence[Path]) -> None:
        self._copies = list(copies)
        self._show_next()

    def _show_form(self, offer: FormOffer) -> None:
        self._form = offer
        self._show_next()

    def _follow_form(self, edit: Edit) -> None:
        """Tell no longer of a form that the report has changed to."""
        if isinstance(edit, ReplaceForm):
            self._form = None
            self._drop("form")

    def _follow_deliveries(self, session: Session) -> None:
        """Remind of a delivery that was made before the report was opened, and is not sent.

        No longer once it is, or another one is made.
        """
        if session is not self._session or session.read_only:
            return
        if not self._knows_deliveries:
            self._knows_deliveries = True
            self._unsent = self._delivery.to_remind_of()
            self._show_next()
        elif self._unsent is not None and session.deliveries.unsent() != self._unsent:
            self._unsent = None
            self._drop("unsent")

    def _show_next(self) -> None:
        """Mention what can wait, once there is nothing worse to show."""
        if self._banner.isVisible():
            return
        if self._copies:
            self._show_copy()
        elif self._unsent is not None:
            position, delivery = self._unsent
            text = self.tr("Revision %1 was made %2, but is not marked as sent.")
            day = date_text(local_time(delivery.made_at).date())

            def dismiss() -> None:
                self._delivery.remind_no_more(delivery)
                self._unsent = None
                self._drop("unsent")

            self._banner.show_message(
                "unsent",
                fill_placeholders(text, str(delivery.revision), day),
                "notice",
                BannerAction(self.tr("It is sent …"), lambda: self._delivery.ask_sent(position)),
                BannerAction(self.tr("Open the e-mail"), lambda: self._delivery.send(position)),
                BannerAction(self.tr("Do not show again"), dismiss),
            )
        elif self._form is not None:
            self._mention_form(self._form)

    def _mention_form(self, offer: FormOffer) -> None:
        """Mention a form that is newer than that of the report."""
        self._form = None

        def begin() -> None:
            self._close()
            offer.action.do()

        close = BannerAction(self.tr("Close"), self._close)
        action = BannerAction(offer.action.text, begin)
        self._banner.show_message("form", offer.text, "notice", action, close)
        self._news.told(offer)

    def _show_copy(self) -> None:
        """Mention a copy that a sync client has made."""
        copy = self._copies.pop(0)
        text = self.tr('Beside the report lies "%1", another version of it.')
        compare = BannerAction(
            self.tr("Compare …"), lambda: self._recovery.comparison.with_copy(copy)
        )
        close = BannerAction(self.tr("Close"), self._close)
        self._banner.show_message("copy", text.replace("%1", copy.name), "warning", compare, close)
        self._recovery.comparison.told_of(copy)

    def _close(self) -> None:
        self._banner.clear()
        self._show_next()

    def _drop(self, topic: Topic) -> None:
        self._banner.drop(topic)
        self._show_next()

    def _show_backup(self, error: UserError) -> None:
        text = self.tr("No backup was made: %1 What you write is saved all the same.")
        sentence = text.replace("%1", error_sentence(error))
        close = BannerAction(self.tr("Close"), self._close)
        self._banner.show_message("backup", sentence, "warning", close)

    def _copy_offer(self) -> BannerAction:
        return BannerAction(self.tr("Save a copy …"), self._recovery.save_copy)
