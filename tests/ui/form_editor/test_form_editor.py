"""The form editor, by its keys: what they do to the form, and what it says of it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.form_editing.new_forms import to_edit
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.review.findings import FindingKind
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.document.save_state import NotSaved, Saved
from kplan_desktop.ui.form_editor.draft_session import FormDraftSession
from kplan_desktop.ui.form_editor.element_pages import AreaListPage
from kplan_desktop.ui.form_editor.form_commands import FormCommands, with_text
from kplan_desktop.ui.form_editor.form_places import (
    ABOUT,
    AREAS,
    CHECKS,
    DELIVERY,
    HEADINGS,
    INSTRUCTIONS,
    METRICS,
    UNITS,
    FormPlace,
    page_of,
)
from kplan_desktop.ui.form_editor.head_pages import check_name
from kplan_desktop.ui.messages.error_dialog import UnsavedDialog
from tests.ui.driver import A_DAY, ALT, CONTROL, PATIENCE
from tests.ui.form_editor.editing import EditedForm, edited
from tests.ui.inputs import the_form
from tests.ui.window.test_accessible import assert_all_have_names

_KEY = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[EditedForm]:
    with edited(qtbot) as editor:
        yield editor


def first_goal(editor: EditedForm) -> str:
    return next(editor.form.goals()).id


def texts(editor: EditedForm) -> list[str]:
    return [m.text for m in editor.form.goal(first_goal(editor)).national_measures]


def test_typing_changes_the_text_and_not_the_id(editor: EditedForm) -> None:
    goal = next(editor.form.goals())
    editor.dialog.outline.choose(goal.id)
    editor.dialog.show_page(goal.id)
    editor.dialog.outline.setFocus()
    editor.press(_KEY.Key_Return)  # from the tree into its fields: the number comes first
    editor.press(_KEY.Key_Tab)
    editor.press(_KEY.Key_End, CONTROL)
    editor.type(" nå ")
    changed = editor.form.goal(goal.id)
    assert changed.text == f"{goal.text} nå"
    assert editor.text.text() == f"{goal.text} nå "  # what is being typed keeps its space


def test_typing_in_one_field_is_one_step_and_leads_back_to_it(editor: EditedForm) -> None:
    before = editor.form
    editor.dialog.go_to(FormPlace("", "report.submit_label"))
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("Til")
    editor.dialog.go_to(FormPlace(first_goal(editor), "number"))
    editor.type("9")
    editor.press(_KEY.Key_Z, CONTROL)
    editor.press(_KEY.Key_Z, CONTROL)
    assert editor.form == before
    assert editor.text.accessibleName() == "Words before the address"
    editor.press(_KEY.Key_Y, CONTROL)
    assert editor.form.report.submit_label == "Til"


def test_enter_adds_the_next_measure_and_pasted_lines_one_each(editor: EditedForm) -> None:
    goal, before = first_goal(editor), texts(editor)
    first = editor.form.goal(goal).national_measures[0].id
    editor.dialog.go_to(FormPlace(first))
    editor.press(_KEY.Key_Return)
    QGuiApplication.clipboard().setText("1. Løfte\n2. Spre\n3. Måle\n")
    editor.press(_KEY.Key_V, CONTROL)
    assert texts(editor) == [before[0], "Løfte", "Spre", "Måle", *before[1:]]
    assert editor.text.text() == "Måle"
    editor.press(_KEY.Key_Z, CONTROL)
    editor.press(_KEY.Key_Z, CONTROL)
    assert texts(editor) == before


def test_pasted_names_are_one_region_each_also_after_a_name(editor: EditedForm) -> None:
    names = [unit.name for unit in editor.form.units]
    editor.dialog.go_to(FormPlace("", "units"))
    QGuiApplication.clipboard().setText("Agder\nViken")
    editor.press(_KEY.Key_V, CONTROL)
    assert [unit.name for unit in editor.form.units] == [
        *(names[0], "Agder", "Viken"),
        *names[1:],
    ]


def test_alt_and_arrows_move_a_measure_also_to_the_next_goal(editor: EditedForm) -> None:
    goals = list(editor.form.goals())
    last = goals[0].national_measures[-1]
    editor.dialog.go_to(FormPlace(last.id))
    editor.press(_KEY.Key_Down, ALT)
    assert editor.form.goal(goals[1].id).national_measures[0].id == last.id
    assert editor.text.text() == last.text
    editor.press(_KEY.Key_Up, ALT)
    editor.press(_KEY.Key_Up, ALT)
    assert texts(editor)[-2] == last.text


def test_a_row_of_the_tree_is_dropped_under_another_goal(editor: EditedForm) -> None:
    goals = list(editor.form.goals())
    measure, model = goals[0].national_measures[1], editor.dialog.outline_model
    data = model.mimeData([model.index_of(measure.id)])
    move, target = Qt.DropAction.MoveAction, model.index_of(goals[1].id)
    assert not model.canDropMimeData(data, move, 0, 0, model.index_of(UNITS))
    assert not model.dropMimeData(data, move, 1, 0, target)  # or the view would remove the row
    editor.qtbot.waitUntil(
        lambda: editor.form.goal(goals[1].id).national_measures[1].id == measure.id
    )


def test_removing_a_goal_says_first_what_becomes_of_reports(editor: EditedForm) -> None:
    goal = first_goal(editor)
    editor.dialog.outline.setFocus()
    editor.dialog.show_page(goal)
    editor.press(_KEY.Key_Delete)
    assert "Parked" in editor.dialog.page.notice.text()
    editor.press(_KEY.Key_Escape)
    assert editor.focus is editor.dialog.outline
    editor.press(_KEY.Key_Delete)
    editor.press(_KEY.Key_Space)  # keeps it, as a key that is held down does
    assert first_goal(editor) == goal
    editor.dialog.page.ask_removal(goal)
    editor.press(_KEY.Key_Backtab)
    editor.press(_KEY.Key_Space)
    assert first_goal(editor) != goal
    editor.dialog.undo.trigger()
    assert first_goal(editor) == goal


def test_what_is_new_and_empty_goes_without_a_question(editor: EditedForm) -> None:
    before = texts(editor)
    editor.dialog.go_to(FormPlace(editor.form.goal(first_goal(editor)).national_measures[0].id))
    editor.press(_KEY.Key_Return)
    editor.press(_KEY.Key_Backspace)
    assert texts(editor) == before
    assert editor.text.text() == before[0]


def what_blocks(editor: EditedForm) -> list[str]:
    """What must be put right before the form can be published."""
    return [thing.text for thing in editor.dialog.remaining.things() if thing.blocks]


def test_a_fault_is_told_under_its_field_and_leads_there(editor: EditedForm) -> None:
    goal = first_goal(editor)
    editor.dialog.go_to(FormPlace(goal, "number"))
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("1.2")
    editor.qtbot.waitUntil(lambda: len(what_blocks(editor)) == 2)
    editor.dialog.show_page(DELIVERY)
    editor.press(_KEY.Key_F8)
    assert editor.text.accessibleName() == "Number"
    assert editor.text.text() == "1.2"
    assert "1.2" in editor.text.accessibleDescription()
    editor.type("5")
    editor.qtbot.waitUntil(lambda: not what_blocks(editor))


def test_a_date_is_read_as_it_is_written(editor: EditedForm) -> None:
    editor.dialog.go_to(FormPlace("", "report.deadline"))
    before = editor.form.report.deadline
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("32.8.2014")
    assert editor.form.report.deadline == before
    assert editor.text.accessibleDescription() == "Type the date as in 21.08.2014."
    assert editor.dialog.go_to_first_left()  # nothing is published with it
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("1. september 2014")
    assert editor.form.report.deadline.isoformat() == "2014-09-01"
    assert editor.text.text() == "1. september 2014"


def test_what_cannot_be_read_stays_whatever_is_done_elsewhere_and_is_left_to_do(
    editor: EditedForm, monkeypatch: pytest.MonkeyPatch
) -> None:
    unit, deadline = (
        FormPlace(editor.form.units[0].id, "valid_to"),
        FormPlace("", "report.deadline"),
    )
    typed = {unit: "tull", deadline: "32.8.2014"}
    for place, text in typed.items():
        editor.dialog.go_to(place)
        editor.press(_KEY.Key_A, CONTROL)
        editor.type(text)
    editor.press(_KEY.Key_Tab)
    editor.type("x")
    name = FormPlace(unit.element, "name")
    editor.dialog.go_to(name)
    editor.type("x")
    editor.dialog.undo.trigger()
    for place, text in typed.items():
        editor.dialog.go_to(place)
        assert editor.text.text() == text
        assert "21.08.2014" in editor.text.accessibleDescription()
    editor.dialog.go_to(name)
    assert editor.dialog.go_to_first_left()  # nothing is published with it
    assert editor.text.text() == "32.8.2014"
    things = {thing.place: thing.text for thing in editor.dialog.remaining.things()}
    assert [things[place].split("”")[0] for place in typed] == ["“tull", "“32.8.2014"]
    pages = [page_of(place) for place in things]  # in the order of the tree
    assert pages == [DELIVERY, DELIVERY, unit.element]
    asked: list[UnsavedDialog] = []

    def stay(dialog: UnsavedDialog) -> int:
        asked.append(dialog)
        return 0

    monkeypatch.setattr(UnsavedDialog, "exec", stay)
    editor.dialog.reject()
    assert editor.dialog.isVisible()
    assert len(asked) == 1
    for place in typed:
        editor.dialog.go_to(place)
        editor.press(_KEY.Key_A, CONTROL)
        editor.type("21.8.2014")
    editor.dialog.check()
    assert not typed.keys() & {thing.place for thing in editor.dialog.remaining.things()}


def test_undo_in_a_date_that_cannot_be_read_leads_back_to_what_was_there(
    editor: EditedForm,
) -> None:
    editor.dialog.go_to(FormPlace("", "report.deadline"))
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("1.9.2014")
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("tull")
    editor.press(_KEY.Key_Z, CONTROL)
    assert editor.text.text() == "21.08.2014"
    assert not editor.dialog.commands.unread


def test_a_new_unit_gets_days_and_a_predecessor_of_another_form(editor: EditedForm) -> None:
    editor.dialog.show_page(UNITS)
    rows = editor.dialog.page.rows
    assert rows is not None
    rows.add.click()
    editor.type("Vestland")
    unit = editor.form.units[-1]
    editor.dialog.go_to(FormPlace(unit.id, "valid_from"))
    editor.type("1.1.2014")
    field = next(b for b in editor.dialog.page.fields() if b.name == "predecessors")
    field.written.emit(("nordfylke",))
    changed = editor.form.units[-1]
    assert (changed.id, changed.name) == (unit.id, "Vestland")
    assert changed.valid_from is not None
    assert changed.predecessors == ("nordfylke",)


def test_what_is_typed_is_stored_within_a_second_and_said_to_be(editor: EditedForm) -> None:
    editor.dialog.go_to(FormPlace("", "organisation"))
    editor.type("X")
    editor.qtbot.waitUntil(lambda: bool(editor.store.stored), timeout=PATIENCE)
    editor.qtbot.waitUntil(lambda: editor.dialog.status.words == "Saved")
    assert editor.store.stored[-1] == editor.form
    editor.store.fault = UserError("The disk is full.")
    editor.type("Y")
    session = editor.dialog.session
    editor.qtbot.waitUntil(lambda: isinstance(session.save_state, NotSaved), timeout=PATIENCE)
    assert editor.dialog.status.words == "Not saved"
    editor.store.fault = None
    session.flush()
    assert isinstance(session.save_state, Saved)
    assert editor.store.stored[-1] == editor.form


def test_tab_goes_through_the_fields_and_enter_from_one_line_to_the_next(
    editor: EditedForm,
) -> None:
    goal = next(editor.form.goals())
    editor.dialog.go_to(FormPlace(goal.id, "number"))
    seen = []
    for _ in range(3):
        editor.press(_KEY.Key_Tab)
        seen.append(editor.text.text())
    first = goal.national_measures[0]
    assert seen == [goal.text, first.number, first.text]
    editor.dialog.go_to(FormPlace("", "report.submit_to"))
    editor.press(_KEY.Key_Return)
    assert editor.text.accessibleName() == "E-mail address that gets a copy"


def test_what_may_be_a_slip_is_asked_at_its_place_and_hinders_nothing(editor: EditedForm) -> None:
    goal = first_goal(editor)
    editor.dialog.go_to(FormPlace(goal, "number"))
    editor.press(_KEY.Key_A, CONTROL)
    editor.type("1.9")
    editor.dialog.check()
    field = next(f for f in editor.dialog.page.fields() if f.name == "text")
    assert "1.9" in field.line.text()
    assert not what_blocks(editor)
    assert any("1.9" in thing.text for thing in editor.dialog.remaining.things())
    assert "to look at again" in editor.dialog.remaining.head.text()


@pytest.mark.parametrize("kind", list(FindingKind))
def test_every_check_has_a_name(kind: FindingKind) -> None:
    assert check_name(kind)[0].isupper()


def test_every_control_has_a_name_on_every_page(editor: EditedForm) -> None:
    form = editor.form
    goal, pages = next(form.goals()), (ABOUT, DELIVERY, INSTRUCTIONS, HEADINGS, CHECKS)
    elements = (form.strategy_areas[0].id, goal.id, form.units[0].id, form.metrics[0].id)
    for page in (*pages, AREAS, UNITS, METRICS, *elements):
        editor.dialog.show_page(page)
        assert_all_have_names(editor.dialog)


_EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("add"), st.integers(0, 3)),
        st.tuples(st.just("write"), st.sampled_from(["", "Sang", "Dans for alle"])),
        st.tuples(st.just("move"), st.booleans()),
        st.tuples(st.just("remove"), st.integers(0, 3)),
    ),
    max_size=12,
)


@given(_EDITS)
def test_undo_leads_back_through_all_states_and_redo_forth(
    edits: list[tuple[str, int | str | bool]],
) -> None:
    tasks = BackgroundTasks()
    session = FormDraftSession(to_edit(the_form()), lambda _: None, tasks, lambda: A_DAY)
    commands = FormCommands(session, ())
    states = [session.form]
    for what, value in edits:
        goals = [goal for goal in session.form.goals() if goal.national_measures]
        measure = goals[0].national_measures[0].id
        if what == "add":
            commands.add(goals[0].id, 0, ("Nytt",) * (int(value) + 1))
        elif what == "write":
            # Each typing is a step of its own here: they are joined by field and time.
            commands.choose(
                FormPlace(measure), partial(with_text, element_id=measure, text=str(value))
            )
        elif what == "move":
            commands.move_by_one(measure, up=bool(value))
        else:
            commands.remove(measure)
        if session.form != states[-1]:
            states.append(session.form)
    for state in reversed(states[:-1]):
        session.undo_stack.undo()
        assert session.form == state
    for state in states[1:]:
        session.undo_stack.redo()
        assert session.form == state
    session.flush()
    session.close()
    tasks.close()


def test_numbering_in_order_is_one_step(editor: EditedForm) -> None:
    editor.dialog.go_to(FormPlace(first_goal(editor), "number"))
    editor.type("7")
    editor.dialog.show_page(AREAS)
    page = editor.dialog.page
    assert isinstance(page, AreaListPage)
    page.renumber.click()
    assert next(editor.form.goals()).number == "1.1"
