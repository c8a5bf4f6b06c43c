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

/** Lines of steps with spaces between them, each of numbers with commas between them. */
final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private Numbers() {}

  /**
   * How many numbers a step of the training data has; 0 where lines are tokens.
   *
   * @throws DataException if there is no step
   */
  static int width(Recipe recipe) {
    if (recipe.tokenization().source().tokenizer() != TokenizerType.NUMBERS) {
      return 0;
    }
    CorpusFiles files = recipe.data().train();
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
   * The steps of a line.
   *
   * @param width how many numbers a step has; 0 for as many as the first
   * @param file what an error calls the text
   * @throws DataException if there are other numbers of them, or one is none
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
   * A number by itself, in digits.
   *
   * @throws DataException if it is none, or too large for single precision
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
