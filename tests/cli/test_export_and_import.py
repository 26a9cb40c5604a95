"""`kplan export` and `kplan import`: nothing is lost, and no report file is replaced."""

from __future__ import annotations

import datetime as dt
import email
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from kplan_desktop.cli import jobs
from kplan_desktop.domain.delivery.deliveries import last_made
from kplan_desktop.domain.model.edits import SetNoteText, SetRevision, apply
from kplan_desktop.domain.model.report import RegionalMeasure
from kplan_desktop.domain.model.revisions import next_revision
from kplan_desktop.exchange.bundle.bundle_json import decode_bundle, encode_bundle, report_sha256
from kplan_desktop.storage.report_file import ReportFile
from tests.cli.command import IN_TIME, Outcome, Run, refused, saved
from tests.exchange.docx_reading import parts
from tests.exchange.pdf_cases import approved
from tests.exchange.pdf_reading import printed_lines
from tests.platforms import wine_cannot


def without_time(bundle: bytes) -> list[bytes]:
    return [line for line in bundle.splitlines() if b'"exported_at"' not in line]


def attachments(draft: Path) -> dict[str | None, bytes]:
    message = email.message_from_bytes(draft.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return {part.get_filename(): part.get_content() for part in message.iter_attachments()}


DEMO_OF = {
    "--pdf": "report.pdf",
    "--plan-pdf": "plan.pdf",
    "--bundle": "bundle.kplan.json",
    "--eml": "mail.eml",
}


@pytest.mark.parametrize("option", DEMO_OF)
def test_each_export_can_be_had_alone(
    option: str, kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    target = tmp_path / f"æ {DEMO_OF[option]}"
    outcome = kplan("export", demo / "report.kplan", option, target)
    assert outcome == (0, f"Wrote {target}\n", "")
    assert target.read_bytes() == (demo / DEMO_OF[option]).read_bytes()


def test_the_exports_made_together_are_the_demo_s(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    named = [part for option, name in DEMO_OF.items() for part in (option, tmp_path / name)]
    assert kplan("export", demo / "report.kplan", *named)[0] == 0
    for name in DEMO_OF.values():
        assert (tmp_path / name).read_bytes() == (demo / name).read_bytes()


def test_the_draft_carries_what_is_written_beside_it(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    pdf, bundle, draft = tmp_path / "a.pdf", tmp_path / "a.kplan.json", tmp_path / "a.eml"
    outcome = kplan(
        "export", demo / "report.kplan", "--eml", draft, "--bundle", bundle, "--pdf", pdf
    )
    assert outcome[0] == 0
    title = "Melding om virksomheten 2012-2014 – Sør-Trøndelag"
    assert attachments(draft) == {
        f"{title}.pdf": pdf.read_bytes(),
        f"{title}.kplan.json": bundle.read_bytes(),
    }


def test_an_export_replaces_an_older_one(kplan: Run, demo: Path, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("old")
    assert kplan("export", demo / "report.kplan", "--pdf", tmp_path / "a.pdf")[0] == 0
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")


def test_an_export_never_replaces_a_report_file(kplan: Run, demo: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.kplan"
    assert kplan("new", other, "--unit", "Oslo")[0] == 0
    before = other.read_bytes()
    refused(kplan("export", demo / "report.kplan", "--bundle", other), "is a report file")
    refused(kplan("export", other, "--pdf", other), "is a report file")
    assert other.read_bytes() == before


@wine_cannot("Wine 8 makes no symbolic links, and says that it did")
def test_an_export_never_replaces_a_report_file_through_a_link(kplan: Run, tmp_path: Path) -> None:
    other, link = tmp_path / "other.kplan", tmp_path / "link"
    assert kplan("new", other, "--unit", "Oslo")[0] == 0
    before = other.read_bytes()
    link.symlink_to(other)
    refused(kplan("export", other, "--pdf", link), "is a report file")
    assert other.read_bytes() == before


def test_an_export_that_cannot_be_written_says_why(kplan: Run, demo: Path, tmp_path: Path) -> None:
    def export(*targets: str | Path) -> Outcome:
        return kplan("export", demo / "report.kplan", *targets)

    refused(export(), "--pdf", "--xlsx", "--bundle and --eml")
    same = tmp_path / "x" / ".." / "a.pdf"
    refused(export("--pdf", tmp_path / "a.pdf", "--plan-pdf", same), "named twice")
    refused(export("--pdf", tmp_path), "A folder has that name")
    refused(export("--pdf", tmp_path / "no" / "a.pdf"), "folder does not exist")
    refused(export("--pdf", tmp_path / ("x" * 300)), "shorter")
    protected = tmp_path / "protected.pdf"
    protected.write_text("mine")
    protected.chmod(0o444)
    refused(export("--pdf", protected), "write-protected")
    assert protected.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [protected]


def test_characters_that_no_typeface_has_are_named(kplan: Run, demo: Path, tmp_path: Path) -> None:
    report = jobs.load_report(demo / "report.kplan")
    measure = RegionalMeasure(id="m", text="한국 한")
    entry = replace(report.goals[0], measures=(*report.goals[0].measures, measure))
    file = saved(tmp_path / "a.kplan", replace(report, goals=(entry, *report.goals[1:])))
    code, _, err = kplan("export", file, "--pdf", tmp_path / "a.pdf", "--plan-pdf", tmp_path / "b")
    assert code == 0
    assert err.count("\n") == 1
    assert {"U+D55C", "U+AD6D"} <= set(err.replace(".", ",").replace(",", " ").split())


@pytest.mark.parametrize(
    ("option", "start"),
    [
        ("--docx", b"PK\x03\x04"),
        ("--plan-docx", b"PK\x03\x04"),
        ("--xlsx", b"PK\x03\x04"),
        ("--csv", "\ufeffRegion;Aktivitet;".encode()),
    ],
)
def test_word_documents_and_figures_are_reproducible(
    kplan: Run,
    demo: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    option: str,
    start: bytes,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    first, second = tmp_path / "æ", tmp_path / "ø"
    for target in (first, second):
        outcome = kplan("export", demo / "report.kplan", option, target)
        assert outcome == (0, f"Wrote {target}\n", "")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(start)


def test_what_is_written_as_a_word_document_is_read_from_it(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    document, file = tmp_path / "a.docx", tmp_path / "a.kplan"
    assert kplan("export", demo / "report.kplan", "--docx", document)[0] == 0
    assert kplan("import-word", document, file)[0] == 0
    before, after = jobs.load_report(demo / "report.kplan"), jobs.load_report(file)
    assert after.unit_id == before.unit_id
    assert [measure.text for measure in after.measures()] == [
        measure.text for measure in before.measures()
    ]
    # What is known of an activity stands in a line of its own under its note.
    for was, now in zip(before.all_notes(), after.all_notes(), strict=True):
        assert now.text.startswith(was.text)


def test_a_text_that_a_cell_cannot_hold_is_reported(kplan: Run, demo: Path, tmp_path: Path) -> None:
    report = jobs.load_report(demo / "report.kplan")
    note = next(report.all_notes())
    long = apply(report, SetNoteText(note.id, "Langt. " * 5000))
    file = saved(tmp_path / "a.kplan", long)
    code, out, err = kplan("export", file, "--xlsx", tmp_path / "a.xlsx", "--csv", tmp_path / "a")
    assert (code, out.count("Wrote")) == (0, 2)
    assert err.startswith("1 text is longer")
    assert "Langt. " * 5000 in (tmp_path / "a").read_text("utf-8")
    assert kplan("export", file, "--csv", tmp_path / "a")[2] == ""


def test_a_bundle_goes_into_no_other_file_than_the_report_s_pdf(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    outcome = kplan(
        "export", demo / "report.kplan", "--docx", tmp_path / "a.docx", "--bundle-in-pdf"
    )
    refused(outcome, "--pdf or --eml")


def test_a_bundle_comes_back_as_it_was_sent(kplan: Run, demo: Path, tmp_path: Path) -> None:
    file, again = tmp_path / "a.kplan", tmp_path / "a.kplan.json"
    assert kplan("import", demo / "bundle.kplan.json", file) == (0, f"Wrote {file}\n", "")
    assert jobs.load_report(file) == jobs.load_report(demo / "report.kplan")
    assert kplan("export", file, "--bundle", again)[0] == 0
    sent = (demo / "bundle.kplan.json").read_bytes()
    assert again.read_bytes() != sent
    assert without_time(again.read_bytes()) == without_time(sent)


def test_an_imported_report_knows_which_delivery_it_came_from(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    report = replace(jobs.load_report(demo / "report.kplan"), revision=4, replaces="ab" * 32)
    bundle = tmp_path / "levert – ø.kplan.json"
    made = dt.datetime(2014, 8, 20, 12, tzinfo=dt.UTC)
    bundle.write_bytes(encode_bundle(report, made))
    assert kplan("import", bundle, tmp_path / "a.kplan")[0] == 0
    with closing(ReportFile.open(tmp_path / "a.kplan")) as file:
        (delivery,) = file.deliveries()
        taken = file.load()
    assert (delivery.made_at, delivery.file_names) == (made, (bundle.name,))
    last = last_made([delivery])
    assert next_revision(taken, report_sha256(taken), last) is None
    changed = replace(taken, adviser="Åse")
    bundle_hash = decode_bundle(bundle.read_bytes()).sha256
    assert next_revision(changed, report_sha256(changed), last) == SetRevision(5, bundle_hash)


def printed(pdf: Path) -> str:
    return "\n".join(line.text for line in printed_lines(pdf.read_bytes()))


@pytest.mark.parametrize("option", ["--pdf", "--docx", "--eml"])
def test_what_is_exported_is_a_draft_though_the_report_was_delivered(
    kplan: Run, demo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, option: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", IN_TIME)
    file, made = tmp_path / "a.kplan", tmp_path / "made"
    assert kplan("import", demo / "bundle.kplan.json", file)[0] == 0
    assert kplan("export", file, option, made)[0] == 0
    if option == "--docx":
        text = parts(made.read_bytes())["word/footer1.xml"].decode()
    else:
        pdf = made if option == "--pdf" else tmp_path / "attached.pdf"
        if option == "--eml":
            (name,) = (name for name in attachments(made) if str(name).endswith(".pdf"))
            pdf.write_bytes(attachments(made)[name])
            assert b"utkast" in made.read_bytes()
        text = printed(pdf)
    assert "Utkast 13.05.2014" in text
    assert "evisjon" not in text


def test_an_approval_is_printed_while_it_holds_and_stays_in_the_bundle(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    report = approved(jobs.load_report(demo / "report.kplan"))
    changed_since = replace(report, adviser="Åse")
    for number, (of, is_printed) in enumerate([(report, True), (changed_since, False)]):
        file = saved(tmp_path / f"{number}.kplan", of)
        pdf, bundle = tmp_path / "a.pdf", tmp_path / "a.kplan.json"
        assert kplan("export", file, "--pdf", pdf, "--bundle", bundle)[0] == 0
        assert ("Kari <Nordmann>" in printed(pdf)) is is_printed
        assert decode_bundle(bundle.read_bytes()).report.approval == report.approval
        again = tmp_path / f"again-{number}.kplan"
        assert kplan("import", bundle, again)[0] == 0
        assert jobs.load_report(again) == of


def test_a_bundle_of_what_has_changed_since_its_delivery_is_the_next_revision(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    file, bundle = tmp_path / "a.kplan", tmp_path / "b.kplan.json"
    assert kplan("import", demo / "bundle.kplan.json", file)[0] == 0
    sent = decode_bundle((demo / "bundle.kplan.json").read_bytes())
    with closing(ReportFile.open(file)) as opened:
        before = opened.load()
        opened.save(before, replace(before, adviser="Åse"))
    draft, pdf = tmp_path / "b.eml", tmp_path / "b.pdf"
    assert kplan("export", file, "--bundle", bundle, "--eml", draft, "--pdf", pdf)[0] == 0
    again = decode_bundle(bundle.read_bytes()).report
    assert (again.revision, again.replaces) == (sent.report.revision + 1, sent.sha256)
    assert "evisjon" not in printed(pdf)
    assert bundle.read_bytes() in attachments(draft).values()
    assert jobs.load_report(file).revision == sent.report.revision


def test_an_import_never_replaces_a_file(kplan: Run, demo: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.kplan"
    file.write_bytes(b"mine")
    refused(kplan("import", demo / "bundle.kplan.json", file), "exists already")
    assert file.read_bytes() == b"mine"


def changed(data: bytes) -> bytes:
    return data.replace("vår 2014".encode(), "vår 2015".encode(), 1)


def newer(data: bytes) -> bytes:
    return data.replace(b"kplan-bundle/1", b"kplan-bundle/3")


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        (changed, "changed or damaged"),
        (newer, "newer Kplan"),
        (lambda data: data[: len(data) // 2], "sent again"),
        (lambda data: data + b"\x00", "sent again"),
        (lambda _: b"", "sent again"),
        (lambda _: b"[]", "sent again"),
        (lambda _: b"{}", "sent again"),
        (lambda _: b"\xff\xfe\x00", "sent again"),
        (lambda _: b"[" * 100_000, "sent again"),
        (lambda _: b"{" + b" " * (32 * 2**20), "larger than 32 MiB"),
    ],
)
def test_a_bundle_that_is_not_whole_makes_no_report(
    kplan: Run, demo: Path, tmp_path: Path, damage: Callable[[bytes], bytes], word: str
) -> None:
    bundle = tmp_path / "b.kplan.json"
    bundle.write_bytes(damage((demo / "bundle.kplan.json").read_bytes()))
    refused(kplan("import", bundle, tmp_path / "a.kplan"), word)
    assert list(tmp_path.iterdir()) == [bundle]
    refused(kplan("check", bundle, "--json"), word)


def test_what_is_no_file_is_no_bundle(kplan: Run, demo: Path, tmp_path: Path) -> None:
    target = tmp_path / "a.kplan"
    refused(kplan("import", tmp_path / "none", target), "no such file")
    refused(kplan("import", tmp_path, target), "A folder has that name")
    refused(kplan("import", demo / "report.kplan", target), "Open it")
    docx = tmp_path.parent / "a.docx"
    assert kplan("export", demo / "report.kplan", "--docx", docx)[0] == 0
    refused(kplan("import", docx, target), "import-word")
    refused(kplan("import", "nul\x00", target), "simpler")
    assert list(tmp_path.iterdir()) == []


def test_a_pdf_that_carries_the_bundle_is_imported_as_the_bundle_is(
    kplan: Run, demo: Path, tmp_path: Path
) -> None:
    pdf, back = tmp_path / "melding.pdf", tmp_path / "back.kplan"
    outcome = kplan("export", demo / "report.kplan", "--pdf", pdf, "--bundle-in-pdf")
    assert outcome[0] == 0
    assert kplan("import", pdf, back) == (0, f"Wrote {back}\n", "")
    assert jobs.load_report(back) == jobs.load_report(demo / "report.kplan")


def test_a_pdf_without_a_bundle_is_refused(kplan: Run, demo: Path, tmp_path: Path) -> None:
    outcome = kplan("import", demo / "report.pdf", tmp_path / "back.kplan")
    refused(outcome, "no delivery in this PDF", "ask for that")
    assert not (tmp_path / "back.kplan").exists()
