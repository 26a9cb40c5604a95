"""The real program fails in many ways, in a separate process, with a marked text in it.

Afterwards the mark is in the report, its backups and what was rescued, and nowhere else: not in the
log, not in the crash report, not on standard error.
"""

from __future__ import annotations

import os
import random
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.collection.collection import CollectionHead
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.collection.collection_file import CollectionFile
from kplan_desktop.ui.document.file_lock import lock_path
from kplan_desktop.ui.runtime.rescue import texts_of
from tests.collections_made import collection
from tests.platforms import WINDOWS, posix_only
from tests.ui.driver import report_in
from tests.ui.office.test_office_window import in_file
from tests.ui.runtime.crashing_program import (
    MARK,
    ProgramRun,
    assert_nothing_disclosed,
    marked_file,
    run_program,
)

ERRORS = int(os.environ.get("KPLAN_ERRORS", "40"))
"""How many are raised at random calls; docs/reliability.md records more of them."""


@pytest.fixture
def marked(tmp_path: Path, short_example: Report) -> Path:
    """A file with a marked text in its name, a note and a measure."""
    return marked_file(tmp_path, short_example)


def test_text_is_kept_and_nothing_disclosed_when_a_slot_raises(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), raise_boom, report_copied, press("quit"))
        """,
    )
    assert run.code == 70
    assert "__main__.py" in run.report
    assert " boom" in run.report
    assert run.first_note() == f"{MARK} i et notat. Nytt."
    assert " fault kind=__main__.Boom " in run.log
    assert " kept how=kplan_desktop.ui.runtime.rescue.SavedInFile" in run.log
    assert run.log.splitlines()[-1].endswith(" ended")
    assert run.rescued == []
    assert_nothing_disclosed(run)


OFFICE = """
def office():
    found = [w for w in QApplication.topLevelWidgets() if type(w).__name__ == "OfficeWindow"]
    return next((w for w in found if w.isVisible() and w.context is not None), None)
def write_goal():
    if office() is None:
        return False
    from kplan_desktop.domain.collection.collection import JointGoal
    from kplan_desktop.domain.collection.collection_edits import PutEntry
    goal = JointGoal(goal_id="1.1", text=f"{MARK} nytt.")
    office().context.session.do(PutEntry(goal), "Write")
"""


@pytest.fixture
def marked_collection(tmp_path: Path) -> Path:
    """The file of a collection with a marked text in its name and its introduction."""
    path = tmp_path / f"{MARK} Felles melding.ksamling"
    head = CollectionHead(introduction=f"{MARK} i innledningen.")
    CollectionFile.create(path, replace(collection(), head=head)).close()
    return path


def test_a_collection_whose_file_cannot_be_written_is_rescued_whole(
    marked_collection: Path,
) -> None:
    run = run_program(
        marked_collection,
        OFFICE
        + """
def begin():
    from kplan_desktop.storage.collection.collection_file import CollectionFile
    CollectionFile.save = boom
    steps(write_goal, report_copied, press("quit"))
""",
    )
    assert run.code == 70
    assert "kplan_desktop/ui/document/document_session.py" in run.report
    assert " kept how=kplan_desktop.ui.runtime.rescue.SavedElsewhere" in run.log
    (rescued,) = run.rescued
    assert in_file(rescued).joint_goal("1.1").text == f"{MARK} nytt."
    assert in_file(rescued).head == in_file(marked_collection).head
    assert in_file(marked_collection).joint_goal("1.1").text == ""
    assert not lock_path(marked_collection).exists()
    assert_nothing_disclosed(run)


@pytest.mark.long
def test_the_office_is_left_in_order_once_its_collection_is_stored(
    marked_collection: Path,
) -> None:
    run = run_program(
        marked_collection,
        OFFICE
        + """
def begin():
    steps(write_goal, raise_boom, report_copied, press("quit"))
""",
    )
    assert run.code == 70
    assert " kept how=kplan_desktop.ui.runtime.rescue.SavedInFile" in run.log
    assert run.rescued == []
    assert in_file(marked_collection).joint_goal("1.1").text == f"{MARK} nytt."
    assert not lock_path(marked_collection).exists()
    assert_nothing_disclosed(run)


@pytest.mark.long
def test_quit_ends_a_program_whose_window_cannot_be_closed(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def begin():
            from kplan_desktop.ui.document.documents import Documents
            Documents.close = boom
            steps(in_first_note, lambda: write(" Nytt."), raise_boom, report_copied, press("quit"))
        """,
    )
    assert run.code == 70
    assert run.first_note() == f"{MARK} i et notat. Nytt."
    assert_nothing_disclosed(run)


@pytest.mark.long
def test_typing_continues_after_an_error_in_every_kind_of_call(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def thread():
            threading.Thread(target=lambda: {}[MARK]).start()
        def export():
            # As exports do.
            window().context.background.run(lambda: int(MARK), done=boom, failed=boom)
        def complaints():
            qWarning(f"QPixmap: cannot open {MARK}")
            qWarning(f"{MARK}")
        def begin():
            steps(in_first_note, lambda: write(" En."), raise_boom, report_copied, press("go_on"),
                  in_first_note, lambda: write(" To."), thread, report_copied, press("go_on"),
                  in_first_note, lambda: write(" Tre."), export, report_copied, press("go_on"),
                  complaints, in_first_note, lambda: write(" Fire."), lambda: window().close())
        """,
    )
    assert run.code == 0
    assert run.first_note() == f"{MARK} i et notat. En. To. Tre. Fire."
    assert [run.report.count(name) for name in ("Boom", "KeyError", "ValueError")] == [1, 1, 1]
    assert "origin=QPixmap " in run.log
    assert_nothing_disclosed(run)


@pytest.mark.long
def test_an_error_in_the_database_thread_rescues_what_was_typed(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def begin():
            ReportFile.save = boom
            steps(in_first_note, lambda: write(" Nytt."), report_copied, press("quit"))
        """,
    )
    assert run.code == 70
    assert "kplan_desktop/ui/document/document_session.py" in run.report
    (rescued,) = run.rescued
    goals = decode_bundle(rescued.read_bytes()).report.goals
    assert goals[0].measures[0].notes[0].text.startswith(f"{MARK} i et notat.")
    assert run.first_note() == f"{MARK} i et notat."
    assert_nothing_disclosed(run)


def test_an_error_while_the_window_is_set_up_is_shown(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def begin():
            app.Kplan.build_contents = boom
            steps(report_copied, lambda: print(crash_dialog().go_on.isVisible()), press("quit"))
        """,
    )
    assert run.code == 70
    assert " boom" in run.report
    assert run.report.splitlines()[-1] == "False"
    assert_nothing_disclosed(run)


def test_an_error_before_there_is_a_window_is_shown(marked: Path) -> None:
    run = run_program(
        marked,
        """
        def begin():
            app.Kplan.__init__ = boom
            steps(report_copied, press("quit"))
        """,
    )
    assert run.code == 70
    assert " boom" in run.report
    assert "This is a fault in Kplan" in run.errors
    assert_nothing_disclosed(run)


@pytest.mark.long
def test_a_segmentation_fault_is_in_the_log_at_the_next_start(marked: Path) -> None:
    died = run_program(
        marked,
        """
        def die():
            note = MARK
            faulthandler._read_null()
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), die)
        """,
    )
    access_violation = 0xC0000005
    assert died.code == (access_violation if WINDOWS else -signal.SIGSEGV)
    assert " in die" in (died.data / "log" / "hard-crash.txt").read_text("utf-8")
    assert_nothing_disclosed(died)
    again = run_program(marked, "def begin(): steps(in_first_note, lambda: window().close())")
    assert again.code == 0
    assert " hard-crash lines=" in again.log
    assert " function=die" in again.log
    assert (again.data / "log" / "hard-crash.txt").read_bytes() == b""
    assert_nothing_disclosed(again)


@pytest.mark.long
def test_a_read_only_home_does_not_stop_the_program(marked: Path) -> None:
    (marked.parent / "home").mkdir()
    (marked.parent / "home" / "share").write_text("no folder")
    run = run_program(
        marked,
        """
        def begin():
            steps(in_first_note, lambda: write(" Nytt."), raise_boom, report_copied, press("quit"))
        """,
    )
    assert run.code == 70
    assert run.first_note() == f"{MARK} i et notat. Nytt."


@pytest.mark.long
@posix_only("the terminal's interrupt key")
def test_an_interrupt_stores_and_ends(marked: Path) -> None:
    run = run_program(
        marked,
        """
        import signal
        # A shell starts background processes with the interrupt ignored.
        signal.signal(signal.SIGINT, signal.default_int_handler)
        def begin():
            steps(in_first_note, lambda: write(" Nytt."),
                  lambda: os.kill(os.getpid(), signal.SIGINT), lambda: False)
        """,
    )
    assert run.code == 130
    assert run.first_note() == f"{MARK} i et notat. Nytt."
    assert crashed(run) == 0


def crashed(run: ProgramRun) -> int:
    """The number of errors in the log."""
    return run.log.count(" fault ")


FAIL_AT_A_CALL = """
left = [CALLS]
def count_calls(frame, event, argument):
    # Raises at the start of one of the calls of the window's functions during typing.
    name = frame.f_globals.get("__name__", "")
    if not name.startswith("kplan_desktop.ui.") or name.startswith("kplan_desktop.ui.runtime."):
        return
    outer = frame.f_back
    while outer is not None:
        if outer.f_globals.get("__name__", "").startswith("kplan_desktop.ui.runtime.crash_handler"):
            return
        outer = outer.f_back
    left[0] -= 1
    if left[0] == 0:
        sys.settrace(None)
        boom()
def begin_counting():
    sys.settrace(count_calls)
def go_on():
    dialog = crash_dialog()
    if dialog is not None:
        dialog.go_on.click()
        window().activateWindow()
    return dialog is None
def key(letter):
    def press_it():
        if not go_on():
            return False
        field = QApplication.focusWidget()
        if field is not None:
            QTest.keyClicks(field, letter)
    return press_it
def rest():
    go_on()
    resting.append(0)
    return len(resting) > 50
resting = []
def write_shown_texts():
    sys.settrace(None)
    texts = [field.text() for field in QApplication.allWidgets()
             if type(field).__name__ == "GrowingTextEdit" and not field.isReadOnly()]
    with open(SHOWN, "w", encoding="utf-8") as file:
        file.write(chr(0).join(texts))
def close():
    if not go_on():
        return False
    window().close()
    return not window().isVisible()
def begin():
    steps(in_first_note, begin_counting, *map(key, " Alfa beta."), rest,
          write_shown_texts, close)
"""


def fail_at_call(marked: Path, calls: int) -> None:
    """Raise at a call during typing, continue, and check that all text on screen was kept."""
    shown = marked.with_name("shown")
    script = FAIL_AT_A_CALL.replace("CALLS", str(calls)).replace("SHOWN", repr(str(shown)))
    run = run_program(marked, script)
    assert run.code == 0, (calls, run.errors)
    # Raised where Qt sends an event within another call, it is also Python's SystemError there.
    assert " kind=__main__.Boom " in run.log, (calls, run.log)
    stored = set(texts_of(report_in(marked)))
    rescued = "".join(file.read_text("utf-8") for file in run.rescued)
    for text in shown.read_text("utf-8").split("\0"):
        assert not text or text in stored or text in rescued, calls
    assert_nothing_disclosed(run)


@pytest.mark.parametrize(
    "calls",
    # The eleventh is in an event while a widget is being constructed.
    [14, *(pytest.param(calls, marks=pytest.mark.long) for calls in (5, 11, 60))],
)
def test_text_on_the_screen_is_kept_wherever_typing_raises(marked: Path, calls: int) -> None:
    fail_at_call(marked, calls)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_text_on_the_screen_is_kept_for_errors_at_random_calls(
    tmp_path: Path, short_example: Report
) -> None:
    draw = random.Random(2014)  # noqa: S311  # reproducible
    for number in range(ERRORS):
        folder = tmp_path / str(number)
        folder.mkdir()
        # Half of them among the first calls, where the text enters the report.
        fail_at_call(marked_file(folder, short_example), draw.randint(1, 40 if number % 2 else 800))
