// The button that switches between the light and the dark theme. If the user chooses the theme of
// the system, the choice is not kept, and the page follows the system again.

import {remember} from './storage.js';

export function themeButton(button) {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () => root.dataset.theme ? root.dataset.theme === 'dark' : system.matches;
  const update = () => button.setAttribute('aria-pressed', isDark());
  button.addEventListener('click', () => {
    const dark = !isDark();
    if (dark === system.matches) {
      delete root.dataset.theme;
      remember('theme', null);
    } else {
      root.dataset.theme = dark ? 'dark' : 'light';
      remember('theme', root.dataset.theme);
    }
    update();
  });
  system.addEventListener('change', update);
  update();
}
