package org.nmt4j.tokenization.bpe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The merge operations of byte pair encoding, in the order in which they were learned. {@link
 * CodesReader} reads them from files of subword-nmt, fastBPE and nmt4j.
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

    /**
     * Returns the characters (code points) of a word, with the sign of the end of the word. The
     * list can be changed.
     */
    List<String> symbols(String word) {
      List<String> symbols = WordEnd.symbols(word);
      if (this == V0_1) {
        int last = symbols.size() - 1;
        symbols.set(last, WordEnd.strip(symbols.get(last)));
        symbols.add(WordEnd.SIGN);
      }
      return symbols;
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
