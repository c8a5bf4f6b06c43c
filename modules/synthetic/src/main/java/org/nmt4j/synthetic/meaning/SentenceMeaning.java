package org.nmt4j.synthetic.meaning;

import java.util.Optional;
import org.nmt4j.synthetic.lexicon.InvariantWord;

/** The meaning of a sentence. */
public sealed interface SentenceMeaning {

  /** Returns the mark at the end of the sentence. */
  default String endMark() {
    if (this instanceof Question) {
      return "?";
    }
    return this instanceof Command ? "!" : ".";
  }

  /** The constituent that German puts before the finite verb. */
  enum Front {
    SUBJECT,
    OBJECT,
    TIME,
    PLACE
  }

  /**
   * A main clause.
   *
   * @param clause the clause
   * @param front the constituent that comes first
   */
  record Statement(Clause clause, Front front) implements SentenceMeaning {}

  /**
   * A main clause and a subordinate clause.
   *
   * @param id the id of this part, unique in the sentence
   * @param main the main clause
   * @param subordinator the conjunction
   * @param subordinate the subordinate clause
   * @param subordinateFirst whether the subordinate clause comes first
   */
  record Complex(
      int id, Clause main, InvariantWord subordinator, Clause subordinate, boolean subordinateFirst)
      implements SentenceMeaning {}

  /**
   * Two main clauses.
   *
   * @param id the id of this part, unique in the sentence
   * @param first the first clause
   * @param coordinator the conjunction
   * @param second the second clause
   */
  record Compound(int id, Statement first, InvariantWord coordinator, Statement second)
      implements SentenceMeaning {}

  /**
   * A question. It has an adverb, or an {@link Asked} in its clause, or it asks for yes or no.
   *
   * @param id the id of this part, unique in the sentence
   * @param clause the clause asked about
   * @param adverb the adverb that asks, if any
   */
  record Question(int id, Clause clause, Optional<InvariantWord> adverb)
      implements SentenceMeaning {}

  /**
   * A command to one person.
   *
   * @param clause what to do; its subject is not realized
   * @param addressee the person named before the command, if any
   */
  record Command(Clause clause, Optional<Named> addressee) implements SentenceMeaning {}

  /**
   * A statement after "yes" or "no".
   *
   * @param id the id of this part, unique in the sentence
   * @param yes whether the answer is "yes" and not "no"
   * @param statement the statement
   */
  record Answer(int id, boolean yes, Statement statement) implements SentenceMeaning {}

  /**
   * A quotation and its speaker.
   *
   * @param id the id of this part, unique in the sentence
   * @param speaker the speaker
   * @param content the words that are said, or asked if they are a question
   * @param speakerFirst whether the speaker comes before the words
   */
  record Quotation(int id, NounPhrase speaker, SentenceMeaning content, boolean speakerFirst)
      implements SentenceMeaning {}
}
