/* For tests under Wine only, never shipped.
 *
 * Programs in Rust, such as the wheel of rpds that jsonschema needs, take their random numbers from
 * this library of Windows 8 and later, which Wine 8 lacks. Here they come from advapi32.dll.
 */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE data, SIZE_T size) {
    while (size > 0) {
        ULONG piece = size > 0x10000000 ? 0x10000000 : (ULONG)size;
        if (!RtlGenRandom(data, piece)) return FALSE;
        data += piece;
        size -= piece;
    }
    return TRUE;
}
