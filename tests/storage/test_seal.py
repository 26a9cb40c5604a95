"""The seal is what docs/formats.md says it is."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from kplan_desktop.storage.report_file import ReportFile
from kplan_desktop.storage.seal import rows_sum
from tests.storage.samples import example_report, sql
from tests.strategies import ugly_text

VALUES = st.none() | st.integers(-(2**53) + 1, 2**53 - 1) | ugly_text()


@given(st.lists(st.lists(VALUES, min_size=1, max_size=4).map(tuple), max_size=4))
def test_rows_are_summed_in_their_canonical_json_form(rows: list[tuple[int | str | None]]) -> None:
    written = [b"table" + rfc8785.dumps(list(row)) for row in rows]
    assert rows_sum("table", rows) == sum(crc32(row) for row in written)


def test_a_reader_of_ones_own_can_make_the_seal(tmp_path: Path) -> None:
    path = tmp_path / "report.kplan"
    ReportFile.create(path, example_report()).close()
    total = 0
    for (table,) in sql(path, "SELECT name FROM sqlite_schema WHERE type = 'table'"):
        if table != "seal":
            for row in sql(path, f"SELECT * FROM {table}"):  # noqa: S608  # a name of the format
                total += crc32(table.encode() + rfc8785.dumps(list(row)))
    assert sql(path, "SELECT content FROM seal") == [(total,)]
