"""The main window, and the dialogs around an open report."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog

from kplan_desktop.domain.editing.linked_activities import conflicts
from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.model.edits import SetActivity, SetPlanAdoption
from kplan_desktop.domain.model.report import Activity, Exactness, Status
from kplan_desktop.domain.review.findings import Finding, FindingKind
from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.exchange.docx_reader.reader import read_filled_forms
from kplan_desktop.ui.activity.link_conflict_dialog import LinkConflictDialog
from kplan_desktop.ui.activity.own_metric_dialog import OwnMetricDialog
from kplan_desktop.ui.activity.own_metrics_dialog import OwnMetricsDialog
from kplan_desktop.ui.delivery.deliver_dialog import DeliverDialog
from kplan_desktop.ui.files.import_flow import UnknownFormDialog
from kplan_desktop.ui.goal_page.page_rows import EditablePageRow, Key, measure_key, note_key
from kplan_desktop.ui.goal_page.row_actions import MeasureTarget, NoteTarget
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.trash.trash_dialog import TrashDialog
from kplan_desktop.ui.window.window_actions import WindowActions
from kplan_desktop.ui.word_import.form_choice_dialog import FormChoiceDialog
from tests.exchange.docx_reader.documents import a_row_a_measure, example, two_forms
from tests.ui.driver import A_DAY, ROOMY
from tests.ui.gallery.stage import Stage, ask_for_menu

Entry = Callable[[Stage], None]

NARROW = {100: QSize(760, 640), 200: QSize(1000, 750)}
"""How narrow the main window may become at each scale of the text."""


def _actions(stage: Stage) -> WindowActions:
    return stage.driver.window.actions_of_window


def _by_action(name: str) -> Entry:
    """The dialogs that an action of the main window opens."""

    def show(stage: Stage) -> None:
        action = getattr(_actions(stage), name)
        assert isinstance(action, QAction)
        stage.dialogs(action.trigger)

    return show


# --- the window -----------------------------------------------------------------------------------


def _window(stage: Stage) -> None:
    """The window with each side beside the page, wide and narrow, and with the search open."""
    window, side = stage.driver.window, stage.workspace.side
    side.open_check()
    stage.driver.wait_until_checked()
    stage.see(window, "funn")
    side.open_figures()
    stage.see(window, "tall")
    stage.workspace.open_comments()
    stage.see(window, "kommentarer")
    side._tabs.setCurrentIndex(0)
    stage.see(window, "nasjonale tiltak")
    _actions(stage).replace.trigger()
    stage.see(window, "søk og erstatt")
    stage.workspace.page.setFocus()
    window.resize(NARROW[stage.scale])
    stage.see(window, "smalt")
    window.resize(ROOMY)
    stage.driver.show_goal(1)
    stage.see(window, "et annet mål")
    stage.driver.show_goal(0)


def _menus(stage: Stage) -> None:
    """The main menu with all below it, and those of what is written and of the tree."""
    workspace = stage.workspace
    stage.see_menu(stage.driver.window._toolbar.menu_button.menu(), "hovedmenyen")
    measure = workspace.session.report.goals[0].measures[0]
    page = workspace.page
    note_id = measure.notes[0].id
    rows: tuple[tuple[str, Key, Callable[[], object]], ...] = (
        ("notat", note_key(note_id), lambda: page.focus_note(note_id)),
        ("tiltak", measure_key(measure.id), lambda: page.focus_measure(measure.id)),
    )
    for name, key, focus in rows:
        stage.driver.window.activateWindow()
        stage.qtbot.waitActive(stage.driver.window)
        focus()
        page_row = page.page_row(key)
        assert isinstance(page_row, EditablePageRow)
        stage.settle()
        text = stage.driver.focus
        stage.see_popup(partial(ask_for_menu, text), f"teksten i et {name}")
        stage.see_menu(page.actions_of_row.menu(page, page_row), name)
    stage.see_popup(workspace.left.filters.open_menu, "hva treet viser")


# --- about what is written ------------------------------------------------------------------------


def _first_notes(stage: Stage) -> tuple[str, str]:
    first, second = stage.workspace.session.report.goals[0].measures[0].notes[:2]
    return first.id, second.id


def _activity(stage: Stage) -> None:
    note_id, _ = _first_notes(stage)
    stage.dialogs(lambda: stage.workspace.activities.edit_activity(note_id))


def _same_activity(stage: Stage) -> None:
    note_id, _ = _first_notes(stage)
    stage.dialogs(lambda: stage.workspace.activities.find_same(note_id))


def _link_conflict(stage: Stage) -> None:
    report = stage.workspace.session.report
    first, second = report.goals[0].measures[0].notes[:2]
    other = SetActivity(Activity(id=second.activity_id, status=Status.DONE))
    stage.workspace.session.do(other, "x")
    report = stage.workspace.session.report
    asked = conflicts(report, first.id, second.id)
    assert asked
    stage.see_dialog(
        LinkConflictDialog(
            report, asked, stage.theme, stage.driver.window, other_label="1.1, tiltak 1, notat 2"
        )
    )


def _move(stage: Stage) -> None:
    note_id, _ = _first_notes(stage)
    measure = stage.workspace.session.report.goals[0].measures[0]
    stage.dialogs(lambda: stage.workspace.moves.ask(NoteTarget(note_id)))
    stage.dialogs(lambda: stage.workspace.moves.ask(MeasureTarget(measure.id)))


def _own_metrics(stage: Stage) -> None:
    """The list, and what its buttons open."""

    def use(dialog: QDialog) -> None:
        assert isinstance(dialog, OwnMetricsDialog)
        dialog.change()
        dialog.merge()
        dialog.remove()

    stage.dialogs(_actions(stage).own_metrics.trigger, use)
    wish = MetricRequest("skoleeiere", None, Exactness.UNKNOWN)
    metrics = stage.workspace.session.report.metrics
    window = stage.driver.window
    stage.see_dialog(OwnMetricDialog(wish, metrics, lambda: "x", stage.theme, window))


def _wording(stage: Stage) -> None:
    measure = stage.workspace.session.report.goals[0].measures[0]
    stage.dialogs(
        lambda: stage.workspace.page.actions_of_row.wording_requested.emit(
            MeasureTarget(measure.id)
        )
    )


def _finding(stage: Stage, *kinds: FindingKind) -> Finding:
    stage.driver.wait_until_checked()
    found = stage.workspace.checker.found.open
    return next(each for each in found if not kinds or each.kind in kinds)


def _set_aside(stage: Stage) -> None:
    finding = _finding(stage)
    stage.dialogs(lambda: stage.workspace.findings._ask_aside(finding))


def _purge(stage: Stage) -> None:
    finding = _finding(stage, FindingKind.IDENTITY_NUMBER)

    def sure(dialog: QDialog) -> None:
        dialog._remove.click()  # type: ignore[attr-defined]  # the second question comes
        stage.see(dialog, "sikker?")

    stage.dialogs(lambda: stage.workspace.findings.purge_requested.emit(finding), sure)


def _trash(stage: Stage) -> None:
    def empty(dialog: QDialog) -> None:
        assert isinstance(dialog, TrashDialog)
        dialog._empty_button.click()

    stage.dialogs(_actions(stage).trash.trigger, empty)


def _totals(stage: Stage) -> None:
    stage.dialogs(stage.workspace.side.open_all_figures)


def _plan_not_adopted(stage: Stage) -> None:
    """The plan against the report, before the plan is adopted."""
    session = stage.workspace.session
    before = session.report.plan_adoption
    session.do(SetPlanAdoption(None), "x")
    stage.dialogs(_actions(stage).plan_review.trigger)
    stage.dialogs(_actions(stage).adoption.trigger)
    session.do(SetPlanAdoption(before), "x")


# --- deliveries and versions ----------------------------------------------------------------------


def _deliver(stage: Stage) -> None:
    """The three steps."""

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, DeliverDialog)
        dialog.go_on.click()
        stage.qtbot.waitUntil(dialog.go_on.isEnabled)
        stage.see(dialog, "sider")
        dialog.go_on.click()
        stage.qtbot.waitUntil(lambda: dialog.sending is not None)
        stage.see(dialog, "send")

    stage.dialogs(_actions(stage).deliver.trigger, go_on)


def _delivered(stage: Stage) -> None:
    """A delivery as it was, and compared with another one and with now."""

    def use(dialog: QDialog) -> None:
        from kplan_desktop.ui.delivery.deliveries_dialog import DeliveriesDialog, DeliveryAction

        assert isinstance(dialog, DeliveriesDialog)
        stage.qtbot.waitUntil(lambda: dialog.chosen is not None)
        for action in (
            DeliveryAction.OPEN,
            DeliveryAction.COMPARE_NOW,
            DeliveryAction.COMPARE_OTHER,
            DeliveryAction.MARK_SENT,
        ):
            dialog._ask(action)
            stage.settle()

    stage.dialogs(_actions(stage).deliveries.trigger, use)


def _changes(stage: Stage) -> None:
    stage.qtbot.waitUntil(lambda: stage.workspace.delivered is not None)
    stage.dialogs(stage.driver.window.status.changes_requested.emit)


def _versions(stage: Stage) -> None:
    """The list, and a version that is looked at and compared; choices made there are not lost."""

    def use(dialog: QDialog) -> None:
        from kplan_desktop.ui.files.versions_dialog import VersionsDialog

        assert isinstance(dialog, VersionsDialog)
        for button in (dialog._look_button, dialog._compare):
            assert button.isEnabled()
            button.click()
            stage.settle()

    stage.dialogs(_actions(stage).versions.trigger, use)


# --- what comes in --------------------------------------------------------------------------------


def _file(stage: Stage, name: str, data: bytes) -> Path:
    path = stage.files.home / name
    path.write_bytes(data)
    return path


def _delivery_comes(stage: Stage) -> None:
    """A delivery of another unit is opened: read, or made a report of."""
    data = encode_bundle(stage.workspace.session.report, A_DAY)
    path = _file(stage, "levert.kplan.json", data)
    stage.dialogs(
        lambda: stage.driver.window.flows.incoming.open_file(path),
        lambda dialog: dialog._choose(0),  # type: ignore[attr-defined]  # read and comment
    )


def _unknown_form(stage: Stage) -> None:
    form = stage.workspace.session.report.form
    stage.see_dialog(UnknownFormDialog(form, form, stage.driver.window))


def _word(stage: Stage) -> None:
    path = _file(stage, "melding.docx", a_row_a_measure(example()).data())
    stage.answer_with(path)
    stage.dialogs(_actions(stage).take_in_word.trigger)


def _word_of_several(stage: Stage) -> None:
    numbers = count()
    document = two_forms(example(), "Nordland", "Ukjent")
    form = stage.workspace.session.report.form
    found = read_filled_forms(document, [form], lambda: f"id-{next(numbers)}")
    stage.see_dialog(FormChoiceDialog(found, "to.docx", stage.theme, stage.driver.window))


def _take_over(stage: Stage) -> None:
    """A report that was passed on comes in a zip."""
    from kplan_desktop.exchange.hand_over.hand_over_writer import write_hand_over
    from kplan_desktop.ui.hand_over.hand_over_work import collect

    session, documents = stage.workspace.session, stage.driver.kplan.documents
    collected = stage.driver.kplan._worker.submit(
        lambda: collect(session._file, documents.backups)
    ).result()
    path = stage.files.home / "videre.zip"
    write_hand_over(path, collected.report, collected.files, A_DAY)
    assert zipfile.is_zipfile(io.BytesIO(path.read_bytes()))
    stage.dialogs(lambda: stage.driver.window.flows.incoming.open_file(path))


def _upgrade(stage: Stage) -> None:
    """A report on the first version of the form, of which a second one is known."""
    documents = stage.driver.kplan.documents
    documents.open(stage.files.older)
    stage.settle()
    stage.see(stage.driver.window, "nyere skjema")
    stage.dialogs(_actions(stage).upgrade.trigger)
    documents.open(stage.files.report)
    stage.settle()


# --- nothing open ---------------------------------------------------------------------------------


def _welcome(stage: Stage) -> None:
    """The window without a report, and the first dialog of all."""
    documents = stage.driver.kplan.documents
    documents.close()
    stage.see(stage.driver.window, "velkommen")
    stage.dialogs(lambda: stage.driver.window.flow._new(first=True))
    documents.open(stage.files.report)
    stage.settle()


def _guide(stage: Stage) -> None:
    """The guide at a page, and what a search finds."""
    guide = stage.driver.kplan.guide
    guide.open(HelpTopic.WINDOW)
    assert guide.window is not None
    stage.see(guide.window, "en side")
    guide.window.contents.search.setText("notat")
    stage.see(guide.window, "søk")
    guide.close()


REPORT_ENTRIES: Mapping[str, Entry] = {
    "vinduet": _window,
    "menyer": _menus,
    "ny melding": _by_action("new"),
    "region og navn": _by_action("head"),
    "hurtignotat": _by_action("quick_note"),
    "aktivitet": _activity,
    "samme aktivitet": _same_activity,
    "ulike opplysninger": _link_conflict,
    "flytte": _move,
    "egne indikatorer": _own_metrics,
    "ordlyd i planen": _wording,
    "legge funn til side": _set_aside,
    "fjerne personopplysninger": _purge,
    "forslag": _by_action("suggestions"),
    "papirkurv": _trash,
    "tall": _totals,
    "vedtatt plan": _by_action("adoption"),
    "plan mot melding": _by_action("plan_review"),
    "plan uten vedtak": _plan_not_adopted,
    "levere": _deliver,
    "leveranser": _delivered,
    "godkjenning": _by_action("approval"),
    "endringer": _changes,
    "tidligere versjoner": _versions,
    "gi videre": _by_action("pass_on"),
    "ta over": _take_over,
    "neste periode": _by_action("next_period"),
    "nytt skjema": _upgrade,
    "en leveranse": _delivery_comes,
    "ukjent skjema": _unknown_form,
    "word": _word,
    "flere skjemaer i word": _word_of_several,
    "ny samling": _by_action("new_collection"),
    "om kplan": _by_action("about"),
    "taster": _by_action("keys"),
    "hjelp": _guide,
    "velkommen": _welcome,
}
