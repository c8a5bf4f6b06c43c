// Sets the chosen theme before the page is drawn, so that the other theme never flashes. Without a
// choice, the theme of the system applies.
(() => {
  const choice = (() => {
    try {
      return localStorage.getItem('nmt4j.theme');
    } catch {
      return null; // the browser forbids storage
    }
  })();
  if (choice === 'light' || choice === 'dark') {
    document.documentElement.dataset.theme = choice;
  }
})();
