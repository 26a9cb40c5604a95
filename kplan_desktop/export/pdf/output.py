"""What an export to PDF gives."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.export.spots import Spot


@dataclass(frozen=True, slots=True)
class PdfOutput:
    """A PDF file, how many pages it has, and the characters that it shows as □.

    ``missing`` are those that no shipped font has, each once, in the order they were met.
    ``spots`` are where goals, measures and notes stand, for each page in reading order.
    """

    data: bytes
    pages: int
    missing: tuple[str, ...]
    spots: tuple[tuple[Spot, ...], ...] = ()
