"""What can happen to a JSON file: by accident, on its way, and at the hands of a stranger.

Each function gives other bytes than it was given, most of the time; all of them come from the
``Random`` handed in, so that a seed gives the same damage again.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

from kplan_desktop.exchange.bundle.bundle_json import canonical_sha256, content_sha256
from kplan_desktop.exchange.correspondence.checked_json import checked_sha256
from tests.strategies import UGLY_TEXTS

NUMBERS = (
    *("0", "-0", "-1", "1.5", "0.1", "1e3", "999999999999.999", "1e12", "1e400", "1e-400"),
    *("9007199254740991", "9007199254740993", "-9007199254740992", "1" * 400, "NaN", "-Infinity"),
)
VALUES: tuple[object, ...] = (
    *(None, True, False, 0, 1, -1, 2, 2**31, 2**53 - 1, 0.5, 1e300, [], {}, [[]], [None], {"": 0}),
    *("", "a", "0" * 64, "2014-08-21", "0001-01-01", "9999-12-31", "2014-02-30", "day", "range"),
    *("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59", "2014-08-20T12:00:00Z", "../x"),
    *("spring", "exact", "unknown", "people", "cancelled", "kplan-bundle/1"),
    *(
        "kplan-bundle/2",
        "kplan-bundle/3",
        "kplan-form/1",
        "kplan-form/2",
        "kplan-comments/2",
        "x" * 30_000,
    ),
    *(
        [
            {"kind": "day", "date": "2014-01-01"},
            {"kind": "semester", "year": 2014, "half": "spring"},
        ],
    ),
    *UGLY_TEXTS,
)
_TOKENS = (
    b'"',
    b"\\",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\\u0000",
    b"\\ud800",
    b"\x00",
    b"\xff",
)
_SPACE = (b" ", b"\t", b"\r\n", b"\r", b"\n\n  ")


def flip_bits(data: bytes, chance: random.Random) -> bytes:
    """One to eight bits are other than they were."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 8))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncate(data: bytes, chance: random.Random) -> bytes:
    """The end is missing, or the beginning."""
    place = chance.randrange(len(data))
    return data[:place] if chance.random() < 0.8 else data[place:]


def move_slices(data: bytes, chance: random.Random) -> bytes:
    """A slice is gone, doubled, zeroed or has changed places with another."""
    one, two, three, four = sorted(chance.randrange(len(data) + 1) for _ in range(4))
    head, first, between, second, tail = (
        data[:one],
        data[one:two],
        data[two:three],
        data[three:four],
        data[four:],
    )
    match chance.randrange(4):
        case 0:
            return head + first + second + tail
        case 1:
            return head + first + between + first + second + tail
        case 2:
            return head + first + bytes(len(between)) + second + tail
        case _:
            return head + second + between + first + tail


def change_lines(data: bytes, chance: random.Random) -> bytes:
    """Whole lines are gone, doubled or swapped, which leaves more of the JSON in order."""
    lines = data.splitlines(keepends=True)
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(3):
        case 0:
            del lines[one]
        case 1:
            lines.insert(other, lines[one])
        case _:
            lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def insert_tokens(data: bytes, chance: random.Random) -> bytes:
    """Signs that mean something in JSON, half escapes, NUL and bytes that are no UTF-8."""
    place = chance.randrange(len(data) + 1)
    return data[:place] + chance.choice(_TOKENS) * chance.choice((1, 1, 3)) + data[place:]


def nest(data: bytes, chance: random.Random) -> bytes:
    """Brackets by the hundred thousand, closed or not, somewhere in the file."""
    place = chance.choice((0, len(data) // 2, data.find(b":") + 1))
    depth = chance.choice((20, 40, 1000, 200_000))
    opening, closing = chance.choice(((b"[", b"]"), (b'{"a":', b"}")))
    closed = closing * depth if chance.random() < 0.5 else b""
    return data[:place] + opening * depth + b"0" + closed + data[place:]


def change_number(data: bytes, chance: random.Random) -> bytes:
    """A value is a number such as no double holds, or NaN."""
    place = data.find(b": ", chance.randrange(len(data)))
    end = min((at for at in (data.find(b",", place), data.find(b"\n", place)) if at > 0), default=0)
    if place < 0 or end <= place:
        return flip_bits(data, chance)
    return data[: place + 2] + chance.choice(NUMBERS).encode() + data[end:]


def travel(data: bytes, chance: random.Random) -> bytes:
    """What mail programs, gateways and editors do: line ends, spaces between tokens, a mark."""
    way = chance.randrange(4)
    if way == 0:
        return b"\xef\xbb\xbf" + data
    if way == 1:
        return data.replace(b"\n", chance.choice(_SPACE))
    if way == 2:
        return json.dumps(json.loads(data), ensure_ascii=chance.random() < 0.5).encode()
    changed = bytearray()
    inside = escaped = False
    for byte in data:
        changed.append(byte)
        if inside:
            inside = escaped or byte != 0x22
            escaped = byte == 0x5C and not escaped
        elif byte == 0x22:
            inside = True
        elif byte in b",:[]{}" and chance.random() < 0.2:
            changed += chance.choice(_SPACE) * chance.choice((1, 1, 80))
    return bytes(changed)


def change_content(data: bytes, chance: random.Random) -> bytes:
    """What a stranger would do: other values, keys and lists, and right hashes again."""
    content: Any = json.loads(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        _change(content, chance)
    hashes = {"form_sha256", "content_sha256"}
    if isinstance(content, dict) and hashes & set(content) and chance.random() < 0.95:
        return sealed(content)
    return json.dumps(content).encode("utf-8", "surrogatepass")


def sealed(content: dict[str, Any]) -> bytes:
    """A bundle's or comments' content with the hashes that it calls for, if there are such."""
    try:
        if "content_sha256" in content:
            content["content_sha256"] = checked_sha256(content)
            return json.dumps(content).encode("utf-8", "surrogatepass")
        content["form_sha256"] = canonical_sha256(content.get("form"))
        content["sha256"] = content_sha256(content)
    except (ValueError, RecursionError):  # no canonical form: then no hash fits
        pass
    return json.dumps(content).encode("utf-8", "surrogatepass")


Mutation = Callable[[bytes, random.Random], bytes]
BY_ACCIDENT: tuple[Mutation, ...] = (
    *(flip_bits, truncate, move_slices, change_lines, insert_tokens, nest, change_number, travel),
)
ALL: tuple[Mutation, ...] = (*BY_ACCIDENT, change_content, change_content, change_content)


def _change(content: Any, chance: random.Random) -> None:
    """One change somewhere in the tree, deeper places as likely as others."""
    places = [place for place in _places(content) if place]
    if not places:
        return
    holder = chance.choice(places)
    if isinstance(holder, dict):
        key = chance.choice(list(holder))
        match chance.randrange(6):
            case 0:
                del holder[key]
            case 1:
                holder[chance.choice((key.upper(), key + "s", "", "\ud800", "x" * 500))] = holder[
                    key
                ]
            case 2:
                holder[key] = chance.choice(list(holder.values()))
            case 3:
                holder[key] = _copies(holder[key], chance)
            case _:
                holder[key] = chance.choice(VALUES)
    else:
        index = chance.randrange(len(holder))
        match chance.randrange(4):
            case 0:
                del holder[index]
            case 1:
                holder.append(holder[index])
            case 2:
                holder[index] = chance.choice(VALUES)
            case _:
                chance.shuffle(holder)


def _copies(value: Any, chance: random.Random) -> list[Any]:
    """Some of the same, as many as do not swell the file without end."""
    room = 50_000 // (len(json.dumps(value)) + 1)
    return [value] * min(chance.choice((1, 2, 2000)), max(room, 1))


def _places(value: Any) -> list[Any]:
    found = [value] if isinstance(value, dict | list) else []
    inner = value.values() if isinstance(value, dict) else value if found else ()
    for item in inner:
        found += _places(item)
    return found
