package org.nmt4j.cli.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nmt4j.cli.evaluate.NBestFile;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translator;

/**
 * The format of translations in the output. A column of scores ends at the first tab. Columns of
 * alignments and of confidence begin at the last tabs. The text is everything between them.
 *
 * @param translator the translator that made the translations
 * @param nBest true for one line for each candidate, as {@link NBestFile} describes it
 * @param scores true for the score before the text; n-best lists have a field for the score
 * @param alignments true for the aligned words behind the text
 * @param confidence true for the words and the confidence in each at the end of each line; in
 *     n-best lists, before the score
 */
public record TranslationFormat(
    Translator translator, boolean nBest, boolean scores, boolean alignments, boolean confidence) {
  /** The name of the field of n-best lists that holds the confidence in words. */
  private static final String FEATURE = "WordConfidence= ";

  /**
   * Returns the lines of one translation: one line, or one for each candidate in n-best lists.
   *
   * @param number the number of the input line, counted from 1
   * @param translation the translation of that line
   */
  public List<String> lines(long number, Translation translation) {
    if (!nBest) {
      return List.of(line(translation, translation.candidates().get(0)));
    }
    List<String> lines = new ArrayList<>();
    for (Candidate candidate : translation.candidates()) {
      lines.add(
          new NBestFile.Entry(
                  Math.toIntExact(number - 1),
                  candidate.text(),
                  confidence
                      ? Optional.of(FEATURE + confidence(translation, candidate))
                      : Optional.empty(),
                  candidate.score(),
                  alignments ? Optional.of(alignment(translation, candidate)) : Optional.empty())
              .toString());
    }
    return lines;
  }

  private String line(Translation translation, Candidate candidate) {
    String line = scores ? candidate.score() + "\t" + candidate.text() : candidate.text();
    line = alignments ? line + "\t" + alignment(translation, candidate) : line;
    return confidence ? line + "\t" + confidence(translation, candidate) : line;
  }

  /** Returns pairs {@code WORD:CONFIDENCE}. The last colon of a pair ends the word. */
  private String confidence(Translation translation, Candidate candidate) {
    return translator.wordConfidences(translation, candidate).stream()
        .map(
            word ->
                String.format(
                    Locale.ROOT,
                    "%s:%.4f",
                    WhiteSpace.collapse(word.text()).replace(' ', '_'),
                    word.confidence()))
        .collect(Collectors.joining(" "));
  }

  private String alignment(Translation translation, Candidate candidate) {
    return translator.attention(translation, candidate).alignment();
  }
}
