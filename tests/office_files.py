"""Generated collections as files, as the office would have made them of the units' bundles."""

from __future__ import annotations

import datetime as dt
import hashlib
from contextlib import closing
from pathlib import Path

from kplan_desktop.domain.collection.collection import Collection, CollectionHead, Received
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.exchange.bundle.bundle_json import Bundle, decode_bundle
from kplan_desktop.storage.collection.collection_file import CollectionFile, StoredContent
from kplan_desktop.storage.forms.form_files import read_form
from tests.office.generator import Generated
from tests.office.report_model import FORM_1

TAKEN_AT = dt.datetime(2014, 9, 1, 10, 0, tzinfo=dt.timezone(dt.timedelta(hours=2)))


def received_of(bundle: Bundle, sha256: str) -> Received:
    """What is noted of a bundle that was taken in."""
    report = bundle.report
    return Received(
        id=f"received-{report.unit_id}-{report.revision}",
        unit_id=report.unit_id,
        unit_name=report.unit_name,
        report_id=report.id,
        revision=report.revision,
        sha256=sha256,
        content_sha256=bundle.sha256,
        made_at=bundle.exported_at,
        taken_in_at=TAKEN_AT,
        form_id=report.form.id,
        form_version=report.form.version,
        form_sha256=bundle.form_sha256,
    )


def collection_of(made: Generated) -> tuple[Collection, list[StoredContent]]:
    """The collection of these bundles, and what its file holds."""
    received: dict[str, Received] = {}
    contents = []
    for data in made.bundles.values():
        bundle = decode_bundle(data)
        sha256 = hashlib.sha256(data).hexdigest()
        one = received_of(bundle, sha256)
        received[one.id] = one
        contents.append(StoredContent(sha256, data, facts_of(bundle.report)))
    head = CollectionHead(author="Merete Nordmann")
    form = read_form(FORM_1.read_bytes())
    return Collection(id="collection", form=form, head=head, received=received), contents


def write_collection(path: Path, made: Generated) -> Collection:
    """A collection file of these bundles, of which nothing is decided."""
    collection, contents = collection_of(made)
    with closing(CollectionFile.create(path, collection, contents=contents)):
        return collection
