"""What the eye can tell apart in two pictures of the same place, by WCAG's contrast."""

from __future__ import annotations

from array import array
from functools import cache

from PySide6.QtGui import QImage

ENOUGH = 3.0
"""The contrast of what is no text (WCAG 2.1, 1.4.11)."""


@cache
def luminance(colour: int) -> float:
    """The relative luminance of 0xRRGGBB."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in ((colour >> shift & 255) / 255 for shift in (16, 8, 0))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def contrast_of(first: int, second: int) -> float:
    """WCAG's contrast ratio of two colours 0xRRGGBB, 1 to 21."""
    darker, lighter = sorted((luminance(first), luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def pixels(image: QImage) -> list[int]:
    """The colours of a picture, row after row."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return [pixel & 0xFFFFFF for pixel in array("I", bytes(plain.constBits()))]


def changed_pixels(before: QImage, after: QImage) -> int:
    """How many pixels differ so much between two pictures that the eye sees the change."""
    assert before.size() == after.size()
    return sum(
        first != second and contrast_of(first, second) >= ENOUGH
        for first, second in zip(pixels(before), pixels(after), strict=True)
    )
