"""What holds for every tracked file: no addresses to fetch from, no machine's paths, exact pins."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "build" / "requirements"
TOP_LEVEL = {
    *("kplan_desktop", "resources", "forms", "build", "tests", "docs", ".ci"),
    *("pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", ".gitignore"),
}
# What .gitignore names, and git's own.
MADE_BY_TOOLS = {
    *(".git", ".venv", ".tools", "out", "dist", "__pycache__"),
    *(".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"),
}
BINARY_SUFFIXES = {
    *(
        ".png",
        ".ico",
        ".icns",
        ".qm",
        ".ttf",
        ".otf",
        ".pdf",
        ".kplan",
        ".ksamling",
        ".gz",
        ".xz",
        ".msg",
    ),
    *(".dic", ".aff"),  # Hunspell's, in ISO 8859-1
    ".input",  # what a fuzzer found
}
LONGEST_MODULE = 450

# In pieces, so that this file does not hold what it looks for.
FORBIDDEN = {
    "a package registry's host": re.compile(
        "|".join(
            (
                r"py" + r"pi\.org",
                r"python" + r"hosted\.org",
                r"deb\." + r"debian\.org",
                r"snapshot\." + r"debian\.org",
                r"registry\." + r"npmjs",
                r"crates" + r"\.io",
            )
        )
    ),
    "an address that a file is fetched from": re.compile(
        r"https?://\S*(?:"
        + r"/releases/" + r"download/|/archive/|raw\.github" + r"usercontent"
        + r"|\.(?:whl|zip|tgz|deb|exe|msi|dmg|tar\.\w+)\b)"
    ),
    "an index or a folder of packages": re.compile(
        r"--(?:extra-" + r"index-url|index-" + r"url|find-" + r"links|trusted-" + r"host)[ =]\S"
    ),
    "a path of one machine": re.compile(
        r"(?<![\w.$}/~-])/(?:work|root|home|tmp|Users|opt/(?:wheels|" + r"pypi))/\w"
    ),
}  # fmt: skip


def tracked_files() -> list[Path]:
    """What the repository holds, as paths inside it; found without git, which may not be here."""
    found = []
    for folder, folders, names in os.walk(ROOT):
        folders[:] = sorted(set(folders) - MADE_BY_TOOLS)
        found += [Path(folder, name).relative_to(ROOT) for name in sorted(names)]
    return [file for file in found if file != Path(".git")]


def faults(text: str) -> list[str]:
    """What of the forbidden stands in a text, a line each."""
    return [
        f"line {number}: {what}: {line.strip()[:120]}"
        for number, line in enumerate(text.splitlines(), start=1)
        for what, pattern in FORBIDDEN.items()
        if pattern.search(line)
    ]


def test_no_tracked_file_says_where_to_fetch_or_where_it_was_made() -> None:
    found = [
        f"{file} {fault}"
        for file in tracked_files()
        if file.suffix not in BINARY_SUFFIXES
        for fault in faults((ROOT / file).read_text(encoding="utf-8"))
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "line",
    [
        "--index-" + "url somewhere",
        "--find-" + "links=/srv",
        "see files.python" + "hosted.org/packages",
        "https://example.org/kplan-1.0.tar." + "gz",
        "read /ro" + "ot/config",
        'open("/tm' + 'p/x")',
        "as in /wor" + "k/main/file",
    ],
)
def test_an_address_or_a_machine_path_is_found(line: str) -> None:
    assert len(faults(line)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "<svg xmlns='http://www.w3.org/2000/svg'>",
        '"$schema": "https://json-schema.org/draft/2020-12/schema"',
        "in their work/study, docs/work/plan.md",
        "#!/usr/bin/env bash",
        "Kunst/kultur og/eller skole",
    ],
)
def test_other_addresses_and_slashes_pass(line: str) -> None:
    assert faults(line) == []


def test_the_top_level_holds_only_what_it_should() -> None:
    assert {file.parts[0] for file in tracked_files()} <= TOP_LEVEL


def test_every_module_can_be_read_in_one_sitting() -> None:
    lengths = {
        str(file): len((ROOT / file).read_text(encoding="utf-8").splitlines())
        for file in tracked_files()
        if file.suffix == ".py" and file.parts[0] != "tests"
    }
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def pins(name: str) -> dict[str, tuple[str, frozenset[str]]]:
    """A requirement file: for each package its version and the hashes of its files."""
    text = (REQUIREMENTS / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            requirement, *hashes = re.split(r"\s+(?=--)", line.strip())
            package, version = requirement.partition(";")[0].strip().split("==")
            assert hashes, f"{package} in {name}.txt has no hash"
            assert all(re.fullmatch(r"--hash=sha256:[0-9a-f]{64}", digest) for digest in hashes)
            found[package] = (version, frozenset(hashes))
    return found


def asked_for(name: str) -> set[str]:
    """The requirements that a `.in` file names itself, less the systems that they are for."""
    lines = (REQUIREMENTS / f"{name}.in").read_text(encoding="utf-8").splitlines()
    return {line.partition(";")[0] for line in lines if line and not line.startswith(("#", "-"))}


@pytest.mark.parametrize("file", sorted(REQUIREMENTS.glob("*.in")), ids=lambda file: file.stem)
def test_every_package_is_pinned_with_hashes(file: Path) -> None:
    pinned = pins(file.stem)
    for requirement in asked_for(file.stem):
        name, _, version = requirement.partition("==")
        assert name.lower() in pinned
        assert version in {"", pinned[name.lower()][0]}


@pytest.mark.parametrize(
    ("smaller", "larger"), [("run", "test"), ("test", "lint"), ("run", "package")]
)
def test_a_larger_set_repeats_the_smaller_ones_pins(smaller: str, larger: str) -> None:
    assert pins(smaller).items() <= pins(larger).items()


def test_the_pinned_program_is_what_the_wheel_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {line.partition(";")[0] for line in project["project"]["dependencies"]}
    assert asked_for("run") == asked
    assert set(project["build-system"]["requires"]) <= asked_for("package")


# The pages of the user guide are looked at in test_user_guide.
DOCUMENTATION = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
DOCUMENTATION += [
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    *sorted((ROOT / "docs" / "brukerveiledning").glob("*.md")),
]


def test_every_module_that_the_documentation_names_exists() -> None:
    named = re.compile(
        r"(?<![\w/.-])"
        r"((?:domain|storage|exchange|ui|cli|processes|tests|build)/[\w/.-]+?\.(?:py|md|sh))\b"
    )
    missing = [
        f"{page.relative_to(ROOT)}: {name}"
        for page in DOCUMENTATION
        for name in named.findall(page.read_text(encoding="utf-8"))
        if not ((ROOT / name).is_file() or (ROOT / "kplan_desktop" / name).is_file())
    ]
    assert not missing, "\n".join(missing)


def test_every_link_in_the_documentation_leads_to_a_file() -> None:
    missing = [
        f"{page.relative_to(ROOT)}: {target}"
        for page in DOCUMENTATION
        for target in re.findall(r"\]\(([^)#]+)", page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert not missing, "\n".join(missing)


def test_every_page_that_a_docstring_refers_to_exists() -> None:
    missing = [
        f"{path.relative_to(ROOT)}: {page}"
        for folder in ("kplan_desktop", "build")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for page in re.findall(r"\bdocs/[\w/.-]+\w", path.read_text(encoding="utf-8"))
        if not (ROOT / page).exists()
    ]
    assert not missing, "\n".join(missing)


def test_no_words_for_the_screen_stand_in_an_f_string_where_they_are_not_collected() -> None:
    hidden = re.compile(r"""f["'].*\{[^{}]*\b(?:tr|translate)\(["']""")
    found = [
        f"{file}: {line.strip()}"
        for file in sorted((ROOT / "kplan_desktop").rglob("*.py"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if hidden.search(line)
    ]
    assert found == []
