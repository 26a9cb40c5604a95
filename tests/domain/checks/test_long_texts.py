"""The check takes time in proportion to the length of a text, whatever stands in it.

What is counted are the lines and calls that the interpreter runs, so that nothing depends on the
machine. The regular expressions, of which these say nothing, have ``tests/test_patterns.py``.
"""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from itertools import product
from types import FrameType
from typing import Any

import pytest

from kplan_desktop.domain.checks import purging
from kplan_desktop.domain.checks.contact_details import street_addresses
from kplan_desktop.domain.checks.rules import RULES, TextRule

SHORT, FEW, TIMES_LONGER, MOST_STEPS = 400, 40, 4, 5

NASTY = (
    *("+", "(", "1 ", "0047", "01 ", "90123456 ", "9 1 2 3 4 5 6 7, ", "uke 91 "),
    *("+47 90 12 34 56. 91 23 45 67, ", "tlf 02800, 91 23 45 67, ", "９０１２３４５６ "),
    *("010190\t00083\n", "01019000083, 91 23 45 67. ", "010190 ", "010190,00083,"),
    *("Storgata 5, ", "Storgata 5, 7030 Trondheim. ", "Storgata 5 7030 Trondheim "),
    *("Kari Lie bor i Åsveien 3. ", "a@gmail.com ", "@", "a\u0301", "\u0301", "\u200b", "\u202e"),
)
RUNS, PREFIXES = ("1", "11 "), ("+", "+4", "0047", "(+")


def steps(run: Callable[[], Iterable[object]]) -> int:
    """How many lines and calls it takes to run through something."""
    count = 0

    def trace(_frame: FrameType, _event: str, _: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        deque(run(), maxlen=0)
    finally:
        sys.settrace(before)
    return count


def assert_linear(run: Callable[[str], Iterable[object]]) -> None:
    starts = [("", unit) for unit in NASTY]
    for start, unit in (*starts, *product(PREFIXES, RUNS)):
        count = max(SHORT // len(unit), FEW)
        texts = [start + unit * (count * times) for times in (1, TIMES_LONGER)]
        few, many = (steps(partial(run, text)) for text in texts)
        assert many <= MOST_STEPS * few, (start, unit, few, many)


@pytest.mark.timeout(30)
@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if isinstance(rule, TextRule)], ids=lambda rule: rule.kind.name
)
def test_a_rule_for_texts_takes_linear_time(rule: TextRule) -> None:
    assert_linear(lambda text: rule.find(text, str.isascii))


@pytest.mark.timeout(30)
def test_looking_for_personal_data_takes_linear_time() -> None:
    needle = purging.needle_of("91 23 45 67")
    assert_linear(lambda text: purging.spans(text, needle))


@pytest.mark.timeout(30)
def test_very_many_addresses_with_towns_are_not_compared_each_with_each() -> None:
    address = "Storgata 5, 7030 Trondheim. "
    few, many = (
        steps(partial(street_addresses, address * count)) for count in (100, 100 * TIMES_LONGER)
    )
    assert many <= MOST_STEPS * few
