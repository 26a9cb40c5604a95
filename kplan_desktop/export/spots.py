"""Where on a printed page something of the report stands."""

from __future__ import annotations

from dataclasses import dataclass

from kplan_desktop.domain import findings


@dataclass(frozen=True, slots=True)
class Spot:
    """An oblong of a page (points from its upper left corner) and what of the report it tells."""

    place: findings.Place
    left: float
    top: float
    right: float
    bottom: float
