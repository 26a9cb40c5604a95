"""The pages of a PDF that is stored, to be read; nothing of them leads anywhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.exchange.preview.protocol import PreviewAnswer, Printable, Printed
from kplan_desktop.ui.preview.page_images import PageImages
from kplan_desktop.ui.preview.preview_bar import PageBar
from kplan_desktop.ui.preview.preview_client import PreviewPdf
from kplan_desktop.ui.preview.preview_view import PreviewView
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class StoredPages(QWidget):
    """Shows the pages of ``data``, a PDF of ``content``, or says that there are none to show."""

    def __init__(self, data: bytes, content: Printable, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.view = PreviewView(theme, self, clickable=False)
        self.view.setAccessibleName(self.tr("The printed pages"))
        self._bar = PageBar(theme, self.view, self)
        self._bar.setContentsMargins(theme.tokens.px(12), 0, 0, theme.tokens.px(4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        pages = PageImages(PreviewPdf(PreviewAnswer(data, ()), content, Printed.REPORT), self.view)
        if not pages.sizes:
            missing = plain_label(self.tr("The pages of this PDF cannot be shown."), "warning")
            missing.setContentsMargins(*(theme.tokens.px(16),) * 4)
            column.addWidget(missing, 0, Qt.AlignmentFlag.AlignTop)
            self.view.hide()
            self._bar.hide()
        else:
            column.addWidget(self._bar)
            column.addWidget(self.view, 1)
            self.setFocusProxy(self.view)
        self.view.show_pages(pages)
