"""What PDF/A and PDF/UA ask for: XMP metadata, embedded files, and the sRGB output intent.

ISO 19005-2 (PDF/A-2), and ISO 19005-3 (PDF/A-3) for a file that carries another one. Conformance
level A: tagged, with the language stated and every glyph mapped to characters. And ISO 14289-1
(PDF/UA-1), whose claim in the metadata PDF/A allows if an extension schema describes it.

The colour profile of sRGB is made here from what IEC 61966-2-1 says, so that no file is shipped:
an ICC profile of version 4.2 (ICC.1:2004-10) with three primaries, adapted to the white D50 of
profiles after Bradford, and one curve. It states a fixed date, so that it is always the same.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import struct
import unicodedata
from dataclasses import dataclass
from typing import Final

from kplan_desktop.exchange.pdf.file_writer import PdfFile, text_string

PRODUCER: Final = "Kplan"

_ASCII: Final = str.maketrans(
    {"Æ": "Ae", "Ø": "O", "æ": "ae", "ø": "o", "Đ": "D", "đ": "d", "Ŋ": "N", "ŋ": "n"}
    | {"Ŧ": "T", "ŧ": "t", "–": "-", "—": "-"}
)
"""The letters of Norwegian and Northern Sámi that are no letter with an accent, and dashes."""

_XMP: Final = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>{part}</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
{optional}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_VERSION: Final = "<xmpMM:VersionID>{}</xmpMM:VersionID>\n"
_DESCRIPTION: Final = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{}</rdf:li></rdf:Alt></dc:description>\n'
)
_RELATION: Final = "<dc:relation><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:relation>\n"

_PRIMARIES: Final = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_WHITE: Final = (0.9642, 1.0, 0.8249)
_ADAPTATION: Final = (
    (1.04788, 0.02292, -0.05020),
    (0.02959, 0.99048, -0.01706),
    (-0.00923, 0.01508, 0.75168),
)
_CURVE: Final = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
"""Y = (aX + b)^g from d on, and cX below: g, a, b, c, d."""

_DATE: Final = (2004, 10, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentInfo:
    """The document's properties as PDF readers show them.

    ``language`` is a tag such as «nb», ``version`` the revision of a delivery, ``description`` the
    approval in a sentence, ``relation`` the case that the document belongs to; empty without.
    """

    title: str
    author: str
    language: str
    created: dt.datetime
    version: str = ""
    description: str = ""
    relation: str = ""


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file embedded in the PDF, the source of its content. ``description`` is one line."""

    name: str
    description: str
    media_type: str
    data: bytes


def put_attachment(file: PdfFile, attachment: EmbeddedFile, moment: dt.datetime) -> str:
    """Embed a file. Returns the catalogue's entries for it."""
    kind = attachment.media_type.replace("/", "#2F")
    digest = hashlib.md5(attachment.data, usedforsecurity=False).hexdigest().upper()
    date = pdf_date(moment)
    stream = file.stream(
        f"/Type/EmbeddedFile/Subtype/{kind}/Params<</Size {len(attachment.data)}"
        f"/ModDate({date})/CheckSum<{digest}>>>",
        attachment.data,
    )
    name = text_string(attachment.name)
    specification = file.put(
        f"<</Type/Filespec/F<{_ascii(attachment.name).encode('ascii').hex().upper()}>/UF{name}"
        f"/Desc{text_string(attachment.description)}/AFRelationship/Source"
        f"/EF<</F {stream} 0 R/UF {stream} 0 R>>>>"
    )
    return f"/AF[{specification} 0 R]/Names<</EmbeddedFiles<</Names[{name} {specification} 0 R]>>>>"


def put_metadata(file: PdfFile, info: DocumentInfo, *, part: int) -> int:
    """Write the XMP packet, for ``part`` of ISO 19005; uncompressed, for all programs."""
    optional = (
        (_DESCRIPTION, info.description),
        (_RELATION, info.relation),
        (_VERSION, info.version),
    )
    packet = _XMP.format(
        part=part,
        title=_escaped(info.title),
        author=_escaped(info.author),
        language=_escaped(info.language),
        producer=PRODUCER,
        created=info.created.isoformat(timespec="seconds"),
        optional="".join(text.format(_escaped(value)) for text, value in optional if value),
    )
    return file.stream("/Type/Metadata/Subtype/XML", packet.encode(), plain=True)


def put_info(file: PdfFile, info: DocumentInfo) -> int:
    """Write the information dictionary, the same facts for older PDF readers."""
    date = pdf_date(info.created)
    subject = f"/Subject{text_string(info.description)}" if info.description else ""
    return file.put(
        f"<</Title{text_string(info.title)}/Author{text_string(info.author)}{subject}"
        f"/Creator({PRODUCER})/Producer({PRODUCER})/CreationDate({date})/ModDate({date})>>"
    )


def put_output_intent(file: PdfFile) -> int:
    """Write the output intent: the colours are those of sRGB."""
    profile = file.stream("/N 3", srgb_profile())
    name = "(sRGB IEC61966-2.1)"
    return file.put(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier{name}/Info{name}"
        f"/DestOutputProfile {profile} 0 R>>"
    )


def _escaped(text: str) -> str:
    """A text escaped for XML. The standard library's function would load its network client."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _ascii(name: str) -> str:
    """A file name in ASCII, for programs that do not read the one in Unicode beside it."""
    decomposed = unicodedata.normalize("NFKD", name.translate(_ASCII))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return plain.encode("ascii", "replace").decode("ascii").replace("?", "_")


def pdf_date(moment: dt.datetime) -> str:
    """A PDF date, such as «D:20140820123000+02'00'»."""
    zone = moment.strftime("%z")
    return moment.strftime("D:%Y%m%d%H%M%S") + (f"{zone[:3]}'{zone[3:5]}'" if zone else "")


def srgb_profile() -> bytes:
    """The ICC profile of sRGB."""
    curve = b"para" + struct.pack(">IHH", 0, 3, 0) + _fixed(*_CURVE)
    tags = {
        b"desc": _text("sRGB"),
        b"cprt": _text("No copyright, use freely"),
        b"wtpt": b"XYZ " + bytes(4) + _fixed(*_WHITE),
        b"chad": b"sf32" + bytes(4) + b"".join(_fixed(*row) for row in _ADAPTATION),
        **{name: b"XYZ " + bytes(4) + _fixed(*primary) for name, primary in _PRIMARIES.items()},
        b"rTRC": curve,
        b"gTRC": curve,
        b"bTRC": curve,
    }
    start = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    offsets: dict[bytes, int] = {}
    for name, content in tags.items():
        if content not in offsets:
            offsets[content] = start + len(data)
            data += content + bytes(-len(content) % 4)
        table += name + struct.pack(">II", offsets[content], len(content))
    header = struct.pack(
        ">I4sI4s4s4s6H4s4sI4s4sQI12s",
        *(128 + len(table) + len(data), b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ", *_DATE),
        *(b"acsp", b"", 0, b"", b"", 0, 0, _fixed(*_WHITE)),
    )
    return header.ljust(128, b"\0") + table + data


def _fixed(*values: float) -> bytes:
    """Numbers in the fixed-point format of profiles, with sixteen bits after the point."""
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _text(text: str) -> bytes:
    """A text with its language, in the format of profiles of version 4."""
    coded = text.encode("utf-16-be")
    return b"mluc" + struct.pack(">III2s2sII", 0, 1, 12, b"en", b"US", len(coded), 28) + coded
