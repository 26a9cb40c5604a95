"""The findings that were set aside in the open report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kplan_desktop.domain.review.findings import AsideFinding, FindingKey
from kplan_desktop.ui.document.kept_items import KeptItems
from kplan_desktop.ui.document.session import Session

if TYPE_CHECKING:
    from kplan_desktop.storage.report_file import ReportFile


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
