package org.nmt4j.tokenization.bpe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;

/**
 * The merge operations of byte pair encoding, in the order in which they were learned; in files the
 * format of subword-nmt, version 0.2.
 *
 * @param merges the operations
 */
public record BpeCodes(List<Merge> merges) {
  private static final String HEADER = "#version: 0.2";

  /** Belongs to no symbol: at the end of a line it would be lost. */
  static final char CARRIAGE_RETURN = '\r';

  /**
   * Creates codes.
   *
   * @param merges the operations
   */
  public BpeCodes {
    merges = List.copyOf(merges);
  }

  /**
   * Reads a file of codes.
   *
   * @param file the file
   * @return the codes
   * @throws DataException if it is not in the format
   */
  public static BpeCodes read(Path file) {
    try (LineReader reader = Lines.open(file)) {
      return read(reader);
    }
  }

  /**
   * Reads codes from text.
   *
   * @param text what {@link #toText} gave
   * @return the codes
   * @throws DataException if it is not in the format
   */
  public static BpeCodes parse(String text) {
    return read(LineReader.of(text, "BPE codes"));
  }

  private static BpeCodes read(LineReader reader) {
    String header = reader.hasNext() ? reader.next() : "";
    if (!header.equals(HEADER)) {
      throw DataException.at(
          reader.name(), 1, 1, "found '" + header + "', expected '" + HEADER + "'");
    }
    List<Merge> merges = new ArrayList<>();
    while (reader.hasNext()) {
      String line = reader.next();
      List<String> symbols = SpacedTokens.split(line);
      if (symbols.size() != 2 || line.indexOf(CARRIAGE_RETURN) >= 0) {
        throw DataException.at(
            reader.name(),
            reader.lineNumber(),
            1,
            "found '" + line + "', expected two symbols and a space");
      }
      merges.add(new Merge(symbols.get(0), symbols.get(1)));
    }
    return new BpeCodes(merges);
  }

  /**
   * The lines of the file.
   *
   * @return a header and one merge a line
   */
  public List<String> toLines() {
    List<String> lines = new ArrayList<>(merges.size() + 1);
    lines.add(HEADER);
    merges.forEach(merge -> lines.add(merge.left() + " " + merge.right()));
    return lines;
  }

  /**
   * The text of the file.
   *
   * @return the lines, each ended by a LF
   */
  public String toText() {
    return String.join("\n", toLines()) + "\n";
  }
}
