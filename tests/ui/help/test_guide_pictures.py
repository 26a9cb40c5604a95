"""The pictures of the guide show the program as it is now.

``python3 build/dev.py screenshots`` runs this with the variable that has them written.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kplan_desktop.paths import program_files
from kplan_desktop.ui.document.settings import ScreenLanguage
from tests.platforms import WINDOWS
from tests.ui.gallery.filled_files import make_files
from tests.ui.gallery.stage import stage_in
from tests.ui.help.guide_pictures import LARGEST, WHOLE_WINDOW, Album

WRITES = "KPLAN_WRITE_PICTURES"
_SHADE, _SHARE = 40, 0.002
"""How much a pixel may differ of 255, and how many may by more: the edges of letters."""

FOLDER = program_files().guide / "bilder"


@pytest.mark.long
@pytest.mark.skipif(WINDOWS, reason="the letters of Windows have other edges")
@pytest.mark.timeout(400)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_pictures_show_the_program_as_it_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, language: ScreenLanguage
) -> None:
    album = Album()
    # No number of a person's is shown to whoever reads the guide.
    files = make_files(tmp_path / "home", "Fagdag for lærere og ledere på Melhus, 14. mars 2013.")
    with stage_in(qtbot, qapp, files, album.look, language=language, size=WHOLE_WINDOW) as stage:
        album.take_all(stage)
    folder = FOLDER / language
    if os.environ.get(WRITES):
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in album.taken.items():
            (folder / f"{name}.png").write_bytes(data)
    assert {file.stem for file in folder.glob("*.png")} == set(album.taken)
    stale = [
        name
        for name, data in album.taken.items()
        if differs((folder / f"{name}.png").read_bytes(), data)
    ]
    assert not stale, "python3 build/dev.py screenshots takes the pictures anew"
    assert max(map(len, album.taken.values())) <= LARGEST


def differs(kept: bytes, now: bytes) -> bool:
    """Whether two pictures differ by more than the edges of letters."""
    one, two = (Image.open(io.BytesIO(data)).convert("L") for data in (kept, now))
    if one.size != two.size:
        return True
    counts = ImageChops.difference(one, two).histogram()
    return sum(counts[_SHADE:]) > _SHARE * one.width * one.height


def test_a_changed_word_is_seen_and_a_shade_is_not() -> None:
    plain = Image.new("L", (400, 100), 255)
    shaded = Image.new("L", (400, 100), 230)
    written = plain.copy()
    written.paste(0, (20, 20, 40, 36))
    first, second, third = map(_png, (plain, shaded, written))
    assert not differs(first, second)
    assert differs(first, third)
    assert differs(first, _png(plain.resize((401, 100))))


def _png(image: Image.Image) -> bytes:
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()
