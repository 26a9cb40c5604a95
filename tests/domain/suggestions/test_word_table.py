"""The table of words: its format, and what is said of a line that cannot be read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from kplan_desktop.domain.words.inflection import PLURAL
from kplan_desktop.domain.words.word_kinds import Cue, NounKind, VerbRole
from kplan_desktop.domain.words.word_table import (
    NounRow,
    WordTableError,
    noun_row,
    parse_word_table,
)
from kplan_desktop.paths import program_files
from tests.domain.suggestions.words import shipped_table

TEXT = """\
# a comment
[nouns person deltakere]
deltaker\ter\talso=delt
-ist\tm
barn_og_unge\ts:-/-/barn_og_unge/-
[nouns group]
kor\tn\talone\t# a band of singers
[verbs attend]
delta\ts:delta/deltar/deltok/deltatt/-\tnn=delta:s:delta/deltek/deltok/delteke/-
[cues]
present\ttil_stede til_stades
absent\ttil
[adjectives]
words\tnye
endings\tige
never\tganske
"""


def test_a_table_is_read_by_its_sections() -> None:
    table = parse_word_table(TEXT)
    noun = table.nouns["deltakarane"]
    assert (noun.lemma, noun.kind, noun.counts_as) == ("deltaker", NounKind.PERSON, "deltakere")
    assert table.nouns["delt"].plural
    assert not table.nouns["delt"].is_head
    assert "ist" not in table.nouns
    assert table.last_parts["istane"].plural
    assert table.noun_phrases["barn"][0][0] == ("barn", "og", "unge")
    assert table.nouns["kor"].counts_as is None
    assert not table.nouns["kor"].is_head
    assert table.verbs["deltek"].role is VerbRole.ATTEND
    assert table.cues["til"] == (
        (("til", "stede"), Cue.PRESENT),
        (("til", "stades"), Cue.PRESENT),
        (("til",), Cue.ABSENT),
    )
    assert table.adjectives == {"nye"}
    assert table.adjective_endings == ("ige",)
    assert table.not_adjectives == {"ganske"}
    assert "deltakerne" in table.role_names["deltakere"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("elev m", "in no section"),
        ("[nouns person elever]\nelev", "a class"),
        ("[nouns person elever]\nelev x", "class «x»"),
        ("[nouns person elever]\nelev m of=4", "option «of»"),
        ("[nouns people]\nelev m", "people"),
        ("[verbs attend]\nkomme s:komme/kom", "2 forms"),
        ("[verbs dance]\ndanse v1", "dance"),
        ("[cues]\nnothing ca", "nothing"),
        ("[letters]\na b", "in no section"),
    ],
)
def test_a_line_that_cannot_be_read_is_told(row: str, reason: str) -> None:
    with pytest.raises(WordTableError, match=f"line {row.count(chr(10)) + 1}: .*{reason}"):
        parse_word_table(row)


def test_no_form_of_the_shipped_table_is_of_two_metrics() -> None:
    """Of one form in two rows the first would silently win."""
    roles: dict[str, set[str | None]] = defaultdict(set)
    for role, row in _noun_rows():
        for nynorsk in (False, True):
            for form, bits in row.forms(nynorsk=nynorsk):
                if bits & PLURAL:
                    roles[form].add(role)
    assert [form for form, found in roles.items() if len(found) > 1] == []


def test_the_shipped_table_has_every_role_and_kind() -> None:
    table = shipped_table()
    assert set(table.role_names) == {
        *("deltakere", "elever", "laerere", "ledere", "publikum"),
        *("arrangementer", "moter", "kommuner", "kulturskoler"),
    }
    assert {noun.kind for noun in table.nouns.values()} == set(NounKind)
    assert {verb.role for verb in table.verbs.values()} == set(VerbRole)
    assert {cue for phrases in table.cues.values() for _, cue in phrases} == set(Cue)


def _noun_rows() -> Iterator[tuple[str | None, NounRow]]:
    """The rows of nouns, each with the role of its section."""
    section: list[str] = []
    for line in program_files().words().splitlines():
        fields = line.partition("#")[0].split()
        if line.startswith("["):
            section = line.strip("[]").split()
        elif fields and section[0] == "nouns":
            yield (section[2] if len(section) > 2 else None), noun_row(fields)
