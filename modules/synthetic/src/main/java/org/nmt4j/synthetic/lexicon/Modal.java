package org.nmt4j.synthetic.lexicon;

import java.util.Optional;

/** Modal verbs and their German forms. */
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

  /** Returns whether the small language uses the past of this verb. */
  public boolean hasPast() {
    return past.isPresent();
  }

  /**
   * Returns the German finite forms.
   *
   * @throws java.util.NoSuchElementException if the small language does not use this tense of the
   *     verb
   */
  public Paradigm german(Tense tense) {
    return tense == Tense.PAST ? past.orElseThrow() : present;
  }
}
