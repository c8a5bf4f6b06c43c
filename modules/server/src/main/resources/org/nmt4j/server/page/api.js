// Calls the server.

import {recallKey} from './storage.js';

/** An error that the server answered. The status is 0 if the server did not answer. */
export class ApiError extends Error {
  /**
   * @param {string} message
   * @param {number} status
   * @param {number} retryAfter seconds to wait before the next try; 0 if there is no next try
   */
  constructor(message, status, retryAfter = 0) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

const BUSY = new Set([429, 503]);
const SECONDS_WITHOUT_ANSWER = 5;

/** Returns the error for an answer with a status, a body and a header Retry-After. */
export function errorOf(status, body, retryAfter) {
  let message = '';
  try {
    message = JSON.parse(body).error ?? '';
  } catch {
    // A proxy may have answered with a page.
  }
  if (!BUSY.has(status)) {
    return new ApiError(sentence(message || `The server answered with status ${status}`), status);
  }
  const text = status === 429 ? 'Too many requests for now.' : 'The server is busy.';
  return new ApiError(text, status, Math.max(1, Number.parseInt(retryAfter, 10) || 2));
}

export function noAnswer() {
  return new ApiError('The server does not answer.', 0, SECONDS_WITHOUT_ANSWER);
}

/** Turns a message into a sentence. A name such as `letter.docx` at its start is not changed. */
function sentence(text) {
  const capital = text.replace(/^\p{Ll}+(?=[ ,])/u, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch (e) {
    throw e.name === 'AbortError' ? e : noAnswer();
  }
  if (!response.ok) {
    throw errorOf(response.status, await response.text(), response.headers.get('Retry-After'));
  }
  return response;
}

function post(path, body, signal) {
  const key = recallKey();
  return call(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify(key ? {...body, api_key: key} : body),
    signal,
  });
}

export async function settings() {
  return (await call('frontend/settings')).json();
}

export async function languages() {
  return (await call('languages')).json();
}

/** Returns the codes of the languages that a text may have, the likeliest first. */
export async function detect(text, signal) {
  const guesses = await (await post('detect', {q: text}, signal)).json();
  return guesses.map((guess) => guess.language);
}

/**
 * Translates a few sentences. Returns a list of candidates for each, best first; a candidate is
 * {text, score, words, sourceWords, attention, status}.
 */
export async function translate(request, signal) {
  return (await (await post('api/translate', request, signal)).json()).translations;
}

/** Translates many sentences, and calls onResult(index, candidates) for each when it is ready. */
export async function translateStream(request, signal, onResult) {
  const response = await post('api/translate/stream', request, signal);
  let ended = false;
  try {
    for await (const event of events(response.body)) {
      if (event.name === 'end') {
        ended = true;
        continue;
      }
      if (event.name === 'part') {
        continue; // The page shows a sentence when it is whole.
      }
      const data = JSON.parse(event.data);
      if (data.error !== undefined) {
        const status = data.retryAfter ? 503 : 500;
        throw errorOf(status, event.data, data.retryAfter);
      }
      onResult(data.index, data.candidates);
    }
  } catch (e) {
    throw e.name === 'AbortError' || e instanceof ApiError ? e : noAnswer();
  }
  if (!ended) {
    throw noAnswer();
  }
}

/** Yields the server-sent events of a body, {name, data}. */
async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) {
      return;
    }
    const blocks = (rest + value).split(/\r?\n\r?\n/);
    rest = blocks.pop();
    for (const block of blocks) {
      const lines = block.split(/\r?\n/);
      const field = (name) =>
        lines.filter((line) => line.startsWith(`${name}:`))
          .map((line) => line.slice(name.length + 1).replace(/^ /, ''));
      const data = field('data');
      if (data.length > 0) {
        yield {name: field('event')[0] ?? 'message', data: data.join('\n')};
      }
    }
  }
}
