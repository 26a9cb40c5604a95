"""The window's actions: names, keys and icons, in one place, and the menus made of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.checks.repairs import Repair
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.document.settings import ColourScheme
from kplan_desktop.ui.theme.application_theme import ApplicationTheme
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.plain_text import plain_tooltip

if TYPE_CHECKING:
    from kplan_desktop.ui.comments.comments_flow import CommentsFlow
    from kplan_desktop.ui.files.export_flow import ExportFlow
    from kplan_desktop.ui.files.recovery_flow import RecoveryFlow

_Keys = QKeySequence.StandardKey
TEXT_SCALES = (100, 125, 150, 200)
"""Per cent offered in the menu; WCAG 2.1 asks for 200."""


class WindowActions(QObject):
    """Every action of the window.

    Those in ``of_report`` need an open report, those in ``that_write`` one that may be written.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._icons: dict[QAction, str] = {}
        self.new = self._add(self.tr("New report …"), "file-plus", _Keys.New)
        self.open = self._add(self.tr("Open …"), "folder-open", _Keys.Open)
        self.example = self._add(self.tr("Look at a filled example"), "file-text")
        self.take_in = self._add(self.tr("Take in a delivery …"), "file-plus")
        self.take_in_word = self._add(self.tr("Take in a Word document …"), "file-text")
        self.forms = self._add(self.tr("Forms …"), "file-text")
        self.copy = self._add(self.tr("Save a copy …"), "copy")
        self.pass_on = self._add(self.tr("Pass on …"), "send")
        self.versions = self._add(self.tr("Earlier versions …"), "history")
        self.head = self._add(self.tr("Region and name …"), "settings")
        self.adoption = self._add(self.tr("Adopt the plan …"), "circle-check")
        self.plan_review = self._add(self.tr("Plan against report …"), "list-checks")
        self.next_period = self._add(self.tr("Next period …"), "calendar")
        self.upgrade = self._add(self.tr("Change to a new version of the form …"), "file-text")
        self.report_pdf = self._add(self.tr("Report as PDF …"), "file-text")
        self.plan_pdf = self._add(self.tr("Plan as PDF …"), "file-text")
        self.report_docx = self._add(self.tr("Report as Word document …"), "file-text")
        self.plan_docx = self._add(self.tr("Plan as Word document …"), "file-text")
        self.figures_xlsx = self._add(self.tr("Figures for Excel …"), "file-text")
        self.figures_csv = self._add(self.tr("Figures as CSV …"), "file-text")
        self.deliver = self._add(self.tr("Deliver …"), "send", "Ctrl+Shift+D")
        self.approval = self._add(self.tr("Approval …"), "circle-check")
        self.deliveries = self._add(self.tr("Deliveries …"), "mail", "Ctrl+Shift+L")
        self.comments = self._add(self.tr("Comments …"), "message-square", "Ctrl+Shift+M")
        self.take_in_comments = self._add(self.tr("Take in comments …"), "file-plus")
        self.send_comments = self._add(self.tr("Send the answers …"), "mail")
        self.calendar = self._add(self.tr("Save the deadline in the calendar …"), "calendar")
        self.days_left = self._switch(self.tr("Count the days left in the status line"))
        self.deadline_note = self._switch(self.tr("Remind of the deadline at the start"))
        self.unsent_note = self._switch(
            self.tr("Remind of a delivery that is not sent at the start")
        )
        self.print_report = self._add(self.tr("Print report …"), "printer", _Keys.Print)
        self.print_plan = self._add(self.tr("Print plan …"), "printer")
        self.preview = self._add(self.tr("Page preview"), "eye", "F11")
        self.check = self._add(self.tr("Check"), "list-checks", "F7")
        self.undo = self._add(self.tr("Undo"), "undo-2", _Keys.Undo)
        self.redo = self._add(self.tr("Redo"), "redo-2", "Ctrl+Shift+Z", "Ctrl+Y")
        self.quick_note = self._add(self.tr("Quick note"), "plus", "Ctrl+Shift+N")
        self.own_metrics = self._add(self.tr("Own metrics …"), "list-checks")
        self.suggestions = self._add(self.tr("Suggestions from the notes …"), "plus", "Shift+F7")
        self.trash = self._add(self.tr("Trash …"), "trash-2")
        self.find = self._add(self.tr("Search"), "search", _Keys.Find)
        self.replace = self._add(self.tr("Search and replace"), "replace", "Ctrl+H")
        self.next_hit = self._add(self.tr("Next hit"), "arrow-down", "F3")
        self.previous_hit = self._add(self.tr("Previous hit"), "arrow-up", "Shift+F3")
        self.filter = self._add(self.tr("Choose what the tree shows"), "list-filter", "Ctrl+L")
        self.next_missing = self._add(self.tr("Next missing"), "chevron-down", "F8")
        self.previous_missing = self._add(self.tr("Previous missing"), "chevron-up", "Shift+F8")
        self.side_panel = self._add(self.tr("Side panel"), "panel-right", "F9")
        self.side_panel.setCheckable(True)
        self.about = self._add(self.tr("About Kplan"), "info")
        self.quit = self._add(self.tr("Quit"), "x", _Keys.Quit)
        self.schemes = self._choices(
            {
                "system": self.tr("Colours of the system"),
                "light": self.tr("Light colours"),
                "dark": self.tr("Dark colours"),
            }
        )
        percent = self.tr("Text size %1 %")
        self.scales = self._choices(
            {str(scale): percent.replace("%1", str(scale)) for scale in TEXT_SCALES}
        )
        self.scales[str(TEXT_SCALES[0])].setShortcut("Ctrl+0")
        window.addActions(list(self.scales.values()))
        self.of_report = (
            self.copy,
            self.pass_on,
            self.versions,
            self.head,
            self.adoption,
            self.plan_review,
            self.next_period,
            self.upgrade,
            self.report_pdf,
            self.plan_pdf,
            self.report_docx,
            self.plan_docx,
            self.figures_xlsx,
            self.figures_csv,
            self.deliver,
            self.deliveries,
            self.approval,
            self.comments,
            self.send_comments,
            self.check,
            self.calendar,
            self.print_report,
            self.print_plan,
            self.preview,
            self.quick_note,
            self.own_metrics,
            self.suggestions,
            self.trash,
            self.find,
            self.replace,
            self.next_hit,
            self.previous_hit,
            self.filter,
            self.next_missing,
            self.previous_missing,
            self.side_panel,
        )
        self.that_write = (
            self.head,
            self.adoption,
            self.upgrade,
            self.deliver,
            self.approval,
            self.quick_note,
            self.own_metrics,
            self.suggestions,
            self.replace,
        )
        theme.changed.connect(self._apply_theme)

    def _apply_theme(self) -> None:
        for action, name in self._icons.items():
            self._set_icon(action, name)

    def _set_icon(self, action: QAction, name: str) -> None:
        """Give an action its icon, now and with each change of the theme."""
        self._icons[action] = name
        action.setIcon(self._theme.icons.icon(name, "ink", 18))

    def follow(self, stack: QUndoStack | None) -> None:
        """Name what undo and redo would do; without a stack they are disabled."""
        self._name_undo("")
        self._name_redo("")
        if stack is not None:
            stack.undoTextChanged.connect(self._name_undo)
            stack.redoTextChanged.connect(self._name_redo)

    def name_adoption(self, report: Report) -> None:
        """Say whether the plan is adopted, which the action then shows, or adopts it."""
        is_adopted = report.plan_adoption is not None
        self.adoption.setText(
            self.tr("The plan is adopted …") if is_adopted else self.tr("Adopt the plan …")
        )

    def connect_files(
        self, exports: ExportFlow, recovery: RecoveryFlow, comments: CommentsFlow
    ) -> None:
        """Have documents made, copies kept, and comments taken in and sent."""
        self.report_pdf.triggered.connect(exports.report_pdf)
        self.plan_pdf.triggered.connect(exports.plan_pdf)
        self.report_docx.triggered.connect(exports.report_docx)
        self.plan_docx.triggered.connect(exports.plan_docx)
        self.figures_xlsx.triggered.connect(exports.figures_xlsx)
        self.figures_csv.triggered.connect(exports.figures_csv)
        self.copy.triggered.connect(recovery.save_copy)
        self.versions.triggered.connect(recovery.versions)
        self.take_in_comments.triggered.connect(comments.take_in)
        self.send_comments.triggered.connect(comments.send)

    def open_for(self, repair: Repair) -> None:
        """Open the dialog where a finding is mended, unless the report is only read."""
        {
            Repair.OPEN_HEAD: self.head,
            Repair.OPEN_SUGGESTIONS: self.suggestions,
            Repair.OPEN_APPROVAL: self.approval,
            Repair.OPEN_DELIVERY: self.deliver,
            Repair.OPEN_COMMENTS: self.comments,
        }[repair].trigger()

    def main_menu(self, recent: QMenu, parent: QWidget) -> QMenu:
        """The menu behind the button at the left end of the toolbar.

        It and each menu below it fit into 750 pixels with text of 200 %, so that nothing has to be
        scrolled to on a small screen.
        """
        menu = QMenu(parent)
        menu.addActions([self.new, self.open])
        menu.addMenu(recent)
        self._set_icon(recent.menuAction(), "folder")
        menu.addAction(self.forms)
        taken = [self.take_in, self.take_in_word]
        self._below(menu, self.tr("Take in"), "file-plus", taken, [self.example])
        about = [self.head, self.quick_note, self.own_metrics]
        plan = [self.adoption, self.plan_review]
        forms = [self.next_period, self.upgrade]
        kept = [self.copy, self.pass_on, self.versions, self.trash]
        self._below(menu, self.tr("This report"), "settings", about, plan, forms, kept)
        papers = [self.report_pdf, self.plan_pdf, self.report_docx, self.plan_docx]
        figures = [self.figures_xlsx, self.figures_csv]
        prints = [self.print_report, self.print_plan]
        title = self.tr("Documents and printing")
        self._below(menu, title, "printer", papers, figures, prints)
        made = [self.deliver, self.deliveries, self.approval]
        commented = [self.comments, self.take_in_comments, self.send_comments]
        reminders = [self.days_left, self.deadline_note, self.unsent_note]
        below = (made, commented, [self.calendar], reminders)
        self._below(menu, self.tr("Delivery"), "send", *below)
        found = [self.find, self.replace, self.next_hit, self.previous_hit]
        checked = [self.check, self.suggestions, self.next_missing, self.previous_missing]
        self._below(menu, self.tr("Search and check"), "search", found, checked, [self.filter])
        panels = [self.preview, self.side_panel]
        schemes, scales = list(self.schemes.values()), list(self.scales.values())
        self._below(menu, self.tr("View"), "panel-right", panels, schemes, scales)
        menu.addSeparator()
        menu.addActions([self.about, self.quit])
        return menu

    def _below(self, menu: QMenu, title: str, icon: str, *groups: list[QAction]) -> QMenu:
        """A menu below another one, a line between each two groups."""
        below = menu.addMenu(title)
        self._set_icon(below.menuAction(), icon)
        for number, group in enumerate(groups):
            if number:
                below.addSeparator()
            below.addActions(group)
        return below

    def _name_undo(self, name: str) -> None:
        self.undo.setEnabled(bool(name))
        self.undo.setText(self.tr("Undo: %1").replace("%1", name) if name else self.tr("Undo"))
        _name_keys(self.undo)

    def _name_redo(self, name: str) -> None:
        self.redo.setEnabled(bool(name))
        self.redo.setText(self.tr("Redo: %1").replace("%1", name) if name else self.tr("Redo"))
        _name_keys(self.redo)

    def _add(
        self,
        text: str,
        icon: str,
        *keys: QKeySequence.StandardKey | str,
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        # One action may have several keys, and a standard key several on some systems.
        action.setShortcuts(
            [
                sequence
                for key in keys
                for sequence in (
                    [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
                )
            ]
        )
        _name_keys(action)
        self._set_icon(action, icon)
        self._window.addAction(action)
        return action

    def _switch(self, text: str) -> QAction:
        action = QAction(text, self)
        action.setCheckable(True)
        return action

    def _choices(self, names: dict[str, str]) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions: dict[str, QAction] = {}
        for key, name in names.items():
            action = QAction(name, group)
            action.setCheckable(True)
            actions[key] = action
        return actions


class AppearanceMenu(QObject):
    """Shows in the menu what is chosen, and has the theme follow and the settings remember."""

    def __init__(
        self,
        actions: WindowActions,
        documents: Documents,
        theme: ApplicationTheme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._documents = documents
        self._theme = theme
        settings = documents.settings
        self._window = window
        actions.schemes[settings.colour_scheme].setChecked(True)
        actions.scales[str(settings.text_scale)].setChecked(True)
        for scheme in get_args(ColourScheme):
            actions.schemes[scheme].triggered.connect(
                lambda _=False, scheme=scheme: self._choose_scheme(scheme)
            )
        for scale, action in actions.scales.items():
            action.triggered.connect(lambda _=False, scale=int(scale): self._choose_scale(scale))

    def _choose_scheme(self, scheme: ColourScheme) -> None:
        self._documents.remember(replace(self._documents.settings, colour_scheme=scheme))
        self._change(lambda: self._theme.set_choice(scheme))

    def _choose_scale(self, scale: int) -> None:
        self._documents.remember(replace(self._documents.settings, text_scale=scale))
        self._change(lambda: self._theme.set_scale(scale / 100))

    def _change(self, change: Callable[[], None]) -> None:
        """Style the window by another theme, once the menu is gone from the screen.

        That takes a third of a second, in which nothing is painted.
        """
        self._window.repaint()
        QTimer.singleShot(0, self, change)


def _name_keys(action: QAction) -> None:
    """Have the tooltip of an action name its keys, as all tooltips do: «Check (F7)»."""
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(plain_tooltip(f"{action.iconText()} ({keys})" if keys else action.iconText()))
