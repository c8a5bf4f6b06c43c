// Cuts a text into sentences and the white space between them. Only sentences are translated, so
// white space and line ends stay as they are.

const SEGMENTER = typeof Intl.Segmenter === 'function'
  ? new Intl.Segmenter(undefined, {granularity: 'sentence'}) : null;

// A full stop after one of these abbreviations does not end a sentence.
const ABBREVIATION = new RegExp(
  '(?:^|[\\s(])(?:\\p{L}|Dr|Prof|Mr|Mrs|Ms|St|Sr|Jr|Nr|No|bzw|ca|vgl|Str|Hr|Fr|Frl|vs|etc|e\\.g|i\\.e|z\\.B)\\.\\s*$',
  'u');

/**
 * Returns the pieces of a text in order: {text, from, isSentence}. Their texts joined are the whole
 * text. A piece that is not a sentence is white space.
 */
export function pieces(text) {
  const found = [];
  let at = 0;
  const add = (piece, isSentence) => {
    if (piece !== '') {
      found.push({text: piece, from: at, isSentence});
      at += piece.length;
    }
  };
  for (const line of text.split(/(\r?\n)/)) {
    for (const sentence of sentencesOf(line)) {
      const core = sentence.trim();
      const start = sentence.indexOf(core);
      add(sentence.slice(0, start), false);
      add(core, true);
      add(sentence.slice(start + core.length), false);
    }
  }
  return found;
}

function sentencesOf(line) {
  if (SEGMENTER === null || line.trim() === '') {
    return [line];
  }
  const sentences = [];
  for (const {segment} of SEGMENTER.segment(line)) {
    const last = sentences.length - 1;
    if (last >= 0 && (ABBREVIATION.test(sentences[last]) || /^\p{Ll}/u.test(segment))) {
      sentences[last] += segment;
    } else {
      sentences.push(segment);
    }
  }
  return sentences;
}

/**
 * Finds words in the text from which they were cut. Returns {from, to} for each word, or null for a
 * word that is not in the text, such as the end mark.
 */
export function locate(text, words) {
  let at = 0;
  return words.map((word) => {
    const from = text.indexOf(word, at);
    if (word === '' || from < 0) {
      return null;
    }
    at = from + word.length;
    return {from, to: at};
  });
}
