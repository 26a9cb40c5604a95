"""What is visible of a PDF, however its fonts are encoded and its content is divided."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.exchange.pdf_reading import unicode_map


def rendered(data: bytes) -> list[list[object]]:
    """The visible content of each page: characters with font, size and colour, and rules."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [list(_rendered(page)) for page in file.pages]


def _rendered(page: pikepdf.Page) -> Iterator[object]:
    fonts: Any = page.resources["/Font"]
    maps = {name: unicode_map(font) for name, font in fonts.items()}
    faces = {name: str(font["/BaseFont"]).partition("+")[2] for name, font in fonts.items()}
    font, size, colours = "", 0.0, {"rg": "", "RG": ""}
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        operator = str(instruction.operator)
        values = tuple(map(str, operands))
        if operator in ("BMC", "BDC", "EMC"):
            continue
        if operator == "Tf":
            font, size = values[0], float(values[1])
        elif operator in colours:
            colours[operator] = " ".join(values)
        elif operator == "Tj":
            for code in bytes(operands[0]):
                yield maps[font][code], faces[font], size, colours["rg"]
        else:
            yield operator, values, colours["rg" if operator == "f" else "RG"]
