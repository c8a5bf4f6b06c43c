package org.nmt4j.synthetic.entity;

import java.util.List;
import org.nmt4j.synthetic.corpus.LinePair;
import org.nmt4j.synthetic.sample.Dice;

/**
 * Draws sentences of one or two clauses with a name each. In half of the clauses the words to the
 * left of the name tell its kind, in the others those to the right. The other side fits all kinds:
 *
 * <pre>
 *   left   the old TOWN known as NAME came up again
 *          nobody forgets the SHARES of NAME
 *          SHE LIVES IN , they say , NAME
 *   right  in the end NAME , a small TOWN , came up again
 *          in the end NAME , they say , FELL BY THREE PERCENT
 *          in the end NAME lost all THE SHARES
 * </pre>
 *
 * Some clauses begin with a person or a company that says nothing about the name: {@code the nurse
 * says that}.
 */
final class NewsSampler {

  private static final List<String> BEGINNINGS =
      List.of("yesterday", "in the end", "they say that", "last year", "so", "now");
  private static final List<String> ADJECTIVES =
      List.of("", "", "old", "small", "famous", "rich", "quiet");
  private static final List<String> LINKS =
      List.of("called", "known as", "by the name of", "that we call", "named");
  private static final List<String> ASIDES =
      List.of("", "", "", ", they say ,", ", of course ,", ", alas ,");
  private static final List<String> ANYONES =
      List.of("nobody forgets", "we spoke about", "people like", "i remember");
  private static final List<String> ANYTHINGS =
      List.of("came up again", "is well known", "was in the news", "has changed");
  private static final List<String> ENDINGS = List.of("", "", "", "again", "these days", "at last");
  private static final List<String> JOINTS = List.of("and", "while", "but", ";");

  private final Dice dice;

  NewsSampler(Dice dice) {
    this.dice = dice;
  }

  /** Draws a sentence and its tags. */
  LinePair next() {
    Tagged sentence = new Tagged();
    clause(sentence);
    if (dice.percent(15)) {
      sentence.add(dice.one(JOINTS));
      clause(sentence);
    }
    return sentence.example();
  }

  private void clause(Tagged sentence) {
    EntityType kind = dice.one(List.of(EntityType.values()));
    String name = AnyName.draw(dice);
    switch (dice.below(6)) {
      case 0 ->
          sentence
              .add(described("the", kind))
              .add(dice.one(LINKS))
              .add(name, kind)
              .add(dice.one(ANYTHINGS));
      case 1 ->
          sentence
              .add(dice.one(ANYONES))
              .add("the " + dice.one(kind.belongings()) + " of")
              .add(name, kind)
              .add(dice.one(ENDINGS));
      case 2 ->
          sentence
              .add(dice.one(kind.verbs()))
              .add(dice.one(ASIDES))
              .add(name, kind)
              .add(dice.one(ENDINGS));
      case 3 ->
          sentence
              .add(beginning())
              .add(name, kind)
              .add(",")
              .add(described("a", kind))
              .add(",")
              .add(dice.one(ANYTHINGS));
      case 4 ->
          sentence
              .add(beginning())
              .add(name, kind)
              .add(dice.one(ASIDES))
              .add(dice.one(kind.predicates()));
      default ->
          sentence
              .add(beginning())
              .add(name, kind)
              .add("'s")
              .add(dice.one(ADJECTIVES))
              .add(dice.one(kind.belongings()))
              .add(dice.one(ANYTHINGS));
    }
  }

  private String described(String article, EntityType kind) {
    String adjective = dice.one(ADJECTIVES);
    String noun = dice.one(kind.nouns());
    String described = adjective.isEmpty() ? noun : adjective + " " + noun;
    boolean vowel = article.equals("a") && "aeiou".indexOf(described.charAt(0)) >= 0;
    return article + (vowel ? "n " : " ") + described;
  }

  /**
   * Draws a beginning that fits names of all kinds, though it may mention another person or
   * company.
   */
  private String beginning() {
    return dice.percent(75)
        ? dice.one(BEGINNINGS)
        : described("the", dice.percent(50) ? EntityType.PER : EntityType.ORG) + " says that";
  }
}
