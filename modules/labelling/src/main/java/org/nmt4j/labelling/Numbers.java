package org.nmt4j.labelling;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.ItemReader;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/** Parses lines of numbers. Spaces separate steps; commas separate the numbers of a step. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private Numbers() {}

  /**
   * Returns the number of numbers in a step of the first training corpus, or 0 if lines consist of
   * tokens.
   *
   * @throws DataException if the training data has no step
   */
  static int width(Recipe recipe) {
    if (recipe.tokenization().source().tokenizer() != TokenizerType.NUMBERS) {
      return 0;
    }
    CorpusFiles files = recipe.data().train().parts().get(0).files();
    String name = files.paths().get(0).toString();
    try (ItemReader<SentencePair> pairs = ParallelCorpus.open(files)) {
      for (long number = 1; pairs.hasNext(); number++) {
        float[][] steps = steps(pairs.next().source(), 0, name, number);
        if (steps.length > 0) {
          return steps[0].length;
        }
      }
      throw DataException.at(
          name, 1, 1, "found no step, expected numbers with commas between them");
    }
  }

  /**
   * Parses the steps of a line.
   *
   * @param width the number of numbers in a step; 0 for as many as the first step has
   * @param file the name of the text in errors
   * @param number the number of the line in errors, from 1
   * @throws DataException if a step has another width or a number is malformed
   */
  static float[][] steps(String line, int width, String file, long number) {
    List<String> tokens = SpacedTokens.split(line);
    float[][] steps = new float[tokens.size()][];
    int from = 0;
    for (int i = 0; i < steps.length; i++) {
      from = line.indexOf(tokens.get(i), from);
      String[] parts = tokens.get(i).split(",", -1);
      int wanted = width > 0 ? width : i == 0 ? parts.length : steps[0].length;
      if (parts.length != wanted) {
        throw DataException.at(
            file,
            number,
            from + 1L,
            String.format(
                Locale.ROOT,
                "found the step '%s', expected %s",
                tokens.get(i),
                wanted == 1 ? "1 number" : wanted + " numbers with commas between them"));
      }
      steps[i] = new float[wanted];
      for (int j = 0; j < wanted; j++) {
        steps[i][j] = parse(parts[j], file, number, from + 1L);
        from += parts[j].length() + (j < wanted - 1 ? 1 : 0);
      }
    }
    return steps;
  }

  /**
   * Parses a decimal number.
   *
   * @throws DataException if the text is not a number, or is too large for single precision
   */
  static float parse(String text, String file, long line, long column) {
    if (NUMBER.matcher(text).matches()) {
      float value = Float.parseFloat(text);
      if (Float.isFinite(value)) {
        return value;
      }
    }
    throw DataException.at(file, line, column, "found '" + text + "', expected a number");
  }
}
