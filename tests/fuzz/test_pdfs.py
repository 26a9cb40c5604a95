"""From a damaged or forged PDF comes a bundle that holds, or a refusal in one sentence."""

from __future__ import annotations

import io
import random
from collections import Counter
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest

from kplan_desktop.exchange.bundle.bundle_json import encode_bundle
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from tests.exchange.pdf_cases import CREATED, linked_example
from tests.exchange.pdf_reading import FONTS
from tests.fuzz import mutations
from tests.fuzz.pdf_reader import pdf_of
from tests.fuzz.readers import CORPUS, GUIDED, outcome, read_pdf

LONG = [pytest.mark.long, pytest.mark.timeout(600)]
OF_BYTES = (mutations.flip_bits, mutations.truncate, mutations.move_slices)
KEYS = ("/Names", "/Kids", "/EmbeddedFiles", "/EF", "/F", "/UF", "/Filter", "/Length", "/Limits")


def sources() -> dict[str, bytes]:
    """The smallest PDF that carries a bundle, and a report's."""
    bundle = encode_bundle(linked_example(), CREATED)
    made = write_report_pdf(linked_example(), fonts=FONTS, created=CREATED, bundle=bundle)
    return {"small": pdf_of((CORPUS / "pdf" / "packed.input").read_bytes()), "report": made.data}


SOURCES = sources()


def change_objects(data: bytes, chance: random.Random) -> bytes:
    """Entries of the catalogue, its name tree or its files are altered, or are gone."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        root: Any = pdf.Root
        for _ in range(chance.choice((1, 1, 3))):
            places = [place for place in _places(pdf, root.get("/Names")) if len(place)]
            if not places:
                break
            _change(pdf, chance.choice(places), chance)
        try:
            pdf.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        except (pikepdf.PdfError, RuntimeError):  # too broken to be written
            return mutations.flip_bits(data, chance)
    return out.getvalue()


def _places(pdf: pikepdf.Pdf, top: Any, depth: int = 6) -> list[Any]:
    """The dictionaries and arrays below, those of streams too."""
    kinds = (pikepdf.Dictionary, pikepdf.Array, pikepdf.Stream)
    if not depth or not isinstance(top, kinds):
        return []
    if isinstance(top, pikepdf.Stream):
        return [top.stream_dict]
    inner = list(top) if isinstance(top, pikepdf.Array) else [top[key] for key in top.keys()]  # noqa: SIM118 - iterating a dictionary of pikepdf's is not a dict's
    return [top, *(place for item in inner for place in _places(pdf, item, depth - 1))]


def _change(pdf: pikepdf.Pdf, place: Any, chance: random.Random) -> None:
    value = chance.choice(_values(pdf))
    if isinstance(place, pikepdf.Array):
        at = chance.randrange(len(place))
        if chance.random() < 0.3:
            del place[at]
        elif chance.random() < 0.5:
            place.append(value)
        else:
            place[at] = value
        return
    key = chance.choice(list(place.keys()))
    match chance.randrange(4):
        case 0:
            del place[key]
        case 1:
            place[chance.choice(KEYS)] = value
        case _:
            place[key] = value


def _values(pdf: pikepdf.Pdf) -> list[Any]:
    root = pdf.trailer.get("/Root")  # which a change before this one may have taken away
    pages = root.get("/Pages") if isinstance(root, pikepdf.Dictionary) else None
    # Not the trailer: with another /Size in it, saving would ask for all the memory there is.
    known = [item for item in (root, pages) if item is not None]
    return [
        *(0, -1, 2**31, 2**62, True, pikepdf.Array(), pikepdf.Dictionary(), pikepdf.Array([1, 2])),
        *(pikepdf.String("a.kplan.json"), pikepdf.String("\udcff".encode("utf-16", "replace"))),
        *(pikepdf.String(""), pikepdf.Name.FlateDecode, pikepdf.Name.LZWDecode),
        *(pikepdf.Name("/a.kplan.json"), *known),
        pdf.make_stream(b"not packed"),
    ]


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("count", [60, pytest.param(1500, marks=LONG)])
def test_a_mutated_pdf_gives_a_bundle_or_a_refusal(source: str, count: int) -> None:
    chance = random.Random(2014)  # noqa: S311  # the same damage in every run
    found: Counter[str] = Counter()
    for number in range(count):
        change: Callable[[bytes, random.Random], bytes] = (
            chance.choice(OF_BYTES) if number % 3 == 0 else change_objects
        )
        found[outcome(read_pdf, change(SOURCES[source], chance))] += 1
    assert count // 20 < found["opened"] < count * 9 // 10
    assert len(found) > 2


def test_what_the_fuzzer_once_found_is_read_or_refused() -> None:
    files = sorted((CORPUS / "pdf").iterdir())
    found = {outcome(GUIDED["pdf"], file.read_bytes()) for file in files}
    assert "opened" in found
    assert len(found) > 4
