package org.nmt4j.tokenization.bpe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * Reads codes in these formats:
 *
 * <ul>
 *   <li>subword-nmt from version 0.2 on: a line {@code #version: 0.2} or {@code #version: 0.1},
 *       then two symbols on each line; nmt4j writes this format;
 *   <li>subword-nmt before version 0.2: two symbols on each line, without a header;
 *   <li>fastBPE, which fairseq uses: two symbols and a count on each line; the end of a word is
 *       that of version 0.2.
 * </ul>
 *
 * <p>Spaces at the ends of lines and blank lines at the end of the file are ignored.
 */
public final class CodesReader {
  private static final int MERGE = 2;
  private static final int COUNTED_MERGE = 3;

  private final LineReader lines;

  private CodesReader(LineReader lines) {
    this.lines = lines;
  }

  /**
   * Reads a file of codes.
   *
   * @param file the file, in one of these formats
   * @return the codes
   * @throws DataException if the file has none of these formats
   */
  public static BpeCodes read(Path file) {
    try (LineReader reader = Lines.open(file)) {
      return new CodesReader(reader).read();
    }
  }

  /**
   * Reads the codes of a model file.
   *
   * @param text the text, which begins with the header that {@link BpeCodes#toText} writes
   * @return the codes
   * @throws DataException if the header is missing or the text is malformed
   */
  public static BpeCodes restore(String text) {
    if (!text.startsWith(BpeCodes.HEADER)) {
      throw DataException.at("BPE codes", 1, 1, "found no header, expected '#version: 0.2'");
    }
    return parse(text);
  }

  /**
   * Reads codes from text.
   *
   * @param text the text, in one of these formats
   * @return the codes
   * @throws DataException if the text has none of these formats
   */
  public static BpeCodes parse(String text) {
    return new CodesReader(LineReader.of(text, "BPE codes")).read();
  }

  private BpeCodes read() {
    if (!lines.hasNext()) {
      throw error("an empty file", "'#version: 0.2' or a merge", 1);
    }
    String first = lines.next();
    if (first.startsWith(BpeCodes.HEADER)) {
      return new BpeCodes(version(first), merges(MERGE, lines.hasNext() ? lines.next() : ""));
    }
    BpeCodes codes =
        SpacedTokens.split(first).size() == COUNTED_MERGE
            ? new BpeCodes(BpeCodes.Version.V0_2, merges(COUNTED_MERGE, first))
            : new BpeCodes(BpeCodes.Version.V0_1, merges(MERGE, first));
    if (codes.merges().isEmpty()) {
      throw error("blank lines alone", "'#version: 0.2' or a merge", 1);
    }
    return codes;
  }

  private BpeCodes.Version version(String header) {
    String number = header.substring(BpeCodes.HEADER.length()).strip();
    // 0.2.0 is 0.2, as in subword-nmt.
    String shorter = number.replaceFirst("(?:\\.0+)+$", "");
    for (BpeCodes.Version version : BpeCodes.Version.values()) {
      if (version.toString().equals(shorter)) {
        return version;
      }
    }
    throw error("version '" + number + "'", "0.1 or 0.2", 1);
  }

  private List<Merge> merges(int columns, String first) {
    List<Merge> merges = new ArrayList<>();
    String line = first;
    long blank = 0;
    while (true) {
      if (SpacedTokens.split(line).isEmpty()) {
        blank = blank == 0 ? lines.lineNumber() : blank;
      } else if (blank > 0) {
        throw error("a blank line before others", expected(columns), blank);
      } else {
        merges.add(merge(line, columns));
      }
      if (!lines.hasNext()) {
        return merges;
      }
      line = lines.next();
    }
  }

  private Merge merge(String line, int columns) {
    List<String> symbols = SpacedTokens.split(line);
    boolean counted = columns == MERGE || symbols.get(symbols.size() - 1).matches("[0-9]+");
    if (symbols.size() != columns || !counted || line.indexOf(BpeCodes.CARRIAGE_RETURN) >= 0) {
      throw error("'" + line + "'", expected(columns), lines.lineNumber());
    }
    return new Merge(symbols.get(0), symbols.get(1));
  }

  private static String expected(int columns) {
    return columns == MERGE ? "two symbols and a space" : "two symbols and a count";
  }

  private DataException error(String found, String expected, long line) {
    return DataException.at(
        lines.name(), Math.max(1, line), 1, "found " + found + ", expected " + expected);
  }
}
