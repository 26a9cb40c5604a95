"""Shows the files that were made of the joint report, each with what can be done with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kplan_desktop.domain.model.errors import path_text
from kplan_desktop.ui.files.system_programs import show_in_system
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.joint_report.compile_work import MadeDocument
from kplan_desktop.ui.messages.error_messages import missing_sentence
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.scrolling_dialog import CopyableText, ScrollingDialog, plain_label
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class MadeDialog(ScrollingDialog):
    """``heading`` says what was made; ``written`` are the files of ``documents``, in one folder."""

    help_topic = HelpTopic.JOINT_REPORT

    def __init__(
        self,
        heading: str,
        documents: Sequence[MadeDocument],
        written: Sequence[Path],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(theme, parent, width=560)
        self.setWindowTitle(heading)
        self.body.addWidget(plain_label(heading, "title"))
        for path in written:
            row = QHBoxLayout()
            name = WrapLabel(self)
            name.setText(path.name)
            opener = QPushButton(self.tr("Open"), self)
            opener.setAutoDefault(False)
            opener.setAccessibleName(self.tr("Open %1").replace("%1", path.name))
            opener.clicked.connect(lambda _=False, path=path: self._show(path))
            row.addWidget(name, 1)
            row.addWidget(opener)
            self.body.addLayout(row)
        for said in self._said(documents):
            self.body.addWidget(plain_label(said, "warning"))
        self._message = plain_label("", "warning")
        self._message.hide()
        self.body.addWidget(self._message)
        if written:
            folder = written[0].parent
            where = CopyableText(path_text(folder), "small", self)
            where.setAccessibleName(self.tr("Their folder"))
            self.body.addWidget(where)
            self.buttons.add(
                self.tr("Show in folder"), ButtonRole.ActionRole, lambda: self._show(folder)
            )
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=True)

    def _show(self, path: Path) -> None:
        if not show_in_system(path):
            text = self.tr("No program took it. Open it yourself: the folder is named above.")
            self._message.setText(text)
            self.show_message(self._message, text)

    def _said(self, documents: Sequence[MadeDocument]) -> Iterator[str]:
        """What did not get into the files whole."""
        for each in documents:
            if each.missing:
                yield missing_sentence(each.missing)
            if each.shortened:
                yield self.tr(
                    "%n text(s) are longer than a cell can hold, and are cut there. "
                    "The CSV has them whole.",
                    "",
                    each.shortened,
                )
