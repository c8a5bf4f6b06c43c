// Runs before the page is drawn, so that a chosen theme never flashes. Without a choice, the
// theme of the system holds.
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
