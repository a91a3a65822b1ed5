// In the order of what a visitor sees.

let isPrepared = false;

// All that hangs on the body's elements; again after the body was replaced.
function prepare() {
  isPrepared = true;
  prepareKeeping();
  prepareFilters();
  carryFilters();
  preparePicker();
  prepareLive();
  fillVisitorsTimes();
}

showVisitorsClocks();

whenReady(() => {
  if (page.time) setClock(page.time);
  if (!document.documentElement.classList.contains('waiting') && !isPrepared) prepare();
  follow();
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'visible' ? follow() : unfollow()));
  window.addEventListener('offline', offline);
  window.addEventListener('online', ask);
  setInterval(tick, 1000);
  keepForOffline();
});
