"""The times that a text states, by docs/figures.md, part 4."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.suggestions.found import FoundTime
from kplan_desktop.domain.suggestions.times import times_of
from tests.domain.suggestions.words import shipped_lexicon

PERIOD = Period(label="2012–2014", first_year=2012, last_year=2014)


def found(text: str, period: Period = PERIOD) -> tuple[FoundTime, ...]:
    return times_of(text, period, shipped_lexicon())


def points(text: str, period: Period = PERIOD) -> str:
    """The times of a text: «2013-05 2014-spring..2014-autumn»."""
    return " ".join(
        time.first if time.first == time.last else f"{time.first}..{time.last}"
        for time in found(text, period)
    )


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Fagdag 21.10.2013", "2013-10-21"),
        ("Fagdag 21.10.13", "2013-10-21"),
        ("Fagdag 12/3-13", "2013-03-12"),
        ("Fagdag 12/3 2013", "2013-03-12"),
        ("Fagdag 2013-03-12", "2013-03-12"),
        ("Fagdag tirsdag den 12. mars 2013 kl. 10–12", "2013-03-12"),
        ("Fagdag mar. 2013, samling nov. -13", "2013-03 2013-11"),
        ("Samling 15. og 16. november 2012", "2012-11-15..2012-11-16"),
        ("Samling 3.–6. oktober 2013", "2013-10-03..2013-10-06"),
        ("Samling 30. september–2. oktober 2013", "2013-09-30..2013-10-02"),
        ("Samling fra 3. til 6. oktober 2013", "2013-10-03..2013-10-06"),
        ("Samling mellom 3. og 6. oktober 2013", "2013-10-03..2013-10-06"),
        ("Samling lørdag 12. og søndag 13. oktober 2013", "2013-10-12..2013-10-13"),
        ("Kurs 3., 10. og 17. mars 2014", "2014-03-03 2014-03-10 2014-03-17"),
        ("Kurs 15.1. og 12.2. 2014", "2014-01-15 2014-02-12"),
        ("Kurs 12.–13.3.2014", "2014-03-12..2014-03-13"),
        ("Kurs mai–juni 2013", "2013-05..2013-06"),
        ("Kurs jan.-feb. 2014", "2014-01..2014-02"),
        ("Fagdager nov. 2012 og nov. 2014", "2012-11 2014-11"),
        ("Fagdag nov. 2012 og 2014", "2012-11 2014-11"),
    ],
)
def test_days_and_months(text: str, times: str) -> None:
    assert points(text) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Turné vår 2014", "2014-spring"),
        ("Turné vår -13", "2013-spring"),
        ("Turné h-13 og v14", "2013-autumn 2014-spring"),
        ("Turné høst’13", "2013-autumn"),
        ("Turné hausten 2013", "2013-autumn"),
        ("Turné i høstsemesteret 2013", "2013-autumn"),
        ("Turné 1. halvår 2013", "2013-spring"),
        ("Turné våren 2013 og 2014", "2013-spring 2014-spring"),
        ("Turné vår og høst 2013", "2013-spring 2013-autumn"),
        ("Turné høst/vår 2012/13", "2012-autumn 2013-spring"),
        ("Turné fra høsten 2012 til våren 2013", "2012-autumn..2013-spring"),
        ("Turné sommeren 2013", "2013-06..2013-08"),
        ("Turné vinteren 2012/13", "2012-12..2013-02"),
        ("Turné skoleåret 2012/13", "2012-autumn..2013-spring"),
        ("Turné skuleåret 2012–2013", "2012-autumn..2013-spring"),
        ("Turné 2012/13", "2012-autumn..2013-spring"),
        ("Turné 2012–2013", "2012..2013"),
        ("Turné uke 42 2013", "2013-10-14..2013-10-20"),
        ("Turné i veke 42, 2013", "2013-10-14..2013-10-20"),
        ("Turné 2. kvartal 2013", "2013-04..2013-06"),
        ("Turné tidlig i mai 2013", "2013-05"),
        ("Turné i slutten av 2013", "2013"),
        ("De tre samlingene våren 2013, vårens høydepunkt", "2013-spring"),
        ("Kurs i skolen vår, 2013", "2013"),
    ],
)
def test_half_years_weeks_and_school_years(text: str, times: str) -> None:
    assert points(text) == times


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Årsmøte 2013", "2013"),
        ("Superlørdag med TSO (2013, 2015)", "2013 2015"),
        ("31 deltakere i 2012 og 44 i 2013", "2012 2013"),
        ("Årlig samling, i 2013 med 31 leiarar.", "2013"),
        ("I 2013 holdt vi fagdag 15. mai", "2013-05-15"),
        ("I 2013 var det kurs i mars", "2013-03"),
        ("våren 2013 (mars)", "2013-03"),
        ("Skoleåret 2012/13: samling i november og mars", "2012-11 2013-03"),
        ("Fagdager nov. 2012 og nov. 2014 (og Møre og Romsdal i 2014???)", "2012-11 2014-11"),
        ("utsatt fra vår 2013 til høst 2013", "2013-autumn"),
        ("Kurset 12. mars 2013 ble flyttet til 14. mai 2013", "2013-05-14"),
        ("Årsmøtet 3. mai 2013 vedtok regnskapet.", "2013-05-03"),
        ("Budsjettkonferanse 3. mai 2013", "2013-05-03"),
        ("Budsjettkonferansen i 2013", "2013"),
        ("Kurs i regnskap i 2013", "2013"),
        ("I 2013 holdt vi kurs, og ventelista ble kortere.", "2013"),
        ("Høringskonferanse 2013", "2013"),
        ("Møte om budsjettet i mars 2014", "2014-03"),
        ("Styret møttes 3. mai 2013.", "2013-05-03"),
        ("Planen ble lagt fram på konferansen 3. mai 2013.", "2013-05-03"),
        ("Planen ble presentert på et seminar i kommunestyret 12. juni 2014.", "2014-06-12"),
        ("Kurset ble holdt i slutten av desember 2013.", "2013-12"),
        ("Konserten gikk mot slutten av 2013.", "2013"),
        ("Telefonmøte 1. oktober 2013.", "2013-10-01"),
        ("Søknadskurs våren 2013", "2013-spring"),
        ("Publikumstall for konserten i 2013: 300", "2013"),
        ("Tallet på kommuner som deltok i 2013, var tolv.", "2013"),
        ("Brevkurs september 2012", "2012-09"),
        ("Fire konserter i 2013 med overskudd", "2013"),
        ("Turneen i 2013 gikk med underskudd.", "2013"),
        ("Våren 2013 hadde vi 20 påmeldte til kurset, 12 på venteliste.", "2013-spring"),
        ("Neste fagdag blir 7. mars 2015", "2015-03-07"),
        ("Prosjektet i 2013", "2013"),
        (
            "Samling 3. mai 2013, 12 møtte; neste samling ble holdt i mars 2014",
            "2013-05-03 2014-03",
        ),
        ("Kurset gikk ut i 2012", "2012"),
        ("Kurset vart flytt frå april til november 2013", "2013-11"),
    ],
)
def test_years_and_what_is_understood(text: str, times: str) -> None:
    assert points(text) == times


@pytest.mark.parametrize(
    "text",
    [
        "Ledersamlinger hvert halvår, kl. 10.00–12.00",
        "Samling 3.–6. oktober",
        "Samling i mai",
        "Påmeldingsfrist 1. mai 2014",
        "Påmelding innen 1. mai 2014",
        "1. mai 2014 er påmeldingsfristen",
        "Avtale siden 2011, ny fra 2013",
        "Etter våren 2013, fram til mai 2014 og før 2012",
        "Strategi 2020, Kulturutredningen 2014 og handlingsplan 2013–2016",
        "32 deltakere mot 25 i 2012",
        "Flere enn i 2012",
        "Brev av 12. mars 2013 og lov av 13. juni 1969",
        "I fjor haust, i år og nå",
        "Vinteren 2013, jul 2013 og påsken 2014",
        "Tiltak 2.2.13, mål 3.1. og § 13-6",
        "SAK 14/13, NOU 2013: 4, tlf. 20 13 20 14 og 2 014 kr",
        "Den 31.02.2014 og uke 60 2013",
        "2/3 av lærerne, 1/2 stilling",
        "høst, haust, vår skole og våre",
        "kulturskole2014.no, rapport_2013.pdf, 2013-utgaven",
        "17. mai-toget",
        "Forskriften trer i kraft 1. august 2014",
        "Rektor slutta i juni 2013",
        "Kommunestyret vedtok 12. desember 2013 å innføre friplasser",
        "Vi når ikke målet før i 2014",
        "Regnskap 2013: inntekter 1 204 kkr.",
        "Rekneskapen for 2013 syner eit overskot på 61 000 kroner.",
        "Budsjettet for 2014 er på 1,2 millioner.",
        "Overskuddet i 2013 var 45 000 kroner.",
        "Omsetninga i 2013 var 1,4 millionar.",
        "Ventelisten var ved utgangen av 2013 på 97 barn.",
        "Ved utgangen av 2013 sto 97 barn i kø.",
        "Ved årsskiftet 2013/2014 var 97 på venteliste.",
        "Ventelista i 2013 var på 120 born.",
        "I 2013 sto 40 barn på venteliste.",
        "Ingenting å melde for 2012.",
        "Ingen tall å rapportere for 2013.",
        "Ingen aktivitet å rapportere i 2013.",
        "GSI-tall 2013",
        "GSI-tallene for 2013/14 viser 310 elever.",
        "Statistikk per 1. oktober 2013",
        "Elevtall pr. 1.10.2013: 310",
        "Elevtall per 31. desember 2013.",
        "Brev av 3. mai 2013 til kommunene.",
        "Vi viser til brev datert 3. mai 2013.",
        "I e-post 4. mars 2013 ba vi om svar.",
        "Tildelingsbrevet 12. januar 2014 gir støtte.",
        "Jf. rundskriv 3.5.2013.",
        "Planen ble vedtatt i kommunestyret 12. juni 2013.",
        "Planen vart vedteken i fylkestinget den 12. juni 2013.",
        "Forskriften trer i kraft 1. august 2014.",
        "Solisten er født 12. mai 2010.",
        "Påmelding innen 1. mai 2014.",
        "Påmelding: 1. mai 2014",
        "Søknadsfristen var 15. april 2013.",
        "Frist for påmelding er 1. mai 2014.",
        "Svar ønskes senest 3. mars 2014.",
        "Rapporten skal leveres før 21. august 2014.",
        "Meld dere på før 1. november 2013.",
        "Kurset har vært holdt f.o.m. 2013.",
        "Stillingen er ledig fra 1. august 2014.",
        "Ho slutta i stillinga 1. august 2013.",
        "Avtalen gjelder til 31. desember 2014.",
        "Avtalen løper ut 31. desember 2014.",
        "Kontrakten ble signert 3. mars 2013.",
        "Årsmelding 2013 er sendt.",
        "Læreplanen fra 2013",
        "Kulturskoleåret, se rapporten 2013",
        "Kartleggingen 2013 er lagt på nettsiden.",
        "Fagforum, 10 stk. møtte, neste gang 4. nov. 2014",
        "Styremøte med 5 medlemmer; neste ord. møte 13.1.2014",
        "Avtalen er forlenget ut 2014",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert points(text) == ""


def test_a_day_takes_the_year_of_a_period_of_one_year() -> None:
    only = Period(label="2013", first_year=2013, last_year=2013)
    assert points("Samling 3.–6. oktober og i mai", only) == "2013-10-03..2013-10-06 2013-05"


@pytest.mark.parametrize(
    ("first", "last", "text", "times"),
    [
        (1, 2014, "Fagdag 5. mai 13", "2013-05-05"),
        (1, 1, "Fagdag i desember", "0001-12"),
        (2, 5, "Våren 00, 1. mai 00", ""),
        (9999, 9999, "Vinteren 9999/00, uke 53 9999, desember", ""),
    ],
)
def test_a_period_may_begin_or_end_with_the_calendar(
    first: int, last: int, text: str, times: str
) -> None:
    assert points(text, Period(label="", first_year=first, last_year=last)) == times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Samling i våren 2013.", ["våren 2013"]),
        (
            "Va\u030aren 2013 og ho\u0308st 2014, mai\u00ad 2014",
            ["Va\u030aren 2013", "mai\u00ad 2014"],
        ),
        ("Fagdag 5.12.2014\u0301", ["5.12.2014\u0301"]),
        ("😀 Kurs 3., 10. og 17. mars 2014", ["3", "10", "17. mars 2014"]),
    ],
)
def test_the_span_is_that_of_the_words_as_written(text: str, words: list[str]) -> None:
    assert [text[time.span.start : time.span.end] for time in found(text)] == words


@given(st.text(st.sampled_from("0123456789 .-–/,()ogvårhøstmaiuketilfra\n"), max_size=60))
def test_any_text_has_times_in_its_order_that_do_not_overlap(text: str) -> None:
    spans = [time.span for time in found(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
