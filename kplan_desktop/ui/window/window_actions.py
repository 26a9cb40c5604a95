"""The window's actions: names, keys and icons, in one place, and the menus made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from kplan_desktop.domain.checks.repairs import Repair
from kplan_desktop.domain.model.report import Report
from kplan_desktop.ui.frame.frame_actions import FrameActions
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from kplan_desktop.ui.comments.comments_flow import CommentsFlow
    from kplan_desktop.ui.files.export_flow import ExportFlow
    from kplan_desktop.ui.files.recovery_flow import RecoveryFlow

_Keys = QKeySequence.StandardKey


class WindowActions(FrameActions):
    """Every action of the window.

    Those in ``of_report`` need an open report, those in ``that_write`` one that may be written.
    """

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window, theme)
        self.new = self.add(self.tr("New report …"), "file-plus", _Keys.New)
        self.open = self.add(self.tr("Open …"), "folder-open", _Keys.Open)
        self.take_in = self.add(self.tr("Take in a delivery …"), "file-plus")
        self.take_in_word = self.add(self.tr("Take in a Word document …"), "file-text")
        self.forms = self.add(self.tr("Forms …"), "file-text")
        self.new_collection = self.add(self.tr("New collection …"), "users")
        self.copy = self.add(self.tr("Save a copy …"), "copy")
        self.pass_on = self.add(self.tr("Pass on …"), "send")
        self.versions = self.add(self.tr("Earlier versions …"), "history")
        self.head = self.add(self.tr("Region and name …"), "settings")
        self.adoption = self.add(self.tr("Adopt the plan …"), "circle-check")
        self.plan_review = self.add(self.tr("Plan against report …"), "list-checks")
        self.next_period = self.add(self.tr("Next period …"), "calendar")
        self.upgrade = self.add(self.tr("Change to a new version of the form …"), "file-text")
        self.report_pdf = self.add(self.tr("Report as PDF …"), "file-text")
        self.plan_pdf = self.add(self.tr("Plan as PDF …"), "file-text")
        self.report_docx = self.add(self.tr("Report as Word document …"), "file-text")
        self.plan_docx = self.add(self.tr("Plan as Word document …"), "file-text")
        self.figures_xlsx = self.add(self.tr("Figures for Excel …"), "file-text")
        self.figures_csv = self.add(self.tr("Figures as CSV …"), "file-text")
        self.deliver = self.add(self.tr("Deliver …"), "send", "Ctrl+Shift+D")
        self.approval = self.add(self.tr("Approval …"), "circle-check")
        self.deliveries = self.add(self.tr("Deliveries …"), "mail", "Ctrl+Shift+L")
        self.comments = self.add(self.tr("Comments …"), "message-square", "Ctrl+Shift+M")
        self.take_in_comments = self.add(self.tr("Take in comments …"), "file-plus")
        self.send_comments = self.add(self.tr("Send the answers …"), "mail")
        self.calendar = self.add(self.tr("Save the deadline in the calendar …"), "calendar")
        self.print_report = self.add(self.tr("Print report …"), "printer", _Keys.Print)
        self.print_plan = self.add(self.tr("Print plan …"), "printer")
        self.preview = self.add(self.tr("Page preview"), "eye", "F11")
        self.check = self.add(self.tr("Check"), "list-checks", "F7")
        self.quick_note = self.add(self.tr("Quick note"), "plus", "Ctrl+Shift+N")
        self.own_metrics = self.add(self.tr("Own metrics …"), "list-checks")
        self.suggestions = self.add(self.tr("Suggestions from the notes …"), "plus", "Shift+F7")
        self.trash = self.add(self.tr("Trash …"), "trash-2")
        self.find = self.add(self.tr("Search"), "search", _Keys.Find)
        self.replace = self.add(self.tr("Search and replace"), "replace", "Ctrl+H")
        self.next_hit = self.add(self.tr("Next hit"), "arrow-down", "F3")
        self.previous_hit = self.add(self.tr("Previous hit"), "arrow-up", "Shift+F3")
        self.filter = self.add(self.tr("Choose what the tree shows"), "list-filter", "Ctrl+L")
        self.next_missing = self.add(self.tr("Next missing"), "chevron-down", "F8")
        self.previous_missing = self.add(self.tr("Previous missing"), "chevron-up", "Shift+F8")
        self.side_panel = self.add(self.tr("Side panel"), "panel-right", "F9")
        self.side_panel.setCheckable(True)
        self.tree = self.add(self.tr("To the tree and back"), "list-filter", "Ctrl+Shift+O")
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
            self.tree,
            self.next_part,
            self.previous_part,
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
        self._set_topics()

    def _set_topics(self) -> None:
        papers = [self.report_pdf, self.plan_pdf, self.report_docx, self.plan_docx]
        figures = [self.figures_xlsx, self.figures_csv]
        commented = [self.comments, self.take_in_comments, self.send_comments]
        self.set_topics(
            {
                HelpTopic.START: [self.new, self.open, self.head],
                HelpTopic.WINDOW: [self.filter, self.side_panel, self.tree, self.quit],
                HelpTopic.QUICK_NOTE: [self.quick_note],
                HelpTopic.PLAN: [self.adoption, self.plan_review],
                HelpTopic.FIGURES: [self.suggestions, *figures],
                HelpTopic.OWN_METRICS: [self.own_metrics],
                HelpTopic.REMOVING: [self.trash],
                HelpTopic.SEARCH: [self.find, self.replace, self.next_hit, self.previous_hit],
                HelpTopic.CHECK: [self.check, self.next_missing, self.previous_missing],
                HelpTopic.WORD: [self.take_in_word],
                HelpTopic.PREVIEW: [self.preview, self.print_report, self.print_plan, *papers],
                HelpTopic.DELIVERING: [self.deliver, self.approval],
                HelpTopic.DELIVERIES: [self.deliveries, self.take_in],
                HelpTopic.COMMENTS: commented,
                HelpTopic.DEADLINE: [self.calendar],
                HelpTopic.NEXT_PERIOD: [self.next_period],
                HelpTopic.FORMS: [self.forms, self.upgrade],
                HelpTopic.PASSING_ON: [self.pass_on],
                HelpTopic.VERSIONS: [self.copy, self.versions],
                HelpTopic.OFFICE: [self.new_collection],
            }
        )

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

    def main_menu(self, recent: QMenu, rows: QMenu, parent: QWidget) -> QMenu:
        """The menu behind the button at the left end of the toolbar.

        ``rows`` is the menu of what can be done with the note or measure that has the cursor.
        It and each menu below it fit on a screen of 1280 x 720 with text of 200 %, so that nothing
        has to be scrolled to (``tests/ui/gallery/test_menus.py`` has them all).
        """
        menu = QMenu(parent)
        menu.addActions([self.new, self.open])
        menu.addMenu(recent)
        self.set_icon(recent.menuAction(), "folder")
        taken, beside = [self.take_in, self.take_in_word], [self.forms, self.new_collection]
        title = self.tr("Take in, forms and collections")
        self.below(menu, title, "file-plus", taken, beside)
        about = [self.head, self.quick_note, self.own_metrics]
        plan = [self.adoption, self.plan_review]
        forms = [self.next_period, self.upgrade]
        kept = [self.copy, self.pass_on, self.versions, self.trash]
        self.below(menu, self.tr("This report"), "settings", about, plan, forms, kept)
        menu.addMenu(rows)
        self.set_icon(rows.menuAction(), "list-checks")
        papers = [self.report_pdf, self.plan_pdf, self.report_docx, self.plan_docx]
        figures = [self.figures_xlsx, self.figures_csv]
        prints = [self.print_report, self.print_plan]
        title = self.tr("Documents and printing")
        self.below(menu, title, "printer", papers, figures, prints)
        made = [self.deliver, self.deliveries, self.approval]
        commented = [self.comments, self.take_in_comments, self.send_comments]
        below = (made, commented, [self.calendar])
        self.below(menu, self.tr("Delivery"), "send", *below)
        found = [self.find, self.replace, self.next_hit, self.previous_hit]
        checked = [self.check, self.suggestions, self.next_missing, self.previous_missing]
        self.below(menu, self.tr("Search and check"), "search", found, checked, [self.filter])
        panels = [self.preview, self.side_panel, self.tree, self.next_part, self.previous_part]
        self.below(menu, self.tr("View"), "panel-right", panels, self.text_sizes)
        self.below_help(menu)
        menu.addSeparator()
        menu.addActions([self.settings, self.quit])
        return menu
