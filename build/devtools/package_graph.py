"""The imports of the program's own packages, read from the source, and `dev.py diagram`.

The sources are parsed rather than imported, so that imports inside functions, under TYPE_CHECKING
or in a branch that this machine never takes count too.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from devtools.steps import Checkout, StepError, report

PACKAGE = "kplan_desktop"
BEGIN = "<!-- made by `python3 build/dev.py diagram` -->\n"
END = "<!-- end of what it made -->\n"

Graph = Mapping[str, frozenset[str]]
"""Each node, and the nodes that it imports."""


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


@dataclass(frozen=True)
class Sources:
    """The modules of the program in a checkout whose folder is ``root``."""

    root: Path

    @cached_property
    def files(self) -> Mapping[str, Path]:
        """The file of each module by its dotted name."""
        found = {}
        for file in sorted((self.root / PACKAGE).rglob("*.py")):
            words = file.relative_to(self.root).with_suffix("").parts
            found[".".join(words[:-1] if words[-1] == "__init__" else words)] = file
        return found

    @cached_property
    def trees(self) -> Mapping[str, ast.Module]:
        """The syntax tree of each module."""
        return {
            module: ast.parse(file.read_text(encoding="utf-8"))
            for module, file in self.files.items()
        }

    def names_imported_by(self, module: str) -> Iterator[str]:
        """What a module imports: modules and names in them, our own and others'."""
        is_package = self.files[module].name == "__init__.py"
        return imported_names(self.trees[module], module, is_package=is_package)

    @cached_property
    def imports(self) -> Graph:
        """The modules of our own that each module imports."""
        found = {}
        for module in self.files:
            wanted = set()
            for name in self.names_imported_by(module):
                known = name
                while known not in self.files and "." in known:
                    known = known.rpartition(".")[0]
                if known in self.files and known != module:
                    wanted.add(known)
            found[module] = frozenset(wanted)
        return found

    def package_of(self, module: str) -> str:
        """The package that a module lies in, without the program's name; a root module is itself.

        The root package has the name «».
        """
        file = self.files[module]
        inside = file.parent.relative_to(self.root / PACKAGE).parts
        if inside:
            return ".".join(inside)
        return "" if file.name == "__init__.py" else file.stem

    @cached_property
    def packages(self) -> Graph:
        """The packages that each package imports; the root package, which holds nothing, aside."""
        found: dict[str, set[str]] = {}
        for module, wanted in self.imports.items():
            here = self.package_of(module)
            targets = {self.package_of(target) for target in wanted}
            found.setdefault(here, set()).update(targets - {here, ""})
        return {name: frozenset(targets) for name, targets in found.items() if name}


def cycle(graph: Graph) -> list[str]:
    """The nodes of one cycle in a graph, in order; empty where there is none."""
    done: set[str] = set()
    path: list[str] = []

    def follow(node: str) -> list[str]:
        if node in path:
            return path[path.index(node) :]
        if node in done:
            return []
        path.append(node)
        for target in sorted(graph.get(node, ())):
            found = follow(target)
            if found:
                return found
        path.pop()
        done.add(node)
        return []

    return next((found for node in sorted(graph) if (found := follow(node))), [])


def without_detours(graph: Graph) -> Graph:
    """The edges of a graph without cycles that no longer path between the same nodes replaces."""
    reached: dict[str, frozenset[str]] = {}

    def reach(node: str) -> frozenset[str]:
        if node not in reached:
            targets = graph.get(node, frozenset())
            reached[node] = targets.union(*map(reach, targets))
        return reached[node]

    return {
        node: targets - frozenset().union(*map(reach, targets)) for node, targets in graph.items()
    }


def mermaid(packages: Graph) -> str:
    """The packages as a Mermaid flow chart: a frame a layer, an arrow from importer to imported.

    An arrow that a path of other arrows stands for is left out.
    """
    frames: dict[str, list[str]] = {}
    for name in sorted(packages):
        frames.setdefault(name.partition(".")[0], []).append(name)
    lines = ["```mermaid", "flowchart TD"]
    for frame, names in frames.items():
        if len(names) == 1:
            lines.append(f"    {_node(frame)}[{frame}]")
            continue
        lines.append(f"    subgraph {frame}")
        lines += [
            f"        {_node(name)}[{name.removeprefix(frame + '.')}]"
            for name in names
            # Among its inner packages stands the layer itself where it has modules of its own.
            if name != frame or packages[name]
        ]
        lines.append("    end")
    for name, targets in sorted(without_detours(packages).items()):
        lines += [f"    {_node(name)} --> {_node(target)}" for target in sorted(targets)]
    return "\n".join([*lines, "```", ""])


def _node(name: str) -> str:
    """A node's identifier, which must not be the name of a frame or a word of Mermaid's."""
    return "p_" + name.replace(".", "_")


def with_diagram(page: str, diagram: str) -> str:
    """The page with the diagram between its two marks. Raises StepError where they are missing."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise StepError(f"The page lacks the line {BEGIN.strip()} or {END.strip()}.")
    return before + begin + diagram + end + after


def draw(checkout: Checkout, arguments: list[str]) -> int:
    """Draw the packages anew in docs/architecture.md."""
    if arguments:
        raise StepError("`diagram` takes no arguments.", 2)
    page = checkout.root / "docs" / "architecture.md"
    text = page.read_text(encoding="utf-8")
    page.write_text(
        with_diagram(text, mermaid(Sources(checkout.root).packages)), encoding="utf-8", newline="\n"
    )
    report("docs/architecture.md")
    return 0
