"""Everything that the notes state is answered from one list, by keys or by the mouse."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import SetOwnMetrics
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import (
    Activity,
    GoalEntry,
    Report,
    Semester,
    SeveralTimes,
    Status,
)
from kplan_desktop.domain.suggestions.report_reading import OfferedLink
from kplan_desktop.paths import program_files
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.ui.suggestions import suggestion_list, suggestions_dialog
from kplan_desktop.ui.suggestions.suggestion_answers import Answer, SuggestionAnswers
from kplan_desktop.ui.theme.application_theme import apply_theme
from kplan_desktop.ui.theme.style_tokens import Scheme
from tests.domain.samples import FIRST, SECOND, measure, note, report
from tests.ui.driver import CONTROL, PLAIN
from tests.ui.inputs import make_theme
from tests.ui.sessions import FaultyFile, NoRoomError, read_from, session_on
from tests.ui.suggestions.listed import Listed, listed
from tests.ui.window.test_accessible import assert_all_have_names
from tests.ui.window.test_plain_text import faults
from tests.untrusted.hostile import MARKUP

KEY = Qt.Key


def written(*texts: str) -> Report:
    """A report of notes «a», «b» and so on with these texts under one measure."""
    notes = (note("abcdefgh"[number], text) for number, text in enumerate(texts))
    return report(GoalEntry(goal_id=FIRST, measures=(measure("m", *notes),)))


SAMPLE = written(
    "Talentleir i Oppdal",
    "Besøk i 12 kommuner og 40 elever vår 2013",
    "Talentleir i Oppdal",
    "25 lærere på kurs",
)


@pytest.fixture
def sample(tmp_path: Path, qtbot: QtBot) -> Iterator[Listed]:
    with listed(tmp_path / "a.kplan", SAMPLE, qtbot) as found:
        yield found


def figures(where: Report, note_id: str) -> dict[str, Decimal | None]:
    """The figures of a note's activity."""
    (found,) = [each for each in where.all_notes() if each.id == note_id]
    activity = where.activities[found.activity_id]
    return {figure.metric_id: figure.value for figure in activity.figures}


def hold_enter(sample: Listed) -> None:
    """Press Enter and hold it down, in whatever has the focus by then."""
    for repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, PLAIN, "\r", autorep=repeated)
        QApplication.sendEvent(sample.focus, event)


def test_links_come_first_then_note_by_note_figures_before_time(sample: Listed) -> None:
    assert sample.names() == [
        "Same activity",
        "12 kommuner",
        "40 elever",
        "vår 2013",
        "25 lærere",
    ]
    assert sample.notes() == ["a–c", "b", "b", "b", "d"]
    assert sample.focus is sample.dialog.list
    assert sample.current == "Same activity"


def test_enter_accepts_and_leads_on_to_the_next_open_row(sample: Listed) -> None:
    sample.press(KEY.Key_Return, KEY.Key_J, KEY.Key_Enter)
    assert sample.links == [("a", "c")]
    assert figures(sample.report, "b") == {"kommuner": 12, "elever": 40}
    assert sample.current == "vår 2013"
    assert sample.dialog.message() == "2 of 5 left"
    assert sample.names()[:3] == ["Same activity", "12 kommuner", "40 elever"]


def test_what_is_dismissed_stays_marked_in_its_place_and_is_stored(sample: Listed) -> None:
    sample.press(KEY.Key_N, KEY.Key_Delete)
    assert sample.states()[:2] == [Answer.DISMISSED] * 2
    assert sample.current == "40 elever"
    assert figures(sample.report, "b") == {}
    stored = read_from(sample.session, lambda file: file.dismissed())
    assert {(each.kind, each.note_id) for each in stored} == {("link", "a"), ("figure", "b")}


def test_the_same_key_suggests_again_what_was_dismissed(sample: Listed) -> None:
    sample.press(KEY.Key_N, KEY.Key_Up)
    assert sample.dialog.dismiss_button.text() == "Suggest again"
    sample.press(KEY.Key_N)
    assert sample.states()[0] is Answer.OPEN
    assert sample.current == "Same activity"
    assert read_from(sample.session, lambda file: file.dismissed()) == frozenset()


def test_all_of_a_note_is_accepted_in_one_step(sample: Listed) -> None:
    sample.press(KEY.Key_Down, KEY.Key_A)
    assert figures(sample.report, "b") == {"kommuner": 12, "elever": 40}
    assert sample.report.activities["b"].when == Semester(2013, "spring")
    assert sample.current == "25 lærere"
    sample.press(KEY.Key_Z, modifiers=CONTROL)
    assert sample.report == SAMPLE
    assert sample.current == "12 kommuner"
    assert sample.states() == [Answer.OPEN] * 5


def test_the_last_answers_are_taken_back_in_turn_whichever_they_were(sample: Listed) -> None:
    sample.press(KEY.Key_J, KEY.Key_N, KEY.Key_J)
    for left in ("40 elever", "12 kommuner", "Same activity"):
        sample.press(KEY.Key_Z, modifiers=CONTROL)
        assert sample.current == left
        assert sample.state(left) is Answer.OPEN
    assert sample.report == SAMPLE
    assert not sample.dialog.undo_button.isEnabled()
    sample.press(KEY.Key_Z, modifiers=CONTROL)
    assert sample.report == SAMPLE


def test_to_suggest_again_is_an_answer_that_is_undone_too(sample: Listed) -> None:
    sample.press(KEY.Key_J, KEY.Key_N, KEY.Key_Up, KEY.Key_N)
    assert sample.states()[:2] == [Answer.ACCEPTED, Answer.OPEN]
    for states in (
        [Answer.ACCEPTED, Answer.DISMISSED],
        [Answer.ACCEPTED, Answer.OPEN],
        [Answer.OPEN, Answer.OPEN],
    ):
        sample.press(KEY.Key_Z, modifiers=CONTROL)
        assert sample.states()[:2] == states
    assert sample.report == SAMPLE
    assert read_from(sample.session, lambda file: file.dismissed()) == frozenset()


@pytest.mark.parametrize("key", [KEY.Key_N, KEY.Key_Delete])
def test_a_dismissal_that_is_not_stored_leaves_its_row_open(
    sample: Listed, monkeypatch: pytest.MonkeyPatch, key: KEY
) -> None:
    def refuse(*_: object) -> None:
        raise NoRoomError

    monkeypatch.setattr(FaultyFile, "add_dismissed", refuse)
    sample.press(key, key)
    sample.session.finish_requests()
    QApplication.processEvents()
    assert sample.states() == [Answer.OPEN] * 5
    assert sample.dialog.message() == "5 of 5 left"
    sample.press(KEY.Key_Up)
    assert sample.dialog.accept_button.isEnabled()
    assert sample.dialog.dismiss_button.text() == "Dismiss"


def test_screen_readers_are_told_what_every_answer_did(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(suggestions_dialog, "announce", lambda _, text: said.append(text))
    where = written("9 elever deltok i 5 kommuner. 12 elever spilte.")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        assert found.current == "9 elever"
        found.press(KEY.Key_A)
        found.press(KEY.Key_Z, modifiers=CONTROL)
        found.press(KEY.Key_N, KEY.Key_Up, KEY.Key_N)
        found.press(KEY.Key_J)
    assert [text.replace("\u00a0", " ") for text in said] == [
        "1 suggestion(s) accepted. 2 of 3 left",
        "Undone. 3 of 3 left",
        "9 elever – dismissed. 2 of 3 left",
        "9 elever. 3 of 3 left",
        "9 elever – accepted. 1 of 3 left",
    ]


def test_metrics_that_come_and_go_do_so_in_the_list(tmp_path: Path, qtbot: QtBot) -> None:
    own = Metric(id="own", singular="instrument", plural="instrumenter", adds_up="units")
    where = written("Vi kjøpte 12 instrumenter", "Besøk i 12 kommuner")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        assert found.names() == ["12 kommuner"]
        found.dialog.reject()
        found.session.do(SetOwnMetrics((own,)), "add")
        found.open()
        assert found.names() == ["12 instrumenter", "12 kommuner"]
        found.dialog.reject()
        found.session.undo_stack.undo()
        found.open()
        assert found.names() == ["12 kommuner"]


def test_what_was_done_before_the_list_was_opened_is_not_undone_in_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(tmp_path / "a.kplan", SAMPLE, qtbot) as first:
        first.editor.write_note("d", "26 lærere på kurs")
        first.press(KEY.Key_Z, modifiers=CONTROL)
        assert "26 lærere på kurs" in [each.text for each in first.report.all_notes()]


def test_the_last_answer_leads_to_the_button_that_closes(sample: Listed) -> None:
    sample.press(*[KEY.Key_N] * 5)
    assert sample.states() == [Answer.DISMISSED] * 5
    assert isinstance(sample.focus, QPushButton)
    assert sample.focus.text() == "Close"
    assert sample.dialog.message() == "Everything is answered."
    # A key too many takes nothing back.
    sample.press(KEY.Key_N, KEY.Key_J, KEY.Key_Delete)
    assert sample.states() == [Answer.DISMISSED] * 5
    sample.press(KEY.Key_Return)
    assert not sample.dialog.isVisible()


@pytest.mark.parametrize("where", ["list", "text", "accept", "dismiss"])
def test_enter_that_is_held_down_answers_once(sample: Listed, where: str) -> None:
    dialog = sample.dialog
    start: dict[str, QWidget] = {
        "list": dialog.list,
        "text": dialog.source.texts[0],
        "accept": dialog.accept_button,
        "dismiss": dialog.dismiss_button,
    }
    start[where].setFocus()
    hold_enter(sample)
    answer = Answer.DISMISSED if where == "dismiss" else Answer.ACCEPTED
    assert sample.states() == [answer, *[Answer.OPEN] * 4]
    dialog.undo_button.setFocus()
    hold_enter(sample)
    assert sample.states() == [Answer.OPEN] * 5


def test_enter_that_is_held_down_does_not_go_on_to_close_the_list(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(tmp_path / "a.kplan", written("12 elever"), qtbot) as found:
        hold_enter(found)
        assert found.states() == [Answer.ACCEPTED]
        assert found.dialog.isVisible()
        found.dialog.source.texts[0].setFocus()
        found.press(KEY.Key_Return)
        assert found.dialog.isVisible()


def test_other_letters_and_keys_with_ctrl_answer_nothing(sample: Listed) -> None:
    sample.press(KEY.Key_X, KEY.Key_Space, KEY.Key_M)
    sample.press(KEY.Key_N, KEY.Key_J, modifiers=CONTROL)
    assert sample.states() == [Answer.OPEN] * 5
    assert sample.current == "Same activity"


def test_the_keys_hold_beside_the_list_too(sample: Listed) -> None:
    sample.dialog.source.texts[0].setFocus()
    sample.press(KEY.Key_N)
    sample.dialog.dismiss_button.setFocus()
    sample.press(KEY.Key_J)
    assert sample.states()[:3] == [Answer.DISMISSED, Answer.ACCEPTED, Answer.OPEN]
    sample.press(KEY.Key_Return)
    assert sample.states()[2] is Answer.DISMISSED


@pytest.mark.parametrize("row", [0, 1])
def test_g_leads_to_the_note(sample: Listed, qtbot: QtBot, row: int) -> None:
    sample.press(*[KEY.Key_Down] * row)
    with qtbot.waitSignal(sample.dialog.note_requested) as caught:
        sample.press(KEY.Key_G)
    assert caught.args == ["a" if row == 0 else "b"]
    assert not sample.dialog.isVisible()


def test_the_buttons_answer_and_stay_where_they_are(sample: Listed) -> None:
    dialog = sample.dialog
    left = Qt.MouseButton.LeftButton
    places = [button.geometry() for button in (dialog.accept_button, dialog.dismiss_button)]
    for button in (dialog.accept_button, dialog.dismiss_button, dialog.accept_button):
        QTest.mouseClick(button, left)
        QApplication.processEvents()
        now = [button.geometry() for button in (dialog.accept_button, dialog.dismiss_button)]
        assert now == places
    assert sample.states()[:3] == [Answer.ACCEPTED, Answer.DISMISSED, Answer.ACCEPTED]
    QTest.mouseClick(dialog.undo_button, left)
    assert sample.state("40 elever") is Answer.OPEN
    sample.press(KEY.Key_Up)
    assert [button.geometry() for button in (dialog.accept_button, dialog.dismiss_button)] == places


def test_of_two_figures_of_one_metric_one_is_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    where = written("Kurs for 25 lærere, i tillegg var 30 lærere på fagdagen vår 2013")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        names = found.names()
        assert {"25 lærere", "30 lærere"} <= set(names)
        found.press(KEY.Key_A)
        assert "laerere" not in figures(found.report, "a")
        found.go_to(lambda row: found.answers.is_one_of_several(found.answers.rows.index(row)))
        chosen = found.current
        assert "Accept the right one" in found.dialog.source.hint()
        found.press(KEY.Key_J)
        other = ({"25 lærere", "30 lærere"} - {chosen}).pop()
        assert found.state(chosen) is Answer.ACCEPTED
        assert found.state(other) is Answer.SETTLED
        found.dialog.list.choose(found.names().index(other))
        said = found.dialog.source.hint().replace("\u00a0", " ")
        assert said == f"No longer asked, because «{chosen}» is entered."


def test_the_figure_that_is_left_when_the_other_is_dismissed_is_no_longer_one_of_several(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(
        tmp_path / "a.kplan", written("9 elever deltok. 12 elever spilte."), qtbot
    ) as found:
        assert "Accept the right one" in found.dialog.source.hint()
        found.press(KEY.Key_N)
        assert found.current == "12 elever"
        assert found.dialog.source.hint() == ""
        assert found.dialog.note_button.isEnabled()
        found.press(KEY.Key_Z, modifiers=CONTROL)
        assert "Accept the right one" in found.dialog.source.hint()


def test_the_list_waits_for_what_was_dismissed_without_asking_again_and_again(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    read_some = SuggestionAnswers.read_some

    def counted(answers: SuggestionAnswers, seconds: float) -> bool:
        asked.append(seconds)
        return read_some(answers, seconds)

    monkeypatch.setattr(SuggestionAnswers, "read_some", counted)
    with session_on(tmp_path / "a.kplan", SAMPLE) as (session, _):
        known = threading.Event()
        session.request(session, lambda _: known.wait(2), done=asked.append, failed=asked.append)
        found = Listed(session, qtbot, is_ready=False)
        qtbot.wait(30)
        assert asked == []
        known.set()
        session.finish_requests()
        qtbot.waitUntil(lambda: len(found.names()) == 5)
        assert found.focus is found.dialog.list


def test_a_figure_that_the_linked_note_gave_is_asked_for_no_more(
    tmp_path: Path, qtbot: QtBot
) -> None:
    where = written("Talentleir i Oppdal, 40 elever", "Talentleir i Oppdal, 40 elever")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        assert found.names() == ["Same activity", "40 elever", "40 elever"]
        found.press(KEY.Key_J, KEY.Key_J)
        assert found.states() == [Answer.ACCEPTED] * 3
        assert found.dialog.message() == "Everything is answered."


def test_accepting_the_shorter_of_two_lists_of_times_keeps_the_other_open(
    tmp_path: Path, qtbot: QtBot
) -> None:
    where = written("Talentleir i Oppdal, vår 2013", "Talentleir i Oppdal, vår 2013 og høst 2014")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        found.press(KEY.Key_J, KEY.Key_J)
        assert found.states() == [Answer.ACCEPTED, Answer.ACCEPTED, Answer.OPEN]
        found.press(KEY.Key_J)
        assert found.states() == [Answer.ACCEPTED] * 3
        [activity] = {
            found.report.activities[each.activity_id].id: found.report.activities[each.activity_id]
            for each in found.report.all_notes()
        }.values()
        assert activity.when == SeveralTimes((Semester(2013, "spring"), Semester(2014, "autumn")))


def test_other_links_are_offered_last_when_one_is_dismissed(tmp_path: Path, qtbot: QtBot) -> None:
    where = written(*["Talentleir i Oppdal"] * 3, "Besøk i 12 kommuner")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        assert found.notes() == ["a–b", "a–c", "d"]
        found.press(KEY.Key_N)
        assert found.notes() == ["a–b", "a–c", "d"]
        found.press(KEY.Key_N)
        assert found.notes() == ["a–b", "a–c", "d", "b–c"]
        assert found.current == "12 kommuner"
        found.press(KEY.Key_J)
        assert isinstance(found.answers.rows[found.dialog.list.row()], OfferedLink)
        found.press(KEY.Key_J)
        assert found.links == [("b", "c")]
        assert found.dialog.message() == "Everything is answered."


def test_the_words_are_marked_in_the_note_past_what_takes_two_units(
    tmp_path: Path, qtbot: QtBot
) -> None:
    where = written("😀😀 Besøk i 12 kommuner\r\n40 elever 🎵")
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        marked = found.dialog.source.texts[0].extraSelections()
        assert [each.cursor.selectedText() for each in marked] == ["12 kommuner"]
        found.press(KEY.Key_Down)
        marked = found.dialog.source.texts[0].extraSelections()
        assert [each.cursor.selectedText() for each in marked] == ["40 elever"]


def test_both_notes_of_a_link_are_shown(sample: Listed) -> None:
    source = sample.dialog.source
    assert [text.text() for text in source.texts] == ["Talentleir i Oppdal"] * 2
    assert [text.isVisible() for text in source.texts] == [True, True]
    assert source.texts[1].accessibleName().startswith("1.1")
    sample.press(KEY.Key_Down)
    assert [text.isVisible() for text in source.texts] == [True, False]


def test_what_a_link_brings_with_it_unasked_is_said_before_it_is_accepted(
    tmp_path: Path, qtbot: QtBot
) -> None:
    where = written("Talentleir i Oppdal", "Talentleir i Oppdal")
    unit_id = where.form.units[1].id
    uncertain = Activity(id="b", status=Status.UNCERTAIN, shared_with=(unit_id,))
    where = replace(where, activities={**where.activities, "b": uncertain})
    said = f"Both notes then say: uncertain, together with {where.form.units[1].name}."
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        labels = [
            label.text().replace("\u00a0", " ")
            for label in found.dialog.source.findChildren(QLabel)
        ]
        assert any(said in text for text in labels)
        found.press(KEY.Key_J)
        assert not any("Both notes" in label.text() for label in found.dialog.findChildren(QLabel))


def test_a_screen_reader_is_told_number_value_words_and_place(sample: Listed) -> None:
    model = sample.dialog.list.suggestions
    role = Qt.ItemDataRole.AccessibleTextRole
    spoken = str(model.data(model.index(1), role)).replace("\u00a0", " ")
    assert spoken == "2 of 5: 12 kommuner, from «Besøk i 12 kommuner og 40 elever vår 2013», " + (
        "1.1 · 1.2"
    )
    sample.press(KEY.Key_Down, KEY.Key_N)
    assert str(model.data(model.index(1), role)).endswith("dismissed")


def test_where_nothing_is_left_the_list_says_what_belongs_there(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(tmp_path / "a.kplan", written("Ingenting her"), qtbot) as found:
        assert "Nothing is left to answer" in found.dialog.lead()
        assert not found.dialog.list.isVisible()
        assert isinstance(found.focus, QPushButton)
        found.press(KEY.Key_N, KEY.Key_J, KEY.Key_A, KEY.Key_G)
        found.press(KEY.Key_Escape)
        assert not found.dialog.isVisible()


def test_what_is_dismissed_is_not_in_the_list_when_the_file_is_opened_again(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(tmp_path / "a.kplan", SAMPLE, qtbot) as found:
        found.press(KEY.Key_N, KEY.Key_N, KEY.Key_Down, KEY.Key_N)
    file = ReportFile.open(tmp_path / "a.kplan")
    again, dismissed = file.load(), file.dismissed()
    file.close()
    assert len(dismissed) == 3
    with listed(tmp_path / "b.kplan", again, qtbot) as found:
        found.dialog.reject()
        found.dismissed.dismiss(dismissed)
        opened = Listed(found.session, qtbot)
        assert opened.names() == ["40 elever", "25 lærere"]


@pytest.mark.parametrize(("scheme", "scale"), [("light", 1.0), ("dark", 2.0)])
def test_every_text_and_button_is_whole_and_has_a_name(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, scheme: Scheme, scale: float
) -> None:
    theme = make_theme(scheme, scale)
    styles = program_files().resources / "styles"
    apply_theme(qapp, theme.tokens, styles, qapp.font().family())
    with listed(tmp_path / "a.kplan", SAMPLE, qtbot, theme) as found:
        dialog = found.dialog
        assert_all_have_names(dialog)
        for width, height in ((420 * scale, 640), (760, 700), (1256, 752)):
            dialog.resize(round(width), height)
            QApplication.processEvents()
            for button in dialog.findChildren(QPushButton):
                assert button.width() >= button.sizeHint().width(), button.text()
                corner = button.mapTo(dialog, button.rect().bottomRight())
                assert dialog.rect().contains(corner), (width, button.text())
            row = dialog.list.visualRect(dialog.list.currentIndex())
            shown = dialog.list.viewport().visibleRegion().boundingRect()
            assert shown.contains(row), width
        source, buttons = (
            each.mapTo(dialog, QPoint()).y() for each in (dialog.source, dialog.accept_button)
        )
        assert buttons - source >= theme.tokens.px(100)


def test_at_large_text_both_notes_of_a_link_and_what_is_asked_are_seen(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = make_theme("light", 2.0)
    styles = program_files().resources / "styles"
    apply_theme(qapp, theme.tokens, styles, qapp.font().family())
    text, title = "Talentleir i Oppdal for unge musikere og dansere", "Utvikle samlinger " * 16
    where = report(
        GoalEntry(goal_id=FIRST, measures=(measure("m", note("a", text), text=title),)),
        GoalEntry(goal_id=SECOND, measures=(measure("n", note("b", text), text=title),)),
    )
    painted: list[tuple[QRect, str, QFont]] = []
    monkeypatch.setattr(suggestion_list, "_paint_line", lambda _, *line: painted.append(line))
    with listed(tmp_path / "a.kplan", where, qtbot, theme) as found:
        source, dialog = found.dialog.source, found.dialog
        dialog.resize(1856, 1000)
        qtbot.waitUntil(
            lambda: all(
                each.visibleRegion().boundingRect() == each.rect() for each in source.texts
            ),
            timeout=1000,
        )
        assert any(label.text().count(title.strip()) == 2 for label in source.findChildren(QLabel))
        dialog.resize(1256, 680)
        qtbot.waitUntil(lambda: source.height() < 400, timeout=1000)
        QApplication.processEvents()
        seen = source.texts[1].visibleRegion().boundingRect()
        assert seen.height() >= theme.tokens.px(20)
        painted.clear()
        dialog.list.viewport().repaint()
        [(box, what, font)] = [line for line in painted if line[1] == "Same activity"]
        assert QFontMetrics(font).horizontalAdvance(what) <= box.width()


def test_no_text_is_taken_for_markup(tmp_path: Path, qtbot: QtBot) -> None:
    where = report(
        GoalEntry(
            goal_id=FIRST,
            measures=(measure("m", note("a", f"12 kommuner {MARKUP}"), text=MARKUP),),
        ),
        GoalEntry(goal_id=SECOND, notes=(note("b", f"12 kommuner {MARKUP}"),)),
    )
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        assert list(faults(found.dialog)) == []


def test_of_thousands_of_rows_none_makes_a_widget_and_a_key_changes_few(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def name(number: int) -> str:
        return "".join("bdfghklmnp"[int(digit)] + "aeiouyæøaa"[int(digit)] for digit in f"{number}")

    notes = (
        note(f"{number}", f"{name(1000 + number // 2)} {3000 + number} elever")
        for number in range(2000)
    )
    where = report(GoalEntry(goal_id=FIRST, notes=tuple(notes)))
    with listed(tmp_path / "a.kplan", where, qtbot) as found:
        qtbot.waitUntil(lambda: bool(found.answers.rows))
        few = len(found.dialog.findChildren(QPushButton))
        assert len(found.answers.rows) == 3000
        assert few < 10
        changed: list[int] = []
        compared: list[object] = []
        equal = OfferedLink.__eq__

        def counted(one: OfferedLink, other: object) -> bool:
            compared.append(other)
            return equal(one, other)

        found.answers.changed.connect(changed.extend)
        monkeypatch.setattr(OfferedLink, "__eq__", counted)
        found.press(KEY.Key_N, KEY.Key_J, KEY.Key_End, KEY.Key_J)
        assert changed == [0, 1, 2999]
        assert len(compared) < 3000
        assert found.dialog.list.row() == 2


def test_with_nothing_to_answer_it_is_small_and_its_button_not_wide(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with listed(tmp_path / "a.kplan", written("Orkester"), qtbot) as empty:
        (close,) = [b for b in empty.dialog.findChildren(QPushButton) if b.text() == "Close"]
        assert empty.dialog.width() < 600
        assert close.width() < empty.dialog.width() / 2
