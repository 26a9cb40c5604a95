"""JSON from outside, read so strictly that two readers can never understand it differently.

The rules are those of I-JSON (RFC 7493), on which the canonical form of RFC 8785 rests: UTF-8, no
key twice in an object, no lone surrogates, no number that a double cannot hold exactly. Size,
nesting and the number of values are limited besides, all three before anything is made of the text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

MAX_DEPTH = 32
"""Objects and lists may be nested this deep; a bundle needs 8."""

MAX_VALUES = 500_000
"""How many values all objects and lists hold together: four times those of 10,000 notes."""

_MAX_SAFE_INTEGER = 2**53 - 1
_MAX_NUMBER_LENGTH = 30

# Strings whole, so that what stands in them counts for nothing. The pattern never goes back, so
# that its time is linear whatever the text is.
_STRUCTURE = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?|[\[\]{},]', re.DOTALL)

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
    check_limits(text)
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
    check_texts(value)
    return value


def check_limits(text: str) -> None:
    """Raises JsonError, with line and column, where JSON goes beyond MAX_DEPTH or MAX_VALUES.

    Counts before anything is parsed, so that a small file cannot fill the memory.
    """
    depth = values = 0
    for token in _STRUCTURE.finditer(text):
        match token[0]:
            case "[" | "{":
                depth += 1
                values += 1
            case "]" | "}":
                depth -= 1
            case ",":
                values += 1
        if depth > MAX_DEPTH:
            raise JsonError(f"{_position(text, token.start())} is nested too deeply")
        if values > MAX_VALUES:
            place = _position(text, token.start())
            raise JsonError(f"it holds more than {MAX_VALUES} values, up to {place}")


def check_texts(value: object) -> None:
    """Raises JsonError, with the place, for a text that holds a lone surrogate."""
    _check(value, [])


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
    if " matching regex " in reason:  # no reader of the sentence can use the pattern itself
        reason = f"{reason.partition(' matching regex ')[0]} as the format describes it"
    return f"{place}: {reason}" if place else reason


@dataclass(frozen=True, slots=True)
class _Refused:
    """Stands for a value that cannot be taken, until its place is known."""

    reason: str


def _position(text: str, index: int) -> str:
    line = text.count("\n", 0, index) + 1
    return f"line {line}, column {index - text.rfind(chr(10), 0, index)}"


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | _Refused:
    result = dict(pairs)
    if len(result) < len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                return _Refused(f'the key "{shown(key)}" stands twice in one object')
            seen.add(key)
    return result


def _number(text: str) -> int | float | _Refused:
    if len(text) <= _MAX_NUMBER_LENGTH:
        double = float(text)
        with suppress(InvalidOperation):  # an exponent beyond all bounds
            if abs(double) <= _MAX_SAFE_INTEGER and Decimal(repr(double)) == Decimal(text):
                return int(double) if double.is_integer() else double
    return _Refused(f"the number {shown(text)} has more digits than can be kept")


def _constant(text: str) -> _Refused:
    return _Refused(f"{text} is no number in JSON")


def _check(value: object, path: list[str | int]) -> None:
    if isinstance(value, str):
        _check_text(value, path)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            path.append(index)
            _check(item, path)
            path.pop()
    elif isinstance(value, dict):
        for key, item in value.items():
            _check_text(key, [*path, key], "key")
            path.append(key)
            _check(item, path)
            path.pop()
    elif isinstance(value, _Refused):
        place = place_text(path)
        raise JsonError(f"{place}: {value.reason}" if place else value.reason)


def _check_text(text: str, path: Sequence[str | int], what: str = "text") -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = place_text(path)
        reason = f"the {what} holds half a character (a lone surrogate)"
        raise JsonError(f"{place}: {reason}" if place else reason) from error
