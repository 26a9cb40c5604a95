"""A calm dialog whose texts are always shown whole, and the text in it that can be copied."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QAccessibleInterface,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QShowEvent,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.accessibility.spoken_roles import DialogInterface, set_heading
from kplan_desktop.ui.theme.screen_room import DialogPlaces, keep_on_screen, room_on_screen
from kplan_desktop.ui.theme.style_tokens import Tokens
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.growing_text_edit import GrowingTextEdit
from kplan_desktop.ui.widgets.keyboard import (
    is_held_enter,
    loses_focus,
    show_focused,
    text_before,
)

_HEADINGS = {"title": 1, "section": 2}
"""The looks of labels that are headings to screen readers, and their levels."""

_FRAME = QSize(24, 48)
"""Pixels that a window's frame takes at most, and a little around it."""


class Dialog(QDialog):
    """A dialog in which the focus of a button that is hidden or disabled goes to no other button.

    It goes to the text or list before it, or else to the dialog itself, where Escape closes it.
    None is larger than the screen when it opens. One that the user has resized opens in that size,
    and where it was, the next time (``DialogPlaces``).
    """

    remembers_place: ClassVar[bool] = True
    """Whether it is as large as its user likes; others are as large as their content."""

    _dialog_places: DialogPlaces | None = None
    _shown_size = QSize()
    _was_placed = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Open within the room that the screen has beside the window's frame."""
        if self.remembers_place and not event.spontaneous():
            places = self._dialog_places = DialogPlaces.of(self)
            self._was_placed = places is not None and places.restore(self)
        if not self.isMaximized():
            self.resize(self.size().boundedTo(room_on_screen(self).size() - _FRAME))
        self._shown_size = self.size()
        super().showEvent(event)
        if not event.spontaneous() and not self.isMaximized():
            keep_on_screen(self)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Remember the place, if it is one that the user has chosen."""
        super().hideEvent(event)
        is_chosen = self._was_placed or self.size() != self._shown_size
        if self._dialog_places is not None and is_chosen and not event.spontaneous():
            self._dialog_places.keep(self)

    def accessible_interface(self) -> QAccessibleInterface:
        """What screen readers get."""
        return DialogInterface(self)

    def set_busy(self, busy: bool) -> None:
        """Show whether work is under way that was asked for here."""
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Where Tab leads, and where Qt passes on the focus."""
        if not loses_focus(self):
            moved = super().focusNextPrevChild(forward)
            show_focused(self)
            return moved
        (text_before(self) or self).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter that is held down clicks no default button."""
        if not is_held_enter(event):
            super().keyPressEvent(event)


class ScrollingDialog(Dialog):
    """A dialog of one column: ``body``, which scrolls when it must, and ``buttons`` under it.

    Beside the buttons, in the same line, ``footer`` has room at the left for more.

    It is ``width`` pixels wide at 100 %, and as high as its content at that width, as far as the
    screen has room: then, and when the content grows while it is shown. Its user may resize it.
    """

    remembers_place = False

    def __init__(self, theme: Theme, parent: QWidget | None, *, width: int = 480) -> None:
        super().__init__(parent)
        self.theme = theme
        self._width = width
        self._fitted = 0
        self._scroll_target: QWidget | None = None
        self._is_new = True
        self._content = QWidget()
        self._content.installEventFilter(self)
        self.body = QVBoxLayout(self._content)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.buttons = DialogButtons(self, theme.tokens.px(8))
        self.footer = QHBoxLayout()
        self.footer.addWidget(self.buttons, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.footer)
        theme.follow(self._apply_room)

    def _apply_room(self) -> None:
        """Take the room that text of this size needs, also while the dialog is shown."""
        px = self.theme.tokens.px
        self.body.setContentsMargins(px(28), px(24), px(28), px(4))
        self.body.setSpacing(px(8))
        self.footer.setContentsMargins(px(28), px(12), px(28), px(20))
        self.footer.setSpacing(px(8))
        if self.isVisible():
            self._take_size()

    def add_head(self, picture: QPixmap, title: str, text: QWidget) -> None:
        """Put a picture at the top, and beside it a heading over ``text``."""
        px = self.theme.tokens.px
        side = QLabel(self)
        side.setPixmap(picture)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(plain_label(title, "title"))
        words.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(side, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)

    def add_answers(
        self, give_up: str, answer: str, accept: Callable[[], object] | None = None
    ) -> QPushButton:
        """Add the two buttons of a question: one closes it, Enter in a field clicks the other.

        The other is given back.
        """
        self.buttons.add(give_up, ButtonRole.RejectRole, self.reject)
        return self.buttons.add(
            answer, ButtonRole.AcceptRole, accept or self.accept, kind="primary", default=True
        )

    def add_field(self, heading: str, text: str, longest: int) -> QLineEdit:
        """Add a field of one line under its heading, for ``longest`` characters."""
        field = QLineEdit(text, self)
        field.setAccessibleName(heading)
        field.setMaxLength(longest)
        label = QLabel(heading, self)
        label.setProperty("look", "section")
        label.setBuddy(field)
        self.body.addWidget(label)
        self.body.addWidget(field)
        return field

    def add_facts(self, facts: Mapping[str, str]) -> None:
        """Add lines of a caption and what it says."""
        px = self.theme.tokens.px
        rows = QFormLayout()
        rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        rows.setHorizontalSpacing(px(16))
        rows.setVerticalSpacing(px(4))
        for name, value in facts.items():
            caption = QLabel(name, self)
            caption.setProperty("look", "muted")
            rows.addRow(caption, plain_label(value, ""))
        self.body.addLayout(rows)

    def point_out(self, field: QWidget, label: QLabel, text: str) -> None:
        """Say in ``label`` what a field lacks, and put the keyboard there."""
        label.setText(text)
        self.show_message(label, text)
        self.go_to(field)

    def explained(self, button: QAbstractButton) -> QVBoxLayout:
        """A box or radio button over its accessible description, which all can read there."""
        words = plain_label(button.accessibleDescription(), "small")
        words.setContentsMargins(self.theme.tokens.px(30), 0, 0, 0)
        together = QVBoxLayout()
        together.setSpacing(0)
        together.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        together.addWidget(words)
        return together

    def go_to(self, field: QWidget) -> None:
        """Give ``field`` the keyboard, and scroll to it where not all fits."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        self._take_size()
        super().showEvent(event)
        QTimer.singleShot(0, self, self._follow_content)

    def _take_size(self) -> None:
        least = max(self._content.minimumSizeHint().width(), self.minimumSizeHint().width())
        wanted = max(self.theme.tokens.px(self._width), least)
        width = min(wanted, room_for(self, self.theme).width())
        self.resize(width, self._wanted_height(width))
        self._fitted = self.height()

    def show_message(self, label: QWidget, text: str) -> None:
        """Show ``label``, which was hidden, scroll to it, and speak ``text`` to screen readers."""
        label.show()
        self._scroll_target = label
        announce(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """The page keys scroll, wherever the keyboard is."""
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(QScrollBar.SliderAction.SliderPageStepAdd)
        elif event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(QScrollBar.SliderAction.SliderPageStepSub)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Resize to the content in the next event loop pass, when it has been laid out."""
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            QTimer.singleShot(0, self, self._follow_content)
        return super().eventFilter(watched, event)

    def _needed_height(self, width: int) -> int:
        return self.body.totalHeightForWidth(width) + self.footer.sizeHint().height()

    def _wanted_height(self, width: int) -> int:
        return min(self._needed_height(width), room_for(self, self.theme).height())

    def _follow_content(self) -> None:
        """Grow with the content, and shrink with it unless the user has made the dialog larger."""
        wanted = self._wanted_height(self.width())
        # Where the scroll bar is there to stay, taking it away would lay all out anew, without end.
        is_cut = wanted == self.height() < self._needed_height(self.width())
        if not is_cut and (wanted > self.height() or self.height() == self._fitted):
            # A scroll bar that came meanwhile makes the text narrower and higher, and so would
            # keep itself needed.
            self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.resize(self.width(), wanted)
            self._fitted = self.height()
            keep_on_screen(self)
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        if self._scroll_target is not None:
            # Not ensureWidgetVisible(), which sees to no more than the cursor's line of a text.
            half = self._scroll_target.height() // 2 + self.theme.tokens.px(4)
            middle = self._scroll_target.mapTo(self._content, self._scroll_target.rect().center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, half)
            self._scroll_target = None
        elif self._is_new and self._content.isAncestorOf(self.focusWidget()):
            # With large text the field that one begins in may be below what there is room for.
            self._scroll.ensureWidgetVisible(self.focusWidget())
        self._is_new = False


class CopyableText(QTextEdit):
    """Plain text of any number of lines that is read and copied, by mouse or keyboard.

    Unlike a label it breaks a line also inside a long path, and so is never wider than its place.
    ``look`` is one of the style sheet's, such as "bad" or "field".
    """

    def __init__(self, text: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", look)
        self.setAcceptRichText(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._text = ""
        self.set_text(text)

    def text(self) -> str:
        """The text as it was given."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        self._text = text
        self.setPlainText(text)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        around = self._around()
        measure = QTextDocument()
        measure.setDocumentMargin(0)
        measure.setDefaultFont(self.document().defaultFont())
        measure.setDefaultTextOption(self.document().defaultTextOption())
        measure.setPlainText(self._text)
        measure.setTextWidth(max(width - around.width(), 1))
        return math.ceil(measure.size().height()) + around.height()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(of_characters=40)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self._size(of_characters=8)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """The dialog scrolls; the text never does."""
        event.ignore()

    def _size(self, *, of_characters: int) -> QSize:
        metrics = self.fontMetrics()
        one_line = QSize(metrics.averageCharWidth() * of_characters, metrics.height())
        return one_line + self._around()

    def _around(self) -> QSize:
        """What the style's border and padding take."""
        self.ensurePolished()
        margins = self.contentsMargins()
        return QSize(margins.left() + margins.right(), margins.top() + margins.bottom())


class FramedText(QWidget):
    """A field that grows with its ``text``, of which no character is lost.

    What stands below it moves in the same event as the text changes, and never later.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.text = GrowingTextEdit(self)
        self.text.installEventFilter(self)
        px = theme.tokens.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(10), px(8))
        column.addWidget(self.text)
        self.text.textChanged.connect(self._make_room)

    def _make_room(self) -> None:
        """Lay out all around it, where it needs another height, up to the page that scrolls."""
        layout = self.layout()
        if layout is None or not self.isVisible() or layout.sizeHint().height() == self.height():
            return
        widget: QWidget | None = self
        while widget is not None and not isinstance(widget, QAbstractScrollArea):
            if (layout := widget.layout()) is not None:
                layout.activate()
                # Qt would send it later, and a scroll area is as large as before until then.
                QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LayoutRequest))
            widget = widget.parentWidget()
        if widget is not None:
            QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.LayoutRequest))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show whether the keyboard is in the text."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The style sheet has frames for fields of Qt's own only."""
        paint_field(self, self.rect(), self._theme.tokens, writing=self.text.hasFocus())


def paint_field(widget: QWidget, around: QRect, tokens: Tokens, *, writing: bool) -> None:
    """Paint the frame of a field on ``widget``, in its paint event."""
    with QPainter(widget) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(tokens.colour("card"))
        width = 2 if writing else 1
        painter.setPen(QPen(tokens.colour("accent" if writing else "edge"), width))
        inset = width / 2
        frame = QRectF(around).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, tokens.radius, tokens.radius)


def plain_label(text: str, look: str) -> QLabel:
    """A label that wraps its text and takes nothing in it for markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(True)
    label.setProperty("look", look)
    if look in _HEADINGS:
        set_heading(label, _HEADINGS[look])
    return label


def room_for(window: QWidget, theme: Theme) -> QSize:
    """How large a window may be on its screen, with room for its frame and a little around it."""
    px = theme.tokens.px
    return room_on_screen(window).size() - QSize(px(24), px(48))
