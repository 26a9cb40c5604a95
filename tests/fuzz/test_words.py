"""A damaged or forged Word document is read with every word accounted for, or is refused."""

from __future__ import annotations

import io
import random
import zipfile
from collections import Counter
from dataclasses import replace

import pytest
from lxml import etree

from tests.exchange.docx_reader.documents import a_row_a_measure, example, odd
from tests.exchange.docx_reader.packages import archive
from tests.fuzz import mutations
from tests.fuzz.readers import CORPUS, outcome
from tests.fuzz.word_reader import read_as_word, read_as_word_xml

LONG = [pytest.mark.long, pytest.mark.timeout(600)]
OF_BYTES = (mutations.flip_bits, mutations.truncate, mutations.move_slices)
VALUES = ("", "0", "-1", "1", "9", "62", "99999999999", "restart", "continue", "bullet", "x" * 500)
NAMES = ("p", "r", "t", "tbl", "tr", "tc", "ins", "del", "sdt", "sdtContent", "txbxContent", "br")


def sources() -> dict[str, bytes]:
    """A document of one area, and one with all that is odd."""
    whole = example()
    area = replace(whole.form, strategy_areas=whole.form.strategy_areas[:1])
    goals = {goal.id for goal in area.goals()}
    small = replace(
        whole, form=area, goals=tuple(entry for entry in whole.goals if entry.goal_id in goals)
    )
    return {"small": a_row_a_measure(small, "own").data(), "odd": odd(whole).data()}


SOURCES = sources()


def change_elements(data: bytes, chance: random.Random) -> bytes:
    """Elements of the XML are gone, doubled, moved, renamed, wrapped, or altered."""
    root = etree.fromstring(data)
    for _ in range(chance.choice((1, 2, 5))):
        elements = [
            element
            for element in root.iter()
            if element is not root and isinstance(element.tag, str)
        ]
        if not elements:
            break
        element, target = chance.choice(elements), chance.choice(elements)
        parent = element.getparent()
        space = str(element.tag).rpartition("}")[0]
        match chance.randrange(6):
            case 0 if parent is not None:
                parent.remove(element)
            case 1:
                target.append(etree.fromstring(etree.tostring(element)))
            case 2:
                element.tag = f"{space}}}{chance.choice(NAMES)}" if space else chance.choice(NAMES)
            case 3 if element.attrib:
                element.attrib[chance.choice(list(element.attrib))] = chance.choice(VALUES)
            case 4:
                element.text = chance.choice(("", "1.", "1. x", "1.2. å dokumentere", "\n", "Oslo"))
            case _ if parent is not None:
                wrapped = parent.makeelement(f"{space}}}{chance.choice(NAMES)}", {})
                parent.replace(element, wrapped)
                wrapped.append(element)
    return bytes(etree.tostring(root))


def damaged(data: bytes, number: int, chance: random.Random) -> bytes:
    """Every fourth time the archive itself is hit, else one of its parts."""
    if number % 4 == 0:
        return chance.choice(OF_BYTES)(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    small = ("word/numbering.xml", "[Content_Types].xml", "word/_rels/document.xml.rels")
    name = chance.choice(small) if chance.random() < 0.2 else "word/document.xml"
    change = change_elements if number % 4 > 1 else chance.choice(OF_BYTES)
    return archive({**parts, name: change(parts[name], chance)})


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("count", [24, pytest.param(500, marks=LONG)])
def test_a_mutated_document_is_read_to_the_last_word_or_is_refused(source: str, count: int) -> None:
    chance = random.Random(2014)  # noqa: S311  # the same damage in every run
    found: Counter[str] = Counter()
    for number in range(count):
        found[outcome(read_as_word, damaged(SOURCES[source], number, chance))] += 1
    assert count // 4 < found["opened"] < count


def test_what_the_fuzzer_starts_from_is_read_or_refused() -> None:
    files = sorted((CORPUS / "word").iterdir())
    found = {outcome(read_as_word_xml, file.read_bytes()) for file in files}
    assert "opened" in found
    assert len(found) > 1
