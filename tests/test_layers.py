"""The layers of design part 3, read from the source: every import points one way."""

from __future__ import annotations

import ast
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from devtools.package_graph import PACKAGE, Sources, cycle, imported_names

from tests.folders import ROOT

LARGEST_PACKAGE = 20
"""Modules in one package: what can be taken in at a glance."""


@dataclass(frozen=True, slots=True)
class Layer:
    """What the modules of a package may import: packages of our own, and libraries.

    A name in ``own`` stands for that package and all packages inside it.
    """

    own: frozenset[str]
    libraries: frozenset[str] = frozenset()


def layer(own: str = "", libraries: str = "") -> Layer:
    """A layer from words with spaces between."""
    return Layer(frozenset(own.split()), frozenset(libraries.split()))


def stack(parent: str, packages: Mapping[str, Layer], *, below: str = "") -> dict[str, Layer]:
    """Inner packages in order: each may import those named before it, and what ``below`` names.

    A package whose layer names packages of its own may import those alone.
    """
    found: dict[str, Layer] = {}
    for name, own in packages.items():
        allowed = own.own or {*below.split(), *found}
        found[f"{parent}.{name}"] = Layer(frozenset(allowed), own.libraries)
    return found


DOMAIN = stack(
    "domain",
    {
        "model": layer(),
        "text": layer(),
        "form_format": layer(),
        "form_editing": layer(),
        "entry": layer(),
        "editing": layer(),
        "totals": layer(),
        "plan": layer(),
        "delivery": layer(),
        "comments": layer(),
        "review": layer(),
        "search": layer(),
        "similarity": layer(),
        "next_period": layer(),
        "quantities": layer(),
        "time_expressions": layer(),
        "words": layer(),
        "suggestions": layer(),
        "checks": layer(),
        "docx_form": layer(),
        "form_from_word": layer(),
        "collection": layer(),
        "joint_totals": layer(),
        "joint_report": layer(),
    },
)
STORAGE = stack(
    "storage",
    {
        "rows": layer("domain", "msgspec peewee"),
        "migrations": layer("domain", "peewee"),
        "purging": layer("domain storage"),
        "forms": layer("domain filesystem", "msgspec"),
        "collection": layer("domain filesystem storage", "msgspec peewee"),
    },
    below="domain",
)
EXCHANGE = stack(
    "exchange",
    {
        "files": layer(),
        "wording": layer(),
        "bundle": layer("", "msgspec pikepdf rfc8785"),
        "pdf": layer("", "pikepdf reportlab"),
        "docx_writer": layer("", "docx"),
        "docx_reader": layer("", "lxml"),
        "spreadsheet": layer("", "xlsxwriter"),
        "delivery": layer(),
        "correspondence": layer("", "msgspec"),
        "hand_over": layer("", "msgspec"),
        "incoming": layer("", "olefile"),
        "joint_report": layer("", "docx msgspec reportlab xlsxwriter"),
        "preview": layer("", "msgspec"),
    },
    below="domain filesystem",
)
QT = "PySide6 shiboken6"
UI = stack(
    "ui",
    {
        "theme": layer("domain.text ui.theme", QT),
        "accessibility": layer("ui.theme ui.accessibility", QT),
        "document": layer("", QT),
        "widgets": layer("domain.text ui.theme ui.accessibility ui.widgets", QT),
        "help": layer("", QT),
        "messages": layer("", QT),
        "chips": layer("", QT),
        "outline": layer("", QT),
        "totals": layer("", QT),
        "preview": layer("", QT),
        "runtime": layer("", QT),
        "plan": layer("", QT),
        "hints": layer("", QT),
        "goal_page": layer("", QT),
        "activity": layer("", QT),
        "suggestions": layer("", QT),
        "trash": layer("", QT),
        "search": layer("", QT),
        "spelling": layer("", QT),
        "comparison": layer("", QT),
        "files": layer("", QT),
        "frame": layer("", QT),
        "settings": layer("", QT),
        "checks": layer("", QT),
        "comments": layer("", QT),
        "delivery": layer("", QT),
        "word_import": layer("", QT),
        "form_library": layer("", QT),
        "forms": layer("", QT),
        "form_editor": layer("", QT),
        "next_period": layer("", QT),
        "hand_over": layer("", QT),
        "office_files": layer("", QT),
        "office_intake": layer("", QT),
        "joint_totals": layer("", QT),
        "office_reading": layer("", QT),
        "joint_report": layer("", QT),
        "office": layer("", QT),
        "window": layer("", QT),
    },
    below="domain filesystem storage exchange",
)
# «» is the package itself, which holds nothing but the version.
LAYERS = {
    "": layer(),
    "domain": layer(),
    "exchange": layer(),
    "ui": layer(),
    **DOMAIN,
    **STORAGE,
    **EXCHANGE,
    **UI,
    "storage": layer("domain filesystem storage", "msgspec peewee playhouse rfc8785"),
    "filesystem": layer(),
    "paths": layer(),
    "processes": layer("domain exchange", "hunspell"),
    "app": layer("domain filesystem storage exchange ui paths", "PySide6"),
    "proof": layer("app domain paths ui", "PySide6"),
    "cli": layer("domain storage exchange processes paths app proof ui.document", "pikepdf"),
    "__main__": layer("cli"),
}


def package_of(name: str) -> str | None:
    """The layer that a module name belongs to, or None when it is not of our package."""
    words = name.split(".")
    if words[0] != PACKAGE:
        return None
    inside = words[1:]
    while inside and ".".join(inside) not in LAYERS:
        inside = inside[:-1]
    return ".".join(inside)


def is_allowed(wanted: str, allowed: frozenset[str]) -> bool:
    """Whether a package is one of those named, or lies in one of them."""
    return any(wanted == name or wanted.startswith(f"{name}.") for name in allowed)


def violations(tree: ast.Module, module: str, *, is_package: bool = False) -> list[str]:
    """What a module imports and its layer may not, a line each."""
    here = package_of(module)
    assert here is not None
    allowed = LAYERS[here]
    found = []
    for name in imported_names(tree, module, is_package=is_package):
        wanted = package_of(name)
        library = name.split(".")[0]
        if wanted is not None:
            if wanted not in {here, ""} and not is_allowed(wanted, allowed.own):
                found.append(f"{module} imports {name}: {here} must not import {wanted}")
        elif library not in allowed.libraries and library not in sys.stdlib_module_names:
            found.append(f"{module} imports {name}: {here} must not import {library}")
    return found


@pytest.fixture(scope="module")
def sources() -> Sources:
    return Sources(ROOT)


def test_every_import_points_one_way(sources: Sources) -> None:
    found = [
        line
        for module, file in sources.files.items()
        for line in violations(sources.trees[module], module, is_package=file.name == "__init__.py")
    ]
    assert not found, "\n".join(found)


def test_no_two_modules_import_each_other_in_a_cycle(sources: Sources) -> None:
    assert cycle(sources.imports) == []


def test_no_two_packages_import_each_other_in_a_cycle(sources: Sources) -> None:
    assert cycle(sources.packages) == []


def test_every_module_lies_in_a_package_of_the_layout(sources: Sources) -> None:
    assert set(sources.packages) == set(LAYERS) - {""}


def test_a_package_can_be_taken_in_at_a_glance(sources: Sources) -> None:
    sizes: dict[Path, int] = {}
    for file in sources.files.values():
        if file.name != "__init__.py":
            sizes[file.parent] = sizes.get(file.parent, 0) + 1
    large = {str(folder): size for folder, size in sizes.items() if size > LARGEST_PACKAGE}
    assert large == {}


def test_every_package_says_what_belongs_there_and_what_it_may_import(sources: Sources) -> None:
    for module, file in sources.files.items():
        if file.name == "__init__.py" and module != PACKAGE:
            docstring = ast.get_docstring(sources.trees[module]) or ""
            assert "May import" in docstring, f"{module} does not list what it may import"


def test_no_class_name_stands_for_two_things(sources: Sources) -> None:
    places: dict[str, list[str]] = {}
    for module, tree in sources.trees.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                places.setdefault(node.name, []).append(module)
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.model.form", "import msgspec"),
        ("domain.model.form", "from kplan_desktop.storage.forms import form_files"),
        ("domain.model.form", "from ...storage.forms import form_files"),
        ("domain.model.form", "from ... import storage"),
        ("domain.model.form", "from kplan_desktop.domain.text import folding"),
        ("domain.totals.totals", "from kplan_desktop.domain.review.findings import findings"),
        ("storage.row_types", "from kplan_desktop import exchange"),
        ("storage.row_types", "def late():\n    import PySide6.QtCore"),
        (
            "storage.row_types",
            "if TYPE_CHECKING:\n    from kplan_desktop.ui.document.session import Session",
        ),
        ("exchange.bundle.bundle_json", "import kplan_desktop.storage.forms.form_files"),
        ("exchange.bundle.bundle_json", "importlib.import_module('kplan_desktop.ui.document')"),
        ("exchange.wording.document_words", "from kplan_desktop.exchange.pdf import fonts"),
        ("ui.document.session", "from kplan_desktop.app import build"),
        ("ui.document.session", "from kplan_desktop.paths import program_files"),
        ("ui.document.session", "import peewee"),
        ("ui.document.session", "import reportlab.platypus"),
        ("ui.document.session", "from kplan_desktop.ui.window import main_window"),
        ("ui.widgets.banner", "from kplan_desktop.domain.model.report import Report"),
        ("ui.theme.icons", "from kplan_desktop.ui.widgets import banner"),
    ],
)
def test_an_import_the_wrong_way_is_found(module: str, source: str) -> None:
    assert len(violations(ast.parse(source), f"{PACKAGE}.{module}")) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.model.form", "import dataclasses\nfrom .errors import UserError"),
        (
            "storage.row_types",
            "import peewee\nfrom kplan_desktop.domain.model.form import Form",
        ),
        (
            "exchange.pdf.plan_pdf",
            "from kplan_desktop import __version__\nimport reportlab.platypus",
        ),
        (
            "ui.document.session",
            "from PySide6.QtCore import QObject\nfrom kplan_desktop.storage import x",
        ),
        ("app", "from kplan_desktop.paths import program_files"),
        ("__main__", "from kplan_desktop.cli.main import main"),
    ],
)
def test_an_import_the_right_way_passes(module: str, source: str) -> None:
    assert violations(ast.parse(source), f"{PACKAGE}.{module}") == []
