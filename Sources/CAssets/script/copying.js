// Buttons that copy: what their attribute says, or the code that stands before them.

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-copy]');
  if (!button) return;
  const text = button.dataset.copy || button.parentElement.querySelector('code, output')?.textContent || '';
  try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
  const before = button.textContent;
  button.textContent = words.copied;
  say(words.copied);
  setTimeout(() => { button.textContent = before; }, 2000);
});

// Where a page is not served over TLS browsers give no clipboard.
function copyByHand(text) {
  const area = make('textarea', { class: 'skip' });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
