"""The dialog for the metrics of one's own: which there are, and how to change, merge or remove."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPushButton, QWidget

from kplan_desktop.domain.editing.own_metric_edits import activities_with
from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import Exactness
from kplan_desktop.domain.text.formatting import HARD_SPACE
from kplan_desktop.exchange.wording.document_words import SEPARATOR
from kplan_desktop.ui.activity.metric_merge_dialog import MetricMergeDialog
from kplan_desktop.ui.activity.own_metric_dialog import OwnMetricDialog, kind_words
from kplan_desktop.ui.document.report_editor import ReportEditor
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.dialog_buttons import ButtonRole
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_ID = Qt.ItemDataRole.UserRole
_ROWS = 4


class OwnMetricsDialog(ScrollingDialog):
    """Lists the unit's own metrics with how many activities have figures of each.

    Every change is made at once, as one step that the window can undo.
    """

    help_topic = HelpTopic.OWN_METRICS

    def __init__(
        self, session: Session, editor: ReportEditor, theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(theme, parent)
        self._session = session
        self._editor = editor
        self.setWindowTitle(self.tr("Own metrics"))
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        self._lead = plain_label("", "muted")
        self.body.addWidget(self._lead)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedHeight(theme.tokens.px(32) * _ROWS + theme.tokens.px(12))
        self.list.currentItemChanged.connect(lambda *_: self._follow())
        self.list.itemActivated.connect(lambda *_: self.change())
        self.body.addWidget(self.list)
        row = FlowLayout(spacing=theme.tokens.px(8))
        self._buttons = tuple(
            self._button(text, act)
            for text, act in (
                (self.tr("Change …"), self.change),
                (self.tr("Merge into another …"), self.merge),
                (self.tr("Remove …"), self.remove),
            )
        )
        for button in self._buttons:
            row.addWidget(button)
        self.body.addLayout(row)
        self.buttons.add(self.tr("Close"), ButtonRole.RejectRole, self.reject, default=False)
        self._show_metrics()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def current(self) -> Metric | None:
        """The metric that is marked."""
        item = self.list.currentItem()
        metrics = self._session.report.own_metrics
        marked = item.data(_ID) if item is not None else None
        return next((metric for metric in metrics if metric.id == marked), None)

    def change(self) -> None:
        """Ask for other names of the marked metric."""
        metric = self.current()
        if metric is None:
            return
        metrics, new_id = self._session.report.metrics, self._editor.new_id
        wish = MetricRequest(metric.plural, None, Exactness.UNKNOWN)
        dialog = OwnMetricDialog(wish, metrics, new_id, self.theme, self, changed=metric)
        dialog.made.connect(self._editor.change_metric)
        self._ask(dialog)

    def merge(self) -> None:
        """Ask which metric the marked one is to be part of."""
        metric = self.current()
        if metric is not None:
            dialog = MetricMergeDialog(self._session.report, metric, self.theme, self)
            dialog.merged.connect(
                lambda into, chosen: self._editor.merge_metric(metric.id, into, chosen)
            )
            self._ask(dialog)

    def remove(self) -> None:
        """Remove the marked metric; where figures are of it, only if the user wants them gone."""
        metric = self.current()
        if metric is None:
            return
        used = len(activities_with(self._session.report, metric.id))
        if not used:
            self._editor.remove_metric(metric.id)
            self._show_metrics()
            return
        dialog = _RemovalDialog(metric, used, self.theme, self)
        dialog.accepted.connect(lambda: self._editor.remove_metric(metric.id))
        self._ask(dialog)
        if dialog.wants_merge:
            self.merge()

    def _ask(self, dialog: ScrollingDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._show_metrics()

    def _show_metrics(self) -> None:
        """Show the metrics as they are now, the same one marked, or the one in its place."""
        report, row = self._session.report, max(self.list.currentRow(), 0)
        self.list.clear()
        for metric in report.own_metrics:
            used = self.tr("%n activity(ies)", "", len(activities_with(report, metric.id)))
            kind = kind_words(metric.adds_up)[0]
            used = used.replace(" ", HARD_SPACE)
            item = QListWidgetItem(
                SEPARATOR.join((f"{metric.singular}, {metric.plural}", kind, used))
            )
            item.setData(_ID, metric.id)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._lead.setText(
            self.tr("Beside the form's metrics. A change is undone with Ctrl+Z in the window.")
            if report.own_metrics
            else self.tr("There are none. A new one is made by typing a figure: «3 workshops».")
        )
        self._follow()

    def _follow(self) -> None:
        for button in self._buttons:
            button.setEnabled(self.current() is not None)

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button


class _RemovalDialog(ScrollingDialog):
    """Asks whether a metric is to be removed with its figures, or merged first."""

    help_topic = HelpTopic.OWN_METRICS

    def __init__(self, metric: Metric, used: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.wants_merge = False
        self.setWindowTitle(self.tr("Remove the metric"))
        title = self.tr("%n activity(ies) have figures of it", "", used)
        self.body.addWidget(plain_label(f"«{metric.plural}»", "title"))
        self.body.addWidget(plain_label(title, "section"))
        lead = self.tr("Merged into another metric the figures are kept. Removed, they are gone.")
        self.body.addWidget(plain_label(lead, "muted"))
        self.buttons.add(self.tr("Cancel"), ButtonRole.RejectRole, self.reject)
        self.buttons.add(
            self.tr("Remove with its figures"),
            ButtonRole.DestructiveRole,
            self.accept,
            kind="danger",
            default=False,
        )
        self.buttons.add(
            self.tr("Merge …"), ButtonRole.AcceptRole, self._merge, kind="primary", default=True
        )

    def _merge(self) -> None:
        self.wants_merge = True
        self.reject()
