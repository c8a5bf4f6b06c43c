package org.nmt4j.synthetic.lexicon;

import java.util.Optional;

/** Modal verbs and how English says them. */
public enum Modal {
  CAN(
      new Paradigm("kann", "kannst", "kann", "können"),
      new Paradigm("konnte", "konntest", "konnte", "konnten")),
  MUST(
      new Paradigm("muss", "musst", "muss", "müssen"),
      new Paradigm("musste", "musstest", "musste", "mussten")),
  WANT(
      new Paradigm("will", "willst", "will", "wollen"),
      new Paradigm("wollte", "wolltest", "wollte", "wollten")),
  SHOULD(new Paradigm("soll", "sollst", "soll", "sollen"), null),
  MAY(new Paradigm("darf", "darfst", "darf", "dürfen"), null),
  WOULD_LIKE(new Paradigm("möchte", "möchtest", "möchte", "möchten"), null);

  private final Paradigm present;
  private final Optional<Paradigm> past;

  Modal(Paradigm present, Paradigm past) {
    this.present = present;
    this.past = Optional.ofNullable(past);
  }

  /** Whether the language uses its past. */
  public boolean hasPast() {
    return past.isPresent();
  }

  /**
   * The German finite forms.
   *
   * @throws java.util.NoSuchElementException when the language does not use this tense of it
   */
  public Paradigm german(Tense tense) {
    return tense == Tense.PAST ? past.orElseThrow() : present;
  }
}
