/* One line a page: a new page of docs/diagnostics is named here, and a test holds the two to each other. */
#include "CDiagnosticPages.h"

static const unsigned char F101[] = {
#embed "../../docs/diagnostics/F101.md"
};
static const unsigned char F102[] = {
#embed "../../docs/diagnostics/F102.md"
};
static const unsigned char F103[] = {
#embed "../../docs/diagnostics/F103.md"
};
static const unsigned char F104[] = {
#embed "../../docs/diagnostics/F104.md"
};
static const unsigned char F105[] = {
#embed "../../docs/diagnostics/F105.md"
};
static const unsigned char F106[] = {
#embed "../../docs/diagnostics/F106.md"
};
static const unsigned char F107[] = {
#embed "../../docs/diagnostics/F107.md"
};
static const unsigned char F108[] = {
#embed "../../docs/diagnostics/F108.md"
};
static const unsigned char F109[] = {
#embed "../../docs/diagnostics/F109.md"
};
static const unsigned char F110[] = {
#embed "../../docs/diagnostics/F110.md"
};
static const unsigned char F111[] = {
#embed "../../docs/diagnostics/F111.md"
};
static const unsigned char F112[] = {
#embed "../../docs/diagnostics/F112.md"
};
static const unsigned char F113[] = {
#embed "../../docs/diagnostics/F113.md"
};
static const unsigned char F114[] = {
#embed "../../docs/diagnostics/F114.md"
};
static const unsigned char F115[] = {
#embed "../../docs/diagnostics/F115.md"
};
static const unsigned char F116[] = {
#embed "../../docs/diagnostics/F116.md"
};
static const unsigned char F117[] = {
#embed "../../docs/diagnostics/F117.md"
};
static const unsigned char I101[] = {
#embed "../../docs/diagnostics/I101.md"
};
static const unsigned char P101[] = {
#embed "../../docs/diagnostics/P101.md"
};
static const unsigned char P102[] = {
#embed "../../docs/diagnostics/P102.md"
};
static const unsigned char P103[] = {
#embed "../../docs/diagnostics/P103.md"
};
static const unsigned char P104[] = {
#embed "../../docs/diagnostics/P104.md"
};
static const unsigned char P105[] = {
#embed "../../docs/diagnostics/P105.md"
};
static const unsigned char P106[] = {
#embed "../../docs/diagnostics/P106.md"
};
static const unsigned char P107[] = {
#embed "../../docs/diagnostics/P107.md"
};
static const unsigned char P108[] = {
#embed "../../docs/diagnostics/P108.md"
};
static const unsigned char P109[] = {
#embed "../../docs/diagnostics/P109.md"
};
static const unsigned char P110[] = {
#embed "../../docs/diagnostics/P110.md"
};
static const unsigned char P111[] = {
#embed "../../docs/diagnostics/P111.md"
};
static const unsigned char P112[] = {
#embed "../../docs/diagnostics/P112.md"
};
static const unsigned char P113[] = {
#embed "../../docs/diagnostics/P113.md"
};
static const unsigned char P114[] = {
#embed "../../docs/diagnostics/P114.md"
};
static const unsigned char P115[] = {
#embed "../../docs/diagnostics/P115.md"
};
static const unsigned char P116[] = {
#embed "../../docs/diagnostics/P116.md"
};
static const unsigned char P117[] = {
#embed "../../docs/diagnostics/P117.md"
};
static const unsigned char P118[] = {
#embed "../../docs/diagnostics/P118.md"
};
static const unsigned char P119[] = {
#embed "../../docs/diagnostics/P119.md"
};
static const unsigned char P120[] = {
#embed "../../docs/diagnostics/P120.md"
};
static const unsigned char P122[] = {
#embed "../../docs/diagnostics/P122.md"
};
static const unsigned char P123[] = {
#embed "../../docs/diagnostics/P123.md"
};
static const unsigned char P124[] = {
#embed "../../docs/diagnostics/P124.md"
};
static const unsigned char P125[] = {
#embed "../../docs/diagnostics/P125.md"
};
static const unsigned char P126[] = {
#embed "../../docs/diagnostics/P126.md"
};
static const unsigned char P127[] = {
#embed "../../docs/diagnostics/P127.md"
};
static const unsigned char P201[] = {
#embed "../../docs/diagnostics/P201.md"
};
static const unsigned char P202[] = {
#embed "../../docs/diagnostics/P202.md"
};
static const unsigned char P203[] = {
#embed "../../docs/diagnostics/P203.md"
};
static const unsigned char R101[] = {
#embed "../../docs/diagnostics/R101.md"
};
static const unsigned char R102[] = {
#embed "../../docs/diagnostics/R102.md"
};
static const unsigned char R103[] = {
#embed "../../docs/diagnostics/R103.md"
};
static const unsigned char R104[] = {
#embed "../../docs/diagnostics/R104.md"
};
static const unsigned char R105[] = {
#embed "../../docs/diagnostics/R105.md"
};
static const unsigned char R106[] = {
#embed "../../docs/diagnostics/R106.md"
};
static const unsigned char R107[] = {
#embed "../../docs/diagnostics/R107.md"
};
static const unsigned char R108[] = {
#embed "../../docs/diagnostics/R108.md"
};
static const unsigned char R109[] = {
#embed "../../docs/diagnostics/R109.md"
};
static const unsigned char R110[] = {
#embed "../../docs/diagnostics/R110.md"
};
static const unsigned char R111[] = {
#embed "../../docs/diagnostics/R111.md"
};
static const unsigned char R112[] = {
#embed "../../docs/diagnostics/R112.md"
};
static const unsigned char R113[] = {
#embed "../../docs/diagnostics/R113.md"
};
static const unsigned char R114[] = {
#embed "../../docs/diagnostics/R114.md"
};
static const unsigned char R115[] = {
#embed "../../docs/diagnostics/R115.md"
};
static const unsigned char R201[] = {
#embed "../../docs/diagnostics/R201.md"
};
static const unsigned char R202[] = {
#embed "../../docs/diagnostics/R202.md"
};
static const unsigned char R203[] = {
#embed "../../docs/diagnostics/R203.md"
};
static const unsigned char R204[] = {
#embed "../../docs/diagnostics/R204.md"
};
static const unsigned char R205[] = {
#embed "../../docs/diagnostics/R205.md"
};
static const unsigned char R206[] = {
#embed "../../docs/diagnostics/R206.md"
};
static const unsigned char R207[] = {
#embed "../../docs/diagnostics/R207.md"
};
static const unsigned char R208[] = {
#embed "../../docs/diagnostics/R208.md"
};
static const unsigned char R209[] = {
#embed "../../docs/diagnostics/R209.md"
};
static const unsigned char R210[] = {
#embed "../../docs/diagnostics/R210.md"
};
static const unsigned char R211[] = {
#embed "../../docs/diagnostics/R211.md"
};
static const unsigned char R212[] = {
#embed "../../docs/diagnostics/R212.md"
};
static const unsigned char R213[] = {
#embed "../../docs/diagnostics/R213.md"
};
static const unsigned char S101[] = {
#embed "../../docs/diagnostics/S101.md"
};
static const unsigned char Z101[] = {
#embed "../../docs/diagnostics/Z101.md"
};
static const unsigned char Z102[] = {
#embed "../../docs/diagnostics/Z102.md"
};
static const unsigned char Z103[] = {
#embed "../../docs/diagnostics/Z103.md"
};
static const unsigned char Z104[] = {
#embed "../../docs/diagnostics/Z104.md"
};
static const unsigned char Z105[] = {
#embed "../../docs/diagnostics/Z105.md"
};
static const unsigned char Z106[] = {
#embed "../../docs/diagnostics/Z106.md"
};
static const unsigned char Z107[] = {
#embed "../../docs/diagnostics/Z107.md"
};
static const unsigned char Z109[] = {
#embed "../../docs/diagnostics/Z109.md"
};
static const unsigned char Z110[] = {
#embed "../../docs/diagnostics/Z110.md"
};
static const unsigned char Z111[] = {
#embed "../../docs/diagnostics/Z111.md"
};

#define PAGE(code) {#code, code, sizeof code}

static const struct diagnostic_page pages[] = {
    PAGE(F101), PAGE(F102), PAGE(F103), PAGE(F104), PAGE(F105), PAGE(F106),
    PAGE(F107), PAGE(F108), PAGE(F109), PAGE(F110), PAGE(F111), PAGE(F112),
    PAGE(F113), PAGE(F114), PAGE(F115), PAGE(F116), PAGE(F117), PAGE(I101), PAGE(P101), PAGE(P102),
    PAGE(P103), PAGE(P104), PAGE(P105), PAGE(P106), PAGE(P107), PAGE(P108),
    PAGE(P109), PAGE(P110), PAGE(P111), PAGE(P112), PAGE(P113), PAGE(P114),
    PAGE(P115), PAGE(P116), PAGE(P117), PAGE(P118), PAGE(P119), PAGE(P120),
    PAGE(P122), PAGE(P123), PAGE(P124), PAGE(P125), PAGE(P126), PAGE(P127),
    PAGE(P201), PAGE(P202), PAGE(P203), PAGE(R101), PAGE(R102), PAGE(R103), PAGE(R104),
    PAGE(R105), PAGE(R106), PAGE(R107), PAGE(R108), PAGE(R109), PAGE(R110),
    PAGE(R111), PAGE(R112), PAGE(R113), PAGE(R114), PAGE(R115), PAGE(R201),
    PAGE(R202), PAGE(R203), PAGE(R204), PAGE(R205), PAGE(R206), PAGE(R207),
    PAGE(R208), PAGE(R209), PAGE(R210), PAGE(R211), PAGE(R212), PAGE(R213),
    PAGE(S101), PAGE(Z101), PAGE(Z102), PAGE(Z103), PAGE(Z104), PAGE(Z105),
    PAGE(Z106), PAGE(Z107), PAGE(Z109), PAGE(Z110), PAGE(Z111),
};

size_t diagnostic_page_count(void) { return sizeof pages / sizeof pages[0]; }

struct diagnostic_page diagnostic_page_at(size_t index) { return pages[index]; }
