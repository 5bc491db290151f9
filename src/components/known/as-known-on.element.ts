// <as-known-on>: around the list of states of a page; with ?date=… in the address it leads to the last state not after that day.

/** `2024`, `2024-06` or `2024-06-30`; a month or a year means its end. */
const DATE = /^\d{4}(-\d\d(-\d\d)?)?$/;

class AsKnownOn extends HTMLElement {
  connectedCallback(): void {
    const asked = new URLSearchParams(location.search).get('date')?.trim();
    if (!asked) return;
    if (!DATE.test(asked)) return this.say('That is no date. Write it as 2024-06-30.');
    const end = asked + '-12-31'.slice(asked.length - 4);
    const states = [...this.querySelectorAll<HTMLAnchorElement>('a[data-day]')];
    const state = states.find(({ dataset }) => (dataset['day'] ?? '') <= end);
    if (state) location.replace(state.href);
    else this.say(`Nothing was on record by ${asked}. The first state is of ${states.at(-1)?.textContent ?? 'a later day'}.`);
  }

  private say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = words;
  }
}

customElements.define('as-known-on', AsKnownOn);
