"""What an observed window has shown until it was killed: see ``observed``."""

from __future__ import annotations

import json


class Observations:
    """What the window showed until it was killed."""

    def __init__(self, output: str) -> None:
        lines = [json.loads(line) for line in output.splitlines()]
        self.opened = next(line for line in lines if line[0] == "open")
        self.acknowledged = 0
        self.edits = 0
        # A write that was under way may have got through, so what came later may be there too.
        self.possible: set[str] = set()
        self.past: set[str] = set()
        for line in lines:
            match line:
                case ["open", _, _, report]:
                    self.possible.add(report)
                case ["edit", report]:
                    self.edits += 1
                    self.possible.add(report)
                case ["saved", report, words]:
                    assert words.startswith("Lagret"), words
                    self.acknowledged += 1
                    self.past |= self.possible
                    self.possible = {report}
