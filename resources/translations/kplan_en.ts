<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
<context>
    <name>ActivityDialog</name>
    <message numerus="yes">
        <source>%n note(s) tell of it, and all show this.</source>
        <translation>
            <numerusform>%n note tells of it, and shows this.</numerusform>
            <numerusform>%n notes tell of it, and all show this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdoptionDialog</name>
    <message numerus="yes">
        <source>%n measure(s) in the plan.</source>
        <translation>
            <numerusform>%n measure in the plan.</numerusform>
            <numerusform>%n measures in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are parked, and stay(s) in the plan.</source>
        <translation>
            <numerusform>%n of them is parked, and stays in the plan.</numerusform>
            <numerusform>%n of them are parked, and stay in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked measure(s) do not come into the plan. Move what is to be in it to a goal of the form.</source>
        <translation>
            <numerusform>%n parked measure does not come into the plan. Move it to a goal of the form if it is to be in it.</numerusform>
            <numerusform>%n parked measures do not come into the plan. Move those that are to be in it to a goal of the form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) get another wording in the plan.</source>
        <translation>
            <numerusform>%n measure gets another wording in the plan.</numerusform>
            <numerusform>%n measures get another wording in the plan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) come into the plan.</source>
        <translation>
            <numerusform>%n measure comes into the plan.</numerusform>
            <numerusform>%n measures come into the plan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AllSearch</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n report(s)</source>
        <translation>
            <numerusform>in %n report</numerusform>
            <numerusform>in %n reports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n day(s) after the deadline</source>
        <translation>
            <numerusform>%n day after the deadline</numerusform>
            <numerusform>%n days after the deadline</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation>
            <numerusform>%n late</numerusform>
            <numerusform>%n late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation>
            <numerusform>%n sent back</numerusform>
            <numerusform>%n sent back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to report</source>
        <translation>
            <numerusform>%n with nothing to report</numerusform>
            <numerusform>%n with nothing to report</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message numerus="yes">
        <source>joint event(s) to decide</source>
        <translation>
            <numerusform>joint event to decide</numerusform>
            <numerusform>joint events to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, counted in each activity (at least %2), from %3 of %n activity(ies)</source>
        <translation>
            <numerusform>%1, counted in each activity (at least %2), from %3 of %n activity</numerusform>
            <numerusform>%1, counted in each activity (at least %2), from %3 of %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reached, added up from %2 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 reached, added up from %2 of %n activity</numerusform>
            <numerusform>%1 reached, added up from %2 of %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n suggestion accepted.</numerusform>
            <numerusform>%n suggestions accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CollectionRecovery</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsButton</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsFlow</name>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation>
            <numerusform>%n new comment</numerusform>
            <numerusform>%n new comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation>
            <numerusform>%n new answer</numerusform>
            <numerusform>%n new answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContactsFlow</name>
    <message numerus="yes">
        <source>%n contact(s) taken along.</source>
        <translation>
            <numerusform>%n contact taken along.</numerusform>
            <numerusform>%n contacts taken along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message numerus="yes">
        <source>%n more error(s) came since.</source>
        <translation>
            <numerusform>%n more error has come since.</numerusform>
            <numerusform>%n more errors have come since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlineReminders</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Delivering</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftVersionsDialog</name>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation>
            <numerusform>%n difference from now</numerusform>
            <numerusform>%n differences from now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message numerus="yes">
        <source>Made of %n delivery(ies)</source>
        <translation>
            <numerusform>Made of %n delivery</numerusform>
            <numerusform>Made of %n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have delivered since: %1.</source>
        <translation>
            <numerusform>%n unit has delivered since: %1.</numerusform>
            <numerusform>%n units have delivered since: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) count with another revision: %1.</source>
        <translation>
            <numerusform>%n unit counts with another revision: %1.</numerusform>
            <numerusform>%n units count with another revision: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionChangesDialog</name>
    <message numerus="yes">
        <source>%n note(s) left out since</source>
        <translation>
            <numerusform>%n note left out since</numerusform>
            <numerusform>%n notes left out since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n text is longer than a cell can hold, and is cut there. The CSV has it whole.</numerusform>
            <numerusform>%n texts are longer than a cell can hold, and are cut there. The CSV has them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message numerus="yes">
        <source>%n comment(s) are not ticked off.</source>
        <translation>
            <numerusform>%n comment is not ticked off.</numerusform>
            <numerusform>%n comments are not ticked off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Marked as planned, but it has %n figure(s). Was it done?</source>
        <translation>
            <numerusform>Marked as planned, but it has %n figure. Was it done?</numerusform>
            <numerusform>Marked as planned, but it has %n figures. Was it done?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) here lack figures.</source>
        <translation>
            <numerusform>%n activity here lacks figures.</numerusform>
            <numerusform>%n activities here lack figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) from the notes are not answered.</source>
        <translation>
            <numerusform>%n suggestion from the notes is not answered.</numerusform>
            <numerusform>%n suggestions from the notes are not answered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be printed, only shown as □.</source>
        <translation>
            <numerusform>%n character that cannot be printed, only shown as □.</numerusform>
            <numerusform>%n characters that cannot be printed, only shown as □.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s).</source>
        <translation>
            <numerusform>%n invisible character.</numerusform>
            <numerusform>%n invisible characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) that turn the direction.</source>
        <translation>
            <numerusform>%n invisible character that turns the direction.</numerusform>
            <numerusform>%n invisible characters that turn the direction.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not in the dictionary.</source>
        <translation>
            <numerusform>%n word not in the dictionary.</numerusform>
            <numerusform>%n words not in the dictionary.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormEffects</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s) are no longer printed; nothing that regions have written is lost.</source>
        <translation>
            <numerusform>%n national measure is no longer printed; nothing that regions have written is lost.</numerusform>
            <numerusform>%n national measures are no longer printed; nothing that regions have written is lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormOutline</name>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n thing left</numerusform>
            <numerusform>%n things left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalHeader</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures</source>
        <translation>
            <numerusform>%n with figures</numerusform>
            <numerusform>%n with figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalPage</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation>
            <numerusform>%n note selected</numerusform>
            <numerusform>%n notes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideContents</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n measure</numerusform>
            <numerusform>%n measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandOverFlow</name>
    <message numerus="yes">
        <source>Taken over, with %n earlier version(s).</source>
        <translation>
            <numerusform>Taken over, with %n earlier version.</numerusform>
            <numerusform>Taken over, with %n earlier versions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n version could not be read and was left out.</numerusform>
            <numerusform>%n versions could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message numerus="yes">
        <source>%n strategy area(s)</source>
        <translation>
            <numerusform>%n strategy area</numerusform>
            <numerusform>%n strategy areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national goal(s)</source>
        <translation>
            <numerusform>%n national goal</numerusform>
            <numerusform>%n national goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n taken in</numerusform>
            <numerusform>%n taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken in</source>
        <translation>
            <numerusform>%n not taken in</numerusform>
            <numerusform>%n not taken in</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointOutline</name>
    <message numerus="yes">
        <source>%n joint event(s) to decide</source>
        <translation>
            <numerusform>%n joint event to decide</numerusform>
            <numerusform>%n joint events to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation>
            <numerusform>%n theme</numerusform>
            <numerusform>%n themes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out</source>
        <translation>
            <numerusform>%n note left out</numerusform>
            <numerusform>%n notes left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointTotals</name>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation>
            <numerusform>%n not delivered</numerusform>
            <numerusform>%n not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figure</source>
        <translation>
            <numerusform>%n without a figure</numerusform>
            <numerusform>%n without a figure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies)</source>
        <translation>
            <numerusform>%1 of %n activity</numerusform>
            <numerusform>%1 of %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n unit(s)</source>
        <translation>
            <numerusform>from %1 of %n unit</numerusform>
            <numerusform>from %1 of %n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) not decided</source>
        <translation>
            <numerusform>%n joint event not decided</numerusform>
            <numerusform>%n joint events not decided</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptVersionsDialog</name>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeDialog</name>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation>
            <numerusform>%n text is longer than a cell can hold, and is cut there. The CSV has it whole.</numerusform>
            <numerusform>%n texts are longer than a cell can hold, and are cut there. The CSV has them whole.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MailDraftsDialog</name>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation>
            <numerusform>%n draft made</numerusform>
            <numerusform>%n drafts made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message numerus="yes">
        <source>%n unit(s) have not delivered: %1</source>
        <translation>
            <numerusform>%n unit has not delivered: %1</numerusform>
            <numerusform>%n units have not delivered: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible joint event(s) are not decided, and count for each unit.</source>
        <translation>
            <numerusform>%n possible joint event is not decided, and counts for each unit.</numerusform>
            <numerusform>%n possible joint events are not decided, and count for each unit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation>
            <numerusform>%n decision should be looked at again.</numerusform>
            <numerusform>%n decisions should be looked at again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s) are worth a look.</source>
        <translation>
            <numerusform>%n odd value is worth a look.</numerusform>
            <numerusform>%n odd values are worth a look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are sent back, and count all the same: %1</source>
        <translation>
            <numerusform>%n delivery is sent back, and counts all the same: %1</numerusform>
            <numerusform>%n deliveries are sent back, and count all the same: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are not accepted.</source>
        <translation>
            <numerusform>%n delivery is not accepted.</numerusform>
            <numerusform>%n deliveries are not accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MetricMergeDialog</name>
    <message numerus="yes">
        <source>%n figure(s) are given to «%1».</source>
        <translation>
            <numerusform>%n figure is given to “%1”.</numerusform>
            <numerusform>%n figures are given to “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message numerus="yes">
        <source>%n of the activities lack figures</source>
        <translation>
            <numerusform>%n of the activities lacks figures</numerusform>
            <numerusform>%n of the activities lack figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveController</name>
    <message numerus="yes">
        <source>Move %n note(s) to …</source>
        <translation>
            <numerusform>Move %n note to …</numerusform>
            <numerusform>Move %n notes to …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeMailDialog</name>
    <message numerus="yes">
        <source>Use the addresses of %n e‑mail(s) that came</source>
        <translation>
            <numerusform>Use the address of %n e‑mail that came</numerusform>
            <numerusform>Use the addresses of %n e‑mails that came</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeStatus</name>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation>
            <numerusform>%n delivered</numerusform>
            <numerusform>%n delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revised</source>
        <translation>
            <numerusform>%n revised</numerusform>
            <numerusform>%n revised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnMetricsDialog</name>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation>
            <numerusform>%n activity</numerusform>
            <numerusform>%n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PassOnDialog</name>
    <message numerus="yes">
        <source>%n, with PDF</source>
        <translation>
            <numerusform>%n, with PDF</numerusform>
            <numerusform>%n, with PDF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonalDataDialog</name>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation>
            <numerusform>%n earlier version</numerusform>
            <numerusform>%n earlier versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PurgeDialog</name>
    <message numerus="yes">
        <source>Delete these %n file(s) too</source>
        <translation>
            <numerusform>Delete this file too</numerusform>
            <numerusform>Delete these %n files too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the report, %n time(s): “%1” takes its place</source>
        <translation>
            <numerusform>the report, %n time: “%1” takes its place</numerusform>
            <numerusform>the report, %n times: “%1” takes its place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the trash, %n entry(ies), which are deleted</source>
        <translation>
            <numerusform>the trash, %n entry, which is deleted</numerusform>
            <numerusform>the trash, %n entries, which are deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s), which are deleted</source>
        <translation>
            <numerusform>%n earlier version, which is deleted</numerusform>
            <numerusform>%n earlier versions, which are deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies): the kept PDF and delivery file are deleted; that it was made, when and by whom, stays in the list</source>
        <translation>
            <numerusform>%n delivery: the kept PDF and delivery file are deleted; that it was made, when and by whom, stays in the list</numerusform>
            <numerusform>%n deliveries: the kept PDFs and delivery files are deleted; that they were made, when and by whom, stays in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n comment, where it is masked</numerusform>
            <numerusform>%n comments, where it is masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s), word(s), answer(s) to suggestions, or name(s) kept with a delivery (adviser, approval)</source>
        <translation>
            <numerusform>%n reason, word, answer to a suggestion, or name kept with a delivery (adviser, approval)</numerusform>
            <numerusform>%n reasons, words, answers to suggestions, or names kept with deliveries (adviser, approval)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemainingList</name>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation>
            <numerusform>%n thing left</numerusform>
            <numerusform>%n things left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at again</source>
        <translation>
            <numerusform>%n thing to look at again</numerusform>
            <numerusform>%n things to look at again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation>
            <numerusform>%n comment, where it is masked</numerusform>
            <numerusform>%n comments, where it is masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the office&apos;s own texts, where it is masked</source>
        <translation>
            <numerusform>%n place in the office&apos;s own texts, where it is masked</numerusform>
            <numerusform>%n places in the office&apos;s own texts, where it is masked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of the collection, deleted as a whole</source>
        <translation>
            <numerusform>%n earlier version of the collection, deleted as a whole</numerusform>
            <numerusform>%n earlier versions of the collection, deleted as a whole</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemoveHitsDialog</name>
    <message numerus="yes">
        <source>Remove %n hit(s) from the texts?</source>
        <translation>
            <numerusform>Remove %n hit from the texts?</numerusform>
            <numerusform>Remove %n hits from the texts?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message numerus="yes">
        <source>%n note(s) removed.</source>
        <translation>
            <numerusform>%n note removed.</numerusform>
            <numerusform>%n notes removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation>
            <numerusform>Remove %n note</numerusform>
            <numerusform>Remove %n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The measure is removed, with %n note(s).</source>
        <translation>
            <numerusform>The measure is removed, with %n note.</numerusform>
            <numerusform>The measure is removed, with %n notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation>
            <numerusform>Accept %n suggestion</numerusform>
            <numerusform>Accept %n suggestions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s)</source>
        <translation>
            <numerusform>Move %n note</numerusform>
            <numerusform>Move %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RollOverDialog</name>
    <message numerus="yes">
        <source>%n goal(s) may be another one: please look.</source>
        <translation>
            <numerusform>%n goal may be another one: please look.</numerusform>
            <numerusform>%n goals may be other ones: please look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) that something is written under are not in the new form. It is kept under “Parked”.</source>
        <translation>
            <numerusform>%n goal that something is written under is not in the new form. It is kept under “Parked”.</numerusform>
            <numerusform>%n goals that something is written under are not in the new form. It is kept under “Parked”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation>
            <numerusform>%n hit replaced</numerusform>
            <numerusform>%n hits replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) removed</source>
        <translation>
            <numerusform>%n hit removed</numerusform>
            <numerusform>%n hits removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n hit(s)</source>
        <translation>
            <numerusform>Replace %n hit</numerusform>
            <numerusform>Replace %n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>%n hit</numerusform>
            <numerusform>%n hits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>Comments, %n open</source>
        <translation>
            <numerusform>Comments, %n open</numerusform>
            <numerusform>Comments, %n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SkipReasons</name>
    <message numerus="yes">
        <source>%n measure(s) done</source>
        <translation>
            <numerusform>%n measure done</numerusform>
            <numerusform>%n measures done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation>
            <numerusform>%n planned</numerusform>
            <numerusform>%n planned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n held</numerusform>
            <numerusform>%n held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation>
            <numerusform>%n uncertain</numerusform>
            <numerusform>%n uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation>
            <numerusform>%n cancelled</numerusform>
            <numerusform>%n cancelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a text</source>
        <translation>
            <numerusform>%n without a text</numerusform>
            <numerusform>%n without a text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the new form has</source>
        <translation>
            <numerusform>%n that the new form has</numerusform>
            <numerusform>%n that the new form has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n “nothing to report”</source>
        <translation>
            <numerusform>%n “nothing to report”</numerusform>
            <numerusform>%n “nothing to report”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SpokenPage</name>
    <message numerus="yes">
        <source>%n figure(s)</source>
        <translation>
            <numerusform>%n figure</numerusform>
            <numerusform>%n figures</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message numerus="yes">
        <source>%1 of %n goals</source>
        <translation>
            <numerusform>%1 of %n goal</numerusform>
            <numerusform>%1 of %n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) without a note</source>
        <translation>
            <numerusform>%n goal without a note</numerusform>
            <numerusform>%n goals without a note</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passed %n day(s) ago</source>
        <translation>
            <numerusform>passed %n day ago</numerusform>
            <numerusform>passed %n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message numerus="yes">
        <source>%n of %1 left</source>
        <translation>
            <numerusform>%n of %1 left</numerusform>
            <numerusform>%n of %1 left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation>
            <numerusform>%n suggestion accepted.</numerusform>
            <numerusform>%n suggestions accepted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeButton</name>
    <message numerus="yes">
        <source>Theme %1, %n note(s)</source>
        <translation>
            <numerusform>Theme %1, %n note</numerusform>
            <numerusform>Theme %1, %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeFlow</name>
    <message numerus="yes">
        <source>%n note(s) put in the theme «%1».</source>
        <translation>
            <numerusform>%n note put in the theme “%1”.</numerusform>
            <numerusform>%n notes put in the theme “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken out of their theme.</source>
        <translation>
            <numerusform>%n note taken out of its theme.</numerusform>
            <numerusform>%n notes taken out of their theme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) printed again.</source>
        <translation>
            <numerusform>%n note printed again.</numerusform>
            <numerusform>%n notes printed again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Put the %n chosen note(s) here</source>
        <translation>
            <numerusform>Put the chosen note here</numerusform>
            <numerusform>Put the %n chosen notes here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out of the joint report.</source>
        <translation>
            <numerusform>%n note left out of the joint report.</numerusform>
            <numerusform>%n notes left out of the joint report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message numerus="yes">
        <source>%n more …</source>
        <translation>
            <numerusform>%n more …</numerusform>
            <numerusform>%n more …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not known for %n activity(ies)</source>
        <translation>
            <numerusform>not known for %n activity</numerusform>
            <numerusform>not known for %n activities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies) have figures</source>
        <translation>
            <numerusform>%1 of %n activity has figures</numerusform>
            <numerusform>%1 of %n activities have figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unknown</source>
        <translation>
            <numerusform>%n marked as unknown</numerusform>
            <numerusform>%n marked as unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack figures</source>
        <translation>
            <numerusform>%n lacks figures</numerusform>
            <numerusform>%n lack figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned or uncertain without figures</source>
        <translation>
            <numerusform>%n planned or uncertain without figures</numerusform>
            <numerusform>%n planned or uncertain without figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) stand under several goals and count in each; in the total only once.</source>
        <translation>
            <numerusform>%n activity stands under several goals and counts in each; in the total only once.</numerusform>
            <numerusform>%n activities stand under several goals and count in each; in the total only once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message numerus="yes">
        <source>with %n note(s)</source>
        <translation>
            <numerusform>with %n note</numerusform>
            <numerusform>with %n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation>
            <numerusform>%n in the trash</numerusform>
            <numerusform>%n in the trash</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back.</source>
        <translation>
            <numerusform>%n put back.</numerusform>
            <numerusform>%n put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n removed thing(s) for good?</source>
        <translation>
            <numerusform>Delete %n removed thing for good?</numerusform>
            <numerusform>Delete %n removed things for good?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash of all %n removed thing(s)?</source>
        <translation>
            <numerusform>Empty the trash of %n removed thing?</numerusform>
            <numerusform>Empty the trash of all %n removed things?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted for good.</source>
        <translation>
            <numerusform>%n deleted for good.</numerusform>
            <numerusform>%n deleted for good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message numerus="yes">
        <source>%n change(s) in the form</source>
        <translation>
            <numerusform>%n change in the form</numerusform>
            <numerusform>%n changes in the form</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) parked</source>
        <translation>
            <numerusform>%n goal parked</numerusform>
            <numerusform>%n goals parked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation>
            <numerusform>%n figure changed</numerusform>
            <numerusform>%n figures changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation>
            <numerusform>%n outcome changed</numerusform>
            <numerusform>%n outcomes changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation>
            <numerusform>%n note added</numerusform>
            <numerusform>%n notes added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed</source>
        <translation>
            <numerusform>%n note removed</numerusform>
            <numerusform>%n notes removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded</source>
        <translation>
            <numerusform>%n note reworded</numerusform>
            <numerusform>%n notes reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation>
            <numerusform>%n note moved</numerusform>
            <numerusform>%n notes moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) added</source>
        <translation>
            <numerusform>%n measure added</numerusform>
            <numerusform>%n measures added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) removed</source>
        <translation>
            <numerusform>%n measure removed</numerusform>
            <numerusform>%n measures removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reworded</source>
        <translation>
            <numerusform>%n measure reworded</numerusform>
            <numerusform>%n measures reworded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) moved</source>
        <translation>
            <numerusform>%n measure moved</numerusform>
            <numerusform>%n measures moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation>
            <numerusform>%n area</numerusform>
            <numerusform>%n areas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s)</source>
        <translation>
            <numerusform>%n national measure</numerusform>
            <numerusform>%n national measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) are those of “%1”.</source>
        <translation>
            <numerusform>%n goal is that of “%1”.</numerusform>
            <numerusform>%n goals are those of “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordPreview</name>
    <message numerus="yes">
        <source>%n piece(s) are uncertain.</source>
        <translation>
            <numerusform>%n piece is uncertain.</numerusform>
            <numerusform>%n pieces are uncertain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found no place, and do not become part of the report.</source>
        <translation>
            <numerusform>%n piece found no place, and does not become part of the report.</numerusform>
            <numerusform>%n pieces found no place, and do not become part of the report.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WordPreviewDialog</name>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation>
            <numerusform>%n goal</numerusform>
            <numerusform>%n goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regional measure(s)</source>
        <translation>
            <numerusform>%n regional measure</numerusform>
            <numerusform>%n regional measures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_PlaceHeading</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation>
            <numerusform>%n open comment</numerusform>
            <numerusform>%n open comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RemovalDialog</name>
    <message numerus="yes">
        <source>%n activity(ies) have figures of it</source>
        <translation>
            <numerusform>%n activity has figures of it</numerusform>
            <numerusform>%n activities have figures of it</numerusform>
        </translation>
    </message>
</context>
</TS>
