/* For tests under Wine only, never shipped.
 *
 * Qt6Core links ICU's converters, which Windows has since 2018 and Wine 8 has not. Here there is no
 * converter for any name: Qt then converts with its own, which are all that Kplan uses.
 */
#define EXPORT __declspec(dllexport)

enum { U_FILE_ACCESS_ERROR = 4 }; /* what ICU answers for a name it has no converter for */

EXPORT void *ucnv_open(const char *name, int *error) {
    (void)name;
    if (error) *error = U_FILE_ACCESS_ERROR;
    return 0;
}

EXPORT int ucnv_countAvailable(void) { return 0; }

EXPORT const char *ucnv_getAvailableName(int index) {
    (void)index;
    return 0;
}

EXPORT const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name, (void)standard, (void)error;
    return 0;
}

/* The rest take a converter, so nobody can call them; they are here to be linked. */
#define UNREACHABLE(name) \
    EXPORT void name(void) { __builtin_trap(); }

UNREACHABLE(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
UNREACHABLE(UCNV_TO_U_CALLBACK_SUBSTITUTE)
UNREACHABLE(ucnv_cbFromUWriteUChars)
UNREACHABLE(ucnv_cbToUWriteUChars)
UNREACHABLE(ucnv_fromUCountPending)
UNREACHABLE(ucnv_fromUnicode)
UNREACHABLE(ucnv_getFromUCallBack)
UNREACHABLE(ucnv_getMaxCharSize)
UNREACHABLE(ucnv_getName)
UNREACHABLE(ucnv_getToUCallBack)
UNREACHABLE(ucnv_reset)
UNREACHABLE(ucnv_setFromUCallBack)
UNREACHABLE(ucnv_setToUCallBack)
UNREACHABLE(ucnv_toUCountPending)
UNREACHABLE(ucnv_toUnicode)

EXPORT void ucnv_close(void *converter) { (void)converter; } /* as ICU does with none */
