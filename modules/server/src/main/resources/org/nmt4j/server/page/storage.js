// Values that the browser keeps: the languages and the theme for good, the API key until the tab
// is closed.

/** Returns a remembered value, or null. */
export function recall(name) {
  return guarded(() => localStorage.getItem(`nmt4j.${name}`));
}

/** Remembers a value; null forgets it. */
export function remember(name, value) {
  guarded(() => {
    if (value === null) {
      localStorage.removeItem(`nmt4j.${name}`);
    } else {
      localStorage.setItem(`nmt4j.${name}`, value);
    }
  });
}

export function recallKey() {
  return guarded(() => sessionStorage.getItem('nmt4j.key')) ?? '';
}

export function rememberKey(key) {
  guarded(() => sessionStorage.setItem('nmt4j.key', key));
}

/** Runs an action on storage. Returns null if the browser forbids storage. */
function guarded(action) {
  try {
    return action();
  } catch {
    return null;
  }
}
