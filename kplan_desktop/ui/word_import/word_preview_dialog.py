"""The dialog that shows what a Word document was read as, before anything of it is stored."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from kplan_desktop.domain.docx_form.reading_result import WordReading
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label
from kplan_desktop.ui.word_import.form_choice_dialog import found_text
from kplan_desktop.ui.word_import.piece_view import PieceView
from kplan_desktop.ui.word_import.word_preview_wording import ReportPieceRow, doubts_text


class WordPreviewDialog(ScrollingDialog):
    """Accepted when a report is to be made. ``unit_id`` is then its region.

    ``form_name`` is of the form chosen where the document holds several; giving it up then leads
    back to the choice. ``lead`` and ``accept`` are what is said of the file («%1») and on the
    button where it becomes something else than a report of the user's own.
    """

    help_topic = HelpTopic.WORD

    def __init__(
        self,
        reading: WordReading,
        file_name: str,
        theme: Theme,
        parent: QWidget | None,
        *,
        form_name: str = "",
        lead: str = "",
        accept: str = "",
    ) -> None:
        super().__init__(theme, parent, width=980)
        self._reading = reading
        self.setWindowTitle(self.tr("Take in a Word document"))
        title = self.windowTitle()
        self.heading = plain_label(f"{title}: {form_name}" if form_name else title, "title")
        self._lead = plain_label(self._lead_text(file_name, lead), "muted")
        self._found = plain_label(f"{found_text(reading)} {doubts_text(reading)}".rstrip(), "")
        self._unit = ComboBox(self)
        self._unit.setAccessibleName(self.tr("Region"))
        self._view = PieceView(theme, self)
        self._view.show_pieces([ReportPieceRow(piece) for piece in reading.pieces])
        self.filters, self.list = self._view.filters, self._view.list
        give_up = self.tr("Back") if form_name else self.tr("Cancel")
        self._cancel = self.buttons.add(give_up, ButtonRole.RejectRole, self.reject)
        self._make = self.buttons.add(
            accept or self.tr("Make a report of it …"),
            ButtonRole.AcceptRole,
            self.accept,
            kind="primary",
            default=True,
        )
        self._fill_units()
        self._lay_out()
        self.list.setFocus()

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
        return self._view.empty_text()

    def found(self) -> str:
        """The line that counts what was found."""
        return self._found.text()

    def _lead_text(self, file_name: str, lead: str) -> str:
        text = lead or self.tr(
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

    def _lay_out(self) -> None:
        for widget in (self.heading, self._lead, self._found):
            self.body.addWidget(widget)
        self.body.addWidget(self._view, 1)
        label = QLabel(self.tr("The report is from"), self)
        label.setBuddy(self._unit)
        self.footer.insertWidget(0, label)
        self.footer.insertWidget(1, self._unit)
        order_tabs((*self._view.tab_order(), self._unit, self._cancel, self._make))
