// The tabs "Text" and "Documents". The Tab key reaches the chosen tab; arrow keys move between tabs.

export class Tabs {
  #tabs;

  constructor(list) {
    this.#tabs = [...list.querySelectorAll('[role=tab]')];
    list.addEventListener('click', (event) => {
      const tab = event.target.closest('[role=tab]');
      if (tab) {
        this.select(tab);
      }
    });
    list.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
        const shown = this.#tabs.filter((tab) => !tab.hidden);
        const step = event.key === 'ArrowRight' ? 1 : shown.length - 1;
        const next = shown[(shown.indexOf(document.activeElement) + step) % shown.length];
        this.select(next);
        next.focus();
      }
    });
  }

  select(chosen) {
    for (const tab of this.#tabs) {
      const isChosen = tab === chosen;
      tab.setAttribute('aria-selected', isChosen);
      tab.tabIndex = isChosen ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls')).hidden = !isChosen;
    }
  }
}
