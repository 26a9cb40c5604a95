"""The dialog that shows what a Word document was read as, before anything of it is stored."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QWidget,
)

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence, WordReading
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, announce, plain_label
from kplan_desktop.ui.word_import.form_choice_dialog import found_text
from kplan_desktop.ui.word_import.word_preview_list import PieceList
from kplan_desktop.ui.word_import.word_preview_wording import doubts_text


class WordPreviewDialog(ScrollingDialog):
    """Accepted when a report is to be made. ``unit_id`` is then its region.

    ``form_name`` is of the form chosen where the document holds several; giving it up then leads
    back to the choice.
    """

    def __init__(
        self,
        reading: WordReading,
        file_name: str,
        theme: Theme,
        parent: QWidget | None,
        *,
        form_name: str = "",
    ) -> None:
        super().__init__(theme, parent, width=980)
        self._reading = reading
        self.setWindowTitle(self.tr("Take in a Word document"))
        title = self.windowTitle()
        self.heading = plain_label(f"{title}: {form_name}" if form_name else title, "title")
        self._lead = plain_label(self._lead_text(file_name), "muted")
        self._found = plain_label(f"{found_text(reading)} {doubts_text(reading)}".rstrip(), "")
        self._unit = ComboBox(self)
        self._unit.setAccessibleName(self.tr("Region"))
        self.filters: dict[PieceConfidence | None, QRadioButton] = {}
        self._group = RadioGroup(self)
        self._heads = (plain_label("", "small"), plain_label("", "small"))
        self.list = PieceList(reading.pieces, theme, self)
        self.list.setAccessibleName(self.tr("The pieces of the document, and what they became"))
        self._none = plain_label("", "muted")
        self._none.hide()
        give_up = self.tr("Back") if form_name else self.tr("Cancel")
        self._cancel = self.buttons.add(give_up, ButtonRole.RejectRole, self.reject)
        self._make = self.buttons.add(
            self.tr("Make a report of it …"),
            ButtonRole.AcceptRole,
            self.accept,
            kind="primary",
            default=True,
        )
        self._fill_units()
        self._make_filters()
        self._lay_out()
        self._begin()

    def unit_id(self) -> str | None:
        """The region that is chosen."""
        chosen: str | None = self._unit.currentData()
        return chosen

    def choose_unit(self, unit_id: str) -> None:
        """Choose a region of the form."""
        self._unit.setCurrentIndex(self._unit.findData(unit_id))

    def may_make(self) -> bool:
        """Whether everything that a report needs is given."""
        return self._make.isEnabled()

    def empty_text(self) -> str:
        """The message where a filter leaves nothing, else empty."""
        return "" if self._none.isHidden() else self._none.text()

    def found(self) -> str:
        """The line that counts what was found."""
        return self._found.text()

    def _lead_text(self, file_name: str) -> str:
        text = self.tr(
            "This is what was read in “%1”. Nothing is stored until you make a report of it; the "
            "document stays as it is."
        )
        return text.replace("%1", file_name)

    def _fill_units(self) -> None:
        self._unit.setPlaceholderText(self.tr("Choose the region"))
        for unit in self._reading.form.units:
            self._unit.addItem(unit.name, unit.id)
        found = self._reading.unit_id
        self._unit.setCurrentIndex(-1 if found is None else self._unit.findData(found))
        self._unit.currentIndexChanged.connect(lambda _index: self._follow_unit())
        self._follow_unit()

    def _follow_unit(self) -> None:
        self._make.setEnabled(self.unit_id() is not None)

    def _make_filters(self) -> None:
        names = {
            None: self.tr("All (%1)"),
            PieceConfidence.UNCERTAIN: self.tr("Uncertain (%1)"),
            PieceConfidence.WITHOUT_PLACE: self.tr("Without a place (%1)"),
        }
        for confidence, name in names.items():
            pieces = self._reading.pieces
            count = len(pieces if confidence is None else self._reading.with_confidence(confidence))
            button = QRadioButton(name.replace("%1", str(count)), self)
            self._group.addButton(button)
            self.filters[confidence] = button

    def _follow_filter(self, button: QAbstractButton, checked: bool) -> None:
        for confidence, choice in self.filters.items():
            if checked and choice is button:
                self._show_only(confidence)

    def _lay_out(self) -> None:
        px = self.theme.tokens.px
        for widget in (self.heading, self._lead, self._found):
            self.body.addWidget(widget)
        line = QHBoxLayout()
        line.setSpacing(px(16))
        for button in self.filters.values():
            line.addWidget(button)
        line.addStretch(1)
        self.body.addLayout(line)
        for head, text in zip(
            self._heads, (self.tr("In the document"), self.tr("Became")), strict=True
        ):
            head.setText(text)
            head.setIndent(px(12))
        heads = QHBoxLayout()
        heads.setContentsMargins(0, 0, 0, 0)
        heads.setSpacing(0)
        heads.addWidget(self._heads[0])
        heads.addWidget(self._heads[1], 1)
        self.body.addLayout(heads)
        # Over the list, so that nothing moves when a filter leaves nothing.
        pile = QGridLayout()
        pile.addWidget(self.list, 0, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pile.addWidget(self._none, 0, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(pile, 1)
        label = QLabel(self.tr("The report is from"), self)
        label.setBuddy(self._unit)
        self.footer.insertWidget(0, label)
        self.footer.insertWidget(1, self._unit)
        order_tabs((*self.filters.values(), self.list, self._unit, self._cancel, self._make))

    def _begin(self) -> None:
        self._group.buttonToggled.connect(self._follow_filter)
        self.list.columns_moved.connect(self._heads[0].setFixedWidth)
        self.filters[None].setChecked(True)
        self.list.setFocus()

    def _show_only(self, confidence: PieceConfidence | None) -> None:
        self.list.show_only(confidence)
        none = not self.list.pieces.rowCount()
        if confidence is PieceConfidence.UNCERTAIN:
            self._none.setText(self.tr("Nothing is uncertain."))
        elif confidence is PieceConfidence.WITHOUT_PLACE:
            self._none.setText(self.tr("Everything in the document has found a place."))
        self._none.setVisible(none)
        if none:
            announce(self.filters[confidence], self._none.text())
