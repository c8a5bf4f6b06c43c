package org.nmt4j.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the quickstart's training data as a low-resource corpus: a few sentence pairs, and much
 * German text without translations. Use it with the quickstart's {@code dev} and {@code test}.
 */
public final class LowResourceData {

  private static final int PAIRS = 2_000;

  private LowResourceData() {}

  /**
   * Writes {@code train.de} and {@code train.en} with the first pairs, and {@code mono.de} with the
   * German side of all other pairs. Files are UTF-8 with one sentence a line.
   *
   * @param folder the folder to write to; created if missing
   * @param seed the seed of the quickstart
   * @return the figures of the files written
   * @throws IOException if a file cannot be written
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
