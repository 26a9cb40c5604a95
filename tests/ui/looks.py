"""What the tests of widgets share: a look to hand in, and the published form."""

from __future__ import annotations

from kplan_desktop.domain.model.form import Form
from kplan_desktop.paths import program_files
from kplan_desktop.storage.form_files import FormLibrary
from kplan_desktop.ui.theme.icons import Icons
from kplan_desktop.ui.theme.look import Look
from kplan_desktop.ui.theme.theme import Scheme, load_tokens


def a_look(scheme: Scheme = "light", scale: float = 1.0) -> Look:
    """Tokens and icons as the program has them."""
    resources = program_files().resources
    tokens = load_tokens(resources / "styles", scheme).scaled(scale)
    return Look(tokens, Icons(resources / "icons", tokens))


def the_form() -> Form:
    """The form that is shipped."""
    library = FormLibrary(program_files().forms)
    return library.load(library.form_ids()[0])
