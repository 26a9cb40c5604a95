"""Collections of deliveries with known totals, made without any code of the program.

    python -m tests.office.generator FOLDER --seed 16

writes the trial: mails and files as an office gets them in `FOLDER/mails`, and what is true of
them in `FOLDER/truth.json`.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from tests.office.collection import Generated, Truth, make_collection
from tests.office.trial import Trial, make_trial, write_trial

__all__ = ["Generated", "Trial", "Truth", "make_collection", "make_trial", "write_trial"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a trial as the command line says."""
    parser = argparse.ArgumentParser(description="Writes mails with known totals.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--notes", type=int, default=50, help="notes in each report")
    given = parser.parse_args(arguments)
    trial = write_trial(given.folder, given.seed, given.notes)
    print(f"{len(trial.files)} files in {given.folder / 'mails'}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
