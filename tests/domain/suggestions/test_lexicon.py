"""The words of a report: listed, compound, or the unit's own."""

from __future__ import annotations

import pytest

from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.words.lexicon import Cue, Lexicon, NounKind, VerbRole
from tests.domain.suggestions.words import shipped_lexicon, shipped_table


def metric_of(word: str, lexicon: Lexicon | None = None) -> str | None:
    """The id of the metric that a word counts for."""
    noun = (lexicon or shipped_lexicon()).noun(word)
    return noun.metric.id if noun is not None and noun.metric is not None else None


def lexicon_of(*metrics: Metric, language: str = "nb") -> Lexicon:
    return Lexicon(shipped_table(), metrics, language)


@pytest.mark.parametrize(
    ("metric", "words"),
    [
        (
            "deltakere",
            "deltakere deltakarar deltagerne påmeldte frammøtte barn ungdommer representanter",
        ),
        (
            "deltakere",
            "dansere strykarar fiolinister jazzpianister politikere kultursjefer ordførarar",
        ),
        ("deltakere", "femåringer sjuendeklassinger studenter foresatte medlemmer pensjonistar"),
        ("elever", "elev elevar elevane elevenes kulturskoleelever danseelevar KS-elever"),
        ("laerere", "lærerane danselærere kulturskulelærarar musikkpedagoger barnehagelærer"),
        (
            "ledere",
            "leiarar rektorer kulturskolerektorar avdelingsledere styreleiarane inspektører",
        ),
        ("publikum", "publikum publikummere tilhøyrarar tilskodarane besøkende gjester"),
        (
            "arrangementer",
            "fagdager kulturskuledagar fløytedag superlørdager ledersamlinger konsertar",
        ),
        (
            "arrangementer",
            "elevkonserter kommunebesøk mesterklasser mestermøter øvingshelger turneer",
        ),
        (
            "arrangementer",
            "studieturar kurskvelder workshops musikalar forestillinger framsyningar",
        ),
        ("moter", "møte møter styremøta rektormøter årsmøtene Teams-møter toppmøter"),
        ("kommuner", "kommunar medlemskommuner vertskommunane"),
        ("kulturskoler", "kulturskoler kulturskulane musikkskoler"),
    ],
)
def test_a_word_counts_for_its_metric(metric: str, words: str) -> None:
    assert {word: metric_of(word.casefold()) for word in words.split()} == dict.fromkeys(
        words.split(), metric
    )


@pytest.mark.parametrize(
    "words",
    [
        "veiledere arbeidsledere veilederne gleder dansegleder avleder metalleder",
        "fylkeskommuner møteplasser møtepunkt oppmøter innsamlinger sangsamlinger konkurs",
        "korps storband ensembler klasser familier husstander grupper",
        "lørdager fredagar middager julekvelder arbeidsdager bursdager pinsehelg",
        "kultur kulturer strukturer naturen temperaturer",
        "spillelister frister påmeldingsfrister medlemsregister",
        "kursbevis kursplasser elevplasser konsertsal deltakeravgift lærerårsverk",
        "søkere instruktører dirigenter dommere foredragsholdere frivillige",
        "skoler grunnskoler regioner fylker prosjekter tiltak prosent kroner",
        "inviterer elver lever søkt utsøkt",
    ],
)
def test_a_word_with_another_meaning_counts_for_nothing(words: str) -> None:
    assert {word: metric_of(word) for word in words.split()} == dict.fromkeys(words.split())


def test_the_longest_head_decides() -> None:
    noun = shipped_lexicon().noun("lærermøter")
    assert noun is not None
    assert (noun.lemma, noun.kind) == ("møte", NounKind.MEETING)
    assert metric_of("elevkonsertar") == "arrangementer"
    assert metric_of("kulturskoleledere") == "ledere"


def test_number_and_definiteness_are_told() -> None:
    lexicon = shipped_lexicon()
    forms = {word: lexicon.noun(word) for word in ("konsert", "elever", "elevane", "kurs", "barna")}
    assert {
        word: noun and (noun.singular, noun.plural, noun.definite) for word, noun in forms.items()
    } == {
        "konsert": (True, False, False),
        "elever": (False, True, False),
        "elevane": (False, True, True),
        "kurs": (True, True, False),
        "barna": (False, True, True),
    }


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("dirigenter", NounKind.DELIVERER),
        ("søkere", NounKind.ASKED),
        ("elevtallet", NounKind.COUNT),
        ("fylket", NounKind.OWNER),
        ("strykeorkester", NounKind.GROUP),
        ("handlingsplanen", NounKind.TITLE),
        ("uker", NounKind.TIME),
        ("kroner", NounKind.MONEY),
        ("møterom", NounKind.OTHER),
    ],
)
def test_a_noun_has_its_kind(word: str, kind: NounKind) -> None:
    noun = shipped_lexicon().noun(word)
    assert noun is not None
    assert noun.kind is kind


def test_a_noun_of_several_words_is_found_where_it_begins() -> None:
    keys = ["40", "barn", "og", "unge", "fra", "musikk-", "og", "kulturskolene"]
    lexicon = shipped_lexicon()
    found = lexicon.phrase_noun(keys, 1)
    assert found is not None
    assert (found[0].metric, found[1]) == (lexicon.metric_of("deltakere"), 3)
    school = lexicon.phrase_noun(keys, 5)
    assert school is not None
    assert (school[0].metric, school[1]) == (lexicon.metric_of("kulturskoler"), 3)
    assert lexicon.phrase_noun(keys, 3) is None


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("deltok", VerbRole.ATTEND),
        ("fullførte", VerbRole.COMPLETE),
        ("avholdes", VerbRole.HOLD),
        ("halde", VerbRole.HOLD),
        ("vitja", VerbRole.VISIT),
        ("møttest", VerbRole.MEET),
        ("hadde", VerbRole.HAVE),
        ("finst", VerbRole.EXIST),
        ("underviste", VerbRole.DELIVER),
        ("avlyst", VerbRole.CANCEL),
        ("vart", VerbRole.BECOME),
        ("skal", VerbRole.MODAL),
    ],
)
def test_a_verb_has_its_role(word: str, role: VerbRole) -> None:
    verb = shipped_lexicon().verb(word)
    assert verb is not None
    assert verb.role is role


def test_a_verb_form_is_finite_or_not() -> None:
    lexicon = shipped_lexicon()
    verbs = {word: lexicon.verb(word) for word in ("deltok", "holdes", "delta", "avlyst")}
    assert {word: verb and verb.finite for word, verb in verbs.items()} == {
        "deltok": True,
        "holdes": True,
        "delta": False,
        "avlyst": False,
    }


def test_cues_begin_with_their_word_the_longest_first() -> None:
    cues = shipped_lexicon().cues("til")
    assert (("til", "stede"), Cue.PRESENT) in cues
    assert [len(words) for words, _ in cues] == sorted((len(w) for w, _ in cues), reverse=True)
    assert shipped_lexicon().cues("kulturskole") == ()


def test_the_units_own_metric_comes_before_the_table() -> None:
    dancers = Metric(id="dansere", singular="danser", plural="dansere", adds_up="people")
    people = Metric(id="deltakere", singular="deltaker", plural="deltakere", adds_up="people")
    lexicon = lexicon_of(people, dancers)
    assert metric_of("dansarane", lexicon) == "dansere"
    assert metric_of("ballettdansere", lexicon) == "dansere"
    assert metric_of("musikere", lexicon) == "deltakere"


def test_an_own_metric_that_no_table_knows_is_inflected_by_rule() -> None:
    quests = Metric(id="x1", singular="verneting", plural="verneting", adds_up="events")
    lexicon = lexicon_of(quests)
    assert metric_of("vernetingene", lexicon) == "x1"
    assert metric_of("fjellverneting", lexicon) == "x1"
    assert metric_of("fagdager", lexicon) is None


def test_a_group_is_counted_where_the_unit_has_a_metric_of_it() -> None:
    bands = Metric(id="x1", singular="korps", plural="korps", adds_up="units")
    assert metric_of("skolekorpsene", lexicon_of(bands)) == "x1"


def test_an_own_metric_of_several_words_is_a_phrase() -> None:
    own = Metric(id="x1", singular="åpen øving", plural="åpne øvinger", adds_up="events")
    found = lexicon_of(own).phrase_noun(["åpne", "øvinger"], 0)
    assert found is not None
    assert found[0].metric is own


def test_a_metric_has_a_role_by_its_words_where_its_id_is_another() -> None:
    own = Metric(id="m7", singular="lærar", plural="lærarar", adds_up="people")
    assert metric_of("musikkpedagogar", lexicon_of(own)) == "m7"


def test_what_is_typed_names_metrics_own_words_first() -> None:
    lexicon = shipped_lexicon()

    def called(typed: str) -> list[list[str]]:
        return [[metric.id for metric in found] for found in lexicon.metrics_called(typed)]

    assert called("sam")[1][0] == "arrangementer"
    assert called("ele")[1][0] == "elever"
    assert called("laer")[0] == ["laerere"]
    assert called("strykeelev") == [["elever"], []]
    assert called("kurs") == [["arrangementer"], ["deltakere"]]
    assert called("ovelser")[0] == called("øvelser")[0]
    assert called("m") == [[], []]


def test_words_that_are_no_nouns_are_remembered_within_bounds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kplan_desktop.domain.words.lexicon._MOST_REMEMBERED", 10)
    lexicon = Lexicon(shipped_table(), (), "nb")
    for number in range(100):
        assert lexicon.noun(f"xyz{number}") is None
    assert len(lexicon._nouns) <= len(lexicon._listed) + 11


@pytest.mark.parametrize(
    ("word", "metric"),
    [
        ("deltkaere", "deltakere"),
        ("deltakrer", "deltakere"),
        ("elavar", "elever"),
        ("lærraar", "laerere"),
        ("publkum", "publikum"),
        ("kommmuner", "kommuner"),
        ("kulturksoler", "kulturskoler"),
    ],
)
def test_a_plural_is_read_that_is_a_letter_off(word: str, metric: str) -> None:
    assert metric_of(word) == metric


@pytest.mark.parametrize(
    "words", ["elvene konsepter konserver konserner reaktorer rekorder levere kommunale personalet"]
)
def test_another_word_that_is_a_letter_off_is_left(words: str) -> None:
    assert {word: metric_of(word) for word in words.split()} == dict.fromkeys(words.split())


@pytest.mark.parametrize("word", ["stud", "rekt", "insp", "komm", "medv", "publ", "pers", "elev"])
def test_an_abbreviation_is_known_as_a_plural(word: str) -> None:
    noun = shipped_lexicon().noun(word)
    assert noun is not None
    assert noun.plural
    assert noun.metric is not None
