"""What the office keeps about a unit: each edit says who and when, and can be undone exactly."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from kplan_desktop.domain.collection.collection import (
    Collection,
    Contact,
    MailTemplate,
    MailWording,
    ReceivedAs,
    UnitEventKind,
)
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    apply_edit,
    inverse_edit,
)
from kplan_desktop.domain.collection.receipts import receipt_of
from kplan_desktop.domain.collection.unit_edits import (
    add_remark,
    choose_revision,
    clear_deadline,
    clear_nothing_to_report,
    decide,
    extend_deadline,
    mark_nothing_to_report,
    remind,
    set_contact,
    set_mail_wording,
    take_contacts,
)
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.model.form import Unit
from tests.collections_made import NOW, collection, contact, edited, received
from tests.domain.samples import FORM

DAY = dt.date(2014, 9, 1)
FIRST, SECOND = received("oslo"), received("oslo", 2)
ONE = collection(FIRST, SECOND, received("", report_id="stray"), units=(contact("oslo", "a@b.no"),))


def event_ids() -> str:
    return "event"


EDITS = {
    "mark": mark_nothing_to_report(ONE, "troms", "Ingen rådgiver", NOW),
    "clear mark": clear_nothing_to_report(ONE, "oslo"),
    "extend": extend_deadline(ONE, "troms", DAY, "Sykdom", NOW),
    "clear deadline": clear_deadline(ONE, "troms"),
    "contact": set_contact(ONE, "troms", Contact(email="x@y.no")),
    "no contact": set_contact(ONE, "oslo", Contact()),
    "choose": choose_revision(ONE, "oslo", FIRST.id),
    "remind": remind(ONE, ["oslo", "troms"], NOW, event_ids),
    "accept": decide(ONE, SECOND, UnitEventKind.ACCEPTED, NOW, "e"),
    "return": decide(ONE, SECOND, UnitEventKind.RETURNED, NOW, "e", reason="x", new_deadline=DAY),
    "remark": add_remark(ONE, "troms", "Ringte", NOW, "e"),
    "wording": set_mail_wording(ONE, MailWording(thanks=MailTemplate(subject="Takk"))),
}


@pytest.mark.parametrize("name", EDITS)
def test_each_edit_can_be_undone(name: str) -> None:
    edit = EDITS[name]
    after = apply_edit(ONE, edit)
    assert apply_edit(after, inverse_edit(ONE, edit)) == ONE


def test_a_unit_about_which_nothing_is_kept_any_more_has_no_record() -> None:
    one = edited(ONE, mark_nothing_to_report(ONE, "troms", "", NOW))
    assert "troms" in one.units
    assert "troms" not in edited(one, clear_nothing_to_report(one, "troms")).units
    assert "oslo" not in edited(ONE, set_contact(ONE, "oslo", Contact())).units
    assert edited(ONE, clear_deadline(ONE, "troms")) == ONE


def test_who_and_when_are_kept() -> None:
    for edit in (EDITS["accept"], EDITS["return"], EDITS["remark"], EDITS["remind"]):
        one = edited(ONE, edit)
        (event,) = one.record("troms" if edit is EDITS["remark"] else "oslo").events
        assert (event.by, event.at) == ("Ola Nordmann", NOW)
    mark = edited(ONE, EDITS["mark"]).record("troms").nothing_to_report
    assert mark is not None
    assert (mark.by, mark.at, mark.reason) == ("Ola Nordmann", NOW, "Ingen rådgiver")


@pytest.mark.parametrize(
    "edit",
    [
        lambda: choose_revision(ONE, "troms", FIRST.id),
        lambda: choose_revision(ONE, "oslo", "no such"),
    ],
)
def test_what_is_not_there_is_refused(edit: CollectionEdit) -> None:
    with pytest.raises(LookupError):
        edit()  # type: ignore[operator]


def test_contacts_come_along_from_the_last_collection() -> None:
    agder = Unit(id="agder", name="Agder", predecessors=("aust-agder", "vest-agder"))
    viken = Unit(id="viken", name="Viken", predecessors=("akershus", "buskerud"))
    form = replace(FORM, units=(*FORM.units[2:4], agder, viken))  # Oslo and Hedmark
    here = replace(collection(units=(contact("oslo", "new@oslo.no"),)), form=form)
    names = ("oslo", "hedmark", "aust-agder", "akershus", "buskerud")
    other = collection(units=tuple(contact(name, f"{name}@x.no") for name in names))
    edit = take_contacts(here, other)
    one = edited(here, edit)
    emails = {unit.id: one.record(unit.id).contact.email for unit in form.units}
    assert emails == {
        "oslo": "new@oslo.no",
        "hedmark": "hedmark@x.no",
        "agder": "aust-agder@x.no",
        "viken": "",
    }
    assert edited(one, inverse_edit(here, edit)) == here
    assert take_contacts(one, other) == CollectionEdits(())


def logged(one: Collection, kind: UnitEventKind, name: str) -> Collection:
    return edited(one, decide(one, SECOND, kind, NOW, name))


def status_of(one: Collection, name: str) -> DeliveryStatus | None:
    event = next(each for each in one.record("oslo").events if each.id == name)
    receipt = receipt_of(one, event)
    return None if receipt is None else receipt.status


def test_a_receipt_says_what_held_when_it_was_given() -> None:
    one = logged(ONE, UnitEventKind.THANKED, "first thanks")
    one = logged(one, UnitEventKind.ACCEPTED, "accepted")
    one = logged(one, UnitEventKind.THANKED, "thanks")
    one = logged(one, UnitEventKind.REOPENED, "reopened")
    one = logged(one, UnitEventKind.THANKED, "thanks again")
    one = logged(one, UnitEventKind.RETURNED, "returned")
    one = logged(one, UnitEventKind.THANKED, "late thanks")
    assert status_of(one, "late thanks") is DeliveryStatus.RETURNED
    assert status_of(one, "first thanks") is DeliveryStatus.RECEIVED
    assert status_of(one, "accepted") is DeliveryStatus.ACCEPTED
    assert status_of(one, "thanks") is DeliveryStatus.ACCEPTED
    assert status_of(one, "thanks again") is DeliveryStatus.RECEIVED
    assert status_of(one, "returned") is DeliveryStatus.RETURNED
    assert status_of(one, "reopened") is None


def test_a_delivery_from_word_has_no_receipt() -> None:
    word = received("troms", received_as=ReceivedAs.WORD)
    one = collection(word)
    one = edited(one, decide(one, word, UnitEventKind.THANKED, NOW, "e"))
    (event,) = one.record("troms").events
    assert receipt_of(one, event) is None


def test_thanks_after_a_return_say_its_reason_and_its_deadline_again() -> None:
    day = NOW.date()
    edit = decide(
        ONE, SECOND, UnitEventKind.RETURNED, NOW, "back", reason="Tall mangler", new_deadline=day
    )
    one = logged(edited(ONE, edit), UnitEventKind.THANKED, "thanks")
    receipt = receipt_of(one, one.record("oslo").events[-1])
    assert receipt is not None
    assert (receipt.reason, receipt.new_deadline) == ("Tall mangler", day)
