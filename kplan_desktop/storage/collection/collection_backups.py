"""Backups of the office's collections."""

from __future__ import annotations

from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.storage.backups import DocumentBackups
from kplan_desktop.storage.collection.collection_file import CollectionFile


class CollectionBackups(DocumentBackups[Collection]):
    """The backups of all collections; each has all that was received by then."""

    suffix, table = ".ksamling", CollectionFile.FORMAT.head

    def opened(self, path: Path) -> CollectionFile:
        """A collection's file, for reading."""
        return CollectionFile.open(path, read_only=True)

    def amount_in(self, document: Collection) -> int:
        """The number of deliveries."""
        return len(document.received)
