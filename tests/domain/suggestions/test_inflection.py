"""The forms of the shipped words are those of the dictionaries.

Where hunspell's dictionaries are not installed, the forms are compared with those that they
accepted, ``tests/data/accepted-forms.txt``. ``python3 -m tests.domain.suggestions.test_inflection``
writes that file anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kplan_desktop.domain.words.inflection import (
    DEFINITE,
    PARTICIPLE,
    PASSIVE,
    PAST,
    PLURAL,
    PRESENT,
    SINGULAR,
    InflectionError,
    mistaken_plurals,
    noun_forms,
    plurals_by_rule,
    verb_forms,
)
from tests.domain.suggestions.hunspell_forms import FOLDER, listed_forms
from tests.domain.suggestions.words import shipped_rows

ACCEPTED = Path(__file__).parents[2] / "data" / "accepted-forms.txt"
LANGUAGES = {False: "nb_NO", True: "nn_NO"}

EXCEPTIONS = {
    "loanwords that the dictionaries lack, or lack some forms of": (
        "dj coach event webinar masterclass gig jamsession session performance flashmob audition "
        "hackathon kickoff battle streame gründer sfo rapper mentor poet ballerina opera jurere "
        "breaker disko galla"
    ),
    "listed without the forms of words in a vowel": (
        "nabo kollega firma skjema trio duo euro turné kafé kulturkafé komité"
    ),
    "listed without -a after -ning": (
        "tilstelning forelesning fremvisning opplesning høytlesning husholdning filmvisning "
        "kinovisning skolevisning"
    ),
    "a last part, or a compound that is listed in one standard alone": (
        "-ist -klassing -gjenger kulturnatt helsesøster akkordeonist beboer medvirker "
        "hovedtillitsvalgt deltakertall lærertall viderekommen danserinne elevutveksling "
        "ungdomsutveksling julegrantenning plateslipp flerspråklig fremmedspråklig"
    ),
    "lacking, or listed without some forms, though Bokmålsordboka or Nynorskordboka have them": (
        "venn frivillig innbudt natt prosentpoeng poeng følger stiftelse satsing note rist komme "
        "følge greie møtes treffe treffes synge nå finnes kunne ønske stryke nedlegge gjelde "
        "synes utgi utredning avlegge vokse avduking nyankommen tevling trønder stikke"
    ),
}
"""Lemmas whose forms are not all in the dictionaries, by reason."""


def _required_forms() -> Iterator[tuple[str, str, str]]:
    """Each row's forms, word by word: lemma, form, and the language or "either".

    The irregular forms that a row lists for both standards are required of either dictionary.
    """
    excepted = {lemma for lemmas in EXCEPTIONS.values() for lemma in lemmas.split()}
    for row in shipped_rows():
        shared = row.inflection.startswith("s:") and row.inflection == row.nynorsk_inflection
        for nynorsk, language in LANGUAGES.items():
            lemma = (row.nynorsk if nynorsk else row.lemma).strip("-").split("_")[-1]
            if row.lemma not in excepted and not (shared and nynorsk):
                for form, _ in row.forms(nynorsk=nynorsk):
                    for word in form.split("_"):
                        yield lemma, word.strip("-"), "either" if shared else language


def _listed_by_language(forms: set[str]) -> dict[str, set[str]]:
    listed = {
        language: {form.lower() for form in listed_forms(language, forms)}
        for language in LANGUAGES.values()
    }
    return {**listed, "either": set().union(*listed.values())}


def _is_listed(form: str, lemma: str, listed: set[str]) -> bool:
    """Whether a form is listed, or is a compound as its lemma is, whose last part is."""
    return form in listed or any(
        form[at:] in listed and lemma.startswith(form[:at]) and lemma[at:] in listed
        for at in range(2, len(form) - 2)
    )


def _accepted_lines() -> list[str]:
    """The forms that the installed dictionaries list, in the format of the file."""
    required = set(_required_forms())
    listed = _listed_by_language({form for _, form, _ in required})
    return sorted(
        {
            f"{form} {language}"
            for lemma, form, language in required
            if _is_listed(form, lemma, listed[language])
        }
    )


def test_every_form_of_the_table_is_in_the_dictionaries() -> None:
    accepted = set(ACCEPTED.read_text(encoding="utf-8").splitlines())
    required = {f"{form} {language}" for _, form, language in _required_forms()}
    assert required == accepted


def test_the_accepted_forms_are_those_of_the_dictionaries() -> None:
    if all((FOLDER / f"{language}.dic").is_file() for language in LANGUAGES.values()):
        accepted = _accepted_lines()
    else:  # the dictionaries are another package's: what they accepted was kept
        accepted = sorted(set(ACCEPTED.read_text(encoding="utf-8").splitlines()))
    assert ACCEPTED.read_text(encoding="utf-8").splitlines() == accepted


@pytest.mark.parametrize(
    ("lemma", "inflection", "nynorsk", "forms"),
    [
        ("kommune", "m", False, "kommune kommunen kommuner kommunene"),
        ("kommune", "m", True, "kommune kommunen kommunar kommunane"),
        ("lærer", "er", False, "lærer læreren lærere lærerne"),
        ("lærar", "er", True, "lærar læraren lærarar lærarane"),
        ("samling", "ing", False, "samling samlingen samlinga samlinger samlingene"),
        ("samling", "ing", True, "samling samlinga samlingar samlingane"),
        ("veke", "f", True, "veke veka veker vekene"),
        ("korps", "n", False, "korps korpset korps korpsene korpsa"),
        ("møte", "ne", False, "møte møtet møter møtene møta"),
        ("møte", "ne", True, "møte møtet møte møta"),
        ("barn", "s:barn/barnet/barn/barna", False, "barn barnet barn barna"),
    ],
)
def test_a_noun_is_inflected(lemma: str, inflection: str, nynorsk: bool, forms: str) -> None:
    assert [form for form, _ in noun_forms(lemma, inflection, nynorsk=nynorsk)] == forms.split()


def test_a_noun_form_tells_number_and_definiteness() -> None:
    assert noun_forms("elev", "m", nynorsk=True) == [
        ("elev", SINGULAR),
        ("eleven", SINGULAR | DEFINITE),
        ("elevar", PLURAL),
        ("elevane", PLURAL | DEFINITE),
    ]


def test_a_verb_form_tells_what_it_is() -> None:
    forms = verb_forms("fylle", "v2", nynorsk=False)
    assert ("fyller", PRESENT) in forms
    assert ("fylte", PAST) in forms
    assert ("fylt", PARTICIPLE) in forms
    assert ("fylles", PASSIVE) in forms


def test_mistaken_plurals_are_known_too() -> None:
    assert ("deltakerer", PLURAL) in mistaken_plurals("deltaker", "er", nynorsk=False)
    assert ("elevar", PLURAL) in mistaken_plurals("elev", "m", nynorsk=False)


@pytest.mark.parametrize("inflection", ["x9", "s:barn/barnet"])
def test_an_unknown_class_or_a_missing_form_is_refused(inflection: str) -> None:
    with pytest.raises(InflectionError):
        noun_forms("barn", inflection, nynorsk=False)


def test_plurals_by_rule_have_both_standards() -> None:
    assert {"korps", "korpsene", "korpsa"} <= plurals_by_rule("korps", "korps", "nb")
    assert {"verksteder", "verkstader"} <= plurals_by_rule("verksted", "verksteder", "nn")
    assert plurals_by_rule("choir", "choirs", "en") == {"choirs"}


if __name__ == "__main__":
    ACCEPTED.write_text("\n".join(_accepted_lines()) + "\n", encoding="utf-8", newline="\n")
