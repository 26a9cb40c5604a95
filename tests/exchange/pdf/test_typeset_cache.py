"""What stands from one setting to the next: sooner set, and nothing else is seen on the paper."""

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
    long_example,
    plan_pdf,
    report_pdf,
    tied_example,
)
from tests.exchange.pdf_reading import FONTS
from tests.exchange.pdf_rendering import seen
from tests.random_edits import histories
from tests.strategies import examples, reports


class _Setting:
    """A report and its plan, set again and again."""

    def __init__(self) -> None:
        self._report = TypesetCache(FONTS)
        self._plan = TypesetCache(FONTS)

    def report(self, report: Report) -> PdfOutput:
        return write_report_pdf(report, fonts=FONTS, created=CREATED, cache=self._report)

    def plan(self, report: Report) -> PdfOutput:
        return write_plan_pdf(report, fonts=FONTS, created=CREATED, cache=self._plan)


def looks_the_same(standing: PdfOutput, fresh: PdfOutput) -> bool:
    """Whether nobody can tell one from the other by looking at the pages."""
    return seen(standing.data) == seen(fresh.data) and standing.regions == fresh.regions


@settings(max_examples=examples(4), suppress_health_check=list(HealthCheck))
@given(st.data())
def test_after_every_edit_the_pages_look_as_if_they_were_set_afresh(data: st.DataObject) -> None:
    report = data.draw(reports())
    edits = data.draw(histories(report, max_size=4))
    setting = _Setting()
    for written in accumulate(edits, apply, initial=report):
        assert looks_the_same(setting.report(written), report_pdf(written))
        assert looks_the_same(setting.plan(written), plan_pdf(written))


def test_pages_that_text_pushes_over_their_edges_look_as_if_they_were_set_afresh() -> None:
    report, setting = long_example(), _Setting()
    note = next(report.all_notes())
    pages = set()
    for text in (note.text, "ord " * 5000, "", note.text):
        written = apply(report, SetNoteText(note.id, text))
        pdf = setting.report(written)
        assert looks_the_same(pdf, report_pdf(written))
        pages.add(pdf.pages)
    assert len(pages) > 1


def test_it_is_for_the_eye_only_and_carries_what_no_screen_shows_in_the_file_alone() -> None:
    with pikepdf.open(io.BytesIO(_Setting().report(example()).data)) as pdf:
        assert set(pdf.Root.keys()) == {"/Type", "/Pages"}
    with pikepdf.open(io.BytesIO(report_pdf(example()).data)) as pdf:
        assert "/StructTreeRoot" in pdf.Root


def test_what_has_not_changed_is_neither_set_nor_drawn_anew(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    report, setting = example(), _Setting()
    before = setting.report(report)
    set_anew = _counted(monkeypatch, typesetting_module, "_set_lines")
    drawn_anew = _counted(monkeypatch, cache_module, "content_stream")
    assert setting.report(report) == before
    assert (len(set_anew), len(drawn_anew)) == (0, 0)
    *_, measure = report.measures()
    changed = apply(report, SetMeasureText(measure.id, f"{measure.text}!", None))
    setting.report(changed)
    assert (len(set_anew), len(drawn_anew)) == (1, 1)
    setting.report(replace(changed, revision=2))  # which each foot tells, and the first page
    assert (len(set_anew), len(drawn_anew)) == (2, 2)


def _counted(monkeypatch: pytest.MonkeyPatch, module: object, name: str) -> list[object]:
    """For what a function of a module is called from here on, unless it is nothing."""
    calls: list[object] = []
    function: Callable[..., object] = getattr(module, name)

    def counted(*args: object) -> object:
        if args[0]:
            calls.append(args[0])
        return function(*args)

    monkeypatch.setattr(module, name, counted)
    return calls


def test_what_two_settings_did_without_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    setting = _Setting()
    setting.report(example())
    setting.report(empty_example())
    setting.report(empty_example())
    set_anew = _counted(monkeypatch, typesetting_module, "_set_lines")
    setting.report(example())
    assert len(set_anew) > len(list(example().all_notes()))


def test_fonts_are_begun_anew_now_and_then_and_forget_what_is_not_written_any_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(cache_module, "_MAX_DOCUMENTS", 3)
    setting, note = _Setting(), next(example().all_notes())
    boxed = apply(example(), SetNoteText(note.id, "\ue000"))
    told = [setting.report(report).missing for report in (boxed, example(), example(), example())]
    assert told == [("\ue000",), ("\ue000",), (), ()]


def test_fonts_begun_anew_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "_MAX_DOCUMENTS", 2)
    setting = _Setting()
    for report in (example(), tied_example(), empty_example(), example(), example()):
        assert looks_the_same(setting.report(report), report_pdf(report))
