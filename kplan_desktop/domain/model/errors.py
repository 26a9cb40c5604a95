"""Errors that a user can act on, as distinct from bugs, and the one text that each of them has.

The text is an English template with its arguments. The command prints it in English, the window
looks the template up in Qt's translations first.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import ClassVar

_MOST_FAULTS = 5
"""How many faults an error lists; the others are counted."""


def fill_placeholders(text: str, *arguments: str) -> str:
    """``text`` with ``arguments`` in place of %1, %2 and so on.

    All are filled in one pass, since an argument such as a path may hold «%1» itself.
    """
    return re.sub("%([1-9])", lambda match: arguments[int(match[1]) - 1], text)


class Template(str):
    """An English text to translate, with placeholders ``%1`` to ``%9`` for arguments."""

    __slots__ = ()

    def fill(self, arguments: Sequence[object], translate: Callable[[str], str]) -> str:
        """The translated text with its arguments, those that are templates translated as well."""
        texts = [
            translate(argument) if isinstance(argument, Template) else _text(argument)
            for argument in arguments
        ]
        return fill_placeholders(translate(self), *texts)


def path_text(path: PurePath) -> str:
    """A path as the user knows it: without the prefix that Windows wants before a long one."""
    return re.sub(r"^\\\\\?\\(UNC(?=\\))?", lambda found: "\\" if found[1] else "", str(path))


def _text(argument: object) -> str:
    return path_text(argument) if isinstance(argument, PurePath) else str(argument)


def QT_TRANSLATE_NOOP(context: str, text: str) -> Template:  # noqa: N802, ARG001
    """Mark a text for ``lupdate``, which knows this name and puts the text under ``context``."""
    return Template(text)


class UserError(Exception):
    """A problem that the user can solve. Every other exception is a bug.

    ``template`` states what happened and what to do, and is filled with the error's arguments
    (``args``). A class without one of its own takes that text as its only argument: a Template, or
    plain English where only the command reports the error. ``detail`` is for whoever made a faulty
    file: it is in English, and only the command prints it. ``str(error)`` is what it prints.
    """

    template: ClassVar[Template] = Template("%1")

    def __init__(self, *arguments: object, detail: str = "") -> None:
        super().__init__(*arguments)
        self.detail = detail

    def sentence(self, translate: Callable[[str], str]) -> str:
        """What happened and what to do; ``translate`` is called with each template."""
        return self.template.fill(self.args, translate)

    def __str__(self) -> str:
        sentence = self.sentence(str)
        return f"{sentence} ({self.detail})" if self.detail else sentence


def fault_list(faults: Sequence[str]) -> str:
    """The first of many faults, and how many more there are."""
    more = len(faults) - _MOST_FAULTS
    return "; ".join([*faults[:_MOST_FAULTS], *([f"and {more} more"] if more > 0 else [])])
