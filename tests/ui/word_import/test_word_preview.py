"""A Word document is shown passage by passage, and stored only when a report is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.docx_form.reading_result import (
    DocumentPiece,
    PieceConfidence,
    PieceOutcome,
    PieceReason,
    WordReading,
)
from kplan_desktop.exchange.docx_reader.reader import read_filled_forms
from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.style_tokens import Scheme
from kplan_desktop.ui.word_import.form_choice_dialog import FormChoiceDialog
from kplan_desktop.ui.word_import.word_preview_dialog import WordPreviewDialog
from kplan_desktop.ui.word_import.word_preview_wording import ReportPieceRow, reasons_text
from tests.exchange.docx_reader.documents import (
    Built,
    a_row_a_measure,
    example,
    odd,
    plan,
    two_forms,
)
from tests.ui.driver import PLAIN
from tests.ui.inputs import make_theme
from tests.ui.window.test_accessible import assert_all_have_names
from tests.ui.window.test_plain_text import faults
from tests.untrusted.hostile import MARKUP

KEY = Qt.Key
ROLE = Qt.ItemDataRole
EXAMPLE = example()
Open = Callable[..., WordPreviewDialog]


def reading_of(built: Built) -> WordReading:
    numbers = count()
    found = read_filled_forms(built.data(), [EXAMPLE.form], lambda: f"id-{next(numbers)}")
    return found.together


@pytest.fixture
def open_preview(qtbot: QtBot) -> Iterator[Open]:
    """Show the dialog on a document."""
    dialogs: list[WordPreviewDialog] = []

    def show(
        built: Built, name: str = "melding.docx", scheme: Scheme = "light", scale: float = 1.0
    ) -> WordPreviewDialog:
        dialog = WordPreviewDialog(reading_of(built), name, make_theme(scheme, scale), None)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        dialogs.append(dialog)
        return dialog

    yield show
    for dialog in dialogs:
        dialog.close()


def shown(dialog: WordPreviewDialog) -> list[str]:
    model = dialog.list.pieces
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def piece_at(dialog: WordPreviewDialog, row: int) -> DocumentPiece:
    found = dialog.list.pieces.piece(row)
    assert isinstance(found, ReportPieceRow)
    return found.piece


def test_every_passage_is_listed_and_the_filters_show_counts(open_preview: Open) -> None:
    dialog = open_preview(odd(EXAMPLE))
    whole = len(shown(dialog))
    names = [button.text() for button in dialog.filters.values()]
    assert names == [f"All ({whole})", "Uncertain (3)", "Without a place (7)"]
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    assert shown(dialog) == ["Tekst i en boks", "Et møte i Bergen", "Et møte i Oslo"]
    dialog.filters[PieceConfidence.WITHOUT_PLACE].click()
    assert shown(dialog)[-1] == "Ola: Stemmer dette?"
    dialog.filters[None].click()
    assert len(shown(dialog)) == whole


def test_uncertain_passages_are_copied_with_their_interpretation(open_preview: Open) -> None:
    dialog = open_preview(odd(EXAMPLE))
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    for key in (KEY.Key_A, KEY.Key_C):
        QTest.keyClick(dialog.list, key, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    for line, text in zip(lines, shown(dialog), strict=True):
        assert "uncertain" in line.casefold()
        assert text in line


def test_a_row_shows_interpretation_source_location_and_reason(open_preview: Open) -> None:
    dialog = open_preview(odd(EXAMPLE))
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    model = dialog.list.pieces
    assert model.data(model.index(0), ROLE.AccessibleTextRole) == (
        "1.1, measure 1, note 5, uncertain, Stands beside its measure; stands in a text box: "
        "Tekst i en boks (Table 1, row 2)"
    )
    assert "3.3, note 1, " in str(model.data(model.index(1), ROLE.AccessibleTextRole))


def test_every_reason_has_a_text(open_preview: Open) -> None:
    dialog = open_preview(odd(EXAMPLE))
    piece = piece_at(dialog, 0)
    texts = {reasons_text(replace(piece, reasons=(why,))) for why in PieceReason}
    assert len(texts) == len(PieceReason)
    assert "" not in texts


def test_an_empty_list_of_uncertain_passages_shows_a_text(open_preview: Open) -> None:
    dialog = open_preview(a_row_a_measure(EXAMPLE))
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    assert shown(dialog) == []
    assert dialog.empty_text() == "Nothing is uncertain."
    dialog.filters[PieceConfidence.WITHOUT_PLACE].click()
    assert dialog.empty_text() == "Everything in the document has found a place."
    dialog.filters[None].click()
    assert dialog.empty_text() == ""


def test_the_current_row_shows_its_complete_text(open_preview: Open) -> None:
    dialog = open_preview(a_row_a_measure(EXAMPLE))
    long = next(row for row, text in enumerate(shown(dialog)) if text.startswith("All aktivitet"))
    index = dialog.list.pieces.index(long)
    before = dialog.list.sizeHintForIndex(index).height()
    dialog.list.setCurrentIndex(index)
    assert dialog.list.sizeHintForIndex(index).height() > before


def test_no_row_covers_the_next_after_a_change_of_width(open_preview: Open) -> None:
    view = open_preview(a_row_a_measure(EXAMPLE)).list
    height = view.height()
    for width in (300, 900):
        view.setFixedSize(width, height)
        QApplication.processEvents()
        rows = [view.visualRect(view.pieces.index(row)) for row in range(8)]
        assert [row.bottom() + 1 for row in rows[:-1]] == [row.top() for row in rows[1:]]


def test_a_report_is_created_only_for_a_region(open_preview: Open) -> None:
    dialog = open_preview(odd(EXAMPLE))
    assert dialog.unit_id() == "sor-trondelag"
    assert dialog.may_make()
    nameless = plan(EXAMPLE)
    nameless.document.paragraphs[1].clear()
    dialog = open_preview(nameless)
    assert dialog.unit_id() is None
    assert not dialog.may_make()
    dialog.choose_unit("nordland")
    assert dialog.unit_id() == "nordland"
    assert dialog.may_make()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_controls_have_names_and_nothing_is_interpreted_as_markup(
    open_preview: Open, qapp: QApplication, scheme: Scheme, scale: float
) -> None:
    style_sheet = qapp.styleSheet()
    apply_theme(
        qapp,
        make_theme(scheme, scale).tokens,
        program_files().resources / "styles",
        "Source Sans 3",
    )
    try:
        built = a_row_a_measure(EXAMPLE)
        built.document.add_paragraph(MARKUP)
        dialog = open_preview(built, f"{MARKUP}.docx", scheme, scale)
        assert MARKUP in shown(dialog)
        assert list(faults(dialog)) == []
        assert_all_have_names(dialog)
        assert not dialog.grab().isNull()
    finally:
        qapp.setStyleSheet(style_sheet)


def test_a_text_of_a_million_letters_is_shown_shortened_and_copied_entirely(
    open_preview: Open,
) -> None:
    built = a_row_a_measure(EXAMPLE)
    text = "samarbeid" * 111_112
    built.document.add_paragraph(text)
    dialog = open_preview(built)
    row = shown(dialog).index(text)
    dialog.list.selectionModel().setCurrentIndex(
        dialog.list.pieces.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
    )
    height = dialog.list.sizeHintForIndex(dialog.list.currentIndex()).height()
    assert 1_000 < height < 2**15
    assert not dialog.list.grab().isNull()
    QTest.keyClick(dialog.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == text


def selected(dialog: WordPreviewDialog) -> list[int]:
    return sorted(index.row() for index in dialog.list.selectionModel().selectedRows())


@pytest.fixture
def long_preview(open_preview: Open) -> WordPreviewDialog:
    """The dialog on 300 pieces and more, every tenth paragraph of which takes many lines."""
    built = a_row_a_measure(EXAMPLE)
    for number in range(300):
        built.document.add_paragraph(
            f"Avsnitt {number} " + "samarbeid " * (0 if number % 10 else 90)
        )
    dialog = open_preview(built)
    dialog.activateWindow()
    return dialog


def assert_at(dialog: WordPreviewDialog, row: int) -> None:
    """The row is the current one, selected, and in sight."""
    current = dialog.list.currentIndex()
    assert current.row() == row
    assert selected(dialog) == [row]
    assert dialog.list.viewport().rect().intersects(dialog.list.visualRect(current))


def test_the_keys_reach_every_row_of_a_long_document_and_select_it(
    long_preview: WordPreviewDialog,
) -> None:
    rows = long_preview.list.pieces.rowCount()
    assert_at(long_preview, 0)
    for row in range(1, 130):
        QTest.keyClick(long_preview.list, KEY.Key_Down, PLAIN)
        assert_at(long_preview, row)
    QTest.keyClick(long_preview.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == shown(long_preview)[129]
    QTest.keyClick(long_preview.list, KEY.Key_End, PLAIN)
    assert_at(long_preview, rows - 1)
    QTest.keyClick(long_preview.list, KEY.Key_Up, PLAIN)
    assert_at(long_preview, rows - 2)
    QTest.keyClick(long_preview.list, KEY.Key_Home, PLAIN)
    assert_at(long_preview, 0)


def test_page_down_goes_on_to_the_end_of_a_long_document(
    long_preview: WordPreviewDialog,
) -> None:
    last, before = long_preview.list.pieces.rowCount() - 1, 0
    while before < last:
        QTest.keyClick(long_preview.list, KEY.Key_PageDown, PLAIN)
        assert long_preview.list.currentIndex().row() > before
        before = long_preview.list.currentIndex().row()
        assert_at(long_preview, before)
    QTest.keyClick(long_preview.list, KEY.Key_PageDown, PLAIN)
    assert_at(long_preview, last)
    QTest.keyClick(long_preview.list, KEY.Key_PageUp, PLAIN)
    assert_at(long_preview, long_preview.list.currentIndex().row())
    assert long_preview.list.currentIndex().row() < last


def test_no_row_moves_under_the_pointer_while_it_is_clicked(
    long_preview: WordPreviewDialog,
) -> None:
    pieces = long_preview.list
    long = next(row for row, text in enumerate(shown(long_preview)) if "Avsnitt 150" in text)
    pieces.setCurrentIndex(pieces.pieces.index(long))
    pieces.scrollTo(pieces.currentIndex(), pieces.ScrollHint.PositionAtTop)
    below = pieces.pieces.index(long + 1)
    place = pieces.visualRect(below).topLeft() + QPoint(9, 9)
    assert pieces.viewport().rect().contains(place)
    QTest.mousePress(pieces.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    assert pieces.indexAt(place) == below
    QTest.mouseRelease(pieces.viewport(), Qt.MouseButton.LeftButton, PLAIN, place)
    assert_at(long_preview, long + 1)
    assert pieces.indexAt(place) == below


def test_nothing_selected_leaves_the_clipboard_alone(open_preview: Open) -> None:
    dialog = open_preview(a_row_a_measure(EXAMPLE))
    QApplication.clipboard().setText("before")
    dialog.list.clearSelection()
    QTest.keyClick(dialog.list, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "before"


def test_a_form_is_shown_with_what_is_in_it(qtbot: QtBot) -> None:
    numbers = count()
    found = read_filled_forms(
        two_forms(EXAMPLE, "Nordland", "Ukjent"), [EXAMPLE.form], lambda: f"id-{next(numbers)}"
    )
    dialog = FormChoiceDialog(found, f"{MARKUP}.docx", make_theme("light", 2.0), None)
    qtbot.addWidget(dialog)
    assert [button.accessibleName() for button in dialog.forms] == [
        "Nordland",
        "Form 2, without a region",
        "All of it, as one report",
    ]
    assert dialog.forms[1].accessibleDescription() == (
        "MELDING OM VIRKSOMHETEN 2012-2014 (from table\u00a04). "
        "Found: 10 goal(s), 12 regional measure(s) and 43 note(s)."
    )
    dialog.show()
    assert list(faults(dialog)) == []
    assert_all_have_names(dialog)
    dialog.forms[2].click()
    assert dialog.chosen is found.together
    dialog.forms[1].click()
    assert dialog.chosen == found.reading(1)


def choice_of(qtbot: QtBot, document: bytes) -> FormChoiceDialog:
    numbers = count()
    found = read_filled_forms(document, [EXAMPLE.form], lambda: f"id-{next(numbers)}")
    dialog = FormChoiceDialog(found, "to.docx", make_theme("light", 1.0), None)
    qtbot.addWidget(dialog)
    return dialog


def lead(dialog: FormChoiceDialog) -> str:
    return next(label.text() for label in dialog.findChildren(QLabel) if "to.docx" in label.text())


def test_versions_of_one_region_are_told_apart(qtbot: QtBot) -> None:
    newer = EXAMPLE.goals[0].measures[0]
    goal = replace(EXAMPLE.goals[0], measures=(replace(newer, text="Et nytt tiltak"),))
    changed = replace(EXAMPLE, goals=(goal, *EXAMPLE.goals[1:]))
    first, second = a_row_a_measure(EXAMPLE), a_row_a_measure(changed)
    for element in list(second.document.element.body)[:-1]:
        first.document.element.body.insert(-1, element)
    dialog = choice_of(qtbot, first.data())
    assert [button.accessibleName() for button in dialog.forms] == [
        "Sør-Trøndelag, the first in the document",
        "Sør-Trøndelag, the second in the document",
        "All of it, as one report",
    ]
    assert "Only here: “Et nytt tiltak”" in dialog.forms[1].accessibleDescription()
    assert "or all of it" in lead(dialog)
    assert "left out" not in lead(dialog)


def test_the_choice_says_the_other_of_two_and_the_others_of_three(qtbot: QtBot) -> None:
    assert "the other is" in lead(choice_of(qtbot, two_forms(EXAMPLE, "Nordland", "Oslo")))
    three = two_forms(EXAMPLE, "Nordland", "Oslo", "Vestfold")
    assert "the others are" in lead(choice_of(qtbot, three))


def test_a_heading_of_a_column_is_no_title() -> None:
    built = plan(EXAMPLE)
    assert reading_of(built).title() == built.document.paragraphs[0].text
    for paragraph in built.document.paragraphs:
        paragraph.clear()
    assert reading_of(built).title() == ""


def test_the_arrow_keys_scroll_to_the_next_form(qtbot: QtBot) -> None:
    numbers = count()
    found = read_filled_forms(
        two_forms(EXAMPLE, "Nordland", "Ukjent"), [EXAMPLE.form], lambda: f"id-{next(numbers)}"
    )
    dialog = FormChoiceDialog(found, "melding.docx", make_theme("light", 2.0), None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.resize(dialog.width(), 420)
    QApplication.processEvents()
    last = dialog.forms[-1]
    assert not last.visibleRegion().boundingRect().contains(last.rect())
    for form in dialog.forms[:-1]:
        QTest.keyClick(form, KEY.Key_Down, PLAIN)
    assert dialog.focusWidget() is last
    qtbot.waitUntil(
        lambda: last.visibleRegion().boundingRect().contains(last.rect().adjusted(0, 0, -9, -9))
    )


def test_an_empty_filter_says_so_inside_the_list_and_moves_nothing(open_preview: Open) -> None:
    built = a_row_a_measure(EXAMPLE)
    built.document.add_paragraph("Utenfor")
    dialog = open_preview(built)
    QTest.qWait(30)
    before = dialog.size(), dialog.list.geometry()
    dialog.filters[PieceConfidence.UNCERTAIN].click()
    QTest.qWait(30)
    assert dialog.empty_text()
    place = dialog.list.geometry()
    assert (dialog.size(), place) == before
    message = next(
        label
        for label in dialog.findChildren(QLabel)
        if label.isVisible() and label.text() == dialog.empty_text()
    )
    assert message.height() < 2 * message.fontMetrics().height(), message.geometry()
    assert (message.geometry().center() - place.center()).manhattanLength() < 4
    dialog.filters[None].click()
    QTest.qWait(30)
    assert (dialog.size(), dialog.list.geometry()) == before


def test_the_summary_counts_what_is_uncertain_and_what_the_report_will_lack(
    open_preview: Open,
) -> None:
    doubts = (
        "3 piece(s) are uncertain. 7 piece(s) found no place, and do not become part of the report."
    )
    assert open_preview(odd(EXAMPLE)).found().endswith(f"note(s). {doubts}")
    assert open_preview(a_row_a_measure(EXAMPLE)).found().endswith("note(s).")


def test_what_nobody_wrote_is_left_out_without_alarm(open_preview: Open) -> None:
    piece = piece_at(open_preview(odd(EXAMPLE)), 0)

    def colour(outcome: PieceOutcome, why: PieceReason) -> str:
        return ReportPieceRow(replace(piece, outcome=outcome, reasons=(why,))).icon[1]

    for why in (PieceReason.PROMPT, PieceReason.FIELD_CODE, PieceReason.TOTALS):
        assert colour(PieceOutcome.NOTHING, why) == "muted"
    assert colour(PieceOutcome.EMPTY, PieceReason.ONLY_A_MARK) == "muted"
    assert colour(PieceOutcome.NOTHING, PieceReason.COMMENT) == "bad"
    assert colour(PieceOutcome.NOTE, PieceReason.UNNUMBERED) == "warning"
