"""The first question: whose report it is. Asked once, and again for a new report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
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


class _Sheet(QDialog):
    """A calm dialog: icon, title and a quiet sentence, then ``body``, then buttons at the right.

    What does not fit on the screen (200 % text on a small laptop) scrolls; the buttons stay.
    """

    def __init__(self, look: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.look = look
        px = look.tokens.px
        self._content = QWidget()
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(px(28), px(24), px(28), px(4))
        self.body.setSpacing(px(8))
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._content)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(px(28), px(12), px(28), px(20))
        self.buttons.setSpacing(px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        column.addLayout(self.buttons)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Take the height that the text needs at this width, as far as the screen has it."""
        px = self.look.tokens.px
        room = self.screen().availableGeometry().size() - QSize(px(24), px(48))
        width = min(px(_WIDTH), room.width())
        needed = self.body.totalHeightForWidth(width) + self.buttons.sizeHint().height()
        self.resize(width, min(needed, room.height()))
        super().showEvent(event)

    def go_to(self, field: QWidget) -> None:
        """Give ``field`` the keyboard, and scroll to it where not all fits."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def set_head(self, title: str, lead: str) -> None:
        """Put icon, title and sentence at the top."""
        px = self.look.tokens.px
        self.setWindowTitle(title)
        icon = QLabel(self)
        side = self.look.icons.size(_ICON)
        icon.setPixmap(self.look.icons.app_icon().pixmap(side, self.devicePixelRatio()))
        icon.setFixedSize(side)
        heading = QLabel(title, self)
        heading.setProperty("look", "title")
        sentence = QLabel(lead, self)
        sentence.setProperty("look", "muted")
        sentence.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(heading)
        words.addWidget(sentence)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.body.addLayout(row)
        self.body.addSpacing(px(12))


class _HeadFields(QWidget):
    """Region and name under their headings, and the sentence that asks for a missing region."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.units = UnitPicker(look, self)
        self.adviser = QLineEdit(self)
        self.adviser.setAccessibleName(self.tr("Your name"))
        self._missing = QLabel(self.tr("Choose your region first."), self)
        self._missing.setProperty("look", "warning")
        keeps_its_room = self._missing.sizePolicy()
        keeps_its_room.setRetainSizeWhenHidden(True)
        self._missing.setSizePolicy(keeps_its_room)
        self._missing.hide()
        self.units.chosen.connect(lambda _unit_id: self._missing.hide())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.tokens.px(8))
        column.addWidget(_heading(self.tr("Region"), self, self.units.search))
        column.addWidget(self.units)
        column.addWidget(self._missing)
        column.addWidget(_heading(self.tr("Your name"), self, self.adviser))
        column.addWidget(self.adviser)

    def chosen_unit(self) -> str | None:
        """The chosen region's id; None when there is none, which is then said."""
        unit_id = self.units.unit_id()
        self._missing.setVisible(unit_id is None)
        return unit_id


class FirstStartDialog(_Sheet):
    """Asks for form (where there are several), region and name, or offers the filled example.

    ``forms`` holds at least one form. The answer is :meth:`choice`, None when it was given up.
    """

    def __init__(
        self, forms: Sequence[Form], look: Look, parent: QWidget | None = None, *, first: bool
    ) -> None:
        super().__init__(look, parent)
        self._forms = tuple(forms)
        self._answer: FirstStartChoice | None = None
        self._fields = _HeadFields(look, self)
        self._fields.units.accepted.connect(self._begin)
        if first:
            title = self.tr("Welcome to Kplan")
            lead = self.tr(
                "Here you write your region's plan, and note what you have done as it happens. "
                "Everything stays on this computer: no account, no network."
            )
        else:
            title = self.tr("New report")
            lead = self.tr("Whose report is it? Both can be changed later.")
        self.set_head(title, lead)
        self._form = self._form_field()
        self.body.addWidget(self._fields)
        self._add_buttons(first=first)
        self._fields.units.search.setFocus()

    def choice(self) -> FirstStartChoice | None:
        """What was answered, or None."""
        return self._answer

    def _form_field(self) -> ComboBox:
        """The choice of form, on the page only if there is one; the latest period is proposed."""
        field = ComboBox(self)
        field.setAccessibleName(self.tr("Form"))
        for form in self._forms:
            field.addItem(f"{form.strategy} · {form.report.title}", form.id)
        if len(self._forms) > 1:
            self.body.addWidget(_heading(self.tr("Form"), self, field))
            self.body.addWidget(field)
            self.body.addSpacing(self.look.tokens.px(8))
        else:
            field.hide()
        latest = max(self._forms, key=lambda form: form.report.period.last_year)
        field.setCurrentIndex(self._forms.index(latest))
        self._show_form(field.currentIndex())
        field.currentIndexChanged.connect(self._show_form)
        return field

    def _add_buttons(self, *, first: bool) -> None:
        example = QPushButton(self.tr("Look at a filled example"), self)
        example.setProperty("kind", "plain")
        example.clicked.connect(self._take_example)
        cancel = QPushButton(self.tr("Not now") if first else self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        begin = QPushButton(self.tr("Begin") if first else self.tr("Make report"), self)
        begin.setProperty("kind", "primary")
        begin.setDefault(True)
        begin.clicked.connect(self._begin)
        self.buttons.addWidget(example)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(begin)

    def _show_form(self, index: int) -> None:
        self._fields.units.set_units(self._forms[index].units)

    def _begin(self) -> None:
        unit_id = self._fields.chosen_unit()
        if unit_id is None:
            self.go_to(self._fields.units.search)
        else:
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


class HeadDialog(_Sheet):
    """Changes region and name of a report that is there."""

    def __init__(
        self, form: Form, unit_id: str, adviser: str, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._before = unit_id
        self._fields = _HeadFields(look, self)
        self._fields.units.set_units(form.units, unit_id)
        self._fields.units.accepted.connect(self._accept_complete)
        self._fields.adviser.setText(adviser)
        self.set_head(self.tr("Region and name"), self.tr("They stand on top of the report."))
        self.body.addWidget(self._fields)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.reject)
        change = QPushButton(self.tr("Change"), self)
        change.setProperty("kind", "primary")
        change.setDefault(True)
        change.clicked.connect(self._accept_complete)
        self.buttons.addStretch()
        self.buttons.addWidget(cancel)
        self.buttons.addWidget(change)
        self._fields.units.search.setFocus()

    def unit_id(self) -> str:
        """The id of the chosen unit; the one there was while none is chosen."""
        return self._fields.units.unit_id() or self._before

    def adviser(self) -> str:
        """The name as written."""
        return self._fields.adviser.text()

    def _accept_complete(self) -> None:
        if self._fields.chosen_unit() is None:
            self.go_to(self._fields.units.search)
        else:
            self.accept()


def _heading(text: str, parent: QWidget, field: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("look", "section")
    label.setBuddy(field)
    return label
