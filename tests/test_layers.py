"""The layers of design part 3, read from the source: every import points one way.

Parsed rather than imported, so that imports inside functions, under TYPE_CHECKING or in a branch
that this machine never takes count too.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "kplan_desktop"


@dataclass(frozen=True, slots=True)
class Layer:
    """What the modules of a layer may import: parts of our own package, and libraries."""

    own: frozenset[str]
    libraries: frozenset[str] = frozenset()


def layer(own: str, libraries: str = "") -> Layer:
    """A layer from words with spaces between."""
    return Layer(frozenset(own.split()), frozenset(libraries.split()))


# By the first part of a module's name inside the package. «» is the package itself, which holds
# nothing but the version.
LAYERS = {
    "": layer(""),
    "domain": layer("domain"),
    "storage": layer("domain storage", "msgspec peewee playhouse rfc8785"),
    "export": layer("domain export", "docx lxml msgspec pikepdf reportlab rfc8785 xlsxwriter"),
    "ui": layer("domain storage export ui", "PySide6 shiboken6"),
    "paths": layer(""),
    "jobs": layer("domain storage export jobs"),
    "self_test": layer("domain storage export jobs paths self_test", "pikepdf"),
    "export_command": layer("domain storage export jobs paths export_command"),
    "check_command": layer("domain storage jobs paths check_command"),
    "suggest_command": layer("domain storage jobs paths suggest_command"),
    "word_command": layer("domain storage export jobs paths word_command"),
    "spelling_server": layer("domain spelling_server", "hunspell"),
    "preview_server": layer("domain export preview_server"),
    "app": layer("domain storage export ui paths app", "PySide6"),
    "cli": layer(
        "domain storage export jobs check_command export_command self_test suggest_command "
        "word_command spelling_server preview_server paths app cli"
    ),
    "__main__": layer("cli"),
}


def imported_names(tree: ast.AST, module: str, *, is_package: bool) -> Iterator[str]:
    """Every module name that a source imports, absolute, wherever in it the import stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                steps_up = node.level - (1 if is_package else 0)
                parents = module.split(".")
                kept = parents[: len(parents) - steps_up]
                base = ".".join([*kept, *([base] if base else [])])
            # «from package import module» imports the module too, where the name is one.
            yield from (f"{base}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "attr", getattr(node.func, "id", None))
            if name in {"import_module", "__import__"} and isinstance(node.args[0], ast.Constant):
                yield str(node.args[0].value)


def part_of(name: str) -> str | None:
    """The layer that a module name belongs to, or None when it is not of our package."""
    words = name.split(".")
    if words[0] != PACKAGE:
        return None
    # What is imported from the package itself and is no layer is a name that stands in it.
    return words[1] if len(words) > 1 and words[1] in LAYERS else ""


def violations(source: str, module: str, *, is_package: bool = False) -> list[str]:
    """What a module imports and its layer may not, a line each."""
    here = part_of(module)
    assert here is not None
    allowed = LAYERS[here]
    found = []
    for name in imported_names(ast.parse(source), module, is_package=is_package):
        part = part_of(name)
        library = name.split(".")[0]
        if part is not None:
            if part not in allowed.own | {""}:
                found.append(f"{module} imports {name}: {here} knows no {part}")
        elif library not in allowed.libraries and library not in sys.stdlib_module_names:
            found.append(f"{module} imports {name}: {here} knows no {library}")
    return found


def modules() -> list[tuple[str, Path]]:
    """Every module of the package: its dotted name and its file."""
    found = []
    for file in sorted((ROOT / PACKAGE).rglob("*.py")):
        words = file.relative_to(ROOT).with_suffix("").parts
        found.append((".".join(words[:-1] if words[-1] == "__init__" else words), file))
    return found


def test_every_import_points_one_way() -> None:
    found = [
        line
        for module, file in modules()
        for line in violations(
            file.read_text(encoding="utf-8"), module, is_package=file.name == "__init__.py"
        )
    ]
    assert not found, "\n".join(found)


def test_every_module_belongs_to_a_layer() -> None:
    strays = {module for module, _ in modules() if module != PACKAGE and not part_of(module)}
    assert not strays


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.form", "import msgspec"),
        ("domain.form", "from kplan_desktop.storage import form_file"),
        ("domain.form", "from ..storage import form_file"),
        ("domain.form", "from .. import storage"),
        ("storage.rows", "from kplan_desktop import export"),
        ("storage.rows", "def late():\n    import PySide6.QtCore"),
        ("storage.rows", "if TYPE_CHECKING:\n    from kplan_desktop.ui.session import Session"),
        ("export.bundle", "import kplan_desktop.storage.form_file"),
        ("export.bundle", "importlib.import_module('kplan_desktop.ui.session')"),
        ("ui.session", "from kplan_desktop.app import build"),
        ("ui.session", "from kplan_desktop.paths import program_files"),
        ("ui.session", "import peewee"),
        ("ui.session", "import reportlab.platypus"),
    ],
)
def test_an_import_the_wrong_way_is_found(module: str, source: str) -> None:
    assert len(violations(source, f"{PACKAGE}.{module}")) == 1


@pytest.mark.parametrize(
    ("module", "source"),
    [
        ("domain.form", "import dataclasses\nfrom .errors import UserError"),
        ("storage.rows", "import peewee\nfrom kplan_desktop.domain.form import Form"),
        ("export.pdf.plan", "from kplan_desktop import __version__\nimport reportlab.platypus"),
        ("ui.session", "from PySide6.QtCore import QObject\nfrom kplan_desktop.storage import x"),
        ("app", "from kplan_desktop.paths import program_files"),
        ("__main__", "from kplan_desktop.cli import main"),
    ],
)
def test_an_import_the_right_way_passes(module: str, source: str) -> None:
    assert violations(source, f"{PACKAGE}.{module}") == []
