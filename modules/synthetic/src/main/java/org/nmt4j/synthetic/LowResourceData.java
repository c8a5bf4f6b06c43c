package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the quickstart's training data as if most of it had never been translated: few pairs, and
 * much German without English. To be used with the quickstart's {@code dev} and {@code test}.
 */
public final class LowResourceData {

  private static final int PAIRS = 2_000;

  private LowResourceData() {}

  /**
   * Writes {@code train.de} and {@code train.en}, the first pairs, and {@code mono.de}, the German
   * side of all others; UTF-8, a sentence a line.
   *
   * @param folder where to, made if it is not there
   * @param seed that of the quickstart
   * @return what was written, in figures
   * @throws IOException when the folder cannot be written to
   */
  public static String write(Path folder, long seed) throws IOException {
    List<BilingualSentence> all = Quickstart.generate(seed).train();
    List<BilingualSentence> train = all.subList(0, PAIRS);
    List<BilingualSentence> rest = all.subList(PAIRS, all.size());
    QuickstartData.write(folder.resolve("train.de"), train, BilingualSentence::german);
    QuickstartData.write(folder.resolve("train.en"), train, BilingualSentence::english);
    QuickstartData.write(folder.resolve("mono.de"), rest, BilingualSentence::german);
    return QuickstartSummary.table(
        List.of(
            QuickstartSummary.Part.of("train.de", train, BilingualSentence::german),
            QuickstartSummary.Part.of("train.en", train, BilingualSentence::english),
            QuickstartSummary.Part.of("mono.de", rest, BilingualSentence::german)));
  }
}
