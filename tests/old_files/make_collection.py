"""Makes ``collection-v<n>.ksamling``, a file of today's format version with everything in it.

Run once when a format version is released (``python -m tests.old_files.make_collection``), and
commit the file: it stays for ever. It never writes over a file that is there.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from kplan_desktop.domain.collection.collection import (
    ActivityRef,
    Arrangement,
    Collection,
    CollectionHead,
    Contact,
    CountedFigure,
    EarlierCollection,
    EarlierTotal,
    Edition,
    EditionSource,
    ExtendedDeadline,
    FigureChoice,
    JointActivity,
    JointGoal,
    JointMetric,
    MailTemplate,
    MailWording,
    MetricRef,
    NoteRef,
    NoteTheme,
    OfficeMark,
    PurgedKind,
    PurgeRecord,
    Received,
    ReceivedAs,
    UnitComment,
    UnitEvent,
    UnitEventKind,
    UnitRecord,
)
from kplan_desktop.domain.collection.collection_edits import Entry, PutEntry
from kplan_desktop.domain.collection.revision_facts import (
    ActivityFacts,
    GoalState,
    RevisionFacts,
)
from kplan_desktop.domain.comments.comments import Comment, CommentAnswer, CommentMark
from kplan_desktop.domain.model.form import Metric
from kplan_desktop.domain.model.location import Location
from kplan_desktop.domain.model.report import Exactness, Figure
from kplan_desktop.domain.totals.standing import Standing
from kplan_desktop.storage.collection.collection_file import (
    COLLECTION_STEPS,
    CollectionFile,
    StoredContent,
)
from tests.collections_made import collection, edited
from tests.old_files.make import MADE_AT

BUNDLE, DOCUMENT, PDF, STATE, OLDER = (
    f"{name} æøå ".encode() * 40 for name in ("bundle", "document", "pdf", "state", "older")
)


def digest(data: bytes) -> str:
    """The hash by which a content is stored."""
    return hashlib.sha256(data).hexdigest()


FACTS = RevisionFacts(
    unit_name="Sør-Trøndelag",
    adviser="Kari Nordmann",
    own_metrics=(Metric(id="own-1", singular="kor", plural="kor", adds_up="units"),),
    goals={"goal-1.1": GoalState.WRITTEN, "goal-1.2": GoalState.NOTHING_TO_REPORT},
    activities=(
        ActivityFacts(
            id="activity-1",
            label="Samling for lærere",
            goal_ids=("goal-1.1",),
            note_ids=("note-1", "note-2"),
            standing=Standing.REACHED,
            days=(dt.date(2014, 3, 1), dt.date(2014, 3, 2)),
            figures=(Figure("kommuner", Decimal("12.5"), Exactness.ESTIMATE),),
            shared_with=("nord-trondelag",),
        ),
    ),
    notes=2,
    measures=1,
    outcomes=1,
    approved=True,
)


def contents() -> tuple[StoredContent, ...]:
    """All files in the collection, each by its hash."""
    others = (DOCUMENT, PDF, STATE, OLDER)
    return (
        StoredContent(digest(BUNDLE), BUNDLE, FACTS),
        *(StoredContent(digest(data), data) for data in others),
    )


def entries() -> tuple[Entry, ...]:
    """An entry of each type, with something in each field."""
    first = Received(
        id="received-1",
        unit_id="sor-trondelag",
        unit_name="Sør-Trøndelag",
        report_id="report-1",
        revision=2,
        sha256=digest(BUNDLE),
        content_sha256="c" * 64,
        made_at=MADE_AT,
        taken_in_at=MADE_AT + dt.timedelta(days=1),
        taken_in_by="Ola Nordmann",
        received_as=ReceivedAs.WORD,
        document_sha256=digest(DOCUMENT),
        source=("post.zip", "Melding.eml", "x.kplan.json"),
        sender="kari@example.no",
        form_id="form",
        form_version=2,
        form_sha256="f" * 64,
    )
    older = replace(first, id="received-0", revision=1, sha256=digest(OLDER), document_sha256="")
    purged = replace(first, id="received-2", unit_id="", sha256="e" * 64, purged_at=MADE_AT)
    event = UnitEvent(
        id="event-1",
        kind=UnitEventKind.RETURNED,
        at=MADE_AT,
        by="Ola Nordmann",
        sha256=first.sha256,
        text="Tall mangler",
        new_deadline=dt.date(2014, 10, 1),
    )
    note, other = NoteRef("sor-trondelag", "note-1"), NoteRef("sor-trondelag", "note-2")
    member, partner = ActivityRef("sor-trondelag", "a"), ActivityRef("nord-trondelag", "b")
    choices = (
        FigureChoice(metric_id="kommuner", kind=CountedFigure.ONE, of=member),
        FigureChoice(metric_id="elever", kind=CountedFigure.SUM),
    )
    comment = Comment(
        id="comment-1",
        location=Location("goal-1.1", None, "note-1"),
        quote="Det som sto der",
        revision=2,
        sha256="c" * 64,
        author="Ola Nordmann",
        at=MADE_AT,
        text="Er tallet riktig?",
        answers=(CommentAnswer(id="answer-1", author="Kari", at=MADE_AT, text="Ja"),),
        mark=CommentMark(done=True, author="Ola Nordmann", at=MADE_AT),
    )
    source = EditionSource(
        unit_id="sor-trondelag",
        unit_name="Sør-Trøndelag",
        revision=2,
        made_at=MADE_AT,
        content_sha256="c" * 64,
        sha256=first.sha256,
    )
    return (
        UnitRecord(
            unit_id="sor-trondelag",
            contact=Contact(name="Kari", email="kari@example.no", telephone="12345678"),
            deadline=ExtendedDeadline(
                date=dt.date(2014, 9, 15), reason="Sykdom", by="Ola Nordmann", at=MADE_AT
            ),
            nothing_to_report=OfficeMark(reason="Ringte", by="Ola Nordmann", at=MADE_AT),
            counts="received-1",
            events=(event,),
        ),
        older,
        first,
        purged,
        JointGoal(
            goal_id="goal-1.1",
            text="Kontorets egen tekst\n«med sitat»",
            arrangement=Arrangement.BY_THEME,
            themes=(NoteTheme(id="theme-1", title="Samlinger", notes=(note,)),),
            left_out=frozenset({other}),
        ),
        JointActivity(
            id="joint-1",
            members=(member, partner),
            same=True,
            figures=choices,
            by="Ola Nordmann",
            at=MADE_AT,
        ),
        JointMetric(
            id="metric-1",
            members=(MetricRef("sor-trondelag", "own-1"), MetricRef("nord-trondelag", "own-7")),
            same=True,
            name="kor",
            by="Ola Nordmann",
            at=MADE_AT,
        ),
        UnitComment(unit_id="sor-trondelag", comment=comment, sent_at=MADE_AT),
        Edition(
            id="edition-1",
            name="Utkast til styret",
            made_at=MADE_AT,
            by="Ola Nordmann",
            made_with="Kplan 0.3.0",
            sources=(source,),
            pdf_sha256=digest(PDF),
            state_sha256=digest(STATE),
        ),
        PurgeRecord(
            id="purge-1",
            kind=PurgedKind.REVISION,
            of="received-2",
            label="Sør-Trøndelag, 2",
            at=MADE_AT,
            by="Ola Nordmann",
        ),
    )


def collection_with_everything() -> Collection:
    """A collection with something of every kind."""
    one = collection()
    template = MailTemplate(subject="Purring", body="Hei, {enhet}")
    head = CollectionHead(
        title="Felles melding",
        author="Ola Nordmann",
        introduction="Innledning",
        mails=MailWording(reminder=template),
    )
    total = EarlierTotal(
        unit_id="sor-trondelag",
        goal_id="goal-1.1",
        metric_id="kommuner",
        value=Decimal("12.5"),
        activities=4,
        with_figures=3,
    )
    earlier = EarlierCollection(
        collection_id="c-2012",
        title="Forrige",
        period="2011–12",
        form=one.form,
        delivered=("sor-trondelag",),
        totals=(total, replace(total, goal_id="", value=None)),
        taken_at=MADE_AT,
    )
    return edited(replace(one, head=head, earlier=earlier), *map(PutEntry, entries()))


def main() -> None:
    """Make the file of today's format version."""
    path = Path(__file__).with_name(f"collection-v{len(COLLECTION_STEPS)}.ksamling")
    CollectionFile.create(path, collection_with_everything(), contents=contents()).close()
    print(path)


if __name__ == "__main__":
    main()
