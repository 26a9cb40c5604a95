"""Errors, questions and notices, which come where something goes wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kplan_desktop.storage.errors import DiskFullError
from kplan_desktop.ui.messages.error_dialog import (
    ErrorDialog,
    LoseChoicesDialog,
    NoticeDialog,
    OfferDialog,
    RemoveHitsDialog,
    ResetDialog,
    UncopiedDialog,
    UnsavedDialog,
)
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.runtime.crash_dialog import CrashDialog
from kplan_desktop.ui.runtime.rescue import SavedElsewhere
from tests.ui.gallery.stage import Stage

Entry = Callable[[Stage], None]


def _questions(stage: Stage) -> None:
    sentence = error_sentence(DiskFullError(stage.files.report))
    theme, window = stage.theme, stage.driver.window
    for kind in (ErrorDialog, UnsavedDialog, UncopiedDialog):
        stage.see_dialog(kind(sentence, theme, window))
    stage.see_dialog(RemoveHitsDialog(3, theme, window))
    stage.see_dialog(LoseChoicesDialog(theme, window))
    stage.see_dialog(ResetDialog(theme, window))
    heading = QCoreApplication.translate("ErrorDialog", "This did not work")
    stage.see_dialog(NoticeDialog(heading, sentence, theme, window))
    stage.see_dialog(OfferDialog(heading, sentence, [heading], theme, window))


def _crash(stage: Stage) -> None:
    report = "kplan_desktop/ui/document/session.py:189 Session._on_save_ended\n" * 60
    rescued = SavedElsewhere(tuple(Path(f"Kplan/Reddet {number}.kplan") for number in range(3)))
    for may_go_on in (True, False):
        stage.see_dialog(CrashDialog(report, rescued, None, may_go_on=may_go_on, quit=lambda: None))


def _settings(stage: Stage) -> None:
    stage.dialogs(stage.driver.window.actions_of_window.settings.trigger)


NOTICE_ENTRIES: Mapping[str, Entry] = {
    "innstillinger": _settings,
    "feil": _questions,
    "uventet feil": _crash,
}
