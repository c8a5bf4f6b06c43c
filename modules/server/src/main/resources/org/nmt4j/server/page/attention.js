// Shades the words of the other side that belong to the word under the pointer or the cursor, and
// lists them with their weights.

import {percent} from './words.js';

const SHADED = 0.04; // Smaller weights are noise.
const LISTED = 5;

export class Attention {
  #sides;
  #panel;
  #candidateOf;

  /**
   * @param {Element} source holds the words of the text
   * @param {Element} target holds the words of the translation
   * @param panel elements: hint, box, word, note, weights
   * @param candidateOf returns the candidate that is shown for a sentence, by its index
   */
  constructor(source, target, panel, candidateOf) {
    this.#sides = {source, target};
    this.#panel = panel;
    this.#candidateOf = candidateOf;
  }

  /** Shows the attention of a word, and returns a sentence about it for screen readers. */
  show(side, sentence, word) {
    this.#unmark();
    const candidate = this.#candidateOf(sentence);
    const fromTarget = side === 'target';
    const other = fromTarget ? 'source' : 'target';
    const own = wordsOf(candidate, side);
    const others = wordsOf(candidate, other);
    const weights = fromTarget
      ? candidate.attention[word] ?? []
      : candidate.attention.slice(0, others.length).map((row) => row[word]);
    this.#mark(side, sentence, word, 1, 'chosen');
    weights.forEach((weight, index) => {
      if (weight >= SHADED) {
        this.#mark(other, sentence, index, weight, 'seen');
      }
    });
    const ranked = weights
      .map((weight, index) => ({weight, text: others[index] ?? '</s>'}))
      .filter(({weight}) => weight >= SHADED)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, LISTED);
    const note = fromTarget ? `${confidence(candidate, word)} looks at` : 'is looked at by';
    this.#list(own[word], ranked.length > 0 ? note : note.replace(/ ?(looks|is looked) at.*/, ''), ranked);
    const listed = ranked.map((each) => `${label(each.text)} ${percent(each.weight)}`).join(', ');
    return `${own[word]} ${note} ${listed || 'no word'}`;
  }

  clear() {
    this.#unmark();
    this.#panel.box.hidden = true;
    this.#panel.hint.hidden = false;
  }

  #mark(side, sentence, word, weight, kind) {
    const element = this.#sides[side]
      .querySelector(`.word[data-sentence="${sentence}"][data-word="${word}"]`);
    element?.classList.add(kind);
    element?.style.setProperty('--weight', weight);
  }

  #unmark() {
    for (const side of Object.values(this.#sides)) {
      side.querySelectorAll('.chosen, .seen').forEach((element) => {
        element.classList.remove('chosen', 'seen');
        element.style.removeProperty('--weight');
      });
    }
  }

  #list(word, note, ranked) {
    this.#panel.word.textContent = word;
    this.#panel.note.textContent = note;
    this.#panel.weights.replaceChildren(...ranked.map(({weight, text}) => {
      const item = document.createElement('li');
      const name = document.createElement('bdi');
      name.textContent = label(text);
      const bar = document.createElement('span');
      bar.className = 'weight';
      bar.style.setProperty('--weight', weight);
      const number = document.createElement('span');
      number.className = 'number';
      number.textContent = percent(weight);
      item.append(name, bar, number);
      return item;
    }));
    this.#panel.hint.hidden = true;
    this.#panel.box.hidden = false;
  }
}

function wordsOf(candidate, side) {
  return side === 'source' ? candidate.sourceWords : candidate.words.map((word) => word.text);
}

function label(word) {
  return word === '</s>' ? 'the end of the sentence' : word;
}

function confidence(candidate, word) {
  const value = candidate.words[word]?.confidence;
  return Number.isFinite(value) ? `(confidence ${percent(value)})` : '';
}
