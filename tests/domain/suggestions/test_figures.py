"""Figures found in Norwegian text, by the kinds of sentences that state them or seem to.

docs/figures.md decides; its tables are read in ``test_guideline``.
"""

from __future__ import annotations

from decimal import Decimal

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.form import AddsUp, Metric, Period
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.quantities.tokens import word_set
from kplan_desktop.domain.suggestions.found import Basis
from kplan_desktop.domain.suggestions.reader import TextReader
from kplan_desktop.domain.words.lexicon import Lexicon
from tests.domain.suggestions.accuracy_report import form, reader
from tests.domain.suggestions.words import shipped_lexicon, shipped_table

PIECES = sorted(
    word_set("12 2013 to fem og tyve hundre tusen ca . , – av de alle ingen hver hvert år halvår i")
    | word_set("elever kommuner møter ledersamling kurs nye publikum : ( ) « » ikke 1,5 10 000")
    | word_set("deltok ganger et en til fra herav påmeldte med skal plass mot per à svarte som")
    | {"\n", "\t"}
)
READER = reader()


def metric(
    singular: str, plural: str, *, adds_up: AddsUp = "units", decimals: int = 0, name: str = "own"
) -> Metric:
    return Metric(id=name, singular=singular, plural=plural, adds_up=adds_up, decimals=decimals)


def with_metrics(*metrics: Metric) -> TextReader:
    head = form().report
    return TextReader(Lexicon(shipped_table(), metrics, "nb"), head.period, head.deadline)


def stated(text: str, by: TextReader = READER) -> list[str]:
    """The figures counted in a text: «12 kommuner», «~40 deltakere», «? publikum»."""
    marks = {Exactness.EXACT: "", Exactness.ESTIMATE: "~", Exactness.UNKNOWN: "?"}
    return [
        f"{marks[found.figure.exactness]}{found.figure.value or ''} {found.figure.metric_id}"
        if found.figure.value != 0
        else f"0 {found.figure.metric_id}"
        for found in by.read(text).figures
        if found.basis is Basis.STATED
    ]


KINDS = {
    "people by what they are": """
        28 påmeldte | 28 deltakere
        Tolv frammøtte. | 12 deltakere
        1 200 besøkende på utstillingen | 1200 publikum
        Fylkesårsmøtet samlet 19 utsendinger. | 19 deltakere
        Vi nådde 60 barn og unge. | 60 deltakere
        120 born | 120 deltakere
        11 pedagoger fikk opplæring. | 11 laerere
        14 dansere og 9 strykere | 14 deltakere, 9 deltakere
        21 medlemmer deltok på årsmøtet. | 21 deltakere
        22 rektorer deltok. | 22 ledere
        9 kulturskoleledere | 9 ledere
        ca. 250 tilhørere | ~250 publikum
        Rundt 30–40 mennesker fulgte foredraget. | ~30 deltakere
        12 felespelarar og 3 trekkspelarar | 12 deltakere, 3 deltakere""",
    "people by the verb alone": """
        17 deltok | 17 deltakere
        Kurs i samspill, 19 med. | 19 deltakere
        43 fullførte kurset. | 43 deltakere
        52 til stede | 52 deltakere
        33 møtte. | 33 deltakere
        400 så forestillingen. | 400 publikum
        Utstillingen ble sett av anslagsvis 900. | ~900 publikum
        Da vi samlet rektorene, møtte atten av dem. | 18 ledere
        Spørreskjema gikk til 140 lærere; 97 svarte. | 97 laerere
        Brev til 25 kommuner, 9 svarte. | 9 kommuner
        Studieturen for rektorane vart vellukka: 12 vart med. | 12 ledere
        Landskonferansen i Stavanger: ti av oss reiste. | 10 deltakere""",
    "events by what they are": """
        3 opptredener og 12 kommunebesøk | 3 arrangementer, 12 arrangementer
        To foredrag, fire skolebesøk | 2 arrangementer, 4 arrangementer
        2 workshops og 3 konserter | 2 arrangementer, 3 arrangementer
        26 forestillinger og 2 utstillinger | 26 arrangementer, 2 arrangementer
        3 mestermøter | 3 arrangementer
        4 rektormøter | 4 moter""",
    "events by the verb": """
        Forestillingen ble spilt 6 ganger. | 6 arrangementer
        Holdt to ganger i 2013. | 2 arrangementer
        Arbeidsgruppa møttest fire gonger. | 4 moter
        Styret møttes fem ganger i 2013 og tre ganger i 2014. | 5 moter, 3 moter
        Nettsendingen er vist 3 400 ganger. |
        Kurset holdes to ganger i året. |""",
    "one event": """
        Ein fagdag i dans | 1 arrangementer
        Et felles styremøte med Nord-Trøndelag | 1 moter
        Vi arrangerte en fagdag og to kurs. | 1 arrangementer, 2 arrangementer
        Det er behov for et kurs i musikkteknologi. |
        Fagdag i dans nov. 2013 |
        Vi ønsker oss en samling. |""",
    "a number before its proportion": """
        Fem samlinger med i snitt 18 deltakere | 5 arrangementer
        5 fagdager à 20 deltakere | 5 arrangementer
        To lærere fra hver av de seks kulturskolene møtte. | 6 kulturskoler
        20 deltakere pr. samling |
        Samlingane hadde 25 deltakarar kvar. |
        Konsertserien ble på 16 konserter med 5–6 elever på hver. | 16 arrangementer""",
    "a change to a new state": """
        fra 900 til 1 050 elever | 1050 elever
        Elevtallet økte fra 210 til 245. | 245 elever
        Antall deltakere gikk opp fra 30 til 44. | 44 deltakere
        Ventelisten er redusert med 40 elever. |
        12 flere elever enn i fjor |
        Deltakertallet har økt med 12. |
        32 deltakere mot 25 året før | 32 deltakere""",
    "what exists": """
        Fylket har 19 medlemskommuner. |
        Alle 25 kommunene har kulturskole. |
        Kulturskolen har 14 ansatte og 320 elever. |
        Det finnes 14 kulturskoler i regionen. |
        Kurset hadde 16 lærere. | 16 laerere
        Styret hadde tre møter i 2013. | 3 moter
        Alle 25 kommunene var representert. | 25 kommuner""",
    "who was asked, and who came": """
        Vi inviterte 120 lærere. |
        Inviterte 120 lærarar, om lag 45 kom. | ~45 laerere
        Av de 52 lærerne som fikk invitasjon, kom sytten. | 17 laerere
        Kurset hadde 24 påmeldte, men bare 18 møtte opp. | 18 deltakere
        40 søkte, 25 fikk plass | 25 deltakere
        Brev til 25 kommuner |
        34 påmeldt, 31 spilte | 31 deltakere""",
    "planned, hoped for, cancelled, denied": """
        Det skal holdes to kurs for 40 lærere i 2015. |
        Målet er å nå 25 kommuner. |
        Salen har plass til 300 publikummere. |
        De to siste samlingene ble avlyst. |
        5 kommuner deltok ikke. |
        Ingen av de 12 kommunene svarte. |
        Vi rakk 9 av 14 planlagte skolebesøk. | 9 arrangementer""",
    "who delivers": """
        Fire lærere underviste på kurset. |
        Workshop med to instruktører og 18 ungdommer | 18 deltakere
        Tre lærere holdt kurs for 22 elever. | 22 elever
        12 lærere medvirket i forestillingen. | 12 laerere""",
    "whole and parts": """
        40 elever, 25 jenter og 15 gutter | 40 elever
        60 deltakere, herav 20 fra Oppdal | 60 deltakere
        25 deltakere (20 lærere og 5 ledere) | 25 deltakere, 20 laerere, 5 ledere
        25 elever fra Oppdal og 18 fra Røros | 25 elever, 18 elever
        Rådgiver har besøkt 12 kommuner (et stormøte med 5 kommuner). | 12 kommuner, 1 moter
        En turné med 6 konserter | 6 arrangementer
        Fire samlinger ble holdt. De fire samlingene var nyttige. | 4 arrangementer
        25 lærere og ledere | 25 deltakere
        Ledere og lærere, til sammen 40 | 40 deltakere""",
    "lists and tables": """
        Deltakere 2012: 31, 2013: 44 | 31 deltakere, 44 deltakere
        Elevar:\t52\tLærarar:\t8\tTilhøyrarar:\tom lag 130 | 52 elever, 8 laerere, ~130 publikum
        Kommunar: 4   Deltakarar: 58   Møte: 2 | 4 kommuner, 58 deltakere, 2 moter
        Publ. ca 300 | ~300 publikum
        merkantilt ansatte (14) | 14 deltakere
        Styremøter: 5 i 2012, 6 i 2013, 3 så langt i 2014. | 5 moter, 6 moter, 3 moter
        Fagdag 2013: 34 |
        4220 Møter 31 500 |""",
    "whole reports": """
        Vi har 18 medlemskommuner og 16 av disse deltok på ledersamlingen. | 16 kommuner
        Konferansen hadde 150 påmeldte og 132 møtte. | 132 deltakere
        Av 19 påmeldte kommuner stilte 16. | 16 kommuner
        Ei gruppe på 12 elevar reiste til Danmark. | 12 elever
        På scenen sto 120 barn fra 6 kulturskoler. | 120 deltakere, 6 kulturskoler
        Det ble arrangert to kurs i 2012 og ett i 2013. | 2 arrangementer, 1 arrangementer
        Det ble gitt tilbud til 6 kommuner, og 4 takket ja. |
        Av 120 elever på ventelisten fikk 40 tilbud om plass. |
        Kommunene har til sammen 3 400 elever. |
        Deltagere: 18 (14 kvinner, 4 menn) | 18 deltakere
        Boka er skrevet av to lærere i Verdal. |
        De 12 elevene som ikke fikk plass, står på venteliste. |
        Av 430 elever i kommunen går 80 på kulturskolen. |
        Kvar av dei fire skulane stilte med 10 elevar. |
        Budsjettet er på 250 000 kr, fordelt på 5 kommuner. |
        39 elevar har lært slåttar, fem av dei har stilt på Landsfestivalen. | 39 elever
        Seminar for kulturskoleledere og politikere: 40 deltakere. | 40 deltakere""",
    "exactness": """
        0 deltakere | 0 deltakere
        1.050 elever | 1050 elever
        mellom 50 og 60 tilhørere | ~50 publikum
        et par fagdager | ~2 arrangementer
        Ukjent antall publikum | ? publikum
        Antall publikum er ikke registrert. | ? publikum
        Publikumstallet ble aldri notert. | ? publikum""",
    "never a figure": """
        12 år gamle elever, elever på 5. trinn |
        Kl. 10–12, rom 214, tlf. 73 80 12 34 |
        Strategi 2020, mål 2.1, § 13-6 |
        To av tre elever fortsetter. |
        25 000 kr til kurs |
        De fire regionene, 3 prosjekter, 6 korps |""",
}


def cases(kinds: dict[str, str]) -> list[ParameterSet]:
    """A test's parameters of each line, the text and its figures, named by its kind."""
    return [
        pytest.param(
            *(part.strip(" ") for part in line.split("|")), id=f"{kind}: {line.strip(' ')}"
        )
        for kind, lines in kinds.items()
        for line in lines.strip("\n").split("\n")
    ]


@pytest.mark.parametrize(("text", "figures"), cases(KINDS))
def test_what_a_text_states(text: str, figures: str) -> None:
    assert sorted(stated(text)) == sorted(filter(None, figures.split(", ")))


def test_a_figure_points_at_the_words_that_it_was_read_from() -> None:
    text = "Nytt: ca.\u00a010\u00a0000 elever, og Ledersamlinger (hvert halvår)."
    read = READER.read(text).figures
    assert [text[found.span.start : found.span.end] for found in read] == [
        "ca.\u00a010\u00a0000 elever",
        "Ledersamlinger (hvert halvår",
    ]
    assert read[0].figure == Figure("elever", Decimal(10000), Exactness.ESTIMATE)
    assert read[1].basis is Basis.FREQUENCY


@given(st.text(alphabet=st.sampled_from(list("12 .,:-–«»()\nåøe")) | st.characters(), max_size=80))
def test_any_text_can_be_read_and_every_figure_is_within_it(text: str) -> None:
    for found in READER.read(text).figures:
        assert 0 <= found.span.start < found.span.end <= len(text)


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_words_give_figures_that_their_metrics_can_hold(words: list[str]) -> None:
    metrics = {known.id for known in form().metrics}
    for found in READER.read(" ".join(words)).figures:
        value = found.figure.value
        assert value is None or value == value.to_integral_value()
        assert found.figure.metric_id in metrics


def test_decimals_are_read_where_the_metric_has_them() -> None:
    hours = with_metrics(metric("måling", "målinger", decimals=1))
    assert stated("1,5 målinger og 2 målinger", hours) == ["1.5 own", "2 own"]
    assert stated("1,25 målinger", hours) == []


def test_the_units_own_metrics_are_inflected_by_rule() -> None:
    team = with_metrics(metric("lag", "lag"))
    assert stated("Vi besøkte dei fem laga og dei tre lagene", team) == ["5 own", "3 own"]
    assert stated("12 forslag, 2 underlag", team) == []
    musician = with_metrics(metric("musiker", "musikere"))
    assert stated("14 musikarar", musician) == ["14 own"]


def test_a_metric_of_several_words_is_read_to_the_letter() -> None:
    helper = with_metrics(metric("frivillig hjelper", "frivillige hjelpere"))
    assert stated("Med 8 frivillige hjelpere", helper) == ["8 own"]
    assert stated("Med 8 hjelpere", helper) == []


def test_an_own_metric_takes_its_word_from_those_that_mean_an_event() -> None:
    concert = metric("konsert", "konserter", adds_up="events")
    by = with_metrics(*form().metrics, concert)
    assert stated("3 skolekonserter, 2 kurs", by) == ["3 own", "2 arrangementer"]


def test_without_metrics_nothing_is_found() -> None:
    assert with_metrics().read("12 kommuner, 17 deltok, ledersamling hvert halvår").figures == ()


def test_letters_may_be_composed_or_not_and_hold_soft_hyphens() -> None:
    apart = "a\u030atte kommuner, ni kultur\u00adskoler"
    assert stated(apart) == ["8 kommuner", "9 kulturskoler"]


@pytest.mark.parametrize("piece", ["1", "1.", "«", '"', "to og ", "de ", "a-", "12 av de ", "("])
def test_a_long_text_of_one_piece_hides_no_figure_after_it(piece: str) -> None:
    long = piece * (20_000 // len(piece))
    assert stated(long) == []
    assert stated(long + "\n12 elever deltok. Vi nådde 3 kommuner.") == ["12 elever", "3 kommuner"]


def test_another_period_makes_other_numbers_of_frequencies() -> None:
    year = Period(label="", first_year=2030, last_year=2030)
    later = TextReader(shipped_lexicon(), year, form().report.deadline)
    assert [found.figure.value for found in later.read("Fagdager, hvert halvår").figures] == [2]


@pytest.mark.parametrize(
    ("own", "text", "figures"),
    [
        (metric("Straße", "Straßen"), "5 Straßen deltok", ["5 own"]),
        (metric("ka\u030ape", "ka\u030aper"), "5 k\u00e5per deltok", ["5 own"]),
        (
            metric("barn (0–6 år)", "barn (0–6 år)", adds_up="people"),
            "12 barn (0–6 år)",
            ["12 own"],
        ),
        (metric("C++", "C++", adds_up="events"), "Vi holdt 12 C++", ["12 own"]),
        (metric("", "båter"), "12 båter deltok", ["12 own"]),
        (metric(" ", "\u200b"), "12 en 14 en", []),
        (metric("-", "-"), "-: 4", []),
        (metric("og", "og"), "12 og 14 ble det", []),
        (metric("en", "en"), "12 en 14 en", []),
        (metric("tolv", "tolv"), "4 tolv", []),
    ],
)
def test_a_metric_is_found_by_its_name_as_texts_have_it(
    own: Metric, text: str, figures: list[str]
) -> None:
    assert stated(text, with_metrics(own)) == figures


def test_an_audience_that_the_form_does_not_count_is_not_counted_as_others() -> None:
    people = metric("deltaker", "deltakere", adds_up="people", name="deltakere")
    text = "300 hørte på konserten. 312 besøkte utstillingen. 70 foreldre i salen."
    assert stated(text, with_metrics(people)) == []


def test_a_minus_sign_is_read_as_a_hyphen() -> None:
    assert stated("−5 elever deltok") == stated("-5 elever deltok") == []
    assert stated("40−50 elever deltok") == stated("40-50 elever deltok")
