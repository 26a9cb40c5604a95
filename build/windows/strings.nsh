# What the set-up says, in its three languages. Buttons and the other pages are NSIS's own.

!macro SAY NAME ENGLISH BOKMAL NYNORSK
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_NORWEGIAN} "${BOKMAL}"
  LangString ${NAME} ${LANG_NORWEGIANNYNORSK} "${NYNORSK}"
!macroend

!insertmacro SAY WelcomeTitle "Install Kplan ${VERSION}" "Installer Kplan ${VERSION}" \
  "Installer Kplan ${VERSION}"
!insertmacro SAY WelcomeText \
  "Kplan will be installed for you only, in$\n$INSTDIR$\n$\n\
  Your reports and settings will be left as they are." \
  "Kplan blir installert bare for deg, i$\n$INSTDIR$\n$\n\
  Meldingene og innstillingene dine blir ikke rørt." \
  "Kplan blir installert berre for deg, i$\n$INSTDIR$\n$\n\
  Meldingane og innstillingane dine blir ikkje rørte."
!insertmacro SAY OtherFolder "Another folder …" "Annen mappe …" \
  "Anna mappe …"
!insertmacro SAY ChooseFolder "Install Kplan in a folder of its own inside:" \
  "Installer Kplan i en egen mappe i:" \
  "Installer Kplan i ei eiga mappe i:"
!insertmacro SAY FinishTitle "Kplan is installed" "Kplan er installert" \
  "Kplan er installert"
!insertmacro SAY FinishText "You will find it in the Start menu." "Du finner det i startmenyen." \
  "Du finn det i startmenyen."
!insertmacro SAY StartKplan "Start Kplan" "Start Kplan" \
  "Start Kplan"
!insertmacro SAY UninstallText \
  "Kplan will be removed. Your reports, settings and backups are left as they are." \
  "Kplan blir fjernet. Meldingene, innstillingene og sikkerhetskopiene dine blir ikke rørt." \
  "Kplan blir fjerna. Meldingane, innstillingane og tryggingskopiane dine blir ikkje rørte."
!insertmacro SAY KplanRuns \
  "Kplan is open. Close it, and try again.$\n$\nNothing has been changed." \
  "Kplan er åpent. Lukk det, og prøv igjen.$\n$\nIngenting er endret." \
  "Kplan er ope. Lukk det, og prøv igjen.$\n$\nIngenting er endra."
!insertmacro SAY NewerInstalled \
  "Kplan $0 is installed, which is newer than this version, ${VERSION}. Uninstall it first if you \
  want the older one." \
  "Kplan $0 er installert, og er nyere enn denne versjonen, ${VERSION}. Avinstaller den først hvis \
  du vil ha den eldre." \
  "Kplan $0 er installert, og er nyare enn denne versjonen, ${VERSION}. Avinstaller den først om \
  du vil ha den eldre."
!insertmacro SAY CouldNotWrite \
  "Kplan could not be installed in$\n$INSTDIR$\n$\nIs the disk full, or may you not write there? \
  Nothing has been changed." \
  "Kplan kunne ikke installeres i$\n$INSTDIR$\n$\nEr disken full, eller har du ikke lov til å skrive \
  der? Ingenting er endret." \
  "Kplan kunne ikkje installerast i$\n$INSTDIR$\n$\nEr disken full, eller har du ikkje lov til å \
  skrive der? Ingenting er endra."
!insertmacro SAY CouldNotPutBack \
  "Kplan could not be installed in$\n$INSTDIR$\n$\nThe version that was there could not be put back: \
  another program holds $4. Restart the computer, and run this again." \
  "Kplan kunne ikke installeres i$\n$INSTDIR$\n$\nVersjonen som var der, kunne ikke legges tilbake: et \
  annet program bruker $4. Start datamaskinen på nytt, og kjør installasjonen igjen." \
  "Kplan kunne ikkje installerast i$\n$INSTDIR$\n$\nVersjonen som var der, kunne ikkje leggjast \
  tilbake: eit anna program bruker $4. Start datamaskina på nytt, og køyr installasjonen igjen."
!insertmacro SAY OthersFolder \
  "There is something else in$\n$INSTDIR$\n$\nKplan would replace «$1» there. Choose another \
  folder. Nothing has been changed." \
  "Det ligger noe annet i$\n$INSTDIR$\n$\nKplan ville ha erstattet «$1» der. Velg en annen mappe. \
  Ingenting er endret." \
  "Det ligg noko anna i$\n$INSTDIR$\n$\nKplan ville ha erstatta «$1» der. Vel ei anna mappe. \
  Ingenting er endra."
!insertmacro SAY ReportsFolder \
  "$INSTDIR$\n$\nis a folder for reports. Choose another one for the program. Nothing has been \
  changed." \
  "$INSTDIR$\n$\ner en mappe for meldinger. Velg en annen til programmet. Ingenting er endret." \
  "$INSTDIR$\n$\ner ei mappe for meldingar. Vel ei anna til programmet. Ingenting er endra."
!insertmacro SAY CouldNotRemove \
  "Not all of Kplan could be removed from$\n$INSTDIR$\n$\nAnother program holds «$1». Try again \
  later." \
  "Ikke alt av Kplan kunne fjernes fra$\n$INSTDIR$\n$\nEt annet program bruker «$1». Prøv igjen \
  senere." \
  "Ikkje alt av Kplan kunne fjernast frå$\n$INSTDIR$\n$\nEit anna program bruker «$1». Prøv \
  igjen seinare."
!insertmacro SAY NotInstalledHere \
  "Kplan is not installed in$\n$INSTDIR$\n$\nNothing has been removed." \
  "Kplan er ikke installert i$\n$INSTDIR$\n$\nIngenting er fjernet." \
  "Kplan er ikkje installert i$\n$INSTDIR$\n$\nIngenting er fjerna."
!insertmacro SAY MarkText \
  "Kplan is installed in this folder. Its set-up replaces and removes programs only beside this file." \
  "Kplan er installert i denne mappen. Installasjonen erstatter og fjerner bare programmer \
  som ligger ved siden av denne filen." \
  "Kplan er installert i denne mappa. Installasjonen erstattar og fjernar berre program som \
  ligg ved sida av denne fila."
!insertmacro SAY WindowsTooOld \
  "Kplan needs Windows 10, version 1809, or newer." \
  "Kplan krever Windows 10, versjon 1809, eller nyere." \
  "Kplan krev Windows 10, versjon 1809, eller nyare."
!insertmacro SAY AnotherSetup \
  "Kplan is already being installed." "Kplan holder allerede på å bli installert." \
  "Kplan held alt på å bli installert."
!insertmacro SAY ReportFile "Kplan report" "Kplan-melding" \
  "Kplan-melding"
!insertmacro SAY CollectionFile "Kplan collection" "Kplan-samling" \
  "Kplan-samling"
