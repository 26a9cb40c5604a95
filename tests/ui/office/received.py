"""A generated collection as the office has it: received bundles with their facts and contents."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cache

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle
from kplan_desktop.storage.forms.form_files import read_form
from tests.collections_made import received
from tests.office.generator import Generated, make_collection
from tests.office.report_model import FORM_1


@dataclass(frozen=True)
class ReceivedCollection:
    """The collection, and by SHA-256 the facts and bytes of its bundles."""

    made: Generated
    collection: Collection
    facts: dict[str, RevisionFacts]
    contents: dict[str, bytes]


@cache
def generated_collection(seed: int, units: int = 19, notes: int = 12) -> ReceivedCollection:
    """What was generated, taken in and nothing decided."""
    made = make_collection(seed, units, notes)
    revisions, facts, contents = {}, {}, {}
    for unit_id, data in made.bundles.items():
        report = decode_bundle(data).report
        sha256 = hashlib.sha256(data).hexdigest()
        revisions[unit_id] = received(
            unit_id,
            id=unit_id,
            unit_name=report.unit_name,
            report_id=report.id,
            sha256=sha256,
        )
        facts[sha256], contents[sha256] = facts_of(report), data
    form = read_form(FORM_1.read_bytes())
    one = Collection(id="c", form=form, received=revisions)
    one = replace(one, head=replace(one.head, author="Ola Nordmann"))
    return ReceivedCollection(made, one, facts, contents)
