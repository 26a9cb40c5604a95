"""The actions of the office's window, and the menu made of them."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.ui.frame.frame_actions import FrameActions, name_keys
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.office_intake.office_context import OfficePage
from kplan_desktop.ui.theme.theme import Theme

_Keys = QKeySequence.StandardKey


class OfficeActions(FrameActions):
    """Every action of the window; those in ``that_write`` need a collection that may be written."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self.new = self.add(self.tr("New collection …"), "users", _Keys.New)
        self.open = self.add(self.tr("Open …"), "folder-open", _Keys.Open)
        self.open_report = self.add(self.tr("Open a report …"), "file-text")
        self.details = self.add(self.tr("Title and name …"), "settings")
        self.copy = self.add(self.tr("Save a copy …"), "copy")
        self.versions = self.add(self.tr("Earlier versions …"), "history")
        self.folder = self.add(self.tr("Show in folder"), "folder")
        self.take_in = self.add(self.tr("Take in deliveries …"), "plus", "Ctrl+I")
        self.last_intake = self.add(self.tr("Last account of deliveries …"), "history")
        self.remind = self.add(self.tr("Remind …"), "mail", "Ctrl+R")
        self.compile = self.add(self.tr("Make the joint report …"), "file-text", "Ctrl+Shift+F")
        names = {
            OfficePage.BOARD: self.tr("Overview"),
            OfficePage.READING: self.tr("Reading"),
            OfficePage.TOTALS: self.tr("Figures"),
            OfficePage.JOINT_REPORT: self.tr("Joint report"),
        }
        self.pages = {
            page: self.add(name, "", f"Ctrl+{number}")
            for number, (page, name) in enumerate(names.items(), start=1)
        }
        self.close = self.add(self.tr("Close the collection"), "x", _Keys.Close)
        self.that_write = (self.take_in, self.remind, self.details)
        self.of_collection = (
            *self.that_write,
            self.last_intake,
            self.compile,
            self.copy,
            self.versions,
            self.folder,
            *self.pages.values(),
        )
        pages = self.pages
        self.set_topics(
            {
                HelpTopic.OFFICE: [self.new, self.open, self.open_report, self.details, self.close],
                HelpTopic.VERSIONS: [self.copy, self.versions, self.folder],
                HelpTopic.INTAKE: [self.take_in, self.last_intake],
                HelpTopic.OVERVIEW: [self.remind, pages[OfficePage.BOARD]],
                HelpTopic.READING: [pages[OfficePage.READING]],
                HelpTopic.OFFICE_FIGURES: [pages[OfficePage.TOTALS]],
                HelpTopic.JOINT_REPORT: [self.compile, pages[OfficePage.JOINT_REPORT]],
            }
        )

    def main_menu(self, recent: QMenu, parent: QWidget) -> QMenu:
        """The menu behind the button at the left end of the bar.

        As in the main window, each menu fits on a small screen with text of 200 %.
        """
        menu = QMenu(parent)
        menu.addActions([self.new, self.open])
        menu.addMenu(recent)
        self.set_icon(recent.menuAction(), "folder")
        menu.addAction(self.open_report)
        menu.addSeparator()
        menu.addActions([self.take_in, self.remind, self.compile])
        kept = [self.copy, self.versions, self.folder]
        about = [self.details, self.last_intake]
        self.below(menu, self.tr("This collection"), "settings", about, kept, [self.close])
        pages, parts = list(self.pages.values()), [self.next_part, self.previous_part]
        self.below(menu, self.tr("View"), "panel-right", pages, parts, self.text_sizes)
        self.below_help(menu)
        menu.addSeparator()
        menu.addActions([self.settings, self.quit])
        return menu

    def name_reminders(self, count: int) -> None:
        """Say how many units a reminder is proposed for."""
        text = self.tr("Remind %1 …").replace("%1", str(count))
        self.remind.setText(text if count else self.tr("Remind …"))
        name_keys(self.remind)
