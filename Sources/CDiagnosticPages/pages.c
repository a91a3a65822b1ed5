#include "CDiagnosticPages.h"
size_t diagnostic_page_count(void) { return 0; }
struct diagnostic_page diagnostic_page_at(size_t index) { return (struct diagnostic_page){0}; }
