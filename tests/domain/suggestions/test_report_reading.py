"""A report is read ahead by time, what is open in it is counted, and links join what is alike."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kplan_desktop.domain.editing.linked_activities import (
    KeptSide,
    conflicts,
    link_notes,
    unlink_note,
)
from kplan_desktop.domain.model.edits import RemoveNote, SetNoteText, apply
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.report import GoalEntry, Note, Report
from kplan_desktop.domain.similarity.similar_notes import NoteIndex
from kplan_desktop.domain.suggestions.note_suggestions import (
    DismissedSet,
    NoteOffers,
    NoteSuggestions,
    accept,
    link_dismissal,
)
from kplan_desktop.domain.suggestions.report_reading import OfferedLink, ReportReading
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.as_written import example_as_written
from tests.domain.samples import FIRST, FORM, note, report
from tests.domain.suggestions.words import shared_lexicon


class FakeClock:
    """Seconds, a quarter of which pass with every note that is read."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class SlowSuggestions(NoteSuggestions):
    """Takes a quarter of a second a note, by the fake clock, and remembers which were read."""

    def __init__(self, clock: FakeClock, dismissed: DismissedSet) -> None:
        super().__init__(shared_lexicon(), dismissed.is_dismissed)
        self._clock = clock
        self.read: list[str] = []

    def of(self, report: Report, note: Note) -> NoteOffers:
        self._clock.now += 0.25
        self.read.append(note.id)
        return super().of(report, note)


class Reading:
    """A reading with a clock that stands still but for notes that are read."""

    def __init__(self) -> None:
        self.clock = FakeClock()
        self.dismissed = DismissedSet()
        self.suggestions = SlowSuggestions(self.clock, self.dismissed)
        index = NoteIndex(FORM)
        self.reading = ReportReading(self.suggestions, index, self.dismissed, self.clock)

    def links(self, where: Report) -> list[set[str]]:
        """The pairs that are offered."""
        offers = self.reading.read_all(where)
        return [{link.note_id, link.other_id} for link in offers.links]

    def dismiss(self, one: str, two: str) -> None:
        self.dismissed.dismiss([link_dismissal(one, two)])
        self.reading.forget((one, two))


def of_texts(*texts: str) -> Report:
    """A report of notes «0», «1» and so on with these texts."""
    notes = tuple(note(str(number), text) for number, text in enumerate(texts))
    return report(GoalEntry(goal_id=FIRST, notes=notes))


MANY = of_texts(*(f"Besøk i {number + 2} kommuner" for number in range(40)))


def test_a_slice_ends_when_its_time_is_over_however_many_notes_that_is() -> None:
    reading = Reading()
    assert not reading.reading.read_some(MANY, seconds=1.0)
    assert len(reading.suggestions.read) in (3, 4, 5)
    before = len(reading.suggestions.read)
    assert not reading.reading.read_some(MANY, seconds=0.3)
    assert len(reading.suggestions.read) - before in (1, 2)
    assert reading.reading.offers is None


def test_what_was_read_is_not_read_again_when_another_note_is_written_in() -> None:
    reading = Reading()
    reading.reading.read_all(MANY)
    reading.suggestions.read.clear()
    after = apply(MANY, SetNoteText("7", "Besøk i 3 kommuner og 9 skoler"))
    assert reading.reading.read_all(after).count >= 40
    assert reading.suggestions.read == ["7"]
    reading.reading.read_all(after)
    assert reading.suggestions.read == ["7"]


def test_all_is_read_again_when_a_metric_is_added_or_removed() -> None:
    own = Metric(id="own", singular="instrument", plural="instrumenter", adds_up="units")
    where = of_texts("Vi kjøpte 12 instrumenter", "Besøk i 12 kommuner")
    reading = Reading()
    for metrics, count in (((), 1), ((own,), 2), ((), 1)):
        assert reading.reading.read_all(replace(where, own_metrics=metrics)).count == count


def test_an_edit_while_a_report_is_being_read_begins_anew_without_what_was_read() -> None:
    reading = Reading()
    reading.reading.read_some(MANY, seconds=2.0)
    read = set(reading.suggestions.read)
    after = apply(MANY, SetNoteText("39", "Besøk i 3 kommuner"))
    reading.reading.read_all(after)
    assert len(reading.suggestions.read) == 40
    assert read < set(reading.suggestions.read)


def test_what_is_open_is_counted_anew_after_each_answer() -> None:
    reading = Reading()
    where = of_texts("Besøk i 12 kommuner, 40 elever", "Ingenting")
    offers = reading.reading.read_all(where)
    assert offers.count == 2
    assert [note_id for note_id, _ in offers.by_note] == ["0"]
    first, second = offers.by_note[0][1].all
    accepted = apply(where, accept(where, where.goals[0].notes[0], [first]))
    assert reading.reading.read_all(accepted).count == 1
    reading.dismissed.dismiss(second.dismissals)
    reading.reading.forget(["0"])
    assert reading.reading.read_all(accepted).count == 0


def test_a_removed_note_offers_nothing_any_more() -> None:
    reading = Reading()
    where = of_texts("Talentleir i Oppdal", "Besøk i 12 kommuner", "Talentleir i Oppdal")
    assert reading.reading.read_all(where).count == 2
    assert reading.reading.read_all(apply(where, RemoveNote("1"))).count == 1
    assert reading.reading.read_all(apply(where, RemoveNote("2"))).count == 1


def test_the_fewest_links_join_all_notes_of_one_activity() -> None:
    reading = Reading()
    where = of_texts(*["Talentleir i Oppdal"] * 4, "Kartlegging av lokaler i Røros")
    links = reading.links(where)
    assert len(links) == 3
    assert set().union(*links) == {"0", "1", "2", "3"}
    for _ in range(3):
        one, two = reading.links(where)[0]
        where = apply(where, link_notes(where, one, two))
    assert reading.links(where) == []
    assert len({n.activity_id for n in where.all_notes()}) == 2


def test_of_a_note_that_is_kept_apart_no_other_note_of_the_activity_is_offered() -> None:
    reading = Reading()
    where = of_texts(*["Talentleir i Oppdal"] * 4)
    reading.dismiss("0", "3")
    links = reading.links(where)
    assert len(links) == 2
    assert all("3" not in link for link in links)
    # Once it is clear that «2» is another activity than «0», «3» may be the same as that.
    reading.dismiss("0", "2")
    reading.dismiss("1", "2")
    assert {"2", "3"} in reading.links(where)


def test_a_link_asks_for_the_times_that_the_other_note_does_not_tell() -> None:
    case, where = Reading(), of_texts("Leir vår 2013", "Leir høst 2013")
    for each in where.all_notes():
        offered = dict(case.reading.read_all(where).by_note)[each.id].all
        where = apply(where, accept(where, each, offered))
    assert not case.reading.read_all(where).by_note
    keep = dict.fromkeys(conflicts(where, "0", "1"), KeptSide.MINE)
    where = apply(where, link_notes(where, "0", "1", keep))
    assert [name for name, _ in case.reading.read_all(where).by_note] == ["1"]


def test_a_link_is_offered_again_when_the_notes_are_untied() -> None:
    reading = Reading()
    where = of_texts("Talentleir i Oppdal", "Talentleir i Oppdal")
    linked = apply(where, link_notes(where, "0", "1"))
    assert reading.links(linked) == []
    assert reading.links(apply(linked, unlink_note(linked, "0", "new"))) == [{"0", "1"}]


def test_a_link_is_offered_no_more_when_one_note_tells_of_something_else() -> None:
    reading = Reading()
    where = of_texts("Talentleir i Oppdal", "Talentleir i Oppdal")
    assert reading.links(where) == [{"0", "1"}]
    changed = apply(where, SetNoteText("1", "Kartlegging av lokaler i Røros"))
    assert reading.links(changed) == []


def test_links_that_are_shown_stay_as_long_as_they_may() -> None:
    reading = Reading()
    where = of_texts(*["Talentleir i Oppdal"] * 3)
    reading.reading.read_all(where)
    shown = [OfferedLink("1", "2"), OfferedLink("0", "2")]
    assert reading.reading.links(where, shown) == tuple(shown)
    linked = apply(where, link_notes(where, "1", "2"))
    reading.reading.read_all(linked)
    assert reading.reading.links(linked, shown) == (shown[1],)


@pytest.mark.parametrize("other_first", [False, True])
def test_no_two_kept_apart_are_joined_by_way_of_a_third(other_first: bool) -> None:
    reading = Reading()
    where = of_texts(*["Talentleir i Oppdal"] * 3)
    reading.dismiss(*(("2", "0") if other_first else ("0", "2")))
    assert len(reading.links(where)) == 1


def test_all_links_of_the_example_are_offered_and_only_two_others() -> None:
    """What was tied by hand in the example that is shipped is joined by yes alone."""
    published = decode_bundle(FormLibrary(program_files().forms).example_bundle()).report
    activity_ids = {note.id: note.activity_id for note in published.all_notes()}
    where = example_as_written()
    dismissed = DismissedSet()
    suggestions = NoteSuggestions(shared_lexicon(), dismissed.is_dismissed)
    reading = ReportReading(suggestions, NoteIndex(where.form), dismissed)
    said_no = 0
    while links := reading.read_all(where).links:
        link = links[0]
        if activity_ids[link.note_id] == activity_ids[link.other_id]:
            where = apply(where, link_notes(where, link.note_id, link.other_id))
        else:
            said_no += 1
            dismissed.dismiss([link_dismissal(link.note_id, link.other_id)])
            reading.forget((link.note_id, link.other_id))
    assert partition(where, lambda note: note.activity_id) == partition(
        published, lambda note: note.activity_id
    )
    assert said_no == 2


def partition(where: Report, key: Callable[[Note], str]) -> set[frozenset[str]]:
    """Which notes belong together."""
    groups: dict[str, set[str]] = {}
    for each in where.all_notes():
        groups.setdefault(key(each), set()).add(each.id)
    return set(map(frozenset, groups.values()))


def test_a_report_without_notes_is_read_at_once() -> None:
    reading = Reading()
    assert reading.reading.read_some(report(), seconds=0.0)
    assert reading.reading.offers is not None
    assert reading.reading.offers.count == 0
