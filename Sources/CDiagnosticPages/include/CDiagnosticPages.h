#pragma once
#include <stddef.h>

/* The pages of docs/diagnostics, as they were when the tool was built. */
struct diagnostic_page {
  const char *code;
  const unsigned char *text;
  size_t count;
};

size_t diagnostic_page_count(void);
struct diagnostic_page diagnostic_page_at(size_t index);
