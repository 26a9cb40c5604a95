"""The banner's messages about the open report: read-only, not saved, not backed up, not sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from kplan_desktop.domain.delivery.deliveries import Delivery
from kplan_desktop.domain.model.edits import Edit, ReplaceForm, SetHead
from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.domain.text.formatting import date_text
from kplan_desktop.domain.text.time_stamps import local_time
from kplan_desktop.ui.delivery.delivery_flow import DeliveryFlow
from kplan_desktop.ui.document.file_access import LockedByOther, WriteProtected
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.files.file_flow import FileFlow
from kplan_desktop.ui.frame.session_alerts import SessionAlerts
from kplan_desktop.ui.messages.error_messages import access_sentence
from kplan_desktop.ui.next_period.form_news import FormNews, FormOffer
from kplan_desktop.ui.widgets.banner import Banner, BannerAction


class DocumentAlerts(SessionAlerts):
    """Shows those of a report, and what can wait: copies, what is not sent, newer forms."""

    def __init__(
        self,
        banner: Banner,
        files: FileFlow,
        delivery: DeliveryFlow,
        news: FormNews,
        today: Callable[[], dt.date],
        parent: QObject,
    ) -> None:
        super().__init__(banner, files.recovery, today, parent)
        self._report_files = files
        self._recovery = files.recovery
        self._delivery = delivery
        self._news = news
        self._session: Session | None = None
        self._knows_deliveries = False
        self._unsent: tuple[int, Delivery] | None = None
        self._form: FormOffer | None = None
        self._out_of_example: tuple[BannerAction, ...] = ()

    def follow(self, session: Session | None) -> None:
        """Show this session's problems, and no longer those of the one before."""
        self.follow_session(session)
        self._session = session
        self._knows_deliveries = False
        self._unsent = None
        self._form = None
        self._out_of_example = ()
        if session is None:
            return
        self._out_of_example = self._report_files.example_offers(session.report)
        self.show_next()
        self._news.find(session, self._today(), self._show_form)
        session.changed.connect(self._follow_form)
        session.deliveries.changed.connect(self._follow_deliveries)
        if session.deliveries.are_read:
            self._follow_deliveries()

    def access_text(self, access: LockedByOther | WriteProtected) -> str:
        """Why the report can only be read."""
        return access_sentence(access, self._today())

    def changed_offer(self) -> BannerAction:
        """What compares the window with its file."""
        return BannerAction(self.tr("Compare …"), self._recovery.comparison.with_file)

    def copy_text(self) -> str:
        """That another version of the report lies beside it; %1 is its name."""
        return self.tr('Beside the report lies "%1", another version of it.')

    def copy_offer(self, copy: Path) -> BannerAction:
        """What compares the report with the copy."""
        comparison = self._recovery.comparison
        return BannerAction(self.tr("Compare …"), lambda: comparison.with_copy(copy))

    def show_withheld(self, path: Path, open_anyway: Callable[[], None]) -> None:
        """Show that the last report was not opened, since Kplan ended while it was."""
        text = self.tr('Kplan ended while "%1" was being opened, and has not opened it again.')
        anyway = BannerAction(self.tr("Open it anyway"), open_anyway)
        self._banner.show_message("withheld", text.replace("%1", path.name), "warning", anyway)

    def _show_form(self, offer: FormOffer) -> None:
        self._form = offer
        self.show_next()

    def _follow_form(self, edit: Edit) -> None:
        """Tell no longer of a form that the report has changed to, nor of an example in use."""
        if isinstance(edit, ReplaceForm):
            self._form = None
            self.drop("form")
        elif isinstance(edit, SetHead):
            self._out_of_example = ()
            self.drop("example")

    def _follow_deliveries(self) -> None:
        """Remind of a delivery that was made before the report was opened, and is not sent.

        No longer once it is, or another one is made.
        """
        session = self._session
        if session is None or session.read_only or not session.deliveries.are_read:
            return
        if not self._knows_deliveries:
            self._knows_deliveries = True
            reminder = self._delivery.to_remind_of()
            # Another one was made since, as when the window is shown in another language now.
            is_older = reminder == session.deliveries.unsent_when_read
            self._unsent = reminder if is_older else None
            self.show_next()
        elif self._unsent is not None and session.deliveries.unsent() != self._unsent:
            self._unsent = None
            self.drop("unsent")

    def mention_next(self) -> None:
        """Mention that this is an example, what is not sent, and newer forms."""
        if self._out_of_example:
            offers, self._out_of_example = self._out_of_example, ()
            close = BannerAction(self.tr("Close"), self.close_message)
            text = self.tr(
                "This is a filled example, not a report of yours. Write in it as you like."
            )
            self._banner.show_message("example", text, "notice", *offers, close)
        elif self._unsent is not None:
            position, delivery = self._unsent
            text = self.tr("Revision %1 was made %2, but is not marked as sent.")
            day = date_text(local_time(delivery.made_at).date())

            def dismiss() -> None:
                self._delivery.remind_no_more(delivery)
                self._unsent = None
                self.drop("unsent")

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
            self.close_message()
            offer.action.do()

        close = BannerAction(self.tr("Close"), self.close_message)
        action = BannerAction(offer.action.text, begin)
        self._banner.show_message("form", offer.text, "notice", action, close)
        self._news.told(offer)
