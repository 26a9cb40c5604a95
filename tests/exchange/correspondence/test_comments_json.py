"""Comments as a file: nothing is lost on the way, and nothing else is taken in."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.correspondence.checked_json import checked_sha256
from kplan_desktop.exchange.correspondence.comments_json import (
    MAX_COMMENTS_BYTES,
    CommentsError,
    NewerCommentsError,
    UnsendableCommentsError,
    decode_comments,
    encode_comments,
)
from tests.comments_made import comment, comment_sets, comments_file
from tests.folders import ROOT
from tests.forms.test_published import SCHEMAS
from tests.strategies import examples

GOLDEN = ROOT / "tests" / "golden" / "comments.kplan-comments.json"


def content(*comments: Comment) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(encode_comments(comments_file(*comments)))
    return found


def sealed(data: dict[str, Any]) -> bytes:
    return json.dumps(data | {"content_sha256": checked_sha256(data)}).encode()


@settings(max_examples=examples(60))
@given(comment_sets())
def test_nothing_is_lost_on_the_way(comments: tuple[Comment, ...]) -> None:
    file = comments_file(*comments)
    data = encode_comments(file)
    again = decode_comments(data)
    assert repr(again) == repr(file)
    assert encode_comments(again) == data
    SCHEMAS["kplan-comments/1"].validate(json.loads(data))


def test_a_file_of_the_first_version_is_read_as_it_was_written() -> None:
    """This file never changes: a later Kplan has to read it."""
    file = decode_comments(GOLDEN.read_bytes())
    assert file.author == "Kari Leder"
    assert [each.location for each in file.comments] == [
        Location(),
        Location("goal-1.1", "measure-1.1-1", "note-1.1-1-1"),
        Location("goal-3.2"),
    ]
    whole, note, _ = file.comments
    assert whole.mark is not None
    assert whole.mark.done
    assert note.answers[0].text == "12 kommuner, og 5 på stormøtet."
    assert (whole.revision, note.revision) == (2, 1)
    SCHEMAS["kplan-comments/1"].validate(json.loads(GOLDEN.read_bytes()))


def test_damage_is_found() -> None:
    data = encode_comments(comments_file(comment())).replace(b"Hvor mange", b"Hvor faa")
    with pytest.raises(CommentsError, match="SHA-256"):
        decode_comments(data)


def test_a_newer_format_is_said_to_be_newer() -> None:
    with pytest.raises(NewerCommentsError):
        decode_comments(sealed(content(comment()) | {"format": "kplan-comments/2"}))


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b"\xff", b'{"format": "kplan-bundle/1"}'])
def test_another_file_is_refused(text: bytes) -> None:
    with pytest.raises(CommentsError):
        decode_comments(text)


def _other_key(data: dict[str, Any]) -> None:
    data["colour"] = "red"


def _key_in_place(data: dict[str, Any]) -> None:
    data["comments"][0]["place"]["paragraph"] = 1


def _id_twice(data: dict[str, Any]) -> None:
    data["comments"] *= 2


def _answer_twice(data: dict[str, Any]) -> None:
    answer = {"id": "a", "author": "", "at": data["written_at"], "text": ""}
    data["comments"][0]["answers"] = [answer, answer]


def _note_without_goal(data: dict[str, Any]) -> None:
    data["comments"][0]["place"] = {"note": "n"}


def _revision_alone(data: dict[str, Any]) -> None:
    data["comments"][0]["revision"] = 3


def _time_without_offset(data: dict[str, Any]) -> None:
    data["comments"][0]["at"] = "2014-08-20T12:00:00"


def _year_one(data: dict[str, Any]) -> None:
    data["comments"][0]["at"] = "0001-01-01T00:00:00+05:00"


def _no_hash(data: dict[str, Any]) -> None:
    data["sha256"] = "AB" * 32


def _revision_0(data: dict[str, Any]) -> None:
    data["revision"] = 0


def _control_character_in_id(data: dict[str, Any]) -> None:
    data["comments"][0]["id"] = "a\nb"


def _endless_author(data: dict[str, Any]) -> None:
    data["comments"][0]["author"] = "x" * 1001


def _too_many(data: dict[str, Any]) -> None:
    one = data["comments"][0]
    data["comments"] = [one | {"id": str(number)} for number in range(10_001)]


def _text_that_is_a_number(data: dict[str, Any]) -> None:
    data["comments"][0]["text"] = 12


@pytest.mark.parametrize(
    "harm",
    [
        _other_key,
        _key_in_place,
        _id_twice,
        _answer_twice,
        _note_without_goal,
        _revision_alone,
        _time_without_offset,
        _year_one,
        _no_hash,
        _revision_0,
        _control_character_in_id,
        _endless_author,
        _too_many,
        _text_that_is_a_number,
    ],
)
def test_what_the_format_does_not_know_is_refused(harm: Any) -> None:
    data = content(comment())
    decode_comments(sealed(data))
    harm(data)
    with pytest.raises(CommentsError) as refused:
        decode_comments(sealed(data))
    assert str(refused.value).isprintable()


def test_half_a_character_cannot_be_sent() -> None:
    with pytest.raises(UnsendableCommentsError):
        encode_comments(comments_file(comment(text="\ud800")))


def test_what_could_not_be_read_again_is_not_written() -> None:
    with pytest.raises(UnsendableCommentsError):
        encode_comments(replace(comments_file(), author="x" * 1001))
    many = [comment(number, text="x" * 900_000) for number in range(10)]
    with pytest.raises(UnsendableCommentsError, match="MiB"):
        encode_comments(comments_file(*many))
    with pytest.raises(CommentsError, match="larger"):
        decode_comments(b" " * (MAX_COMMENTS_BYTES + 1))
