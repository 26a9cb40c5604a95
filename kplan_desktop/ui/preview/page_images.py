"""One PDF of the preview: its pages, and pictures of them that are drawn in a thread."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

from kplan_desktop.ui.preview.page_locations import PageLocations
from kplan_desktop.ui.preview.preview_client import PreviewPdf


class PageImages(QObject):
    """``drawn`` is emitted when an image is ready.

    There are no pages, and thus no ``sizes``, where the data is no PDF.
    """

    drawn = Signal()

    def __init__(self, pdf: PreviewPdf, parent: QObject) -> None:
        super().__init__(parent)
        self.pdf = pdf
        self.places = PageLocations(pdf.answer)
        # Qt destroys children in this order: the renderer waits for its thread, which reads the
        # document, which reads the buffer.
        self._renderer = QPdfPageRenderer(self)
        self.document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(pdf.answer.data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        count = self.document.pageCount()
        # All that Kplan prints has pages of one size, and asking hundreds for theirs takes a while.
        first = self.document.pagePointSize(0)
        self.sizes = ((first.width(), first.height()),) * count
        self._renderer.setDocument(self.document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._take)
        self._pictures: dict[int, QImage] = {}
        self._requested: dict[int, QSize] = {}

    def picture(self, page: int) -> QImage | None:
        """The picture of a page, in whatever size it was drawn last; none if it never was."""
        return self._pictures.get(page)

    def want(self, page: int, size: QSize) -> bool:
        """Whether there is a picture of this size (pixels of the screen); if not, it is drawn."""
        picture = self._pictures.get(page)
        if picture is not None and picture.size() == size:
            return True
        if self._requested.get(page) != size:
            self._requested[page] = size
            self._renderer.requestPage(page, size, QPdfDocumentRenderOptions())
        return False

    def keep(self, pages: Iterable[int]) -> None:
        """Let go the pictures of all pages but these."""
        pages_kept = set(pages)
        for page in self._pictures.keys() - pages_kept:
            del self._pictures[page]

    def _take(self, page: int, size: QSize, image: QImage, _options: object, _request: int) -> None:
        if self._requested.get(page) == size:  # or else another size was asked for since
            del self._requested[page]
            self._pictures[page] = image
            self.drawn.emit()
