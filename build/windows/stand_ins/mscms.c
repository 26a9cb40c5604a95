/* For tests under Wine only, never shipped.
 *
 * Qt's platform plugin asks for each screen's color profile by functions that Wine 8's mscms.dll
 * lacks or leaves unfinished; without an answer Qt has no screen. The answer here is «no profile».
 */
#include <windows.h>

#define EXPORT __declspec(dllexport)

EXPORT HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD mode) {
    (void)profile, (void)access, (void)share, (void)mode;
    return NULL;
}

EXPORT BOOL WINAPI CloseColorProfile(HANDLE profile) {
    (void)profile;
    return TRUE;
}

EXPORT BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *buffer, DWORD *size) {
    (void)profile, (void)buffer, (void)size;
    return FALSE;
}

EXPORT HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) {
    (void)profile, (void)options;
    return NULL;
}
