"""The layout of the preview's stacked pages."""

from __future__ import annotations

import pytest

from kplan_desktop.ui.preview.page_stack import PageStack, PaperPosition, scale_to_fit

A4 = (842.0, 595.0)


def stack(pages: int = 3, scale: float = 0.5) -> PageStack:
    """Pages at half size, ten pixels around each, in a view of 500 pixels."""
    return PageStack((A4,) * pages, scale, 10, 500)


def test_pages_are_stacked_and_centred_in_the_view() -> None:
    first, second = stack().box(0), stack().box(1)
    assert (first.y, first.width) == (10, 421)
    assert first.x == (500 - 421) / 2
    assert second.y == first.y + first.height + 10
    assert stack().height == 10 + 3 * (595 / 2 + 10)


def test_only_pages_in_the_view_are_visible() -> None:
    second = stack().box(1)
    assert stack().visible(0, 100) == range(1)
    assert stack().visible(0, second.y + 1) == range(2)
    assert stack().visible(second.y + 1, second.y + second.height) == range(1, 2)


@pytest.mark.parametrize(
    "place", [PaperPosition(0, 0), PaperPosition(2, 300.5), PaperPosition(1, 594)]
)
@pytest.mark.parametrize("scale", [0.1, 0.5, 3.0])
def test_a_point_on_a_page_maps_to_the_screen_and_back(place: PaperPosition, scale: float) -> None:
    pages = stack(scale=scale)
    back = pages.place_at(pages.height_of(place))
    assert back.page == place.page
    assert back.y == pytest.approx(place.y)


def test_a_point_on_a_missing_page_is_on_the_last_page() -> None:
    assert stack(pages=1).place_at(stack(pages=1).height_of(PaperPosition(4, 20))).page == 0


def test_the_widest_page_fits_into_the_view() -> None:
    scale = scale_to_fit((A4, (1000.0, 300.0)), 500, 10)
    assert 1000 * scale == 480


def test_a_document_without_pages_has_no_visible_page() -> None:
    assert stack(pages=0).visible(0, 100) == range(0)
