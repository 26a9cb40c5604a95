"""What makes a PDF an archive file: that it says so, what it is, and what its colours mean.

ISO 19005-2 (PDF/A-2), and ISO 19005-3 (PDF/A-3) for a file that carries another one. Conformance
level A: tagged, with the language told and every glyph mapped to characters.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string
from kplan_desktop.exchange.pdf.srgb_profile import srgb_profile

PRODUCER: Final = "Kplan"

_XMP: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """What a reader shows as the document's properties. ``language`` is a tag such as «nb»."""

    title: str
    author: str
    language: str
    created: dt.datetime


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file that the PDF carries, and from which its content was made."""

    name: str
    media_type: str
    data: bytes


def put_attachment(file: PdfFile, attachment: EmbeddedFile, moment: dt.datetime) -> str:
    """Embed a file; the catalogue's entries for it."""
    kind = attachment.media_type.replace("/", "#2F")
    digest = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().upper()
    date = pdf_date(moment)
    stream = file.stream(
        f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(attachment.data)}"
        f"/ModDate({date})/CheckSum<{digest}>>>",
        attachment.data,
    )
    name = text_string(attachment.name)
    held = file.put(
        f"<</Type/Filespec/F{name}/UF{name}/Desc{name}/AFRelationship/Source"
        f"/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
    )
    return f"/AF[{held} 0 R]/Names<</EmbeddedFiles<</Names[{name} {held} 0 R]>>>>"


def put_metadata(file: PdfFile, properties: DocumentInfo, *, part: int) -> int:
    """The XMP packet, for ``part`` of ISO 19005; it stays readable without a PDF reader."""
    packet = _XMP.format(
        part=part,
        title=_escaped(properties.title),
        author=_escaped(properties.author),
        language=_escaped(properties.language),
        producer=PRODUCER,
        created=properties.created.isoformat(timespec="seconds"),
    )
    return file.stream("/Type/Metadata/Subtype/XML", packet.encode(), plain=True)


def put_info(file: PdfFile, properties: DocumentInfo) -> int:
    """The same as ``put_metadata`` says, as older readers look for it."""
    date = pdf_date(properties.created)
    return file.put(
        f"<</Title{text_string(properties.title)}/Author{text_string(properties.author)}"
        f"/Creator({PRODUCER})/Producer({PRODUCER})/CreationDate({date})/ModDate({date})>>"
    )


def put_output_intent(file: PdfFile) -> int:
    """What the colours mean: sRGB."""
    profile = file.stream("/N 3", srgb_profile())
    name = "(sRGB IEC61966-2.1)"
    return file.put(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{name}/Info{name}"
        f"/DestOutputProfile {profile} 0 R>>"
    )


def _escaped(text: str) -> str:
    """A text as XML has it. The standard library's way loads its network client first."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def pdf_date(moment: dt.datetime) -> str:
    """Such as «D:20140820123000+02'00'»."""
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")
