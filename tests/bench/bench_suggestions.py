"""Reading a text for its figures, times and states, against finding its words with ``re``.

The texts are what notes are like (the example's 43 notes and a sample of other kinds), and a dense
one in which every second word is a number or a noun that is counted; each of 2,000, 20,000 and
200,000 characters. A fresh reader knows the words of its table and has read nothing; a warm one has
read the text before. What is measured is the work of the thread, in turns.

Prints ratios of medians and judges them by what the project wants: 40 × and, for ten times the
text, 11 ×.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Callable
from itertools import cycle, pairwise

from tests.bench.in_turn import print_ratio
from tests.domain.suggestions.accuracy_report import items, reader

SIZES = (2_000, 20_000, 200_000)
WANTED, WANTED_GROWTH = 40, 11
MEASURED_CHARACTERS = 1_000_000
LEAST_RUNS, MOST_RUNS = 5, 60
WORDS = re.compile(r"\w+")

SAMPLE = (
    "Kommunerunde i Gauldalen vår 2013: Melhus, Midtre Gauldal og Holtålen.",
    "Jazzhelg på Oppdal, ca. 45 elever og 12 lærere, konsert for rundt 200 tilhørere.",
    "Vi inviterte alle rektorene, og 17 av 25 kom. Flere ønsket seg en ny samling.",
    "Samspeldag hausten 2013 – 34 elevar, 5 lærarar (2 frå Hareid).",
    "Da nettverket møttes i oktober 2012, var elleve pedagoger til stede, og året etter fjorten.",
    "Det er krevende å skaffe vikarer når lærerne skal på kurs, særlig i de små kommunene.",
    "Kurs i SpeedAdmin\tdeltakere: 23\tkommuner: 9",
    "Studietur til Island, planlagt våren 2015, avhengig av midler.",
    "Styremøter: 6 i 2012, 7 i 2013, 4 så langt i 2014. Årsmøte 15. mars 2014.",
    "Rådgiver har besøkt 12 kommuner (et stormøte med 5 kommuner til stede) og holdt innlegg.",
    "Konserten ble avlyst på grunn av sykdom. Ny dato er ikke satt.",
    "Prosjektet «Syng ut» fikk 60 000 kroner og gikk over to år, 3.–7. trinn.",
    "Ventelista har minka med 40 elevar sidan 2010, og det finst no 230 elevplassar.",
    "Fagdag i dans kvart år. Samarbeid med fylkeskommunen om utstyr og lokale.",
    "Av dei 26 kommunane svarte 22 på undersøkinga, og ni av dei vil vere med vidare.",
    "Kontoret svarte på spørsmål om budsjett, stillinger og lokaler på telefon og e-post.",
    "Godt og vel hundre og femti barn fikk prøve instrumenter 5. mai, 20-30 av dem fele.",
    "Uke 38: tre verksteder à 90 minutter, 48 påmeldte, hvorav 41 møtte opp.",
)
"""Notes of other kinds than the example's, made up for this measurement."""


def typical() -> str:
    """The example's notes and the sample by turns, a line each."""
    notes = [item.text for item in items("sentences-notes")]
    return "\n".join(line for pair in zip(notes, cycle(SAMPLE), strict=False) for line in pair)


def dense() -> str:
    """A text of numbers and what they count."""
    return ", ".join(f"{number} elever og {number // 3} lærere" for number in range(5, 900))


def sized(text: str, characters: int) -> str:
    """The text over and over, cut to a length."""
    return (text * (characters // len(text) + 1))[:characters]


def seconds(run: Callable[[], object]) -> float:
    """The work of this thread."""
    start = time.thread_time()
    run()
    return time.thread_time() - start


def medians(text: str) -> tuple[float, float, float]:
    """The words found, a fresh reader and a warm one, in turns, in seconds."""
    warm = reader()
    warm.read(text)
    runs = min(MOST_RUNS, max(LEAST_RUNS, MEASURED_CHARACTERS // len(text)))
    times: tuple[list[float], list[float], list[float]] = ([], [], [])
    for _ in range(runs):
        fresh = reader()
        times[0].append(seconds(lambda: WORDS.findall(text)))
        times[1].append(seconds(lambda fresh=fresh: fresh.read(text)))  # type: ignore[misc]
        times[2].append(seconds(lambda: warm.read(text)))
    found, first, again = map(statistics.median, times)
    return found, first, again


def bench(name: str, text: str) -> None:
    """Print the ratios of one kind of text, at every length."""
    read: list[float] = []
    for characters in SIZES:
        found, fresh, warm = medians(sized(text, characters))
        print(f"{name}, {characters:,} characters: {found * 1e3:.2f} ms to find the words")
        print_ratio("  a fresh reader", fresh / found, WANTED)
        print_ratio("  a warm reader", warm / found, WANTED)
        read.append(warm)
    for (shorter, longer), (less, more) in zip(pairwise(SIZES), pairwise(read), strict=True):
        print_ratio(f"  {longer:,} / {shorter:,}", more / less, WANTED_GROWTH)


def main() -> None:
    """Run the measurement."""
    bench("typical", typical())
    bench("dense", dense())


if __name__ == "__main__":
    main()
