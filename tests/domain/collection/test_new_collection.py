"""What comes along to a new collection from that of the period before."""

from __future__ import annotations

from dataclasses import replace

from kplan_desktop.domain.collection.collection import (
    Contact,
    MailTemplate,
    MailWording,
    UnitRecord,
)
from kplan_desktop.domain.collection.new_collection import new_collection, with_earlier
from kplan_desktop.domain.model.form import Unit
from tests.collections_made import collection, contact
from tests.domain.samples import FORM


def test_a_new_collection_has_nothing_but_its_form_and_head() -> None:
    made = new_collection(FORM, "ny", title="  Felles melding  ", author=" Ola ")
    assert (made.id, made.form, made.title, made.head.author) == (
        "ny",
        FORM,
        "Felles melding",
        "Ola",
    )
    assert not made.received
    assert not made.units


def test_contacts_come_along_to_the_same_unit_and_to_its_successor() -> None:
    first, second = FORM.units[:2]
    merged = Unit(id="ny-region", name="Ny region", predecessors=("borte", second.id))
    form = replace(FORM, units=(first, merged))
    before = collection(units=(contact(first.id, "a@x.no"), contact(second.id, "b@x.no")))
    made = with_earlier(new_collection(form, "ny", title="", author=""), before, None)
    assert made.record(first.id).contact.email == "a@x.no"
    assert made.record("ny-region").contact.email == "b@x.no"
    assert set(made.units) == {first.id, "ny-region"}


def test_nothing_but_contacts_and_wording_comes_along() -> None:
    unit = FORM.units[0]
    wording = MailWording(thanks=MailTemplate(subject="Takk"))
    before = collection(units=(UnitRecord(unit_id=unit.id, counts="x"),))
    before = replace(before, head=replace(before.head, mails=wording, introduction="I fjor"))
    made = with_earlier(new_collection(FORM, "ny", title="", author="Kari"), before, None)
    assert made.units == {}
    assert made.head.mails == wording
    assert made.head.introduction == ""
    assert made.head.author == "Kari"


def test_the_own_contact_is_taken_before_that_of_a_predecessor() -> None:
    first, second = FORM.units[:2]
    form = replace(FORM, units=(replace(first, predecessors=(second.id,)),))
    own = UnitRecord(unit_id=first.id, contact=Contact(name="Egen"))
    before = collection(units=(own, contact(second.id, "b@x.no")))
    made = with_earlier(new_collection(form, "ny", title="", author=""), before, None)
    assert made.record(first.id).contact == Contact(name="Egen")


def test_of_several_predecessors_with_contacts_none_is_guessed() -> None:
    first, second = FORM.units[:2]
    merged = Unit(id="ny-region", name="Ny region", predecessors=(first.id, second.id))
    form = replace(FORM, units=(merged,))
    before = collection(units=(contact(first.id, "a@x.no"), contact(second.id, "b@x.no")))
    made = with_earlier(new_collection(form, "ny", title="", author=""), before, None)
    assert made.units == {}
