package org.nmt4j.synthetic.entity;

import java.util.List;

/** The kinds of names, and the words around a name that tell its kind. */
enum EntityType {
  PER(
      List.of("singer", "nurse", "actor", "poet", "farmer", "teacher"),
      List.of("she married", "they elected", "we thanked", "he had dinner with"),
      List.of("smile", "songs", "mother", "voice"),
      List.of("fell asleep", "smiled at us", "lost a shoe", "opened the door", "had a cold")),
  LOC(
      List.of("town", "village", "island", "harbour", "suburb", "valley"),
      List.of("she lives in", "they sailed to", "we stayed near", "he had dinner outside"),
      List.of("streets", "beaches", "mayor", "bridges"),
      List.of("fell to the rebels", "lies by the sea", "lost a bridge", "had an earthquake")),
  ORG(
      List.of("bank", "company", "brewery", "airline", "factory", "newspaper"),
      List.of("she works for", "they sued", "we invested in", "he had a job with"),
      List.of("shares", "profits", "board", "staff"),
      List.of("fell by three percent", "paid a dividend", "lost a lawsuit", "opened a plant"));

  private final List<String> nouns;
  private final List<String> verbs;
  private final List<String> belongings;
  private final List<String> predicates;

  EntityType(
      List<String> nouns, List<String> verbs, List<String> belongings, List<String> predicates) {
    this.nouns = nouns;
    this.verbs = verbs;
    this.belongings = belongings;
    this.predicates = predicates;
  }

  /** Returns nouns for the bearers of such names. */
  List<String> nouns() {
    return nouns;
  }

  /** Returns subjects with verbs whose object is such a name. */
  List<String> verbs() {
    return verbs;
  }

  /** Returns things that only bearers of this kind have. */
  List<String> belongings() {
    return belongings;
  }

  /** Returns predicates that fit only this kind. The first word may not be enough to tell. */
  List<String> predicates() {
    return predicates;
  }
}
