"""Asking who has approved the report, as what, and when."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFormLayout, QLineEdit, QWidget

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_LONGEST = 200
"""Characters of a name or a role, as in the bundle."""


class ApprovalDialog(ScrollingDialog):
    """Accepted with ``approval(covers)``, which is None where it was taken back."""

    def __init__(
        self, present: Approval | None, today: dt.date, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(theme, parent, width=460)
        self.setWindowTitle(self.tr("Approval"))
        self._removed = False
        self.body.addWidget(plain_label(self.tr("Approval by a leader or board"), "title"))
        about = self.tr(
            "It stands at the top of the PDF, and holds for the report as it is now. When "
            "something changes, it no longer holds."
        )
        self.body.addWidget(plain_label(about, ""))
        self.name = QLineEdit("" if present is None else present.name, self)
        self.role = QLineEdit("" if present is None else present.role, self)
        self.date = QDateEdit(self)
        self.date.setDisplayFormat("dd.MM.yyyy")
        day = today if present is None else present.date
        self.date.setDate(QDate(day.year, day.month, day.day))
        fields = QFormLayout()
        fields.setSpacing(theme.tokens.px(8))
        for label, field in (
            (self.tr("Name"), self.name),
            (self.tr("Role, such as leader or board"), self.role),
            (self.tr("Date"), self.date),
        ):
            field.setAccessibleName(label)
            fields.addRow(label, field)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.body.addLayout(fields)
        for field in (self.name, self.role):
            field.setMaxLength(_LONGEST)
        if present is not None:
            self.buttons.add(
                self.tr("Take back"), ButtonRole.ResetRole, self._remove, default=False
            )
        self._answer = self.add_answers(self.tr("Cancel"), self.tr("Approved"))
        self.name.textChanged.connect(lambda _: self._follow())
        self._follow()
        self.name.setFocus()

    def approval(self, covers: str) -> Approval | None:
        """What was answered, for the content with the hash ``covers``."""
        if self._removed:
            return None
        day = self.date.date()
        return Approval(
            name=self.name.text().strip(),
            role=self.role.text().strip(),
            date=dt.date(day.year(), day.month(), day.day()),
            covers=covers,
        )

    def _remove(self) -> None:
        self._removed = True
        self.accept()

    def _follow(self) -> None:
        self._answer.setEnabled(bool(self.name.text().strip()))
