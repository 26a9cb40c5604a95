"""What Word is strict about, where other programs are not: order, ids, and what refers to what.

The orders are those of ISO/IEC 29500-1 (transitional), for the elements that Kplan writes.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from tests.exchange.docx_reading import W, parts

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

ORDER = {
    "p": "pPr *",
    "pPr": (
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers "
        "pBdr shd tabs suppressAutoHyphens spacing ind contextualSpacing jc outlineLvl rPr sectPr"
    ),
    "r": "rPr *",
    "rPr": (
        "rStyle rFonts b bCs i iCs caps smallCaps strike vanish color spacing w kern position sz "
        "szCs highlight u shd vertAlign rtl cs lang"
    ),
    "numPr": "ilvl numId",
    "pBdr": "top left bottom right between bar",
    "tbl": "tblPr tblGrid tr",
    "tblPr": (
        "tblStyle tblpPr tblOverlap bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd "
        "tblLayout tblCellMar tblLook tblCaption tblDescription"
    ),
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "tblGrid": "gridCol",
    "tr": "tblPrEx trPr tc",
    "trPr": "*",
    "tc": "tcPr *",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "sectPr": (
        "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders "
        "lnNumType pgNumType cols formProt vAlign noEndnote titlePg"
    ),
    "style": (
        "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed "
        "qFormat locked personal rsid pPr rPr tblPr trPr tcPr tblStylePr"
    ),
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "num": "abstractNumId lvlOverride",
    "lvlOverride": "startOverride lvl",
    "settings": (
        "zoom defaultTabStop autoHyphenation hyphenationZone compat themeFontLang "
        "clrSchemeMapping decimalSymbol listSeparator"
    ),
    "body": "* sectPr",
}
"""Children as they must follow each other; «*» stands for any others."""

_REPEATED = {"tr", "tc", "gridCol", "style", "abstractNum", "num", "lvl", "lvlOverride"}
_REPEATED |= {"tblStylePr", "footerReference", "headerReference"}


MOST_COLUMNS = 63
"""Word opens no table with more."""


def faults(data: bytes) -> Iterator[str]:
    """What Word would stumble over, a line each; none for a document that it opens."""
    held = parts(data)
    trees = {name: ET.fromstring(xml) for name, xml in held.items() if _is_xml(name)}  # noqa: S314
    for name, tree in trees.items():
        for element in tree.iter():
            yield from (f"{name}: {fault}" for fault in _order_faults(element))
    yield from _id_faults(trees)
    yield from _package_faults(trees, set(held))
    yield from _table_faults(trees["word/document.xml"])


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


def _order_faults(element: ET.Element) -> Iterator[str]:
    local = element.tag.removeprefix(W)
    order = ORDER.get(local, "").split() if element.tag.startswith(W) else []
    if not order or order == ["*"]:
        return
    known = [name for name in order if name != "*"]
    last = -1
    for child in element:
        name = child.tag.removeprefix(W)
        if name not in known:
            if "*" not in order:
                yield f"{name} has no place in {local}"
            place = order.index("*") if "*" in order else last
        else:
            place = order.index(name)
        if place < last:
            yield f"{name} comes too late in {local}"
        if place == last and name in known and name not in _REPEATED:
            yield f"{name} stands twice in {local}"
        last = max(place, last)


def _id_faults(trees: dict[str, ET.Element]) -> Iterator[str]:
    styles = Counter(
        element.get(f"{W}styleId") for element in trees["word/styles.xml"].iter(f"{W}style")
    )
    names = Counter(
        element.get(f"{W}val") for element in trees["word/styles.xml"].iterfind(f"*/{W}name")
    )
    numbering = trees["word/numbering.xml"]
    lists = Counter(element.get(f"{W}numId") for element in numbering.iter(f"{W}num"))
    kinds = Counter(
        element.get(f"{W}abstractNumId") for element in numbering.iterfind(f"{W}abstractNum")
    )
    for what, counted in (("style", styles), ("name", names), ("list", lists), ("kind", kinds)):
        yield from (f"two of {what} {value}" for value, times in counted.items() if times > 1)
    for tag, known in (
        *((one, styles) for one in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")),
        *(("numId", lists), ("num/{W}abstractNumId", kinds)),
    ):
        for name, tree in trees.items():
            for element in tree.iterfind(f".//{W}{tag.format(W=W)}"):
                if element.get(f"{W}val") not in known:
                    yield f"{name}: {tag} {element.get(f'{W}val')} is nowhere"


def _package_faults(trees: dict[str, ET.Element], names: set[str]) -> Iterator[str]:
    types = trees["[Content_Types].xml"]
    overrides = Counter(element.get("PartName") for element in types.iter(f"{_TYPES}Override"))
    endings = {element.get("Extension") for element in types.iter(f"{_TYPES}Default")}
    yield from (f"two types for {value}" for value, times in overrides.items() if times > 1)
    yield from (
        f"a type for {one}, which is not there" for one in overrides if f"{one}"[1:] not in names
    )
    for name in names - {"[Content_Types].xml"}:
        if f"/{name}" not in overrides and name.rpartition(".")[2] not in endings:
            yield f"{name} has no type"
    for name, tree in trees.items():
        if not name.endswith(".rels"):
            continue
        folder, base = posixpath.split(name.replace("_rels/", "").removesuffix(".rels"))
        ids = Counter(element.get("Id") for element in tree.iter(f"{_PACKAGE}Relationship"))
        yield from (f"{name}: two of {value}" for value, times in ids.items() if times > 1)
        for element in tree.iter(f"{_PACKAGE}Relationship"):
            target = posixpath.normpath(posixpath.join(folder, element.get("Target", "")))
            if target.lstrip("/") not in names:
                yield f"{name}: {target} is not there"
        source = trees.get(posixpath.join(folder, base))
        used = () if source is None else (element.get(f"{R}id") for element in source.iter())
        yield from (f"{name}: {one} is nowhere" for one in used if one and one not in ids)


def _table_faults(document: ET.Element) -> Iterator[str]:
    """Cells that no paragraph ends, rows narrower than their grid, a body without a section."""
    body = document.find(f"{W}body")
    if body is None or len(body) == 0 or body[-1].tag != f"{W}sectPr":
        yield "the body does not end with its section"
    for table in document.iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        if columns > MOST_COLUMNS:
            yield f"a table of {columns} columns"
        for row in table.iterfind(f"{W}tr"):
            cells = row.findall(f"{W}tc")
            width = sum(_columns_of(cell) for cell in cells)
            if width != columns:
                yield f"a row of {width} cells in a table of {columns} columns"
            yield from (
                "a cell does not end with a paragraph" for cell in cells if cell[-1].tag != f"{W}p"
            )


def _columns_of(cell: ET.Element) -> int:
    """How many columns of the grid a cell is over."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return 1 if span is None else int(span.get(f"{W}val", "1"))
