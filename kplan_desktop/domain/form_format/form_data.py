"""A form as plain data (objects, lists, texts, numbers), as the form file and the bundle write it.

The data of a form is canonical: keys in the order of the dataclasses' fields, keys with default
values left out. Two programs that write the same form write the same data.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import functools
import types
import typing
from collections.abc import Callable, Iterator

from kplan_desktop.domain.form_format.format_versions import later_keys
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.text.strict_json import path_text, printable


def form_data(form: Form) -> dict[str, object]:
    """The form as plain data, ready for JSON; dates are written YYYY-MM-DD."""
    return _object_data(form)


def unknown_keys(data: object, inside: tuple[str, ...] = ()) -> list[str]:
    """The keys in the data of a form that its format does not have, in order.

    Each is a clause: ``strategy_areas[1]: unknown key "colour"``. ``inside`` is the path of
    ``data`` itself. Wrong types are ignored here.
    """
    later = later_keys(data.get("format")) if isinstance(data, dict) else frozenset()

    # Type hints are resolved once a class: a hostile file may have a hundred thousand objects.
    @functools.cache
    def hints_of(model: type) -> dict[str, object]:
        hints = typing.get_type_hints(model)
        return {key: hint for key, hint in hints.items() if (model.__name__, key) not in later}

    return list(_unknown(data, Form, list(inside), hints_of))


def _object_data(value: object) -> dict[str, object]:
    result: dict[str, object] = {}
    for field in dataclasses.fields(value):  # type: ignore[arg-type]  # called with dataclasses only
        item = getattr(value, field.name)
        if item != field.default:
            result[field.name] = _plain(item)
    return result


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        return _object_data(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


_HintsOf = Callable[[type], dict[str, object]]


def _unknown(
    data: object, model: object, path: list[str | int], hints_of: _HintsOf
) -> Iterator[str]:
    if isinstance(data, list):
        for index, item in enumerate(data):
            yield from _unknown(item, model, [*path, index], hints_of)
    elif isinstance(data, dict) and isinstance(model, type) and dataclasses.is_dataclass(model):
        hints = hints_of(model)
        for key, item in data.items():
            if key not in hints:
                place = path_text(path)
                yield (f"{place}: " if place else "") + f'unknown key "{printable(str(key))}"'
            else:
                yield from _unknown(item, _element(hints[key]), [*path, key], hints_of)


def _element(hint: object) -> object:
    """The type inside ``tuple[X, ...]`` or ``X | None``; other hints unchanged."""
    if typing.get_origin(hint) in (tuple, types.UnionType, typing.Union):
        return typing.get_args(hint)[0]
    return hint
