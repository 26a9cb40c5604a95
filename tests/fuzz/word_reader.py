"""The reader of Word documents under the fuzzers: whole archives, and the XML within one.

What it opens must account for every word of the document, and make a report without faults.
"""

from __future__ import annotations

from functools import cache
from itertools import count

from kplan_desktop.domain.docx_form.form_reader import read_document
from kplan_desktop.domain.model.form import Form
from kplan_desktop.domain.model.integrity import integrity_faults
from kplan_desktop.exchange.docx_reader.reader import read_word
from kplan_desktop.paths import program_files
from kplan_desktop.storage.forms.form_files import read_form
from tests.exchange.docx_reader.accounts import unaccounted, unaccounted_contents
from tests.exchange.docx_reader.packages import W, package, relations

NUMBERING = f"""<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">
<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId
w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def read_as_word(data: bytes) -> None:
    """Read a .docx. Raises UserError, and AssertionError where a word is lost or made up."""
    document = read_word(data)
    numbers = count()
    reading = read_document(document, _form(), lambda: f"id-{next(numbers)}")
    assert not unaccounted(document, reading)
    assert not unaccounted_contents(reading)
    report = reading.report(report_id="r", unit_id=reading.unit_id or "oslo")
    assert integrity_faults(report) == []


def read_as_word_xml(data: bytes) -> None:
    """Read a document's main part within a package that is otherwise whole."""
    parts = {"word/numbering.xml": NUMBERING}
    related = relations(numbering="numbering.xml")
    read_as_word(package(main=data, parts=parts, related=related))


@cache
def _form() -> Form:
    return read_form((program_files().forms / "strategi-2020-2012-2014.json").read_bytes())
