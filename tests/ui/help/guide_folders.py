"""A guide of two pages in bokmål, one of them in nynorsk too."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage

START = """# Kom i gang

Første gang spør Kplan om fylke og navn. Se [Vinduet](02-vinduet.md).

## Et nytt notat

Trykk `Enter`, og skriv. Notatet lagres av seg selv.

![Et notat under et tiltak](../bilder/nb/notater.png)

| tast | gjør |
|---|---|
| F2 | fører et tall |
| Ctrl+M | flytter notatet |
"""
WINDOW = """# Vinduet

Treet står til venstre. Mer på
[nettet](https://example.org/side.md) eller i [notatene](../../x.md).

## Sidepanelet

Notatene og idéene samles her. <b>Ikke markering</b>.
"""
WINDOW_NYNORSK = """# Vindauget

Treet står til venstre.
"""
OFFICE = """# Kontoret

Her tas leveransene inn.
"""


def make_guide(folder: Path) -> Path:
    """A guide in ``folder``, with one picture of 1600 × 400 pixels."""
    pages = {
        "nb/01-kom-i-gang.md": START,
        "nb/02-vinduet.md": WINDOW,
        "nn/02-vinduet.md": WINDOW_NYNORSK,
        "nb/40-kontoret.md": OFFICE,
        "nb/README.md": "# No page",
    }
    for name, text in pages.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    pictures = folder / "bilder" / "nb"
    pictures.mkdir(parents=True)
    picture = QImage(1600, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("red"))
    picture.save(str(pictures / "notater.png"))
    return folder
