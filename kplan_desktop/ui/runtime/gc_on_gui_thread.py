"""Garbage collection on the GUI thread only.

Python collects in whichever thread happens to allocate. When that is the database's or an export's,
and the garbage holds widgets, Qt hangs: widgets must die in the thread they live in.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 1000
"""How often the counts are looked at; without garbage that costs a microsecond."""


class GuiThreadCollector(QObject):
    """Switches the automatic collection off and collects from a timer instead, until ``close``.

    Made and closed in the GUI thread. Generations and thresholds are Python's own.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        self._settled = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    def collect_due(self) -> int | None:
        """Collect the oldest generation whose threshold is passed; that generation, or None."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if threshold and count > threshold
        ]
        if not due:
            return None
        gc.collect(due[-1])
        return due[-1]

    def settle(self) -> None:
        """Collect once, and leave alone from then on what is there now.

        To be called when a report has been opened: looking through its thousands of parts would
        hold up a key for a tenth of a second, every time. They go without being collected.
        """
        if self._timer.isActive():
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            self._settled = True

    def close(self) -> None:
        """Collect once more and give the collection back as it was."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        if self._settled:
            gc.unfreeze()
        gc.collect()
        if self._was_enabled:
            gc.enable()
