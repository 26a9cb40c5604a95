"""The fewest elements that must be moved to get from one order to another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.domain.model.element_order import moved_ids


def test_one_element_that_has_been_moved_to_the_end_is_the_only_one() -> None:
    assert moved_ids({"": ["a", "b", "c", "d"]}, {"": ["b", "c", "d", "a"]}) == {"a"}


def test_an_element_of_another_place_has_moved_and_a_new_one_has_not() -> None:
    assert moved_ids({"x": ["a", "b"], "y": []}, {"x": ["a", "new"], "y": ["b"]}) == {"b"}


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_without_those_that_have_moved_the_rest_is_in_order(new: list[int], gone: set[int]) -> None:
    names = [str(number) for number in new if number not in gone]
    moved = moved_ids({"": [str(number) for number in range(8)]}, {"": names})
    rest = [name for name in names if name not in moved]
    assert rest == sorted(rest)
