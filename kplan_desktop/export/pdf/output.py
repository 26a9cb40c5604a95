"""What an export to PDF gives."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PdfOutput:
    """A PDF file, how many pages it has, and the characters that it shows as □.

    ``missing`` are those that no shipped font has, each once, in the order they were met.
    """

    data: bytes
    pages: int
    missing: tuple[str, ...]
