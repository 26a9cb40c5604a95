"""A damaged or forged file opens with all that is in it, or is refused in one sentence."""

from __future__ import annotations

import json
import random

import pytest

from tests.fuzz import mutations
from tests.fuzz.readers import CORPUS, READERS, outcome
from tests.fuzz.tally import SOURCES, tally

KINDS = sorted(READERS)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "count", [110, pytest.param(2000, marks=[pytest.mark.long, pytest.mark.timeout(600)])]
)
def test_a_mutated_file_opens_as_it_is_or_is_refused(kind: str, count: int) -> None:
    found = tally(kind, count, seed=2014)
    opened = sum(number for (_, what), number in found.items() if what == "opened")
    assert sum(found.values()) == count
    # Mutations that never harm, or always do, would show nothing.
    assert count // 20 < opened < count // 2


@pytest.mark.parametrize("kind", KINDS)
def test_what_happens_on_the_way_through_mail_harms_nothing(kind: str) -> None:
    chance = random.Random(2014)  # noqa: S311  # the same damage in every run
    for data in (file.read_bytes() for file in SOURCES[kind]):
        for _ in range(10):
            travelled = mutations.travel(data, chance)
            assert travelled != data
            assert outcome(READERS[kind], travelled) == "opened"


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_of_a_later_version_is_refused_as_such(kind: str) -> None:
    for file in SOURCES[kind]:
        content = json.loads(file.read_bytes())
        content["format"] = f"kplan-{kind}/3"
        refused = outcome(READERS[kind], mutations.sealed(content))
        assert refused.startswith("its format is")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("value", [[], {}, None, 1])
def test_a_format_that_is_no_text_is_refused(kind: str, value: object) -> None:
    content = json.loads(SOURCES[kind][0].read_bytes()) | {"format": value}
    assert "does not say" in outcome(READERS[kind], mutations.sealed(content))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_fuzzer_once_found_opens_as_it_is_or_is_refused(kind: str) -> None:
    files = sorted((CORPUS / kind).iterdir())
    assert files
    outcomes = {file.name: outcome(READERS[kind], file.read_bytes()) for file in files}
    assert len(set(outcomes.values())) > 1
    assert "opened" in outcomes.values()
