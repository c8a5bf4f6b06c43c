package org.nmt4j.tokenization.bpe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * The merge operations of byte pair encoding, in the order in which they were learned; in files the
 * format of subword-nmt, version 0.2.
 *
 * @param merges the operations
 */
public record BpeCodes(List<Merge> merges) {
  private static final String HEADER = "#version: 0.2";

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
      return parse(reader, file.toString());
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
    return parse(Arrays.asList(text.split("\n")).iterator(), "BPE codes");
  }

  private static BpeCodes parse(Iterator<String> lines, String name) {
    String header = lines.hasNext() ? lines.next() : "";
    if (!header.equals(HEADER)) {
      throw DataException.at(name, 1, 1, "'" + header + "'; expected '" + HEADER + "'");
    }
    List<Merge> merges = new ArrayList<>();
    for (long number = 2; lines.hasNext(); number++) {
      String line = lines.next();
      String[] symbols = line.strip().split(" ");
      if (symbols.length != 2) {
        throw DataException.at(name, number, 1, "'" + line + "'; expected two symbols and a space");
      }
      merges.add(new Merge(symbols[0], symbols[1]));
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
