"""The two real documents, and where each text of the data stands in them.

The documents were taken out of a page layout. Every line that ends between two words ends with a
space, so the layout's line breaks are undone by deleting the line break and nothing else; this is
also what joins «Sør-|Trøndelag» and «samarbeidskonstellasjo|ner».
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

_FOLDER = Path(__file__).parent
_USED = "\x00"
_SHORTEST_PIECE = 20


def document(name: str) -> str:
    """A document as running text."""
    lines = (_FOLDER / name).read_text(encoding="utf-8").split("\n")
    return running("".join(lines))


def running(text: str) -> str:
    """A text with every run of spaces and line breaks as one space."""
    return " ".join(text.split())


REPORT = document("melding-2012-2014-sor-trondelag.txt")
PLAN = document("virksomhetsplan-2013-14.txt")


class Search:
    """Takes texts out of a document, each occurrence once, and knows what is left."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.left = text
        self.in_two_pieces: list[str] = []

    def take_all(self, texts: Iterable[str]) -> list[int]:
        """Where each text begins. Raises LookupError for one that is not there, or not any more.

        Longer texts are taken first, so that none is found inside another; equal ones in order.
        """
        wanted = [running(text) for text in texts]
        order = sorted(range(len(wanted)), key=lambda index: -len(wanted[index]))
        found = {index: self._take(wanted[index]) for index in order}
        return [found[index] for index in range(len(wanted))]

    def residue(self) -> list[str]:
        """What no text has accounted for, less the layout: rules, bullets and list numbers."""
        pieces = re.split(f"[{_USED}_\uf0b7 ]+", self.left)
        return [piece for piece in pieces if piece and not re.fullmatch(r"(\d\.)+", piece)]

    def number_before(self, position: int) -> str:
        """The list number printed just before a place, «4» for «4. »; empty where there is none."""
        match = re.search(r"(\d(?:\.\d)?)\.\s?$", self.text[:position])
        return match[1] if match else ""

    def _take(self, text: str) -> int:
        position = self.left.find(text)
        if position >= 0:
            self._mark(position, len(text))
            return position
        return self._take_over_a_page_break(text)

    def _take_over_a_page_break(self, text: str) -> int:
        """A cell that goes on on the next page stands in two pieces, other cells between them."""
        for cut in sorted((m.end() for m in re.finditer(" ", text)), reverse=True):
            first, second = text[:cut], text[cut:]
            if min(len(first), len(second)) < _SHORTEST_PIECE:
                continue
            one = self.left.find(first)
            two = self.left.find(second, one + cut)
            if one >= 0 and two >= 0:
                self._mark(one, len(first))
                self._mark(two, len(second))
                self.in_two_pieces.append(text)
                return one
        raise LookupError(text)

    def _mark(self, position: int, length: int) -> None:
        end = position + length
        self.left = self.left[:position] + _USED * length + self.left[end:]
