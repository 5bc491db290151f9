// <card-switch>: a button that says what it will do.

class CardSwitch extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const show = (): void => {
      button.textContent = localStorage.getItem('previews') === 'off' ? 'Turn previews on' : 'Turn previews off';
    };
    button.addEventListener('click', () => {
      if (localStorage.getItem('previews') === 'off') localStorage.removeItem('previews');
      else localStorage.setItem('previews', 'off');
      show();
    });
    show();
    this.hidden = false;
  }
}

customElements.define('card-switch', CardSwitch);
