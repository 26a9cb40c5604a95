"""JSON from outside is read so that no other reader can understand it differently."""

from __future__ import annotations

import json

import pytest

from kplan_desktop.domain.text.strict_json import JsonError, format_readable, parse_strict

LIMIT = 2**20


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b'{"a": 1', "line 1, column 8 is not JSON"),
        (b'{"a": "\xff"}', "byte 7 is not UTF-8"),
        (b'{"a": 1, "a": 1}', 'the key "a" stands twice in one object'),
        (b"[NaN]", "NaN is no number in JSON"),
        (b"[-Infinity]", "-Infinity is no number in JSON"),
        (b"[1e400]", "the number 1e400 has more digits than can be kept"),
        (b"[1e-400]", "the number 1e-400 has more digits than can be kept"),
        (b"[9007199254740993]", "the number 9007199254740993 has more digits than can be kept"),
        (b"[12.00000000000000001]", "the number 12.00000000000000001 has more digits than"),
        (b"[" + b"1" * 5000 + b"]", "has more digits than can be kept"),
        (b'[{"a": ["\\ud83c"]}]', "[0].a[0]: the text holds half a character"),
        (b'{"\\ud83c": 1}', "\ufffd: the key holds half a character"),
        (b"[" * 40 + b"]" * 40, "nested too deeply"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b" " * (LIMIT + 1), "it is larger than 1 MiB"),
        (b'{"a": 0e99999999999999999999}', "a: the number 0e99999999999999999999 has more digits"),
        (b'{"a": 1e-99999999999999999999}', "a: the number 1e-99999999999999999999 has more"),
    ],
)
def test_ambiguous_json_is_refused_with_the_reason(data: bytes, reason: str) -> None:
    with pytest.raises(JsonError) as caught:
        parse_strict(data, LIMIT)
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 200


def test_a_whole_number_is_whole_however_it_is_written() -> None:
    value = parse_strict(b"[12, 12.0, 1.2e1, 0, -0, -0.0, 0.1, 999999999999.999]", LIMIT)
    assert value == [12, 12, 12, 0, 0, 0, 0.1, 999999999999.999]
    assert isinstance(value, list)
    assert [type(number) for number in value] == [int] * 6 + [float] * 2


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parse_strict(b'\xef\xbb\xbf{\r\n"a": 1\r\n}\r\n', LIMIT) == {"a": 1}


def test_invisible_characters_are_escaped_and_read_back() -> None:
    text = "sør\u2028\x7f\x85\ufeff\u202e«»\u00a0Ŋ🎻\r\n\x00"
    data = format_readable({"a": text})
    assert "sør\\u2028\\u007f\\u0085\\ufeff\\u202e«»\u00a0Ŋ🎻\\r\\n\\u0000" in data.decode()
    assert parse_strict(data, LIMIT) == json.loads(data) == {"a": text}


def test_brackets_and_commas_in_texts_are_no_structure() -> None:
    text = "[{," * 200_000
    assert parse_strict(json.dumps([text]).encode(), LIMIT) == [text]
    assert parse_strict(b'["\\"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["]', LIMIT) == ['"' + "[" * 34]


def test_nesting_is_counted_where_closed_lists_stand_before_it() -> None:
    assert parse_strict(b"[" + b"[]," * 1000 + b"[]]", LIMIT) == [[]] * 1001
    deep = b"[" * 32 + b"]" * 32
    parse_strict(deep, LIMIT)
    with pytest.raises(JsonError, match="nested too deeply"):
        parse_strict(b"[[]," + deep + b"]", LIMIT)
