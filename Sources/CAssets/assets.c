#include "CAssets.h"

/* One script to fetch, several files to read: they are put one after the other. */
static const unsigned char plenary_js[] = {
#embed "script/page.js"
  ,
#embed "script/clocks.js"
  ,
#embed "script/convert.js"
  ,
#embed "script/visitor.js"
  ,
#embed "script/filters.js"
  ,
#embed "script/keeping.js"
  ,
#embed "script/live.js"
  ,
#embed "script/updates.js"
  ,
#embed "script/picker.js"
  ,
#embed "script/copying.js"
  ,
#embed "script/start.js"
};
static const unsigned char worker_js[] = {
#embed "worker.js"
};

struct asset asset_plenary_js(void) { return (struct asset){plenary_js, sizeof plenary_js}; }

struct asset asset_worker_js(void) { return (struct asset){worker_js, sizeof worker_js}; }
