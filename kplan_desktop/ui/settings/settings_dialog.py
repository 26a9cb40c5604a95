"""All that can be chosen, in one dialog, where each choice holds at once."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QLabel,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.document.settings import TEXT_SCALES, Settings, SettingsStore, TextLanguage
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.settings.folder_field import FolderField
from kplan_desktop.ui.spelling.spelling_client import SpellingClient, SpellingState
from kplan_desktop.ui.theme.style_property import set_style_property
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.theme.translation import LANGUAGE_NAMES, language_for, screen_language
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_WIDTH = 860
_TWO_COLUMNS = 760
"""Pixels at 100 % from which on there are two columns."""

_WIDEST_FIELD = 420
"""Pixels at 100 % that the choices of one column need at most."""

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsSupply:
    """What there is to choose from on this computer; ``spelling`` has the dictionaries."""

    usual_reports: Path
    usual_backups: Path
    spelling: SpellingClient
    has_outlook: bool = sys.platform == "win32"


class SettingsDialog(ScrollingDialog):
    """Shows what the settings say, and has them remember each choice as it is made.

    ``folder_wanted(field, folder)`` asks for another folder, which is tried first, and
    ``reset_requested`` for all as it was at first. ``language_chosen()`` says that the language of
    the screen is to be another one: until ``leave_for_language`` is called nothing can be chosen.
    The size of the text comes first, where it is seen at any size.
    """

    help_topic = HelpTopic.SETTINGS
    folder_wanted = Signal(str, object)
    language_chosen = Signal()
    reset_requested = Signal()

    def __init__(
        self, store: SettingsStore, supply: SettingsSupply, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent, width=_WIDTH)
        self.setWindowTitle(self.tr("Settings"))
        self._store = store
        self._supply = supply
        self._form: Form | None = None
        self._radios: dict[str, dict[Any, QRadioButton]] = {}
        self._flows: list[FlowLayout] = []
        self._headings: list[QLabel] = []
        self._fields: list[QWidget] = []
        self.is_left_for_language = False
        self._choices = QWidget(self)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._choices)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._waiting = plain_label(self.tr("Changing the language …"), "strong")
        self._waiting.hide()
        self._groups: list[QVBoxLayout] = []
        left, right = self._column(), self._column()
        self.body.addWidget(self._waiting)
        self.body.addWidget(self._choices)
        self._add_appearance(left)
        self._add_head(left)
        self._add_writing(left)
        self._add_delivery(right)
        self._add_folders(right)
        left.addStretch(1)
        right.addStretch(1)
        self._reset = self.buttons.add(
            self.tr("Reset …"), ButtonRole.ResetRole, self.reset_requested.emit, default=False
        )
        self._close = self.buttons.add(
            self.tr("Close"), ButtonRole.RejectRole, self.accept, default=True
        )
        self._add_keys()
        store.changed.connect(self._show)
        supply.spelling.state_changed.connect(self._say_spelling)
        theme.follow(self._apply_spacing)
        self._show()
        self._radios["text_scale"][store.known.text_scale].setFocus()

    # --- its groups -------------------------------------------------------------------------------

    def _add_appearance(self, column: QVBoxLayout) -> None:
        self._heading(column, self.tr("Appearance"))
        sizes = {scale: f"{scale} %" for scale in TEXT_SCALES}
        self._add_radios(column, self.tr("Text size"), "text_scale", sizes)
        schemes = {
            "system": self.tr("As the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }
        self._add_radios(column, self.tr("Colours"), "colour_scheme", schemes)
        languages: list[tuple[str, str]] = [("system", self.tr("As the system"))]
        languages += LANGUAGE_NAMES.items()
        self.language = self._add_choice(column, self.tr("Language"), dict(languages))
        self.language.opens_by_keys = True
        self.language.activated.connect(lambda _: self._choose_language())

    def _add_head(self, column: QVBoxLayout) -> None:
        self._heading(column, self.tr("For a new report"))
        self.unit = self._add_choice(column, self.tr("Region"), {})
        self.unit.activated.connect(self._choose_unit)
        self.adviser = self._add_name(column, self.tr("Your name"))
        self.adviser.editingFinished.connect(self._take_adviser)
        self.commenter = self._add_name(column, self.tr("Name with your comments"))
        self.commenter.editingFinished.connect(self._take_commenter)

    def _add_writing(self, column: QVBoxLayout) -> None:
        self._heading(column, self.tr("Writing"))
        name = self.tr("Spelling")
        self._label(column, name)
        row = self._flow(column)
        self.spelling: dict[TextLanguage, QCheckBox] = {
            "nb": QCheckBox(LANGUAGE_NAMES["nb"], self),
            "nn": QCheckBox(LANGUAGE_NAMES["nn"], self),
        }
        for language, box in self.spelling.items():
            there = language in self._supply.spelling.languages
            box.setAccessibleName(f"{name}: {box.text()}")
            box.setEnabled(there)
            box.clicked.connect(lambda _: self._choose_spelling())
            row.addWidget(box)
        self._spelling_note = plain_label("", "small")
        column.addWidget(self._spelling_note)
        self.suggestions = self._add_box(
            column, self.tr("Suggest figures and times from the notes"), "suggestions"
        )

    def _add_delivery(self, column: QVBoxLayout) -> None:
        self._heading(column, self.tr("Delivery and reminders"))
        programs = {
            "system": self.tr("The system's e\u2011mail program"),
            "outlook": self.tr("Outlook (classic)"),
            "folder": self.tr("None: show the folder"),
        }
        if not self._supply.has_outlook:
            del programs["outlook"]
        self.mail = self._add_choice(column, self.tr("E\u2011mails are opened in"), programs)
        self.mail.activated.connect(lambda _: self._remember(mail_program=self.mail.currentData()))
        boxes = {
            "bundle_in_pdf": self.tr("Put the delivery file into the PDF as well"),
            "remind_deadline": self.tr("Remind of the deadline when a report is opened"),
            "remind_unsent": self.tr("Remind of a delivery that is not sent"),
            "days_left": self.tr("Count the days left in the status line"),
        }
        for name, text in boxes.items():
            self._add_box(column, text, name)

    def _add_folders(self, column: QVBoxLayout) -> None:
        supply = self._supply
        self._heading(column, self.tr("Folders"))
        self.folders = {
            "report_folder": self._add_folder(
                column, self.tr("New reports and collections"), supply.usual_reports
            ),
            "backup_folder": self._add_folder(column, self.tr("Backups"), supply.usual_backups),
        }
        for name, field in self.folders.items():
            field.wanted.connect(lambda folder, name=name: self.folder_wanted.emit(name, folder))
        text = self.tr(
            "Another folder is for what is made from now on: no file is moved. “Earlier versions” "
            "also finds the backups in the folders before."
        )
        column.addWidget(plain_label(text, "small"))

    # --- what they are made of --------------------------------------------------------------------

    def _column(self) -> QVBoxLayout:
        column = QVBoxLayout()
        self._columns.addLayout(column, 1)
        self._groups.append(column)
        return column

    def _heading(self, column: QVBoxLayout, text: str) -> None:
        label = plain_label(text, "strong")
        self._headings.append(label)
        column.addWidget(label)

    def _label(self, column: QVBoxLayout, text: str, of: QWidget | None = None) -> None:
        label = plain_label(text, "section")
        if of is not None:
            label.setBuddy(of)
            of.setAccessibleName(text)
        column.addWidget(label)

    def _flow(self, column: QVBoxLayout) -> FlowLayout:
        flow = FlowLayout()
        self._flows.append(flow)
        column.addLayout(flow)
        return flow

    def _add_radios(
        self, column: QVBoxLayout, name: str, setting: str, texts: Mapping[Any, str]
    ) -> None:
        self._label(column, name)
        group, row = RadioGroup(self), self._flow(column)
        buttons = self._radios[setting] = {}
        for value, text in texts.items():
            button = buttons[value] = QRadioButton(text, self)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _=False, value=value: self._remember(**{setting: value}))
            group.addButton(button)
            row.addWidget(button)

    def _add_choice(self, column: QVBoxLayout, name: str, texts: Mapping[str, str]) -> ComboBox:
        field = ComboBox(self)
        for value, text in texts.items():
            field.addItem(text, value)
        self._label(column, name, field)
        self._fields.append(field)
        column.addWidget(field)
        return field

    def _add_name(self, column: QVBoxLayout, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setMaxLength(_LONGEST_NAME)
        self._label(column, name, field)
        self._fields.append(field)
        column.addWidget(field)
        return field

    def _add_box(self, column: QVBoxLayout, text: str, setting: str) -> QCheckBox:
        box = QCheckBox(text, self)
        box.setObjectName(setting)
        box.clicked.connect(lambda on: self._remember(**{setting: on}))
        column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)
        return box

    def _add_folder(self, column: QVBoxLayout, name: str, usual: Path) -> FolderField:
        field = FolderField(name, usual, self.theme, self)
        column.addWidget(field)
        return field

    def _add_keys(self) -> None:
        """The keys of the windows for the size of text, which a dialog keeps from them."""
        store = self._store
        for keys, step in (("Ctrl++", 1), ("Ctrl+=", 1), ("Ctrl+-", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(
                lambda step=step: store.remember(lambda known: known.with_text_step(step))
            )
        QShortcut(QKeySequence("Ctrl+0"), self).activated.connect(
            lambda: self._remember(text_scale=TEXT_SCALES[0])
        )

    # --- what is chosen ---------------------------------------------------------------------------

    def radio(self, setting: str, value: object) -> QRadioButton:
        """The button of a value of a setting."""
        return self._radios[setting][value]

    def show_form(self, form: Form | None) -> None:
        """Offer the regions of this form, or none."""
        self._form = form
        self._show()

    def done(self, result: int) -> None:
        """Take the names as they are written, however the dialog is closed."""
        self._take_adviser()
        self._take_commenter()
        super().done(result)

    def _show(self) -> None:
        """Show what the settings say, be it changed elsewhere."""
        known = self._store.known
        for setting, buttons in self._radios.items():
            chosen = buttons[getattr(known, setting)]
            if not chosen.isChecked():
                chosen.setChecked(True)
        for box in self.findChildren(QCheckBox):
            if box.objectName():
                box.setChecked(getattr(known, box.objectName()))
        for language, box in self.spelling.items():
            box.setChecked(language in known.spelling and box.isEnabled())
        self._say_spelling()
        _choose(self.language, known.language)
        _choose(self.mail, known.mail_program)
        self._show_unit(known)
        for field, text in ((self.adviser, known.adviser), (self.commenter, known.commenter)):
            if not field.isModified():
                field.setText(text)
        self.folders["report_folder"].show_folder(known.report_folder)
        self.folders["backup_folder"].show_folder(known.backup_folder)

    def _show_unit(self, known: Settings) -> None:
        form = self._form
        self.unit.clear()
        self.unit.setEnabled(form is not None)
        if form is None:
            return
        chosen = form.unit_now(known.unit_id)
        if chosen is None:
            self.unit.addItem(self.tr("Not chosen"), "")
        for unit in form.units_in_period():
            self.unit.addItem(unit.name, unit.id)
        _choose(self.unit, chosen.id if chosen is not None else "")

    def _say_spelling(self) -> None:
        """Say whether words are looked up, or why not, and what helps."""
        spelling = self._supply.spelling
        if spelling.state is SpellingState.ON:
            text = self.tr("A word is right when one of the chosen dictionaries has it.")
        elif spelling.languages:
            text = spelling.state_text()
        else:
            text = self.tr(
                "Off: no dictionary was found. Install the one of LibreOffice, and start Kplan "
                "again."
            )
        self._spelling_note.setText(text)
        is_on = spelling.state is SpellingState.ON
        set_style_property(self._spelling_note, "look", "small" if is_on else "fault")

    def _remember(self, **changes: Any) -> None:
        self._store.remember(lambda known: replace(known, **changes))

    def _choose_language(self) -> None:
        language = self.language.currentData()
        if language != self._store.known.language:
            self._remember(language=language)
            self.follow_language()

    def follow_language(self) -> None:
        """Wait until the windows are in the language that the settings say, if it is another one.

        The dialog stays open meanwhile, so that what is typed goes nowhere. It can be closed.
        """
        if language_for(self._store.known.language) == screen_language():
            return
        self._choices.setEnabled(False)
        self._reset.setEnabled(False)
        self._close.setFocus()
        self._waiting.show()
        announce(self._close, self._waiting.text())
        self.language_chosen.emit()

    def leave_for_language(self) -> None:
        """Close, to be shown again in the other language."""
        self.is_left_for_language = True
        self.accept()

    def _choose_unit(self) -> None:
        unit_id = self.unit.currentData()
        if unit_id:
            self._remember(unit_id=unit_id, head_chosen=True)

    def _choose_spelling(self) -> None:
        chosen = tuple(language for language, box in self.spelling.items() if box.isChecked())
        self._remember(spelling=chosen)

    def _take_adviser(self) -> None:
        """Propose this name for new reports; without one, that of the last report again."""
        self.adviser.setModified(False)
        adviser = one_line(self.adviser.text())
        if adviser != self._store.known.adviser:
            self._remember(adviser=adviser, head_chosen=bool(adviser))

    def _take_commenter(self) -> None:
        self.commenter.setModified(False)
        commenter = one_line(self.commenter.text())
        if commenter != self._store.known.commenter:
            self._remember(commenter=commenter)

    # --- its room ---------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Two columns where there is room for them."""
        self._share(event.size().width())
        super().resizeEvent(event)

    def _share(self, width: int) -> None:
        direction = QBoxLayout.Direction
        roomy = width >= self.theme.tokens.px(_TWO_COLUMNS)
        self._columns.setDirection(direction.LeftToRight if roomy else direction.TopToBottom)

    def _apply_spacing(self) -> None:
        px = self.theme.tokens.px
        self._columns.setSpacing(px(32))
        for column in self._groups:
            column.setSpacing(px(5))
        for heading in self._headings:
            heading.setContentsMargins(0, px(12), 0, 0)
        for field in self._fields:
            field.setMaximumWidth(px(_WIDEST_FIELD))
        for flow in self._flows:
            flow.setSpacing(px(8))
        self._share(self.width())


def _choose(field: ComboBox, value: str) -> None:
    field.setCurrentIndex(max(field.findData(value), 0))
