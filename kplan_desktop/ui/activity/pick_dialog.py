"""A dialog in which one of many is found by typing: where to, or which."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.elided_label import ElidedLabel
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label, room_for
from kplan_desktop.ui.widgets.search_picker import SearchPicker


class PickDialog(Dialog):
    """Shows a picker under a title; ``picked(key)`` carries what was chosen, and it closes.

    ``key()`` tells it afterwards. ``about`` is the text of what it is done with, empty for none,
    ``lead`` says what the choice means, and ``button`` what is done with it.
    """

    help_topic = HelpTopic.MOVING

    picked = Signal(object)

    def __init__(
        self,
        picker: SearchPicker,
        theme: Theme,
        parent: QWidget | None,
        *,
        title: str,
        about: str,
        lead: str,
        button: str,
    ) -> None:
        super().__init__(parent)
        self.picker = picker
        self._picked: object = None
        self.setWindowTitle(title)
        picker.setParent(self)
        picker.picked.connect(self._take)
        self._buttons = DialogButtons(self, theme.tokens.px(8))
        self._buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject, default=False)
        self._do = self._buttons.add(
            button,
            ButtonRole.AcceptRole,
            lambda: self._take(picker.key()),
            kind="primary",
            default=False,
        )
        picker.marked.connect(lambda key: self._do.setEnabled(key is not None))
        self._lay_out(theme, about, lead)
        picker.search.setFocus()

    def key(self) -> object:
        """What was chosen, or None."""
        return self._picked

    def _lay_out(self, theme: Theme, text: str, lead: str) -> None:
        px = theme.tokens.px
        about = ElidedLabel(self)
        about.setText(f"«{' '.join(text.split())}»")
        about.setProperty("look", "muted")
        about.setHidden(not text.strip())
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(20))
        column.setSpacing(px(8))
        column.addWidget(plain_label(self.windowTitle(), "title"))
        column.addWidget(about)
        column.addWidget(plain_label(lead, "small"))
        column.addSpacing(px(4))
        column.addWidget(self.picker, 1)
        column.addWidget(self._buttons)
        room = room_for(self, theme)
        self.resize(min(px(680), room.width()), min(px(600), room.height()))

    def _take(self, key: object) -> None:
        if key is not None:
            self._picked = key
            self.picked.emit(key)
            self.accept()
