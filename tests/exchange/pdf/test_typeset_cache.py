"""The typeset cache: documents are made faster, and their visible content is the same."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kplan_desktop.domain.model.edits import SetMeasureText, SetNoteText, apply
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf import typeset_cache as cache_module
from kplan_desktop.exchange.pdf import typesetting as typesetting_module
from kplan_desktop.exchange.pdf.plan_pdf import write_plan_pdf
from kplan_desktop.exchange.pdf.printed_regions import PdfOutput
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.exchange.pdf.typeset_cache import TypesetCache
from tests.exchange.pdf_cases import (
    CREATED,
    empty_example,
    example,
    linked_example,
    long_example,
    plan_pdf,
    report_pdf,
)
from tests.exchange.pdf_reading import FONTS
from tests.exchange.pdf_rendering import rendered
from tests.random_edits import histories
from tests.strategies import examples, reports


class _CachedWriter:
    """Writes a report and its plan again and again, each with its cache."""

    def __init__(self) -> None:
        self._report = TypesetCache(FONTS)
        self._plan = TypesetCache(FONTS)

    def report(self, report: Report) -> PdfOutput:
        return write_report_pdf(report, fonts=FONTS, created=CREATED, cache=self._report)

    def plan(self, report: Report) -> PdfOutput:
        return write_plan_pdf(report, fonts=FONTS, created=CREATED, cache=self._plan)


def looks_the_same(cached: PdfOutput, uncached: PdfOutput) -> bool:
    """Whether two PDFs have the same visible content and regions."""
    return rendered(cached.data) == rendered(uncached.data) and cached.regions == uncached.regions


@settings(max_examples=examples(4), suppress_health_check=list(HealthCheck))
@given(st.data())
def test_after_every_edit_cached_pages_look_like_uncached_ones(data: st.DataObject) -> None:
    report = data.draw(reports())
    edits = data.draw(histories(report, max_size=4))
    writer = _CachedWriter()
    for written in accumulate(edits, apply, initial=report):
        assert looks_the_same(writer.report(written), report_pdf(written))
        assert looks_the_same(writer.plan(written), plan_pdf(written))


def test_pages_with_text_moved_across_page_breaks_look_like_uncached_ones() -> None:
    report, writer = long_example(), _CachedWriter()
    note = next(report.all_notes())
    pages = set()
    for text in (note.text, "ord " * 5000, "", note.text):
        written = apply(report, SetNoteText(note.id, text))
        pdf = writer.report(written)
        assert looks_the_same(pdf, report_pdf(written))
        pages.add(pdf.pages)
    assert len(pages) > 1


def test_only_an_uncached_pdf_has_tags_and_metadata() -> None:
    with pikepdf.open(io.BytesIO(_CachedWriter().report(example()).data)) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
    with pikepdf.open(io.BytesIO(report_pdf(example()).data)) as pdf:
        assert "/StructTreeRoot" in pdf.Root


def test_unchanged_lines_and_pages_come_from_the_cache(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report, writer = example(), _CachedWriter()
    before = writer.report(report)
    lines_set = _counted(monkeypatch, typesetting_module, "_set_lines")
    pages_drawn = _counted(monkeypatch, cache_module, "content_stream")
    assert writer.report(report) == before
    assert (len(lines_set), len(pages_drawn)) == (0, 0)
    *_, measure = report.measures()
    changed = apply(report, SetMeasureText(measure.id, f"{measure.text}!", None))
    writer.report(changed)
    assert (len(lines_set), len(pages_drawn)) == (1, 1)
    writer.report(replace(changed, adviser="En annen"))  # whom the first page names
    assert (len(lines_set), len(pages_drawn)) == (2, 2)


def _counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[object]:
    """The first arguments of a function's calls from here on, unless empty."""
    calls: list[object] = []
    function: Callable[..., object] = getattr(module, name)

    def counted(*args: object) -> object:
        if args[0]:
            calls.append(args[0])
        return function(*args)

    monkeypatch.setattr(module, name, counted)
    return calls


def test_what_two_documents_did_not_use_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = _CachedWriter()
    writer.report(example())
    writer.report(empty_example())
    writer.report(empty_example())
    lines_set = _counted(monkeypatch, typesetting_module, "_set_lines")
    writer.report(example())
    assert len(lines_set) > len(list(example().all_notes()))


def test_fonts_are_read_again_now_and_then_and_forget_unused_characters(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache_module, "_MAX_DOCUMENTS", 3)
    writer, note = _CachedWriter(), next(example().all_notes())
    boxed = apply(example(), SetNoteText(note.id, "\ue000"))
    missing = [writer.report(report).missing for report in (boxed, example(), example(), example())]
    assert missing == [("\ue000",), ("\ue000",), (), ()]


def test_fonts_read_again_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "_MAX_DOCUMENTS", 2)
    writer = _CachedWriter()
    for report in (example(), linked_example(), empty_example(), example(), example()):
        assert looks_the_same(writer.report(report), report_pdf(report))
