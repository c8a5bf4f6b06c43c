package org.nmt4j.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.translation.KnownMarks;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/**
 * Translates the texts of documents. The command line passes a {@link Translator}, the server
 * passes its queue.
 */
@FunctionalInterface
public interface TextTranslator {
  /**
   * Translates texts.
   *
   * @param texts texts without codes, such as paragraphs, titles and cells of tables
   * @return as many translations as texts, in their order
   */
  List<AlignedText> translate(List<String> texts);

  /** Returns the placeholders and tags of a text that the model can carry. */
  default KnownMarks marks() {
    return KnownMarks.NONE;
  }

  /**
   * Returns a text translator that gives the best translation of each text by a translator.
   *
   * @param translator a translator that keeps the attention
   * @return the text translator
   */
  static TextTranslator of(Translator translator) {
    return of(translator, translator::translate);
  }

  /**
   * Returns a text translator that gives the best translation of each text by a function.
   *
   * @param translator a translator that keeps the attention
   * @param function translates texts with this translator, for example with a glossary
   * @return the text translator
   */
  static TextTranslator of(
      Translator translator, Function<List<String>, List<Translation>> function) {
    return new TextTranslator() {
      @Override
      public List<AlignedText> translate(List<String> texts) {
        List<Translation> translations = function.apply(texts);
        List<AlignedText> aligned = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
          Translation translation = translations.get(i);
          Translation.Candidate best = translation.candidates().get(0);
          aligned.add(
              new AlignedText(
                  texts.get(i),
                  best.text(),
                  translator.alignment(texts.get(i), translation, best),
                  best.score(),
                  translation.status()));
        }
        return aligned;
      }

      @Override
      public KnownMarks marks() {
        return translator.marks();
      }
    };
  }
}
