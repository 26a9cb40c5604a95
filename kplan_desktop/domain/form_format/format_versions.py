"""The versions of the form's format, and the keys that each of them has.

A reader refuses unknown keys, so that a new key is a new version. A form keeps the version that its
publisher gave it.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from kplan_desktop.domain.model.form import Form, FormFormat

NEWEST: FormFormat = "kplan-form/2"

Keys = frozenset[tuple[str, str]]
"""Keys, each as the names of the dataclass and its field."""

_NEW_KEYS: dict[FormFormat, Keys] = {
    "kplan-form/1": frozenset(),
    "kplan-form/2": frozenset(
        {
            ("Form", "checks"),
            ("Form", "edition_of"),
            ("Metric", "definition"),
            ("ReportHead", "case_reference"),
            ("ReportHead", "copy_to"),
        }
    ),
}
"""The formats in the order of their versions, each with the keys that came with it."""


def known_formats() -> tuple[FormFormat, ...]:
    """All formats that can be read, the oldest first."""
    return tuple(_NEW_KEYS)


def later_keys(file_format: object) -> Keys:
    """The keys that a form of this format does not have; none for an unknown format."""
    formats = known_formats()
    if file_format not in formats:
        return frozenset()
    later = formats[formats.index(file_format) + 1 :]
    return frozenset().union(*(_NEW_KEYS[each] for each in later))


def is_of_first_format(form: Form) -> bool:
    """Whether every Kplan can read the form."""
    return form.format == known_formats()[0]


def lowest_format(form: Form) -> FormFormat:
    """The oldest format that has all keys for which the form has a value."""
    used = frozenset(_used_keys(form))
    return next(each for each in known_formats() if not used & later_keys(each))


def _used_keys(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, tuple):
        for item in value:
            yield from _used_keys(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if item := getattr(value, field.name):
                yield type(value).__name__, field.name
                yield from _used_keys(item)
