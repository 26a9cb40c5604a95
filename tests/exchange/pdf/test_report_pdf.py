"""The printed report: every word that is stored, in reading order, and nothing else."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pikepdf
import pytest
from hypothesis import example as case
from hypothesis import given, settings

from kplan_desktop.domain.model.approval import Approval
from kplan_desktop.domain.model.report import (
    Activity,
    Exactness,
    Figure,
    GoalEntry,
    Note,
    NothingToReport,
    RegionalMeasure,
    Report,
    Semester,
    Status,
    empty_report,
)
from kplan_desktop.exchange.pdf.drawing_operators import HEIGHT
from kplan_desktop.exchange.pdf.fonts import FontSet
from kplan_desktop.exchange.pdf.form_cells import nothing_written
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.exchange.pdf.styles import BOTTOM, MIN_EMPTY_ROW, TOP, pdf_styles
from kplan_desktop.exchange.pdf.totals_pages import totals_tables
from kplan_desktop.exchange.pdf.typesetting import printable
from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.storage.forms.form_files import read_form
from tests.exchange.pdf_cases import (
    CREATED,
    GOAL,
    adopted_example,
    approved,
    empty_example,
    example,
    linked_example,
    long_example,
    report_pdf,
    with_case,
    with_entry,
    with_notes,
    with_plan_of,
)
from tests.exchange.pdf_reading import (
    FONTS,
    pdftotext,
    printed_lines,
    readable,
    running,
    written,
)
from tests.exchange.pdf_text_positions import printed
from tests.folders import TESTS
from tests.strategies import UGLY_LINES, UGLY_TEXTS, examples, reports

OTHER = TESTS / "forms" / "other-structure.json"


def in_reading_order(report: Report) -> Iterator[str]:
    """What the printed report says, piece by piece: the form's words and the adviser's."""
    head = report.form.report
    yield f"{head.title} {head.period.label}"
    yield f"{report.unit_name} {head.unit_label}"
    yield from head.instructions
    yield f"{head.submit_label} {head.submit_to}"
    yield f"{head.deadline_label} {head.deadline:%d.%m.%Y}"
    for area in report.form.strategy_areas:
        yield f"{report.form.area_label} {area.number}: {area.title}"
        yield " ".join(f"{column.heading} {column.subheading}" for column in head.columns)
        for goal in area.goals:
            yield f"{goal.number}. {goal.text}"
            for national in goal.national_measures:
                yield f"{national.number}. {national.text}"
            for number, measure in enumerate(report.entry(goal.id).measures, 1):
                yield f"{number}. {measure.text}"
                for place, note in enumerate(measure.notes, 1):
                    yield f"{place}. {running(note.text)}"


def assert_in_order(text: str, parts: Iterator[str]) -> None:
    place = 0
    for part in parts:
        found = text.find(running(part), place)
        assert found >= 0, f"{part!r} is not after {text[place - 80 : place]!r}"
        place = found + len(running(part))


def test_every_sentence_of_the_filled_document_is_there_in_reading_order() -> None:
    text = running(pdftotext(report_pdf(example()).data, "-raw"))
    assert_in_order(text, in_reading_order(example()))


def test_a_reader_that_goes_by_positions_finds_every_sentence_whole() -> None:
    text = running(pdftotext(report_pdf(example()).data))
    assert [piece for piece in in_reading_order(example()) if running(piece) not in text] == []


def test_the_same_report_and_date_give_the_same_bytes() -> None:
    again = report_pdf(example())
    assert again == report_pdf(example())
    later = write_report_pdf(example(), fonts=FONTS, created=CREATED + dt.timedelta(days=1))
    assert later.data != again.data
    assert pdftotext(later.data).replace("21.08.2014", "20.08.2014") == pdftotext(
        again.data
    ).replace("21.08.2014", "20.08.2014")


def test_the_file_states_its_properties() -> None:
    with pikepdf.open(io.BytesIO(report_pdf(example()).data)) as pdf:
        assert str(pdf.docinfo["/Title"]) == "MELDING OM VIRKSOMHETEN 2012-2014 – Sør-Trøndelag"
        assert str(pdf.docinfo["/CreationDate"]) == "D:20140820123000+00'00'"
        assert str(pdf.Root["/Lang"]) == "nb"
        assert [float(side) for side in pdf.pages[0].mediabox] == [0, 0, 841.89, 595.28]


def test_every_font_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(report_pdf(with_notes("☐ Ŋ é 😀 日")).data)) as pdf:
        fonts = {str(f["/BaseFont"]): f for p in pdf.pages for f in p.resources["/Font"].values()}
        assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts.values())
        assert sorted(name.split("+")[1] for name in fonts) == [
            "DejaVuSans",
            "SourceSans3-Regular",
            "SourceSans3-Semibold",
        ]


def test_each_page_has_its_number_and_the_column_headers() -> None:
    output = report_pdf(with_notes(*["En linje om noe som hendte."] * 200))
    assert output.pages > 6
    pages = pdftotext(output.data, "-raw").split("\f")[:-1]
    assert len(pages) == output.pages
    for number, page in enumerate(pages, 1):
        assert f"side {number} av {output.pages}" in page
        assert "Sør-Trøndelag · MELDING OM VIRKSOMHETEN 2012-2014" in page
        for column in example().form.report.columns:
            assert f"{column.heading}\n{column.subheading}" in page


def test_goal_and_measure_repeat_their_number_on_the_next_page() -> None:
    data = report_pdf(with_notes(*["Noe hendte."] * 60)).data
    pages = [running(page) for page in pdftotext(data, "-raw").split("\f")]
    assert re.search(r"1\.1 \(forts\.\) 1 \(forts\.\) \d+\. Noe", pages[1])
    assert "Strategiområde 1: Kulturskolen i samfunnet (forts.)" in pages[1]
    assert "(forts.)" not in pages[0]


def test_a_note_of_20000_characters_loses_nothing() -> None:
    text = " ".join(f"Setning nummer {number}, om noe som hendte." for number in range(1, 550))
    assert len(text) > 20_000
    assert "".join(text.split()) in written(report_pdf(with_notes(text)).data)


def test_300_notes_under_one_measure_are_all_there_and_numbered() -> None:
    texts = [f"Hending {number}." for number in range(1, 301)]
    expected = "".join(f"{number}.Hending{number}." for number in range(1, 301))
    assert expected in written(report_pdf(with_notes(*texts)).data)


def test_an_unbroken_word_of_900_characters_breaks_and_stays_in_its_column() -> None:
    word = "samarbeidskonstellasjon" * 40
    output = report_pdf(with_notes(word))
    assert word in written(output.data)
    longest = max(len(line.text) for line in printed_lines(output.data) if line.text in word)
    assert 30 < longest < 70


@pytest.mark.parametrize(
    "text",
    [
        "AT&T & Sønn &amp; &#48; <b>fet</b> </para><br/> <i>",
        "<img src='file:///etc/passwd'/> <a href=\"https://example.org\">lenke</a>",
        "(parentes) \\ \\n ) ( <</Type/Page>> endstream endobj %PDF",
        "Čáhppes guovža, Ŋárga, Đeatnu, šŧž áÁ — Kárášjohka",
        "«sitat» ”gammelt” – … ½ € ☐ ✓ → 😀 ﬁ α я",
    ],
)
def test_text_is_printed_as_it_is_and_never_read_as_markup(text: str) -> None:
    output = report_pdf(with_notes(text))
    assert output.missing == ()
    assert "".join(text.split()) in written(output.data)


def test_an_emoji_and_sami_letters_come_back_in_poppler_too() -> None:
    text = running(pdftotext(report_pdf(with_notes("Đeatnu 😀 ŧ ☐")).data))
    assert "Đeatnu 😀 ŧ ☐" in text


def test_a_character_that_no_font_has_is_printed_as_a_box_and_reported() -> None:
    output = report_pdf(with_notes("日本 og 日"))
    assert output.missing == ("日", "本")
    assert "□□og□" in written(output.data, drawn=True)
    assert "日本 og 日" in pdftotext(output.data)  # what is stored can be taken out of the file


@pytest.mark.parametrize(
    "text",
    ["a\U000e0100 a\u180b", "\U0001f600\u200d\ufe0f", "❤\ufe0f ☕", "😀\U000e0067\U000e007f"],
)
def test_what_only_changes_the_character_before_is_not_reported(text: str) -> None:
    output = report_pdf(with_notes(text))
    assert output.missing == ()
    assert "□" not in written(output.data, drawn=True)


def test_symbols_wider_than_their_advance_are_set_in_the_fallback_font() -> None:
    fonts = FontSet(FONTS)
    for symbol in ("❤", "❤\ufe0f", "☕"):
        assert [run.font for run in fonts.regular.glyphs(symbol)] == ["/F3+0"]
    assert [run.font for run in fonts.regular.glyphs("✓a")] == ["/F1+0"]


def test_control_characters_and_lone_surrogates_do_no_harm() -> None:
    text = "en\x00\x07\x1b\ud800 to\ttre\r\nfire\u2028fem\x0bseks\ufeff\udfff\n\n"
    output = report_pdf(with_notes(text))
    assert output.missing == ()
    assert "entotrefirefemseks" in written(output.data)
    assert "1. en to tre\nfire\nfem\nseks\n" in pdftotext(output.data, "-raw")


def test_a_hard_space_and_a_hyphen_keep_words_together() -> None:
    filler = "ord " * 40
    for number in range(12):
        text = f"{'x' * number} {filler}utdannings- og kulturfelt, 10\u00a0000 {filler}"
        lines = pdftotext(report_pdf(with_notes(text)).data, "-raw").splitlines()
        assert any("utdannings- og" in line for line in lines)
        assert any("10 000" in line for line in lines)


def test_no_line_ends_with_a_hyphen_that_extraction_would_remove() -> None:
    text = "Kunst- og kulturfag, lærer- og elevrollen, Sør-Trøndelag og Nord-Trøndelag. " * 30
    output = report_pdf(with_notes(text))
    assert "".join(text.split()) in written(output.data)
    assert not [line for line in printed_lines(output.data) if line.text.rstrip().endswith("-")]


def figure(metric: str, value: int | None, exactness: Exactness = Exactness.EXACT) -> Figure:
    return Figure(metric, None if value is None else Decimal(value), exactness)


def test_facts_of_an_activity_are_printed_after_its_note() -> None:
    activities = (
        Activity(
            id="activity-1",
            status=Status.PLANNED,
            when=Semester(2014, "autumn"),
            figures=(figure("deltakere", 10_340, Exactness.ESTIMATE), figure("kommuner", 1)),
            shared_with=("nord-trondelag", "more-og-romsdal"),
        ),
        Activity(
            id="activity-2",
            status=Status.UNCERTAIN,
            figures=(figure("elever", None, Exactness.UNKNOWN),),
        ),
        Activity(id="activity-3", status=Status.DONE, figures=(figure("moter", 0),)),
    )
    report = with_notes("Superlørdag.", "Fagdag", "Møter", activities=activities)
    text = running(pdftotext(report_pdf(report).data, "-raw"))
    assert (
        "1. Superlørdag. Planlagt · Høst 2014 · ca. 10 340 deltakere · 1 kommune "
        "sammen med Nord-Trøndelag, Møre og Romsdal 2. Fagdag Usikkert · ukjent antall elever "
        "3. Møter 0 møter"
    ) in text


def test_figures_of_an_activity_with_two_notes_are_printed_once() -> None:
    known = Activity(id="shared", figures=(figure("deltakere", 40),))

    def note(name: str) -> tuple[Note, ...]:
        return (Note(id=name, activity_id="shared", text=f"Om {name}."),)

    entry = GoalEntry(
        goal_id=GOAL,
        measures=tuple(RegionalMeasure(id=n, text=n, notes=note(n)) for n in ("dans", "teater")),
        notes=note("sang"),
    )
    text = running(pdftotext(report_pdf(with_entry(example(), entry, [known])).data, "-raw"))
    assert "1. Om dans. 40 deltakere · også under 1.1, tiltak 2, notat 1; 1.1, notat 1" in text
    assert "1. Om teater. tall: se 1.1, tiltak 1, notat 1" in text
    assert "1. Om sang. tall: se 1.1, tiltak 1, notat 1" in text
    tables, summary = text.split("Samlede tall")
    assert tables.count("40 deltakere") == 1
    assert summary.count("40 deltakere") == 1


def test_notes_of_one_activity_refer_to_each_other_even_without_figures() -> None:
    def note(name: str) -> tuple[Note, ...]:
        return (Note(id=name, activity_id="shared", text=f"Om {name}."),)

    measures = tuple(RegionalMeasure(id=n, text=n, notes=note(n)) for n in ("dans", "teater"))
    report = with_entry(example(), GoalEntry(goal_id=GOAL, measures=measures))
    text = running(pdftotext(report_pdf(report).data, "-raw"))
    assert "1. Om dans. også under 1.1, tiltak 2, notat 1" in text
    assert "1. Om teater. også under 1.1, tiltak 1, notat 1" in text


def test_only_the_pdf_of_a_delivery_names_its_revision() -> None:
    report = replace(example(), revision=2)
    draft = report_pdf(report)
    text = pdftotext(draft.data, "-raw")
    assert text.count("Utkast 20.08.2014 · side") == draft.pages
    assert "evisjon" not in text
    day = dt.date(2014, 8, 21)
    sent = write_report_pdf(report, fonts=FONTS, created=CREATED, revision_day=day)
    text = pdftotext(sent.data, "-raw")
    assert text.count("Revisjon 2, 21.08.2014 · side") == sent.pages
    assert "Utkast" not in text


@pytest.mark.parametrize(
    ("language", "case", "approval"),
    [
        ("nb", "Saksnummer 14/00123", "Godkjent av Kari <Nordmann>, fylkesleder, 19.08.2014"),
        ("nn", "Saksnummer 14/00123", "Godkjend av Kari <Nordmann>, fylkesleder, 19.08.2014"),
        ("en", "Case reference 14/00123", "Approved by Kari <Nordmann>, fylkesleder, 19.08.2014"),
    ],
)
def test_the_head_names_the_case_and_who_approved_it(
    language: str, case: str, approval: str
) -> None:
    of = with_case(example())
    of = approved(replace(of, form=replace(of.form, language=language)))
    made = write_report_pdf(of, fonts=FONTS, created=CREATED, approval=of.approval)
    text = running(pdftotext(made.data, "-raw"))
    assert text.count(case) == text.count(approval) == 1
    assert approval not in running(pdftotext(report_pdf(of).data, "-raw"))


def test_an_approval_without_a_role_has_no_comma_too_many() -> None:
    approval = Approval(name="Styret\n", role=" ", date=dt.date(2014, 8, 19), covers="")
    made = write_report_pdf(example(), fonts=FONTS, created=CREATED, approval=approval)
    assert "Godkjent av Styret, 19.08.2014" in running(pdftotext(made.data, "-raw"))


def test_a_form_to_fill_in_by_hand_is_no_draft() -> None:
    output = report_pdf(empty_example())
    text = running(pdftotext(output.data, "-raw"))
    assert f" side {output.pages} av {output.pages}" in text
    assert not re.search("Utkast|[Rr]evisjon|· side", text)
    sent = write_report_pdf(
        empty_example(), fonts=FONTS, created=CREATED, revision_day=dt.date(2014, 8, 21)
    )
    assert "Revisjon 1, 21.08.2014 · side" in pdftotext(sent.data, "-raw")


def test_a_goal_without_national_measures_has_a_dash_there() -> None:
    text = written(report_pdf(example()).data)
    (goal,) = [goal for goal in example().form.goals() if not goal.national_measures]
    end = "".join(goal.text.split())[-30:]
    assert text.split(end)[1].startswith("–––Strategi")


def test_totals_list_each_of_their_activities_once() -> None:
    activities = (
        Activity(id="activity-1", figures=(figure("deltakere", 10_000), figure("moter", 2))),
        Activity(id="activity-2", figures=(figure("deltakere", 340, Exactness.ESTIMATE),)),
        Activity(id="activity-3", figures=(figure("elever", None, Exactness.UNKNOWN),)),
    )
    report = with_notes("Stor leir", "Liten leir.", "Skole", "Noe", activities=activities)
    here = len(list(report.entry(GOAL).all_notes()))
    others = len(report.activities) - here
    text = running(pdftotext(report_pdf(report).data, "-raw")).split("Samlede tall")[-1]
    assert f"Aktiviteter med tall: 2 av {here + others}." in text
    assert "Aktiviteter der tallet er ukjent: 1." in text
    assert f"Aktiviteter som mangler tall: {here + others - 3}." in text
    assert (
        "Deltakere nådd sum ca. 10 340 minst 10 000 (største enkelttall) "
        "10 000 talt og ca. 340 anslått "
        "10 000 deltakere 1.1, tiltak 1, notat 1: Stor leir "
        "ca. 340 deltakere 1.1, tiltak 1, notat 2: Liten leir."
    ) in text
    assert "Elever nådd ukjent ukjent antall elever 1.1, tiltak 1, notat 3: Skole" in text
    assert "Møter 2 2 møter 1.1, tiltak 1, notat 1: Stor leir" in text


def test_many_figures_have_a_line_of_sums_before_them() -> None:
    many = tuple(
        Activity(id=f"activity-{n}", figures=(figure("deltakere", 10), figure("moter", n)))
        for n in range(1, 8)
    )
    report = with_notes(*["Møte"] * 7, activities=many)
    text = running(pdftotext(report_pdf(report).data, "-raw")).split("Samlede tall")[-1]
    assert "Deltakere nådd: sum 70 · Møter: 28 Indikator I alt Tall Aktivitet" in text


def test_what_is_planned_or_uncertain_stands_beside_what_is_reached() -> None:
    activities = (
        Activity(id="activity-1", status=Status.DONE, figures=(figure("deltakere", 100),)),
        Activity(id="activity-2", status=Status.PLANNED, figures=(figure("deltakere", 30),)),
        Activity(id="activity-3", status=Status.UNCERTAIN, figures=(figure("deltakere", 7),)),
    )
    report = with_notes("Leir", "Kurs", "Møte???", activities=activities)
    text = running(pdftotext(report_pdf(report).data, "-raw")).split("Samlede tall")[-1]
    assert "Deltakere nådd 100 + 30 planlagt + 7 usikkert 100 deltakere 1.1," in text
    assert "30 deltakere, planlagt 1.1, tiltak 1, notat 2: Kurs" in text
    assert "7 deltakere, usikkert 1.1, tiltak 1, notat 3: Møte???" in text


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("value", [12, 123_456])
def test_no_word_of_the_totals_is_broken(language: str, value: int) -> None:
    unknown = figure("laerere", None, Exactness.UNKNOWN)
    about = figure("deltakere", value, Exactness.ESTIMATE)
    kinds = [(kind, status) for status in Status for kind in (unknown, about)]
    kinds += [(figure("deltakere", value), Status.DONE), (figure("laerere", value), Status.PLANNED)]
    activities = [
        Activity(id=f"activity-{number}", status=status, figures=(kind,))
        for number, (kind, status) in enumerate(kinds, 1)
    ]
    report = with_notes(*["Kurs"] * len(kinds), activities=activities)
    (table,) = totals_tables(report, pdf_styles(FontSet(FONTS)), document_words(language))
    cells = [cell for block in table.blocks for cell in block.spans]
    cells += [cell for block in table.blocks for row in block.rows for cell in row.cells]
    lines = [line for cell in cells for item in cell.items for line in item.lines[:-1]]
    assert lines
    ends = [line.segments[-1].words[-1] for line in lines if not line.space_after]
    assert all(end.endswith("\u00a0") for end in ends)


def test_the_numbers_of_activities_add_up_for_a_reader() -> None:
    """Those with figures, with unknown ones and without; and what is not yet to have them."""
    activities = (
        Activity(id="activity-1", figures=(figure("deltakere", 10),)),
        Activity(id="activity-2", status=Status.PLANNED),
        Activity(id="activity-3", status=Status.UNCERTAIN),
    )
    report = with_notes("Leir", "Kurs", "Møte???", activities=activities)
    text = running(pdftotext(report_pdf(report).data, "-raw")).split("Samlede tall")[-1]
    lacking = len(report.activities) - 3
    assert f"Aktiviteter som mangler tall: {lacking}. 2 er planlagte eller usikre," in text
    assert "usikre, og har ikke tall. Hver aktivitet er telt én gang" in text


def test_a_sum_with_an_unknown_part_says_so_in_its_cell() -> None:
    activities = (
        Activity(id="activity-1", figures=(figure("publikum", 0),)),
        Activity(id="activity-2", figures=(figure("publikum", None, Exactness.UNKNOWN),)),
    )
    report = with_notes("Konsert", "Festival", activities=activities)
    text = running(pdftotext(report_pdf(report).data, "-raw")).split("Samlede tall")[-1]
    assert "Publikum (frammøter) 0 ukjent for 1 aktivitet 0 publikum 1.1," in text


def test_an_empty_report_has_no_totals_and_one_without_figures_says_so() -> None:
    form = example().form
    empty = empty_report(form, report_id="r", unit_id=example().unit_id)
    assert "Samlede tall" not in pdftotext(report_pdf(empty).data)
    unknown = with_notes("Noe.")
    assert not any(activity.figures for activity in unknown.activities.values())
    text = running(pdftotext(report_pdf(unknown).data, "-raw"))
    assert f"Aktiviteter med tall: 0 av {len(unknown.activities)}." in text
    called_off = {id_: Activity(id=id_, status=Status.CANCELLED) for id_ in unknown.activities}
    none = replace(unknown, activities=called_off)
    assert "Samlede tall" not in pdftotext(report_pdf(none).data)


def test_a_long_report_has_contents_that_name_the_pages() -> None:
    report = with_notes(*["En linje om noe som hendte."] * 300)
    data = report_pdf(report).data
    pages = [running(page) for page in pdftotext(data, "-raw").split("\f")]
    contents = pages[0].split("Innhold")[-1]
    entries = re.findall(r"(Strategiområde \d: .*?|Samlede tall) (\d+)(?= |$)", contents)
    assert len(entries) == 4
    for title, page in entries:
        assert title in pages[int(page) - 1]
    assert "Innhold" not in pdftotext(report_pdf(example()).data)


def test_bookmarks_lead_to_each_area_and_goal() -> None:
    with pikepdf.open(io.BytesIO(report_pdf(example()).data)) as pdf, pdf.open_outline() as outline:
        areas = [item.title for item in outline.root]
        goals = [child.title for item in outline.root for child in item.children]
        assert areas[0] == "Strategiområde 1: Kulturskolen i samfunnet"
        assert areas[-1] == "Samlede tall"
        assert [title.split(" ")[0] for title in goals] == [
            f"{goal.number}." for goal in example().form.goals()
        ]
        assert all(item.destination is not None for item in outline.root)


def test_a_goal_whose_number_other_areas_use_too_is_named_with_its_area() -> None:
    report = empty_report(read_form(OTHER.read_bytes()), report_id="r", unit_id="agder")
    first, *_, last = (goal.id for goal in report.form.goals())
    known = Activity(id="shared", figures=(Figure("born", Decimal(7), Exactness.EXACT),))
    for goal_id in (first, last):
        notes = (Note(id=f"under {goal_id}", activity_id="shared", text="Leir."),)
        report = with_entry(report, GoalEntry(goal_id=goal_id, notes=notes), [known])
    text = running(pdftotext(report_pdf(report).data, "-raw"))
    assert "1. Leir. tal: sjå A 1, notat 1" in text


def test_nothing_to_report_is_printed_with_its_reason() -> None:
    entry = GoalEntry(goal_id=GOAL, nothing_to_report=NothingToReport("Ingen tid\ni perioden."))
    text = running(pdftotext(report_pdf(with_entry(example(), entry)).data, "-raw"))
    assert "Ingenting å melde Ingen tid i perioden." in text


def test_a_goal_or_measure_without_anything_has_a_dash_and_no_number() -> None:
    entry = GoalEntry(goal_id=GOAL, measures=(RegionalMeasure(id="new", text="Et tiltak"),))
    text = running(pdftotext(report_pdf(with_entry(example(), entry)).data))
    assert "1. Et tiltak –" in text
    assert "å arbeide for en forskrift for kulturskolen – –" in running(
        pdftotext(report_pdf(example()).data, "-raw")
    )


def test_a_form_printed_empty_has_numbers_with_room_to_write() -> None:
    empty = empty_example()
    text = running(pdftotext(report_pdf(empty).data, "-raw"))
    assert "å arbeide for en forskrift for kulturskolen – 1. 1." in text
    assert text.split("Strategiområde 1")[-1].count("–") == 1
    styles = pdf_styles(FontSet(FONTS))
    assert nothing_written((100.0,), styles, to_fill_in=True).min_height == MIN_EMPTY_ROW
    marked = with_entry(empty, GoalEntry(goal_id=GOAL, nothing_to_report=NothingToReport()))
    assert "kulturskolen – –" in running(pdftotext(report_pdf(marked).data, "-raw"))
    assert nothing_written((100.0,), styles, to_fill_in=False).min_height == 0
    day = dt.date(2014, 8, 21)
    sent = write_report_pdf(empty, fonts=FONTS, created=CREATED, revision_day=day)
    assert "kulturskolen – –" in running(pdftotext(sent.data, "-raw"))


def test_no_line_ends_with_a_dot_between_facts() -> None:
    visits = [f"Notat nummer {number}" for number in range(1, 40)]
    activities = [
        Activity(
            id=f"activity-{number}",
            status=Status.PLANNED,
            figures=tuple(
                figure(name, 10 ** (number % 11)) for name in ("deltakere", "elever", "moter")
            ),
            shared_with=("nord-trondelag", "more-og-romsdal")[: number % 3],
        )
        for number in range(1, 40)
    ]
    report = replace(with_notes(*visits, activities=activities), adviser="Kari " * 40)
    lines = [line.text.strip() for line in printed_lines(report_pdf(report).data)]
    assert sum("·" in line for line in lines) > 40
    assert not [line for line in lines if line.startswith("·") or line.endswith("·")]


def test_totals_follow_on_the_page_where_there_is_room() -> None:
    *_, before, last = pdftotext(report_pdf(linked_example()).data, "-raw").split("\f")[:-1]
    assert "3.3." in last or "3.3." in before
    page = last if "3.3." in last else before
    assert "Samlede tall" in page


def test_an_area_begins_with_the_whole_text_of_its_first_goal_wherever_it_begins() -> None:
    firsts = [area.goals[0] for area in example().form.strategy_areas]
    for count in range(0, 24, 3):
        lines = printed_lines(report_pdf(with_notes(*["Noe hendte."] * (count + 1))).data)
        headings = [line for line in lines if line.text.startswith("Strategiområde")]
        headings = [line for line in headings if not line.artifact]
        assert len(headings) == len(firsts)
        for heading, goal in zip(headings, firsts, strict=True):
            same_page = [line for line in lines if line.page == heading.page]
            below = running(" ".join(line.text for line in same_page if line.y < heading.y))
            assert goal.text in below


def test_no_page_of_a_report_is_mostly_white_but_the_last() -> None:
    for report in (example(), linked_example(), long_example()):
        lines = printed_lines(report_pdf(report).data)
        pages = max(line.page for line in lines)
        for page in range(1, pages):
            lowest = min(line.y for line in lines if line.page == page and not line.artifact)
            assert HEIGHT - lowest > TOP + 0.66 * (BOTTOM - TOP)


def test_the_adviser_is_named() -> None:
    report = replace(example(), adviser="Kari  Øverås\n")
    text = running(pdftotext(report_pdf(report).data, "-raw"))
    assert "Sør-Trøndelag FYLKE/ REGION · Rådgiver: Kari Øverås" in text


def test_a_form_of_another_structure_prints_in_its_own_language() -> None:
    form = read_form(OTHER.read_bytes())
    empty = Report(
        id="other",
        form=form,
        unit_id=form.units[0].id,
        adviser="Ola",
        goals=tuple(GoalEntry(goal_id=goal.id) for goal in form.goals()),
    )
    text = running(pdftotext(report_pdf(empty).data, "-raw"))
    assert_in_order(text, (piece for piece in in_reading_order(empty)))
    assert "Rådgjevar: Ola" in text
    assert [area.number for area in form.strategy_areas] == ["A", "B", "C"]


@settings(max_examples=examples(12))
@given(reports())
@case(with_plan_of(UGLY_LINES[0], UGLY_LINES[1]))
@case(with_plan_of(*UGLY_TEXTS))
def test_nothing_is_lost_and_nothing_added_whatever_is_written(report: Report) -> None:
    output = report_pdf(report)
    expected: Counter[str] = Counter()
    long = any(line.tag == "Link" for line in printed_lines(output.data))
    contents = [document_words(report.form.language).contents] if long else []
    for text in (*printed(report), *contents):
        expected.update(readable("".join("".join(printable(text)).split())))
    found = Counter(written(output.data))
    assert found["·"] >= expected["·"]
    found["·"] = expected["·"]  # those between facts are not in ``printed``
    assert +found == expected
    assert output.missing == tuple(dict.fromkeys(output.missing))


@settings(max_examples=examples(10))
@given(reports())
def test_poppler_gives_back_every_letter_of_the_notes(report: Report) -> None:
    output = report_pdf(report)
    found = Counter(pdftotext(output.data, "-raw"))
    stored = Counter("".join(note.text for note in report.all_notes()))
    plain = {char: count for char, count in stored.items() if char.isascii() and char.isalnum()}
    assert all(found[char] >= count for char, count in plain.items())


def test_an_outcome_and_the_wording_of_the_plan_stand_after_the_text_of_a_measure() -> None:
    text = running(pdftotext(report_pdf(adopted_example()).data, "-raw"))
    for said in (
        "Planen vedtatt 12.03.2013 av styret",
        "1. Fagdager Utfall: gjennomført. 1. Gjort.",
        "2. Leir i Selbu I planen: Leir på Røros "
        "Utfall: delvis gjennomført. To av <fire> kom. 1. Gjort.",
        "3. Kurs Ikke i planen 1. Gjort.",
        "4. Turné. Utfall: ikke gjennomført. Ingen penger. Avslag i mars. 1. Gjort.",
        "5. Nettside 1. Gjort.",
    ):
        assert said in text


def test_each_fact_of_the_plan_begins_a_line() -> None:
    lines = [line.text for line in printed_lines(report_pdf(adopted_example()).data)]
    begun = [line for line in lines if line.startswith(("I planen:", "Ikke i", "Utfall:"))]
    assert [line.split(":")[0] for line in begun[:5]] == [
        "Utfall",
        "I planen",
        "Utfall",
        "Ikke i planen",
        "Utfall",
    ]


def test_nothing_is_said_of_a_plan_that_was_not_adopted() -> None:
    text = running(pdftotext(report_pdf(replace(adopted_example(), plan_adoption=None)).data))
    said = ("Utfall", "I planen", "Ikke i planen", "Planen vedtatt")
    assert not [words for words in said if words in text]
