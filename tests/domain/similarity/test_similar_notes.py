"""A link is offered where two notes describe one activity, not where they only use alike words."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from kplan_desktop.domain.editing.linked_activities import link_notes
from kplan_desktop.domain.model.edits import (
    MoveNote,
    RemoveMeasure,
    RemoveNote,
    SetNoteText,
    apply,
)
from kplan_desktop.domain.model.location import InGoal
from kplan_desktop.domain.model.report import GoalEntry, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex, SimilarNote
from kplan_desktop.domain.similarity.text_similarity import stem
from kplan_desktop.domain.text.typeahead import folded_words
from tests.as_written import example_as_written
from tests.domain.next_period.later_forms import with_texts
from tests.domain.samples import FIRST, FORM, SECOND, measure, note, report

SAME_IN_THE_EXAMPLE = (
    ("1.1-1-2", "2.2-1-1", "3.1-1-2", "3.1-2-1", "3.1-3-1"),  # ledersamlinger
    ("1.1-1-1", "3.1-1-1", "3.1-2-3"),  # kommunebesøk
    ("2.1-1-2", "2.2-1-3"),  # fagdager i dans
    ("2.1-2-5", "2.2-1-5"),  # studietur for ledere
    ("2.1-2-4", "2.2-2-3"),  # Superlørdag
    ("2.2-1-2", "3.1-3-2"),  # regionale fagdager november 2012
    ("3.1-1-6", "3.1-3-3"),  # felles styremøte
    ("1.1-3-1", "2.1-1-3"),  # nettverksbygging på regionplan
)
"""The notes of the example that describe one activity, annotated by hand (the first five are those
that the office's own reading names)."""

SAME = """
    Sommerkurs i band | Sommarkurs i band for ungdom, Røros
    Talentleir på Frøya, 24 elever | Talentleir
    Stor kulturskoledag i Oppdal | Kulturskoledag i Oppdal, i samarbeid med DKS
    Dirigentkurs høsten 2013 | Dirigentkurs for korps, november 2013
    Rammeplanseminaret | Rammeplanseminar for rektorer og lærere
    Høring om rammeplan | Høringer om rammeplanen (svar sendt fra styret)
    Korpsfestivalen i Orkdal | Korpsfestival, Orkdal
    Kunstløypa – åpning mai 2014 | Åpning av Kunstløypa
    Inspirasjonsdag for instrumentallærere 12.03.2014 | Inspirasjonsdag for instrumentallærere
    Kunstfagleg nettverk for dans og teater | Nettverk for dans og teater
    Ungdommens musikkmesterskap 2013 | Ungdommens musikkmesterskap, semifinale 2013
    Strykeseminar i Melhus med ekstern instruktør | Strykeseminar i Melhus
    Elevkonserten «Vårvind» | «Vårvind», elevkonsert i Olavshallen
    Visjonsarbeid, digital verktøykasse | Digital verktøykasse
    Kor Arti' – deltaking med tre grupper | Kor Arti'
    Styremøte i Nord-Trøndelag om sammenslåing | Felles styremøte om sammenslåing
    Fordypningsprogram LUR | Fordypningsprogrammet LUR, opptak og oppstart
    Veiledarkurs for pianolærarar | Veiledarkurs
"""
DIFFERENT = """
    Møte med rektor på Oppdal | Møte med rektor på Røros
    Konsert i Nidarosdomen | Seminar i Nidarosdomen
    Møter | Møter med Midt-Norsk Filmsenter
    Fagdag i dans 2013 | Fagdag i dans 2014
    Talentleir vår 2013 | Talentleir høst 2013
    Dirigentkurs i mars 2014 | Dirigentkurs, november 2014
    Kurs for lærere | Kurs for ledere
    Samarbeid med DKS | Samarbeid med UKM
    Årsmøte 2012 | Årsmøte 2013
    Fagdag i teater | Fagdag i dans
    Studietur til Finland | Studietur til Estland
    Kurs i Speedadmin for lærere | Presentasjon av rammeplan for lærere
    Informasjon om eksterne kurs | Informasjon til kommunene
    Deltakelse på landsmøtet | Deltakelse på kulturkonferansen
    Jevnlige møter med fylket | Jevnlige møter med DansiT
    Brev til kunnskapsministeren | Brev til kommunestyret
    Konsert med TSO | Superlørdag med TSO
    Besøk i Malvik | Besøk i Melhus
    Regionmøte i Fosen | Regionmøte i Værnesregionen
    Prosjektet «Kunst i skolen» | Prosjektet «Dans i skolen»
    Kurs hvert år | Seminar hvert år
    2014 | Vår 2014
    Korpsseminar for messing | Korseminar for barn
    14 dansere og 9 strykere deltok i Orkdal 3. mai 2013 | 31 i 2012 og 44 i 2013 deltok
    Gjennomført våren 2013 med 40 elever | Gjennomført 2013, 12 lærere
    Felles møte med Møre og Romsdal | Felles møte med Nord-Trøndelag
    Høring om kulturlov | Innspill til kulturutredningen
    Kompetanseheving for lærere i Orkdal | Kompetanseheving for ledere i Malvik
"""
"""Pairs in the manner of the reports. The rules were not written on them; when first tried they
found 14 of the 18 and took none for another. What showed then was mended: forms of «høst»,
«seminar» and «program», and a year that only one of the two names."""

SAME_LATER = """
    Lærarsamling på Støren | Lærersamling, Støren
    Blåserdag i Trondheim 2014 | Blåserdagen i Trondheim
    Skolekonsertturné med «Trollfjell» | «Trollfjell», skolekonserter i åtte kommuner
    Nettverkssamling for visuelle kunstfag | Nettverkssamlinger for visuelle kunstfag, Orkdal
    Høringsuttalelse om ny kulturlov | Høringsuttalelser, bl.a. ny kulturlov
    Pilotprosjekt Kulturskoletimen i Rissa | Kulturskoletimen i Rissa (pilotprosjekt)
    Sangfestival for barn, vår 2014 | Sangfestivalen i mai 2014
    Vurdering for læring | Kurset «Vurdering for læring»
    Spelemannstreff, Oppdal | Spelemannstreffet
    Ledersamling og studiebesøk i Bodø | Studiebesøk i Bodø
    Opplæring i Speedadmin | Speedadmin: opplæring av merkantilt ansatte
    Kulturskolekonferansen i Bergen oktober 2013 | Deltakelse på kulturskolekonferansen 2013
"""
DIFFERENT_LATER = """
    Blåserdag i Trondheim | Strykerdag i Trondheim
    Opplæring i Speedadmin | Opplæring i vurdering
    Kurs i improvisasjon | Kurs i komposisjon
    Møte med ordfører i Rissa | Møte med rådmann i Rissa
    Nettverk for dans | Nettverk for teater
    Kulturskoletimen i Rissa | Kulturskoletimen i Bjugn
    Sangfestival 2013 | Sangfestival 2014
    Brev til fylkesmannen om DKS | Møte med fylkesmannen om rammeplan
    Seminar om digitale verktøy | Seminar om mangfold
    Konsert for eldre | Konsert for barn
    Samling for rektorer i februar 2013 | Samling for rektorer i september 2013
    Søknad om prosjektmidler til dans | Søknad om prosjektmidler til teater
"""
"""Pairs written down after that; 9 of 12 were found, 11 since years are treated so, none wrong."""


SAME_WORDS = """
    verkstad verksted verkstadene verksteder
    leiarsamling ledersamling leiarsamlinga
    høyringsmøte høringsmøte
    kulturskulane kulturskolene
    brukarforum brukerforum
    laurdagsskule lørdagsskole
    meisterskap mesterskap
    draumefangar drømmefanger
    improvisasjon improvvisasjon
"""
OTHER_WORDS = """
    leir ler
    kar ker
    hatt hat
    sau sø
    musikk musiker
    korpsleder kursleder
    samspel samtale
"""


@pytest.mark.parametrize("words", SAME_WORDS.strip().splitlines())
def test_a_word_has_one_stem_in_both_written_forms(words: str) -> None:
    assert len({stem(word) for word in folded_words(words)}) == 1


@pytest.mark.parametrize("words", OTHER_WORDS.strip().splitlines())
def test_words_that_differ_have_stems_that_differ(words: str) -> None:
    assert len({stem(word) for word in folded_words(words)}) == len(words.split())


@pytest.fixture(scope="module")
def example() -> Report:
    return example_as_written()


def similar_notes(report: Report, text: str, note_id: str | None = None) -> tuple[SimilarNote, ...]:
    """The result of a fresh index."""
    index = NoteIndex(report.form)
    index.update(report)
    return index.similar(text, note_id=note_id)


def pairs(listed: str) -> list[tuple[str, str]]:
    lines = (line.strip().split(" | ") for line in listed.strip().splitlines())
    return [(first, second) for first, second in lines]


def is_offered(note_text: str, text: str) -> bool:
    """Whether a report's only note is similar to a text."""
    written = report(GoalEntry(goal_id=FIRST, notes=(note("a", note_text),)))
    return bool(similar_notes(written, text))


def test_in_the_example_all_that_is_the_same_is_found_and_nothing_else(example: Report) -> None:
    index = NoteIndex(example.form)
    assert index.update(example)
    found = {
        frozenset((example_note.id, similar.note_id))
        for example_note in example.all_notes()
        for similar in index.similar(example_note.text, note_id=example_note.id, limit=9)
    }
    same = {
        frozenset((f"note-{first}", f"note-{second}"))
        for group in SAME_IN_THE_EXAMPLE
        for first, second in itertools.combinations(group, 2)
    }
    assert found == same  # 19 pairs: precision and recall are both 1


@pytest.mark.parametrize(
    ("same", "different", "recall"), [(SAME, DIFFERENT, 0.9), (SAME_LATER, DIFFERENT_LATER, 0.9)]
)
def test_most_equal_activities_are_found_and_no_different_ones(
    same: str, different: str, recall: float
) -> None:
    right = [pair for pair in pairs(same) if is_offered(*pair)]
    wrong = [pair for pair in pairs(different) if is_offered(*pair)]
    missed = [pair for pair in pairs(same) if pair not in right]
    assert not wrong
    assert len(right) / len(pairs(same)) >= recall, missed


def test_similarity_is_symmetric() -> None:
    for first, second in (pair for listed in (SAME, DIFFERENT) for pair in pairs(listed)):
        assert is_offered(first, second) == is_offered(second, first), (first, second)


@pytest.mark.parametrize("text", ["", "Møter", "møte", "Fagdager", "Jevnlige møter", "Samarbeid"])
def test_short_and_general_texts_offer_nothing(example: Report, text: str) -> None:
    assert similar_notes(example, text) == ()


def test_neither_the_note_nor_one_linked_to_its_activity_is_offered() -> None:
    written = report(
        GoalEntry(goal_id=FIRST, notes=(note("a", "Talentleir"), note("b", "Talentleir 2013"))),
        GoalEntry(goal_id=SECOND, notes=(note("c", "Talentleir på Frøya"),)),
    )
    assert {found.note_id for found in similar_notes(written, "Talentleir", "a")} == {"b", "c"}
    linked = apply(written, link_notes(written, "a", "b"))
    assert [found.note_id for found in similar_notes(linked, "Talentleir", "a")] == ["c"]
    assert len(similar_notes(linked, "Talentleir", "c")) == 1


def test_the_index_follows_every_change() -> None:
    before = report(
        GoalEntry(
            goal_id=FIRST, measures=(measure("m", note("a", "Talentleir"), note("b", "Ski")),)
        ),
        GoalEntry(goal_id=SECOND, notes=(note("c", "Korpsfestival"),)),
    )
    index = NoteIndex(before.form)

    def close_to(after: Report, text: str) -> list[str]:
        assert index.update(after)
        fresh = similar_notes(after, text)
        assert index.similar(text) == fresh
        return [found.note_id for found in fresh]

    assert close_to(before, "Talentleir") == ["a"]
    reworded = apply(before, SetNoteText("b", "Talentleiren"))
    assert close_to(reworded, "Talentleir") == ["a", "b"]
    moved = apply(reworded, MoveNote("a", InGoal(SECOND), 0))
    assert close_to(moved, "Talentleir") == ["a", "b"]
    removed = apply(moved, RemoveNote("a"))
    assert close_to(removed, "Talentleir") == ["b"]
    assert close_to(apply(removed, RemoveMeasure("m")), "Talentleir") == []
    assert close_to(before, "Talentleir") == ["a"]


def test_the_index_follows_a_report_to_another_form_and_back() -> None:
    old = report(
        GoalEntry(goal_id=FIRST, notes=(note("a", "Talentleir"),)),
        GoalEntry(goal_id=SECOND, notes=(note("b", "Talentleiren"),)),
    )
    gone = replace(with_texts(old.form, {FIRST: None}), units=FORM.units[:1])
    notes = tuple(each for entry in old.goals for each in entry.notes)
    entries = tuple(GoalEntry(goal_id=goal.id) for goal in gone.goals())
    new = replace(old, form=gone, goals=(replace(entries[0], notes=notes), *entries[1:]))
    index = NoteIndex(old.form)
    for now in (old, new, old):
        assert index.update(now)
        assert {found.note_id for found in index.similar("Talentleir")} == {"a", "b"}
        assert index.similar("Talentleir") == similar_notes(now, "Talentleir")


def test_what_was_removed_before_the_index_was_up_to_date_is_not_in_it() -> None:
    before = report(
        GoalEntry(goal_id=FIRST, notes=(note("a", "Talentleir"), note("b", "Talentleiren")))
    )
    index = NoteIndex(before.form)
    assert not index.update(before, at_most=1)
    assert index.update(apply(before, RemoveNote("a")))
    assert [found.note_id for found in index.similar("Talentleir")] == ["b"]


def test_a_large_report_can_be_indexed_in_slices() -> None:
    written = report(
        GoalEntry(goal_id=FIRST, notes=tuple(note(f"n{i}", f"Konsert nr {i}") for i in range(25))),
        GoalEntry(goal_id=SECOND, notes=(note("last", "Talentleir"),)),
    )
    index = NoteIndex(written.form)
    turns = 1
    while not index.update(written, at_most=10):
        turns += 1
    assert turns == 3
    assert [found.note_id for found in index.similar("Talentleir")] == ["last"]


def test_region_names_come_from_the_form_and_have_low_weight() -> None:
    unit = FORM.units[3].name
    written = report(GoalEntry(goal_id=FIRST, notes=(note("a", f"Felles møte med {unit}"),)))
    assert similar_notes(written, f"Felles samling med {unit}") == ()
    without = replace(written, form=replace(FORM, units=FORM.units[:1]))
    assert len(similar_notes(without, f"Felles møte med {unit}")) == 1
