"""Whether words stand anywhere in a Word document: comments, notes, deleted and hidden text too."""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from typing import Final

from kplan_desktop.domain.checks.purging import Needle, holds

_TAG: Final = re.compile(r"<[^<>]*>")
_ATTRIBUTE: Final = re.compile(r'="([^"<>]*)"')
_TEXT_ENDINGS: Final = (".xml", ".rels", ".vml", ".txt", ".htm", ".html", ".rtf")
_PICTURE_ENDINGS: Final = (".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".bmp", ".emf", ".wmf")
_FONT_ENDINGS: Final = (".odttf", ".ttf", ".fntdata")
_MOST_BYTES: Final = 256 * 2**20
_MAX_DEPTH: Final = 3


def document_holds(data: bytes, needle: Needle) -> bool:
    """Whether any part of a .docx holds the words, pictures aside, or may hold them.

    That is where it cannot be read, or has something in it that is neither text nor a picture.
    """
    try:
        return any(text is None or holds(text, needle) for text in _texts(data, [_MOST_BYTES], 0))
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, EOFError):
        return True


def _texts(data: bytes, left: list[int], depth: int) -> Iterator[str | None]:
    """The texts of the parts of a document; None for what may hold any."""
    if depth == _MAX_DEPTH:
        yield None
        return
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        for member in packed.infolist():
            name = member.filename.casefold()
            if member.is_dir() or name.endswith((*_PICTURE_ENDINGS, *_FONT_ENDINGS)):
                continue
            with packed.open(member) as part:
                content = part.read(left[0] + 1)
            left[0] -= len(content)
            if left[0] < 0:
                yield None
                return
            if content.startswith(b"PK\3\4"):
                yield from _texts(content, left, depth + 1)
            elif name.endswith(_TEXT_ENDINGS):
                text = _decoded(content)
                # Words go on in the next run; what is looked for may have blanks in it.
                yield html.unescape(_TAG.sub(" ", text))
                yield html.unescape("\n".join(_ATTRIBUTE.findall(text)))
            else:
                yield None


def _decoded(content: bytes) -> str:
    is_wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    return content.decode("utf-16" if is_wide else "utf-8", errors="replace")
