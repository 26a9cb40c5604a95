"""Every regular expression of the program takes time in proportion to the text it is run over.

They are found in the source, and each is run, by the methods that it is used with, over 100,000 of
the characters that it is slowest with: what its repeated parts accept, alone and two by two, and
then what they do not accept. A pattern that reads on from every character, or tries every way to
divide a run, does not end within the time limit, a hundred times what the others take.
"""

from __future__ import annotations

import ast
import importlib
import itertools
import re
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]  # what `re` parses patterns with
from typing import Any, cast

import pytest

import kplan_desktop
from kplan_desktop.domain.entry.figure_parser import LONGEST_ENTRY
from kplan_desktop.domain.entry.when_parser import parse_when
from kplan_desktop.domain.form_editing.outline_changes import pasted_texts
from kplan_desktop.domain.quantities.quantities import quantities
from kplan_desktop.domain.quantities.tokens import tokens_of
from kplan_desktop.domain.search.search_normalization import SearchText
from kplan_desktop.domain.similarity.text_similarity import Summarizer, similarity
from kplan_desktop.domain.suggestions.reader import TextReader
from kplan_desktop.domain.text.file_names import safe_file_name
from kplan_desktop.domain.text.pasted_list import pasted_list
from kplan_desktop.domain.text.spelling_words import checkable_words
from kplan_desktop.domain.text.typeahead import folded_words
from kplan_desktop.domain.text.wording_similarity import Wording
from kplan_desktop.domain.words.word_kinds import VerbRole
from tests.domain.samples import report as sample_report
from tests.domain.suggestions.words import shipped_lexicon, shipped_table

PACKAGE = Path(kplan_desktop.__file__).parent
METHODS = {"match", "search", "fullmatch", "finditer", "findall", "sub", "split"}

USED = {
    "AFTER_DAY": "match",
    "FROM_DAY": "match",
    "FROM_LETTER": "match",
    "FROM_YEAR": "match",
    "LIST": "fullmatch",
    "RANGE": "fullmatch",
    "START": "finditer",
    "_BULLET": "match",
    "_CIRCLE": "match",
    "_FRAME": "fullmatch",
    "_LETTER": "match",
    "_PATTERNS": "fullmatch",
}
"""How patterns are used that no call in their module names."""

BOUNDED = {
    "_DEADLINE": 80,
    "_NUMBER_FIRST": LONGEST_ENTRY,
    "_NUMBER_LAST": LONGEST_ENTRY,
    "_UNKNOWN_FIRST": LONGEST_ENTRY,
    "_UNKNOWN_LAST": LONGEST_ENTRY,
}
"""The longest text that reaches a pattern, where its callers see to that."""

LONG, SCREENED = 100_000, 2_000
TRIED_AT_LENGTH = 3
MOST_SECONDS = 8
"""Of work over one text of such a length; most take a hundredth of a second."""
PAIRED = 10
CATEGORIES = {
    _constants.CATEGORY_DIGIT: "1",
    _constants.CATEGORY_SPACE: " \n\u00a0",
    _constants.CATEGORY_WORD: "a1_",
    _constants.CATEGORY_NOT_DIGIT: "a ",
    _constants.CATEGORY_NOT_SPACE: "a-",
    _constants.CATEGORY_NOT_WORD: "- ",
}
ENDINGS = ("", "\x00", "\n", "x y")
PREFIXES = ("+", "+4", "0047", "(+")
"""Before what a run of digits may be a phone number."""


@dataclass(frozen=True)
class Use:
    """Something of the program that reads a text from one end to the other."""

    name: str
    run: Callable[[str], object]
    pattern: re.Pattern[str]


def _use(name: str, pattern: re.Pattern[str], method: str) -> Use:
    def run(text: str) -> object:
        written: object = pattern.pattern
        subject: Any = text.encode() if isinstance(written, bytes) else text
        match method:
            case "sub":
                return pattern.sub("", subject)
            case "finditer":
                return deque(pattern.finditer(subject), maxlen=0)
        return getattr(pattern, method)(subject)

    return Use(f"{name}.{method}", run, pattern)


def uses() -> Iterator[Use]:
    """All patterns of the program with each of the methods that they are used with."""
    for path in sorted(PACKAGE.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if "import re\n" not in source:
            continue
        tree = ast.parse(source)
        where = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        yield from _compiled(tree, where)
        yield from _direct(tree, where)


def _calls(tree: ast.AST, owner: str) -> Iterator[tuple[str, ast.Call]]:
    """The calls of a name's methods."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            of = node.func.value
            if isinstance(of, ast.Name) and of.id == owner:
                yield node.func.attr, node


def _compiled(tree: ast.Module, where: str) -> Iterator[Use]:
    made = [node for method, node in _calls(tree, "re") if method == "compile"]
    if not made:
        return
    module = importlib.import_module(where)
    found = 0
    for node in tree.body:
        if not any(call in made for call in ast.walk(node)):
            continue
        assert isinstance(node, ast.Assign | ast.AnnAssign), f"{where}:{node.lineno}"
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        assert isinstance(target, ast.Name)
        value = getattr(module, target.id)
        patterns = [value] if isinstance(value, re.Pattern) else list(value)
        found += sum(call in made for call in ast.walk(node))
        methods = {m for m, _ in _calls(tree, target.id)} & METHODS
        methods = methods or {USED[target.id]}
        for pattern, method in itertools.product(patterns, sorted(methods)):
            assert isinstance(pattern, re.Pattern)
            yield _use(f"{where}.{target.id}", pattern, method)
    assert found == len(made), f"a pattern within a function of {where}"


def _direct(tree: ast.AST, where: str) -> Iterator[Use]:
    for method, call in _calls(tree, "re"):
        if method not in METHODS:
            continue
        module = importlib.import_module(where)
        # What is put into a pattern as it runs is a number, or escaped.
        fixed = [
            ast.Constant("1") if isinstance(part, ast.FormattedValue) else part
            for part in (call.args[0].values if isinstance(call.args[0], ast.JoinedStr) else [])
        ]
        source = ast.JoinedStr(fixed) if fixed else call.args[0]
        expression = ast.fix_missing_locations(ast.Expression(source))
        pattern = eval(compile(expression, where, "eval"), vars(module))  # noqa: S307 - own source
        yield _use(f"{where}:{call.lineno}", re.compile(pattern), method)


def alphabet(pattern: re.Pattern[str], *, repeated: bool) -> list[str]:
    """Characters that the pattern speaks of, or only those that it takes any number of."""
    found: dict[str, None] = {}

    def walk(items: object, within: bool) -> None:
        if isinstance(items, _parser.SubPattern):
            for operation, value in items:
                visit(operation, value, within)
        elif isinstance(items, tuple | list):
            for item in items:
                walk(item, within)

    def visit(operation: object, value: object, within: bool) -> None:
        match operation:
            case _constants.MAX_REPEAT | _constants.MIN_REPEAT | _constants.POSSESSIVE_REPEAT:
                _, most, what = cast("tuple[int, int, object]", value)
                walk(what, within or most > 20)
            case _constants.LITERAL if within:
                found[chr(value)] = None  # type: ignore[arg-type]
            case _constants.ANY | _constants.NOT_LITERAL if within:
                found.update(dict.fromkeys("a -"))
            case _constants.IN if within:
                for kind, part in value:  # type: ignore[attr-defined]
                    take(kind, part)
            case _:
                walk(value, within)

    def take(kind: object, part: object) -> None:
        match kind:
            case _constants.LITERAL:
                found[chr(part)] = None  # type: ignore[arg-type]
            case _constants.RANGE:
                found[chr(part[0])] = None  # type: ignore[index]
            case _constants.CATEGORY:
                found.update(dict.fromkeys(CATEGORIES[part]))
            case _constants.NEGATE:
                found.update(dict.fromkeys("a -"))

    walk(_parser.parse(pattern.pattern, pattern.flags), not repeated)
    return list(found)


def beginning(pattern: re.Pattern[str]) -> str:
    """The least that gets the pattern as far as the first part that it takes any number of."""
    found: list[str] = []

    def read(items: object) -> bool:
        for operation, value in items:  # type: ignore[attr-defined]
            match operation:
                case _constants.LITERAL:
                    found.append(chr(value))
                case _constants.SUBPATTERN:
                    if not read(value[-1]):
                        return False
                case _constants.AT | _constants.ASSERT | _constants.ASSERT_NOT:
                    pass
                case _:
                    return False
        return True

    read(_parser.parse(pattern.pattern, pattern.flags))
    return "".join(found)


def texts(pattern: re.Pattern[str]) -> list[Callable[[int], str]]:
    """Makers of the texts that it may be slow with, by their length."""
    single = alphabet(pattern, repeated=False)
    some = alphabet(pattern, repeated=True)
    pairs = (a + b for a, b in itertools.permutations(some[:PAIRED], 2))
    units = dict.fromkeys((*single, *pairs, *"a1 -.\n", " a", "a\n", "1 "))

    def maker(first: str, unit: str, last: str) -> Callable[[int], str]:
        return lambda length: first + unit * (length // len(unit)) + last

    firsts = {"", beginning(pattern), *(PREFIXES if "+" in single else ())}
    return [maker(*parts) for parts in itertools.product(firsts, units, ENDINGS)]


def seconds(run: Callable[[str], object], text: str) -> float:
    """How much work it is."""
    start = time.thread_time()
    run(text)
    return time.thread_time() - start


def run_over_long(
    run: Callable[[str], object], made: list[Callable[[int], str]], length: int = LONG
) -> None:
    """Run over what was slowest of these when it was short."""
    slowest = sorted(made, key=lambda make: seconds(run, make(SCREENED)))[-TRIED_AT_LENGTH:]
    for make in slowest:
        # Not by the clock on the wall, which goes on while others have the machine.
        assert seconds(run, make(length)) < MOST_SECONDS, make(20)


@pytest.mark.parametrize("use", list(uses()), ids=lambda use: use.name)
def test_every_pattern_reads_a_long_run_of_any_characters_in_linear_time(use: Use) -> None:
    run_over_long(use.run, texts(use.pattern), BOUNDED.get(use.name.split(".")[-2], LONG))


def test_there_are_patterns_of_python_only() -> None:
    sources = [path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py")]
    assert not any("QRegularExpression" in source for source in sources)


WORDS = (
    *("a", "e", "æ", "\u0301", "e\u0301", "\u00ad", "-", "a-", "1", "1-", "1,", "ti", "hundre"),
    *(" ", "\n", ".", "?", "(", "«", '"', "“", "1 ", "1. ", "1.\n", "- a\n", "a: ", "a. A"),
    *("og ", "ikke ", "2014 ", "årlig ", "elever ", "3 elever og ", "3 kurs. ", "hundre og "),
    *(
        "1 og ",
        "1 1000 ",
        "en av ",
        "mellom ",
        "tal ukjent ",
        "om lag ",
        "ti til ",
        "((",
        "godt og ",
    ),
    *("små og store ", "danse- og ", "møter: ", "@ ", "www."),
)
"""What the rules of the program know, and what its words are divided by."""

TIMES = (
    *("mai ", "mai 2013 ", "3. mai ", "fra mars til mai 2013 ", "våren 2013 og ", "neste "),
    *("flyttet fra mars til mai 2013 ", "avlyst 3. mai 2013, ", "skal i mai 2013 ", "hvis i mai, "),
    "Vi skal holde kurs hvis vi får midler, og ",
)


def table_words() -> list[str]:
    """For each cue a word and a phrase, for each verb role its forms, and all verbs of states."""
    table = shipped_table()
    found: dict[object, str] = {}
    for phrases in table.cues.values():
        for phrase, cue in phrases:
            found.setdefault((cue, len(phrase) > 1), " ".join(phrase))
    for form, verb in table.verbs.items():
        is_state = verb.role in (VerbRole.MODAL, VerbRole.CANCEL, VerbRole.POSTPONE)
        key = form if is_state else (verb.role, verb.finite, verb.participle)
        found.setdefault(key, form)
    return [words + " " for words in dict.fromkeys(found.values())]


REPORT = sample_report()
READER = TextReader(shipped_lexicon(), REPORT.form.report.period, REPORT.form.report.deadline)


def _repeated(word: str, length: int) -> str:
    return word * (length // len(word))


def _similar(text: str) -> float:
    summarizer = Summarizer(())
    first, second = summarizer.summarize(text), summarizer.summarize(text + "b")
    return similarity(first, second, lambda _: 1.0)


def _quantities(text: str) -> object:
    tokens = tokens_of(text)
    return [quantities(tokens, first, end) for first, end in tokens.sentences]


def _search(text: str) -> object:
    folded = SearchText(text, match_case=False)
    return [deque(folded.spans(part), maxlen=0) for part in (text[:1], text[:50] + "z")]


@pytest.mark.parametrize("pieces", [TIMES, table_words()], ids=["times", "table"])
def test_words_of_states_and_times_are_read_in_linear_time(pieces: Sequence[str]) -> None:
    run_over_long(READER.read, [partial(_repeated, piece) for piece in pieces], LONG // 2)


@pytest.mark.parametrize(
    "read",
    [
        READER.read,
        _quantities,
        lambda text: parse_when(text, REPORT.form.report.period),
        pasted_list,
        pasted_texts,
        _similar,
        _search,
        folded_words,
        lambda text: list(checkable_words(text)),
        safe_file_name,
        Wording,
    ],
)
def test_what_is_read_from_a_text_takes_linear_time(read: Callable[[str], object]) -> None:
    run_over_long(read, [partial(_repeated, word) for word in WORDS])


def test_very_many_different_clauses_are_not_compared_each_with_each() -> None:
    _similar("".join(f"ordet{number:b}: " for number in range(LONG // 10)))
