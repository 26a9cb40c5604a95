"""The seal is what docs/formats.md says it is."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from zlib import crc32

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.storage.rows.content_seal import rows_sum
from tests.old_files.make import create_with_everything
from tests.storage.samples import sql
from tests.strategies import ugly_text

VALUES = st.none() | st.integers(-(2**53) + 1, 2**53 - 1) | ugly_text() | st.binary()


def written(table: str, row: tuple[int | str | bytes | None, ...]) -> bytes:
    """A row encoded as in docs/formats.md, by another library than the one that Kplan uses."""
    values = [b64encode(v).decode() if isinstance(v, bytes) else v for v in row]
    return table.encode() + rfc8785.dumps(values)


@given(st.lists(st.lists(VALUES, min_size=1, max_size=4).map(tuple), max_size=4))
def test_rows_are_summed_in_their_canonical_json_form(
    rows: list[tuple[int | str | bytes | None]],
) -> None:
    assert rows_sum("table", rows) == sum(crc32(written("table", row)) for row in rows)


def test_a_reader_of_ones_own_can_make_the_seal(tmp_path: Path) -> None:
    path = tmp_path / "report.kplan"
    create_with_everything(path)
    total = 0
    for (table,) in sql(path, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        if table != "seal":
            for row in sql(path, f"SELECT * FROM {table}"):  # noqa: S608  # a name of the format
                if table in ("delivery_bundle", "delivery_pdf"):
                    row = tuple(len(v) if isinstance(v, bytes) else v for v in row)
                total += crc32(written(table, row))
    assert sql(path, "SELECT content FROM seal") == [(total,)]
