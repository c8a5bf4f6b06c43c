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
 * The output of a model for the test set of its recipe. The folder of the run keeps it in files.
 *
 * @param lines one line for each line of the test set, in {@code test.output.txt}
 * @param alignments the word alignment of each line, in {@code test.alignments.txt}; empty if no
 *     metric of the recipe needs alignments
 */
record TestOutput(List<String> lines, Optional<List<String>> alignments) {

  static Path file(Path folder) {
    return folder.resolve("test.output.txt");
  }

  private static Path alignmentFile(Path folder) {
    return folder.resolve("test.alignments.txt");
  }

  /** Writes the files. Deletes the alignments of earlier output. */
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
   * Reads the output of an earlier run.
   *
   * @param count the number of lines of the test set
   * @param aligned whether to read alignments
   * @param advice tells the user how to create a missing file
   * @throws MissingOutputException if a file is missing or its number of lines is not {@code count}
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
