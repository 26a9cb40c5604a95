"""The base of dialogs that ask twice before something goes for good."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders, path_text
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label


class SureDialog(ScrollingDialog):
    """Accepted once it was asked twice.

    The second answer has to be chosen: neither Enter nor a second click at the same place gives it.
    A subclass fills ``body`` and then calls ``add_question``.
    """

    def __init__(self, theme: Theme, parent: QWidget | None) -> None:
        super().__init__(theme, parent, width=560)
        self._sure = QCheckBox(self.tr("I am sure: this cannot be undone"), self)
        keep = self._sure.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._sure.setSizePolicy(keep)
        self._sure.hide()

    def add_question(self, remove: str) -> None:
        """Put the second question last, and the buttons below; ``remove`` is on the first one."""
        self.body.addSpacing(self.theme.tokens.px(8))
        self.body.addWidget(self._sure)
        self.body.addStretch(1)
        cancel = self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self._remove = self.buttons.add(
            remove, ButtonRole.AcceptRole, self._answer, kind="danger", default=False
        )
        self._sure.toggled.connect(self._remove.setEnabled)
        cancel.setDefault(True)
        cancel.setFocus()

    def add_unreached(self, folders: Sequence[Path]) -> None:
        """Say which folders could not be looked into, if there are any."""
        if folders:
            self.body.addWidget(plain_label(unreached_text(folders), "warning"))

    def may_ask(self) -> bool:
        """Whether all is given that is needed; a subclass says what is lacking."""
        return True

    def _answer(self) -> None:
        if not self.may_ask():
            return
        if not self._sure.isHidden():
            self.accept()
            return
        # A double click, or Enter held down, finds a button that does nothing.
        self._remove.setEnabled(False)
        self._remove.setText(self.tr("Remove for good"))
        self._sure.show()
        self.go_to(self._sure)


def unreached_text(folders: Sequence[Path]) -> str:
    """That something may still stand in folders which could not be looked into."""
    text = QCoreApplication.translate(
        "SureDialog",
        "Kplan cannot reach these folders now, and deletes nothing in them: %1. It may stand there "
        "too.",
    )
    return fill_placeholders(text, ", ".join(map(path_text, folders)))
