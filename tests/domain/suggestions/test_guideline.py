"""The guideline's tables (docs/figures.md) are what the reader does.

The left column of a table states what stands beside each example, the right one nothing or what
stands in brackets. The examples of the format are read too.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import pytest

from kplan_desktop.domain.suggestions.reader import TextReader
from tests.domain.suggestions.accuracy_report import Facts, found, joined, labelled, reader
from tests.folders import ROOT

GUIDELINE: Final = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")
EXAMPLE: Final = re.compile(r"«([^»]*)»([^«]*)")
METRIC: Final = re.compile(r"### 1\.\d `(\w+)`")


@dataclass(frozen=True, slots=True)
class Example:
    """An example of a table: its text, and the kind of fact and the facts that it states."""

    text: str
    kind: str
    stated: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text}"


def rows(section: str) -> Iterator[tuple[str, str]]:
    """The cells of the only table of a section."""
    for line in section.split("\n"):
        if line.startswith("| «"):
            left, right = line.strip("| ").split(" | ")
            yield left, right


def sections(level: str) -> Iterator[str]:
    """The parts of the guideline under headings of a level, heading included."""
    yield from re.split(rf"(?m)^(?={level} )", GUIDELINE)[1:]


def section(number: int) -> str:
    """A main section of the guideline."""
    return next(part for part in sections("##") if part.startswith(f"## {number}. "))


def figure_examples() -> Iterator[Example]:
    """Section 1: the figures of one metric, and of others in brackets."""
    for part in re.split(r"(?m)^(?=### )", section(1))[1:]:
        heading = METRIC.match(part)
        assert heading is not None
        for left, right in rows(part):
            for text, stated in EXAMPLE.findall(left):
                numbers, _, beside = stated.partition("(+")
                values = re.findall(r"\d+", numbers.partition("(")[0])
                own = [f"{value} {heading[1]}" for value in values]
                yield Example(text, "figures", (*own, *_metric_and_value(beside)))
            for text, stated in EXAMPLE.findall(right):
                brackets = re.search(r"\[(.*)\]", stated)
                others = _metric_and_value(brackets[1]) if brackets else []
                yield Example(text, "figures", tuple(others))


def _metric_and_value(words: str) -> list[str]:
    return [f"{value} {metric}" for metric, value in re.findall(r"([a-z]+) (\d+)", words)]


def exactness_examples() -> Iterator[Example]:
    """Section 3: value and exactness, whatever the metric."""
    for row in rows(section(3)):
        for cell in row:
            for text, stated in EXAMPLE.findall(cell):
                value = re.match(r":? (\d+|null) (exact|estimate|unknown)", stated)
                assert value or ": none" in stated
                number = "unknown" if value and value[1] == "null" else value and value[1]
                yield Example(text, "exactness", (f"{number} {value[2]}",) if value else ())


def time_examples() -> Iterator[Example]:
    """Section 4: times after widening and joining, as they are compared."""
    for left, right in rows(section(4)):
        ((text, stated),) = EXAMPLE.findall(left)
        times = [
            (first, last or first)
            for first, last in re.findall(r"([\d-]\S*?)(?: to (\S+))?(?:;|$)", stated.strip(" →"))
        ]
        assert times
        yield Example(text, "times", tuple(f"{a} to {b}" for a, b in joined(times)))
        for text, _ in EXAMPLE.findall(right):
            yield Example(text, "times", ())


def state_examples() -> Iterator[Example]:
    """Section 5."""
    for left, right in rows(section(5)):
        ((text, stated),) = EXAMPLE.findall(left)
        state = re.match(r" (planned|uncertain|cancelled)", stated)
        assert state
        yield Example(text, "states", (state[1],))
        if "no figure" in stated:
            yield Example(text, "figures", ())
        for text, _ in EXAMPLE.findall(right):
            yield Example(text, "states", ())


def facts(reading: Facts, kind: str) -> Counter[str]:
    """What was found of a kind; of exactness without the metric."""
    if kind != "exactness":
        return reading[kind]
    return Counter(re.sub(r"^(\S+) \w+", r"\1", found) for found in reading["exactness"].elements())


EXAMPLES: Final = (
    *figure_examples(),
    *exactness_examples(),
    *time_examples(),
    *state_examples(),
)


@pytest.fixture(scope="module")
def used() -> TextReader:
    return reader()


@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_of_a_table_is_read_as_it_says(used: TextReader, example: Example) -> None:
    read = facts(found(used.read(example.text)), example.kind)
    assert sorted(read.elements()) == sorted(example.stated)


def test_the_examples_of_the_format_are_read_as_they_are_labelled(used: TextReader) -> None:
    lines = [line for line in section(6).split("\n") if line.startswith('{"text": "')]
    assert len(lines) >= 7
    for data in map(json.loads, lines):
        assert found(used.read(data["text"])) == labelled(data)


def test_every_table_is_found_whole() -> None:
    per_kind = Counter(example.kind for example in EXAMPLES)
    assert per_kind["figures"] >= 9 * 20
    assert per_kind["exactness"] >= 20
    assert per_kind["times"] >= 20
    assert per_kind["states"] >= 20
    by_text = {example.text: example.stated for example in EXAMPLES if example.kind == "figures"}
    assert by_text["14 dansere og 9 strykere"] == ("14 deltakere", "9 deltakere")
    assert by_text["et stormøte med 5 kommuner"] == ("1 moter", "5 kommuner")
    assert by_text["12 kommunebesøk"] == ("12 arrangementer",)
    assert by_text["25 lærere og ledere"] == ("25 deltakere",)
    assert by_text["fylket har 23 kulturskoler"] == ()
