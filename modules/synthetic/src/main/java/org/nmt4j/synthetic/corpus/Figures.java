package org.nmt4j.synthetic.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes files of lines and collects their figures in a table. */
public final class Figures {

  private static final String HEAD = "%-17s %6s %7s %7s %7s %8s\n";
  private static final String ROW = "%-17s %6d %7d %7.1f %7d %8d\n";

  private final StringBuilder table =
      new StringBuilder(
          String.format(
              Locale.ROOT, HEAD, "file", "lines", "tokens", "average", "longest", "distinct"));

  /**
   * Writes lines as UTF-8, each ended by a line feed, and adds a row to the table. A file whose
   * name ends in {@code .gz} is compressed.
   *
   * @throws IOException if the file or its missing folder cannot be written
   */
  public void write(Path file, List<String> lines) throws IOException {
    TextFile.write(file, lines);
    Set<String> words = new HashSet<>();
    int tokens = 0;
    int longest = 0;
    for (String line : lines) {
      List<String> found = List.of(line.split(" "));
      words.addAll(found);
      tokens += found.size();
      longest = Math.max(longest, found.size());
    }
    double average = (double) tokens / lines.size();
    String name = file.getFileName().toString();
    table.append(
        String.format(
            Locale.ROOT, ROW, name, lines.size(), tokens, average, longest, words.size()));
  }

  /**
   * Returns the table: a header, and a row for each file with its lines, its tokens between spaces
   * and its distinct tokens.
   */
  @Override
  public String toString() {
    return table.toString();
  }
}
