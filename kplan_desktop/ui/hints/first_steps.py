"""What to do next in an empty report: one sentence at its place, no more once it is done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.review.first_steps import FirstStep, next_step, steps_done
from kplan_desktop.ui.document.session import Session
from kplan_desktop.ui.document.settings import SettingsStore


class FirstStepHints(QObject):
    """Follows a report that is written in. ``step_changed(FirstStep | None)``: another is next.

    What the adviser does is remembered in the settings; what stands in a report that she opens,
    such as the example, is only no reason for a hint in that one. ``figure_made()`` is emitted when
    she has added the first figure of all: now there is something to see on the pages.
    """

    step_changed = Signal(object)
    figure_made = Signal()

    def __init__(self, session: Session, settings: SettingsStore, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._found = steps_done(session.report)
        self._step = self._next()
        if self._step is not None and not session.read_only:
            session.changed.connect(self._follow)

    @property
    def step(self) -> FirstStep | None:
        """What is to be done next; None where a hint is not wanted, or the report is only read."""
        return None if self._session.read_only else self._step

    @property
    def counted(self) -> str:
        """The first of what the form counts, in the plural; empty where it counts none."""
        metrics = self._session.report.form.metrics
        return metrics[0].plural if metrics else ""

    def remember(self, done: Iterable[FirstStep]) -> None:
        """Keep that these are done, and go on to the next."""
        steps = tuple(done)
        self._settings.remember(
            lambda known: replace(known, steps_done=tuple(sorted({*known.steps_done, *steps})))
        )
        step = self._next()
        if step is self._step:
            return
        self._step = step
        if step is None:
            self._session.changed.disconnect(self._follow)
        self.step_changed.emit(step)

    def _next(self) -> FirstStep | None:
        known = {step for step in FirstStep if step in self._settings.known.steps_done}
        return next_step(known | self._found)

    def _follow(self) -> None:
        found = steps_done(self._session.report)
        new = found - self._found
        self._found = found
        if new:
            self.remember(new)
        if FirstStep.FIGURE in new:
            self.figure_made.emit()


class FirstStepWords(QObject):
    """The words of the empty lines of a page, which say at first what belongs there."""

    def new_measure(self, step: FirstStep | None) -> str:
        """For the line that begins a measure."""
        if step is FirstStep.MEASURE:
            return self.tr("Write here what the region will do under this goal, then Enter")
        return self.tr("New regional measure …")

    def new_note(self, step: FirstStep | None, counted: str) -> str:
        """For the line that begins a note under a measure.

        ``counted`` is what the form counts, in the plural («kommuner»); empty where it counts none.
        """
        if step is FirstStep.NOTE:
            return self.tr("Write here what you did; Enter begins the next note")
        if step is FirstStep.FIGURE and counted:
            return self.tr("New note … F2 adds a figure: 12 %1").replace("%1", counted)
        return self.tr("New note …")
