"""What the files of the «recent» menu are called, so that each can be told from the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path


def recent_names(paths: Sequence[Path]) -> list[str]:
    """A name for each path: the file's without its ending, with the folder where that is needed.

    The folder is its last part, or the whole of it where two last parts are the same.
    """
    stems = Counter(path.stem for path in paths)
    with_folder = Counter((path.stem, path.parent.name) for path in paths)
    return [
        path.stem
        if stems[path.stem] == 1
        else f"{path.stem} – {path.parent.name or path.parent}"
        if with_folder[path.stem, path.parent.name] == 1
        else f"{path.stem} – {path.parent}"
        for path in paths
    ]
