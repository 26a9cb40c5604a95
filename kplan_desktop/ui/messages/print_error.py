"""What keeps pages from being printed, and what the window says of it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

from kplan_desktop.domain.model.errors import UserError


class PrintFault(Enum):
    """What can keep pages from being printed."""

    NO_SUCH_PAGES = "The document has none of the pages chosen; choose others."
    REFUSED = "The printer did not take the pages; see that it is on and has paper."


class PrintError(UserError):
    """The pages were not printed, or not all of them."""

    def __init__(self, fault: PrintFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def print_sentence(fault: PrintFault) -> str:
    """What happened, and what to do."""
    translate = QCoreApplication.translate
    if fault is PrintFault.NO_SUCH_PAGES:
        return translate(
            "Errors", "The document has none of the pages that you chose. Choose others."
        )
    return translate(
        "Errors", "The printer did not take the pages. See that it is on and has paper."
    )
