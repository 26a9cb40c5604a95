"""The preview of a Word document, driven by keys in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.desktop_driver import desktop_driver
from tests.e2e.running import Screen, wait_for
from tests.exchange.docx_reader.documents import a_row_a_measure, example

pytestmark = pytest.mark.long

LIST = "Delene av dokumentet og hva de ble lest som"

LAST = "Ikke plassert, ikke plassert, Står utenfor skjemaets tabeller: Helt til slutt"


def test_page_down_reaches_the_end_of_a_long_document(
    screen: Screen, tmp_path: Path, file: Path
) -> None:
    built = a_row_a_measure(example())
    built.document.add_paragraph("Helt til slutt")
    document = tmp_path / "melding.docx"
    document.write_bytes(built.data())
    with desktop_driver(screen, tmp_path, file) as driver:
        driver.click(driver.centre("widget", "Meny"))
        driver.click(driver.centre("widget", "Les inn, skjemaer og samlinger"))
        driver.click(driver.centre("widget", "Les inn et Word-dokument \u2026"))
        wait_for(lambda: "LineEdit" in (driver.ask("focus") or {"class": ""})["class"])
        driver.write(str(document))
        driver.keys("Return")
        wait_for(lambda: (driver.ask("focus") or {}).get("name") == LIST)
        driver.keys(*["Next"] * 60)
        assert driver.ask("item", LAST)
