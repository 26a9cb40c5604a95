"""Reading a PDF back: with poppler's pdftotext, and line by line from the content streams."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
import pytest

from tests.folders import ROOT
from tests.platforms import WINDOWS

FONTS = ROOT / "resources" / "fonts"


def pdftotext(data: bytes, *options: str) -> str:
    """The text that poppler extracts, by default in the reading order that it guesses."""
    return poppler(data, "pdftotext", *options, "-", "-")


def poppler(data: bytes, *command: str) -> str:
    """What a program of poppler's says of a PDF; skips the test on Windows, where there is none.

    Kplan does not use poppler, and its PDFs are the same bytes everywhere, as
    ``test_same_bytes_everywhere`` proves.
    """
    if WINDOWS:
        pytest.skip("poppler is no part of Kplan, and the PDF is the same on every system")
    done = subprocess.run(command, input=data, stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8")


def running(text: str) -> str:
    """A text with every run of blanks and line breaks as one space."""
    return " ".join(text.split())


@dataclass(frozen=True)
class PrintedLine:
    """A line of text on a page. ``x`` and ``y`` are in points, ``tag`` is its structure type.

    That of an artifact is followed by its kind: «Artifact Header».
    """

    page: int
    text: str
    x: float
    y: float
    tag: str

    @property
    def artifact(self) -> bool:
        """Whether it is decoration or repetition."""
        return self.tag.startswith("Artifact")


def printed_lines(data: bytes, *, drawn: bool = False) -> list[PrintedLine]:
    """Every line of text in a file, artifacts included, in the order of the content.

    ``drawn`` gives the glyphs where they stand for another text (ActualText).
    """
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            line
            for number, page in enumerate(pdf.pages, 1)
            for line in _lines(page, number, drawn=drawn)
        ]


def written(data: bytes, *, drawn: bool = False) -> str:
    """All text in the order of the content, without blanks, artifacts and table of contents."""
    return "".join(
        "".join(line.text.split())
        for line in printed_lines(data, drawn=drawn)
        if not line.artifact and line.tag != "Link"
    )


def readable(text: str) -> str:
    """A text as a PDF gives it back: characters of private use, which have no meaning, are □."""
    return "".join("□" if unicodedata.category(char) == "Co" else char for char in text)


def _lines(page: pikepdf.Page, number: int, *, drawn: bool) -> Iterator[PrintedLine]:
    resources: Any = page.resources["/Font"]
    maps = {name: unicode_map(font) for name, font in resources.items()}
    font: dict[int, str] = {}
    tags: list[str] = []
    replaced: list[bool] = []
    x, y, text = 0.0, 0.0, ""
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                kind = str(operands[1].get("/Subtype", ""))
                tags.append(f"{operands[0]}{kind}".lstrip("/").replace("/", " "))
                replaced.append("/ActualText" in operands[1] and not drawn)
                text += str(operands[1]["/ActualText"]) if replaced[-1] else ""
            case "EMC":
                tags.pop()
                replaced.pop()
            case "BT":
                x, y, text = 0.0, 0.0, ""
            case "Tf":
                font = maps[str(operands[0])]
            case "Tj" if not any(replaced):
                text += "".join(font[code] for code in bytes(operands[0]))
            case "Td" | "ET" as operator:
                if text:
                    yield PrintedLine(number, text, x, y, tags[0])
                text = ""
                if operator == "Td":
                    x, y = x + float(operands[0]), y + float(operands[1])


def unicode_map(font: Any) -> dict[int, str]:
    """The characters that the codes of a font stand for."""
    table = font["/ToUnicode"].read_bytes().decode("ascii")
    pairs = re.findall(r"^<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>$", table, re.MULTILINE)
    return {int(code, 16): bytes.fromhex(char).decode("utf-16-be") for code, char in pairs}
