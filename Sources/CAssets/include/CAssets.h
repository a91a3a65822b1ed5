#pragma once
#include <stddef.h>

/* A file below `assets/`, as it was when the tool was built. */
struct asset {
  const unsigned char *bytes;
  size_t count;
};

/* What pages do beyond HTML. */
struct asset asset_plenary_js(void);
/* What keeps pages for when there is no network. */
struct asset asset_worker_js(void);
