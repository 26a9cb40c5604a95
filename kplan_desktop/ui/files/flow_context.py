"""What every flow of the main window works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kplan_desktop.ui.document.documents import Documents
from kplan_desktop.ui.files.dialog_context import DialogContext


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowContext(DialogContext):
    """Shared by all flows. ``drafts`` is the folder of the forms that the user is making."""

    documents: Documents
    drafts: Path
