"""The notes of a page that are selected, to be moved or removed in one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal


class NoteSelection(QObject):
    """Selected notes by their ids, in printed order. ``changed`` is emitted when others are."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._order: Sequence[str] = ()
        self._selected: frozenset[str] = frozenset()
        self._anchor: str | None = None

    @property
    def note_ids(self) -> tuple[str, ...]:
        """The selected notes, in printed order."""
        return tuple(note_id for note_id in self._order if note_id in self._selected)

    def __contains__(self, note_id: str) -> bool:
        return note_id in self._selected

    def set_order(self, note_ids: Sequence[str]) -> None:
        """Set the notes of the page, in printed order; those that are gone are not selected."""
        self._order = note_ids
        if self._anchor not in note_ids:
            self._anchor = None
        self._select(self._selected.intersection(note_ids))

    def toggle(self, note_id: str, focused: str | None) -> str:
        """Select a note too, or no longer. Returns the note in which the cursor belongs then.

        Where none is selected yet, it is one more than the note with the cursor, ``focused``.
        While notes are selected that is one of them: what keys do is done to these.
        """
        self._anchor = note_id
        first = {focused} if focused is not None and not self._selected else set()
        self._select((self._selected | (first - {note_id})) ^ {note_id})
        index = self._order.index(note_id)
        near = sorted(self.note_ids, key=lambda other: abs(self._order.index(other) - index))
        return near[0] if near else note_id

    def extend(self, start: str | None, end: str) -> None:
        """Select the notes from where the selection began to ``end``.

        Where there is none yet, it begins at ``start``, or at ``end`` for None.
        """
        if not self._selected or self._anchor is None:
            self._anchor = start if start in self._order else end
        first, last = sorted((self._order.index(self._anchor), self._order.index(end)))
        self._select(frozenset(self._order[first : last + 1]))

    def extend_beside(self, note_id: str | None, step: int) -> str | None:
        """Extend the selection by the note after (+1) or before (-1) one, and return that note."""
        index = self._order.index(note_id) + step if note_id in self._order else -1
        if not 0 <= index < len(self._order):
            return None
        self.extend(note_id, self._order[index])
        return self._order[index]

    def clear(self) -> None:
        """Select none."""
        self._anchor = None
        self._select(frozenset())

    def _select(self, note_ids: frozenset[str]) -> None:
        if note_ids != self._selected:
            self._selected = note_ids
            self.changed.emit()
