"""Stamps: what something was made from, so that it is not made again while that is the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


def fingerprint(files: Iterable[Path], *more: str) -> str:
    """One hash over the files' names and contents, and more words. Raises FileNotFoundError."""
    digest = hashlib.sha256()
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.name} {len(content)}\n".encode())
        digest.update(content)
    for word in more:
        digest.update(f"{len(word)} {word}\n".encode())
    return digest.hexdigest()


def files_in(*places: Path) -> list[Path]:
    """All files in the folders, and the files named, in one order; what Python caches is not."""
    found = {
        file
        for place in places
        for file in (place.rglob("*") if place.is_dir() else [place])
        if file.is_file() and "__pycache__" not in file.parts
    }
    return sorted(found)


@dataclass(frozen=True, slots=True)
class Stamped:
    """A stamp file, and the fingerprint of what the thing it stands for is made from now."""

    stamp: Path
    current: str

    @classmethod
    def over(cls, stamp: Path, files: Iterable[Path], *more: str) -> Stamped:
        """The fingerprint of these files and words, with the stamp that it is kept in."""
        return cls(stamp, fingerprint(files, *more))

    def unchanged(self) -> bool:
        """Whether the thing was made from just this."""
        try:
            return self.stamp.read_text(encoding="utf-8") == self.current
        except (OSError, ValueError):
            return False

    def record(self) -> None:
        """Say so from now on, in one step: a stamp half written would be believed."""
        self.stamp.parent.mkdir(parents=True, exist_ok=True)
        unfinished = self.stamp.with_name(self.stamp.name + ".part")
        unfinished.write_text(self.current, encoding="utf-8")
        unfinished.replace(self.stamp)

    def forget(self) -> None:
        """Take the stamp away, until it is recorded anew."""
        self.stamp.unlink(missing_ok=True)
