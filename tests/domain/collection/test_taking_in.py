"""What a delivery is beside those that are here already, and that nothing of it is lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.collection.answers import take_answers
from kplan_desktop.domain.collection.collection import (
    Collection,
    Contact,
    Received,
    ReceivedAs,
    UnitComment,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    Entry,
    PutEntry,
    apply_edit,
    inverse_edit,
)
from kplan_desktop.domain.collection.taking_in import (
    Arrival,
    IntakeKind,
    IntakeRemark,
    RemarkKind,
    TakenIn,
    assign_unit,
    remove_received,
    take_in,
)
from kplan_desktop.domain.comments.comments import Comment, CommentAnswer
from kplan_desktop.domain.model.form import Form, Unit
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Activity, GoalEntry, Report, empty_report
from tests.domain.samples import FIRST, FORM, note, report

AT = dt.datetime(2014, 8, 22, 9, 0, tzinfo=dt.UTC)
MADE = dt.datetime(2014, 8, 20, 12, 0, tzinfo=dt.UTC)
EMPTY = Collection(id="c", form=FORM)
FIRST_UNIT, SECOND_UNIT = FORM.units[0].id, FORM.units[1].id


def arrival(
    told: Report, *, content: str = "", days: int = 0, sender: str = "", document: str = ""
) -> Arrival:
    """A delivery of a report, made so many days after the first."""
    content = content or f"{told.id}-{told.revision}-{told.unit_id}"
    return Arrival(
        report=told,
        sha256=f"bytes of {content}",
        content_sha256=content,
        form_sha256="f",
        made_at=MADE + dt.timedelta(days=days),
        received_as=ReceivedAs.WORD if document else ReceivedAs.BUNDLE,
        document_sha256=document,
        source=("post.zip", "x.kplan.json"),
        sender=sender,
    )


def of_unit(unit_id: str = FIRST_UNIT, *, form: Form = FORM, name: str = "r") -> Report:
    """An empty report of a unit."""
    return empty_report(form, report_id=name, unit_id=unit_id)


def taken(collection: Collection, *arrivals: Arrival) -> tuple[Collection, list[TakenIn]]:
    """The collection after these were taken in, and what each was."""
    found: list[TakenIn] = []
    for each in arrivals:
        name = f"received-{len(collection.received)}"
        found.append(take_in(collection, each, received_id=name, at=AT, by="Eva"))
        if found[-1].edit is not None:
            collection = apply_edit(collection, found[-1].edit)
    return collection, found


def kinds(found: list[TakenIn]) -> list[IntakeKind]:
    """The kinds of what was taken in."""
    return [each.kind for each in found]


def remarks(found: TakenIn) -> dict[RemarkKind, tuple[str, ...]]:
    """The remarks of one."""
    return {each.kind: each.arguments for each in found.remarks}


def counting(collection: Collection, unit_id: str = FIRST_UNIT) -> str:
    """The content of the revision that counts."""
    revision = collection.counting(unit_id)
    assert revision is not None
    return revision.content_sha256


def changed(form: Form, **goal: str) -> Form:
    """The next version of a form, with another first goal."""
    area, *others = form.strategy_areas
    first, *goals = area.goals
    areas = (replace(area, goals=(replace(first, **goal), *goals)), *others)  # type: ignore[arg-type]  # texts alone
    return replace(form, version=form.version + 1, strategy_areas=areas)


def test_the_first_delivery_of_a_unit_is_taken_in_with_all_that_is_known_of_it() -> None:
    collection, (found,) = taken(EMPTY, arrival(of_unit(), sender="kari@example.org"))

    assert found.kind is IntakeKind.TAKEN
    assert found.remarks == ()
    assert collection.counting(FIRST_UNIT) == Received(
        id="received-0",
        unit_id=FIRST_UNIT,
        unit_name=FORM.units[0].name,
        report_id="r",
        revision=1,
        sha256=f"bytes of r-1-{FIRST_UNIT}",
        content_sha256=f"r-1-{FIRST_UNIT}",
        made_at=MADE,
        taken_in_at=AT,
        taken_in_by="Eva",
        source=("post.zip", "x.kplan.json"),
        sender="kari@example.org",
        form_id=FORM.id,
        form_version=FORM.version,
        form_sha256="f",
    )


def test_taking_in_twice_changes_nothing() -> None:
    once, _ = taken(EMPTY, arrival(of_unit()))
    twice, (found,) = taken(once, replace(arrival(of_unit()), sha256="with other line ends"))

    assert found.kind is IntakeKind.SAME
    assert found.edit is None
    assert twice is once
    assert found.received == once.counting(FIRST_UNIT)


def test_the_latest_revision_counts_in_whatever_order_they_come() -> None:
    one, two, three = (
        arrival(replace(of_unit(), revision=number), days=number) for number in (1, 2, 3)
    )
    collection, found = taken(EMPTY, two, one, three)

    assert kinds(found) == [IntakeKind.TAKEN, IntakeKind.OLDER, IntakeKind.NEWER]
    assert counting(collection) == three.content_sha256
    assert len(collection.received_of(FIRST_UNIT)) == 3


def test_another_content_under_the_same_number_is_kept_and_told() -> None:
    collection, (_, later, earlier) = taken(
        EMPTY,
        arrival(of_unit(), content="a", days=1),
        arrival(of_unit(), content="b", days=2),
        arrival(of_unit(), content="c"),
    )

    assert (later.kind, earlier.kind) == (IntakeKind.NEWER, IntakeKind.OLDER)
    assert remarks(later) == remarks(earlier) == {RemarkKind.SAME_NUMBER: ("1",)}
    assert counting(collection) == "b"


def test_two_reports_of_one_unit_are_both_kept_and_told() -> None:
    collection, (_, found) = taken(
        EMPTY, arrival(of_unit(), days=3), arrival(of_unit(name="other"), content="b")
    )

    assert found.kind is IntakeKind.TAKEN
    assert RemarkKind.SECOND_REPORT in remarks(found)
    assert counting(collection) != "b"


def test_a_copy_of_a_report_that_another_unit_filled_is_that_unit_s() -> None:
    collection, found = taken(EMPTY, arrival(of_unit()), arrival(of_unit(SECOND_UNIT)))

    assert kinds(found) == [IntakeKind.TAKEN, IntakeKind.TAKEN]
    assert found[1].remarks == ()
    assert {each.unit_id for each in collection.received.values()} == {FIRST_UNIT, SECOND_UNIT}


def test_the_office_s_choice_of_what_counts_stays_and_is_told() -> None:
    once, _ = taken(EMPTY, arrival(of_unit()))
    chosen = apply_edit(once, PutEntry(UnitRecord(unit_id=FIRST_UNIT, counts="received-0")))
    collection, (found,) = taken(chosen, arrival(replace(of_unit(), revision=2)))

    assert RemarkKind.CHOICE_STAYS in remarks(found)
    assert counting(collection) == f"r-1-{FIRST_UNIT}"


def test_another_form_is_not_taken_in() -> None:
    other = replace(FORM, id="another-form")
    collection, (found,) = taken(EMPTY, arrival(of_unit(form=other)))

    assert found == TakenIn(kind=IntakeKind.OTHER_FORM)
    assert collection is EMPTY


def test_an_edition_in_another_language_is_the_same_form() -> None:
    edition = replace(changed(FORM, text="On the goal"), edition_of=FORM.id, id="en", language="en")
    edition = replace(edition, version=1)
    _, (found,) = taken(EMPTY, arrival(of_unit(form=edition)))

    assert found.kind is IntakeKind.TAKEN
    assert (found.remarks, found.comparison) == ((), None)


def test_another_version_of_the_form_is_taken_in_and_what_differs_is_told_goal_by_goal() -> None:
    newer = changed(FORM, text="Et annet mål")
    for collection, told in ((EMPTY, newer), (replace(EMPTY, form=newer), FORM)):
        _, (found,) = taken(collection, arrival(of_unit(form=told)))
        assert found.kind is IntakeKind.TAKEN
        versions = str(told.version), str(collection.form.version)
        assert remarks(found) == {RemarkKind.OTHER_VERSION: versions}
        assert found.comparison is not None
        (difference,) = found.comparison.differences
        assert (difference.goal_id, difference.new) == (FIRST, "Et annet mål")


def test_a_form_that_was_altered_is_told_and_its_report_taken_in() -> None:
    altered = replace(changed(FORM, text="Noe annet"), version=FORM.version)
    _, (found,) = taken(EMPTY, arrival(of_unit(form=altered)))

    assert found.kind is IntakeKind.TAKEN
    assert remarks(found) == {RemarkKind.ALTERED_FORM: ()}
    assert found.comparison


def test_notes_under_a_goal_that_the_collection_s_form_lacks_are_counted() -> None:
    older = changed(FORM, id="gone")
    told = replace(
        report(GoalEntry(goal_id=FIRST, notes=(note("a"), note("b", " ")))),
        form=older,
        activities={name: Activity(id=name) for name in ("a", "b")},
    )
    told = replace(told, goals=(replace(told.goals[0], goal_id="gone"), *told.goals[1:]))
    _, (found,) = taken(EMPTY, arrival(told))

    assert remarks(found)[RemarkKind.NOTES_ELSEWHERE] == ("1",)


def with_units(*units: Unit) -> Form:
    """The form with other units."""
    return replace(FORM, units=units)


def test_a_unit_that_became_another_counts_for_that_one_and_it_is_told() -> None:
    merged = with_units(Unit(id="new", name="Ny", predecessors=(FIRST_UNIT, SECOND_UNIT)))
    collection, (found, second) = taken(
        replace(EMPTY, form=merged),
        arrival(of_unit()),
        arrival(of_unit(SECOND_UNIT, name="s"), days=1),
    )

    assert remarks(found)[RemarkKind.UNIT_NOW] == (FORM.units[0].name, "Ny")
    assert {each.unit_id for each in collection.received.values()} == {"new"}
    assert RemarkKind.SECOND_REPORT in remarks(second)


def test_a_delivery_of_an_unknown_unit_is_kept_until_the_office_says_whose_it_is() -> None:
    lacking = replace(EMPTY, form=with_units(Unit(id="only", name="Bare")))
    collection, (found,) = taken(lacking, arrival(of_unit()))
    assert found.kind is IntakeKind.TAKEN
    assert remarks(found)[RemarkKind.UNKNOWN_UNIT] == (FORM.units[0].name,)
    assert collection.received["received-0"].unit_id == ""

    assigned = apply_edit(collection, assign_unit(collection, "received-0", "only"))
    assert counting(assigned, "only") == f"r-1-{FIRST_UNIT}"
    with pytest.raises(LookupError):
        assign_unit(collection, "received-0", "nobody")

    # The next revision of it is known by that.
    after, (next_one,) = taken(assigned, arrival(replace(of_unit(), revision=2)))
    assert next_one.kind is IntakeKind.NEWER
    assert counting(after, "only") == f"r-2-{FIRST_UNIT}"


def test_a_delivery_that_is_removed_is_chosen_no_more() -> None:
    once, _ = taken(EMPTY, arrival(of_unit()))
    chosen = apply_edit(once, PutEntry(UnitRecord(unit_id=FIRST_UNIT, counts="received-0")))
    edit = remove_received(chosen, "received-0")

    removed = apply_edit(chosen, edit)
    assert removed.counting(FIRST_UNIT) is None
    assert removed.record(FIRST_UNIT).counts == ""
    assert apply_edit(removed, inverse_edit(chosen, edit)) == chosen


def test_a_sender_s_address_is_told_where_it_is_not_the_unit_s_and_never_decides() -> None:
    contact = UnitRecord(unit_id=FIRST_UNIT, contact=Contact(email="Kari@Example.org"))
    known = apply_edit(EMPTY, PutEntry(contact))

    _, (usual,) = taken(known, arrival(of_unit(), sender="kari@example.ORG"))
    assert usual.remarks == ()
    collection, (other,) = taken(known, arrival(of_unit(), sender="x@example.org"))
    assert remarks(other) == {RemarkKind.OTHER_SENDER: ("x@example.org", "Kari@Example.org")}
    assert counting(collection)

    _, (shared,) = taken(collection, arrival(of_unit(SECOND_UNIT), sender="X@example.org"))
    assert remarks(shared) == {RemarkKind.SENDER_OF_OTHERS: ("X@example.org", FORM.units[0].name)}


def test_what_was_purged_is_not_taken_in_again_as_it_was() -> None:
    once, _ = taken(EMPTY, arrival(of_unit()))
    entry = replace(once.received["received-0"], sha256="p", content_sha256="q", purged_at=AT)
    purged = apply_edit(once, PutEntry(entry))

    _, (found,) = taken(purged, arrival(of_unit()))
    assert found.kind is IntakeKind.SAME
    assert found.edit is None
    assert remarks(found) == {RemarkKind.PURGED: ()}
    _, (later,) = taken(purged, arrival(replace(of_unit(), revision=2)))
    assert later.kind is IntakeKind.NEWER


def test_a_word_document_is_the_same_although_each_reading_has_ids_of_its_own() -> None:
    once, _ = taken(EMPTY, arrival(of_unit(), document="d"))
    again = arrival(of_unit(name="other"), content="other", document="d")

    assert take_in(once, again, received_id="x", at=AT).kind is IntakeKind.SAME


def comment(name: str, *answers: str, text: str = "Hvor mange?") -> Comment:
    """A comment on the whole report, with answers."""
    return Comment(
        id=name,
        location=Location(),
        quote="",
        revision=1,
        sha256="s",
        author="Eva",
        at=AT,
        text=text,
        answers=tuple(
            CommentAnswer(id=f"{name}-{n}", author="Kari", at=AT, text=each)
            for n, each in enumerate(answers)
        ),
    )


def applied(collection: Collection, edit: CollectionEdit | None) -> Collection:
    """The collection after an edit that there is."""
    assert edit is not None
    return apply_edit(collection, edit)


def test_answers_are_joined_to_the_comments_that_they_are_to() -> None:
    collection, _ = taken(EMPTY, arrival(of_unit()))
    asked = UnitComment(unit_id=FIRST_UNIT, comment=comment("a"), sent_at=AT)
    collection = apply_edit(collection, PutEntry(asked))
    incoming = (comment("a", "Tolv"), comment("b"))

    def answers(known: Collection, report_id: str = "r") -> CollectionEdit | None:
        name = FORM.units[0].name
        return take_answers(known, incoming, report_id=report_id, unit_name=name).edit

    answered = applied(collection, answers(collection))
    assert answered.comments["a"] == replace(asked, comment=incoming[0])
    assert answered.comments["b"] == UnitComment(unit_id=FIRST_UNIT, comment=incoming[1])
    assert answers(answered) is None
    with pytest.raises(LookupError):
        answers(collection, "unknown")


@given(
    st.lists(
        st.tuples(st.sampled_from(FORM.units[:3]), st.sampled_from("ab"), st.integers(1, 3)),
        max_size=8,
    )
)
def test_nothing_that_came_is_lost_and_all_can_be_undone(
    deliveries: list[tuple[Unit, str, int]],
) -> None:
    collection = EMPTY
    undone: list[CollectionEdit] = []
    for number, (unit, name, revision) in enumerate(deliveries):
        told = replace(of_unit(unit.id, name=name), revision=revision)
        found = take_in(collection, arrival(told), received_id=str(number), at=AT)
        assert found.kind.is_here
        if found.edit is not None:
            undone.append(inverse_edit(collection, found.edit))
            collection = apply_edit(collection, found.edit)

    there = {each.content_sha256 for each in collection.received.values()}
    assert there == {f"{name}-{revision}-{unit.id}" for unit, name, revision in deliveries}
    assert len(there) == len(collection.received)
    for edit in reversed(undone):
        collection = apply_edit(collection, edit)
    assert collection == EMPTY


def came_back(asked: UnitComment, back: Comment) -> tuple[Comment, tuple[IntakeRemark, ...]]:
    """What a comment is after this came back of it, and what the office is told."""
    collection, _ = taken(EMPTY, arrival(of_unit()))
    collection = apply_edit(collection, PutEntry(asked))
    name = FORM.units[0].name
    found = take_answers(collection, (back,), report_id="r", unit_name=name)
    after = apply_edit(collection, found.edit) if found.edit is not None else collection
    return after.comments[asked.comment.id].comment, found.remarks


def test_what_the_office_wrote_is_not_rewritten_by_what_comes_back() -> None:
    asked = UnitComment(unit_id=FIRST_UNIT, comment=comment("a", "Elleve"), sent_at=AT)
    asked = replace(
        asked,
        comment=replace(asked.comment, answers=(replace(asked.comment.answers[0], author="Eva"),)),
    )
    later = AT + dt.timedelta(days=3650)
    (ours,) = asked.comment.answers
    answer = CommentAnswer(id="new", author="Kari", at=later, text="Tolv")
    forged = replace(ours, text="Fjorten", at=later)
    back = replace(asked.comment, text="Godkjent", quote="x", at=later, answers=(forged, answer))
    kept, told = came_back(asked, back)
    assert kept == replace(asked.comment, answers=(ours, answer))
    assert [(each.kind, each.arguments) for each in told] == [
        (RemarkKind.COMMENTS_REWORDED, ("1",))
    ]
    kept, told = came_back(asked, replace(asked.comment, answers=(ours, answer)))
    assert (kept.answers, told) == ((ours, answer), ())


def test_what_a_unit_wrote_it_may_reword() -> None:
    said = UnitComment(unit_id=FIRST_UNIT, comment=comment("a"))
    back = replace(said.comment, text="Hvor mange elever?", at=AT + dt.timedelta(days=1))
    assert came_back(said, back) == (back, ())


def test_what_was_decided_of_a_delivery_and_its_comments_go_along_to_another_unit() -> None:
    collection, _ = taken(EMPTY, arrival(of_unit()))
    received = collection.received["received-0"]
    accepted = UnitEvent(
        id="e", kind=UnitEventKind.ACCEPTED, at=AT, by="Ola", sha256=received.sha256
    )
    reminded = UnitEvent(id="x", kind=UnitEventKind.REMINDED, at=AT, by="Ola")
    later = replace(reminded, id="y", at=AT + dt.timedelta(days=1))
    on_it = replace(comment("a"), sha256=received.content_sha256)
    entries: tuple[Entry, ...] = (
        UnitRecord(unit_id=FIRST_UNIT, counts=received.id, events=(reminded, accepted)),
        UnitRecord(unit_id=SECOND_UNIT, events=(later,)),
        UnitComment(unit_id=FIRST_UNIT, comment=on_it),
        UnitComment(unit_id=FIRST_UNIT, comment=comment("b")),
    )
    before = apply_edit(collection, CollectionEdits(tuple(map(PutEntry, entries))))
    nobody = apply_edit(before, assign_unit(before, received.id, ""))
    assert nobody.record(FIRST_UNIT).events == (reminded, accepted)
    for start in (before, nobody):
        edit = assign_unit(start, received.id, SECOND_UNIT)
        after = apply_edit(start, edit)
        assert after.record(FIRST_UNIT) == UnitRecord(unit_id=FIRST_UNIT, events=(reminded,))
        assert after.record(SECOND_UNIT).events == (accepted, later)
        units = {each.comment.id: each.unit_id for each in after.comments.values()}
        assert units == {"a": SECOND_UNIT, "b": FIRST_UNIT}
        assert apply_edit(after, inverse_edit(start, edit)) == start
