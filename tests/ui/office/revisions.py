"""A small generated collection in which a unit has revised its report."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kplan_desktop.domain.collection.collection import Collection
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.model.edits import SetNoteText, apply
from kplan_desktop.domain.model.report import Note, Report
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from tests.collections_made import NOW, contact, received
from tests.ui.office.received import generated_collection

UNITS = ("ostfold", "akershus", "oslo")


@dataclass(frozen=True)
class RevisedCollection:
    """Three units of which the first has two revisions; by SHA-256 the facts and bytes."""

    collection: Collection
    facts: Mapping[str, RevisionFacts]
    contents: Mapping[str, bytes]

    def report(self, unit_id: str) -> Report:
        """The report of a unit that counts."""
        counting = self.collection.counting(unit_id)
        assert counting is not None
        return decode_bundle(self.contents[counting.sha256]).report


def first_note(report: Report) -> Note:
    """The first note of a report."""
    return next(note for note in report.all_notes() if note.text.strip())


def revised(text: str = "Rettet: 14 kommuner.") -> RevisedCollection:
    """In the second revision of the first unit its first note has this text."""
    made = generated_collection(16, len(UNITS))
    one, facts, contents = made.collection, dict(made.facts), dict(made.contents)
    bundles = {u: decode_bundle(contents[one.received[u].sha256]) for u in UNITS}
    entries = {
        unit_id: replace(one.received[unit_id], content_sha256=bundle.sha256)
        for unit_id, bundle in bundles.items()
    }
    report = bundles["ostfold"].report
    changed = apply(report, SetNoteText(first_note(report).id, text))
    data = encode_bundle(replace(changed, revision=2), NOW)
    bundle, sha256 = decode_bundle(data), hashlib.sha256(data).hexdigest()
    entries["ostfold-2"] = received(
        "ostfold",
        2,
        id="ostfold-2",
        unit_name=report.unit_name,
        report_id=report.id,
        sha256=sha256,
        content_sha256=bundle.sha256,
    )
    facts[sha256], contents[sha256] = facts_of(bundle.report), data
    known = contact("ostfold", "kari@ostfold.example")
    collection = replace(one, received=entries, units={"ostfold": known})
    return RevisedCollection(collection, facts, contents)
