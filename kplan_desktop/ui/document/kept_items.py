"""Items that are kept in the open report's file, each known by a key, and findings set aside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey
from kplan_desktop.ui.document.session import Session

if TYPE_CHECKING:
    from kplan_desktop.storage.report_file import ReportFile

_Key = TypeVar("_Key")
_Item = TypeVar("_Item")


class KeptItems(QObject, Generic[_Key, _Item]):
    """The base of the one place in the window that knows all items of a kind.

    ``read`` reads them from the file, ``store`` puts items into it and deletes those with the keys
    ``gone``, and ``key_of`` says what identifies one. They are read when this is made; each change
    is stored at once. Of a file that is only read they are kept until that is closed.

    Signals: ``changed()`` when they were read and after each change, and ``failed(error)`` where a
    change was not stored, which is then taken back. ``are_read`` is whether reading has ended.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        parent: QObject,
        *,
        read: Callable[[ReportFile], Iterable[_Item]],
        store: Callable[[ReportFile, Iterable[_Item], Iterable[_Key]], None],
        key_of: Callable[[_Item], _Key],
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._read = read
        self._store = store
        self._key_of = key_of
        self._items: dict[_Key, _Item] = {}
        self.are_read = False
        # What was changed before the file was read holds. Where that can no longer be read, it is
        # reported where it matters.
        session.request(
            self,
            read,
            done=lambda items: self._on_read((*items, *self._items.values())),
            failed=lambda _: self._on_read(self._items.values()),
        )

    def read_again(self) -> None:
        """Read what the file has, after it was changed there by someone else in the window."""
        self._session.request(self, self._read, done=self._on_read, failed=self.failed.emit)

    def _put(self, items: Iterable[_Item], gone: Iterable[_Key] = ()) -> None:
        """Have these items in the place of those with their keys, and those ``gone`` no longer."""
        new = {self._key_of(item): item for item in items}
        changes: dict[_Key, _Item | None] = {**dict.fromkeys(gone), **new}
        changes = {key: item for key, item in changes.items() if self._items.get(key) != item}
        if not changes:
            return
        before = {key: self._items.get(key) for key in changes}
        self._apply(changes)
        if self._session.read_only:
            return
        stored = [item for item in changes.values() if item is not None]
        deleted = [key for key, item in changes.items() if item is None]

        def failed(error: UserError) -> None:
            self._apply(before)
            self.failed.emit(error)

        self._session.request(
            self,
            lambda file: self._store(file, stored, deleted),
            done=lambda _: None,
            failed=failed,
            broken=lambda: self._apply(before),
        )

    def _apply(self, changes: Mapping[_Key, _Item | None]) -> None:
        for key, item in changes.items():
            if item is None:
                self._items.pop(key, None)
            else:
                self._items[key] = item
        self.changed.emit()

    def _on_read(self, items: Iterable[_Item]) -> None:
        self._items = {self._key_of(item): item for item in items}
        self.are_read = True
        self.changed.emit()


class SetAsideFindings(KeptItems[FindingKey, AsideFinding]):
    """The one place that knows which findings were set aside, by whichever part of the window."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(
            session,
            parent,
            read=lambda file: file.set_aside(),
            store=_store,
            key_of=lambda finding: finding.key,
        )

    def known(self) -> tuple[AsideFinding, ...]:
        """All that are set aside, as far as they were read by now, the oldest first."""
        return tuple(sorted(self._items.values(), key=lambda each: each.at))

    def of(self, key: FindingKey) -> AsideFinding | None:
        """The finding as it was set aside, or None if it was not."""
        return self._items.get(key)

    def set_aside(self, finding: AsideFinding) -> None:
        """Set a finding aside, with its reason."""
        self._put([finding])

    def take_back(self, keys: Iterable[FindingKey]) -> None:
        """Show these findings again."""
        self._put((), keys)


def _store(file: ReportFile, findings: Iterable[AsideFinding], gone: Iterable[FindingKey]) -> None:
    file.remove_set_aside(gone)
    file.add_set_aside(findings)
