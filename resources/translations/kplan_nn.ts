<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nn_NO" sourcelanguage="en">
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
        <translation>Kva som følgjer med</translation>
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
        <translation>Verksemdsplan og melding for fylkesavdelingane i Norsk kulturskoleråd.</translation>
    </message>
    <message>
        <source>Kplan is free software, without any warranty: everyone may use, copy, change and share it. The licences are shown in the language in which they apply.</source>
        <translation>Kplan er fri programvare utan nokon garanti: Alle kan bruke, kopiere, endre og dele programmet. Lisensane blir viste på det språket dei gjeld på.</translation>
    </message>
    <message>
        <source>%1, part of %2</source>
        <translation>%1, del av %2</translation>
    </message>
    <message>
        <source>Copied, to be pasted into an e-mail. Nothing that you wrote is in it:</source>
        <translation>Kopiert, så det kan limast inn i ein e‑post. Ingenting av det du har skrive, er med:</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely, as long as the licence goes with it.</source>
        <translation>Kan brukast, endrast og delast fritt, så lenge lisensen følgjer med.</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely, but not sold by itself. Whoever changes it gives it another name.</source>
        <translation>Kan brukast, endrast og delast fritt, men ikkje seljast åleine. Den som endrar skrifta, gir henne eit anna namn.</translation>
    </message>
    <message>
        <source>May be used, changed and shared freely. Whoever shares a changed version shares its source as well, with the same rights.</source>
        <translation>Kan brukast, endrast og delast fritt. Den som deler ei endra utgåve, deler òg kjeldekoden, med dei same rettane.</translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Name and period</source>
        <translation>Namn og periode</translation>
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
        <translation>Strategien måla kjem frå. Skjemaet står under dette namnet i lista.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Meldinga</translation>
    </message>
    <message>
        <source>Title on the report</source>
        <translation>Tittelen på meldinga</translation>
    </message>
    <message>
        <source>What the report is called</source>
        <translation>Kva meldinga heiter</translation>
    </message>
    <message>
        <source>In running text, in file names and in the e-mail.</source>
        <translation>I løpande tekst, i filnamn og i e‑posten.</translation>
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
        <translation>Kva planen heiter</translation>
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
        <translation>Perioden slik han blir skriven</translation>
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
        <translation>Berre for lesing: Det går ikkje å skrive til fila eller mappa ho ligg i.</translation>
    </message>
    <message>
        <source>Only for reading: %1 has the report open.</source>
        <translation>Berre for lesing: Meldinga er open hos %1.</translation>
    </message>
    <message>
        <source>Only for reading: %1 has the collection open.</source>
        <translation>Berre for lesing: %1 har samlinga open.</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>nokon</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> på %1</translation>
    </message>
    <message>
        <source> since %1</source>
        <translation> sidan %1</translation>
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
        <translation>Med kven</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Bruk</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) tell of it, and all show this.</source>
        <translation>
            <numerusform>%n notat handlar om aktiviteten og viser desse opplysningane.</numerusform>
            <numerusform>%n notat handlar om aktiviteten og viser dei same opplysningane.</numerusform>
        </translation>
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
        <translation>Når planen er vedteken, held han på ordlyden han har, også der du skriv vidare i tiltaka.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation>Vedteken av</translation>
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
        <translation>Det er ingen tiltak i planen. Han kan vedtakast likevel.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are parked, and stay(s) in the plan.</source>
        <translation>
            <numerusform>%n av dei er parkert, og blir ståande i planen.</numerusform>
            <numerusform>%n av dei er parkerte, og blir ståande i planen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked measure(s) do not come into the plan. Move what is to be in it to a goal of the form.</source>
        <translation>
            <numerusform>%n tiltak er parkert og kjem ikkje med i planen. Flytt det til eit mål i skjemaet viss det skal med.</numerusform>
            <numerusform>%n tiltak er parkerte og kjem ikkje med i planen. Flytt dei som skal med, til eit mål i skjemaet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan as it stands</source>
        <translation>Planen slik han står</translation>
    </message>
    <message>
        <source>The measures as they are written now</source>
        <translation>Tiltaka slik dei er skrivne no</translation>
    </message>
    <message>
        <source>Every measure keeps the wording that it has in the plan.</source>
        <translation>Kvart tiltak held på ordlyden det har i planen.</translation>
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
            <numerusform>%n tiltak kjem med i planen.</numerusform>
            <numerusform>%n tiltak kjem med i planen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen som 21.08.2014.</translation>
    </message>
    <message>
        <source>Type who adopted the plan.</source>
        <translation>Skriv kven som vedtok planen.</translation>
    </message>
</context>
<context>
    <name>AllSearch</name>
    <message>
        <source>Looking …</source>
        <translation>Leitar …</translation>
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
            <numerusform>i %n meldingar</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>dei første %1 står her</translation>
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
        <translation>Godkjenning av meldinga</translation>
    </message>
    <message>
        <source>The leader or the board approves the report as it is now: texts, activities, figures, region and name. It stands in the head of the PDF. When any of this is changed it no longer holds, until the change is undone or the report is approved anew.</source>
        <translation>Leiar eller styre godkjenner meldinga slik ho er no: tekstar, aktivitetar, tal, region og namn. Godkjenninga står i hovudet på PDF-en. Når noko av dette blir endra, gjeld ho ikkje lenger, før endringa er angra eller meldinga er godkjend på nytt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Such as leader or board</source>
        <translation>For eksempel leiar eller styre</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Dato</translation>
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
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjend av %1</translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed since.</source>
        <translation>Godkjenninga gjeld ikkje lenger: Meldinga er endra etterpå.</translation>
    </message>
    <message>
        <source>Type who approves the report.</source>
        <translation>Skriv kven som godkjenner meldinga.</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen slik: 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>ApprovalFlow</name>
    <message>
        <source>Withdraw the approval</source>
        <translation>Trekk godkjenninga tilbake</translation>
    </message>
    <message>
        <source>The approval was withdrawn.</source>
        <translation>Godkjenninga er trekt tilbake.</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjend av %1</translation>
    </message>
    <message>
        <source>Approve the report</source>
        <translation>Godkjenn meldinga</translation>
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
        <translation>Legg til eit nasjonalt mål</translation>
    </message>
</context>
<context>
    <name>AreaListPage</name>
    <message>
        <source>Areas and goals</source>
        <translation>Område og mål</translation>
    </message>
    <message>
        <source>Enter begins the next one, and pasted lines become one each. Alt and the arrow keys move what you are in; in the tree you can also drag it.</source>
        <translation>Enter byrjar det neste, og limer du inn fleire linjer, blir kvar linje eitt. Alt og piltastane flyttar det du står i; i treet kan du også dra det.</translation>
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
        <translation>Legg til eit strategiområde</translation>
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
        <translation>Leggje funnet til side?</translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation>Grunn, om du vil</translation>
    </message>
    <message>
        <source>It is kept in the report&apos;s file, is shown under «Set aside», and is not sent.</source>
        <translation>Grunnen blir lagra i fila til meldinga, blir vist under «Lagt til side» og blir ikkje send.</translation>
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
        <translation>Melding</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>not delivered</source>
        <translation>ikkje levert</translation>
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
        <translation>ei fil kunne ikkje lesast</translation>
    </message>
    <message>
        <source>unknown unit</source>
        <translation>ukjend eining</translation>
    </message>
    <message>
        <source>from Word</source>
        <translation>frå Word</translation>
    </message>
    <message>
        <source>r%1</source>
        <translation>r%1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the deadline</source>
        <translation>
            <numerusform>%n dag for sein</numerusform>
            <numerusform>%n dagar for sein</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>units have delivered</source>
        <translation>einingar har levert</translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n for sein</numerusform>
            <numerusform>%n for seine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation>
            <numerusform>%n sendt tilbake</numerusform>
            <numerusform>%n sende tilbake</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to report</source>
        <translation>
            <numerusform>%n utan noko å melde</numerusform>
            <numerusform>%n utan noko å melde</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>Frist: %1</translation>
    </message>
    <message>
        <source>Extended deadline: %1, by %2 %3</source>
        <translation>Utsett frist: %1, gitt av %2 %3</translation>
    </message>
    <message>
        <source>Marked as having nothing to report by %1 %2</source>
        <translation>Merkt «ingenting å melde» av %1 %2</translation>
    </message>
    <message>
        <source>Revision %1, made %2, taken in %3</source>
        <translation>Revisjon %1, laga %2, teken inn %3</translation>
    </message>
    <message>
        <source>personal data removed</source>
        <translation>personopplysningar fjerna</translation>
    </message>
    <message>
        <source>counts</source>
        <translation>tel</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>frå %1</translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>written</source>
        <translation>skrive</translation>
    </message>
    <message>
        <source>%1 of %2 measures have an outcome</source>
        <translation>%1 av %2 tiltak har utfall</translation>
    </message>
    <message>
        <source>Use %1 from the e‑mail</source>
        <translation>Bruk %1 frå e‑posten</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Purra</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Takka</translation>
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
        <translation>Opna igjen</translation>
    </message>
    <message>
        <source>Comments sent</source>
        <translation>Kommentarar sende</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Merknad</translation>
    </message>
    <message>
        <source>A file could not be read</source>
        <translation>Ei fil kunne ikkje lesast</translation>
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
        <translation>Lagre oversikta som PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the board for Excel</source>
        <translation>Lagre oversikta for Excel</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel-arbeidsbøker (*.xlsx)</translation>
    </message>
    <message>
        <source>The paper will lack characters</source>
        <translation>Papiret vil mangle teikn</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skrivaren.</translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Unit</source>
        <translation>Eining</translation>
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
        <translation>Aktivitetar</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation>Kommentarar</translation>
    </message>
    <message>
        <source>no figures</source>
        <translation>ingen tal</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No unit is like that.</source>
        <translation>Inga eining er slik.</translation>
    </message>
    <message numerus="yes">
        <source>joint event(s) to decide</source>
        <translation>
            <numerusform>fellesarrangement å avklare</numerusform>
            <numerusform>fellesarrangement å avklare</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 nådd</translation>
    </message>
    <message numerus="yes">
        <source>%1, counted in each activity (at least %2), from %3 of %n activity(ies)</source>
        <translation>
            <numerusform>%1, talt i kvar aktivitet (minst %2), frå %3 av %n aktivitet</numerusform>
            <numerusform>%1, talt i kvar aktivitet (minst %2), frå %3 av %n aktivitetar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reached, added up from %2 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 nådd, lagt saman frå %2 av %n aktivitet</numerusform>
            <numerusform>%1 nådd, lagt saman frå %2 av %n aktivitetar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet. Drop the advisers&apos; e‑mails or delivery files here, or a folder of them; they are taken in, and nothing is overwritten.</source>
        <translation>Ingenting har kome enno. Slepp e‑postane eller leveransefilene frå rådgivarane her, eller ei heil mappe. Dei blir tekne inn, og ingenting blir overskrive.</translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation>Finn ei eining</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Ikkje levert</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>For sein</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sendt tilbake</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Ikkje godkjent</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Vis: %1</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meir</translation>
    </message>
    <message>
        <source>Print the board …</source>
        <translation>Skriv ut oversikta …</translation>
    </message>
    <message>
        <source>Save the board as PDF …</source>
        <translation>Lagre oversikta som PDF …</translation>
    </message>
    <message>
        <source>Save the board for Excel …</source>
        <translation>Lagre oversikta for Excel …</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sorter etter</translation>
    </message>
    <message>
        <source>Contacts of another collection …</source>
        <translation>Hent kontaktar frå ei anna samling …</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 av %2 viste</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>skriv kontakt</translation>
    </message>
    <message>
        <source>Where does the number come from?</source>
        <translation>Kvar kjem talet frå?</translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>The units</source>
        <translation>Einingane</translation>
    </message>
    <message>
        <source>Enter opens a unit, or on a figure what it is made of; the menu key shows what can be done with the unit.</source>
        <translation>Enter opnar ei eining, eller på eit tal kvar det kjem frå; menytasten viser kva ein kan gjere med eininga.</translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What has changed since the last delivery</source>
        <translation>Kva som er endra sidan førre leveranse</translation>
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
        <translation>Enter går til funnet, Ctrl+Enter rettar det, Delete legg det til side eller tek det tilbake, og menytasten viser alt.</translation>
    </message>
    <message>
        <source>None of this keeps you from delivering.</source>
        <translation>Ingenting av dette hindrar deg i å levere.</translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation>Ingenting vart funne. Meldinga er klar.</translation>
    </message>
    <message>
        <source>Set aside. Delete takes it back.</source>
        <translation>Lagt til side. Delete tek det tilbake.</translation>
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
        <translation>Kva kontrollen seier</translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation>Gå til funna</translation>
    </message>
    <message>
        <source>The delivery</source>
        <translation>Leveranse</translation>
    </message>
    <message>
        <source>Approval …</source>
        <translation>Godkjenning …</translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation>Ingenting vart funne. Meldinga er klar.</translation>
    </message>
    <message>
        <source>Nothing was found but what stands below.</source>
        <translation>Anna enn det som står under, vart ikkje funne.</translation>
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
        <translation>Endra sidan revisjon %1</translation>
    </message>
    <message>
        <source>A national identity number stands in the report: %1. An ordinary e-mail is not safe for it. Send anyway?</source>
        <translation>Det står eit fødselsnummer eller D-nummer i meldinga: %1. Vanleg e‑post er ikkje trygg nok for det. Sende likevel?</translation>
    </message>
    <message>
        <source>It will be revision %1, the first one made from this file.</source>
        <translation>Dette blir revisjon %1, den første som blir laga frå denne fila.</translation>
    </message>
    <message>
        <source>Same revision: nothing has changed since revision %1 of %2.</source>
        <translation>Same revisjon: Ingenting er endra sidan revisjon %1 frå %2.</translation>
    </message>
    <message>
        <source>It will be revision %1. It replaces revision %2 of %3.</source>
        <translation>Dette blir revisjon %1. Ho erstattar revisjon %2 frå %3.</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Kontrollar</translation>
    </message>
    <message>
        <source>Kplan looks for these things in a report and points them out to whoever writes it. Untick what does not matter in this form.</source>
        <translation>Kplan ser etter dette i ei melding og viser det til den som skriv. Fjern haken ved det som ikkje betyr noko i dette skjemaet.</translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Add a figure (F2, then the number)</source>
        <translation>Legg til tal (F2, så talet)</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation>Legg til tal</translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation>Enter går dit.</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation>Enter endrar, Delete fjernar.</translation>
    </message>
    <message>
        <source>Enter accepts them</source>
        <translation>Enter godtek dei.</translation>
    </message>
    <message>
        <source>Suggested by the text. Enter accepts it, Delete dismisses it</source>
        <translation>Foreslått ut frå teksten. Enter godtek, Delete avviser.</translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n forslag er godteke.</numerusform>
            <numerusform>%n forslag er godtekne.</numerusform>
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
        <translation>Vel …</translation>
    </message>
    <message>
        <source>Beside the collection lies &quot;%1&quot;, another version of it.</source>
        <translation>Ved sida av samlinga ligg «%1», ein annan versjon av ho.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Opne han</translation>
    </message>
</context>
<context>
    <name>CollectionDetailsDialog</name>
    <message>
        <source>Title and name</source>
        <translation>Tittel og namn</translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation>Tittelen på den felles meldinga</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Namnet ditt</translation>
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
        <translation>Samlinga er open ein annan stad.</translation>
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
        <translation>Dette lét seg ikkje lenger lese, og manglar i fila du går vidare i: %1. Tidlegare versjonar av samlinga kan framleis ha det.</translation>
    </message>
    <message>
        <source>Not everything is there</source>
        <translation>Ikkje alt er med</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>the edition &quot;%1&quot;</source>
        <translation>utgåva «%1»</translation>
    </message>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation>Eit anna program, som OneDrive eller Dropbox, har endra fila. Vel kva du vil halde fram med. Den andre versjonen blir liggjande som ei eiga fil ved sida av.</translation>
    </message>
    <message>
        <source>Two versions of the collection</source>
        <translation>To versjonar av samlinga</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Hald fram med dette vindauget</translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation>Hald fram med fila</translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation>Lagre den tidlegare versjonen som</translation>
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
        <translation>Kommentar frå %1</translation>
    </message>
    <message>
        <source>Write the comment …</source>
        <translation>Skriv kommentaren …</translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation>Løyst</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Opne igjen</translation>
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
        <translation>Svar frå %1</translation>
    </message>
    <message>
        <source>%1 – the text is another one now.</source>
        <translation>%1 – teksten er ein annan no.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Sletta.</translation>
    </message>
    <message>
        <source>Ticked off by %1, %2</source>
        <translation>Løyst av %1, %2</translation>
    </message>
    <message>
        <source>Opened again by %1, %2</source>
        <translation>Opna igjen av %1, %2</translation>
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
        <translation>Gjer om</translation>
    </message>
</context>
<context>
    <name>CommentsButton</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open kommentar</numerusform>
            <numerusform>%n opne kommentarar</numerusform>
        </translation>
    </message>
    <message>
        <source>Answered comments</source>
        <translation>Kommentarar med svar</translation>
    </message>
</context>
<context>
    <name>CommentsFlow</name>
    <message>
        <source>Send the answers …</source>
        <translation>Send svara …</translation>
    </message>
    <message>
        <source>Take in comments</source>
        <translation>Les inn kommentarar</translation>
    </message>
    <message>
        <source>Comments (*.json)</source>
        <translation>Kommentarar (*.json)</translation>
    </message>
    <message>
        <source>There are no comments to send.</source>
        <translation>Det er ingen kommentarar å sende.</translation>
    </message>
    <message>
        <source>Send the answers</source>
        <translation>Send svara</translation>
    </message>
    <message>
        <source>They are kept while Kplan is open, and stored as soon as possible.</source>
        <translation>Dei blir verande så lenge Kplan er ope, og blir lagra så snart det går.</translation>
    </message>
    <message>
        <source>The comments are not stored yet.</source>
        <translation>Kommentarane er ikkje lagra enno.</translation>
    </message>
    <message>
        <source>The report is only read: they are not kept.</source>
        <translation>Meldinga er berre opna for lesing: Dei blir ikkje tekne vare på.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vis</translation>
    </message>
    <message>
        <source>The comments were taken in. They stand beside the delivery they are on.</source>
        <translation>Kommentarane er tekne inn. Dei står ved leveransen dei gjeld.</translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n ny kommentar</numerusform>
            <numerusform>%n nye kommentarar</numerusform>
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
            <numerusform>%n kjend frå før</numerusform>
            <numerusform>%n kjende frå før</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: %1.</source>
        <translation>Teke inn: %1.</translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation>Kommentarar</translation>
    </message>
    <message>
        <source>There are no comments.</source>
        <translation>Det er ingen kommentarar.</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open kommentar</numerusform>
            <numerusform>%n opne kommentarar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Removed: «%1»</source>
        <translation>Fjerna: «%1»</translation>
    </message>
    <message>
        <source>Added: «%1»</source>
        <translation>Lagt til: «%1»</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Heile meldinga</translation>
    </message>
    <message>
        <source>Region and name</source>
        <translation>Region og namn</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Eigne indikatorar</translation>
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
        <translation>fjerna</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>endra</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>omformulert</translation>
    </message>
    <message>
        <source>moved, was %1</source>
        <translation>flytta, stod som %1</translation>
    </message>
    <message>
        <source>another outcome</source>
        <translation>eit anna utfall</translation>
    </message>
    <message>
        <source>of another activity</source>
        <translation>høyrer til ein annan aktivitet</translation>
    </message>
    <message>
        <source>figures, time or status changed</source>
        <translation>tal, tid eller status endra</translation>
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
        <translation>merkt som ingenting å melde</translation>
    </message>
    <message>
        <source>no longer marked as nothing to report</source>
        <translation>ikkje lenger merkt som ingenting å melde</translation>
    </message>
    <message>
        <source>another reason for nothing to report</source>
        <translation>ein annan grunn til ingenting å melde</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Show in the report</source>
        <translation>Vis i meldinga</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation>Dei to er like.</translation>
    </message>
    <message>
        <source>From %1 to %2: what was removed is struck through, what was added is underlined. F3 goes to the next change.</source>
        <translation>Frå %1 til %2: Det som er fjerna, er stroke over, det som er lagt til, er understreka. F3 går til neste endring.</translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation>Ta begge, etter kvarandre</translation>
    </message>
</context>
<context>
    <name>ComparisonFlow</name>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation>Eit anna program, som OneDrive eller Dropbox, har endra fila. Vel kva du vil halde fram med. Den andre versjonen blir liggjande som ei eiga fil ved sida av.</translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation>Hald fram med fila</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Hald fram med dette vindauget</translation>
    </message>
    <message>
        <source>The file is &quot;%1&quot;. It stays as it is: take from it what you need, or go on in it.</source>
        <translation>Fila heiter «%1». Ho blir liggjande som ho er: Ta det du treng frå ho, eller hald fram i ho.</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Opne fila</translation>
    </message>
    <message>
        <source>Keep as it is now</source>
        <translation>Behald slik det er no</translation>
    </message>
    <message>
        <source>Take back the earlier one</source>
        <translation>Ta tilbake den tidlegare</translation>
    </message>
    <message>
        <source>Take back what is chosen</source>
        <translation>Ta tilbake det som er valt</translation>
    </message>
    <message>
        <source>Since the earlier version</source>
        <translation>Endra sidan den tidlegare versjonen</translation>
    </message>
    <message>
        <source>now</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Behald mitt</translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation>Ta det andre</translation>
    </message>
    <message>
        <source>Go on with what is chosen</source>
        <translation>Hald fram med det som er valt</translation>
    </message>
    <message>
        <source>Two versions of the report</source>
        <translation>To versjonar av meldinga</translation>
    </message>
    <message>
        <source>this window</source>
        <translation>dette vindauget</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>fila</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>Sjå på fila</translation>
    </message>
    <message>
        <source>Only for reading: the report in the file %1</source>
        <translation>Berre for lesing: meldinga i fila %1</translation>
    </message>
    <message>
        <source>Take from another version</source>
        <translation>Ta frå ein annan versjon</translation>
    </message>
    <message>
        <source>What you chose is taken from the other version. What was before is kept.</source>
        <translation>Det du valde, er teke frå den andre versjonen. Det som var før, er teke vare på.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Changes</source>
        <translation>Endringar</translation>
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
        <source>Collections (*.ksamling)</source>
        <translation>Samlingar (*.ksamling)</translation>
    </message>
    <message>
        <source>Contacts of another collection</source>
        <translation>Hent kontaktar frå ei anna samling</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken along.</source>
        <translation>
            <numerusform>%n kontakt er henta.</numerusform>
            <numerusform>%n kontaktar er henta.</numerusform>
        </translation>
    </message>
    <message>
        <source>take contacts along</source>
        <translation>henting av kontaktar</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation>Uventa feil</translation>
    </message>
    <message>
        <source>Report on the error</source>
        <translation>Rapport om feilen</translation>
    </message>
    <message>
        <source>Something in Kplan went wrong</source>
        <translation>Noko gjekk gale i Kplan</translation>
    </message>
    <message>
        <source>The report says where the error lies. It holds nothing you wrote.</source>
        <translation>Rapporten viser kvar feilen ligg. Han inneheld ikkje noko av det du har skrive.</translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) came since.</source>
        <translation>
            <numerusform>%n feil til har oppstått sidan.</numerusform>
            <numerusform>%n feil til har oppstått sidan.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is saved.</source>
        <translation>Det du skreiv, er lagra.</translation>
    </message>
    <message>
        <source>What you wrote last could not be saved anywhere. Go on without quitting, and copy it into another program.</source>
        <translation>Det du skreiv sist, kunne ikkje lagrast nokon stad. Hald fram utan å avslutte, og kopier det over i eit anna program.</translation>
    </message>
    <message>
        <source>What you wrote could not all be saved where it belongs. The rest is in:</source>
        <translation>Ikkje alt du skreiv, kunne lagrast der det høyrer heime. Resten ligg i:</translation>
    </message>
    <message>
        <source>Some of it could not be kept, and is missing there.</source>
        <translation>Noko av det kunne ikkje takast vare på, og manglar der.</translation>
    </message>
    <message>
        <source>Open that report with “Take in a delivery” in the menu.</source>
        <translation>Les inn fila med «Les inn ein leveranse …» i menyen.</translation>
    </message>
    <message>
        <source>Open that collection with “Open …” in the menu.</source>
        <translation>Opne samlinga med «Opne …» i menyen.</translation>
    </message>
    <message>
        <source>You can go on. If it happens again, quit and start Kplan once more.</source>
        <translation>Du kan halde fram. Viss det skjer igjen, avsluttar du Kplan og startar på nytt.</translation>
    </message>
    <message>
        <source>Kplan cannot go on and has to be started once more.</source>
        <translation>Kplan kan ikkje halde fram og må startast på nytt.</translation>
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
        <translation>Hald fram</translation>
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
        <translation>Skriv datoen som 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Extended deadline for %1</source>
        <translation>Utsett frist for %1</translation>
    </message>
    <message>
        <source>The deadline of the form is %1. The unit is not reminded before its own.</source>
        <translation>Fristen i skjemaet er %1. Eininga får ikkje purring før sin eigen frist.</translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation>Ny frist</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grunngiving</translation>
    </message>
    <message>
        <source>Use the form&apos;s deadline</source>
        <translation>Bruk fristen i skjemaet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation>Utset fristen</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen som i 21.08.2014.</translation>
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
        <translation>Ikkje vis igjen</translation>
    </message>
    <message>
        <source>There will be no more notes about this deadline.</source>
        <translation>Du får ikkje fleire påminningar om denne fristen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n dag igjen</numerusform>
            <numerusform>%n dagar igjen</numerusform>
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
        <translation>inga grunngiving oppgitt</translation>
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
        <translation>Blir send til %1.</translation>
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
        <translation>Ta bort avgjerda</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>avgjerd</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Ikkje avklart</translation>
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
        <translation>Dette kan ikkje angrast. Teksten kan framleis finnast i tidlegare versjonar av meldinga.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behald</translation>
    </message>
</context>
<context>
    <name>DeliverDialog</name>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
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
        <source>What went wrong</source>
        <translation>Kva som gjekk gale</translation>
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
        <translation>Vidare</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Do you see two attachments? Is it sent?</source>
        <translation>Ser du to vedlegg? Er han send?</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikkje enno</translation>
    </message>
    <message>
        <source>Yes, it is sent</source>
        <translation>Ja, han er send</translation>
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
        <translation>Ctrl+C kopierer dei valde filene, Enter opnar éi. Dei kan dragast ut.</translation>
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
        <translation>Berre til lesing: %1, revisjon %2, laga %3. %4 Kontrollsum %5</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Made, not sent</source>
        <translation>Laga, ikkje send</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Motteken</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Godkjend av kontoret</translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation>Sendt tilbake</translation>
    </message>
    <message>
        <source>contents deleted</source>
        <translation>innhald sletta</translation>
    </message>
    <message>
        <source>On time</source>
        <translation>I tide</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n dag for seint</numerusform>
            <numerusform>%n dagar for seint</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1, %2</source>
        <translation>Revisjon %1, %2</translation>
    </message>
    <message>
        <source>Deadline then: %1</source>
        <translation>Fristen den gongen: %1</translation>
    </message>
    <message>
        <source>Made by an older Kplan, which kept no deadline.</source>
        <translation>Laga av ein eldre Kplan, som ikkje tok vare på fristen.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Til: %1</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjend av %1</translation>
    </message>
    <message>
        <source>Replaces revision %1, made %2</source>
        <translation>Erstattar revisjon %1, laga %2</translation>
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
        <translation>Innhaldet er sletta fordi det hadde personopplysningar. Kva som vart levert, når og av kven, er teke vare på.</translation>
    </message>
    <message>
        <source>The delivery file and the PDF are stored as delivered.</source>
        <translation>Leveransefila og PDF-en er lagra slik dei vart leverte.</translation>
    </message>
    <message>
        <source>The delivery file is stored, the PDF is not: an older Kplan made it. The report can be opened and compared; the PDF is where you kept it, or in the e-mail you sent.</source>
        <translation>Leveransefila er lagra, men ikkje PDF-en: Ein eldre Kplan laga ho. Meldinga kan opnast og samanliknast; PDF-en er der du la han, eller i e‑posten du sende.</translation>
    </message>
    <message>
        <source>The PDF is stored, the delivery file is not. The report cannot be opened or compared.</source>
        <translation>PDF-en er lagra, men ikkje leveransefila. Meldinga kan ikkje opnast eller samanliknast.</translation>
    </message>
    <message>
        <source>Neither file is stored: an older Kplan made them. They are where you kept them, or in the e-mail you sent.</source>
        <translation>Ingen av filene er lagra: Ein eldre Kplan laga dei. Dei er der du la dei, eller i e‑posten du sende.</translation>
    </message>
    <message>
        <source>Contents deleted</source>
        <translation>Innhaldet sletta</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Laga</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grunngiving: %1</translation>
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
        <translation>Leveransar</translation>
    </message>
    <message>
        <source>Deliveries, the newest first</source>
        <translation>Leveransar, dei nyaste først</translation>
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
        <translation>Opne som han var</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>Samanlikn med no</translation>
    </message>
    <message>
        <source>Compare with another …</source>
        <translation>Samanlikn med ein annan …</translation>
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
        <translation>Opne e‑posten på nytt</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Mark as sent …</source>
        <translation>Marker som send …</translation>
    </message>
    <message>
        <source>Nothing has been delivered from this file yet. Each delivery will stand here: the PDF and the delivery file exactly as they were, when it was made and sent, to whom, who had approved it, and what the office answered.</source>
        <translation>Ingenting er levert frå denne fila enno. Her kjem kvar leveranse: PDF-en og leveransefila akkurat som dei var, når han vart laga og send, til kven, kven som hadde godkjent han, og kva kontoret svara.</translation>
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
        <translation>Lagre PDF-en slik han vart levert</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the delivery file as it was delivered</source>
        <translation>Lagre leveransefila slik ho vart levert</translation>
    </message>
    <message>
        <source>Delivery files (*.json)</source>
        <translation>Leveransefiler (*.json)</translation>
    </message>
    <message>
        <source>the report as it is now</source>
        <translation>meldinga slik ho er no</translation>
    </message>
    <message>
        <source>The other delivery file is not stored, and cannot be compared.</source>
        <translation>Den andre leveransefila er ikkje lagra og kan ikkje samanliknast.</translation>
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
        <translation>Samanlikn med ein annan leveranse</translation>
    </message>
    <message>
        <source>Whichever you choose, the older one is shown as the one before.</source>
        <translation>Same kva for ein du vel, blir den eldste vist som den som var før.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Samanlikn</translation>
    </message>
    <message>
        <source>revision %1 of %2</source>
        <translation>revisjon %1 frå %2</translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation>Kva som er endra</translation>
    </message>
    <message>
        <source>Saved, byte for byte as it was delivered: %1</source>
        <translation>Lagra, byte for byte slik han vart levert: %1</translation>
    </message>
    <message>
        <source>The files are no longer in %1. What is stored can be saved again from here.</source>
        <translation>Filene er ikkje lenger i %1. Det som er lagra, kan lagrast på nytt herifrå.</translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation>Mappa kunne ikkje visast: %1</translation>
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
        <translation>Laga</translation>
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
            <numerusform>%n dag for seint</numerusform>
            <numerusform>%n dagar for seint</numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1 is delivered, %2.</source>
        <translation>Revisjon %1 er levert, %2.</translation>
    </message>
    <message>
        <source>Not approved by a leader or board. That is optional.</source>
        <translation>Ikkje godkjend av leiar eller styre. Det er frivillig.</translation>
    </message>
    <message>
        <source>Approved by %1, %2.</source>
        <translation>Godkjend av %1, %2.</translation>
    </message>
    <message>
        <source>The approval by %1, %2 no longer holds: the report has changed since.</source>
        <translation>Godkjenninga frå %1, %2, gjeld ikkje lenger: Meldinga er endra sidan.</translation>
    </message>
</context>
<context>
    <name>DeliveryCommentsSide</name>
    <message>
        <source>Your name</source>
        <translation>Namnet ditt</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation>Ny kommentar</translation>
    </message>
    <message>
        <source>On the whole report</source>
        <translation>Til heile meldinga</translation>
    </message>
    <message>
        <source>Send the comments …</source>
        <translation>Send kommentarane …</translation>
    </message>
    <message>
        <source>A new comment is on %1.</source>
        <translation>Ein ny kommentar gjeld %1.</translation>
    </message>
    <message>
        <source>Write your name first, so that it is seen who asks.</source>
        <translation>Skriv namnet ditt først, så mottakaren ser kven som spør.</translation>
    </message>
    <message>
        <source>The e-mail was made: %1. Open it, or attach the comments yourself.</source>
        <translation>E‑posten er laga: %1. Opne han, eller legg ved kommentarane sjølv.</translation>
    </message>
    <message>
        <source>The e‑mail is ready: look it over, and send it. (%1)</source>
        <translation>E‑posten er klar: Sjå over han, og send han. (%1)</translation>
    </message>
    <message>
        <source>The e-mail is ready: write whom it goes to, and send it. (%1)</source>
        <translation>E‑posten er klar: Skriv kven han skal til, og send han. (%1)</translation>
    </message>
</context>
<context>
    <name>DeliveryFlow</name>
    <message>
        <source>Mark as sent</source>
        <translation>Marker som send</translation>
    </message>
    <message>
        <source>Has the e-mail with both attachments been sent? (%1)</source>
        <translation>Er e‑posten med begge vedlegga send? (%1)</translation>
    </message>
    <message>
        <source>Kplan cannot see what your mail program did. From then on the report counts as delivered, and this cannot be undone.</source>
        <translation>Kplan kan ikkje sjå kva e‑postprogrammet gjorde. Frå då av blir meldinga rekna som levert, og det kan ikkje angrast.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ikkje enno</translation>
    </message>
    <message>
        <source>Yes, it was sent</source>
        <translation>Ja, han er send</translation>
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
        <translation>Heile dagen tel med. Meldingar som kjem for seint, blir ikkje avviste.</translation>
    </message>
    <message>
        <source>E-mail address that reports are sent to</source>
        <translation>E‑postadressa meldingane blir sende til</translation>
    </message>
    <message>
        <source>E-mail address that gets a copy</source>
        <translation>E‑postadressa som får kopi</translation>
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
        <translation>Står i emnet på kvar e‑post. Kan stå tomt.</translation>
    </message>
</context>
<context>
    <name>DismissalMessages</name>
    <message>
        <source>Dismissed: %1</source>
        <translation>Avvist: %1</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>Foreslå igjen</translation>
    </message>
    <message>
        <source>An activity has one figure of each kind: %1 is no longer suggested.</source>
        <translation>Ein aktivitet har eitt tal av kvart slag. %1 blir ikkje foreslått lenger.</translation>
    </message>
    <message>
        <source>It is suggested again.</source>
        <translation>Det blir foreslått igjen.</translation>
    </message>
</context>
<context>
    <name>DocumentAlerts</name>
    <message>
        <source>Compare …</source>
        <translation>Samanlikn …</translation>
    </message>
    <message>
        <source>Beside the report lies &quot;%1&quot;, another version of it.</source>
        <translation>Ved sida av meldinga ligg «%1», ein annan versjon av ho.</translation>
    </message>
    <message>
        <source>Kplan ended while &quot;%1&quot; was being opened, and has not opened it again.</source>
        <translation>Kplan vart avslutta medan «%1» vart opna, og har ikkje opna fila på nytt.</translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation>Opne ho likevel</translation>
    </message>
    <message>
        <source>This is a filled example, not a report of yours. Write in it as you like.</source>
        <translation>Dette er eit utfylt eksempel, ikkje di eiga melding. Skriv fritt i det.</translation>
    </message>
    <message>
        <source>Revision %1 was made %2, but is not marked as sent.</source>
        <translation>Revisjon %1 vart laga %2, men er ikkje markert som send.</translation>
    </message>
    <message>
        <source>It is sent …</source>
        <translation>Han er send …</translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation>Opne e‑posten</translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation>Ikkje vis igjen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
</context>
<context>
    <name>DocumentRecovery</name>
    <message>
        <source>Save a copy as</source>
        <translation>Lagre ein kopi som</translation>
    </message>
    <message>
        <source>%1 has it open. If that computer is switched off or Kplan was ended there, you can take over. If not, what is written there may not be saved.</source>
        <translation>%1 har ho open. Viss den datamaskina er slått av, eller Kplan er avslutta der, kan du ta over. Viss ikkje, kan det hende at det som blir skrive der, ikkje blir lagra.</translation>
    </message>
    <message>
        <source>Only read</source>
        <translation>Opne berre for lesing</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Ta over</translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file.</source>
        <translation>Kplan har ein tryggingskopi frå %1. Han kan opnast som ei ny fil.</translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file; the damaged one is kept.</source>
        <translation>Kplan har ein tryggingskopi frå %1. Han kan opnast som ei ny fil. Den skadde fila blir teken vare på.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Opne kopien</translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation>%1 (gjenoppretta)</translation>
    </message>
    <message>
        <source>%1 (from the window %2)</source>
        <translation>%1 (frå vindauget %2)</translation>
    </message>
    <message>
        <source>%1 (from the file %2)</source>
        <translation>%1 (frå fila %2)</translation>
    </message>
    <message>
        <source>The other version is kept as &quot;%1&quot;, in the same folder.</source>
        <translation>Den andre versjonen er lagra som «%1», i same mappe.</translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation>Begge versjonane er tekne vare på</translation>
    </message>
</context>
<context>
    <name>DraftVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidlegare versjonar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Gå tilbake til han</translation>
    </message>
    <message>
        <source>Kplan keeps them while you work. Going back can be undone.</source>
        <translation>Kplan tek vare på dei medan du arbeider. Du kan angre at du går tilbake.</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det er ingen enno. Kplan lagar den første når du endrar noko.</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation>
            <numerusform>%n forskjell frå no</numerusform>
            <numerusform>%n forskjellar frå no</numerusform>
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
        <translation>Opne</translation>
    </message>
    <message>
        <source>There are none. “New form from this …” in the list makes one.</source>
        <translation>Det er ingen. «Nytt skjema frå dette …» i skjemalista lagar eit.</translation>
    </message>
    <message>
        <source>Forms that are being made. Nobody else sees them until they are published.</source>
        <translation>Skjema som er under arbeid. Ingen andre ser dei før dei er gitt ut.</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Endra %1</translation>
    </message>
    <message>
        <source>Cannot be read; an earlier version of it is opened</source>
        <translation>Kan ikkje lesast; ein tidlegare versjon av det blir opna</translation>
    </message>
    <message>
        <source>%1 · corrects version %2</source>
        <translation>%1 · rettar versjon %2</translation>
    </message>
</context>
<context>
    <name>EarlierFlow</name>
    <message>
        <source>Figures of the period before</source>
        <translation>Tal frå førre periode</translation>
    </message>
    <message>
        <source>figures of the period before</source>
        <translation>tal frå førre periode</translation>
    </message>
    <message>
        <source>That is this collection itself.</source>
        <translation>Det er denne samlinga sjølv.</translation>
    </message>
    <message>
        <source>Figures of %1 taken along.</source>
        <translation>Tala frå %1 er henta.</translation>
    </message>
</context>
<context>
    <name>EarlierSection</name>
    <message>
        <source>Take figures of the period before …</source>
        <translation>Hent tal frå førre periode …</translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation>Ta bort tala</translation>
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
        <translation>Tala frå førre periode er ikkje henta. Hent dei frå samlinga for den perioden, så står dei ved sida av desse.</translation>
    </message>
    <message>
        <source>Beside %1, %2, taken %3</source>
        <translation>Ved sida av %1, %2, henta %3</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Forskjell</translation>
    </message>
    <message>
        <source>The period before beside this one</source>
        <translation>Førre periode ved sida av denne</translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Personal data was removed %1; it can no longer be made again.</source>
        <translation>Personopplysningar vart fjerna %1; ho kan ikkje lagast på nytt.</translation>
    </message>
    <message numerus="yes">
        <source>Made of %n delivery(ies)</source>
        <translation>
            <numerusform>Laga av %n leveranse</numerusform>
            <numerusform>Laga av %n leveransar</numerusform>
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
        <translation>Kva er endra sidan</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Meir</translation>
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
        <translation>Fjern utgåva</translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation>Laga %1 av %2</translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation>Laga %1</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have delivered since: %1.</source>
        <translation>
            <numerusform>%n eining har levert sidan: %1.</numerusform>
            <numerusform>%n einingar har levert sidan: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) count with another revision: %1.</source>
        <translation>
            <numerusform>%n eining tel no med ein annan revisjon: %1.</numerusform>
            <numerusform>%n einingar tel no med ein annan revisjon: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the collection: %1.</source>
        <translation>Ikkje lenger i samlinga: %1.</translation>
    </message>
</context>
<context>
    <name>EditionChangesDialog</name>
    <message>
        <source>Changed since %1</source>
        <translation>Endra sidan %1</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveransar</translation>
    </message>
    <message>
        <source>The office&apos;s texts and choices</source>
        <translation>Tekstane og vala til kontoret</translation>
    </message>
    <message>
        <source>Figures of the whole</source>
        <translation>Tal for heile meldinga</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Ingenting er endra.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>%1 has delivered, made %2</source>
        <translation>%1 har levert, laga %2</translation>
    </message>
    <message>
        <source>%1 counts with revision %2, made %3</source>
        <translation>%1 tel med revisjon %2, laga %3</translation>
    </message>
    <message>
        <source>%1 is no longer in the collection</source>
        <translation>%1 er ikkje lenger i samlinga</translation>
    </message>
    <message>
        <source>Title or introduction</source>
        <translation>Tittel eller innleiing</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out since</source>
        <translation>
            <numerusform>%n notat utelate sidan</numerusform>
            <numerusform>%n notat utelatne sidan</numerusform>
        </translation>
    </message>
    <message>
        <source>another text</source>
        <translation>ein annan tekst</translation>
    </message>
    <message>
        <source>other groups of notes</source>
        <translation>andre grupper av notat</translation>
    </message>
    <message>
        <source>%1 notes, before %2</source>
        <translation>%1 notat, før %2</translation>
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
        <translation>Ny språkutgåve</translation>
    </message>
    <message>
        <source>All texts come along, to be written over in the other language. Goals, regions and metrics stay the same, so that reports on both editions are put together. “%1” stays as it is.</source>
        <translation>Alle tekstar blir med og blir skrivne over på det andre språket. Mål, regionar og indikatorar er dei same, så meldingar på begge utgåvene blir samla. «%1» blir som det er.</translation>
    </message>
    <message>
        <source>Language of the edition</source>
        <translation>Språket i utgåva</translation>
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
        <translation>Kva er endra sidan</translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation>%1 er fjerna.</translation>
    </message>
    <message>
        <source>Remove edition</source>
        <translation>fjerning av utgåve</translation>
    </message>
</context>
<context>
    <name>EditionPages</name>
    <message>
        <source>Only for reading: %1, made %2</source>
        <translation>Berre til lesing: %1, laga %2</translation>
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
        <translation>Utgåver</translation>
    </message>
    <message>
        <source>Each is frozen as it was, whatever came or was changed since.</source>
        <translation>Kvar utgåve er frosen slik ho var, same kva som har kome eller er endra sidan.</translation>
    </message>
    <message>
        <source>No edition is made yet. A draft can be made at any time.</source>
        <translation>Inga utgåve er laga enno. Eit utkast kan lagast når som helst.</translation>
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
        <translation>Lagre som eige skjemautkast</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikkje lagra</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagra</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrar …</translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>This did not work</source>
        <translation>Det lét seg ikkje gjere</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the edition a name of 1 to %1 characters.</source>
        <translation>Gi utgåva eit namn på 1 til %1 teikn.</translation>
    </message>
    <message>
        <source>There is an edition called &quot;%1&quot; already. Give the new one another name.</source>
        <translation>Det finst alt ei utgåve som heiter «%1». Gi den nye eit anna namn.</translation>
    </message>
    <message>
        <source>It is on another version of the form (%1) than this collection (%2).</source>
        <translation>Ho er skriven på ein annan versjon av skjemaet (%1) enn denne samlinga (%2).</translation>
    </message>
    <message>
        <source>Its form calls itself the same as this collection&apos;s, but is not the same to the letter.</source>
        <translation>Skjemaet i ho kallar seg det same som skjemaet til samlinga, men er ikkje likt til punkt og prikke.</translation>
    </message>
    <message>
        <source>Notes under goals that this collection&apos;s form lacks: %1. They are kept and can be read, but stand under none of its goals.</source>
        <translation>Notat under mål som skjemaet til samlinga ikkje har: %1. Dei er tekne vare på og kan lesast, men står ikkje under nokon av måla her.</translation>
    </message>
    <message>
        <source>This collection&apos;s form has no unit &quot;%1&quot;. The delivery is kept; say which unit it is of, or remove it.</source>
        <translation>Skjemaet til samlinga har inga eining som heiter «%1» (ukjend eining). Leveransen er teken vare på; sei kva eining han er frå, eller fjern han.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot; in this collection&apos;s form.</source>
        <translation>«%1» er «%2» i skjemaet til samlinga.</translation>
    </message>
    <message>
        <source>It is another report than the one that was here of this unit. The one that was made last counts, until you choose.</source>
        <translation>Det er ei anna melding enn den som var her frå denne eininga. Den som vart laga sist, tel til du vel.</translation>
    </message>
    <message>
        <source>Revision %1 is here with another content as well. The one made last counts.</source>
        <translation>Revisjon %1 ligg her med eit anna innhald også. Den som vart laga sist, tel.</translation>
    </message>
    <message>
        <source>You have chosen which delivery of this unit counts, and that one still does.</source>
        <translation>Du har valt kva leveranse som tel for denne eininga, og han tel framleis.</translation>
    </message>
    <message>
        <source>Personal data was taken out of this delivery here, so it is not taken in again.</source>
        <translation>Personopplysningar er fjerna frå denne leveransen her, så han blir ikkje teken inn igjen.</translation>
    </message>
    <message>
        <source>It was sent from &quot;%1&quot;; the unit&apos;s contact has &quot;%2&quot;.</source>
        <translation>Han vart send frå «%1»; kontakten til eininga har «%2».</translation>
    </message>
    <message>
        <source>From the same address, &quot;%1&quot;, came a delivery of %2.</source>
        <translation>Frå den same adressa, «%1», kom det ein leveranse frå %2.</translation>
    </message>
    <message>
        <source>It seems to be from %1, and is told of in the log of that unit.</source>
        <translation>Ho ser ut til å vere frå %1, og står i loggen til den eininga.</translation>
    </message>
    <message>
        <source>It was read from a Word document.</source>
        <translation>Ho er lesen frå eit Word-dokument.</translation>
    </message>
    <message>
        <source>Texts in it to look at: %1.</source>
        <translation>Tekstar å sjå på: %1.</translation>
    </message>
    <message>
        <source>Texts in it without a place in the form: %1.</source>
        <translation>Tekstar utan plass i skjemaet: %1.</translation>
    </message>
    <message>
        <source>It is a filled form in Word that does not say for certain which unit it is from. Say which, to take it in.</source>
        <translation>Det er eit utfylt skjema i Word som ikkje seier sikkert kva eining det er frå. Sei kva for ei, så blir det teke inn.</translation>
    </message>
    <message>
        <source>It is a filled form in Word, and %1 has delivered from Kplan as well, with figures that Word does not have. It is taken in only if you say that it is from %1.</source>
        <translation>Det er eit utfylt skjema i Word, og %1 har levert frå Kplan også, med tal som Word ikkje har. Det blir teke inn berre viss du seier at det er frå %1.</translation>
    </message>
    <message>
        <source>Of comments that the office has written itself, %1 came back with other words. Yours stay.</source>
        <translation>Av kommentarane som kontoret sjølv har skrive, kom %1 tilbake med andre ord. Dei opphavlege står.</translation>
    </message>
    <message>
        <source>The receipt is of another report: %1, revision %2. Open that report, and take the receipt in there.</source>
        <translation>Kvitteringa gjeld ei anna melding: %1, revisjon %2. Opne den meldinga, og les inn kvitteringa der.</translation>
    </message>
    <message>
        <source>The receipt is of revision %1, which was not delivered from this file. Perhaps there is another copy of the report: open that one, and take the receipt in there.</source>
        <translation>Kvitteringa gjeld revisjon %1, som ikkje er levert frå denne fila. Kanskje finst det ein annan kopi av meldinga: Opne han, og les inn kvitteringa der.</translation>
    </message>
    <message>
        <source>The receipt is of another content of revision %1 than was delivered from this file. Ask the office which file it has, and send it the right one.</source>
        <translation>Kvitteringa gjeld eit anna innhald i revisjon %1 enn det som er levert frå denne fila. Spør kontoret kva fil det har, og send den riktige.</translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the unit.</source>
        <translation>Det nye skjemaet seier ikkje kva «%1» har blitt. Vel region.</translation>
    </message>
    <message>
        <source>“%1” is the form that the report is on, so it begins no new period. Change the report to the new version instead, or to the form in another language.</source>
        <translation>«%1» er skjemaet som meldinga står på, og gir ingen ny periode. Vel «Byt til ny versjon av skjemaet …» viss skjemaet er retta eller finst på eit anna språk.</translation>
    </message>
    <message>
        <source>“%1” is another form than the one that the report is on. Begin the next period with it instead; the report stays as it is.</source>
        <translation>«%1» er eit anna skjema enn det meldinga står på. Lag heller ein ny periode med det; meldinga blir som ho er.</translation>
    </message>
    <message>
        <source>Windows allows no backslash in a name and none of &lt; &gt; : &quot; / | ? *; leave them out.</source>
        <translation>Windows tillèt ikkje omvend skråstrek i eit namn, og heller ingen av teikna &lt; &gt; : &quot; / | ? *. Utelat dei.</translation>
    </message>
    <message>
        <source>It contains a tab, a line break or the like. Type it without.</source>
        <translation>Det inneheld ein tabulator, eit linjeskift eller liknande. Skriv det utan.</translation>
    </message>
    <message>
        <source>Windows keeps that name for a device. Choose another name.</source>
        <translation>Windows bruker dette namnet på ei eining. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>Windows drops a dot or a space at the end of a name. Leave it out.</source>
        <translation>Windows fjernar punktum og mellomrom på slutten av eit namn. Utelat det.</translation>
    </message>
    <message>
        <source>Give the name of the file.</source>
        <translation>Skriv namnet på fila.</translation>
    </message>
    <message>
        <source>It is too long. Choose a shorter name.</source>
        <translation>Det er for langt. Vel eit kortare namn.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a file. %2</source>
        <translation>Inga fil kan heite «%1». %2</translation>
    </message>
    <message>
        <source>This is not a delivery that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation>Dette er ikkje ein leveranse som kan brukast: Det er ei anna fil, eller han er endra eller skadd på vegen. Be om å få han tilsend på nytt.</translation>
    </message>
    <message>
        <source>There is no delivery in this PDF. Choose the delivery file (.kplan.json) that came with it, or ask for that.</source>
        <translation>Det er ingen leveranse i denne PDF-en. Vel leveransefila (.kplan.json) som følgde med han, eller be om å få ho tilsend.</translation>
    </message>
    <message>
        <source>The delivery was made by a newer Kplan%1. Take it in with that one.</source>
        <translation>Leveransen er laga med ein nyare versjon av Kplan%1. Les han inn med den versjonen.</translation>
    </message>
    <message>
        <source>This is a report, not a delivery. Open it instead.</source>
        <translation>Dette er ei melding, ikkje ein leveranse. Bruk «Opne …» i menyen i staden.</translation>
    </message>
    <message>
        <source>This is not a delivery. A filled form in Word is taken in by &quot;Take in a Word document …&quot; or the command import-word.</source>
        <translation>Dette er ikkje ein leveranse. Eit utfylt skjema i Word blir lese inn med «Les inn eit Word-dokument …» i menyen.</translation>
    </message>
    <message>
        <source>The report cannot be delivered. Shorten what is too long, or type a damaged text again. (%1)</source>
        <translation>Meldinga kan ikkje leverast. Kort ned det som er for langt, eller skriv ein skadd tekst på nytt. (%1)</translation>
    </message>
    <message>
        <source>These are no comments that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation>Dette er ikkje kommentarar som kan brukast: Det er ei anna fil, eller ho er endra eller skadd på vegen. Be om å få ho send på nytt.</translation>
    </message>
    <message>
        <source>The comments were written by a newer Kplan. Take them in with that one.</source>
        <translation>Kommentarane er skrivne med ein nyare Kplan. Ta dei inn med den.</translation>
    </message>
    <message>
        <source>The comments are on another report, from %1. Open that one, and take them in there.</source>
        <translation>Kommentarane gjeld ei anna melding, frå %1. Opne ho, og ta dei inn der.</translation>
    </message>
    <message>
        <source>The comments cannot be sent. Shorten what is too long. (%1)</source>
        <translation>Kommentarane kan ikkje sendast. Kort ned det som er for langt. (%1)</translation>
    </message>
    <message>
        <source>This is no receipt that can be used: it was changed or damaged on its way. Ask the office to send it again.</source>
        <translation>Kvitteringa kan ikkje brukast: Ho er endra eller skadd på vegen. Be kontoret sende ho på nytt.</translation>
    </message>
    <message>
        <source>The receipt was written by a newer Kplan. Take it in with that one.</source>
        <translation>Kvitteringa er skriven av ein nyare Kplan. Les ho inn med den.</translation>
    </message>
    <message>
        <source>The receipt cannot be sent. Shorten what is too long. (%1)</source>
        <translation>Kvitteringa kan ikkje sendast. Kort ned det som er for langt. (%1)</translation>
    </message>
    <message>
        <source>This is not a Word document (.docx). Open it in Word and save it as one.</source>
        <translation>Dette er ikkje eit Word-dokument (.docx). Opne fila i Word, og lagre ho som Word-dokument.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Fila er tom.</translation>
    </message>
    <message>
        <source>This is a PDF, whatever its name ends with. Find the Word document that it was made from. If it is a delivered report, choose “Take in a delivery …”.</source>
        <translation>Dette er ein PDF, same kva namnet sluttar på. Finn Word-dokumentet han vart laga av. Er det ei levert melding, vel du «Les inn ein leveranse …».</translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever its name ends with. Choose the Word document (.docx) that has the filled form.</source>
        <translation>Dette er ei Excel-arbeidsbok, same kva namnet sluttar på. Vel Word-dokumentet (.docx) med det utfylte skjemaet.</translation>
    </message>
    <message>
        <source>This is a document of an older Word (.doc). Open it in Word or LibreOffice and save it as a Word document (.docx).</source>
        <translation>Dette er eit dokument frå ein eldre versjon av Word (.doc). Opne det i Word eller LibreOffice, og lagre det som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>This is a document of another kind. Open it in the program that made it and save it as a Word document (.docx).</source>
        <translation>Dette er eit dokument av ein annan type. Opne det i programmet det er laga med, og lagre det som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>The document is locked with a password. Open it in Word, remove the password and save it.</source>
        <translation>Dokumentet er verna med passord. Opne det i Word, fjern passordet og lagre det.</translation>
    </message>
    <message>
        <source>The document carries macros, which Kplan does not take in. Open it in Word and save it as a Word document without macros (.docx).</source>
        <translation>Dokumentet inneheld makroar, og slike dokument les Kplan ikkje inn. Opne det i Word, og lagre det som Word-dokument utan makroar (.docx).</translation>
    </message>
    <message>
        <source>This is a Word template. Open it in Word and save it as a Word document (.docx).</source>
        <translation>Dette er ein Word-mal. Opne han i Word og lagre han som Word-dokument (.docx).</translation>
    </message>
    <message>
        <source>The document is far larger than any filled form. Check that it is the right file, or remove its pictures and save it again.</source>
        <translation>Dokumentet er langt større enn eit utfylt skjema. Kontroller at det er riktig fil, eller fjern bileta og lagre det på nytt.</translation>
    </message>
    <message>
        <source>The document is damaged. Open it in Word, which may repair it, and save it under a new name.</source>
        <translation>Dokumentet er skadd. Opne det i Word, som kanskje kan reparere det, og lagre det med eit nytt namn.</translation>
    </message>
    <message>
        <source>The document holds two versions of one part, and which one is shown depends on the program. Open it in Word or LibreOffice, look through it and save it under a new name.</source>
        <translation>Dokumentet inneheld to versjonar av ein del, og kva for ein som blir vist, kjem an på programmet. Opne det i Word eller LibreOffice, sjå gjennom det og lagre det med eit nytt namn.</translation>
    </message>
    <message>
        <source>The document holds what no Word document may (a DTD). Open it in Word and save it under a new name.</source>
        <translation>Dokumentet inneheld noko som ikkje er tillate i Word-dokument (ein DTD). Opne det i Word, og lagre det med eit nytt namn.</translation>
    </message>
    <message>
        <source>The document has no tables, and the form is read from its tables. Check that it is a filled plan or report; text that stands outside them can be pasted into a new report.</source>
        <translation>Dokumentet har ingen tabellar, og skjemaet blir lese frå tabellane. Kontroller at det er ein utfylt plan eller ei utfylt melding. Tekst utanfor tabellar kan limast inn i ei ny melding.</translation>
    </message>
    <message>
        <source>None of the document&apos;s tables is the form&apos;s: neither its headings, such as “%1”, nor any of its goals was found. Check that it is a filled plan or report.</source>
        <translation>Ingen av tabellane i dokumentet høyrer til skjemaet: Kplan fann verken overskriftene, som «%1», eller nokon av måla. Kontroller at det er ein utfylt plan eller ei utfylt melding.</translation>
    </message>
    <message>
        <source>The document has the title “%1”. Kplan looked for the goals of the form for %2, and found none of them. Check that it is the right file; a newer Kplan may have the other form.</source>
        <translation>Dokumentet har tittelen «%1». Kplan leita etter måla i skjemaet for %2, og fann ingen av dei. Kontroller at det er riktig fil. Ein nyare versjon av Kplan kan ha det andre skjemaet.</translation>
    </message>
    <message>
        <source>Table %1 has the form&apos;s headings, but no goal of the form was recognised under them. Write each goal with its number and text, such as “%2 …”, in the first column or in a row of its own, and try again.</source>
        <translation>Tabell %1 har overskriftene til skjemaet, men Kplan kjende ikkje att noko mål under dei. Skriv kvart mål med nummer og tekst, for eksempel «%2 …», i den første kolonnen eller på ei eiga rad, og prøv igjen.</translation>
    </message>
    <message>
        <source>Goals of the form were found (%1 of %2), but no table in which Kplan recognises the columns of measures and notes. Put the form&apos;s headings, such as “%3”, above their columns, in the form&apos;s order, and try again.</source>
        <translation>Kplan fann mål frå skjemaet (%1 av %2), men ingen tabell der Kplan kjenner att kolonnane med tiltak og notat. Set overskriftene til skjemaet, som «%3», over kolonnane, i rekkjefølgja til skjemaet, og prøv igjen.</translation>
    </message>
    <message>
        <source>No goals were found to make a form of. Kplan reads them from tables with headings such as “%1” and “%2” in a row of their own, and without tables from numbered headings and the lists below them. Check that it is the plan or the report form.</source>
        <translation>Det vart ikkje funne nokon mål å lage eit skjema av. Kplan les dei frå tabellar med overskrifter som «%1» og «%2» i ei eiga rad, og utan tabellar frå nummererte overskrifter med lister under. Kontroller at det er planen eller meldingsskjemaet.</translation>
    </message>
    <message>
        <source>Its folder does not exist. Make the folder, or choose another.</source>
        <translation>Mappa finst ikkje. Lag mappa, eller vel ei anna.</translation>
    </message>
    <message>
        <source>There is no such file. Check its name and folder.</source>
        <translation>Fila finst ikkje. Kontroller namnet og mappa.</translation>
    </message>
    <message>
        <source>A folder has that name. Choose another name.</source>
        <translation>Det finst ei mappe med det namnet. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>A file has that name. Choose another name.</source>
        <translation>Det finst ei fil med det namnet. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>A report has that name, and is kept. Choose another name.</source>
        <translation>Det finst ei melding med det namnet, og ho blir ikkje overskriven. Vel eit anna namn.</translation>
    </message>
    <message>
        <source>It is a device or a pipe. Give the name of an ordinary file.</source>
        <translation>Det er ikkje ei vanleg fil, men ei eining eller liknande. Vel ei vanleg fil.</translation>
    </message>
    <message>
        <source>You have no permission there. Choose another folder.</source>
        <translation>Du har ikkje tilgang der. Vel ei anna mappe.</translation>
    </message>
    <message>
        <source>It is write-protected. Allow writing to it, or choose another name.</source>
        <translation>Ho er skriveverna. Tillat skriving, eller vel eit anna namn.</translation>
    </message>
    <message>
        <source>It is open in another program. Close it there and try again, or choose another name.</source>
        <translation>Ho er open i eit anna program. Lukk ho der og prøv igjen, eller vel eit anna namn.</translation>
    </message>
    <message>
        <source>The disk can only be read from. Choose another place.</source>
        <translation>Disken er skriveverna. Vel ein annan stad.</translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another disk.</source>
        <translation>Disken er full. Frigjer plass, eller vel ein annan disk.</translation>
    </message>
    <message>
        <source>The system does not accept its name. Choose a shorter or simpler one.</source>
        <translation>Systemet godtek ikkje namnet. Vel eit kortare eller enklare namn.</translation>
    </message>
    <message>
        <source>A link in its path leads to itself. Give the path of the file itself.</source>
        <translation>Ei lenkje i filbanen peikar på seg sjølv. Oppgi banen til sjølve fila.</translation>
    </message>
    <message>
        <source>It is too large. Check that it is the right file.</source>
        <translation>Fila er for stor. Kontroller at det er riktig fil.</translation>
    </message>
    <message>
        <source>The disk reported an error. Try again, or choose another place.</source>
        <translation>Disken melde ein feil. Prøv igjen, eller vel ein annan stad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written. %2</source>
        <translation>«%1» vart ikkje lagra. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not read. %2</source>
        <translation>«%1» vart ikkje lesen. %2</translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; was not made. %2</source>
        <translation>Mappa «%1» vart ikkje laga. %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged, or has been changed since it was made. Have the report passed on once more, and do not unpack the file on the way.</source>
        <translation>«%1» er skadd, eller er endra sidan ho vart laga. Be om å få meldinga gitt vidare ein gong til, og ikkje pakk ut fila undervegs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan. Install that, and open the file again.</source>
        <translation>«%1» er laga av ein nyare Kplan. Installer han, og opne fila på nytt.</translation>
    </message>
    <message>
        <source>The report and its earlier versions are too large for one file. Pass on a copy of the report instead: “Save a copy …”.</source>
        <translation>Meldinga og dei tidlegare versjonane er for store for éi fil. Gi vidare ein kopi av meldinga i staden: «Lagre ein kopi …».</translation>
    </message>
    <message>
        <source>There is nothing in &quot;%1&quot; that Kplan can take in. A delivery is a file whose name ends in .kplan.json, or a PDF, an e-mail or a zip with it.</source>
        <translation>Det er ikkje noko i «%1» som Kplan kan ta inn. Ein leveranse er ei fil med eit namn som sluttar på .kplan.json, eller ein PDF, ein e‑post eller ei zip-fil med ho i.</translation>
    </message>
    <message>
        <source>Nothing that Kplan can take in is attached to the mail &quot;%1&quot;. Ask the sender to attach the delivery file itself, whose name ends in .kplan.json, and no link to it.</source>
        <translation>Det er ikkje lagt ved noko i e‑posten «%1» som Kplan kan lese inn. Be avsendaren leggje ved sjølve leveransefila, som har eit namn som sluttar på .kplan.json, og ikkje ei lenkje til ho.</translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; cannot be read: it is damaged, or larger or more nested than mails are. Save the attachment in your mail program, and take in that file.</source>
        <translation>E‑posten «%1» kan ikkje lesast: Han er skadd, eller større eller djupare nøsta enn e‑postar er. Lagre vedlegget frå e‑postprogrammet, og les inn den fila.</translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; is encrypted. Open it in your mail program, save the attachment, and take in that file.</source>
        <translation>E‑posten «%1» er kryptert. Opne han i e‑postprogrammet, lagre vedlegget, og les inn den fila.</translation>
    </message>
    <message>
        <source>Outlook has packed the attachments into &quot;%1&quot;, which only Outlook can open. Ask the sender to send the mail again as HTML or plain text, not as Rich Text.</source>
        <translation>Outlook har pakka vedlegga i «%1», som berre Outlook kan opne. Be avsendaren sende e‑posten på nytt som HTML eller rein tekst, ikkje som rik tekst.</translation>
    </message>
    <message>
        <source>Files are packed in &quot;%1&quot; in a way that Kplan does not open. Unpack it, and take in the files.</source>
        <translation>Filer er pakka i «%1» på ein måte som Kplan ikkje opnar. Pakk ho ut, og ta inn filene.</translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; cannot be read: it is damaged, or holds more than is sent by mail. Ask the sender for the delivery file itself, whose name ends in .kplan.json.</source>
        <translation>Zip-fila «%1» kan ikkje lesast: Ho er skadd, eller har meir i seg enn det som blir sendt med e‑post. Be avsendaren om sjølve leveransefila, som har eit namn som sluttar på .kplan.json.</translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; is locked with a password. Unpack it with that, and take in the files.</source>
        <translation>Zip-fila «%1» er låst med passord. Pakk ho ut med passordet, og ta inn filene.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is packed in a way that is not safe to unpack, or is damaged. Ask the sender for the file by itself.</source>
        <translation>«%1» er pakka på ein måte som det ikkje er trygt å pakke ut, eller er skadd. Be avsendaren om fila for seg sjølv.</translation>
    </message>
    <message>
        <source>There is no file in the zip &quot;%1&quot;. Ask the sender to send it again.</source>
        <translation>Det er inga fil i zip-fila «%1». Be avsendaren om å sende ho på nytt.</translation>
    </message>
    <message>
        <source>More is packed in &quot;%1&quot; than Kplan takes in at once. Unpack it, and take in its files in smaller parts.</source>
        <translation>Det er pakka meir i «%1» enn Kplan tek inn på éin gong. Pakk ho ut, og ta inn filene i mindre delar.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a collection, not a delivery. Open it instead.</source>
        <translation>«%1» er ei samling, ikkje ein leveranse. Opne ho i staden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to another folder and was not looked into. Take in that folder itself.</source>
        <translation>«%1» fører til ei anna mappe og vart ikkje sett gjennom. Ta inn sjølve mappa.</translation>
    </message>
    <message>
        <source>The rest of &quot;%1&quot; was not looked into: there are too many files or folders in it. Take in its folders one by one.</source>
        <translation>Resten av «%1» vart ikkje sett gjennom: Det er for mange filer eller mapper i ho. Ta inn mappene i ho éi for éi.</translation>
    </message>
    <message>
        <source>The comments in &quot;%1&quot; are on a report of %2 that is not in this collection. Take in its delivery first.</source>
        <translation>Kommentarane i «%1» er til ei melding frå %2 som ikkje er i denne samlinga. Ta inn leveransen først.</translation>
    </message>
    <message>
        <source>There is more than one delivery in &quot;%1&quot;. Save the one that you want by itself, and take in that file.</source>
        <translation>Det er meir enn éin leveranse i «%1». Lagre den du vil ha, for seg sjølv, og ta inn den fila.</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a receipt from the office, not a delivery. Open the report that it is about, and then drop the receipt on Kplan&apos;s window.</source>
        <translation>Det som er i «%1», er ei kvittering frå kontoret, ikkje ein leveranse. Opne meldinga ho gjeld, og slepp så kvitteringa på vindauget til Kplan.</translation>
    </message>
    <message>
        <source>There are comments in &quot;%1&quot;, no delivery. Open the report that they are about, and then drop the comments on Kplan&apos;s window.</source>
        <translation>Det er kommentarar i «%1», ingen leveranse. Opne meldinga dei gjeld, og slepp så kommentarane på vindauget til Kplan.</translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a form, not a delivery. Drop it on Kplan&apos;s window to install it, and then make a report on it.</source>
        <translation>Det som ligg i «%1», er eit skjema og ingen leveranse. Slepp det på vindauget til Kplan for å leggje det inn, og lag så ei melding på det.</translation>
    </message>
    <message>
        <source>A report with its earlier versions was passed on in &quot;%1&quot;. Open it in Kplan&apos;s window, which asks where to keep the report.</source>
        <translation>I «%1» er ei melding gitt vidare med dei tidlegare versjonane sine. Opne ho i vindauget til Kplan, som spør kvar meldinga skal liggje.</translation>
    </message>
    <message>
        <source>Personal data was removed from &quot;%1&quot; or from what it was made of: it can be neither compiled again nor archived. Make a new edition.</source>
        <translation>Det er fjerna personopplysningar frå «%1» eller frå det ho vart laga av: Ho kan verken lagast på nytt eller arkiverast. Lag ei ny utgåve.</translation>
    </message>
    <message>
        <source>There are more figures than a workbook can hold. Write them as CSV instead.</source>
        <translation>Det er fleire tal enn ei arbeidsbok har plass til. Bruk «Lag CSV-fil med tala …» i menyen i staden.</translation>
    </message>
    <message>
        <source>What the edition was made of cannot be read. Make a new edition; its PDF is still there.</source>
        <translation>Det utgåva vart laga av, kan ikkje lesast. Lag ei ny utgåve; PDF-en av ho er der framleis.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan collection. Choose a file that Kplan has made.</source>
        <translation>«%1» er inga Kplan-samling. Vel ei fil som Kplan har laga.</translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;. Check the name, and that its disk or network folder is there.</source>
        <translation>Kplan finn ikkje «%1». Kontroller at namnet er riktig, og at disken eller nettverksmappa er kopla til.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already and was left as it is. Choose a new name.</source>
        <translation>«%1» finst frå før og er ikkje endra. Vel eit nytt namn.</translation>
    </message>
    <message>
        <source>The system does not accept the name of &quot;%1&quot;. Choose a shorter or simpler one.</source>
        <translation>Systemet godtek ikkje namnet «%1». Vel eit kortare eller enklare namn.</translation>
    </message>
    <message>
        <source>A link in the path &quot;%1&quot; leads to itself. Give the path of the file itself.</source>
        <translation>Ei lenkje i filbanen «%1» peikar på seg sjølv. Oppgi banen til sjølve fila.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan report. Choose a file that Kplan has made.</source>
        <translation>«%1» er ikkje ei Kplan-melding. Vel ei fil som Kplan har laga.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan (file format %2; this program reads up to %3). Open it with that Kplan, or get the newer one.</source>
        <translation>«%1» er laga med ein nyare versjon av Kplan (filformat %2; denne versjonen les til og med %3). Opne fila i den versjonen, eller installer han.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. Keep the file, and go back to a copy of it.</source>
        <translation>«%1» er skadd. Ta vare på fila, og bruk ein kopi av ho i staden.</translation>
    </message>
    <message>
        <source>The disk is full, so &quot;%1&quot; could not be saved. Make room, or save a copy elsewhere.</source>
        <translation>Disken er full, så «%1» vart ikkje lagra. Frigjer plass, eller lagre ein kopi ein annan stad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; or its folder may not be written to. Allow it, or save a copy elsewhere.</source>
        <translation>Det går ikkje å skrive til «%1» eller mappa ho ligg i. Gi skrivetilgang, eller lagre ein kopi ein annan stad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened. Ask for access to it, or copy it to another folder.</source>
        <translation>«%1» kunne ikkje opnast. Be om tilgang til fila, eller kopier ho til ei anna mappe.</translation>
    </message>
    <message>
        <source>A write to &quot;%1&quot; was cut off. Copy it, together with &quot;%2&quot;, to a folder where files may be changed, and open the copy there.</source>
        <translation>Ei lagring i «%1» vart avbroten. Kopier fila saman med «%2» til ei mappe der filer kan endrast, og opne kopien der.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists in two versions: as it is, and as it was before a write that was cut off. Choose one in Kplan, which keeps both.</source>
        <translation>«%1» finst i to versjonar: slik fila er, og slik ho var før ei lagring som vart avbroten. Vel ein av dei i Kplan, som tek vare på begge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened, because &quot;%2&quot; beside it is no file. Move that away.</source>
        <translation>«%1» kan ikkje opnast, fordi «%2» ved sida av ikkje er ei fil. Flytt det bort.</translation>
    </message>
    <message>
        <source>Kplan could make no temporary copy of &quot;%1&quot;, which is needed to read it. See that the folder for temporary files has room and may be written to.</source>
        <translation>Kplan kunne ikkje lage den mellombelse kopien av «%1» som trengst for å lese fila. Sjekk at mappa for mellombelse filer har plass og kan skrivast til.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another program. Close that one and try again.</source>
        <translation>«%1» er i bruk av eit anna program. Lukk det og prøv igjen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted or moved while it was open. Put it back, or save a copy elsewhere.</source>
        <translation>«%1» vart sletta eller flytta medan ho var open. Legg ho tilbake, eller lagre ein kopi ein annan stad.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program while it was open, as OneDrive or Dropbox may do. Compare the two and choose one; Kplan keeps both.</source>
        <translation>«%1» vart endra av eit anna program medan ho var open, slik OneDrive eller Dropbox kan gjere. Samanlikn dei to og vel éi; Kplan tek vare på begge.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was emptied or overwritten by another program while it was open. Save a copy elsewhere; it gets all that you have written.</source>
        <translation>«%1» vart tømd eller overskriven av eit anna program medan ho var open. Lagre ein kopi ein annan stad. Han får med alt du har skrive.</translation>
    </message>
    <message>
        <source>The disk or network folder failed on &quot;%1&quot;. Check that it is connected, or save a copy elsewhere.</source>
        <translation>Disken eller nettverksmappa med «%1» svikta. Kontroller at ho er kopla til, eller lagre ein kopi ein annan stad.</translation>
    </message>
    <message>
        <source>A text holds half of a character, which no file can hold. Remove that character.</source>
        <translation>Ein tekst inneheld eit halvt teikn som inga fil kan lagre. Fjern teiknet.</translation>
    </message>
    <message>
        <source>No backup of &quot;%1&quot; could be made in &quot;%2&quot;. See that its disk has room and that files may be written there.</source>
        <translation>Det gjekk ikkje å lage nokon tryggingskopi av «%1» i «%2». Kontroller at disken har plass, og at det går å skrive dit.</translation>
    </message>
    <message>
        <source>The form draft cannot be read. Go back to one of its earlier versions.</source>
        <translation>Skjemautkastet kan ikkje lesast. Gå tilbake til ein tidlegare versjon av det.</translation>
    </message>
    <message>
        <source>The form draft was made with a newer Kplan. Open it with that one.</source>
        <translation>Skjemautkastet er laga med ein nyare Kplan. Opne det med den.</translation>
    </message>
    <message>
        <source>A text of the form holds half of a character, which no file can hold. Remove that character.</source>
        <translation>Ein tekst i skjemaet har eit halvt teikn, som inga fil kan ha. Fjern teiknet.</translation>
    </message>
    <message>
        <source>The form has become too large to be saved: it takes more than %1 MiB. Nothing is lost while it is open here. Shorten its texts, or divide it.</source>
        <translation>Skjemaet har blitt for stort til å lagrast: Det tek meir enn %1 MiB. Ingenting er tapt så lenge det er ope her. Kort ned tekstane, eller del det opp.</translation>
    </message>
    <message>
        <source>The form drafts in &quot;%1&quot; cannot be read. See that the disk is there and that you may read from it.</source>
        <translation>Skjemautkasta i «%1» kan ikkje lesast. Sjå etter at disken er der, og at du kan lese frå han.</translation>
    </message>
    <message>
        <source>The form draft could not be saved in &quot;%1&quot;. See that its disk has room and that files may be written there.</source>
        <translation>Skjemautkastet kunne ikkje lagrast i «%1». Sjå etter at disken har plass, og at det går an å skrive filer der.</translation>
    </message>
    <message>
        <source>The form draft was changed in another window. Save what you have here as a draft of its own.</source>
        <translation>Skjemautkastet er endra i eit anna vindauge. Lagre det du har her, som eit eige utkast.</translation>
    </message>
    <message>
        <source>The form draft was deleted in another window. Save what you have here as a draft of its own.</source>
        <translation>Skjemautkastet er sletta i eit anna vindauge. Lagre det du har her, som eit eige utkast.</translation>
    </message>
    <message>
        <source>The form cannot be used. Ask the office for it again. (%1)</source>
        <translation>Skjemaet kan ikkje brukast. Be kontoret om å få det på nytt. (%1)</translation>
    </message>
    <message>
        <source>The form was made for a newer Kplan. Use it with that one. (%1)</source>
        <translation>Skjemaet er laga for ein nyare versjon av Kplan. Bruk det i den versjonen. (%1)</translation>
    </message>
    <message>
        <source>This is no form of Kplan&apos;s, or a damaged one. Ask the office for it again. (%1)</source>
        <translation>Dette er ikkje noko Kplan-skjema, eller det er skadd. Be kontoret om å få det på nytt. (%1)</translation>
    </message>
    <message>
        <source>The form is too large: it takes more than %1 MiB. Shorten its texts, or divide it.</source>
        <translation>Skjemaet er for stort: Det tek meir enn %1 MiB. Kort ned tekstane, eller del det opp.</translation>
    </message>
    <message>
        <source>Nothing could be changed in the folder of forms, &quot;%1&quot;. Check that the disk has room and that you may write there. (%2)</source>
        <translation>Ingenting kunne endrast i mappa med skjema, «%1». Sjå etter at disken har plass og at du kan skrive der. (%2)</translation>
    </message>
    <message>
        <source>The files of revision %1 are not kept in the report, and cannot be written again.</source>
        <translation>Filene i revisjon %1 er ikkje lagra i meldinga og kan ikkje skrivast på nytt.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Open it, and take in the files that are in it.</source>
        <translation>«%1» er ei mappe. Opne ho, og ta inn filene som er i ho.</translation>
    </message>
    <message>
        <source>The receipt cannot be kept, since the report is only open for reading. Open it for writing, and take the receipt in again.</source>
        <translation>Kvitteringa kan ikkje takast vare på, fordi meldinga berre er open for lesing. Opne ho for skriving, og les inn kvitteringa på nytt.</translation>
    </message>
    <message>
        <source>Saving failed through a fault in Kplan, and is tried again. Save a copy elsewhere.</source>
        <translation>Lagringa mislukkast på grunn av ein feil i Kplan. Kplan prøver igjen. Lagre ein kopi ein annan stad.</translation>
    </message>
    <message>
        <source>The document has none of the pages that you chose. Choose others.</source>
        <translation>Dokumentet har ingen av sidene du valde. Vel andre.</translation>
    </message>
    <message>
        <source>There is no printer on this computer. Write the PDF to a file instead.</source>
        <translation>Denne datamaskina har ingen skrivar. Lag ei PDF-fil i staden.</translation>
    </message>
    <message>
        <source>The printer did not take the pages. See that it is on and has paper.</source>
        <translation>Skrivaren tok ikkje imot sidene. Kontroller at han er på og har papir.</translation>
    </message>
    <message>
        <source>These characters cannot be printed and stand as □ in the PDF: %1</source>
        <translation>Desse teikna kan ikkje skrivast ut og står som □ i PDF-en: %1</translation>
    </message>
    <message>
        <source>The language was not changed: %1 cannot be read. Try again; if that does not help, install Kplan anew.</source>
        <translation>Språket vart ikkje bytt: %1 kan ikkje lesast. Prøv igjen; hjelper ikkje det, må Kplan installerast på nytt.</translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Write figures</source>
        <translation>Lagre tala som</translation>
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
        <translation>Word-dokument (*.docx)</translation>
    </message>
    <message>
        <source>The PDF lacks characters</source>
        <translation>PDF-en manglar teikn</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n tekst er lengre enn ei celle har plass til, og er korta ned. Ei CSV-fil har plass til heile teksten.</numerusform>
            <numerusform>%n tekstar er lengre enn ei celle har plass til, og er korta ned. Ei CSV-fil har plass til heile tekstane.</numerusform>
        </translation>
    </message>
    <message>
        <source>Long texts are cut in the workbook</source>
        <translation>Lange tekstar er korta ned i arbeidsboka</translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>12 participants</source>
        <translation>12 deltakarar</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Eigne indikatorar …</translation>
    </message>
    <message>
        <source>A number and what it counts. Enter takes the first suggestion.</source>
        <translation>Eit tal og kva det tel. Enter tek det første forslaget.</translation>
    </message>
    <message>
        <source>New metric «%1» …</source>
        <translation>Ny indikator «%1» …</translation>
    </message>
    <message>
        <source>%1, instead of %2</source>
        <translation>%1, i staden for %2</translation>
    </message>
</context>
<context>
    <name>FigureReason</name>
    <message>
        <source>Write a number and what it counts.</source>
        <translation>Skriv eit tal og kva det tel.</translation>
    </message>
    <message>
        <source>This is too long. Write one figure at a time.</source>
        <translation>Dette er for langt. Skriv eitt tal om gongen.</translation>
    </message>
    <message>
        <source>There is no number here. Write digits, or «?» if it is unknown.</source>
        <translation>Her er det ikkje noko tal. Skriv siffer, eller «?» viss det er ukjent.</translation>
    </message>
    <message>
        <source>«%1» is not a number. Write 10 000 or 12,5.</source>
        <translation>«%1» er ikkje eit tal. Skriv 10&#xa0;000 eller 12,5.</translation>
    </message>
    <message>
        <source>«%1» is less than nothing. Write it without the sign.</source>
        <translation>«%1» er mindre enn null. Skriv det utan forteikn.</translation>
    </message>
    <message>
        <source>«%1» is two numbers. Write one, with «ca.» if it is an estimate.</source>
        <translation>«%1» er to tal. Skriv eitt, med «ca.» viss det er eit anslag.</translation>
    </message>
    <message>
        <source>«%1» could be two numbers. Write a space for thousands, a comma for decimals.</source>
        <translation>«%1» kan lesast på to måtar. Bruk mellomrom mellom tusen og komma framfor desimalar.</translation>
    </message>
    <message>
        <source>«%1» is not grouped by threes. Write 10 000 or 10000.</source>
        <translation>Siffera i «%1» er ikkje grupperte tre og tre. Skriv 10&#xa0;000 eller 10000.</translation>
    </message>
    <message>
        <source>«%1» has more decimals than %2 are counted with.</source>
        <translation>«%1» har fleire desimalar enn %2 blir talde med.</translation>
    </message>
    <message>
        <source>«%1» is too large. Figures stay below %2.</source>
        <translation>«%1» er for stort. Tal må vere under %2.</translation>
    </message>
    <message>
        <source>What does «%1» count? Write it after the number.</source>
        <translation>Kva tel «%1»? Skriv det etter talet.</translation>
    </message>
    <message>
        <source>Nothing is counted that is called «%1».</source>
        <translation>Det finst ingen indikator som heiter «%1».</translation>
    </message>
    <message>
        <source>«%1» fits %2. Choose one, or write more of it.</source>
        <translation>«%1» kan bety %2. Vel ein av dei, eller skriv meir.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Kplan reports (*.kplan)</source>
        <translation>Kplan-meldingar (*.kplan)</translation>
    </message>
    <message>
        <source>Kplan collections (*.ksamling)</source>
        <translation>Kplan-samlingar (*.ksamling)</translation>
    </message>
</context>
<context>
    <name>FileFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldinga som</translation>
    </message>
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
        <translation>endring av region og namn</translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Show more (%1)</source>
        <translation>Vis fleire (%1)</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>lagt til side</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Lagt til side</translation>
    </message>
    <message>
        <source>settled</source>
        <translation>ordna</translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation>I planen: %1</translation>
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
        <translation>Namnet på rådgivaren manglar.</translation>
    </message>
    <message>
        <source>The deadline has passed. You can still deliver.</source>
        <translation>Fristen er ute. Du kan levere likevel.</translation>
    </message>
    <message>
        <source>The approval no longer holds: something has changed since.</source>
        <translation>Godkjenninga gjeld ikkje lenger: Noko er endra sidan.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are not ticked off.</source>
        <translation>
            <numerusform>%n kommentar er ikkje merkt som løyst.</numerusform>
            <numerusform>%n kommentarar er ikkje merkte som løyste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>Det er ikkje skrive noko her enno.</translation>
    </message>
    <message>
        <source>Marked as nothing to report, but there are notes.</source>
        <translation>Målet er merkt «Ingenting å melde», men har notat.</translation>
    </message>
    <message>
        <source>The measure has no text.</source>
        <translation>Tiltaket manglar tekst.</translation>
    </message>
    <message>
        <source>The measure has no notes.</source>
        <translation>Tiltaket har ingen notat.</translation>
    </message>
    <message>
        <source>What became of the measure is not said.</source>
        <translation>Det er ikkje sagt kva det vart av tiltaket.</translation>
    </message>
    <message>
        <source>The note has no text.</source>
        <translation>Notatet manglar tekst.</translation>
    </message>
    <message>
        <source>Something in the note is uncertain.</source>
        <translation>Noko i notatet er usikkert.</translation>
    </message>
    <message>
        <source>This happens after the deadline. Is it planned?</source>
        <translation>Dette skjer etter fristen. Er det planlagt?</translation>
    </message>
    <message>
        <source>Marked as done, but the date has not come yet.</source>
        <translation>Aktiviteten er merkt som gjennomført, men datoen er fram i tid.</translation>
    </message>
    <message>
        <source>Marked as planned, but the time is over. Was it done?</source>
        <translation>Sett som planlagt, men tida er ute. Vart det gjennomført?</translation>
    </message>
    <message numerus="yes">
        <source>Marked as planned, but it has %n figure(s). Was it done?</source>
        <translation>
            <numerusform>Sett som planlagt, men har %n tal. Vart det gjennomført?</numerusform>
            <numerusform>Sett som planlagt, men har %n tal. Vart det gjennomført?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) here lack figures.</source>
        <translation>
            <numerusform>%n aktivitet her manglar tal.</numerusform>
            <numerusform>%n aktivitetar her manglar tal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) from the notes are not answered.</source>
        <translation>
            <numerusform>%n forslag frå notata er ikkje svara på.</numerusform>
            <numerusform>%n forslag frå notata er ikkje svara på.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seems to tell of the same activity as another note.</source>
        <translation>Ser ut til å handle om same aktivitet som eit anna notat.</translation>
    </message>
    <message>
        <source>A national identity number, which should not be sent by ordinary e-mail.</source>
        <translation>Eit fødselsnummer, som ikkje bør sendast med vanleg e‑post.</translation>
    </message>
    <message>
        <source>A phone number.</source>
        <translation>Eit telefonnummer.</translation>
    </message>
    <message>
        <source>A private e-mail address.</source>
        <translation>Ei privat e‑postadresse.</translation>
    </message>
    <message>
        <source>A street address.</source>
        <translation>Ei gateadresse.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be printed, only shown as □.</source>
        <translation>
            <numerusform>%n teikn som ikkje kan skrivast ut, berre blir vist som □.</numerusform>
            <numerusform>%n teikn som ikkje kan skrivast ut, berre blir viste som □.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s).</source>
        <translation>
            <numerusform>%n usynleg teikn.</numerusform>
            <numerusform>%n usynlege teikn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) that turn the direction.</source>
        <translation>
            <numerusform>%n usynleg teikn som snur skriveretninga.</numerusform>
            <numerusform>%n usynlege teikn som snur skriveretninga.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not in the dictionary.</source>
        <translation>
            <numerusform>%n ord som ikkje står i ordlista.</numerusform>
            <numerusform>%n ord som ikkje står i ordlista.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation>Sjå på dette først</translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation>Bør sjåast på</translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation>Kan gjerast betre</translation>
    </message>
</context>
<context>
    <name>FirstStepWords</name>
    <message>
        <source>Write here what the region will do under this goal, then Enter</source>
        <translation>Skriv her kva regionen skal gjere under dette målet. Enter går vidare</translation>
    </message>
    <message>
        <source>New regional measure …</source>
        <translation>Nytt regionalt tiltak …</translation>
    </message>
    <message>
        <source>Write here what you did; Enter begins the next note</source>
        <translation>Skriv her kva de har gjort. Enter byrjar det neste notatet</translation>
    </message>
    <message>
        <source>New note … F2 adds a figure: 12 %1</source>
        <translation>Nytt notat … F2 fører tal: 12 %1</translation>
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
        <translation>Slepp filene her for å opne dei eller lese dei inn</translation>
    </message>
</context>
<context>
    <name>FolderField</name>
    <message>
        <source>Choose …</source>
        <translation>Vel …</translation>
    </message>
    <message>
        <source>The usual folder</source>
        <translation>Standardmappa</translation>
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
        <translation>Vel region</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>Goes under</source>
        <translation>Kjem under</translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the region.</source>
        <translation>Det nye skjemaet seier ikkje kva «%1» har blitt. Vel region.</translation>
    </message>
    <message>
        <source>%1 goes under</source>
        <translation>%1 kjem under</translation>
    </message>
</context>
<context>
    <name>FormChecks</name>
    <message>
        <source>National identity numbers</source>
        <translation>Fødselsnummer</translation>
    </message>
    <message>
        <source>A deadline that has passed</source>
        <translation>Ein frist som har gått ut</translation>
    </message>
    <message>
        <source>An approval that no longer holds</source>
        <translation>Ei godkjenning som ikkje lenger gjeld</translation>
    </message>
    <message>
        <source>Comments that are not ticked off</source>
        <translation>Kommentarar som ikkje er kryssa av</translation>
    </message>
    <message>
        <source>Goals under which nothing is written</source>
        <translation>Mål det ikkje er skrive noko under</translation>
    </message>
    <message>
        <source>Nothing to report, but there are notes</source>
        <translation>«Ingenting å melde», men det er skrive notat</translation>
    </message>
    <message>
        <source>Measures without a text</source>
        <translation>Tiltak utan tekst</translation>
    </message>
    <message>
        <source>Measures without notes</source>
        <translation>Tiltak utan notat</translation>
    </message>
    <message>
        <source>Measures of the adopted plan without an outcome</source>
        <translation>Tiltak i den vedtekne planen utan utfall</translation>
    </message>
    <message>
        <source>Notes without a text</source>
        <translation>Notat utan tekst</translation>
    </message>
    <message>
        <source>Notes with something uncertain</source>
        <translation>Notat med noko usikkert i</translation>
    </message>
    <message>
        <source>Activities after the deadline</source>
        <translation>Aktivitetar etter fristen</translation>
    </message>
    <message>
        <source>Done, but with a date to come</source>
        <translation>Gjennomført, men med ein dato som ikkje har kome</translation>
    </message>
    <message>
        <source>Planned, but with a date gone by</source>
        <translation>Planlagt, men med ein dato som har gått</translation>
    </message>
    <message>
        <source>Planned, but with figures</source>
        <translation>Planlagt, men med tal</translation>
    </message>
    <message>
        <source>Characters that cannot be printed</source>
        <translation>Teikn som ikkje kan skrivast ut</translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation>Usynlege teikn</translation>
    </message>
    <message>
        <source>Invisible characters that turn the direction</source>
        <translation>Usynlege teikn som snur retninga</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummer</translation>
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
        <translation>At namnet på rådgivaren manglar</translation>
    </message>
    <message>
        <source>Activities without figures</source>
        <translation>Aktivitetar utan tal</translation>
    </message>
    <message>
        <source>Suggestions without an answer</source>
        <translation>Forslag som ikkje er svara på</translation>
    </message>
    <message>
        <source>Notes that seem to tell of the same activity</source>
        <translation>Notat som ser ut til å fortelje om same aktivitet</translation>
    </message>
    <message>
        <source>Words not in the dictionary</source>
        <translation>Ord som ikkje står i ordlista</translation>
    </message>
</context>
<context>
    <name>FormChoiceDialog</name>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn eit Word-dokument</translation>
    </message>
    <message>
        <source>All of it, as one report</source>
        <translation>Alt saman, som éi melding</translation>
    </message>
    <message>
        <source>What comes after the first form is marked as uncertain.</source>
        <translation>Det som kjem etter det første skjemaet, blir merkt som usikkert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now, or all of it. A form that is not read can be taken in from the same document afterwards.</source>
        <translation>«%1» inneheld %2 skjema. Vel det som skal lesast no, eller alt saman. Eit skjema som ikkje blir lese no, kan lesast inn frå same dokument etterpå.</translation>
    </message>
    <message>
        <source>“%1” holds two forms. Choose the one to read now; the other is left out, and can be taken in from the same document afterwards.</source>
        <translation>«%1» inneheld to skjema. Vel det som skal lesast no. Det andre blir ikkje med, men kan lesast inn frå same dokument etterpå.</translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now; the others are left out, and can be taken in from the same document afterwards.</source>
        <translation>«%1» inneheld %2 skjema. Vel det som skal lesast no. Dei andre blir ikkje med, men kan lesast inn frå same dokument etterpå.</translation>
    </message>
    <message>
        <source>Form %1, without a region</source>
        <translation>Skjema %1, utan region</translation>
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
        <translation>Berre her: «%1»</translation>
    </message>
    <message>
        <source>From table&#xa0;%2</source>
        <translation>Frå tabell&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 (from table&#xa0;%2)</source>
        <translation>%1 (frå tabell&#xa0;%2)</translation>
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
        <translation>Val</translation>
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
        <translation>Heile skjemaet</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionar</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorar</translation>
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
        <translation>flytta i lista si</translation>
    </message>
    <message>
        <source>moved, was under %1</source>
        <translation>flytta, stod under %1</translation>
    </message>
    <message>
        <source>language</source>
        <translation>språk</translation>
    </message>
    <message>
        <source>form that it is an edition of</source>
        <translation>skjemaet det er ei språkutgåve av</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisasjon</translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation>namn på strategien</translation>
    </message>
    <message>
        <source>word for a strategy area</source>
        <translation>ord for eit strategiområde</translation>
    </message>
    <message>
        <source>what the plan is called</source>
        <translation>kva planen heiter</translation>
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
        <translation>kolonnar i planen</translation>
    </message>
    <message>
        <source>what the report is called</source>
        <translation>kva meldinga heiter</translation>
    </message>
    <message>
        <source>title on the report</source>
        <translation>tittel på meldinga</translation>
    </message>
    <message>
        <source>period of the report</source>
        <translation>periode for meldinga</translation>
    </message>
    <message>
        <source>years of the report</source>
        <translation>år i meldinga</translation>
    </message>
    <message>
        <source>word before the region&apos;s name</source>
        <translation>ord framfor namnet på regionen</translation>
    </message>
    <message>
        <source>instructions</source>
        <translation>rettleiing</translation>
    </message>
    <message>
        <source>words before the address</source>
        <translation>ord framfor adressa</translation>
    </message>
    <message>
        <source>address that the report is sent to</source>
        <translation>adresse som meldinga blir send til</translation>
    </message>
    <message>
        <source>address for copies</source>
        <translation>adresse for kopi</translation>
    </message>
    <message>
        <source>words before the deadline</source>
        <translation>ord framfor fristen</translation>
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
        <translation>kolonnar i meldinga</translation>
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
        <translation>forløparar</translation>
    </message>
    <message>
        <source>plural</source>
        <translation>fleirtal</translation>
    </message>
    <message>
        <source>how it adds up</source>
        <translation>korleis det blir lagt saman</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>desimalar</translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation>kva som blir talt</translation>
    </message>
</context>
<context>
    <name>FormDifferencesDialog</name>
    <message>
        <source>What differs in the form</source>
        <translation>Forskjellar i skjemaet</translation>
    </message>
    <message>
        <source>From version %1 to version %2 of “%3”.</source>
        <translation>Frå versjon %1 til versjon %2 av «%3».</translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation>Det som er fjerna, er stroke over, og det som er lagt til, er understreka.</translation>
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
        <translation>«%1» kan ikkje lesast. %2</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Angre</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Gjer om</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidlegare versjonar …</translation>
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
        <translation>%1 (utgåve av «%2» på %3)</translation>
    </message>
</context>
<context>
    <name>FormEditorFlow</name>
    <message>
        <source>The draft is deleted.</source>
        <translation>Skjemautkastet er sletta.</translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation>Det er tilbake.</translation>
    </message>
    <message>
        <source>The draft could not be read. It is opened as it was on %1.</source>
        <translation>Skjemautkastet kunne ikkje lesast. Det blir opna slik det var %1.</translation>
    </message>
    <message>
        <source>An earlier version</source>
        <translation>Ein tidlegare versjon</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Tidlegare versjon</translation>
    </message>
    <message>
        <source>The form is as in version %1. Change something first.</source>
        <translation>Skjemaet er som i versjon %1. Endre noko først.</translation>
    </message>
    <message>
        <source>Another window has just published this form. Try again.</source>
        <translation>Skjemaet er nettopp gitt ut i eit anna vindauge. Prøv igjen.</translation>
    </message>
    <message>
        <source>The form is published</source>
        <translation>Skjemaet er gitt ut</translation>
    </message>
    <message>
        <source>%1, version %2, is among the forms on this computer.</source>
        <translation>%1, versjon %2, er blant skjemaa på denne maskina.</translation>
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
        <translation>Det regionane har skrive under mål %1, går ikkje tapt: Det blir teke vare på under «Parkert» når meldinga går over til dette skjemaet.</translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s) are no longer printed; nothing that regions have written is lost.</source>
        <translation>
            <numerusform>%n nasjonalt tiltak blir ikkje lenger skrive ut; ingenting av det regionane har skrive, går tapt.</numerusform>
            <numerusform>%n nasjonale tiltak blir ikkje lenger skrivne ut; ingenting av det regionane har skrive, går tapt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of %1 in reports are kept, as an own metric of the region.</source>
        <translation>Tal for %1 i meldingane blir tekne vare på, som regionen sin eigen indikator.</translation>
    </message>
    <message>
        <source>Figures of %1 will be added up in another way.</source>
        <translation>Tal for %1 blir lagde saman på ein annan måte.</translation>
    </message>
    <message>
        <source>Reports of %1 become those of the region that came from it.</source>
        <translation>Meldingar frå %1 blir til meldingar frå regionen som kom etter.</translation>
    </message>
    <message>
        <source>Whoever has a report of %1 must choose another region for it.</source>
        <translation>Den som har ei melding frå %1, må velje ein annan region for ho.</translation>
    </message>
</context>
<context>
    <name>FormFaults</name>
    <message>
        <source>The form has no areas yet. Add the first one.</source>
        <translation>Skjemaet har ingen strategiområde enno. Legg til det første.</translation>
    </message>
    <message>
        <source>The area has no goals yet. Add the first one.</source>
        <translation>Området har ingen mål enno. Legg til det første.</translation>
    </message>
    <message>
        <source>The form has no regions yet. Add those that report.</source>
        <translation>Skjemaet har ingen regionar enno. Legg til dei som skal levere.</translation>
    </message>
    <message>
        <source>The plan is to have %1 columns, and has %2.</source>
        <translation>Planen skal ha %1 kolonnar, og har %2.</translation>
    </message>
    <message>
        <source>The report is to have %1 columns, and has %2.</source>
        <translation>Meldinga skal ha %1 kolonnar, og har %2.</translation>
    </message>
    <message>
        <source>The id “%1” is used more than once.</source>
        <translation>ID-en «%1» er brukt fleire gonger.</translation>
    </message>
    <message>
        <source>The number %1 is used more than once. Change one of them.</source>
        <translation>Nummeret %1 er brukt fleire gonger. Endre eitt av dei.</translation>
    </message>
    <message>
        <source>A region cannot be its own predecessor.</source>
        <translation>Ein region kan ikkje vere sin eigen forløpar.</translation>
    </message>
    <message>
        <source>A predecessor is listed twice.</source>
        <translation>Ein forløpar står to gonger.</translation>
    </message>
    <message>
        <source>A kind of finding is switched off twice.</source>
        <translation>Ein type funn er slått av to gonger.</translation>
    </message>
    <message>
        <source>A form cannot be a language edition of itself.</source>
        <translation>Eit skjema kan ikkje vere ei språkutgåve av seg sjølv.</translation>
    </message>
    <message>
        <source>The year %1 cannot be right.</source>
        <translation>Året %1 kan ikkje vere riktig.</translation>
    </message>
    <message>
        <source>The period ends (%1) before it begins (%2).</source>
        <translation>Perioden sluttar (%1) før han byrjar (%2).</translation>
    </message>
    <message>
        <source>The deadline, %1, is before the period.</source>
        <translation>Fristen, %1, er før perioden.</translation>
    </message>
    <message>
        <source>The region ends (%1) before it begins.</source>
        <translation>Regionen sluttar (%1) før han byrjar.</translation>
    </message>
    <message>
        <source>There are %1 here, and at most %2 are possible.</source>
        <translation>Her er det %1, og det er plass til høgst %2.</translation>
    </message>
    <message>
        <source>The version must be 1 or higher, not %1.</source>
        <translation>Versjonen må vere 1 eller høgare, ikkje %1.</translation>
    </message>
    <message>
        <source>The version %1 is too high.</source>
        <translation>Versjonen %1 er for høg.</translation>
    </message>
    <message>
        <source>“%1” is no language. Write nb for bokmål or nn for nynorsk.</source>
        <translation>«%1» er ikkje eit språk. Skriv nb for bokmål eller nn for nynorsk.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write one address.</source>
        <translation>«%1» er ikkje ei e‑postadresse. Skriv éi adresse.</translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation>Her må det stå noko.</translation>
    </message>
    <message>
        <source>The text has %1 characters, and at most %2 are possible.</source>
        <translation>Teksten har %1 teikn, og det er plass til høgst %2.</translation>
    </message>
    <message>
        <source>Choose 0 to %1 decimals, not %2.</source>
        <translation>Vel 0 til %1 desimalar, ikkje %2.</translation>
    </message>
    <message>
        <source>“%1” needs a newer format of the form.</source>
        <translation>«%1» krev eit nyare format av skjemaet.</translation>
    </message>
    <message>
        <source>“%1” cannot be an id. Use a–z, 0–9, hyphens and full stops.</source>
        <translation>«%1» kan ikkje vere ein ID. Bruk a–z, 0–9, bindestrek og punktum.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file. Use another id.</source>
        <translation>«%1» kan ikkje vere namn på ei fil. Bruk ein annan ID.</translation>
    </message>
    <message>
        <source>The form has %1 goals, and at most %2 are possible.</source>
        <translation>Skjemaet har %1 mål, og det kan høgst ha %2.</translation>
    </message>
    <message>
        <source>The text begins or ends with a space.</source>
        <translation>Teksten byrjar eller sluttar med mellomrom.</translation>
    </message>
    <message>
        <source>This must be one line.</source>
        <translation>Dette må stå på éi linje.</translation>
    </message>
    <message>
        <source>There is a character here that cannot be printed (%1). Remove it.</source>
        <translation>Her er eit teikn som ikkje kan skrivast ut (%1). Fjern det.</translation>
    </message>
    <message>
        <source>The deadline is before %1, the last year of the period. Is it right?</source>
        <translation>Fristen er før %1, som er det siste året i perioden. Stemmer det?</translation>
    </message>
    <message>
        <source>The deadline has passed. Is it right?</source>
        <translation>Fristen er allereie ute. Stemmer det?</translation>
    </message>
    <message>
        <source>The form has no metrics. Each region will count in its own way.</source>
        <translation>Skjemaet har ingen indikatorar. Då tel kvar region på sin måte.</translation>
    </message>
    <message>
        <source>The form has no instructions.</source>
        <translation>Skjemaet har inga rettleiing.</translation>
    </message>
    <message>
        <source>The number is %1, and %2 would be the next one. Is it right?</source>
        <translation>Nummeret er %1, men %2 ville vore det neste. Stemmer det?</translation>
    </message>
    <message>
        <source>The same text is in another place too.</source>
        <translation>Den same teksten står ein annan stad også.</translation>
    </message>
    <message>
        <source>The name “%1” is used more than once.</source>
        <translation>Namnet «%1» er brukt fleire gonger.</translation>
    </message>
    <message>
        <source>%1 ended before the period. Is it to report?</source>
        <translation>%1 tok slutt før perioden. Skal han levere?</translation>
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
        <translation>Det har kome ein ny versjon av skjemaet til denne meldinga: versjon %1.</translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation>Sjå på han …</translation>
    </message>
    <message>
        <source>The period of this report is over, and the form for %1 is here.</source>
        <translation>Perioden til denne meldinga er over, og skjemaet for %1 er lagt inn.</translation>
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
        <translation>Namn og periode</translation>
    </message>
    <message>
        <source>Deadline and delivery</source>
        <translation>Frist og innsending</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Rettleiing</translation>
    </message>
    <message>
        <source>Headings on the paper</source>
        <translation>Overskrifter på papiret</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kontrollar</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionar</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorar</translation>
    </message>
    <message>
        <source>Areas and goals</source>
        <translation>Område og mål</translation>
    </message>
    <message>
        <source>(without text)</source>
        <translation>(utan tekst)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n ting står att</numerusform>
            <numerusform>%n ting står att</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormOutlineView</name>
    <message>
        <source>Contents of the form</source>
        <translation>Innhaldet i skjemaet</translation>
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
        <translation>Det blir lagt blant skjemaa på denne maskina, og kan så sendast vidare til dei andre. Ein utgitt versjon blir aldri endra: Ei retting blir neste versjon.</translation>
    </message>
    <message>
        <source>The form</source>
        <translation>Skjemaet</translation>
    </message>
    <message>
        <source>What reports on version %1 notice</source>
        <translation>Det meldingar på versjon %1 merkar</translation>
    </message>
    <message>
        <source>Look at this once more</source>
        <translation>Sjå på dette ein gong til</translation>
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
        <translation>Det som er annleis enn i versjon %1</translation>
    </message>
    <message>
        <source>Version %1, id %2</source>
        <translation>Versjon %1, ID %2</translation>
    </message>
    <message>
        <source>Deadline %1, sent to %2</source>
        <translation>Frist %1, blir send til %2</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>Forms</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>A form that comes by e-mail is installed by dropping it on the window. Reports carry their own form, and stay as they are whatever is done here.</source>
        <translation>Eit skjema som kjem på e‑post, legg du inn ved å sleppe det på vindauget. Meldingar har med seg sitt eige skjema og blir som dei er, same kva du gjer her.</translation>
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
        <translation>Nytt skjema frå dette …</translation>
    </message>
    <message>
        <source>New language edition …</source>
        <translation>Ny språkutgåve …</translation>
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
        <translation>Nytt skjema frå Word …</translation>
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
        <translation>følgde med Kplan</translation>
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
        <translation>Lagra: %1</translation>
    </message>
    <message>
        <source>No mail program took the e-mail</source>
        <translation>Ikkje noko e‑postprogram tok imot e‑posten</translation>
    </message>
    <message>
        <source>Keep the file that is sent</source>
        <translation>Ta vare på fila som blir send</translation>
    </message>
    <message>
        <source>The e-mail is opened in your mail program: %1</source>
        <translation>E‑posten er opna i e‑postprogrammet ditt. Skjemaet ligg også her: %1</translation>
    </message>
    <message>
        <source>The e-mail lies ready as “%1”, and the form as “%2”, in the folder %3. Open the e-mail there, or write one and attach the form yourself.</source>
        <translation>E‑posten ligg klar som «%1» og skjemaet som «%2» i mappa %3. Opne e‑posten der, eller skriv ein e‑post og legg ved skjemaet sjølv.</translation>
    </message>
    <message>
        <source>Forms (*.json)</source>
        <translation>Skjema (*.json)</translation>
    </message>
    <message>
        <source>Removed from the list: %1</source>
        <translation>Fjerna: %1</translation>
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
        <translation>Gjer om</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Brukarrettleiing</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastar</translation>
    </message>
    <message>
        <source>Look at a filled example</source>
        <translation>Sjå eit utfylt døme</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Neste del av vindauget</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Førre del av vindauget</translation>
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
        <translation>Innstillingar …</translation>
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
        <translation>Vanleg tekststorleik</translation>
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
        <translation>Gjer om %1</translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Read the whole report of the unit</source>
        <translation>Les heile meldinga frå eininga</translation>
    </message>
    <message>
        <source>Read the report of %1</source>
        <translation>Les meldinga frå %1</translation>
    </message>
</context>
<context>
    <name>GoalEditor</name>
    <message>
        <source>See where the numbers come from</source>
        <translation>Sjå kvar tala kjem frå</translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation>Les leveransane …</translation>
    </message>
    <message>
        <source>National measures (%1)</source>
        <translation>Nasjonale tiltak (%1)</translation>
    </message>
    <message>
        <source>The office&apos;s text under %1</source>
        <translation>Kontoret sin tekst under %1</translation>
    </message>
    <message>
        <source>The units&apos; notes under %1</source>
        <translation>Notata frå einingane under %1</translation>
    </message>
    <message>
        <source>No unit has told of a measure that was not carried out.</source>
        <translation>Ingen har meldt om tiltak som ikkje vart gjennomførte.</translation>
    </message>
    <message>
        <source>joint events to decide</source>
        <translation>fellesarrangement å avklare</translation>
    </message>
    <message>
        <source>What the office writes under this goal …</source>
        <translation>Det kontoret skriv under dette målet …</translation>
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
        <translation>Legg til eit nasjonalt tiltak</translation>
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
        <translation>Kvifor det ikkje er noko å melde (valfritt)</translation>
    </message>
    <message>
        <source>Why there is nothing to report</source>
        <translation>Kvifor det ikkje er noko å melde</translation>
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
            <numerusform>%n notat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures</source>
        <translation>
            <numerusform>%n med tal</numerusform>
            <numerusform>%n med tal</numerusform>
        </translation>
    </message>
    <message>
        <source>The form no longer has this goal. What is here can be moved to others.</source>
        <translation>Skjemaet har ikkje dette målet lenger. Det som står her, kan flyttast til andre mål.</translation>
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
        <translation>ingenting skrive</translation>
    </message>
    <message>
        <source>Skipped:</source>
        <translation>Hoppa over:</translation>
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
        <translation>målet finst ikkje i det nye skjemaet</translation>
    </message>
    <message>
        <source>same id, same wording</source>
        <translation>same mål, same ordlyd</translation>
    </message>
    <message>
        <source>same id, similar wording</source>
        <translation>same mål, litt annan ordlyd</translation>
    </message>
    <message>
        <source>same wording</source>
        <translation>same ordlyd</translation>
    </message>
    <message>
        <source>similar wording: please look at it</source>
        <translation>liknande ordlyd, sjå etter</translation>
    </message>
    <message>
        <source>same id, but another wording: please look at it</source>
        <translation>same mål, men ein annan ordlyd, sjå etter</translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation>valt av deg</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 hoppa over</translation>
    </message>
    <message>
        <source>%1 parked</source>
        <translation>%1 parkert</translation>
    </message>
    <message>
        <source>Measures, notes and metrics: %1</source>
        <translation>Tiltak, notat og indikatorar: %1</translation>
    </message>
</context>
<context>
    <name>GoalPage</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n notat er valt</numerusform>
            <numerusform>%n notat er valde</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalPageRowWidgets</name>
    <message>
        <source>Notes without a measure</source>
        <translation>Notat utan tiltak</translation>
    </message>
    <message>
        <source>New note without a measure …</source>
        <translation>Nytt notat utan tiltak …</translation>
    </message>
</context>
<context>
    <name>GoalReading</name>
    <message>
        <source>Previous goal</source>
        <translation>Førre mål</translation>
    </message>
    <message>
        <source>Next goal</source>
        <translation>Neste mål</translation>
    </message>
    <message>
        <source>What the units have written</source>
        <translation>Det einingane har skrive</translation>
    </message>
    <message>
        <source>The reports are being read …</source>
        <translation>Les meldingane …</translation>
    </message>
    <message>
        <source>%1 of %2 units have written here</source>
        <translation>%1 av %2 einingar har skrive her</translation>
    </message>
    <message>
        <source>Nothing to report: %1</source>
        <translation>Ingenting å melde: %1</translation>
    </message>
    <message>
        <source>Nothing written here: %1</source>
        <translation>Ikkje skrive noko her: %1</translation>
    </message>
    <message>
        <source>Not delivered, or cannot be read: %1</source>
        <translation>Ikkje levert, eller kan ikkje lesast: %1</translation>
    </message>
</context>
<context>
    <name>GuideBrowser</name>
    <message>
        <source>Text of the page</source>
        <translation>Teksten på sida</translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message>
        <source>Contents</source>
        <translation>Innhald</translation>
    </message>
    <message>
        <source>Search in the guide</source>
        <translation>Søk i rettleiinga</translation>
    </message>
    <message>
        <source>Found in the guide</source>
        <translation>Funne i rettleiinga</translation>
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
        <translation>For rådgjevaren</translation>
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
            <numerusform>%n notat</numerusform>
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
        <translation>Lagre det som blir gitt vidare</translation>
    </message>
    <message>
        <source>Reports passed on (%1)</source>
        <translation>Meldingar gitt vidare (%1)</translation>
    </message>
    <message>
        <source>Keep the report as</source>
        <translation>Kvar skal meldinga liggje?</translation>
    </message>
    <message numerus="yes">
        <source>Taken over, with %n earlier version(s).</source>
        <translation>
            <numerusform>Teken over, med %n tidlegare versjon.</numerusform>
            <numerusform>Teken over, med %n tidlegare versjonar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n versjon kunne ikkje lesast og er utelaten.</numerusform>
            <numerusform>%n versjonar kunne ikkje lesast og er utelatne.</numerusform>
        </translation>
    </message>
    <message>
        <source>The adviser is “%1”. Is it you who writes now?</source>
        <translation>Rådgivaren er «%1». Er det du som skriv no?</translation>
    </message>
    <message>
        <source>No adviser is named in it: give your name.</source>
        <translation>Det står ikkje kven som er rådgivar: Skriv namnet ditt.</translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation>Region og namn …</translation>
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
        <translation>Tittelen på den felles meldinga</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Laga av</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Innleiing</translation>
    </message>
    <message>
        <source>Printed before the first area …</source>
        <translation>Blir skriven ut før det første området …</translation>
    </message>
    <message>
        <source>These deliveries cannot be read: %1</source>
        <translation>Desse leveransane kan ikkje lesast: %1</translation>
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
        <translation>Ordet framfor nummeret på eit område</translation>
    </message>
    <message>
        <source>Such as Strategiområde.</source>
        <translation>For eksempel Strategiområde.</translation>
    </message>
    <message>
        <source>Word before the region&apos;s name</source>
        <translation>Ordet framfor namnet på regionen</translation>
    </message>
    <message>
        <source>Words before the address</source>
        <translation>Orda framfor adressa</translation>
    </message>
    <message>
        <source>Words before the deadline</source>
        <translation>Orda framfor fristen</translation>
    </message>
    <message>
        <source>The columns of the plan</source>
        <translation>Kolonnane i planen</translation>
    </message>
    <message>
        <source>The columns of the report</source>
        <translation>Kolonnane i meldinga</translation>
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
        <translation>Skriv ut sida …</translation>
    </message>
    <message>
        <source>This page is in Norwegian bokmål: it has not been translated yet.</source>
        <translation>Denne sida er på bokmål: ho er ikkje omsett enno.</translation>
    </message>
    <message>
        <source>There is no printer on this computer.</source>
        <translation>Det er ingen skrivar på denne datamaskina.</translation>
    </message>
    <message>
        <source>Width of the contents</source>
        <translation>Breidda på innhaldet</translation>
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
        <translation>Det som vart funne</translation>
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
        <translation>kvifor utfallet vart slik</translation>
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
        <translation>Lagre den nye meldinga som</translation>
    </message>
</context>
<context>
    <name>IncomingFlow</name>
    <message>
        <source>All that Kplan opens (%1)</source>
        <translation>Alt Kplan opnar (%1)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Opne</translation>
    </message>
    <message>
        <source>Deliveries, comments, receipts, forms and e-mails (%1)</source>
        <translation>Leveransar, kommentarar, kvitteringar, skjema og e‑postar (%1)</translation>
    </message>
    <message>
        <source>Take in what was sent</source>
        <translation>Les inn det som er sendt</translation>
    </message>
    <message>
        <source>“%1” was opened, and not the others: one is open at a time.</source>
        <translation>«%1» vart opna, og ikkje dei andre: Éi er open om gongen.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle filer (*)</translation>
    </message>
    <message>
        <source>Revision %1, made %2. Read it as it was delivered, and write comments if you like; or make a report of it, in which you can write.</source>
        <translation>Revisjon %1, laga %2. Les ho slik ho vart levert, og skriv gjerne kommentarar; eller lag ei melding av ho, som du kan skrive i.</translation>
    </message>
    <message>
        <source>Read and comment</source>
        <translation>Les og kommenter</translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation>Lag ei melding av ho …</translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message>
        <source>A form</source>
        <translation>Eit skjema</translation>
    </message>
    <message numerus="yes">
        <source>%n strategy area(s)</source>
        <translation>
            <numerusform>%n strategiområde</numerusform>
            <numerusform>%n strategiområde</numerusform>
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
            <numerusform>%n regionar</numerusform>
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
        <translation>Innhald</translation>
    </message>
    <message>
        <source>This form is not here yet.</source>
        <translation>Dette skjemaet er ikkje her frå før.</translation>
    </message>
    <message>
        <source>It is “%1” in another language. Both will be here.</source>
        <translation>Det er «%1» på eit anna språk. Begge blir liggjande her.</translation>
    </message>
    <message>
        <source>Exactly this form is here already. There is nothing to install.</source>
        <translation>Akkurat dette skjemaet er her allereie. Det er ingenting å leggje inn.</translation>
    </message>
    <message>
        <source>Version %1 is here. This one is newer: new reports are made on it, and those on version %1 stay as they are.</source>
        <translation>Versjon %1 er her. Denne er nyare: Nye meldingar blir laga på han, og dei som er på versjon %1, blir som dei er.</translation>
    </message>
    <message>
        <source>A newer one is here, version %1, on which new reports are made. This older one can lie beside it.</source>
        <translation>Ein nyare er her, versjon %1, og nye meldingar blir laga på han. Denne eldre kan liggje ved sida av.</translation>
    </message>
    <message>
        <source>Another form with the same name and version is installed here. Ask the office which of the two is right. If you replace the one here, it is kept aside.</source>
        <translation>Eit anna skjema med same namn og versjon er lagt inn her. Spør kontoret kva for eit av dei to som er riktig. Viss du byter ut det som er her, blir det teke vare på.</translation>
    </message>
    <message>
        <source>Kplan came with another form of the same name and version, which stays. Ask the office which of the two is right, and for one with a version of its own.</source>
        <translation>Kplan kom med eit anna skjema med same namn og versjon, og det blir ståande. Spør kontoret kva for eit av dei to som er riktig, og be om eit med sin eigen versjon.</translation>
    </message>
    <message>
        <source>The open report is on version %1 of this form. It can be taken over to this one: “Change to a new version of the form …”.</source>
        <translation>Meldinga som er open, er på versjon %1 av dette skjemaet. Ho kan takast med over til dette: «Byt til ny versjon av skjemaet …».</translation>
    </message>
    <message>
        <source>From %1 to this one</source>
        <translation>Frå %1 til dette</translation>
    </message>
    <message>
        <source>Nothing in them differs.</source>
        <translation>Ingenting i dei er ulikt.</translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation>Det som er teke bort, er stroke over, det som har kome til, er understreka.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Replace the one here</source>
        <translation>Byt ut det som er her</translation>
    </message>
    <message>
        <source>Keep the one here</source>
        <translation>Behald det som er her</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
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
        <source>the language edition in %1</source>
        <translation>språkutgåva på %1</translation>
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
        <translation>Byt til ny versjon av skjemaet …</translation>
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
        <translation>Rettleiing</translation>
    </message>
    <message>
        <source>They are printed on the report&apos;s first page, above the goals.</source>
        <translation>Ho blir skriven ut på den første sida av meldinga, over måla.</translation>
    </message>
    <message>
        <source>An empty line begins a new paragraph.</source>
        <translation>Ei tom linje byrjar eit nytt avsnitt.</translation>
    </message>
    <message>
        <source>Text of the instructions</source>
        <translation>Teksten i rettleiinga</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Take in deliveries</source>
        <translation>Ta inn leveransar</translation>
    </message>
    <message>
        <source>What was sent, and what became of it</source>
        <translation>Det som vart sendt, og kva det vart til</translation>
    </message>
    <message>
        <source>Choose the unit …</source>
        <translation>Vel eining …</translation>
    </message>
    <message>
        <source>What differs in the form …</source>
        <translation>Forskjellar i skjemaet …</translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation>Les meldinga</translation>
    </message>
    <message>
        <source>Copy the account</source>
        <translation>Kopier oversikta</translation>
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
        <translation>Ta inn leveransar</translation>
    </message>
    <message>
        <source>Reading what was sent</source>
        <translation>Les det som vart sendt</translation>
    </message>
    <message>
        <source>taking in deliveries</source>
        <translation>inntak av leveransar</translation>
    </message>
    <message>
        <source>There was nothing to take in.</source>
        <translation>Det var ingenting å ta inn.</translation>
    </message>
    <message>
        <source>Nothing has been taken in since the collection was opened.</source>
        <translation>Ingenting er teke inn sidan samlinga vart opna.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Ta han inn</translation>
    </message>
    <message>
        <source>This is what was read in “%1”. It is taken in as the delivery of the unit that you choose; the document is kept with it.</source>
        <translation>Dette er det som vart lese i «%1». Det blir teke inn som leveransen frå eininga du vel, og dokumentet følgjer med.</translation>
    </message>
    <message>
        <source>The delivery counts for %1.</source>
        <translation>Leveransen tel for %1.</translation>
    </message>
    <message>
        <source>choosing the unit</source>
        <translation>val av eining</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, frå %2</translation>
    </message>
    <message>
        <source>look at this one</source>
        <translation>sjå på denne</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Teken inn</translation>
    </message>
    <message>
        <source>Same as before</source>
        <translation>Same som før</translation>
    </message>
    <message>
        <source>Taken in, newer than what was here</source>
        <translation>Teken inn, nyare enn det som var her</translation>
    </message>
    <message>
        <source>Taken in, older than what is here</source>
        <translation>Teken inn, eldre enn det som er her</translation>
    </message>
    <message>
        <source>Comments, put with the others</source>
        <translation>Kommentarar, lagde saman med dei andre</translation>
    </message>
    <message>
        <source>Not taken in yet</source>
        <translation>Ikkje teke inn enno</translation>
    </message>
    <message>
        <source>Not taken in: on another form</source>
        <translation>Ikkje teke inn: på eit anna skjema</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan ikkje lesast</translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation>Ingen leveranse</translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n teken inn</numerusform>
            <numerusform>%n tekne inn</numerusform>
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
            <numerusform>%n ikkje teken inn</numerusform>
            <numerusform>%n ikkje tekne inn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointEventsSection</name>
    <message>
        <source>No activities of several units look alike, and nothing is decided.</source>
        <translation>Ingen aktivitetar i fleire einingar liknar på kvarandre, og ingenting er avgjort.</translation>
    </message>
    <message>
        <source>The same, counted once</source>
        <translation>Same, blir tald éin gong</translation>
    </message>
    <message>
        <source>Different activities</source>
        <translation>Ulike aktivitetar</translation>
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
        <translation>Fellesarrangement</translation>
    </message>
    <message>
        <source>The same, count once</source>
        <translation>Same, tel éin gong</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>ikkje avklart</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>same</translation>
    </message>
    <message>
        <source>different</source>
        <translation>ulike</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>sjå på den igjen</translation>
    </message>
    <message>
        <source>Whose figure counts?</source>
        <translation>Kven sitt tal tel?</translation>
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
        <translation>Summen, kvar fortalde om sin del: %1</translation>
    </message>
    <message>
        <source>whose figure counts</source>
        <translation>val av tal som tel</translation>
    </message>
</context>
<context>
    <name>JointOutline</name>
    <message>
        <source>Areas and goals of the joint report</source>
        <translation>Område og mål i felles melding</translation>
    </message>
    <message>
        <source>Title and introduction</source>
        <translation>Tittel og innleiing</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Utelate</translation>
    </message>
    <message>
        <source>Editions</source>
        <translation>Utgåver</translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) to decide</source>
        <translation>
            <numerusform>%n fellesarrangement å avklare</numerusform>
            <numerusform>%n fellesarrangement å avklare</numerusform>
        </translation>
    </message>
    <message>
        <source>text written</source>
        <translation>tekst skriven</translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n tema</numerusform>
            <numerusform>%n tema</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out</source>
        <translation>
            <numerusform>%n notat utelate</numerusform>
            <numerusform>%n notat utelatne</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation>ingenting skrive</translation>
    </message>
</context>
<context>
    <name>JointReportFlow</name>
    <message>
        <source>Make an edition</source>
        <translation>ny utgåve</translation>
    </message>
    <message>
        <source>%1 is made and stored.</source>
        <translation>%1 er laga og lagra.</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Laga: %1</translation>
    </message>
</context>
<context>
    <name>JointReportPage</name>
    <message>
        <source>Page preview</source>
        <translation>Førehandsvising av sidene</translation>
    </message>
</context>
<context>
    <name>JointTotals</name>
    <message>
        <source>All goals</source>
        <translation>Alle mål</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Alle einingar</translation>
    </message>
    <message>
        <source>only in the period before</source>
        <translation>berre i førre periode</translation>
    </message>
    <message>
        <source>only in this period</source>
        <translation>berre i denne perioden</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>før: %1</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>ikkje levert</translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n ikkje levert</numerusform>
            <numerusform>%n ikkje levert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figure</source>
        <translation>
            <numerusform>%n utan tal</numerusform>
            <numerusform>%n utan tal</numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered: %1</source>
        <translation>ikkje levert: %1</translation>
    </message>
    <message>
        <source>without figure: %1</source>
        <translation>utan tal: %1</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 og %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 av %n aktivitet</numerusform>
            <numerusform>%1 av %n aktivitetar</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>frå %1</translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n unit(s)</source>
        <translation>
            <numerusform>frå %1 av %n eining</numerusform>
            <numerusform>frå %1 av %n einingar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) not decided</source>
        <translation>
            <numerusform>%n fellesarrangement ikkje avklart</numerusform>
            <numerusform>%n fellesarrangement ikkje avklarte</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation>ingenting å melde</translation>
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
        <translation>Begge einingane seier at den andre var med</translation>
    </message>
    <message>
        <source>Units say of each other that they took part</source>
        <translation>Einingar seier om kvarandre at dei var med</translation>
    </message>
    <message>
        <source>One of the units says that the other took part</source>
        <translation>Ei av einingane seier at den andre var med</translation>
    </message>
    <message>
        <source>One of the units says that another took part</source>
        <translation>Éi av einingane seier at ei anna var med</translation>
    </message>
    <message>
        <source>The text of one names the other unit</source>
        <translation>Teksten hos den eine nemner den andre eininga</translation>
    </message>
    <message>
        <source>The text of one names another unit</source>
        <translation>Teksten hos den eine nemner ei anna eining</translation>
    </message>
    <message>
        <source>Texts and time are alike</source>
        <translation>Tekst og tid liknar</translation>
    </message>
    <message>
        <source>text and days are alike</source>
        <translation>tekst og dagar er like</translation>
    </message>
    <message>
        <source>the texts are alike</source>
        <translation>tekstane er like</translation>
    </message>
    <message>
        <source>the days are the same</source>
        <translation>dagane er dei same</translation>
    </message>
    <message>
        <source>Some of it is no longer in the revision that counts. The others count as decided.</source>
        <translation>Noko av dette finst ikkje lenger i revisjonen som tel. Resten tel som avgjort.</translation>
    </message>
    <message>
        <source>They were decided to be different, and to be the same by another decision. They count once.</source>
        <translation>Dei er avgjorde som ulike, og som same i ei anna avgjerd. Dei tel éin gong.</translation>
    </message>
    <message>
        <source>By several decisions two activities of one unit have become the same.</source>
        <translation>Etter fleire avgjerder har to aktivitetar i éi eining blitt den same.</translation>
    </message>
    <message>
        <source>Two decisions choose otherwise whose figure counts. The later one holds.</source>
        <translation>To avgjerder seier ulikt om kven sitt tal som tel. Den siste gjeld.</translation>
    </message>
    <message>
        <source>What was chosen has no figure that counts. The largest one does.</source>
        <translation>Den som er vald, har ikkje noko tal som tel. Det største tel.</translation>
    </message>
    <message>
        <source>Whose figure counts was chosen for a metric that is not counted like that any more. The largest one counts.</source>
        <translation>Kven sitt tal som tel, vart valt for ein indikator som ikkje lenger blir tald slik. Det største tel.</translation>
    </message>
    <message>
        <source>They do not add up in the same way, and are not made one.</source>
        <translation>Dei blir ikkje lagde saman på same måten, og blir ikkje éin.</translation>
    </message>
    <message>
        <source>Two decisions count them as different metrics. The later one holds.</source>
        <translation>To avgjerder tel dei som ulike indikatorar. Den siste gjeld.</translation>
    </message>
    <message>
        <source>The form does not have the metric. They are counted as one of their own.</source>
        <translation>Skjemaet har ikkje indikatoren. Dei blir talde som ein eigen indikator.</translation>
    </message>
    <message>
        <source>One activity has %1; in the middle of the others it is %2.</source>
        <translation>Éin aktivitet har %1. Midt blant dei andre er det %2.</translation>
    </message>
    <message>
        <source>%1; in the middle of the other units it is %2.</source>
        <translation>%1. Midt blant dei andre einingane er det %2.</translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far less.</source>
        <translation>%1. I førre periode var det %2, langt færre.</translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far more.</source>
        <translation>%1. I førre periode var det %2, langt fleire.</translation>
    </message>
    <message>
        <source>No figure, where all the other units have one.</source>
        <translation>Ikkje noko tal, der alle dei andre einingane har eit.</translation>
    </message>
    <message>
        <source>Joint event with %1: this figure counts</source>
        <translation>Fellesarrangement med %1: Dette talet tel</translation>
    </message>
    <message>
        <source>Joint event with %1: counted there</source>
        <translation>Fellesarrangement med %1: blir talt der</translation>
    </message>
</context>
<context>
    <name>JointTotalsPage</name>
    <message>
        <source>Totals</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Joint events</source>
        <translation>Fellesarrangement</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Eigne indikatorar</translation>
    </message>
    <message>
        <source>Odd values</source>
        <translation>Uvanlege verdiar</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Førre periode</translation>
    </message>
    <message>
        <source>Choose a number to see where it comes from.</source>
        <translation>Vel eit tal for å sjå kvar det kjem frå.</translation>
    </message>
</context>
<context>
    <name>KeptVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidlegare versjonar</translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work. One of them can be opened as a new file.</source>
        <translation>Kplan tek kopiar medan du arbeider. Kvar av dei kan opnast som ei ny fil.</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det er ingen enno. Kplan lagar den første når du endrar noko.</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveransar</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation>Lag ei fil av han …</translation>
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
        <translation>Tastar</translation>
    </message>
    <message>
        <source>Search for a key, or for what it does</source>
        <translation>Søk etter ein tast, eller det han gjer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No key has these words. Try fewer letters.</source>
        <translation>Ingen tast har desse orda. Prøv færre bokstavar.</translation>
    </message>
</context>
<context>
    <name>KeyboardCommands</name>
    <message>
        <source>It stands at the end already.</source>
        <translation>Står heilt i enden alt.</translation>
    </message>
</context>
<context>
    <name>LargeNumberButton</name>
    <message>
        <source>Where does the number come from?</source>
        <translation>Kvar kjem talet frå?</translation>
    </message>
</context>
<context>
    <name>LeftOutPage</name>
    <message>
        <source>All notes that are left out</source>
        <translation>Alle notat som er utelatne</translation>
    </message>
    <message>
        <source>Left out of the joint report</source>
        <translation>Utelate frå felles melding</translation>
    </message>
    <message>
        <source>These notes are in the units&apos; reports, and are not printed here.</source>
        <translation>Desse notata står i meldingane frå einingane, og blir ikkje skrivne ut i felles melding.</translation>
    </message>
    <message>
        <source>Nothing is left out. Notes are left out under their goals.</source>
        <translation>Ingenting er utelate. Notat blir utelatne under målet dei står under.</translation>
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
        <translation>%1 av %2 viste</translation>
    </message>
</context>
<context>
    <name>LinkConflictDialog</name>
    <message>
        <source>Same activity</source>
        <translation>Same aktivitet</translation>
    </message>
    <message>
        <source>The two notes say different things. Which is right?</source>
        <translation>Dei to notata har ulike opplysningar. Kva er riktig?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Tie them</source>
        <translation>Knyt saman</translation>
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
        <translation>Same aktivitet</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nei</translation>
    </message>
    <message>
        <source>Close to %1: «%2»</source>
        <translation>Liknar %1: «%2»</translation>
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
        <translation>Flytta til %1.</translation>
    </message>
</context>
<context>
    <name>LoseChoicesDialog</name>
    <message>
        <source>What you have chosen is not taken yet.</source>
        <translation>Det du har valt, er ikkje teke inn enno.</translation>
    </message>
    <message>
        <source>When you leave the comparison, the choices are gone.</source>
        <translation>Når du går ut av samanlikninga, er vala borte.</translation>
    </message>
    <message>
        <source>Choices made</source>
        <translation>Val er gjorde</translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation>Gå ut utan dei</translation>
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
        <translation>Opne</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Opne %1</translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation>Mappa deira</translation>
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
        <translation>Ingen program tok imot. Opne ho sjølv: Mappa står over.</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n tekst er lengre enn ei celle har plass til, og er kutta der. CSV-en har han heil.</numerusform>
            <numerusform>%n tekstar er lengre enn ei celle har plass til, og er kutta der. CSV-en har dei heile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFiles</name>
    <message>
        <source>Made: %1</source>
        <translation>Laga: %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Opne</translation>
    </message>
    <message>
        <source>Made: %1. No program to show it was found.</source>
        <translation>Laga: %1. Kplan fann ikkje noko program som kan vise fila.</translation>
    </message>
    <message>
        <source>Made, in the folder %1</source>
        <translation>Laga. Fila ligg i mappa %1</translation>
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
            <numerusform>%n utkast er laga</numerusform>
            <numerusform>%n utkast er laga</numerusform>
        </translation>
    </message>
    <message>
        <source>Open each e‑mail, look it over and send it. Nothing is sent by Kplan.</source>
        <translation>Opne kvar e‑post, sjå over han og send han. Kplan sender ingenting.</translation>
    </message>
    <message>
        <source>The drafts</source>
        <translation>Utkasta</translation>
    </message>
    <message>
        <source>Open the e‑mail</source>
        <translation>Opne e‑posten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopier adressa</translation>
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
        <translation>Mappa deira</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>No program took the e‑mail. Write one yourself: copy address, subject and text, and drag the receipt into it from the folder.</source>
        <translation>Ingen program tok imot e‑posten. Skriv ein sjølv: Kopier adresse, emne og tekst, og dra kvitteringa inn i han frå mappa.</translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation>Mappa kunne ikkje visast. Opne ho sjølv: Ho står over.</translation>
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
        <translation>Kva det skal vere</translation>
    </message>
    <message>
        <source>A draft</source>
        <translation>Eit utkast</translation>
    </message>
    <message>
        <source>An edition</source>
        <translation>Ei utgåve</translation>
    </message>
    <message>
        <source>Made of what there is now. Nothing is stored in the collection.</source>
        <translation>Blir laga av det som er her no. Ingenting blir lagra i samlinga.</translation>
    </message>
    <message>
        <source>Frozen as it is now, and stored in the collection with its PDF and the list of deliveries it is made of.</source>
        <translation>Blir frosen slik ho er no, og lagra i samlinga med PDF-en og lista over leveransane ho er laga av.</translation>
    </message>
    <message>
        <source>Name of the edition</source>
        <translation>Namn på utgåva</translation>
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
        <translation>Word, til å arbeide vidare med</translation>
    </message>
    <message>
        <source>Excel, with all figures and where they come from</source>
        <translation>Excel, med alle tal og kvar dei kjem frå</translation>
    </message>
    <message>
        <source>CSV, a row for each activity and figure</source>
        <translation>CSV, ei rad for kvar aktivitet og kvart tal</translation>
    </message>
    <message>
        <source>The folder of the files</source>
        <translation>Mappa filene blir lagde i</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Ei anna mappe …</translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation>Les leveransane …</translation>
    </message>
    <message>
        <source>All units have delivered, and nothing waits for a decision.</source>
        <translation>Alle einingar har levert, og ingenting ventar på avgjerd.</translation>
    </message>
    <message>
        <source>None of this stops you: the joint report says so itself.</source>
        <translation>Ingenting av dette stoppar deg: Felles melding seier det sjølv.</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have not delivered: %1</source>
        <translation>
            <numerusform>%n eining har ikkje levert: %1</numerusform>
            <numerusform>%n einingar har ikkje levert: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible joint event(s) are not decided, and count for each unit.</source>
        <translation>
            <numerusform>%n mogleg fellesarrangement er ikkje avgjort, og blir talt hos kvar eining.</numerusform>
            <numerusform>%n moglege fellesarrangement er ikkje avgjorde, og blir talde hos kvar eining.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation>
            <numerusform>%n avgjerd bør sjåast på igjen.</numerusform>
            <numerusform>%n avgjerder bør sjåast på igjen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s) are worth a look.</source>
        <translation>
            <numerusform>%n uvanleg verdi er verd ein titt.</numerusform>
            <numerusform>%n uvanlege verdiar er verde ein titt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are sent back, and count all the same: %1</source>
        <translation>
            <numerusform>%n leveranse er send tilbake, men tel med: %1</numerusform>
            <numerusform>%n leveransar er sende tilbake, men tel med: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are not accepted.</source>
        <translation>
            <numerusform>%n leveranse er ikkje godkjend.</numerusform>
            <numerusform>%n leveransar er ikkje godkjende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one file to make.</source>
        <translation>Vel minst éi fil som skal lagast.</translation>
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
        <translation>Utfall: ikkje sett</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Utfall: %1</translation>
    </message>
    <message>
        <source>Why (you may leave it)</source>
        <translation>Kvifor (kan stå tomt)</translation>
    </message>
    <message>
        <source>Why the outcome is so</source>
        <translation>Kvifor</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikkje i planen</translation>
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
        <translation>Kva regionen skal gjere …</translation>
    </message>
    <message>
        <source>What to do with the measure</source>
        <translation>Val for tiltaket</translation>
    </message>
    <message>
        <source>Drag to move, click for more.</source>
        <translation>Dra for å flytte, klikk for fleire val.</translation>
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
        <translation>Skriv ord frå målet eller nummeret</translation>
    </message>
    <message>
        <source>Find the measure</source>
        <translation>Finn tiltaket</translation>
    </message>
    <message>
        <source>Type words of the measure, or its number, such as 3.1 2</source>
        <translation>Skriv ord frå tiltaket, eller nummeret, for eksempel 3.1 2</translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation>Tiltak utan tekst</translation>
    </message>
    <message>
        <source>Under the goal itself, where no measure fits</source>
        <translation>Under sjølve målet, når ingen tiltak passar</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation>Lukk meldinga</translation>
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
        <translation>Éin heiter</translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation>Fleire heiter</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Kva som blir talt</translation>
    </message>
    <message>
        <source>Shown where a figure is typed. Say also what is not counted. May be empty.</source>
        <translation>Blir vist der talet blir skrive. Sei også kva som ikkje blir talt. Kan stå tomt.</translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation>Slik blir det lagt saman</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>Heile tal</translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation>Éin desimal (1,5)</translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation>To desimalar (1,25)</translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation>Tre desimalar (1,125)</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimalar</translation>
    </message>
</context>
<context>
    <name>MetricListPage</name>
    <message>
        <source>Metrics</source>
        <translation>Indikatorar</translation>
    </message>
    <message>
        <source>What regions are asked to count. Paste one a line: what one is called, a semicolon, and what several are called. The rest is on the page of each.</source>
        <translation>Det regionane blir bedne om å telje. Lim inn éin på kvar linje: kva éin heiter, eit semikolon og kva fleire heiter. Resten står på sida til kvar.</translation>
    </message>
    <message>
        <source>What several are called</source>
        <translation>Kva fleire heiter</translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation>Fjern indikatoren</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>Legg til ein indikator</translation>
    </message>
</context>
<context>
    <name>MetricMergeDialog</name>
    <message>
        <source>Merge into another metric</source>
        <translation>Slå saman med ein annan indikator</translation>
    </message>
    <message>
        <source>«%1» becomes part of</source>
        <translation>«%1» blir ein del av</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Slå saman</translation>
    </message>
    <message>
        <source>They add up in different ways: «%1» and «%2».</source>
        <translation>Dei blir lagde saman på kvar sin måte: «%1» og «%2».</translation>
    </message>
    <message>
        <source>These activities have figures that cannot simply be moved:</source>
        <translation>Desse aktivitetane har tal som ikkje utan vidare kan flyttast:</translation>
    </message>
    <message>
        <source>No figures are counted by it: it is only removed.</source>
        <translation>Han har ingen tal. Han blir berre fjerna.</translation>
    </message>
    <message>
        <source>No figures are merged: both metrics are kept.</source>
        <translation>Ingen tal blir slått saman: Begge indikatorane blir verande.</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are given to «%1».</source>
        <translation>
            <numerusform>%n tal blir flytta til «%1».</numerusform>
            <numerusform>%n tal blir flytta til «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Behald %1</translation>
    </message>
    <message>
        <source>Keep both: %1 and %2</source>
        <translation>Behald begge: %1 og %2</translation>
    </message>
    <message>
        <source>%1, added up</source>
        <translation>%1, lagt saman</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Berre %1</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>nothing is written yet</source>
        <translation>ingenting er skrive enno</translation>
    </message>
    <message>
        <source>the measure has no text</source>
        <translation>tiltaket har ingen tekst</translation>
    </message>
    <message>
        <source>the measure has no notes</source>
        <translation>tiltaket har ingen notat</translation>
    </message>
    <message>
        <source>the note has no text</source>
        <translation>notatet har ingen tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n of the activities lack figures</source>
        <translation>
            <numerusform>%n aktivitet manglar tal</numerusform>
            <numerusform>%n aktivitetar manglar tal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveController</name>
    <message>
        <source>It goes behind what stands there already.</source>
        <translation>Blir lagt sist på den nye staden.</translation>
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
            <numerusform>Flytt %n notat til …</numerusform>
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
        <translation>Éi fil for kontoret: det alle einingane leverer, og den felles meldinga som blir laga av det.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation>Tittelen på den felles meldinga</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Namnet ditt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation>Lag samlinga</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vel …</translation>
    </message>
    <message>
        <source>Choose the collection of the period before</source>
        <translation>Vel samlinga frå førre periode</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>No collection of the period before</source>
        <translation>Inga samling frå førre periode</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Førre periode</translation>
    </message>
    <message>
        <source>Contacts come along from it, and totals to compare with.</source>
        <translation>Kontaktane følgjer med frå ho, og tal å samanlikne med.</translation>
    </message>
    <message>
        <source>The collection of the period before</source>
        <translation>Samlinga frå førre periode</translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>Welcome to Kplan</source>
        <translation>Velkomen til Kplan</translation>
    </message>
    <message>
        <source>Here you write your region&apos;s plan, and note what you have done as it happens. Everything stays on this computer: no account, no network.</source>
        <translation>Her skriv du verksemdsplanen for regionen og noterer det de gjer, etter kvart som det skjer. Alt blir på denne datamaskina: ingen konto, ikkje noko nett.</translation>
    </message>
    <message>
        <source>New report</source>
        <translation>Ny melding</translation>
    </message>
    <message>
        <source>Whose report is it? Both can be changed later.</source>
        <translation>Kven er meldinga frå? Begge delar kan endrast seinare.</translation>
    </message>
    <message>
        <source>Look at a filled example</source>
        <translation>Sjå eit utfylt døme</translation>
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
        <translation>Ikkje no</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Byrj</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make report</source>
        <translation>Lag melding</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Skjema</translation>
    </message>
    <message>
        <source>For the office: a collection of all reports …</source>
        <translation>For kontoret: ei samling av alle meldingar …</translation>
    </message>
</context>
<context>
    <name>NextMissingNavigator</name>
    <message>
        <source>Nothing is missing</source>
        <translation>Ingenting manglar.</translation>
    </message>
    <message>
        <source>On from the beginning: %1</source>
        <translation>Frå byrjinga igjen: %1</translation>
    </message>
    <message>
        <source>On from the end: %1</source>
        <translation>Frå slutten igjen: %1</translation>
    </message>
</context>
<context>
    <name>NextPeriodDialog</name>
    <message>
        <source>New form from this</source>
        <translation>Nytt skjema frå dette</translation>
    </message>
    <message>
        <source>Goals, regions and metrics come along, and the years are moved on in titles and headings. All of it can be changed afterwards. “%1” stays as it is.</source>
        <translation>Mål, regionar og indikatorar blir med, og årstala blir flytta fram i titlar og overskrifter. Alt kan endrast etterpå. «%1» blir ståande som det er.</translation>
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
        <translation>Perioden sluttar før han byrjar.</translation>
    </message>
</context>
<context>
    <name>NextPeriodFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldinga som</translation>
    </message>
    <message>
        <source>Nothing came along</source>
        <translation>Ingenting vart med</translation>
    </message>
    <message>
        <source>%1. “%2” is as it was.</source>
        <translation>%1. «%2» er som før.</translation>
    </message>
    <message>
        <source>Open the former</source>
        <translation>Opne den førre</translation>
    </message>
    <message>
        <source>No form of a later period is here yet.</source>
        <translation>Her er det ikkje noko skjema for ein seinare periode enno.</translation>
    </message>
    <message>
        <source>The form comes from the office by e-mail. Open the file or the e-mail here, or drop it on the window; then begin the next period again.</source>
        <translation>Skjemaet kjem frå kontoret på e‑post. Opne fila eller e‑posten her, eller slepp han på vindauget. Vel så «Ny periode …» på nytt.</translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation>Opne eit skjema …</translation>
    </message>
</context>
<context>
    <name>NoteChips</name>
    <message>
        <source>together with %1</source>
        <translation>saman med %1</translation>
    </message>
    <message>
        <source>also under %1</source>
        <translation>også under %1</translation>
    </message>
    <message>
        <source>%1?</source>
        <translation>%1?</translation>
    </message>
    <message>
        <source>From «%1».</source>
        <translation>Frå «%1».</translation>
    </message>
    <message>
        <source>The text has several figures for %1: choose one.</source>
        <translation>Teksten har fleire tal for %1. Vel eitt.</translation>
    </message>
    <message>
        <source>It is added to %1.</source>
        <translation>Det blir lagt til %1.</translation>
    </message>
    <message>
        <source>Both notes then say: %1.</source>
        <translation>Begge notata får då: %1.</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Godta alle</translation>
    </message>
    <message>
        <source>Accepts %1 at once (F2, then Ctrl+Enter).</source>
        <translation>Godtek %1 på éin gong (F2, så Ctrl+Enter).</translation>
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
</context>
<context>
    <name>NoteFooter</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Føreslått: %1</translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message>
        <source>Left out, and not printed</source>
        <translation>Utelate, og ikkje skrive ut</translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notat</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>utelate</translation>
    </message>
</context>
<context>
    <name>NotePicker</name>
    <message>
        <source>Same activity as …</source>
        <translation>Same aktivitet som …</translation>
    </message>
    <message>
        <source>Tied notes share status, time and figures, and are counted once.</source>
        <translation>Notat som er knytte saman, deler status, tid og tal og blir talde éin gong.</translation>
    </message>
    <message>
        <source>Same activity</source>
        <translation>Same aktivitet</translation>
    </message>
    <message>
        <source>Find the other note</source>
        <translation>Finn det andre notatet</translation>
    </message>
    <message>
        <source>Type words of the note, or its number</source>
        <translation>Skriv ord frå notatet, eller nummeret</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>liknar</translation>
    </message>
    <message>
        <source>Under the goal itself</source>
        <translation>Under sjølve målet</translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation>Tiltak utan tekst</translation>
    </message>
</context>
<context>
    <name>NoteRowWidget</name>
    <message>
        <source>%1, selected</source>
        <translation>%1, vald</translation>
    </message>
    <message>
        <source>What to do with the note</source>
        <translation>Val for notatet</translation>
    </message>
    <message>
        <source>Drag to move, click for more. Ctrl and click selects several.</source>
        <translation>Dra for å flytte, klikk for fleire val. Ctrl+klikk vel fleire.</translation>
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
        <translation>Uvanlege verdiar</translation>
    </message>
    <message>
        <source>Enter leads to the note, or to what the number is made of.</source>
        <translation>Enter fører til notatet, eller til kvar talet kjem frå.</translation>
    </message>
    <message>
        <source>Values far from the others&apos;, to look at. They count like all others.</source>
        <translation>Verdiar som er langt frå dei andre, til å sjå på. Dei tel som alle andre.</translation>
    </message>
    <message>
        <source>No value is far from the others.</source>
        <translation>Ingen verdi er langt frå dei andre.</translation>
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
        <translation>Opne …</translation>
    </message>
    <message>
        <source>Open a report …</source>
        <translation>Opne ei melding …</translation>
    </message>
    <message>
        <source>Title and name …</source>
        <translation>Tittel og namn …</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre ein kopi …</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidlegare versjonar …</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Take in deliveries …</source>
        <translation>Ta inn leveransar …</translation>
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
        <translation>Tal</translation>
    </message>
    <message>
        <source>Joint report</source>
        <translation>Felles melding</translation>
    </message>
    <message>
        <source>Close the collection</source>
        <translation>Lukk samlinga</translation>
    </message>
    <message>
        <source>This collection</source>
        <translation>Denne samlinga</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vising</translation>
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
        <translation>merking av kommentar som løyst</translation>
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
        <translation>endring av namnet</translation>
    </message>
    <message>
        <source>Send comments</source>
        <translation>sending av kommentarar</translation>
    </message>
</context>
<context>
    <name>OfficeFlow</name>
    <message>
        <source>Open a collection</source>
        <translation>Opne ei samling</translation>
    </message>
    <message>
        <source>Keep the new collection as</source>
        <translation>Lagre den nye samlinga som</translation>
    </message>
</context>
<context>
    <name>OfficeMailDialog</name>
    <message>
        <source>Reason</source>
        <translation>Grunngiving</translation>
    </message>
    <message>
        <source>New deadline, if any</source>
        <translation>Ny frist, om han skal endrast</translation>
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
        <translation>Teksten til Kplan</translation>
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
        <translation>Det blir laga éin e‑post for kvar eining, som eit utkast du ser over og sender sjølv. Dei som har levert eller ikkje har noko å melde, står ikkje i lista.</translation>
    </message>
    <message>
        <source>The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation>E‑posten blir laga som eit utkast med ei kvittering, som eininga drar inn i Kplan.</translation>
    </message>
    <message>
        <source>The delivery is sent back with a reason. The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation>Leveransen blir send tilbake med ei grunngiving. E‑posten blir laga som eit utkast med ei kvittering, som eininga drar inn i Kplan.</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Send tilbake</translation>
    </message>
    <message>
        <source>Make the drafts</source>
        <translation>Lag utkasta</translation>
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
        <translation>Mellomrom hukar av ei eining eller tek avhukinga bort.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>inga adresse</translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation>ei fil kunne ikkje lesast</translation>
    </message>
    <message>
        <source>extended deadline %1</source>
        <translation>utsett frist %1</translation>
    </message>
    <message>
        <source>reminded %1</source>
        <translation>purra %1</translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation>Til: %1</translation>
    </message>
    <message>
        <source>No address is known of this unit.</source>
        <translation>Vi har inga adresse til denne eininga.</translation>
    </message>
    <message numerus="yes">
        <source>Use the addresses of %n e‑mail(s) that came</source>
        <translation>
            <numerusform>Bruk adressa i %n e‑post som kom</numerusform>
            <numerusform>Bruk adressene i %n e‑postar som kom</numerusform>
        </translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each unit; a line of which nothing is known is left out: %1. The subject names nobody.</source>
        <translation>Det som står i klammer, blir fylt inn for kvar eining, og ei linje der ingenting er kjent, blir utelaten: %1. Emnet namngir ingen personar.</translation>
    </message>
    <message>
        <source>Tick the units to write to.</source>
        <translation>Huk av einingane du vil skrive til.</translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation>Skriv grunngivinga.</translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation>Skriv datoen som 21.08.2014.</translation>
    </message>
</context>
<context>
    <name>OfficeMails</name>
    <message>
        <source>%1 – e-mails</source>
        <translation>%1 – e‑post</translation>
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
            <numerusform>1 eining</numerusform>
            <numerusform>%n einingar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveransar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revised</source>
        <translation>
            <numerusform>1 revidert</numerusform>
            <numerusform>%n reviderte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>Drop deliveries here to take them in</source>
        <translation>Slepp leveransane her for å ta dei inn</translation>
    </message>
    <message>
        <source>Nothing can be taken in: the file is only read.</source>
        <translation>Ingenting kan takast inn: Fila er opna berre for lesing.</translation>
    </message>
    <message>
        <source>Change title and name</source>
        <translation>endring av tittel og namn</translation>
    </message>
</context>
<context>
    <name>OutlineFilterBar</name>
    <message>
        <source>nothing delivered yet</source>
        <translation>ikkje levert enno</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Vis alt</translation>
    </message>
    <message>
        <source>Show what has changed since delivery …</source>
        <translation>Vis kva som er endra etter levering …</translation>
    </message>
    <message>
        <source>All measures</source>
        <translation>Alle tiltak</translation>
    </message>
    <message>
        <source>The tree shows: %1</source>
        <translation>Blir vist i treet: %1</translation>
    </message>
    <message>
        <source>Choose what the tree shows (Ctrl+L)</source>
        <translation>Vel kva som blir vist i treet (Ctrl+L)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Tomme</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Utan tal</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Usikre</translation>
    </message>
    <message>
        <source>Changed since delivery</source>
        <translation>Endra sidan levering</translation>
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
        <translation>Tiltak utan tekst</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open kommentar</numerusform>
            <numerusform>%n opne kommentarar</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>tomt</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>påbyrja</translation>
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
        <translation>noko å sjå på</translation>
    </message>
    <message>
        <source>changed after delivery</source>
        <translation>endra etter levering</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Areas, goals and measures</source>
        <translation>Område, mål og tiltak</translation>
    </message>
    <message>
        <source>Folded</source>
        <translation>Lukka</translation>
    </message>
    <message>
        <source>Unfolded</source>
        <translation>Opna</translation>
    </message>
</context>
<context>
    <name>OwnMetric</name>
    <message>
        <source>People reached</source>
        <translation>Personar</translation>
    </message>
    <message>
        <source>Each person is counted once: 30 pupils who came twice are 30.</source>
        <translation>Kvar person tel éin gong: 30 elevar som kom to gonger, er 30.</translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation>Frammøte</translation>
    </message>
    <message>
        <source>Each visit is counted: 30 who came twice are 60.</source>
        <translation>Kvart frammøte tel: 30 som kom to gonger, er 60.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einingar</translation>
    </message>
    <message>
        <source>Municipalities, schools, choirs: what took part, not who.</source>
        <translation>Kommunar, skular, kor og anna som var med.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>What was held: courses, meetings, concerts.</source>
        <translation>Det som vart arrangert: kurs, møte, konsertar.</translation>
    </message>
    <message>
        <source>Write what one is called, and what several are called.</source>
        <translation>Skriv namnet både i eintal og i fleirtal.</translation>
    </message>
    <message>
        <source>This is too long for a figure&apos;s name. Shorten it.</source>
        <translation>Namnet er for langt. Gjer det kortare.</translation>
    </message>
    <message>
        <source>A name needs letters.</source>
        <translation>Eit namn må ha bokstavar.</translation>
    </message>
    <message>
        <source>There is a metric with this name already.</source>
        <translation>Det finst allereie ein indikator med dette namnet.</translation>
    </message>
</context>
<context>
    <name>OwnMetricDialog</name>
    <message>
        <source>New metric</source>
        <translation>Ny indikator</translation>
    </message>
    <message>
        <source>Change the metric</source>
        <translation>Endre indikatoren</translation>
    </message>
    <message>
        <source>The office sees what your region counts by it, beside the form&apos;s metrics.</source>
        <translation>Kontoret ser desse tala i tillegg til tala for indikatorane i skjemaet.</translation>
    </message>
    <message>
        <source>One is called</source>
        <translation>Namn i eintal</translation>
    </message>
    <message>
        <source>e.g. workshop</source>
        <translation>t.d. verkstad</translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation>Namn i fleirtal</translation>
    </message>
    <message>
        <source>e.g. workshops</source>
        <translation>t.d. verkstader</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Legg til</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Endre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation>Blir tald som</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Desimalar</translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation>Heile tal</translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation>Éin desimal (1,5)</translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation>To desimalar (1,25)</translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation>Tre desimalar (1,125)</translation>
    </message>
</context>
<context>
    <name>OwnMetricsDialog</name>
    <message>
        <source>Own metrics</source>
        <translation>Eigne indikatorar</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>Endre …</translation>
    </message>
    <message>
        <source>Merge into another …</source>
        <translation>Slå saman med ein annan …</translation>
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
            <numerusform>%n aktivitetar</numerusform>
        </translation>
    </message>
    <message>
        <source>Beside the form&apos;s metrics. A change is undone with Ctrl+Z in the window.</source>
        <translation>I tillegg til indikatorane i skjemaet. Ei endring blir angra med Ctrl+Z i vindauget.</translation>
    </message>
    <message>
        <source>There are none. A new one is made by typing a figure: «3 workshops».</source>
        <translation>Det er ingen eigne indikatorar enno. Du lagar ein ved å skrive eit nytt slags tal i eit notat, for eksempel «3 lydopptak».</translation>
    </message>
</context>
<context>
    <name>OwnMetricsSection</name>
    <message>
        <source>No metrics of the units&apos; own look alike, and nothing is decided.</source>
        <translation>Ingen av dei eigne indikatorane til einingane liknar på kvarandre, og ingenting er avgjort.</translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation>Blir tald som</translation>
    </message>
    <message>
        <source>Name of the common metric</source>
        <translation>Namn på den felles indikatoren</translation>
    </message>
    <message>
        <source>The names are alike, and they add up in the same way</source>
        <translation>Namna liknar, og dei blir lagde saman på same måten</translation>
    </message>
    <message>
        <source>Counted as one</source>
        <translation>Blir talde som éin</translation>
    </message>
    <message>
        <source>Different metrics</source>
        <translation>Ulike indikatorar</translation>
    </message>
    <message>
        <source>Metrics that look alike</source>
        <translation>Indikatorar som liknar på kvarandre</translation>
    </message>
    <message>
        <source>Count as one</source>
        <translation>Same, tel som éin</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Ulike</translation>
    </message>
    <message>
        <source>what metrics are counted as</source>
        <translation>val av kva indikatorar blir talde som</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>ikkje avklart</translation>
    </message>
    <message>
        <source>one</source>
        <translation>éin</translation>
    </message>
    <message>
        <source>different</source>
        <translation>ulike</translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation>sjå på den igjen</translation>
    </message>
    <message>
        <source>%1: no longer in the revision that counts</source>
        <translation>%1: finst ikkje lenger i revisjonen som tel</translation>
    </message>
    <message>
        <source>A metric of their own</source>
        <translation>Ein eigen indikator</translation>
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
        <translation>Førehandsvising av sidene</translation>
    </message>
    <message>
        <source>The preview cannot be shown at the moment. What you write is saved all the same; choose another tab and come back to try again.</source>
        <translation>Førehandsvisinga kan ikkje visast akkurat no. Det du skriv, blir lagra likevel. Vel ei anna fane og kom tilbake for å prøve igjen.</translation>
    </message>
    <message>
        <source>Write PDF …</source>
        <translation>Lag PDF …</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Lagar sidene …</translation>
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
        <translation>Sidene slik dei blir</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Sidene blir laga …</translation>
    </message>
    <message>
        <source>Same revision: these are the files that were made %2, and are only written again.</source>
        <translation>Same revisjon: Dette er filene som vart laga %2. Dei blir berre skrivne på nytt.</translation>
    </message>
    <message>
        <source>They will say revision %1, %2. Nothing is stored before you go on.</source>
        <translation>På sidene står revisjon %1, %2. Ingenting blir lagra før du går vidare.</translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation>Ei anna mappe …</translation>
    </message>
    <message>
        <source>Put the delivery file inside the PDF as well</source>
        <translation>Legg leveransefila inn i PDF-en også</translation>
    </message>
    <message>
        <source>The office then has a spare, should the delivery file be lost. The PDF looks the same. Some archives do not take a PDF with a file in it (PDF/A-3). Leave the box empty if the PDF is to be archived.</source>
        <translation>Då har kontoret ein reserve om leveransefila skulle kome bort. PDF-en ser lik ut. Nokre arkiv tek ikkje imot ein PDF med ei fil i (PDF/A-3). La ruta stå tom viss PDF-en skal arkiverast.</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Mappe for filene</translation>
    </message>
    <message>
        <source>The files go to this folder</source>
        <translation>Filene blir lagde i denne mappa</translation>
    </message>
</context>
<context>
    <name>PassOnDialog</name>
    <message>
        <source>Pass on</source>
        <translation>Gi vidare</translation>
    </message>
    <message>
        <source>Pass the report on</source>
        <translation>Gi meldinga vidare</translation>
    </message>
    <message>
        <source>One zip file for a successor or a new machine, with this report, the form that it is on, and all that belongs to it. It is opened with Kplan there.</source>
        <translation>Éi zip-fil til ein etterfølgjar eller ei ny maskin, med denne meldinga, skjemaet ho står på, og alt som høyrer til. Der blir ho opna med Kplan.</translation>
    </message>
    <message>
        <source>Other reports are not in it: open each of them, and pass it on by itself.</source>
        <translation>Andre meldingar er ikkje med: Opne dei éi etter éi, og gi kvar av dei vidare for seg.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidlegare versjonar</translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation>Leveransar</translation>
    </message>
    <message numerus="yes">
        <source>%n, with PDF</source>
        <translation>
            <numerusform>%n, med PDF</numerusform>
            <numerusform>%n, med PDF</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ingen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storleik</translation>
    </message>
    <message>
        <source>Comments and what is in the trash go along too. There may be personal data in it: do not send the file by ordinary e-mail. What was deleted for good is not in it.</source>
        <translation>Kommentarar og det som ligg i papirkorga, er også med. Det kan stå personopplysningar der: Send ikkje fila med vanleg e‑post. Det som er sletta for godt, er ikkje med.</translation>
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
        <translation>Personopplysningar</translation>
    </message>
    <message>
        <source>Personal data in what was received</source>
        <translation>Personopplysningar i det som er motteke</translation>
    </message>
    <message>
        <source>Kplan looks for what can be recognised. What it does not know, such as health or names of children, you find by reading.</source>
        <translation>Kplan ser etter det som kan kjennast att. Det han ikkje kjenner, som helse eller namn på barn, finn du ved å lese.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Kva som blir vist</translation>
    </message>
    <message>
        <source>Deliveries with national identity numbers</source>
        <translation>Leveransar med fødselsnummer</translation>
    </message>
    <message>
        <source>Phone numbers, e‑mail addresses and street addresses too</source>
        <translation>Også telefonnummer, e‑postadresser og gateadresser</translation>
    </message>
    <message>
        <source>All deliveries and editions</source>
        <translation>Alle leveransar og utgåver</translation>
    </message>
    <message>
        <source>The deliveries are being looked through …</source>
        <translation>Les gjennom leveransane …</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Leveransar</translation>
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
        <translation>Fjern personopplysningar …</translation>
    </message>
    <message>
        <source>%1 (not deleted everywhere)</source>
        <translation>%1 (ikkje sletta overalt)</translation>
    </message>
    <message>
        <source>the collection&apos;s own file</source>
        <translation>den eigne fila til samlinga</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>1 tidlegare versjon</numerusform>
            <numerusform>%n tidlegare versjonar</numerusform>
        </translation>
    </message>
    <message>
        <source>folders that cannot be reached now (%1)</source>
        <translation>mapper som ikkje kan nåast no (%1)</translation>
    </message>
    <message>
        <source>What was removed may still stand in: %1. A file may have been open elsewhere, or Kplan was stopped. When it is deleted, nothing that was done before can be undone.</source>
        <translation>Det som er fjerna, kan framleis stå i: %1. Ei fil kan ha vore open ein annan stad, eller Kplan vart stoppa. Når det blir sletta, kan ingenting som er gjort før, angrast.</translation>
    </message>
    <message>
        <source>Removed before</source>
        <translation>Fjerna før</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>1 leveranse</numerusform>
            <numerusform>%n leveransar</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Fann ingenting.</translation>
    </message>
    <message>
        <source>the Word document of %1</source>
        <translation>Word-dokumentet til %1</translation>
    </message>
    <message>
        <source>the office&apos;s own texts</source>
        <translation>dei eigne tekstane til kontoret</translation>
    </message>
</context>
<context>
    <name>PersonalDataFlow</name>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, revisjon %2</translation>
    </message>
    <message>
        <source>%1 What was removed may still stand in the collection&apos;s file and in its earlier versions. You can try again under “Personal data …”.</source>
        <translation>%1 Det som er fjerna, kan framleis stå i fila til samlinga og i tidlegare versjonar av ho. Du kan prøve igjen under «Personopplysningar …».</translation>
    </message>
    <message>
        <source>Not everything is removed</source>
        <translation>Ikkje alt er fjerna</translation>
    </message>
    <message>
        <source>It no longer stands in the collection, nor in its earlier versions.</source>
        <translation>Det står ikkje lenger i samlinga, og ikkje i tidlegare versjonar av ho.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjerna</translation>
    </message>
    <message>
        <source>These earlier versions could not be deleted, and may be open elsewhere: %1. Close them, and try again under “Personal data …”.</source>
        <translation>Desse tidlegare versjonane lét seg ikkje slette, og kan vere opne ein annan stad: %1. Lukk dei, og prøv igjen under «Personopplysningar …».</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Utgåve %1</translation>
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
        <translation>Delane av dokumentet og kva dei vart lesne som</translation>
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
        <translation>Ikkje plassert (%1)</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>I dokumentet</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Lese som</translation>
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
        <translation>Planen vedteken %1 av %2</translation>
    </message>
    <message>
        <source>Lift the adoption of the plan</source>
        <translation>oppheving av vedtaket</translation>
    </message>
    <message>
        <source>The plan is adopted no longer. Its wordings and the outcomes are kept.</source>
        <translation>Planen er ikkje lenger vedteken. Ordlydane i han og utfalla blir verande.</translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation>vedtak av planen</translation>
    </message>
    <message>
        <source>The plan is adopted.</source>
        <translation>Planen er vedteken.</translation>
    </message>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation>Meldinga er endra i mellomtida.</translation>
    </message>
    <message>
        <source>Look at the plan as it is now, and answer again.</source>
        <translation>Sjå på planen slik han er no, og svar ein gong til.</translation>
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
        <translation>Ikkje gjennomført</translation>
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
        <translation>Aktivitetar</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Nådd</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikkje i planen</translation>
    </message>
    <message>
        <source>as the measure</source>
        <translation>som tiltaket</translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation>utan utfall</translation>
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
        <translation>%1 ikkje gjennomført</translation>
    </message>
    <message>
        <source>%1 without an outcome</source>
        <translation>%1 utan utfall</translation>
    </message>
    <message>
        <source>%1 not in the plan</source>
        <translation>%1 ikkje i planen</translation>
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
        <translation>Bruk ordlyden i tiltaket</translation>
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
        <translation>Planen er ikkje vedteken enno. Når han er det, står det her kva det vart av kvart tiltak.</translation>
    </message>
    <message>
        <source>Adopt the plan …</source>
        <translation>Vedta planen …</translation>
    </message>
    <message>
        <source>Only without an outcome</source>
        <translation>Berre utan utfall</translation>
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
        <translation>Forløparar</translation>
    </message>
    <message>
        <source>Regions that became this one. Old reports are followed up by them.</source>
        <translation>Regionar som vart til denne. Gamle meldingar blir følgde opp gjennom dei.</translation>
    </message>
    <message>
        <source>Add a predecessor …</source>
        <translation>Legg til forløpar …</translation>
    </message>
    <message>
        <source>Remove the predecessor %1</source>
        <translation>Fjern forløparen %1</translation>
    </message>
    <message>
        <source>Find the region</source>
        <translation>Finn regionen</translation>
    </message>
    <message>
        <source>Type part of its name</source>
        <translation>Skriv ein del av namnet</translation>
    </message>
    <message>
        <source>Earlier form</source>
        <translation>Tidlegare skjema</translation>
    </message>
    <message>
        <source>Add a predecessor</source>
        <translation>Legg til forløpar</translation>
    </message>
    <message>
        <source>Which region became this one, alone or with others?</source>
        <translation>Kva region vart til denne, åleine eller saman med andre?</translation>
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
        <translation>Nokre teikn kan ikkje skrivast ut</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Sendt til skrivaren.</translation>
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
        <translation>Sender sidene til skrivaren …</translation>
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
        <translation>«%1» står desse stadene, same korleis det er skrive:</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n file(s) too</source>
        <translation>
            <numerusform>Slett også denne fila</numerusform>
            <numerusform>Slett også desse %n filene</numerusform>
        </translation>
    </message>
    <message>
        <source>It also stands in files with comments, which remain until you delete them: %1</source>
        <translation>Det står også i kommentarfiler, som blir liggjande til du slettar dei: %1</translation>
    </message>
    <message>
        <source>Kplan looks for the files of deliveries only in the folder that it proposes for them. Those that you had put into another folder stay there: delete them yourself.</source>
        <translation>Kplan ser etter filene frå leveransar berre i mappa det sjølv foreslår. Filer du la i ei anna mappe, blir liggjande der: Slett dei sjølv.</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message numerus="yes">
        <source>the report, %n time(s): “%1” takes its place</source>
        <translation>
            <numerusform>meldinga, %n gong: «%1» blir sett inn i staden</numerusform>
            <numerusform>meldinga, %n gonger: «%1» blir sett inn i staden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the trash, %n entry(ies), which are deleted</source>
        <translation>
            <numerusform>papirkorga, %n oppføring, som blir sletta</numerusform>
            <numerusform>papirkorga, %n oppføringar, som blir sletta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s), which are deleted</source>
        <translation>
            <numerusform>%n tidlegare versjon, som blir sletta</numerusform>
            <numerusform>%n tidlegare versjonar, som blir sletta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies): the kept PDF and delivery file are deleted; that it was made, when and by whom, stays in the list</source>
        <translation>
            <numerusform>%n leveranse: PDF-en og leveransefila Kplan har teke vare på, blir sletta. At han vart laga, når og av kven, blir ståande i lista</numerusform>
            <numerusform>%n leveransar: PDF-ane og leveransefilene Kplan har teke vare på, blir sletta. At dei vart laga, når og av kven, blir ståande i lista</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n kommentar, der det blir maskert</numerusform>
            <numerusform>%n kommentarar, der det blir maskert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s), word(s), answer(s) to suggestions, or name(s) kept with a delivery (adviser, approval)</source>
        <translation>
            <numerusform>%n grunngiving, ord, svar på forslag eller namn som står ved ein leveranse (rådgivar, godkjenning)</numerusform>
            <numerusform>%n grunngivingar, ord, svar på forslag eller namn som står ved leveransar (rådgivar, godkjenning)</numerusform>
        </translation>
    </message>
    <message>
        <source>undo: nothing that was done before can be undone</source>
        <translation>angre: Det som vart gjort før, kan ikkje lenger angrast</translation>
    </message>
    <message>
        <source>Kplan cannot reach e-mails that were sent, copies that you, OneDrive or a backup of the computer have made, printouts, and what a disk still holds of deleted files. Ask those who received it to delete it.</source>
        <translation>Kplan når ikkje e‑postar som er sende, kopiar som du, OneDrive eller ein tryggingskopi av maskina har laga, utskrifter, eller det ein disk enno har att av sletta filer. Be dei som har fått det, om å slette det.</translation>
    </message>
</context>
<context>
    <name>PurgeFlow</name>
    <message>
        <source>other texts</source>
        <translation>andre tekstar</translation>
    </message>
    <message>
        <source>the trash</source>
        <translation>papirkorga</translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation>tidlegare versjonar</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>leveransar</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>kommentarar</translation>
    </message>
    <message>
        <source>what undo brings back</source>
        <translation>det «Angre» hentar tilbake</translation>
    </message>
    <message>
        <source>Masked here. It still stands in: %1.</source>
        <translation>Maskert her. Det står framleis i: %1.</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation>Masker personopplysningar</translation>
    </message>
    <message>
        <source>It no longer stands in the report, nor in anything that Kplan keeps of it.</source>
        <translation>Det står ikkje lenger i meldinga, og heller ikkje i noko Kplan tek vare på av ho.</translation>
    </message>
    <message>
        <source>These files could not be deleted, and may be open elsewhere: %1. Close them, and delete them in their folder.</source>
        <translation>Desse filene kunne ikkje slettast, og er kanskje opne ein annan stad: %1. Lukk dei, og slett dei i mappa deira.</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Fjerna</translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note</source>
        <translation>Snøggnotat</translation>
    </message>
    <message>
        <source>What was done, when, with whom, how many</source>
        <translation>Kva som vart gjort, når, med kven, kor mange</translation>
    </message>
    <message>
        <source>The note&apos;s text</source>
        <translation>Teksten i notatet</translation>
    </message>
    <message>
        <source>You began on this earlier.</source>
        <translation>Dette byrja du på tidlegare.</translation>
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
        <source>Add, and write another</source>
        <translation>Legg til, og skriv eitt til</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Legg til notatet</translation>
    </message>
    <message>
        <source>Enter leads to the measure. Esc closes, and the text is here next time.</source>
        <translation>Enter går til tiltaket. Esc lukkar, og teksten står her neste gong.</translation>
    </message>
    <message>
        <source>Enter leads to the measure, Enter there adds the note.</source>
        <translation>Enter går til tiltaket, og Enter der legg til notatet.</translation>
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
        <translation>Eining for eining</translation>
    </message>
    <message>
        <source>Goal by goal</source>
        <translation>Mål for mål</translation>
    </message>
    <message>
        <source>Search in all reports</source>
        <translation>Søk i alle meldingar</translation>
    </message>
    <message>
        <source>Personal data …</source>
        <translation>Personopplysningar …</translation>
    </message>
    <message>
        <source>Look for personal data in what was received</source>
        <translation>Sjå etter personopplysningar i det som er motteke</translation>
    </message>
    <message>
        <source>The units</source>
        <translation>Einingane</translation>
    </message>
    <message>
        <source>The goals</source>
        <translation>Måla</translation>
    </message>
</context>
<context>
    <name>ReceiptFlow</name>
    <message>
        <source>A receipt of another report</source>
        <translation>Ei kvittering for ei anna melding</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Opne «%1»</translation>
    </message>
    <message>
        <source>The receipt of revision %1 was taken in before. Nothing is changed.</source>
        <translation>Kvitteringa for revisjon %1 er lesen inn før. Ingenting er endra.</translation>
    </message>
    <message>
        <source>The office has received the delivery</source>
        <translation>Kontoret har fått leveransen</translation>
    </message>
    <message>
        <source>The delivery is accepted</source>
        <translation>Leveransen er godkjend</translation>
    </message>
    <message>
        <source>The delivery was sent back</source>
        <translation>Leveransen er send tilbake</translation>
    </message>
    <message>
        <source>Revision %1. Written %2 by %3.</source>
        <translation>Revisjon %1. Skriven %2 av %3.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grunngiving: %1</translation>
    </message>
    <message>
        <source>No reason is given. Ask the office.</source>
        <translation>Inga grunngiving er oppgitt. Spør kontoret.</translation>
    </message>
    <message>
        <source>The deadline is now %1.</source>
        <translation>Fristen er no %1.</translation>
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
        <translation>Ingen enno</translation>
    </message>
</context>
<context>
    <name>RecoveryFlow</name>
    <message>
        <source>The report is open somewhere else.</source>
        <translation>Meldinga er open ein annan stad.</translation>
    </message>
    <message>
        <source>Only for reading: the report as it was %1</source>
        <translation>Berre for lesing: meldinga slik ho var %1</translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation>Tidlegare versjon</translation>
    </message>
    <message>
        <source>The report is as it was %1. What it was before is kept.</source>
        <translation>Meldinga er no slik ho var %1. Innhaldet du gjekk tilbake frå, ligg under «Tidlegare versjonar …» i menyen.</translation>
    </message>
    <message>
        <source>Go back to an earlier version</source>
        <translation>gjenoppretting av ein tidlegare versjon</translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation>Lagre den tidlegare versjonen som</translation>
    </message>
</context>
<context>
    <name>RemainingList</name>
    <message>
        <source>What is left</source>
        <translation>Det som står att</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n ting står att</numerusform>
            <numerusform>%n ting står att</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>Ingenting står att</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at again</source>
        <translation>
            <numerusform>%n ting å sjå på ein gong til</numerusform>
            <numerusform>%n ting å sjå på ein gong til</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>“%1”, made %2</source>
        <translation>«%1», laga %2</translation>
    </message>
    <message>
        <source>Remove personal data</source>
        <translation>Fjern personopplysningar</translation>
    </message>
    <message>
        <source>The whole of it goes, since no word in it can be changed: %1.</source>
        <translation>Alt i ho blir fjerna, fordi ingen ord i ho kan endrast: %1.</translation>
    </message>
    <message>
        <source>The same also stands in:</source>
        <translation>Det same står også i:</translation>
    </message>
    <message>
        <source>Taken out of the collection, but kept for editions:</source>
        <translation>Teke ut av samlinga, men behalde for utgåver:</translation>
    </message>
    <message>
        <source>Word documents, which go without what was made of them:</source>
        <translation>Word-dokument, som blir fjerna utan det som vart laga av dei:</translation>
    </message>
    <message>
        <source>Editions that have it, and are removed too:</source>
        <translation>Utgåver som har det, og som også blir fjerna:</translation>
    </message>
    <message>
        <source>Kplan cannot reach the e‑mails it came by, files that were made of the joint report, copies of the collection elsewhere, nor what the unit keeps. Ask the unit for a new revision without the personal data.</source>
        <translation>Kplan når ikkje e‑postane ho kom med, filer som er laga av den felles meldinga, kopiar av samlinga andre stader, eller det eininga sjølv har. Be eininga om ein ny revisjon utan personopplysningane.</translation>
    </message>
    <message>
        <source>Who removes it</source>
        <translation>Kven som fjernar</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>Fjern …</translation>
    </message>
    <message>
        <source>Write who removes it: that stays in the collection.</source>
        <translation>Skriv kven som fjernar: Det blir ståande i samlinga.</translation>
    </message>
    <message>
        <source>The Word document goes too. These were made of it as well, and stay: %1.</source>
        <translation>Word-dokumentet blir også fjerna. Desse vart også laga av det, og blir ståande: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n kommentar, der det blir maskert</numerusform>
            <numerusform>%n kommentarar, der det blir maskert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the office&apos;s own texts, where it is masked</source>
        <translation>
            <numerusform>%n stad i dei eigne tekstane til kontoret, der det blir maskert</numerusform>
            <numerusform>%n stader i dei eigne tekstane til kontoret, der det blir maskert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of the collection, deleted as a whole</source>
        <translation>
            <numerusform>%n tidlegare versjon av samlinga, som blir sletta heilt</numerusform>
            <numerusform>%n tidlegare versjonar av samlinga, som blir sletta heilt</numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions of the collection that have it are deleted.</source>
        <translation>Tidlegare versjonar av samlinga som har ho, blir sletta.</translation>
    </message>
    <message>
        <source>Nothing that was done before can be undone.</source>
        <translation>Ingenting av det som er gjort før, kan angrast.</translation>
    </message>
    <message>
        <source>What stays: that it came and when, its checksum, its figures without texts.</source>
        <translation>Dette blir ståande: at ho kom og når, kontrollsummen og tala utan tekst.</translation>
    </message>
    <message>
        <source>Comments on it stay, without the words of it that they quote.</source>
        <translation>Kommentarar til ho blir ståande, utan det dei siterer frå ho.</translation>
    </message>
    <message>
        <source>Elsewhere only its national identity numbers are looked for. All else that is personal in the office&apos;s own texts you find by reading.</source>
        <translation>Elles blir det berre leita etter fødselsnummera i ho. Anna som er personleg i dei eigne tekstane til kontoret, finn du ved å lese.</translation>
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
        <translation>Behald</translation>
    </message>
</context>
<context>
    <name>RemoveHitsDialog</name>
    <message numerus="yes">
        <source>Remove %n hit(s) from the texts?</source>
        <translation>
            <numerusform>Fjerne %n treff frå tekstane?</numerusform>
            <numerusform>Fjerne %n treff frå tekstane?</numerusform>
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
        <translation>Fjern dei</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ikkje endre</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Mask it</source>
        <translation>Masker</translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation>Fjern overalt …</translation>
    </message>
    <message>
        <source>Remove the characters</source>
        <translation>Fjern teikna</translation>
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
        <translation>Set til gjennomført</translation>
    </message>
    <message>
        <source>Set to planned</source>
        <translation>Set til planlagt</translation>
    </message>
    <message>
        <source>Set to cancelled</source>
        <translation>Set til avlyst</translation>
    </message>
    <message>
        <source>Begin a note</source>
        <translation>Byrj på eit notat</translation>
    </message>
    <message>
        <source>Say the outcome …</source>
        <translation>Sei utfallet …</translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation>Legg inn tal</translation>
    </message>
    <message>
        <source>Open the suggestions</source>
        <translation>Opne forslaga</translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation>Skriv namnet</translation>
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
        <translation>Vis kommentarane</translation>
    </message>
    <message>
        <source>Link the two notes</source>
        <translation>Knyt dei to notata saman</translation>
    </message>
</context>
<context>
    <name>ReportDetailsDialog</name>
    <message>
        <source>Region and name</source>
        <translation>Region og namn</translation>
    </message>
    <message>
        <source>Both stand on top of the report.</source>
        <translation>Begge står øvst i meldinga.</translation>
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
        <translation>samanslåing av notat</translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation>innliming av liste</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed.</source>
        <translation>
            <numerusform>Notatet er fjerna.</numerusform>
            <numerusform>%n notat er fjerna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation>
            <numerusform>fjerning av notat</numerusform>
            <numerusform>fjerning av %n notat</numerusform>
        </translation>
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
        <translation>uttak av eit tiltak frå planen</translation>
    </message>
    <message>
        <source>The measure is taken out of the plan.</source>
        <translation>Tiltaket er teke ut av planen.</translation>
    </message>
    <message>
        <source>Take a measure into the plan</source>
        <translation>opptak av eit tiltak i planen</translation>
    </message>
    <message>
        <source>Set the outcome</source>
        <translation>val av utfall</translation>
    </message>
    <message>
        <source>The outcome is removed, with its reason.</source>
        <translation>Utfallet er fjerna, med grunngivinga.</translation>
    </message>
    <message>
        <source>Remove the outcome</source>
        <translation>fjerning av utfall</translation>
    </message>
    <message>
        <source>Write why</source>
        <translation>skriving av grunngiving</translation>
    </message>
    <message>
        <source>The measure is removed.</source>
        <translation>Tiltaket er fjerna.</translation>
    </message>
    <message numerus="yes">
        <source>The measure is removed, with %n note(s).</source>
        <translation>
            <numerusform>Tiltaket er fjerna, med %n notat.</numerusform>
            <numerusform>Tiltaket er fjerna, med %n notat.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer in the plan either.</source>
        <translation>Det er heller ikkje lenger i planen.</translation>
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
        <translation>endring av tal</translation>
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
        <translation>fjerning av tal</translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation>ny indikator</translation>
    </message>
    <message>
        <source>The metric is changed.</source>
        <translation>Indikatoren er endra.</translation>
    </message>
    <message>
        <source>Change a metric</source>
        <translation>endring av indikator</translation>
    </message>
    <message>
        <source>The metrics are merged.</source>
        <translation>Indikatorane er slått saman.</translation>
    </message>
    <message>
        <source>Merge two metrics</source>
        <translation>samanslåing av indikatorar</translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation>fjerning av indikator</translation>
    </message>
    <message>
        <source>The metric is removed.</source>
        <translation>Indikatoren er fjerna.</translation>
    </message>
    <message>
        <source>The metric is removed, with its figures.</source>
        <translation>Indikatoren er fjerna, med tala for han.</translation>
    </message>
    <message>
        <source>Tie two notes</source>
        <translation>samanknyting av notat</translation>
    </message>
    <message>
        <source>Untie a note</source>
        <translation>fråkopling av notat</translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation>tilbakelegging frå papirkorga</translation>
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
        <source>Remove this goal</source>
        <translation>fjerning av målet</translation>
    </message>
    <message>
        <source>The goal is removed.</source>
        <translation>Målet er fjerna.</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>skriving av grunngiving</translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s)</source>
        <translation>
            <numerusform>flytting av notat</numerusform>
            <numerusform>flytting av %n notat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportReader</name>
    <message>
        <source>Find a note or a measure</source>
        <translation>Finn eit notat eller tiltak</translation>
    </message>
    <message>
        <source>Type words of it, or its number</source>
        <translation>Skriv ord frå det, eller nummeret</translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation>Finn i meldinga</translation>
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
        <translation>Måla</translation>
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
        <translation>Finn eit notat eller eit tiltak i denne meldinga</translation>
    </message>
</context>
<context>
    <name>ReportTools</name>
    <message>
        <source>F11 shows the report as it will be on paper</source>
        <translation>F11 viser meldinga slik ho blir på papir</translation>
    </message>
    <message>
        <source>Changed after delivery</source>
        <translation>Endra etter levering</translation>
    </message>
    <message>
        <source>what was delivered</source>
        <translation>det som vart levert</translation>
    </message>
    <message>
        <source>now</source>
        <translation>no</translation>
    </message>
    <message>
        <source>the delivery can no longer be read</source>
        <translation>leveransen kan ikkje lenger lesast</translation>
    </message>
    <message>
        <source>delivered by an older Kplan</source>
        <translation>levert med ein eldre versjon av Kplan</translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source> (texts from the screen)</source>
        <translation> (tekstar frå skjermen)</translation>
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
        <translation>Region, namn og lista over nylege filer vert ståande. Inga fil vert flytt eller sletta.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Tilbakestill</translation>
    </message>
    <message>
        <source>Reset the settings</source>
        <translation>Tilbakestill innstillingane</translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation>Ikkje endre</translation>
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
        <translation>Ei ny melding byrjar med det du tek med deg frå denne. Denne blir ståande slik ho er.</translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation>Dette blir med</translation>
    </message>
    <message>
        <source>Measures that are done too</source>
        <translation>Også tiltak som er gjennomførte</translation>
    </message>
    <message>
        <source>Planned activities</source>
        <translation>Planlagde aktivitetar</translation>
    </message>
    <message>
        <source>Uncertain activities</source>
        <translation>Usikre aktivitetar</translation>
    </message>
    <message>
        <source>Activities that were held</source>
        <translation>Gjennomførte aktivitetar</translation>
    </message>
    <message>
        <source>Cancelled activities</source>
        <translation>Avlyste aktivitetar</translation>
    </message>
    <message>
        <source>“Nothing to report”</source>
        <translation>«Ingenting å melde»</translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation>Eigne indikatorar</translation>
    </message>
    <message>
        <source>Regional measures come along with the wording of today. An activity comes along as planned, without time and figures.</source>
        <translation>Regionale tiltak blir med slik dei er formulerte i dag. Ein aktivitet blir med som planlagd, utan tid og tal.</translation>
    </message>
    <message>
        <source>From this report to the new one: what the new wording lacks is struck through, what it adds is underlined. Below the list a goal can be given another one.</source>
        <translation>Frå denne meldinga til den nye: Det som ikkje står i den nye ordlyden, er stroke over; det som er nytt, er understreka. Under lista kan du velje eit anna mål.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make the report …</source>
        <translation>Lag meldinga …</translation>
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
            <numerusform>Sjå på eitt av måla: Det kan vere eit anna mål enn før.</numerusform>
            <numerusform>Sjå på %n av måla: Dei kan vere andre mål enn før.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) that something is written under are not in the new form. It is kept under “Parked”.</source>
        <translation>
            <numerusform>Eitt mål som det står noko under, finst ikkje i det nye skjemaet. Det som står der, blir teke vare på under «Parkert».</numerusform>
            <numerusform>%n mål som det står noko under, finst ikkje i det nye skjemaet. Det som står der, blir teke vare på under «Parkert».</numerusform>
        </translation>
    </message>
    <message>
        <source>The new form does not have these partners, which are left out: %1.</source>
        <translation>Det nye skjemaet har ikkje desse regionane, som fell bort som samarbeidspartnarar: %1.</translation>
    </message>
    <message>
        <source>A report of this period has been made of this one before: “%1”.</source>
        <translation>Det er allereie laga ei melding for den perioden av denne: «%1».</translation>
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
        <translation>Tal …</translation>
    </message>
    <message>
        <source>Status, time and partners …</source>
        <translation>Status, tid og samarbeid …</translation>
    </message>
    <message>
        <source>Same activity as …</source>
        <translation>Same aktivitet som …</translation>
    </message>
    <message>
        <source>An activity of its own</source>
        <translation>Gjer til eigen aktivitet</translation>
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
        <translation>Kommentarar</translation>
    </message>
    <message>
        <source>Select several notes</source>
        <translation>Vel fleire notat</translation>
    </message>
    <message>
        <source>Select no notes</source>
        <translation>Opphev valet av notat</translation>
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
        <translation>Alt er lagra igjen.</translation>
    </message>
    <message>
        <source>Only for reading</source>
        <translation>Berre for lesing</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Lagra</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Lagra %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikkje lagra</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Lagrar …</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in measures and notes</source>
        <translation>Søk i tiltak og notat</translation>
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
        <translation>Søket held fram frå byrjinga.</translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation>Søket held fram frå slutten.</translation>
    </message>
    <message>
        <source>No more hits that can be replaced</source>
        <translation>Ingen fleire treff kan erstattast.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>erstatning av treff</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation>
            <numerusform>%n treff er erstatta.</numerusform>
            <numerusform>%n treff er erstatta.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) removed</source>
        <translation>
            <numerusform>%n treff er fjerna.</numerusform>
            <numerusform>%n treff er fjerna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n hit(s)</source>
        <translation>
            <numerusform>erstatning av %n treff</numerusform>
            <numerusform>erstatning av %n treff</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Match case</source>
        <translation>Skil mellom store og små bokstavar</translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation>Heile ord</translation>
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
        <source>Write what to look for.</source>
        <translation>Skriv eit søkjeord.</translation>
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
        <source>%1 of %2 can be replaced</source>
        <translation>%1 av %2 kan erstattast</translation>
    </message>
    <message>
        <source>, the first %1 shown</source>
        <translation>, dei første %1 blir viste</translation>
    </message>
</context>
<context>
    <name>SearchPicker</name>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation>Ingen treff på desse orda. Prøv færre bokstavar.</translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation>Det er ikkje noko å velje mellom enno.</translation>
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
        <translation>Filene er laga</translation>
    </message>
    <message>
        <source>Open the e-mail, look it over and send it. If your mail program leaves the files out, drag the PDF and the delivery file into the e-mail from here.</source>
        <translation>Opne e‑posten, sjå over han og send han. Viss e‑postprogrammet ikkje tek med filene, drar du PDF-en og leveransefila inn i e‑posten herifrå.</translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation>Opne e‑posten</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Vis i mappe</translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation>Mappa deira</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Kopier adressa</translation>
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
        <translation>Revisjon %1 frå %2 er lagra i meldinga.</translation>
    </message>
    <message>
        <source>Same revision: revision %1 of %2, written again as it was made.</source>
        <translation>Same revisjon: revisjon %1 frå %2, skriven på nytt slik ho vart laga.</translation>
    </message>
    <message>
        <source>The e-mail is %1 MB. Many mail servers refuse more than 10 MB. If it comes back, send the delivery file in an e-mail of its own (%2 MB), and ask the office how it wants the PDF.</source>
        <translation>E‑posten er på %1 MB. Mange e‑posttenarar tek ikkje imot meir enn 10 MB. Kjem han i retur, sender du leveransefila i ein eigen e‑post (%2 MB) og spør kontoret korleis dei vil ha PDF-en.</translation>
    </message>
    <message>
        <source>No program took the e-mail. Write one yourself: copy address, subject and text, and drag the two files into it.</source>
        <translation>Ingen program tok imot e‑posten. Skriv ein sjølv: Kopier adresse, emne og tekst, og dra dei to filene inn i han.</translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation>Mappa kunne ikkje visast. Opne ho sjølv: Ho står over.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
</context>
<context>
    <name>SessionAlerts</name>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Prøv igjen</translation>
    </message>
    <message>
        <source>Not saved: %1 What you write is kept in memory meanwhile.</source>
        <translation>Ikkje lagra. %1 Det du skriv, blir verande i minnet så lenge Kplan er ope.</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vel …</translation>
    </message>
    <message>
        <source>No backup was made: %1 What you write is saved all the same.</source>
        <translation>Det vart ikkje laga nokon tryggingskopi. %1 Det du skriv, blir lagra likevel.</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre ein kopi …</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Innstillingar</translation>
    </message>
    <message>
        <source>Changing the language …</source>
        <translation>Byter språk …</translation>
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
        <translation>Utsjånad</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekststorleik</translation>
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
        <translation>Fargar</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>For a new report</source>
        <translation>For ei ny melding</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Namnet ditt</translation>
    </message>
    <message>
        <source>Name with your comments</source>
        <translation>Namn ved kommentarane dine</translation>
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
        <translation>Føreslå tal og tider frå notata</translation>
    </message>
    <message>
        <source>Delivery and reminders</source>
        <translation>Levering og påminningar</translation>
    </message>
    <message>
        <source>The system&apos;s e‑mail program</source>
        <translation>E‑postprogrammet til systemet</translation>
    </message>
    <message>
        <source>Outlook (classic)</source>
        <translation>Outlook (klassisk)</translation>
    </message>
    <message>
        <source>None: show the folder</source>
        <translation>Ingen: vis mappa</translation>
    </message>
    <message>
        <source>E‑mails are opened in</source>
        <translation>E‑post vert opna i</translation>
    </message>
    <message>
        <source>Put the delivery file into the PDF as well</source>
        <translation>Legg leveransefila òg i PDF-en</translation>
    </message>
    <message>
        <source>Remind of the deadline when a report is opened</source>
        <translation>Minn om fristen når ei melding vert opna</translation>
    </message>
    <message>
        <source>Remind of a delivery that is not sent</source>
        <translation>Minn om ein leveranse som ikkje er send</translation>
    </message>
    <message>
        <source>Count the days left in the status line</source>
        <translation>Tel dagane som er att, på statuslinja</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Mapper</translation>
    </message>
    <message>
        <source>New reports and collections</source>
        <translation>Nye meldingar og samlingar</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sikkerheitskopiar</translation>
    </message>
    <message>
        <source>Another folder is for what is made from now on: no file is moved. “Earlier versions” also finds the backups in the folders before.</source>
        <translation>Ei anna mappe gjeld det som vert laga frå no av: Inga fil vert flytt. «Tidlegare versjonar» finn òg sikkerheitskopiane i mappene frå før.</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Ikkje vald</translation>
    </message>
    <message>
        <source>A word is right when one of the chosen dictionaries has it.</source>
        <translation>Eit ord er rett når ei av dei valde ordlistene har det.</translation>
    </message>
    <message>
        <source>Off: no dictionary was found. Install the one of LibreOffice, and start Kplan again.</source>
        <translation>Av: Inga ordliste vart funnen. Installer den til LibreOffice, og start Kplan på nytt.</translation>
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
        <translation>Tal</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message numerus="yes">
        <source>Comments, %n open</source>
        <translation>
            <numerusform>Kommentarar, %n open</numerusform>
            <numerusform>Kommentarar, %n opne</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentarar</translation>
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
            <numerusform>eitt tiltak som er gjennomført</numerusform>
            <numerusform>%n tiltak som er gjennomførte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planlagd</numerusform>
            <numerusform>%n planlagde</numerusform>
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
            <numerusform>%n utan tekst</numerusform>
            <numerusform>%n utan tekst</numerusform>
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
        <translation>Kvar kjem talet frå?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Close the sources</source>
        <translation>Lukk «Kvar kjem talet frå?»</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Ingen tal</translation>
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
        <translation>Stavekontrollen er slått av i innstillingane.</translation>
    </message>
    <message>
        <source>Spelling is not checked: there is no dictionary.</source>
        <translation>Stavekontrollen er av: Det finst inga ordliste.</translation>
    </message>
    <message>
        <source>Spelling cannot be checked until Kplan is started again.</source>
        <translation>Stavekontrollen er slått av til Kplan blir starta på nytt.</translation>
    </message>
</context>
<context>
    <name>SpellingController</name>
    <message>
        <source>Looking for suggestions …</source>
        <translation>Leitar etter forslag …</translation>
    </message>
    <message>
        <source>Add «%1» to the words of the report</source>
        <translation>Legg til «%1» i ordlista til meldinga</translation>
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
        <translation>Gjer denne delen mindre</translation>
    </message>
    <message>
        <source>Make this part larger</source>
        <translation>Gjer denne delen større</translation>
    </message>
    <message>
        <source>Edge between two parts (%1)</source>
        <translation>Skilje mellom to delar (%1)</translation>
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
        <translation>Nytt notat utan tiltak</translation>
    </message>
    <message>
        <source>New regional measure</source>
        <translation>Nytt regionalt tiltak</translation>
    </message>
    <message>
        <source>Notes without a measure</source>
        <translation>Notat utan tiltak</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n tal</numerusform>
            <numerusform>%n tal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenUndo</name>
    <message>
        <source>Undone: %1</source>
        <translation>Angra: %1</translation>
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
        <translation>Laga %1, ikkje send</translation>
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
            <numerusform>%n endringar</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what has changed since</source>
        <translation>Vis kva som er endra sidan</translation>
    </message>
    <message>
        <source>Show the deliveries</source>
        <translation>Vis leveransane</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation>Godkjend av %1</translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed</source>
        <translation>Godkjenninga gjeld ikkje lenger: Meldinga er endra</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) without a note</source>
        <translation>
            <numerusform>%n mål utan notat</numerusform>
            <numerusform>%n mål utan notat</numerusform>
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
            <numerusform>%n dagar igjen</numerusform>
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
            <numerusform>gjekk ut for %n dag sidan</numerusform>
            <numerusform>gjekk ut for %n dagar sidan</numerusform>
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
        <translation>Ikkje oppgitt</translation>
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
        <translation>Sidene i denne PDF-en kan ikkje visast.</translation>
    </message>
</context>
<context>
    <name>SuggestionSource</name>
    <message>
        <source>Do the two notes tell of the same activity? It is counted once.</source>
        <translation>Handlar dei to notata om same aktivitet? Då tel han éin gong.</translation>
    </message>
    <message>
        <source>No longer asked, because «%1» is entered.</source>
        <translation>Falle bort fordi «%1» er ført.</translation>
    </message>
    <message>
        <source>The note has several figures of this metric. Accept the right one.</source>
        <translation>Notatet har fleire tal for denne indikatoren. Godta det som er riktig.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Same activity</source>
        <translation>Same aktivitet</translation>
    </message>
    <message>
        <source>%1 of %2: %3, from «%4», %5</source>
        <translation>%1 av %2: %3, frå «%4», %5</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>godteke</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>avvist</translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation>falle bort</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions from the notes</source>
        <translation>Forslag frå notata</translation>
    </message>
    <message>
        <source>What the notes state</source>
        <translation>Det som står i notata</translation>
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
        <translation>Les notata …</translation>
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
        <translation>Dette står i notata, men er ikkje ført enno. Enter godtek, Delete avviser, A godtek alt i notatet, G går til notatet, Ctrl+Z angrar.</translation>
    </message>
    <message>
        <source>Nothing is left to answer. Figures, times and states that you write in the notes, and notes that seem to tell of the same activity, are suggested here.</source>
        <translation>Her er det ingenting å svare på no. Tal, tid og status som du skriv i notata, og notat som ser ut til å handle om same aktivitet, blir foreslått her.</translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation>Alt er svart på.</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 left</source>
        <translation>
            <numerusform>%n av %1 att</numerusform>
            <numerusform>%n av %1 att</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n forslag er godteke.</numerusform>
            <numerusform>%n forslag er godtekne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Angra.</translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>I am sure: this cannot be undone</source>
        <translation>Eg er sikker: Dette kan ikkje angrast</translation>
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
        <translation>Kplan kan ikkje nå desse mappene no, og slettar ikkje noko i dei: %1. Det kan stå der òg.</translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>A report passed on</source>
        <translation>Ei melding gitt vidare</translation>
    </message>
    <message>
        <source>It becomes a new file here, with all that belongs to it. No file that is here is replaced.</source>
        <translation>Ho blir ei ny fil her, med alt som høyrer til. Inga fil som er her, blir erstatta.</translation>
    </message>
    <message>
        <source>Choose where to keep it …</source>
        <translation>Vel kvar ho skal liggje …</translation>
    </message>
    <message>
        <source>This report is here already, as “%1”. If you take it over once more, you get a second copy with another name, and what is written in the one does not come into the other.</source>
        <translation>Denne meldinga er her allereie, som «%1». Tek du ho over ein gong til, får du ein kopi til med eit anna namn, og det som blir skrive i den eine, kjem ikkje inn i den andre.</translation>
    </message>
    <message>
        <source>Make a second copy …</source>
        <translation>Lag ein kopi til …</translation>
    </message>
    <message>
        <source>Open the one here</source>
        <translation>Opne den som er her</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>Rådgivar</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Gitt vidare</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation>Tidlegare versjonar</translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation>Leveransar</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Storleik</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
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
        <translation>Skriv kva det er.</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 av %2 teikn</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Text size %1 %</source>
        <translation>Tekststorleik %1 %</translation>
    </message>
</context>
<context>
    <name>ThemeBar</name>
    <message>
        <source>Notes by unit</source>
        <translation>Notat etter eining</translation>
    </message>
    <message>
        <source>Notes by theme</source>
        <translation>Notat etter tema</translation>
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
            <numerusform>Tema %1, %n notat</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>What the theme is called</source>
        <translation>Kva temaet heiter</translation>
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
        <translation>Skriv kva det heiter.</translation>
    </message>
    <message>
        <source>There is a theme called that already under this goal.</source>
        <translation>Det er alt eit tema som heiter det under dette målet.</translation>
    </message>
</context>
<context>
    <name>ThemeFlow</name>
    <message>
        <source>Order of the notes</source>
        <translation>rekkjefølgja på notata</translation>
    </message>
    <message>
        <source>Rename the theme</source>
        <translation>Gi temaet eit anna namn</translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation>nytt namn på tema</translation>
    </message>
    <message>
        <source>The theme «%1» is removed; its notes are in no theme.</source>
        <translation>Temaet «%1» er fjerna; notata er utan tema.</translation>
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
            <numerusform>%n notat lagde i temaet «%1».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken out of their theme.</source>
        <translation>
            <numerusform>%n notat teke ut av temaet.</numerusform>
            <numerusform>%n notat tekne ut av temaet.</numerusform>
        </translation>
    </message>
    <message>
        <source>put notes in a theme</source>
        <translation>plassering av notat i tema</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) printed again.</source>
        <translation>
            <numerusform>%n notat er teke inn igjen.</numerusform>
            <numerusform>%n notat er tekne inn igjen.</numerusform>
        </translation>
    </message>
    <message>
        <source>print notes again</source>
        <translation>tilbakelegging av notat</translation>
    </message>
    <message>
        <source>Move note</source>
        <translation>flytting av notat</translation>
    </message>
    <message>
        <source>Show in the unit&apos;s report</source>
        <translation>Vis i meldinga frå eininga</translation>
    </message>
    <message numerus="yes">
        <source>Put the %n chosen note(s) here</source>
        <translation>
            <numerusform>Legg det valde notatet her</numerusform>
            <numerusform>Legg dei %n valde notata her</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation>Endre namn …</translation>
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
        <source>Put in a theme</source>
        <translation>Legg i tema</translation>
    </message>
    <message>
        <source>Leave out of the joint report</source>
        <translation>Utelat frå felles melding</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Ta inn igjen</translation>
    </message>
    <message>
        <source>No theme</source>
        <translation>Utan tema</translation>
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
            <numerusform>%n notat er utelate frå felles melding.</numerusform>
            <numerusform>%n notat er utelatne frå felles melding.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Utelate: %1</translation>
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
        <translation>Ein dato, eit tidsrom, ein månad, eit halvår eller eit år; fleire med komma eller «og».</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Blir tolka som %1.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>no figures</source>
        <translation>ingen tal</translation>
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
        <source>Chart by goal: %1</source>
        <translation>Diagram etter mål: %1</translation>
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
        <source>exact</source>
        <translation>talt</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>anslått</translation>
    </message>
    <message>
        <source>planned or uncertain</source>
        <translation>planlagt eller usikkert</translation>
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
        <source>%1, at least (largest single figure)</source>
        <translation>%1, minst (største enkelttal)</translation>
    </message>
    <message>
        <source>%1, planned</source>
        <translation>%1, planlagt</translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation>%1, usikkert</translation>
    </message>
    <message>
        <source>%1, activities where it is unknown</source>
        <translation>%1, aktivitetar der det er ukjent</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitetar</translation>
    </message>
    <message>
        <source>Activities with figures</source>
        <translation>Aktivitetar med tal</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Hides the notes it is made of</source>
        <translation>Skjuler notata summen er sett saman av</translation>
    </message>
    <message>
        <source>Shows the notes it is made of</source>
        <translation>Viser notata summen er sett saman av</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Mål</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Heile meldinga</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 nådd</translation>
    </message>
    <message>
        <source>%1, counted in each activity</source>
        <translation>%1, talt i kvar aktivitet</translation>
    </message>
    <message>
        <source>%1 (attendances)</source>
        <translation>%1 (frammøte)</translation>
    </message>
    <message>
        <source>approx. %1</source>
        <translation>ca. %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ukjent</translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation>sum %1</translation>
    </message>
    <message>
        <source>at least %1 (largest single figure)</source>
        <translation>minst %1 (største enkelttal)</translation>
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
        <translation>ukjent tal</translation>
    </message>
    <message>
        <source>%1 exact and approx. %2 estimated</source>
        <translation>%1 talt og ca. %2 anslått</translation>
    </message>
    <message numerus="yes">
        <source>not known for %n activity(ies)</source>
        <translation>
            <numerusform>ukjent for %n aktivitet</numerusform>
            <numerusform>ukjent for %n aktivitetar</numerusform>
        </translation>
    </message>
    <message>
        <source>No activities are told of here yet.</source>
        <translation>Det er ikkje skrive om nokon aktivitetar her enno.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies) have figures</source>
        <translation>
            <numerusform>%1 av %n aktivitet har tal</numerusform>
            <numerusform>%1 av %n aktivitetar har tal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unknown</source>
        <translation>
            <numerusform>%n er sett til ukjent</numerusform>
            <numerusform>%n er sette til ukjent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack figures</source>
        <translation>
            <numerusform>%n manglar tal</numerusform>
            <numerusform>%n manglar tal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned or uncertain without figures</source>
        <translation>
            <numerusform>%n planlagd eller usikker utan tal</numerusform>
            <numerusform>%n planlagde eller usikre utan tal</numerusform>
        </translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Meldinga</translation>
    </message>
    <message>
        <source>Figures under this goal</source>
        <translation>Tal under dette målet</translation>
    </message>
    <message>
        <source>Figures under this area</source>
        <translation>Tal under dette området</translation>
    </message>
    <message>
        <source>Figures in the whole report</source>
        <translation>Tal i heile meldinga</translation>
    </message>
    <message>
        <source>Each activity counts once, however many notes tell of it. Who took part in several activities counts in each of them. What is planned, uncertain or cancelled is not in the sum.</source>
        <translation>Kvar aktivitet tel éin gong, same kor mange notat som handlar om han. Den som var med i fleire aktivitetar, tel i kvar av dei. Det som er planlagt, usikkert eller avlyst, er ikkje med i summen.</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) stand under several goals and count in each; in the total only once.</source>
        <translation>
            <numerusform>%n aktivitet står under fleire mål og tel i kvart av dei, i summen berre éin gong.</numerusform>
            <numerusform>%n aktivitetar står under fleire mål og tel i kvart av dei, i summen berre éin gong.</numerusform>
        </translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation>(utan tekst enno)</translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation>Forslag frå notata …</translation>
    </message>
    <message>
        <source>Suggestions from the notes (%1) …</source>
        <translation>Forslag frå notata (%1) …</translation>
    </message>
</context>
<context>
    <name>TotalsDialog</name>
    <message>
        <source>Copy the table</source>
        <translation>Kopier tabellen</translation>
    </message>
    <message>
        <source>Copied. Paste it into a spreadsheet.</source>
        <translation>Kopiert. Lim det inn i eit rekneark.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Alle tal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Choose a figure to see the notes it is made of.</source>
        <translation>Vel eit tal for å sjå notata det er sett saman av.</translation>
    </message>
</context>
<context>
    <name>TotalsPanel</name>
    <message>
        <source>All figures …</source>
        <translation>Alle tal …</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Eigne indikatorar …</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alt</translation>
    </message>
</context>
<context>
    <name>TotalsSection</name>
    <message>
        <source>By unit</source>
        <translation>Per eining</translation>
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
        <translation>Stolpar</translation>
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
        <translation>Eining</translation>
    </message>
    <message>
        <source>All units</source>
        <translation>Alle einingar</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Indikatorar</translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation>Alle indikatorar</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Nasjonalt mål</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>Tal</translation>
    </message>
    <message>
        <source>Enter shows where a number comes from.</source>
        <translation>Enter viser kvar eit tal kjem frå.</translation>
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
        <translation>fjerna %1</translation>
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
            <numerusform>med %n notat</numerusform>
        </translation>
    </message>
    <message>
        <source>its measure is removed too</source>
        <translation>tiltaket er også fjerna</translation>
    </message>
    <message>
        <source>%1, a goal that is gone</source>
        <translation>%1, eit mål som er borte</translation>
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
        <translation>Utan tekst</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>Papirkorg</translation>
    </message>
    <message>
        <source>Find what was removed</source>
        <translation>Finn noko som er fjerna</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>Det som er fjerna</translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation>Heile teksten</translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation>Kva som gjekk gale</translation>
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
        <translation>Tøm papirkorga …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>The trash is empty. What you remove is kept here until you empty it.</source>
        <translation>Papirkorga er tom. Det du fjernar, blir teke vare på her til du tømmer ho.</translation>
    </message>
    <message>
        <source>The report is only read: nothing can be put back or deleted.</source>
        <translation>Meldinga er opna berre for lesing. Ingenting kan leggjast tilbake eller slettast.</translation>
    </message>
    <message>
        <source>What you remove is kept here until you empty it.</source>
        <translation>Det du fjernar, blir teke vare på her til du tømmer papirkorga.</translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation>Ingen treff på desse orda. Prøv færre bokstavar.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n i papirkorga</numerusform>
            <numerusform>%n i papirkorga</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n vald</numerusform>
            <numerusform>%n valde</numerusform>
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
            <numerusform>%n lagde tilbake.</numerusform>
        </translation>
    </message>
    <message>
        <source>No measure comes back into the plan, which is adopted.</source>
        <translation>Ingen tiltak kjem tilbake i planen, som er vedteken.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n removed thing(s) for good?</source>
        <translation>
            <numerusform>Slette %n fjerna ting for godt?</numerusform>
            <numerusform>Slette %n fjerna ting for godt?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the measure and its notes for good?</source>
        <translation>Slette tiltaket og notata under det for godt?</translation>
    </message>
    <message>
        <source>Delete the note for good?</source>
        <translation>Slette notatet for godt?</translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash of all %n removed thing(s)?</source>
        <translation>
            <numerusform>Tømme papirkorga for %n ting?</numerusform>
            <numerusform>Tømme papirkorga for alle %n ting?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted for good.</source>
        <translation>
            <numerusform>%n sletta for godt.</numerusform>
            <numerusform>%n sletta for godt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwoStatesFlow</name>
    <message>
        <source>Saving was once cut off, and the file has been changed since. Kplan keeps both versions: the file as it is, and the one from before in a new file.</source>
        <translation>Ei lagring vart ein gong avbroten, og fila er endra sidan. Kplan tek vare på begge versjonane: fila slik ho er, og versjonen frå før avbrotet i ei ny fil.</translation>
    </message>
    <message>
        <source>Saving was once cut off, and the file has been changed since. You cannot write to the file from here, so it is left as it is. The version from before can be opened as a new file.</source>
        <translation>Ei lagring vart ein gong avbroten, og fila er endra sidan. Du kan ikkje skrive til fila herifrå, så ho blir liggjande som ho er. Versjonen frå før avbrotet kan opnast som ei ny fil.</translation>
    </message>
    <message>
        <source>Open the file as it is</source>
        <translation>Opne fila slik ho er</translation>
    </message>
    <message>
        <source>A sync program has put what another computer was saving beside the file. Kplan keeps both versions: this window, and the one from before in a new file.</source>
        <translation>Eit synkroniseringsprogram har lagt det ei anna maskin heldt på å lagre, ved sida av fila. Kplan tek vare på begge versjonane: dette vindauget, og versjonen frå før avbrotet i ei ny fil.</translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation>Hald fram med dette vindauget</translation>
    </message>
    <message>
        <source>%1 (from before)</source>
        <translation>%1 (frå før avbrotet)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists in two versions.</source>
        <translation>«%1» finst i to versjonar.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
    </message>
    <message>
        <source>Open the one from before</source>
        <translation>Opne versjonen frå før avbrotet</translation>
    </message>
</context>
<context>
    <name>UncopiedDialog</name>
    <message>
        <source>The report as it is now could not be kept first.</source>
        <translation>Kplan kunne ikkje ta vare på meldinga slik ho er no.</translation>
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
        <translation>Ikkje endre</translation>
    </message>
</context>
<context>
    <name>UnitChecklist</name>
    <message>
        <source>Type to search</source>
        <translation>Skriv for å søkje</translation>
    </message>
    <message>
        <source>Search for regions that take part</source>
        <translation>Søk etter regionar som er med</translation>
    </message>
    <message>
        <source>Regions that take part</source>
        <translation>Regionar som er med</translation>
    </message>
    <message>
        <source>Together with %1</source>
        <translation>Saman med %1</translation>
    </message>
    <message>
        <source>No other region takes part.</source>
        <translation>Ingen annan region er med.</translation>
    </message>
</context>
<context>
    <name>UnitChoiceDialog</name>
    <message>
        <source>Choose the unit</source>
        <translation>Vel eining</translation>
    </message>
    <message>
        <source>The report calls its unit “%1”. Which unit of this form is it?</source>
        <translation>Meldinga kallar eininga si «%1». Kva eining i dette skjemaet er det?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>It is this unit</source>
        <translation>Det er denne eininga</translation>
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
        <translation>Namnet på regionen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Første dag</translation>
    </message>
    <message>
        <source>Empty where it was always there.</source>
        <translation>Tomt der han alltid har vore der.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Siste dag</translation>
    </message>
    <message>
        <source>Empty while it is there.</source>
        <translation>Tomt så lenge han er der.</translation>
    </message>
</context>
<context>
    <name>UnitFlow</name>
    <message>
        <source>Revision %1 of %2 counts.</source>
        <translation>Revisjon %1 frå %2 tel.</translation>
    </message>
    <message>
        <source>choose which revision counts</source>
        <translation>val av revisjon som tel</translation>
    </message>
    <message>
        <source>Revision %1 of %2 was removed.</source>
        <translation>Revisjon %1 frå %2 er fjerna.</translation>
    </message>
    <message>
        <source>remove a delivery</source>
        <translation>fjerning av leveranse</translation>
    </message>
    <message>
        <source>Nobody is to be reminded: all have delivered, or have nothing to.</source>
        <translation>Ingen skal purrast: Alle har levert eller har ingenting å melde.</translation>
    </message>
    <message>
        <source>The mark of %1 was taken away.</source>
        <translation>Merket for %1 er teke bort.</translation>
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
        <translation>bruk av adressa i e‑posten</translation>
    </message>
    <message>
        <source>accept a delivery</source>
        <translation>godkjenning av leveranse</translation>
    </message>
    <message>
        <source>Revision %1 of %2 is accepted.</source>
        <translation>Revisjon %1 frå %2 er godkjend.</translation>
    </message>
    <message>
        <source>Revision %1 of %2 is open again.</source>
        <translation>Revisjon %1 frå %2 er opna igjen.</translation>
    </message>
    <message>
        <source>open a delivery again</source>
        <translation>attopning av leveranse</translation>
    </message>
    <message>
        <source>The form&apos;s deadline holds for %1 again.</source>
        <translation>Fristen i skjemaet gjeld igjen for %1.</translation>
    </message>
    <message>
        <source>The deadline of %1 is extended.</source>
        <translation>Fristen for %1 er utsett.</translation>
    </message>
    <message>
        <source>extend the deadline</source>
        <translation>utsetjing av fristen</translation>
    </message>
    <message>
        <source>%1 has nothing to report</source>
        <translation>%1 har ingenting å melde</translation>
    </message>
    <message>
        <source>The unit counts as having reported, and is not reminded.</source>
        <translation>Eininga blir rekna som ferdig, og får ikkje purring.</translation>
    </message>
    <message>
        <source>Reason, if known</source>
        <translation>Grunn, om han er kjend</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Merk</translation>
    </message>
    <message>
        <source>%1 is marked as having nothing to report.</source>
        <translation>%1 er merkt «ingenting å melde».</translation>
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
        <translation>Han står i loggen for eininga, berre for sekretariatet.</translation>
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
        <translation>Finn eininga</translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation>Skriv namnet</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Vel eining</translation>
    </message>
    <message>
        <source>All revisions of this report will count for the unit that you choose.</source>
        <translation>Alle revisjonane av denne meldinga vil telje for eininga du vel.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Vel</translation>
    </message>
    <message>
        <source>The report of “%1” counts for %2.</source>
        <translation>Meldinga frå «%1» tel for %2.</translation>
    </message>
    <message>
        <source>choose the unit</source>
        <translation>val av eining</translation>
    </message>
    <message>
        <source>log the reminders</source>
        <translation>loggføring av purringar</translation>
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
        <translation>Einingar</translation>
    </message>
</context>
<context>
    <name>UnitListPage</name>
    <message>
        <source>Regions</source>
        <translation>Regionar</translation>
    </message>
    <message>
        <source>Those who report. Enter begins the next one, and pasted lines become one each.</source>
        <translation>Dei som melder. Enter byrjar den neste, og limer du inn fleire linjer, blir kvar linje éin.</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation>Namnet på regionen</translation>
    </message>
    <message>
        <source>Remove the region</source>
        <translation>Fjern regionen</translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation>Legg til ein region</translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>Revisions</source>
        <translation>Revisjonar</translation>
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
        <translation>Vel ei eining for å sjå kva som er kjent om ho.</translation>
    </message>
    <message>
        <source>In the e‑mail: %1</source>
        <translation>I e‑posten: %1</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Ingenting enno.</translation>
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
        <translation>Opne igjen</translation>
    </message>
    <message>
        <source>Extended deadline …</source>
        <translation>Utsett frist …</translation>
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
        <translation>Vel eining …</translation>
    </message>
    <message>
        <source>Use the address of the e‑mail</source>
        <translation>Bruk adressa i e‑posten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E‑post</translation>
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
        <translation>Opne</translation>
    </message>
    <message>
        <source>Open revision %1</source>
        <translation>Opne revisjon %1</translation>
    </message>
    <message>
        <source>Let revision %1 count</source>
        <translation>La revisjon %1 telje</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>La denne telje</translation>
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
        <translation>Skriv for å søkje</translation>
    </message>
    <message>
        <source>Search for your region</source>
        <translation>Søk etter regionen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>No region fits.</source>
        <translation>Ingen region passar.</translation>
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
        <translation>Kva er endra …</translation>
    </message>
    <message>
        <source>Compare with another revision of this unit</source>
        <translation>Samanlikn med ein annan revisjon frå eininga</translation>
    </message>
    <message>
        <source>Nothing has come from this unit.</source>
        <translation>Det har ikkje kome noko frå eininga.</translation>
    </message>
    <message>
        <source>Personal data was removed %1: this revision can no longer be read.</source>
        <translation>Personopplysningar vart fjerna %1: Denne revisjonen kan ikkje lesast lenger.</translation>
    </message>
    <message>
        <source>The report is being read …</source>
        <translation>Les meldinga …</translation>
    </message>
    <message>
        <source>Compare with: %1</source>
        <translation>Samanlikn med: %1</translation>
    </message>
    <message>
        <source>The two cannot be compared</source>
        <translation>Dei to kan ikkje samanliknast</translation>
    </message>
    <message>
        <source>What has changed: %1</source>
        <translation>Kva er endra: %1</translation>
    </message>
    <message>
        <source>Revision %1, made %2</source>
        <translation>Revisjon %1, laga %2</translation>
    </message>
    <message>
        <source>The collection’s file no longer has this delivery.</source>
        <translation>Fila til samlinga har ikkje lenger denne leveransen.</translation>
    </message>
</context>
<context>
    <name>UnknownFormDialog</name>
    <message>
        <source>Another form</source>
        <translation>Eit anna skjema</translation>
    </message>
    <message>
        <source>The delivery is written on a form that differs from the one here.</source>
        <translation>Leveransen er skriven på eit anna skjema enn det som ligg her.</translation>
    </message>
    <message>
        <source>Both call themselves «%1» (version %2 there, version %3 here), but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation>Begge heiter «%1» (versjon %2 der, versjon %3 her), men mål, frist, adresse eller anna i dei er ikkje likt. Meldinga blir opna med skjemaet til avsendaren.</translation>
    </message>
    <message>
        <source>It is the form «%1» in another language, but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation>Det er skjemaet «%1» på eit anna språk, men mål, frist, adresse eller anna i det er ikkje likt. Meldinga blir opna med skjemaet til avsendaren.</translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation>Les han inn</translation>
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
        <translation>Dei siste endringane kunne ikkje lagrast.</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Ikkje lagra</translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation>Lukk og mist endringane</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Ikkje lukk</translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Change to a new version of the form</source>
        <translation>Byt til ny versjon av skjemaet</translation>
    </message>
    <message>
        <source>All that you have written is taken along. The report as it is now is kept among the earlier versions, and you can undo the change.</source>
        <translation>Alt du har skrive, blir med. Meldinga slik ho er no, blir teken vare på blant dei tidlegare versjonane, og du kan angre.</translation>
    </message>
    <message>
        <source>From the form of the report to the new one: what was removed is struck through, what was added is underlined.</source>
        <translation>Frå skjemaet som meldinga står på, til det nye: Det som er teke bort, er stroke over; det som er nytt, er understreka.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ikkje no</translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation>Byt skjema</translation>
    </message>
    <message>
        <source>What you have written</source>
        <translation>Det du har skrive</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the form</source>
        <translation>
            <numerusform>éi endring i skjemaet</numerusform>
            <numerusform>%n endringar i skjemaet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) parked</source>
        <translation>
            <numerusform>eitt mål parkert</numerusform>
            <numerusform>%n mål parkerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone from the form, and kept under “Parked”: %1.</source>
        <translation>Teke ut av skjemaet, og teke vare på under «Parkert»: %1.</translation>
    </message>
    <message>
        <source>No longer parked: %1.</source>
        <translation>Ikkje lenger parkert: %1.</translation>
    </message>
    <message>
        <source>The form no longer counts these, which are your own metrics now: %1.</source>
        <translation>Skjemaet tel ikkje lenger desse, som no er eigne indikatorar: %1.</translation>
    </message>
    <message>
        <source>Counted by a metric of the form now: %1.</source>
        <translation>Blir no talt med ein indikator i skjemaet: %1.</translation>
    </message>
    <message>
        <source>The form no longer has these partners, which are left out: %1.</source>
        <translation>Skjemaet har ikkje lenger desse regionane, som fell bort som samarbeidspartnarar: %1.</translation>
    </message>
</context>
<context>
    <name>UpgradeFlow</name>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation>Meldinga er endra i mellomtida.</translation>
    </message>
    <message>
        <source>Look at what it becomes now, and answer again.</source>
        <translation>Sjå på kva ho blir no, og svar ein gong til.</translation>
    </message>
    <message>
        <source>Changed to %1. The former is among the earlier versions.</source>
        <translation>Bytt til %1. Den førre ligg blant dei tidlegare versjonane.</translation>
    </message>
    <message>
        <source>Change of the form</source>
        <translation>byte av skjema</translation>
    </message>
    <message>
        <source>No newer version of the form is here.</source>
        <translation>Det er ikkje lagt inn nokon nyare versjon av skjemaet.</translation>
    </message>
    <message>
        <source>When the office corrects the form, it sends the new version by e-mail. Open the file or the e-mail here, or drop it on the window.</source>
        <translation>Når kontoret rettar skjemaet, sender det den nye versjonen på e‑post. Opne fila eller e‑posten her, eller slepp han på vindauget.</translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation>Opne eit skjema …</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n notat</numerusform>
            <numerusform>%n notat</numerusform>
        </translation>
    </message>
    <message>
        <source>These folders cannot be reached now, and may have more versions: %1.</source>
        <translation>Desse mappene kan ikkje nåast no, og kan ha fleire versjonar: %1.</translation>
    </message>
    <message>
        <source>before you went back to an earlier version</source>
        <translation>før du gjekk tilbake til ein tidlegare versjon</translation>
    </message>
    <message>
        <source>before you replaced all hits</source>
        <translation>før du erstatta alle treff</translation>
    </message>
    <message>
        <source>before you put back from the trash</source>
        <translation>før du la tilbake frå papirkorga</translation>
    </message>
    <message>
        <source>before you merged or removed a metric</source>
        <translation>før du slo saman eller fjerna ein indikator</translation>
    </message>
    <message>
        <source>before you took from another version</source>
        <translation>før du tok frå ein annan versjon</translation>
    </message>
    <message>
        <source>before you changed to a new version of the form</source>
        <translation>før du bytte til ein ny versjon av skjemaet</translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation>før ei stor endring</translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation>Ingenting er endra sidan.</translation>
    </message>
    <message>
        <source>Since then: %1</source>
        <translation>Endra sidan då: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation>
            <numerusform>%n tal endra</numerusform>
            <numerusform>%n tal endra</numerusform>
        </translation>
    </message>
    <message>
        <source>status, time or marks</source>
        <translation>status, tid eller merke</translation>
    </message>
    <message>
        <source>region or name</source>
        <translation>region eller namn</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>godkjenning</translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n utfall endra</numerusform>
            <numerusform>%n utfall endra</numerusform>
        </translation>
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
            <numerusform>%n notat lagde til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed</source>
        <translation>
            <numerusform>%n notat fjerna</numerusform>
            <numerusform>%n notat fjerna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded</source>
        <translation>
            <numerusform>%n notat endra</numerusform>
            <numerusform>%n notat endra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation>
            <numerusform>%n notat flytta</numerusform>
            <numerusform>%n notat flytta</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) added</source>
        <translation>
            <numerusform>%n tiltak lagt til</numerusform>
            <numerusform>%n tiltak lagde til</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) removed</source>
        <translation>
            <numerusform>%n tiltak fjerna</numerusform>
            <numerusform>%n tiltak fjerna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reworded</source>
        <translation>
            <numerusform>%n tiltak endra</numerusform>
            <numerusform>%n tiltak endra</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) moved</source>
        <translation>
            <numerusform>%n tiltak flytta</numerusform>
            <numerusform>%n tiltak flytta</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation>Tidlegare versjonar</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Vis han</translation>
    </message>
    <message>
        <source>Compare with now …</source>
        <translation>Samanlikn med no …</translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation>Lag ei fil av han …</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Gå tilbake til han</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Lukk</translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work, and one of the report as it is when you go back.</source>
        <translation>Kplan tek vare på kopiar medan du arbeider, og på meldinga slik ho er når du går tilbake.</translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation>Det finst ingen enno. Kplan lagar den første når du endrar noko.</translation>
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
        <translation>Inga melding er open</translation>
    </message>
    <message>
        <source>Everything you write stays on this computer.</source>
        <translation>Alt du skriv, blir på denne datamaskina.</translation>
    </message>
    <message>
        <source>For the office: a collection of all reports …</source>
        <translation>For kontoret: ei samling av alle meldingane …</translation>
    </message>
</context>
<context>
    <name>WhenReason</name>
    <message>
        <source>Nothing is written.</source>
        <translation>Ingenting er skrive.</translation>
    </message>
    <message>
        <source>«%1» is not understood. Write 21.08.2014, or a month and its year.</source>
        <translation>«%1» kan ikkje tolkast. Skriv 21.08.2014, eller månad og år.</translation>
    </message>
    <message>
        <source>Which year? Write it after «%1».</source>
        <translation>Kva år? Skriv det etter «%1».</translation>
    </message>
    <message>
        <source>There is no «%1» in the calendar.</source>
        <translation>«%1» finst ikkje i kalenderen.</translation>
    </message>
    <message>
        <source>The year in «%1» cannot be meant.</source>
        <translation>Året i «%1» kan ikkje vere riktig.</translation>
    </message>
    <message>
        <source>«%1» ends before it begins.</source>
        <translation>«%1» sluttar før det byrjar.</translation>
    </message>
    <message>
        <source>At most %1 times.</source>
        <translation>Høgst %1 tidspunkt.</translation>
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
        <translation>Opne …</translation>
    </message>
    <message>
        <source>Take in a delivery …</source>
        <translation>Les inn ein leveranse …</translation>
    </message>
    <message>
        <source>Take in a Word document …</source>
        <translation>Les inn eit Word-dokument …</translation>
    </message>
    <message>
        <source>Forms …</source>
        <translation>Skjema …</translation>
    </message>
    <message>
        <source>New collection …</source>
        <translation>Ny samling …</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>Lagre ein kopi …</translation>
    </message>
    <message>
        <source>Pass on …</source>
        <translation>Gi vidare …</translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation>Tidlegare versjonar …</translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation>Region og namn …</translation>
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
        <translation>Byt til ny versjon av skjemaet …</translation>
    </message>
    <message>
        <source>Report as PDF …</source>
        <translation>Lag PDF av meldinga …</translation>
    </message>
    <message>
        <source>Plan as PDF …</source>
        <translation>Lag PDF av verksemdsplanen …</translation>
    </message>
    <message>
        <source>Report as Word document …</source>
        <translation>Lag Word-dokument av meldinga …</translation>
    </message>
    <message>
        <source>Plan as Word document …</source>
        <translation>Lag Word-dokument av verksemdsplanen …</translation>
    </message>
    <message>
        <source>Figures for Excel …</source>
        <translation>Lag Excel-fil med tala …</translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation>Lag CSV-fil med tala …</translation>
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
        <translation>Leveransar …</translation>
    </message>
    <message>
        <source>Comments …</source>
        <translation>Kommentarar …</translation>
    </message>
    <message>
        <source>Take in comments …</source>
        <translation>Les inn kommentarar …</translation>
    </message>
    <message>
        <source>Send the answers …</source>
        <translation>Send svara …</translation>
    </message>
    <message>
        <source>Save the deadline in the calendar …</source>
        <translation>Lagre fristen i kalenderen …</translation>
    </message>
    <message>
        <source>Print report …</source>
        <translation>Skriv ut meldinga …</translation>
    </message>
    <message>
        <source>Print plan …</source>
        <translation>Skriv ut verksemdsplanen …</translation>
    </message>
    <message>
        <source>Page preview</source>
        <translation>Førehandsvising av sidene</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kontroll</translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation>Snøggnotat</translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation>Eigne indikatorar …</translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation>Forslag frå notata …</translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation>Papirkorg …</translation>
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
        <translation>Førre treff</translation>
    </message>
    <message>
        <source>Choose what the tree shows</source>
        <translation>Vel kva som blir vist i treet</translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation>Neste som manglar</translation>
    </message>
    <message>
        <source>Previous missing</source>
        <translation>Førre som manglar</translation>
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
        <translation>Les inn, skjema og samlingar</translation>
    </message>
    <message>
        <source>The plan is adopted …</source>
        <translation>Planen er vedteken …</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>Denne meldinga</translation>
    </message>
    <message>
        <source>Documents and printing</source>
        <translation>Dokument og utskrift</translation>
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
        <translation>Vising</translation>
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
        <translation>Rettleiing</translation>
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
        <translation>Leietekst for region</translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation>Gjenteken tekst</translation>
    </message>
    <message>
        <source>Empty place</source>
        <translation>Tomt felt</translation>
    </message>
    <message>
        <source>Left out: a region&apos;s own</source>
        <translation>Utelate: det regionen sjølv har skrive</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Ikkje plassert</translation>
    </message>
    <message>
        <source>stands over a column of the table</source>
        <translation>står over ein kolonne i tabellen</translation>
    </message>
    <message>
        <source>stands in this column</source>
        <translation>står i denne kolonnen</translation>
    </message>
    <message>
        <source>is headed as an area</source>
        <translation>har overskrift som eit strategiområde</translation>
    </message>
    <message>
        <source>stands over a table</source>
        <translation>står over ein tabell</translation>
    </message>
    <message>
        <source>is numbered as a goal</source>
        <translation>er nummerert som eit mål</translation>
    </message>
    <message>
        <source>stands before the tables</source>
        <translation>står framfor tabellane</translation>
    </message>
    <message>
        <source>its text says so</source>
        <translation>det går fram av teksten</translation>
    </message>
    <message>
        <source>stands where a region writes</source>
        <translation>står der regionen skriv</translation>
    </message>
    <message>
        <source>no number is printed before it, so it was counted</source>
        <translation>har ikkje noko nummer framfor seg, så nummeret er talt</translation>
    </message>
    <message>
        <source>no heading of its area was found</source>
        <translation>fann inga overskrift for strategiområdet</translation>
    </message>
    <message>
        <source>its number is not of the area that it stands under</source>
        <translation>nummeret høyrer ikkje til strategiområdet det står under</translation>
    </message>
    <message>
        <source>only its place says which column it is</source>
        <translation>berre plassen seier kva kolonne det er</translation>
    </message>
    <message>
        <source>its heading does not say whether these are national or regional</source>
        <translation>overskrifta seier ikkje om dette er nasjonalt eller regionalt</translation>
    </message>
    <message>
        <source>it stands elsewhere in other words, which were kept</source>
        <translation>står ein annan stad med andre ord, som er behaldne</translation>
    </message>
    <message>
        <source>its year is not printed, and was taken from the period</source>
        <translation>året står ikkje der, og er teke frå perioden</translation>
    </message>
    <message>
        <source>no word says that this is where to send it</source>
        <translation>det står ikkje at det er hit ho skal sendast</translation>
    </message>
    <message>
        <source>it is of the plan, and the form has a place for the report&apos;s only</source>
        <translation>høyrer til planen, og skjemaet har berre plass til det i meldinga</translation>
    </message>
    <message>
        <source>looks like the heading of an area, but no goals stand below it</source>
        <translation>ser ut som overskrifta til eit strategiområde, men har ingen mål under seg</translation>
    </message>
    <message>
        <source>looks like the name of an organisation</source>
        <translation>ser ut som namnet på ein organisasjon</translation>
    </message>
    <message>
        <source>stands among the instructions</source>
        <translation>står i rettleiinga</translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n strategiområde</numerusform>
            <numerusform>%n strategiområde</numerusform>
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
        <translation>Fann %1, %2 og %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) are those of “%1”.</source>
        <translation>
            <numerusform>Eitt mål er det same som i «%1».</numerusform>
            <numerusform>%n mål er dei same som i «%1».</numerusform>
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
        <translation>Ikkje i dokumentet: %1. Sjå på det når du går vidare med utkastet.</translation>
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
        <translation>rettleiing</translation>
    </message>
    <message>
        <source>regions</source>
        <translation>regionar</translation>
    </message>
    <message>
        <source>some headings of columns</source>
        <translation>nokre kolonneoverskrifter</translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation>namnet på strategien</translation>
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
        <translation>Nytt skjema frå Word</translation>
    </message>
    <message>
        <source>The form that gives what the document lacks</source>
        <translation>Skjemaet som gir det som manglar i dokumentet</translation>
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
        <translation>Dette er lese i «%1». Ingenting blir lagra før du lagar eit utkast av det, og dokumentet blir som det er.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>This is what was read in %1. Nothing is stored until you make a draft of it; the documents stay as they are.</source>
        <translation>Dette er lese i %1. Ingenting blir lagra før du lagar eit utkast av det, og dokumenta blir som dei er.</translation>
    </message>
    <message>
        <source>What is missing comes from</source>
        <translation>Det som manglar, blir henta frå</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation>Word-dokument (*.docx *.doc *.docm *.odt *.rtf)</translation>
    </message>
</context>
<context>
    <name>WordImportFlow</name>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn eit Word-dokument</translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation>Word-dokument (*.docx *.doc *.docm *.odt *.rtf)</translation>
    </message>
    <message>
        <source>Keep the new report as</source>
        <translation>Lagre den nye meldinga som</translation>
    </message>
</context>
<context>
    <name>WordPreview</name>
    <message>
        <source>Outside the tables</source>
        <translation>Utanfor tabellane</translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation>Tabell %1, rad %2</translation>
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
        <translation>ikkje plassert</translation>
    </message>
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
        <translation>Rettleiing i skjemaet</translation>
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
        <translation>Eit anna skjema i dokumentet</translation>
    </message>
    <message>
        <source>No place</source>
        <translation>Ikkje plassert</translation>
    </message>
    <message>
        <source>the number printed was %1</source>
        <translation>nummeret i dokumentet var %1</translation>
    </message>
    <message>
        <source>(a picture without a description)</source>
        <translation>(eit bilete utan skildring)</translation>
    </message>
    <message>
        <source>(a document)</source>
        <translation>(eit dokument)</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are uncertain.</source>
        <translation>
            <numerusform>%n bit er usikker.</numerusform>
            <numerusform>%n bitar er usikre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found no place, and do not become part of the report.</source>
        <translation>
            <numerusform>%n bit vart ikkje plassert, og blir ikkje med i meldinga.</numerusform>
            <numerusform>%n bitar vart ikkje plasserte, og blir ikkje med i meldinga.</numerusform>
        </translation>
    </message>
    <message>
        <source>number and wording are the form&apos;s</source>
        <translation>nummer og ordlyd er som i skjemaet</translation>
    </message>
    <message>
        <source>the wording is the form&apos;s</source>
        <translation>ordlyden er som i skjemaet</translation>
    </message>
    <message>
        <source>the number is the form&apos;s</source>
        <translation>nummeret er som i skjemaet</translation>
    </message>
    <message>
        <source>text of the form itself</source>
        <translation>tekst i sjølve skjemaet</translation>
    </message>
    <message>
        <source>stands beside its goal</source>
        <translation>står ved sida av målet det høyrer til</translation>
    </message>
    <message>
        <source>stands beside its measure</source>
        <translation>står ved sida av tiltaket det høyrer til</translation>
    </message>
    <message>
        <source>the numbers begin anew with each measure</source>
        <translation>numra byrjar på nytt for kvart tiltak</translation>
    </message>
    <message>
        <source>a line above names its measure</source>
        <translation>ei linje ovanfor nemner tiltaket</translation>
    </message>
    <message>
        <source>stands beside its note</source>
        <translation>står ved sida av notatet det høyrer til</translation>
    </message>
    <message>
        <source>goes on from the row above</source>
        <translation>held fram frå rada over</translation>
    </message>
    <message>
        <source>repeats what stands above</source>
        <translation>tek opp att det som står over</translation>
    </message>
    <message>
        <source>a number without text</source>
        <translation>eit nummer utan tekst</translation>
    </message>
    <message>
        <source>a dash or the like, with nothing written</source>
        <translation>ein strek eller liknande, utan at noko er skrive</translation>
    </message>
    <message>
        <source>names a region of the form</source>
        <translation>namnet på ein region i skjemaet</translation>
    </message>
    <message>
        <source>the wording is close to the form&apos;s</source>
        <translation>ordlyden liknar den i skjemaet</translation>
    </message>
    <message>
        <source>the wording is the form&apos;s, but the number is not</source>
        <translation>ordlyden er som i skjemaet, men ikkje nummeret</translation>
    </message>
    <message>
        <source>the number is the form&apos;s, but the wording is not</source>
        <translation>nummeret er som i skjemaet, men ikkje ordlyden</translation>
    </message>
    <message>
        <source>has no number, so each line or paragraph was taken by itself</source>
        <translation>har ikkje nummer, så kvar linje eller kvart avsnitt vart eitt notat</translation>
    </message>
    <message>
        <source>no measure stands beside it</source>
        <translation>det står ikkje noko tiltak ved sida av</translation>
    </message>
    <message>
        <source>the numbers do not say which measure it belongs to</source>
        <translation>numra seier ikkje kva tiltak det høyrer til</translation>
    </message>
    <message>
        <source>its column is divided, and nothing says what belongs together</source>
        <translation>kolonnen er delt, og ingenting viser kva som høyrer saman</translation>
    </message>
    <message>
        <source>the table has no headings, its columns were taken in order</source>
        <translation>tabellen har ingen overskrifter, så kolonnane vart lesne i rekkjefølgje</translation>
    </message>
    <message>
        <source>only its place among the headings says which column it is</source>
        <translation>berre plassen mellom overskriftene seier kva kolonne det er</translation>
    </message>
    <message>
        <source>the goal or measure beside it is deleted, hidden or struck through</source>
        <translation>målet eller tiltaket ved sida av er sletta, skjult eller gjennomstroke</translation>
    </message>
    <message>
        <source>its cell lies over several columns</source>
        <translation>cella ligg over fleire kolonnar</translation>
    </message>
    <message>
        <source>stands in a text box</source>
        <translation>står i ein tekstboks</translation>
    </message>
    <message>
        <source>stands in a table inside the cell</source>
        <translation>står i ein tabell inne i cella</translation>
    </message>
    <message>
        <source>may say that there is nothing</source>
        <translation>seier kanskje at det ikkje er noko</translation>
    </message>
    <message>
        <source>no notes stand beside it, so it may hold them</source>
        <translation>det står ingen notat ved sida av, så dei kan stå her</translation>
    </message>
    <message>
        <source>may go on from the row above</source>
        <translation>kan vere framhaldet av rada over</translation>
    </message>
    <message>
        <source>stands under another goal in the form</source>
        <translation>står under eit anna mål i skjemaet</translation>
    </message>
    <message>
        <source>a region is named in it</source>
        <translation>ein region er nemnd i teksten</translation>
    </message>
    <message>
        <source>a number in it may be its mark or, as in a date, a part of the text</source>
        <translation>eit tal i han kan vere nummeret eller, som i ein dato, ein del av teksten</translation>
    </message>
    <message>
        <source>is close to what stands above, and was taken for the same</source>
        <translation>liknar det som står over, og er teke for å vere det same</translation>
    </message>
    <message>
        <source>the national measures beside it are those of another goal</source>
        <translation>dei nasjonale tiltaka ved sida av høyrer til eit anna mål</translation>
    </message>
    <message>
        <source>a row over all columns above it was not understood</source>
        <translation>ei rad ovanfor, over alle kolonnane, vart ikkje forstått</translation>
    </message>
    <message>
        <source>another form may have begun before it</source>
        <translation>eit anna skjema kan ha byrja før dette</translation>
    </message>
    <message>
        <source>belongs to another form than the one that was chosen</source>
        <translation>høyrer til eit anna skjema enn det valde</translation>
    </message>
    <message>
        <source>stands outside the form&apos;s tables</source>
        <translation>står utanfor tabellane i skjemaet</translation>
    </message>
    <message>
        <source>its table is none of the form&apos;s</source>
        <translation>tabellen høyrer ikkje til skjemaet</translation>
    </message>
    <message>
        <source>stands in none of the form&apos;s columns</source>
        <translation>står ikkje i nokon av kolonnane i skjemaet</translation>
    </message>
    <message>
        <source>no goal of the form is like it</source>
        <translation>ingen av måla i skjemaet liknar</translation>
    </message>
    <message>
        <source>the goal of its row was not recognised</source>
        <translation>målet i rada vart ikkje kjent att</translation>
    </message>
    <message>
        <source>the form has no such national measure</source>
        <translation>skjemaet har ikkje eit slikt nasjonalt tiltak</translation>
    </message>
    <message>
        <source>deleted, with changes tracked</source>
        <translation>sletta, med sporing av endringar</translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation>skjult tekst</translation>
    </message>
    <message>
        <source>struck through</source>
        <translation>gjennomstroke</translation>
    </message>
    <message>
        <source>the prompt of a field not filled in</source>
        <translation>leieteksten i eit felt som ikkje er fylt ut</translation>
    </message>
    <message>
        <source>a field&apos;s code, which is not printed</source>
        <translation>koden bak eit felt, som ikkje blir skriven ut</translation>
    </message>
    <message>
        <source>a comment</source>
        <translation>ein kommentar</translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation>ein fotnote</translation>
    </message>
    <message>
        <source>what Kplan printed of the activity or the plan, which only a delivery brings back</source>
        <translation>det Kplan har skrive ut om aktiviteten eller planen; det kan berre lesast inn frå ei leveransefil</translation>
    </message>
    <message>
        <source>a total that Kplan has made of the figures</source>
        <translation>ein sum som Kplan har laga av tala</translation>
    </message>
    <message>
        <source>stands under “Parked”, which only a delivery brings back</source>
        <translation>står under «Parkert», som berre ein leveranse gir tilbake</translation>
    </message>
    <message>
        <source>a picture, a chart or another embedded object</source>
        <translation>eit bilete, eit diagram eller eit anna innebygd objekt</translation>
    </message>
    <message>
        <source>a document within this one, which Kplan does not read</source>
        <translation>eit dokument inne i dette, som Kplan ikkje les</translation>
    </message>
    <message>
        <source>stands in a part of the document that Kplan does not know</source>
        <translation>står i ein del av dokumentet som Kplan ikkje kjenner</translation>
    </message>
    <message>
        <source>small letters above the text</source>
        <translation>små bokstavar over teksten</translation>
    </message>
</context>
<context>
    <name>WordPreviewDialog</name>
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
            <numerusform>%n notat</numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1, %2 and %3.</source>
        <translation>Kplan fann %1, %2 og %3.</translation>
    </message>
    <message>
        <source>Take in a Word document</source>
        <translation>Les inn eit Word-dokument</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation>Lag ei melding av det …</translation>
    </message>
    <message>
        <source>This is what was read in “%1”. Nothing is stored until you make a report of it; the document stays as it is.</source>
        <translation>Dette vart lese i «%1». Ingenting blir lagra før du lagar ei melding av det. Dokumentet blir ikkje endra.</translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation>Vel region</translation>
    </message>
    <message>
        <source>The report is from</source>
        <translation>Meldinga er frå</translation>
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
        <translation>Tiltaket no</translation>
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
        <translation>Bruk ordlyden i tiltaket</translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation>Ikkje i planen</translation>
    </message>
    <message>
        <source>A measure without a wording here is not in the plan.</source>
        <translation>Eit tiltak utan ordlyd her er ikkje med i planen.</translation>
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
        <translation>Skriv årstalet med fire siffer.</translation>
    </message>
</context>
<context>
    <name>_DetailsFields</name>
    <message>
        <source>Your name</source>
        <translation>Namnet ditt</translation>
    </message>
    <message>
        <source>Choose your region first.</source>
        <translation>Vel region først.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Form: %1, %2. The list holds the regions that it is for.</source>
        <translation>Skjema: %1, %2. Lista viser regionane i skjemaet.</translation>
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
        <translation>Notata til %1</translation>
    </message>
    <message>
        <source>Read there</source>
        <translation>Les i meldinga</translation>
    </message>
    <message>
        <source>Read the note of %1</source>
        <translation>Les notatet til %1 i meldinga</translation>
    </message>
    <message>
        <source>No longer in the revision that counts</source>
        <translation>Finst ikkje lenger i revisjonen som tel</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Ingen tal</translation>
    </message>
</context>
<context>
    <name>_MetricBars</name>
    <message>
        <source>Chart by unit: %1</source>
        <translation>Stolpar per eining: %1</translation>
    </message>
</context>
<context>
    <name>_PlaceHeading</name>
    <message>
        <source>Detached</source>
        <translation>Lausrivne</translation>
    </message>
    <message>
        <source>What these are on is no longer in the report.</source>
        <translation>Det desse gjeld, er ikkje i meldinga lenger.</translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation>Heile meldinga</translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open kommentar</numerusform>
            <numerusform>%n opne kommentarar</numerusform>
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
            <numerusform>%n aktivitet har tal for han</numerusform>
            <numerusform>%n aktivitetar har tal for han</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into another metric the figures are kept. Removed, they are gone.</source>
        <translation>Slår du han saman med ein annan indikator, blir tala verande. Fjernar du han, blir dei borte.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Remove with its figures</source>
        <translation>Fjern med tala</translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation>Slå saman …</translation>
    </message>
</context>
</TS>
