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
 * @param vocabulary types, with the special ones, which no sentence has
 * @param length tokens of a sentence
 */
record RandomText(int vocabulary, int length) {
  private static final int SENTENCES = 640;

  /** Writes a parallel corpus and its vocabulary under the names that eval/speed.yaml has. */
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

  /** Ranks 1 to n are the integer parts of (n + 1)^u; n: types, u: uniform, at least 0, below 1. */
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
