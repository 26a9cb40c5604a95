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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Kplan %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan and report for the county departments of Norsk kulturskoleråd.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan is free software, without any warranty: everyone may use, copy, change and share it. The licences are shown in the language in which they apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, part of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutPage</name>
    <message>
        <source>Name and period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy that the goals come from. The form is listed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title on the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the report is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In running text, in file names and in the e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title on the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the plan is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Språk</translation>
    </message>
    <message>
        <source>Language of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period as it is printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Access</name>
    <message>
        <source>Only for reading: the file, or the folder it is in, may not be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading: %1 has the report open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading: %1 has the collection open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>someone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> since %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ActivityDialog</name>
    <message>
        <source>About the activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) tell of it, and all show this.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdoptionDialog</name>
    <message>
        <source>Adopt the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once the plan is adopted it keeps the wording that it has, also where you write on in the measures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as the board or the annual meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) in the plan.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is no measure in the plan. It can be adopted all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are parked, and stay(s) in the plan.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parked measure(s) do not come into the plan. Move what is to be in it to a goal of the form.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The plan as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measures as they are written now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every measure keeps the wording that it has in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) get another wording in the plan.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) come into the plan.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type who adopted the plan.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllSearch</name>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n report(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The leader or the board approves the report as it is now: texts, activities, figures, region and name. It stands in the head of the PDF. When any of this is changed it no longer holds, until the change is undone or the report is approved anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as leader or board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type who approves the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalFlow</name>
    <message>
        <source>Withdraw the approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve the report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AreaEditorPage</name>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a national goal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AreaListPage</name>
    <message>
        <source>Areas and goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter begins the next one, and pasted lines become one each. Alt and the arrow keys move what you are in; in the tree you can also drag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number everything in order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the finding aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, if you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in the report&apos;s file, is shown under «Set aside», and is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>r%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after the deadline</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 av %2</translation>
    </message>
    <message>
        <source>units have delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with nothing to report</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended deadline: %1, by %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as having nothing to report by %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1, made %2, taken in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>personal data removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 measures have an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use %1 from the e‑mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deadline: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardExport</name>
    <message>
        <source>Save the board as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the board for Excel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The paper will lack characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardModel</name>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>No unit is like that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>joint event(s) to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, counted in each activity (at least %2), from %3 of %n activity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reached, added up from %2 of %n activity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has come yet. Drop the advisers&apos; e‑mails or delivery files here, or a folder of them; they are taken in, and nothing is overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the board …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the board as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the board for Excel …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts of another collection …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>%1 av %2 viste</translation>
    </message>
    <message>
        <source>contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where does the number come from?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardTable</name>
    <message>
        <source>The units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens a unit, or on a figure what it is made of; the menu key shows what can be done with the unit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChangeList</name>
    <message>
        <source>What has changed since the last delivery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>What was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes to the finding, Ctrl+Enter mends it, Delete sets it aside or takes it back, the menu key shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this keeps you from delivering.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside. Delete takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What the check says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found. The report is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was found but what stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can deliver all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A national identity number stands in the report: %1. An ordinary e-mail is not safe for it. Send anyway?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be revision %1, the first one made from this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same revision: nothing has changed since revision %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be revision %1. It replaces revision %2 of %3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan looks for these things in a report and points them out to whoever writes it. Untick what does not matter in this form.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChipBar</name>
    <message>
        <source>Add a figure (F2, then the number)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter accepts them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested by the text. Enter accepts it, Delete dismisses it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectionDetailsDialog</name>
    <message>
        <source>Title and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Namnet ditt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CollectionRecovery</name>
    <message>
        <source>The collection is open somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This could no longer be read, and is missing in the file that you go on in: %1. Earlier versions of the collection may still have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the edition &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentCard</name>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comment of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the comment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the answer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – the text is another one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked off by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened again by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentText</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsButton</name>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Answered comments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsFlow</name>
    <message>
        <source>Send the answers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no comments to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are kept while Kplan is open, and stored as soon as possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments are not stored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is only read: they are not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments were taken in. They stand beside the delivery they are on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n new comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommentsPanel</name>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no comments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Removed: «%1»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added: «%1»</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adoption of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of another activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures, time or status changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plan:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>marked as nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer marked as nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another reason for nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Show in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>The two say the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2: what was removed is struck through, what was added is underlined. F3 goes to the next change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both, one after the other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonFlow</name>
    <message>
        <source>Another program, such as OneDrive or Dropbox, has changed the file. Choose what to go on with. The other version is kept as a file of its own beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is &quot;%1&quot;. It stays as it is: take from it what you need, or go on in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the earlier one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since the earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with what is chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two versions of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading: the report in the file %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take from another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you chose is taken from the other version. What was before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message>
        <source>Changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompletionPopup</name>
    <message>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsFlow</name>
    <message>
        <source>Collections (*.ksamling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts of another collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) taken along.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>take contacts along</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Unexpected error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report on the error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in Kplan went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report says where the error lies. It holds nothing you wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) came since.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you wrote is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote last could not be saved anywhere. Go on without quitting, and copy it into another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you wrote could not all be saved where it belongs. The rest is in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it could not be kept, and is missing there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that report with “Take in a delivery” in the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open that collection with “Open …” in the menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go on. If it happens again, quit and start Kplan once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan cannot go on and has to be started once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineDialog</name>
    <message>
        <source>Extended deadline for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline of the form is %1. The unit is not reminded before its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the form&apos;s deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeadlineReminders</name>
    <message>
        <source>Save in the calendar …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There will be no more notes about this deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last day today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back: %1. Deadline %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline: %1 %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be sent to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the deadline for the calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionsSection</name>
    <message>
        <source>Take the decision away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be undone. Earlier versions of the report may still hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliverDialog</name>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Do you see two attachments? Is it sent?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveredFiles</name>
    <message>
        <source>The files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+C copies the chosen files, Enter opens one. They can be dragged out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveredReports</name>
    <message>
        <source>%1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading: %1, revision %2, made %3. %4 Checksum %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>Made, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contents deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by an older Kplan, which kept no deadline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaces revision %1, made %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksum: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents were deleted because of personal data in them. What was delivered, when and by whom is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery file and the PDF are stored as delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery file is stored, the PDF is not: an older Kplan made it. The report can be opened and compared; the PDF is where you kept it, or in the e-mail you sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF is stored, the delivery file is not. The report cannot be opened or compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither file is stored: an older Kplan made them. They are where you kept them, or in the e-mail you sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deadline: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveriesDialog</name>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the delivery file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e-mail again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as sent …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been delivered from this file yet. Each delivery will stand here: the PDF and the delivery file exactly as they were, when it was made and sent, to whom, who had approved it, and what the office answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
</context>
<context>
    <name>DeliveriesFlow</name>
    <message>
        <source>Save the PDF as it was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the delivery file as it was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery files (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the report as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other delivery file is not stored, and cannot be compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the other delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its number, its day or its state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whichever you choose, the older one is shown as the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revision %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, byte for byte as it was delivered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files are no longer in %1. What is stored can be saved again from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveriesModel</name>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Delivering</name>
    <message>
        <source>on time</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Revision %1 is delivered, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not approved by a leader or board. That is optional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval by %1, %2 no longer holds: the report has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryCommentsSide</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Namnet ditt</translation>
    </message>
    <message>
        <source>New comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the comments …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new comment is on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write your name first, so that it is seen who asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail was made: %1. Open it, or attach the comments yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e‑mail is ready: look it over, and send it. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is ready: write whom it goes to, and send it. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryFlow</name>
    <message>
        <source>Mark as sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has the e-mail with both attachments been sent? (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan cannot see what your mail program did. From then on the report counts as delivered, and this cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it was sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message>
        <source>Deadline and delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole day counts. Late reports are not refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address that reports are sent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail address that gets a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case reference in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in the subject of each e-mail. May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DismissalMessages</name>
    <message>
        <source>Dismissed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activity has one figure of each kind: %1 is no longer suggested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is suggested again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentAlerts</name>
    <message>
        <source>Compare …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the report lies &quot;%1&quot;, another version of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan ended while &quot;%1&quot; was being opened, and has not opened it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 was made %2, but is not marked as sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is sent …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not show again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
</context>
<context>
    <name>DocumentRecovery</name>
    <message>
        <source>Save a copy as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has it open. If that computer is switched off or Kplan was ended there, you can take over. If not, what is written there may not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan has a copy from %1. It can be opened as a new file; the damaged one is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (restored)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from the window %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from the file %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other version is kept as &quot;%1&quot;, in the same folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are kept</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan keeps them while you work. Going back can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) from now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DraftsDialog</name>
    <message>
        <source>Form drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none. “New form from this …” in the list makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms that are being made. Nobody else sees them until they are published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read; an earlier version of it is opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · corrects version %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierFlow</name>
    <message>
        <source>Figures of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>figures of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is this collection itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1 taken along.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EarlierSection</name>
    <message>
        <source>Take figures of the period before …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of the period before. Take its figures from its collection, and they stand beside these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside %1, %2, taken %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period before beside this one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionCard</name>
    <message>
        <source>Personal data was removed %1; it can no longer be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Made of %n delivery(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make archive package …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Word document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Excel workbook …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have delivered since: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) count with another revision: %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No longer in the collection: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionChangesDialog</name>
    <message>
        <source>Changed since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s texts and choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>%1 has delivered, made %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts with revision %2, made %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer in the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title or introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out since</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>another text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other groups of notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 notes, before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, before %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionDialog</name>
    <message>
        <source>New language edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All texts come along, to be written over in the other language. Goals, regions and metrics stay the same, so that reports on both editions are put together. “%1” stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionFlow</name>
    <message>
        <source>Save PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make archive package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove edition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionPages</name>
    <message>
        <source>Only for reading: %1, made %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditionsPage</name>
    <message>
        <source>Make the joint report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each is frozen as it was, whatever came or was changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edition is made yet. A draft can be made at any time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorPage</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditorStatus</name>
    <message>
        <source>Save as a draft of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorDialog</name>
    <message>
        <source>This did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the edition a name of 1 to %1 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is an edition called &quot;%1&quot; already. Give the new one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on another version of the form (%1) than this collection (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its form calls itself the same as this collection&apos;s, but is not the same to the letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes under goals that this collection&apos;s form lacks: %1. They are kept and can be read, but stand under none of its goals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection&apos;s form has no unit &quot;%1&quot;. The delivery is kept; say which unit it is of, or remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot; in this collection&apos;s form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is another report than the one that was here of this unit. The one that was made last counts, until you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is here with another content as well. The one made last counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have chosen which delivery of this unit counts, and that one still does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data was taken out of this delivery here, so it is not taken in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was sent from &quot;%1&quot;; the unit&apos;s contact has &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the same address, &quot;%1&quot;, came a delivery of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It seems to be from %1, and is told of in the log of that unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was read from a Word document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in it to look at: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts in it without a place in the form: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a filled form in Word that does not say for certain which unit it is from. Say which, to take it in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a filled form in Word, and %1 has delivered from Kplan as well, with figures that Word does not have. It is taken in only if you say that it is from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of comments that the office has written itself, %1 came back with other words. Yours stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is of another report: %1, revision %2. Open that report, and take the receipt in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is of revision %1, which was not delivered from this file. Perhaps there is another copy of the report: open that one, and take the receipt in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt is of another content of revision %1 than was delivered from this file. Ask the office which file it has, and send it the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is the form that the report is on, so it begins no new period. Change the report to the new version instead, or to the form in another language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is another form than the one that the report is on. Begin the next period with it instead; the report stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows allows no backslash in a name and none of &lt; &gt; : &quot; / | ? *; leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It contains a tab, a line break or the like. Type it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows keeps that name for a device. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows drops a dot or a space at the end of a name. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the name of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too long. Choose a shorter name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a file. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a delivery that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no delivery in this PDF. Choose the delivery file (.kplan.json) that came with it, or ask for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery was made by a newer Kplan%1. Take it in with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a report, not a delivery. Open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a delivery. A filled form in Word is taken in by &quot;Take in a Word document …&quot; or the command import-word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report cannot be delivered. Shorten what is too long, or type a damaged text again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no comments that can be used: it is another file, or was changed or damaged on its way. Ask for it to be sent again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments were written by a newer Kplan. Take them in with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments are on another report, from %1. Open that one, and take them in there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments cannot be sent. Shorten what is too long. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no receipt that can be used: it was changed or damaged on its way. Ask the office to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt was written by a newer Kplan. Take it in with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt cannot be sent. Shorten what is too long. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a Word document (.docx). Open it in Word and save it as one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a PDF, whatever its name ends with. Find the Word document that it was made from. If it is a delivered report, choose “Take in a delivery …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is an Excel workbook, whatever its name ends with. Choose the Word document (.docx) that has the filled form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a document of an older Word (.doc). Open it in Word or LibreOffice and save it as a Word document (.docx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a document of another kind. Open it in the program that made it and save it as a Word document (.docx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is locked with a password. Open it in Word, remove the password and save it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document carries macros, which Kplan does not take in. Open it in Word and save it as a Word document without macros (.docx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a Word template. Open it in Word and save it as a Word document (.docx).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is far larger than any filled form. Check that it is the right file, or remove its pictures and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document is damaged. Open it in Word, which may repair it, and save it under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document holds two versions of one part, and which one is shown depends on the program. Open it in Word or LibreOffice, look through it and save it under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document holds what no Word document may (a DTD). Open it in Word and save it under a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has no tables, and the form is read from its tables. Check that it is a filled plan or report; text that stands outside them can be pasted into a new report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the document&apos;s tables is the form&apos;s: neither its headings, such as “%1”, nor any of its goals was found. Check that it is a filled plan or report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has the title “%1”. Kplan looked for the goals of the form for %2, and found none of them. Check that it is the right file; a newer Kplan may have the other form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 has the form&apos;s headings, but no goal of the form was recognised under them. Write each goal with its number and text, such as “%2 …”, in the first column or in a row of its own, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals of the form were found (%1 of %2), but no table in which Kplan recognises the columns of measures and notes. Put the form&apos;s headings, such as “%3”, above their columns, in the form&apos;s order, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No goals were found to make a form of. Kplan reads them from tables with headings such as “%1” and “%2” in a row of their own, and without tables from numbered headings and the lists below them. Check that it is the plan or the report form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder does not exist. Make the folder, or choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder has that name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file has that name. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report has that name, and is kept. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a device or a pipe. Give the name of an ordinary file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have no permission there. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is write-protected. Allow writing to it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open in another program. Close it there and try again, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk can only be read from. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Make room, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not accept its name. Choose a shorter or simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link in its path leads to itself. Give the path of the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large. Check that it is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error. Try again, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not written. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was not read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &quot;%1&quot; was not made. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged, or has been changed since it was made. Have the report passed on once more, and do not unpack the file on the way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan. Install that, and open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report and its earlier versions are too large for one file. Pass on a copy of the report instead: “Save a copy …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in &quot;%1&quot; that Kplan can take in. A delivery is a file whose name ends in .kplan.json, or a PDF, an e-mail or a zip with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that Kplan can take in is attached to the mail &quot;%1&quot;. Ask the sender to attach the delivery file itself, whose name ends in .kplan.json, and no link to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; cannot be read: it is damaged, or larger or more nested than mails are. Save the attachment in your mail program, and take in that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail &quot;%1&quot; is encrypted. Open it in your mail program, save the attachment, and take in that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outlook has packed the attachments into &quot;%1&quot;, which only Outlook can open. Ask the sender to send the mail again as HTML or plain text, not as Rich Text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files are packed in &quot;%1&quot; in a way that Kplan does not open. Unpack it, and take in the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; cannot be read: it is damaged, or holds more than is sent by mail. Ask the sender for the delivery file itself, whose name ends in .kplan.json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The zip &quot;%1&quot; is locked with a password. Unpack it with that, and take in the files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is packed in a way that is not safe to unpack, or is damaged. Ask the sender for the file by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file in the zip &quot;%1&quot;. Ask the sender to send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More is packed in &quot;%1&quot; than Kplan takes in at once. Unpack it, and take in its files in smaller parts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a collection, not a delivery. Open it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to another folder and was not looked into. Take in that folder itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rest of &quot;%1&quot; was not looked into: there are too many files or folders in it. Take in its folders one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comments in &quot;%1&quot; are on a report of %2 that is not in this collection. Take in its delivery first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one delivery in &quot;%1&quot;. Save the one that you want by itself, and take in that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a receipt from the office, not a delivery. Open the report that it is about, and then drop the receipt on Kplan&apos;s window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are comments in &quot;%1&quot;, no delivery. Open the report that they are about, and then drop the comments on Kplan&apos;s window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in &quot;%1&quot; is a form, not a delivery. Drop it on Kplan&apos;s window to install it, and then make a report on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report with its earlier versions was passed on in &quot;%1&quot;. Open it in Kplan&apos;s window, which asks where to keep the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data was removed from &quot;%1&quot; or from what it was made of: it can be neither compiled again nor archived. Make a new edition.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more figures than a workbook can hold. Write them as CSV instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the edition was made of cannot be read. Make a new edition; its PDF is still there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan collection. Choose a file that Kplan has made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no &quot;%1&quot;. Check the name, and that its disk or network folder is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists already and was left as it is. Choose a new name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not accept the name of &quot;%1&quot;. Choose a shorter or simpler one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A link in the path &quot;%1&quot; leads to itself. Give the path of the file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a Kplan report. Choose a file that Kplan has made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was made by a newer Kplan (file format %2; this program reads up to %3). Open it with that Kplan, or get the newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is damaged. Keep the file, and go back to a copy of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so &quot;%1&quot; could not be saved. Make room, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; or its folder may not be written to. Allow it, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened. Ask for access to it, or copy it to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A write to &quot;%1&quot; was cut off. Copy it, together with &quot;%2&quot;, to a folder where files may be changed, and open the copy there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists in two versions: as it is, and as it was before a write that was cut off. Choose one in Kplan, which keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be opened, because &quot;%2&quot; beside it is no file. Move that away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan could make no temporary copy of &quot;%1&quot;, which is needed to read it. See that the folder for temporary files has room and may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is in use by another program. Close that one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was deleted or moved while it was open. Put it back, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was changed by another program while it was open, as OneDrive or Dropbox may do. Compare the two and choose one; Kplan keeps both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; was emptied or overwritten by another program while it was open. Save a copy elsewhere; it gets all that you have written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk or network folder failed on &quot;%1&quot;. Check that it is connected, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text holds half of a character, which no file can hold. Remove that character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of &quot;%1&quot; could be made in &quot;%2&quot;. See that its disk has room and that files may be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form draft cannot be read. Go back to one of its earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form draft was made with a newer Kplan. Open it with that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text of the form holds half of a character, which no file can hold. Remove that character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has become too large to be saved: it takes more than %1 MiB. Nothing is lost while it is open here. Shorten its texts, or divide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form drafts in &quot;%1&quot; cannot be read. See that the disk is there and that you may read from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form draft could not be saved in &quot;%1&quot;. See that its disk has room and that files may be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form draft was changed in another window. Save what you have here as a draft of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form draft was deleted in another window. Save what you have here as a draft of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form cannot be used. Ask the office for it again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was made for a newer Kplan. Use it with that one. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no form of Kplan&apos;s, or a damaged one. Ask the office for it again. (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is too large: it takes more than %1 MiB. Shorten its texts, or divide it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing could be changed in the folder of forms, &quot;%1&quot;. Check that the disk has room and that you may write there. (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of revision %1 are not kept in the report, and cannot be written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a folder. Open it, and take in the files that are in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt cannot be kept, since the report is only open for reading. Open it for writing, and take the receipt in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving failed through a fault in Kplan, and is tried again. Save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The document has none of the pages that you chose. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no printer on this computer. Write the PDF to a file instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the pages. See that it is on and has paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These characters cannot be printed and stand as □ in the PDF: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExportFlow</name>
    <message>
        <source>Write figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PDF lacks characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Long texts are cut in the workbook</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureField</name>
    <message>
        <source>12 participants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number and what it counts. Enter takes the first suggestion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New metric «%1» …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, instead of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureReason</name>
    <message>
        <source>Write a number and what it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long. Write one figure at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no number here. Write digits, or «?» if it is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is not a number. Write 10 000 or 12,5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is less than nothing. Write it without the sign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is two numbers. Write one, with «ca.» if it is an estimate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» could be two numbers. Write a space for thousands, a comma for decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is not grouped by threes. Write 10 000 or 10000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» has more decimals than %2 are counted with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is too large. Figures stay below %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What does «%1» count? Write it after the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is counted that is called «%1».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» fits %2. Choose one, or write more of it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Kplan reports (*.kplan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan collections (*.ksamling)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change region and name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingModel</name>
    <message>
        <source>Show more (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>The adviser&apos;s name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline has passed. You can still deliver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval no longer holds: something has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s) are not ticked off.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as nothing to report, but there are notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure has no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What became of the measure is not said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the note is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens after the deadline. Is it planned?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as done, but the date has not come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked as planned, but the time is over. Was it done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Marked as planned, but it has %n figure(s). Was it done?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) here lack figures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) from the notes are not answered.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seems to tell of the same activity as another note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A national identity number, which should not be sent by ordinary e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A street address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) that cannot be printed, only shown as □.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n invisible character(s) that turn the direction.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) not in the dictionary.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Look at this first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could be better</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FlowConnections</name>
    <message>
        <source>Drop files here to open them or take them in</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goes under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new form does not say what “%1” has become. Choose the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes under</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormChecks</name>
    <message>
        <source>National identity numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A deadline that has passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An approval that no longer holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments that are not ticked off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals under which nothing is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report, but there are notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures without notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures of the adopted plan without an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes without a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes with something uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities after the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done, but with a date to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned, but with a date gone by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned, but with figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Characters that cannot be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters that turn the direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private e-mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name of an adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities without figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions without an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes that seem to tell of the same activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words not in the dictionary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormChoiceDialog</name>
    <message>
        <source>Take in a Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it, as one report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes after the first form is marked as uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now, or all of it. A form that is not read can be taken in from the same document afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds two forms. Choose the one to read now; the other is left out, and can be taken in from the same document afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” holds %2 forms. Choose the one to read now; the others are left out, and can be taken in from the same document afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form %1, without a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2, the first in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2, the second in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%2, number %1 in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here: “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From table&#xa0;%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from table&#xa0;%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormCommands</name>
    <message>
        <source>Typing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDifferences</name>
    <message>
        <source>The whole form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strategy area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measure %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new number, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in both languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved within its list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved, was under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form that it is an edition of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word for a strategy area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the plan is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title on the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what the report is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title on the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word before the region&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words before the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address that the report is sent to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words before the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>case reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>columns of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>findings switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predecessors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>how it adds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is counted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDifferencesDialog</name>
    <message>
        <source>What differs in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From version %1 to version %2 of “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
</context>
<context>
    <name>FormEditions</name>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormEditorDialog</name>
    <message>
        <source>“%1” cannot be read. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the form …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft of a form: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (edition of “%2” in %3)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormEditorFlow</name>
    <message>
        <source>The draft is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft could not be read. It is opened as it was on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is as in version %1. Change something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window has just published this form. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form is published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2, is among the forms on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it by e-mail …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormEffects</name>
    <message>
        <source>Remove %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What regions have written under goal %1 is not lost: it is kept under “Parked” when their report goes over to this form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s) are no longer printed; nothing that regions have written is lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Figures of %1 in reports are kept, as an own metric of the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1 will be added up in another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports of %1 become those of the region that came from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has a report of %1 must choose another region for it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormFaults</name>
    <message>
        <source>The form has no areas yet. Add the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The area has no goals yet. Add the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no regions yet. Add those that report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is to have %1 columns, and has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is to have %1 columns, and has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id “%1” is used more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number %1 is used more than once. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A region cannot be its own predecessor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A predecessor is listed twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A kind of finding is switched off twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form cannot be a language edition of itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year %1 cannot be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends (%1) before it begins (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline, %1, is before the period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region ends (%1) before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are %1 here, and at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version must be 1 or higher, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The version %1 is too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no language. Write nb for bokmål or nn for nynorsk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Write one address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something must be written here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has %1 characters, and at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 0 to %1 decimals, not %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a newer format of the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be an id. Use a–z, 0–9, hyphens and full stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file. Use another id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has %1 goals, and at most %2 are possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text begins or ends with a space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This must be one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character here that cannot be printed (%1). Remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline is before %1, the last year of the period. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline has passed. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no metrics. Each region will count in its own way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form has no instructions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number is %1, and %2 would be the next one. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same text is in another place too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name “%1” is used more than once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ended before the period. Is it to report?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is before the period. Is it right?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormLanguages</name>
    <message>
        <source>bokmål</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nynorsk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Northern Sámi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Southern Sámi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lule Sámi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormNews</name>
    <message>
        <source>A new version of the form of this report is here: version %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period of this report is over, and the form for %1 is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormOutline</name>
    <message>
        <source>Name and period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline and delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headings on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas and goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(without text)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormOutlineView</name>
    <message>
        <source>Contents of the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPlaces</name>
    <message>
        <source>The form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormPublishDialog</name>
    <message>
        <source>Publish the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is put among the forms on this computer, and can then be passed on to the others. A published version is never changed: a correction becomes the next version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What reports on version %1 notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at this once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs from version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1, id %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline %1, sent to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A form that comes by e-mail is installed by dropping it on the window. Reports carry their own form, and stay as they are whatever is done here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>New report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New form from this …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New language edition …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the form …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send by e-mail …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New form from Word …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form drafts …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>came with Kplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 · %2 · deadline %3 · %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormsFlow</name>
    <message>
        <source>Save the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program took the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file that is sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is opened in your mail program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail lies ready as “%1”, and the form as “%2”, in the folder %3. Open the e-mail there, or write one and attach the form yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from the list: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Brukarrettleiing</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalCard</name>
    <message>
        <source>Read the whole report of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the report of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalEditor</name>
    <message>
        <source>See where the numbers come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measures (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office&apos;s text under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units&apos; notes under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has told of a measure that was not carried out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joint events to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the office writes under this goal …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalEditorPage</name>
    <message>
        <source>National goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the national measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the national measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the national measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a national measure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalHeader</name>
    <message>
        <source>Nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is nothing to report (you may leave it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why there is nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal %1: %2</source>
        <translation>Mål %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The form no longer has this goal. What is here can be moved to others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalList</name>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other goals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalMatches</name>
    <message>
        <source>nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such goal in the new form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same id, same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same id, similar wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similar wording: please look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same id, but another wording: please look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as you chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures, notes and metrics: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalPage</name>
    <message numerus="yes">
        <source>%n note(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoalPageRowWidgets</name>
    <message>
        <source>Notes without a measure</source>
        <translation type="unfinished">Notat utan tiltak</translation>
    </message>
    <message>
        <source>New regional measure …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note without a measure …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoalReading</name>
    <message>
        <source>Previous goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the units have written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reports are being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 units have written here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing written here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered, or cannot be read: %1</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOverFlow</name>
    <message>
        <source>Save what is passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports passed on (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the report as</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Taken over, with %n earlier version(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The adviser is “%1”. Is it you who writes now?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adviser is named in it: give your name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install its form …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadEditor</name>
    <message>
        <source>Title of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed before the first area …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These deliveries cannot be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadingsPage</name>
    <message>
        <source>Headings on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word before an area&apos;s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such as Strategiområde.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word before the region&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words before the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words before the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller line under it</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Hits</name>
    <message>
        <source>national goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>national measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wording of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reason for the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IncomingFlow</name>
    <message>
        <source>All that Kplan opens (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries, comments, receipts, forms and e-mails (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1, made %2. Read it as it was delivered, and write comments if you like; or make a report of it, in which you can write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallDialog</name>
    <message>
        <source>A form</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n strategy area(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national goal(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Innhald</translation>
    </message>
    <message>
        <source>This form is not here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is “%1” in another language. Both will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly this form is here already. There is nothing to install.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1 is here. This one is newer: new reports are made on it, and those on version %1 stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer one is here, version %1, on which new reports are made. This older one can lie beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another form with the same name and version is installed here. Ask the office which of the two is right. If you replace the one here, it is kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan came with another form of the same name and version, which stays. Ask the office which of the two is right, and for one with a version of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The open report is on version %1 of this form. It can be taken over to this one: “Change to a new version of the form …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in them differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed is struck through, what was added is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Replace the one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the language edition in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstallFlow</name>
    <message>
        <source>Installed: %1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to a new version of the form …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InstructionsPage</name>
    <message>
        <source>Instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are printed on the report&apos;s first page, above the goals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty line begins a new paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text of the instructions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Take in deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent, and what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the unit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs in the form …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
</context>
<context>
    <name>IntakeFlow</name>
    <message>
        <source>Take in deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading what was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking in deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to take in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been taken in since the collection was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what was read in “%1”. It is taken in as the delivery of the unit that you choose; the document is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery counts for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choosing the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in, newer than what was here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in, older than what is here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments, put with the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken in: on another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken in</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JointEventsSection</name>
    <message>
        <source>No activities of several units look alike, and nothing is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, count once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose figure counts?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum, each told of its part: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whose figure counts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointOutline</name>
    <message>
        <source>Areas and goals of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>text written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n theme(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointReportFlow</name>
    <message>
        <source>Make an edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is made and stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointReportPage</name>
    <message>
        <source>Page preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointTotals</name>
    <message>
        <source>All goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n not delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without figure</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not delivered: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without figure: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>from %1 of %n unit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n joint event(s) not decided</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both units say that the other took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units say of each other that they took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the units says that the other took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the units says that another took part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of one names the other unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of one names another unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts and time are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text and days are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the texts are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the days are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of it is no longer in the revision that counts. The others count as decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were decided to be different, and to be the same by another decision. They count once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By several decisions two activities of one unit have become the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decisions choose otherwise whose figure counts. The later one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was chosen has no figure that counts. The largest one does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose figure counts was chosen for a metric that is not counted like that any more. The largest one counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not add up in the same way, and are not made one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decisions count them as different metrics. The later one holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form does not have the metric. They are counted as one of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One activity has %1; in the middle of the others it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; in the middle of the other units it is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; in the period before it was %2, far more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure, where all the other units have one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint event with %1: this figure counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint event with %1: counted there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JointTotalsPage</name>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a number to see where it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeptVersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work. One of them can be opened as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftOutPage</name>
    <message>
        <source>All notes that are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These notes are in the units&apos; reports, and are not printed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left out. Notes are left out under their goals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show under the goal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Nothing here.</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two notes say different things. Which is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (this note)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (both)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkOffer</name>
    <message>
        <source>Same activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close to %1: «%2»</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Locations</name>
    <message>
        <source>measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoseChoicesDialog</name>
    <message>
        <source>What you have chosen is not taken yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you leave the comparison, the choices are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choices made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MadeDialog</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>No program took it. Open it yourself: the folder is named above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) are longer than a cell can hold, and are cut there. The CSV has them whole.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MadeFiles</name>
    <message>
        <source>Made: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made: %1. No program to show it was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made, in the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailDraftsDialog</name>
    <message numerus="yes">
        <source>%n draft(s) made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open each e‑mail, look it over and send it. Nothing is sent by Kplan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e‑mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>No program took the e‑mail. Write one yourself: copy address, subject and text, and drag the receipt into it from the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Kplan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MakeDialog</name>
    <message>
        <source>Make the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth knowing first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made of what there is now. Nothing is stored in the collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frozen as it is now, and stored in the collection with its PDF and the list of deliveries it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the edition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF, to read, print and archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word, to work on further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, with all figures and where they come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, a row for each activity and figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the deliveries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units have delivered, and nothing waits for a decision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of this stops you: the joint report says so itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) have not delivered: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n possible joint event(s) are not decided, and count for each unit.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) should be looked at again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n odd value(s) are worth a look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are sent back, and count all the same: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) are not accepted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose at least one file to make.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureFooter</name>
    <message>
        <source>Outcome …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why (you may leave it)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the outcome is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasureHeader</name>
    <message>
        <source>What the region sets out to do …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with the measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move, click for more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation type="unfinished">Tiltak %1</translation>
    </message>
</context>
<context>
    <name>MeasurePicker</name>
    <message>
        <source>Find the goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of the goal, or its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of the measure, or its number, such as 3.1 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the goal itself, where no measure fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricEditorPage</name>
    <message>
        <source>Metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown where a figure is typed. Say also what is not counted. May be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricListPage</name>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What regions are asked to count. Paste one a line: what one is called, a semicolon, and what several are called. The rest is on the page of each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What several are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MetricMergeDialog</name>
    <message>
        <source>Merge into another metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» becomes part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They add up in different ways: «%1» and «%2».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These activities have figures that cannot simply be moved:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures are counted by it: it is only removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures are merged: both metrics are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) are given to «%1».</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, added up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>nothing is written yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measure has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the measure has no notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the note has no text</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of the activities lack figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveController</name>
    <message>
        <source>It goes behind what stands there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the measure to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the note to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s) to …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NationalTab</name>
    <message>
        <source>National measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form sets no national measures under this goal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewCollectionDialog</name>
    <message>
        <source>New collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file for the office: what all units deliver, and the joint report made of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Namnet ditt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vel …</translation>
    </message>
    <message>
        <source>Choose the collection of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No collection of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts come along from it, and totals to compare with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection of the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint report %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewReportDialog</name>
    <message>
        <source>Welcome to Kplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here you write your region&apos;s plan, and note what you have done as it happens. Everything stays on this computer: no account, no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose report is it? Both can be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a filled example</source>
        <translation>Sjå eit utfylt døme</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextMissingNavigator</name>
    <message>
        <source>Nothing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On from the beginning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On from the end: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextPeriodDialog</name>
    <message>
        <source>New form from this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals, regions and metrics come along, and the years are moved on in titles and headings. All of it can be changed afterwards. “%1” stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First year of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year of the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextPeriodFlow</name>
    <message>
        <source>Keep the new report as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. “%2” is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the former</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No form of a later period is here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form comes from the office by e-mail. Open the file or the e-mail here, or drop it on the window; then begin the next period again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteChips</name>
    <message>
        <source>together with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>also under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From «%1».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has several figures for %1: choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is added to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both notes then say: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepts %1 at once (F2, then Ctrl+Enter).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoteModel</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePicker</name>
    <message>
        <source>Same activity as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tied notes share status, time and figures, and are counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the other note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of the note, or its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under the goal itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure without text</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to move, click for more. Ctrl and click selects several.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OddValuesSection</name>
    <message>
        <source>Odd values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter leads to the note, or to what the number is made of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values far from the others&apos;, to look at. They count like all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value is far from the others.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfferDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
</context>
<context>
    <name>OfficeActions</name>
    <message>
        <source>New collection …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title and name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in deliveries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last account of deliveries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the joint report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind %1 …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeComments</name>
    <message>
        <source>Tick off a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send comments</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeFlow</name>
    <message>
        <source>Open a collection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new collection as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeMailDialog</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New deadline, if any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan&apos;s own wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One e‑mail is made for each unit, as a draft that you look over and send. Who has delivered, or has nothing to report, is not in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery is sent back with a reason. The e‑mail is made as a draft with a receipt, which the unit drags into Kplan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks a unit or takes the tick away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended deadline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reminded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address is known of this unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Use the addresses of %n e‑mail(s) that came</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each unit; a line of which nothing is known is left out: %1. The subject names nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick the units to write to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the date as in 21.08.2014.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeMails</name>
    <message>
        <source>%1 – e-mails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficePages</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OfficeStatus</name>
    <message>
        <source>Deadline %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivered</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeWindow</name>
    <message>
        <source>Drop deliveries here to take them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be taken in: the file is only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change title and name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineFilterBar</name>
    <message>
        <source>nothing delivered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what has changed since delivery …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tree shows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the tree shows (Ctrl+L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since delivery</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed after delivery</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Areas, goals and measures</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each person is counted once: 30 pupils who came twice are 30.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attendances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each visit is counted: 30 who came twice are 60.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Municipalities, schools, choirs: what took part, not who.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was held: courses, meetings, concerts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what one is called, and what several are called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is too long for a figure&apos;s name. Shorten it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name needs letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a metric with this name already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnMetricDialog</name>
    <message>
        <source>New metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office sees what your region counts by it, beside the form&apos;s metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. workshop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. workshops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it adds up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One decimal (1,5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two decimals (1,25)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three decimals (1,125)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnMetricsDialog</name>
    <message>
        <source>Own metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge into another …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Beside the form&apos;s metrics. A change is undone with Ctrl+Z in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none. A new one is made by typing a figure: «3 workshops».</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnMetricsSection</name>
    <message>
        <source>No metrics of the units&apos; own look alike, and nothing is decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the common metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The names are alike, and they add up in the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics that look alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count as one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what metrics are counted as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no longer in the revision that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A metric of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the form</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageBar</name>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 av %2</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Page preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The preview cannot be shown at the moment. What you write is saved all the same; choose another tab and come back to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2. Enter goes to the note in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagesStep</name>
    <message>
        <source>The pages as they will be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same revision: these are the files that were made %2, and are only written again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They will say revision %1, %2. Nothing is stored before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the delivery file inside the PDF as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office then has a spare, should the delivery file be lost. The PDF looks the same. Some archives do not take a PDF with a file in it (PDF/A-3). Leave the box empty if the PDF is to be archived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files go to this folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassOnDialog</name>
    <message>
        <source>Pass on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass the report on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One zip file for a successor or a new machine, with this report, the form that it is on, and all that belongs to it. It is opened with Kplan there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reports are not in it: open each of them, and pass it on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n, with PDF</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments and what is in the trash go along too. There may be personal data in it: do not send the file by ordinary e-mail. What was deleted for good is not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonalDataDialog</name>
    <message>
        <source>Personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data in what was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan looks for what can be recognised. What it does not know, such as health or names of children, you find by reading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries with national identity numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers, e‑mail addresses and street addresses too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All deliveries and editions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deliveries are being looked through …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove personal data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (not deleted everywhere)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the collection&apos;s own file</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What was removed may still stand in: %1. A file may have been open elsewhere, or Kplan was stopped. When it is deleted, nothing that was done before can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the Word document of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the office&apos;s own texts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonalDataFlow</name>
    <message>
        <source>%1, revision %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 What was removed may still stand in the collection&apos;s file and in its earlier versions. You can try again under “Personal data …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not everything is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer stands in the collection, nor in its earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These earlier versions could not be deleted, and may be open elsewhere: %1. Close them, and try again under “Personal data …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PickDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>The pieces of the document, and what they became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a place (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the document has found a place.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Plan adopted %1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the adoption of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is adopted no longer. Its wordings and the outcomes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is adopted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the plan as it is now, and answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partly carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished">Tiltak</translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 partly carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not carried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanCommands</name>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording in the plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the measure&apos;s wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take into the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlanReviewDialog</name>
    <message>
        <source>Plan against report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>The plan is not adopted yet. Once it is, each of its measures stands here with what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt the plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only without an outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the measure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PredecessorsField</name>
    <message>
        <source>Predecessors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions that became this one. Old reports are followed up by them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a predecessor …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the predecessor %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type part of its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a predecessor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which region became this one, alone or with others?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewBar</name>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintFlow</name>
    <message>
        <source>The paper will lack characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintJob</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the pages to the printer …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” stands in these places, however it is written:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n file(s) too</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It also stands in files with comments, which remain until you delete them: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan looks for the files of deliveries only in the folder that it proposes for them. Those that you had put into another folder stay there: delete them yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the report, %n time(s): “%1” takes its place</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the trash, %n entry(ies), which are deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s), which are deleted</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies): the kept PDF and delivery file are deleted; that it was made, when and by whom, stays in the list</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reason(s), word(s), answer(s) to suggestions, or name(s) kept with a delivery (adviser, approval)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>undo: nothing that was done before can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan cannot reach e-mails that were sent, copies that you, OneDrive or a backup of the computer have made, printouts, and what a disk still holds of deleted files. Ask those who received it to delete it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PurgeFlow</name>
    <message>
        <source>other texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what undo brings back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked here. It still stands in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It no longer stands in the report, nor in anything that Kplan keeps of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These files could not be deleted, and may be open elsewhere: %1. Close them, and delete them in their folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuickNote</name>
    <message>
        <source>Quick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done, when, with whom, how many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note&apos;s text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You began on this earlier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Add, and write another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter leads to the measure. Esc closes, and the text is here next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter leads to the measure, Enter there adds the note.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added under %1. Write the next one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Unit by unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal by goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in all reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for personal data in what was received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceiptFlow</name>
    <message>
        <source>A receipt of another report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The receipt of revision %1 was taken in before. Nothing is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office has received the delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery was sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1. Written %2 by %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason is given. Ask the office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline is now %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoveryFlow</name>
    <message>
        <source>The report is open somewhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for reading: the report as it was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is as it was %1. What it was before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to an earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the earlier version as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemainingList</name>
    <message>
        <source>What is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to look at again</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>“%1”, made %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove personal data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole of it goes, since no word in it can be changed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same also stands in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of the collection, but kept for editions:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents, which go without what was made of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Editions that have it, and are removed too:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kplan cannot reach the e‑mails it came by, files that were made of the joint report, copies of the collection elsewhere, nor what the unit keeps. Ask the unit for a new revision without the personal data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who removes it: that stays in the collection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Word document goes too. These were made of it as well, and stay: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s), where it is masked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the office&apos;s own texts, where it is masked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier version(s) of the collection, deleted as a whole</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Earlier versions of the collection that have it are deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that was done before can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays: that it came and when, its checksum, its figures without texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments on it stay, without the words of it that they quote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere only its national identity numbers are looked for. All else that is personal in the office&apos;s own texts you find by reading.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalNotice</name>
    <message>
        <source>Remove it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveHitsDialog</name>
    <message numerus="yes">
        <source>Remove %n hit(s) from the texts?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written in the field “Replace with”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation type="unfinished">Ikkje endre</translation>
    </message>
</context>
<context>
    <name>Repairs</name>
    <message>
        <source>Mask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove everywhere …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say the outcome …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve anew …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link the two notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportDetailsDialog</name>
    <message>
        <source>Region and name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stand on top of the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportEditor</name>
    <message>
        <source>Write in a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write in a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divide a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join two notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the wording in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a measure out of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure is taken out of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a measure into the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome is removed, with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The measure is removed, with %n note(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is no longer in the plan either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe an activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Accept %n suggestion(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metric is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metrics are merged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge two metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metric is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The metric is removed, with its figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tie two notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untie a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goal is removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Move %n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportReader</name>
    <message>
        <source>Find a note or a measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type words of it, or its number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter goes there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printed pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tree of goals and measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a note or a measure in this report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReportTools</name>
    <message>
        <source>Changed after delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the delivery can no longer be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered by an older Kplan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rescue</name>
    <message>
        <source> (texts from the screen)</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new report begins with what you take along from this one, which stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures that are done too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities that were held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Nothing to report”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regional measures come along with the wording of today. An activity comes along as planned, without time and figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this report to the new one: what the new wording lacks is struck through, what it adds is underlined. Below the list a goal can be given another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) may be another one: please look.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) that something is written under are not in the new form. It is kept under “Parked”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The new form does not have these partners, which are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report of this period has been made of this one before: “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status, time and partners …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same activity as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An activity of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wording in the plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select no notes</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in measures and notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchController</name>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On from the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On from the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more hits that can be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) replaced</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Match case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what to look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 can be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the first %1 shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPicker</name>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to choose from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 av %2</translation>
    </message>
</context>
<context>
    <name>SendingStep</name>
    <message>
        <source>The files are made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e-mail, look it over and send it. If your mail program leaves the files out, drag the PDF and the delivery file into the e-mail from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of %2 is stored in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same revision: revision %1 of %2, written again as it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The e-mail is %1 MB. Many mail servers refuse more than 10 MB. If it comes back, send the delivery file in an e-mail of its own (%2 MB), and ask the office how it wants the PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program took the e-mail. Write one yourself: copy address, subject and text, and drag the two files into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder could not be shown. Open it yourself: it is named above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionAlerts</name>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1 What you write is kept in memory meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>Vel …</translation>
    </message>
    <message>
        <source>No backup was made: %1 What you write is saved all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Innstillingar</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Comments, %n open</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Comments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkipReasons</name>
    <message numerus="yes">
        <source>%n measure(s) done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n uncertain</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cancelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that the new form has</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n “nothing to report”</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourcesPanel</name>
    <message>
        <source>Where does the number come from?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Close the sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add «%1» to the words of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n goals</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Made %1, not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show what has changed since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The approval no longer holds: the report has been changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Ingen funn</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>last day today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>passed %n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusChoice</name>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepMessages</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredPages</name>
    <message>
        <source>The printed pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages of this PDF cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionSource</name>
    <message>
        <source>Do the two notes tell of the same activity? It is counted once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer asked, because «%1» is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note has several figures of this metric. Accept the right one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>Same activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2: %3, from «%4», %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer asked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>Suggestions from the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the notes state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept all in the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the notes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>The notes state this, and nothing is counted yet. Enter accepts, Delete dismisses, A accepts all in the note, G goes to the note, Ctrl+Z undoes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left to answer. Figures, times and states that you write in the notes, and notes that seem to tell of the same activity, are suggested here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) accepted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SureDialog</name>
    <message>
        <source>I am sure: this cannot be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove for good</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakeOverDialog</name>
    <message>
        <source>A report passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes a new file here, with all that belongs to it. No file that is here is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where to keep it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This report is here already, as “%1”. If you take it over once more, you get a second copy with another name, and what is written in the one does not come into the other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a second copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes by theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New theme …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeButton</name>
    <message numerus="yes">
        <source>Theme %1, %n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThemeDialog</name>
    <message>
        <source>What the theme is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type what it is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a theme called that already under this goal.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThemeFlow</name>
    <message>
        <source>Order of the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme «%1» is removed; its notes are in no theme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) put in the theme «%1».</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) taken out of their theme.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>put notes in a theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) printed again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>print notes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the unit&apos;s report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Put the %n chosen note(s) here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rename …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put in a theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out of the joint report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New theme …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) left out of the joint report.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>21.08.2014, 1.–3. nov. 2013, Aug 2013</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date, a range, a month, a semester or a year; several with commas or “and”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>no figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart by goal: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more …</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation type="unfinished">Notat %1</translation>
    </message>
    <message>
        <source>also under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also told of in note %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned or uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, at least (largest single figure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, activities where it is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activities with figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 av %2</translation>
    </message>
    <message>
        <source>Hides the notes it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the notes it is made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counted in each activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (attendances)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approx. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 (largest single figure)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exact and approx. %2 estimated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>not known for %n activity(ies)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No activities are told of here yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n activity(ies) have figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked as unknown</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lack figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned or uncertain without figures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures under this goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures under this area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures in the whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each activity counts once, however many notes tell of it. Who took part in several activities counts in each of them. What is planned, uncertain or cancelled is not in the sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) stand under several goals and count in each; in the total only once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>(no text yet)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions from the notes (%1) …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsDialog</name>
    <message>
        <source>Copy the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied. Paste it into a spreadsheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Choose a figure to see the notes it is made of.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsPanel</name>
    <message>
        <source>All figures …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsSection</name>
    <message>
        <source>By unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All metrics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter shows where a number comes from.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>In the plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished">Notat</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation type="unfinished">Tiltak %1</translation>
    </message>
    <message numerus="yes">
        <source>with %n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>its measure is removed too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, a goal that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find what was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete for good …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the trash …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>The trash is empty. What you remove is kept here until you empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is only read: nothing can be put back or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you remove is kept here until you empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has these words. Try fewer letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished">%1 av %2</translation>
    </message>
    <message numerus="yes">
        <source>%n in the trash</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Put back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n put back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No measure comes back into the plan, which is adopted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n removed thing(s) for good?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the measure and its notes for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the note for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Empty the trash of all %n removed thing(s)?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted for good.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwoStatesFlow</name>
    <message>
        <source>Saving was once cut off, and the file has been changed since. Kplan keeps both versions: the file as it is, and the one from before in a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving was once cut off, and the file has been changed since. You cannot write to the file from here, so it is left as it is. The version from before can be opened as a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sync program has put what another computer was saving beside the file. Kplan keeps both versions: this window, and the one from before in a new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (from before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; exists in two versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the one from before</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UncopiedDialog</name>
    <message>
        <source>The report as it is now could not be kept first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not change</source>
        <translation type="unfinished">Ikkje endre</translation>
    </message>
</context>
<context>
    <name>UnitChecklist</name>
    <message>
        <source>Type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for regions that take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions that take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Together with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other region takes part.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitChoiceDialog</name>
    <message>
        <source>Choose the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report calls its unit “%1”. Which unit of this form is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is this unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitEditorPage</name>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty where it was always there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty while it is there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitFlow</name>
    <message>
        <source>Revision %1 of %2 counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose which revision counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of %2 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove a delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is to be reminded: all have delivered, or have nothing to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mark of %1 was taken away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact of %1 is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the address of the e‑mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept a delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of %2 is accepted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 of %2 is open again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a delivery again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form&apos;s deadline holds for %1 again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The deadline of %1 is extended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extend the deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit counts as having reported, and is not reminded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, if known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is marked as having nothing to report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mark “nothing to report”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the log of the unit, for the office alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add a remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All revisions of this report will count for the unit that you choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report of “%1” counts for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log the reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>log the thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send a delivery back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitList</name>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitListPage</name>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those who report. Enter begins the next one, and pasted lines become one each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a region</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPanel</name>
    <message>
        <source>Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a unit to see what is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the e‑mail: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended deadline …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark “nothing to report” …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the mark away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a remark …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the unit …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the address of the e‑mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in: %1 goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let revision %1 count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove revision %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>Type to search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search for your region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>No region fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitReading</name>
    <message>
        <source>Revision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another revision of this unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come from this unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data was removed %1: this revision can no longer be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is being read …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two cannot be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1, made %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The collection’s file no longer has this delivery.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnknownFormDialog</name>
    <message>
        <source>Another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The delivery is written on a form that differs from the one here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both call themselves «%1» (version %2 there, version %3 here), but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is the form «%1» in another language, but goals, deadline, address or other things in it are not the same. The report opens with the sender&apos;s form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>The last changes could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose the changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpgradeDialog</name>
    <message>
        <source>Change to a new version of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that you have written is taken along. The report as it is now is kept among the earlier versions, and you can undo the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the form of the report to the new one: what was removed is struck through, what was added is underlined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) in the form</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) parked</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Gone from the form, and kept under “Parked”: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer parked: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form no longer counts these, which are your own metrics now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by a metric of the form now: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form no longer has these partners, which are left out: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UpgradeFlow</name>
    <message>
        <source>The report was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it becomes now, and answer again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed to %1. The former is among the earlier versions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No newer version of the form is here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the office corrects the form, it sends the new version by e-mail. Open the file or the e-mail here, or drop it on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a form …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>before you went back to an earlier version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you replaced all hits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you put back from the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you merged or removed a metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you took from another version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before you changed to a new version of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before a large change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since then: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figure(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>status, time or marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>region or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n outcome(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>adoption of the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked goals</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) reworded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) reworded</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Earlier versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with now …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a file of it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Kplan keeps copies while you work, and one of the report as it is when you go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet. Kplan makes the first when you change something.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>No report is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write stays on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the office: a collection of all reports …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhenReason</name>
    <message>
        <source>Nothing is written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» is not understood. Write 21.08.2014, or a month and its year.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which year? Write it after «%1».</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no «%1» in the calendar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The year in «%1» cannot be meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>«%1» ends before it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>New report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a delivery …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a Word document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New collection …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass on …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier versions …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region and name …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopt the plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan against report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next period …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to a new version of the form …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan as PDF …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as Word document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan as Word document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures for Excel …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliver …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in comments …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the answers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the deadline in the calendar …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print report …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print plan …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own metrics …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestions from the notes …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the tree shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the tree and back</source>
        <translation>Til treet og tilbake</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is adopted …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms and collections</source>
        <translation>Skjema og samlingar</translation>
    </message>
    <message>
        <source>This report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents and printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search and check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowBar</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordForm</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address for copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label of the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: a region&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands over a column of the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is headed as an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands over a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is numbered as a goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands before the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its text says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands where a region writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no number is printed before it, so it was counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no heading of its area was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its number is not of the area that it stands under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only its place says which column it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its heading does not say whether these are national or regional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it stands elsewhere in other words, which were kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its year is not printed, and was taken from the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no word says that this is where to send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is of the plan, and the form has a place for the report&apos;s only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like the heading of an area, but no goals stand below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looks like the name of an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands among the instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n area(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n national measure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1, %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n goal(s) are those of “%1”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the document: %1. Look at it when you go on with the draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>instructions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some headings of columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of the strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>organisation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordFormDialog</name>
    <message>
        <source>New form from Word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form that gives what the document lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the other document …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a form draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what was read in “%1”. Nothing is stored until you make a draft of it; the document stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what was read in %1. Nothing is stored until you make a draft of it; the documents stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is missing comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordImportFlow</name>
    <message>
        <source>Take in a Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents (*.docx *.doc *.docm *.odt *.rtf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new report as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordPreview</name>
    <message>
        <source>Outside the tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goal %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measure of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heading of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instruction of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>%1, nothing to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another form in the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number printed was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a picture without a description)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(a document)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) are uncertain.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) found no place, and do not become part of the report.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>number and wording are the form&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wording is the form&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is the form&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text of the form itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside its goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside its measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers begin anew with each measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line above names its measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside its note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes on from the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeats what stands above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number without text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a dash or the like, with nothing written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names a region of the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wording is close to the form&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the wording is the form&apos;s, but the number is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is the form&apos;s, but the wording is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no number, so each line or paragraph was taken by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no measure stands beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the numbers do not say which measure it belongs to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its column is divided, and nothing says what belongs together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no headings, its columns were taken in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only its place among the headings says which column it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the goal or measure beside it is deleted, hidden or struck through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its cell lies over several columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in a text box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in a table inside the cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may say that there is nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no notes stand beside it, so it may hold them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may go on from the row above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands under another goal in the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a region is named in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number in it may be its mark or, as in a date, a part of the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is close to what stands above, and was taken for the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the national measures beside it are those of another goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row over all columns above it was not understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another form may have begun before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to another form than the one that was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands outside the form&apos;s tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its table is none of the form&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in none of the form&apos;s columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no goal of the form is like it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the goal of its row was not recognised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the form has no such national measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deleted, with changes tracked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>struck through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the prompt of a field not filled in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field&apos;s code, which is not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a comment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a footnote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what Kplan printed of the activity or the plan, which only a delivery brings back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a total that Kplan has made of the figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands under “Parked”, which only a delivery brings back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture, a chart or another embedded object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document within this one, which Kplan does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in a part of the document that Kplan does not know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small letters above the text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordPreviewDialog</name>
    <message numerus="yes">
        <source>%n goal(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n regional measure(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Found: %1, %2 and %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in a Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Tilbake</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a report of it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what was read in “%1”. Nothing is stored until you make a report of it; the document stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report is from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WordingDialog</name>
    <message>
        <source>Wording in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The measure now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished">Lukk</translation>
    </message>
    <message>
        <source>Use the measure&apos;s wording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A measure without a wording here is not in the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>YearField</name>
    <message>
        <source>Type the year with four digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_DetailsFields</name>
    <message>
        <source>Your name</source>
        <translation type="unfinished">Namnet ditt</translation>
    </message>
    <message>
        <source>Choose your region first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished">Region</translation>
    </message>
    <message>
        <source>Form: %1, %2. The list holds the regions that it is for.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_ElementPage</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MemberCard</name>
    <message>
        <source>Notes of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the note of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in the revision that counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_MetricBars</name>
    <message>
        <source>Chart by unit: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_PlaceHeading</name>
    <message>
        <source>Detached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What these are on is no longer in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole report</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n open comment(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RemovalDialog</name>
    <message>
        <source>Remove the metric</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n activity(ies) have figures of it</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Merged into another metric the figures are kept. Removed, they are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove with its figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
