"""Shared inputs of widget tests: a theme and the published form."""

from __future__ import annotations

from kplan_desktop.domain.model.form import Form
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from kplan_desktop.ui.theme.contrast import ContrastColours
from kplan_desktop.ui.theme.style_tokens import Scheme, load_tokens
from kplan_desktop.ui.theme.theme import Theme

NIGHT = ContrastColours(
    window="#000000",
    window_text="#FFFFFF",
    highlight="#1AEBFF",
    highlight_text="#000000",
    gray_text="#3FF23F",
)
DESERT = ContrastColours(
    window="#FFFAEF",
    window_text="#3D3D3D",
    highlight="#903909",
    highlight_text="#FFF5E3",
    gray_text="#676767",
)
"""Two of the contrast themes of Windows."""


def make_theme(scheme: Scheme = "light", scale: float = 1.0) -> Theme:
    """The program's tokens and icons, without setting the application's style sheet."""
    resources = program_files().resources
    tokens = load_tokens(resources / "styles", scheme).scaled(scale)
    return Theme(tokens, resources / "icons")


def the_form() -> Form:
    """The published form."""
    library = FormLibrary(program_files().forms)
    return library.load(library.form_ids()[0])
