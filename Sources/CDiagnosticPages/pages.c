/* One line a page: a new page of docs/diagnostics is named here, and a test holds the two to each other. */
#include "CDiagnosticPages.h"

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

#define PAGE(code) {#code, code, sizeof code}

static const struct diagnostic_page pages[] = {
    PAGE(R101), PAGE(R102), PAGE(R103), PAGE(R104), PAGE(R105), PAGE(R106),
    PAGE(R107), PAGE(R108), PAGE(R109), PAGE(R110), PAGE(R111), PAGE(R112),
    PAGE(R113), PAGE(R114), PAGE(R115), PAGE(R201), PAGE(R202), PAGE(R203),
    PAGE(R204), PAGE(R205), PAGE(R206), PAGE(R207), PAGE(R208), PAGE(R209),
    PAGE(R210), PAGE(R211), PAGE(R212), PAGE(R213),
};

size_t diagnostic_page_count(void) { return sizeof pages / sizeof pages[0]; }

struct diagnostic_page diagnostic_page_at(size_t index) { return pages[index]; }
