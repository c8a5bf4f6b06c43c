// The two lists from which the user chooses the languages.

import {recall, remember} from './storage.js';

export const AUTO = 'auto';

const DETECT = 'Detect language';

export class Languages {
  #source;
  #target;
  #swap;
  #languages = [];
  #detected = null;

  /**
   * @param {HTMLSelectElement} source
   * @param {HTMLSelectElement} target
   * @param {HTMLButtonElement} swap
   * @param onChange is called when the user has chosen a language
   */
  constructor(source, target, swap, onChange) {
    this.#source = source;
    this.#target = target;
    this.#swap = swap;
    source.addEventListener('change', () => {
      this.#fillTargets();
      this.#save();
      onChange();
    });
    target.addEventListener('change', () => {
      this.#save();
      onChange();
    });
  }

  /** Fills both lists from the languages of the server, {code, name, targets}. */
  load(languages, usualTarget) {
    this.#languages = languages;
    const sources = languages.filter((each) => this.#targetsOf(each.code).length > 0);
    // With one source language there is nothing to detect.
    const auto = sources.length > 1 ? [{code: AUTO, name: DETECT}] : [];
    fill(this.#source, [...auto, ...sources]);
    choose(this.#source, recall('source') ?? AUTO);
    this.#fillTargets(recall('target') ?? usualTarget);
  }

  get isEmpty() {
    return this.#target.options.length === 0;
  }

  get isAuto() {
    return this.#source.value === AUTO;
  }

  /** Returns the languages as the user chose them: the source may be `auto`. */
  get choice() {
    return {source: this.#source.value, target: this.#target.value};
  }

  /** Returns the pair for a translation. Its source is `auto` while no language is detected. */
  get pair() {
    const source = this.isAuto ? this.#detected ?? AUTO : this.#source.value;
    return {source, target: this.#target.value};
  }

  /**
   * Chooses the likeliest detected language that a model can translate, and a target for it.
   *
   * @param codes the codes of the detected languages, the likeliest first
   */
  detect(codes) {
    if (!this.isAuto) {
      return;
    }
    this.#detected = codes.find((code) => this.#targetsOf(code).length > 0) ?? null;
    const code = this.#detected;
    this.#source.options[0].textContent = code === null ? DETECT : `${this.name(code)} (auto)`;
    const targets = code === null ? [] : this.#targetsOf(code);
    if (targets.length > 0 && !targets.includes(this.#target.value)) {
      choose(this.#target, targets[0]);
    }
    this.#update();
  }

  /** Swaps the languages. Returns false if no model translates the other way. */
  swap() {
    if (this.#swap.disabled) {
      return false;
    }
    const {source, target} = this.pair;
    this.detect([]);
    choose(this.#source, target);
    this.#fillTargets(source);
    this.#save();
    return true;
  }

  name(code) {
    return this.#languages.find((each) => each.code === code)?.name ?? code;
  }

  #targetsOf(code) {
    const language = this.#languages.find((each) => each.code === code);
    return (language?.targets ?? []).filter((target) => target !== code);
  }

  #fillTargets(preferred = this.#target.value) {
    const codes = this.isAuto
      ? new Set(this.#languages.flatMap((each) => this.#targetsOf(each.code)))
      : new Set(this.#targetsOf(this.#source.value));
    fill(this.#target, this.#languages.filter((each) => codes.has(each.code)));
    choose(this.#target, preferred);
    this.#update();
  }

  #update() {
    const {source, target} = this.pair;
    const possible = this.#targetsOf(target).includes(source);
    this.#swap.disabled = !possible;
    this.#swap.title = possible || source === AUTO || !target
      ? 'Swap languages (Alt+S)'
      : `No model translates from ${this.name(target)} to ${this.name(source)}`;
  }

  #save() {
    this.#update();
    remember('source', this.#source.value);
    remember('target', this.#target.value);
  }
}

function fill(select, languages) {
  select.replaceChildren(...languages.map(({code, name}) => new Option(name, code)));
}

/** Chooses a value if the list has it. */
function choose(select, value) {
  if ([...select.options].some((option) => option.value === value)) {
    select.value = value;
  }
}
