"""The wording of one measure in the plan beside its text now, whole, and to be changed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from kplan_desktop.domain.model.report import RegionalMeasure
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import (
    CopyableText,
    FramedText,
    ScrollingDialog,
    plain_label,
)


class WordingDialog(ScrollingDialog):
    """``wording`` is what the plan is to say of the measure once the dialog was accepted.

    It is empty for a measure that is to be no part of the plan.
    """

    def __init__(
        self, measure: RegionalMeasure, theme: Theme, parent: QWidget | None, *, read_only: bool
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Wording in the plan"))
        self.body.addWidget(plain_label(self.tr("Wording in the plan"), "title"))
        self._section(self.tr("The measure now"), CopyableText(measure.text, "field", self))
        self.field = FramedText(theme, self)
        self.field.text.setReadOnly(read_only)
        self.field.text.set_text(measure.planned)
        self._section(self.tr("In the plan"), self.field)
        self.field.text.setAccessibleName(self.tr("In the plan"))
        if read_only:
            self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
            self.field.text.setFocus()
            return
        fills = FlowLayout(spacing=theme.tokens.px(8))
        fills.addWidget(self._fills(self.tr("The wording of now"), measure.text))
        fills.addWidget(self._fills(self.tr("Not in the plan"), ""))
        self.body.addLayout(fills)
        empty = self.tr("A measure without a wording here is not in the plan.")
        self.body.addWidget(plain_label(empty, "small"))
        self.field.text.enter_pressed.connect(lambda *_: self.accept())
        self.add_answers(self.tr("Cancel"), self.tr("Change the plan"))
        self.field.text.put_cursor(at_end=True)

    @property
    def wording(self) -> str:
        """What stands in the field."""
        return self.field.text.text()

    def _section(self, heading: str, field: QWidget) -> None:
        field.setAccessibleName(heading)
        self.body.addWidget(plain_label(heading, "section"))
        self.body.addWidget(field)

    def _fills(self, name: str, wording: str) -> QPushButton:
        """A button that puts a wording into the field."""

        def fill() -> None:
            self.field.text.set_text(wording)
            self.field.text.put_cursor(at_end=True)

        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(fill)
        return button
