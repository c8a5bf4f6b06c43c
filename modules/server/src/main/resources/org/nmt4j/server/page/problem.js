// Shows an error in the place of the translation, and tries again.

export class Problem {
  #elements;
  #timer = null;

  /** @param elements the elements of the page: box, text, wait, retry */
  constructor(elements) {
    this.#elements = elements;
  }

  /** Shows an error. If the error has a time to wait, counts down and then calls `again`. */
  show(error, again) {
    this.clear();
    const {box, text, wait, retry} = this.#elements;
    box.hidden = false;
    text.textContent = error.message;
    retry.onclick = again;
    if (error.retryAfter > 0) {
      this.#countDown(error.retryAfter, wait, again);
    }
  }

  clear() {
    const {box, text, wait} = this.#elements;
    clearInterval(this.#timer);
    box.hidden = true;
    text.textContent = '';
    wait.textContent = '';
  }

  #countDown(seconds, wait, again) {
    let left = seconds;
    const tell = () => {
      wait.textContent = `The page waits and tries again in ${left} s.`;
    };
    tell();
    this.#timer = setInterval(() => {
      left--;
      if (left > 0) {
        tell();
      } else {
        this.clear();
        again();
      }
    }, 1000);
  }
}
