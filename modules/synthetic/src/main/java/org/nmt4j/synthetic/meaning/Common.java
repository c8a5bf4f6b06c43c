package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Adjective;
import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Person;

/**
 * A common noun with the words around it.
 *
 * @param id the id of this part, unique in the sentence
 * @param determiner the determiner at the beginning
 * @param number the number before the noun, if any
 * @param adjective the adjective before the noun, if any
 * @param noun the noun
 * @param count singular or plural
 * @param relative the relative clause, if any; a {@link Related} in it stands for this phrase
 */
public record Common(
    int id,
    Determiner determiner,
    Optional<Numeral> number,
    Optional<Adjective> adjective,
    Noun noun,
    GrammaticalNumber count,
    Optional<Clause> relative)
    implements NounPhrase {

  /** Returns a noun with a determiner only. */
  public static Common of(int id, Determiner determiner, Noun noun, GrammaticalNumber count) {
    return new Common(
        id, determiner, Optional.empty(), Optional.empty(), noun, count, Optional.empty());
  }

  /** Returns this phrase with an adjective. */
  public Common with(Adjective described) {
    return new Common(id, determiner, number, Optional.of(described), noun, count, relative);
  }

  /** Returns this phrase with a number, in the plural and without a determiner. */
  public Common with(Numeral numeral) {
    return new Common(
        id,
        Determiner.BARE,
        Optional.of(numeral),
        adjective,
        noun,
        GrammaticalNumber.PLURAL,
        relative);
  }

  /** Returns this phrase with a relative clause. */
  public Common with(Clause related) {
    return new Common(id, determiner, number, adjective, noun, count, Optional.of(related));
  }

  /** Returns whether {@code kein} can negate this phrase. */
  public boolean isNegatable() {
    return determiner.isNegatable() && number.isEmpty();
  }

  @Override
  public Agreement agreement() {
    return new Agreement(Person.THIRD, count);
  }
}
