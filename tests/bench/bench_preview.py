"""What the page preview costs a key, and how soon it follows a pause.

1. Keys typed one after the other at the end of a note, twenty a second, with the preview closed,
   with it open, and with its PDFs typeset in a thread of the window instead of in a process:
   how long each takes until the window is painted again, and the processor time of the window's
   own thread, which does not depend on other programs.
2. From the last key of a burst until the pages with it are on the screen.
3. The processor time of the server after a key with a typeset cache, compared with the same pages
   without one.

For the filled example and for a report of 1,000 notes. Prints medians and judges nothing.
"""

from __future__ import annotations

import gc
import statistics
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kplan_desktop.app import make_application
from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.style_tokens import load_tokens
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.window.workspace import Workspace
from tests.bench.bench_typing import NOW, milliseconds, print_times, report_with, window_on
from tests.ui.preview.fake_server import preview_command

KEYS = 120
TURNS = 8
BURSTS = 12
DOCUMENTS = 12
EVERY = 50
"""Milliseconds from one key to the next."""

PATIENCE = 60.0


@contextmanager
def preview_in(workspace: Workspace) -> Iterator[PagePreview]:
    """The preview in the side panel, in front."""
    files = program_files().resources
    tokens = load_tokens(files / "styles", "light")
    maker = PreviewClient(preview_command(), lambda: NOW)
    preview = PagePreview(Theme(tokens, files / "icons"), maker, workspace.side)
    workspace.side.add_preview(preview)
    workspace.show_side_panel(True)
    workspace.side.open_preview()
    wait_until_current(preview)
    yield preview
    maker.close()


@contextmanager
def setting_in_a_thread(workspace: Workspace) -> Iterator[None]:
    """Pages of the present report set over and over in a thread of this process."""
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf

    ended = threading.Event()

    def work() -> None:
        while not ended.is_set():
            report = workspace.session.report
            write_report_pdf(report, fonts=program_files().resources / "fonts", created=NOW)

    thread = threading.Thread(target=work)
    thread.start()
    yield
    ended.set()
    thread.join()


def wait_until_current(preview: PagePreview) -> None:
    """Let the window live until the preview shows what is written."""
    end = time.monotonic() + PATIENCE
    while not preview.is_current and time.monotonic() < end:
        rest(1)


def rest(duration: int) -> None:
    """Let the window live for so many milliseconds."""
    loop = QEventLoop()
    QTimer.singleShot(duration, loop.quit)
    loop.exec()


def focus_note(app: QApplication, workspace: Workspace) -> None:
    """Put the cursor into the first note of the report."""
    entry = workspace.session.report.goals[0]
    workspace.go_to(Location(entry.goal_id, None, entry.measures[0].notes[0].id))
    app.processEvents()


def keys(app: QApplication, workspace: Workspace, count: int) -> tuple[list[float], list[float]]:
    """How long each of so many keys takes until all is painted, and what the window works for it.

    In milliseconds.
    """
    focus_note(app, workspace)
    times: list[float] = []
    worked: list[float] = []

    def key() -> None:
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_A)
        app.processEvents()

    for _ in range(count):
        before = time.thread_time()
        times.append(milliseconds(key))
        worked.append((time.thread_time() - before) * 1000)
        rest(EVERY)
    return times[1:], worked[1:]


def keys_in_turns(app: QApplication, workspace: Workspace) -> None:
    """Keys with the preview closed and open in turns: the note that she writes grows meanwhile."""
    times: dict[bool, list[float]] = {False: [], True: []}
    worked: dict[bool, list[float]] = {False: [], True: []}
    for turn in range(TURNS):
        is_open = turn % 2 == 1
        workspace.show_side_panel(is_open)
        rest(500)
        some, own = keys(app, workspace, KEYS // TURNS)
        times[is_open] += some
        worked[is_open] += own
    for is_open, name in ((False, "closed"), (True, "open")):
        print_times(f"key, preview {name}", times[is_open])
        print_times("  the window's own work", worked[is_open])
    ratio = statistics.median(worked[True]) / statistics.median(worked[False])
    print(f"{'  its work, open beside closed':46}{ratio:9.2f}")


def bench(app: QApplication, name: str, report: Report) -> None:
    """All figures for one report."""
    print(name)
    with window_on(app, report) as workspace:
        keys(app, workspace, 5)
        with setting_in_a_thread(workspace):
            print_times(
                "key, pages set in a thread of the window", keys(app, workspace, KEYS // 2)[0]
            )
        with preview_in(workspace) as preview:
            rest(500)
            slow = [_key_and_make(app, workspace, preview) for _ in range(KEYS // 2)]
            print_times("key, while pages are set for the preview", slow)
            keys_in_turns(app, workspace)
            follow = [_burst(app, workspace, preview) for _ in range(BURSTS)]
            print_times("from the last key to its pages on the screen", follow)
        workspace.session.flush()
    bench_typesetting(report)
    print()


def bench_typesetting(report: Report) -> None:
    """Processor time of pages after a key, with and without a typeset cache."""
    from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
    from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache

    fonts = program_files().resources / "fonts"
    warm = TypesetCache(fonts)
    note = report.goals[0].measures[0].notes[0]
    times: dict[TypesetCache | None, list[float]] = {None: [], warm: []}
    gc.disable()  # as in that process
    for turn in range(DOCUMENTS + 1):
        gc.collect()
        written = apply(report, SetNoteText(note.id, note.text + " ord" * turn))
        for cache, taken in times.items():
            before = time.process_time()
            write_report_pdf(written, fonts=fonts, created=NOW, cache=cache)
            taken.append((time.process_time() - before) * 1000)
    gc.enable()
    uncached = print_times("pages without a cache", times[None][1:])
    cached = print_times("pages after a key, with the cache", times[warm][1:])
    print(f"{'with the cache, of without':46}{cached / uncached:9.2f}")


def _key_and_make(app: QApplication, workspace: Workspace, preview: PagePreview) -> float:
    """A key typed after pages have been asked for, and before they are there."""
    focus_note(app, workspace)
    preview.show_printed(preview.printed)
    widget = QApplication.focusWidget()
    assert widget is not None

    def key() -> None:
        QTest.keyClick(widget, Qt.Key.Key_B)
        app.processEvents()

    taken = milliseconds(key)
    rest(EVERY)
    return taken


def _burst(app: QApplication, workspace: Workspace, preview: PagePreview) -> float:
    keys(app, workspace, 5)
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_C)
    return milliseconds(lambda: wait_until_current(preview))


def main() -> None:
    """Measure and print."""
    app = make_application(["kplan"])
    example = decode_bundle(FormLibrary(program_files().forms).example_bundle()).report
    bench(app, "The filled example", example)
    bench(app, "1,000 notes", report_with(1000, 100, 10))


if __name__ == "__main__":
    main()
