"""The state of the activity that a text tells of, by docs/figures.md, part 5."""

from __future__ import annotations

import datetime as dt

import pytest

from kplan_desktop.domain.model.form import Period
from kplan_desktop.domain.quantities.tokens import tokens_of
from kplan_desktop.domain.suggestions.states import StateReader, StateReading
from kplan_desktop.domain.suggestions.times import times_of
from tests.domain.suggestions.words import shipped_lexicon

PERIOD = Period(label="2012–2014", first_year=2012, last_year=2014)
DEADLINE = dt.date(2014, 8, 21)


def reading(text: str) -> StateReading:
    lexicon = shipped_lexicon()
    times = times_of(text, PERIOD, lexicon)
    return StateReader(lexicon, DEADLINE).read(tokens_of(text), times)


def state(text: str) -> str | None:
    found = reading(text).state
    return None if found is None else found.status.value


@pytest.mark.parametrize(
    "text",
    [
        "Planlagt fagdag i dans",
        "Fagdag i dans (planlagt)",
        "Vi planlegger en felles fagdag med Nord-Trøndelag",
        "Det planleggjast eit kurs",
        "En samling er under planlegging",
        "Vi skal ha to samlinger",
        "Rådgiver skal besøke alle kommuner",
        "Fem kommuner skal delta i prosjektet",
        "Det vil bli arrangert kurs",
        "Vi tar sikte på en ny fagdag",
        "Kurset er satt til 23. oktober 2014",
        "6 lærere kommer til å delta",
        "Studietur for ledere høst 2014",
        "Fagdager november 2014",
        "Kurs skoleåret 2014/15",
        "Ny samling står for tur",
        "Rektorene møtes igjen 12. november 2014",
        "Kurset er utsatt til november 2014",
        "Kurset er utsatt til neste år",
    ],
)
def test_planned(text: str) -> None:
    assert state(text) == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Felles fagdager nov. 2012 og nov. 2014 (og Møre og Romsdal i 2014???)",
        "Kanskje studietur i 2015",
        "Muligens en tur til Danmark",
        "Det er usikkert om det blir fagdag",
        "Det vurderes en felles konsert",
        "Vi ønsker å få til et seminar",
        "Vi håper å få til en ny konsert",
        "Det er ønskelig med en ny samling",
        "Seminaret lar seg trolig ikke gjennomføre",
        "Usikkert om UKM-samlingen blir noe av",
        "Dersom nok melder seg på, holdes det kurs i oktober 2014.",
        "Forutsatt at vi får midler, blir det turné",
        "Ny rektorsamling avhenger av økonomien",
        "Budsjettkonferansen er utsatt på ubestemt tid",
        "Ledersamlingen ble utsatt pga. sykdom",
        "Etter planen skal vi kanskje til Danmark",
    ],
)
def test_uncertain(text: str) -> None:
    assert state(text) == "uncertain"


@pytest.mark.parametrize(
    "text",
    [
        "Kurset vart avlyst",
        "Fagdag – avlyst (sykdom)",
        "Konserten ble innstilt og turneen droppet",
        "Det ble ikke noe av turen",
        "Det vart dessverre ikkje noko av studieturen",
        "Kurset ble dessverre ikke gjennomført",
        "Kurset lot seg ikke gjennomføre",
        "Bandhelga gjekk ut",
        "Seminaret skulle vært holdt i mai 2013.",
        "Det skulle vært et seminar i mai 2013, men foreleseren ble syk.",
        "Fagdagen måtte avlyses",
        "Vi avlyste høstens fagdag",
        "Turneen utgår på grunn av manglende midler",
        "Vi måtte gi opp planene om felles konsert",
        "Det ble ikke arrangert fagdag i 2013",
        "Instruktøren meldte forfall, og kurset ble avlyst",
        "Planlagt fagdag ble kanskje avlyst",
    ],
)
def test_cancelled(text: str) -> None:
    assert state(text) == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "Årsmøte 2014",
        "Studieturen høsten 2012",
        "Fagdager nov. 2012 og nov. 2014",
        "Som planlagt ble fagdagen holdt",
        "Fagdagen i november 2014 ble holdt",
        "Kurset ble ikke avlyst",
        "Tre deltakere meldte avbud",
        "To av fem konserter ble avlyst",
        "Oppdal: 11 elever, Røros: 14 elever, Hitra: avlyst",
        "Deltok i planlegging av UMM",
        "Planleggingsmøte med DansiT",
        "Arbeid for at alle barn skal ha rett til å delta",
        "Kurs for lærere som skal undervise i dans",
        "Kommunene kan søke støtte",
        "Revidere samarbeidsavtalen",
        "Vi vil takke alle som har bidratt",
        "Kulturskolen skal være for alle",
        "Skal vi rapportere elevplasser?",
        "Kommunene ønsker mer informasjon",
        "Det er usikkert hvor mange som deltok",
        "Barnehagene er utsatt for kutt",
        "Tilbud til utsatte barn",
        "Fristen ble utsatt til 1. oktober",
        "Rundspørringen gikk ut til 21 kommuner",
        "Utsatt, men gjennomført våren 2013",
        "Hadde det ikke vært for støtten, ville turneen aldri latt seg gjennomføre",
        "Det ble vedtatt å utsette saken",
        "Kurset, som var planlagt til høsten 2013, ble holdt i januar 2014",
        "Vi bør kanskje tenke nytt om tidspunktet",
    ],
)
def test_no_state(text: str) -> None:
    assert state(text) is None


@pytest.mark.parametrize(
    ("text", "times", "not_held"),
    [
        (
            "Holdt 3 samlinger i 2013 og planlegger 2 høsten 2014",
            ["2013"],
            ["og planlegger 2 høsten 2014"],
        ),
        ("Avlyst i 2012, men holdt i mai 2013", ["2013-05"], ["Avlyst i 2012"]),
        (
            "Fagdag ble holdt i mai 2013. Ny er planlagt høsten 2014.",
            ["2013-05"],
            ["Ny er planlagt høsten 2014."],
        ),
        (
            "Fagdag mai 2013: avlyst. Fagdag oktober 2013: 34 deltakere",
            ["2013-10"],
            ["Fagdag mai 2013", "avlyst."],
        ),
    ],
)
def test_beside_what_was_held_another_activity_is_left_out(
    text: str, times: list[str], not_held: list[str]
) -> None:
    found = reading(text)
    assert found.state is None
    assert [time.first for time in found.times] == times
    assert [text[span.start : span.end] for span in found.not_held] == not_held


def test_the_span_of_a_state_is_its_word_or_the_first_time() -> None:
    for text, words in (
        ("Kurset ble avlyst.", "avlyst"),
        ("Fagdag i 2015????", "????"),
        ("Studietur høst 2014", "høst 2014"),
    ):
        found = reading(text).state
        assert found is not None
        assert text[found.span.start : found.span.end] == words
