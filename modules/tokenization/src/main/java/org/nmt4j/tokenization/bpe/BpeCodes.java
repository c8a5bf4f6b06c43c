package org.nmt4j.tokenization.bpe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;

/**
 * The merge operations of byte pair encoding, in the order in which they were learned. Files of
 * subword-nmt, fastBPE and nmt4j can be read; {@link CodesReader} describes the formats.
 *
 * @param version the treatment of the end of a word; the same merges can cut words differently in
 *     each version
 * @param merges the operations
 */
public record BpeCodes(Version version, List<Merge> merges) {

  /** The versions of the format of subword-nmt. */
  public enum Version {
    /** The end of a word is a symbol of its own, which merges like any other. */
    V0_1("0.1"),

    /** The end of a word belongs to its last character. */
    V0_2("0.2");

    private final String number;

    Version(String number) {
      this.number = number;
    }

    /** Returns the number in the first line of a file. */
    @Override
    public String toString() {
      return number;
    }
  }

  static final String HEADER = "#version:";

  /** Not allowed in a symbol, because a reader drops it at the end of a line. */
  static final char CARRIAGE_RETURN = '\r';

  /**
   * Creates codes.
   *
   * @param version the treatment of the end of a word
   * @param merges the operations
   */
  public BpeCodes {
    Objects.requireNonNull(version);
    merges = List.copyOf(merges);
  }

  /**
   * Creates codes of version 0.2.
   *
   * @param merges the operations
   */
  public BpeCodes(List<Merge> merges) {
    this(Version.V0_2, merges);
  }

  /**
   * Reads a file of codes.
   *
   * @param file the file, in one of the formats of {@link CodesReader}
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
   * @param text the text, which begins with the header that {@link #toText} writes
   * @return the codes
   * @throws DataException if the header is missing or the text is malformed
   */
  public static BpeCodes restore(String text) {
    if (!text.startsWith(HEADER)) {
      throw DataException.at("BPE codes", 1, 1, "found no header, expected '#version: 0.2'");
    }
    return parse(text);
  }

  /**
   * Reads codes from text.
   *
   * @param text the text, in one of the formats of {@link CodesReader}
   * @return the codes
   * @throws DataException if the text has none of these formats
   */
  public static BpeCodes parse(String text) {
    return new CodesReader(LineReader.of(text, "BPE codes")).read();
  }

  /**
   * Returns a warning if these merges look like version 0.2 but were read as version 0.1, the
   * version of files without a header. They look like version 0.2 if the right symbol of a merge
   * ends a word and no merge makes that symbol.
   *
   * @return one line without the name of the file, or empty
   */
  public Optional<String> doubt() {
    if (version == Version.V0_2) {
      return Optional.empty();
    }
    Set<String> made = new HashSet<>();
    merges.forEach(merge -> made.add(merge.merged()));
    return merges.stream()
        .map(Merge::right)
        .filter(right -> right.endsWith(WordEnd.SIGN) && !right.equals(WordEnd.SIGN))
        .filter(right -> !made.contains(right))
        .findFirst()
        .map(
            right ->
                String.format(
                        Locale.ROOT,
                        "codes of version 0.1, in which no merge makes '%s'; if they are of version"
                            + " 0.2,",
                        right)
                    + " make '#version: 0.2' the first line");
  }

  /**
   * Returns the lines of a file of these codes.
   *
   * @return the header, and one line for each merge
   */
  public List<String> toLines() {
    List<String> lines = new ArrayList<>(merges.size() + 1);
    lines.add(HEADER + " " + version);
    merges.forEach(merge -> lines.add(merge.left() + " " + merge.right()));
    return lines;
  }

  /**
   * Returns the text of a file of these codes.
   *
   * @return the lines, each ended by an LF
   */
  public String toText() {
    return String.join("\n", toLines()) + "\n";
  }
}
