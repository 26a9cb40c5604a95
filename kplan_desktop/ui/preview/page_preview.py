"""The page preview beside the editor: what is printed of the report as she has it now."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.preview.protocol import Printable, Printed
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.preview.page_images import PageImages
from kplan_desktop.ui.preview.preview_bar import PreviewBar
from kplan_desktop.ui.preview.preview_client import PreviewClient, PreviewPdf
from kplan_desktop.ui.preview.preview_view import PreviewView
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

REST = 100
"""Milliseconds of rest after a change before pages are set: another key may be on its way."""

WAIT = 400
"""Milliseconds without a page after which it is said that they are being made."""

MOST_LISTED = 6
"""How many of the characters shown as □ are listed, so that the list does not hide the page."""

_LONGEST_LIST = 20_000
"""Characters of the whole list in the tooltip, which lists over a thousand different ones."""


class PagePreview(QWidget):
    """The pages of the report or the plan, or (``printed``) of the joint report and nothing else.

    Nothing is made while it cannot be seen. Signals: ``location_requested(Location)`` asks to be
    taken to a note, measure or goal that was clicked, ``region_requested(PrintedRegion)`` as well,
    which says in the report of which unit; ``print_requested(Printed)`` asks to print what is
    shown; ``pdf_requested(Printed)`` asks to write it to a file, which is offered where the pages
    cannot be shown. Without ``prints`` the pages are only looked at.
    """

    help_topic = HelpTopic.PREVIEW

    location_requested = Signal(object)
    region_requested = Signal(object)
    print_requested = Signal(object)
    pdf_requested = Signal(object)

    def __init__(
        self,
        theme: Theme,
        maker: PreviewClient,
        parent: QWidget,
        *,
        prints: bool = True,
        printed: Printed = Printed.REPORT,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prints = prints
        self._maker = maker
        self._content: Printable | None = None
        self._printed = printed
        self._location: Location | None = None
        self._unit_id = ""
        self._requested: tuple[Printable | None, Printed] = None, self._printed
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._make)
        self._arrival = QTimer(self)
        self._arrival.setSingleShot(True)
        self._arrival.timeout.connect(self._show_location)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(WAIT)
        self._wait.timeout.connect(self._tell_waiting)
        self.view = PreviewView(theme, self)
        self.bar = PreviewBar(theme, self.view, self)
        self.bar.print.setVisible(prints)
        self.bar.set_choices_visible(visible=printed is not Printed.JOINT)
        self.view.setAccessibleName(self.tr("Page preview"))
        self._failure = self._notice()
        self._failure.setText(
            self.tr(
                "The preview cannot be shown at the moment. What you write is saved all the same; "
                "choose another tab and come back to try again."
            )
        )
        self.write_pdf = QPushButton(self.tr("Write PDF …"), self)
        self.write_pdf.clicked.connect(lambda: self.pdf_requested.emit(self._printed))
        self.write_pdf.hide()
        self.missing = self._notice()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.bar)
        self._column.addWidget(self._failure)
        self._column.addWidget(self.write_pdf, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.missing)
        self._column.addWidget(self.view, 1)
        self.bar.chosen.connect(self.show_printed)
        self.bar.print_clicked.connect(lambda: self.print_requested.emit(self._printed))
        self.view.clicked.connect(self._go)
        self.view.turned.connect(self._show_page_number)
        maker.made.connect(self._show)
        maker.failed.connect(self._show_failure)
        theme.follow(self._apply_theme)
        self._show_page_number()

    @property
    def printed(self) -> Printed:
        """Whether the report or the plan is shown."""
        return self._printed

    @property
    def is_current(self) -> bool:
        """Whether the pages of the report are shown as it is now, and drawn.

        Tests and measurements wait for it; the window has no need to.
        """
        pages = self.view.pages
        return (
            pages is not None
            and not self.view.waiting
            and pages.pdf.content is self._content
            and pages.pdf.printed is self._printed
        )

    def page_seen(self, printed: Printed) -> int | None:
        """The page of the report or the plan that she sees, from 0; None if she sees none."""
        pages = self.view.pages
        if pages is None or pages.pdf.printed is not printed or not self.isVisible():
            return None
        return self.view.page

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, px(10), 0, 0)
        self._column.setSpacing(px(8))

    def follow(self, content: Printable) -> None:
        """Show this report or collection, soon after the last of several calls."""
        self._content = content
        self._make_soon()

    def follow_location(self, location: Location, unit_id: str = "") -> None:
        """Show where this is printed, now and whenever the preview comes to the front.

        Of several calls in a row the last one counts: on the way to a note one passes its goal.
        """
        if (location, unit_id) != (self._location, self._unit_id):
            self._location, self._unit_id = location, unit_id
            self._arrival.start(0)

    def follow_day(self) -> None:
        """Render the pages again: they state the date, which has changed."""
        self._requested = None, self._printed
        self._make_soon()

    def show_printed(self, printed: Printed) -> None:
        """Show the report or the plan."""
        self._printed = printed
        if printed is not Printed.JOINT:
            (self.bar.plan if printed is Printed.PLAN else self.bar.report).setChecked(True)
        self._make()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Catch up with what was written meanwhile."""
        super().showEvent(event)
        self._set_failed(failed=False)
        self._maker.retry()
        self._rest.start(0)
        self._arrival.start(0)
        self._wait.start()

    def _make_soon(self) -> None:
        if self.isVisible():
            self._rest.start(REST)

    def _make(self) -> None:
        content, asked = self._content, self._requested
        if content is None or not self.isVisible():
            return
        if asked[0] is not content or asked[1] is not self._printed:
            self._requested = content, self._printed
            self._maker.ask(content, self._printed)

    def _show_location(self) -> None:
        if self._location is not None and self.isVisible():
            self.view.follow_location(self._location, self._unit_id)

    def _show(self, pdf: PreviewPdf) -> None:
        if pdf.content is not self._requested[0] or pdf.printed is not self._printed:
            return  # it was asked for by the preview of another report, or is overtaken
        self._set_failed(failed=False)
        self._show_missing(pdf.answer.missing)
        self.view.show_pages(PageImages(pdf, self.view))

    def _tell_waiting(self) -> None:
        """Say why there is no page yet, where the first ones take long."""
        if self.isVisible() and self.view.pages is None:
            self.view.set_hint(self.tr("Making the pages …"))

    def _show_failure(self) -> None:
        self._requested = None, self._printed
        self._wait.stop()
        self.view.set_hint("")
        self._set_failed(failed=True)

    def _set_failed(self, *, failed: bool) -> None:
        self._failure.setVisible(failed)
        self.write_pdf.setVisible(failed and self._prints)

    def _notice(self) -> QLabel:
        """A line between the bar and the pages, visible only while it has a text."""
        line = QLabel(self)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setWordWrap(True)
        line.setProperty("look", "warning")
        line.hide()
        return line

    def _show_missing(self, missing: tuple[str, ...]) -> None:
        text = missing_sentence(missing[:MOST_LISTED]) + (
            " …" if len(missing) > MOST_LISTED else ""
        )
        self.missing.setText(text if missing else "")
        whole = missing_sentence(missing) if missing else ""
        set_plain_tooltip(self.missing, whole, _LONGEST_LIST)
        self.missing.setVisible(bool(missing))

    def _show_page_number(self) -> None:
        pages = self.view.pages
        count = len(pages.sizes) if pages is not None else 0
        text = self.tr("Page %1 of %2. Enter goes to the note in the middle.")
        text = text.replace("%1", str(self.view.page + 1)).replace("%2", str(count))
        self.view.setAccessibleDescription(text if count else "")

    def _go(self, page: int, point: QPointF) -> None:
        pages = self.view.pages
        if pages is None:
            return
        region = pages.places.region_at(page, point.x(), point.y())
        if region is not None:
            self.location_requested.emit(region.location)
            self.region_requested.emit(region)
