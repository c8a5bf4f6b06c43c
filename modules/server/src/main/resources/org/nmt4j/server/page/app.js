// Puts the parts of the page together, and decides when to translate.

import * as api from './api.js';
import {showAlternatives} from './alternatives.js';
import {Attention} from './attention.js';
import {Documents} from './documents.js';
import {AUTO, Languages} from './languages.js';
import {themeButton} from './look.js';
import {Output} from './output.js';
import {Pointing} from './pointing.js';
import {Problem} from './problem.js';
import {pieces} from './sentences.js';
import {recallKey, rememberKey} from './storage.js';
import {Tabs} from './tabs.js';
import {chosen, Translations} from './translations.js';
import {sourceNodes} from './words.js';

const element = (id) => document.getElementById(id);
// On a Mac, Alt types letters.
const IS_MAC = navigator.platform.startsWith('Mac');
const LONG = 400; // Texts with more UTF-16 units are shown in smaller letters.
const number = new Intl.NumberFormat('en');

// Remarks on a translation, by its status.
const REMARKS = {
  cut: 'The translation of a sentence ends at the maximum length.',
  repeated: 'The translation of a sentence repeats words.',
  short: 'The translation of a sentence is shorter than usual.',
  long: 'The translation of a sentence is longer than usual.',
};

const source = element('source');
const mirror = element('mirror');
const translations = new Translations();
const output = new Output(element('output'));
const problem = new Problem({
  box: element('problem'), text: element('problem-text'),
  wait: element('problem-wait'), retry: element('retry'),
});
const languages = new Languages(
  element('source-language'), element('target-language'), element('swap'), translateNow);
const attention = new Attention(mirror, element('output'), {
  hint: element('words-hint'), box: element('words'), word: element('word'),
  note: element('word-note'), weights: element('weights'),
}, (sentence) => chosen(entryOf(shown.sentences[sentence])));
const pointing = new Pointing(element('output'), source, mirror, showWord, activate);
const documents = new Documents(element('documents'), () => languages.choice, announce);
const tabs = new Tabs(document.querySelector('[role=tablist]'));

let options = {charLimit: -1, frontendTimeout: 300};
let running = new AbortController();
let timer = null;
let connected = false;
// The text whose translation is shown, its sentences, its pair of languages, and its pieces.
let shown = {text: '', sentences: [], pair: null};

async function start() {
  connect();
  try {
    const [settings, list] = await Promise.all([api.settings(), api.languages()]);
    options = {...options, ...settings};
    languages.load(list, options.language?.target?.code);
    element('key-form').hidden = !options.apiKeys && !options.keyRequired;
    element('key').value = recallKey();
    showFormats(options.supportedFilesFormat ?? []);
    element('tab-documents').hidden = !options.filesTranslation;
    if (languages.isEmpty) {
      throw new api.ApiError('The server has no model.', 0);
    }
    edited();
  } catch (e) {
    problem.show(e, start);
  }
}

function connect() {
  if (connected) {
    return; // start() runs again after an error
  }
  connected = true;
  themeButton(element('theme'));
  source.addEventListener('input', edited);
  element('clear').addEventListener('click', () => setText(''));
  element('swap').addEventListener('click', swap);
  element('copy').addEventListener('click', copy);
  element('key').addEventListener('change', () => {
    rememberKey(element('key').value.trim());
    translateNow();
  });
  element('key-form').addEventListener('submit', (event) => event.preventDefault());
  element('show-shortcuts').addEventListener('click', showShortcuts);
  document.addEventListener('keydown', shortcut);
  element('files').addEventListener('change', (event) => {
    documents.add(event.target.files);
    event.target.value = ''; // so that the same file can be chosen again
  });
  dropping();
  scrollTogether(document.querySelector('.editor'), element('output'));
}

/** When the user scrolls a long text in one pane, the other pane follows. */
function scrollTogether(...panes) {
  let leader = null;
  for (const pane of panes) {
    const other = panes.find((each) => each !== pane);
    const lead = () => {
      leader = pane;
    };
    ['pointerenter', 'wheel', 'touchstart', 'keydown'].forEach((event) =>
      pane.addEventListener(event, lead, {passive: true}));
    pane.addEventListener('scroll', () => {
      const way = pane.scrollHeight - pane.clientHeight;
      if (leader === pane && way > 0) {
        other.scrollTop = pane.scrollTop / way * (other.scrollHeight - other.clientHeight);
      }
    });
  }
}

/* The text */

function setText(text) {
  source.value = text;
  source.focus();
  edited();
}

/** Runs when the text has changed. Translates the text when the user pauses. */
function edited() {
  clearTimeout(timer);
  stop();
  pointing.reset();
  mirror.textContent = `${source.value}\u200b`; // gives the field its height
  element('clear').hidden = source.value === '';
  document.querySelector('.panes').classList.toggle('long', source.value.length > LONG);
  if (countCharacters()) {
    timer = setTimeout(translateNow, source.value.trim() === '' ? 0 : options.frontendTimeout);
  }
}

/** Shows the number of characters. Returns whether the server accepts that many. */
function countCharacters() {
  const {length} = [...source.value]; // code points, as the server counts
  const limit = options.charLimit;
  const excess = limit > 0 ? length - limit : 0;
  element('count').textContent = limit > 0
    ? `${number.format(length)} / ${number.format(limit)}` : number.format(length);
  element('limit').textContent = excess > 0
    ? `The text is too long by ${number.format(excess)} characters.` : '';
  return excess <= 0;
}

/* The translation */

/** Ends the request that is running. */
function stop() {
  running.abort();
  problem.clear();
  showProgress(0, 0);
  element('output').setAttribute('aria-busy', 'false');
}

async function translateNow() {
  clearTimeout(timer);
  stop();
  running = new AbortController();
  const {signal} = running;
  const text = source.value;
  if (text.trim() === '') {
    languages.detect([]);
    showNothing();
    return;
  }
  if (languages.isEmpty || !countCharacters()) {
    return;
  }
  if (options.keyRequired && recallKey() === '') {
    problem.show(new api.ApiError('Enter your API key at the top of the page.', 0), translateNow);
    return;
  }
  element('output').setAttribute('aria-busy', 'true');
  element('state').textContent = 'Translating…';
  try {
    if (languages.isAuto) {
      languages.detect(await api.detect(text, signal));
    }
    await translate(text, languages.pair, signal);
  } catch (e) {
    if (!signal.aborted) {
      showProgress(0, 0);
      problem.show(e, translateNow);
    }
  } finally {
    if (!signal.aborted) {
      element('output').setAttribute('aria-busy', 'false');
    }
  }
}

async function translate(text, pair, signal) {
  if (pair.source === AUTO) {
    throw new api.ApiError('No language of the server fits the text. Choose the language.', 0);
  }
  const parts = pieces(text);
  const sentences = parts.filter((piece) => piece.isSentence).map((piece) => piece.text);
  const show = () => {
    shown = {text, sentences, pair, parts};
    output.show(parts, entryOf);
    showEntry();
  };
  show();
  let next = 0; // The page is drawn at most every 150 ms.
  await translations.load(pair, sentences, signal, (done, all) => {
    if (performance.now() >= next) {
      show();
      next = performance.now() + 150;
    }
    showProgress(done, all);
  });
  signal.throwIfAborted();
  show();
  showProgress(0, 0);
  finish();
}

function entryOf(sentence) {
  return shown.pair === null ? undefined : translations.get(shown.pair, sentence);
}

/** Runs when all sentences are translated. */
function finish() {
  element('output').lang = shown.pair.target;
  source.lang = shown.pair.source;
  const count = shown.sentences.length;
  announce(output.text.length > 300 ? `${count} sentences are translated` : output.text);
}

function showEntry() {
  mirror.replaceChildren(sourceNodes(shown.parts, entryOf), '\u200b');
  element('details').hidden = !shown.sentences.some(entryOf);
  element('copy').hidden = !shown.sentences.every(entryOf);
  element('legend').hidden = element('output').querySelector('.unsure') === null;
  activate(output.active);
  const statuses = new Set(shown.sentences.map((each) => chosen(entryOf(each))?.status));
  element('remarks').textContent = Object.keys(REMARKS)
    .filter((status) => statuses.has(status)).map((status) => REMARKS[status]).join(' ');
}

function showNothing() {
  shown = {text: '', sentences: [], pair: null, parts: []};
  output.clear();
  showProgress(0, 0);
  element('details').hidden = true;
  element('copy').hidden = true;
  element('remarks').textContent = '';
}

function showProgress(done, all) {
  element('progress-row').hidden = all === 0;
  element('progress').max = Math.max(1, all);
  element('progress').value = done;
  element('state').textContent = all === 0 ? '' : `${done} of ${all} sentences`;
}

/** Shows the alternatives of a sentence. */
function activate(sentence) {
  output.activate(sentence);
  const entry = entryOf(shown.sentences[sentence]);
  element('alternatives-hint').hidden = output.size < 2;
  showAlternatives(element('alternatives'), entry, (choice) => {
    entry.chosen = choice;
    pointing.reset();
    output.show(shown.parts, entryOf);
    element('legend').hidden = element('output').querySelector('.unsure') === null;
  });
}

function showWord(side, sentence, word, byKey) {
  if (side === undefined || source.value !== shown.text) {
    attention.clear();
    return;
  }
  const told = attention.show(side, sentence, word);
  if (byKey) {
    announce(told);
  }
}

/* Actions */

function swap() {
  const isWhole = !element('copy').hidden;
  if (languages.swap()) {
    setText(isWhole ? output.text : source.value);
    translateNow();
  }
}

async function copy() {
  if (element('copy').hidden) {
    return;
  }
  try {
    await navigator.clipboard.writeText(output.text);
  } catch {
    // Only secure pages may use navigator.clipboard. Other pages copy a selection.
    getSelection().selectAllChildren(element('output'));
    document.execCommand('copy');
  }
  showCopied('Copied', '#icon-done');
  announce('Copied');
  setTimeout(showCopied, 2000, 'Copy', '#icon-copy');
}

function showCopied(text, icon) {
  element('copy-text').textContent = text;
  element('copy-icon').setAttribute('href', icon);
}

function announce(text) {
  element('announcement').textContent = text;
}

function showShortcuts() {
  if (!element('shortcuts').open) {
    element('shortcuts').showModal();
  }
}

/** Tells keys by their position on the keyboard, because Alt changes the letter on some systems. */
function shortcut(event) {
  const action = event.altKey && !event.ctrlKey && !event.metaKey ? {
    KeyS: swap,
    KeyC: copy,
    KeyO: chooseDocuments,
    KeyK: showShortcuts,
  }[event.code] : undefined;
  if (action && !(IS_MAC && document.activeElement === source)) {
    event.preventDefault();
    action();
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (shown.pair !== null) {
      translations.forget(shown.pair, pieces(source.value).map((piece) => piece.text));
    }
    translateNow();
  }
}

/* Documents */

function chooseDocuments() {
  if (!element('tab-documents').hidden) {
    tabs.select(element('tab-documents'));
    element('files').click();
  }
}

function showFormats(formats) {
  element('files').accept = formats.join(',');
  element('formats').textContent = formats.join('  ');
}

/** Lets the user drop files anywhere on the page. */
function dropping() {
  const hasFiles = (event) =>
    event.dataTransfer.types.includes('Files') && !element('tab-documents').hidden;
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      tabs.select(element('tab-documents'));
      element('drop').classList.add('over');
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) {
      element('drop').classList.remove('over');
    }
  });
  document.addEventListener('drop', (event) => {
    element('drop').classList.remove('over');
    if (hasFiles(event)) {
      event.preventDefault();
      documents.add(event.dataTransfer.files);
    }
  });
}

start();
