package org.nmt4j.synthetic.english;

import static org.nmt4j.synthetic.text.Part.of;

import java.util.List;
import org.nmt4j.synthetic.meaning.SentenceMeaning;
import org.nmt4j.synthetic.text.Part;
import org.nmt4j.synthetic.text.Phrase;
import org.nmt4j.synthetic.text.Role;
import org.nmt4j.synthetic.text.Token;

/** Realizes sentences in English. */
public final class EnglishRealizer {

  private EnglishRealizer() {}

  /** Returns the tokens of a sentence, with capitals and punctuation. */
  public static List<Token> realize(SentenceMeaning sentence) {
    return (sentence instanceof SentenceMeaning.Quotation quotation
            ? quotation(quotation).capitalize()
            : body(sentence).capitalize().end(sentence.endMark()))
        .tokens();
  }

  private static Phrase body(SentenceMeaning sentence) {
    if (sentence instanceof SentenceMeaning.Statement statement) {
      return statement(statement);
    } else if (sentence instanceof SentenceMeaning.Complex complex) {
      return complex(complex);
    } else if (sentence instanceof SentenceMeaning.Compound compound) {
      return statement(compound.first())
          .comma()
          .add(compound.coordinator().english(), of(compound.id(), Role.CONJUNCTION))
          .add(statement(compound.second()));
    } else if (sentence instanceof SentenceMeaning.Question question) {
      Phrase phrase = new Phrase();
      question
          .adverb()
          .ifPresent(adverb -> phrase.add(adverb.english(), of(question.id(), Role.WORD)));
      return phrase.add(new EnglishClause(question.clause()).question());
    } else if (sentence instanceof SentenceMeaning.Command command) {
      Phrase phrase = new Phrase();
      command.addressee().ifPresent(named -> phrase.add(EnglishNounPhrase.subject(named)).comma());
      return phrase.add(new EnglishClause(command.clause()).command());
    } else if (sentence instanceof SentenceMeaning.Answer answer) {
      return new Phrase()
          .add(answer.yes() ? "yes" : "no", of(answer.id(), Role.WORD))
          .comma()
          .add(statement(answer.statement()));
    }
    throw new IllegalArgumentException("no English for " + sentence);
  }

  private static Phrase statement(SentenceMeaning.Statement statement) {
    return new EnglishClause(statement.clause(), statement.front()).statement();
  }

  private static Phrase complex(SentenceMeaning.Complex complex) {
    Phrase main = new EnglishClause(complex.main()).statement();
    Phrase subordinate =
        new Phrase()
            .add(complex.subordinator().english(), of(complex.id(), Role.CONJUNCTION))
            .add(new EnglishClause(complex.subordinate()).statement());
    return complex.subordinateFirst() ? subordinate.comma().add(main) : main.add(subordinate);
  }

  private static Phrase quotation(SentenceMeaning.Quotation quotation) {
    SentenceMeaning content = quotation.content();
    Part verb = of(quotation.id(), Role.VERB);
    String said = content instanceof SentenceMeaning.Question ? "asked" : "said";
    Phrase speaker = EnglishNounPhrase.subject(quotation.speaker());
    Phrase words = body(content).capitalize();
    if (quotation.speakerFirst()) {
      return speaker.add(said + ":", verb).add(words.end(content.endMark()).open("\"").close("\""));
    }
    String mark = content instanceof SentenceMeaning.Statement ? "," : content.endMark();
    return words.end(mark).open("\"").close("\"").add(speaker).add(said + ".", verb);
  }
}
