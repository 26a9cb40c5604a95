"""The pages of the user's guide, as they lie in its folder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kplan_desktop.ui.help.help_topic import HelpTopic

BOKMAAL = "nb"
"""The language that every page is written in."""

_FILE = re.compile(r"(\d\d)-([a-z-]+)\.md")
_TITLE = re.compile(r"^# +(.+)$", re.MULTILINE)
_OFFICE = 40
_ALL = 50


class Reader(Enum):
    """Whom a page is for."""

    ADVISER = auto()
    OFFICE = auto()
    ALL = auto()


@dataclass(frozen=True, slots=True)
class GuidePage:
    """A page as it is shown: ``path`` is its file, ``text`` its Markdown.

    ``language`` is that of the text, which is bokmål where nobody has translated it.
    """

    path: Path
    number: int
    topic: HelpTopic
    language: str
    title: str
    text: str

    @property
    def reader(self) -> Reader:
        """Whom it is for, which its number says."""
        if self.number < _OFFICE:
            return Reader.ADVISER
        return Reader.OFFICE if self.number < _ALL else Reader.ALL


def read_guide(folder: Path, language: str) -> Sequence[GuidePage]:
    """The pages in the order of their numbers, each in ``language`` where there is one in it.

    ``folder`` has a folder for each language («nb», «nn», «en»). Raises OSError and
    UnicodeDecodeError when a page cannot be read.
    """
    found: dict[str, GuidePage] = {}
    for known in (BOKMAAL, language):
        for path in sorted((folder / known).glob("*.md")):
            page = _read(path, known)
            if page is not None:
                found[path.name] = page
    return sorted(found.values(), key=lambda page: page.number)


def _read(path: Path, language: str) -> GuidePage | None:
    """A page, or None where a file's name is none of the program's topics."""
    name = _FILE.fullmatch(path.name)
    if name is None or name[2] not in set(HelpTopic):
        return None
    text = path.read_text(encoding="utf-8")
    title = _TITLE.search(text)
    return GuidePage(
        path=path,
        number=int(name[1]),
        topic=HelpTopic(name[2]),
        language=language,
        title=title[1].strip() if title is not None else path.stem,
        text=text,
    )
