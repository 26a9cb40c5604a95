"""What a person does by mouse and keys in the real window, and what she then sees."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.hands import hands
from tests.e2e.running import Screen
from tests.storage.samples import example_report
from tests.ui.driver import make_file

pytestmark = pytest.mark.long


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A report file with the filled example."""
    path = tmp_path / "Sør-Trøndelag.kplan"
    make_file(path, example_report())
    return path


@pytest.mark.parametrize("text_scale", [100, 200])
def test_a_goal_is_chosen_by_a_click_and_written_in(
    screen: Screen, tmp_path: Path, file: Path, text_scale: int
) -> None:
    with hands(screen, tmp_path, file, text_scale=text_scale) as person:
        person.click(person.centre("item", "1.2"))
        assert "1.2" in person.ask("goal")
        first = person.ask("texts")[0]
        person.click(person.centre("text", first))
        person.keys("ctrl+End")
        person.write(" Og mer")
        assert person.ask("texts")[0] == first + " Og mer"
