"""What was made once and is kept, as long as it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Key = TypeVar("_Key")
_Made = TypeVar("_Made")


class GenerationCache(Generic[_Key, _Made]):
    """Things by what they were made of: those asked for since the last ``turn``, or before it.

    So it holds no more than what was needed between three turns.
    """

    def __init__(self) -> None:
        self._now: dict[_Key, _Made] = {}
        self._before: dict[_Key, _Made] = {}

    def turn(self) -> None:
        """Let go what has not been asked for since the last time."""
        self._before, self._now = self._now, {}

    def get(self, key: _Key, make: Callable[[], _Made]) -> _Made:
        """What was made of this before, or else is made now."""
        made = self._now.get(key)
        if made is None:
            made = self._before.get(key)
            made = self._now[key] = make() if made is None else made
        return made
