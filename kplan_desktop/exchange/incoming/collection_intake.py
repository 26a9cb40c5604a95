"""Taking what was sent into a collection: decoded, told apart, and what is to be stored with it.

It goes on from one thing to the next, for each is looked at beside those before it. Nothing is
written here: who uses it stores ``contents``, and then applies ``edit``.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Final

from kplan_desktop.domain.collection.answers import take_answers
from kplan_desktop.domain.collection.collection import Collection, ReceivedAs
from kplan_desktop.domain.collection.collection_edits import (
    CollectionEdit,
    CollectionEdits,
    apply_edit,
)
from kplan_desktop.domain.collection.report_facts import facts_of
from kplan_desktop.domain.collection.revision_facts import RevisionFacts
from kplan_desktop.domain.collection.taking_in import (
    Arrival,
    IntakeKind,
    IntakeRemark,
    RemarkKind,
    TakenIn,
    take_in,
)
from kplan_desktop.domain.collection.unreadable import log_unreadable, seeming_unit
from kplan_desktop.domain.docx_form.reading_result import (
    DocumentForms,
    PieceConfidence,
    WordReading,
)
from kplan_desktop.domain.form_editing.form_comparison import FormComparison
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.report import Report
from kplan_desktop.exchange.bundle.bundle_json import (
    Bundle,
    approval_that_holds,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.correspondence.comments_json import decode_comments
from kplan_desktop.exchange.incoming.errors import (
    CommentsOfUnknownReportError,
    FormNotDeliveryError,
    ReceiptNotDeliveryError,
)
from kplan_desktop.exchange.incoming.incoming_files import Incoming, IncomingKind
from kplan_desktop.exchange.incoming.mail_attachments import MailHead
from kplan_desktop.exchange.incoming.sent_files import stem_of

_NOTHING: Final = frozenset({IncomingKind.OTHER, IncomingKind.REPORT, IncomingKind.HAND_OVER})


@dataclass(frozen=True, slots=True)
class ReceivedContent:
    """What is to be stored under the SHA-256 of its bytes; a bundle with its facts."""

    sha256: str
    data: bytes
    facts: RevisionFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WordForm:
    """A filled form in Word: the document, and what was read in it on the collection's form."""

    data: bytes
    reading: WordReading


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeLine:
    """What became of one thing that was sent; ``source`` is as in Incoming.

    Unit, revision and ``received_id`` are empty where it is no delivery that is here. ``error``
    says why it is not taken in, ``comparison`` in what the form differs. ``word`` is there for
    every form from Word: of one that is ``UNDECIDED`` to be given to ``take_word``.
    """

    kind: IntakeKind
    source: tuple[str, ...]
    unit_id: str = ""
    unit_name: str = ""
    revision: int = 0
    received_id: str = ""
    form: Form | None = None
    remarks: tuple[IntakeRemark, ...] = ()
    comparison: FormComparison | None = None
    error: UserError | None = None
    mail: MailHead | None = None
    word: WordForm | None = None


class CollectionIntake:
    """Takes one thing after the other into a collection.

    ``collection`` is the collection with all of them, ``edit`` the one step that leads there.
    ``contents`` are what it refers to. ``unit_id`` is the unit that Word documents are from.
    """

    def __init__(
        self,
        collection: Collection,
        *,
        at: dt.datetime,
        by: str,
        new_id: Callable[[], str],
        unit_id: str | None = None,
    ) -> None:
        self.collection = collection
        self.contents: dict[str, ReceivedContent] = {}
        self._at = at
        self._by = by
        self._new_id = new_id
        self._unit_id = unit_id
        self._edits: list[CollectionEdit] = []
        self._sources: set[tuple[tuple[str, ...], str]] = set()
        self._delivered: set[tuple[tuple[str, ...], str]] = set()
        self._units_of_mails: set[tuple[tuple[str, ...], str]] = set()

    @property
    def edit(self) -> CollectionEdits | None:
        """The edit that takes in all of them; None where nothing is new."""
        return CollectionEdits(tuple(self._edits)) if self._edits else None

    def take(self, item: Incoming) -> tuple[IntakeLine, ...]:
        """Take one thing in: a line, of a Word document with several forms more.

        None of a PDF that carries the delivery which came beside it, nor of a document of the
        same name that came after it, or of the same unit in the same mail: it is the same report
        as it is printed. What cannot be read is logged at the unit that it seems to be from.
        """
        return tuple(
            self._logged(line) if line.kind is IntakeKind.DAMAGED else line
            for line in self._lines_of(item)
        )

    def _logged(self, line: IntakeLine) -> IntakeLine:
        """Log that something could not be read, where it seems to be from a unit."""
        head = line.mail or MailHead()
        unit_id = seeming_unit(self.collection, head.sender, (*line.source, head.subject))
        if not unit_id:
            return line
        edit = log_unreadable(
            self.collection, unit_id, line.source, head.sender, self._at, self._new_id()
        )
        if edit is not None:
            self._apply(edit)
        name = self.collection.form.unit(unit_id).name
        remark = IntakeRemark(RemarkKind.SEEMS_FROM, (name,))
        return replace(line, remarks=(*line.remarks, remark))

    def _lines_of(self, item: Incoming) -> tuple[IntakeLine, ...]:
        match item.kind:
            case IncomingKind.BUNDLE:
                return self._take_bundle(item)
            case IncomingKind.COMMENTS:
                return (self._take_comments(item),)
            case IncomingKind.DOCUMENT:
                return self._take_document(item)
            case IncomingKind.RECEIPT:
                return (_refused(item, ReceiptNotDeliveryError(item.name)),)
            case IncomingKind.FORM:
                return (_refused(item, FormNotDeliveryError(item.name)),)
        kind = IntakeKind.NOTHING if item.kind in _NOTHING else IntakeKind.DAMAGED
        return (_refused(item, item.error, kind),)

    def take_word(self, line: IntakeLine, unit_id: str) -> IntakeLine:
        """Take in a form from Word, which is from this unit.

        Raises LookupError for a unit that the form lacks, and UndeliverableError.
        """
        word = line.word
        if word is None:
            raise LookupError("it is no Word document")
        report = word.reading.report(report_id=self._new_id(), unit_id=unit_id)
        sent_at = None if line.mail is None else line.mail.sent_at
        made_at = self._at if sent_at is None else min(sent_at, self._at)
        data = encode_bundle(report, made_at)
        document = ReceivedContent(_sha256(word.data), word.data)
        arrival = _arrival(decode_bundle(data), data, line.source, line.mail)
        arrival = replace(arrival, received_as=ReceivedAs.WORD, document_sha256=document.sha256)
        taken = self._taken(arrival, data)
        if taken.edit is not None:
            self.contents[document.sha256] = document
        told = self._line(taken, arrival, line.source, line.mail)
        return replace(told, word=word, remarks=(*_word_remarks(word.reading), *told.remarks))

    def _take_bundle(self, item: Incoming) -> tuple[IntakeLine, ...]:
        try:
            bundle = decode_bundle(item.data)
        except UserError as error:
            return (_refused(item, error, IntakeKind.DAMAGED),)
        arrival = _arrival(bundle, item.data, item.source, item.mail)
        origin = (*item.source[:-1], stem_of(item.name)), arrival.content_sha256
        if origin in self._sources:
            return ()
        self._sources.add(origin)
        line = self._line(self._taken(arrival, item.data), arrival, item.source, item.mail)
        if line.kind.is_here:
            self._delivered.add((item.source[:-1], stem_of(item.name)))
            if item.mail is not None:
                self._units_of_mails.add((item.source[:-1], line.unit_id))
        return (line,)

    def _taken(self, arrival: Arrival, data: bytes) -> TakenIn:
        """What became of a delivery, which is in the collection by then if it is to be."""
        taken = take_in(
            self.collection, arrival, received_id=self._new_id(), at=self._at, by=self._by
        )
        if taken.edit is not None:
            facts = _facts_of(arrival.report)
            self.contents[arrival.sha256] = ReceivedContent(arrival.sha256, data, facts)
            self._apply(taken.edit)
        return taken

    def _apply(self, edit: CollectionEdit) -> None:
        self.collection = apply_edit(self.collection, edit)
        self._edits.append(edit)

    def _line(
        self,
        taken: TakenIn,
        arrival: Arrival,
        source: tuple[str, ...],
        mail: MailHead | None,
    ) -> IntakeLine:
        report, received = arrival.report, taken.received
        unit_id = received.unit_id if received is not None else ""
        return IntakeLine(
            kind=taken.kind,
            source=source,
            unit_id=unit_id,
            unit_name=self.collection.form.unit(unit_id).name if unit_id else report.unit_name,
            revision=report.revision,
            received_id=received.id if received is not None else "",
            form=report.form,
            remarks=taken.remarks,
            comparison=taken.comparison,
            mail=mail,
        )

    def _take_comments(self, item: Incoming) -> IntakeLine:
        try:
            file = decode_comments(item.data)
        except UserError as error:
            return _refused(item, error, IntakeKind.DAMAGED)
        try:
            taken = take_answers(
                self.collection,
                file.comments,
                report_id=file.report_id,
                unit_name=file.unit_name,
            )
        except LookupError:
            return _refused(item, CommentsOfUnknownReportError(item.name, file.unit_name))
        if taken.edit is not None:
            self._apply(taken.edit)
        return IntakeLine(
            kind=IntakeKind.SAME if taken.edit is None else IntakeKind.ANSWERS,
            remarks=taken.remarks,
            source=item.source,
            unit_name=file.unit_name,
            revision=file.revision,
            mail=item.mail,
        )

    def _take_document(self, item: Incoming) -> tuple[IntakeLine, ...]:
        from kplan_desktop.exchange.docx_reader.errors import WordError
        from kplan_desktop.exchange.docx_reader.reader import read_filled_forms

        around = item.source[:-1]
        if around and (around, stem_of(item.name)) in self._delivered:
            return ()
        try:
            found = read_filled_forms(item.data, [self.collection.form], self._new_id)
        except WordError as error:
            return (_refused(item, error, IntakeKind.DAMAGED),)
        except UserError as error:
            return (_refused(item, error),)
        return tuple(
            self._form_line(item, each)
            for each in _forms_in(found)
            if not each.unit_is_certain or (around, each.unit_id) not in self._units_of_mails
        )

    def _form_line(self, item: Incoming, reading: WordReading) -> IntakeLine:
        """What became of one form of a document, whatever becomes of the others."""
        try:
            return self._take_form(item, reading)
        except UserError as error:
            return _refused(item, error)

    def _take_form(self, item: Incoming, reading: WordReading) -> IntakeLine:
        """Take in a form from Word whose unit is certain. Raises UndeliverableError."""
        word = WordForm(data=item.data, reading=reading)
        line = IntakeLine(kind=IntakeKind.UNDECIDED, source=item.source, mail=item.mail, word=word)
        if self._unit_id is not None:
            return self.take_word(line, self._unit_id)
        unit_id = reading.unit_id if reading.unit_is_certain else None
        unit = None if unit_id is None else reading.form.unit_now(unit_id)
        document = _sha256(item.data)
        known = [
            each.unit_id
            for each in self.collection.received.values()
            if each.document_sha256 == document and (unit is None or each.unit_id == unit.id)
        ]
        if known and known[0]:
            return self.take_word(line, known[0])
        if unit is None or unit_id is None:
            return replace(line, remarks=(IntakeRemark(RemarkKind.WORD_WITHOUT_UNIT),))
        delivered = self.collection.received_of(unit.id)
        if any(each.received_as is not ReceivedAs.WORD for each in delivered):
            remark = IntakeRemark(RemarkKind.WORD_BESIDE_DELIVERY, (unit.name,))
            return replace(line, unit_id=unit.id, unit_name=unit.name, remarks=(remark,))
        return self.take_word(line, unit_id)


def facts_of_bundle(data: bytes) -> RevisionFacts:
    """The facts of the report in a bundle. Raises BundleError."""
    return _facts_of(decode_bundle(data).report)


def _facts_of(report: Report) -> RevisionFacts:
    return facts_of(replace(report, approval=approval_that_holds(report)))


def most_common_form(items: Iterable[Incoming]) -> Form | None:
    """The form that most of the deliveries are on, of equal ones the newest version; None of none.

    Versions of a form, and editions of it in other languages, are one form where it is chosen, and
    differ where its version is.
    """
    forms: dict[str, Form] = {}
    counts: Counter[str] = Counter()
    subjects: Counter[str] = Counter()
    for item in items:
        if item.kind is IncomingKind.BUNDLE:
            with suppress(UserError):
                bundle = decode_bundle(item.data)
                form = forms.setdefault(bundle.form_sha256, bundle.report.form)
                counts[bundle.form_sha256] += 1
                subjects[form.subject_id] += 1

    def weight(each: tuple[str, Form]) -> tuple[int, str, int, int, str]:
        sha256, form = each
        return subjects[form.subject_id], form.subject_id, counts[sha256], form.version, sha256

    return max(forms.items(), key=weight)[1] if forms else None


def _forms_in(found: DocumentForms) -> Sequence[WordReading]:
    """The forms of a document, which are one if no two name different units."""
    if found.may_be_one:
        return (found.together,)
    return [found.reading(number) for number in range(len(found.readings))]


def _word_remarks(reading: WordReading) -> Iterator[IntakeRemark]:
    """That it was read from Word, and how many texts are doubtful, where any are."""
    yield IntakeRemark(RemarkKind.FROM_WORD)
    for confidence, kind in (
        (PieceConfidence.UNCERTAIN, RemarkKind.WORD_TO_LOOK_AT),
        (PieceConfidence.WITHOUT_PLACE, RemarkKind.WORD_WITHOUT_PLACE),
    ):
        if count := len(reading.with_confidence(confidence)):
            yield IntakeRemark(kind, (str(count),))


def _arrival(
    bundle: Bundle, data: bytes, source: tuple[str, ...], mail: MailHead | None
) -> Arrival:
    return Arrival(
        report=bundle.report,
        sha256=_sha256(data),
        content_sha256=bundle.sha256,
        form_sha256=bundle.form_sha256,
        made_at=bundle.exported_at,
        source=source,
        sender="" if mail is None else mail.sender,
    )


def _refused(
    item: Incoming, error: UserError | None, kind: IntakeKind = IntakeKind.NOTHING
) -> IntakeLine:
    return IntakeLine(kind=kind, source=item.source, error=error, mail=item.mail)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
