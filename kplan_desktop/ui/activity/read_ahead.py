"""Reading the open report while its user rests, so that nothing that is suggested is waited for."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.found import Dismissal
from kplan_desktop.domain.suggestions.note_suggestions import NoteSuggestions
from kplan_desktop.domain.suggestions.report_reading import ReportReading
from kplan_desktop.domain.words.lexicon import ReportLexicon
from kplan_desktop.ui.document.dismissed_suggestions import DismissedSuggestions
from kplan_desktop.ui.document.session import Session

_AFTER_LAST_KEY = 350
"""Milliseconds of rest after which texts are read."""

_BETWEEN_SLICES = 20
"""Milliseconds between two slices, in which keys are taken."""


class ReadAhead(QObject):
    """Has the report of a session read in slices, which every edit interrupts until the next rest.

    Of a report that is only read nothing is suggested; nor before ``is_ready``, which is when it is
    known what was dismissed and the lexicon is made, for which the window does not wait.

    Signals: ``ready()``; ``rested()`` after each rest; and ``finished()`` whenever the report has
    been read to its end.
    """

    ready = Signal()
    rested = Signal()
    finished = Signal()

    def __init__(
        self,
        session: Session,
        lexicon: ReportLexicon,
        dismissed: DismissedSuggestions,
        parent: QObject,
        *,
        suggests: bool = True,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.is_wanted = suggests
        self.is_ready = False
        self.reading = ReportReading(
            NoteSuggestions(lexicon, dismissed.is_dismissed),
            NoteIndex(session.report.form),
            dismissed,
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_AFTER_LAST_KEY)
        self._rest.timeout.connect(self._go_on)
        self._slices = QTimer(self)
        self._slices.setInterval(_BETWEEN_SLICES)
        self._slices.timeout.connect(self._read)
        if not session.read_only:
            session.changed.connect(self._wait)
            dismissed.changed.connect(self._look_again)
            report = session.report
            session.request(
                self, lambda _: lexicon.of(report), done=self._start, failed=lambda _: None
            )

    @property
    def suggests(self) -> bool:
        """Whether what is read is suggested by now, which the settings can switch off."""
        return self.is_ready and self.is_wanted

    def set_suggests(self, suggests: bool) -> None:
        """Suggest what is read, or read it for the check alone."""
        if suggests != self.is_wanted:
            self.is_wanted = suggests
            self.ready.emit()
            self.finished.emit()

    @property
    def count(self) -> int | None:
        """How many suggestions are not answered, as far as is known.

        None before it was read, and where nothing is suggested.
        """
        offers = self.reading.offers
        return offers.count if offers is not None and self.is_wanted else None

    def _start(self, _: object) -> None:
        self.is_ready = True
        self._slices.start()
        self.ready.emit()

    def _look_again(self, dismissals: frozenset[Dismissal]) -> None:
        self.reading.forget(each.note_id for each in dismissals)
        self._wait()

    def _wait(self) -> None:
        """No key waits for what is only read ahead."""
        self._slices.stop()
        self._rest.start()

    def _go_on(self) -> None:
        if self.is_ready:
            self._slices.start()
            self.rested.emit()

    def _read(self) -> None:
        if self.reading.read_some(self._session.report):
            self._slices.stop()
            self.finished.emit()
