<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Kplan</source>
        <translation>Om Kplan</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Lisensteksten</translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation>Hva som følger med</translation>
    </message>
    <message>
        <source>Copy the diagnosis</source>
        <translation>Kopier diagnose</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Kplan %1</source>
        <translation>Kplan %1</translation>
    </message>
    <message>
        <source>Plan and report for the county departments of Norsk kulturskoleråd.</source>
        <translation>Virksomhetsplan og melding for fylkesavdelingene i Norsk kulturskoleråd.</translation>
    </message>
    <message>
        <source>Kplan is free software, without any warranty: everyone may use, copy, change and share it. The licences are shown in the language in which they apply.</source>
        <translation>Kplan er fri programvare uten noen garanti: Alle kan bruke, kopiere, endre og dele programmet. Lisensene vises på det språket de gjelder på.</translation>
    </message>
    <message>
        <source>%1, part of %2</source>
        <translation>%1, del av %2</translation>
    </message>
    <message>
        <source>Copied, to be pasted into an e-mail. Nothing that you wrote is in it:</source>
        <translation>Kopiert, så det kan limes inn i en e‑post. Ingenting av det du har skrevet, er med:</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely, as long as the licence goes with it.</source>
        <translation>Kan brukes, endres og deles fritt, så lenge lisensen følger med.</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely, but not sold by itself. Whoever changes it gives it another name.</source>
        <translation>Kan brukes, endres og deles fritt, men ikke selges alene. Den som endrer skriften, gir den et annet navn.</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely. Whoever shares a changed version shares its source as well, with the same rights.</source>
        <translation>Kan brukes, endres og deles fritt. Den som deler en endret utgave, deler også kildekoden, med de samme rettighetene.</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Name and period</source>
        <translation>Navn og periode</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Strategi</translation>
    </message>
    <message>
        <source>The strategy that the goals come from. The form is listed by it.</source>
        <translation>Strategien målene kommer fra. Skjemaet står under dette navnet i listen.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Title on the report</source>
        <translation>Tittelen på meldingen</translation>
    </message>
    <message>
        <source>What the report is called</source>
        <translation>Hva meldingen heter</translation>
    </message>
    <message>
        <source>In running text, in file names and in the e-mail.</source>
        <translation>I løpende tekst, i filnavn og i e‑posten.</translation>
    </message>
    <message>
        <source>The plan</source>
        <translation>Planen</translation>
    </message>
    <message>
        <source>Title on the plan</source>
        <translation>Tittelen på planen</translation>
    </message>
    <message>
        <source>What the plan is called</source>
        <translation>Hva planen heter</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation>Språket i skjemaet</translation>
    </message>
    <message>
        <source>Period as it is printed</source>
        <translation>Perioden slik den skrives</translation>
    </message>
    <message>
        <source>First year</source>
        <translation>Første år</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Siste år</translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Only for reading: the file, or the folder it is in, may not be written to.</source>
        <translation>Bare for lesing: Det kan ikke skrives til filen eller mappen den ligger i.</translation>
    </message>
    <message>
        <source>Only for reading: %1 has the report open.</source>
        <translation>Bare for lesing: Meldingen er åpen hos %1.</translation>
    </message>
    <message>
        <source>Only for reading: %1 has the collection open.</source>
        <translation>Bare for lesing: %1 har samlingen åpen.</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>noen</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> på %1</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> siden %1</translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>About the activity</source>
        <translation>Om aktiviteten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Med hvem</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) tell of it, and all show this.</source>
        <translation>
            <numerusform>%n notat handler om aktiviteten og viser disse opplysningene.</numerusform>
            <numerusform>%n notater handler om aktiviteten og viser de samme opplysningene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Bruk</translation>
    </message>
</context>
<context>
    <name>AdoptionDialog</name>
    <message>
        <source>Adopt the plan</source>
        <translation>Vedta planen</translation>
    </message>
    <message>
        <source>Once the plan is adopted it keeps the wording that it has, also where you write on in the measures.</source>
        <translation>Når planen er vedtatt, beholder den ordlyden den har, også der du skriver videre i tiltakene.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>Vedtatt av</translation>
    </message>
    <message>
        <source>Such as the board or the annual meeting</source>
        <translation>For eksempel styret eller årsmøtet</translation>
    </message>
    <message>
        <source>Lift the adoption</source>
        <translation>Opphev vedtaket</translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation>Vedta</translation>
    </message>
    <message>
        <source>Adopt anew</source>
        <translation>Vedta på nytt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in the plan.</source>
        <translation>
            <numerusform>%n tiltak i planen.</numerusform>
            <numerusform>%n tiltak i planen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no measure in the plan. It can be adopted all the same.</source>
        <translation>Det er ingen tiltak i planen. Den kan vedtas likevel.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are parked, and stay(s) in the plan.</source>
        <translation>
            <numerusform>%n av dem er parkert, og blir stående i planen.</numerusform>
            <numerusform>%n av dem er parkert, og blir stående i planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked measure(s) do not come into the plan. Move what is to be in it to a goal of the form.</source>
        <translation>
            <numerusform>%n tiltak er parkert og kommer ikke med i planen. Flytt det til et mål i skjemaet hvis det skal med.</numerusform>
            <numerusform>%n tiltak er parkert og kommer ikke med i planen. Flytt dem som skal med, til et mål i skjemaet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan as it stands</source>
        <translation>Planen slik den står</translation>
    </message>
    <message>
        <source>The measures as they are written now</source>
        <translation>Tiltakene slik de er skrevet nå</translation>
    </message>
    <message>
        <source>Every measure keeps the wording that it has in the plan.</source>
        <translation>Hvert tiltak beholder ordlyden det har i planen.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) get another wording in the plan.</source>
        <translation>
            <numerusform>%n tiltak får ny ordlyd i planen.</numerusform>
            <numerusform>%n tiltak får ny ordlyd i planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) come into the plan.</source>
        <translation>
            <numerusform>%n tiltak kommer med i planen.</numerusform>
            <numerusform>%n tiltak kommer med i planen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
    <message>
        <source>Type who adopted the plan.</source>
        <translation>Skriv hvem som vedtok planen.</translation>
    </message>
</context>
<context>
    <name>AllSearch</name>
    <message>
        <source>Looking …</source>
        <translation>Leter …</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n treff</numerusform>
            <numerusform>%n treff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n report(s)</source>
        <translation>
            <numerusform>i %n melding</numerusform>
            <numerusform>i %n meldinger</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>de første %1 står her</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation>Godkjenning</translation>
    </message>
    <message>
        <source>Approval of the report</source>
        <translation>Godkjenning av meldingen</translation>
    </message>
    <message>
        <source>The leader or the board approves the report as it is now: texts, activities, figures, region and name. It stands in the head of the PDF. When any of this is changed it no longer holds, until the change is undone or the report is approved anew.</source>
        <translation>Leder eller styre godkjenner meldingen slik den er nå: tekster, aktiviteter, tall, region og navn. Godkjenningen står i hodet på PDF-en. Når noe av dette blir endret, gjelder den ikke lenger, før endringen er angret eller meldingen er godkjent på nytt.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Such as leader or board</source>
        <translation>For eksempel leder eller styre</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Trekk tilbake</translation>
    </message>
    <message>
        <source>Approve anew</source>
        <translation>Godkjenn på nytt</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkjenn</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjent av %1</translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed since.</source>
        <translation>Godkjenningen gjelder ikke lenger: meldingen er endret etterpå.</translation>
    </message>
    <message>
        <source>Type who approves the report.</source>
        <translation>Skriv hvem som godkjenner meldingen.</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ApprovalFlow</name>
    <message>
        <source>Withdraw the approval</source>
        <translation>Trekk godkjenningen tilbake</translation>
    </message>
    <message>
        <source>The approval was withdrawn.</source>
        <translation>Godkjenningen er trukket tilbake.</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjent av %1</translation>
    </message>
    <message>
        <source>Approve the report</source>
        <translation>Godkjenn meldingen</translation>
    </message>
</context>
<context>
    <name>AreaEditorPage</name>
    <message>
        <source>Area</source>
        <translation>Strategiområde</translation>
    </message>
    <message>
        <source>Title of the area</source>
        <translation>Tittelen på området</translation>
    </message>
    <message>
        <source>National goals</source>
        <translation>Nasjonale mål</translation>
    </message>
    <message>
        <source>Number of the goal</source>
        <translation>Nummeret på målet</translation>
    </message>
    <message>
        <source>Text of the goal</source>
        <translation>Teksten i målet</translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation>Fjern målet</translation>
    </message>
    <message>
        <source>Add a national goal</source>
        <translation>Legg til et nasjonalt mål</translation>
    </message>
</context>
<context>
    <name>AreaListPage</name>
    <message>
        <source>Areas and goals</source>
        <translation>Områder og mål</translation>
    </message>
    <message>
        <source>Enter begins the next one, and pasted lines become one each. Alt and the arrow keys move what you are in; in the tree you can also drag it.</source>
        <translation>Enter begynner det neste, og limer du inn flere linjer, blir hver linje ett. Alt og piltastene flytter det du står i; i treet kan du også dra det.</translation>
    </message>
    <message>
        <source>Number of the area</source>
        <translation>Nummeret på området</translation>
    </message>
    <message>
        <source>Title of the area</source>
        <translation>Tittelen på området</translation>
    </message>
    <message>
        <source>Remove the area</source>
        <translation>Fjern området</translation>
    </message>
    <message>
        <source>Add an area</source>
        <translation>Legg til et strategiområde</translation>
    </message>
    <message>
        <source>Number everything in order</source>
        <translation>Nummerer alt på nytt</translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>Set aside</source>
        <translation>Legg til side</translation>
    </message>
    <message>
        <source>Set the finding aside?</source>
        <translation>Legge funnet til side?</translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation>Grunn, om du vil</translation>
    </message>
    <message>
        <source>It is kept in the report&apos;s file, is shown under «Set aside», and is not sent.</source>
        <translation>Grunnen blir lagret i meldingens fil, vises under «Lagt til side» og blir ikke sendt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation>Beskjed</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>not delivered</source>
        <translation>ikke levert</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>ingenting å melde</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>levert</translation>
    </message>
    <message>
        <source>sent back</source>
        <translation>sendt tilbake</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godkjent</translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation>en fil kunne ikke leses</translation>
    </message>
    <message>
        <source>unknown unit</source>
        <translation>ukjent enhet</translation>
    </message>
    <message>
        <source>r%1</source>
        <translation>r%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the deadline</source>
        <translation>
            <numerusform>%n dag sent</numerusform>
            <numerusform>%n dager sent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>units have delivered</source>
        <translation>enheter har levert</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation>
            <numerusform>%n sendt tilbake</numerusform>
            <numerusform>%n sendt tilbake</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to report</source>
        <translation>
            <numerusform>%n uten noe å melde</numerusform>
            <numerusform>%n uten noe å melde</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>Extended deadline: %1, by %2 %3</source>
        <translation>Utsatt frist: %1, gitt av %2 %3</translation>
    </message>
    <message>
        <source>Marked as having nothing to report by %1 %2</source>
        <translation>Merket «ingenting å melde» av %1 %2</translation>
    </message>
    <message>
        <source>Revision %1, made %2, taken in %3</source>
        <translation>Revisjon %1, laget %2, tatt inn %3</translation>
    </message>
    <message>
        <source>from Word</source>
        <translation>fra Word</translation>
    </message>
    <message>
        <source>personal data removed</source>
        <translation>personopplysninger fjernet</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>teller</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>written</source>
        <translation>skrevet</translation>
    </message>
    <message>
        <source>%1 of %2 measures have an outcome</source>
        <translation>%1 av %2 tiltak har utfall</translation>
    </message>
    <message>
        <source>Use %1 from the e‑mail</source>
        <translation>Bruk %1 fra e‑posten</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Purret</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Takket</translation>
    </message>
    <message>
        <source>Delivery accepted</source>
        <translation>Godkjent</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sendt tilbake</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Åpnet igjen</translation>
    </message>
    <message>
        <source>Comments sent</source>
        <translation>Kommentarer sendt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>A file could not be read</source>
        <translation>En fil kunne ikke leses</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>New deadline: %1</source>
        <translation>Ny frist: %1</translation>
    </message>
</context>
<context>
    <name>BoardExport</name>
    <message>
        <source>Save the board as PDF</source>
        <translation>Lagre oversikten som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the board for Excel</source>
        <translation>Lagre oversikten for Excel</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-arbeidsbøker (*.xlsx)</translation>
    </message>
    <message>
        <source>The paper will lack characters</source>
        <translation>Papiret vil mangle tegn</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skriveren.</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Levert</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Utfylt</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktiviteter</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>ingen tall</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No unit is like that.</source>
        <translation>Ingen enhet er slik.</translation>
    </message>
    <message numerus="yes">
        <source>joint event(s) to decide</source>
        <translation>
            <numerusform>fellesarrangement å avklare</numerusform>
            <numerusform>fellesarrangementer å avklare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 nådd</translation>
    </message>
    <message numerus="yes">
        <source>%1, counted in each activity (at least %2), from %3 of %n activity(ies)</source>
        <translation>
            <numerusform>%1, talt i hver aktivitet (minst %2), fra %3 av %n aktivitet</numerusform>
            <numerusform>%1, talt i hver aktivitet (minst %2), fra %3 av %n aktiviteter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reached, added up from %2 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 nådd, lagt sammen fra %2 av %n aktivitet</numerusform>
            <numerusform>%1 nådd, lagt sammen fra %2 av %n aktiviteter</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet. Drop the advisers&apos; e‑mails or delivery files here, or a folder of them; they are taken in, and nothing is overwritten.</source>
        <translation>Ingenting er kommet ennå. Slipp rådgivernes e‑poster eller leveransefiler her, eller en hel mappe. De blir tatt inn, og ingenting blir overskrevet.</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>Finn en enhet</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Ikke levert</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>For sent</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sendt tilbake</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Ikke godkjent</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Vis: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Print the board …</source>
        <translation>Skriv ut oversikten …</translation>
    </message>
    <message>
        <source>Save the board as PDF …</source>
        <translation>Lagre oversikten som PDF …</translation>
    </message>
    <message>
        <source>Save the board for Excel …</source>
        <translation>Lagre oversikten for Excel …</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorter etter</translation>
    </message>
    <message>
        <source>Contacts of another collection …</source>
        <translation>Hent kontakter fra en annen samling …</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 av %2 vises</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>skriv kontakt</translation>
    </message>
    <message>
        <source>Where does the number come from?</source>
        <translation>Hvor kommer tallet fra?</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>The units</source>
        <translation>Enhetene</translation>
    </message>
    <message>
        <source>Enter opens a unit, or on a figure what it is made of; the menu key shows what can be done with the unit.</source>
        <translation>Enter åpner en enhet, eller på et tall hvor det kommer fra; menytasten viser hva som kan gjøres med enheten.</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What has changed since the last delivery</source>
        <translation>Hva som er endret siden forrige leveranse</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>What was found</source>
        <translation>Funn</translation>
    </message>
    <message>
        <source>Enter goes to the finding, Ctrl+Enter mends it, Delete sets it aside or takes it back, the menu key shows all.</source>
        <translation>Enter går til funnet, Ctrl+Enter retter det, Delete legger det til side eller tar det tilbake, og menytasten viser alt.</translation>
    </message>
    <message>
        <source>None of this keeps you from delivering.</source>
        <translation>Ingenting av dette hindrer deg i å levere.</translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation>Ingenting ble funnet. Meldingen er klar.</translation>
    </message>
    <message>
        <source>Set aside. Delete takes it back.</source>
        <translation>Lagt til side. Delete tar det tilbake.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tilbake</translation>
    </message>
    <message>
        <source>Set aside …</source>
        <translation>Legg til side …</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What the check says</source>
        <translation>Hva kontrollen sier</translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation>Gå til funnene</translation>
    </message>
    <message>
        <source>The delivery</source>
        <translation>Leveransen</translation>
    </message>
    <message>
        <source>Approval …</source>
        <translation>Godkjenning …</translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation>Ingenting ble funnet. Meldingen er klar.</translation>
    </message>
    <message>
        <source>Nothing was found but what stands below.</source>
        <translation>Annet enn det som står under, ble ikke funnet.</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Til %1</translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <translation>Frist %1</translation>
    </message>
    <message>
        <source>You can deliver all the same.</source>
        <translation>Du kan levere likevel.</translation>
    </message>
    <message>
        <source>Changed since revision %1</source>
        <translation>Endret siden revisjon %1</translation>
    </message>
    <message>
        <source>A national identity number stands in the report: %1. An ordinary e-mail is not safe for it. Send anyway?</source>
        <translation>Det står et fødselsnummer eller D-nummer i meldingen: %1. Vanlig e‑post er ikke trygg nok for det. Send likevel?</translation>
    </message>
    <message>
        <source>It will be revision %1, the first one made from this file.</source>
        <translation>Dette blir revisjon %1, den første som lages fra denne filen.</translation>
    </message>
    <message>
        <source>Same revision: nothing has changed since revision %1 of %2.</source>
        <translation>Samme revisjon: Ingenting er endret siden revisjon %1 fra %2.</translation>
    </message>
    <message>
        <source>It will be revision %1. It replaces revision %2 of %3.</source>
        <translation>Dette blir revisjon %1. Den erstatter revisjon %2 fra %3.</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Kplan looks for these things in a report and points them out to whoever writes it. Untick what does not matter in this form.</source>
        <translation>Kplan ser etter dette i en melding og viser det til den som skriver. Fjern haken ved det som ikke betyr noe i dette skjemaet.</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Figure</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Legg til tall</translation>
    </message>
    <message>
        <source>Add a figure (F2, then the number)</source>
        <translation>Legg til tall (F2, så tallet)</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Enter går dit.</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation>Enter endrer, Delete fjerner.</translation>
    </message>
    <message>
        <source>Enter accepts them</source>
        <translation>Enter godtar dem.</translation>
    </message>
    <message>
        <source>Suggested by the text. Enter accepts it, Delete dismisses it</source>
        <translation>Foreslått ut fra teksten. Enter godtar, Delete avviser.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n forslag er godtatt.</numerusform>
            <numerusform>%n forslag er godtatt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClearButton</name>
    <message>
        <source>Clear</source>
        <translation>Tøm</translation>
    </message>
</context>
<context>
    <name>CollectionAlerts</name>
    <message>
        <source>Choose …</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Beside the collection lies &quot;%1&quot;, another version of it.</source>
        <translation>Ved siden av samlingen ligger «%1», en annen versjon av den.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Åpne den</translation>
    </message>
</context>
<context>
    <name>CollectionDetailsDialog</name>
    <message>
        <source>Title and name</source>
        <translation>Tittel og navn</translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation>Tittelen på den felles meldingen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
</context>
<context>
    <name>CollectionRecovery</name>
    <message>
        <source>The collection is open somewhere else.</source>
        <translation>Samlingen er åpen et annet sted.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n til</numerusform>
            <numerusform>%n til</numerusform>
        </translation>
    </message>
    <message>
        <source>This could no longer be read, and is missing in the file that you go on in: %1. Earlier versions of the collection may still have it.</source>
        <translation>Dette lot seg ikke lenger lese, og mangler i filen du går videre i: %1. Tidligere versjoner av samlingen kan fortsatt ha det.</translation>
    </message>
    <message>
        <source>Not everything is there</source>
        <translation>Ikke alt er med</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>the edition &quot;%1&quot;</source>
        <translation>utgaven «%1»</translation>
    </message>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation>Et annet program, som OneDrive eller Dropbox, har endret filen. Velg hva du vil fortsette med. Den andre versjonen blir liggende som en egen fil ved siden av.</translation>
    </message>
    <message>
        <source>Two versions of the collection</source>
        <translation>To versjoner av samlingen</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Fortsett med dette vinduet</translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation>Fortsett med filen</translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation>Lagre den tidligere versjonen som</translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Answer</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Comment of %1</source>
        <translation>Kommentar fra %1</translation>
    </message>
    <message>
        <source>Write the comment …</source>
        <translation>Skriv kommentaren …</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>Løst</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åpne igjen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ta tilbake</translation>
    </message>
    <message>
        <source>Write the answer …</source>
        <translation>Skriv svaret …</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Svaret ditt</translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation>Svar fra %1</translation>
    </message>
    <message>
        <source>%1 – the text is another one now.</source>
        <translation>%1 – teksten er en annen nå.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Slettet.</translation>
    </message>
    <message>
        <source>Ticked off by %1, %2</source>
        <translation>Løst av %1, %2</translation>
    </message>
    <message>
        <source>Opened again by %1, %2</source>
        <translation>Åpnet igjen av %1, %2</translation>
    </message>
</context>
<context>
    <name>CommentText</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
</context>
<context>
    <name>CommentsButton</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n åpen kommentar</numerusform>
            <numerusform>%n åpne kommentarer</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered comments</source>
        <translation>Besvarte kommentarer</translation>
    </message>
</context>
<context>
    <name>CommentsFlow</name>
    <message>
        <source>Send the answers …</source>
        <translation>Send svarene …</translation>
    </message>
    <message>
        <source>Take in comments</source>
        <translation>Les inn kommentarer</translation>
    </message>
    <message>
        <source>Comments (*.json)</source>
        <translation>Kommentarer (*.json)</translation>
    </message>
    <message>
        <source>There are no comments to send.</source>
        <translation>Det er ingen kommentarer å sende.</translation>
    </message>
    <message>
        <source>Send the answers</source>
        <translation>Send svarene</translation>
    </message>
    <message>
        <source>They are kept while Kplan is open, and stored as soon as possible.</source>
        <translation>De beholdes så lenge Kplan er åpent, og lagres så snart det går.</translation>
    </message>
    <message>
        <source>The comments are not stored yet.</source>
        <translation>Kommentarene er ikke lagret ennå.</translation>
    </message>
    <message>
        <source>The report is only read: they are not kept.</source>
        <translation>Meldingen er bare åpnet for lesing: De blir ikke tatt vare på.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>The comments were taken in. They stand beside the delivery they are on.</source>
        <translation>Kommentarene er tatt inn. De står ved leveransen de gjelder.</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n ny kommentar</numerusform>
            <numerusform>%n nye kommentarer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n nytt svar</numerusform>
            <numerusform>%n nye svar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n kjent fra før</numerusform>
            <numerusform>%n kjent fra før</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: %1.</source>
        <translation>Tatt inn: %1.</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n åpen kommentar</numerusform>
            <numerusform>%n åpne kommentarer</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no comments.</source>
        <translation>Det er ingen kommentarer.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>The whole report</source>
        <translation>Hele meldingen</translation>
    </message>
    <message>
        <source>Removed: «%1»</source>
        <translation>Fjernet: «%1»</translation>
    </message>
    <message>
        <source>Added: «%1»</source>
        <translation>Lagt til: «%1»</translation>
    </message>
    <message>
        <source>Region and name</source>
        <translation>Region og navn</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Egne indikatorer</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkjenning</translation>
    </message>
    <message>
        <source>Adoption of the plan</source>
        <translation>Vedtak av planen</translation>
    </message>
    <message>
        <source>Parked goals</source>
        <translation>Parkerte mål</translation>
    </message>
    <message>
        <source>added</source>
        <translation>lagt til</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>fjernet</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endret</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>omformulert</translation>
    </message>
    <message>
        <source>moved, was %1</source>
        <translation>flyttet, sto som %1</translation>
    </message>
    <message>
        <source>another outcome</source>
        <translation>et annet utfall</translation>
    </message>
    <message>
        <source>of another activity</source>
        <translation>hører til en annen aktivitet</translation>
    </message>
    <message>
        <source>figures, time or status changed</source>
        <translation>tall, tid eller status endret</translation>
    </message>
    <message>
        <source>In the plan:</source>
        <translation>I planen:</translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation>Utfall:</translation>
    </message>
    <message>
        <source>marked as nothing to report</source>
        <translation>merket som ingenting å melde</translation>
    </message>
    <message>
        <source>no longer marked as nothing to report</source>
        <translation>ikke lenger merket som ingenting å melde</translation>
    </message>
    <message>
        <source>another reason for nothing to report</source>
        <translation>en annen grunn til ingenting å melde</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Show in the report</source>
        <translation>Vis i meldingen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation>De to er like.</translation>
    </message>
    <message>
        <source>From %1 to %2: what was removed is struck through, what was added is underlined. F3 goes to the next change.</source>
        <translation>Fra %1 til %2: det som er fjernet, er strøket over, det som er lagt til, er understreket. F3 går til neste endring.</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>Ta begge, etter hverandre</translation>
    </message>
</context>
<context>
    <name>ComparisonFlow</name>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation>Et annet program, som OneDrive eller Dropbox, har endret filen. Velg hva du vil fortsette med. Den andre versjonen blir liggende som en egen fil ved siden av.</translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation>Fortsett med filen</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Fortsett med dette vinduet</translation>
    </message>
    <message>
        <source>The file is &quot;%1&quot;. It stays as it is: take from it what you need, or go on in it.</source>
        <translation>Filen heter «%1». Den blir liggende som den er: Ta det du trenger fra den, eller fortsett i den.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Åpne filen</translation>
    </message>
    <message>
        <source>Keep as it is now</source>
        <translation>Behold slik det er nå</translation>
    </message>
    <message>
        <source>Take back the earlier one</source>
        <translation>Ta tilbake den tidligere</translation>
    </message>
    <message>
        <source>Take back what is chosen</source>
        <translation>Ta tilbake det som er valgt</translation>
    </message>
    <message>
        <source>Since the earlier version</source>
        <translation>Endret siden den tidligere versjonen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behold mitt</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Ta det andre</translation>
    </message>
    <message>
        <source>Go on with what is chosen</source>
        <translation>Fortsett med det som er valgt</translation>
    </message>
    <message>
        <source>Two versions of the report</source>
        <translation>To versjoner av meldingen</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>dette vinduet</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>filen</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Se på filen</translation>
    </message>
    <message>
        <source>Only for reading: the report in the file %1</source>
        <translation>Bare for lesing: meldingen i filen %1</translation>
    </message>
    <message>
        <source>Take from another version</source>
        <translation>Ta fra en annen versjon</translation>
    </message>
    <message>
        <source>What you chose is taken from the other version. What was before is kept.</source>
        <translation>Det du valgte, er tatt fra den andre versjonen. Det som var før, er tatt vare på.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Changes</source>
        <translation>Endringer</translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation>Forslag</translation>
    </message>
</context>
<context>
    <name>ContactsFlow</name>
    <message>
        <source>Contacts of another collection</source>
        <translation>Hent kontakter fra en annen samling</translation>
    </message>
    <message>
        <source>Collections (*.ksamling)</source>
        <translation>Samlinger (*.ksamling)</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken along.</source>
        <translation>
            <numerusform>%n kontakt er hentet.</numerusform>
            <numerusform>%n kontakter er hentet.</numerusform>
        </translation>
    </message>
    <message>
        <source>take contacts along</source>
        <translation>henting av kontakter</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Uventet feil</translation>
    </message>
    <message>
        <source>Report on the error</source>
        <translation>Rapport om feilen</translation>
    </message>
    <message>
        <source>Something in Kplan went wrong</source>
        <translation>Noe gikk galt i Kplan</translation>
    </message>
    <message>
        <source>The report says where the error lies. It holds nothing you wrote.</source>
        <translation>Rapporten viser hvor feilen ligger. Den inneholder ikke noe av det du har skrevet.</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) came since.</source>
        <translation>
            <numerusform>%n feil til har oppstått siden.</numerusform>
            <numerusform>%n feil til har oppstått siden.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is saved.</source>
        <translation>Det du skrev, er lagret.</translation>
    </message>
    <message>
        <source>Open that report with “Take in a delivery” in the menu.</source>
        <translation>Les inn filen med «Les inn en leveranse …» i menyen.</translation>
    </message>
    <message>
        <source>What you wrote last could not be saved anywhere. Go on without quitting, and copy it into another program.</source>
        <translation>Det du skrev sist, kunne ikke lagres noe sted. Fortsett uten å avslutte, og kopier det over i et annet program.</translation>
    </message>
    <message>
        <source>What you wrote could not all be saved where it belongs. The rest is in:</source>
        <translation>Ikke alt du skrev, kunne lagres der det hører hjemme. Resten ligger i:</translation>
    </message>
    <message>
        <source>Some of it could not be kept, and is missing there.</source>
        <translation>Noe av det kunne ikke tas vare på, og mangler der.</translation>
    </message>
    <message>
        <source>Open that collection with “Open …” in the menu.</source>
        <translation>Åpne samlingen med «Åpne …» i menyen.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, quit and start Kplan once more.</source>
        <translation>Du kan fortsette. Hvis det skjer igjen, avslutter du Kplan og starter på nytt.</translation>
    </message>
    <message>
        <source>Kplan cannot go on and has to be started once more.</source>
        <translation>Kplan kan ikke fortsette og må startes på nytt.</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Kopier rapporten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsett</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Extended deadline for %1</source>
        <translation>Utsatt frist for %1</translation>
    </message>
    <message>
        <source>The deadline of the form is %1. The unit is not reminded before its own.</source>
        <translation>Skjemaets frist er %1. Enheten får ikke purring før sin egen frist.</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny frist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>Use the form&apos;s deadline</source>
        <translation>Bruk skjemaets frist</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation>Utsett fristen</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>DeadlineReminders</name>
    <message>
        <source>Save in the calendar …</source>
        <translation>Lagre i kalenderen …</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Ikke vis igjen</translation>
    </message>
    <message>
        <source>There will be no more notes about this deadline.</source>
        <translation>Du får ikke flere påminnelser om denne fristen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag igjen</numerusform>
            <numerusform>%n dager igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>siste dag er i dag</translation>
    </message>
    <message>
        <source>Deadline %1: %2.</source>
        <translation>Frist %1: %2.</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>ingen begrunnelse oppgitt</translation>
    </message>
    <message>
        <source>Sent back: %1. Deadline %2: %3.</source>
        <translation>Sendt tilbake: %1. Frist %2: %3.</translation>
    </message>
    <message>
        <source>Deadline: %1 %2, %3</source>
        <translation>Frist: %1 %2, %3</translation>
    </message>
    <message>
        <source>To be sent to %1.</source>
        <translation>Sendes til %1.</translation>
    </message>
    <message>
        <source>Save the deadline for the calendar</source>
        <translation>Lagre fristen for kalenderen</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>Kalenderfiler (*.ics)</translation>
    </message>
</context>
<context>
    <name>DecisionsSection</name>
    <message>
        <source>Take the decision away</source>
        <translation>Ta bort avgjørelsen</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>avgjørelse</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Ikke avklart</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete for good</source>
        <translation>Slett for godt</translation>
    </message>
    <message>
        <source>This cannot be undone. Earlier versions of the report may still hold it.</source>
        <translation>Dette kan ikke angres. Teksten kan fortsatt finnes i tidligere versjoner av meldingen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold</translation>
    </message>
</context>
<context>
    <name>DeliverDialog</name>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Make the delivery</source>
        <translation>Lag leveransen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidene</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Send likevel</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Videre</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Do you see two attachments? Is it sent?</source>
        <translation>Ser du to vedlegg? Er den sendt?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
    </message>
    <message>
        <source>Yes, it is sent</source>
        <translation>Ja, den er sendt</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Hva som gikk galt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>DeliveredFiles</name>
    <message>
        <source>The files</source>
        <translation>Filene</translation>
    </message>
    <message>
        <source>Ctrl+C copies the chosen files, Enter opens one. They can be dragged out.</source>
        <translation>Ctrl+C kopierer de valgte filene, Enter åpner én. De kan dras ut.</translation>
    </message>
</context>
<context>
    <name>DeliveredReports</name>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>Only for reading: %1, revision %2, made %3. %4 Checksum %5</source>
        <translation>Bare for lesing: %1, revisjon %2, laget %3. %4 Kontrollsum %5</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Made, not sent</source>
        <translation>Laget, ikke sendt</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sendt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Mottatt</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkjent av kontoret</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sendt tilbake</translation>
    </message>
    <message>
        <source>contents deleted</source>
        <translation>innhold slettet</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>I tide</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag for sent</numerusform>
            <numerusform>%n dager for sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1, %2</source>
        <translation>Revisjon %1, %2</translation>
    </message>
    <message>
        <source>Deadline then: %1</source>
        <translation>Fristen den gangen: %1</translation>
    </message>
    <message>
        <source>Made by an older Kplan, which kept no deadline.</source>
        <translation>Laget av en eldre Kplan, som ikke tok vare på fristen.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Til: %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjent av %1</translation>
    </message>
    <message>
        <source>Replaces revision %1, made %2</source>
        <translation>Erstatter revisjon %1, laget %2</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Filer: %1</translation>
    </message>
    <message>
        <source>Checksum: %1</source>
        <translation>Kontrollsum: %1</translation>
    </message>
    <message>
        <source>The contents were deleted because of personal data in them. What was delivered, when and by whom is kept.</source>
        <translation>Innholdet er slettet fordi det hadde personopplysninger. Hva som ble levert, når og av hvem, er tatt vare på.</translation>
    </message>
    <message>
        <source>The delivery file and the PDF are stored as delivered.</source>
        <translation>Leveransefilen og PDF-en er lagret slik de ble levert.</translation>
    </message>
    <message>
        <source>The delivery file is stored, the PDF is not: an older Kplan made it. The report can be opened and compared; the PDF is where you kept it, or in the e-mail you sent.</source>
        <translation>Leveransefilen er lagret, men ikke PDF-en: En eldre Kplan laget den. Meldingen kan åpnes og sammenlignes; PDF-en er der du la den, eller i e‑posten du sendte.</translation>
    </message>
    <message>
        <source>The PDF is stored, the delivery file is not. The report cannot be opened or compared.</source>
        <translation>PDF-en er lagret, men ikke leveransefilen. Meldingen kan ikke åpnes eller sammenlignes.</translation>
    </message>
    <message>
        <source>Neither file is stored: an older Kplan made them. They are where you kept them, or in the e-mail you sent.</source>
        <translation>Ingen av filene er lagret: En eldre Kplan laget dem. De er der du la dem, eller i e‑posten du sendte.</translation>
    </message>
    <message>
        <source>Contents deleted</source>
        <translation>Innholdet slettet</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begrunnelse: %1</translation>
    </message>
    <message>
        <source>New deadline: %1</source>
        <translation>Ny frist: %1</translation>
    </message>
</context>
<context>
    <name>DeliveriesDialog</name>
    <message>
        <source>Deliveries</source>
        <translation>Leveranser</translation>
    </message>
    <message>
        <source>Deliveries, the newest first</source>
        <translation>Leveranser, de nyeste først</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historikk</translation>
    </message>
    <message>
        <source>About the delivery</source>
        <translation>Om leveransen</translation>
    </message>
    <message>
        <source>Open as it was</source>
        <translation>Åpne som den var</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Sammenlign med nå</translation>
    </message>
    <message>
        <source>Compare with another …</source>
        <translation>Sammenlign med en annen …</translation>
    </message>
    <message>
        <source>Save the PDF …</source>
        <translation>Lagre PDF …</translation>
    </message>
    <message>
        <source>Save the delivery file …</source>
        <translation>Lagre leveransefil …</translation>
    </message>
    <message>
        <source>Open the e-mail again</source>
        <translation>Åpne e‑posten på nytt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Mark as sent …</source>
        <translation>Marker som sendt …</translation>
    </message>
    <message>
        <source>Nothing has been delivered from this file yet. Each delivery will stand here: the PDF and the delivery file exactly as they were, when it was made and sent, to whom, who had approved it, and what the office answered.</source>
        <translation>Ingenting er levert fra denne filen ennå. Her kommer hver leveranse: PDF-en og leveransefilen akkurat som de var, når den ble laget og sendt, til hvem, hvem som hadde godkjent den, og hva kontoret svarte.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>DeliveriesFlow</name>
    <message>
        <source>Save the PDF as it was delivered</source>
        <translation>Lagre PDF-en slik den ble levert</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the delivery file as it was delivered</source>
        <translation>Lagre leveransefilen slik den ble levert</translation>
    </message>
    <message>
        <source>Delivery files (*.json)</source>
        <translation>Leveransefiler (*.json)</translation>
    </message>
    <message>
        <source>the report as it is now</source>
        <translation>meldingen slik den er nå</translation>
    </message>
    <message>
        <source>The other delivery file is not stored, and cannot be compared.</source>
        <translation>Den andre leveransefilen er ikke lagret og kan ikke sammenlignes.</translation>
    </message>
    <message>
        <source>Find the other delivery</source>
        <translation>Finn den andre leveransen</translation>
    </message>
    <message>
        <source>Type its number, its day or its state</source>
        <translation>Skriv nummeret, dagen eller tilstanden</translation>
    </message>
    <message>
        <source>Compare with another delivery</source>
        <translation>Sammenlign med en annen leveranse</translation>
    </message>
    <message>
        <source>Whichever you choose, the older one is shown as the one before.</source>
        <translation>Uansett hvilken du velger, vises den eldste som den som var før.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Sammenlign</translation>
    </message>
    <message>
        <source>revision %1 of %2</source>
        <translation>revisjon %1 fra %2</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Hva som er endret</translation>
    </message>
    <message>
        <source>Saved, byte for byte as it was delivered: %1</source>
        <translation>Lagret, byte for byte slik den ble levert: %1</translation>
    </message>
    <message>
        <source>The files are no longer in %1. What is stored can be saved again from here.</source>
        <translation>Filene er ikke lenger i %1. Det som er lagret, kan lagres på nytt herfra.</translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation>Mappen kunne ikke vises: %1</translation>
    </message>
</context>
<context>
    <name>DeliveriesModel</name>
    <message>
        <source>Revision</source>
        <translation>Revisjon</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laget</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tilstand</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkjenning</translation>
    </message>
</context>
<context>
    <name>Delivering</name>
    <message>
        <source>on time</source>
        <translation>i tide</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag for sent</numerusform>
            <numerusform>%n dager for sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1 is delivered, %2.</source>
        <translation>Revisjon %1 er levert, %2.</translation>
    </message>
    <message>
        <source>Not approved by a leader or board. That is optional.</source>
        <translation>Ikke godkjent av leder eller styre. Det er frivillig.</translation>
    </message>
    <message>
        <source>Approved by %1, %2.</source>
        <translation>Godkjent av %1, %2.</translation>
    </message>
    <message>
        <source>The approval by %1, %2 no longer holds: the report has changed since.</source>
        <translation>Godkjenningen fra %1, %2, gjelder ikke lenger: Meldingen er endret siden.</translation>
    </message>
</context>
<context>
    <name>DeliveryCommentsSide</name>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Ny kommentar</translation>
    </message>
    <message>
        <source>On the whole report</source>
        <translation>Til hele meldingen</translation>
    </message>
    <message>
        <source>Send the comments …</source>
        <translation>Send kommentarene …</translation>
    </message>
    <message>
        <source>A new comment is on %1.</source>
        <translation>En ny kommentar gjelder %1.</translation>
    </message>
    <message>
        <source>Write your name first, so that it is seen who asks.</source>
        <translation>Skriv navnet ditt først, så mottakeren ser hvem som spør.</translation>
    </message>
    <message>
        <source>The e‑mail is ready: look it over, and send it. (%1)</source>
        <translation>E‑posten er klar: se over den, og send den. (%1)</translation>
    </message>
    <message>
        <source>The e-mail is ready: write whom it goes to, and send it. (%1)</source>
        <translation>E‑posten er klar: Skriv hvem den skal til, og send den. (%1)</translation>
    </message>
    <message>
        <source>The e-mail was made: %1. Open it, or attach the comments yourself.</source>
        <translation>E‑posten er laget: %1. Åpne den, eller legg ved kommentarene selv.</translation>
    </message>
</context>
<context>
    <name>DeliveryFlow</name>
    <message>
        <source>Mark as sent</source>
        <translation>Marker som sendt</translation>
    </message>
    <message>
        <source>Has the e-mail with both attachments been sent? (%1)</source>
        <translation>Er e‑posten med begge vedleggene sendt? (%1)</translation>
    </message>
    <message>
        <source>Kplan cannot see what your mail program did. From then on the report counts as delivered, and this cannot be undone.</source>
        <translation>Kplan kan ikke se hva e‑postprogrammet gjorde. Fra da av regnes meldingen som levert, og det kan ikke angres.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikke ennå</translation>
    </message>
    <message>
        <source>Yes, it was sent</source>
        <translation>Ja, den er sendt</translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message>
        <source>Deadline and delivery</source>
        <translation>Frist og innsending</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>The whole day counts. Late reports are not refused.</source>
        <translation>Hele dagen teller med. Meldinger som kommer for sent, blir ikke avvist.</translation>
    </message>
    <message>
        <source>E-mail address that reports are sent to</source>
        <translation>E‑postadressen meldingene sendes til</translation>
    </message>
    <message>
        <source>E-mail address that gets a copy</source>
        <translation>E‑postadressen som får kopi</translation>
    </message>
    <message>
        <source>May be empty.</source>
        <translation>Kan stå tomt.</translation>
    </message>
    <message>
        <source>Case reference in the archive</source>
        <translation>Saksnummer i arkivet</translation>
    </message>
    <message>
        <source>Stands in the subject of each e-mail. May be empty.</source>
        <translation>Står i emnet på hver e‑post. Kan stå tomt.</translation>
    </message>
</context>
<context>
    <name>DismissalMessages</name>
    <message>
        <source>An activity has one figure of each kind: %1 is no longer suggested.</source>
        <translation>En aktivitet har ett tall av hvert slag. %1 foreslås ikke lenger.</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>Avvist: %1</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Foreslå igjen</translation>
    </message>
    <message>
        <source>It is suggested again.</source>
        <translation>Det foreslås igjen.</translation>
    </message>
</context>
<context>
    <name>DocumentAlerts</name>
    <message>
        <source>Kplan ended while &quot;%1&quot; was being opened, and has not opened it again.</source>
        <translation>Kplan ble avsluttet mens «%1» ble åpnet, og har ikke åpnet filen på nytt.</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Åpne den likevel</translation>
    </message>
    <message>
        <source>Compare …</source>
        <translation>Sammenlign …</translation>
    </message>
    <message>
        <source>This is a filled example, not a report of yours. Write in it as you like.</source>
        <translation>Dette er et utfylt eksempel, ikke din egen melding. Skriv fritt i det.</translation>
    </message>
    <message>
        <source>Revision %1 was made %2, but is not marked as sent.</source>
        <translation>Revisjon %1 ble laget %2, men er ikke markert som sendt.</translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation>Åpne e‑posten</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Ikke vis igjen</translation>
    </message>
    <message>
        <source>Beside the report lies &quot;%1&quot;, another version of it.</source>
        <translation>Ved siden av meldingen ligger «%1», en annen versjon av den.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>It is sent …</source>
        <translation>Den er sendt …</translation>
    </message>
</context>
<context>
    <name>DocumentRecovery</name>
    <message>
        <source>Save a copy as</source>
        <translation>Lagre en kopi som</translation>
    </message>
    <message>
        <source>%1 has it open. If that computer is switched off or Kplan was ended there, you can take over. If not, what is written there may not be saved.</source>
        <translation>%1 har den åpen. Hvis den datamaskinen er slått av, eller Kplan er avsluttet der, kan du overta. Hvis ikke, kan det hende at det som skrives der, ikke blir lagret.</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>Åpne bare for lesing</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overta</translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file.</source>
        <translation>Kplan har en sikkerhetskopi fra %1. Den kan åpnes som en ny fil.</translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file; the damaged one is kept.</source>
        <translation>Kplan har en sikkerhetskopi fra %1. Den kan åpnes som en ny fil. Den skadde filen blir tatt vare på.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Åpne kopien</translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation>%1 (gjenopprettet)</translation>
    </message>
    <message>
        <source>%1 (from the window %2)</source>
        <translation>%1 (fra vinduet %2)</translation>
    </message>
    <message>
        <source>%1 (from the file %2)</source>
        <translation>%1 (fra filen %2)</translation>
    </message>
    <message>
        <source>The other version is kept as &quot;%1&quot;, in the same folder.</source>
        <translation>Den andre versjonen er lagret som «%1», i samme mappe.</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Begge versjonene er tatt vare på</translation>
    </message>
</context>
<context>
    <name>DraftVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Gå tilbake til den</translation>
    </message>
    <message>
        <source>Kplan keeps them while you work. Going back can be undone.</source>
        <translation>Kplan tar vare på dem mens du arbeider. Du kan angre at du går tilbake.</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det er ingen ennå. Kplan lager den første når du endrer noe.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation>
            <numerusform>%n forskjell fra nå</numerusform>
            <numerusform>%n forskjeller fra nå</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Form drafts</source>
        <translation>Skjemautkast</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Slett</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>There are none. “New form from this …” in the list makes one.</source>
        <translation>Det er ingen. «Nytt skjema fra dette …» i skjemalisten lager et.</translation>
    </message>
    <message>
        <source>Forms that are being made. Nobody else sees them until they are published.</source>
        <translation>Skjemaer som er under arbeid. Ingen andre ser dem før de er gitt ut.</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Endret %1</translation>
    </message>
    <message>
        <source>Cannot be read; an earlier version of it is opened</source>
        <translation>Kan ikke leses; en tidligere versjon av det blir åpnet</translation>
    </message>
    <message>
        <source>%1 · corrects version %2</source>
        <translation>%1 · retter versjon %2</translation>
    </message>
</context>
<context>
    <name>EarlierFlow</name>
    <message>
        <source>Figures of the period before</source>
        <translation>Tall fra forrige periode</translation>
    </message>
    <message>
        <source>figures of the period before</source>
        <translation>tall fra forrige periode</translation>
    </message>
    <message>
        <source>That is this collection itself.</source>
        <translation>Det er denne samlingen selv.</translation>
    </message>
    <message>
        <source>Figures of %1 taken along.</source>
        <translation>Tallene fra %1 er hentet.</translation>
    </message>
</context>
<context>
    <name>EarlierSection</name>
    <message>
        <source>Take figures of the period before …</source>
        <translation>Hent tall fra forrige periode …</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Ta bort tallene</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Nasjonalt mål</translation>
    </message>
    <message>
        <source>Nothing is kept of the period before. Take its figures from its collection, and they stand beside these.</source>
        <translation>Tallene fra forrige periode er ikke hentet. Hent dem fra samlingen for den perioden, så står de ved siden av disse.</translation>
    </message>
    <message>
        <source>Beside %1, %2, taken %3</source>
        <translation>Ved siden av %1, %2, hentet %3</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Forskjell</translation>
    </message>
    <message>
        <source>The period before beside this one</source>
        <translation>Forrige periode ved siden av denne</translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Personal data was removed %1; it can no longer be made again.</source>
        <translation>Personopplysninger ble fjernet %1; den kan ikke lages på nytt.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n delivery(ies)</source>
        <translation>
            <numerusform>Laget av %n leveranse</numerusform>
            <numerusform>Laget av %n leveranser</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation>Lagre PDF …</translation>
    </message>
    <message>
        <source>Make archive package …</source>
        <translation>Lag arkivpakke …</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Hva er endret siden</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mer</translation>
    </message>
    <message>
        <source>Make Word document …</source>
        <translation>Lag Word-dokument …</translation>
    </message>
    <message>
        <source>Make Excel workbook …</source>
        <translation>Lag Excel-arbeidsbok …</translation>
    </message>
    <message>
        <source>Make CSV …</source>
        <translation>Lag CSV …</translation>
    </message>
    <message>
        <source>Remove the edition</source>
        <translation>Fjern utgaven</translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>Laget %1 av %2</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Laget %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have delivered since: %1.</source>
        <translation>
            <numerusform>%n enhet har levert siden: %1.</numerusform>
            <numerusform>%n enheter har levert siden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) count with another revision: %1.</source>
        <translation>
            <numerusform>%n enhet teller nå med en annen revisjon: %1.</numerusform>
            <numerusform>%n enheter teller nå med en annen revisjon: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the collection: %1.</source>
        <translation>Ikke lenger i samlingen: %1.</translation>
    </message>
</context>
<context>
    <name>EditionChangesDialog</name>
    <message>
        <source>Changed since %1</source>
        <translation>Endret siden %1</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveranser</translation>
    </message>
    <message>
        <source>The office&apos;s texts and choices</source>
        <translation>Kontorets tekster og valg</translation>
    </message>
    <message>
        <source>Figures of the whole</source>
        <translation>Tall for hele meldingen</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Ingenting er endret.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>%1 has delivered, made %2</source>
        <translation>%1 har levert, laget %2</translation>
    </message>
    <message>
        <source>%1 counts with revision %2, made %3</source>
        <translation>%1 teller med revisjon %2, laget %3</translation>
    </message>
    <message>
        <source>%1 is no longer in the collection</source>
        <translation>%1 er ikke lenger i samlingen</translation>
    </message>
    <message>
        <source>Title or introduction</source>
        <translation>Tittel eller innledning</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out since</source>
        <translation>
            <numerusform>%n notat utelatt siden</numerusform>
            <numerusform>%n notater utelatt siden</numerusform>
        </translation>
    </message>
    <message>
        <source>another text</source>
        <translation>en annen tekst</translation>
    </message>
    <message>
        <source>other groups of notes</source>
        <translation>andre grupper av notater</translation>
    </message>
    <message>
        <source>%1 notes, before %2</source>
        <translation>%1 notater, før %2</translation>
    </message>
    <message>
        <source>%1: %2, before %3</source>
        <translation>%1: %2, før %3</translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>New language edition</source>
        <translation>Ny språkutgave</translation>
    </message>
    <message>
        <source>All texts come along, to be written over in the other language. Goals, regions and metrics stay the same, so that reports on both editions are put together. “%1” stays as it is.</source>
        <translation>Alle tekster blir med og skrives over på det andre språket. Mål, regioner og indikatorer er de samme, så meldinger på begge utgavene samles. «%1» blir som det er.</translation>
    </message>
    <message>
        <source>Language of the edition</source>
        <translation>Språket i utgaven</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Lag skjemautkastet</translation>
    </message>
</context>
<context>
    <name>EditionFlow</name>
    <message>
        <source>Save PDF</source>
        <translation>Lagre PDF</translation>
    </message>
    <message>
        <source>Make Word document</source>
        <translation>Lag Word-dokument</translation>
    </message>
    <message>
        <source>Make Excel workbook</source>
        <translation>Lag Excel-arbeidsbok</translation>
    </message>
    <message>
        <source>Make CSV</source>
        <translation>Lag CSV</translation>
    </message>
    <message>
        <source>Make archive package</source>
        <translation>Lag arkivpakke</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Hva er endret siden</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 er fjernet.</translation>
    </message>
    <message>
        <source>Remove edition</source>
        <translation>fjerning av utgave</translation>
    </message>
</context>
<context>
    <name>EditionPages</name>
    <message>
        <source>Only for reading: %1, made %2</source>
        <translation>Bare for lesing: %1, laget %2</translation>
    </message>
</context>
<context>
    <name>EditionsPage</name>
    <message>
        <source>Make the joint report …</source>
        <translation>Lag felles melding …</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgaver</translation>
    </message>
    <message>
        <source>Each is frozen as it was, whatever came or was changed since.</source>
        <translation>Hver utgave er frosset slik den var, uansett hva som har kommet eller er endret siden.</translation>
    </message>
    <message>
        <source>No edition is made yet. A draft can be made at any time.</source>
        <translation>Ingen utgave er laget ennå. Et utkast kan lages når som helst.</translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Flytt opp (Alt+pil opp)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Flytt ned (Alt+pil ned)</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
</context>
<context>
    <name>EditorStatus</name>
    <message>
        <source>Save as a draft of its own</source>
        <translation>Lagre som eget skjemautkast</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>This did not work</source>
        <translation>Det lot seg ikke gjøre</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan (file format %2; this program reads up to %3). Open it with that Kplan, or get the newer one.</source>
        <translation>«%1» er laget med en nyere versjon av Kplan (filformat %2; denne versjonen leser til og med %3). Åpne filen i den versjonen, eller installer den.</translation>
    </message>
    <message>
        <source>Saving failed through a fault in Kplan, and is tried again. Save a copy elsewhere.</source>
        <translation>Lagringen mislyktes på grunn av en feil i Kplan. Kplan prøver igjen. Lagre en kopi et annet sted.</translation>
    </message>
    <message>
        <source>These characters cannot be printed and stand as □ in the PDF: %1</source>
        <translation>Disse tegnene kan ikke skrives ut og står som □ i PDF-en: %1</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;. Check the name, and that its disk or network folder is there.</source>
        <translation>Kplan finner ikke «%1». Kontroller at navnet er riktig, og at disken eller nettverksmappen er tilkoblet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already and was left as it is. Choose a new name.</source>
        <translation>«%1» finnes fra før og er ikke endret. Velg et nytt navn.</translation>
    </message>
    <message>
        <source>The system does not accept the name of &quot;%1&quot;. Choose a shorter or simpler one.</source>
        <translation>Systemet godtar ikke navnet «%1». Velg et kortere eller enklere navn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan report. Choose a file that Kplan has made.</source>
        <translation>«%1» er ikke en Kplan-melding. Velg en fil som Kplan har laget.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. Keep the file, and go back to a copy of it.</source>
        <translation>«%1» er skadet. Ta vare på filen, og bruk en kopi av den i stedet.</translation>
    </message>
    <message>
        <source>The disk is full, so &quot;%1&quot; could not be saved. Make room, or save a copy elsewhere.</source>
        <translation>Disken er full, så «%1» ble ikke lagret. Frigjør plass, eller lagre en kopi et annet sted.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; or its folder may not be written to. Allow it, or save a copy elsewhere.</source>
        <translation>Det kan ikke skrives til «%1» eller mappen den ligger i. Gi skrivetilgang, eller lagre en kopi et annet sted.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened. Ask for access to it, or copy it to another folder.</source>
        <translation>«%1» kunne ikke åpnes. Be om tilgang til filen, eller kopier den til en annen mappe.</translation>
    </message>
    <message>
        <source>A write to &quot;%1&quot; was cut off. Copy it, together with &quot;%2&quot;, to a folder where files may be changed, and open the copy there.</source>
        <translation>En lagring i «%1» ble avbrutt. Kopier filen sammen med «%2» til en mappe der filer kan endres, og åpne kopien der.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened, because &quot;%2&quot; beside it is no file. Move that away.</source>
        <translation>«%1» kan ikke åpnes, fordi «%2» ved siden av ikke er en fil. Flytt den bort.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted or moved while it was open. Put it back, or save a copy elsewhere.</source>
        <translation>«%1» ble slettet eller flyttet mens den var åpen. Legg den tilbake, eller lagre en kopi et annet sted.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program while it was open, as OneDrive or Dropbox may do. Compare the two and choose one; Kplan keeps both.</source>
        <translation>«%1» ble endret av et annet program mens den var åpen, slik OneDrive eller Dropbox kan gjøre. Sammenlign de to og velg én; Kplan tar vare på begge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was emptied or overwritten by another program while it was open. Save a copy elsewhere; it gets all that you have written.</source>
        <translation>«%1» ble tømt eller overskrevet av et annet program mens den var åpen. Lagre en kopi et annet sted. Den får med alt du har skrevet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists in two versions: as it is, and as it was before a write that was cut off. Choose one in Kplan, which keeps both.</source>
        <translation>«%1» finnes i to versjoner: slik filen er, og slik den var før en lagring som ble avbrutt. Velg en av dem i Kplan, som tar vare på begge.</translation>
    </message>
    <message>
        <source>Kplan could make no temporary copy of &quot;%1&quot;, which is needed to read it. See that the folder for temporary files has room and may be written to.</source>
        <translation>Kplan kunne ikke lage den midlertidige kopien av «%1» som trengs for å lese filen. Sjekk at mappen for midlertidige filer har plass og kan skrives til.</translation>
    </message>
    <message>
        <source>No backup of &quot;%1&quot; could be made in &quot;%2&quot;. See that its disk has room and that files may be written there.</source>
        <translation>Det kunne ikke lages noen sikkerhetskopi av «%1» i «%2». Kontroller at disken har plass, og at det kan skrives dit.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another program. Close that one and try again.</source>
        <translation>«%1» er i bruk av et annet program. Lukk det og prøv igjen.</translation>
    </message>
    <message>
        <source>A link in the path &quot;%1&quot; leads to itself. Give the path of the file itself.</source>
        <translation>En lenke i filbanen «%1» peker på seg selv. Oppgi banen til selve filen.</translation>
    </message>
    <message>
        <source>The disk or network folder failed on &quot;%1&quot;. Check that it is connected, or save a copy elsewhere.</source>
        <translation>Disken eller nettverksmappen med «%1» sviktet. Kontroller at den er tilkoblet, eller lagre en kopi et annet sted.</translation>
    </message>
    <message>
        <source>A text holds half of a character, which no file can hold. Remove that character.</source>
        <translation>En tekst inneholder et halvt tegn som ingen fil kan lagre. Fjern tegnet.</translation>
    </message>
    <message>
        <source>Its folder does not exist. Make the folder, or choose another.</source>
        <translation>Mappen finnes ikke. Lag mappen, eller velg en annen.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name and folder.</source>
        <translation>Filen finnes ikke. Kontroller navnet og mappen.</translation>
    </message>
    <message>
        <source>A folder has that name. Choose another name.</source>
        <translation>Det finnes en mappe med det navnet. Velg et annet navn.</translation>
    </message>
    <message>
        <source>A file has that name. Choose another name.</source>
        <translation>Det finnes en fil med det navnet. Velg et annet navn.</translation>
    </message>
    <message>
        <source>A report has that name, and is kept. Choose another name.</source>
        <translation>Det finnes en melding med det navnet, og den blir ikke overskrevet. Velg et annet navn.</translation>
    </message>
    <message>
        <source>It is a device or a pipe. Give the name of an ordinary file.</source>
        <translation>Det er ikke en vanlig fil, men en enhet eller lignende. Velg en vanlig fil.</translation>
    </message>
    <message>
        <source>You have no permission there. Choose another folder.</source>
        <translation>Du har ikke tilgang der. Velg en annen mappe.</translation>
    </message>
    <message>
        <source>It is write-protected. Allow writing to it, or choose another name.</source>
        <translation>Den er skrivebeskyttet. Tillat skriving, eller velg et annet navn.</translation>
    </message>
    <message>
        <source>It is open in another program. Close it there and try again, or choose another name.</source>
        <translation>Den er åpen i et annet program. Lukk den der og prøv igjen, eller velg et annet navn.</translation>
    </message>
    <message>
        <source>The disk can only be read from. Choose another place.</source>
        <translation>Disken er skrivebeskyttet. Velg et annet sted.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another disk.</source>
        <translation>Disken er full. Frigjør plass, eller velg en annen disk.</translation>
    </message>
    <message>
        <source>The system does not accept its name. Choose a shorter or simpler one.</source>
        <translation>Systemet godtar ikke navnet. Velg et kortere eller enklere navn.</translation>
    </message>
    <message>
        <source>A link in its path leads to itself. Give the path of the file itself.</source>
        <translation>En lenke i filbanen peker på seg selv. Oppgi banen til selve filen.</translation>
    </message>
    <message>
        <source>It is too large. Check that it is the right file.</source>
        <translation>Filen er for stor. Kontroller at det er riktig fil.</translation>
    </message>
    <message>
        <source>The disk reported an error. Try again, or choose another place.</source>
        <translation>Disken meldte en feil. Prøv igjen, eller velg et annet sted.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not read. %2</source>
        <translation>«%1» ble ikke lest. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written. %2</source>
        <translation>«%1» ble ikke lagret. %2</translation>
    </message>
    <message>
        <source>There is no delivery in this PDF. Choose the delivery file (.kplan.json) that came with it, or ask for that.</source>
        <translation>Det er ingen leveranse i denne PDF-en. Velg leveransefilen (.kplan.json) som fulgte med den, eller be om å få den tilsendt.</translation>
    </message>
    <message>
        <source>The delivery was made by a newer Kplan%1. Take it in with that one.</source>
        <translation>Leveransen er laget med en nyere versjon av Kplan%1. Les den inn med den versjonen.</translation>
    </message>
    <message>
        <source>This is a report, not a delivery. Open it instead.</source>
        <translation>Dette er en melding, ikke en leveranse. Bruk «Åpne …» i menyen i stedet.</translation>
    </message>
    <message>
        <source>This is not a delivery. A filled form in Word is taken in by &quot;Take in a Word document …&quot; or the command import-word.</source>
        <translation>Dette er ikke en leveranse. Et utfylt skjema i Word leses inn med «Les inn et Word-dokument …» i menyen.</translation>
    </message>
    <message>
        <source>This is not a delivery that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation>Dette er ikke en leveranse som kan brukes: Det er en annen fil, eller den er endret eller skadet på veien. Be om å få den tilsendt på nytt.</translation>
    </message>
    <message>
        <source>The form cannot be used. Ask the office for it again. (%1)</source>
        <translation>Skjemaet kan ikke brukes. Be kontoret om å få det på nytt. (%1)</translation>
    </message>
    <message>
        <source>The form was made for a newer Kplan. Use it with that one. (%1)</source>
        <translation>Skjemaet er laget for en nyere versjon av Kplan. Bruk det i den versjonen. (%1)</translation>
    </message>
    <message>
        <source>This is no form of Kplan&apos;s, or a damaged one. Ask the office for it again. (%1)</source>
        <translation>Dette er ikke noe Kplan-skjema, eller det er skadet. Be kontoret om å få det på nytt. (%1)</translation>
    </message>
    <message>
        <source>The form is too large: it takes more than %1 MiB. Shorten its texts, or divide it.</source>
        <translation>Skjemaet er for stort: Det tar mer enn %1 MiB. Kort ned tekstene, eller del det opp.</translation>
    </message>
    <message>
        <source>Nothing could be changed in the folder of forms, &quot;%1&quot;. Check that the disk has room and that you may write there. (%2)</source>
        <translation>Ingenting kunne endres i mappen med skjemaer, «%1». Se etter at disken har plass og at du kan skrive der. (%2)</translation>
    </message>
    <message>
        <source>There are more figures than a workbook can hold. Write them as CSV instead.</source>
        <translation>Det er flere tall enn en arbeidsbok har plass til. Bruk «Lag CSV-fil med tallene …» i menyen i stedet.</translation>
    </message>
    <message>
        <source>The document has none of the pages that you chose. Choose others.</source>
        <translation>Dokumentet har ingen av sidene du valgte. Velg andre.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Write the PDF to a file instead.</source>
        <translation>Denne datamaskinen har ingen skriver. Lag en PDF-fil i stedet.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See that it is on and has paper.</source>
        <translation>Skriveren tok ikke imot sidene. Kontroller at den er på og har papir.</translation>
    </message>
    <message>
        <source>This is not a Word document (.docx). Open it in Word and save it as one.</source>
        <translation>Dette er ikke et Word-dokument (.docx). Åpne filen i Word, og lagre den som Word-dokument.</translation>
    </message>
    <message>
        <source>This is a document of an older Word (.doc). Open it in Word or LibreOffice and save it as a Word document (.docx).</source>
        <translation>Dette er et dokument fra en eldre versjon av Word (.doc). Åpne det i Word eller LibreOffice, og lagre det som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Filen er tom.</translation>
    </message>
    <message>
        <source>This is a PDF, whatever its name ends with. Find the Word document that it was made from. If it is a delivered report, choose “Take in a delivery …”.</source>
        <translation>Dette er en PDF, uansett hva navnet slutter på. Finn Word-dokumentet den ble laget av. Er det en levert melding, velger du «Les inn en leveranse …».</translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever its name ends with. Choose the Word document (.docx) that has the filled form.</source>
        <translation>Dette er en Excel-arbeidsbok, uansett hva navnet slutter på. Velg Word-dokumentet (.docx) med det utfylte skjemaet.</translation>
    </message>
    <message>
        <source>This is a document of another kind. Open it in the program that made it and save it as a Word document (.docx).</source>
        <translation>Dette er et dokument av en annen type. Åpne det i programmet det er laget med, og lagre det som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>The document is locked with a password. Open it in Word, remove the password and save it.</source>
        <translation>Dokumentet er beskyttet med passord. Åpne det i Word, fjern passordet og lagre det.</translation>
    </message>
    <message>
        <source>The document carries macros, which Kplan does not take in. Open it in Word and save it as a Word document without macros (.docx).</source>
        <translation>Dokumentet inneholder makroer, og slike dokumenter leser Kplan ikke inn. Åpne det i Word, og lagre det som Word-dokument uten makroer (.docx).</translation>
    </message>
    <message>
        <source>This is a Word template. Open it in Word and save it as a Word document (.docx).</source>
        <translation>Dette er en Word-mal. Åpne den i Word og lagre den som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>The document is far larger than any filled form. Check that it is the right file, or remove its pictures and save it again.</source>
        <translation>Dokumentet er langt større enn et utfylt skjema. Kontroller at det er riktig fil, eller fjern bildene og lagre det på nytt.</translation>
    </message>
    <message>
        <source>The document is damaged. Open it in Word, which may repair it, and save it under a new name.</source>
        <translation>Dokumentet er skadet. Åpne det i Word, som kanskje kan reparere det, og lagre det med et nytt navn.</translation>
    </message>
    <message>
        <source>The document holds two versions of one part, and which one is shown depends on the program. Open it in Word or LibreOffice, look through it and save it under a new name.</source>
        <translation>Dokumentet inneholder to versjoner av en del, og hvilken som vises, avhenger av programmet. Åpne det i Word eller LibreOffice, se gjennom det og lagre det med et nytt navn.</translation>
    </message>
    <message>
        <source>The document holds what no Word document may (a DTD). Open it in Word and save it under a new name.</source>
        <translation>Dokumentet inneholder noe som ikke er tillatt i Word-dokumenter (en DTD). Åpne det i Word, og lagre det med et nytt navn.</translation>
    </message>
    <message>
        <source>The document has no tables, and the form is read from its tables. Check that it is a filled plan or report; text that stands outside them can be pasted into a new report.</source>
        <translation>Dokumentet har ingen tabeller, og skjemaet leses fra tabellene. Kontroller at det er en utfylt plan eller melding. Tekst utenfor tabeller kan limes inn i en ny melding.</translation>
    </message>
    <message>
        <source>None of the document&apos;s tables is the form&apos;s: neither its headings, such as “%1”, nor any of its goals was found. Check that it is a filled plan or report.</source>
        <translation>Ingen av tabellene i dokumentet hører til skjemaet: Kplan fant verken overskriftene, som «%1», eller noen av målene. Kontroller at det er en utfylt plan eller melding.</translation>
    </message>
    <message>
        <source>The document has the title “%1”. Kplan looked for the goals of the form for %2, and found none of them. Check that it is the right file; a newer Kplan may have the other form.</source>
        <translation>Dokumentet har tittelen «%1». Kplan lette etter målene i skjemaet for %2, og fant ingen av dem. Kontroller at det er riktig fil. En nyere utgave av Kplan kan ha det andre skjemaet.</translation>
    </message>
    <message>
        <source>Table %1 has the form&apos;s headings, but no goal of the form was recognised under them. Write each goal with its number and text, such as “%2 …”, in the first column or in a row of its own, and try again.</source>
        <translation>Tabell %1 har skjemaets overskrifter, men Kplan kjente ikke igjen noe mål under dem. Skriv hvert mål med nummer og tekst, for eksempel «%2 …», i den første kolonnen eller på en egen rad, og prøv igjen.</translation>
    </message>
    <message>
        <source>Goals of the form were found (%1 of %2), but no table in which Kplan recognises the columns of measures and notes. Put the form&apos;s headings, such as “%3”, above their columns, in the form&apos;s order, and try again.</source>
        <translation>Kplan fant mål fra skjemaet (%1 av %2), men ingen tabell der Kplan kjenner igjen kolonnene med tiltak og notater. Sett skjemaets overskrifter, som «%3», over kolonnene, i skjemaets rekkefølge, og prøv igjen.</translation>
    </message>
    <message>
        <source>No goals were found to make a form of. Kplan reads them from tables with headings such as “%1” and “%2” in a row of their own, and without tables from numbered headings and the lists below them. Check that it is the plan or the report form.</source>
        <translation>Det ble ikke funnet noen mål å lage et skjema av. Kplan leser dem fra tabeller med overskrifter som «%1» og «%2» i en egen rad, og uten tabeller fra nummererte overskrifter med lister under. Kontroller at det er planen eller meldingsskjemaet.</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; was not made. %2</source>
        <translation>Mappen «%1» ble ikke laget. %2</translation>
    </message>
    <message>
        <source>The report cannot be delivered. Shorten what is too long, or type a damaged text again. (%1)</source>
        <translation>Meldingen kan ikke leveres. Kort ned det som er for langt, eller skriv en skadet tekst på nytt. (%1)</translation>
    </message>
    <message>
        <source>Windows allows no backslash in a name and none of &lt; &gt; : &quot; / | ? *; leave them out.</source>
        <translation>Windows tillater ikke omvendt skråstrek i et navn, og heller ingen av tegnene &lt; &gt; : &quot; / | ? *. Utelat dem.</translation>
    </message>
    <message>
        <source>It contains a tab, a line break or the like. Type it without.</source>
        <translation>Det inneholder en tabulator, et linjeskift eller lignende. Skriv det uten.</translation>
    </message>
    <message>
        <source>Windows keeps that name for a device. Choose another name.</source>
        <translation>Windows bruker dette navnet på en enhet. Velg et annet navn.</translation>
    </message>
    <message>
        <source>Windows drops a dot or a space at the end of a name. Leave it out.</source>
        <translation>Windows fjerner punktum og mellomrom på slutten av et navn. Utelat det.</translation>
    </message>
    <message>
        <source>Give the name of the file.</source>
        <translation>Skriv navnet på filen.</translation>
    </message>
    <message>
        <source>It is too long. Choose a shorter name.</source>
        <translation>Det er for langt. Velg et kortere navn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a file. %2</source>
        <translation>Ingen fil kan hete «%1». %2</translation>
    </message>
    <message>
        <source>These are no comments that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation>Dette er ikke kommentarer som kan brukes: Det er en annen fil, eller den er endret eller skadet på veien. Be om å få den sendt på nytt.</translation>
    </message>
    <message>
        <source>The comments were written by a newer Kplan. Take them in with that one.</source>
        <translation>Kommentarene er skrevet med en nyere Kplan. Ta dem inn med den.</translation>
    </message>
    <message>
        <source>The comments are on another report, from %1. Open that one, and take them in there.</source>
        <translation>Kommentarene gjelder en annen melding, fra %1. Åpne den, og ta dem inn der.</translation>
    </message>
    <message>
        <source>The comments cannot be sent. Shorten what is too long. (%1)</source>
        <translation>Kommentarene kan ikke sendes. Kort ned det som er for langt. (%1)</translation>
    </message>
    <message>
        <source>There is nothing in &quot;%1&quot; that Kplan can take in. A delivery is a file whose name ends in .kplan.json, or a PDF, an e-mail or a zip with it.</source>
        <translation>Det er ikke noe i «%1» som Kplan kan ta inn. En leveranse er en fil med et navn som slutter på .kplan.json, eller en PDF, en e‑post eller en zip-fil med den i.</translation>
    </message>
    <message>
        <source>Nothing that Kplan can take in is attached to the mail &quot;%1&quot;. Ask the sender to attach the delivery file itself, whose name ends in .kplan.json, and no link to it.</source>
        <translation>Det er ikke lagt ved noe i e‑posten «%1» som Kplan kan lese inn. Be avsenderen legge ved selve leveransefilen, som har et navn som slutter på .kplan.json, og ikke en lenke til den.</translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; cannot be read: it is damaged, or larger or more nested than mails are. Save the attachment in your mail program, and take in that file.</source>
        <translation>E‑posten «%1» kan ikke leses: Den er skadet, eller større eller dypere nøstet enn e‑poster er. Lagre vedlegget fra e‑postprogrammet, og les inn den filen.</translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; is encrypted. Open it in your mail program, save the attachment, and take in that file.</source>
        <translation>E‑posten «%1» er kryptert. Åpne den i e‑postprogrammet, lagre vedlegget, og les inn den filen.</translation>
    </message>
    <message>
        <source>Outlook has packed the attachments into &quot;%1&quot;, which only Outlook can open. Ask the sender to send the mail again as HTML or plain text, not as Rich Text.</source>
        <translation>Outlook har pakket vedleggene i «%1», som bare Outlook kan åpne. Be avsenderen sende e‑posten på nytt som HTML eller ren tekst, ikke som rik tekst.</translation>
    </message>
    <message>
        <source>Files are packed in &quot;%1&quot; in a way that Kplan does not open. Unpack it, and take in the files.</source>
        <translation>Filer er pakket i «%1» på en måte som Kplan ikke åpner. Pakk den ut, og ta inn filene.</translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; cannot be read: it is damaged, or holds more than is sent by mail. Ask the sender for the delivery file itself, whose name ends in .kplan.json.</source>
        <translation>Zip-filen «%1» kan ikke leses: Den er skadet, eller har mer i seg enn det som sendes med e‑post. Be avsenderen om selve leveransefilen, som har et navn som slutter på .kplan.json.</translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; is locked with a password. Unpack it with that, and take in the files.</source>
        <translation>Zip-filen «%1» er låst med passord. Pakk den ut med passordet, og ta inn filene.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is packed in a way that is not safe to unpack, or is damaged. Ask the sender for the file by itself.</source>
        <translation>«%1» er pakket på en måte som det ikke er trygt å pakke ut, eller er skadet. Be avsenderen om filen for seg selv.</translation>
    </message>
    <message>
        <source>There is no file in the zip &quot;%1&quot;. Ask the sender to send it again.</source>
        <translation>Det er ingen fil i zip-filen «%1». Be avsenderen om å sende den på nytt.</translation>
    </message>
    <message>
        <source>More is packed in &quot;%1&quot; than Kplan takes in at once. Unpack it, and take in its files in smaller parts.</source>
        <translation>Det er pakket mer i «%1» enn Kplan tar inn på én gang. Pakk den ut, og ta inn filene i mindre deler.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a collection, not a delivery. Open it instead.</source>
        <translation>«%1» er en samling, ikke en leveranse. Åpne den i stedet.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to another folder and was not looked into. Take in that folder itself.</source>
        <translation>«%1» fører til en annen mappe og ble ikke sett gjennom. Ta inn selve mappen.</translation>
    </message>
    <message>
        <source>The rest of &quot;%1&quot; was not looked into: there are too many files or folders in it. Take in its folders one by one.</source>
        <translation>Resten av «%1» ble ikke sett gjennom: Det er for mange filer eller mapper i den. Ta inn mappene i den én for én.</translation>
    </message>
    <message>
        <source>The comments in &quot;%1&quot; are on a report of %2 that is not in this collection. Take in its delivery first.</source>
        <translation>Kommentarene i «%1» er til en melding fra %2 som ikke er i denne samlingen. Ta inn leveransen først.</translation>
    </message>
    <message>
        <source>There is more than one delivery in &quot;%1&quot;. Save the one that you want by itself, and take in that file.</source>
        <translation>Det er mer enn én leveranse i «%1». Lagre den du vil ha, for seg selv, og ta inn den filen.</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a receipt from the office, not a delivery. Open the report that it is about, and then drop the receipt on Kplan&apos;s window.</source>
        <translation>Det som er i «%1», er en kvittering fra kontoret, ikke en leveranse. Åpne meldingen den gjelder, og slipp så kvitteringen på Kplans vindu.</translation>
    </message>
    <message>
        <source>There are comments in &quot;%1&quot;, no delivery. Open the report that they are about, and then drop the comments on Kplan&apos;s window.</source>
        <translation>Det er kommentarer i «%1», ingen leveranse. Åpne meldingen de gjelder, og slipp så kommentarene på Kplans vindu.</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a form, not a delivery. Drop it on Kplan&apos;s window to install it, and then make a report on it.</source>
        <translation>Det som ligger i «%1», er et skjema og ingen leveranse. Slipp det på vinduet til Kplan for å legge det inn, og lag så en melding på det.</translation>
    </message>
    <message>
        <source>A report with its earlier versions was passed on in &quot;%1&quot;. Open it in Kplan&apos;s window, which asks where to keep the report.</source>
        <translation>I «%1» er en melding gitt videre med sine tidligere versjoner. Åpne den i vinduet til Kplan, som spør hvor meldingen skal ligge.</translation>
    </message>
    <message>
        <source>The receipt is of another report: %1, revision %2. Open that report, and take the receipt in there.</source>
        <translation>Kvitteringen gjelder en annen melding: %1, revisjon %2. Åpne den meldingen, og les inn kvitteringen der.</translation>
    </message>
    <message>
        <source>The receipt is of revision %1, which was not delivered from this file. Perhaps there is another copy of the report: open that one, and take the receipt in there.</source>
        <translation>Kvitteringen gjelder revisjon %1, som ikke er levert fra denne filen. Kanskje finnes det en annen kopi av meldingen: Åpne den, og les inn kvitteringen der.</translation>
    </message>
    <message>
        <source>The receipt is of another content of revision %1 than was delivered from this file. Ask the office which file it has, and send it the right one.</source>
        <translation>Kvitteringen gjelder et annet innhold i revisjon %1 enn det som er levert fra denne filen. Spør kontoret hvilken fil det har, og send den riktige.</translation>
    </message>
    <message>
        <source>This is no receipt that can be used: it was changed or damaged on its way. Ask the office to send it again.</source>
        <translation>Kvitteringen kan ikke brukes: Den er endret eller skadet på veien. Be kontoret sende den på nytt.</translation>
    </message>
    <message>
        <source>The receipt was written by a newer Kplan. Take it in with that one.</source>
        <translation>Kvitteringen er skrevet av en nyere Kplan. Les den inn med den.</translation>
    </message>
    <message>
        <source>The receipt cannot be sent. Shorten what is too long. (%1)</source>
        <translation>Kvitteringen kan ikke sendes. Kort ned det som er for langt. (%1)</translation>
    </message>
    <message>
        <source>The files of revision %1 are not kept in the report, and cannot be written again.</source>
        <translation>Filene i revisjon %1 er ikke lagret i meldingen og kan ikke skrives på nytt.</translation>
    </message>
    <message>
        <source>The receipt cannot be kept, since the report is only open for reading. Open it for writing, and take the receipt in again.</source>
        <translation>Kvitteringen kan ikke tas vare på, fordi meldingen bare er åpen for lesing. Åpne den for skriving, og les inn kvitteringen på nytt.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open it, and take in the files that are in it.</source>
        <translation>«%1» er en mappe. Åpne den, og ta inn filene som er i den.</translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the unit.</source>
        <translation>Det nye skjemaet sier ikke hva «%1» er blitt. Velg region.</translation>
    </message>
    <message>
        <source>“%1” is another form than the one that the report is on. Begin the next period with it instead; the report stays as it is.</source>
        <translation>«%1» er et annet skjema enn det meldingen står på. Lag heller en ny periode med det; meldingen blir som den er.</translation>
    </message>
    <message>
        <source>The form draft cannot be read. Go back to one of its earlier versions.</source>
        <translation>Skjemautkastet kan ikke leses. Gå tilbake til en tidligere versjon av det.</translation>
    </message>
    <message>
        <source>The form draft was made with a newer Kplan. Open it with that one.</source>
        <translation>Skjemautkastet er laget med en nyere Kplan. Åpne det med den.</translation>
    </message>
    <message>
        <source>A text of the form holds half of a character, which no file can hold. Remove that character.</source>
        <translation>En tekst i skjemaet har et halvt tegn, som ingen fil kan ha. Fjern tegnet.</translation>
    </message>
    <message>
        <source>The form has become too large to be saved: it takes more than %1 MiB. Nothing is lost while it is open here. Shorten its texts, or divide it.</source>
        <translation>Skjemaet er blitt for stort til å lagres: Det tar mer enn %1 MiB. Ingenting er tapt så lenge det er åpent her. Kort ned tekstene, eller del det opp.</translation>
    </message>
    <message>
        <source>The form drafts in &quot;%1&quot; cannot be read. See that the disk is there and that you may read from it.</source>
        <translation>Skjemautkastene i «%1» kan ikke leses. Se etter at disken er der, og at du kan lese fra den.</translation>
    </message>
    <message>
        <source>The form draft could not be saved in &quot;%1&quot;. See that its disk has room and that files may be written there.</source>
        <translation>Skjemautkastet kunne ikke lagres i «%1». Se etter at disken har plass, og at det går an å skrive filer der.</translation>
    </message>
    <message>
        <source>The form draft was changed in another window. Save what you have here as a draft of its own.</source>
        <translation>Skjemautkastet er endret i et annet vindu. Lagre det du har her, som et eget utkast.</translation>
    </message>
    <message>
        <source>The form draft was deleted in another window. Save what you have here as a draft of its own.</source>
        <translation>Skjemautkastet er slettet i et annet vindu. Lagre det du har her, som et eget utkast.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged, or has been changed since it was made. Have the report passed on once more, and do not unpack the file on the way.</source>
        <translation>«%1» er skadet, eller er endret siden den ble laget. Be om å få meldingen gitt videre en gang til, og ikke pakk ut filen underveis.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan. Install that, and open the file again.</source>
        <translation>«%1» er laget av en nyere Kplan. Installer den, og åpne filen på nytt.</translation>
    </message>
    <message>
        <source>The report and its earlier versions are too large for one file. Pass on a copy of the report instead: “Save a copy …”.</source>
        <translation>Meldingen og de tidligere versjonene er for store for én fil. Gi videre en kopi av meldingen i stedet: «Lagre en kopi …».</translation>
    </message>
    <message>
        <source>“%1” is the form that the report is on, so it begins no new period. Change the report to the new version instead, or to the form in another language.</source>
        <translation>«%1» er skjemaet som meldingen står på, og gir ingen ny periode. Velg «Bytt til ny versjon av skjemaet …» hvis skjemaet er rettet eller finnes på et annet språk.</translation>
    </message>
    <message>
        <source>It is on another version of the form (%1) than this collection (%2).</source>
        <translation>Den er skrevet på en annen versjon av skjemaet (%1) enn denne samlingen (%2).</translation>
    </message>
    <message>
        <source>Its form calls itself the same as this collection&apos;s, but is not the same to the letter.</source>
        <translation>Skjemaet i den kaller seg det samme som samlingens, men er ikke likt til punkt og prikke.</translation>
    </message>
    <message>
        <source>Notes under goals that this collection&apos;s form lacks: %1. They are kept and can be read, but stand under none of its goals.</source>
        <translation>Notater under mål som samlingens skjema ikke har: %1. De er tatt vare på og kan leses, men står ikke under noen av målene her.</translation>
    </message>
    <message>
        <source>This collection&apos;s form has no unit &quot;%1&quot;. The delivery is kept; say which unit it is of, or remove it.</source>
        <translation>Samlingens skjema har ingen enhet som heter «%1» (ukjent enhet). Leveransen er tatt vare på; si hvilken enhet den er fra, eller fjern den.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot; in this collection&apos;s form.</source>
        <translation>«%1» er «%2» i samlingens skjema.</translation>
    </message>
    <message>
        <source>It is another report than the one that was here of this unit. The one that was made last counts, until you choose.</source>
        <translation>Det er en annen melding enn den som var her fra denne enheten. Den som ble laget sist, teller til du velger.</translation>
    </message>
    <message>
        <source>Revision %1 is here with another content as well. The one made last counts.</source>
        <translation>Revisjon %1 ligger her med et annet innhold også. Den som ble laget sist, teller.</translation>
    </message>
    <message>
        <source>You have chosen which delivery of this unit counts, and that one still does.</source>
        <translation>Du har valgt hvilken leveranse som teller for denne enheten, og den teller fortsatt.</translation>
    </message>
    <message>
        <source>Personal data was taken out of this delivery here, so it is not taken in again.</source>
        <translation>Personopplysninger er fjernet fra denne leveransen her, så den tas ikke inn igjen.</translation>
    </message>
    <message>
        <source>It was sent from &quot;%1&quot;; the unit&apos;s contact has &quot;%2&quot;.</source>
        <translation>Den ble sendt fra «%1»; enhetens kontakt har «%2».</translation>
    </message>
    <message>
        <source>From the same address, &quot;%1&quot;, came a delivery of %2.</source>
        <translation>Fra den samme adressen, «%1», kom det en leveranse fra %2.</translation>
    </message>
    <message>
        <source>It seems to be from %1, and is told of in the log of that unit.</source>
        <translation>Den ser ut til å være fra %1, og står i loggen til den enheten.</translation>
    </message>
    <message>
        <source>It was read from a Word document.</source>
        <translation>Den er lest fra et Word-dokument.</translation>
    </message>
    <message>
        <source>Texts in it to look at: %1.</source>
        <translation>Tekster å se på: %1.</translation>
    </message>
    <message>
        <source>Texts in it without a place in the form: %1.</source>
        <translation>Tekster uten plass i skjemaet: %1.</translation>
    </message>
    <message>
        <source>It is a filled form in Word that does not say for certain which unit it is from. Say which, to take it in.</source>
        <translation>Det er et utfylt skjema i Word som ikke sier sikkert hvilken enhet det er fra. Si hvilken, så tas det inn.</translation>
    </message>
    <message>
        <source>It is a filled form in Word, and %1 has delivered from Kplan as well, with figures that Word does not have. It is taken in only if you say that it is from %1.</source>
        <translation>Det er et utfylt skjema i Word, og %1 har levert fra Kplan også, med tall som Word ikke har. Det tas inn bare hvis du sier at det er fra %1.</translation>
    </message>
    <message>
        <source>Of comments that the office has written itself, %1 came back with other words. Yours stay.</source>
        <translation>Av kommentarene som kontoret selv har skrevet, kom %1 tilbake med andre ord. Deres egne står.</translation>
    </message>
    <message>
        <source>What the edition was made of cannot be read. Make a new edition; its PDF is still there.</source>
        <translation>Det utgaven ble laget av, kan ikke leses. Lag en ny utgave; PDF-en av den er der fortsatt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan collection. Choose a file that Kplan has made.</source>
        <translation>«%1» er ingen Kplan-samling. Velg en fil som Kplan har laget.</translation>
    </message>
    <message>
        <source>Give the edition a name of 1 to %1 characters.</source>
        <translation>Gi utgaven et navn på 1 til %1 tegn.</translation>
    </message>
    <message>
        <source>There is an edition called &quot;%1&quot; already. Give the new one another name.</source>
        <translation>Det finnes alt en utgave som heter «%1». Gi den nye et annet navn.</translation>
    </message>
    <message>
        <source>Personal data was removed from &quot;%1&quot; or from what it was made of: it can be neither compiled again nor archived. Make a new edition.</source>
        <translation>Det er fjernet personopplysninger fra «%1» eller fra det den ble laget av: Den kan verken lages på nytt eller arkiveres. Lag en ny utgave.</translation>
    </message>
    <message>
        <source>The language was not changed: %1 cannot be read. Try again; if that does not help, install Kplan anew.</source>
        <translation>Språket ble ikke byttet: %1 kan ikke leses. Prøv igjen; hjelper ikke det, må Kplan installeres på nytt.</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Write figures</source>
        <translation>Lagre tallene som</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-arbeidsbøker (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Write PDF</source>
        <translation>Lagre PDF-en som</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Write Word document</source>
        <translation>Lagre Word-dokumentet som</translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation>Word-dokumenter (*.docx)</translation>
    </message>
    <message>
        <source>The PDF lacks characters</source>
        <translation>PDF-en mangler tegn</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n tekst er lengre enn en celle har plass til, og er kortet ned. En CSV-fil har plass til hele teksten.</numerusform>
            <numerusform>%n tekster er lengre enn en celle har plass til, og er kortet ned. En CSV-fil har plass til hele tekstene.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long texts are cut in the workbook</source>
        <translation>Lange tekster er kortet ned i arbeidsboken</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>12 participants</source>
        <translation>12 deltakere</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>A number and what it counts. Enter takes the first suggestion.</source>
        <translation>Et tall og hva det teller. Enter tar det første forslaget.</translation>
    </message>
    <message>
        <source>New metric «%1» …</source>
        <translation>Ny indikator «%1» …</translation>
    </message>
    <message>
        <source>%1, instead of %2</source>
        <translation>%1, i stedet for %2</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Egne indikatorer …</translation>
    </message>
</context>
<context>
    <name>FigureReason</name>
    <message>
        <source>Write a number and what it counts.</source>
        <translation>Skriv et tall og hva det teller.</translation>
    </message>
    <message>
        <source>This is too long. Write one figure at a time.</source>
        <translation>Dette er for langt. Skriv ett tall om gangen.</translation>
    </message>
    <message>
        <source>There is no number here. Write digits, or «?» if it is unknown.</source>
        <translation>Her er det ikke noe tall. Skriv sifre, eller «?» hvis det er ukjent.</translation>
    </message>
    <message>
        <source>«%1» is not a number. Write 10 000 or 12,5.</source>
        <translation>«%1» er ikke et tall. Skriv 10&#xa0;000 eller 12,5.</translation>
    </message>
    <message>
        <source>«%1» is less than nothing. Write it without the sign.</source>
        <translation>«%1» er mindre enn null. Skriv det uten fortegn.</translation>
    </message>
    <message>
        <source>«%1» is two numbers. Write one, with «ca.» if it is an estimate.</source>
        <translation>«%1» er to tall. Skriv ett, med «ca.» hvis det er et anslag.</translation>
    </message>
    <message>
        <source>«%1» could be two numbers. Write a space for thousands, a comma for decimals.</source>
        <translation>«%1» kan leses på to måter. Bruk mellomrom mellom tusener og komma foran desimaler.</translation>
    </message>
    <message>
        <source>«%1» is not grouped by threes. Write 10 000 or 10000.</source>
        <translation>Sifrene i «%1» er ikke gruppert tre og tre. Skriv 10&#xa0;000 eller 10000.</translation>
    </message>
    <message>
        <source>«%1» has more decimals than %2 are counted with.</source>
        <translation>«%1» har flere desimaler enn %2 telles med.</translation>
    </message>
    <message>
        <source>«%1» is too large. Figures stay below %2.</source>
        <translation>«%1» er for stort. Tall må være under %2.</translation>
    </message>
    <message>
        <source>What does «%1» count? Write it after the number.</source>
        <translation>Hva teller «%1»? Skriv det etter tallet.</translation>
    </message>
    <message>
        <source>Nothing is counted that is called «%1».</source>
        <translation>Det finnes ingen indikator som heter «%1».</translation>
    </message>
    <message>
        <source>«%1» fits %2. Choose one, or write more of it.</source>
        <translation>«%1» kan bety %2. Velg én av dem, eller skriv mer.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Kplan reports (*.kplan)</source>
        <translation>Kplan-meldinger (*.kplan)</translation>
    </message>
    <message>
        <source>Kplan collections (*.ksamling)</source>
        <translation>Kplan-samlinger (*.ksamling)</translation>
    </message>
</context>
<context>
    <name>FileFlow</name>
    <message>
        <source>Example</source>
        <translation>Eksempel</translation>
    </message>
    <message>
        <source>New report …</source>
        <translation>Ny melding …</translation>
    </message>
    <message>
        <source>Back to “%1”</source>
        <translation>Tilbake til «%1»</translation>
    </message>
    <message>
        <source>Change region and name</source>
        <translation>endring av region og navn</translation>
    </message>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldingen som</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Show more (%1)</source>
        <translation>Vis flere (%1)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lagt til side</translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation>I planen: %1</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>ordnet</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>lagt til side</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Lagt til side: %1</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The adviser&apos;s name is missing.</source>
        <translation>Rådgiverens navn mangler.</translation>
    </message>
    <message>
        <source>The deadline has passed. You can still deliver.</source>
        <translation>Fristen er ute. Du kan levere likevel.</translation>
    </message>
    <message>
        <source>The approval no longer holds: something has changed since.</source>
        <translation>Godkjenningen gjelder ikke lenger: noe er endret siden.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are not ticked off.</source>
        <translation>
            <numerusform>%n kommentar er ikke merket som løst.</numerusform>
            <numerusform>%n kommentarer er ikke merket som løst.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Det er ikke skrevet noe her ennå.</translation>
    </message>
    <message>
        <source>Marked as nothing to report, but there are notes.</source>
        <translation>Målet er merket «Ingenting å melde», men har notater.</translation>
    </message>
    <message>
        <source>The measure has no text.</source>
        <translation>Tiltaket mangler tekst.</translation>
    </message>
    <message>
        <source>The measure has no notes.</source>
        <translation>Tiltaket har ingen notater.</translation>
    </message>
    <message>
        <source>What became of the measure is not said.</source>
        <translation>Det er ikke sagt hva det ble av tiltaket.</translation>
    </message>
    <message>
        <source>The note has no text.</source>
        <translation>Notatet mangler tekst.</translation>
    </message>
    <message>
        <source>Something in the note is uncertain.</source>
        <translation>Noe i notatet er usikkert.</translation>
    </message>
    <message>
        <source>Marked as planned, but the time is over. Was it done?</source>
        <translation>Satt som planlagt, men tiden er ute. Ble det gjennomført?</translation>
    </message>
    <message numerus="yes">
        <source>Marked as planned, but it has %n figure(s). Was it done?</source>
        <translation>
            <numerusform>Satt som planlagt, men har %n tall. Ble det gjennomført?</numerusform>
            <numerusform>Satt som planlagt, men har %n tall. Ble det gjennomført?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) here lack figures.</source>
        <translation>
            <numerusform>%n aktivitet her mangler tall.</numerusform>
            <numerusform>%n aktiviteter her mangler tall.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seems to tell of the same activity as another note.</source>
        <translation>Ser ut til å handle om samme aktivitet som et annet notat.</translation>
    </message>
    <message>
        <source>A national identity number, which should not be sent by ordinary e-mail.</source>
        <translation>Et fødselsnummer, som ikke bør sendes med vanlig e‑post.</translation>
    </message>
    <message>
        <source>A phone number.</source>
        <translation>Et telefonnummer.</translation>
    </message>
    <message>
        <source>A private e-mail address.</source>
        <translation>En privat e‑postadresse.</translation>
    </message>
    <message>
        <source>A street address.</source>
        <translation>En gateadresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be printed, only shown as □.</source>
        <translation>
            <numerusform>%n tegn som ikke kan skrives ut, bare vises som □.</numerusform>
            <numerusform>%n tegn som ikke kan skrives ut, bare vises som □.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s).</source>
        <translation>
            <numerusform>%n usynlig tegn.</numerusform>
            <numerusform>%n usynlige tegn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) that turn the direction.</source>
        <translation>
            <numerusform>%n usynlig tegn som snur skriveretningen.</numerusform>
            <numerusform>%n usynlige tegn som snur skriveretningen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not in the dictionary.</source>
        <translation>
            <numerusform>%n ord som ikke står i ordlisten.</numerusform>
            <numerusform>%n ord som ikke står i ordlisten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Se på dette først</translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation>Bør ses på</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Kan gjøres bedre</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) from the notes are not answered.</source>
        <translation>
            <numerusform>%n forslag fra notatene er ikke besvart.</numerusform>
            <numerusform>%n forslag fra notatene er ikke besvart.</numerusform>
        </translation>
    </message>
    <message>
        <source>This happens after the deadline. Is it planned?</source>
        <translation>Dette skjer etter fristen. Er det planlagt?</translation>
    </message>
    <message>
        <source>Marked as done, but the date has not come yet.</source>
        <translation>Aktiviteten er merket som gjennomført, men datoen er fram i tid.</translation>
    </message>
</context>
<context>
    <name>FirstStepWords</name>
    <message>
        <source>Write here what the region will do under this goal, then Enter</source>
        <translation>Skriv her hva regionen skal gjøre under dette målet. Enter går videre</translation>
    </message>
    <message>
        <source>New regional measure …</source>
        <translation>Nytt regionalt tiltak …</translation>
    </message>
    <message>
        <source>Write here what you did; Enter begins the next note</source>
        <translation>Skriv her hva dere har gjort. Enter begynner det neste notatet</translation>
    </message>
    <message>
        <source>New note … F2 adds a figure: 12 %1</source>
        <translation>Nytt notat … F2 fører tall: 12 %1</translation>
    </message>
    <message>
        <source>New note …</source>
        <translation>Nytt notat …</translation>
    </message>
</context>
<context>
    <name>FlowConnections</name>
    <message>
        <source>Drop files here to open them or take them in</source>
        <translation>Slipp filene her for å åpne dem eller lese dem inn</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose …</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Standardmappen</translation>
    </message>
</context>
<context>
    <name>FormChangeDialog</name>
    <message>
        <source>Form</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation>Velg region</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Goes under</source>
        <translation>Kommer under</translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the region.</source>
        <translation>Det nye skjemaet sier ikke hva «%1» er blitt. Velg region.</translation>
    </message>
    <message>
        <source>%1 goes under</source>
        <translation>%1 kommer under</translation>
    </message>
</context>
<context>
    <name>FormChecks</name>
    <message>
        <source>National identity numbers</source>
        <translation>Fødselsnumre</translation>
    </message>
    <message>
        <source>A deadline that has passed</source>
        <translation>En frist som er gått ut</translation>
    </message>
    <message>
        <source>An approval that no longer holds</source>
        <translation>En godkjenning som ikke lenger gjelder</translation>
    </message>
    <message>
        <source>Comments that are not ticked off</source>
        <translation>Kommentarer som ikke er merket som løst</translation>
    </message>
    <message>
        <source>Goals under which nothing is written</source>
        <translation>Mål det ikke er skrevet noe under</translation>
    </message>
    <message>
        <source>Nothing to report, but there are notes</source>
        <translation>«Ingenting å melde», men det er skrevet notater</translation>
    </message>
    <message>
        <source>Measures without a text</source>
        <translation>Tiltak uten tekst</translation>
    </message>
    <message>
        <source>Measures without notes</source>
        <translation>Tiltak uten notater</translation>
    </message>
    <message>
        <source>Measures of the adopted plan without an outcome</source>
        <translation>Tiltak i den vedtatte planen uten utfall</translation>
    </message>
    <message>
        <source>Notes without a text</source>
        <translation>Notater uten tekst</translation>
    </message>
    <message>
        <source>Notes with something uncertain</source>
        <translation>Notater med noe usikkert i</translation>
    </message>
    <message>
        <source>Activities after the deadline</source>
        <translation>Aktiviteter etter fristen</translation>
    </message>
    <message>
        <source>Done, but with a date to come</source>
        <translation>Gjennomført, men med en dato som ikke er kommet</translation>
    </message>
    <message>
        <source>Planned, but with a date gone by</source>
        <translation>Planlagt, men med en dato som er gått</translation>
    </message>
    <message>
        <source>Planned, but with figures</source>
        <translation>Planlagt, men med tall</translation>
    </message>
    <message>
        <source>Characters that cannot be printed</source>
        <translation>Tegn som ikke kan skrives ut</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Usynlige tegn</translation>
    </message>
    <message>
        <source>Invisible characters that turn the direction</source>
        <translation>Usynlige tegn som snur retningen</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnumre</translation>
    </message>
    <message>
        <source>Private e-mail addresses</source>
        <translation>Private e‑postadresser</translation>
    </message>
    <message>
        <source>Street addresses</source>
        <translation>Gateadresser</translation>
    </message>
    <message>
        <source>No name of an adviser</source>
        <translation>At rådgiverens navn mangler</translation>
    </message>
    <message>
        <source>Activities without figures</source>
        <translation>Aktiviteter uten tall</translation>
    </message>
    <message>
        <source>Suggestions without an answer</source>
        <translation>Forslag som ikke er besvart</translation>
    </message>
    <message>
        <source>Notes that seem to tell of the same activity</source>
        <translation>Notater som ser ut til å fortelle om samme aktivitet</translation>
    </message>
    <message>
        <source>Words not in the dictionary</source>
        <translation>Ord som ikke står i ordlisten</translation>
    </message>
</context>
<context>
    <name>FormChoiceDialog</name>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn et Word-dokument</translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now; the others are left out, and can be taken in from the same document afterwards.</source>
        <translation>«%1» inneholder %2 skjemaer. Velg det som skal leses nå. De andre blir ikke med, men kan leses inn fra samme dokument etterpå.</translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now, or all of it. A form that is not read can be taken in from the same document afterwards.</source>
        <translation>«%1» inneholder %2 skjemaer. Velg det som skal leses nå, eller alt sammen. Et skjema som ikke leses nå, kan leses inn fra samme dokument etterpå.</translation>
    </message>
    <message>
        <source>“%1” holds two forms. Choose the one to read now; the other is left out, and can be taken in from the same document afterwards.</source>
        <translation>«%1» inneholder to skjemaer. Velg det som skal leses nå. Det andre blir ikke med, men kan leses inn fra samme dokument etterpå.</translation>
    </message>
    <message>
        <source>All of it, as one report</source>
        <translation>Alt sammen, som én melding</translation>
    </message>
    <message>
        <source>What comes after the first form is marked as uncertain.</source>
        <translation>Det som kommer etter det første skjemaet, merkes som usikkert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Form %1, without a region</source>
        <translation>Skjema %1, uten region</translation>
    </message>
    <message>
        <source>%2, the first in the document</source>
        <translation>%2, det første i dokumentet</translation>
    </message>
    <message>
        <source>%2, the second in the document</source>
        <translation>%2, det andre i dokumentet</translation>
    </message>
    <message>
        <source>%2, number %1 in the document</source>
        <translation>%2, nummer %1 i dokumentet</translation>
    </message>
    <message>
        <source>Only here: “%1”</source>
        <translation>Bare her: «%1»</translation>
    </message>
    <message>
        <source>From table&#xa0;%2</source>
        <translation>Fra tabell&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 (from table&#xa0;%2)</source>
        <translation>%1 (fra tabell&#xa0;%2)</translation>
    </message>
</context>
<context>
    <name>FormCommands</name>
    <message>
        <source>Typing</source>
        <translation>Skriving</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Valg</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Lim inn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytt</translation>
    </message>
</context>
<context>
    <name>FormDifferences</name>
    <message>
        <source>The whole form</source>
        <translation>Hele skjemaet</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorer</translation>
    </message>
    <message>
        <source>The strategy area</source>
        <translation>Strategiområdet</translation>
    </message>
    <message>
        <source>The goal</source>
        <translation>Målet</translation>
    </message>
    <message>
        <source>National measure %1</source>
        <translation>Nasjonalt tiltak %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nytt</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>borte</translation>
    </message>
    <message>
        <source>new number, was %1</source>
        <translation>nytt nummer, var %1</translation>
    </message>
    <message>
        <source>in both languages</source>
        <translation>på begge språk</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>omformulert</translation>
    </message>
    <message>
        <source>moved within its list</source>
        <translation>flyttet i listen sin</translation>
    </message>
    <message>
        <source>moved, was under %1</source>
        <translation>flyttet, sto under %1</translation>
    </message>
    <message>
        <source>language</source>
        <translation>språk</translation>
    </message>
    <message>
        <source>form that it is an edition of</source>
        <translation>skjemaet det er en språkutgave av</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisasjon</translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation>navn på strategien</translation>
    </message>
    <message>
        <source>word for a strategy area</source>
        <translation>ord for et strategiområde</translation>
    </message>
    <message>
        <source>what the plan is called</source>
        <translation>hva planen heter</translation>
    </message>
    <message>
        <source>title on the plan</source>
        <translation>tittel på planen</translation>
    </message>
    <message>
        <source>period of the plan</source>
        <translation>periode for planen</translation>
    </message>
    <message>
        <source>years of the plan</source>
        <translation>år i planen</translation>
    </message>
    <message>
        <source>columns of the plan</source>
        <translation>kolonner i planen</translation>
    </message>
    <message>
        <source>what the report is called</source>
        <translation>hva meldingen heter</translation>
    </message>
    <message>
        <source>title on the report</source>
        <translation>tittel på meldingen</translation>
    </message>
    <message>
        <source>period of the report</source>
        <translation>periode for meldingen</translation>
    </message>
    <message>
        <source>years of the report</source>
        <translation>år i meldingen</translation>
    </message>
    <message>
        <source>word before the region&apos;s name</source>
        <translation>ord foran navnet på regionen</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>veiledning</translation>
    </message>
    <message>
        <source>words before the address</source>
        <translation>ord foran adressen</translation>
    </message>
    <message>
        <source>address that the report is sent to</source>
        <translation>adresse som meldingen sendes til</translation>
    </message>
    <message>
        <source>address for copies</source>
        <translation>adresse for kopi</translation>
    </message>
    <message>
        <source>words before the deadline</source>
        <translation>ord foran fristen</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>case reference</source>
        <translation>saksnummer</translation>
    </message>
    <message>
        <source>columns of the report</source>
        <translation>kolonner i meldingen</translation>
    </message>
    <message>
        <source>findings switched off</source>
        <translation>funn som er slått av</translation>
    </message>
    <message>
        <source>first day</source>
        <translation>første dag</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>siste dag</translation>
    </message>
    <message>
        <source>predecessors</source>
        <translation>forløpere</translation>
    </message>
    <message>
        <source>plural</source>
        <translation>flertall</translation>
    </message>
    <message>
        <source>how it adds up</source>
        <translation>hvordan det legges sammen</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>desimaler</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>hva som telles</translation>
    </message>
</context>
<context>
    <name>FormDifferencesDialog</name>
    <message>
        <source>What differs in the form</source>
        <translation>Forskjeller i skjemaet</translation>
    </message>
    <message>
        <source>From version %1 to version %2 of “%3”.</source>
        <translation>Fra versjon %1 til versjon %2 av «%3».</translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation>Det som er fjernet, er strøket over, og det som er lagt til, er understreket.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>FormEditions</name>
    <message>
        <source>version %1</source>
        <translation>versjon %1</translation>
    </message>
</context>
<context>
    <name>FormEditorDialog</name>
    <message>
        <source>“%1” cannot be read. %2</source>
        <translation>«%1» kan ikke leses. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidligere versjoner …</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Sidene</translation>
    </message>
    <message>
        <source>Publish the form …</source>
        <translation>Gi ut skjemaet …</translation>
    </message>
    <message>
        <source>Draft of a form: %1</source>
        <translation>Skjemautkast: %1</translation>
    </message>
    <message>
        <source>%1 (edition of “%2” in %3)</source>
        <translation>%1 (utgave av «%2» på %3)</translation>
    </message>
</context>
<context>
    <name>FormEditorFlow</name>
    <message>
        <source>The draft is deleted.</source>
        <translation>Skjemautkastet er slettet.</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Det er tilbake.</translation>
    </message>
    <message>
        <source>The draft could not be read. It is opened as it was on %1.</source>
        <translation>Skjemautkastet kunne ikke leses. Det åpnes slik det var %1.</translation>
    </message>
    <message>
        <source>An earlier version</source>
        <translation>En tidligere versjon</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Tidligere versjon</translation>
    </message>
    <message>
        <source>The form is as in version %1. Change something first.</source>
        <translation>Skjemaet er som i versjon %1. Endre noe først.</translation>
    </message>
    <message>
        <source>Another window has just published this form. Try again.</source>
        <translation>Skjemaet er nettopp gitt ut i et annet vindu. Prøv igjen.</translation>
    </message>
    <message>
        <source>The form is published</source>
        <translation>Skjemaet er gitt ut</translation>
    </message>
    <message>
        <source>%1, version %2, is among the forms on this computer.</source>
        <translation>%1, versjon %2, er blant skjemaene på denne maskinen.</translation>
    </message>
    <message>
        <source>Send it by e-mail …</source>
        <translation>Send det på e‑post …</translation>
    </message>
    <message>
        <source>Save it as a file …</source>
        <translation>Lagre som fil …</translation>
    </message>
    <message>
        <source>Publish the form</source>
        <translation>Gi ut skjemaet</translation>
    </message>
</context>
<context>
    <name>FormEffects</name>
    <message>
        <source>Remove %1?</source>
        <translation>Fjerne %1?</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>og %n til</numerusform>
            <numerusform>og %n til</numerusform>
        </translation>
    </message>
    <message>
        <source>What regions have written under goal %1 is not lost: it is kept under “Parked” when their report goes over to this form.</source>
        <translation>Det regionene har skrevet under mål %1, går ikke tapt: Det blir tatt vare på under «Parkert» når meldingen går over til dette skjemaet.</translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s) are no longer printed; nothing that regions have written is lost.</source>
        <translation>
            <numerusform>%n nasjonalt tiltak skrives ikke lenger ut; ingenting av det regionene har skrevet, går tapt.</numerusform>
            <numerusform>%n nasjonale tiltak skrives ikke lenger ut; ingenting av det regionene har skrevet, går tapt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of %1 in reports are kept, as an own metric of the region.</source>
        <translation>Tall for %1 i meldingene blir tatt vare på, som regionens egen indikator.</translation>
    </message>
    <message>
        <source>Figures of %1 will be added up in another way.</source>
        <translation>Tall for %1 blir lagt sammen på en annen måte.</translation>
    </message>
    <message>
        <source>Reports of %1 become those of the region that came from it.</source>
        <translation>Meldinger fra %1 blir til meldinger fra regionen som kom etter.</translation>
    </message>
    <message>
        <source>Whoever has a report of %1 must choose another region for it.</source>
        <translation>Den som har en melding fra %1, må velge en annen region for den.</translation>
    </message>
</context>
<context>
    <name>FormFaults</name>
    <message>
        <source>The form has no areas yet. Add the first one.</source>
        <translation>Skjemaet har ingen strategiområder ennå. Legg til det første.</translation>
    </message>
    <message>
        <source>The area has no goals yet. Add the first one.</source>
        <translation>Området har ingen mål ennå. Legg til det første.</translation>
    </message>
    <message>
        <source>The form has no regions yet. Add those that report.</source>
        <translation>Skjemaet har ingen regioner ennå. Legg til dem som skal levere.</translation>
    </message>
    <message>
        <source>The plan is to have %1 columns, and has %2.</source>
        <translation>Planen skal ha %1 kolonner, og har %2.</translation>
    </message>
    <message>
        <source>The report is to have %1 columns, and has %2.</source>
        <translation>Meldingen skal ha %1 kolonner, og har %2.</translation>
    </message>
    <message>
        <source>The id “%1” is used more than once.</source>
        <translation>ID-en «%1» er brukt flere ganger.</translation>
    </message>
    <message>
        <source>The number %1 is used more than once. Change one of them.</source>
        <translation>Nummeret %1 er brukt flere ganger. Endre ett av dem.</translation>
    </message>
    <message>
        <source>A region cannot be its own predecessor.</source>
        <translation>En region kan ikke være sin egen forløper.</translation>
    </message>
    <message>
        <source>A predecessor is listed twice.</source>
        <translation>En forløper står to ganger.</translation>
    </message>
    <message>
        <source>A kind of finding is switched off twice.</source>
        <translation>En type funn er slått av to ganger.</translation>
    </message>
    <message>
        <source>A form cannot be a language edition of itself.</source>
        <translation>Et skjema kan ikke være en språkutgave av seg selv.</translation>
    </message>
    <message>
        <source>The year %1 cannot be right.</source>
        <translation>Året %1 kan ikke være riktig.</translation>
    </message>
    <message>
        <source>The period ends (%1) before it begins (%2).</source>
        <translation>Perioden slutter (%1) før den begynner (%2).</translation>
    </message>
    <message>
        <source>The deadline, %1, is before the period.</source>
        <translation>Fristen, %1, er før perioden.</translation>
    </message>
    <message>
        <source>The region ends (%1) before it begins.</source>
        <translation>Regionen slutter (%1) før den begynner.</translation>
    </message>
    <message>
        <source>There are %1 here, and at most %2 are possible.</source>
        <translation>Her er det %1, og det er plass til høyst %2.</translation>
    </message>
    <message>
        <source>The version must be 1 or higher, not %1.</source>
        <translation>Versjonen må være 1 eller høyere, ikke %1.</translation>
    </message>
    <message>
        <source>The version %1 is too high.</source>
        <translation>Versjonen %1 er for høy.</translation>
    </message>
    <message>
        <source>“%1” is no language. Write nb for bokmål or nn for nynorsk.</source>
        <translation>«%1» er ikke et språk. Skriv nb for bokmål eller nn for nynorsk.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write one address.</source>
        <translation>«%1» er ikke en e‑postadresse. Skriv én adresse.</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>Her må det stå noe.</translation>
    </message>
    <message>
        <source>The text has %1 characters, and at most %2 are possible.</source>
        <translation>Teksten har %1 tegn, og det er plass til høyst %2.</translation>
    </message>
    <message>
        <source>Choose 0 to %1 decimals, not %2.</source>
        <translation>Velg 0 til %1 desimaler, ikke %2.</translation>
    </message>
    <message>
        <source>“%1” needs a newer format of the form.</source>
        <translation>«%1» krever et nyere format av skjemaet.</translation>
    </message>
    <message>
        <source>“%1” cannot be an id. Use a–z, 0–9, hyphens and full stops.</source>
        <translation>«%1» kan ikke være en ID. Bruk a–z, 0–9, bindestrek og punktum.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file. Use another id.</source>
        <translation>«%1» kan ikke være navn på en fil. Bruk en annen id.</translation>
    </message>
    <message>
        <source>The form has %1 goals, and at most %2 are possible.</source>
        <translation>Skjemaet har %1 mål, og det kan høyst ha %2.</translation>
    </message>
    <message>
        <source>The text begins or ends with a space.</source>
        <translation>Teksten begynner eller slutter med mellomrom.</translation>
    </message>
    <message>
        <source>This must be one line.</source>
        <translation>Dette må stå på én linje.</translation>
    </message>
    <message>
        <source>There is a character here that cannot be printed (%1). Remove it.</source>
        <translation>Her er et tegn som ikke kan skrives ut (%1). Fjern det.</translation>
    </message>
    <message>
        <source>The deadline is before %1, the last year of the period. Is it right?</source>
        <translation>Fristen er før %1, som er periodens siste år. Stemmer det?</translation>
    </message>
    <message>
        <source>The deadline has passed. Is it right?</source>
        <translation>Fristen er allerede ute. Stemmer det?</translation>
    </message>
    <message>
        <source>The form has no metrics. Each region will count in its own way.</source>
        <translation>Skjemaet har ingen indikatorer. Da teller hver region på sin måte.</translation>
    </message>
    <message>
        <source>The form has no instructions.</source>
        <translation>Skjemaet har ingen veiledning.</translation>
    </message>
    <message>
        <source>The number is %1, and %2 would be the next one. Is it right?</source>
        <translation>Nummeret er %1, men %2 ville vært det neste. Stemmer det?</translation>
    </message>
    <message>
        <source>The same text is in another place too.</source>
        <translation>Den samme teksten står et annet sted også.</translation>
    </message>
    <message>
        <source>The name “%1” is used more than once.</source>
        <translation>Navnet «%1» er brukt flere ganger.</translation>
    </message>
    <message>
        <source>%1 ended before the period. Is it to report?</source>
        <translation>%1 opphørte før perioden. Skal den levere?</translation>
    </message>
    <message>
        <source>%1 is before the period. Is it right?</source>
        <translation>%1 er før perioden. Stemmer det?</translation>
    </message>
</context>
<context>
    <name>FormLanguages</name>
    <message>
        <source>bokmål</source>
        <translation>bokmål</translation>
    </message>
    <message>
        <source>nynorsk</source>
        <translation>nynorsk</translation>
    </message>
    <message>
        <source>Northern Sámi</source>
        <translation>nordsamisk</translation>
    </message>
    <message>
        <source>Southern Sámi</source>
        <translation>sørsamisk</translation>
    </message>
    <message>
        <source>Lule Sámi</source>
        <translation>lulesamisk</translation>
    </message>
    <message>
        <source>English</source>
        <translation>engelsk</translation>
    </message>
</context>
<context>
    <name>FormNews</name>
    <message>
        <source>A new version of the form of this report is here: version %1.</source>
        <translation>Det er kommet en ny versjon av skjemaet til denne meldingen: versjon %1.</translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>Se på den …</translation>
    </message>
    <message>
        <source>The period of this report is over, and the form for %1 is here.</source>
        <translation>Perioden til denne meldingen er over, og skjemaet for %1 er lagt inn.</translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation>Ny periode …</translation>
    </message>
</context>
<context>
    <name>FormOutline</name>
    <message>
        <source>Name and period</source>
        <translation>Navn og periode</translation>
    </message>
    <message>
        <source>Deadline and delivery</source>
        <translation>Frist og innsending</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>Headings on the paper</source>
        <translation>Overskrifter på papiret</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontroller</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorer</translation>
    </message>
    <message>
        <source>Areas and goals</source>
        <translation>Områder og mål</translation>
    </message>
    <message>
        <source>(without text)</source>
        <translation>(uten tekst)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n ting gjenstår</numerusform>
            <numerusform>%n ting gjenstår</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormOutlineView</name>
    <message>
        <source>Contents of the form</source>
        <translation>Innholdet i skjemaet</translation>
    </message>
</context>
<context>
    <name>FormPlaces</name>
    <message>
        <source>The form</source>
        <translation>Skjemaet</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Strategiområde</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>National measure</source>
        <translation>Nasjonalt tiltak</translation>
    </message>
</context>
<context>
    <name>FormPublishDialog</name>
    <message>
        <source>Publish the form</source>
        <translation>Gi ut skjemaet</translation>
    </message>
    <message>
        <source>It is put among the forms on this computer, and can then be passed on to the others. A published version is never changed: a correction becomes the next version.</source>
        <translation>Det legges blant skjemaene på denne maskinen, og kan så sendes videre til de andre. En utgitt versjon endres aldri: En rettelse blir neste versjon.</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Skjemaet</translation>
    </message>
    <message>
        <source>What reports on version %1 notice</source>
        <translation>Det meldinger på versjon %1 merker</translation>
    </message>
    <message>
        <source>Look at this once more</source>
        <translation>Se på dette en gang til</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Gi ut</translation>
    </message>
    <message>
        <source>What differs from version %1</source>
        <translation>Det som er annerledes enn i versjon %1</translation>
    </message>
    <message>
        <source>Version %1, id %2</source>
        <translation>Versjon %1, id %2</translation>
    </message>
    <message>
        <source>Deadline %1, sent to %2</source>
        <translation>Frist %1, sendes til %2</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>Forms</source>
        <translation>Skjemaer</translation>
    </message>
    <message>
        <source>A form that comes by e-mail is installed by dropping it on the window. Reports carry their own form, and stay as they are whatever is done here.</source>
        <translation>Et skjema som kommer på e‑post, legges inn ved å slippe det på vinduet. Meldinger har med seg sitt eget skjema og blir som de er, hva du enn gjør her.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>New report …</source>
        <translation>Ny melding …</translation>
    </message>
    <message>
        <source>New form from this …</source>
        <translation>Nytt skjema fra dette …</translation>
    </message>
    <message>
        <source>New language edition …</source>
        <translation>Ny språkutgave …</translation>
    </message>
    <message>
        <source>Correct the form …</source>
        <translation>Rett skjemaet …</translation>
    </message>
    <message>
        <source>Send by e-mail …</source>
        <translation>Send på e‑post …</translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation>Lagre som fil …</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>New form from Word …</source>
        <translation>Nytt skjema fra Word …</translation>
    </message>
    <message>
        <source>Form drafts …</source>
        <translation>Skjemautkast …</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>lagt inn</translation>
    </message>
    <message>
        <source>came with Kplan</source>
        <translation>fulgte med Kplan</translation>
    </message>
    <message>
        <source>Version %1 · %2 · deadline %3 · %4</source>
        <translation>Versjon %1 · %2 · frist %3 · %4</translation>
    </message>
</context>
<context>
    <name>FormsFlow</name>
    <message>
        <source>Save the form</source>
        <translation>Lagre skjemaet</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Lagret: %1</translation>
    </message>
    <message>
        <source>No mail program took the e-mail</source>
        <translation>Ingen e‑postprogram tok imot e‑posten</translation>
    </message>
    <message>
        <source>Keep the file that is sent</source>
        <translation>Ta vare på filen som sendes</translation>
    </message>
    <message>
        <source>The e-mail is opened in your mail program: %1</source>
        <translation>E‑posten er åpnet i e‑postprogrammet ditt. Skjemaet ligger også her: %1</translation>
    </message>
    <message>
        <source>The e-mail lies ready as “%1”, and the form as “%2”, in the folder %3. Open the e-mail there, or write one and attach the form yourself.</source>
        <translation>E‑posten ligger klar som «%1» og skjemaet som «%2» i mappen %3. Åpne e‑posten der, eller skriv en e‑post og legg ved skjemaet selv.</translation>
    </message>
    <message>
        <source>Forms (*.json)</source>
        <translation>Skjemaer (*.json)</translation>
    </message>
    <message>
        <source>Removed from the list: %1</source>
        <translation>Fjernet: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Det er tilbake.</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjør om</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Brukerveiledning</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Look at a filled example</source>
        <translation>Se et utfylt eksempel</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Neste del av vinduet</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Forrige del av vinduet</translation>
    </message>
    <message>
        <source>About Kplan</source>
        <translation>Om Kplan</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Avslutt</translation>
    </message>
    <message>
        <source>Settings …</source>
        <translation>Innstillinger …</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Større tekst</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Mindre tekst</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Vanlig tekststørrelse</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Angre %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Gjør om %1</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Read the whole report of the unit</source>
        <translation>Les hele meldingen fra enheten</translation>
    </message>
    <message>
        <source>Read the report of %1</source>
        <translation>Les meldingen fra %1</translation>
    </message>
</context>
<context>
    <name>GoalEditor</name>
    <message>
        <source>See where the numbers come from</source>
        <translation>Se hvor tallene kommer fra</translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation>Leser leveransene …</translation>
    </message>
    <message>
        <source>National measures (%1)</source>
        <translation>Nasjonale tiltak (%1)</translation>
    </message>
    <message>
        <source>The office&apos;s text under %1</source>
        <translation>Kontorets tekst under %1</translation>
    </message>
    <message>
        <source>The units&apos; notes under %1</source>
        <translation>Enhetenes notater under %1</translation>
    </message>
    <message>
        <source>No unit has told of a measure that was not carried out.</source>
        <translation>Ingen har meldt om tiltak som ikke ble gjennomført.</translation>
    </message>
    <message>
        <source>joint events to decide</source>
        <translation>fellesarrangementer å avklare</translation>
    </message>
    <message>
        <source>What the office writes under this goal …</source>
        <translation>Det kontoret skriver under dette målet …</translation>
    </message>
    <message>
        <source>Write text</source>
        <translation>skriving av tekst</translation>
    </message>
</context>
<context>
    <name>GoalEditorPage</name>
    <message>
        <source>National goal</source>
        <translation>Nasjonalt mål</translation>
    </message>
    <message>
        <source>Text of the goal</source>
        <translation>Teksten i målet</translation>
    </message>
    <message>
        <source>National measures</source>
        <translation>Nasjonale tiltak</translation>
    </message>
    <message>
        <source>Number of the national measure</source>
        <translation>Nummeret på det nasjonale tiltaket</translation>
    </message>
    <message>
        <source>Text of the national measure</source>
        <translation>Teksten i det nasjonale tiltaket</translation>
    </message>
    <message>
        <source>Remove the national measure</source>
        <translation>Fjern det nasjonale tiltaket</translation>
    </message>
    <message>
        <source>Add a national measure</source>
        <translation>Legg til et nasjonalt tiltak</translation>
    </message>
</context>
<context>
    <name>GoalHeader</name>
    <message>
        <source>Nothing to report</source>
        <translation>Ingenting å melde</translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation>Fjern målet</translation>
    </message>
    <message>
        <source>Why there is nothing to report (you may leave it)</source>
        <translation>Hvorfor det ikke er noe å melde (valgfritt)</translation>
    </message>
    <message>
        <source>Why there is nothing to report</source>
        <translation>Hvorfor det ikke er noe å melde</translation>
    </message>
    <message>
        <source>Goal %1: %2</source>
        <translation>Mål %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n tiltak</numerusform>
            <numerusform>%n tiltak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures</source>
        <translation>
            <numerusform>%n med tall</numerusform>
            <numerusform>%n med tall</numerusform>
        </translation>
    </message>
    <message>
        <source>The form no longer has this goal. What is here can be moved to others.</source>
        <translation>Skjemaet har ikke dette målet lenger. Det som står her, kan flyttes til andre mål.</translation>
    </message>
</context>
<context>
    <name>GoalList</name>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Other goals</source>
        <translation>Andre mål</translation>
    </message>
</context>
<context>
    <name>GoalMatches</name>
    <message>
        <source>nothing written</source>
        <translation>ingenting skrevet</translation>
    </message>
    <message>
        <source>Skipped:</source>
        <translation>Hoppet over:</translation>
    </message>
    <message>
        <source>new in the form</source>
        <translation>nytt i skjemaet</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Parkert</translation>
    </message>
    <message>
        <source>no such goal in the new form</source>
        <translation>målet finnes ikke i det nye skjemaet</translation>
    </message>
    <message>
        <source>same id, same wording</source>
        <translation>samme mål, samme ordlyd</translation>
    </message>
    <message>
        <source>same id, similar wording</source>
        <translation>samme mål, litt annen ordlyd</translation>
    </message>
    <message>
        <source>same wording</source>
        <translation>samme ordlyd</translation>
    </message>
    <message>
        <source>similar wording: please look at it</source>
        <translation>lignende ordlyd, se etter</translation>
    </message>
    <message>
        <source>same id, but another wording: please look at it</source>
        <translation>samme mål, men en annen ordlyd, se etter</translation>
    </message>
    <message>
        <source>Measures, notes and metrics: %1</source>
        <translation>Tiltak, notater og indikatorer: %1</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>valgt av deg</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 hoppet over</translation>
    </message>
    <message>
        <source>%1 parked</source>
        <translation>%1 parkert</translation>
    </message>
</context>
<context>
    <name>GoalPage</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n notat er valgt</numerusform>
            <numerusform>%n notater er valgt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalPageRowWidgets</name>
    <message>
        <source>Notes without a measure</source>
        <translation>Notater uten tiltak</translation>
    </message>
    <message>
        <source>New note without a measure …</source>
        <translation>Nytt notat uten tiltak …</translation>
    </message>
</context>
<context>
    <name>GoalReading</name>
    <message>
        <source>Previous goal</source>
        <translation>Forrige mål</translation>
    </message>
    <message>
        <source>Next goal</source>
        <translation>Neste mål</translation>
    </message>
    <message>
        <source>What the units have written</source>
        <translation>Det enhetene har skrevet</translation>
    </message>
    <message>
        <source>The reports are being read …</source>
        <translation>Leser meldingene …</translation>
    </message>
    <message>
        <source>%1 of %2 units have written here</source>
        <translation>%1 av %2 enheter har skrevet her</translation>
    </message>
    <message>
        <source>Nothing to report: %1</source>
        <translation>Ingenting å melde: %1</translation>
    </message>
    <message>
        <source>Nothing written here: %1</source>
        <translation>Ikke skrevet noe her: %1</translation>
    </message>
    <message>
        <source>Not delivered, or cannot be read: %1</source>
        <translation>Ikke levert, eller kan ikke leses: %1</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Text of the page</source>
        <translation>Teksten på siden</translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message>
        <source>Contents</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Søk i veiledningen</translation>
    </message>
    <message>
        <source>Found in the guide</source>
        <translation>Funnet i veiledningen</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n treff</numerusform>
            <numerusform>%n treff</numerusform>
        </translation>
    </message>
    <message>
        <source>For the adviser</source>
        <translation>For rådgiveren</translation>
    </message>
    <message>
        <source>For the national office</source>
        <translation>For kontoret</translation>
    </message>
    <message>
        <source>For all</source>
        <translation>For alle</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n tiltak</numerusform>
            <numerusform>%n tiltak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 MB</source>
        <translation>omtrent %1 MB</translation>
    </message>
</context>
<context>
    <name>HandOverFlow</name>
    <message>
        <source>Save what is passed on</source>
        <translation>Lagre det som gis videre</translation>
    </message>
    <message>
        <source>Reports passed on (%1)</source>
        <translation>Meldinger gitt videre (%1)</translation>
    </message>
    <message>
        <source>Keep the report as</source>
        <translation>Hvor skal meldingen ligge?</translation>
    </message>
    <message numerus="yes">
        <source>Taken over, with %n earlier version(s).</source>
        <translation>
            <numerusform>Overtatt, med %n tidligere versjon.</numerusform>
            <numerusform>Overtatt, med %n tidligere versjoner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n versjon kunne ikke leses og er utelatt.</numerusform>
            <numerusform>%n versjoner kunne ikke leses og er utelatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The adviser is “%1”. Is it you who writes now?</source>
        <translation>Rådgiveren er «%1». Er det du som skriver nå?</translation>
    </message>
    <message>
        <source>No adviser is named in it: give your name.</source>
        <translation>Det står ikke hvem som er rådgiver: Skriv navnet ditt.</translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation>Region og navn …</translation>
    </message>
    <message>
        <source>Install its form …</source>
        <translation>Legg inn skjemaet …</translation>
    </message>
</context>
<context>
    <name>HeadEditor</name>
    <message>
        <source>Title of the joint report</source>
        <translation>Tittelen på den felles meldingen</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Laget av</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Innledning</translation>
    </message>
    <message>
        <source>Printed before the first area …</source>
        <translation>Skrives ut før det første området …</translation>
    </message>
    <message>
        <source>These deliveries cannot be read: %1</source>
        <translation>Disse leveransene kan ikke leses: %1</translation>
    </message>
    <message>
        <source>Write text</source>
        <translation>skriving av tekst</translation>
    </message>
</context>
<context>
    <name>HeadingsPage</name>
    <message>
        <source>Headings on the paper</source>
        <translation>Overskrifter på papiret</translation>
    </message>
    <message>
        <source>Word before an area&apos;s number</source>
        <translation>Ordet foran nummeret på et område</translation>
    </message>
    <message>
        <source>Such as Strategiområde.</source>
        <translation>For eksempel Strategiområde.</translation>
    </message>
    <message>
        <source>Word before the region&apos;s name</source>
        <translation>Ordet foran navnet på regionen</translation>
    </message>
    <message>
        <source>Words before the address</source>
        <translation>Ordene foran adressen</translation>
    </message>
    <message>
        <source>Words before the deadline</source>
        <translation>Ordene foran fristen</translation>
    </message>
    <message>
        <source>The columns of the plan</source>
        <translation>Kolonnene i planen</translation>
    </message>
    <message>
        <source>The columns of the report</source>
        <translation>Kolonnene i meldingen</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Kolonne %1</translation>
    </message>
    <message>
        <source>Smaller line under it</source>
        <translation>Mindre linje under</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hjelp</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Fram</translation>
    </message>
    <message>
        <source>Print the page …</source>
        <translation>Skriv ut siden …</translation>
    </message>
    <message>
        <source>This page is in Norwegian bokmål: it has not been translated yet.</source>
        <translation>Denne siden er på bokmål.</translation>
    </message>
    <message>
        <source>There is no printer on this computer.</source>
        <translation>Det er ingen skriver på denne datamaskinen.</translation>
    </message>
    <message>
        <source>Width of the contents</source>
        <translation>Bredden på innholdet</translation>
    </message>
    <message>
        <source>%1 – Help</source>
        <translation>%1 – Hjelp</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>What was found</source>
        <translation>Det som ble funnet</translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>national goal</source>
        <translation>nasjonalt mål</translation>
    </message>
    <message>
        <source>national measure</source>
        <translation>nasjonalt tiltak</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>ingenting å melde</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>tiltak</translation>
    </message>
    <message>
        <source>wording of the plan</source>
        <translation>ordlyd i planen</translation>
    </message>
    <message>
        <source>reason for the outcome</source>
        <translation>hvorfor utfallet ble slik</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notat</translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldingen som</translation>
    </message>
</context>
<context>
    <name>IncomingFlow</name>
    <message>
        <source>All that Kplan opens (%1)</source>
        <translation>Alt Kplan åpner (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Deliveries, comments, receipts, forms and e-mails (%1)</source>
        <translation>Leveranser, kommentarer, kvitteringer, skjemaer og e‑poster (%1)</translation>
    </message>
    <message>
        <source>Take in what was sent</source>
        <translation>Les inn det som er sendt</translation>
    </message>
    <message>
        <source>“%1” was opened, and not the others: one is open at a time.</source>
        <translation>«%1» ble åpnet, og ikke de andre: Én er åpen om gangen.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Revision %1, made %2. Read it as it was delivered, and write comments if you like; or make a report of it, in which you can write.</source>
        <translation>Revisjon %1, laget %2. Les den slik den ble levert, og skriv gjerne kommentarer; eller lag en melding av den, som du kan skrive i.</translation>
    </message>
    <message>
        <source>Read and comment</source>
        <translation>Les og kommenter</translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation>Lag en melding av den …</translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message>
        <source>A form</source>
        <translation>Et skjema</translation>
    </message>
    <message numerus="yes">
        <source>%n strategy area(s)</source>
        <translation>
            <numerusform>%n strategiområde</numerusform>
            <numerusform>%n strategiområder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national goal(s)</source>
        <translation>
            <numerusform>%n nasjonalt mål</numerusform>
            <numerusform>%n nasjonale mål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regioner</numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versjon</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innhold</translation>
    </message>
    <message>
        <source>This form is not here yet.</source>
        <translation>Dette skjemaet er ikke her fra før.</translation>
    </message>
    <message>
        <source>The open report is on version %1 of this form. It can be taken over to this one: “Change to a new version of the form …”.</source>
        <translation>Meldingen som er åpen, er på versjon %1 av dette skjemaet. Den kan tas med over til dette: «Bytt til ny versjon av skjemaet …».</translation>
    </message>
    <message>
        <source>the language edition in %1</source>
        <translation>språkutgaven på %1</translation>
    </message>
    <message>
        <source>It is “%1” in another language. Both will be here.</source>
        <translation>Det er «%1» på et annet språk. Begge blir liggende her.</translation>
    </message>
    <message>
        <source>Exactly this form is here already. There is nothing to install.</source>
        <translation>Akkurat dette skjemaet er her allerede. Det er ingenting å legge inn.</translation>
    </message>
    <message>
        <source>Version %1 is here. This one is newer: new reports are made on it, and those on version %1 stay as they are.</source>
        <translation>Versjon %1 er her. Denne er nyere: Nye meldinger lages på den, og de som er på versjon %1, blir som de er.</translation>
    </message>
    <message>
        <source>A newer one is here, version %1, on which new reports are made. This older one can lie beside it.</source>
        <translation>En nyere er her, versjon %1, og nye meldinger lages på den. Denne eldre kan ligge ved siden av.</translation>
    </message>
    <message>
        <source>Another form with the same name and version is installed here. Ask the office which of the two is right. If you replace the one here, it is kept aside.</source>
        <translation>Et annet skjema med samme navn og versjon er lagt inn her. Spør kontoret hvilket av de to som er riktig. Hvis du bytter ut det som er her, blir det tatt vare på.</translation>
    </message>
    <message>
        <source>Kplan came with another form of the same name and version, which stays. Ask the office which of the two is right, and for one with a version of its own.</source>
        <translation>Kplan kom med et annet skjema med samme navn og versjon, og det blir stående. Spør kontoret hvilket av de to som er riktig, og be om et med sin egen versjon.</translation>
    </message>
    <message>
        <source>From %1 to this one</source>
        <translation>Fra %1 til dette</translation>
    </message>
    <message>
        <source>Nothing in them differs.</source>
        <translation>Ingenting i dem er ulikt.</translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation>Det som er tatt bort, er strøket over, det som er kommet til, er understreket.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Replace the one here</source>
        <translation>Bytt ut det som er her</translation>
    </message>
    <message>
        <source>Keep the one here</source>
        <translation>Behold det som er her</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Install the form</source>
        <translation>Legg inn skjemaet</translation>
    </message>
    <message>
        <source>the one here</source>
        <translation>det som er her</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versjon %1</translation>
    </message>
</context>
<context>
    <name>InstallFlow</name>
    <message>
        <source>Installed: %1, version %2</source>
        <translation>Lagt inn: %1, versjon %2</translation>
    </message>
    <message>
        <source>New report …</source>
        <translation>Ny melding …</translation>
    </message>
    <message>
        <source>Change to a new version of the form …</source>
        <translation>Bytt til ny versjon av skjemaet …</translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation>Ny periode …</translation>
    </message>
</context>
<context>
    <name>InstructionsPage</name>
    <message>
        <source>Instructions</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>They are printed on the report&apos;s first page, above the goals.</source>
        <translation>Den skrives ut på første side av meldingen, over målene.</translation>
    </message>
    <message>
        <source>An empty line begins a new paragraph.</source>
        <translation>En tom linje begynner et nytt avsnitt.</translation>
    </message>
    <message>
        <source>Text of the instructions</source>
        <translation>Teksten i veiledningen</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Take in deliveries</source>
        <translation>Ta inn leveranser</translation>
    </message>
    <message>
        <source>What was sent, and what became of it</source>
        <translation>Det som ble sendt, og hva det ble til</translation>
    </message>
    <message>
        <source>Choose the unit …</source>
        <translation>Velg enhet …</translation>
    </message>
    <message>
        <source>What differs in the form …</source>
        <translation>Forskjeller i skjemaet …</translation>
    </message>
    <message>
        <source>Copy the account</source>
        <translation>Kopier oversikten</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Les meldingen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message>
        <source>Take in deliveries</source>
        <translation>Ta inn leveranser</translation>
    </message>
    <message>
        <source>Reading what was sent</source>
        <translation>Leser det som ble sendt</translation>
    </message>
    <message>
        <source>taking in deliveries</source>
        <translation>inntak av leveranser</translation>
    </message>
    <message>
        <source>There was nothing to take in.</source>
        <translation>Det var ingenting å ta inn.</translation>
    </message>
    <message>
        <source>Nothing has been taken in since the collection was opened.</source>
        <translation>Ingenting er tatt inn siden samlingen ble åpnet.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta den inn</translation>
    </message>
    <message>
        <source>This is what was read in “%1”. It is taken in as the delivery of the unit that you choose; the document is kept with it.</source>
        <translation>Dette er det som ble lest i «%1». Det tas inn som leveransen fra enheten du velger, og dokumentet følger med.</translation>
    </message>
    <message>
        <source>The delivery counts for %1.</source>
        <translation>Leveransen teller for %1.</translation>
    </message>
    <message>
        <source>choosing the unit</source>
        <translation>valg av enhet</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, fra %2</translation>
    </message>
    <message>
        <source>look at this one</source>
        <translation>se på denne</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Tatt inn</translation>
    </message>
    <message>
        <source>Same as before</source>
        <translation>Samme som før</translation>
    </message>
    <message>
        <source>Taken in, newer than what was here</source>
        <translation>Tatt inn, nyere enn det som var her</translation>
    </message>
    <message>
        <source>Taken in, older than what is here</source>
        <translation>Tatt inn, eldre enn det som er her</translation>
    </message>
    <message>
        <source>Comments, put with the others</source>
        <translation>Kommentarer, lagt sammen med de andre</translation>
    </message>
    <message>
        <source>Not taken in yet</source>
        <translation>Ikke tatt inn ennå</translation>
    </message>
    <message>
        <source>Not taken in: on another form</source>
        <translation>Ikke tatt inn: på et annet skjema</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan ikke leses</translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation>Ingen leveranse</translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n tatt inn</numerusform>
            <numerusform>%n tatt inn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n som før</numerusform>
            <numerusform>%n som før</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken in</source>
        <translation>
            <numerusform>%n ikke tatt inn</numerusform>
            <numerusform>%n ikke tatt inn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointEventsSection</name>
    <message>
        <source>No activities of several units look alike, and nothing is decided.</source>
        <translation>Ingen aktiviteter i flere enheter ligner på hverandre, og ingenting er avgjort.</translation>
    </message>
    <message>
        <source>The same, counted once</source>
        <translation>Samme, telles én gang</translation>
    </message>
    <message>
        <source>Different activities</source>
        <translation>Ulike aktiviteter</translation>
    </message>
    <message>
        <source>Two different</source>
        <translation>To ulike</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Ulike</translation>
    </message>
    <message>
        <source>Joint events</source>
        <translation>Fellesarrangementer</translation>
    </message>
    <message>
        <source>The same, count once</source>
        <translation>Samme, tell én gang</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>ikke avklart</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>samme</translation>
    </message>
    <message>
        <source>different</source>
        <translation>ulike</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>se på den igjen</translation>
    </message>
    <message>
        <source>Whose figure counts?</source>
        <translation>Hvem sitt tall teller?</translation>
    </message>
    <message>
        <source>The largest: %1</source>
        <translation>Det største: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The sum, each told of its part: %1</source>
        <translation>Summen, hver fortalte om sin del: %1</translation>
    </message>
    <message>
        <source>whose figure counts</source>
        <translation>valg av tall som teller</translation>
    </message>
</context>
<context>
    <name>JointOutline</name>
    <message>
        <source>Areas and goals of the joint report</source>
        <translation>Områder og mål i felles melding</translation>
    </message>
    <message>
        <source>Title and introduction</source>
        <translation>Tittel og innledning</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelatt</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgaver</translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) to decide</source>
        <translation>
            <numerusform>%n fellesarrangement å avklare</numerusform>
            <numerusform>%n fellesarrangementer å avklare</numerusform>
        </translation>
    </message>
    <message>
        <source>text written</source>
        <translation>tekst skrevet</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n temaer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out</source>
        <translation>
            <numerusform>%n notat utelatt</numerusform>
            <numerusform>%n notater utelatt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>ingenting skrevet</translation>
    </message>
</context>
<context>
    <name>JointReportFlow</name>
    <message>
        <source>Make an edition</source>
        <translation>ny utgave</translation>
    </message>
    <message>
        <source>%1 is made and stored.</source>
        <translation>%1 er laget og lagret.</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Laget: %1</translation>
    </message>
</context>
<context>
    <name>JointReportPage</name>
    <message>
        <source>Page preview</source>
        <translation>Forhåndsvisning av sidene</translation>
    </message>
</context>
<context>
    <name>JointTotals</name>
    <message>
        <source>All units</source>
        <translation>Alle enheter</translation>
    </message>
    <message>
        <source>only in the period before</source>
        <translation>bare i forrige periode</translation>
    </message>
    <message>
        <source>only in this period</source>
        <translation>bare i denne perioden</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>før: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n ikke levert</numerusform>
            <numerusform>%n ikke levert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figure</source>
        <translation>
            <numerusform>%n uten tall</numerusform>
            <numerusform>%n uten tall</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered: %1</source>
        <translation>ikke levert: %1</translation>
    </message>
    <message>
        <source>without figure: %1</source>
        <translation>uten tall: %1</translation>
    </message>
    <message>
        <source>All goals</source>
        <translation>Alle mål</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 av %n aktivitet</numerusform>
            <numerusform>%1 av %n aktiviteter</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>fra %1</translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n unit(s)</source>
        <translation>
            <numerusform>fra %1 av %n enhet</numerusform>
            <numerusform>fra %1 av %n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) not decided</source>
        <translation>
            <numerusform>%n fellesarrangement ikke avklart</numerusform>
            <numerusform>%n fellesarrangementer ikke avklart</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>ikke levert</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>ingenting å melde</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>Decided %1</source>
        <translation>Avgjort %1</translation>
    </message>
    <message>
        <source>Decided by %1, %2</source>
        <translation>Avgjort av %1, %2</translation>
    </message>
    <message>
        <source>Both units say that the other took part</source>
        <translation>Begge enhetene sier at den andre var med</translation>
    </message>
    <message>
        <source>Units say of each other that they took part</source>
        <translation>Enheter sier om hverandre at de var med</translation>
    </message>
    <message>
        <source>One of the units says that the other took part</source>
        <translation>En av enhetene sier at den andre var med</translation>
    </message>
    <message>
        <source>One of the units says that another took part</source>
        <translation>Én av enhetene sier at en annen var med</translation>
    </message>
    <message>
        <source>The text of one names the other unit</source>
        <translation>Teksten hos den ene nevner den andre enheten</translation>
    </message>
    <message>
        <source>The text of one names another unit</source>
        <translation>Teksten hos den ene nevner en annen enhet</translation>
    </message>
    <message>
        <source>Texts and time are alike</source>
        <translation>Tekst og tid ligner</translation>
    </message>
    <message>
        <source>text and days are alike</source>
        <translation>tekst og dager er like</translation>
    </message>
    <message>
        <source>the texts are alike</source>
        <translation>tekstene er like</translation>
    </message>
    <message>
        <source>the days are the same</source>
        <translation>dagene er de samme</translation>
    </message>
    <message>
        <source>Some of it is no longer in the revision that counts. The others count as decided.</source>
        <translation>Noe av dette finnes ikke lenger i revisjonen som teller. Resten teller som avgjort.</translation>
    </message>
    <message>
        <source>They were decided to be different, and to be the same by another decision. They count once.</source>
        <translation>De er avgjort som ulike, og som samme i en annen avgjørelse. De teller én gang.</translation>
    </message>
    <message>
        <source>By several decisions two activities of one unit have become the same.</source>
        <translation>Etter flere avgjørelser er to aktiviteter i én enhet blitt den samme.</translation>
    </message>
    <message>
        <source>Two decisions choose otherwise whose figure counts. The later one holds.</source>
        <translation>To avgjørelser sier ulikt om hvem sitt tall som teller. Den siste gjelder.</translation>
    </message>
    <message>
        <source>What was chosen has no figure that counts. The largest one does.</source>
        <translation>Den som er valgt, har ikke noe tall som teller. Det største teller.</translation>
    </message>
    <message>
        <source>Whose figure counts was chosen for a metric that is not counted like that any more. The largest one counts.</source>
        <translation>Hvem sitt tall som teller, ble valgt for en indikator som ikke lenger telles slik. Det største teller.</translation>
    </message>
    <message>
        <source>They do not add up in the same way, and are not made one.</source>
        <translation>De legges ikke sammen på samme måte, og blir ikke én.</translation>
    </message>
    <message>
        <source>Two decisions count them as different metrics. The later one holds.</source>
        <translation>To avgjørelser teller dem som ulike indikatorer. Den siste gjelder.</translation>
    </message>
    <message>
        <source>The form does not have the metric. They are counted as one of their own.</source>
        <translation>Skjemaet har ikke indikatoren. De telles som en egen indikator.</translation>
    </message>
    <message>
        <source>One activity has %1; in the middle of the others it is %2.</source>
        <translation>Én aktivitet har %1. Midt blant de andre er det %2.</translation>
    </message>
    <message>
        <source>%1; in the middle of the other units it is %2.</source>
        <translation>%1. Midt blant de andre enhetene er det %2.</translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far less.</source>
        <translation>%1. I forrige periode var det %2, langt færre.</translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far more.</source>
        <translation>%1. I forrige periode var det %2, langt flere.</translation>
    </message>
    <message>
        <source>No figure, where all the other units have one.</source>
        <translation>Ikke noe tall, der alle de andre enhetene har et.</translation>
    </message>
    <message>
        <source>Joint event with %1: this figure counts</source>
        <translation>Fellesarrangement med %1: dette tallet teller</translation>
    </message>
    <message>
        <source>Joint event with %1: counted there</source>
        <translation>Fellesarrangement med %1: telles der</translation>
    </message>
</context>
<context>
    <name>JointTotalsPage</name>
    <message>
        <source>Totals</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Joint events</source>
        <translation>Fellesarrangementer</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Egne indikatorer</translation>
    </message>
    <message>
        <source>Odd values</source>
        <translation>Uvanlige verdier</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Forrige periode</translation>
    </message>
    <message>
        <source>Choose a number to see where it comes from.</source>
        <translation>Velg et tall for å se hvor det kommer fra.</translation>
    </message>
</context>
<context>
    <name>KeptVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work. One of them can be opened as a new file.</source>
        <translation>Kplan tar kopier mens du arbeider. Hver av dem kan åpnes som en ny fil.</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det er ingen ennå. Kplan lager den første når du endrer noe.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveranser</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation>Lag en fil av den …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>KeyListDialog</name>
    <message>
        <source>Keys</source>
        <translation>Taster</translation>
    </message>
    <message>
        <source>Search for a key, or for what it does</source>
        <translation>Søk etter en tast, eller det den gjør</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No key has these words. Try fewer letters.</source>
        <translation>Ingen tast har disse ordene. Prøv færre bokstaver.</translation>
    </message>
</context>
<context>
    <name>KeyboardCommands</name>
    <message>
        <source>It stands at the end already.</source>
        <translation>Står helt i enden allerede.</translation>
    </message>
</context>
<context>
    <name>LargeNumberButton</name>
    <message>
        <source>Where does the number come from?</source>
        <translation>Hvor kommer tallet fra?</translation>
    </message>
</context>
<context>
    <name>LeftOutPage</name>
    <message>
        <source>All notes that are left out</source>
        <translation>Alle notater som er utelatt</translation>
    </message>
    <message>
        <source>Left out of the joint report</source>
        <translation>Utelatt fra felles melding</translation>
    </message>
    <message>
        <source>These notes are in the units&apos; reports, and are not printed here.</source>
        <translation>Disse notatene står i enhetenes meldinger, og skrives ikke ut i felles melding.</translation>
    </message>
    <message>
        <source>Nothing is left out. Notes are left out under their goals.</source>
        <translation>Ingenting er utelatt. Notater utelates under målet de står under.</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Ta inn igjen</translation>
    </message>
    <message>
        <source>Show under the goal</source>
        <translation>Vis under målet</translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Nothing here.</source>
        <translation>Det er ingenting her.</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 av %2 vises</translation>
    </message>
</context>
<context>
    <name>LinkConflictDialog</name>
    <message>
        <source>Same activity</source>
        <translation>Samme aktivitet</translation>
    </message>
    <message>
        <source>The two notes say different things. Which is right?</source>
        <translation>De to notatene har ulike opplysninger. Hva er riktig?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Tie them</source>
        <translation>Knytt sammen</translation>
    </message>
    <message>
        <source>%1 (this note)</source>
        <translation>%1 (dette notatet)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (both)</source>
        <translation>%1 (begge)</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Same activity</source>
        <translation>Samme aktivitet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
    <message>
        <source>Close to %1: «%2»</source>
        <translation>Ligner %1: «%2»</translation>
    </message>
</context>
<context>
    <name>Locations</name>
    <message>
        <source>measure</source>
        <translation>tiltak</translation>
    </message>
    <message>
        <source>note</source>
        <translation>notat</translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation>Flyttet til %1.</translation>
    </message>
</context>
<context>
    <name>LoseChoicesDialog</name>
    <message>
        <source>What you have chosen is not taken yet.</source>
        <translation>Det du har valgt, er ikke tatt inn ennå.</translation>
    </message>
    <message>
        <source>When you leave the comparison, the choices are gone.</source>
        <translation>Når du går ut av sammenligningen, er valgene borte.</translation>
    </message>
    <message>
        <source>Choices made</source>
        <translation>Valg er gjort</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Gå ut uten dem</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Bli her</translation>
    </message>
</context>
<context>
    <name>MadeDialog</name>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Åpne %1</translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation>Mappen deres</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No program took it. Open it yourself: the folder is named above.</source>
        <translation>Ingen programmer tok imot. Åpne den selv: Mappen står over.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n tekst er lengre enn en celle har plass til, og er kuttet der. CSV-en har den hel.</numerusform>
            <numerusform>%n tekster er lengre enn en celle har plass til, og er kuttet der. CSV-en har dem hele.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFiles</name>
    <message>
        <source>Made: %1</source>
        <translation>Laget: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Made: %1. No program to show it was found.</source>
        <translation>Laget: %1. Kplan fant ikke noe program som kan vise filen.</translation>
    </message>
    <message>
        <source>Made, in the folder %1</source>
        <translation>Laget. Filen ligger i mappen %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
</context>
<context>
    <name>MailDraftsDialog</name>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation>
            <numerusform>%n utkast er laget</numerusform>
            <numerusform>%n utkast er laget</numerusform>
        </translation>
    </message>
    <message>
        <source>Open each e‑mail, look it over and send it. Nothing is sent by Kplan.</source>
        <translation>Åpne hver e‑post, se over den og send den. Kplan sender ingenting.</translation>
    </message>
    <message>
        <source>The drafts</source>
        <translation>Utkastene</translation>
    </message>
    <message>
        <source>Open the e‑mail</source>
        <translation>Åpne e‑posten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopier adressen</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>Kopier emnet</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopier teksten</translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation>Mappen deres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No program took the e‑mail. Write one yourself: copy address, subject and text, and drag the receipt into it from the folder.</source>
        <translation>Ingen programmer tok imot e‑posten. Skriv en selv: kopier adresse, emne og tekst, og dra kvitteringen inn i den fra mappen.</translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation>Mappen kunne ikke vises. Åpne den selv: Den står over.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kplan</source>
        <translation>Kplan</translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>Make the joint report</source>
        <translation>Lag felles melding</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Lag</translation>
    </message>
    <message>
        <source>Worth knowing first</source>
        <translation>Verdt å vite først</translation>
    </message>
    <message>
        <source>What it is to be</source>
        <translation>Hva det skal være</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Et utkast</translation>
    </message>
    <message>
        <source>An edition</source>
        <translation>En utgave</translation>
    </message>
    <message>
        <source>Made of what there is now. Nothing is stored in the collection.</source>
        <translation>Lages av det som er her nå. Ingenting lagres i samlingen.</translation>
    </message>
    <message>
        <source>Frozen as it is now, and stored in the collection with its PDF and the list of deliveries it is made of.</source>
        <translation>Fryses slik den er nå, og lagres i samlingen med PDF-en og listen over leveransene den er laget av.</translation>
    </message>
    <message>
        <source>Name of the edition</source>
        <translation>Navn på utgaven</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Filer</translation>
    </message>
    <message>
        <source>PDF, to read, print and archive</source>
        <translation>PDF, til å lese, skrive ut og arkivere</translation>
    </message>
    <message>
        <source>Word, to work on further</source>
        <translation>Word, til å arbeide videre med</translation>
    </message>
    <message>
        <source>Excel, with all figures and where they come from</source>
        <translation>Excel, med alle tall og hvor de kommer fra</translation>
    </message>
    <message>
        <source>CSV, a row for each activity and figure</source>
        <translation>CSV, en rad for hver aktivitet og hvert tall</translation>
    </message>
    <message>
        <source>The folder of the files</source>
        <translation>Mappen filene legges i</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>En annen mappe …</translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation>Leser leveransene …</translation>
    </message>
    <message>
        <source>All units have delivered, and nothing waits for a decision.</source>
        <translation>Alle enheter har levert, og ingenting venter på avgjørelse.</translation>
    </message>
    <message>
        <source>None of this stops you: the joint report says so itself.</source>
        <translation>Ingenting av dette stopper deg: Den felles meldingen sier det selv.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have not delivered: %1</source>
        <translation>
            <numerusform>%n enhet har ikke levert: %1</numerusform>
            <numerusform>%n enheter har ikke levert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible joint event(s) are not decided, and count for each unit.</source>
        <translation>
            <numerusform>%n mulig fellesarrangement er ikke avgjort, og telles hos hver enhet.</numerusform>
            <numerusform>%n mulige fellesarrangementer er ikke avgjort, og telles hos hver enhet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation>
            <numerusform>%n avgjørelse bør ses på igjen.</numerusform>
            <numerusform>%n avgjørelser bør ses på igjen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s) are worth a look.</source>
        <translation>
            <numerusform>%n uvanlig verdi er verdt en titt.</numerusform>
            <numerusform>%n uvanlige verdier er verdt en titt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are sent back, and count all the same: %1</source>
        <translation>
            <numerusform>%n leveranse er sendt tilbake, men teller med: %1</numerusform>
            <numerusform>%n leveranser er sendt tilbake, men teller med: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are not accepted.</source>
        <translation>
            <numerusform>%n leveranse er ikke godkjent.</numerusform>
            <numerusform>%n leveranser er ikke godkjent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one file to make.</source>
        <translation>Velg minst én fil som skal lages.</translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation>utkast %1</translation>
    </message>
</context>
<context>
    <name>MeasureFooter</name>
    <message>
        <source>Outcome …</source>
        <translation>Utfall …</translation>
    </message>
    <message>
        <source>Outcome: not set</source>
        <translation>Utfall: ikke satt</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Utfall: %1</translation>
    </message>
    <message>
        <source>Why (you may leave it)</source>
        <translation>Hvorfor (kan stå tomt)</translation>
    </message>
    <message>
        <source>Why the outcome is so</source>
        <translation>Hvorfor</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikke i planen</translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation>I planen: %1</translation>
    </message>
</context>
<context>
    <name>MeasureHeader</name>
    <message>
        <source>What the region sets out to do …</source>
        <translation>Hva regionen skal gjøre …</translation>
    </message>
    <message>
        <source>What to do with the measure</source>
        <translation>Valg for tiltaket</translation>
    </message>
    <message>
        <source>Drag to move, click for more.</source>
        <translation>Dra for å flytte, klikk for flere valg.</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Tiltak %1</translation>
    </message>
</context>
<context>
    <name>MeasurePicker</name>
    <message>
        <source>Find the goal</source>
        <translation>Finn målet</translation>
    </message>
    <message>
        <source>Type words of the goal, or its number</source>
        <translation>Skriv ord fra målet eller nummeret</translation>
    </message>
    <message>
        <source>Find the measure</source>
        <translation>Finn tiltaket</translation>
    </message>
    <message>
        <source>Type words of the measure, or its number, such as 3.1 2</source>
        <translation>Skriv ord fra tiltaket, eller nummeret, for eksempel 3.1 2</translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation>Tiltak uten tekst</translation>
    </message>
    <message>
        <source>Under the goal itself, where no measure fits</source>
        <translation>Under selve målet, når ingen tiltak passer</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk beskjeden</translation>
    </message>
</context>
<context>
    <name>MetricEditorPage</name>
    <message>
        <source>Metric</source>
        <translation>Indikator</translation>
    </message>
    <message>
        <source>One is called</source>
        <translation>Én heter</translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation>Flere heter</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Hva som telles</translation>
    </message>
    <message>
        <source>Shown where a figure is typed. Say also what is not counted. May be empty.</source>
        <translation>Vises der tallet skrives. Si også hva som ikke telles. Kan stå tomt.</translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation>Slik legges det sammen</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>Hele tall</translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation>Én desimal (1,5)</translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation>To desimaler (1,25)</translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation>Tre desimaler (1,125)</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimaler</translation>
    </message>
</context>
<context>
    <name>MetricListPage</name>
    <message>
        <source>Metrics</source>
        <translation>Indikatorer</translation>
    </message>
    <message>
        <source>What regions are asked to count. Paste one a line: what one is called, a semicolon, and what several are called. The rest is on the page of each.</source>
        <translation>Det regionene blir bedt om å telle. Lim inn én på hver linje: hva én heter, et semikolon og hva flere heter. Resten står på siden til hver.</translation>
    </message>
    <message>
        <source>What several are called</source>
        <translation>Hva flere heter</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Fjern indikatoren</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>Legg til en indikator</translation>
    </message>
</context>
<context>
    <name>MetricMergeDialog</name>
    <message>
        <source>Merge into another metric</source>
        <translation>Slå sammen med en annen indikator</translation>
    </message>
    <message>
        <source>«%1» becomes part of</source>
        <translation>«%1» blir en del av</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå sammen</translation>
    </message>
    <message>
        <source>No figures are counted by it: it is only removed.</source>
        <translation>Den har ingen tall. Den blir bare fjernet.</translation>
    </message>
    <message>
        <source>No figures are merged: both metrics are kept.</source>
        <translation>Ingen tall blir slått sammen: begge indikatorene beholdes.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are given to «%1».</source>
        <translation>
            <numerusform>%n tall flyttes til «%1».</numerusform>
            <numerusform>%n tall flyttes til «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>They add up in different ways: «%1» and «%2».</source>
        <translation>De legges sammen på hver sin måte: «%1» og «%2».</translation>
    </message>
    <message>
        <source>These activities have figures that cannot simply be moved:</source>
        <translation>Disse aktivitetene har tall som ikke uten videre kan flyttes:</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Behold %1</translation>
    </message>
    <message>
        <source>Keep both: %1 and %2</source>
        <translation>Behold begge: %1 og %2</translation>
    </message>
    <message>
        <source>%1, added up</source>
        <translation>%1, lagt sammen</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Bare %1</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>nothing is written yet</source>
        <translation>ingenting er skrevet ennå</translation>
    </message>
    <message>
        <source>the measure has no text</source>
        <translation>tiltaket har ingen tekst</translation>
    </message>
    <message>
        <source>the measure has no notes</source>
        <translation>tiltaket har ingen notater</translation>
    </message>
    <message>
        <source>the note has no text</source>
        <translation>notatet har ingen tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n of the activities lack figures</source>
        <translation>
            <numerusform>%n aktivitet mangler tall</numerusform>
            <numerusform>%n aktiviteter mangler tall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveController</name>
    <message>
        <source>It goes behind what stands there already.</source>
        <translation>Legges sist på det nye stedet.</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Flytt</translation>
    </message>
    <message>
        <source>Move the measure to …</source>
        <translation>Flytt tiltaket til …</translation>
    </message>
    <message>
        <source>Move the note to …</source>
        <translation>Flytt notatet til …</translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) to …</source>
        <translation>
            <numerusform>Flytt %n notat til …</numerusform>
            <numerusform>Flytt %n notater til …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NationalTab</name>
    <message>
        <source>National measures</source>
        <translation>Nasjonale tiltak</translation>
    </message>
    <message>
        <source>The form sets no national measures under this goal.</source>
        <translation>Skjemaet har ingen nasjonale tiltak under dette målet.</translation>
    </message>
</context>
<context>
    <name>NewCollectionDialog</name>
    <message>
        <source>New collection</source>
        <translation>Ny samling</translation>
    </message>
    <message>
        <source>One file for the office: what all units deliver, and the joint report made of it.</source>
        <translation>Én fil for kontoret: det alle enhetene leverer, og den felles meldingen som lages av det.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation>Tittelen på den felles meldingen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>Lag samlingen</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>Choose the collection of the period before</source>
        <translation>Velg samlingen fra forrige periode</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>No collection of the period before</source>
        <translation>Ingen samling fra forrige periode</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Forrige periode</translation>
    </message>
    <message>
        <source>Contacts come along from it, and totals to compare with.</source>
        <translation>Kontaktene følger med fra den, og tall å sammenligne med.</translation>
    </message>
    <message>
        <source>The collection of the period before</source>
        <translation>Samlingen fra forrige periode</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>Form</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>Welcome to Kplan</source>
        <translation>Velkommen til Kplan</translation>
    </message>
    <message>
        <source>Here you write your region&apos;s plan, and note what you have done as it happens. Everything stays on this computer: no account, no network.</source>
        <translation>Her skriver du regionens virksomhetsplan og noterer det dere gjør, etter hvert som det skjer. Alt blir på denne datamaskinen: ingen konto, ikke noe nett.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Ny melding</translation>
    </message>
    <message>
        <source>Whose report is it? Both can be changed later.</source>
        <translation>Hvem er meldingen fra? Begge deler kan endres senere.</translation>
    </message>
    <message>
        <source>Look at a filled example</source>
        <translation>Se et utfylt eksempel</translation>
    </message>
    <message>
        <source>Help: F1</source>
        <translation>Hjelp: F1</translation>
    </message>
    <message>
        <source>Show Kplan in %1</source>
        <translation>Vis Kplan på %1</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>For the office: a collection of all reports …</source>
        <translation>For kontoret: en samling av alle meldinger …</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Begynn</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Lag melding</translation>
    </message>
</context>
<context>
    <name>NextMissingNavigator</name>
    <message>
        <source>Nothing is missing</source>
        <translation>Ingenting mangler.</translation>
    </message>
    <message>
        <source>On from the beginning: %1</source>
        <translation>Fra begynnelsen igjen: %1</translation>
    </message>
    <message>
        <source>On from the end: %1</source>
        <translation>Fra slutten igjen: %1</translation>
    </message>
</context>
<context>
    <name>NextPeriodDialog</name>
    <message>
        <source>New form from this</source>
        <translation>Nytt skjema fra dette</translation>
    </message>
    <message>
        <source>Goals, regions and metrics come along, and the years are moved on in titles and headings. All of it can be changed afterwards. “%1” stays as it is.</source>
        <translation>Mål, regioner og indikatorer blir med, og årstallene flyttes fram i titler og overskrifter. Alt kan endres etterpå. «%1» blir stående som det er.</translation>
    </message>
    <message>
        <source>First year of the period</source>
        <translation>Første år i perioden</translation>
    </message>
    <message>
        <source>Last year of the period</source>
        <translation>Siste år i perioden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Lag skjemautkastet</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Perioden slutter før den begynner.</translation>
    </message>
</context>
<context>
    <name>NextPeriodFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldingen som</translation>
    </message>
    <message>
        <source>Nothing came along</source>
        <translation>Ingenting ble med</translation>
    </message>
    <message>
        <source>%1. “%2” is as it was.</source>
        <translation>%1. «%2» er som før.</translation>
    </message>
    <message>
        <source>Open the former</source>
        <translation>Åpne den forrige</translation>
    </message>
    <message>
        <source>No form of a later period is here yet.</source>
        <translation>Her er det ikke noe skjema for en senere periode ennå.</translation>
    </message>
    <message>
        <source>The form comes from the office by e-mail. Open the file or the e-mail here, or drop it on the window; then begin the next period again.</source>
        <translation>Skjemaet kommer fra kontoret på e‑post. Åpne filen eller e‑posten her, eller slipp den på vinduet. Velg så «Ny periode …» på nytt.</translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation>Åpne et skjema …</translation>
    </message>
</context>
<context>
    <name>NoteChips</name>
    <message>
        <source>Both notes then say: %1.</source>
        <translation>Begge notatene får da: %1.</translation>
    </message>
    <message>
        <source>together with %1</source>
        <translation>sammen med %1</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>From «%1».</source>
        <translation>Fra «%1».</translation>
    </message>
    <message>
        <source>The text has several figures for %1: choose one.</source>
        <translation>Teksten har flere tall for %1. Velg ett.</translation>
    </message>
    <message>
        <source>It is added to %1.</source>
        <translation>Det legges til %1.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Godta alle</translation>
    </message>
    <message>
        <source>Accepts %1 at once (F2, then Ctrl+Enter).</source>
        <translation>Godtar %1 på én gang (F2, så Ctrl+Enter).</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gjennomført</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planlagt</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>usikkert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>avlyst</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message>
        <source>also under %1</source>
        <translation>også under %1</translation>
    </message>
</context>
<context>
    <name>NoteFooter</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Foreslått: %1</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Left out, and not printed</source>
        <translation>Utelatt, og ikke skrevet ut</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelatt</translation>
    </message>
</context>
<context>
    <name>NotePicker</name>
    <message>
        <source>Same activity as …</source>
        <translation>Samme aktivitet som …</translation>
    </message>
    <message>
        <source>Find the other note</source>
        <translation>Finn det andre notatet</translation>
    </message>
    <message>
        <source>Type words of the note, or its number</source>
        <translation>Skriv ord fra notatet, eller nummeret</translation>
    </message>
    <message>
        <source>Same activity</source>
        <translation>Samme aktivitet</translation>
    </message>
    <message>
        <source>Tied notes share status, time and figures, and are counted once.</source>
        <translation>Notater som er knyttet sammen, deler status, tid og tall og telles én gang.</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>ligner</translation>
    </message>
    <message>
        <source>Under the goal itself</source>
        <translation>Under selve målet</translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation>Tiltak uten tekst</translation>
    </message>
</context>
<context>
    <name>NoteRowWidget</name>
    <message>
        <source>%1, selected</source>
        <translation>%1, valgt</translation>
    </message>
    <message>
        <source>What to do with the note</source>
        <translation>Valg for notatet</translation>
    </message>
    <message>
        <source>Drag to move, click for more. Ctrl and click selects several.</source>
        <translation>Dra for å flytte, klikk for flere valg. Ctrl+klikk velger flere.</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>OddValuesSection</name>
    <message>
        <source>Odd values</source>
        <translation>Uvanlige verdier</translation>
    </message>
    <message>
        <source>Enter leads to the note, or to what the number is made of.</source>
        <translation>Enter fører til notatet, eller til hvor tallet kommer fra.</translation>
    </message>
    <message>
        <source>Values far from the others&apos;, to look at. They count like all others.</source>
        <translation>Verdier som er langt fra de andres, til å se på. De teller som alle andre.</translation>
    </message>
    <message>
        <source>No value is far from the others.</source>
        <translation>Ingen verdi er langt fra de andre.</translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>OfficeActions</name>
    <message>
        <source>New collection …</source>
        <translation>Ny samling …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Åpne …</translation>
    </message>
    <message>
        <source>Open a report …</source>
        <translation>Åpne en melding …</translation>
    </message>
    <message>
        <source>Title and name …</source>
        <translation>Tittel og navn …</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidligere versjoner …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Take in deliveries …</source>
        <translation>Ta inn leveranser …</translation>
    </message>
    <message>
        <source>Last account of deliveries …</source>
        <translation>Siste inntak …</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Purr …</translation>
    </message>
    <message>
        <source>Make the joint report …</source>
        <translation>Lag felles melding …</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Oversikt</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesing</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Joint report</source>
        <translation>Felles melding</translation>
    </message>
    <message>
        <source>Close the collection</source>
        <translation>Lukk samlingen</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Denne samlingen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visning</translation>
    </message>
    <message>
        <source>Remind %1 …</source>
        <translation>Purr %1 …</translation>
    </message>
</context>
<context>
    <name>OfficeComments</name>
    <message>
        <source>Tick off a comment</source>
        <translation>merking av kommentar som løst</translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation>skriving av kommentar</translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation>sletting av kommentar</translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation>endring av navnet</translation>
    </message>
    <message>
        <source>Send comments</source>
        <translation>sending av kommentarer</translation>
    </message>
</context>
<context>
    <name>OfficeFlow</name>
    <message>
        <source>Open a collection</source>
        <translation>Åpne en samling</translation>
    </message>
    <message>
        <source>Keep the new collection as</source>
        <translation>Lagre den nye samlingen som</translation>
    </message>
</context>
<context>
    <name>OfficeMailDialog</name>
    <message>
        <source>Reason</source>
        <translation>Begrunnelse</translation>
    </message>
    <message>
        <source>New deadline, if any</source>
        <translation>Ny frist, om den skal endres</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Emne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Kplan&apos;s own wording</source>
        <translation>Kplans egen tekst</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>Purr</translation>
    </message>
    <message>
        <source>Thank %1</source>
        <translation>Takk %1</translation>
    </message>
    <message>
        <source>Send back to %1</source>
        <translation>Send tilbake til %1</translation>
    </message>
    <message>
        <source>One e‑mail is made for each unit, as a draft that you look over and send. Who has delivered, or has nothing to report, is not in the list.</source>
        <translation>Det blir laget én e‑post for hver enhet, som et utkast du ser over og sender selv. De som har levert eller ikke har noe å melde, står ikke i listen.</translation>
    </message>
    <message>
        <source>The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation>E‑posten blir laget som et utkast med en kvittering, som enheten drar inn i Kplan.</translation>
    </message>
    <message>
        <source>The delivery is sent back with a reason. The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation>Leveransen blir sendt tilbake med en begrunnelse. E‑posten blir laget som et utkast med en kvittering, som enheten drar inn i Kplan.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Send tilbake</translation>
    </message>
    <message>
        <source>Make the drafts</source>
        <translation>Lag utkastene</translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation>Lag utkastet</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Til</translation>
    </message>
    <message>
        <source>Space ticks a unit or takes the tick away.</source>
        <translation>Mellomrom huker av en enhet eller tar avhukingen bort.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>ingen adresse</translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation>en fil kunne ikke leses</translation>
    </message>
    <message>
        <source>extended deadline %1</source>
        <translation>utsatt frist %1</translation>
    </message>
    <message>
        <source>reminded %1</source>
        <translation>purret %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Til: %1</translation>
    </message>
    <message>
        <source>No address is known of this unit.</source>
        <translation>Vi har ingen adresse til denne enheten.</translation>
    </message>
    <message numerus="yes">
        <source>Use the addresses of %n e‑mail(s) that came</source>
        <translation>
            <numerusform>Bruk adressen i %n e‑post som kom</numerusform>
            <numerusform>Bruk adressene i %n e‑poster som kom</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each unit; a line of which nothing is known is left out: %1. The subject names nobody.</source>
        <translation>Det som står i klammer, blir fylt inn for hver enhet, og en linje der ingenting er kjent, blir utelatt: %1. Emnet navngir ingen personer.</translation>
    </message>
    <message>
        <source>Tick the units to write to.</source>
        <translation>Huk av enhetene du vil skrive til.</translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation>Skriv begrunnelsen.</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>OfficeMails</name>
    <message>
        <source>%1 – e-mails</source>
        <translation>%1 – e-post</translation>
    </message>
</context>
<context>
    <name>OfficePages</name>
    <message>
        <source>Pages</source>
        <translation>Sider</translation>
    </message>
</context>
<context>
    <name>OfficeStatus</name>
    <message>
        <source>Deadline %1</source>
        <translation>Frist %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>1 enhet</numerusform>
            <numerusform>%n enheter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveranser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revised</source>
        <translation>
            <numerusform>1 revidert</numerusform>
            <numerusform>%n revidert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>Drop deliveries here to take them in</source>
        <translation>Slipp leveransene her for å ta dem inn</translation>
    </message>
    <message>
        <source>Nothing can be taken in: the file is only read.</source>
        <translation>Ingenting kan tas inn: filen er åpnet bare for lesing.</translation>
    </message>
    <message>
        <source>Change title and name</source>
        <translation>endring av tittel og navn</translation>
    </message>
</context>
<context>
    <name>OutlineFilterBar</name>
    <message>
        <source>nothing delivered yet</source>
        <translation>ikke levert ennå</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alt</translation>
    </message>
    <message>
        <source>Show what has changed since delivery …</source>
        <translation>Vis hva som er endret etter levering …</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle tiltak</translation>
    </message>
    <message>
        <source>The tree shows: %1</source>
        <translation>Vises i treet: %1</translation>
    </message>
    <message>
        <source>Choose what the tree shows (Ctrl+L)</source>
        <translation>Velg hva som vises i treet (Ctrl+L)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tomme</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Uten tall</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Usikre</translation>
    </message>
    <message>
        <source>Changed since delivery</source>
        <translation>Endret siden levering</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>Goal %1: %2</source>
        <translation>Mål %1: %2</translation>
    </message>
    <message>
        <source>Measure %1: %2</source>
        <translation>Tiltak %1: %2</translation>
    </message>
    <message>
        <source>Area %1: %2</source>
        <translation>Område %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation>Tiltak uten tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n åpen kommentar</numerusform>
            <numerusform>%n åpne kommentarer</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>påbegynt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>ferdig</translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>ingenting å melde</translation>
    </message>
    <message>
        <source>something to look at</source>
        <translation>noe å se på</translation>
    </message>
    <message>
        <source>changed after delivery</source>
        <translation>endret etter levering</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Areas, goals and measures</source>
        <translation>Områder, mål og tiltak</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Lukket</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Åpnet</translation>
    </message>
</context>
<context>
    <name>OwnMetric</name>
    <message>
        <source>People reached</source>
        <translation>Personer</translation>
    </message>
    <message>
        <source>Each person is counted once: 30 pupils who came twice are 30.</source>
        <translation>Hver person telles én gang: 30 elever som kom to ganger, er 30.</translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation>Frammøter</translation>
    </message>
    <message>
        <source>Each visit is counted: 30 who came twice are 60.</source>
        <translation>Hvert frammøte telles: 30 som kom to ganger, er 60.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Municipalities, schools, choirs: what took part, not who.</source>
        <translation>Kommuner, skoler, kor og annet som var med.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Arrangementer</translation>
    </message>
    <message>
        <source>What was held: courses, meetings, concerts.</source>
        <translation>Det som ble arrangert: kurs, møter, konserter.</translation>
    </message>
    <message>
        <source>Write what one is called, and what several are called.</source>
        <translation>Skriv navnet både i entall og i flertall.</translation>
    </message>
    <message>
        <source>This is too long for a figure&apos;s name. Shorten it.</source>
        <translation>Navnet er for langt. Gjør det kortere.</translation>
    </message>
    <message>
        <source>A name needs letters.</source>
        <translation>Et navn må ha bokstaver.</translation>
    </message>
    <message>
        <source>There is a metric with this name already.</source>
        <translation>Det finnes allerede en indikator med dette navnet.</translation>
    </message>
</context>
<context>
    <name>OwnMetricDialog</name>
    <message>
        <source>New metric</source>
        <translation>Ny indikator</translation>
    </message>
    <message>
        <source>The office sees what your region counts by it, beside the form&apos;s metrics.</source>
        <translation>Kontoret ser disse tallene i tillegg til tallene for skjemaets indikatorer.</translation>
    </message>
    <message>
        <source>One is called</source>
        <translation>Navn i entall</translation>
    </message>
    <message>
        <source>e.g. workshop</source>
        <translation>f.eks. verksted</translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation>Navn i flertall</translation>
    </message>
    <message>
        <source>e.g. workshops</source>
        <translation>f.eks. verksteder</translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation>Telles som</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimaler</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>Hele tall</translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation>Én desimal (1,5)</translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation>To desimaler (1,25)</translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation>Tre desimaler (1,125)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Change the metric</source>
        <translation>Endre indikatoren</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
</context>
<context>
    <name>OwnMetricsDialog</name>
    <message>
        <source>Own metrics</source>
        <translation>Egne indikatorer</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Endre …</translation>
    </message>
    <message>
        <source>Merge into another …</source>
        <translation>Slå sammen med en annen …</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n aktivitet</numerusform>
            <numerusform>%n aktiviteter</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside the form&apos;s metrics. A change is undone with Ctrl+Z in the window.</source>
        <translation>I tillegg til skjemaets indikatorer. En endring angres med Ctrl+Z i vinduet.</translation>
    </message>
    <message>
        <source>There are none. A new one is made by typing a figure: «3 workshops».</source>
        <translation>Det er ingen egne indikatorer ennå. Du lager en ved å skrive et nytt slags tall i et notat, for eksempel «3 lydopptak».</translation>
    </message>
</context>
<context>
    <name>OwnMetricsSection</name>
    <message>
        <source>No metrics of the units&apos; own look alike, and nothing is decided.</source>
        <translation>Ingen av enhetenes egne indikatorer ligner på hverandre, og ingenting er avgjort.</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Telles som</translation>
    </message>
    <message>
        <source>Name of the common metric</source>
        <translation>Navn på den felles indikatoren</translation>
    </message>
    <message>
        <source>The names are alike, and they add up in the same way</source>
        <translation>Navnene ligner, og de legges sammen på samme måte</translation>
    </message>
    <message>
        <source>Counted as one</source>
        <translation>Telles som én</translation>
    </message>
    <message>
        <source>Different metrics</source>
        <translation>Ulike indikatorer</translation>
    </message>
    <message>
        <source>Metrics that look alike</source>
        <translation>Indikatorer som ligner på hverandre</translation>
    </message>
    <message>
        <source>Count as one</source>
        <translation>Samme, tell som én</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Ulike</translation>
    </message>
    <message>
        <source>what metrics are counted as</source>
        <translation>valg av hva indikatorer telles som</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>ikke avklart</translation>
    </message>
    <message>
        <source>one</source>
        <translation>én</translation>
    </message>
    <message>
        <source>different</source>
        <translation>ulike</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>se på den igjen</translation>
    </message>
    <message>
        <source>%1: no longer in the revision that counts</source>
        <translation>%1: finnes ikke lenger i revisjonen som teller</translation>
    </message>
    <message>
        <source>A metric of their own</source>
        <translation>En egen indikator</translation>
    </message>
    <message>
        <source>%1 in the form</source>
        <translation>%1 i skjemaet</translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Mindre (Ctrl+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Større (Ctrl++)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page preview</source>
        <translation>Forhåndsvisning av sidene</translation>
    </message>
    <message>
        <source>The preview cannot be shown at the moment. What you write is saved all the same; choose another tab and come back to try again.</source>
        <translation>Forhåndsvisningen kan ikke vises akkurat nå. Det du skriver, lagres likevel. Velg en annen fane og kom tilbake for å prøve igjen.</translation>
    </message>
    <message>
        <source>Write PDF …</source>
        <translation>Lag PDF …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Lager sidene …</translation>
    </message>
    <message>
        <source>Page %1 of %2. Enter goes to the note in the middle.</source>
        <translation>Side %1 av %2. Enter går til notatet i midten.</translation>
    </message>
</context>
<context>
    <name>PagesStep</name>
    <message>
        <source>The pages as they will be</source>
        <translation>Sidene slik de blir</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Sidene lages …</translation>
    </message>
    <message>
        <source>Same revision: these are the files that were made %2, and are only written again.</source>
        <translation>Samme revisjon: Dette er filene som ble laget %2. De skrives bare på nytt.</translation>
    </message>
    <message>
        <source>They will say revision %1, %2. Nothing is stored before you go on.</source>
        <translation>På sidene står revisjon %1, %2. Ingenting lagres før du går videre.</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>En annen mappe …</translation>
    </message>
    <message>
        <source>Put the delivery file inside the PDF as well</source>
        <translation>Legg leveransefilen inn i PDF-en også</translation>
    </message>
    <message>
        <source>The office then has a spare, should the delivery file be lost. The PDF looks the same. Some archives do not take a PDF with a file in it (PDF/A-3). Leave the box empty if the PDF is to be archived.</source>
        <translation>Da har kontoret en reserve om leveransefilen skulle komme bort. PDF-en ser lik ut. Noen arkiver tar ikke imot en PDF med en fil i (PDF/A-3). La ruten stå tom hvis PDF-en skal arkiveres.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Mappe for filene</translation>
    </message>
    <message>
        <source>The files go to this folder</source>
        <translation>Filene legges i denne mappen</translation>
    </message>
</context>
<context>
    <name>PassOnDialog</name>
    <message>
        <source>Pass on</source>
        <translation>Gi videre</translation>
    </message>
    <message>
        <source>Pass the report on</source>
        <translation>Gi meldingen videre</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>One zip file for a successor or a new machine, with this report, the form that it is on, and all that belongs to it. It is opened with Kplan there.</source>
        <translation>Én zip-fil til en etterfølger eller en ny maskin, med denne meldingen, skjemaet den står på, og alt som hører til. Der åpnes den med Kplan.</translation>
    </message>
    <message>
        <source>Other reports are not in it: open each of them, and pass it on by itself.</source>
        <translation>Andre meldinger er ikke med: Åpne dem én etter én, og gi hver av dem videre for seg.</translation>
    </message>
    <message numerus="yes">
        <source>%n, with PDF</source>
        <translation>
            <numerusform>%n, med PDF</numerusform>
            <numerusform>%n, med PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation>Leveranser</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Comments and what is in the trash go along too. There may be personal data in it: do not send the file by ordinary e-mail. What was deleted for good is not in it.</source>
        <translation>Kommentarer og det som ligger i papirkurven, er også med. Det kan stå personopplysninger der: send ikke filen med vanlig e‑post. Det som er slettet for godt, er ikke med.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Lagre som …</translation>
    </message>
</context>
<context>
    <name>PersonalDataDialog</name>
    <message>
        <source>Personal data</source>
        <translation>Personopplysninger</translation>
    </message>
    <message>
        <source>Personal data in what was received</source>
        <translation>Personopplysninger i det som er mottatt</translation>
    </message>
    <message>
        <source>Kplan looks for what can be recognised. What it does not know, such as health or names of children, you find by reading.</source>
        <translation>Kplan ser etter det som kan kjennes igjen. Det den ikke kjenner, som helse eller navn på barn, finner du ved å lese.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Hva som vises</translation>
    </message>
    <message>
        <source>Deliveries with national identity numbers</source>
        <translation>Leveranser med fødselsnummer</translation>
    </message>
    <message>
        <source>Phone numbers, e‑mail addresses and street addresses too</source>
        <translation>Også telefonnumre, e‑postadresser og gateadresser</translation>
    </message>
    <message>
        <source>All deliveries and editions</source>
        <translation>Alle leveranser og utgaver</translation>
    </message>
    <message>
        <source>The deliveries are being looked through …</source>
        <translation>Leser gjennom leveransene …</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveranser</translation>
    </message>
    <message>
        <source>%1 (not deleted everywhere)</source>
        <translation>%1 (ikke slettet overalt)</translation>
    </message>
    <message>
        <source>the collection&apos;s own file</source>
        <translation>samlingens egen fil</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>1 tidligere versjon</numerusform>
            <numerusform>%n tidligere versjoner</numerusform>
        </translation>
    </message>
    <message>
        <source>folders that cannot be reached now (%1)</source>
        <translation>mapper som ikke kan nås nå (%1)</translation>
    </message>
    <message>
        <source>Removed before</source>
        <translation>Fjernet før</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Remove personal data …</source>
        <translation>Fjern personopplysninger …</translation>
    </message>
    <message>
        <source>What was removed may still stand in: %1. A file may have been open elsewhere, or Kplan was stopped. When it is deleted, nothing that was done before can be undone.</source>
        <translation>Det som er fjernet, kan fortsatt stå i: %1. En fil kan ha vært åpen et annet sted, eller Kplan ble stoppet. Når det slettes, kan ingenting som er gjort før, angres.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveranser</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Fant ingenting.</translation>
    </message>
    <message>
        <source>the Word document of %1</source>
        <translation>Word-dokumentet til %1</translation>
    </message>
    <message>
        <source>the office&apos;s own texts</source>
        <translation>kontorets egne tekster</translation>
    </message>
</context>
<context>
    <name>PersonalDataFlow</name>
    <message>
        <source>It no longer stands in the collection, nor in its earlier versions.</source>
        <translation>Det står ikke lenger i samlingen, og ikke i tidligere versjoner av den.</translation>
    </message>
    <message>
        <source>%1 What was removed may still stand in the collection&apos;s file and in its earlier versions. You can try again under “Personal data …”.</source>
        <translation>%1 Det som er fjernet, kan fortsatt stå i samlingens fil og i tidligere versjoner av den. Du kan prøve igjen under «Personopplysninger …».</translation>
    </message>
    <message>
        <source>Not everything is removed</source>
        <translation>Ikke alt er fjernet</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjernet</translation>
    </message>
    <message>
        <source>These earlier versions could not be deleted, and may be open elsewhere: %1. Close them, and try again under “Personal data …”.</source>
        <translation>Disse tidligere versjonene lot seg ikke slette, og kan være åpne et annet sted: %1. Lukk dem, og prøv igjen under «Personopplysninger …».</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Utgave %1</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>The pieces of the document, and what they became</source>
        <translation>Delene av dokumentet og hva de ble lest som</translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation>Alt (%1)</translation>
    </message>
    <message>
        <source>Uncertain (%1)</source>
        <translation>Usikkert (%1)</translation>
    </message>
    <message>
        <source>Without a place (%1)</source>
        <translation>Ikke plassert (%1)</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>I dokumentet</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Lest som</translation>
    </message>
    <message>
        <source>Nothing is uncertain.</source>
        <translation>Ingenting er usikkert.</translation>
    </message>
    <message>
        <source>Everything in the document has found a place.</source>
        <translation>Alt i dokumentet er plassert.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Plan adopted %1 by %2</source>
        <translation>Planen vedtatt %1 av %2</translation>
    </message>
    <message>
        <source>Lift the adoption of the plan</source>
        <translation>oppheving av vedtaket</translation>
    </message>
    <message>
        <source>The plan is adopted no longer. Its wordings and the outcomes are kept.</source>
        <translation>Planen er ikke lenger vedtatt. Ordlydene i den og utfallene er beholdt.</translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation>vedtak av planen</translation>
    </message>
    <message>
        <source>The plan is adopted.</source>
        <translation>Planen er vedtatt.</translation>
    </message>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation>Meldingen er endret i mellomtiden.</translation>
    </message>
    <message>
        <source>Look at the plan as it is now, and answer again.</source>
        <translation>Se på planen slik den er nå, og svar en gang til.</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>Gjennomført</translation>
    </message>
    <message>
        <source>Partly carried out</source>
        <translation>Delvis gjennomført</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Ikke gjennomført</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>I planen</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktiviteter</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikke i planen</translation>
    </message>
    <message>
        <source>as the measure</source>
        <translation>som tiltaket</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>uten utfall</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>%1 planlagt</translation>
    </message>
    <message>
        <source>%1 carried out</source>
        <translation>%1 gjennomført</translation>
    </message>
    <message>
        <source>%1 partly carried out</source>
        <translation>%1 delvis gjennomført</translation>
    </message>
    <message>
        <source>%1 not carried out</source>
        <translation>%1 ikke gjennomført</translation>
    </message>
    <message>
        <source>%1 without an outcome</source>
        <translation>%1 uten utfall</translation>
    </message>
    <message>
        <source>%1 not in the plan</source>
        <translation>%1 ikke i planen</translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Outcome</source>
        <translation>Utfall</translation>
    </message>
    <message>
        <source>Remove the outcome</source>
        <translation>Fjern utfallet</translation>
    </message>
    <message>
        <source>Wording in the plan …</source>
        <translation>Ordlyden i planen …</translation>
    </message>
    <message>
        <source>Use the measure&apos;s wording</source>
        <translation>Bruk tiltakets ordlyd</translation>
    </message>
    <message>
        <source>Take into the plan</source>
        <translation>Ta med i planen</translation>
    </message>
    <message>
        <source>Take out of the plan</source>
        <translation>Ta ut av planen</translation>
    </message>
</context>
<context>
    <name>PlanReviewDialog</name>
    <message>
        <source>Plan against report</source>
        <translation>Plan mot melding</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The plan is not adopted yet. Once it is, each of its measures stands here with what became of it.</source>
        <translation>Planen er ikke vedtatt ennå. Når den er det, står det her hva det ble av hvert tiltak.</translation>
    </message>
    <message>
        <source>Adopt the plan …</source>
        <translation>Vedta planen …</translation>
    </message>
    <message>
        <source>Only without an outcome</source>
        <translation>Bare uten utfall</translation>
    </message>
    <message>
        <source>Go to the measure</source>
        <translation>Gå til tiltaket</translation>
    </message>
</context>
<context>
    <name>PredecessorsField</name>
    <message>
        <source>Predecessors</source>
        <translation>Forløpere</translation>
    </message>
    <message>
        <source>Regions that became this one. Old reports are followed up by them.</source>
        <translation>Regioner som ble til denne. Gamle meldinger følges opp gjennom dem.</translation>
    </message>
    <message>
        <source>Add a predecessor …</source>
        <translation>Legg til forløper …</translation>
    </message>
    <message>
        <source>Remove the predecessor %1</source>
        <translation>Fjern forløperen %1</translation>
    </message>
    <message>
        <source>Find the region</source>
        <translation>Finn regionen</translation>
    </message>
    <message>
        <source>Type part of its name</source>
        <translation>Skriv en del av navnet</translation>
    </message>
    <message>
        <source>Earlier form</source>
        <translation>Tidligere skjema</translation>
    </message>
    <message>
        <source>Add a predecessor</source>
        <translation>Legg til forløper</translation>
    </message>
    <message>
        <source>Which region became this one, alone or with others?</source>
        <translation>Hvilken region ble til denne, alene eller sammen med andre?</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>Skriv ut …</translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>The paper will lack characters</source>
        <translation>Noen tegn kan ikke skrives ut</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skriveren.</translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Print</source>
        <translation>Utskrift</translation>
    </message>
    <message>
        <source>Sending the pages to the printer …</source>
        <translation>Sender sidene til skriveren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1: ferdig</translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message>
        <source>Remove everywhere</source>
        <translation>Fjern overalt</translation>
    </message>
    <message>
        <source>“%1” stands in these places, however it is written:</source>
        <translation>«%1» står disse stedene, uansett skrivemåte:</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n file(s) too</source>
        <translation>
            <numerusform>Slett også denne filen</numerusform>
            <numerusform>Slett også disse %n filene</numerusform>
        </translation>
    </message>
    <message>
        <source>It also stands in files with comments, which remain until you delete them: %1</source>
        <translation>Det står også i kommentarfiler, som blir liggende til du sletter dem: %1</translation>
    </message>
    <message>
        <source>Kplan looks for the files of deliveries only in the folder that it proposes for them. Those that you had put into another folder stay there: delete them yourself.</source>
        <translation>Kplan ser etter filene fra leveranser bare i mappen det selv foreslår. Filer du la i en annen mappe, blir liggende der: Slett dem selv.</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message numerus="yes">
        <source>the report, %n time(s): “%1” takes its place</source>
        <translation>
            <numerusform>meldingen, %n gang: «%1» settes inn i stedet</numerusform>
            <numerusform>meldingen, %n ganger: «%1» settes inn i stedet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the trash, %n entry(ies), which are deleted</source>
        <translation>
            <numerusform>papirkurven, %n oppføring, som slettes</numerusform>
            <numerusform>papirkurven, %n oppføringer, som slettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s), which are deleted</source>
        <translation>
            <numerusform>%n tidligere versjon, som slettes</numerusform>
            <numerusform>%n tidligere versjoner, som slettes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies): the kept PDF and delivery file are deleted; that it was made, when and by whom, stays in the list</source>
        <translation>
            <numerusform>%n leveranse: PDF-en og leveransefilen Kplan har tatt vare på, slettes. At den ble laget, når og av hvem, blir stående i listen</numerusform>
            <numerusform>%n leveranser: PDF-ene og leveransefilene Kplan har tatt vare på, slettes. At de ble laget, når og av hvem, blir stående i listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n kommentar, der det maskeres</numerusform>
            <numerusform>%n kommentarer, der det maskeres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s), word(s), answer(s) to suggestions, or name(s) kept with a delivery (adviser, approval)</source>
        <translation>
            <numerusform>%n begrunnelse, ord, svar på forslag eller navn som står ved en leveranse (rådgiver, godkjenning)</numerusform>
            <numerusform>%n begrunnelser, ord, svar på forslag eller navn som står ved leveranser (rådgiver, godkjenning)</numerusform>
        </translation>
    </message>
    <message>
        <source>undo: nothing that was done before can be undone</source>
        <translation>angre: det som ble gjort før, kan ikke lenger angres</translation>
    </message>
    <message>
        <source>Kplan cannot reach e-mails that were sent, copies that you, OneDrive or a backup of the computer have made, printouts, and what a disk still holds of deleted files. Ask those who received it to delete it.</source>
        <translation>Kplan når ikke e‑poster som er sendt, kopier som du, OneDrive eller en sikkerhetskopi av maskinen har laget, utskrifter, eller det en disk ennå har igjen av slettede filer. Be dem som har fått det, om å slette det.</translation>
    </message>
</context>
<context>
    <name>PurgeFlow</name>
    <message>
        <source>other texts</source>
        <translation>andre tekster</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>papirkurven</translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation>tidligere versjoner</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>leveranser</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>kommentarer</translation>
    </message>
    <message>
        <source>what undo brings back</source>
        <translation>det «Angre» henter tilbake</translation>
    </message>
    <message>
        <source>Masked here. It still stands in: %1.</source>
        <translation>Maskert her. Det står fortsatt i: %1.</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>Masker personopplysninger</translation>
    </message>
    <message>
        <source>It no longer stands in the report, nor in anything that Kplan keeps of it.</source>
        <translation>Det står ikke lenger i meldingen, og heller ikke i noe Kplan tar vare på av den.</translation>
    </message>
    <message>
        <source>These files could not be deleted, and may be open elsewhere: %1. Close them, and delete them in their folder.</source>
        <translation>Disse filene kunne ikke slettes, og er kanskje åpne et annet sted: %1. Lukk dem, og slett dem i mappen deres.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjernet</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note</source>
        <translation>Hurtignotat</translation>
    </message>
    <message>
        <source>What was done, when, with whom, how many</source>
        <translation>Hva som ble gjort, når, med hvem, hvor mange</translation>
    </message>
    <message>
        <source>The note&apos;s text</source>
        <translation>Notatets tekst</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Legg til notatet</translation>
    </message>
    <message>
        <source>Add, and write another</source>
        <translation>Legg til, og skriv et til</translation>
    </message>
    <message>
        <source>You began on this earlier.</source>
        <translation>Dette begynte du på tidligere.</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Under</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Enter leads to the measure. Esc closes, and the text is here next time.</source>
        <translation>Enter går til tiltaket. Esc lukker, og teksten står her neste gang.</translation>
    </message>
    <message>
        <source>Enter leads to the measure, Enter there adds the note.</source>
        <translation>Enter går til tiltaket, og Enter der legger til notatet.</translation>
    </message>
    <message>
        <source>Added under %1. Write the next one.</source>
        <translation>Lagt til under %1. Skriv det neste.</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Unit by unit</source>
        <translation>Enhet for enhet</translation>
    </message>
    <message>
        <source>Goal by goal</source>
        <translation>Mål for mål</translation>
    </message>
    <message>
        <source>Search in all reports</source>
        <translation>Søk i alle meldinger</translation>
    </message>
    <message>
        <source>Personal data …</source>
        <translation>Personopplysninger …</translation>
    </message>
    <message>
        <source>Look for personal data in what was received</source>
        <translation>Se etter personopplysninger i det som er mottatt</translation>
    </message>
    <message>
        <source>The units</source>
        <translation>Enhetene</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Målene</translation>
    </message>
</context>
<context>
    <name>ReceiptFlow</name>
    <message>
        <source>A receipt of another report</source>
        <translation>En kvittering for en annen melding</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Åpne «%1»</translation>
    </message>
    <message>
        <source>The receipt of revision %1 was taken in before. Nothing is changed.</source>
        <translation>Kvitteringen for revisjon %1 er lest inn før. Ingenting er endret.</translation>
    </message>
    <message>
        <source>The office has received the delivery</source>
        <translation>Kontoret har mottatt leveransen</translation>
    </message>
    <message>
        <source>The delivery is accepted</source>
        <translation>Leveransen er godkjent</translation>
    </message>
    <message>
        <source>The delivery was sent back</source>
        <translation>Leveransen er sendt tilbake</translation>
    </message>
    <message>
        <source>Revision %1. Written %2 by %3.</source>
        <translation>Revisjon %1. Skrevet %2 av %3.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Begrunnelse: %1</translation>
    </message>
    <message>
        <source>No reason is given. Ask the office.</source>
        <translation>Ingen begrunnelse er oppgitt. Spør kontoret.</translation>
    </message>
    <message>
        <source>The deadline is now %1.</source>
        <translation>Fristen er nå %1.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Recent</source>
        <translation>Sist brukte</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Ingen ennå</translation>
    </message>
</context>
<context>
    <name>RecoveryFlow</name>
    <message>
        <source>The report is open somewhere else.</source>
        <translation>Meldingen er åpen et annet sted.</translation>
    </message>
    <message>
        <source>Only for reading: the report as it was %1</source>
        <translation>Bare for lesing: meldingen slik den var %1</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Tidligere versjon</translation>
    </message>
    <message>
        <source>The report is as it was %1. What it was before is kept.</source>
        <translation>Meldingen er nå slik den var %1. Innholdet du gikk tilbake fra, ligger under «Tidligere versjoner …» i menyen.</translation>
    </message>
    <message>
        <source>Go back to an earlier version</source>
        <translation>gjenoppretting av en tidligere versjon</translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation>Lagre den tidligere versjonen som</translation>
    </message>
</context>
<context>
    <name>RemainingList</name>
    <message>
        <source>What is left</source>
        <translation>Det som gjenstår</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n ting gjenstår</numerusform>
            <numerusform>%n ting gjenstår</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Ingenting gjenstår</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at again</source>
        <translation>
            <numerusform>%n ting å se på en gang til</numerusform>
            <numerusform>%n ting å se på en gang til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Remove personal data</source>
        <translation>Fjern personopplysninger</translation>
    </message>
    <message>
        <source>The whole of it goes, since no word in it can be changed: %1.</source>
        <translation>Alt i den fjernes, fordi ingen ord i den kan endres: %1.</translation>
    </message>
    <message>
        <source>The same also stands in:</source>
        <translation>Det samme står også i:</translation>
    </message>
    <message>
        <source>Earlier versions of the collection that have it are deleted.</source>
        <translation>Tidligere versjoner av samlingen som har den, slettes.</translation>
    </message>
    <message>
        <source>Nothing that was done before can be undone.</source>
        <translation>Ingenting av det som er gjort før, kan angres.</translation>
    </message>
    <message>
        <source>What stays: that it came and when, its checksum, its figures without texts.</source>
        <translation>Dette blir stående: at den kom og når, kontrollsummen og tallene uten tekst.</translation>
    </message>
    <message>
        <source>Taken out of the collection, but kept for editions:</source>
        <translation>Tatt ut av samlingen, men beholdt for utgaver:</translation>
    </message>
    <message>
        <source>Word documents, which go without what was made of them:</source>
        <translation>Word-dokumenter, som fjernes uten det som ble laget av dem:</translation>
    </message>
    <message>
        <source>Editions that have it, and are removed too:</source>
        <translation>Utgaver som har det, og som også fjernes:</translation>
    </message>
    <message>
        <source>Kplan cannot reach the e‑mails it came by, files that were made of the joint report, copies of the collection elsewhere, nor what the unit keeps. Ask the unit for a new revision without the personal data.</source>
        <translation>Kplan når ikke e‑postene den kom med, filer som er laget av den felles meldingen, kopier av samlingen andre steder, eller det enheten selv har. Be enheten om en ny revisjon uten personopplysningene.</translation>
    </message>
    <message>
        <source>Who removes it</source>
        <translation>Hvem som fjerner</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>Write who removes it: that stays in the collection.</source>
        <translation>Skriv hvem som fjerner: det blir stående i samlingen.</translation>
    </message>
    <message>
        <source>The Word document goes too. These were made of it as well, and stay: %1.</source>
        <translation>Word-dokumentet fjernes også. Disse ble også laget av det, og blir stående: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n kommentar, der det maskeres</numerusform>
            <numerusform>%n kommentarer, der det maskeres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the office&apos;s own texts, where it is masked</source>
        <translation>
            <numerusform>%n sted i kontorets egne tekster, der det maskeres</numerusform>
            <numerusform>%n steder i kontorets egne tekster, der det maskeres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of the collection, deleted as a whole</source>
        <translation>
            <numerusform>%n tidligere versjon av samlingen, som slettes helt</numerusform>
            <numerusform>%n tidligere versjoner av samlingen, som slettes helt</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments on it stay, without the words of it that they quote.</source>
        <translation>Kommentarer til den blir stående, uten det de siterer fra den.</translation>
    </message>
    <message>
        <source>Elsewhere only its national identity numbers are looked for. All else that is personal in the office&apos;s own texts you find by reading.</source>
        <translation>Ellers letes det bare etter fødselsnumrene i den. Annet som er personlig i kontorets egne tekster, finner du ved å lese.</translation>
    </message>
    <message>
        <source>“%1”, made %2</source>
        <translation>«%1», laget %2</translation>
    </message>
</context>
<context>
    <name>RemovalNotice</name>
    <message>
        <source>Remove it</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behold</translation>
    </message>
</context>
<context>
    <name>RemoveHitsDialog</name>
    <message numerus="yes">
        <source>Remove %n hit(s) from the texts?</source>
        <translation>
            <numerusform>Fjerne %n treff fra tekstene?</numerusform>
            <numerusform>Fjerne %n treff fra tekstene?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written in the field “Replace with”.</source>
        <translation>Det står ingenting i feltet «Erstatt med».</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Erstatt alle</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Fjern dem</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ikke endre</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Mask it</source>
        <translation>Maskér</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message>
        <source>Remove the characters</source>
        <translation>Fjern tegnene</translation>
    </message>
    <message>
        <source>Mark as nothing to report</source>
        <translation>Marker som ingenting å melde</translation>
    </message>
    <message>
        <source>Lift the mark</source>
        <translation>Fjern merket</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Fjern notatet</translation>
    </message>
    <message>
        <source>Set to done</source>
        <translation>Sett til gjennomført</translation>
    </message>
    <message>
        <source>Set to planned</source>
        <translation>Sett til planlagt</translation>
    </message>
    <message>
        <source>Set to cancelled</source>
        <translation>Sett til avlyst</translation>
    </message>
    <message>
        <source>Begin a note</source>
        <translation>Begynn et notat</translation>
    </message>
    <message>
        <source>Say the outcome …</source>
        <translation>Si utfallet …</translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation>Legg inn tall</translation>
    </message>
    <message>
        <source>Open the suggestions</source>
        <translation>Åpne forslagene</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Skriv navnet</translation>
    </message>
    <message>
        <source>Approve anew …</source>
        <translation>Godkjenn på nytt …</translation>
    </message>
    <message>
        <source>Deliver …</source>
        <translation>Lever …</translation>
    </message>
    <message>
        <source>Show the comments</source>
        <translation>Vis kommentarene</translation>
    </message>
    <message>
        <source>Link the two notes</source>
        <translation>Knytt de to notatene sammen</translation>
    </message>
</context>
<context>
    <name>ReportDetailsDialog</name>
    <message>
        <source>Region and name</source>
        <translation>Region og navn</translation>
    </message>
    <message>
        <source>Both stand on top of the report.</source>
        <translation>Begge står øverst i meldingen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message>
        <source>Write in a note</source>
        <translation>skriving i notat</translation>
    </message>
    <message>
        <source>Write in a measure</source>
        <translation>skriving i tiltak</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>nytt notat</translation>
    </message>
    <message>
        <source>Divide a note</source>
        <translation>deling av notat</translation>
    </message>
    <message>
        <source>Join two notes</source>
        <translation>sammenslåing av notater</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>innliming av liste</translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation>nytt tiltak</translation>
    </message>
    <message>
        <source>Change the wording in the plan</source>
        <translation>endring av ordlyden i planen</translation>
    </message>
    <message>
        <source>Take a measure out of the plan</source>
        <translation>uttak av et tiltak fra planen</translation>
    </message>
    <message>
        <source>The measure is taken out of the plan.</source>
        <translation>Tiltaket er tatt ut av planen.</translation>
    </message>
    <message>
        <source>Take a measure into the plan</source>
        <translation>opptak av et tiltak i planen</translation>
    </message>
    <message>
        <source>Set the outcome</source>
        <translation>valg av utfall</translation>
    </message>
    <message>
        <source>The outcome is removed, with its reason.</source>
        <translation>Utfallet er fjernet, med begrunnelsen.</translation>
    </message>
    <message>
        <source>Remove the outcome</source>
        <translation>fjerning av utfall</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>skriving av begrunnelse</translation>
    </message>
    <message>
        <source>The measure is removed.</source>
        <translation>Tiltaket er fjernet.</translation>
    </message>
    <message numerus="yes">
        <source>The measure is removed, with %n note(s).</source>
        <translation>
            <numerusform>Tiltaket er fjernet, med %n notat.</numerusform>
            <numerusform>Tiltaket er fjernet, med %n notater.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer in the plan either.</source>
        <translation>Det er heller ikke lenger i planen.</translation>
    </message>
    <message>
        <source>Remove a measure</source>
        <translation>fjerning av tiltak</translation>
    </message>
    <message>
        <source>Move a measure</source>
        <translation>flytting av tiltak</translation>
    </message>
    <message>
        <source>Describe an activity</source>
        <translation>endring av aktivitet</translation>
    </message>
    <message>
        <source>Set a figure</source>
        <translation>endring av tall</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>godtaking av %n forslag</numerusform>
            <numerusform>godtaking av %n forslag</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a figure</source>
        <translation>fjerning av tall</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>ny indikator</translation>
    </message>
    <message>
        <source>The metrics are merged.</source>
        <translation>Indikatorene er slått sammen.</translation>
    </message>
    <message>
        <source>The metric is changed.</source>
        <translation>Indikatoren er endret.</translation>
    </message>
    <message>
        <source>The metric is removed.</source>
        <translation>Indikatoren er fjernet.</translation>
    </message>
    <message>
        <source>The metric is removed, with its figures.</source>
        <translation>Indikatoren er fjernet, med tallene for den.</translation>
    </message>
    <message>
        <source>Tie two notes</source>
        <translation>sammenknytning av notater</translation>
    </message>
    <message>
        <source>Untie a note</source>
        <translation>frakobling av notat</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>tilbakelegging fra papirkurven</translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation>Lagt tilbake.</translation>
    </message>
    <message>
        <source>Mark as nothing to report</source>
        <translation>merking med «Ingenting å melde»</translation>
    </message>
    <message>
        <source>Lift the mark</source>
        <translation>oppheving av «Ingenting å melde»</translation>
    </message>
    <message>
        <source>The goal is removed.</source>
        <translation>Målet er fjernet.</translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation>fjerning av målet</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>skriving av begrunnelse</translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s)</source>
        <translation>
            <numerusform>flytting av notat</numerusform>
            <numerusform>flytting av %n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>Change a metric</source>
        <translation>endring av indikator</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed.</source>
        <translation>
            <numerusform>Notatet er fjernet.</numerusform>
            <numerusform>%n notater er fjernet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation>
            <numerusform>fjerning av notat</numerusform>
            <numerusform>fjerning av %n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge two metrics</source>
        <translation>sammenslåing av indikatorer</translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation>fjerning av indikator</translation>
    </message>
</context>
<context>
    <name>ReportReader</name>
    <message>
        <source>Find a note or a measure</source>
        <translation>Finn et notat eller tiltak</translation>
    </message>
    <message>
        <source>Type words of it, or its number</source>
        <translation>Skriv ord fra det, eller nummeret</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Finn i meldingen</translation>
    </message>
    <message>
        <source>Enter goes there.</source>
        <translation>Enter går dit.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Gå dit</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>Teksten</translation>
    </message>
    <message>
        <source>The printed pages</source>
        <translation>Sidene på papir</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Målene</translation>
    </message>
    <message>
        <source>Show the tree of goals and measures</source>
        <translation>Vis treet med mål og tiltak</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>Finn …</translation>
    </message>
    <message>
        <source>Find a note or a measure in this report</source>
        <translation>Finn et notat eller et tiltak i denne meldingen</translation>
    </message>
</context>
<context>
    <name>ReportTools</name>
    <message>
        <source>F11 shows the report as it will be on paper</source>
        <translation>F11 viser meldingen slik den blir på papir</translation>
    </message>
    <message>
        <source>Changed after delivery</source>
        <translation>Endret etter levering</translation>
    </message>
    <message>
        <source>what was delivered</source>
        <translation>det som ble levert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>nå</translation>
    </message>
    <message>
        <source>the delivery can no longer be read</source>
        <translation>leveransen kan ikke lenger leses</translation>
    </message>
    <message>
        <source>delivered by an older Kplan</source>
        <translation>levert med en eldre versjon av Kplan</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source> (texts from the screen)</source>
        <translation> (tekster fra skjermen)</translation>
    </message>
</context>
<context>
    <name>ResetDialog</name>
    <message>
        <source>Set everything here back to what it was at first?</source>
        <translation>Vil du stille alt her tilbake til slik det var først?</translation>
    </message>
    <message>
        <source>Region, names and the list of recent files stay. No file is moved or deleted.</source>
        <translation>Fylke, navn og listen over nylige filer blir stående. Ingen fil flyttes eller slettes.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Tilbakestill</translation>
    </message>
    <message>
        <source>Reset the settings</source>
        <translation>Tilbakestill innstillingene</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ikke endre</translation>
    </message>
</context>
<context>
    <name>RollOverDialog</name>
    <message>
        <source>Next period</source>
        <translation>Ny periode</translation>
    </message>
    <message>
        <source>A new report begins with what you take along from this one, which stays as it is.</source>
        <translation>En ny melding begynner med det du tar med deg fra denne. Denne blir stående slik den er.</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Dette blir med</translation>
    </message>
    <message>
        <source>Measures that are done too</source>
        <translation>Også tiltak som er gjennomført</translation>
    </message>
    <message>
        <source>Planned activities</source>
        <translation>Planlagte aktiviteter</translation>
    </message>
    <message>
        <source>Uncertain activities</source>
        <translation>Usikre aktiviteter</translation>
    </message>
    <message>
        <source>Activities that were held</source>
        <translation>Gjennomførte aktiviteter</translation>
    </message>
    <message>
        <source>Cancelled activities</source>
        <translation>Avlyste aktiviteter</translation>
    </message>
    <message>
        <source>“Nothing to report”</source>
        <translation>«Ingenting å melde»</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Egne indikatorer</translation>
    </message>
    <message>
        <source>Regional measures come along with the wording of today. An activity comes along as planned, without time and figures.</source>
        <translation>Regionale tiltak blir med slik de er formulert i dag. En aktivitet blir med som planlagt, uten tid og tall.</translation>
    </message>
    <message>
        <source>From this report to the new one: what the new wording lacks is struck through, what it adds is underlined. Below the list a goal can be given another one.</source>
        <translation>Fra denne meldingen til den nye: Det som ikke står i den nye ordlyden, er strøket over; det som er nytt, er understreket. Under listen kan du velge et annet mål.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the report …</source>
        <translation>Lag meldingen …</translation>
    </message>
    <message>
        <source>New goals</source>
        <translation>Nye mål</translation>
    </message>
    <message>
        <source>Nothing comes along.</source>
        <translation>Ingenting blir med.</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) may be another one: please look.</source>
        <translation>
            <numerusform>Se på ett av målene: Det kan være et annet mål enn før.</numerusform>
            <numerusform>Se på %n av målene: De kan være andre mål enn før.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) that something is written under are not in the new form. It is kept under “Parked”.</source>
        <translation>
            <numerusform>Ett mål som det står noe under, finnes ikke i det nye skjemaet. Det som står der, blir tatt vare på under «Parkert».</numerusform>
            <numerusform>%n mål som det står noe under, finnes ikke i det nye skjemaet. Det som står der, blir tatt vare på under «Parkert».</numerusform>
        </translation>
    </message>
    <message>
        <source>A report of this period has been made of this one before: “%1”.</source>
        <translation>Det er allerede laget en melding for den perioden av denne: «%1».</translation>
    </message>
    <message>
        <source>The new form does not have these partners, which are left out: %1.</source>
        <translation>Det nye skjemaet har ikke disse regionene, som faller bort som samarbeidspartnere: %1.</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Move to …</source>
        <translation>Flytt til …</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nytt notat</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Figures …</source>
        <translation>Tall …</translation>
    </message>
    <message>
        <source>Status, time and partners …</source>
        <translation>Status, tid og samarbeid …</translation>
    </message>
    <message>
        <source>Same activity as …</source>
        <translation>Samme aktivitet som …</translation>
    </message>
    <message>
        <source>An activity of its own</source>
        <translation>Gjør til egen aktivitet</translation>
    </message>
    <message>
        <source>Outcome …</source>
        <translation>Utfall …</translation>
    </message>
    <message>
        <source>Wording in the plan …</source>
        <translation>Ordlyden i planen …</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>Select several notes</source>
        <translation>Velg flere notater</translation>
    </message>
    <message>
        <source>Select no notes</source>
        <translation>Opphev valget av notater</translation>
    </message>
</context>
<context>
    <name>RowMenus</name>
    <message>
        <source>Note and measure</source>
        <translation>Notat og tiltak</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Tiltak</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
</context>
<context>
    <name>SaveStateButton</name>
    <message>
        <source>Everything is saved again.</source>
        <translation>Alt er lagret igjen.</translation>
    </message>
    <message>
        <source>Only for reading</source>
        <translation>Bare for lesing</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagret</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Lagret %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrer …</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in measures and notes</source>
        <translation>Søk i tiltak og notater</translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>Nothing found</source>
        <translation>Ingen treff.</translation>
    </message>
    <message>
        <source>On from the beginning</source>
        <translation>Søket fortsetter fra begynnelsen.</translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation>Søket fortsetter fra slutten.</translation>
    </message>
    <message>
        <source>No more hits that can be replaced</source>
        <translation>Ingen flere treff kan erstattes.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>erstatning av treff</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n hit(s)</source>
        <translation>
            <numerusform>erstatning av %n treff</numerusform>
            <numerusform>erstatning av %n treff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation>
            <numerusform>%n treff er erstattet.</numerusform>
            <numerusform>%n treff er erstattet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) removed</source>
        <translation>
            <numerusform>%n treff er fjernet.</numerusform>
            <numerusform>%n treff er fjernet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Match case</source>
        <translation>Skill mellom store og små bokstaver</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Hele ord</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Erstatt</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Lukk søket</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Erstatt med</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Erstatt alle</translation>
    </message>
    <message>
        <source>%1 of %2 can be replaced</source>
        <translation>%1 av %2 kan erstattes</translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation>Skriv et søkeord.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ingen treff</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n treff</numerusform>
            <numerusform>%n treff</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first %1 shown</source>
        <translation>, de første %1 vises</translation>
    </message>
</context>
<context>
    <name>SearchPicker</name>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation>Ingen treff på disse ordene. Prøv færre bokstaver.</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Det er ikke noe å velge mellom ennå.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>SendingStep</name>
    <message>
        <source>The files are made</source>
        <translation>Filene er laget</translation>
    </message>
    <message>
        <source>Open the e-mail, look it over and send it. If your mail program leaves the files out, drag the PDF and the delivery file into the e-mail from here.</source>
        <translation>Åpne e‑posten, se over den og send den. Hvis e‑postprogrammet ikke tar med filene, drar du PDF-en og leveransefilen inn i e‑posten herfra.</translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation>Åpne e‑posten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation>Mappen deres</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopier adressen</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>Kopier emnet</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Kopier teksten</translation>
    </message>
    <message>
        <source>Revision %1 of %2 is stored in the report.</source>
        <translation>Revisjon %1 fra %2 er lagret i meldingen.</translation>
    </message>
    <message>
        <source>Same revision: revision %1 of %2, written again as it was made.</source>
        <translation>Samme revisjon: revisjon %1 fra %2, skrevet på nytt slik den ble laget.</translation>
    </message>
    <message>
        <source>The e-mail is %1 MB. Many mail servers refuse more than 10 MB. If it comes back, send the delivery file in an e-mail of its own (%2 MB), and ask the office how it wants the PDF.</source>
        <translation>E‑posten er på %1 MB. Mange e‑posttjenere tar ikke imot mer enn 10 MB. Kommer den i retur, sender du leveransefilen i en egen e‑post (%2 MB) og spør kontoret hvordan de vil ha PDF-en.</translation>
    </message>
    <message>
        <source>No program took the e-mail. Write one yourself: copy address, subject and text, and drag the two files into it.</source>
        <translation>Ingen programmer tok imot e‑posten. Skriv en selv: Kopier adresse, emne og tekst, og dra de to filene inn i den.</translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation>Mappen kunne ikke vises. Åpne den selv: Den står over.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>SessionAlerts</name>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Not saved: %1 What you write is kept in memory meanwhile.</source>
        <translation>Ikke lagret. %1 Det du skriver, beholdes i minnet så lenge Kplan er åpent.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Velg …</translation>
    </message>
    <message>
        <source>No backup was made: %1 What you write is saved all the same.</source>
        <translation>Det ble ikke laget noen sikkerhetskopi. %1 Det du skriver, blir lagret likevel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre en kopi …</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Innstillinger</translation>
    </message>
    <message>
        <source>Changing the language …</source>
        <translation>Bytter språk …</translation>
    </message>
    <message>
        <source>Reset …</source>
        <translation>Tilbakestill …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Utseende</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststørrelse</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lyse</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mørke</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farger</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>For a new report</source>
        <translation>For en ny melding</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Name with your comments</source>
        <translation>Navn ved kommentarene dine</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Skriving</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Stavekontroll</translation>
    </message>
    <message>
        <source>Suggest figures and times from the notes</source>
        <translation>Foreslå tall og tider fra notatene</translation>
    </message>
    <message>
        <source>Delivery and reminders</source>
        <translation>Levering og påminnelser</translation>
    </message>
    <message>
        <source>The system&apos;s e‑mail program</source>
        <translation>Systemets e‑postprogram</translation>
    </message>
    <message>
        <source>Outlook (classic)</source>
        <translation>Outlook (klassisk)</translation>
    </message>
    <message>
        <source>None: show the folder</source>
        <translation>Ingen: vis mappen</translation>
    </message>
    <message>
        <source>E‑mails are opened in</source>
        <translation>E‑post åpnes i</translation>
    </message>
    <message>
        <source>Put the delivery file into the PDF as well</source>
        <translation>Legg leveransefilen også i PDF-en</translation>
    </message>
    <message>
        <source>Remind of the deadline when a report is opened</source>
        <translation>Minn om fristen når en melding åpnes</translation>
    </message>
    <message>
        <source>Remind of a delivery that is not sent</source>
        <translation>Minn om en leveranse som ikke er sendt</translation>
    </message>
    <message>
        <source>Count the days left in the status line</source>
        <translation>Tell dagene som er igjen, på statuslinjen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mapper</translation>
    </message>
    <message>
        <source>New reports and collections</source>
        <translation>Nye meldinger og samlinger</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerhetskopier</translation>
    </message>
    <message>
        <source>Another folder is for what is made from now on: no file is moved. “Earlier versions” also finds the backups in the folders before.</source>
        <translation>En annen mappe gjelder det som lages fra nå av: Ingen fil flyttes. «Tidligere versjoner» finner også sikkerhetskopiene i mappene fra før.</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Ikke valgt</translation>
    </message>
    <message>
        <source>Off: no dictionary was found. Install the one of LibreOffice, and start Kplan again.</source>
        <translation>Av: Ingen ordliste ble funnet. Installer den til LibreOffice, og start Kplan på nytt.</translation>
    </message>
    <message>
        <source>A word is right when one of the chosen dictionaries has it.</source>
        <translation>Et ord er riktig når en av de valgte ordlistene har det.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Sidepanel</translation>
    </message>
    <message>
        <source>National measures</source>
        <translation>Nasjonalt</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message numerus="yes">
        <source>Comments, %n open</source>
        <translation>
            <numerusform>Kommentarer, %n åpen</numerusform>
            <numerusform>Kommentarer, %n åpne</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Side</translation>
    </message>
</context>
<context>
    <name>SkipReasons</name>
    <message numerus="yes">
        <source>%n measure(s) done</source>
        <translation>
            <numerusform>ett tiltak som er gjennomført</numerusform>
            <numerusform>%n tiltak som er gjennomført</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planlagt</numerusform>
            <numerusform>%n planlagte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n gjennomført</numerusform>
            <numerusform>%n gjennomførte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n usikker</numerusform>
            <numerusform>%n usikre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n avlyst</numerusform>
            <numerusform>%n avlyste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a text</source>
        <translation>
            <numerusform>%n uten tekst</numerusform>
            <numerusform>%n uten tekst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the new form has</source>
        <translation>
            <numerusform>%n som det nye skjemaet har</numerusform>
            <numerusform>%n som det nye skjemaet har</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n “nothing to report”</source>
        <translation>
            <numerusform>%n «ingenting å melde»</numerusform>
            <numerusform>%n «ingenting å melde»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Where does the number come from?</source>
        <translation>Hvor kommer tallet fra?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Close the sources</source>
        <translation>Lukk «Hvor kommer tallet fra?»</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Ingen tall</translation>
    </message>
</context>
<context>
    <name>SpellingClient</name>
    <message>
        <source>Spelling is checked.</source>
        <translation>Stavekontrollen er på.</translation>
    </message>
    <message>
        <source>Spelling is not checked: it is switched off in the settings.</source>
        <translation>Stavekontrollen er slått av i innstillingene.</translation>
    </message>
    <message>
        <source>Spelling is not checked: there is no dictionary.</source>
        <translation>Stavekontrollen er av: Det finnes ingen ordliste.</translation>
    </message>
    <message>
        <source>Spelling cannot be checked until Kplan is started again.</source>
        <translation>Stavekontrollen er slått av til Kplan startes på nytt.</translation>
    </message>
</context>
<context>
    <name>SpellingController</name>
    <message>
        <source>Looking for suggestions …</source>
        <translation>Leter etter forslag …</translation>
    </message>
    <message>
        <source>Add «%1» to the words of the report</source>
        <translation>Legg til «%1» i meldingens ordliste</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Ingen forslag</translation>
    </message>
</context>
<context>
    <name>SplitKeys</name>
    <message>
        <source>Make this part smaller</source>
        <translation>Gjør denne delen mindre</translation>
    </message>
    <message>
        <source>Make this part larger</source>
        <translation>Gjør denne delen større</translation>
    </message>
    <message>
        <source>Edge between two parts (%1)</source>
        <translation>Skille mellom to deler (%1)</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 prosent</translation>
    </message>
</context>
<context>
    <name>SpokenPage</name>
    <message>
        <source>Measure %1</source>
        <translation>Tiltak %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Notat %1</translation>
    </message>
    <message>
        <source>Measure %1, note %2</source>
        <translation>Tiltak %1, notat %2</translation>
    </message>
    <message>
        <source>Measure %1, new note</source>
        <translation>Tiltak %1, nytt notat</translation>
    </message>
    <message>
        <source>New note without a measure</source>
        <translation>Nytt notat uten tiltak</translation>
    </message>
    <message>
        <source>New regional measure</source>
        <translation>Nytt regionalt tiltak</translation>
    </message>
    <message>
        <source>Notes without a measure</source>
        <translation>Notater uten tiltak</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n tall</numerusform>
            <numerusform>%n tall</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenUndo</name>
    <message>
        <source>Undone: %1</source>
        <translation>Angret: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Gjort om: %1</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Deadline %1</source>
        <translation>Frist %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n goals</source>
        <translation>
            <numerusform>%1 av %n mål</numerusform>
            <numerusform>%1 av %n mål</numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1, not sent</source>
        <translation>Laget %1, ikke sendt</translation>
    </message>
    <message>
        <source>Sent back %1</source>
        <translation>Sendt tilbake %1</translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation>Levert %1</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n endring</numerusform>
            <numerusform>%n endringer</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the deliveries</source>
        <translation>Vis leveransene</translation>
    </message>
    <message>
        <source>Show what has changed since</source>
        <translation>Vis hva som er endret siden</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjent av %1</translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed</source>
        <translation>Godkjenningen gjelder ikke lenger: meldingen er endret</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) without a note</source>
        <translation>
            <numerusform>%n mål uten notat</numerusform>
            <numerusform>%n mål uten notat</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Ingen funn</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n funn</numerusform>
            <numerusform>%n funn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag igjen</numerusform>
            <numerusform>%n dager igjen</numerusform>
        </translation>
    </message>
    <message>
        <source>last day today</source>
        <translation>siste dag i dag</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>fristen er ute</translation>
    </message>
    <message numerus="yes">
        <source>passed %n day(s) ago</source>
        <translation>
            <numerusform>gikk ut for %n dag siden</numerusform>
            <numerusform>gikk ut for %n dager siden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Ikke oppgitt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gjennomført</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planlagt</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Usikkert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Avlyst</translation>
    </message>
</context>
<context>
    <name>StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Steg %1 av %2: %3</translation>
    </message>
</context>
<context>
    <name>StepMessages</name>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
</context>
<context>
    <name>StoredPages</name>
    <message>
        <source>The printed pages</source>
        <translation>Sidene på papir</translation>
    </message>
    <message>
        <source>The pages of this PDF cannot be shown.</source>
        <translation>Sidene i denne PDF-en kan ikke vises.</translation>
    </message>
</context>
<context>
    <name>SuggestionSource</name>
    <message>
        <source>Do the two notes tell of the same activity? It is counted once.</source>
        <translation>Handler de to notatene om samme aktivitet? Da telles den én gang.</translation>
    </message>
    <message>
        <source>No longer asked, because «%1» is entered.</source>
        <translation>Falt bort fordi «%1» er ført.</translation>
    </message>
    <message>
        <source>The note has several figures of this metric. Accept the right one.</source>
        <translation>Notatet har flere tall for denne indikatoren. Godta det som er riktig.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Same activity</source>
        <translation>Samme aktivitet</translation>
    </message>
    <message>
        <source>%1 of %2: %3, from «%4», %5</source>
        <translation>%1 av %2: %3, fra «%4», %5</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godtatt</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>avvist</translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation>falt bort</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions from the notes</source>
        <translation>Forslag fra notatene</translation>
    </message>
    <message>
        <source>What the notes state</source>
        <translation>Det som står i notatene</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godta</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Avvis</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Foreslå igjen</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n forslag er godtatt.</numerusform>
            <numerusform>%n forslag er godtatt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Angret.</translation>
    </message>
    <message>
        <source>Accept all in the note</source>
        <translation>Godta alt i notatet</translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation>Gå til notatet</translation>
    </message>
    <message>
        <source>Reading the notes …</source>
        <translation>Leser notatene …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The notes state this, and nothing is counted yet. Enter accepts, Delete dismisses, A accepts all in the note, G goes to the note, Ctrl+Z undoes.</source>
        <translation>Dette står i notatene, men er ikke ført ennå. Enter godtar, Delete avviser, A godtar alt i notatet, G går til notatet, Ctrl+Z angrer.</translation>
    </message>
    <message>
        <source>Nothing is left to answer. Figures, times and states that you write in the notes, and notes that seem to tell of the same activity, are suggested here.</source>
        <translation>Her er det ingenting å svare på nå. Tall, tid og status som du skriver i notatene, og notater som ser ut til å handle om samme aktivitet, blir foreslått her.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Alt er besvart.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 left</source>
        <translation>
            <numerusform>%n av %1 igjen</numerusform>
            <numerusform>%n av %1 igjen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>I am sure: this cannot be undone</source>
        <translation>Jeg er sikker: dette kan ikke angres</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation>Fjern for godt</translation>
    </message>
    <message>
        <source>Kplan cannot reach these folders now, and deletes nothing in them: %1. It may stand there too.</source>
        <translation>Kplan kan ikke nå disse mappene nå, og sletter ikke noe i dem: %1. Det kan stå der også.</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>A report passed on</source>
        <translation>En melding gitt videre</translation>
    </message>
    <message>
        <source>It becomes a new file here, with all that belongs to it. No file that is here is replaced.</source>
        <translation>Den blir en ny fil her, med alt som hører til. Ingen fil som er her, blir erstattet.</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>Rådgiver</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Gitt videre</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Størrelse</translation>
    </message>
    <message>
        <source>Choose where to keep it …</source>
        <translation>Velg hvor den skal ligge …</translation>
    </message>
    <message>
        <source>This report is here already, as “%1”. If you take it over once more, you get a second copy with another name, and what is written in the one does not come into the other.</source>
        <translation>Denne meldingen er her allerede, som «%1». Overtar du den en gang til, får du en kopi til med et annet navn, og det som skrives i den ene, kommer ikke inn i den andre.</translation>
    </message>
    <message>
        <source>Make a second copy …</source>
        <translation>Lag en kopi til …</translation>
    </message>
    <message>
        <source>Open the one here</source>
        <translation>Åpne den som er her</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation>Leveranser</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Type what it is.</source>
        <translation>Skriv hva det er.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 av %2 tegn</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Text size %1 %</source>
        <translation>Tekststørrelse %1 %</translation>
    </message>
</context>
<context>
    <name>ThemeBar</name>
    <message>
        <source>Notes by unit</source>
        <translation>Notater etter enhet</translation>
    </message>
    <message>
        <source>Notes by theme</source>
        <translation>Notater etter tema</translation>
    </message>
    <message>
        <source>New theme …</source>
        <translation>Nytt tema …</translation>
    </message>
</context>
<context>
    <name>ThemeButton</name>
    <message numerus="yes">
        <source>Theme %1, %n note(s)</source>
        <translation>
            <numerusform>Tema %1, %n notat</numerusform>
            <numerusform>Tema %1, %n notater</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>What the theme is called</source>
        <translation>Hva temaet heter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Type what it is called.</source>
        <translation>Skriv hva det heter.</translation>
    </message>
    <message>
        <source>There is a theme called that already under this goal.</source>
        <translation>Det er alt et tema som heter det under dette målet.</translation>
    </message>
</context>
<context>
    <name>ThemeFlow</name>
    <message>
        <source>Order of the notes</source>
        <translation>notatenes rekkefølge</translation>
    </message>
    <message>
        <source>Rename the theme</source>
        <translation>Gi temaet et annet navn</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>nytt navn på tema</translation>
    </message>
    <message>
        <source>The theme «%1» is removed; its notes are in no theme.</source>
        <translation>Temaet «%1» er fjernet; notatene er uten tema.</translation>
    </message>
    <message>
        <source>Remove theme</source>
        <translation>fjerning av tema</translation>
    </message>
    <message>
        <source>Move theme</source>
        <translation>flytting av tema</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) put in the theme «%1».</source>
        <translation>
            <numerusform>%n notat lagt i temaet «%1».</numerusform>
            <numerusform>%n notater lagt i temaet «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken out of their theme.</source>
        <translation>
            <numerusform>%n notat tatt ut av temaet.</numerusform>
            <numerusform>%n notater tatt ut av temaet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Put in a theme</source>
        <translation>Legg i tema</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) printed again.</source>
        <translation>
            <numerusform>%n notat er tatt inn igjen.</numerusform>
            <numerusform>%n notater er tatt inn igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Ta inn igjen</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>flytting av notat</translation>
    </message>
    <message>
        <source>put notes in a theme</source>
        <translation>plassering av notater i tema</translation>
    </message>
    <message>
        <source>print notes again</source>
        <translation>tilbakelegging av notater</translation>
    </message>
    <message>
        <source>Show in the unit&apos;s report</source>
        <translation>Vis i enhetens melding</translation>
    </message>
    <message numerus="yes">
        <source>Put the %n chosen note(s) here</source>
        <translation>
            <numerusform>Legg det valgte notatet her</numerusform>
            <numerusform>Legg de %n valgte notatene her</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Endre navn …</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Flytt opp</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Flytt ned</translation>
    </message>
    <message>
        <source>Remove the theme</source>
        <translation>Fjern temaet</translation>
    </message>
    <message>
        <source>Leave out of the joint report</source>
        <translation>Utelat fra felles melding</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Uten tema</translation>
    </message>
    <message>
        <source>New theme …</source>
        <translation>Nytt tema …</translation>
    </message>
    <message>
        <source>New theme</source>
        <translation>Nytt tema</translation>
    </message>
    <message>
        <source>add a theme</source>
        <translation>nytt tema</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out of the joint report.</source>
        <translation>
            <numerusform>%n notat er utelatt fra felles melding.</numerusform>
            <numerusform>%n notater er utelatt fra felles melding.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Utelatt: %1</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>utelating av notat</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>When</source>
        <translation>Når</translation>
    </message>
    <message>
        <source>21.08.2014, 1.–3. nov. 2013, Aug 2013</source>
        <translation>21.08.2014, 1.–3. nov. 2013, aug. 2013</translation>
    </message>
    <message>
        <source>A date, a range, a month, a semester or a year; several with commas or “and”.</source>
        <translation>En dato, et tidsrom, en måned, et halvår eller et år; flere med komma eller «og».</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Tolkes som %1.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>Chart by goal: %1</source>
        <translation>Diagram etter mål: %1</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>talt</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>anslått</translation>
    </message>
    <message>
        <source>Hides the notes it is made of</source>
        <translation>Skjuler notatene summen består av</translation>
    </message>
    <message>
        <source>Shows the notes it is made of</source>
        <translation>Viser notatene summen består av</translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>%n til …</numerusform>
            <numerusform>%n til …</numerusform>
        </translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Notat %1</translation>
    </message>
    <message>
        <source>also under</source>
        <translation>også under</translation>
    </message>
    <message>
        <source>Also told of in note %1</source>
        <translation>Også omtalt i notat %1</translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation>%1, talt</translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation>%1, anslått</translation>
    </message>
    <message>
        <source>%1, activities where it is unknown</source>
        <translation>%1, aktiviteter der det er ukjent</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktiviteter</translation>
    </message>
    <message>
        <source>Activities with figures</source>
        <translation>Aktiviteter med tall</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Hele meldingen</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 nådd</translation>
    </message>
    <message>
        <source>%1 (attendances)</source>
        <translation>%1 (frammøter)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>ingen tall</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>sum %1</translation>
    </message>
    <message>
        <source>at least %1 (largest single figure)</source>
        <translation>minst %1 (største enkelttall)</translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation>%1 planlagt</translation>
    </message>
    <message>
        <source>%1 uncertain</source>
        <translation>%1 usikkert</translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation>ukjent antall</translation>
    </message>
    <message>
        <source>planned or uncertain</source>
        <translation>planlagt eller usikkert</translation>
    </message>
    <message>
        <source>%1, at least (largest single figure)</source>
        <translation>%1, minst (største enkelttall)</translation>
    </message>
    <message>
        <source>%1, planned</source>
        <translation>%1, planlagt</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, usikkert</translation>
    </message>
    <message numerus="yes">
        <source>%n lack figures</source>
        <translation>
            <numerusform>%n mangler tall</numerusform>
            <numerusform>%n mangler tall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned or uncertain without figures</source>
        <translation>
            <numerusform>%n planlagt eller usikker uten tall</numerusform>
            <numerusform>%n planlagte eller usikre uten tall</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 exact and approx. %2 estimated</source>
        <translation>%1 talt og ca. %2 anslått</translation>
    </message>
    <message>
        <source>%1, counted in each activity</source>
        <translation>%1, talt i hver aktivitet</translation>
    </message>
    <message numerus="yes">
        <source>not known for %n activity(ies)</source>
        <translation>
            <numerusform>ukjent for %n aktivitet</numerusform>
            <numerusform>ukjent for %n aktiviteter</numerusform>
        </translation>
    </message>
    <message>
        <source>No activities are told of here yet.</source>
        <translation>Det er ikke skrevet om noen aktiviteter her ennå.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies) have figures</source>
        <translation>
            <numerusform>%1 av %n aktivitet har tall</numerusform>
            <numerusform>%1 av %n aktiviteter har tall</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unknown</source>
        <translation>
            <numerusform>%n er satt til ukjent</numerusform>
            <numerusform>%n er satt til ukjent</numerusform>
        </translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation>Mål %1</translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation>Område %1</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>Figures under this goal</source>
        <translation>Tall under dette målet</translation>
    </message>
    <message>
        <source>Figures under this area</source>
        <translation>Tall under dette området</translation>
    </message>
    <message>
        <source>Figures in the whole report</source>
        <translation>Tall i hele meldingen</translation>
    </message>
    <message>
        <source>Each activity counts once, however many notes tell of it. Who took part in several activities counts in each of them. What is planned, uncertain or cancelled is not in the sum.</source>
        <translation>Hver aktivitet telles én gang, uansett hvor mange notater som handler om den. Den som var med i flere aktiviteter, telles i hver av dem. Det som er planlagt, usikkert eller avlyst, er ikke med i summen.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) stand under several goals and count in each; in the total only once.</source>
        <translation>
            <numerusform>%n aktivitet står under flere mål og telles i hvert av dem, i summen bare én gang.</numerusform>
            <numerusform>%n aktiviteter står under flere mål og telles i hvert av dem, i summen bare én gang.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(uten tekst ennå)</translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation>Forslag fra notatene …</translation>
    </message>
    <message>
        <source>Suggestions from the notes (%1) …</source>
        <translation>Forslag fra notatene (%1) …</translation>
    </message>
    <message>
        <source>approx. %1</source>
        <translation>ca. %1</translation>
    </message>
</context>
<context>
    <name>TotalsDialog</name>
    <message>
        <source>All figures</source>
        <translation>Alle tall</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopier tabellen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Choose a figure to see the notes it is made of.</source>
        <translation>Velg et tall for å se notatene det består av.</translation>
    </message>
    <message>
        <source>Copied. Paste it into a spreadsheet.</source>
        <translation>Kopiert. Lim det inn i et regneark.</translation>
    </message>
</context>
<context>
    <name>TotalsPanel</name>
    <message>
        <source>All figures …</source>
        <translation>Alle tall …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Egne indikatorer …</translation>
    </message>
</context>
<context>
    <name>TotalsSection</name>
    <message>
        <source>By unit</source>
        <translation>Per enhet</translation>
    </message>
    <message>
        <source>By goal</source>
        <translation>Per mål</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>Rader: %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabell</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Stolper</translation>
    </message>
    <message>
        <source>Show as: %1</source>
        <translation>Vis som: %1</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Alle enheter</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorer</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Alle indikatorer</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Nasjonalt mål</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Tall</translation>
    </message>
    <message>
        <source>Enter shows where a number comes from.</source>
        <translation>Enter viser hvor et tall kommer fra.</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>In the plan: %1</source>
        <translation>I planen: %1</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Utfall: %1</translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation>fjernet %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notat</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Tiltak %1</translation>
    </message>
    <message numerus="yes">
        <source>with %n note(s)</source>
        <translation>
            <numerusform>med %n notat</numerusform>
            <numerusform>med %n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>its measure is removed too</source>
        <translation>tiltaket er også fjernet</translation>
    </message>
    <message>
        <source>%1, a goal that is gone</source>
        <translation>%1, et mål som er borte</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>i dag %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>i går %1</translation>
    </message>
    <message>
        <source>Without text</source>
        <translation>Uten tekst</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papirkurv</translation>
    </message>
    <message>
        <source>Find what was removed</source>
        <translation>Finn noe som er fjernet</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Det som er fjernet</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Hele teksten</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Hva som gikk galt</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Legg tilbake</translation>
    </message>
    <message>
        <source>Delete for good …</source>
        <translation>Slett for godt …</translation>
    </message>
    <message>
        <source>Empty the trash …</source>
        <translation>Tøm papirkurven …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The trash is empty. What you remove is kept here until you empty it.</source>
        <translation>Papirkurven er tom. Det du fjerner, blir tatt vare på her til du tømmer den.</translation>
    </message>
    <message>
        <source>The report is only read: nothing can be put back or deleted.</source>
        <translation>Meldingen er åpnet bare for lesing. Ingenting kan legges tilbake eller slettes.</translation>
    </message>
    <message>
        <source>What you remove is kept here until you empty it.</source>
        <translation>Det du fjerner, blir tatt vare på her til du tømmer papirkurven.</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation>Ingen treff på disse ordene. Prøv færre bokstaver.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n i papirkurven</numerusform>
            <numerusform>%n i papirkurven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n valgt</numerusform>
            <numerusform>%n valgt</numerusform>
        </translation>
    </message>
    <message>
        <source>Put back: %1.</source>
        <translation>Lagt tilbake: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n put back.</source>
        <translation>
            <numerusform>%n lagt tilbake.</numerusform>
            <numerusform>%n lagt tilbake.</numerusform>
        </translation>
    </message>
    <message>
        <source>No measure comes back into the plan, which is adopted.</source>
        <translation>Ingen tiltak kommer tilbake i planen, som er vedtatt.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n removed thing(s) for good?</source>
        <translation>
            <numerusform>Slette %n fjernet ting for godt?</numerusform>
            <numerusform>Slette %n fjernede ting for godt?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the measure and its notes for good?</source>
        <translation>Slette tiltaket og notatene under det for godt?</translation>
    </message>
    <message>
        <source>Delete the note for good?</source>
        <translation>Slette notatet for godt?</translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash of all %n removed thing(s)?</source>
        <translation>
            <numerusform>Tømme papirkurven for %n ting?</numerusform>
            <numerusform>Tømme papirkurven for alle %n ting?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted for good.</source>
        <translation>
            <numerusform>%n slettet for godt.</numerusform>
            <numerusform>%n slettet for godt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwoStatesFlow</name>
    <message>
        <source>&quot;%1&quot; exists in two versions.</source>
        <translation>«%1» finnes i to versjoner.</translation>
    </message>
    <message>
        <source>Saving was once cut off, and the file has been changed since. Kplan keeps both versions: the file as it is, and the one from before in a new file.</source>
        <translation>En lagring ble en gang avbrutt, og filen er endret siden. Kplan tar vare på begge versjonene: filen slik den er, og versjonen fra før avbruddet i en ny fil.</translation>
    </message>
    <message>
        <source>Open the one from before</source>
        <translation>Åpne versjonen fra før avbruddet</translation>
    </message>
    <message>
        <source>Open the file as it is</source>
        <translation>Åpne filen slik den er</translation>
    </message>
    <message>
        <source>%1 (from before)</source>
        <translation>%1 (fra før avbruddet)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Fortsett med dette vinduet</translation>
    </message>
    <message>
        <source>Saving was once cut off, and the file has been changed since. You cannot write to the file from here, so it is left as it is. The version from before can be opened as a new file.</source>
        <translation>En lagring ble en gang avbrutt, og filen er endret siden. Du kan ikke skrive til filen herfra, så den blir liggende som den er. Versjonen fra før avbruddet kan åpnes som en ny fil.</translation>
    </message>
    <message>
        <source>A sync program has put what another computer was saving beside the file. Kplan keeps both versions: this window, and the one from before in a new file.</source>
        <translation>Et synkroniseringsprogram har lagt det en annen maskin holdt på å lagre, ved siden av filen. Kplan tar vare på begge versjonene: dette vinduet, og versjonen fra før avbruddet i en ny fil.</translation>
    </message>
</context>
<context>
    <name>UncopiedDialog</name>
    <message>
        <source>The report as it is now could not be kept first.</source>
        <translation>Kplan kunne ikke ta vare på meldingen slik den er nå.</translation>
    </message>
    <message>
        <source>No copy</source>
        <translation>Ingen kopi</translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation>Endre likevel</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ikke endre</translation>
    </message>
</context>
<context>
    <name>UnitChecklist</name>
    <message>
        <source>Type to search</source>
        <translation>Skriv for å søke</translation>
    </message>
    <message>
        <source>Search for regions that take part</source>
        <translation>Søk etter regioner som er med</translation>
    </message>
    <message>
        <source>Regions that take part</source>
        <translation>Regioner som er med</translation>
    </message>
    <message>
        <source>Together with %1</source>
        <translation>Sammen med %1</translation>
    </message>
    <message>
        <source>No other region takes part.</source>
        <translation>Ingen annen region er med.</translation>
    </message>
</context>
<context>
    <name>UnitChoiceDialog</name>
    <message>
        <source>Choose the unit</source>
        <translation>Velg enhet</translation>
    </message>
    <message>
        <source>The report calls its unit “%1”. Which unit of this form is it?</source>
        <translation>Meldingen kaller enheten sin «%1». Hvilken enhet i dette skjemaet er det?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is this unit</source>
        <translation>Det er denne enheten</translation>
    </message>
</context>
<context>
    <name>UnitEditorPage</name>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Navnet på regionen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Empty where it was always there.</source>
        <translation>Tomt der den alltid har vært der.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Empty while it is there.</source>
        <translation>Tomt så lenge den er der.</translation>
    </message>
</context>
<context>
    <name>UnitFlow</name>
    <message>
        <source>Revision %1 of %2 counts.</source>
        <translation>Revisjon %1 fra %2 teller.</translation>
    </message>
    <message>
        <source>choose which revision counts</source>
        <translation>valg av revisjon som teller</translation>
    </message>
    <message>
        <source>Revision %1 of %2 was removed.</source>
        <translation>Revisjon %1 fra %2 er fjernet.</translation>
    </message>
    <message>
        <source>remove a delivery</source>
        <translation>fjerning av leveranse</translation>
    </message>
    <message>
        <source>Nobody is to be reminded: all have delivered, or have nothing to.</source>
        <translation>Ingen skal purres: alle har levert eller har ingenting å melde.</translation>
    </message>
    <message>
        <source>The mark of %1 was taken away.</source>
        <translation>Merket for %1 er tatt bort.</translation>
    </message>
    <message>
        <source>take the mark away</source>
        <translation>fjerning av merket</translation>
    </message>
    <message>
        <source>The contact of %1 is %2.</source>
        <translation>Kontakten for %1 er %2.</translation>
    </message>
    <message>
        <source>use the address of the e‑mail</source>
        <translation>bruk av adressen i e‑posten</translation>
    </message>
    <message>
        <source>accept a delivery</source>
        <translation>godkjenning av leveranse</translation>
    </message>
    <message>
        <source>Revision %1 of %2 is accepted.</source>
        <translation>Revisjon %1 fra %2 er godkjent.</translation>
    </message>
    <message>
        <source>Revision %1 of %2 is open again.</source>
        <translation>Revisjon %1 fra %2 er åpnet igjen.</translation>
    </message>
    <message>
        <source>open a delivery again</source>
        <translation>gjenåpning av leveranse</translation>
    </message>
    <message>
        <source>The form&apos;s deadline holds for %1 again.</source>
        <translation>Skjemaets frist gjelder igjen for %1.</translation>
    </message>
    <message>
        <source>The deadline of %1 is extended.</source>
        <translation>Fristen for %1 er utsatt.</translation>
    </message>
    <message>
        <source>extend the deadline</source>
        <translation>utsettelse av fristen</translation>
    </message>
    <message>
        <source>%1 has nothing to report</source>
        <translation>%1 har ingenting å melde</translation>
    </message>
    <message>
        <source>The unit counts as having reported, and is not reminded.</source>
        <translation>Enheten regnes som ferdig, og får ikke purring.</translation>
    </message>
    <message>
        <source>Reason, if known</source>
        <translation>Grunn, om den er kjent</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>%1 is marked as having nothing to report.</source>
        <translation>%1 er merket «ingenting å melde».</translation>
    </message>
    <message>
        <source>mark “nothing to report”</source>
        <translation>merking med «ingenting å melde»</translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation>Merknad om %1</translation>
    </message>
    <message>
        <source>It stands in the log of the unit, for the office alone.</source>
        <translation>Den står i loggen for enheten, bare for kontoret.</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>add a remark</source>
        <translation>ny merknad</translation>
    </message>
    <message>
        <source>Find the unit</source>
        <translation>Finn enheten</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Skriv navnet</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Velg enhet</translation>
    </message>
    <message>
        <source>All revisions of this report will count for the unit that you choose.</source>
        <translation>Alle revisjonene av denne meldingen vil telle for enheten du velger.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Velg</translation>
    </message>
    <message>
        <source>The report of “%1” counts for %2.</source>
        <translation>Meldingen fra «%1» teller for %2.</translation>
    </message>
    <message>
        <source>choose the unit</source>
        <translation>valg av enhet</translation>
    </message>
    <message>
        <source>log the reminders</source>
        <translation>loggføring av purringer</translation>
    </message>
    <message>
        <source>log the thanks</source>
        <translation>loggføring av takk</translation>
    </message>
    <message>
        <source>send a delivery back</source>
        <translation>tilbakesending av leveranse</translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>Units</source>
        <translation>Enheter</translation>
    </message>
</context>
<context>
    <name>UnitListPage</name>
    <message>
        <source>Regions</source>
        <translation>Regioner</translation>
    </message>
    <message>
        <source>Those who report. Enter begins the next one, and pasted lines become one each.</source>
        <translation>De som melder. Enter begynner den neste, og limer du inn flere linjer, blir hver linje én.</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Navnet på regionen</translation>
    </message>
    <message>
        <source>Remove the region</source>
        <translation>Fjern regionen</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Legg til en region</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>Revisions</source>
        <translation>Revisjoner</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>Utfylt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Logg</translation>
    </message>
    <message>
        <source>Choose a unit to see what is known of it.</source>
        <translation>Velg en enhet for å se hva som er kjent om den.</translation>
    </message>
    <message>
        <source>In the e‑mail: %1</source>
        <translation>I e‑posten: %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Ingenting ennå.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Les</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Godkjenn</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>Send tilbake …</translation>
    </message>
    <message>
        <source>Thank …</source>
        <translation>Takk …</translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation>Purr …</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Åpne igjen</translation>
    </message>
    <message>
        <source>Extended deadline …</source>
        <translation>Utsatt frist …</translation>
    </message>
    <message>
        <source>Mark “nothing to report” …</source>
        <translation>Merk «ingenting å melde» …</translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation>Ta bort merket</translation>
    </message>
    <message>
        <source>Add a remark …</source>
        <translation>Legg til merknad …</translation>
    </message>
    <message>
        <source>Choose the unit …</source>
        <translation>Velg enhet …</translation>
    </message>
    <message>
        <source>Use the address of the e‑mail</source>
        <translation>Bruk adressen i e‑posten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Navn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-post</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Filled in: %1 goals</source>
        <translation>Utfylt: %1 mål</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Åpne</translation>
    </message>
    <message>
        <source>Open revision %1</source>
        <translation>Åpne revisjon %1</translation>
    </message>
    <message>
        <source>Let revision %1 count</source>
        <translation>La revisjon %1 telle</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>La denne telle</translation>
    </message>
    <message>
        <source>Remove revision %1</source>
        <translation>Fjern revisjon %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Fjern</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Kontakt: %1</translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>Type to search</source>
        <translation>Skriv for å søke</translation>
    </message>
    <message>
        <source>Search for your region</source>
        <translation>Søk etter regionen</translation>
    </message>
    <message>
        <source>No region fits.</source>
        <translation>Ingen region passer.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
</context>
<context>
    <name>UnitReading</name>
    <message>
        <source>Revision</source>
        <translation>Revisjon</translation>
    </message>
    <message>
        <source>What has changed …</source>
        <translation>Hva er endret …</translation>
    </message>
    <message>
        <source>Compare with another revision of this unit</source>
        <translation>Sammenlign med en annen revisjon fra enheten</translation>
    </message>
    <message>
        <source>Nothing has come from this unit.</source>
        <translation>Det er ikke kommet noe fra enheten.</translation>
    </message>
    <message>
        <source>Personal data was removed %1: this revision can no longer be read.</source>
        <translation>Personopplysninger ble fjernet %1: denne revisjonen kan ikke leses lenger.</translation>
    </message>
    <message>
        <source>The report is being read …</source>
        <translation>Leser meldingen …</translation>
    </message>
    <message>
        <source>Compare with: %1</source>
        <translation>Sammenlign med: %1</translation>
    </message>
    <message>
        <source>The two cannot be compared</source>
        <translation>De to kan ikke sammenlignes</translation>
    </message>
    <message>
        <source>What has changed: %1</source>
        <translation>Hva er endret: %1</translation>
    </message>
    <message>
        <source>Revision %1, made %2</source>
        <translation>Revisjon %1, laget %2</translation>
    </message>
    <message>
        <source>The collection’s file no longer has this delivery.</source>
        <translation>Samlingens fil har ikke lenger denne leveransen.</translation>
    </message>
</context>
<context>
    <name>UnknownFormDialog</name>
    <message>
        <source>Another form</source>
        <translation>Et annet skjema</translation>
    </message>
    <message>
        <source>The delivery is written on a form that differs from the one here.</source>
        <translation>Leveransen er skrevet på et annet skjema enn det som ligger her.</translation>
    </message>
    <message>
        <source>Both call themselves «%1» (version %2 there, version %3 here), but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation>Begge heter «%1» (versjon %2 der, versjon %3 her), men mål, frist, adresse eller annet i dem er ikke likt. Meldingen åpnes med skjemaet til avsenderen.</translation>
    </message>
    <message>
        <source>It is the form «%1» in another language, but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation>Det er skjemaet «%1» på et annet språk, men mål, frist, adresse eller annet i det er ikke likt. Meldingen åpnes med skjemaet til avsenderen.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Les den inn</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The last changes could not be saved.</source>
        <translation>De siste endringene kunne ikke lagres.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikke lagret</translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation>Lukk og mist endringene</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Ikke lukk</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Change to a new version of the form</source>
        <translation>Bytt til ny versjon av skjemaet</translation>
    </message>
    <message>
        <source>All that you have written is taken along. The report as it is now is kept among the earlier versions, and you can undo the change.</source>
        <translation>Alt du har skrevet, blir med. Meldingen slik den er nå, blir tatt vare på blant de tidligere versjonene, og du kan angre.</translation>
    </message>
    <message>
        <source>From the form of the report to the new one: what was removed is struck through, what was added is underlined.</source>
        <translation>Fra skjemaet som meldingen står på, til det nye: Det som er tatt bort, er strøket over; det som er nytt, er understreket.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikke nå</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Bytt skjema</translation>
    </message>
    <message>
        <source>What you have written</source>
        <translation>Det du har skrevet</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the form</source>
        <translation>
            <numerusform>én endring i skjemaet</numerusform>
            <numerusform>%n endringer i skjemaet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) parked</source>
        <translation>
            <numerusform>ett mål parkert</numerusform>
            <numerusform>%n mål parkert</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone from the form, and kept under “Parked”: %1.</source>
        <translation>Tatt ut av skjemaet, og tatt vare på under «Parkert»: %1.</translation>
    </message>
    <message>
        <source>No longer parked: %1.</source>
        <translation>Ikke lenger parkert: %1.</translation>
    </message>
    <message>
        <source>The form no longer counts these, which are your own metrics now: %1.</source>
        <translation>Skjemaet teller ikke lenger disse, som nå er egne indikatorer: %1.</translation>
    </message>
    <message>
        <source>Counted by a metric of the form now: %1.</source>
        <translation>Telles nå med en indikator i skjemaet: %1.</translation>
    </message>
    <message>
        <source>The form no longer has these partners, which are left out: %1.</source>
        <translation>Skjemaet har ikke lenger disse regionene, som faller bort som samarbeidspartnere: %1.</translation>
    </message>
</context>
<context>
    <name>UpgradeFlow</name>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation>Meldingen er endret i mellomtiden.</translation>
    </message>
    <message>
        <source>Look at what it becomes now, and answer again.</source>
        <translation>Se på hva den blir nå, og svar en gang til.</translation>
    </message>
    <message>
        <source>Changed to %1. The former is among the earlier versions.</source>
        <translation>Byttet til %1. Den forrige ligger blant de tidligere versjonene.</translation>
    </message>
    <message>
        <source>Change of the form</source>
        <translation>bytte av skjema</translation>
    </message>
    <message>
        <source>No newer version of the form is here.</source>
        <translation>Det er ikke lagt inn noen nyere versjon av skjemaet.</translation>
    </message>
    <message>
        <source>When the office corrects the form, it sends the new version by e-mail. Open the file or the e-mail here, or drop it on the window.</source>
        <translation>Når kontoret retter skjemaet, sender det den nye versjonen på e‑post. Åpne filen eller e‑posten her, eller slipp den på vinduet.</translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation>Åpne et skjema …</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>before you went back to an earlier version</source>
        <translation>før du gikk tilbake til en tidligere versjon</translation>
    </message>
    <message>
        <source>before you replaced all hits</source>
        <translation>før du erstattet alle treff</translation>
    </message>
    <message>
        <source>before you put back from the trash</source>
        <translation>før du la tilbake fra papirkurven</translation>
    </message>
    <message>
        <source>before you merged or removed a metric</source>
        <translation>før du slo sammen eller fjernet en indikator</translation>
    </message>
    <message>
        <source>before you took from another version</source>
        <translation>før du tok fra en annen versjon</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>før en stor endring</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n utfall endret</numerusform>
            <numerusform>%n utfall endret</numerusform>
        </translation>
    </message>
    <message>
        <source>before you changed to a new version of the form</source>
        <translation>før du byttet til en ny versjon av skjemaet</translation>
    </message>
    <message>
        <source>These folders cannot be reached now, and may have more versions: %1.</source>
        <translation>Disse mappene kan ikke nås nå, og kan ha flere versjoner: %1.</translation>
    </message>
    <message>
        <source>status, time or marks</source>
        <translation>status, tid eller merker</translation>
    </message>
    <message>
        <source>region or name</source>
        <translation>region eller navn</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>godkjenning</translation>
    </message>
    <message>
        <source>adoption of the plan</source>
        <translation>vedtak av planen</translation>
    </message>
    <message>
        <source>parked goals</source>
        <translation>parkerte mål</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n notat lagt til</numerusform>
            <numerusform>%n notater lagt til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed</source>
        <translation>
            <numerusform>%n notat fjernet</numerusform>
            <numerusform>%n notater fjernet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded</source>
        <translation>
            <numerusform>%n notat endret</numerusform>
            <numerusform>%n notater endret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation>
            <numerusform>%n notat flyttet</numerusform>
            <numerusform>%n notater flyttet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) added</source>
        <translation>
            <numerusform>%n tiltak lagt til</numerusform>
            <numerusform>%n tiltak lagt til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) removed</source>
        <translation>
            <numerusform>%n tiltak fjernet</numerusform>
            <numerusform>%n tiltak fjernet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reworded</source>
        <translation>
            <numerusform>%n tiltak endret</numerusform>
            <numerusform>%n tiltak endret</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) moved</source>
        <translation>
            <numerusform>%n tiltak flyttet</numerusform>
            <numerusform>%n tiltak flyttet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation>
            <numerusform>%n tall endret</numerusform>
            <numerusform>%n tall endret</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>Ingenting er endret siden.</translation>
    </message>
    <message>
        <source>Since then: %1</source>
        <translation>Endret siden da: %1</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidligere versjoner</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Vis den</translation>
    </message>
    <message>
        <source>Compare with now …</source>
        <translation>Sammenlign med nå …</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Gå tilbake til den</translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work, and one of the report as it is when you go back.</source>
        <translation>Kplan tar vare på kopier mens du arbeider, og på meldingen slik den er når du går tilbake.</translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation>Lag en fil av den …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det finnes ingen ennå. Kplan lager den første når du endrer noe.</translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No report is open</source>
        <translation>Ingen melding er åpen</translation>
    </message>
    <message>
        <source>Everything you write stays on this computer.</source>
        <translation>Alt du skriver, blir på denne datamaskinen.</translation>
    </message>
    <message>
        <source>For the office: a collection of all reports …</source>
        <translation>For kontoret: en samling av alle meldingene …</translation>
    </message>
</context>
<context>
    <name>WhenReason</name>
    <message>
        <source>Nothing is written.</source>
        <translation>Ingenting er skrevet.</translation>
    </message>
    <message>
        <source>«%1» is not understood. Write 21.08.2014, or a month and its year.</source>
        <translation>«%1» kan ikke tolkes. Skriv 21.08.2014, eller måned og år.</translation>
    </message>
    <message>
        <source>Which year? Write it after «%1».</source>
        <translation>Hvilket år? Skriv det etter «%1».</translation>
    </message>
    <message>
        <source>There is no «%1» in the calendar.</source>
        <translation>«%1» finnes ikke i kalenderen.</translation>
    </message>
    <message>
        <source>The year in «%1» cannot be meant.</source>
        <translation>Året i «%1» kan ikke være riktig.</translation>
    </message>
    <message>
        <source>«%1» ends before it begins.</source>
        <translation>«%1» slutter før det begynner.</translation>
    </message>
    <message>
        <source>At most %1 times.</source>
        <translation>Høyst %1 tidspunkter.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New report …</source>
        <translation>Ny melding …</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Åpne …</translation>
    </message>
    <message>
        <source>Take in a delivery …</source>
        <translation>Les inn en leveranse …</translation>
    </message>
    <message>
        <source>Take in a Word document …</source>
        <translation>Les inn et Word-dokument …</translation>
    </message>
    <message>
        <source>Forms …</source>
        <translation>Skjemaer …</translation>
    </message>
    <message>
        <source>New collection …</source>
        <translation>Ny samling …</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre en kopi …</translation>
    </message>
    <message>
        <source>Pass on …</source>
        <translation>Gi videre …</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidligere versjoner …</translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation>Region og navn …</translation>
    </message>
    <message>
        <source>Adopt the plan …</source>
        <translation>Vedta planen …</translation>
    </message>
    <message>
        <source>Plan against report …</source>
        <translation>Plan mot melding …</translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation>Ny periode …</translation>
    </message>
    <message>
        <source>Change to a new version of the form …</source>
        <translation>Bytt til ny versjon av skjemaet …</translation>
    </message>
    <message>
        <source>Report as PDF …</source>
        <translation>Lag PDF av meldingen …</translation>
    </message>
    <message>
        <source>Plan as PDF …</source>
        <translation>Lag PDF av virksomhetsplanen …</translation>
    </message>
    <message>
        <source>Report as Word document …</source>
        <translation>Lag Word-dokument av meldingen …</translation>
    </message>
    <message>
        <source>Plan as Word document …</source>
        <translation>Lag Word-dokument av virksomhetsplanen …</translation>
    </message>
    <message>
        <source>Figures for Excel …</source>
        <translation>Lag Excel-fil med tallene …</translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation>Lag CSV-fil med tallene …</translation>
    </message>
    <message>
        <source>Deliver …</source>
        <translation>Lever …</translation>
    </message>
    <message>
        <source>Approval …</source>
        <translation>Godkjenning …</translation>
    </message>
    <message>
        <source>Deliveries …</source>
        <translation>Leveranser …</translation>
    </message>
    <message>
        <source>Comments …</source>
        <translation>Kommentarer …</translation>
    </message>
    <message>
        <source>Take in comments …</source>
        <translation>Les inn kommentarer …</translation>
    </message>
    <message>
        <source>Send the answers …</source>
        <translation>Send svarene …</translation>
    </message>
    <message>
        <source>Save the deadline in the calendar …</source>
        <translation>Lagre fristen i kalenderen …</translation>
    </message>
    <message>
        <source>Print report …</source>
        <translation>Skriv ut meldingen …</translation>
    </message>
    <message>
        <source>Print plan …</source>
        <translation>Skriv ut virksomhetsplanen …</translation>
    </message>
    <message>
        <source>Page preview</source>
        <translation>Forhåndsvisning av sidene</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Hurtignotat</translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation>Forslag fra notatene …</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papirkurv …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Søk</translation>
    </message>
    <message>
        <source>Search and replace</source>
        <translation>Søk og erstatt</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Neste treff</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Forrige treff</translation>
    </message>
    <message>
        <source>Choose what the tree shows</source>
        <translation>Velg hva som vises i treet</translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation>Neste som mangler</translation>
    </message>
    <message>
        <source>Previous missing</source>
        <translation>Forrige som mangler</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Sidepanel</translation>
    </message>
    <message>
        <source>To the tree and back</source>
        <translation>Til treet og tilbake</translation>
    </message>
    <message>
        <source>Take in, forms and collections</source>
        <translation>Les inn, skjemaer og samlinger</translation>
    </message>
    <message>
        <source>The plan is adopted …</source>
        <translation>Planen er vedtatt …</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Denne meldingen</translation>
    </message>
    <message>
        <source>Documents and printing</source>
        <translation>Dokumenter og utskrift</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Levering</translation>
    </message>
    <message>
        <source>Search and check</source>
        <translation>Søk og kontroll</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visning</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Egne indikatorer …</translation>
    </message>
</context>
<context>
    <name>WindowBar</name>
    <message>
        <source>Menu</source>
        <translation>Meny</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Meny (F10)</translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 under %3</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Strategiområde</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Nasjonalt mål</translation>
    </message>
    <message>
        <source>National measure</source>
        <translation>Nasjonalt tiltak</translation>
    </message>
    <message>
        <source>Heading of a column</source>
        <translation>Kolonneoverskrift</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tittel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisasjon</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Veiledning</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address for copies</source>
        <translation>Adresse for kopi</translation>
    </message>
    <message>
        <source>Label of the region</source>
        <translation>Ledetekst for region</translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation>Gjentatt tekst</translation>
    </message>
    <message>
        <source>Empty place</source>
        <translation>Tomt felt</translation>
    </message>
    <message>
        <source>Left out: a region&apos;s own</source>
        <translation>Utelatt: regionens eget</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Ikke plassert</translation>
    </message>
    <message>
        <source>stands over a column of the table</source>
        <translation>står over en kolonne i tabellen</translation>
    </message>
    <message>
        <source>stands in this column</source>
        <translation>står i denne kolonnen</translation>
    </message>
    <message>
        <source>is headed as an area</source>
        <translation>har overskrift som et strategiområde</translation>
    </message>
    <message>
        <source>stands over a table</source>
        <translation>står over en tabell</translation>
    </message>
    <message>
        <source>is numbered as a goal</source>
        <translation>er nummerert som et mål</translation>
    </message>
    <message>
        <source>stands before the tables</source>
        <translation>står foran tabellene</translation>
    </message>
    <message>
        <source>its text says so</source>
        <translation>det går fram av teksten</translation>
    </message>
    <message>
        <source>stands where a region writes</source>
        <translation>står der regionen skriver</translation>
    </message>
    <message>
        <source>no number is printed before it, so it was counted</source>
        <translation>har ikke noe nummer foran seg, så nummeret er telt</translation>
    </message>
    <message>
        <source>no heading of its area was found</source>
        <translation>fant ingen overskrift for strategiområdet</translation>
    </message>
    <message>
        <source>its number is not of the area that it stands under</source>
        <translation>nummeret hører ikke til strategiområdet det står under</translation>
    </message>
    <message>
        <source>only its place says which column it is</source>
        <translation>bare plassen sier hvilken kolonne det er</translation>
    </message>
    <message>
        <source>its heading does not say whether these are national or regional</source>
        <translation>overskriften sier ikke om dette er nasjonalt eller regionalt</translation>
    </message>
    <message>
        <source>it stands elsewhere in other words, which were kept</source>
        <translation>står et annet sted med andre ord, som er beholdt</translation>
    </message>
    <message>
        <source>its year is not printed, and was taken from the period</source>
        <translation>året står ikke der, og er tatt fra perioden</translation>
    </message>
    <message>
        <source>no word says that this is where to send it</source>
        <translation>det står ikke at det er hit den skal sendes</translation>
    </message>
    <message>
        <source>it is of the plan, and the form has a place for the report&apos;s only</source>
        <translation>hører til planen, og skjemaet har bare plass til meldingens</translation>
    </message>
    <message>
        <source>looks like the heading of an area, but no goals stand below it</source>
        <translation>ser ut som overskriften til et strategiområde, men har ingen mål under seg</translation>
    </message>
    <message>
        <source>looks like the name of an organisation</source>
        <translation>ser ut som navnet på en organisasjon</translation>
    </message>
    <message>
        <source>stands among the instructions</source>
        <translation>står blant veiledningen</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n strategiområde</numerusform>
            <numerusform>%n strategiområder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n mål</numerusform>
            <numerusform>%n mål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s)</source>
        <translation>
            <numerusform>%n nasjonalt tiltak</numerusform>
            <numerusform>%n nasjonale tiltak</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1, %2 and %3.</source>
        <translation>Fant %1, %2 og %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) are those of “%1”.</source>
        <translation>
            <numerusform>Ett mål er det samme som i «%1».</numerusform>
            <numerusform>%n mål er de samme som i «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation>Nye: %1.</translation>
    </message>
    <message>
        <source>Gone: %1.</source>
        <translation>Borte: %1.</translation>
    </message>
    <message>
        <source>Not in the document: %1. Look at it when you go on with the draft.</source>
        <translation>Ikke i dokumentet: %1. Se på det når du går videre med utkastet.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tittel</translation>
    </message>
    <message>
        <source>period</source>
        <translation>periode</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>frist</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>veiledning</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>regioner</translation>
    </message>
    <message>
        <source>some headings of columns</source>
        <translation>noen kolonneoverskrifter</translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation>navnet på strategien</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisasjon</translation>
    </message>
</context>
<context>
    <name>WordFormDialog</name>
    <message>
        <source>New form from Word</source>
        <translation>Nytt skjema fra Word</translation>
    </message>
    <message>
        <source>The form that gives what the document lacks</source>
        <translation>Skjemaet som gir det som mangler i dokumentet</translation>
    </message>
    <message>
        <source>Add the other document …</source>
        <translation>Legg til det andre dokumentet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make a form draft</source>
        <translation>Lag skjemautkast</translation>
    </message>
    <message>
        <source>This is what was read in “%1”. Nothing is stored until you make a draft of it; the document stays as it is.</source>
        <translation>Dette er lest i «%1». Ingenting lagres før du lager et utkast av det, og dokumentet blir som det er.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>This is what was read in %1. Nothing is stored until you make a draft of it; the documents stay as they are.</source>
        <translation>Dette er lest i %1. Ingenting lagres før du lager et utkast av det, og dokumentene blir som de er.</translation>
    </message>
    <message>
        <source>What is missing comes from</source>
        <translation>Det som mangler, hentes fra</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation>Word-dokumenter (*.docx *.doc *.docm *.odt *.rtf)</translation>
    </message>
</context>
<context>
    <name>WordImportFlow</name>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn et Word-dokument</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation>Word-dokumenter (*.docx *.doc *.docm *.odt *.rtf)</translation>
    </message>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldingen som</translation>
    </message>
</context>
<context>
    <name>WordPreview</name>
    <message>
        <source>Goal %1</source>
        <translation>Mål %1</translation>
    </message>
    <message>
        <source>National measure of %1</source>
        <translation>Nasjonalt tiltak under %1</translation>
    </message>
    <message>
        <source>National measure</source>
        <translation>Nasjonalt tiltak</translation>
    </message>
    <message>
        <source>Heading of the form</source>
        <translation>Overskrift i skjemaet</translation>
    </message>
    <message>
        <source>Instruction of the form</source>
        <translation>Veiledning i skjemaet</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>%1, nothing to report</source>
        <translation>%1, ingenting å melde</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>Tom rad</translation>
    </message>
    <message>
        <source>Another form in the document</source>
        <translation>Et annet skjema i dokumentet</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Ikke plassert</translation>
    </message>
    <message>
        <source>the number printed was %1</source>
        <translation>nummeret i dokumentet var %1</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are uncertain.</source>
        <translation>
            <numerusform>%n bit er usikker.</numerusform>
            <numerusform>%n biter er usikre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found no place, and do not become part of the report.</source>
        <translation>
            <numerusform>%n bit ble ikke plassert, og blir ikke med i meldingen.</numerusform>
            <numerusform>%n biter ble ikke plassert, og blir ikke med i meldingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the tables</source>
        <translation>Utenfor tabellene</translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation>Tabell %1, rad %2</translation>
    </message>
    <message>
        <source>(a picture without a description)</source>
        <translation>(et bilde uten beskrivelse)</translation>
    </message>
    <message>
        <source>(a document)</source>
        <translation>(et dokument)</translation>
    </message>
    <message>
        <source>certain</source>
        <translation>sikkert</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>usikkert</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>ikke plassert</translation>
    </message>
    <message>
        <source>number and wording are the form&apos;s</source>
        <translation>nummer og ordlyd er skjemaets</translation>
    </message>
    <message>
        <source>the wording is the form&apos;s</source>
        <translation>ordlyden er skjemaets</translation>
    </message>
    <message>
        <source>the number is the form&apos;s</source>
        <translation>nummeret er skjemaets</translation>
    </message>
    <message>
        <source>text of the form itself</source>
        <translation>tekst i selve skjemaet</translation>
    </message>
    <message>
        <source>stands beside its goal</source>
        <translation>står ved siden av målet det hører til</translation>
    </message>
    <message>
        <source>a line above names its measure</source>
        <translation>en linje ovenfor nevner tiltaket</translation>
    </message>
    <message>
        <source>stands beside its note</source>
        <translation>står ved siden av notatet det hører til</translation>
    </message>
    <message>
        <source>its column is divided, and nothing says what belongs together</source>
        <translation>kolonnen er delt, og ingenting viser hva som hører sammen</translation>
    </message>
    <message>
        <source>stands beside its measure</source>
        <translation>står ved siden av tiltaket det hører til</translation>
    </message>
    <message>
        <source>the numbers begin anew with each measure</source>
        <translation>numrene begynner på nytt for hvert tiltak</translation>
    </message>
    <message>
        <source>goes on from the row above</source>
        <translation>fortsetter fra raden over</translation>
    </message>
    <message>
        <source>repeats what stands above</source>
        <translation>gjentar det som står over</translation>
    </message>
    <message>
        <source>a number without text</source>
        <translation>et nummer uten tekst</translation>
    </message>
    <message>
        <source>names a region of the form</source>
        <translation>navnet på en region i skjemaet</translation>
    </message>
    <message>
        <source>the wording is close to the form&apos;s</source>
        <translation>ordlyden ligner skjemaets</translation>
    </message>
    <message>
        <source>the wording is the form&apos;s, but the number is not</source>
        <translation>ordlyden er skjemaets, men ikke nummeret</translation>
    </message>
    <message>
        <source>the number is the form&apos;s, but the wording is not</source>
        <translation>nummeret er skjemaets, men ikke ordlyden</translation>
    </message>
    <message>
        <source>has no number, so each line or paragraph was taken by itself</source>
        <translation>har ikke nummer, så hver linje eller hvert avsnitt ble ett notat</translation>
    </message>
    <message>
        <source>no measure stands beside it</source>
        <translation>det står ikke noe tiltak ved siden av</translation>
    </message>
    <message>
        <source>the numbers do not say which measure it belongs to</source>
        <translation>numrene sier ikke hvilket tiltak det hører til</translation>
    </message>
    <message>
        <source>the table has no headings, its columns were taken in order</source>
        <translation>tabellen har ingen overskrifter, så kolonnene ble lest i rekkefølge</translation>
    </message>
    <message>
        <source>only its place among the headings says which column it is</source>
        <translation>bare plassen mellom overskriftene sier hvilken kolonne det er</translation>
    </message>
    <message>
        <source>its cell lies over several columns</source>
        <translation>cellen ligger over flere kolonner</translation>
    </message>
    <message>
        <source>a dash or the like, with nothing written</source>
        <translation>en strek eller lignende, uten at noe er skrevet</translation>
    </message>
    <message>
        <source>stands in a table inside the cell</source>
        <translation>står i en tabell inne i cellen</translation>
    </message>
    <message>
        <source>may say that there is nothing</source>
        <translation>sier kanskje at det ikke er noe</translation>
    </message>
    <message>
        <source>no notes stand beside it, so it may hold them</source>
        <translation>det står ingen notater ved siden av, så de kan stå her</translation>
    </message>
    <message>
        <source>stands in a text box</source>
        <translation>står i en tekstboks</translation>
    </message>
    <message>
        <source>may go on from the row above</source>
        <translation>kan være fortsettelsen av raden over</translation>
    </message>
    <message>
        <source>stands under another goal in the form</source>
        <translation>står under et annet mål i skjemaet</translation>
    </message>
    <message>
        <source>a region is named in it</source>
        <translation>en region er nevnt i teksten</translation>
    </message>
    <message>
        <source>a number in it may be its mark or, as in a date, a part of the text</source>
        <translation>et tall i den kan være nummeret eller, som i en dato, en del av teksten</translation>
    </message>
    <message>
        <source>is close to what stands above, and was taken for the same</source>
        <translation>ligner det som står over, og er tatt for å være det samme</translation>
    </message>
    <message>
        <source>the national measures beside it are those of another goal</source>
        <translation>de nasjonale tiltakene ved siden av hører til et annet mål</translation>
    </message>
    <message>
        <source>a row over all columns above it was not understood</source>
        <translation>en rad ovenfor, over alle kolonnene, ble ikke forstått</translation>
    </message>
    <message>
        <source>another form may have begun before it</source>
        <translation>et annet skjema kan ha begynt før dette</translation>
    </message>
    <message>
        <source>belongs to another form than the one that was chosen</source>
        <translation>hører til et annet skjema enn det valgte</translation>
    </message>
    <message>
        <source>stands outside the form&apos;s tables</source>
        <translation>står utenfor skjemaets tabeller</translation>
    </message>
    <message>
        <source>its table is none of the form&apos;s</source>
        <translation>tabellen hører ikke til skjemaet</translation>
    </message>
    <message>
        <source>stands in none of the form&apos;s columns</source>
        <translation>står ikke i noen av skjemaets kolonner</translation>
    </message>
    <message>
        <source>no goal of the form is like it</source>
        <translation>ingen av målene i skjemaet ligner</translation>
    </message>
    <message>
        <source>the goal of its row was not recognised</source>
        <translation>målet i raden ble ikke gjenkjent</translation>
    </message>
    <message>
        <source>the form has no such national measure</source>
        <translation>skjemaet har ikke et slikt nasjonalt tiltak</translation>
    </message>
    <message>
        <source>deleted, with changes tracked</source>
        <translation>slettet, med sporing av endringer</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>skjult tekst</translation>
    </message>
    <message>
        <source>the goal or measure beside it is deleted, hidden or struck through</source>
        <translation>målet eller tiltaket ved siden av er slettet, skjult eller gjennomstreket</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>gjennomstreket</translation>
    </message>
    <message>
        <source>the prompt of a field not filled in</source>
        <translation>ledeteksten i et felt som ikke er fylt ut</translation>
    </message>
    <message>
        <source>a field&apos;s code, which is not printed</source>
        <translation>koden bak et felt, som ikke skrives ut</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>en kommentar</translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation>en fotnote</translation>
    </message>
    <message>
        <source>stands under “Parked”, which only a delivery brings back</source>
        <translation>står under «Parkert», som bare en leveranse gir tilbake</translation>
    </message>
    <message>
        <source>a picture, a chart or another embedded object</source>
        <translation>et bilde, et diagram eller et annet innebygd objekt</translation>
    </message>
    <message>
        <source>a document within this one, which Kplan does not read</source>
        <translation>et dokument inne i dette, som Kplan ikke leser</translation>
    </message>
    <message>
        <source>stands in a part of the document that Kplan does not know</source>
        <translation>står i en del av dokumentet som Kplan ikke kjenner</translation>
    </message>
    <message>
        <source>a total that Kplan has made of the figures</source>
        <translation>en sum som Kplan har laget av tallene</translation>
    </message>
    <message>
        <source>what Kplan printed of the activity or the plan, which only a delivery brings back</source>
        <translation>det Kplan har skrevet ut om aktiviteten eller planen; det kan bare leses inn fra en leveransefil</translation>
    </message>
    <message>
        <source>small letters above the text</source>
        <translation>små bokstaver over teksten</translation>
    </message>
</context>
<context>
    <name>WordPreviewDialog</name>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn et Word-dokument</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation>Lag en melding av det …</translation>
    </message>
    <message>
        <source>This is what was read in “%1”. Nothing is stored until you make a report of it; the document stays as it is.</source>
        <translation>Dette ble lest i «%1». Ingenting lagres før du lager en melding av det. Dokumentet blir ikke endret.</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n mål</numerusform>
            <numerusform>%n mål</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regional measure(s)</source>
        <translation>
            <numerusform>%n regionalt tiltak</numerusform>
            <numerusform>%n regionale tiltak</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notater</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1, %2 and %3.</source>
        <translation>Kplan fant %1, %2 og %3.</translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation>Velg region</translation>
    </message>
    <message>
        <source>The report is from</source>
        <translation>Meldingen er fra</translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Wording in the plan</source>
        <translation>Ordlyden i planen</translation>
    </message>
    <message>
        <source>The measure now</source>
        <translation>Tiltaket nå</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation>I planen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Use the measure&apos;s wording</source>
        <translation>Bruk tiltakets ordlyd</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikke i planen</translation>
    </message>
    <message>
        <source>A measure without a wording here is not in the plan.</source>
        <translation>Et tiltak uten ordlyd her er ikke med i planen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation>Endre planen</translation>
    </message>
</context>
<context>
    <name>YearField</name>
    <message>
        <source>Type the year with four digits.</source>
        <translation>Skriv årstallet med fire sifre.</translation>
    </message>
</context>
<context>
    <name>_DetailsFields</name>
    <message>
        <source>Your name</source>
        <translation>Navnet ditt</translation>
    </message>
    <message>
        <source>Choose your region first.</source>
        <translation>Velg region først.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Form: %1, %2. The list holds the regions that it is for.</source>
        <translation>Skjema: %1, %2. Listen viser skjemaets regioner.</translation>
    </message>
</context>
<context>
    <name>_ElementPage</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
</context>
<context>
    <name>_MemberCard</name>
    <message>
        <source>Notes of %1</source>
        <translation>Notatene til %1</translation>
    </message>
    <message>
        <source>Read there</source>
        <translation>Les i meldingen</translation>
    </message>
    <message>
        <source>Read the note of %1</source>
        <translation>Les notatet til %1 i meldingen</translation>
    </message>
    <message>
        <source>No longer in the revision that counts</source>
        <translation>Finnes ikke lenger i revisjonen som teller</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Ingen tall</translation>
    </message>
</context>
<context>
    <name>_MetricBars</name>
    <message>
        <source>Chart by unit: %1</source>
        <translation>Stolper per enhet: %1</translation>
    </message>
</context>
<context>
    <name>_PlaceHeading</name>
    <message>
        <source>Detached</source>
        <translation>Løsrevet</translation>
    </message>
    <message>
        <source>What these are on is no longer in the report.</source>
        <translation>Det disse gjelder, er ikke i meldingen lenger.</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Hele meldingen</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n åpen kommentar</numerusform>
            <numerusform>%n åpne kommentarer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RemovalDialog</name>
    <message>
        <source>Remove the metric</source>
        <translation>Fjern indikatoren</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) have figures of it</source>
        <translation>
            <numerusform>%n aktivitet har tall for den</numerusform>
            <numerusform>%n aktiviteter har tall for den</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into another metric the figures are kept. Removed, they are gone.</source>
        <translation>Slår du den sammen med en annen indikator, beholdes tallene. Fjerner du den, blir de borte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remove with its figures</source>
        <translation>Fjern med tallene</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Slå sammen …</translation>
    </message>
</context>
</TS>
