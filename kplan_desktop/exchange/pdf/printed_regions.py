"""What an export to PDF gives: the file, and where in it goals, measures and notes stand."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.review import findings


@dataclass(frozen=True, slots=True)
class PrintedRegion:
    """An oblong of a page (points from its upper left corner) and what of the report it tells."""

    place: findings.Location
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class PdfOutput:
    """A PDF file, how many pages it has, and the characters that it shows as □.

    ``missing`` are those that no shipped font has, each once, in the order they were met.
    ``spots`` are where goals, measures and notes stand, for each page in reading order.
    """

    data: bytes
    pages: int
    missing: tuple[str, ...]
    spots: tuple[tuple[PrintedRegion, ...], ...] = ()
