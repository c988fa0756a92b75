// Keys for everything that links and forms can do. A key acts on an element that carries it in data-key; rows are the
// links with data-row. Nothing here is needed to read or to decide.
'use strict';
(() => {
  const typing = (element) => element && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName)
    && !/^(checkbox|radio|button|submit)$/.test(element.type || ''));
  const places = { q: '/', s: '/series', p: '/paste', i: '/imports', m: '/measures', o: '/sources' };
  let going = false;

  function move(step) {
    const rows = [...document.querySelectorAll('[data-row]')];
    if (rows.length === 0) return;
    const at = rows.findIndex((row) => row === document.activeElement || (row.closest('.row') || row).contains(document.activeElement));
    const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step))];
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }

  // The element that the key stands on: in the row that has the focus, else anywhere.
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
      if (event.key === 'Enter' && event.ctrlKey && target.form) { event.preventDefault(); target.form.requestSubmit(); }
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
    if (element) { event.preventDefault(); act(element); }
  });
})();
