"""The approval of a report by a leader or a board."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """Who approved a report, in which role, when, and what content it was.

    ``covers`` is the SHA-256 of that content, in hexadecimal (docs/formats.md, bundle). The
    approval has lapsed as soon as the report's content has another one.
    """

    name: str
    role: str
    date: dt.date
    covers: str
