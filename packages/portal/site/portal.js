/** What the demo pages do beside the widgets: the clock that can be moved, the display tools, the snippet to copy. */

const root = document.documentElement;

/** Every provider on the page looks from the day chosen; the address keeps it, so that links between pages and reloads agree. */
function bindClock(form) {
  const input = form.elements.namedItem('as-of');
  const show = (day) => {
    for (const provider of document.querySelectorAll('qt-provider')) provider.setAttribute('as-of', day);
    for (const link of document.querySelectorAll('a[href*=".html"]')) {
      const url = new URL(link.href);
      if (url.origin !== location.origin || url.pathname.includes('/du-lieu/')) continue;
      url.searchParams.set('ngay', day);
      link.href = url.href;
    }
  };
  input.value = new URLSearchParams(location.search).get('ngay') ?? input.value;
  if (input.checkValidity()) show(input.value);
  input.addEventListener('change', () => {
    if (!input.reportValidity()) return;
    show(input.value);
    const url = new URL(location.href);
    url.searchParams.set('ngay', input.value);
    history.replaceState(null, '', url);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
}

const tools = {
  smaller: () => resize(-1),
  larger: () => resize(1),
  contrast: (button) => press(button, root.classList.toggle('contrast')),
  // The page's own words are Vietnamese; the widgets follow the nearest lang.
  language: (button) => {
    const english = button.getAttribute('aria-pressed') !== 'true';
    for (const provider of document.querySelectorAll('qt-provider')) provider.lang = english ? 'en' : 'vi';
    press(button, english);
    nameWhatIsDone(english);
  },
};

function press(button, pressed) {
  button.setAttribute('aria-pressed', String(pressed));
}

function resize(step) {
  const now = Number.parseFloat(getComputedStyle(root).fontSize);
  root.style.setProperty('font-size', `${Math.min(28, Math.max(12, now + step * 2))}px`);
}

/** A link such as `van-ban.html?document=…` chooses what the page's widget shows. */
function passOn(names, selector) {
  const query = new URLSearchParams(location.search);
  for (const name of names) {
    const value = query.get(name);
    if (value) document.querySelector(selector)?.setAttribute(name, value);
  }
}

/** One message of the map's in the page's own words: what is done here is quán triệt. */
function nameWhatIsDone(english) {
  const map = document.querySelector('qt-progress-map[duty="hoc-tap-cap-huyen"]');
  if (map) map.messages = english ? undefined : { done: (shares) => `${shares} đã quán triệt` };
}

async function fillSnippet(place) {
  const answer = await fetch('quantriet/snippet.html');
  place.textContent = answer.ok ? await answer.text() : 'Không tải được đoạn mã. Hãy tải lại trang.';
}

function bindDialog(dialog) {
  const status = dialog.querySelector('[role="status"]');
  const code = dialog.querySelector('[data-snippet]');
  document.querySelector(`[data-opens="${dialog.id}"]`)?.addEventListener('click', () => {
    status.textContent = '';
    dialog.showModal();
    fillSnippet(code).catch(() => { code.textContent = 'Không tải được đoạn mã. Kiểm tra mạng rồi mở lại.'; });
  });
  dialog.querySelector('[data-closes]').addEventListener('click', () => dialog.close());
  dialog.querySelector('[data-copies]').addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      status.textContent = 'Đã chép.';
    } catch {
      // Without permission the text is selected instead, ready for Ctrl+C.
      getSelection().selectAllChildren(code);
      status.textContent = 'Đã chọn sẵn: nhấn Ctrl+C để chép.';
    }
  });
}

document.querySelectorAll('form.clock').forEach(bindClock);
document.querySelectorAll('[data-tool]').forEach((button) => button.addEventListener('click', () => tools[button.dataset.tool](button)));
document.querySelectorAll('dialog').forEach(bindDialog);
nameWhatIsDone(false);
passOn(['document', 'passage'], 'qt-directive-reader');
passOn(['body', 'duty', 'stream', 'tier'], 'qt-deadline-tracker');
