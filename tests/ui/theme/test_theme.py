"""The tokens meet WCAG's contrasts, the style sheet uses them, and the scheme is settable."""

from __future__ import annotations

import json
import re
from dataclasses import astuple, replace
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QPushButton

from kplan_desktop.paths import program_files
from kplan_desktop.ui.theme import contrast as contrast_theme
from kplan_desktop.ui.theme.application_theme import (
    ApplicationTheme,
    apply_theme,
    palette,
    stylesheet,
)
from kplan_desktop.ui.theme.contrast import ContrastColours, in_contrast, load_contrast
from kplan_desktop.ui.theme.fonts import load_fonts
from kplan_desktop.ui.theme.icons import coloured_svg
from kplan_desktop.ui.theme.style_tokens import Scheme, Tokens, load_tokens
from tests.folders import ROOT
from tests.platforms import posix_only, windows_only
from tests.ui.inputs import DESERT, NIGHT

STYLES = program_files().resources / "styles"
ICONS = program_files().resources / "icons"
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

GROUNDS = ("ground", "paper", "card", "hover", "soft")
TEXT_ON_GROUNDS = ("ink", "muted", "accent", "warning", "good", "bad")
TEXT_PAIRS = [
    *product(TEXT_ON_GROUNDS, GROUNDS),
    ("warning", "warning_ground"),
    ("ink", "warning_ground"),
    ("bad", "bad_ground"),
    ("ink", "bad_ground"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
]
SHAPE_PAIRS = [*product(("edge", "accent"), GROUNDS), ("on_accent", "accent")]


def luminance(colour: str) -> float:
    """The relative luminance of «#RRGGBB», as WCAG 2.1 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_has_contrast(scheme: Scheme, text: str, ground: str) -> None:
    tokens = load_tokens(STYLES, scheme)
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("shape", "ground"), SHAPE_PAIRS)
def test_borders_rings_and_marks_have_contrast(scheme: Scheme, shape: str, ground: str) -> None:
    tokens = load_tokens(STYLES, scheme)
    assert contrast(getattr(tokens, shape), getattr(tokens, ground)) >= 3.0


def test_the_contrast_formula_gives_the_values_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_style_sheet_images_have_the_colours_of_the_tokens(
    scheme: Scheme,
) -> None:
    """Qt's style sheets cannot colour an image, so these files are stored coloured."""
    tokens = load_tokens(STYLES, scheme)
    chevron = tokens.muted
    drawn = {
        "chevron-down": ("chevron-down", chevron),
        "chevron-up": ("chevron-up", chevron),
        "chevron-right": ("chevron-right", chevron),
        "check": ("check", tokens.on_accent),
        "minus": ("minus", tokens.on_accent),
        "tick": ("check", tokens.accent),
    }
    boxes = {
        "warning": ("triangle-alert", tokens.warning),
        "critical": ("circle-alert", tokens.bad),
        "information": ("info", tokens.accent),
        "question": ("circle-question-mark", tokens.accent),
    }
    folder = STYLES / scheme
    assert {path.stem for path in folder.glob("*.svg")} == {*drawn, *boxes, "dot"}
    for strokes, stroke in ((drawn, 2.5), (boxes, 1.5)):
        for name, (source, colour) in strokes.items():
            svg = (ICONS / f"{source}.svg").read_text("utf-8")
            assert (folder / f"{name}.svg").read_text("utf-8") == coloured_svg(svg, colour, stroke)
    assert f'fill="{tokens.on_accent}"' in (folder / "dot.svg").read_text("utf-8")


def test_no_code_contains_a_colour() -> None:
    package = ROOT / "kplan_desktop"
    for path in [*package.glob("ui/**/*.py"), *STYLES.glob("*.qss")]:
        found = re.findall(r"[\"' ](#[0-9A-Fa-f]{6})\b|rgba?\(", path.read_text("utf-8"))
        assert not found, path


def test_every_image_of_the_style_sheet_exists() -> None:
    referenced = set(
        re.findall(r"\$marks/([\w-]+\.svg)", (STYLES / "kplan.qss").read_text("utf-8"))
    )
    assert referenced
    for scheme in SCHEMES:
        assert referenced <= {path.name for path in (STYLES / scheme).iterdir()}


def test_sizes_scale_to_two_hundred_percent_and_back() -> None:
    tokens = load_tokens(STYLES, "light")
    double = tokens.scaled(2.0)
    assert (double.text, double.goal, double.px(6)) == (30, 42, 12)
    assert double.ink == tokens.ink
    assert double.scaled(1.0) == tokens
    assert tokens.scaled(9).scale == 2.0


def test_an_unknown_token_in_the_style_sheet_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "kplan.qss").write_text("QLabel { color: $mauve; }", "utf-8")
    with pytest.raises(KeyError, match="mauve"):
        stylesheet(tmp_path, load_tokens(STYLES, "light"))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("high_contrast", [False, True])
def test_qt_understands_the_style_sheet(
    scheme: Scheme,
    scale: float,
    high_contrast: bool,
    restored_style: QApplication,
    capfd: pytest.CaptureFixture[str],
) -> None:
    family = load_fonts(program_files().resources / "fonts")
    tokens = replace(load_tokens(STYLES, scheme).scaled(scale), high_contrast=high_contrast)
    apply_theme(restored_style, tokens, STYLES, family)
    button = QPushButton("x")
    button.ensurePolished()
    assert "Could not parse" not in capfd.readouterr().err
    assert restored_style.font().pixelSize() == round(15 * scale)
    assert button.font().family() == family


def test_the_users_choice_overrides_the_system_until_cleared(
    restored_style: QApplication,
) -> None:
    seen: list[Tokens] = []
    theme = ApplicationTheme(restored_style, STYLES, ICONS, "Source Sans 3", choice="light")
    theme.changed.connect(lambda: seen.append(theme.tokens))
    theme.set_choice("dark")
    theme.set_choice("dark")
    theme.set_scale(1.5)
    assert [(t.scheme, t.scale) for t in seen] == [("dark", 1.0), ("dark", 1.5)]
    assert restored_style.palette().color(QPalette.ColorRole.Window) == seen[-1].colour("paper")
    theme.set_choice("system")
    system = QGuiApplication.styleHints().colorScheme()
    assert theme.tokens.scheme == ("dark" if system == Qt.ColorScheme.Dark else "light")


def test_the_window_follows_the_system_to_dark(
    restored_style: QApplication,
) -> None:
    """The offscreen platform has no scheme, so the test sets it."""
    seen: list[str] = []
    theme = ApplicationTheme(restored_style, STYLES, ICONS, "Source Sans 3")
    theme.changed.connect(lambda: seen.append(theme.tokens.scheme))
    system = QGuiApplication.styleHints().colorSchemeChanged
    system.emit(Qt.ColorScheme.Dark)
    system.emit(Qt.ColorScheme.Light)
    assert seen == ["dark", "light"]


def test_a_choice_is_kept_when_the_system_changes(restored_style: QApplication) -> None:
    theme = ApplicationTheme(restored_style, STYLES, ICONS, "Source Sans 3", choice="light")
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens.scheme == "light"


@pytest.mark.parametrize(
    ("colours", "scheme"),
    [
        (NIGHT, "dark"),
        (DESERT, "light"),
        (load_contrast(STYLES, "dark"), "dark"),
        (load_contrast(STYLES, "light"), "light"),
    ],
)
def test_a_contrast_theme_leaves_no_colour_of_kplans_own(
    colours: ContrastColours, scheme: Scheme
) -> None:
    tokens = in_contrast(load_tokens(STYLES, "light").scaled(1.5), colours)
    own = json.loads((STYLES / "tokens.json").read_text("utf-8"))["colours"]
    assert {getattr(tokens, name) for name in own} == set(astuple(colours))
    assert (tokens.scheme, tokens.scale, tokens.high_contrast) == (scheme, 1.5, True)
    for text, ground in TEXT_PAIRS:
        assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5, (text, ground)
    assert palette(tokens).color(QPalette.ColorRole.Highlight) == tokens.colour("accent")


def test_a_highlight_that_is_not_seen_on_the_window_is_drawn_as_text() -> None:
    unseen = replace(NIGHT, highlight="#101010", highlight_text="#FFFFFF")
    tokens = in_contrast(load_tokens(STYLES, "dark"), unseen)
    assert (tokens.accent, tokens.on_accent) == ("#FFFFFF", "#000000")


def test_a_contrast_theme_is_followed_on_and_off_whatever_was_chosen(
    restored_style: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    now: list[ContrastColours | None] = [None]
    monkeypatch.setattr(contrast_theme, "system_contrast", lambda *_: now[0])
    theme = ApplicationTheme(restored_style, STYLES, ICONS, "Source Sans 3", choice="light")
    seen: list[tuple[str, bool]] = []
    theme.changed.connect(lambda: seen.append((theme.tokens.paper, theme.tokens.high_contrast)))
    for colours in (NIGHT, DESERT, None):
        now[0] = colours
        for window in QGuiApplication.topLevelWindows():
            QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    own = load_tokens(STYLES, "light").paper
    assert seen == [(NIGHT.window, True), (DESERT.window, True), (own, False)]
    theme.set_scale(1.5)
    assert theme.tokens.paper == own


@posix_only("Windows has contrast themes of its own")
def test_high_contrast_elsewhere_is_followed_while_the_program_runs(
    restored_style: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = [False]
    monkeypatch.setattr(contrast_theme, "prefers_contrast", lambda: wanted[0])
    theme = ApplicationTheme(restored_style, STYLES, ICONS, "Source Sans 3", choice="dark")
    assert not theme.tokens.high_contrast
    for on in (True, False):
        wanted[0] = on
        theme._accessibility.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
        assert theme.tokens.high_contrast is on
        expected = load_contrast(STYLES, "dark").window if on else load_tokens(STYLES, "dark").paper
        assert theme.tokens.paper == expected


@windows_only("other systems have no contrast themes of these few colours")
def test_windows_is_asked_for_its_contrast_theme() -> None:
    assert contrast_theme.system_contrast(STYLES, "light") is None
