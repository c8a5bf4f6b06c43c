package org.nmt4j.documents.file;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of a text file. A line ends with a line feed, which is not part of the line. A carriage
 * return before the line feed is part of the line, so each line keeps its own end.
 */
public final class FileLines {
  private static final String RETURN = "\r";

  private FileLines() {}

  /** Returns the lines of a text. A line feed at the end of the text begins no line. */
  public static List<String> of(String text) {
    List<String> lines = List.of(text.split("\n", -1));
    return lines.get(lines.size() - 1).isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
  }

  /** Returns a carriage return if more than half of the lines end with one, else an empty text. */
  public static String usualEnd(List<String> lines) {
    long returns = lines.stream().filter(line -> line.endsWith(RETURN)).count();
    return 2 * returns > lines.size() ? RETURN : "";
  }

  /**
   * Joins the lines of a changed text. The text ends with a line feed if its source does.
   *
   * @param source the text before the change
   */
  public static String joined(Stream<String> lines, String source) {
    String joined = lines.collect(Collectors.joining("\n"));
    if (source.endsWith("\n")) {
      return joined + "\n";
    }
    boolean isNew = joined.endsWith(RETURN) && !source.endsWith(RETURN);
    return isNew ? joined.substring(0, joined.length() - 1) : joined;
  }
}
