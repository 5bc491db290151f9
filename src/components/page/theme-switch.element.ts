// <theme-switch>: stores the reader's choice of theme.

class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const root = document.documentElement;
    select.value = root.dataset['theme'] ?? '';
    this.hidden = false;
    select.addEventListener('change', () => {
      if (select.value) root.dataset['theme'] = select.value;
      else delete root.dataset['theme'];
      try {
        if (select.value) localStorage.setItem('theme', select.value);
        else localStorage.removeItem('theme');
      } catch {
        // Storage is closed: the choice holds for this page.
      }
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
