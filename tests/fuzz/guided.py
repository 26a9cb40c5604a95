"""The readers of what comes from outside under a coverage-guided fuzzer (atheris, on Linux only).

``python -P -m tests.fuzz.guided KIND SECONDS [FOLDER]``, KIND being one of ``readers.GUIDED``,
starts from the corpus kept beside this file, and from what an earlier run left in FOLDER, where
what this one finds is put. Says how many inputs were tried; ends with 0 if no reader did what no
reader may, else with atheris's own code, and the input lies in FOLDER as ``crash-…``.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from pathlib import Path

import atheris

LONGEST = 20_000
"""Bytes of an input."""

with atheris.instrument_imports(
    include=["kplan_desktop.domain", "kplan_desktop.exchange", "kplan_desktop.storage", "rfc8785"]
):
    from tests.fuzz.mutations import change_content
    from tests.fuzz.readers import CORPUS, GUIDED, outcome


def main(arguments: list[str]) -> None:
    """Fuzz, which ends the process."""
    kind, seconds = arguments[0], int(arguments[1])
    found = Path(arguments[2] if len(arguments) > 2 else tempfile.mkdtemp(prefix="kplan-fuzz-"))
    found.mkdir(parents=True, exist_ok=True)
    words = Path(tempfile.mkdtemp(prefix="kplan-fuzz-"), "words.dict")
    words.write_text("".join(f'"{word}"\n' for word in _words(kind)), encoding="ascii")
    read = GUIDED[kind]

    def try_one(data: bytes) -> None:
        outcome(read, data, seconds=0)  # the fuzzer has a clock of its own

    atheris.Setup(
        [
            *(f"fuzz-{kind}", str(found), str(CORPUS / kind), f"-max_total_time={seconds}"),
            *(f"-max_len={LONGEST}", f"-artifact_prefix={found}/", f"-dict={words}"),
            *("-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"),
        ],
        try_one,
        custom_mutator=_mutated,
    )
    atheris.Fuzz()


def _mutated(data: bytes, longest: int, seed: int) -> bytes:
    """Half the time the fuzzer's own change, else one that leaves JSON, its hashes right again."""
    chance = random.Random(seed)  # noqa: S311  # the fuzzer's seed decides
    try:
        content = json.loads(data)
    except (ValueError, RecursionError):
        return bytes(atheris.Mutate(data, longest))
    if not content or not isinstance(content, dict) or chance.random() < 0.3:
        return bytes(atheris.Mutate(data, longest))
    try:
        changed = change_content(data, chance)
    except (ValueError, RecursionError):
        return bytes(atheris.Mutate(data, longest))
    return changed if len(changed) <= longest else bytes(atheris.Mutate(data, longest))


def _words(kind: str) -> list[str]:
    """The keys of the format, for the fuzzer to try."""
    found = set()
    for file in (CORPUS / kind).iterdir():
        try:
            content = json.loads(file.read_bytes())
        except ValueError:
            continue
        if isinstance(content, dict):
            found |= {key for key in content if key.isascii() and key.isidentifier()}
    return [f'\\"{key}\\":' for key in sorted(found)] + ["\\\\u0000", "\\\\ud800", "1e400"]


if __name__ == "__main__":
    main(sys.argv[1:])
