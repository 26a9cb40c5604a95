"""The pages of the preview under each other, as a document viewer shows them."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from kplan_desktop.domain.model.location import Location
from kplan_desktop.ui.preview.page_images import PageImages
from kplan_desktop.ui.preview.page_locations import follow_place
from kplan_desktop.ui.preview.page_stack import PageStack, PaperPosition, scale_to_fit
from kplan_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from kplan_desktop.exchange.pdf.printed_regions import PrintedRegion

SMALLEST_ZOOM = 1.0
LARGEST_ZOOM = 6.0
ZOOM_STEP = 1.25
"""Of the keys and of one notch of the wheel."""

MOST_DOTS = 6_000_000
"""Of the picture of a page, four bytes each: what is larger yet is that picture drawn larger."""

_GAP = 12
_SHADOW = 3
_NOTCH = 120
"""Qt's angle delta of one notch of the wheel."""

_PLACE_AFTER = 0.25
"""How far down the view lies what stays where it is when the pages change: where one reads."""


class PreviewView(QAbstractScrollArea):
    """Shows a PDF, and replaces it by a newer one without flicker.

    The cursor says that the pages are ``clickable``, or else that they can be dragged; then Enter
    is left to the dialog.

    Signals: ``clicked(page, point)`` with the point in points from the page's top left;
    ``turned`` when other pages are seen, or at another size.
    """

    clicked = Signal(int, QPointF)
    turned = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, clickable: bool = True) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Always there, or else pages that fit exactly would have it come and go for ever.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._clickable = clickable
        shapes = Qt.CursorShape
        self._cursor = shapes.PointingHandCursor if clickable else shapes.OpenHandCursor
        self.viewport().setCursor(self._cursor)
        self._theme = theme
        self._pages: PageImages | None = None
        self._coming: PageImages | None = None
        self._zoom = 1.0
        self.hint = ""
        """What is said in the place of the pages, as long as there are none."""
        self._stack = PageStack((), 1.0, 0.0, 0.0)
        self._coming_from = -1, 0.0
        self._target: Location | None = None
        self._target_unit = ""
        self._pressed: QPoint | None = None
        self._dragging = False
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._moved)
            bar.actionTriggered.connect(self._drop_target)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        self._lay_out()

    @property
    def pages(self) -> PageImages | None:
        """What is shown."""
        return self._pages

    @property
    def waiting(self) -> bool:
        """Whether a newer PDF is being drawn, or a picture of the one that is shown."""
        return self._coming is not None or not self._is_ready(self._pages, self._stack)

    @property
    def zoom(self) -> float:
        """1 where the widest page is as wide as the view."""
        return self._zoom

    @property
    def page(self) -> int:
        """The page that one reads: the one at a quarter of the view, from 0; 0 if there is none."""
        return max(self._stack.page_at(self._reading_height()), 0)

    def show_pages(self, coming: PageImages) -> None:
        """Show a PDF in the place of the present one, as soon as what is seen of it is drawn."""
        if not coming.sizes:
            coming.deleteLater()
            return
        if self._coming is not None:
            self._coming.deleteLater()
        self._coming = coming
        self._coming_from = -1, 0.0
        coming.drawn.connect(self._swap_if_ready)
        self._swap_if_ready()

    def set_hint(self, text: str) -> None:
        """Change ``hint``."""
        if text != self.hint:
            self.hint = text
            self.viewport().update()

    def set_zoom(self, zoom: float, at: QPoint | None = None) -> None:
        """Make the pages larger or smaller; what is ``at`` a point of the view stays there."""
        zoom = min(max(zoom, SMALLEST_ZOOM), LARGEST_ZOOM)
        if self._pages is None:
            self._zoom = zoom
        if zoom == self._zoom or self._pages is None:
            return
        point = QPointF(at if at is not None else self.viewport().rect().center())
        place = self.place_at(point.toPoint())
        across = (self.horizontalScrollBar().value() + point.x()) / self._stack.width
        self._zoom = zoom
        self._stack = self._stack_of(self._pages)
        self._set_ranges()
        self.verticalScrollBar().setValue(round(self._stack.height_of(place) - point.y()))
        self.horizontalScrollBar().setValue(round(across * self._stack.width - point.x()))
        self._moved()

    def place_at(self, point: QPoint) -> PaperPosition:
        """Which page, and how far down on it, is at a point of the view. There must be pages."""
        return self._stack.place_at(self.verticalScrollBar().value() + point.y())

    def show_place(self, page: int, y: float) -> None:
        """Scroll to a height on a page: where one reads."""
        ahead = self.viewport().height() * _PLACE_AFTER
        height = self._stack.height_of(PaperPosition(page, y))
        self.verticalScrollBar().setValue(round(height - ahead))

    def follow_location(self, location: Location, unit_id: str = "") -> None:
        """Scroll to a location, or with ``unit_id`` that of a unit's report, unless it is in view.

        Where it is not printed yet, that is done once it is, unless the user scrolls meanwhile.
        """
        self._target, self._target_unit = location, unit_id
        self._coming_from = -1, 0.0
        if self._pages is not None:
            top = self._top_of_target(self._pages, self._stack, self.verticalScrollBar().value())
            self.verticalScrollBar().setValue(round(top))
            self._reach_target(self._pages)

    # --- Qt's events --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the pages to the new width; what one reads stays where it is."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the background, and each visible page with its shadow."""
        tokens = self._theme.tokens
        painter = QPainter(self.viewport())
        painter.fillRect(
            event.rect(), tokens.colour("line" if tokens.scheme == "light" else "ground")
        )
        if self._pages is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            for page in self._visible_pages(self._stack):
                self._paint_page(painter, self._pages, page)
        elif self.hint:
            edge = tokens.px(_GAP)
            place = self.viewport().rect().adjusted(edge, 2 * edge, -edge, -edge)
            align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.setPen(tokens.colour("ink"))
            painter.drawText(place, int(align | Qt.TextFlag.TextWordWrap), self.hint)
        if self.hasFocus():
            painter.setPen(tokens.colour("accent"))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The ends of the document, the zoom, and Enter for a click on what one reads."""
        bar = self.verticalScrollBar()
        self._drop_target()
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal if control:
                self.set_zoom(self._zoom * ZOOM_STEP)
            case Qt.Key.Key_Minus if control:
                self.set_zoom(self._zoom / ZOOM_STEP)
            case Qt.Key.Key_0 if control:
                self.set_zoom(1.0)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._clickable and self._pages:
                place = self.place_at(self.viewport().rect().center())
                width = self._pages.sizes[place.page][0]
                self.clicked.emit(place.page, QPointF(width, place.y))
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the zoom from the window while the keyboard is here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0)
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in keys:
                event.accept()
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, or with Ctrl make the pages larger or smaller."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y() / _NOTCH
            self.set_zoom(self._zoom * ZOOM_STEP**steps, event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a click, or a drag that scrolls."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll with the drag."""
        if self._pressed is None:
            return
        step = event.position().toPoint() - self._pressed
        if not self._dragging and step.manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self._drop_target()
            across, down = self.horizontalScrollBar(), self.verticalScrollBar()
            across.setValue(across.value() - step.x())
            down.setValue(down.value() - step.y())
            self._pressed = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A click, unless the view was dragged."""
        was_click = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        self.viewport().setCursor(self._cursor)
        if was_click and self._clickable:
            self._click(event.position())

    # --- what is seen -------------------------------------------------------------------------

    def _click(self, point: QPointF) -> None:
        if self._pages is None:
            return
        place = self.place_at(point.toPoint())
        box = self._stack.box(place.page)
        x = (self.horizontalScrollBar().value() + point.x() - box.x) / self._stack.scale
        self.clicked.emit(place.page, QPointF(x, place.y))

    def _reading_height(self) -> float:
        return self.verticalScrollBar().value() + self.viewport().height() * _PLACE_AFTER

    def _stack_of(self, pages: PageImages) -> PageStack:
        width, gap = self.viewport().width(), self._theme.tokens.px(_GAP)
        scale = scale_to_fit(pages.sizes, width, gap) * self._zoom
        return PageStack(pages.sizes, scale, gap, width)

    def _lay_out(self) -> None:
        if self._pages is None:
            return
        at_top = self.verticalScrollBar().value() == 0
        place = self._stack.place_at(self._reading_height())
        self._stack = self._stack_of(self._pages)
        self._set_ranges()
        if not at_top:
            self.show_place(place.page, place.y)
        self._moved()

    def _set_ranges(self) -> None:
        size = self.viewport().size()
        for bar, whole, visible in (
            (self.horizontalScrollBar(), self._stack.width, size.width()),
            (self.verticalScrollBar(), self._stack.height, size.height()),
        ):
            bar.setRange(0, max(round(whole) - visible, 0))
            bar.setPageStep(max(visible * 9 // 10, 1))
            bar.setSingleStep(self._theme.tokens.px(24))

    def _swap_if_ready(self) -> None:
        """Put the newer PDF in its place once all is drawn that will be seen of it."""
        coming = self._coming
        if coming is None:
            return
        stack = self._stack_of(coming)
        top = self._top_in(coming, stack)
        if not self._is_ready(coming, stack, top):
            return
        gone, self._pages, self._coming = self._pages, coming, None
        coming.drawn.disconnect(self._swap_if_ready)
        coming.drawn.connect(self.viewport().update)
        self._stack = stack
        self._set_ranges()
        self.verticalScrollBar().setValue(round(top))
        self._reach_target(coming)
        if gone is not None:
            gone.deleteLater()
        self._moved()

    def _top_in(self, coming: PageImages, stack: PageStack) -> float:
        """The scroll position in the newer PDF: what is read keeps its place, or see the target."""
        now = self.verticalScrollBar().value()
        if self._coming_from[0] != now:  # the first time, or she has scrolled meanwhile
            top = float(now)
            if now and self._pages is not None:
                here = self._stack.place_at(self._reading_height())
                there = follow_place(self._pages.places, coming.places, here)
                top = stack.height_of(there) - self.viewport().height() * _PLACE_AFTER
            self._coming_from = now, self._top_of_target(coming, stack, top)
        return self._coming_from[1]

    def _top_of_target(self, pages: PageImages, stack: PageStack, top: float) -> float:
        """Where to scroll to for the target; ``top`` where it is in view from there, or nowhere."""
        begin = self._begin_of_target(pages)
        if begin is None:
            return top
        page, region = begin
        seen = [(page, region)]
        if region.location.note_id is not None:  # of a long note any part will do
            seen = [
                (page, part)
                for page in self._visible_pages(stack, top)
                for part in pages.places.regions(page)
                if (part.location, part.unit_id) == (region.location, region.unit_id)
            ]
        height = self.viewport().height()
        for where, part in seen:
            upper, lower = (
                stack.height_of(PaperPosition(where, y)) for y in (part.top, part.bottom)
            )
            enough = min(lower - upper, height * _PLACE_AFTER)
            hidden_head = upper < top and part.location.note_id is None
            if not hidden_head and min(lower, top + height) - max(upper, top) >= enough:
                return top
        return stack.height_of(PaperPosition(page, region.top)) - height * _PLACE_AFTER

    def _begin_of_target(self, pages: PageImages) -> tuple[int, PrintedRegion] | None:
        """Where the target begins in these pages; None without one."""
        if self._target is None:
            return None
        return pages.places.begin(self._target, self._target_unit)

    def _reach_target(self, pages: PageImages) -> None:
        """Scroll sideways to the target in enlarged pages, and forget it once it is printed."""
        begin = self._begin_of_target(pages)
        if begin is None:
            return
        page, region = begin
        bar, box = self.horizontalScrollBar(), self._stack.box(page)
        left, right = (box.x + x * self._stack.scale for x in (region.left, region.right))
        if not bar.value() <= left <= right <= bar.value() + self.viewport().width():
            bar.setValue(round(left) - self._theme.tokens.px(_GAP))
        if region.location == self._target:
            self._target = None

    def _drop_target(self) -> None:
        self._target = None

    def _is_ready(
        self, pages: PageImages | None, stack: PageStack, top: float | None = None
    ) -> bool:
        """Whether all is drawn that is seen when the view is scrolled to ``top``."""
        if pages is None:
            return True
        ready = [
            pages.want(page, self._picture_size(stack, page))
            for page in self._visible_pages(stack, top)
        ]
        return all(ready)

    def _visible_pages(self, stack: PageStack, top: float | None = None) -> range:
        top = self.verticalScrollBar().value() if top is None else top
        lowest = max(stack.height - self.viewport().height(), 0)
        top = min(max(top, 0), lowest)
        return stack.visible(top, top + self.viewport().height())

    def _picture_size(self, stack: PageStack, page: int) -> QSize:
        box, ratio = stack.box(page), self.devicePixelRatioF()
        ratio = min(ratio, sqrt(MOST_DOTS / (box.width * box.height)))
        return QSize(round(box.width * ratio), round(box.height * ratio))

    def _moved(self) -> None:
        if self._pages is not None:
            self._is_ready(self._pages, self._stack)
            visible = self._visible_pages(self._stack)
            self._pages.keep(range(visible.start - 1, visible.stop + 1))
        self.viewport().update()
        self.turned.emit()

    def _paint_page(self, painter: QPainter, pages: PageImages, page: int) -> None:
        box = self._stack.box(page)
        left = round(box.x - self.horizontalScrollBar().value())
        top = round(box.y - self.verticalScrollBar().value())
        paper = QRect(left, top, round(box.width), round(box.height))
        shade = QColor(0, 0, 0, 16)
        for step in range(_SHADOW, 0, -1):
            painter.fillRect(paper.adjusted(-step, 1 - step, step, step + 1), shade)
        painter.fillRect(paper, Qt.GlobalColor.white)
        picture = pages.picture(page)
        if picture is not None:
            painter.drawImage(QRectF(paper), picture, QRectF(picture.rect()))
