"""Values that the office may want to ask about: told, and never in the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kplan_desktop.domain.joint_totals.joint_totals import JointScope, JointTotals
from kplan_desktop.domain.joint_totals.odd_values import OddValue
from kplan_desktop.ui.joint_totals.joint_wording import odd_heading, odd_text
from kplan_desktop.ui.joint_totals.keyed_list import KeyedList, ListedItem
from kplan_desktop.ui.office_intake.office_context import OfficeContext, OfficePage, OfficePlace
from kplan_desktop.ui.theme.scaled_sizes import ScaledSizes
from kplan_desktop.ui.widgets.wrap_label import WrapLabel


class OddValuesSection(QWidget):
    """A list; Enter leads to the note, or to what the unit's total is made of.

    ``sources_wanted(scope, metric_id, enter)`` asks what a total is made of, and ``counted(n)``
    tells how many odd values there are.
    """

    sources_wanted = Signal(object, str, bool)
    counted = Signal(int)

    def __init__(self, context: OfficeContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._odd: dict[str, OddValue] = {}
        self.hint = WrapLabel(self)
        self.hint.setProperty("look", "muted")
        self.list = KeyedList(self.tr("Odd values"), context.theme, self)
        self.list.setAccessibleDescription(
            self.tr("Enter leads to the note, or to what the number is made of.")
        )
        self.list.chosen.connect(lambda key: self._show(key, enter=False))
        self.list.itemClicked.connect(lambda _: self._show(self.list.key, enter=False))
        self.list.opened.connect(self._open)
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        ScaledSizes(context.theme, self).keep(column.setSpacing, 8)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)

    def show_odd(self, totals: JointTotals, odd: tuple[OddValue, ...]) -> None:
        """Show the odd values of these totals."""
        self._odd = {_key(each): each for each in odd}
        self.list.show_items(
            [
                ListedItem(key, odd_heading(each, totals.collection), odd_text(each))
                for key, each in self._odd.items()
            ]
        )
        self.hint.setText(
            self.tr("Values far from the others', to look at. They count like all others.")
            if odd
            else self.tr("No value is far from the others.")
        )
        self.counted.emit(len(odd))

    def _show(self, key: str, *, enter: bool) -> None:
        odd = self._odd.get(key)
        if odd is not None:
            self.sources_wanted.emit(JointScope(unit_id=odd.unit_ids[0]), odd.metric.id, enter)

    def _open(self, key: str) -> None:
        odd, totals = self._odd.get(key), self._context.totals.joint
        if odd is None or totals is None:
            return
        if odd.activity is None:
            self._show(key, enter=True)
            return
        facts = totals.units[odd.activity.unit_id].activities.get(odd.activity.activity_id)
        if facts is not None:
            self._context.go_to(
                OfficePlace(
                    OfficePage.READING,
                    odd.activity.unit_id,
                    facts.goal_ids[0],
                    facts.note_ids[0],
                )
            )


def _key(odd: OddValue) -> str:
    activity = "" if odd.activity is None else odd.activity.activity_id
    return "/".join((odd.kind.value, odd.metric.id, *odd.unit_ids, activity))
