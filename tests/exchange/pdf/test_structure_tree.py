"""What the PDFs say to those who do not see them: the tree of their structure."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import example as case
from hypothesis import given, settings

from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.pdf.typesetting import printable
from kplan_desktop.exchange.wording.document_words import with_full_stop
from tests.exchange.pdf_cases import (
    adopted_example,
    empty_example,
    example,
    linked_example,
    long_example,
    plan_pdf,
    report_pdf,
    with_notes,
    with_plan_of,
)
from tests.exchange.pdf_reading import poppler, readable
from tests.exchange.pdf_structure_checker import Node, read_structure, table_faults
from tests.exchange.pdf_text_positions import said_of_plan
from tests.strategies import UGLY_LINES, UGLY_TEXTS, examples, reports

CASES: dict[str, Callable[[], Report]] = {
    "example": example,
    "ties, figures and statuses": linked_example,
    "many pages": long_example,
    "empty": empty_example,
    "adopted plan": adopted_example,
}


def squeezed(*texts: str) -> str:
    """Stored texts, one after another, as they are read, without blanks."""
    return readable("".join("".join(line for t in texts for line in printable(t)).split()))


def entries(cell: Node) -> list[str]:
    """What each entry of the lists in a cell says, its label before it, without blanks."""
    return ["".join(entry.whole.split()) for entry in cell.all("LI")]


@pytest.mark.parametrize("name", CASES)
def test_all_content_is_tagged_or_an_artifact_and_every_table_regular(name: str) -> None:
    for output in (report_pdf(CASES[name]()), plan_pdf(CASES[name]())):
        assert read_structure(output.data).faults == []


@settings(max_examples=examples(10))
@given(reports())
def test_whatever_is_written_the_structure_is_whole(report: Report) -> None:
    assert read_structure(report_pdf(report).data).faults == []


def rows_of(tree: Node) -> Iterator[list[Node]]:
    """The cells of each row of all tables of a report but the totals."""
    areas = [part for part in tree.all("Sect") if part.all("H3")]
    for area in areas:
        for row in area.all("TBody")[0].children:
            yield row.children


@pytest.mark.parametrize("name", CASES)
def test_every_stored_text_is_there_once_in_the_order_of_the_form(name: str) -> None:
    assert_all_is_there(CASES[name]())


@settings(max_examples=examples(15))
@given(reports())
@case(with_plan_of(UGLY_LINES[0], UGLY_LINES[1]))
@case(with_plan_of(*UGLY_TEXTS))
def test_every_stored_text_of_any_report_is_there_once_in_order(report: Report) -> None:
    assert_all_is_there(report)


def assert_all_is_there(report: Report) -> None:
    """Row by row, the tables of the printed report say what is stored, and nothing besides."""
    rows = rows_of(read_structure(report_pdf(report).data).document)
    for area in report.areas():
        for goal in area.goals:
            entry = report.entry(goal.id)
            lists = [
                ((measure.text, *said_of_plan(report, measure)), measure.notes)
                for measure in entry.measures
            ]
            lists += [((), entry.notes)] * bool(entry.notes)
            lists += [((), ())] * (entry.nothing_to_report is not None or not lists)
            head, national, *cells = next(rows)
            assert "".join(head.whole.split()) == squeezed(
                f"{with_full_stop(goal.number)}{goal.text}"
            )
            assert entries(national) == [
                squeezed(f"{with_full_stop(m.number)}{m.text}") for m in goal.national_measures
            ]
            assert head.attributes.get("RowSpan", 1) == len(lists)
            for number, (texts, notes) in enumerate(lists, 1):
                measure, notes_cell = cells if number == 1 else next(rows)
                if number <= len(entry.measures):
                    assert entries(measure) == [squeezed(f"{number}.", *texts)]
                else:
                    assert entries(measure) in ([], ["1."])
                found = entries(notes_cell) if notes else []
                assert len(found) == len(notes)
                for place, (said, note) in enumerate(zip(found, notes, strict=True), 1):
                    assert said.startswith(squeezed(f"{place}.", note.text))
    assert next(rows, None) is None


def test_the_text_of_the_tree_is_that_of_the_pages_and_words_do_not_run_together() -> None:
    text = read_structure(report_pdf(with_notes("en\nto tre " * 40)).data).document.whole
    assert "en to tre en to tre" in text
    assert "toen" not in text
    assert "1.1. å utvikle en profil som gir organisasjonen" in text


def test_a_cell_over_pages_is_one_element_and_repeated_heads_are_none() -> None:
    output = report_pdf(with_notes("Noe hendte i dag. " * 700))
    assert output.pages > 5
    tree = read_structure(output.data).document
    bodies = [node for node in tree.all("LBody") if node.whole.startswith("Noe hendte")]
    assert len(bodies) == 1
    assert bodies[0].whole.split() == ("Noe hendte i dag. " * 700).split()
    assert "forts" not in tree.whole
    assert len(tree.all("THead")) == 3


def test_headings_name_title_areas_and_goals() -> None:
    tree = read_structure(report_pdf(example()).data).document
    form = example().form
    head = form.report
    assert [node.whole for node in tree.all("H1")] == [f"{head.title} {head.period.label}"]
    titles = [f"{form.area_label} {a.number}: {a.title}" for a in form.strategy_areas]
    assert [node.whole for node in tree.all("H2")][:3] == titles
    assert [node.whole.split()[0] for node in tree.all("H3")] == [
        f"{goal.number}." for goal in form.goals()
    ]


def test_each_section_states_its_language() -> None:
    form = replace(example().form, language="se")
    tree = read_structure(report_pdf(replace(linked_example(), form=form)).data).document
    areas = [part.language for part in tree.all("Sect") if part.all("H3")]
    totals = [part.language for part in tree.all("Sect") if not part.all("H3")]
    assert areas == ["se"] * 3
    assert totals == ["nb"]


def test_poppler_reads_the_same_tree() -> None:
    data = report_pdf(linked_example()).data
    lines = [line.strip() for line in poppler(data, "pdfinfo", "-struct-text", "-").splitlines()]
    kinds = [
        m.group(1) for line in lines if (m := re.match(r"(\w+)(?: \((?:block|inline)\))?:?$", line))
    ]
    tree = read_structure(data).document
    assert Counter(kinds) == Counter(node.kind for node in tree.walk())
    quoted = " ".join(line[1:-1] for line in lines if line.startswith('"'))
    assert "".join(quoted.split()) == "".join(tree.whole.split())


def cell(kind: str, rows: int = 1, scope: str = "") -> Node:
    attributes = {"RowSpan": rows, "Scope": scope} if scope else {"RowSpan": rows}
    return Node(kind, attributes, text="x")


def table(*rows: list[Node]) -> Node:
    heads = [cell("TH", scope="/Column"), cell("TH", scope="/Column")]
    parts = [Node("THead", children=[Node("TR", children=heads)])]
    parts.append(Node("TBody", children=[Node("TR", children=row) for row in rows]))
    return Node("Table", children=parts)


def test_the_checker_finds_irregular_tables() -> None:
    head = cell("TH", 2, "/Row")
    assert table_faults(table([head, cell("TD")], [cell("TD")])) == []
    assert table_faults(table([head, cell("TD")], [cell("TD"), cell("TD")]))
    assert table_faults(table([head, cell("TD")]))
    assert table_faults(table([cell("TD")]))
    assert table_faults(table([cell("TH"), cell("TD")]))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"/P <</MCID 0>> BDC", b"/P <</MCID 5>> BDC"),
        (b"/P <</MCID 0>> BDC", b"/P <</MCID 500>> BDC"),
        (b"/Artifact <<", b"/Nothing <<"),
        (b"/P <</MCID 0>> BDC\nBT", b"/P <</MCID 0>> BDC EMC BT"),
        (b"ET EMC", b"ET"),
    ],
)
def test_the_checker_finds_wrong_marked_content(old: bytes, new: bytes) -> None:
    output = io.BytesIO()
    with pikepdf.open(io.BytesIO(report_pdf(example()).data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        assert old in content
        pdf.pages[0].Contents = pdf.make_stream(content.replace(old, new, 1))
        pdf.save(output)
    assert read_structure(output.getvalue()).faults
