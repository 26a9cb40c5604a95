"""The choice between the forms that one Word document holds, of several regions or versions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kplan_desktop.domain.docx_form.reading_result import DocumentForms, PieceOutcome, WordReading
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.keyboard import order_tabs
from kplan_desktop.ui.widgets.label_button import LabelButton
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel

_LONGEST_TITLE = 160


class FormChoiceDialog(ScrollingDialog):
    """Accepted by a click on a form. ``chosen`` is then its reading, with its whole account.

    ``chosen_name`` is what the form was called here.
    """

    help_topic = HelpTopic.WORD

    def __init__(
        self, found: DocumentForms, file_name: str, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent, width=560)
        self.chosen: WordReading | None = None
        self.chosen_name = ""
        self.setWindowTitle(self.tr("Take in a Word document"))
        lead = self._lead_text(found)
        lead = lead.replace("%2", str(len(found.readings))).replace("%1", file_name)
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        self.body.addWidget(plain_label(lead, "muted"))
        self.body.addSpacing(theme.tokens.px(4))
        self.forms = [
            self._add(
                form_name(found, number),
                [_title(reading), found_text(reading), _only_here(found, reading)],
                partial(found.reading, number - 1),
            )
            for number, reading in enumerate(found.readings, start=1)
        ]
        if found.may_be_one:
            name = self.tr("All of it, as one report")
            doubt = self.tr("What comes after the first form is marked as uncertain.")
            texts = [found_text(found.together), doubt]
            self.forms.append(self._add(name, texts, lambda: found.together))
        cancel = self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        order_tabs((*self.forms, cancel))
        self.forms[0].setFocus()

    def _lead_text(self, found: DocumentForms) -> str:
        if found.may_be_one:
            return self.tr(
                "“%1” holds %2 forms. Choose the one to read now, or all of it. A form that is not "
                "read can be taken in from the same document afterwards."
            )
        if len(found.readings) == 2:
            return self.tr(
                "“%1” holds two forms. Choose the one to read now; the other is left out, and can "
                "be taken in from the same document afterwards."
            )
        return self.tr(
            "“%1” holds %2 forms. Choose the one to read now; the others are left out, and can be "
            "taken in from the same document afterwards."
        )

    def _add(self, name: str, texts: list[str], read: Callable[[], WordReading]) -> LabelButton:
        button = _FormButton(name, [text for text in texts if text], self.theme, self)
        button.clicked.connect(lambda: self._choose(read(), name))
        self.body.addWidget(button)
        return button

    def _choose(self, reading: WordReading, name: str) -> None:
        self.chosen, self.chosen_name = reading, name
        self.accept()


class _FormButton(LabelButton):
    """A form: its name over what is in it."""

    def __init__(self, name: str, texts: list[str], theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            " ".join(text if text.endswith(".") else f"{text}." for text in texts)
        )
        px = theme.tokens.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(12), px(8), px(12), px(8))
        column.setSpacing(px(2))
        faces: list[tuple[str, str]] = [(name, "strong"), *((text, "small") for text in texts)]
        for text, look in faces:
            label: QLabel = self.add_label(WrapLabel(self), look)
            label.setText(text)
            column.addWidget(label)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the frame of a card, below the ring of the focus."""
        tokens = self.theme.tokens
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(tokens.colour("edge"))
            painter.setBrush(tokens.colour("card"))
            shape = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(shape, tokens.radius, tokens.radius)
        super().paintEvent(event)


def form_name(found: DocumentForms, number: int) -> str:
    """The region that a form names; its place among the forms where that does not tell it.

    ``number`` counts from 1.
    """
    reading, translate = found.readings[number - 1], QCoreApplication.translate
    if reading.unit_id is None:
        text = translate("FormChoiceDialog", "Form %1, without a region")
        return text.replace("%1", str(number))
    name = reading.form.unit(reading.unit_id).name
    if len(_of_unit(found, reading)) == 1:
        return name
    match number:
        case 1:
            text = translate("FormChoiceDialog", "%2, the first in the document")
        case 2:
            text = translate("FormChoiceDialog", "%2, the second in the document")
        case _:
            text = translate("FormChoiceDialog", "%2, number %1 in the document")
    return text.replace("%1", str(number)).replace("%2", name)


def _of_unit(found: DocumentForms, reading: WordReading) -> list[WordReading]:
    return [other for other in found.readings if other.unit_id == reading.unit_id]


def _only_here(found: DocumentForms, reading: WordReading) -> str:
    """The beginning of the first measure or note that no other form of the unit has; or empty."""
    kinds = (PieceOutcome.MEASURE, PieceOutcome.NOTE)
    others = [other for other in _of_unit(found, reading) if other is not reading]
    known = {piece.text for other in others for piece in other.pieces}
    if others:
        for piece in reading.pieces:
            if piece.outcome in kinds and piece.text not in known:
                text = QCoreApplication.translate("FormChoiceDialog", "Only here: “%1”")
                return text.replace("%1", " ".join(piece.text[:_LONGEST_TITLE].split()))
    return ""


def found_text(reading: WordReading) -> str:
    """What was found in a form: «Found: 10 goals, 12 regional measures and 43 notes.»."""
    translate, count = QCoreApplication.translate, reading.count
    counts = (
        translate("WordPreviewDialog", "%n goal(s)", "", count(PieceOutcome.GOAL)),
        translate("WordPreviewDialog", "%n regional measure(s)", "", count(PieceOutcome.MEASURE)),
        translate("WordPreviewDialog", "%n note(s)", "", count(PieceOutcome.NOTE)),
    )
    text = translate("WordPreviewDialog", "Found: %1, %2 and %3.")
    for number, part in enumerate(counts, start=1):
        text = text.replace(f"%{number}", part)
    return text


def _title(reading: WordReading) -> str:
    """The title as the document has it, and the table in which the form begins."""
    title = reading.title()[:_LONGEST_TITLE]
    table = next((piece.position.table for piece in reading.pieces if piece.position.table), 0)
    if not title:
        text = QCoreApplication.translate("FormChoiceDialog", "From table\u00a0%2")
    else:
        text = QCoreApplication.translate("FormChoiceDialog", "%1 (from table\u00a0%2)")
    return text.replace("%2", str(table)).replace("%1", " ".join(title.split()))
