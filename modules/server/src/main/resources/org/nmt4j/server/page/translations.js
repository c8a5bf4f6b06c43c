// Keeps the translations of sentences, and gets missing ones from the server.

import * as api from './api.js';

const CANDIDATES = 4;
const KEPT = 2000;
// Up to this many sentences come in one answer. More sentences come as a stream, one by one.
const AT_ONCE = 4;
const MOST_OF_A_REQUEST = 200;

export class Translations {
  #entries = new Map();

  /**
   * Returns the entry of a sentence, {candidates, chosen}, or undefined. `chosen` is the index of the
   * candidate that is shown.
   *
   * @param {{source: string, target: string}} pair languages
   */
  get(pair, sentence) {
    return this.#entries.get(key(pair, sentence));
  }

  forget(pair, sentences) {
    sentences.forEach((sentence) => this.#entries.delete(key(pair, sentence)));
  }

  /**
   * Gets the missing translations of some sentences. If they come as a stream, calls
   * onProgress(done, all) at the start and after each translation. Throws an ApiError if the
   * server fails, and an AbortError if the signal ends the request.
   */
  async load(pair, sentences, signal, onProgress) {
    const missing = [...new Set(sentences)].filter((each) => !this.get(pair, each));
    if (missing.length === 0) {
      return;
    }
    const requestOf = (texts) => ({...pair, texts, nBest: CANDIDATES});
    if (missing.length <= AT_ONCE) {
      const answers = await api.translate(requestOf(missing), signal);
      answers.forEach((candidates, i) => this.#put(pair, missing[i], candidates));
      return;
    }
    let done = 0;
    onProgress(done, missing.length);
    for (let from = 0; from < missing.length; from += MOST_OF_A_REQUEST) {
      const texts = missing.slice(from, from + MOST_OF_A_REQUEST);
      await api.translateStream(requestOf(texts), signal, (index, candidates) => {
        this.#put(pair, texts[index], candidates);
        onProgress(++done, missing.length);
      });
    }
  }

  #put(pair, sentence, candidates) {
    if (this.#entries.size >= KEPT) {
      this.#entries.delete(this.#entries.keys().next().value); // the oldest
    }
    const texts = new Set();
    const distinct = candidates.filter(({text}) => !texts.has(text) && texts.add(text));
    this.#entries.set(key(pair, sentence), {candidates: distinct, chosen: 0});
  }
}

function key(pair, sentence) {
  return `${pair.source}\t${pair.target}\t${sentence}`;
}

/** Returns the chosen candidate of an entry, or undefined if there is no entry. */
export function chosen(entry) {
  return entry?.candidates[entry.chosen];
}
