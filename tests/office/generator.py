"""Collections of deliveries with known totals, made without any code of the program.

    python -m tests.office.generator FOLDER --seed 16

writes the trial: mails and files as an office gets them in `FOLDER/mails`, and what is true of
them in `FOLDER/truth.json`.
"""

from tests.office.collection import Generated, Truth, make_collection

__all__ = ["Generated", "Truth", "make_collection"]
