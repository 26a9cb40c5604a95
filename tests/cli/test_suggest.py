"""`kplan suggest`: sentences in, a JSON line for each out, as they come."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kplan_desktop.domain.model.report import Exactness
from tests.domain.suggestions.accuracy_report import items, reader

ROOT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "kplan_desktop", "suggest"]


def suggest(given: bytes, *options: str) -> tuple[int, bytes, str]:
    """Exit code, output and error of the command as its own process, in a plain C locale."""
    done = subprocess.run(
        [*COMMAND, *options],
        input=given,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0"},
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr.decode()


def test_each_sentence_gets_one_line_of_json_in_utf_8() -> None:
    given = "Besøkt 12 kommuner\nOm lag 340 deltakarar på møtet\nÅrsmøte\n"
    figures = (
        '[{"value": 12, "metric": "kommuner", "estimate": false}]',
        '[{"value": 340, "metric": "deltakere", "estimate": true}]',
        "[]",
    )
    expected = "".join(
        f'{{"text": "{text}", "figures": {found}, "times": [], "states": []}}\n'
        for text, found in zip(given.splitlines(), figures, strict=True)
    )
    assert suggest(given.encode()) == (0, expected.encode(), "")


def test_times_and_the_state_stand_beside_the_figures() -> None:
    _, out, _ = suggest(
        "Kurset 5. mai 2013 med 28 påmeldte ble avlyst.\n"
        "Felles fagdager nov. 2012 og høsten 2013???\n".encode()
    )
    cancelled, uncertain = map(json.loads, out.decode().splitlines())
    assert (cancelled["times"], cancelled["states"]) == (
        [{"from": "2013-05-05", "to": "2013-05-05"}],
        [{"status": "cancelled"}],
    )
    assert (uncertain["times"], uncertain["states"]) == (
        [{"from": "2012-11", "to": "2012-11"}, {"from": "2013-autumn", "to": "2013-autumn"}],
        [{"status": "uncertain"}],
    )


def test_a_figure_that_the_text_calls_unknown_is_null() -> None:
    _, out, _ = suggest(b"Konsert med ukjent antall publikum")
    assert json.loads(out)["figures"] == [{"value": None, "metric": "publikum", "estimate": False}]


@pytest.mark.parametrize("before", ["", "👩‍👩‍👧 ", "😀😀 a\u030apen da\u030ap: ", "«e\u0301» \t"])
def test_spans_are_in_code_points_of_the_text_as_it_was_written(before: str) -> None:
    text = f"{before}40 elever spilte 5. mai 2013"
    _, out, _ = suggest(text.encode(), "--spans")
    data = json.loads(out)
    found = [text[slice(*each["span"])] for each in (*data["figures"], *data["times"])]
    assert found == ["40 elever", "5. mai 2013"]


def test_without_spans_the_line_is_the_same_but_for_them() -> None:
    given = "".join(f"{item.text}\n" for item in items("sentences-notes")).encode()
    (_, plain, _), (_, placed, _) = suggest(given), suggest(given, "--spans")
    assert b'"span"' not in plain
    assert re.sub(rb', "span": \[\d+, \d+\]', b"", placed) == plain


def test_line_ends_of_windows_a_byte_order_mark_and_empty_lines_are_no_matter() -> None:
    code, out, err = suggest("\ufeffFire kommuner\r\n\r\n\n Ett møte".encode())
    texts = [json.loads(line)["text"] for line in out.decode().split("\n")[:-1]]
    assert (code, err, texts) == (0, "", ["Fire kommuner", "", "", " Ett møte"])
    assert suggest(b"") == (0, b"", "")


def test_a_sentence_keeps_every_other_character_and_stays_one_line() -> None:
    text = 'a\u2028b\u0085c\x0bd\x00e"f\\g\t😀 7 elever'
    _, out, _ = suggest(text.encode() + b"\n")
    lines = out.decode().splitlines()
    assert len(lines) == 1
    assert json.loads(lines[0])["text"] == text


def test_what_is_not_utf_8_is_reported_with_its_line_after_the_lines_before() -> None:
    code, out, err = suggest(b"12 kommuner\n\xe5tte kommuner\n3 elever\n")
    assert code == 2
    assert out.count(b"\n") == 1
    assert err == "Line 2 is not UTF-8 text; save the sentences as UTF-8.\n"


def test_answers_come_while_sentences_are_still_being_written() -> None:
    with subprocess.Popen(COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as run:
        assert run.stdin is not None
        assert run.stdout is not None
        for number in (12, 13):
            run.stdin.write(f"{number} kommuner\n".encode())
            run.stdin.flush()
            assert json.loads(run.stdout.readline())["figures"][0]["value"] == number
        run.stdin.close()
        assert run.wait(60) == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE")
def test_a_reader_that_closes_the_pipe_gets_no_error() -> None:
    with subprocess.Popen(
        COMMAND, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as run:
        assert run.stdout is not None
        run.stdout.close()
        _, err = run.communicate(b"12 kommuner\n" * 10_000, timeout=60)
    assert (run.returncode, err) == (141, b"")


def test_the_form_is_the_one_asked_for(tmp_path: Path) -> None:
    shipped = json.loads((ROOT / "forms" / "strategi-2020-2012-2014.json").read_bytes())
    shipped["metrics"] = [
        {"id": "km", "singular": "mil", "plural": "mil", "adds_up": "units", "decimals": 1}
    ]
    own = tmp_path / "form.json"
    own.write_text(json.dumps(shipped), encoding="utf-8")
    code, out, _ = suggest("Kjørt 12,5 mil til 3 kommuner".encode(), "--form", str(own))
    assert code == 0
    assert json.loads(out)["figures"] == [{"value": 12.5, "metric": "km", "estimate": False}]
    code, out, err = suggest(b"", "--form", "nothing")
    assert (code, out) == (2, b"")
    assert 'There is no form "nothing"' in err


def test_the_command_finds_what_the_reader_finds() -> None:
    known = [item.text for item in items("sentences-dev", "blind-work") if "\n" not in item.text]
    used = reader()
    _, out, _ = suggest("".join(text + "\n" for text in known).encode(), "--spans")
    for text, line in zip(known, out.decode().split("\n"), strict=False):
        data, read = json.loads(line), used.read(text)
        state = () if read.state is None else (read.state,)
        assert data["text"] == text
        assert [(f["metric"], f["value"], f["estimate"]) for f in data["figures"]] == [
            (f.figure.metric_id, f.figure.value, f.figure.exactness is Exactness.ESTIMATE)
            for f in read.figures
        ]
        assert [(t["from"], t["to"]) for t in data["times"]] == [
            (t.first, t.last) for t in read.times
        ]
        assert [s["status"] for s in data["states"]] == [s.status.value for s in state]
        found = (*read.figures, *read.times, *state)
        assert [f["span"] for kind in ("figures", "times", "states") for f in data[kind]] == [
            [f.span.start, f.span.end] for f in found
        ]
