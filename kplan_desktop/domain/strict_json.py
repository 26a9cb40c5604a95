"""JSON from outside, read so strictly that two readers can never understand it differently.

The rules are those of I-JSON (RFC 7493), on which the canonical form of RFC 8785 rests: UTF-8, no
key twice in an object, no lone surrogates, no number that a double cannot hold exactly. Nesting and
size are limited besides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NoReturn

MAX_DEPTH = 32
"""Objects and lists may be nested this deep; a bundle needs 8."""

_MAX_SAFE_INTEGER = 2**53 - 1
_MAX_NUMBER_LENGTH = 30

_INVISIBLE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


class JsonError(Exception):
    """Not JSON as we read it. ``str(error)`` is an English clause, with the place where known."""


def parse_strict(data: bytes, max_bytes: int) -> object:
    """The value in ``data``, a byte order mark ignored.

    Numbers come as int where they are whole, else as float. Raises JsonError.
    """
    if len(data) > max_bytes:
        raise JsonError(f"it is larger than {max_bytes // 2**20} MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonError(f"byte {error.start} is not UTF-8") from error
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=_number,
            parse_float=_number,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}, column {error.colno} is not JSON"
        raise JsonError(reason) from error
    except RecursionError as error:
        raise JsonError("it is nested too deeply") from error
    check_texts(value)
    return value


def check_texts(value: object) -> None:
    """Raises JsonError for a text with a lone surrogate and for nesting beyond MAX_DEPTH."""
    _check(value, [], 0)


def format_readable(value: object) -> bytes:
    """JSON for people and for other programs: indented, one line break at the end, keys as given.

    Characters that cannot be seen, or that turn the reading direction, are written as escapes; a
    line break inside a text always is, so that mending line ends on the way does no harm.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    visible = _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return (visible + "\n").encode("utf-8")


def place_text(path: Sequence[str | int]) -> str:
    """A path as it is told to people: ``strategy_areas[1].goals[0]``."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{shown(part)}" for part in path)
    return "".join(parts).removeprefix(".")


def shown(text: str, longest: int = 60) -> str:
    """A text from outside as a message may quote it: short and without control characters."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in cut)


def type_fault(message: str) -> str:
    """What a decoder says, with the place first.

    From msgspec's «Expected `int`, got `str` - at `$.units[0].id`».
    """
    reason, _, place = message.partition(" - at `$")
    place = place.rstrip("`").removeprefix(".")
    reason = shown(reason[:1].lower() + reason[1:], 200)
    return f"{place}: {reason}" if place else reason


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise JsonError(f'the key "{shown(key)}" stands twice in one object')
            seen.add(key)
    return result


def _number(text: str) -> int | float:
    if len(text) <= _MAX_NUMBER_LENGTH:
        double = float(text)
        if abs(double) <= _MAX_SAFE_INTEGER and Decimal(repr(double)) == Decimal(text):
            return int(double) if double.is_integer() else double
    raise JsonError(f"the number {shown(text)} has more digits than can be kept")


def _constant(text: str) -> NoReturn:
    raise JsonError(f"{text} is no number in JSON")


def _check(value: object, path: list[str | int], depth: int) -> None:
    if depth > MAX_DEPTH:
        raise JsonError("it is nested too deeply")
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            _check(item, [*path, index], depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(key, path)
            _check(item, [*path, key], depth + 1)


def _check_text(text: str, path: list[str | int]) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = place_text(path) or "a key"
        raise JsonError(f"{place}: the text holds half a character (a lone surrogate)") from error
