"""Norwegian words that reports are made of: places, names, and what advisers tell of.

All names of persons are made up.
"""

from dataclasses import dataclass

PLACES: dict[str, tuple[str, ...]] = {
    "ostfold": ("Fredrikstad", "Sarpsborg", "Moss", "Halden", "Askim", "Rygge"),
    "akershus": ("Asker", "Bærum", "Lillestrøm", "Ski", "Lørenskog", "Eidsvoll"),
    "oslo": ("Majorstuen", "Grünerløkka", "Nordstrand", "Grorud", "Tøyen", "Frogner"),
    "hedmark": ("Hamar", "Elverum", "Kongsvinger", "Ringsaker", "Tynset", "Trysil"),
    "oppland": ("Lillehammer", "Gjøvik", "Otta", "Fagernes", "Dokka", "Vinstra"),
    "buskerud": ("Drammen", "Kongsberg", "Hønefoss", "Gol", "Geilo", "Lier"),
    "vestfold": ("Tønsberg", "Sandefjord", "Larvik", "Horten", "Holmestrand", "Stokke"),
    "telemark": ("Skien", "Porsgrunn", "Notodden", "Bø", "Kragerø", "Rauland"),
    "aust-agder": ("Arendal", "Grimstad", "Risør", "Tvedestrand", "Evje", "Lillesand"),
    "vest-agder": ("Kristiansand", "Mandal", "Flekkefjord", "Farsund", "Lyngdal", "Vennesla"),
    "rogaland": ("Stavanger", "Sandnes", "Haugesund", "Bryne", "Egersund", "Sauda"),
    "hordaland": ("Bergen", "Voss", "Odda", "Stord", "Os", "Kvam"),
    "sogn-og-fjordane": ("Førde", "Sogndal", "Florø", "Måløy", "Stryn", "Årdal"),
    "more-og-romsdal": ("Molde", "Ålesund", "Kristiansund", "Volda", "Sunndal", "Ørsta"),
    "sor-trondelag": ("Trondheim", "Orkdal", "Oppdal", "Røros", "Melhus", "Fosen"),
    "nord-trondelag": ("Steinkjer", "Levanger", "Namsos", "Verdal", "Stjørdal", "Grong"),
    "nordland": ("Bodø", "Narvik", "Mo i Rana", "Mosjøen", "Sortland", "Svolvær"),
    "troms": ("Tromsø", "Harstad", "Finnsnes", "Nordreisa", "Bardu", "Lenvik"),
    "finnmark": ("Alta", "Hammerfest", "Vadsø", "Kirkenes", "Karasjok", "Lakselv"),
    "svalbard": ("Longyearbyen", "Barentsburg", "Ny-Ålesund"),
}

FIRST_NAMES = ("Kari", "Ola", "Ingrid", "Per", "Solveig", "Bjørn", "Åse", "Øyvind", "Marit", "Jon")
LAST_NAMES = (
    "Haugland",
    "Nordvik",
    "Bakke",
    "Østby",
    "Lindseth",
    "Aas",
    "Myhre",
    "Fjeld",
    "Sæther",
)

SUBJECTS = (
    "dans",
    "teater",
    "visuell kunst",
    "stryk",
    "piano",
    "kor",
    "korps",
    "sang",
    "film og animasjon",
    "skapende skriving",
    "rytmisk musikk",
    "samspill",
    "slagverk",
    "gitar",
    "storgruppeundervisning",
    "komponering",
    "sirkus",
    "folkemusikk",
)


@dataclass(frozen=True)
class Kind:
    """A kind of event: how it is told of, in full and again, and metrics with usual ranges.

    `{place}`, `{subject}`, `{partner}` and `{time}` are filled in; `{subject}` may be missing.
    """

    full: tuple[str, ...]
    again: tuple[str, ...]
    metrics: tuple[tuple[str, int, int], ...]


KINDS = (
    Kind(
        (
            "Ledersamling i {place} {time}. Tema var {subject}.",
            "Samling for kulturskoleledere, {place} {time}",
        ),
        ("Ledersamlingen i {place}.", "Ledersamlinger"),
        (("ledere", 12, 60), ("kommuner", 6, 26)),
    ),
    Kind(
        (
            "Fagdag i {subject} for lærere, {place} {time}.",
            "Regional fagdag i {subject} {time}. Vertskap var kulturskolen i {place}.",
        ),
        ("Fagdag i {subject}", "Fagdagen i {place} (se over)."),
        (("laerere", 8, 90), ("kulturskoler", 3, 20), ("arrangementer", 1, 3)),
    ),
    Kind(
        (
            "Kommunebesøk i {place} og omegn {time}: møte med rektor og kultursjef.",
            "Rådgiver besøkte kommunene rundt {place} {time}",
        ),
        ("Kommunebesøk.", "Besøk i kommunene ved {place}"),
        (("kommuner", 1, 18), ("moter", 1, 9)),
    ),
    Kind(
        (
            "Konsert med unge talenter i {subject}, {place} {time}.",
            "Fylkeskonsert i {place} {time}, elever fra hele fylket på scenen ({subject}).",
        ),
        ("Konserten i {place}.", "Fylkeskonsert med talenter"),
        (("publikum", 60, 900), ("elever", 10, 120), ("arrangementer", 1, 4)),
    ),
    Kind(
        (
            "Regional UMM i {place} {time}, mestermøter i {subject}.",
            "UMM: {place} var vertskap {time}.",
        ),
        ("Regional UMM", "UMM i {place}, samarbeid med vertskommunen."),
        (("elever", 20, 160), ("publikum", 50, 600)),
    ),
    Kind(
        (
            "Kurs i {subject} for lærere i {place} {time}",
            "Etterutdanning i {subject}: kursdager i {place} {time}.",
        ),
        ("Kurs i {subject}.", "Kursdagene i {place}"),
        (("laerere", 6, 70), ("deltakere", 8, 90), ("arrangementer", 1, 6)),
    ),
    Kind(
        ("Styremøte i {place} {time}.", "Styret møttes i {place} {time}; saker om {subject}."),
        ("Styremøte.", "Sak i styret, {place}"),
        (("moter", 1, 6), ("deltakere", 5, 12)),
    ),
    Kind(
        (
            "Samarbeidsmøte med {partner} i {place} {time}",
            "Møte med {partner} {time} om {subject}.",
        ),
        ("Møter med {partner}.", "Samarbeid med {partner}"),
        (("moter", 1, 8), ("deltakere", 4, 25)),
    ),
    Kind(
        (
            "Kartlegging av Kulturskoletimen i skolene rundt {place} {time}.",
            "Prosjekt om {subject} i grunnskolen, {place} {time}.",
        ),
        ("Kartleggingen av Kulturskoletimen", "Prosjektet i {place}."),
        (("kulturskoler", 2, 24), ("elever", 50, 800), ("kommuner", 2, 20)),
    ),
    Kind(
        (
            "Talenthelg i {subject} for elever, {place} {time}.",
            "Sommerkurs i {subject} i {place} {time}",
        ),
        ("Talenthelgen i {place}", "Kurs for unge talenter i {subject}."),
        (("elever", 12, 90), ("laerere", 3, 14)),
    ),
    Kind(
        (
            "Forestilling med elever fra {subject} i {place} {time}.",
            "«Og de nominerte er», {place} {time}: elevforestilling i samarbeid med {partner}.",
        ),
        ("Forestillingen i {place}", "Forestilling med {partner}."),
        (("publikum", 80, 1200), ("elever", 15, 140), ("arrangementer", 1, 5)),
    ),
    Kind(
        (
            "Konferanse om {subject} og kulturskolens rolle, {place} {time}.",
            "Inspirasjonsdag i {place} {time}, foredrag om {subject} ved {partner}.",
        ),
        ("Konferansen i {place}.", "Inspirasjonsdag om {subject}"),
        (("deltakere", 20, 220), ("ledere", 5, 40), ("kommuner", 3, 22)),
    ),
    Kind(
        (
            "Uttalelse om rammeplan og {subject}, sendt {partner}.",
            "Informasjon om {subject} i nyhetsbrev til kulturskolene {time}.",
        ),
        ("Høringsuttalelse", "Nyhetsbrev, jevnlig."),
        (),
    ),
)

PARTNERS = (
    "DKS og UKM",
    "KS",
    "fylkeskommunen",
    "Norges Musikkorps Forbund",
    "høgskolen",
    "det regionale filmsenteret",
    "symfoniorkesteret",
    "fylkesmannen",
    "folkehøgskolen",
)

MEASURES = (
    "Arbeide for at kulturskolen benyttes som en viktig ressurs av aktuelle samarbeidsparter.",
    "Bidra til kompetanseheving blant ledere og lærere i kulturskolene i fylket.",
    "Bistå kommunene i utviklingen av kulturskolene til lokale ressurssentre",
    "Legge til rette for møteplasser på tvers av kommunene",
    "Følge opp samarbeidsavtalen mellom kulturskole, DKS og UKM.",
    "Synliggjøre kulturskolens arbeid for politikere og skoleeiere",
    "Utvikle tilbud for unge talenter i samarbeid med høgskolen.",
    "Videreføre og utvikle samarbeidet med andre fylkesavdelinger",
    "Ta i bruk digitale verktøy i administrasjon og undervisning.",
    "Arbeide for et tilpasset undervisningstilbud innen alle kunstuttrykk.",
    "Dokumentere og spre gode modeller fra kommunene",
    "Bidra til rekruttering av lærere i distriktene gjennom interkommunalt samarbeid.",
)

OUTCOMES = (
    ("done", ""),
    ("done", "Gjennomført som planlagt, og videreføres."),
    ("partly", "To av fire samlinger ble holdt; resten ble for dyrt."),
    ("partly", ""),
    ("not", "Ikke prioritert da stillingen sto ledig høsten 2013."),
)

NOTHING = ("", "Ikke prioritert i perioden.", "Ivaretas nasjonalt.", "Ingen tiltak vedtatt.")
