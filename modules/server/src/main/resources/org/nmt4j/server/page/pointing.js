// Finds the word that the user points at on either side, by pointer, touch, cursor or arrow keys.

export class Pointing {
  #output;
  #source;
  #mirror;
  #onWord;
  #onSentence;
  #pinned = null;

  /**
   * @param {Element} output the words of the translation
   * @param {HTMLTextAreaElement} source
   * @param {Element} mirror the words of the text, under the text field
   * @param onWord is called with (side, sentence, word, byKey), or without arguments if there is no
   *     word any more
   * @param onSentence is called with the index of a sentence that was clicked or reached by a key
   */
  constructor(output, source, mirror, onWord, onSentence) {
    this.#output = output;
    this.#source = source;
    this.#mirror = mirror;
    this.#onWord = onWord;
    this.#onSentence = onSentence;
    output.addEventListener('pointerover', (event) => this.#hover('target', wordAt(event.target)));
    output.addEventListener('click', (event) => this.#pick('target', event.target));
    output.addEventListener('keydown', (event) => this.#key(event));
    source.addEventListener('pointermove', (event) => this.#hover('source', this.#under(event)));
    document.addEventListener('selectionchange', () => this.#cursor());
    for (const element of [output, source]) {
      element.addEventListener('pointerleave', () => this.#restore());
      element.addEventListener('blur', () => this.reset());
    }
  }

  /** Forgets the word. */
  reset() {
    this.#pinned = null;
    this.#onWord();
  }

  #hover(side, word) {
    if (word) {
      this.#tell(side, word, false);
    } else {
      this.#restore();
    }
  }

  /** Goes back to the word that was chosen by a click or a key. Without one, forgets the word. */
  #restore() {
    if (this.#pinned?.word.isConnected) {
      this.#tell(this.#pinned.side, this.#pinned.word, false);
    } else {
      this.reset();
    }
  }

  #pick(side, element) {
    const word = wordAt(element);
    const sentence = element.closest('.sentence');
    if (sentence) {
      this.#onSentence(Number(sentence.dataset.sentence));
    }
    if (word) {
      this.#pin(side, word, false);
    } else {
      this.reset();
    }
  }

  #pin(side, word, byKey) {
    this.#pinned = {side, word};
    this.#tell(side, word, byKey);
  }

  #tell(side, word, byKey) {
    this.#onWord(side, Number(word.dataset.sentence), Number(word.dataset.word), byKey);
  }

  #key(event) {
    const words = [...this.#output.querySelectorAll('.word')];
    const at = this.#pinned?.side === 'target' ? words.indexOf(this.#pinned.word) : -1;
    const isRtl = getComputedStyle(this.#output).direction === 'rtl';
    const next = {
      [isRtl ? 'ArrowLeft' : 'ArrowRight']: Math.min(at + 1, words.length - 1),
      [isRtl ? 'ArrowRight' : 'ArrowLeft']: Math.max(at - 1, 0),
      Home: 0,
      End: words.length - 1,
    }[event.key];
    if (event.key === 'Escape') {
      this.reset();
    } else if (next !== undefined && words.length > 0 && !event.ctrlKey && !event.altKey) {
      event.preventDefault();
      this.#onSentence(Number(words[next].dataset.sentence));
      this.#pin('target', words[next], true);
    }
  }

  /** Returns the word under the pointer. Words lie under the text field, which is on top of them. */
  #under(event) {
    return document.elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element.classList.contains('word') && this.#mirror.contains(element));
  }

  #cursor() {
    const {selectionStart, selectionEnd} = this.#source;
    if (document.activeElement !== this.#source || selectionStart !== selectionEnd) {
      return;
    }
    let from = 0;
    for (const node of textNodes(this.#mirror)) {
      const to = from + node.length;
      const word = wordAt(node.parentElement);
      if (word && from <= selectionStart && selectionStart <= to) {
        this.#pin('source', word, false);
        return;
      }
      from = to;
    }
    this.reset();
  }
}

function wordAt(element) {
  return element.closest('.word');
}

function* textNodes(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    yield walker.currentNode;
  }
}
