"""The visible location is found in newer pages, however far it moved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText, apply
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput, PrintedRegion
from kplan_desktop.exchange.preview.protocol import (
    LENGTH_BYTES,
    PreviewRequest,
    Printed,
    pack_answer,
    unpack_answer,
)
from kplan_desktop.ui.preview.page_locations import PageLocations, follow_place
from kplan_desktop.ui.preview.page_stack import PaperPosition
from tests.exchange.pdf_cases import CREATED, example, long_example, report_pdf

LONG = "ord " * 9000


class Pages:
    """A report's pages, and the regions on them."""

    def __init__(self, report: Report) -> None:
        pdf = report_pdf(report)
        message = pack_answer(pdf, PreviewRequest(report, Printed.REPORT, CREATED))
        self.count = pdf.pages
        self.places = PageLocations(unpack_answer(message[LENGTH_BYTES:]))

    def notes(self) -> Iterator[tuple[int, PrintedRegion]]:
        """All regions of notes, with their page."""
        for page in range(self.count):
            for region in self.places.regions(page):
                if region.location.note_id is not None:
                    yield page, region

    def regions(self, note_id: str) -> list[tuple[int, PrintedRegion]]:
        """The regions of one note, in page order."""
        return [
            (page, region) for page, region in self.notes() if region.location.note_id == note_id
        ]

    def first_positions(self) -> dict[Location, PaperPosition]:
        """Where each note begins."""
        first_positions: dict[Location, PaperPosition] = {}
        for page, region in self.notes():
            first_positions.setdefault(region.location, PaperPosition(page, region.top))
        return first_positions


def is_at(position: PaperPosition, wanted: PaperPosition) -> bool:
    """Whether two positions are equal but for rounding."""
    return position.page == wanted.page and abs(position.y - wanted.y) < 0.001


def test_every_note_is_located_after_a_long_paste_and_its_undo() -> None:
    report = long_example()
    first = next(report.all_notes())
    before, after = Pages(report), Pages(apply(report, SetNoteText(first.id, LONG)))
    assert after.count > before.count + 10
    earlier, later = before.first_positions(), after.first_positions()
    assert earlier.keys() == later.keys()
    for place, where in earlier.items():
        assert is_at(follow_place(before.places, after.places, where), later[place])
        assert is_at(follow_place(after.places, before.places, later[place]), where)


def test_the_visible_page_of_a_long_note_stays_when_text_is_added_above() -> None:
    first, *_, last = example().all_notes()
    report = apply(example(), SetNoteText(last.id, LONG))
    before, after = Pages(report), Pages(apply(report, SetNoteText(first.id, LONG)))
    old, new = before.regions(last.id), after.regions(last.id)
    assert len(old) > 10
    for (page, region), (now, moved) in list(zip(old, new, strict=False))[1:-1]:
        position = follow_place(before.places, after.places, PaperPosition(page, region.top + 100))
        assert is_at(position, PaperPosition(now, moved.top + 100))


def test_the_neighbour_of_a_removed_note_keeps_the_position() -> None:
    report = long_example()
    first = next(report.all_notes())
    pushed = apply(report, SetNoteText(first.id, LONG))
    before = Pages(pushed)
    first_positions = before.first_positions()
    removed, neighbour = next(
        (location, following)
        for location, following in pairwise(first_positions)
        if first_positions[location].page == first_positions[following].page > 20
        and location.measure_id == following.measure_id
    )
    assert removed.note_id is not None
    after = Pages(apply(apply(pushed, RemoveNote(removed.note_id)), SetNoteText(first.id, "kort")))
    position = follow_place(before.places, after.places, first_positions[removed])
    expected = after.first_positions()[neighbour]
    assert expected.page < first_positions[removed].page - 10
    assert is_at(
        position,
        replace(expected, y=expected.y + first_positions[removed].y - first_positions[neighbour].y),
    )


def test_of_two_units_notes_with_one_id_each_keeps_its_place() -> None:
    note = Location("goal", None, "note")

    def printed(*pages: tuple[PrintedRegion, ...]) -> PageLocations:
        pdf = PdfOutput(b"", len(pages), (), pages)
        message = pack_answer(pdf, PreviewRequest(example(), Printed.REPORT, CREATED))
        return PageLocations(unpack_answer(message[LENGTH_BYTES:]))

    first = PrintedRegion(note, 0, 100, 200, 150, unit_id="first")
    second = PrintedRegion(note, 0, 300, 200, 350, unit_id="second")
    before, after = printed((first,), (), (second,)), printed((first,), (), (), (second,))
    assert is_at(follow_place(before, after, PaperPosition(2, 300)), PaperPosition(3, 300))
    assert after.begin(note, "second") == (3, second)
    assert after.begin(note, "first") == (0, first)
