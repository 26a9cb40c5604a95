"""What every page and flow of the office's window works with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from shiboken6 import isValid

from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.ui.document.collection_session import CollectionSession
from kplan_desktop.ui.document.settings import SettingsStore
from kplan_desktop.ui.files.dialog_context import DialogContext
from kplan_desktop.ui.office_intake.collection_totals import CollectionTotals
from kplan_desktop.ui.office_intake.received_reports import ReceivedReports
from kplan_desktop.ui.preview.preview_client import PreviewClient

if TYPE_CHECKING:
    from kplan_desktop.exchange.incoming.collection_intake import IntakeLine


class OfficePage(Enum):
    """The pages of the office's window, in their order."""

    BOARD = "board"
    READING = "reading"
    TOTALS = "totals"
    JOINT_REPORT = "joint"


@dataclass(frozen=True, slots=True)
class OfficePlace:
    """A place on a page: a unit, a goal, a note of the unit's report; empty for none.

    ``part`` is a part of the page, by the name that the page gives it.
    """

    page: OfficePage
    unit_id: str = ""
    goal_id: str = ""
    note_id: str = ""
    part: str = ""


@runtime_checkable
class ShowsPlaces(Protocol):
    """A page that can be asked to show a place on it."""

    def show_place(self, place: OfficePlace) -> None:
        """Show the place, and give it the focus."""


@runtime_checkable
class FollowsDay(Protocol):
    """A page on which something depends on the day."""

    def follow_day(self) -> None:
        """Show what is different since midnight."""


class LastIntake:
    """The account of what was taken in last since the collection was opened; empty before that."""

    def __init__(self) -> None:
        self.lines: Sequence[IntakeLine] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeContext(DialogContext):
    """Of one open collection: made anew, with its pages, when the window goes on in another file.

    ``settings`` are what Kplan remembers (``settings.known``, ``settings.remember``).
    ``reports`` are the reports that were received, and ``totals`` the collection's totals.
    ``preview`` makes the pages of the joint report for the screen.
    ``last_intake`` is what became of what was taken in last, and ``metric_names`` are typed for
    metrics of the units' own that nobody has decided on yet, by the ids of the proposals.
    ``go_to(place)`` brings a page to the front, and shows the place there.
    """

    session: CollectionSession
    reports: ReceivedReports
    totals: CollectionTotals
    settings: SettingsStore
    preview: PreviewClient
    new_id: Callable[[], str]
    go_to: Callable[[OfficePlace], None]
    last_intake: LastIntake = field(default_factory=LastIntake)
    metric_names: dict[str, str] = field(default_factory=dict)

    @property
    def is_current(self) -> bool:
        """Whether the collection is still open."""
        return isValid(self.session) and not self.session.is_left

    @property
    def mail_folder(self) -> Path:
        """The folder of e-mail drafts, beside the collection's file."""
        path = self.session.path
        name = QCoreApplication.translate("OfficeMails", "%1 – e-mails").replace("%1", path.stem)
        return path.with_name(safe_file_name(name))
