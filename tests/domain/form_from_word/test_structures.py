"""Forms of many shapes, read from their tables without knowing anything of them beforehand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.docx_form.word_document import Paragraph, Row, Table
from kplan_desktop.domain.form_from_word.form_reading import FormPieceKind, FormReason
from tests.domain.form_from_word.samples import (
    PLAN_HEADS,
    REPORT_HEADS,
    Line,
    areas,
    cell,
    kinds,
    read,
    row,
    shipped,
    table,
    wide,
)

Block = Paragraph | Table | Line
THREE = (
    ("A", "Kulturskolen som samfunnsaktør"),
    ("B", "Kulturskolen som ressurssenter"),
    ("C", "Organisasjonen"),
)


@pytest.mark.parametrize(
    "heading",
    ["{}. {}", "{} {}", "{}: {}", "Område {}: {}", "STRATEGIOMRÅDE {} – {}", "Område {} {}"],
)
@pytest.mark.parametrize("number", ["{goal}.", "{area}{goal}", "{area}.{goal}.", "Mål {goal}:"])
def test_the_form_of_2011_2012_has_areas_of_letters_and_goals_that_count_anew(
    heading: str, number: str
) -> None:
    blocks: list[Block] = ["Norsk kulturskoleråd", "Virksomhetsplan 2011 og 2012"]
    for area, title in THREE:
        blocks.append(heading.format(area, title))
        rows = []
        for goal in range(1, 5):
            printed = number.format(area=area, goal=goal)
            measures = "" if goal == 3 else [f"1. Arbeide for {area}{goal}", "2. Følge opp"]
            rows.append((f"{printed} Vi skal nå mål {goal} i {title}", measures, "1. Vårt eget"))
        blocks.append(table(PLAN_HEADS, *rows))
    reading = read(blocks, base=shipped())
    printed = number.partition("{goal}")[0].removeprefix("Mål ")
    assert areas(reading.form) == [
        (
            area,
            title,
            [
                (
                    f"{printed.format(area=area)}{goal}",
                    f"Vi skal nå mål {goal} i {title}",
                    [] if goal == 3 else [("1", f"Arbeide for {area}{goal}"), ("2", "Følge opp")],
                )
                for goal in range(1, 5)
            ],
        )
        for area, title in THREE
    ]
    form = reading.form
    assert [goal.id for goal in form.goals()][:5] == [
        *(f"2011-goal-a.{goal}" for goal in range(1, 5)),
        "2011-goal-b.1",
    ]
    assert form.strategy_areas[0].goals[3].national_measures[1].id == "2011-national-a.4-2"
    assert (form.id, form.version) == ("virksomhetsplan-2011-2012", 1)
    assert (form.plan.title, form.plan.period.label) == ("Virksomhetsplan", "2011 og 2012")
    assert not reading.faults
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)


def test_an_empty_nynorsk_form_with_its_areas_as_rows() -> None:
    reading = read(
        [
            "Norsk kulturskoleråd",
            "MELDING OM VERKSEMDA 2015–2016",
            "Fylke/region: ____________",
            "Skriv kort, og berre om det de har gjort sjølve i denne perioden. Send skjemaet til "
            "post@kulturskule.no innan 1. mars 2017.",
            table(
                (*PLAN_HEADS, "Melding om verksemda"),
                wide("A. Kulturskulen i lokalsamfunnet"),
                ("1 å styrkje kulturskulen", [("a)", "Utvikle rettleiing"), ("b)", "Følgje opp")]),
                ("2 å fremje samarbeid", ["• Samarbeide med KS", "• Delta i nettverk"], "1.", "1."),
                wide("B. Organisasjon"),
                ("1 å vere synleg", "Lage nettside\nSkrive brev", "", ""),
            ),
        ],
        base=shipped(),
    )
    form, report = reading.form, reading.form.report
    assert areas(form) == [
        (
            "A",
            "Kulturskulen i lokalsamfunnet",
            [
                ("1", "å styrkje kulturskulen", [("a", "Utvikle rettleiing"), ("b", "Følgje opp")]),
                (
                    "2",
                    "å fremje samarbeid",
                    [("1", "Samarbeide med KS"), ("2", "Delta i nettverk")],
                ),
            ],
        ),
        (
            "B",
            "Organisasjon",
            [("1", "å vere synleg", [("1", "Lage nettside"), ("2", "Skrive brev")])],
        ),
    ]
    assert form.language == "nn"
    assert (report.title, report.period.label) == ("MELDING OM VERKSEMDA", "2015–2016")
    assert (str(report.deadline), report.submit_to) == ("2017-03-01", "post@kulturskule.no")
    assert report.unit_label == "Fylke/region:"
    assert report.instructions[0].startswith("Skriv kort")
    assert [column.heading for column in report.columns][3] == "Melding om verksemda"
    assert form.plan.title == "Verksemdsplan"
    assert [unit.id for unit in form.units] == [unit.id for unit in shipped().units]
    assert not reading.faults


def test_thirty_goals() -> None:
    rows = [
        (f"{n // 10 + 1}.{n % 10 + 1} å nå mål nummer {n}", f"1. Tiltak {n}", "") for n in range(30)
    ]
    blocks: list[Block] = ["Virksomhetsplan 2020–2021"]
    for area in (1, 2, 3):
        blocks += [
            f"Område {area}: Nummer {area}",
            table(PLAN_HEADS, *rows[10 * area - 10 : 10 * area]),
        ]
    reading = read(blocks, base=shipped())
    assert [len(area.goals) for area in reading.form.strategy_areas] == [10, 10, 10]
    assert [goal.number for goal in reading.form.goals()][-1] == "3.10"
    assert not reading.faults


def test_areas_and_numbers_in_columns_of_their_own() -> None:
    reading = read(
        [
            "Handlingsplan 2019–2020",
            table(
                ("Strategiområde", "Nr.", "Mål", "Nasjonale tiltak", "Regionale tiltak"),
                ("1 Samfunn", "1.1", "å synes", "1. Skrive\n2. Si", ""),
                ("", "1.2", "å delta", "- Møte opp", ""),
                ("2 Kunst", "2.1", "å skape", "Male", ""),
            ),
        ]
    )
    assert areas(reading.form) == [
        (
            "1",
            "Samfunn",
            [
                ("1.1", "å synes", [("1", "Skrive"), ("2", "Si")]),
                ("1.2", "å delta", [("1", "Møte opp")]),
            ],
        ),
        ("2", "Kunst", [("2.1", "å skape", [("1", "Male")])]),
    ]


def over_all(heads: tuple[str, ...], *, outside: bool) -> list[Block]:
    """Goals over the whole width, in the table or above a table of their own."""
    measures = {
        "1.1": ("1. Skrive", "1. Egne", "1. Gjort"),
        "1.2": ("2. Si", "", ""),
        "2.1": ("", "", ""),
    }
    titles = {"1.1": "Område 1: Samfunn", "2.1": "Område 2: Kunst"}
    blocks: list[Block] = ["Melding om virksomheten", "for perioden 2016-2017"]
    rows: list[Row] = []
    for number, cells in measures.items():
        goal = f"Mål {number}: å nå {number}"
        if outside:
            blocks += [titles[number]] if number in titles else []
            blocks += [goal, table(heads, cells)]
        else:
            rows += [wide(titles[number], 3)] if number in titles else []
            rows += [wide(goal, 3), row(*cells)]
    return blocks if outside else [*blocks, table(heads, *rows)]


@pytest.mark.parametrize("outside", [False, True])
def test_goals_over_the_whole_width(*, outside: bool) -> None:
    reading = read(over_all(("Nasjonale tiltak", "Regionale tiltak", "Melding"), outside=outside))
    assert areas(reading.form) == [
        (
            "1",
            "Samfunn",
            [("1.1", "å nå 1.1", [("1", "Skrive")]), ("1.2", "å nå 1.2", [("2", "Si")])],
        ),
        ("2", "Kunst", [("2.1", "å nå 2.1", [])]),
    ]
    assert reading.form.report.period.label == "2016-2017"


def test_goals_without_numbers_are_counted_under_their_area_and_doubted() -> None:
    reading = read(
        [
            "Virksomhetsplan 2023–2024",
            "Samfunn og skole",
            table(PLAN_HEADS, ("å synes", "Skrive", ""), ("å delta", "", "")),
            "Kunst",
            table(PLAN_HEADS, ("å skape", "", "")),
        ]
    )
    assert [
        (a.number, a.title, [g.number for g in a.goals]) for a in reading.form.strategy_areas
    ] == [
        ("1", "Samfunn og skole", ["1.1", "1.2"]),
        ("2", "Kunst", ["2.1"]),
    ]
    doubted = {piece.text for piece in reading.with_confidence(PieceConfidence.UNCERTAIN)}
    assert doubted == {"Samfunn og skole", "Kunst", "å synes", "å delta", "å skape"}


def test_a_goal_and_a_measure_cut_by_the_end_of_a_page_are_whole_again() -> None:
    reading = read(
        [
            "Melding om virksomheten 2020",
            table(REPORT_HEADS, ("1.1 å initiere satsninger for", "1. Nå dem som", "1. x", "1. y")),
            table(("erfaringsdeling og utvikling", "går videre her", "", ""), number=2),
            table(("", "2. Mer", "", ""), number=3),
        ]
    )
    assert areas(reading.form)[0][2] == [
        (
            "1.1",
            "å initiere satsninger for erfaringsdeling og utvikling",
            [("1", "Nå dem som går videre her"), ("2", "Mer")],
        )
    ]


def test_merged_cells_and_repeated_goals_are_one_goal() -> None:
    merged = Row((cell(0, "", continued=True), cell(1, "2. Si"), cell(2, ""), cell(3, "")))
    reading = read(
        [
            table(
                REPORT_HEADS,
                ("1.1 å synes", "1. Skrive", "", ""),
                merged,
                ("1.1 å synes (forts.)", "1. Skrive", "", ""),
                ("1.1", "3. Synge", "", ""),
            )
        ]
    )
    assert areas(reading.form)[0][2] == [
        ("1.1", "å synes", [("1", "Skrive"), ("2", "Si"), ("3", "Synge")])
    ]
    assert kinds(reading)["1.1 å synes (forts.)"] is FormPieceKind.REPEATED


def test_a_missing_column_of_national_measures_is_taken_from_elsewhere() -> None:
    rows = (
        ("1.1 å synes", "1. Eget", "1. Gjort"),
        (["1.2 å delta", "- Si", "- Synge"], "1. x", ""),
    )
    reading = read([table(("Nasjonale mål", "Regionale tiltak", "Rapport"), *rows)], base=shipped())
    goals = areas(reading.form)[0][2]
    assert goals == [("1.1", "å synes", []), ("1.2", "å delta", [("1", "Si"), ("2", "Synge")])]
    assert [column.heading for column in reading.form.report.columns] == [
        "Nasjonale mål",
        "Nasjonale tiltak",
        "Regionale tiltak",
        "Rapport",
    ]
    assert kinds(reading)["1. Eget"] is FormPieceKind.REGIONAL


def test_areas_that_are_listed_before_the_tables_are_not_told_twice() -> None:
    reading = read(
        [
            "Område 1: Samfunn",
            "Område 2: Kunst",
            "Innledning som alle må lese før de skriver noe her.",
            table(PLAN_HEADS, ("1.1 å synes", "", ""), ("2.1 å skape", "", "")),
        ]
    )
    assert [(area.number, len(area.goals)) for area in reading.form.strategy_areas] == [
        ("1", 1),
        ("2", 1),
    ]
    assert not reading.with_confidence(PieceConfidence.UNCERTAIN)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Område 3: Uten mål", FormPieceKind.NOTHING),
        ("Hilsen Merete", FormPieceKind.NOTHING),
        ("Nordland", FormPieceKind.REGIONAL),
    ],
)
def test_what_has_no_place_is_told(line: str, kind: FormPieceKind) -> None:
    blocks: list[Block] = ["Område 1: Samfunn", table(PLAN_HEADS, ("1.1 å synes", "", "")), line]
    reading = read(blocks, base=shipped())
    assert kinds(reading)[line] is kind
    if line.startswith("Område"):
        assert reading.pieces[-1].reasons == (FormReason.NO_GOALS_BELOW,)


def test_headings_of_two_rows_and_a_number_that_is_no_heading() -> None:
    subheads = (
        "Strategi 2020",
        "Virksomhetsplan 2019-2020",
        "Regional virksomhetsplan",
        "Oppgi tall",
    )
    reading = read(
        [table(REPORT_HEADS, subheads, ("1.1 å synes", "1. Si", "", ""))], base=shipped()
    )
    assert tuple(column.subheading for column in reading.form.report.columns) == subheads
    assert reading.form.strategy == "Strategi 2020"
    assert reading.form.report.period.label == "2019-2020"


@pytest.mark.parametrize(
    "make",
    [
        lambda n: [
            table(REPORT_HEADS, *[(f"1.{i} å nå {i}", "1. A", "1. b", "") for i in range(n)])
        ],
        lambda n: [
            table(REPORT_HEADS, *[("1.1 å nå", "", "", ""), *[("og videre", "så", "", "")] * n])
        ],
        lambda n: [
            table(REPORT_HEADS, *[(f"1.1 helt annet {i * 7919}", "", "", "") for i in range(n)])
        ],
        lambda n: [f"Område {i}: Nummer {i}" for i in range(n)],
        lambda n: [
            table(REPORT_HEADS, ("1.1 å nå", [f"{i}. tiltak {i}" for i in range(n)], "", ""))
        ],
        lambda n: [
            "Frist " * n,
            "1.1.2012 " * n,
            "a@b.no " * n,
            "_" * n,
            "fylke " * n,
            "plan " * n,
        ],
    ],
    ids=["goals", "continued", "one number", "areas", "one cell", "lines"],
)
def test_hostile_documents_end(make: Callable[[int], list[Block]]) -> None:
    """Within the time limit of tests, which a quadratic reading of so many would exceed."""
    read(make(1500), base=shipped(), known=[shipped()])
