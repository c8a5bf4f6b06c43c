// Translates documents, one after the other. Each row shows the progress of the upload, and then a
// link to the result.

import {errorOf, noAnswer} from './api.js';
import {recallKey} from './storage.js';

export class Documents {
  #list;
  #pairOf;
  #announce;
  #queue = Promise.resolve();

  /**
   * @param {Element} list
   * @param pairOf returns the chosen languages
   * @param announce lets screen readers read a line
   */
  constructor(list, pairOf, announce) {
    this.#list = list;
    this.#pairOf = pairOf;
    this.#announce = announce;
  }

  add(files) {
    for (const file of files) {
      const row = new Row(file);
      this.#list.prepend(row.element);
      this.#enqueue(file, row, this.#pairOf());
    }
  }

  #enqueue(file, row, pair) {
    row.state('Waiting', null);
    row.action('Cancel', `Cancel ${file.name}`, () => row.remove());
    this.#queue = this.#queue.then(() => row.removed ? null : this.#translate(file, row, pair));
  }

  async #translate(file, row, pair) {
    const request = new XMLHttpRequest(); // fetch does not report the progress of an upload
    row.action('Cancel', `Cancel ${file.name}`, () => {
      request.abort();
      row.remove();
    });
    try {
      const url = await send(request, file, pair, (share) => {
        row.state(share < 1 ? 'Uploading' : 'Translating', share < 1 ? share : null);
      });
      row.done(url);
      this.#announce(`${file.name} is translated`);
    } catch (e) {
      if (!row.removed) {
        this.#fail(e, file, row, pair);
      }
    }
  }

  #fail(error, file, row, pair) {
    row.failed(error.message);
    const again = () => this.#enqueue(file, row, pair);
    if (error.retryAfter > 0) {
      row.state(`${error.message} The page tries again in ${error.retryAfter} s`, null);
      setTimeout(() => row.removed || again(), 1000 * error.retryAfter);
    } else {
      row.action('Try again', `Try ${file.name} again`, again);
    }
  }
}

function send(request, file, pair, onProgress) {
  const form = new FormData();
  form.set('source', pair.source);
  form.set('target', pair.target);
  if (recallKey()) {
    form.set('api_key', recallKey());
  }
  form.set('file', file);
  return new Promise((resolve, reject) => {
    request.upload.onprogress = (event) => onProgress(event.loaded / event.total);
    request.upload.onload = () => onProgress(1);
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(noAnswer());
    request.onload = () => {
      if (request.status === 200) {
        try {
          // A proxy may give the server another address, so only the path is used.
          const url = new URL(JSON.parse(request.responseText).translatedFileUrl, location.href);
          resolve(url.pathname + url.search);
        } catch {
          // Something between the page and the server gave the answer.
          reject(noAnswer());
        }
      } else {
        reject(errorOf(request.status, request.responseText, request.getResponseHeader('Retry-After')));
      }
    };
    onProgress(0);
    request.open('POST', 'translate_file');
    request.send(form);
  });
}

/** The line of a document. */
class Row {
  element = document.createElement('li');
  removed = false;
  #text = document.createElement('p');
  #progress = document.createElement('progress');
  #place = document.createElement('span');
  #name;

  constructor(file) {
    this.#name = file.name;
    const name = document.createElement('bdi');
    name.className = 'name';
    name.textContent = file.name;
    const about = document.createElement('div');
    this.#text.className = 'quiet';
    this.#progress.setAttribute('aria-label', `Progress of ${file.name}`);
    about.append(name, this.#text, this.#progress);
    this.element.append(about, this.#place);
  }

  /** @param share the share of the work that is done, from 0 to 1; null if it is unknown */
  state(text, share) {
    this.element.className = '';
    this.#text.textContent = text;
    this.#progress.hidden = false;
    if (share === null) {
      this.#progress.removeAttribute('value');
    } else {
      this.#progress.value = share;
    }
  }

  failed(message) {
    this.element.className = 'failed';
    this.#text.textContent = message;
    this.#progress.hidden = true;
  }

  done(url) {
    this.element.className = 'done';
    this.#text.textContent = 'Translated';
    this.#progress.hidden = true;
    const link = document.createElement('a');
    link.className = 'button';
    link.href = url;
    link.download = '';
    link.textContent = 'Download';
    link.setAttribute('aria-label', `Download the translation of ${this.#name}`);
    this.#place.replaceChildren(link);
  }

  action(text, label, act) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.setAttribute('aria-label', label);
    button.addEventListener('click', act);
    this.#place.replaceChildren(button);
  }

  remove() {
    this.removed = true;
    this.element.remove();
  }
}
