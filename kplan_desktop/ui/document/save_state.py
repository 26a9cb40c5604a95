"""What is known of how the open report is saved."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kplan_desktop.domain.model.errors import QT_TRANSLATE_NOOP, UserError


class SaveFaultError(UserError):
    """Saving ended in a bug of Kplan's, which surfaces as one. The text is still in memory."""

    template = QT_TRANSLATE_NOOP(
        "Errors",
        "Saving failed through a fault in Kplan, and is tried again. Save a copy elsewhere.",
    )


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Something is in memory that the file does not have yet."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The file has everything. ``at`` is when the last commit was acknowledged, None at start."""

    at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class NotSaved:
    """The last attempt failed; what was typed stays in memory and saving is tried again."""

    error: UserError


SaveState = Unsaved | Saved | NotSaved
