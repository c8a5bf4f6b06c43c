package org.nmt4j.benchmark.scaling;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Sentences of one length whose types are drawn independently. As in Zipf's law, the probability of
 * the type of rank r is nearly in proportion to 1 / r.
 *
 * @param vocabulary the number of types, including the special ones, which occur in no sentence
 * @param length the number of tokens of a sentence
 */
record RandomText(int vocabulary, int length) {
  private static final int SENTENCES = 640;

  /** Writes a parallel corpus and its vocabulary under the names in {@code eval/speed.yaml}. */
  void write(Path folder) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    Files.write(folder.resolve("train.de"), sentences(random));
    Files.write(folder.resolve("train.en"), sentences(random));
    Files.write(folder.resolve("vocab.txt"), types());
  }

  private List<String> sentences(SplittableRandom random) {
    return IntStream.range(0, SENTENCES)
        .mapToObj(
            sentence ->
                IntStream.range(0, length)
                    .mapToObj(position -> type(rank(random.nextDouble())))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /**
   * Returns the rank of a uniform number of at least 0 and below 1. Ranks 1 to n are the integer
   * parts of (n + 1)^u, where n is the number of types and u the uniform number.
   */
  private int rank(double uniform) {
    int types = vocabulary - Vocabulary.SPECIAL_TOKENS.size();
    return Math.min(types, (int) Math.pow(types + 1, uniform));
  }

  private List<String> types() {
    List<String> types = new ArrayList<>(Vocabulary.SPECIAL_TOKENS);
    for (int rank = 1; types.size() < vocabulary; rank++) {
      types.add(type(rank));
    }
    return types;
  }

  private static String type(int rank) {
    return "w" + rank;
  }
}
