"""The graph of packages, and its picture in the documentation."""

from __future__ import annotations

import pytest
from devtools.package_graph import Sources, cycle, mermaid, with_diagram, without_detours
from devtools.steps import StepError

from tests.folders import ROOT


def graph(words: str) -> dict[str, frozenset[str]]:
    """A graph from words such as «a:bc», where a has edges to b and c."""
    pairs = (word.split(":") for word in words.split())
    return {node: frozenset(targets) for node, targets in pairs}


@pytest.mark.parametrize(
    ("words", "expected"),
    [("a:b b:c c:a", "abc"), ("a:b b:b", "b"), ("a:bc b:c c:", "")],
)
def test_a_cycle_is_found(words: str, expected: str) -> None:
    assert cycle(graph(words)) == list(expected)


def test_an_edge_that_a_longer_path_stands_for_is_left_out() -> None:
    assert without_detours(graph("a:bcd b:c c:d d:")) == graph("a:b b:c c:d d:")


def test_the_documentation_shows_the_packages_as_they_are() -> None:
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawn = mermaid(Sources(ROOT).packages)
    assert drawn in page, "draw it anew: python3 build/dev.py diagram"


def test_a_page_without_room_for_the_diagram_is_refused() -> None:
    with pytest.raises(StepError):
        with_diagram("No marks here.", "diagram")
