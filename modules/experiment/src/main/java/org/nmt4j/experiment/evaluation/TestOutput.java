package org.nmt4j.experiment.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * What a model made of a recipe's test set, as it lies in the folder of a run.
 *
 * @param lines one for each of the test set, in {@code test.output.txt}
 * @param alignments of the words of each line, in {@code test.alignments.txt}; kept where the
 *     metrics of the recipe need them
 */
record TestOutput(List<String> lines, Optional<List<String>> alignments) {

  static Path file(Path folder) {
    return folder.resolve("test.output.txt");
  }

  private static Path alignmentFile(Path folder) {
    return folder.resolve("test.alignments.txt");
  }

  /** Writes both files; no alignments of other translations stay. */
  void write(Path folder) throws IOException {
    Files.deleteIfExists(alignmentFile(folder));
    AtomicFile.write(file(folder), text(lines));
    if (alignments.isPresent()) {
      AtomicFile.write(alignmentFile(folder), text(alignments.get()));
    }
  }

  private static String text(List<String> lines) {
    return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  /**
   * Reads what an earlier run left.
   *
   * @param count lines of the test set
   * @param aligned whether alignments are wanted
   * @param advice how to make what is missing
   * @throws MissingOutputException if a file is missing or has another number of lines
   */
  static TestOutput read(Path folder, int count, boolean aligned, String advice) {
    return new TestOutput(
        read(file(folder), count, advice),
        aligned ? Optional.of(read(alignmentFile(folder), count, advice)) : Optional.empty());
  }

  private static List<String> read(Path file, int lines, String advice) {
    if (!Files.exists(file)) {
      throw new MissingOutputException(file + ": no such file; " + advice);
    }
    List<String> read = Lines.read(file);
    if (read.size() != lines) {
      throw new MissingOutputException(
          String.format(
              Locale.ROOT,
              "%s: %s, expected as many as data.test has, %,d; %s",
              file,
              Count.of(read.size(), "line"),
              lines,
              advice));
    }
    return read;
  }
}
