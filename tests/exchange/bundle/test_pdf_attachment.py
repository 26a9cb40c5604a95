"""A PDF that carries the bundle, and taking it out again, whoever made the PDF."""

from __future__ import annotations

import io
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pikepdf import settings

from kplan_desktop.cli.check import check_file
from kplan_desktop.cli.jobs import load_report
from kplan_desktop.cli.report_files import import_bundle
from kplan_desktop.exchange.bundle.bundle_json import (
    MAX_BUNDLE_BYTES,
    BundleError,
    decode_bundle,
    encode_bundle,
)
from kplan_desktop.exchange.bundle.pdf_attachment import bundle_in_pdf
from kplan_desktop.exchange.pdf.report_pdf import write_report_pdf
from kplan_desktop.storage.forms.form_files import FormLibrary
from tests.exchange.pdf.test_pdfa_metadata import breaches
from tests.exchange.pdf_cases import CREATED, example, linked_example, report_pdf
from tests.exchange.pdf_reading import FONTS
from tests.fuzz.pdf_reader import pdf_of
from tests.fuzz.readers import CORPUS

LIBRARY = FormLibrary(FONTS.parents[1] / "forms")
BUNDLE = encode_bundle(linked_example(), CREATED)


def carrying() -> bytes:
    """A report's PDF that carries its bundle."""
    made = write_report_pdf(linked_example(), fonts=FONTS, created=CREATED, bundle=BUNDLE)
    return made.data


def changed(change: Callable[[pikepdf.Pdf], None], data: bytes | None = None) -> bytes:
    """A PDF that something was done to, saved as another program would."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data or carrying())) as pdf:
        change(pdf)
        pdf.save(out)
    return out.getvalue()


def attach(pdf: pikepdf.Pdf, name: str, content: bytes) -> None:
    """Put a further file into a PDF."""
    pdf.attachments[name] = content


def test_the_bundle_comes_out_as_it_went_in_and_the_file_is_pdf_a_3() -> None:
    data = carrying()
    assert bundle_in_pdf(data) == BUNDLE
    assert decode_bundle(bundle_in_pdf(data)).report == linked_example()
    assert breaches(data, part=3) == ["pass"]
    with pikepdf.open(io.BytesIO(data)) as pdf:
        (held,) = pdf.Root["/AF"]
        assert held["/AFRelationship"] == "/Source"
        assert str(held["/UF"]).endswith(".kplan.json")


def test_another_program_may_have_saved_it_and_added_files() -> None:
    def more(pdf: pikepdf.Pdf) -> None:
        attach(pdf, "bilde.png", b"png")
        attach(pdf, "other.json", b"{}")

    assert bundle_in_pdf(changed(more)) == BUNDLE


def test_import_and_check_take_the_pdf_as_they_take_the_bundle(tmp_path: Path) -> None:
    file, report = tmp_path / "Melding.PDF", tmp_path / "new.kplan"
    file.write_bytes(carrying())
    assert import_bundle(file, report, LIBRARY) == ()
    assert load_report(report) == linked_example()
    assert check_file(file, CREATED.date(), LIBRARY).findings


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: report_pdf(example()).data, "no delivery in this PDF"),
        (lambda: changed(lambda pdf: attach(pdf, "to.kplan.json", BUNDLE)), "carries 2 bundles"),
        (lambda: b"%PDF-1.7\nrubbish", "damaged"),
        (lambda: b"", "damaged"),
        (lambda: carrying()[:-700], "damaged"),
        (lambda: b"{}", "damaged"),
    ],
)
def test_a_pdf_without_just_one_bundle_is_refused_in_a_sentence(
    make: Callable[[], bytes], said: str
) -> None:
    with pytest.raises(BundleError, match=said) as caught:
        bundle_in_pdf(make())
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("password", ["", "hemmelig"])
def test_a_locked_pdf_is_refused(password: str) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(carrying())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="x", user=password))
    with pytest.raises(BundleError, match="locked"):
        bundle_in_pdf(out.getvalue())


def test_a_bundle_that_was_changed_in_the_pdf_is_refused() -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        stream = pdf.Root["/AF"][0]["/EF"]["/F"]
        stream.write(BUNDLE.replace(b"Kommune", b"Kammune"))

    with pytest.raises(BundleError, match="SHA-256"):
        decode_bundle(bundle_in_pdf(changed(spoil)))


def packed(pdf: pikepdf.Pdf, data: bytes, **entries: object) -> None:
    """Let the carried bundle be these bytes, as they are packed."""
    stream = pdf.make_stream(data)
    for key, value in entries.items():
        stream[f"/{key}"] = value
    held = pdf.Root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    held["/EF"] = pikepdf.Dictionary(F=stream)


def test_a_bundle_that_unpacks_to_gigabytes_is_refused_before_it_does() -> None:
    maker = zlib.compressobj(9)
    block = bytes(2**20)
    bomb = b"".join(maker.compress(block) for _ in range(8 * MAX_BUNDLE_BYTES // 2**20))
    bomb += maker.flush()
    assert len(bomb) < 2**19
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(carrying())) as pdf:
        packed(pdf, bomb, Filter=pikepdf.Name.FlateDecode)
        pdf.save(out, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)
    tracemalloc.start()
    with pytest.raises(BundleError, match="too large"):
        bundle_in_pdf(out.getvalue())
    assert tracemalloc.get_traced_memory()[1] < 4 * MAX_BUNDLE_BYTES
    tracemalloc.stop()


def test_what_qpdf_may_spend_afterwards_is_what_it_might_before() -> None:
    before: dict[str, Any] = settings.set_qpdf_limits(parser_max_nesting=77)
    bundle_in_pdf(carrying())
    assert settings.set_qpdf_limits(**before)["parser_max_nesting"] == 77


def test_unknown_packing_and_broken_packing_are_told_apart() -> None:
    def saved(data: bytes, name: pikepdf.Name) -> bytes:
        out = io.BytesIO()
        with pikepdf.open(io.BytesIO(carrying())) as pdf:
            packed(pdf, data, Filter=name)
            pdf.save(
                out, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False
            )
        return out.getvalue()

    with pytest.raises(BundleError, match="packed in a way"):
        bundle_in_pdf(saved(b"x", pikepdf.Name.LZWDecode))
    with pytest.raises(BundleError, match="damaged"):
        bundle_in_pdf(saved(b"no zlib", pikepdf.Name.FlateDecode))


def test_an_endless_tree_of_files_is_refused() -> None:
    def knot(pdf: pikepdf.Pdf) -> None:
        tree = pdf.make_indirect(pikepdf.Dictionary())
        tree["/Kids"] = pikepdf.Array([tree, tree])
        pdf.Root["/Names"]["/EmbeddedFiles"] = tree

    with pytest.raises(BundleError, match="more files"):
        bundle_in_pdf(changed(knot))


@pytest.mark.parametrize(
    "value",
    [pikepdf.Name.Nothing, pikepdf.Array([1, 2]), pikepdf.String("x"), pikepdf.Dictionary(Names=3)],
)
def test_a_tree_of_something_else_is_refused(value: pikepdf.Object) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.Root["/Names"]["/EmbeddedFiles"] = value

    with pytest.raises(BundleError):
        bundle_in_pdf(changed(spoil))


def test_every_byte_of_the_head_and_the_table_may_be_wrong_and_nothing_else_is_raised() -> None:
    data = carrying()
    for place in [*range(40), *range(len(data) - 900, len(data), 7)]:
        spoilt = data[:place] + bytes([data[place] ^ 0x15]) + data[place + 1 :]
        try:
            found = bundle_in_pdf(spoilt)
        except BundleError:
            continue
        assert found == BUNDLE


def test_a_page_that_is_none_is_refused_in_a_sentence_and_nothing_is_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """While it opens the file qpdf counts the pages, and tells of that as of no other damage."""
    objects = CORPUS.joinpath("pdf", "packed.input").read_bytes()
    assert bundle_in_pdf(pdf_of(objects))
    spoilt = objects.replace(b"/Kids[9 0 R]/Count 1", b"/Kids[9 0 R 3]")
    with pytest.raises(BundleError, match="damaged"):
        bundle_in_pdf(pdf_of(spoilt))
    assert caplog.records == []
