"""What is known of a note's activity, in the styles of the PDF."""

from __future__ import annotations

from kplan_desktop.domain.report import Note, Report
from kplan_desktop.export.note_facts import FactKind, NoteFacts
from kplan_desktop.export.pdf.look import Look
from kplan_desktop.export.pdf.text import DOT, Run, one_line
from kplan_desktop.export.wording import PaperWords


class Facts:
    """The facts of each note of a report."""

    def __init__(self, report: Report, look: Look, words: PaperWords):
        self._facts = NoteFacts(report, words)
        self._styles = {
            FactKind.STATUS: look.muted_strong,
            FactKind.FIGURE: look.figure,
            FactKind.OTHER: look.muted,
        }

    def of(self, note: Note) -> list[Run]:
        """Runs that stand together, a dot between each two; none where nothing is known.

        On the note's last line, if there is room, begins a figure only: words would be read as the
        end of its sentence.
        """
        runs: list[Run] = []
        for kind, text in self._facts.of(note):
            if runs:
                runs.append(Run(DOT, self._styles[FactKind.OTHER], together=True))
            apart = not runs and kind is not FactKind.FIGURE
            runs.append(Run(one_line(text), self._styles[kind], together=True, apart=apart))
        return runs
