"""The dialog for a metric of one's own: what it is called, and how it adds up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QRadioButton, QWidget

from kplan_desktop.domain.entry.figure_parser import MetricRequest
from kplan_desktop.domain.entry.own_metrics import NameFault, name_fault, new_metric_id
from kplan_desktop.domain.model.form import AddsUp, Metric
from kplan_desktop.domain.text.folding import one_line
from kplan_desktop.ui.help.help_topic import HelpTopic
from kplan_desktop.ui.theme.theme import Theme
from kplan_desktop.ui.widgets.combo_box import ComboBox
from kplan_desktop.ui.widgets.radio_group import RadioGroup
from kplan_desktop.ui.widgets.scrolling_dialog import ScrollingDialog, plain_label

_KINDS: tuple[AddsUp, ...] = ("people", "attendances", "units", "events")


class OwnMetricDialog(ScrollingDialog):
    """Asks for singular, plural, how it adds up and decimals; ``made(Metric)`` is the answer.

    ``wish`` is what was typed for it. ``metrics`` are those there are, from which its names must
    differ; ``new_id`` gives an id that was never used. With ``changed`` it is that metric of one's
    own that gets other names or another way to add up, and no fewer decimals.
    """

    help_topic = HelpTopic.OWN_METRICS

    made = Signal(object)

    def __init__(
        self,
        wish: MetricRequest,
        metrics: tuple[Metric, ...],
        new_id: Callable[[], str],
        theme: Theme,
        parent: QWidget | None = None,
        *,
        changed: Metric | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._metrics = tuple(metric for metric in metrics if metric is not changed)
        self._new_id = new_id
        self._changed = changed
        self.setWindowTitle(
            self.tr("New metric") if changed is None else self.tr("Change the metric")
        )
        self.body.addWidget(plain_label(self.windowTitle(), "title"))
        lead = self.tr("The office sees what your region counts by it, beside the form's metrics.")
        self.body.addWidget(plain_label(lead, "muted"))
        self.singular = self._name_field(self.tr("One is called"), self.tr("e.g. workshop"))
        self.plural = self._name_field(self.tr("Several are called"), self.tr("e.g. workshops"))
        self._fault = plain_label("", "warning")
        self._fault.hide()
        self.body.addWidget(self._fault)
        self._kinds = self._add_kinds()
        self.decimals = self._add_decimals(_decimals_of(wish) if not changed else changed.decimals)
        answer = self.tr("Add") if changed is None else self.tr("Change")
        self.add_answers(self.tr("Cancel"), answer)
        if changed is not None:
            self.singular.setText(changed.singular)
            self.plural.setText(changed.plural)
            self._kinds[changed.adds_up].setChecked(True)
            self.singular.setFocus(Qt.FocusReason.OtherFocusReason)
            self.singular.selectAll()
            return
        typed, missing = self.plural, self.singular
        if wish.value == 1:
            typed, missing = missing, typed
        typed.setText(wish.name)
        missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Give on the metric, unless its names cannot be used."""
        for field in (self.singular, self.plural):
            fault = name_fault(field.text(), self._metrics)
            if fault is not None:
                self._fault.setText(_fault_sentence(fault))
                self.go_to(field)
                self.show_message(self._fault, self._fault.text())
                return
        plural = one_line(self.plural.text())
        metric = Metric(
            id=self._changed.id if self._changed else new_metric_id(plural, self._new_id()),
            singular=one_line(self.singular.text()),
            plural=plural,
            adds_up=next(kind for kind, button in self._kinds.items() if button.isChecked()),
            decimals=self.decimals.currentData(),
        )
        super().accept()
        self.made.emit(metric)

    def kind_button(self, kind: AddsUp) -> QRadioButton:
        """The button for a way to add up."""
        return self._kinds[kind]

    def fault(self) -> str:
        """The message about the names; empty while there is none."""
        return "" if self._fault.isHidden() else self._fault.text()

    def _name_field(self, heading: str, example: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(heading)
        field.setPlaceholderText(example)
        field.textEdited.connect(lambda _text: self._fault.hide())
        self.body.addSpacing(self.theme.tokens.px(4))
        self.body.addWidget(plain_label(heading, "section"))
        self.body.addWidget(field)
        return field

    def _add_kinds(self) -> dict[AddsUp, QRadioButton]:
        self.body.addSpacing(self.theme.tokens.px(4))
        self.body.addWidget(plain_label(self.tr("How it adds up"), "section"))
        group = RadioGroup(self)
        buttons: dict[AddsUp, QRadioButton] = {}
        for kind in _KINDS:
            name, explained = kind_words(kind)
            button = buttons[kind] = QRadioButton(name, self)
            button.setAccessibleDescription(explained)
            group.addButton(button)
            self.body.addLayout(self.explained(button))
        buttons["events"].setChecked(True)
        return buttons

    def _add_decimals(self, needed: int) -> ComboBox:
        """As many decimals as are needed, or more."""
        field = ComboBox(self)
        field.setAccessibleName(self.tr("Decimals"))
        names = (
            self.tr("Whole numbers"),
            self.tr("One decimal (1,5)"),
            self.tr("Two decimals (1,25)"),
            self.tr("Three decimals (1,125)"),
        )
        for decimals, name in enumerate(names):
            if decimals >= needed:
                field.addItem(name, decimals)
        self.body.addSpacing(self.theme.tokens.px(4))
        self.body.addWidget(plain_label(self.tr("Decimals"), "section"))
        self.body.addWidget(field)
        return field


def _decimals_of(wish: MetricRequest) -> int:
    """The decimals of what was typed."""
    exponent = 0 if wish.value is None else wish.value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0


def kind_words(kind: AddsUp) -> tuple[str, str]:
    """What a way to add up is called, and what it means."""
    translate = QCoreApplication.translate
    match kind:
        case "people":
            return translate("OwnMetric", "People reached"), translate(
                "OwnMetric", "Each person is counted once: 30 pupils who came twice are 30."
            )
        case "attendances":
            return translate("OwnMetric", "Attendances"), translate(
                "OwnMetric", "Each visit is counted: 30 who came twice are 60."
            )
        case "units":
            return translate("OwnMetric", "Units"), translate(
                "OwnMetric", "Municipalities, schools, choirs: what took part, not who."
            )
        case "events":
            return translate("OwnMetric", "Events"), translate(
                "OwnMetric", "What was held: courses, meetings, concerts."
            )


def _fault_sentence(fault: NameFault) -> str:
    translate = QCoreApplication.translate
    match fault:
        case NameFault.MISSING:
            return translate("OwnMetric", "Write what one is called, and what several are called.")
        case NameFault.TOO_LONG:
            return translate("OwnMetric", "This is too long for a figure's name. Shorten it.")
        case NameFault.NO_LETTER:
            return translate("OwnMetric", "A name needs letters.")
        case NameFault.TAKEN:
            return translate("OwnMetric", "There is a metric with this name already.")
