"""The dialog that says where personal data still stand, and asks twice before they go for good."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from kplan_desktop.domain.model.errors import fill_placeholders
from kplan_desktop.storage.purging.traces import Traces
from kplan_desktop.ui.checks.sure_dialog import SureDialog
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.scrolling_dialog import plain_label


class PurgeDialog(SureDialog):
    """Where the ``words`` stand, and whether they are to go."""

    help_topic = HelpTopic.PERSONAL_DATA

    def __init__(
        self, words: str, mask: str, traces: Traces, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self.setWindowTitle(self.tr("Remove everywhere"))
        px = theme.tokens.px
        self.body.addWidget(plain_label(self.tr("Remove everywhere"), "title"))
        lead = self.tr("“%1” stands in these places, however it is written:")
        self.body.addWidget(plain_label(fill_placeholders(lead, words), ""))
        for line in self._places(traces, mask):
            self.body.addWidget(plain_label(f"–  {line}", ""))
        self._files = QCheckBox(
            self.tr("Delete these %n file(s) too", "", len(traces.files)),
            self,
        )
        self._files.setVisible(bool(traces.files))
        self.body.addWidget(self._files)
        if traces.files:
            names = ", ".join(path.name for path in traces.files)
            self.body.addWidget(plain_label(names, "muted"))
        if traces.remaining:
            remaining = self.tr(
                "It also stands in files with comments, which remain until you delete them: %1"
            )
            names = ", ".join(path.name for path in traces.remaining)
            self.body.addWidget(plain_label(fill_placeholders(remaining, names), ""))
        self.add_unreached(traces.unreachable)
        self.body.addSpacing(px(4))
        if traces.deliveries:
            elsewhere = self.tr(
                "Kplan looks for the files of deliveries only in the folder that it proposes for "
                "them. Those that you had put into another folder stay there: delete them yourself."
            )
            self.body.addWidget(plain_label(elsewhere, "warning"))
        self.body.addWidget(plain_label(self._out_of_reach(), "muted"))
        self.add_question(self.tr("Remove everywhere …"))

    def with_files(self) -> bool:
        """Whether the files of the deliveries are to be deleted too."""
        return self._files.isChecked()

    def _places(self, traces: Traces, mask: str) -> list[str]:
        lines = []
        if traces.in_report:
            text = self.tr("the report, %n time(s): “%1” takes its place", "", traces.in_report)
            lines.append(fill_placeholders(text, mask))
        if traces.trash:
            count = len(traces.trash)
            lines.append(self.tr("the trash, %n entry(ies), which are deleted", "", count))
        if traces.backups:
            count = len(traces.backups)
            lines.append(self.tr("%n earlier version(s), which are deleted", "", count))
        if traces.deliveries:
            text = self.tr(
                "%n delivery(ies): the kept PDF and delivery file are deleted; that it was made, "
                "when and by whom, stays in the list",
                "",
                len(traces.deliveries),
            )
            lines.append(text)
        if traces.comments:
            lines.append(self.tr("%n comment(s), where it is masked", "", traces.comments))
        if traces.answers:
            text = self.tr(
                "%n reason(s), word(s), answer(s) to suggestions, or name(s) kept with a delivery "
                "(adviser, approval)",
                "",
                traces.answers,
            )
            lines.append(text)
        lines.append(self.tr("undo: nothing that was done before can be undone"))
        return lines

    def _out_of_reach(self) -> str:
        return self.tr(
            "Kplan cannot reach e-mails that were sent, copies that you, OneDrive or a backup of "
            "the computer have made, printouts, and what a disk still holds of deleted files. Ask "
            "those who received it to delete it."
        )
