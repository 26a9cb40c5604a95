"""Figures told in ways that the kinds of ``test_figures`` do not have."""

from __future__ import annotations

import pytest

from tests.domain.suggestions.test_figures import cases, stated

KINDS = {
    "people by what else they do": """
        Lærerne i Salten ble samlet på Fauske; 58 tok turen. | 58 laerere
        41 tok turen til Røros. | 41 deltakere
        Av dei 34 som melde seg, stod 29 løpet ut. | 29 deltakere
        Av de 18 kommunene i fylket tok 11 imot besøk. | 11 kommuner
        14 tok del. | 14 deltakere
        Av 22 kulturskoler tok 15 del. | 15 kulturskoler
        33 fant veien til Gamlekinoen. | 33 deltakere
        27 stilte opp. | 27 deltakere
        19 slutta seg til. | 19 deltakere
        Vidareutdanninga hadde 16 studentar, av dei 11 rektorar. | 11 ledere, 16 deltakere
        Fagdagen samlet 40 deltakere, hvorav 12 lærere. | 12 laerere, 40 deltakere
        40 deltakere, av dem 25 elever, var på samlingen. | 25 elever, 40 deltakere
        60 kom, og 22 av desse var lærarar. | 22 laerere, 60 deltakere""",
    "a noun that is understood later": """
        Det var avtalt tre møter med kulturetaten. Ett ble det. | 1 moter
        Planen var fem verkstader i 2013; det vart tre. | 3 arrangementer
        Planen var 8 kurs, det ble 5. | 5 arrangementer
        Vi hadde tenkt fire konserter. Det ble to. | 2 arrangementer
        Målet var 100 elever. Det ble 87. | 87 elever
        Arbeidsgruppa møttes tre ganger i 2013 og fire i 2014. | 3 moter, 4 moter
        17 deltok i 2012 og 23 i 2013. | 17 deltakere, 23 deltakere
        Styret hadde fire ordinære møte og to ekstraordinære i 2012. | 2 moter, 4 moter
        Tre åpne konserter og fire lukkede ble holdt. | 3 arrangementer, 4 arrangementer
        Styremøter: 6 i 2012, 5 i 2013, 3 hittil i 2014 | 3 moter, 5 moter, 6 moter""",
    "people told after their noun": """
        Teaterpedagogene fra Asker og Bærum, åtte stykker, gjestet Riksteatret. | 8 laerere
        Songarane kom frå heile Sunnfjord, 83 i talet. | 83 deltakere
        Felespelarane (fjorten i alt) fekk eige rom på festivalen. | 14 deltakere
        Fra scenen fikk tilskuerne, anslagsvis 350, høre både korps og storband. | ~350 publikum
        Rektorene, ni i tallet, var samlet på Stjørdal. | 9 ledere
        Danserne (22 stykker) opptrådte på torget. | 22 deltakere
        Elevene, rundt 40, spilte for foreldrene. | ~40 elever
        Dansarane fekk prøve seg på Dansens Hus; det var 27 av dei. | 27 deltakere
        Lærerne møttes på Gjøvik. De var 14. | 14 laerere
        Kommunene i nord, 9 i alt, stilte med deltakere. | 9 kommuner""",
    "audience by what it does or where it is": """
        På Stord hadde dei open øving med 65 foreldre på tribunen. | 65 publikum
        Koret song for 400 på Førdehuset. | 400 publikum
        Vi spilte for 150 i kirken. | 150 publikum
        Orkesteret spelte for om lag 300 på torget. | ~300 publikum
        Elevene danset foran 220 i kulturhuset. | 220 publikum
        Stykket ble sett av 480. | 480 publikum
        205 betalende. | 205 publikum
        140 satt i salen. | 140 publikum
        230 var innom utstillingen. | 230 publikum
        312 besøkte utstillingen. | 312 publikum
        90 eldre lyttet til konserten på sykehjemmet. | 90 publikum
        Det ble solgt 340 billetter. | 340 publikum
        Kulturskulen leigde ut 83 instrument og selde 12. |
        Solgte 45 CD-er etter konserten. |""",
    "told of, not reached": """
        Førespurnaden gjekk til 19 kulturskular; fjorten svarte. | 14 kulturskoler
        Invitasjonen ble sendt til 60 lærere, og 22 kom. | 22 laerere
        Spørreskjemaet gikk til 25 kommuner. |
        Tilbudet gikk til alle 23 kulturskolene. |
        Lokalet rommer 180, men vi talte 203 publikummere. | 203 publikum
        Salen rommar 250. |
        Det er plass til 90 i salen. |
        Vi hadde håpet på 50, men det kom altså bare 11 stykker. | 11 deltakere
        Kulturskolen hadde 7,8 årsverk fordelt på 19 ansatte. |
        Ansatte: 17 (9,3 årsverk) |
        Kollegiet består av 13 ledere. |
        Ved utgangen av perioden var 23 av 26 kommunar medlemer i rådet. |
        Juryarbeid UKM, 2 lærarar, vår 2013 |
        Juryen (5 pers.) besøkte fire kommuner. | 4 kommuner
        58 unge opptrådte, og juryen på tre kåret fem vinnere. | 58 deltakere
        14 nominerte, 3 vinnere |""",
    "after words between": """
        Fylket orienterte 35 frammøtte rektorar om ny læreplan. | 35 ledere
        Møtet ble holdt digitalt med 44 innloggede. | 44 deltakere
        Webinar med 38 påloggede. | 38 deltakere
        25 nyutdannede lærere deltok. | 25 laerere
        18 studerende rektorer var med. | 18 ledere
        16 nysgjerrige musikklærere møtte. | 16 laerere
        11 stykker møtte. | 11 deltakere""",
    "events by a verb and a number of times": """
        Danseforestillingen gikk fire ganger for fulle hus. | 4 arrangementer
        Stykket gjekk åtte gonger. | 8 arrangementer
        Leiarnettverket har møttst fem gongar. | 5 moter
        Tre gonger har fagrådet møttst. | 3 moter
        Gruppen har vært samlet seks ganger. | 6 arrangementer
        Styret var samlet fire ganger i 2013. | 4 arrangementer
        Regionmøte (tal: 5) | 5 moter
        Fagdag (antall: 3), 2013 | 3 arrangementer
        Fagdag dans x 2 | 2 arrangementer
        3 x styremøte | 3 moter
        Gjennomsnittlig oppmøte på de sju samlingene var 13. | 7 arrangementer
        Snittet på de fem konsertene var 80 publikummere. | 5 arrangementer""",
    "totals of parts": """
        Lærarar på fagdag song: 2012 17, 2013 22 | 17 laerere, 22 laerere
        Deltakere: 2012 31, 2013 44 | 31 deltakere, 44 deltakere
        Elever: Oppdal 14, Røros 9, til sammen 23 | 23 elever""",
    "a number that is not known": """
        Talet på tilskodarar er ikkje kjent. | ? publikum
        Antallet deltakere er ikke notert. | ? deltakere
        Publikumstall fra utstillingen «Strek» mangler, men gjesteboka har 87 navn. | ? publikum
        Ikke vet jeg hvor mange som var innom utstillinga. | ? publikum
        Hvor mange som hørte konserten, vet vi ikke. | ? publikum
        Hvor mange eldre som hørte dem, finnes det ingen oversikt over. | ? publikum
        Vi vet ikke hvor mange som deltok. | ? deltakere""",
    "a new number": """
        Antall elever med kulturskoleplass gikk ned fra 402 til 377. | 377 elever
        I Fræna gjekk talet på korelevar opp med 23 til 88. | 88 elever
        Antall elever på visuelle kunstfag har vokst fra 38 til 71 siden 2011. | 71 elever
        Elevtallet økte med 12 til 140. | 140 elever""",
    "in other ways": """
        Komponisten heldt eit føredrag for lærarane i Bergen. | 1 arrangementer
        I tillegg ble det holdt et heldags personalmøte. | 1 moter
        Fikk støtte på kr 50 000 til tre samlinger. |
        Hmm, var det 40 eller 50 som møtte? | ~40 deltakere
        De 9 solistene fikk spille i Bergen i stedet. | 9 deltakere
        Kurset hadde 12 plasser, alle ble fylt. |
        Rett etter kom det 13 til. | 13 deltakere""",
    "as other hands may write": """
        Oppmøtet var på 34. | 34 deltakere
        Vi var 17 på verkstedet. | 17 deltakere
        Til sammen var vi 23. | 23 deltakere
        Dei var 9 som møtte. | 9 deltakere
        Det var 31 som fullførte. | 31 deltakere
        I alt 46 hadde meldt seg på. | 46 deltakere
        Det deltok 25. | 25 deltakere
        Kun 4 dukket opp. | 4 deltakere
        Forestillingen trakk 320. | 320 publikum
        Konserten samlet 210 mennesker. | 210 publikum
        Full sal med 280 tilhørere. | 280 publikum
        Mer enn 500 fant veien til åpen dag. | ~500 deltakere
        Kurset fikk 22 deltakere. | 22 deltakere
        Jeg besøkte 6 kulturskoler i mars. | 6 kulturskoler
        Vi fikk besøk av 14 rektorer. | 14 ledere
        Har hatt 3 møter med skoleeiere og 2 med rektorer. | 2 moter, 3 moter
        Gjennomført 4 av 5 planlagte samlinger. | 4 arrangementer
        Fem kommuner sa ja, 12 sa nei. | 5 kommuner
        Av 30 inviterte lærere kom 18. | 18 laerere
        12 påmeldte, 9 fullførte. | 9 deltakere
        Dansekurs: 14 jenter og 3 gutter. | 14 deltakere, 3 deltakere
        Kurs i musikkteknologi (16 delt., 5 kommuner) | 16 deltakere, 5 kommuner
        Fagdag dans 12.3.13 – 24 lærere – 8 kommuner | 24 laerere, 8 kommuner
        Antall deltakere på samlingene: 12, 15 og 21 | 12 deltakere, 15 deltakere, 21 deltakere
        Samlingene hadde henholdsvis 12 og 15 deltakere. | 12 deltakere, 15 deltakere
        På første samling kom 20, på den andre 14. | 14 deltakere, 20 deltakere
        Første kurskveld kom 11, andre kurskveld 9. | 11 deltakere, 9 deltakere
        20 lærere i 2012, 25 i 2013 og 31 i 2014. | 20 laerere, 25 laerere, 31 laerere
        Publikum 640. | 640 publikum
        640 på konserten. | 640 publikum
        25 på kurset. | 25 deltakere
        Kursdeltakerne kom fra 7 kommuner. | 7 kommuner
        Alle våre 12 kulturskoler stilte. | 12 kulturskoler
        Vi gjorde avtale med 5 kommuner om dans i skolen. | 5 kommuner
        Lærarkurs, 2 x 15 deltakarar. |
        Styret har møttes fire ganger. | 4 moter
        Nettverksmøter (4), kurs (3) | 3 arrangementer, 4 moter
        3 fagdager, 2 kurs, 1 konferanse | 1 arrangementer, 2 arrangementer, 3 arrangementer
        Tre elevkonserter og en utstilling ble arrangert. | 1 arrangementer, 3 arrangementer
        Vi arrangerte både en fagdag og et kurs. | 1 arrangementer, 1 arrangementer
        Ingen meldte seg på. |
        Kurset måtte avlyses da bare 3 meldte seg på. |
        Det var satt av plass til 40, men bare 22 kom. | 22 deltakere
        Maks 20 deltakere; fullt. |
        Fylket har 25 kommuner, og alle har kulturskole. |
        De 25 kommunene i fylket har til sammen 8 400 elever. |
        Kulturskolen har 14 lærere og 320 elever. |
        Venteliste: 85 barn |
        Elevtallet er 412. | 412 elever
        Det er 412 elever ved kulturskolen. |
        En lærer per 20 elever. |
        2 av 3 elever er jenter. |
        Deltakeravgift 500 kr. for 2 dager. |
        Hver kommune stilte med 3 deltakere. |
        Hver av de 4 samlingene hadde rundt 20 deltakere. | 4 arrangementer
        Snitt 14 deltakere på de 6 kveldene. |
        Rundt 15 deltakere per kurs. |
        30 elever fra hver skole. |
        Et møte, to konserter og tre kurs. | 1 moter, 2 arrangementer, 3 arrangementer
        Ca. 40–50 foreldre og besteforeldre møtte opp. | ~40 deltakere
        Tjuefem ungdommer på leir i Selbu, 22.–24. juni 2012. | 25 deltakere
        Fiolinseminar med 8 fiolinister og 3 bratsjister. | 3 deltakere, 8 deltakere
        Det kom over 200 på åpningen, og 75 på kunstnersamtalen. | 75 deltakere, ~200 deltakere
        Deltakarane (19) kom frå 6 kommunar. | 19 deltakere, 6 kommuner
        Rektorsamling Røros, 21 stk. | 21 deltakere
        Møtt: 14 av 19. | 14 deltakere
        Til stede: 11. | 11 deltakere
        Påmeldte 40, frammøtte 33. | 33 deltakere
        Påmeldt: 40. Møtt: 33. | 33 deltakere
        Svar fra 18 av 23 kulturskoler. | 18 kulturskoler
        18 av 23 kulturskoler har svart. | 18 kulturskoler
        Undersøkinga vart svart på av 18 kulturskular. | 18 kulturskoler
        6 kommuner har tatt i bruk modellen. | 6 kommuner
        Rettleiing til 9 kommunar. | 9 kommuner
        Vi ringte 12 kommuner. |
        Sendt e-post til 25 rektorer. |
        Deltok på 3 av 4 møter i fagrådet. | 3 moter
        Et stort kor på 120 sangere fylte scenen. | 120 deltakere
        Kor på 45 elever sang. | 45 elever
        Elever fra 5 kulturskoler, totalt 70, spilte. | 5 kulturskoler, 70 elever
        Målet er 50 elever innen 2015. |
        Vi håper på 30 deltakere. |
        Neste år blir det 3 samlinger. |
        Samlingen i mars hadde 14 deltakere mer enn i fjor. |
        Fra 12 til 19 deltakere. | 19 deltakere
        Opp fra 12 til 19 deltakere. | 19 deltakere
        To nye lærere ansatt. |
        Fire lærere holdt kurs for 60 elever. | 60 elever
        Kurset ble holdt av to lærere. |
        Instruktører: 3. Deltakere: 27. | 27 deltakere
        I juryen satt 3 lærere. |
        Utstillingen hadde 1200 besøk. | 1200 publikum
        14-åringene var 12 i tallet. |
        Begge dagene var det 40 deltakere. | 40 deltakere
        3. samling: 18 deltakere. | 18 deltakere
        Samling 3: 18 deltakere. | 18 deltakere
        Samling nr. 4 med 22 lærere. | 22 laerere""",
    "numbers that are none": """
        Møtet ble flyttet til 12. mai. |
        Vi spilte for andre gang. |
        Konsert for 3. trinn. |
        Vi øvde fra kl. 10 til 14. |
        Det ble 2–1 i kampen. |
        Vi fikk 45 000 i støtte. |
        Det var minus 12. |
        Buss 43 gikk fra Oppdal. |
        Rom 12 var fullt. |
        De var 12 år gamle. |
        Vi var der i 3 dager. |
        Satt i møte i 4 timer. |
        Det var 3 som ikke kom. |
        Av de 20 var 4 syke. |
        Kontingenten er 500. |
        Prisen var 200 for barn og 300 for voksne. |
        Billettene kostet 150. |
        Vedtatt med 12 mot 3 stemmer. |
        12 stemte for, 3 mot. |
        Vi spilte 14 sanger for 60 eldre. | 60 publikum
        Filmen har 900 visninger. |
        40 likte innlegget på Facebook. |
        Saken ble utsatt 2 ganger. |
        Vi har ringt 3 ganger. |
        Rammen er 4 samlinger per år. |
        I 2013 var 24 prosent av elevene gutter. |
        2 lærere sluttet, 3 begynte. |
        Klassen har 14 elever. |
        Orkesteret består av 45 musikere. |
        Vi mangler 2 lærere. |
        Det trengs 4 lærere. |
        Kurset kan ta 20 deltakere. |
        Kurset er for 12–16-åringer. |
        Søknadene: 12 innvilget, 4 avslått. |
        Vi har kontakt med 14 kommuner på e-post. |
        Kommunen har 14 000 innbyggere. |
        Fem nye fioliner, 3 gitarer. |
        Vinnerne fikk 2 billetter hver. |
        9 av 10 var fornøyde. |
        Kurset kostet 4 x 500. |
        Møte nr. 3 i 2013. |""",
}


@pytest.mark.parametrize(("text", "figures"), cases(KINDS))
def test_what_a_text_states(text: str, figures: str) -> None:
    assert sorted(stated(text)) == sorted(filter(None, figures.split(", ")))
