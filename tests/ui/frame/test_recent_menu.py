"""Names in the menu of recent files."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.ui.frame.recent_menu import recent_names


def test_a_unique_name_has_no_folder() -> None:
    assert recent_names([Path("/a/Oslo.kplan"), Path("/a/Agder.kplan")]) == ["Oslo", "Agder"]
    assert recent_names([]) == []


def test_two_files_of_one_name_are_distinguished_by_their_folders() -> None:
    paths = [Path("/a/2012/Oslo.kplan"), Path("/a/Agder.kplan"), Path("/a/2014/Oslo.kplan")]
    assert recent_names(paths) == ["Oslo – 2012", "Agder", "Oslo – 2014"]


def test_folders_of_one_name_are_distinguished_by_their_parents() -> None:
    paths = [Path("/a/x/Oslo.kplan"), Path("/b/x/Oslo.kplan"), Path("/Oslo.kplan")]
    assert recent_names(paths) == [
        f"Oslo – {Path('/a/x')}",
        f"Oslo – {Path('/b/x')}",
        f"Oslo – {Path('/')}",
    ]


_PARTS = st.sampled_from(["a", "b", "c"])


@given(st.lists(st.tuples(_PARTS, _PARTS, _PARTS), unique=True, max_size=8))
def test_no_two_files_have_the_same_label(parts: list[tuple[str, str, str]]) -> None:
    names = recent_names([Path("/", *folders, f"{stem}.kplan") for *folders, stem in parts])
    assert len(set(names)) == len(parts)
