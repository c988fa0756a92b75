// Keyboard shortcuts and live updates. A key acts on the element with that data-key; rows are the links with data-row.
// All pages also work without this script.
'use strict';
(() => {
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
    && !/^(checkbox|radio|button|submit)$/.test(element.type || ''));
  const places = { q: '/', s: '/series', p: '/paste', i: '/imports', m: '/measures', o: '/sources', c: '/corrections', h: '/silences',
    w: '/webhooks' };
  let going = false;

  // The queue as last shown, so that j and k move from one discrepancy to the next.
  const path = (row) => new URL(row.href).pathname;
  const listed = [...document.querySelectorAll('#queue a[data-row]')].map(path);
  if (listed.length > 0) sessionStorage.setItem('queue', JSON.stringify(listed));

  function move(step) {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) {
      const queue = JSON.parse(sessionStorage.getItem('queue') || '[]');
      const next = queue[queue.indexOf(location.pathname) + step];
      if (queue.includes(location.pathname) && next) location.assign(next);
      return;
    }
    const at = rows.findIndex((row) => row === document.activeElement || (row.closest('.row') || row).contains(document.activeElement));
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  // The element with this key: in the focused row, else anywhere on the page.
  function keyed(key) {
    const row = document.activeElement && document.activeElement.closest('.row');
    const query = `[data-key~="${CSS.escape(key)}"]`;
    return (row && row.querySelector(query)) || document.querySelector(`main ${query}`);
  }

  function act(element) {
    if (typing(element)) {
      const closed = element.closest('details:not([open])');
      if (closed) closed.open = true;
      element.focus();
      if (element.select) element.select();
    } else if (element.tagName === 'DETAILS') {
      element.open = true;
      const first = element.querySelector('select, input:not([type=hidden]), textarea, button');
      if (first) first.focus();
    } else {
      element.click();
    }
  }

  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target;
    if (typing(target)) {
      if (event.key === 'Escape') { target.blur(); const row = target.closest('.row'); if (row) row.querySelector('[data-row]')?.focus(); }
      if (event.key === 'Enter' && event.ctrlKey && target.form) { event.preventDefault(); target.form.requestSubmit(target.form.querySelector('button')); }
      return;
    }
    if (event.ctrlKey) return;
    const help = document.getElementById('help');
    if (help.open) return;
    if (going) {
      going = false;
      if (places[event.key]) { event.preventDefault(); location.assign(places[event.key]); }
      return;
    }
    switch (event.key) {
      case 'j': event.preventDefault(); move(1); return;
      case 'k': event.preventDefault(); move(-1); return;
      case 'o': if (target.matches('[data-row]')) { event.preventDefault(); target.click(); return; } break;
      case 'g': going = true; return;
      case '?': event.preventDefault(); help.showModal(); return;
      default:
    }
    const element = event.key.length === 1 ? keyed(event.key) : null;
    if (element) { event.preventDefault(); act(element); return; }
    // A step without a button in the row: open its page, which has one.
    const row = target.closest('.row');
    const link = row && row.querySelector('a[data-row]');
    if (link && /^[psbzwrqfec]$/.test(event.key)) { event.preventDefault(); location.assign(`${link.href}#key-${event.key}`); }
  });

  // Focus what matters first: an error, the next draft, or the form whose key was pressed in the queue.
  function arrive() {
    const first = document.querySelector('[data-focus]');
    if (first) { first.focus(); return; }
    const asked = /^#key-(\w)$/.exec(location.hash);
    const element = asked ? keyed(asked[1]) : location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!element) return;
    if (asked && element.tagName === 'DETAILS') act(element); else element.focus();
    element.scrollIntoView({ block: 'nearest' });
  }

  // Announces the last step once, also to screen readers.
  function announce(words) { document.getElementById('news').textContent = words; }
  const here = new URL(location);
  const done = here.searchParams.get('done');
  if (done) {
    here.searchParams.delete('done');
    history.replaceState(null, '', here);
    setTimeout(() => announce(`Done: ${done.replace(/[A-Z]/g, (it) => ' ' + it.toLowerCase())}.`), 100);
  }

  // The browser asks before unsent text is lost.
  let written = false;
  document.addEventListener('input', (event) => { if (event.target.closest('[data-edit]')) written = true; });
  document.addEventListener('submit', () => { written = false; });
  window.addEventListener('beforeunload', (event) => { if (written) event.preventDefault(); });

  // Live: steps of other editors are shown at once, or only announced while the visitor is writing.
  const board = document.getElementById('actions');
  const queue = document.getElementById('queue');
  async function refresh() {
    const answer = await fetch(location.href);
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const id of ['actions', 'events']) {
      const [old, now] = [document.getElementById(id), fresh.getElementById(id)];
      if (old && now) old.replaceWith(now);
    }
  }
  function offer(words) {
    announce(words);
    const link = document.createElement('a');
    link.href = location.pathname + location.search;
    link.textContent = 'Show';
    document.getElementById('news').append(' ', link);
  }
  let unseen = 0;
  function hear(event) {
    if (event.about !== 'discrepancy') return;
    if (queue) {
      unseen += 1;
      offer(unseen === 1 ? 'One change since you opened the queue.' : `${unseen} changes since you opened the queue.`);
    } else if (event.record === board.dataset.live && event.actor !== board.dataset.me) {
      const words = `${event.actor || 'The service'}: ${event.type.replace(/[A-Z]/g, (it) => ' ' + it.toLowerCase())}.`;
      if (written || document.querySelector('#actions details[open]')) offer(`${words} Your text is kept and merged when you send it.`);
      else refresh().then(() => announce(words));
    }
  }
  if (document.querySelector('[data-live]')) new EventSource('/live').onmessage = (message) => hear(JSON.parse(message.data));

  arrive();
  window.addEventListener('hashchange', arrive);
})();
