"""The readers of what comes from outside, and what each may do with any bytes at all.

Opened, with all that is in the file and nothing else; or refused in one plain sentence. Whatever
else happens is an error of ours.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

from kplan_desktop.domain.form_format.form_data import form_data
from kplan_desktop.domain.model.errors import UserError
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle
from kplan_desktop.exchange.correspondence.comments_json import decode_comments, encode_comments
from kplan_desktop.exchange.correspondence.receipt_json import decode_receipt, encode_receipt
from kplan_desktop.exchange.incoming.incoming_files import IncomingKind, incoming_in
from kplan_desktop.storage.forms.form_files import read_form
from tests.fuzz.pdf_reader import pdf_of, read_as_pdf
from tests.fuzz.word_reader import read_as_word_xml

CORPUS = Path(__file__).resolve().parent / "corpus"
"""A folder of inputs for each reader: small seeds, and what the fuzzer found with them."""

HANG_SECONDS = 10
"""After so long a single file is taken for one that hangs the reader; most take milliseconds."""

_LONGEST_SENTENCE = 2000
_ZERO = {
    **dict.fromkeys(("subheading", "definition", "copy_to", "case_reference", "reason"), ""),
    "decimals": 0,
}


class HangError(Exception):
    """A reader did not come back."""


def read_as_form(data: bytes) -> None:
    """Read a form. Raises UserError, and AssertionError where the file has something else."""
    form = read_form(data)
    assert without_defaults(json.loads(json.dumps(form_data(form)))) == without_defaults(
        _plainly(data)
    )


def read_as_bundle(data: bytes) -> None:
    """Read a bundle and write it again. Raises UserError, and AssertionError where they differ."""
    bundle = decode_bundle(data)
    assert bundle.exported_at.utcoffset() == dt.timedelta(0)
    bundle.exported_at.astimezone()
    again = encode_bundle(bundle.report, bundle.exported_at)
    assert decode_bundle(again).report == bundle.report
    assert _plainly(again)["format"] <= _plainly(data)["format"]
    assert _content(_plainly(again)) == _content(_plainly(data))


def read_as_comments(data: bytes) -> None:
    """Read comments and write them again. Raises as above."""
    file = decode_comments(data)
    assert decode_comments(encode_comments(file)) == file
    # A file without comments need not say so.
    comments = _plainly(data).get("comments", [])
    assert len(file.comments) == len(comments)
    texts = {comment["id"]: comment["text"] for comment in comments}
    assert texts == {comment.id: comment.text for comment in file.comments}


def read_as_receipt(data: bytes) -> None:
    """Read a receipt and write it again. Raises UserError, and AssertionError where they differ."""
    receipt = decode_receipt(data)
    assert decode_receipt(encode_receipt(receipt)) == receipt


def read_pdf(data: bytes) -> None:
    """Read the bundle that a PDF carries. Raises UserError, and AssertionError as above."""
    read_as_pdf(data, read_as_bundle)


def read_pdf_objects(data: bytes) -> None:
    """Read the bundle of a PDF that is made of these objects."""
    read_pdf(pdf_of(data))


def read_carrier(data: bytes) -> None:
    """Read what is in a mail or a zip. Raises UserError, the first where there is nothing else."""
    found = incoming_in("mail.eml", data)
    assert found
    for item in found:
        assert item.name == item.source[-1]
        assert all(name and not set(name) & set("/\\\0\n") for name in item.source)
        assert item.kind is IncomingKind.DOCUMENT or (item.error is None) == bool(item.data)
        assert item.mail is None or (item.mail.sender + item.mail.subject).isprintable()
    errors = [item.error for item in found if item.error is not None]
    if len(errors) == len(found):
        raise errors[0]


Reader = Callable[[bytes], None]
READERS: dict[str, Reader] = {
    "form": read_as_form,
    "bundle": read_as_bundle,
    "comments": read_as_comments,
    "receipt": read_as_receipt,
}
"""The readers of JSON, which share their mutations."""

GUIDED: dict[str, Reader] = {
    **READERS,
    "word": read_as_word_xml,
    "pdf": read_pdf_objects,
    "mail": read_carrier,
    "zip": read_carrier,
}
"""All that the coverage-guided fuzzer tries: of a Word document it changes the main part, of a PDF
the objects, whose table is then made anew."""


def outcome(reader: Reader, data: bytes, *, seconds: float = HANG_SECONDS) -> str:
    """«opened», or the kind of reason for which the reader refused; no limit of time if it is 0.

    Raises whatever no reader may raise, HangError and AssertionError included.
    """
    try:
        with _within(seconds):
            reader(data)
    except UserError as error:
        sentence = str(error)
        assert sentence.isprintable(), ascii(sentence)
        assert sentence.endswith((".", ")")), sentence
        assert len(sentence) < _LONGEST_SENTENCE, len(sentence)
        return kind_of(error)
    return "opened"


def kind_of(error: UserError) -> str:
    """A refusal without the places, names and numbers in it, to count alike ones together."""
    reason = next(iter(getattr(error, "faults", ())), str(error))
    reason = re.sub(r"\"[^\"]*\"|'[^']*'|«[^»]*»", "…", reason)
    reason = re.sub(r"^\S*(\[\d+\]|\.)\S*: ", "", reason)
    return re.sub(r"\d+", "0", reason)[:80]


def without_defaults(value: Any) -> Any:
    """JSON data without the keys that have their default."""
    if isinstance(value, dict):
        return {
            key: without_defaults(item)
            for key, item in value.items()
            if item is not None and item != [] and not (key in _ZERO and item == _ZERO[key])
        }
    if isinstance(value, list):
        return [without_defaults(item) for item in value]
    return value


def _plainly(data: bytes) -> Any:
    """What any other reader of JSON finds in the file."""
    return json.loads(data.decode("utf-8-sig"))


def _content(content: Any) -> Any:
    """A bundle's content, activities by their id; without its hashes, version and time."""
    content = without_defaults(content)
    for key in ("format", "sha256", "form_sha256", "exported_at", "written_by"):
        content.pop(key, None)
    activities = content.get("activities", [])
    content["activities"] = {activity["id"]: activity for activity in activities}
    assert len(content["activities"]) == len(activities)
    return content


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Raises HangError in what takes longer, on systems that can."""
    if not seconds or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise HangError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
