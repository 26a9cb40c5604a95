"""Strict reading of JSON from outside, so that no two readers can understand it differently.

The rules are those of I-JSON (RFC 7493), on which the canonical form of RFC 8785 rests: UTF-8, no
key twice in an object, no lone surrogates, no number that a double cannot hold exactly. Size,
nesting and the number of values are limited too, all three before the text is parsed.
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
"""Most values in all objects and lists together: four times those of 10,000 notes."""

_MAX_SAFE_INTEGER = 2**53 - 1
_MAX_NUMBER_LENGTH = 30

# Strings are matched whole, so that their contents are not counted. The pattern never backtracks,
# so its time is linear for any text.
_STRING = r'"[^"\\]*+(?:\\.[^"\\]*+)*+"?'
_STRINGS = re.compile(_STRING, re.DOTALL)
_STRUCTURE = re.compile(_STRING + r"|[\[\]{},]", re.DOTALL)
_BRACKETS = re.compile(r"[\[\]{}]")

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
"""Text that is UTF-8 has surrogates nowhere else."""

_INVISIBLE = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")


class JsonError(Exception):
    """Data that is not valid here. ``str(error)`` is an English clause, with the place if known."""


def parse_strict(data: bytes, max_bytes: int) -> object:
    """The value in ``data``; a byte order mark is ignored.

    Whole numbers are int, others float. Raises JsonError.
    """
    if len(data) > max_bytes:
        raise JsonError(f"it is larger than {max_bytes // 2**20} MiB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise JsonError(f"byte {error.start} is not UTF-8") from error
    check_limits(text)
    hooks = _Hooks()
    try:
        value: object = json.loads(
            text,
            object_pairs_hook=hooks.object,
            parse_int=hooks.number,
            parse_float=hooks.number,
            parse_constant=hooks.constant,
        )
    except json.JSONDecodeError as error:
        reason = f"line {error.lineno}, column {error.colno} is not JSON"
        raise JsonError(reason) from error
    if hooks.have_refused or _ESCAPED_SURROGATE.search(text):
        check_texts(value)
    return value


def check_limits(text: str) -> None:
    """Raises JsonError, with line and column, where JSON exceeds MAX_DEPTH or MAX_VALUES.

    It counts before anything is parsed, so that a small file cannot fill the memory.
    """
    if _is_surely_within_limits(text):
        return
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


def _is_surely_within_limits(text: str) -> bool:
    """Whether JSON does not come near the limits; not by this, it may still be within them."""
    if sum(map(text.count, "[{,")) > MAX_VALUES:
        return False
    depth = deepest = 0
    for bracket in _BRACKETS.findall(_STRINGS.sub("", text)):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest <= MAX_DEPTH


def check_texts(value: object) -> None:
    """Raises JsonError, with the place, for a string that contains a lone surrogate."""
    _check(value, [])


def format_readable(value: object) -> bytes:
    """JSON for people and programs, as UTF-8: indented, keys in given order, a line break last.

    Invisible characters and those that change the reading direction are escaped; line breaks in
    strings always are, so that a program that converts line ends does no harm.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False)
    visible = _INVISIBLE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return (visible + "\n").encode("utf-8")


def path_text(path: Sequence[str | int]) -> str:
    """A path as messages show it: ``strategy_areas[1].goals[0]``."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{printable(part)}" for part in path)
    return "".join(parts).removeprefix(".")


def printable(text: str, longest: int = 60) -> str:
    """A text from outside made safe to quote in a message: short, without control characters."""
    cut = text if len(text) <= longest else text[: longest - 1] + "…"
    return "".join(char if char.isprintable() else "\ufffd" for char in cut)


def type_fault(message: str) -> str:
    """A decoder's message with the place first.

    The input is msgspec's «Expected `int`, got `str` - at `$.units[0].id`».
    """
    reason, _, place = message.partition(" - at `$")
    place = place.rstrip("`").removeprefix(".")
    reason = printable(reason[:1].lower() + reason[1:], 200)
    if " matching regex " in reason:  # the pattern itself is of no use to a reader
        reason = f"{reason.partition(' matching regex ')[0]} as the format describes it"
    return f"{place}: {reason}" if place else reason


@dataclass(frozen=True, slots=True)
class _Refused:
    """Marks a value that is refused, until its place is known for the error."""

    reason: str


def _position(text: str, index: int) -> str:
    line = text.count("\n", 0, index) + 1
    return f"line {line}, column {index - text.rfind(chr(10), 0, index)}"


class _Hooks:
    """What the parser calls for values; ``have_refused``: some of them are refused."""

    def __init__(self) -> None:
        self.have_refused = False

    def object(self, pairs: list[tuple[str, object]]) -> dict[str, object] | _Refused:
        result = dict(pairs)
        if len(result) < len(pairs):
            seen: set[str] = set()
            for key, _ in pairs:
                if key in seen:
                    return self._refused(f'the key "{printable(key)}" stands twice in one object')
                seen.add(key)
        return result

    def number(self, text: str) -> int | float | _Refused:
        if len(text) <= _MAX_NUMBER_LENGTH:
            double = float(text)
            with suppress(InvalidOperation):  # an exponent beyond all bounds
                if abs(double) <= _MAX_SAFE_INTEGER and Decimal(repr(double)) == Decimal(text):
                    return int(double) if double.is_integer() else double
        return self._refused(f"the number {printable(text)} has more digits than can be kept")

    def constant(self, text: str) -> _Refused:
        return self._refused(f"{text} is no number in JSON")

    def _refused(self, reason: str) -> _Refused:
        self.have_refused = True
        return _Refused(reason)


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
        place = path_text(path)
        raise JsonError(f"{place}: {value.reason}" if place else value.reason)


def _check_text(text: str, path: Sequence[str | int], what: str = "text") -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = path_text(path)
        reason = f"the {what} holds half a character (a lone surrogate)"
        raise JsonError(f"{place}: {reason}" if place else reason) from error
