package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.InvariantWord;

/** What a sentence says. */
public sealed interface SentenceMeaning {

  /** Returns the mark at the end of the sentence. */
  default String endMark() {
    if (this instanceof Question) {
      return "?";
    }
    return this instanceof Command ? "!" : ".";
  }

  /** What German puts before the finite verb. */
  enum Front {
    SUBJECT,
    OBJECT,
    TIME,
    PLACE
  }

  /**
   * A main clause.
   *
   * @param clause what is said
   * @param front what comes first
   */
  record Statement(Clause clause, Front front) implements SentenceMeaning {}

  /**
   * A main clause and a subordinate clause.
   *
   * @param id the number of this part of the sentence
   * @param main the main clause
   * @param subordinator the conjunction
   * @param subordinate the other clause
   * @param subordinateFirst whether the other clause comes first
   */
  record Complex(
      int id, Clause main, InvariantWord subordinator, Clause subordinate, boolean subordinateFirst)
      implements SentenceMeaning {}

  /**
   * Two main clauses.
   *
   * @param id the number of this part of the sentence
   * @param first the first
   * @param coordinator the conjunction
   * @param second the second
   */
  record Compound(int id, Statement first, InvariantWord coordinator, Statement second)
      implements SentenceMeaning {}

  /**
   * A question: with an adverb, or with an {@link Asked} in the clause, or else for yes or no.
   *
   * @param id the number of this part of the sentence
   * @param clause what is asked about
   * @param adverb the adverb that asks
   */
  record Question(int id, Clause clause, Optional<InvariantWord> adverb)
      implements SentenceMeaning {}

  /**
   * A command to one person.
   *
   * @param clause what to do; its subject is not said
   * @param addressee who is called before
   */
  record Command(Clause clause, Optional<Named> addressee) implements SentenceMeaning {}

  /**
   * A statement after yes or no.
   *
   * @param id the number of this part of the sentence
   * @param yes yes rather than no
   * @param statement the statement
   */
  record Answer(int id, boolean yes, Statement statement) implements SentenceMeaning {}

  /**
   * Somebody's words.
   *
   * @param id the number of this part of the sentence
   * @param speaker who said it
   * @param content what was said, or asked if it is a question
   * @param speakerFirst whether the speaker comes before the words
   */
  record Quotation(int id, NounPhrase speaker, SentenceMeaning content, boolean speakerFirst)
      implements SentenceMeaning {}
}
