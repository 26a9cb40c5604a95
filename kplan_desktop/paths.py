"""Where the program's own files lie: in a checkout, an installed wheel or the frozen program.

The only module that looks for ``resources/`` and ``forms/``; everyone else is handed the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ProgramFiles:
    """The folders that ship with the program, read-only."""

    resources: Path
    forms: Path

    def words(self) -> str:
        """The table of words that texts are read by, for ``parse_word_table``."""
        return (self.resources / "words" / "figures.tsv").read_text(encoding="utf-8")


def program_files() -> ProgramFiles:
    """The shipped folders. Raises FileNotFoundError when the program was installed without them.

    The wheel and the frozen program carry both inside the package; a checkout has them beside it.
    """
    package = Path(__file__).resolve().parent
    for root in (package, package.parent):
        if (root / "resources").is_dir() and (root / "forms").is_dir():
            return ProgramFiles(resources=root / "resources", forms=root / "forms")
    raise FileNotFoundError(f"no resources/ and forms/ in {package} or beside it")
