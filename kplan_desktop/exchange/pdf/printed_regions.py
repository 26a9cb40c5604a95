"""The result of an export to PDF: the file, and where in it goals, measures and notes stand."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain.model.location import Location


@dataclass(frozen=True, slots=True)
class PrintedRegion:
    """A rectangle of a page, in points from its upper left corner, and what is printed in it.

    ``location`` is in the report of the unit ``unit_id`` where reports of several are printed.
    """

    location: Location
    left: float
    top: float
    right: float
    bottom: float
    unit_id: str = ""


@dataclass(frozen=True, slots=True)
class PdfOutput:
    """A PDF file, how many pages it has, and the characters that it shows as □.

    ``missing`` are those that no shipped font has, each once, in the order they were met.
    ``regions`` are those of goals, measures and notes, for each page in reading order.
    """

    data: bytes
    pages: int
    missing: tuple[str, ...]
    regions: tuple[tuple[PrintedRegion, ...], ...] = ()
