"""A single note line: text, chips, and a report that applies the chips' requests."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kplan_desktop.domain.model.edits import apply
from kplan_desktop.domain.model.report import Activity, Exactness, GoalEntry, Report
from kplan_desktop.domain.suggestions.note_suggestions import DismissedSet, NoteSuggestions, accept
from kplan_desktop.ui.chips.chip_bar import ChipBar
from kplan_desktop.ui.chips.chip_requests import (
    AcceptOffers,
    ChipRequest,
    DismissOffer,
    RemoveFigure,
    SetFigure,
)
from kplan_desktop.ui.chips.note_chips import (
    LinkedNote,
    chips_of,
    with_offers,
)
from kplan_desktop.ui.theme.theme import Theme
from tests.domain.samples import FIRST, note, report
from tests.domain.suggestions.words import shared_lexicon

PLAIN = Qt.KeyboardModifier.NoModifier


class Line:
    """The line, its activity, and the requests of its chips."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        text: str = "",
        activity: Activity | None = None,
        *,
        places: tuple[LinkedNote, ...] = (),
        read_only: bool = False,
    ) -> None:
        self.note = note("n", text)
        self.report: Report = report(GoalEntry(goal_id=FIRST, notes=(self.note,)))
        self.requested: list[ChipRequest] = []
        self.steps: list[int] = []
        self._places = places
        self._dismissed = DismissedSet()
        lexicon = shared_lexicon()
        self._suggested = NoteSuggestions(lexicon, self._dismissed.is_dismissed)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        qtbot.addWidget(self.area)
        body = QWidget()
        self.text = QLineEdit(text, body)
        self.theme = theme
        self.bar = ChipBar(
            theme,
            body,
            None if read_only else lambda: self.report,
            lambda name: lexicon.of(self.report).metrics_called(name),
        )
        self.after = QLineEdit(body)
        column = QVBoxLayout(body)
        column.addWidget(self.text)
        column.addWidget(self.bar)
        column.addWidget(self.after)
        column.addStretch(1)
        self.area.setWidget(body)
        self.bar.requested.connect(self._answer)
        self.bar.stepped.connect(self._step)
        self.set(activity or Activity(id="n"))
        self.bar.set_active(True)
        self.area.resize(640, 420)
        with qtbot.waitActive(self.area):
            self.area.show()
            self.area.activateWindow()
        self.text.setFocus()

    @property
    def activity(self) -> Activity:
        return self.report.activities["n"]

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def text_has_focus(self) -> bool:
        """Whether the note's text has focus."""
        return QApplication.focusWidget() is self.text

    def set(self, activity: Activity) -> None:
        """Set the activity and show it."""
        self.report = replace(self.report, activities={"n": activity})
        chips = chips_of(self.report, activity, self._places)
        offers = self._suggested.of(self.report, self.note)
        self.bar.show_chips(with_offers(self.report, self.note, chips, offers))

    def write(self, text: str) -> None:
        """Set the note's text."""
        self.note = replace(self.note, text=text)
        self.set(self.activity)

    def shown(self) -> list[str]:
        """The texts of the chips, non-breaking spaces as spaces."""
        return [chip.text().replace("\u00a0", " ") for chip in self.bar.chips()]

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(self.focus, key, modifiers)

    def type(self, text: str) -> None:
        for character in text:
            QTest.keyClicks(self.focus, character)

    def figures(self) -> str:
        """Such as «kommuner 12, deltakere ~340, publikum ?»."""
        return ", ".join(
            f"{f.metric_id} "
            + ("?" if f.value is None else "~" * (f.exactness is Exactness.ESTIMATE) + str(f.value))
            for f in self.activity.figures
        )

    def _step(self, step: int) -> None:
        self.steps.append(step)
        (self.text if step < 0 else self.after).setFocus()

    def _answer(self, request: ChipRequest) -> None:
        self.requested.append(request)
        match request:
            case SetFigure(figure, instead_of):
                self.set(self.activity.with_figure(figure, instead_of=instead_of))
            case RemoveFigure(metric_id):
                self.set(self.activity.without_figure(metric_id))
            case AcceptOffers(offers):
                changed = apply(self.report, accept(self.report, self.note, offers))
                self.set(changed.activities["n"])
            case DismissOffer(offer):
                self._dismissed.dismiss(offer.dismissals)
                self.set(self.activity)
            case _:
                pass
