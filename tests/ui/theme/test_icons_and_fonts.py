"""Icons are sharp and coloured, fonts are the shipped ones, and missing files raise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QIcon, QImage
from PySide6.QtWidgets import QApplication

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme.fonts import load_fonts
from kplan_desktop.ui.theme.theme import Theme
from tests.ui.inputs import make_theme

RESOURCES = program_files().resources


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    assert qapp is not None
    return make_theme()


def strongest(image: QImage) -> str:
    """The colour of the most opaque pixel."""
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda colour: colour.alpha()).name().upper()


@pytest.mark.parametrize("role", ["ink", "accent", "warning", "on_accent"])
def test_an_icon_has_the_colour_of_its_role(theme: Theme, role: str) -> None:
    image = theme.icons.pixmap("circle-check", role).toImage()
    assert strongest(image) == getattr(theme.tokens, role)


def test_a_disabled_icon_is_muted(theme: Theme) -> None:
    icon = theme.icons.icon("undo-2")
    image = icon.pixmap(QSize(18, 18), QIcon.Mode.Disabled).toImage()
    assert strongest(image) == theme.tokens.disabled


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_an_icon_is_drawn_for_the_pixels_of_the_screen(theme: Theme, ratio: float) -> None:
    pixmap = theme.icons.pixmap("search", ratio=ratio)
    assert pixmap.width() == round(18 * ratio)
    assert pixmap.deviceIndependentSize().width() == pytest.approx(18, abs=0.5)


def test_icons_grow_with_the_text(qapp: QApplication) -> None:
    assert qapp is not None
    icons = make_theme(scale=2.0).icons
    assert icons.size(16) == QSize(32, 32)
    assert icons.pixmap("plus", size=16).width() == 32


def test_an_icon_is_drawn_once(theme: Theme) -> None:
    assert theme.icons.icon("plus").cacheKey() == theme.icons.icon("plus").cacheKey()
    assert theme.icons.icon("plus").cacheKey() != theme.icons.icon("plus", "accent").cacheKey()


def test_a_missing_icon_raises(theme: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        theme.icons.icon("no-such-drawing")
    with pytest.raises(AttributeError):
        theme.icons.icon("plus", "mauve")


def test_every_drawing_can_be_drawn(theme: Theme) -> None:
    names = [path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "kplan"]
    assert len(names) > 40
    for name in names:
        image = theme.icons.pixmap(name, ratio=4.0).toImage()
        assert strongest(image) == theme.tokens.ink, name


def test_the_program_icon_comes_in_every_size(theme: Theme) -> None:
    sizes = {size.width() for size in theme.icons.app_icon().availableSizes()}
    assert sizes == {16, 32, 48, 128, 256}
    for packaged in ("kplan.ico", "kplan.icns"):
        assert QImage(str(RESOURCES / "icons" / packaged)).width() >= 16


def test_the_shipped_typeface_is_used_in_all_weights(qapp: QApplication) -> None:
    assert qapp is not None
    family = load_fonts(RESOURCES / "fonts")
    assert family == "Source Sans 3"
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold):
        info = QFontInfo(QFont(family, 12, weight))
        assert (info.family(), info.weight()) == (family, weight)


def test_a_missing_font_raises(qapp: QApplication, tmp_path: Path) -> None:
    assert qapp is not None
    with pytest.raises(RuntimeError, match="no font"):
        load_fonts(tmp_path)


def test_icons_are_unmodified_lucide_files() -> None:
    """Colour and stroke are set on loading, so the files can be replaced unmodified."""
    for path in (RESOURCES / "icons").glob("*.svg"):
        if path.stem != "kplan":
            text = path.read_text("utf-8")
            assert "lucide-static" in text, path
            assert re.search(r'stroke="currentColor"\s+stroke-width="2"', text), path
    assert (RESOURCES / "icons" / "LICENSE-Lucide.txt").read_text("utf-8").startswith("ISC License")


def test_another_theme_draws_other_icons(theme: Theme) -> None:
    dark = make_theme("dark").icons.pixmap("plus").toImage()
    assert strongest(dark) != strongest(theme.icons.pixmap("plus").toImage())
