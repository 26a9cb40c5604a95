"""The dialog that shows what a form is made of, from the office's own Word documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kplan_desktop.domain.form_from_word.form_reading import FormReading
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.accessibility.announcement import announce
from kplan_desktop.ui.forms.word_form_wording import (
    FormPieceRow,
    found_text,
    goals_text,
    lacks_text,
)
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label
from kplan_desktop.ui.word_import.piece_view import PieceView


class WordFormDialog(ScrollingDialog):
    """Accepted when a draft is to be made of ``reading``.

    ``bases`` are the forms that can give what the documents lack, the one that was used first.
    ``change_base`` is called when another is chosen, ``add_document`` when another document is to
    complete the first; both end with :meth:`show_reading`.
    """

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(
        self,
        reading: FormReading,
        names: Sequence[str],
        bases: Sequence[Form],
        theme: Theme,
        parent: QWidget | None,
        *,
        change_base: Callable[[Form | None], None],
        add_document: Callable[[], None],
    ) -> None:
        super().__init__(theme, parent, width=980)
        self.reading = reading
        self._bases = tuple(bases)
        self._change_base = change_base
        self.setWindowTitle(self.tr("New form from Word"))
        self._lead = plain_label("", "muted")
        self._found = plain_label("", "")
        self._goals = plain_label("", "")
        self._lacks = plain_label("", "muted")
        self._view = PieceView(theme, self, around=400)
        self.filters, self.list = self._view.filters, self._view.list
        self.base = ComboBox(self)
        self.base.setAccessibleName(self.tr("The form that gives what the document lacks"))
        self.add = QPushButton(self.tr("Add the other document …"), self)
        self.add.clicked.connect(lambda: add_document())
        self._cancel = self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self._make = self.buttons.add(
            self.tr("Make a form draft"),
            ButtonRole.AcceptRole,
            self.accept,
            kind="primary",
            default=True,
        )
        self._lay_out()
        self.show_reading(reading, names)
        self.list.setFocus()

    def chosen_base(self) -> Form | None:
        """The form that gives what the documents lack."""
        place = self.base.currentIndex()
        return self._bases[place] if 0 <= place < len(self._bases) else None

    def show_reading(self, reading: FormReading, names: Sequence[str]) -> None:
        """Show what was read in the documents of these names."""
        self.reading = reading
        if len(names) == 1:
            lead = self.tr(
                "This is what was read in “%1”. Nothing is stored until you make a draft of it; "
                "the document stays as it is."
            ).replace("%1", names[0])
        else:
            quoted = self.tr("“%1”")
            lead = self.tr(
                "This is what was read in %1. Nothing is stored until you make a draft of it; the "
                "documents stay as they are."
            ).replace("%1", ", ".join(quoted.replace("%1", name) for name in names))
        self._lead.setText(lead)
        self._found.setText(found_text(reading))
        self._goals.setText(goals_text(reading.form, self.chosen_base()))
        self._goals.setVisible(bool(self._goals.text()))
        self._lacks.setText(lacks_text(reading))
        self._lacks.setVisible(bool(self._lacks.text()))
        several = len(names) > 1
        self._view.show_pieces(
            [
                FormPieceRow(piece, names[piece.document] if several else "")
                for piece in reading.pieces
            ]
        )
        if self.isVisible():
            announce(self.list, self._found.text())

    def found(self) -> str:
        """The line that counts what was found."""
        return self._found.text()

    def lacks(self) -> str:
        """The line that says what the documents do not have."""
        return self._lacks.text()

    def _lay_out(self) -> None:
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        for widget in (self._lead, self._found, self._goals, self._lacks):
            self.body.addWidget(widget)
        for form in self._bases:
            self.base.addItem(f"{form.strategy}, {form.report.period.label}")
        label = QLabel(self.tr("What is missing comes from"), self)
        label.setBuddy(self.base)
        # On a line with the choice; of its own where there is no room for both.
        label.setMinimumHeight(self.base.sizeHint().height())
        label.setVisible(bool(self._bases))
        self.base.setVisible(bool(self._bases))
        line = FlowLayout(spacing=self.theme.tokens.px(8))
        line.addWidget(label)
        line.addWidget(self.base)
        line.addWidget(self.add)
        self.body.addLayout(line)
        self.body.addWidget(self._view, 1)
        self.base.currentIndexChanged.connect(lambda _: self._change_base(self.chosen_base()))
        order_tabs((self.base, self.add, *self._view.tab_order(), self._cancel, self._make))
