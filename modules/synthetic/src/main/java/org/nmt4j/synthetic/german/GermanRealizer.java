package org.nmt4j.synthetic.german;

import static org.nmt4j.synthetic.text.Part.of;

import java.util.List;
import java.util.Optional;
import org.nmt4j.synthetic.lexicon.Case;
import org.nmt4j.synthetic.meaning.Asked;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.text.Part;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;
import org.nmt4j.synthetic.text.Token;

/** Realizes sentences in German. */
public final class GermanRealizer {

  private GermanRealizer() {}

  /** Returns the tokens of a sentence, with capitals and punctuation. */
  public static List<Token> realize(SentenceMeaning sentence) {
    return sentence(sentence).tokens();
  }

  private static Phrase sentence(SentenceMeaning sentence) {
    return sentence instanceof SentenceMeaning.Quotation quotation
        ? quotation(quotation).capitalize().end(quotation.speakerFirst() ? "" : ".")
        : body(sentence).capitalize().end(sentence.endMark());
  }

  private static Phrase body(SentenceMeaning sentence) {
    if (sentence instanceof SentenceMeaning.Statement statement) {
      return statement(statement);
    } else if (sentence instanceof SentenceMeaning.Complex complex) {
      return complex(complex);
    } else if (sentence instanceof SentenceMeaning.Compound compound) {
      return statement(compound.first())
          .comma()
          .add(compound.coordinator().german(), of(compound.id(), Role.CONJUNCTION))
          .add(statement(compound.second()));
    } else if (sentence instanceof SentenceMeaning.Question question) {
      return question(question);
    } else if (sentence instanceof SentenceMeaning.Command command) {
      Phrase phrase = new Phrase();
      command
          .addressee()
          .ifPresent(named -> phrase.add(GermanNounPhrase.phrase(named, Case.NOMINATIVE)).comma());
      return phrase.add(new GermanClause(command.clause()).command());
    } else if (sentence instanceof SentenceMeaning.Answer answer) {
      return new Phrase()
          .add(answer.yes() ? "ja" : "nein", of(answer.id(), Role.WORD))
          .comma()
          .add(statement(answer.statement()));
    }
    throw new IllegalArgumentException("no German for " + sentence);
  }

  private static Phrase statement(SentenceMeaning.Statement statement) {
    Slot front =
        switch (statement.front()) {
          case SUBJECT -> Slot.SUBJECT;
          case OBJECT -> Slot.OBJECT;
          case TIME -> Slot.TIME;
          case PLACE -> Slot.PLACE;
        };
    return new GermanClause(statement.clause()).verbSecond(front);
  }

  private static Phrase complex(SentenceMeaning.Complex complex) {
    GermanClause main = new GermanClause(complex.main());
    Phrase subordinate =
        new Phrase()
            .add(complex.subordinator().german(), of(complex.id(), Role.CONJUNCTION))
            .add(new GermanClause(complex.subordinate()).verbLast());
    return complex.subordinateFirst()
        ? subordinate.comma().add(main.verbFirst())
        : main.verbSecond(Slot.SUBJECT).comma().add(subordinate);
  }

  private static Phrase question(SentenceMeaning.Question question) {
    GermanClause clause = new GermanClause(question.clause());
    if (question.adverb().isPresent()) {
      return new Phrase()
          .add(question.adverb().get().german(), of(question.id(), Role.WORD))
          .add(clause.verbFirst());
    }
    Optional<Slot> asked = clause.find(Asked.class::isInstance);
    return asked.isPresent() ? clause.verbSecond(asked.get()) : clause.verbFirst();
  }

  private static Phrase quotation(SentenceMeaning.Quotation quotation) {
    SentenceMeaning content = quotation.content();
    Part verb = of(quotation.id(), Role.VERB);
    String said = content instanceof SentenceMeaning.Question ? "fragte" : "sagte";
    Phrase speaker = GermanNounPhrase.phrase(quotation.speaker(), Case.NOMINATIVE);
    Phrase words = body(content).capitalize();
    if (quotation.speakerFirst()) {
      return speaker.add(said + ":", verb).add(words.end(content.endMark()).open("„").close("“"));
    }
    String mark = content instanceof SentenceMeaning.Statement ? "" : content.endMark();
    return words.end(mark).open("„").close("“,").add(said, verb).add(speaker);
  }
}
