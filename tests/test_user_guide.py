"""The user's guide: the same pages in each language, links that lead somewhere, no leftovers."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest

from kplan_desktop.exchange.wording.document_words import document_words
from kplan_desktop.paths import program_files
from kplan_desktop.ui.help.help_topic import HelpTopic
from tests.folders import ROOT

GUIDE = ROOT / "docs" / "brukerveiledning"
LANGUAGES = ("nb", "nn", "en")
PAGES = [page for language in LANGUAGES for page in sorted((GUIDE / language).glob("*.md"))]

LEFTOVERS = {
    "nb": "ikkje eg ein eit frå kva kvar noko berre meir vert verte hjå korleis utan vidare "
    "rapporten the with your which notes",
    "nn": "ikke jeg noe noen fra hva hvor hvis hvordan bare mer hun en et uten videre da "
    "rapporten the with your which notes",
    "en": "og ikke ikkje eller det som til med på av å er skal kan notater tiltak",
}
"""Words that a page has only where it was not translated, or not into its own language."""


QUOTED = re.compile("«([^»«]+)»|“([^”]+)”")


@cache
def shown_texts(language: str) -> tuple[str, ...]:
    """All that the program shows in a language: English is what the catalogues translate."""
    shown = [document_words(language).draft, document_words(language).approved_by]
    catalogue = "nb" if language == "en" else language
    for file in program_files().resources.glob(f"translations/*_{catalogue}.ts"):
        for message in ET.parse(file).iter("message"):  # noqa: S314 - our own file
            element = message.find("source" if language == "en" else "translation")
            assert element is not None
            shown += [text.replace("&", "") for text in element.itertext() if text.strip()]
    return tuple(shown)


def texts(page: Path) -> str:
    """What a page says, without what it quotes from the program and from what is typed."""
    text = page.read_text(encoding="utf-8")
    return re.sub("`[^`]*`|«[^»]*»|“[^”]*”|\\]\\([^)]*\\)", " ", text)


def identity(page: Path) -> str:
    return f"{page.parent.name}/{page.name}"


def headings(page: Path) -> list[int]:
    """The levels of the headings, in order."""
    return [len(marks) for marks in re.findall("^(#+) ", page.read_text("utf-8"), re.MULTILINE)]


def pictures(page: Path) -> list[str]:
    return re.findall(r"!\[[^\]]+\]\(([^)]*)\)", page.read_text(encoding="utf-8"))


def test_there_is_a_page_for_each_topic() -> None:
    for language in LANGUAGES:
        names = [page.stem[3:] for page in sorted((GUIDE / language).glob("*.md"))]
        assert names == [topic.value for topic in HelpTopic], language


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_a_page_is_built_like_that_in_bokmaal(page: Path) -> None:
    original = GUIDE / "nb" / page.name
    assert headings(page) == headings(original)
    assert [Path(name).name for name in pictures(page)] == [
        Path(name).name for name in pictures(original)
    ]


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_a_page_has_a_title_an_opening_sentence_and_sections(page: Path) -> None:
    title, empty, opening, *lines = page.read_text(encoding="utf-8").splitlines()
    assert title.startswith("# ")
    assert empty == ""
    assert opening[0].isalpha() or opening[0] in "«“"
    assert headings(page)[0] == 1
    assert set(headings(page)[1:]) == {2}
    assert len(headings(page)) >= 4
    assert 40 <= len(lines) + 3 <= 120
    assert [line for line in lines if len(line) > 120 and not line.startswith("|")] == []


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_a_page_is_markdown_that_the_window_renders(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert re.findall(r"</?[a-z]+[ />]|\[\^", text) == []
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    links = re.findall(r"(?<!!)\[[^\]]+\]\(([^)]*)\)", text)
    assert [link for link in links if not re.fullmatch(r"\d\d-[a-z-]+\.md", link)] == []
    assert [link for link in links if not (page.parent / link).is_file()] == []
    assert page.name not in links
    language = page.parent.name
    made = GUIDE / "bilder" / language
    for picture in pictures(page):
        assert re.fullmatch(rf"\.\./bilder/{language}/[a-z-]+\.png", picture)
        assert not made.is_dir() or (page.parent / picture).resolve().is_file(), picture


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_a_page_is_in_one_language(page: Path) -> None:
    words = set(re.findall(r"[\w-]+", texts(page)))
    assert words & set(LEFTOVERS[page.parent.name].split()) == set()
    if page.parent.name != "en":
        assert not re.search("[Ee]-post", texts(page)), "a non-breaking hyphen in e\u2011post"


@pytest.mark.parametrize("page", PAGES, ids=identity)
def test_a_page_calls_menus_and_buttons_as_the_window_does(page: Path) -> None:
    quoted = [
        typographic or angular
        for angular, typographic in QUOTED.findall(page.read_text(encoding="utf-8"))
    ]
    names = {" ".join(name.split()) for name in quoted if name[0].isupper()}
    assert names - set(shown_texts(page.parent.name)) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_about_messages_has_them_in_the_words_of_the_program(language: str) -> None:
    """What stands for a name there, «…», is a placeholder in the catalogue."""
    page = (GUIDE / language / "50-feil.md").read_text(encoding="utf-8")
    plain = str.maketrans("\u2011“”", '-""')
    messages = [" ".join(message.split()) for message in re.findall(r"\*\*([^*]+)\*\*", page)]
    assert len(messages) > 25
    shown = "\n".join(shown_texts(language)).translate(plain)
    unknown = []
    for message in messages:
        pieces = map(re.escape, message.translate(plain).split("…"))
        if not re.search("[^\n]*?".join(pieces), shown):
            unknown.append(message)
    assert unknown == []
