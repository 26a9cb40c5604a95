"""What the JSON files between leader, office and adviser share: a hash, and strict reading.

Input is never trusted: the hash is checked before anything else is read from a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, TypeVar

import msgspec

from kplan_desktop.domain.text.strict_json import (
    JsonError,
    check_limits,
    check_texts,
    format_readable,
    parse_strict,
    printable,
    type_fault,
)
from kplan_desktop.exchange.bundle.bundle_json import canonical_sha256
from kplan_desktop.exchange.bundle.schema_types import Wire

HASH_KEY: Final = "content_sha256"
EMPTY_HASH: Final = "0" * 64
"""What stands in a file's data until its hash is computed."""

_Wire = TypeVar("_Wire", bound=Wire)


class CheckedJsonError(Exception):
    """A file that is refused, or cannot be written. ``str(error)`` is an English clause.

    ``is_newer`` is whether a later version of the format is to blame.
    """

    def __init__(self, reason: str, *, is_newer: bool = False) -> None:
        super().__init__(printable(reason, 300))
        self.is_newer = is_newer


def encode_checked(wire: Wire, at_most: int) -> bytes:
    """The bytes of a file, its hash filled in.

    Raises CheckedJsonError for what ``decode_checked`` would refuse.
    """
    value: dict[str, object] = msgspec.to_builtins(wire)
    try:
        check_texts(value)
        msgspec.convert(value, type(wire))
        value[HASH_KEY] = checked_sha256(value)
        data = format_readable(value)
        check_limits(data.decode())
    except (JsonError, msgspec.ValidationError) as error:
        raise CheckedJsonError(type_fault(str(error))) from error
    if len(data) > at_most:
        raise CheckedJsonError(f"more than {at_most // 2**20} MiB")
    return data


def decode_checked(data: bytes, kind: type[_Wire], file_format: str, at_most: int) -> _Wire:
    """What is in a whole, unchanged file of this format. Raises CheckedJsonError.

    A byte order mark, other line ends and other spacing between keys do no harm.
    """
    try:
        value = parse_strict(data, at_most)
    except JsonError as error:
        raise CheckedJsonError(str(error)) from error
    if not isinstance(value, dict):
        raise CheckedJsonError("it is no JSON object")
    found = value.get("format")
    if found != file_format:
        name, _, _ = file_format.partition("/")
        if isinstance(found, str) and found.startswith(f"{name}/"):
            raise CheckedJsonError(f'its format is "{printable(found)}"', is_newer=True)
        raise CheckedJsonError(f'it does not say "format": "{file_format}"')
    if value.get(HASH_KEY) != checked_sha256(value):
        raise CheckedJsonError("its content does not fit its SHA-256")
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise CheckedJsonError(type_fault(str(error))) from error


def checked_sha256(value: Mapping[str, object]) -> str:
    """SHA-256 over the RFC 8785 canonical form of a file's data, less the hash itself."""
    return canonical_sha256({key: item for key, item in value.items() if key != HASH_KEY})
