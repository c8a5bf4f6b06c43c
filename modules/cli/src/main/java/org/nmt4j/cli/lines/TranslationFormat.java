package org.nmt4j.cli.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.cli.evaluate.NBestFile;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translator;

/**
 * The format of translations in the output. With score and alignment, the text is everything
 * between the first and the last tab.
 *
 * @param translator the translator that made the translations
 * @param nBest true for one line for each candidate, as {@link NBestFile} describes it
 * @param scores true for the score before the text; n-best lists have a field for the score
 * @param alignments true for the aligned words at the end of each line
 */
public record TranslationFormat(
    Translator translator, boolean nBest, boolean scores, boolean alignments) {
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
                  candidate.score(),
                  alignments ? Optional.of(alignment(translation, candidate)) : Optional.empty())
              .toString());
    }
    return lines;
  }

  private String line(Translation translation, Candidate candidate) {
    String line = scores ? candidate.score() + "\t" + candidate.text() : candidate.text();
    return alignments ? line + "\t" + alignment(translation, candidate) : line;
  }

  private String alignment(Translation translation, Candidate candidate) {
    return translator.attention(translation, candidate).alignment();
  }
}
