"""A report goes from first start to the office and back, by real keys, and files are left behind.

Every file is then read by programs that know nothing of Kplan (``left_behind``).
"""

from __future__ import annotations

import datetime as dt
import zlib
from pathlib import Path

import pytest

from kplan_desktop.domain.comments.comments import Comment
from kplan_desktop.domain.delivery.deliveries import DeliveryStatus
from kplan_desktop.domain.delivery.office_receipt import OfficeReceipt
from kplan_desktop.domain.model.location import Location
from kplan_desktop.exchange.bundle.bundle_json import Bundle, decode_bundle
from kplan_desktop.exchange.correspondence.comments_json import CommentsFile, encode_comments
from kplan_desktop.exchange.correspondence.receipt_json import encode_receipt
from tests.e2e.delivery_hands import Hands, fake_mail_program
from tests.e2e.desktop_driver import Point, desktop_driver
from tests.e2e.left_behind import (
    read_calendar,
    read_database,
    read_json,
    read_mail,
    read_pdf,
)
from tests.e2e.running import Screen, wait_for

pytestmark = pytest.mark.long

INVENTED = "01017050067"
"""The number of nobody: those born in 1970 have no 500 in its middle."""

ADVISER = "Kari Nordmann"
LEADER = "Anne Leder"
REASON = "Tallene mangler for 2014."
TODAY = dt.datetime.now().astimezone().date()
FIRST_DEADLINE = dt.date(2014, 8, 21)
NEW_DEADLINE = TODAY + dt.timedelta(days=20)
FOLDER = "Melding om virksomheten 2012-2014 – Sør-Trøndelag"


def day_text(day: dt.date) -> str:
    return f"{day:%d.%m.%Y}"


def delivered(hands: Hands, revision: int) -> Bundle:
    (bundle,) = (hands.report.parent / FOLDER).glob(f"*_r{revision}_*.kplan.json")
    return decode_bundle(bundle.read_bytes())


def first_start(hands: Hands) -> None:
    driver = hands.driver
    driver.take_focus("Velkommen til Kplan")
    driver.write("r-Tr")
    driver.keys("Return")
    driver.write(ADVISER)
    hands.look("01-first-start")
    driver.keys("Return")
    wait_for(lambda: driver.ask("texts"))
    driver.take_focus()


def save_calendar(hands: Hands, name: str) -> None:
    hands.choose("Levering", "Lagre fristen i kalenderen …")
    hands.answer_file_dialog(hands.report.parent / name)
    hands.see(f"Laget: {name}")
    hands.driver.take_focus()
    hands.look("02-calendar")


def write_report(hands: Hands) -> None:
    driver = hands.driver
    driver.keys("Return")
    wait_for(lambda: hands.driver.ask("focus"))
    driver.write(f"Reise til kommunene {hands.letters}")
    driver.keys("Return")
    driver.write("Var i 12 kommuner.")
    driver.keys("Return")
    driver.write("Fagdag for ansatte ???")
    driver.keys("Return")
    driver.write(f"Ringte Ola, {INVENTED}, om kurset.")
    hands.wait_stored("SELECT text FROM note", lambda rows: INVENTED in str(rows))
    hands.look("02-written")


def check(hands: Hands) -> None:
    """Go to the number by Enter, mask it, and set the doubt aside with a reason."""
    driver = hands.driver
    driver.keys("F7")
    hands.wait_for_focus("Funn")
    assert INVENTED in driver.ask("current_item")
    hands.look("03-check")
    driver.keys("Return")
    wait_for(lambda: INVENTED in driver.ask("focus")["text"])
    hands.look("04-at-the-finding")
    driver.keys("F7")
    hands.wait_for_focus("Funn")
    driver.keys("ctrl+Return")
    hands.wait_stored("SELECT text FROM note", lambda rows: INVENTED not in str(rows))
    hands.go_to_item("???")
    driver.keys("Delete")
    hands.wait_for_focus("Grunn, om du vil")
    driver.write("Avklart")
    hands.look("05-set-aside")
    driver.keys("Return")
    hands.wait_stored("SELECT reason FROM set_aside_finding", bool)
    driver.take_focus()
    driver.keys("F7")
    hands.wait_for_item("Lagt til side (1)")
    hands.look("06-checked")


def approve(hands: Hands) -> None:
    driver = hands.driver
    hands.choose("Levering", "Godkjenning …")
    hands.wait_for_focus("Navn")
    driver.write(LEADER)
    hands.go_to("Rolle")
    driver.write("leder")
    hands.look("07-approval")
    driver.keys("Return")
    hands.wait_stored("SELECT name, role FROM approval", lambda rows: rows == [(LEADER, "leder")])
    driver.take_focus()


def deliver(hands: Hands, revision: int, *words: str) -> None:
    """Deliver in three steps; ``words`` stand in the first. The e-mail is opened and sent."""
    driver = hands.driver
    driver.keys("ctrl+shift+d")
    hands.see("Hva kontrollen sier", *words)
    hands.look(f"r{revision}-1-check")
    driver.keys("Return")
    hands.see(f"På sidene står revisjon {revision}, {day_text(TODAY)}")
    wait_for(lambda: hands.focus_name() not in ("Videre", "Lag leveransen"))
    hands.look(f"r{revision}-2-pages")
    driver.keys("Next", "Return")
    hands.see("Filene er laget", "Ser du to vedlegg? Er den sendt?")
    hands.look(f"r{revision}-3-made")
    assert (revision - 1,) not in hands.stored("SELECT delivery FROM delivery_event")
    assert hands.focus_name() == "Åpne e‑posten"
    driver.keys("Return")
    # Enter alone never says that it is sent.
    driver.click(driver.centre("widget", "Ja, den er sendt"))
    hands.see(f"Revisjon {revision} er levert")
    hands.look(f"r{revision}-4-sent")
    driver.keys("Return")
    driver.take_focus()
    hands.see(f"Levert {day_text(TODAY)}")
    hands.look(f"r{revision}-5-delivered")


def change(hands: Hands) -> None:
    """A change is marked in the tree, and the status line counts it."""
    driver = hands.driver
    hands.click_text("Var i 12")
    driver.keys("End")
    driver.write(" Alle svarte.")
    hands.see(f"Levert {day_text(TODAY)} · 1 endring")
    if not driver.ask("widget", "Områder, mål og tiltak"):
        driver.keys("F9")  # a narrow window has no room for the tree beside the side panel
    hands.wait_for_item("Mål 1.1: ", "endret etter levering")
    hands.look("08-changed")


def commented(hands: Hands) -> Path:
    """What the leader sends: a comment on a note, and one on the whole report."""
    bundle = delivered(hands, 1)
    now = dt.datetime.now().astimezone().replace(microsecond=0)
    (goal, measure, note), *_ = hands.stored(
        "SELECT measure.goal_id, measure.id, note.id FROM note JOIN measure"
        " ON measure.id = note.measure_id WHERE note.text LIKE 'Fagdag%'"
    )

    def comment(number: int, at: Location, text: str, quote: str = "") -> Comment:
        return Comment(
            id=f"comment-{number}",
            location=at,
            quote=quote,
            revision=1,
            sha256=bundle.sha256,
            author=LEADER,
            at=now,
            text=text,
        )

    file = CommentsFile(
        id="comments-1",
        written_at=now,
        author=LEADER,
        report_id=bundle.report.id,
        unit_id=bundle.report.unit_id,
        unit_name=bundle.report.unit_name,
        revision=1,
        sha256=bundle.sha256,
        comments=(
            comment(1, Location(goal, measure, note), "Hvor mange kom?", "Fagdag for ansatte"),
            comment(2, Location(), "Fint arbeid."),
        ),
        sent_at=now,
    )
    path = hands.report.parent / "Kommentarer fra leder.kplan-comments.json"
    path.write_bytes(encode_comments(file))
    return path


def answer(hands: Hands) -> None:
    """Take the comments in, answer and tick one off, and send both back."""
    driver = hands.driver
    comments = commented(hands)
    hands.choose("Levering", "Les inn kommentarer …")
    hands.answer_file_dialog(comments)
    hands.see("Tatt inn: 2 nye kommentarer")
    driver.take_focus()
    hands.look("09-taken-in")
    hands.click_text("Fagdag for")
    driver.keys("ctrl+shift+m")
    hands.wait_for_focus("notat 2")
    hands.look("10-comments")
    hands.go_to("Svar: Hvor mange")
    driver.keys("space")
    hands.wait_for_focus("Svaret ditt")
    driver.write("Det kom 40.")
    hands.go_to("Løst: Hvor mange")
    driver.keys("space")
    hands.see(f"Løst av {ADVISER}")
    hands.look("11-answered")
    hands.choose("Levering", "Send svarene …")
    hands.answer_file_dialog()
    hands.see("Laget: Kommentarer-")
    driver.take_focus()
    hands.look("12-answers-sent")


def receive(hands: Hands) -> None:
    """The office sends the second delivery back, with a reason and a new deadline."""
    driver = hands.driver
    bundle = delivered(hands, 2)
    receipt = OfficeReceipt(
        id="receipt-1",
        written_at=dt.datetime.now().astimezone().replace(microsecond=0),
        by="Per Mottaker",
        organisation="Norsk kulturskoleråd",
        report_id=bundle.report.id,
        unit_id=bundle.report.unit_id,
        unit_name=bundle.report.unit_name,
        revision=2,
        sha256=bundle.sha256,
        status=DeliveryStatus.RETURNED,
        reason=REASON,
        new_deadline=NEW_DEADLINE,
    )
    path = hands.report.parent / "Kvittering.kplan-receipt.json"
    path.write_bytes(encode_receipt(receipt))
    driver.keys("ctrl+o")
    hands.answer_file_dialog(path)
    hands.see("Leveransen er sendt tilbake", REASON, day_text(NEW_DEADLINE))
    hands.look("13-receipt")
    hands.close()
    hands.see(f"Frist {day_text(NEW_DEADLINE)}")
    driver.keys("ctrl+shift+l")
    hands.wait_for_item("Sendt tilbake")
    hands.see(REASON)
    hands.look("14-deliveries")
    hands.close()


def find_what_was_sent(hands: Hands) -> None:
    """At the next start the reason is told, and the first delivery is found in the list."""
    driver = hands.driver
    hands.see(f"Sendt tilbake: {REASON[:-1]}. Frist {day_text(NEW_DEADLINE)}: 20 dager igjen.")
    hands.look("15-next-start")
    driver.keys("ctrl+shift+l")
    hands.wait_for_item("Sendt tilbake")
    driver.keys("Down", "Return")
    wait_for(lambda: driver.find_window("^Sør-Trøndelag, revisjon 1$"))
    hands.see("Teksten", "Sidene på papir")
    hands.look("16-as-it-was")


def read_all(report: Path) -> None:
    """Nothing is left behind that no reader has read."""
    folder = report.parent
    kept = {path for path in folder.rglob("*") if path.is_file() and path.name[0] != "."}
    read = {report}
    read_report_file(report)
    for revision in (1, 2):
        read |= read_delivery(report, revision)
    read |= read_comments(folder)
    receipt = folder / "Kvittering.kplan-receipt.json"
    assert read_json(receipt)["status"] == "returned"
    read |= {receipt, *read_calendars(folder)}
    assert kept == read


def read_report_file(report: Path) -> None:
    deliveries, events, answers = read_database(
        report,
        "SELECT revision, approval_name FROM delivery ORDER BY position",
        "SELECT delivery, status, reason, new_deadline FROM delivery_event"
        " ORDER BY delivery, position",
        "SELECT comment.text, mark_done, comment_answer.author, comment_answer.text FROM comment"
        " LEFT JOIN comment_answer ON comment_id = comment.id ORDER BY comment.id",
    )
    assert deliveries == [(1, LEADER), (2, None)]  # the approval has lapsed
    assert events == [
        (0, "sent", "", None),
        (1, "sent", "", None),
        (1, "returned", REASON, NEW_DEADLINE.isoformat()),
    ]
    assert answers == [
        ("Hvor mange kom?", 1, ADVISER, "Det kom 40."),
        ("Fint arbeid.", None, None, None),
    ]


def read_delivery(report: Path, revision: int) -> set[Path]:
    """E-mail, PDF and bundle of a delivery are one, and what the report's file keeps."""
    base = f"Melding-2012-2014_Sør-Trøndelag_r{revision}_{TODAY.isoformat()}"
    pdf, bundle, draft = (
        report.parent / FOLDER / f"{base}{ending}" for ending in (".pdf", ".kplan.json", ".eml")
    )
    mail, attached = read_mail(draft)
    assert attached == {each.name: each.read_bytes() for each in (pdf, bundle)}
    assert mail["To"] == "merete.wilhelmsen@kulturskoleradet.no"
    assert mail["Cc"] is None  # the form names no address for a copy
    assert f"revisjon {revision}" in mail["Subject"]
    outside = " ".join((mail["Subject"], *attached, draft.name))
    assert not [name for name in (ADVISER, LEADER, INVENTED) if name in outside]
    content = read_json(bundle)
    assert content["revision"] == revision
    assert INVENTED not in bundle.read_text(encoding="utf-8")
    text = read_pdf(pdf)
    assert f"Revisjon {revision}, {day_text(TODAY)}" in text
    assert "Utkast" not in text
    approved = f"Godkjent av {LEADER}, leder, {day_text(TODAY)}"
    assert (approved in text) == (revision == 1)
    assert INVENTED not in text
    stored = read_database(
        report,
        "SELECT packed FROM delivery_bundle ORDER BY delivery",
        "SELECT packed FROM delivery_pdf ORDER BY delivery",
    )
    assert [zlib.decompress(rows[revision - 1][0]) for rows in stored] == [
        each.read_bytes() for each in (bundle, pdf)
    ]
    return {pdf, bundle, draft}


def read_comments(folder: Path) -> set[Path]:
    """The leader's file, and the answers to it with their e-mail."""
    sent = folder / "Kommentarer fra leder.kplan-comments.json"
    answers = folder / "Kommentarer-2012-2014_Sør-Trøndelag_r1.kplan-comments.json"
    draft = folder / "Kommentarer-2012-2014_Sør-Trøndelag_r1.eml"
    before, after = read_json(sent), read_json(answers)
    assert before["report_id"] == after["report_id"]
    by_id = {each["id"]: each for each in after["comments"]}
    assert by_id["comment-1"]["answers"][0]["text"] == "Det kom 40."
    assert by_id["comment-1"]["mark"]["done"] is True
    assert "mark" not in by_id["comment-2"]
    mail, attached = read_mail(draft)
    assert attached == {answers.name: answers.read_bytes()}
    assert not [name for name in (ADVISER, LEADER) if name in f"{mail['Subject']} {draft.name}"]
    return {sent, answers, draft}


def read_calendars(folder: Path) -> set[Path]:
    """Two whole days of one entry, of which the second replaces the first."""
    paths = [folder / "Frist.ics", folder / "Ny frist.ics"]
    entries = [read_calendar(path) for path in paths]
    for entry, day in zip(entries, (FIRST_DEADLINE, NEW_DEADLINE), strict=True):
        assert entry["DTSTART"].dt == day
        assert entry["DTEND"].dt == day + dt.timedelta(days=1)
        alarms = entry.walk("VALARM")
        assert alarms
        assert all(alarm["TRIGGER"].dt < dt.timedelta() for alarm in alarms)
    assert entries[0]["UID"] == entries[1]["UID"]
    assert entries[0]["SEQUENCE"] < entries[1]["SEQUENCE"]
    return set(paths)


@pytest.mark.parametrize(
    ("size", "text_scale"),
    [((1280, 800), 100), ((900, 680), 100), ((1280, 800), 200)],
    ids=["wide", "narrow", "large-text"],
)
def test_from_the_first_start_to_the_receipt(
    screen: Screen,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: Point,
    text_scale: int,
) -> None:
    search_path, opened = fake_mail_program(tmp_path / "programs")
    monkeypatch.setenv("PATH", search_path)
    report = tmp_path / "Documents" / "Kplan" / "Sør-Trøndelag.kplan"
    pictures = tmp_path / "pictures"
    with desktop_driver(screen, tmp_path, size=size, text_scale=text_scale) as driver:
        hands = Hands(driver, report, pictures, screen.letters)
        first_start(hands)
        write_report(hands)
        save_calendar(hands, "Frist.ics")
        check(hands)
        approve(hands)
        deliver(hands, 1, "Godkjent av Anne Leder, leder")
        change(hands)
        answer(hands)
        deliver(hands, 2, "Den erstatter revisjon 1", "gjelder ikke lenger")
        receive(hands)
        save_calendar(hands, "Ny frist.ics")
        driver.xdotool("key", "ctrl+q")
        driver.process.wait(30)
    with desktop_driver(screen, tmp_path, size=size, text_scale=text_scale) as driver:
        find_what_was_sent(Hands(driver, report, pictures, screen.letters))
    assert len(opened.read_text(encoding="utf-8").splitlines()) == 2
    read_all(report)
