# The set-up of Kplan for Windows: for one user, without administrator rights.
#
# `python3 build/dev.py windows setup` compiles it with
#   VERSION  the program's version, three numbers      SOURCE   the folder that PyInstaller made
#   OUTPUT   the file to write                         SIDEBARS the folder of sidebar.py's pictures
#   ICON     the icon                                  SIZE_KB  the size of SOURCE, in kB
#   QUICK    (optional) leave the files uncompressed; for tests
#
# A new version is laid out in ~new beside the old one, which goes to ~old, and takes its place by
# renaming: what fails is taken back, and no file of the old version is left. Kplan.exe goes away
# first and comes last, so without it the rest is unfinished, and the next run takes it back.
# A file, MARK, says that the folder is Kplan's own: in any other nothing is replaced or removed.
# Exit codes:
#   0 done · 1 cancelled · 3 Kplan is running · 4 a newer version is installed
#   5 could not write, or the folder has other things in it · 6 this Windows is too old
#   7 another set-up is running · 8 could not write, nor put the old version back

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompress off
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include FileFunc.nsh
!include MUI2.nsh

!define EXIT_RUNNING 3
!define EXIT_NEWER 4
!define EXIT_NOT_WRITTEN 5
!define EXIT_OLD_WINDOWS 6
!define EXIT_ANOTHER_SETUP 7
!define EXIT_NOT_PUT_BACK 8
!define ERROR_SHARING_VIOLATION 32
!define MARK "kplan-setup.txt"
!define OLDEST_BUILD 17763 # Windows 10 1809, the oldest that Qt supports

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kplan"
!define CLASSES "Software\Classes"

Name "Kplan"
OutFile "${OUTPUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Kplan"
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS all
ManifestLongPathAware true
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Kplan"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Kplan"
VIAddVersionKey "LegalCopyright" "© 2026 the Kplan authors"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_CUSTOMFUNCTION_GUIINIT ChooseSidebar
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDEBARS}/100.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW ShowWelcome
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Kplan.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(StartKplan)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW ShowFinish
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(UninstallText)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

# The system's language is chosen if it is one of these; the first is for all others.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Norwegian"
!insertmacro MUI_LANGUAGE "NorwegianNynorsk"
!include "strings.nsh"

Var OldFolder # where another version is installed; empty without one, or if it is in $INSTDIR
Var Folder # the folder that a function is about

# --- File types -----------------------------------------------------------------------------------

# The types that Kplan's own files have: one line each.
!macro EVERY_FILE_TYPE DO
  !insertmacro ${DO} ".kplan" "Kplan.Report" "$(ReportFile)"
  !insertmacro ${DO} ".ksamling" "Kplan.Collection" "$(CollectionFile)"
!macroend

!macro REGISTER_TYPE SUFFIX CLASS NAME
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\Kplan.exe,0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\Kplan.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}" "" "${CLASS}"
  WriteRegStr HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\Kplan.exe\SupportedTypes" "${SUFFIX}" ""
!macroend

!macro UNREGISTER_TYPE SUFFIX CLASS NAME
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
  DeleteRegValue HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}\OpenWithProgids"
  ReadRegStr $0 HKCU "${CLASSES}\${SUFFIX}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "${CLASSES}\${SUFFIX}" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\${SUFFIX}"
!macroend

# Explorer shows icons and names of file types from a cache of its own.
!macro TELL_EXPLORER
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0x1000, p 0, p 0)' # SHCNE_ASSOCCHANGED
!macroend

# --- The program's folder -------------------------------------------------------------------------

# What the set-up has put into a folder, and nothing else of it. For Kplan.exe as the last see above.
!macro EVERY_PART DO
  !insertmacro ${DO} "uninstall.exe"
  !insertmacro EVERY_PROGRAM_PART ${DO}
!macroend

!macro EVERY_PROGRAM_PART DO
  !insertmacro ${DO} "_internal"
  !insertmacro ${DO} "kplan-cli.exe"
  !insertmacro ${DO} "Kplan.exe"
!macroend

# What it uses while it works.
!macro EVERY_UNFINISHED_PART DO
  !insertmacro ${DO} "~new"
  !insertmacro ${DO} "~old"
!macroend

!macro REMOVE_PART NAME
  ${If} ${FileExists} "$Folder\${NAME}\*"
    RMDir /r "$Folder\${NAME}"
  ${Else}
    Delete "$Folder\${NAME}"
  ${EndIf}
!macroend

!macro FIND_PART NAME
  ${If} ${FileExists} "$Folder\${NAME}"
    StrCpy $1 "${NAME}"
  ${EndIf}
!macroend

# Shared by set-up (UN empty) and uninstaller («un.»), whose functions must be named so.
!macro FOLDER_FUNCTIONS UN
  # $1 is "runs" if $Folder\$0 is a program that runs: nothing else may then write to it. A virus
  # scanner may hold it too, so it is tried for two seconds. Another reason why it cannot be written
  # to (an access list, say) is left to the moving that follows.
  Function ${UN}CheckProgram
    StrCpy $1 ""
    StrCpy $5 "$Folder\$0"
    ${If} ${FileExists} "$5"
      SetFileAttributes "$5" NORMAL # read-only would hide that it runs
      ${For} $2 1 10
        # To write; others may read, write and delete; it exists.
        System::Call 'kernel32::CreateFileW(w r5, i 0x40000000, i 7, p 0, i 3, i 0, p 0) p .r3 ?e'
        Pop $4
        ${If} $3 != -1
          System::Call 'kernel32::CloseHandle(p r3)'
          Return
        ${ElseIf} $4 <> ${ERROR_SHARING_VIOLATION}
          Return
        ${EndIf}
        Sleep 200
      ${Next}
      StrCpy $1 "runs"
    ${EndIf}
  FunctionEnd

  # $1 is the name of something in $Folder that set-up or uninstaller would replace; empty without.
  Function ${UN}FindParts
    StrCpy $1 ""
    !insertmacro EVERY_PART FIND_PART
    !insertmacro EVERY_UNFINISHED_PART FIND_PART
  FunctionEnd

  # Removes from $INSTDIR what a set-up that did not finish has laid out. ~old stays if it is in use.
  Function ${UN}RemoveUnfinished
    SetOutPath "$TEMP" # the current folder cannot be removed
    RMDir /r "$INSTDIR\~new"
    RMDir "$INSTDIR\~old"
    StrCpy $Folder "$INSTDIR"
    Call ${UN}FindParts
    ${If} $1 == ""
      Delete "$INSTDIR\${MARK}"
    ${EndIf}
    RMDir "$INSTDIR"
  FunctionEnd

  # Returns when no program in $Folder runs; ends the set-up when the user gives up.
  Function ${UN}WaitForKplan
    ${Do}
      StrCpy $0 "Kplan.exe"
      Call ${UN}CheckProgram
      ${If} $1 == ""
        StrCpy $0 "kplan-cli.exe"
        Call ${UN}CheckProgram
      ${EndIf}
      ${If} $1 == ""
        Return
      ${EndIf}
      ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(KplanRuns)" /SD IDCANCEL IDCANCEL`
        Call ${UN}RemoveUnfinished
        SetErrorLevel ${EXIT_RUNNING}
        Quit
      ${EndIf}
    ${Loop}
  FunctionEnd

  # Removes the program from $Folder, and $Folder where nothing else is in it. $1 is the name of
  # something that could not be removed; the uninstaller is then left too, to try again.
  Function ${UN}RemoveProgram
    !insertmacro EVERY_PROGRAM_PART REMOVE_PART
    !insertmacro EVERY_UNFINISHED_PART REMOVE_PART
    StrCpy $1 ""
    !insertmacro EVERY_PROGRAM_PART FIND_PART
    !insertmacro EVERY_UNFINISHED_PART FIND_PART
    ${If} $1 == ""
      Delete "$Folder\uninstall.exe"
      ${IfNot} ${FileExists} "$Folder\uninstall.exe" # which cannot remove itself when run with _?=
        Delete "$Folder\${MARK}"
      ${EndIf}
      RMDir "$Folder"
    ${EndIf}
  FunctionEnd
!macroend
!insertmacro FOLDER_FUNCTIONS ""
!insertmacro FOLDER_FUNCTIONS "un."

# Ends the set-up if $INSTDIR is not Kplan's own and has reports in it, or what Kplan would replace.
Function RefuseOthersFolder
  ${If} ${FileExists} "$INSTDIR\${MARK}"
  ${OrIf} $INSTDIR == $OldFolder
    Return
  ${EndIf}
  StrCpy $Folder "$INSTDIR"
  Call FindParts
  ${If} $1 != ""
    MessageBox MB_OK|MB_ICONSTOP "$(OthersFolder)" /SD IDOK
    SetErrorLevel ${EXIT_NOT_WRITTEN}
    Quit
  ${EndIf}
  ${If} $INSTDIR == "$DOCUMENTS\Kplan" # where Kplan proposes to keep them
  ${OrIf} ${FileExists} "$INSTDIR\*.kplan"
  ${OrIf} ${FileExists} "$INSTDIR\*.ksamling"
    MessageBox MB_OK|MB_ICONSTOP "$(ReportsFolder)" /SD IDOK
    SetErrorLevel ${EXIT_NOT_WRITTEN}
    Quit
  ${EndIf}
FunctionEnd

Function MarkFolder
  ${If} ${FileExists} "$INSTDIR\${MARK}"
    Return
  ${EndIf}
  CreateDirectory "$INSTDIR"
  ClearErrors
  FileOpen $0 "$INSTDIR\${MARK}" w
  FileWriteUTF16LE /BOM $0 "$(MarkText)$\r$\n"
  FileClose $0
  ${If} ${Errors}
    Call FailToWrite
  ${EndIf}
FunctionEnd

# Moves $0 to $1; sets the error flag when ten seconds were not enough for a virus scanner to let go.
Function Move
  ${For} $2 1 50
    ClearErrors
    Rename "$0" "$1"
    ${IfNot} ${Errors}
      Return
    ${EndIf}
    Sleep 200
  ${Next}
  SetErrors
FunctionEnd

# The old version goes to ~old and the new one comes from ~new, part by part. What could not be done
# is in $3, and leaves out the rest.
!macro PUT_AWAY NAME
  ${If} $3 == ""
  ${AndIf} ${FileExists} "$INSTDIR\${NAME}"
    StrCpy $0 "$INSTDIR\${NAME}"
    StrCpy $1 "$INSTDIR\~old\${NAME}"
    Call Move
    ${If} ${Errors}
      StrCpy $3 "away"
    ${EndIf}
  ${EndIf}
!macroend

!macro PUT_IN_PLACE NAME
  ${If} $3 == ""
    StrCpy $0 "$INSTDIR\~new\${NAME}"
    StrCpy $1 "$INSTDIR\${NAME}"
    Call Move
    ${If} ${Errors}
      StrCpy $3 "in place"
    ${EndIf}
  ${EndIf}
!macroend

# As it was: what is new goes, what was put away comes back. What could not be taken back is in $4,
# and leaves out the rest.
!macro TAKE_BACK NAME
  ${If} $4 == ""
    ${If} $3 == "in place" # so all of the old version was away
    ${OrIf} ${FileExists} "$INSTDIR\~old\${NAME}"
      !insertmacro REMOVE_PART "${NAME}"
    ${EndIf}
    ${If} ${FileExists} "$INSTDIR\~old\${NAME}"
      StrCpy $0 "$INSTDIR\~old\${NAME}"
      StrCpy $1 "$INSTDIR\${NAME}"
      Call Move
      ${If} ${Errors}
        StrCpy $4 "${NAME}"
      ${EndIf}
    ${EndIf}
  ${EndIf}
!macroend

Function TakeBack
  StrCpy $Folder "$INSTDIR"
  StrCpy $4 ""
  !insertmacro EVERY_PART TAKE_BACK
  ${If} $4 != ""
    Call RemoveUnfinished
    MessageBox MB_OK|MB_ICONSTOP "$(CouldNotPutBack)" /SD IDOK
    SetErrorLevel ${EXIT_NOT_PUT_BACK}
    Quit
  ${EndIf}
FunctionEnd

Function FailToWrite
  Call RemoveUnfinished
  MessageBox MB_OK|MB_ICONSTOP "$(CouldNotWrite)" /SD IDOK
  SetErrorLevel ${EXIT_NOT_WRITTEN}
  Quit
FunctionEnd

# --- The set-up -----------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_OK|MB_ICONSTOP "$(WindowsTooOld)" /SD IDOK
    SetErrorLevel ${EXIT_OLD_WINDOWS}
    Quit
  ${EndIf}
  # Held until this process ends.
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "Local\Kplan.setup") p .r0 ?e'
  Pop $0
  ${If} $0 = 183 # ERROR_ALREADY_EXISTS
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(AnotherSetup)" /SD IDOK
    SetErrorLevel ${EXIT_ANOTHER_SETUP}
    Quit
  ${EndIf}
  ReadRegStr $OldFolder HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${IfNot} ${FileExists} "$OldFolder\Kplan.exe"
  ${AndIfNot} ${FileExists} "$OldFolder\~old\Kplan.exe"
    StrCpy $OldFolder "" # removed by hand, without the entry in the registry
  ${EndIf}
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${VersionCompare} "$0" "${VERSION}" $1
  ${If} $OldFolder != ""
  ${AndIf} $1 = 1
    MessageBox MB_OK|MB_ICONSTOP "$(NewerInstalled)" /SD IDOK
    SetErrorLevel ${EXIT_NEWER}
    Quit
  ${EndIf}
FunctionEnd

# Windows enlarges a picture coarsely, so there is one for each common scale.
!macro SIDEBAR_FROM DPI SCALE
  ${If} $0 >= ${DPI}
    File "/oname=$PLUGINSDIR\modern-wizard.bmp" "${SIDEBARS}/${SCALE}.bmp"
  ${EndIf}
!macroend

Function ChooseSidebar
  System::Call 'user32::GetDpiForWindow(p $HWNDPARENT) i .r0'
  !insertmacro SIDEBAR_FROM 110 125
  !insertmacro SIDEBAR_FROM 132 150
  !insertmacro SIDEBAR_FROM 168 200
FunctionEnd

# A file could not be laid out, and the user did not want to try again.
Function .onInstFailed
  Call RemoveUnfinished
  SetErrorLevel ${EXIT_NOT_WRITTEN}
FunctionEnd

# The first page installs at once, and lets those who want it choose another folder.
Function ShowWelcome
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
  ${NSD_CreateButton} 120u 176u 80u 14u "$(OtherFolder)"
  Pop $0
  ${NSD_OnClick} $0 ChooseFolder
FunctionEnd

# The last one has nothing to go back to or to cancel.
Function ShowFinish
  GetDlgItem $0 $HWNDPARENT 3
  ShowWindow $0 ${SW_HIDE}
  GetDlgItem $0 $HWNDPARENT 2
  ShowWindow $0 ${SW_HIDE}
FunctionEnd

Function ChooseFolder
  Pop $0
  ${GetParent} "$INSTDIR" $0
  nsDialogs::SelectFolderDialog "$(ChooseFolder)" "$0"
  Pop $0
  ${If} $0 != error
    StrCpy $1 "$0" 1 -1
    ${If} $1 == "\" # of a drive
      StrCpy $0 "$0" -1
    ${EndIf}
    ${IfNot} ${FileExists} "$0\${MARK}" # else it is the folder of a Kplan
      StrCpy $0 "$0\Kplan"
    ${EndIf}
    StrCpy $INSTDIR "$0"
    ${NSD_SetText} $mui.WelcomePage.Text "$(WelcomeText)"
  ${EndIf}
FunctionEnd

Section
  SetDetailsPrint none # names of files tell the user nothing
  StrCpy $0 "$INSTDIR"
  System::Call 'kernel32::GetFullPathNameW(w r0, i ${NSIS_MAX_STRLEN}, w .r1, p 0) i .r2'
  ${If} $2 > 0
    StrCpy $INSTDIR "$1" # without «..»
  ${EndIf}
  Call RefuseOthersFolder
  ${If} $OldFolder != ""
    StrCpy $Folder "$OldFolder"
    Call WaitForKplan
    RMDir /r "$OldFolder\~new"
  ${EndIf}
  StrCpy $Folder "$INSTDIR"
  Call WaitForKplan
  StrCpy $3 ""
  ${IfNot} ${FileExists} "$INSTDIR\Kplan.exe"
  ${AndIf} ${FileExists} "$INSTDIR\~old\Kplan.exe"
    Call TakeBack # from a set-up that was interrupted
  ${EndIf}
  Call MarkFolder

  RMDir /r "$INSTDIR\~new" # of a set-up that was interrupted
  ClearErrors
  SetOutPath "$INSTDIR\~new"
  File /r "${SOURCE}/*"
  WriteUninstaller "$INSTDIR\~new\uninstall.exe"
  ${If} ${Errors}
    Call FailToWrite
  ${EndIf}
  ${If} $OldFolder != ""
  ${AndIf} ${FileExists} "$OldFolder\~new\*"
    StrCpy $OldFolder "" # the same folder, however the two are spelled
  ${EndIf}
  SetOutPath "$INSTDIR" # a folder that is the current one cannot be moved
  RMDir /r "$INSTDIR\~old"
  CreateDirectory "$INSTDIR\~old"
  StrCpy $Folder "$INSTDIR"
  Call WaitForKplan
  StrCpy $3 ""
  !insertmacro PUT_AWAY "Kplan.exe"
  !insertmacro EVERY_PART PUT_AWAY
  !insertmacro EVERY_PART PUT_IN_PLACE
  ${If} $3 != ""
    Call TakeBack
    Call FailToWrite
  ${EndIf}
  RMDir "$INSTDIR\~new"
  RMDir /r "$INSTDIR\~old"
  ${If} $OldFolder != ""
    StrCpy $Folder "$OldFolder"
    Call RemoveProgram
  ${EndIf}

  CreateShortcut "$SMPROGRAMS\Kplan.lnk" "$INSTDIR\Kplan.exe"
  !insertmacro EVERY_FILE_TYPE REGISTER_TYPE
  # «Open with» for bundles. Not by a class of its own: Windows takes the only class of a type that
  # has no default for its default, and .json is no type of Kplan's.
  WriteRegStr HKCU "${CLASSES}\Applications\Kplan.exe" "FriendlyAppName" "Kplan"
  WriteRegStr HKCU "${CLASSES}\Applications\Kplan.exe\DefaultIcon" "" "$INSTDIR\Kplan.exe,0"
  WriteRegStr HKCU "${CLASSES}\Applications\Kplan.exe\shell\open\command" "" \
    '"$INSTDIR\Kplan.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\Kplan.exe\SupportedTypes" ".json" ""
  !insertmacro TELL_EXPLORER

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Kplan"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\Kplan.exe,0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Kplan"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

# Leaves the reports in Documents, and settings, backups and log in the user's own data folder.
Section "Uninstall"
  SetDetailsPrint none
  ReadRegStr $OldFolder HKCU "${UNINSTALL_KEY}" "InstallLocation"
  ${IfNot} ${FileExists} "$INSTDIR\${MARK}"
  ${AndIf} $INSTDIR != $OldFolder
    MessageBox MB_OK|MB_ICONSTOP "$(NotInstalledHere)" /SD IDOK
    SetErrorLevel ${EXIT_NOT_WRITTEN}
    Quit
  ${EndIf}
  StrCpy $Folder "$INSTDIR"
  Call un.WaitForKplan
  SetOutPath "$TEMP" # the current folder cannot be removed
  Call un.RemoveProgram
  ${If} $1 != ""
    MessageBox MB_OK|MB_ICONSTOP "$(CouldNotRemove)" /SD IDOK
    SetErrorLevel ${EXIT_NOT_WRITTEN}
    Quit
  ${EndIf}
  ${If} ${FileExists} "$OldFolder\Kplan.exe"
    Return # installed in another folder since
  ${EndIf}
  Delete "$SMPROGRAMS\Kplan.lnk"
  !insertmacro EVERY_FILE_TYPE UNREGISTER_TYPE
  DeleteRegKey HKCU "${CLASSES}\Applications\Kplan.exe"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  !insertmacro TELL_EXPLORER
SectionEnd
