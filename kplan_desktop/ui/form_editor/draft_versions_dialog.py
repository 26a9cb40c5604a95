"""The earlier versions of a form draft: looked at as printed pages, and gone back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QSplitter, QVBoxLayout, QWidget

from kplan_desktop.domain.form_editing.form_comparison import compare_forms
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.ui.accessibility.split_keys import SplitKeys
from kplan_desktop.ui.document.background_tasks import BackgroundTasks
from kplan_desktop.ui.files.versions import moment_text
from kplan_desktop.ui.form_editor.editor_dialog import printed_report
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.messages.error_messages import error_sentence
from kplan_desktop.ui.preview.page_preview import PagePreview
from kplan_desktop.ui.preview.preview_client import PreviewClient
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole, DialogButtons
from kplan_desktop.ui.widgets.scrolling_dialog import Dialog, plain_label, room_for

if TYPE_CHECKING:
    from kplan_desktop.storage.forms.form_drafts import DraftVersion


class DraftVersionsDialog(Dialog):
    """Lists versions, the newest first; ``read`` reads one, in the background.

    Accepted means: go back to ``chosen``.
    """

    help_topic = HelpTopic.FORM_EDITOR

    def __init__(
        self,
        versions: Sequence[DraftVersion],
        read: Callable[[DraftVersion], Form],
        now: Form,
        background: BackgroundTasks,
        preview: PreviewClient,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self._now = now
        self._versions = tuple(versions)
        self._forms: dict[int, Form] = {}
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.windowTitle())
        self._list.setWordWrap(True)
        self._pages = PagePreview(theme, preview, self, prints=False)
        self._buttons = DialogButtons(self, theme.tokens.px(8))
        self._buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject)
        self._back = self._buttons.add(
            self.tr("Go back to it"), ButtonRole.AcceptRole, self.accept, kind="primary"
        )
        self._lay_out(theme, bool(versions))
        for row, version in enumerate(versions):
            self._list.addItem(moment_text(version.made_at))
            background.run(
                partial(read, version),
                done=partial(self._show_read, row),
                failed=partial(self._show_error, row),
                owner=self,
                only_while_open=True,
            )
        self._list.currentRowChanged.connect(self._follow_row)
        self._list.setCurrentRow(0 if versions else -1)
        self._follow_row(self._list.currentRow())

    @property
    def chosen(self) -> DraftVersion | None:
        """The version that is chosen, once it was read."""
        row = self._list.currentRow()
        return self._versions[row] if row in self._forms else None

    def _lay_out(self, theme: Theme, any_versions: bool) -> None:
        px = theme.tokens.px
        lead = (
            self.tr("Kplan keeps them while you work. Going back can be undone.")
            if any_versions
            else self.tr("There are none yet. Kplan makes the first when you change something.")
        )
        split = QSplitter(Qt.Orientation.Horizontal, self)
        SplitKeys(split)
        split.setHandleWidth(px(8))
        split.setChildrenCollapsible(False)
        split.addWidget(self._list)
        split.addWidget(self._pages)
        split.setSizes([px(260), px(560)])
        split.setStretchFactor(1, 1)
        self._list.setMinimumWidth(px(120))
        self._pages.setMinimumWidth(px(200))
        split.setVisible(any_versions)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(28), px(24), px(28), px(22))
        column.setSpacing(px(10))
        column.addWidget(plain_label(self.windowTitle(), "title"))
        column.addWidget(plain_label(lead, "muted"))
        column.addWidget(split, 1)
        column.addWidget(self._buttons)
        room = room_for(self, theme)
        wanted = (px(900), px(620)) if any_versions else (px(560), px(200))
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height()))

    def _show_read(self, row: int, form: Form) -> None:
        self._forms[row] = form
        count = len(compare_forms(form, self._now).differences)
        self._add_words(row, self.tr("%n difference(s) from now", "", count))
        self._follow_row(self._list.currentRow())

    def _show_error(self, row: int, error: UserError) -> None:
        self._add_words(row, error_sentence(error))

    def _add_words(self, row: int, words: str) -> None:
        item = self._list.item(row)
        item.setText(f"{item.text()}\n{words}")

    def _follow_row(self, row: int) -> None:
        form = self._forms.get(row)
        self._back.setEnabled(form is not None and form != self._now)
        if form is not None:
            self._pages.follow(printed_report(form))
