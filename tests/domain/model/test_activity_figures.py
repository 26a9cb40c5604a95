"""An activity has one figure of each metric, in the order in which they were entered."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kplan_desktop.domain.model.report import Activity, Exactness, Figure


def of(metric_id: str, value: int = 1) -> Figure:
    return Figure(metric_id, Decimal(value), Exactness.EXACT)


THREE = Activity(id="x", figures=(of("a"), of("b"), of("c")))


@pytest.mark.parametrize(
    ("figure", "instead_of", "figures"),
    [
        (of("d", 2), None, "a1 b1 c1 d2"),
        (of("b", 2), None, "a1 b2 c1"),
        (of("d", 2), "b", "a1 d2 c1"),
        (of("b", 2), "b", "a1 b2 c1"),
        (of("c", 2), "a", "c2 b1"),
        (of("a", 2), "c", "b1 a2"),
        (of("d", 2), "gone", "a1 b1 c1 d2"),
    ],
)
def test_a_figure_takes_the_place_of_the_one_before(
    figure: Figure, instead_of: str | None, figures: str
) -> None:
    changed = THREE.with_figure(figure, instead_of=instead_of)
    assert " ".join(f"{known.metric_id}{known.value}" for known in changed.figures) == figures
    assert changed.id == "x"


def test_a_figure_can_be_removed() -> None:
    assert [figure.metric_id for figure in THREE.without_figure("b").figures] == ["a", "c"]
    assert THREE.without_figure("z") == THREE
