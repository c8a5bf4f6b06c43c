// Makes an element of each word of a text, so that words can be pointed at and shaded.

import {chosen} from './translations.js';
import {locate} from './sentences.js';

const UNSURE = 0.4;
const VERY_UNSURE = 0.2;

/** Returns nodes for a text. Each word becomes a span, which `mark(span, index)` may change. */
function wordNodes(text, words, sentence, mark) {
  const nodes = document.createDocumentFragment();
  let at = 0;
  locate(text, words).forEach((place, index) => {
    if (place === null) {
      return;
    }
    nodes.append(text.slice(at, place.from));
    const word = document.createElement('span');
    word.className = 'word';
    word.textContent = text.slice(place.from, place.to);
    word.dataset.sentence = sentence;
    word.dataset.word = index;
    mark(word, index);
    nodes.append(word);
    at = place.to;
  });
  nodes.append(text.slice(at));
  return nodes;
}

/** Returns the nodes of a translation. Words of low confidence are marked. */
export function targetNodes(candidate, sentence) {
  const texts = candidate.words.map((word) => word.text);
  return wordNodes(candidate.text, texts, sentence, (word, index) => {
    const {confidence} = candidate.words[index];
    if (confidence < UNSURE) {
      word.classList.add('unsure');
      word.classList.toggle('very', confidence < VERY_UNSURE);
      word.title = `confidence ${percent(confidence)}`;
    }
  });
}

/** Returns the nodes of a source text. `entryOf` returns the translations of a sentence. */
export function sourceNodes(pieces, entryOf) {
  const nodes = document.createDocumentFragment();
  let sentence = 0;
  for (const piece of pieces) {
    if (piece.isSentence) {
      const candidate = chosen(entryOf(piece.text));
      nodes.append(wordNodes(piece.text, candidate?.sourceWords ?? [], sentence, () => {}));
      sentence++;
    } else {
      nodes.append(piece.text);
    }
  }
  return nodes;
}

export function percent(share) {
  return `${Math.round(100 * share)} %`;
}
