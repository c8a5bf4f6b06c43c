package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Adjective;
import org.nmt4j.synthetic.lexicon.Agreement;
import org.nmt4j.synthetic.lexicon.Determiner;
import org.nmt4j.synthetic.lexicon.GrammaticalNumber;
import org.nmt4j.synthetic.lexicon.Noun;
import org.nmt4j.synthetic.lexicon.Person;

/**
 * A noun with what stands around it.
 *
 * @param id the number of this part of the sentence
 * @param determiner what it begins with
 * @param number how many, if that is said
 * @param adjective an adjective before the noun
 * @param noun the noun
 * @param count singular or plural
 * @param relative a relative clause, in which a {@link Related} stands for this phrase
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

  /** A noun with nothing but a determiner. */
  public static Common of(int id, Determiner determiner, Noun noun, GrammaticalNumber count) {
    return new Common(
        id, determiner, Optional.empty(), Optional.empty(), noun, count, Optional.empty());
  }

  /** The same with an adjective. */
  public Common with(Adjective described) {
    return new Common(id, determiner, number, Optional.of(described), noun, count, relative);
  }

  /** The same with a number, and a plural without determiner for it. */
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

  /** The same with a relative clause. */
  public Common with(Clause related) {
    return new Common(id, determiner, number, adjective, noun, count, Optional.of(related));
  }

  /** Whether kein can negate it. */
  public boolean isNegatable() {
    return determiner.isNegatable() && number.isEmpty();
  }

  @Override
  public Agreement agreement() {
    return new Agreement(Person.THIRD, count);
  }
}
