"""What became of deliveries, their files, findings set aside and comments, in the report file."""

from __future__ import annotations

import datetime as dt
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from kplan_desktop.domain.delivery.deliveries import DeliveryEvent, DeliveryStatus
from kplan_desktop.domain.model.edits import RemoveMeasure, RemoveNote, SetApproval, apply
from kplan_desktop.domain.review.findings import AsideFinding, FindingKey, FindingKind
from kplan_desktop.storage.ancillary_data import AncillaryData, PackedContent, StoredDelivery
from kplan_desktop.storage.ancillary_rows import packed
from kplan_desktop.storage.errors import DamagedFileError, ReadOnlyFileError
from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.rows.content_seal import content_sum, write_seal
from tests.old_files.make import APPROVAL, DELIVERIES, DELIVERY, MADE_AT, SET_ASIDE, comments
from tests.storage.samples import bare, example_report, sql

EXAMPLE = example_report()
MADE = replace(DELIVERY, events=())
SENT = DeliveryEvent(status=DeliveryStatus.SENT, at=MADE_AT + dt.timedelta(minutes=5))
RECEIVED = DeliveryEvent(
    status=DeliveryStatus.RECEIVED, at=MADE_AT - dt.timedelta(hours=1), receipt_id="k-1"
)
ACCEPTED = DeliveryEvent(
    status=DeliveryStatus.ACCEPTED, at=MADE_AT + dt.timedelta(days=1), receipt_id="k-2", by="Ola"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, EXAMPLE).close()
    return path


def test_a_delivery_is_kept_with_all_that_becomes_of_it(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        for delivery in DELIVERIES:
            file.add_delivery(delivery)
        file.add_delivery(MADE)
        last = len(DELIVERIES)
        # The office's clock is behind, and its receipts came in another order than they were made.
        for event in (ACCEPTED, SENT, RECEIVED, RECEIVED, replace(RECEIVED, reason="again")):
            file.add_delivery_event(last, event)
        file.verify()
    with closing(ReportFile.open(path)) as again:
        again.load()
        *others, delivery = again.deliveries()
        assert tuple(others) == DELIVERIES
        assert delivery.events == (SENT, RECEIVED, ACCEPTED)
        assert delivery.status is DeliveryStatus.ACCEPTED


def test_a_receipt_that_is_taken_in_twice_writes_nothing(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_delivery(MADE)
        file.add_delivery_event(0, ACCEPTED)
        before = path.read_bytes()
        file.add_delivery_event(0, ACCEPTED)
    assert path.read_bytes() == before


def test_an_approval_is_part_of_the_report_and_comes_and_goes(path: Path) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        approved = apply(EXAMPLE, SetApproval(APPROVAL))
        by_another = apply(EXAMPLE, SetApproval(replace(APPROVAL, name="Per")))
        for before, after in (
            (EXAMPLE, approved),
            (approved, by_another),
            (by_another, EXAMPLE),
        ):
            file.save(before, after)
            with closing(ReportFile.open(path, read_only=True)) as again:
                assert again.load() == after


def test_what_is_purged_is_no_longer_in_the_bytes_of_the_file(path: Path) -> None:
    # Nothing that zlib could make smaller, so that it stands in the file as it is.
    secret = b"01 23 45 67 89 " + bytes(range(256)) * 3
    stored = zlib.compress(secret)
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_delivery(DELIVERIES[0], secret, secret)
        file.add_delivery(MADE, b"{}", b"%PDF")
        assert stored in path.read_bytes()
        file.purge_delivery(0, MADE_AT)
        assert file.deliveries()[0] == replace(DELIVERIES[0], purged_at=MADE_AT)
        assert file.delivered_bundle(0) is file.delivered_pdf(0) is None
        assert (file.delivered_bundle(1), file.delivered_pdf()) == (b"{}", b"%PDF")
        file.verify()
    data = path.read_bytes()
    assert stored not in data
    assert stored[-64:] not in data


def test_a_damaged_delivered_file_takes_nothing_else_along_when_a_report_goes_on(
    path: Path, tmp_path: Path
) -> None:
    said = comments(EXAMPLE)
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_delivery(MADE, b"{}", b"%PDF" * 50_000)
        file.store_comments(said)
    with bare(path) as connection:
        (stream,) = connection.execute("SELECT packed FROM delivery_pdf").fetchone()
        torn = stream[:-1] + bytes([stream[-1] ^ 1])
        connection.execute("UPDATE delivery_pdf SET packed = ?", (torn,))
    with closing(ReportFile.open(path)) as file:
        file.load()
        ancillary = file.ancillary_data(EXAMPLE)
    with closing(ReportFile.create(tmp_path / "b.kplan", EXAMPLE, ancillary=ancillary)) as new:
        assert new.comments() == said
        assert new.delivered_bundle() == b"{}"
        with pytest.raises(DamagedFileError):
            new.delivered_pdf()


def test_deliveries_of_two_states_are_in_the_order_of_their_numbers(path: Path) -> None:
    second = replace(MADE, revision=MADE.revision + 1, made_at=MADE.made_at - dt.timedelta(hours=1))
    with closing(ReportFile.open(path)) as file, closing(ReportFile.open(path)) as other:
        file.load()
        other.load()
        other.add_delivery(MADE)
        known = AncillaryData(deliveries=(StoredDelivery(delivery=second),))
        joined = file.ancillary_data(EXAMPLE, known)
    assert [each.delivery for each in joined.deliveries] == [MADE, second]


def test_opening_reads_no_file_that_was_delivered(path: Path) -> None:
    """SQLite gives the length of a value without reading it; a torn stream is found when read."""
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_delivery(MADE, b"{}", b"%PDF" * 50_000)
    with bare(path) as connection:
        (stream,) = connection.execute("SELECT packed FROM delivery_pdf").fetchone()
        torn = stream[:-1] + bytes([stream[-1] ^ 1])
        connection.execute("UPDATE delivery_pdf SET packed = ?", (torn,))
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE
        statements: list[str] = []
        file._connection.set_trace_callback(statements.append)
        file.load()
        assert [s for s in statements if "packed" in s] == [
            "SELECT delivery, length(packed) FROM delivery_bundle",
            "SELECT delivery, length(packed) FROM delivery_pdf",
        ]
        assert file.delivered_bundle(0) == b"{}"
        with pytest.raises(DamagedFileError, match="cannot be unpacked"):
            file.delivered_pdf(0)


def test_findings_are_set_aside_and_taken_back(path: Path) -> None:
    unknown = "INSERT INTO set_aside_finding VALUES ('of-a-newer-kplan', '', '', '', '')"
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_set_aside(SET_ASIDE)
        first, *others = SET_ASIDE
        file.add_set_aside([replace(others[0], reason="Likevel greit")])
        file.remove_set_aside([first.key, FindingKey(FindingKind.UNCERTAIN, "never")])
        expected = (replace(others[0], reason="Likevel greit"), *others[1:])
        assert file.set_aside() == file.known_set_aside == expected
    with bare(path) as connection:
        connection.execute(unknown)
        write_seal(connection, content_sum(connection))
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.set_aside() == expected
        again.remove_set_aside([each.key for each in expected])
        assert again.set_aside() == ()
    assert sql(path, "SELECT count(*) FROM set_aside_finding") == [(1,)]


def test_what_was_set_aside_of_an_element_goes_with_it_for_good(path: Path) -> None:
    note = next(EXAMPLE.all_notes())
    measure = next(EXAMPLE.measures())
    goal = EXAMPLE.goals[0]

    def aside(element_id: str) -> AsideFinding:
        return AsideFinding(FindingKey(FindingKind.UNCERTAIN, element_id), "", MADE_AT)

    kept, lost = (aside(""), aside(goal.goal_id)), (aside(note.id), aside(measure.id))
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.add_set_aside((*kept, *lost))
        after = apply(EXAMPLE, RemoveMeasure(measure.id))
        if note.id in {each.id for each in after.all_notes()}:
            after = apply(after, RemoveNote(note.id))
        file.save(EXAMPLE, after)
        file.forget_answers()
        assert set(file.set_aside()) == {*kept, *lost}
        file.empty_trash()
        file.forget_answers()
        assert set(file.set_aside()) == set(kept)


def test_comments_are_kept_answered_and_deleted(path: Path) -> None:
    said = comments(EXAMPLE)
    with closing(ReportFile.open(path)) as file:
        file.load()
        file.store_comments(said)
        fewer = (replace(said[0], answers=said[0].answers[1:], mark=None), *said[2:])
        file.store_comments(fewer)
        assert file.known_comments == fewer
        file.verify()
        seal = file.seal()
        file.store_comments(reversed(fewer))
        assert file.seal() == seal
    with closing(ReportFile.open(path)) as again:
        again.load()
        assert again.comments() == fewer


def test_what_two_states_of_a_file_know_of_a_delivery_is_joined(path: Path) -> None:
    said = comments(EXAMPLE)
    theirs = replace(MADE, events=(SENT, ACCEPTED))
    ours = replace(MADE, events=(RECEIVED,))
    purged = replace(MADE, revision=2, purged_at=MADE_AT)
    only_ours = replace(MADE, revision=3, made_at=MADE_AT + dt.timedelta(days=2))
    with closing(ReportFile.open(path)) as file, closing(ReportFile.open(path)) as other:
        file.load()
        other.load()
        other.add_delivery(theirs, b"{}", b"%PDF")
        other.add_delivery(replace(purged, purged_at=None), b"secret", b"secret")
        other.add_set_aside(SET_ASIDE[:2])
        other.store_comments(said[:2])
        known = AncillaryData(
            deliveries=tuple(
                StoredDelivery(delivery=delivery) for delivery in (ours, purged, only_ours)
            ),
            set_aside=SET_ASIDE[1:],
            comments=(replace(said[0], answers=()), said[2]),
        )
        joined = file.ancillary_data(EXAMPLE, known)
    assert joined.deliveries == (
        StoredDelivery(
            delivery=replace(MADE, events=(SENT, RECEIVED, ACCEPTED)),
            bundle=PackedContent(packed(b"{}")),
            pdf=PackedContent(packed(b"%PDF")),
        ),
        StoredDelivery(delivery=purged),
        StoredDelivery(delivery=only_ours),
    )
    assert joined.set_aside == SET_ASIDE
    assert joined.comments == said


@pytest.mark.parametrize(
    ("statement", "read"),
    [
        ("UPDATE delivery SET purged_at = 'i går'", ReportFile.deliveries),
        ("UPDATE delivery SET position = 7 WHERE position = 3", ReportFile.deliveries),
        ("UPDATE delivery_event SET at = '2014-08-20T12:00:00'", ReportFile.deliveries),
        ("UPDATE set_aside_finding SET at = ''", ReportFile.set_aside),
        ("UPDATE comment SET at = '2014-08-20'", ReportFile.comments),
        ("UPDATE comment_answer SET position = position + 7", ReportFile.comments),
    ],
)
def test_rows_that_no_kplan_writes_are_damage_when_they_are_read(
    path: Path, statement: str, read: Callable[[ReportFile], object]
) -> None:
    with closing(ReportFile.open(path)) as file:
        file.load()
        for delivery in DELIVERIES:
            file.add_delivery(delivery)
        file.add_set_aside(SET_ASIDE)
        file.store_comments(comments(EXAMPLE))
    with bare(path) as connection:
        connection.execute(statement)
        write_seal(connection, content_sum(connection))
    with closing(ReportFile.open(path)) as file:
        assert file.load() == EXAMPLE
        with pytest.raises(DamagedFileError):
            read(file)


def test_nothing_of_it_is_written_to_a_file_that_is_only_read(path: Path) -> None:
    with closing(ReportFile.open(path, read_only=True)) as file:
        file.load()
        writes: tuple[Callable[[], None], ...] = (
            lambda: file.add_delivery(MADE),
            lambda: file.add_delivery_event(0, SENT),
            lambda: file.purge_delivery(0, MADE_AT),
            lambda: file.add_set_aside(SET_ASIDE),
            lambda: file.remove_set_aside([SET_ASIDE[0].key]),
            lambda: file.store_comments(comments(EXAMPLE)),
            file.forget_answers,
        )
        for write in writes:
            with pytest.raises(ReadOnlyFileError):
                write()
