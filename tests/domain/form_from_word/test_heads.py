"""Title, organisation and addresses of documents whose organisation nobody knows."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.docx_form.reading_result import PieceConfidence
from kplan_desktop.domain.form_from_word.form_reading import DefaultedPart, FormPieceKind
from kplan_desktop.domain.form_from_word.head_texts import organisation_line, title_in
from tests.domain.form_from_word.samples import PLAN_HEADS, kinds, read, shipped, table

GOALS = table(PLAN_HEADS, ("1.1 å nå flere", "1. Lage ein plan", ""))


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Norges korforbund", "Virksomhetsplan 2019"], "Norges korforbund"),
        (["Handlingsplan 2019–2021", "Landslaget for spelemenn"], "Landslaget for spelemenn"),
        (["Forum for barnekultur i nord", "Årsplan 2020"], "Forum for barnekultur i nord"),
        (["Verksemdsplan for Noregs dansesamband 2020"], "Noregs dansesamband"),
        (["Tiltaksplan for Norsk teaterråd 2020 med lokale tiltak"], "Norsk teaterråd"),
    ],
)
def test_an_organisation_that_no_form_has_is_told_by_its_name(lines: list[str], name: str) -> None:
    reading = read([*lines, GOALS], base=shipped())
    assert reading.form.organisation == name
    assert DefaultedPart.ORGANISATION not in reading.defaulted
    doubtful = reading.with_confidence(PieceConfidence.UNCERTAIN)
    assert any(FormPieceKind.ORGANISATION in piece.kinds for piece in doubtful)


def test_an_organisation_that_no_document_names_is_told_as_missing() -> None:
    reading = read(["Virksomhetsplan 2019", GOALS], base=shipped())
    assert reading.form.organisation == shipped().organisation
    assert DefaultedPart.ORGANISATION in reading.defaulted


@pytest.mark.parametrize(
    "line",
    [
        "Råd til deg som fyller ut",
        "Vedtatt av Norsk teaterråd",
        "Fylkeslaget",
        "Strategiområdet",
        "Organisasjonen",
        "Kulturskolen som forum",
        "Til medlemmer i Norges korforbund",
        "Norges korforbund ber alle om å svare.",
        "Etter samråd",
    ],
)
def test_a_line_with_such_a_word_in_it_is_no_name(line: str) -> None:
    assert organisation_line(line) == ""


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (
            "Melding om arbeidet 2020–2022 – skjema for lagene",
            "Melding om arbeidet – skjema for lagene",
        ),
        ("Årsplan 2020: arbeid og mål", "Årsplan: arbeid og mål"),
        ("Årsplan (2020) med mål", "Årsplan med mål"),
        ("Årsplan 2020 – 2021", "Årsplan"),
        ("2020 – Årsplan", "Årsplan"),
    ],
)
def test_a_title_keeps_what_parts_it_where_its_period_stood(line: str, title: str) -> None:
    found = title_in(line)
    assert found is not None
    assert found.title == title


CONTACT = table(
    ("Fylke", ""),
    ("Kontaktperson", "Per Prøve på kontoret"),
    ("Telefon", "11 22 33 44"),
    ("E-post", "per@fylket.example.no"),
)


def test_a_table_of_whoever_fills_the_form_is_no_part_of_it() -> None:
    reading = read([CONTACT, "MELDING OM ARBEIDET", "for perioden 2014–2016", GOALS])
    assert reading.form.plan.title == "MELDING OM ARBEIDET"
    assert not reading.form.report.instructions
    assert DefaultedPart.ADDRESS in reading.defaulted
    found = kinds(reading)
    assert found["Per Prøve på kontoret"] is found["11 22 33 44"] is FormPieceKind.REGIONAL
    assert found["per@fylket.example.no"] is FormPieceKind.REGIONAL


def test_a_table_of_the_office_gives_deadline_and_address() -> None:
    box = table(
        ("Frist", "3. mars 2020"),
        ("Kontaktperson", "Kari i staben og Ola"),
        ("E-post", "kari@staben.example.no"),
    )
    form = read(["Årsplan 2020", box, GOALS]).form
    assert form.report.deadline.isoformat() == "2020-03-03"
    assert form.report.submit_to == "kari@staben.example.no"
    assert not form.report.instructions


@pytest.mark.parametrize(
    "line",
    [
        "Har du spørsmål, skriv til sp@a.example.no. Planen leveres til inn@a.example.no.",
        "Planen sendes til inn@a.example.no. Spørsmål rettes til sp@a.example.no.",
        "Kontakt: sp@a.example.no; innlevering: inn@a.example.no",
        "Planen skal leveres i mars. E-post: inn@a.example.no.",
    ],
)
def test_the_address_for_handing_in_is_told_from_that_for_questions(line: str) -> None:
    reading = read(["Årsplan 2020", line, GOALS])
    assert reading.form.report.submit_to == "inn@a.example.no"
    doubtful = reading.with_confidence(PieceConfidence.UNCERTAIN)
    assert not any(FormPieceKind.ADDRESS in piece.kinds for piece in doubtful)


def test_a_doubtful_address_gives_way_to_the_one_for_handing_in_and_is_told_so() -> None:
    reading = read(["Årsplan 2020", "sp@a.example.no", "Leveres til inn@a.example.no", GOALS])
    assert reading.form.report.submit_to == "inn@a.example.no"
    assert kinds(reading)["sp@a.example.no"] is FormPieceKind.NOTHING


def test_a_table_of_the_same_width_after_other_text_is_told_of() -> None:
    goals = table(("1.1 å nå flere", "1. Lage ein plan", "", ""))
    reading = read(
        ["Årsplan 2020", goals, "Takk for at du skrev.", table(("", "", "", "Oslo, i mai"))]
    )
    assert kinds(reading)["Oslo, i mai"] is FormPieceKind.NOTHING
