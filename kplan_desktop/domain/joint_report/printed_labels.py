"""How activities are called in print: by the beginning of a note, unless that is not printed."""

from __future__ import annotations

from collections.abc import Iterable

from kplan_desktop.domain.collection.collection import ActivityRef, NoteRef
from kplan_desktop.domain.collection.report_facts import label_of
from kplan_desktop.domain.collection.revision_facts import ActivityFacts
from kplan_desktop.domain.joint_report.joint_content import LeftOutNote


class PrintedLabels:
    """The labels of activities in the documents of a joint report.

    Leaving a note out is how the office keeps its text out of them. So an activity whose label is
    the beginning of such a note has none.
    """

    def __init__(self, left_out: Iterable[LeftOutNote]) -> None:
        self._hidden = {note.text.ref: label_of(note.text.text) for note in left_out}

    def of(self, ref: ActivityRef, facts: ActivityFacts) -> str:
        """The label of an activity, empty where it may not be printed."""
        notes = (NoteRef(ref.unit_id, note_id) for note_id in facts.note_ids)
        is_hidden = any(self._hidden.get(note) == facts.label for note in notes)
        return "" if is_hidden else facts.label
