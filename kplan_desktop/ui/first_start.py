"""The first question: whose report it is. Asked once, and again for a new report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.form import Form
from kplan_desktop.ui.fields import ComboBox
from kplan_desktop.ui.look import Look
from kplan_desktop.ui.unit_picker import UnitPicker

_ICON = 48
_WIDTH = 480


@dataclass(frozen=True, slots=True)
class FirstStartChoice:
    """What was answered: the filled example, or a new report of a unit.

    With ``example`` the other fields are empty. ``adviser`` may be empty in any case.
    """

    example: bool
    form_id: str = ""
    unit_id: str = ""
    adviser: str = ""


class _HeadFields(QWidget):
    """Region and name under their headings, and the sentence that asks for a missing region."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        px = look.tokens.px
        self.units = UnitPicker(look, self)
        self.adviser = QLineEdit(self)
        self.adviser.setAccessibleName(self.tr("Your name"))
        self._missing = QLabel(self.tr("Choose your region first."), self)
        self._missing.setProperty("look", "warning")
        self._missing.hide()
        self.units.chosen.connect(lambda _unit_id: self._missing.setVisible(False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(_heading(self.tr("Region"), self, self.units.search))
        column.addWidget(self.units)
        column.addWidget(self._missing)
        column.addSpacing(px(8))
        column.addWidget(_heading(self.tr("Your name"), self, self.adviser))
        column.addWidget(self.adviser)

    def chosen_unit(self) -> str | None:
        """The chosen region's id; None when there is none, which is said and the field gone to."""
        unit_id = self.units.unit_id()
        if unit_id is None:
            self._missing.show()
            self.units.search.setFocus(Qt.FocusReason.OtherFocusReason)
        return unit_id


class FirstStartDialog(QDialog):
    """Asks for form (where there are several), region and name, or offers the filled example.

    ``forms`` holds at least one form. The answer is :meth:`choice`, None when it was given up.
    """

    def __init__(
        self, forms: Sequence[Form], look: Look, parent: QWidget | None = None, *, first: bool
    ) -> None:
        super().__init__(parent)
        self._forms = tuple(forms)
        self._answer: FirstStartChoice | None = None
        self._fields = _HeadFields(look, self)
        self._fields.units.accepted.connect(self._begin)
        self._form = ComboBox(self)
        self._form.setAccessibleName(self.tr("Form"))
        for form in self._forms:
            self._form.addItem(f"{form.strategy} · {form.report.title}", form.id)
        self._form.currentIndexChanged.connect(self._show_form)
        if first:
            title = self.tr("Welcome to Kplan")
            lead = self.tr(
                "Here you write your region's plan, and note what you have done as it happens. "
                "Everything stays on this computer: no account, no network."
            )
        else:
            title = self.tr("New report")
            lead = self.tr("Whose report is it? Both can be changed later.")
        self.setWindowTitle(title)
        column = _column(self, look)
        column.addLayout(_head(title, lead, self, look))
        column.addSpacing(look.tokens.px(12))
        if len(self._forms) > 1:
            column.addWidget(_heading(self.tr("Form"), self, self._form))
            column.addWidget(self._form)
            column.addSpacing(look.tokens.px(8))
        self._form.setVisible(len(self._forms) > 1)
        column.addWidget(self._fields)
        column.addSpacing(look.tokens.px(16))
        column.addLayout(self._buttons(look, first=first))
        latest = max(self._forms, key=lambda form: form.report.period.last_year)
        self._form.setCurrentIndex(self._forms.index(latest))
        self._show_form(self._form.currentIndex())
        self._fields.units.search.setFocus()

    def choice(self) -> FirstStartChoice | None:
        """What was answered, or None."""
        return self._answer

    def _buttons(self, look: Look, *, first: bool) -> QHBoxLayout:
        example = QPushButton(self.tr("Look at a filled example"), self)
        example.setProperty("kind", "plain")
        example.setIcon(look.icons.icon("eye", "ink", 16))
        example.setAutoDefault(False)
        example.clicked.connect(self._take_example)
        cancel = QPushButton(self.tr("Not now") if first else self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        begin = QPushButton(self.tr("Begin") if first else self.tr("Make report"), self)
        begin.setProperty("kind", "primary")
        begin.setDefault(True)
        begin.clicked.connect(self._begin)
        row = QHBoxLayout()
        row.setSpacing(look.tokens.px(8))
        row.addWidget(example)
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(begin)
        return row

    def _show_form(self, index: int) -> None:
        self._fields.units.set_units(self._forms[index].units)

    def _begin(self) -> None:
        unit_id = self._fields.chosen_unit()
        if unit_id is not None:
            self._answer = FirstStartChoice(
                example=False,
                form_id=self._form.currentData(),
                unit_id=unit_id,
                adviser=self._fields.adviser.text(),
            )
            self.accept()

    def _take_example(self) -> None:
        self._answer = FirstStartChoice(example=True)
        self.accept()


class HeadDialog(QDialog):
    """Changes region and name of a report that is there."""

    def __init__(
        self, form: Form, unit_id: str, adviser: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._before = unit_id
        self._fields = _HeadFields(look, self)
        self._fields.units.set_units(form.units, unit_id)
        self._fields.units.accepted.connect(self._accept_complete)
        self._fields.adviser.setText(adviser)
        title = self.tr("Region and name")
        self.setWindowTitle(title)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        change = QPushButton(self.tr("Change"), self)
        change.setProperty("kind", "primary")
        change.setDefault(True)
        change.clicked.connect(self._accept_complete)
        row = QHBoxLayout()
        row.setSpacing(look.tokens.px(8))
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(change)
        column = _column(self, look)
        column.addLayout(_head(title, self.tr("They stand on top of the report."), self, look))
        column.addSpacing(look.tokens.px(12))
        column.addWidget(self._fields)
        column.addSpacing(look.tokens.px(16))
        column.addLayout(row)
        self._fields.units.search.setFocus()

    def unit_id(self) -> str:
        """The id of the chosen unit; the one there was while none is chosen."""
        return self._fields.units.unit_id() or self._before

    def adviser(self) -> str:
        """The name as written."""
        return self._fields.adviser.text()

    def _accept_complete(self) -> None:
        if self._fields.chosen_unit() is not None:
            self.accept()


def _column(dialog: QDialog, look: Look) -> QVBoxLayout:
    px = look.tokens.px
    dialog.setMinimumWidth(px(_WIDTH))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(px(28), px(24), px(28), px(20))
    column.setSpacing(px(8))
    return column


def _head(title: str, lead: str, parent: QWidget, look: Look) -> QHBoxLayout:
    """The program's icon, the title and a quiet sentence under it."""
    px = look.tokens.px
    icon = QLabel(parent)
    side = px(_ICON)
    icon.setPixmap(look.icons.app_icon().pixmap(look.icons.size(_ICON), parent.devicePixelRatio()))
    icon.setFixedSize(side, side)
    words = QVBoxLayout()
    words.setSpacing(px(4))
    heading = QLabel(title, parent)
    heading.setProperty("look", "title")
    sentence = QLabel(lead, parent)
    sentence.setProperty("look", "muted")
    sentence.setWordWrap(True)
    words.addWidget(heading)
    words.addWidget(sentence)
    row = QHBoxLayout()
    row.setSpacing(px(16))
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    return row


def _heading(text: str, parent: QWidget, field: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", "section")
    label.setBuddy(field)
    return label
