// Shows the translation: its sentences, with the white space of the source between them.

import {chosen} from './translations.js';
import {targetNodes} from './words.js';

export class Output {
  #element;
  #sentences = [];
  #active = 0;

  constructor(element) {
    this.#element = element;
  }

  /**
   * Shows the pieces of a text. In the place of a sentence without a translation, the earlier
   * translation stays and is dimmed.
   */
  show(pieces, entryOf) {
    const before = this.#sentences.map((sentence) => sentence.textContent);
    const nodes = document.createDocumentFragment();
    this.#sentences = [];
    for (const piece of pieces) {
      if (piece.isSentence) {
        const index = this.#sentences.length;
        const sentence = document.createElement('span');
        sentence.dataset.sentence = index;
        this.#fill(sentence, index, entryOf(piece.text), before[index] ?? '…');
        this.#sentences.push(sentence);
        nodes.append(sentence);
      } else {
        nodes.append(piece.text);
      }
    }
    this.#element.replaceChildren(nodes);
    this.activate(Math.min(this.#active, Math.max(0, this.#sentences.length - 1)));
  }

  #fill(sentence, index, entry, placeholder) {
    const candidate = chosen(entry);
    sentence.className = candidate ? 'sentence' : 'sentence pending';
    sentence.replaceChildren(candidate ? targetNodes(candidate, index) : placeholder);
  }

  clear() {
    this.#sentences = [];
    this.#active = 0;
    this.#element.replaceChildren();
  }

  /** Marks the sentence whose alternatives are shown. A sentence that is alone gets no mark. */
  activate(index) {
    this.#active = index;
    this.#sentences.forEach((sentence, i) => {
      sentence.classList.toggle('active', i === index && this.#sentences.length > 1);
    });
  }

  get active() {
    return this.#active;
  }

  get size() {
    return this.#sentences.length;
  }

  get text() {
    return this.#element.textContent;
  }
}
