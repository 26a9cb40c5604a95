"""The office's window with its pages, and the dialogs around an open collection."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QWidget

from kplan_desktop.domain.collection.board import BoardRow, board
from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.ui.joint_report.joint_report_page import JointReportPage
from kplan_desktop.ui.joint_report.make_dialog import MakeDialog
from kplan_desktop.ui.joint_report.theme_flow import ThemeDialog
from kplan_desktop.ui.joint_totals.totals_page import JointTotalsPage
from kplan_desktop.ui.office.board_page import BoardPage
from kplan_desktop.ui.office.office_mail_dialog import OfficeMailDialog
from kplan_desktop.ui.office.unit_panel import UnitAction
from kplan_desktop.ui.office_intake.form_differences_dialog import FormDifferencesDialog
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.office_intake.reading_progress import ProgressDialog
from kplan_desktop.ui.office_intake.unit_choice_dialog import UnitChoiceDialog
from kplan_desktop.ui.office_reading.personal_data_dialog import PersonalDataDialog
from kplan_desktop.ui.office_reading.reading_page import ReadingPage
from tests.ui.driver import A_DAY
from tests.ui.gallery.stage import Stage

Entry = Callable[[Stage], None]

DELIVERED = "ostfold"
"""A unit of which two revisions have come; of Troms nothing has."""


def _context(stage: Stage) -> OfficeContext:
    context = stage.office.context
    assert context is not None
    return context


def _page(stage: Stage, place: OfficePlace) -> QWidget:
    stage.office.go_to(place)
    stage.settle()
    kinds = {
        OfficePage.BOARD: BoardPage,
        OfficePage.READING: ReadingPage,
        OfficePage.TOTALS: JointTotalsPage,
        OfficePage.JOINT_REPORT: JointReportPage,
    }
    page = stage.office.findChild(kinds[place.page])
    assert page is not None
    return page


def _by_action(name: str) -> Entry:
    """The dialogs that an action of the office's window opens."""

    def show(stage: Stage) -> None:
        action = getattr(stage.office.actions_of_window, name)
        assert isinstance(action, QAction)
        stage.dialogs(action.trigger)

    return show


# --- the window -----------------------------------------------------------------------------------


def _board(stage: Stage) -> None:
    page = _page(stage, OfficePlace(OfficePage.BOARD))
    assert isinstance(page, BoardPage)
    context = _context(stage)
    stage.qtbot.waitUntil(lambda: context.totals.has_proposals and not context.totals.is_busy)
    stage.see(stage.office, "ingen valgt")
    page.show_place(OfficePlace(OfficePage.BOARD, unit_id=DELIVERED))
    stage.see(stage.office, "en region")
    stage.see_menu(stage.office.bar.menu_button.menu(), "hovedmenyen")
    stage.see_popup(
        lambda: page._show_menu(DELIVERED, page.mapToGlobal(page.pos())), "menyen til en region"
    )


def _reading(stage: Stage) -> None:
    page = _page(stage, OfficePlace(OfficePage.READING, unit_id=DELIVERED))
    assert isinstance(page, ReadingPage)
    stage.qtbot.waitUntil(lambda: page.unit.reader is not None)
    stage.see(stage.office, "en melding")
    page.by_goal.click()
    stage.see(stage.office, "mål for mål")
    page.by_unit.click()
    stage.dialogs(page.unit.changes.click)


def _personal_data(stage: Stage) -> None:
    """What was found, and the question before it is removed."""
    page = _page(stage, OfficePlace(OfficePage.READING, unit_id=DELIVERED))
    assert isinstance(page, ReadingPage)

    def remove(dialog: QDialog) -> None:
        assert isinstance(dialog, PersonalDataDialog)
        stage.qtbot.waitUntil(dialog.remove.isEnabled)
        dialog.remove.click()

    stage.dialogs(page.personal.click, remove)


def _totals(stage: Stage) -> None:
    page = _page(stage, OfficePlace(OfficePage.TOTALS))
    assert isinstance(page, JointTotalsPage)
    for part, button in page.parts.items():
        button.click()
        stage.see(stage.office, str(part))


def _joint_report(stage: Stage) -> None:
    page = _page(stage, OfficePlace(OfficePage.JOINT_REPORT, goal_id="goal-1.1"))
    assert isinstance(page, JointReportPage)
    stage.see(stage.office, "et mål")
    for number in range(page._middle.count()):
        page._middle.setCurrentIndex(number)
        stage.see(stage.office, f"side {number + 1}")


# --- what is done with a unit ---------------------------------------------------------------------


def _row(stage: Stage, *, delivered: bool) -> BoardRow:
    context = _context(stage)
    shown = board(context.session.collection, context.session.facts, A_DAY.date())
    return next(row for row in shown.rows if (row.counting is not None) is delivered)


def _unit_actions(stage: Stage) -> None:
    """All that is asked about a unit."""
    page = _page(stage, OfficePlace(OfficePage.BOARD))
    assert isinstance(page, BoardPage)
    for action, delivered in (
        (UnitAction.REMIND, False),
        (UnitAction.EXTEND, False),
        (UnitAction.MARK, False),
        (UnitAction.REMARK, True),
        (UnitAction.THANK, True),
        (UnitAction.RETURN, True),
    ):
        row = _row(stage, delivered=delivered)
        stage.dialogs(partial(page.flow._write, action, row))
    unknown = replace(_row(stage, delivered=True), name="Fylket som ikke finnes")
    stage.dialogs(lambda: page.flow._assign(unknown))


def _drafts(stage: Stage) -> None:
    """The reminders are written, and their drafts are shown."""

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, OfficeMailDialog)
        dialog._accept()

    stage.dialogs(stage.office.actions_of_window.remind.trigger, accept, lambda _: None)


# --- what comes in --------------------------------------------------------------------------------


def _intake(stage: Stage) -> None:
    stage.answer_with(*sorted(stage.files.mails.iterdir()))
    stage.dialogs(stage.office.actions_of_window.take_in.trigger)
    context, form = _context(stage), _context(stage).session.collection.form
    stage.see_dialog(UnitChoiceDialog(form, "Fylket som ikke finnes", stage.theme, context.window))
    other = replace(form, version=3, organisation="Norsk kulturskoleråd i Trondheim")
    comparison = compare_forms(form, other)
    stage.see_dialog(FormDifferencesDialog(comparison, stage.theme, context.window))
    progress = ProgressDialog(context, context.window.windowTitle())
    progress.tell(1, 3)
    stage.see(progress, "ProgressDialog")
    progress.end()


# --- the joint report -----------------------------------------------------------------------------


def _make(stage: Stage) -> None:
    """The joint report is made as an edition, whose pages are shown, and what came since."""

    def edition(dialog: QDialog) -> None:
        assert isinstance(dialog, MakeDialog)
        dialog.edition.setChecked(True)
        stage.see(dialog, "utgave")
        assert dialog.answer is not None
        dialog.answer.click()
        stage.qtbot.waitUntil(lambda: not dialog.isVisible())

    context = _context(stage)
    stage.dialogs(stage.office.actions_of_window.compile.trigger, edition, lambda _: None)
    page = _page(stage, OfficePlace(OfficePage.JOINT_REPORT))
    assert isinstance(page, JointReportPage)
    page._middle.setCurrentWidget(page.editions)
    stage.see(stage.office, "utgaver")
    (made,) = context.session.collection.editions
    flow = page.editions._flow
    for show in (flow.show, flow.compare):
        stage.dialogs(partial(show, made))


def _theme(stage: Stage) -> None:
    heading = QCoreApplication.translate("ThemeDialog", "What the theme is called")
    stage.see_dialog(ThemeDialog(heading, "", set(), stage.theme, stage.office))


OFFICE_ENTRIES: Mapping[str, Entry] = {
    "oversikt": _board,
    "lesing": _reading,
    "personopplysninger": _personal_data,
    "kontorets tall": _totals,
    "felles melding": _joint_report,
    "om en region": _unit_actions,
    "utkast til e-poster": _drafts,
    "ta inn": _intake,
    "tittel og navn": _by_action("details"),
    "samlingens versjoner": _by_action("versions"),
    "lage felles melding": _make,
    "tema": _theme,
}
