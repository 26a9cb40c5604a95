"""The tab «Figures» of the side panel: what a goal, its area or the whole report adds up to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kplan_desktop.domain.model.report import Report
from kplan_desktop.domain.totals.totals_by_scope import AreaScope, GoalScope, ReportScope, Scope
from kplan_desktop.ui.accessibility.spoken_roles import set_choice
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.totals.totals_list import TotalsList
from kplan_desktop.ui.totals.totals_wording import (
    once_sentence,
    scope_heading,
    scope_name,
    suggestions_text,
)
from kplan_desktop.ui.widgets.flow_layout import FlowLayout
from kplan_desktop.ui.widgets.keyboard import shown_key
from kplan_desktop.ui.widgets.plain_text import set_plain_tooltip

_KINDS = (GoalScope, AreaScope, ReportScope)


class TotalsPanel(QScrollArea):
    """Totals with a choice of what is added up.

    Signals: ``note_requested(note_id)`` asks to be taken to a note, ``all_requested`` for the large
    table, ``suggestions_requested`` for the list of what the notes state, ``metrics_requested`` for
    the unit's own metrics.
    """

    help_topic = HelpTopic.FIGURES

    note_requested = Signal(str)
    all_requested = Signal()
    suggestions_requested = Signal()
    metrics_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._shown: tuple[Report, str] | None = None
        self._kind: type[Scope] = GoalScope
        body = QWidget(self)
        body.setObjectName("sideBody")
        self._choices = QWidget(body)
        self._flow = FlowLayout(self._choices)
        self._group = QButtonGroup(self)
        for index in range(len(_KINDS)):
            self._flow.addWidget(self._choice(index))
        self._group.idClicked.connect(self._choose)
        self._heading = _label(body, "section")
        self.totals = TotalsList(theme, body)
        self.totals.note_requested.connect(self.note_requested)
        self._once = _label(body, "small")
        self._once.setText(once_sentence())
        self.all_figures = _button(body, self.tr("All figures …"))
        self.all_figures.clicked.connect(self.all_requested)
        self.suggestions = _button(body, suggestions_text(None))
        set_plain_tooltip(self.suggestions, f"{suggestions_text(None)} ({shown_key('Shift+F7')})")
        self.suggestions.clicked.connect(self.suggestions_requested)
        self.own_metrics = _button(body, self.tr("Own metrics …"))
        self.own_metrics.clicked.connect(self.metrics_requested)
        self._column = QVBoxLayout(body)
        for widget in (self._choices, self._heading, self.totals, self._once):
            self._column.addWidget(widget)
        for button in (self.all_figures, self.suggestions, self.own_metrics):
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        self.setWidget(body)
        theme.follow(self._apply_theme)

    def _apply_theme(self) -> None:
        px = self._theme.tokens.px
        self._column.setContentsMargins(0, px(14), px(6), px(14))
        self._column.setSpacing(px(10))
        self._flow.setSpacing(px(4))

    def show_goal(self, report: Report, goal_id: str) -> None:
        """Show the totals of this goal, of its area or of the report, as she has chosen."""
        renamed = self._shown is None or self._shown[1] != goal_id
        self._shown = (report, goal_id)
        if renamed:
            self._name_choices(report, goal_id)
        self.totals.show_totals(report, _scope(self._kind, report, goal_id))

    def show_suggestion_count(self, count: int | None) -> None:
        """Show how many suggestions are not answered; None while it is unknown."""
        self.suggestions.setText(suggestions_text(count))

    def focus_first(self) -> None:
        """Put the keyboard to the first total, or to the choice while there is none."""
        stops: list[QWidget] = [*self.totals.rows(), *self.choices()]
        stops[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> list[QToolButton]:
        """The buttons for goal, area and report."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    def _choose(self, index: int) -> None:
        self._kind = _KINDS[index]
        if self._shown is not None:
            report, goal_id = self._shown
            self._name_choices(report, goal_id)
            self.totals.show_totals(report, _scope(self._kind, report, goal_id))

    def _name_choices(self, report: Report, goal_id: str) -> None:
        for button, kind in zip(self.choices(), _KINDS, strict=True):
            scope = _scope(kind, report, goal_id)
            name = self.tr("All") if kind is ReportScope else scope_name(report, scope)
            # An ampersand on a button marks a key: doubled it is shown as itself.
            button.setText(name.replace("&", "&&"))
            button.setAccessibleName(f"{scope_heading(scope)}: {name}")
        self._heading.setText(scope_heading(_scope(self._kind, report, goal_id)))

    def _choice(self, index: int) -> QToolButton:
        button = QToolButton(self._choices)
        button.setCheckable(True)
        button.setChecked(index == 0)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_choice(button)
        self._group.addButton(button, index)
        return button


def _scope(kind: type[Scope], report: Report, goal_id: str) -> Scope:
    if kind is GoalScope:
        return GoalScope(goal_id)
    if kind is AreaScope:
        return AreaScope(report.area_of(goal_id).id)
    return ReportScope()


def _label(parent: QWidget, look: str) -> QLabel:
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("look", look)
    return label


def _button(parent: QWidget, text: str) -> QToolButton:
    button = QToolButton(parent)
    button.setProperty("kind", "secondary")
    button.setText(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
