package org.nmt4j.tokenization.vocabulary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/**
 * The tokens that a model knows, each with its id. The ids 0 to 3 are special; no token of a text
 * has one of them, except that unknown tokens have {@link #UNK}. A token {@code <s>} in a text is
 * looked up like any other token, so it is unknown or has an id from 4 on.
 */
public final class Vocabulary {
  /** The id that pads short sentences of a batch. */
  public static final int PAD = 0;

  /** The id before the first token of a target sentence. */
  public static final int BOS = 1;

  /** The id after the last token of a sentence. */
  public static final int EOS = 2;

  /** The id of every token that has no id of its own. */
  public static final int UNK = 3;

  /** The names of the special ids, in the order of the ids. */
  public static final List<String> SPECIAL_TOKENS = List.of("<pad>", "<s>", "</s>", "<unk>");

  private static final Pattern COUNTED = Pattern.compile("(\\S+)[ \t]([0-9]+)");

  /**
   * The largest number of tokens that are learned from a corpus. The limit on the lines of a model
   * file leaves room for two vocabularies of this size.
   */
  private static final int MAX_SIZE = 1 << 20;

  private final List<String> tokens;
  private final Map<String, Integer> ids;

  private Vocabulary(List<String> ordinaryTokens) {
    List<String> all = new ArrayList<>(SPECIAL_TOKENS);
    Map<String, Integer> index = new HashMap<>();
    for (String token : ordinaryTokens) {
      if (token.isEmpty() || WhiteSpace.isIn(token)) {
        throw new IllegalArgumentException("'" + token + "' is empty or holds white space");
      }
      index.put(token, all.size());
      all.add(token);
    }
    tokens = List.copyOf(all);
    ids = Map.copyOf(index);
  }

  /**
   * Makes a vocabulary of the most frequent tokens. Equally frequent ones are in the order of their
   * code points.
   *
   * @param counts the counts of the tokens
   * @param size the largest {@link #size}, including special tokens; 0 for no limit
   * @param minFrequency the smallest count of a token
   * @return the vocabulary
   * @throws DataException if more than 1,048,576 tokens remain
   */
  public static Vocabulary of(TokenCounts counts, int size, long minFrequency) {
    List<String> ordered = counts.byFrequency(minFrequency);
    if (size > 0) {
      int ordinary = Math.max(0, size - SPECIAL_TOKENS.size());
      ordered = ordered.subList(0, Math.min(ordinary, ordered.size()));
    }
    if (ordered.size() > MAX_SIZE) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "found a vocabulary of %,d tokens, expected at most %,d: vocabulary.size or"
                  + " vocabulary.min_frequency makes it smaller, subwords much smaller",
              ordered.size(),
              MAX_SIZE));
    }
    return new Vocabulary(ordered);
  }

  /**
   * Reads a vocabulary from a file. Each line holds a token, or a token, a space or a tab, and its
   * count, as subword-nmt, fairseq and OpenNMT-py write them. The first four lines are the special
   * tokens; a file of another program may lack them. Blank lines at the end of the file are
   * ignored.
   *
   * @param file the file
   * @return the vocabulary
   * @throws DataException if there is no token, or if a line before the last token is empty,
   *     contains white space or repeats a token
   */
  public static Vocabulary read(Path file) {
    try (LineReader reader = Lines.open(file)) {
      Vocabulary vocabulary = read(reader);
      if (vocabulary.size() == SPECIAL_TOKENS.size()) {
        throw DataException.at(file.toString(), 1, 1, "found no token, expected one a line");
      }
      return vocabulary;
    }
  }

  /**
   * Reads a vocabulary as {@link #read(Path)} does, but accepts one without tokens.
   *
   * @param reader the lines
   * @return the vocabulary
   * @throws DataException if a line before the last token is empty, contains white space or repeats
   *     a token
   */
  public static Vocabulary read(LineReader reader) {
    List<String> read = new ArrayList<>();
    Map<String, Long> lineOf = new HashMap<>();
    boolean counted = false;
    while (reader.hasNext()) {
      String line = reader.next();
      if (line.isEmpty()) {
        requireBlankLines(reader);
        break;
      }
      Matcher match = COUNTED.matcher(line);
      counted |= reader.lineNumber() == 1 && match.matches();
      String token = counted && match.matches() ? match.group(1) : line;
      if (token.isEmpty() || WhiteSpace.isIn(token) || counted && !match.matches()) {
        throw error(
            reader,
            String.format(
                Locale.ROOT,
                "found '%s', expected %s",
                line,
                counted ? "a token and its count" : "one token a line"));
      }
      read.add(token);
      if (reader.lineNumber() == SPECIAL_TOKENS.size() && read.equals(SPECIAL_TOKENS)) {
        // These were the special tokens. On later lines, the same texts are ordinary tokens.
        read.clear();
        lineOf.clear();
        continue;
      }
      Long before = lineOf.putIfAbsent(token, reader.lineNumber());
      if (before != null) {
        throw error(
            reader, "found '" + token + "' again, expected it once (first in line " + before + ")");
      }
    }
    return new Vocabulary(read);
  }

  private static void requireBlankLines(LineReader reader) {
    long line = reader.lineNumber();
    while (reader.hasNext()) {
      if (!reader.next().isEmpty()) {
        throw DataException.at(reader.name(), line, 1, "found '', expected one token a line");
      }
    }
  }

  private static DataException error(LineReader reader, String message) {
    return DataException.at(reader.name(), reader.lineNumber(), 1, message);
  }

  /**
   * Returns the lines of the file of this vocabulary.
   *
   * @return one token a line, in the order of the ids, special tokens first
   */
  public List<String> toLines() {
    return tokens;
  }

  /**
   * Returns the text of {@link #toLines}.
   *
   * @return the lines, each ended by an LF
   */
  public String toText() {
    return String.join("\n", tokens) + "\n";
  }

  /**
   * Returns the number of ids.
   *
   * @return the number, including special tokens
   */
  public int size() {
    return tokens.size();
  }

  /**
   * Returns the id of a token of a text.
   *
   * @param token the token
   * @return the id, or {@link #UNK}; never another special id
   */
  public int id(String token) {
    return ids.getOrDefault(token, UNK);
  }

  /**
   * Returns the token of an id.
   *
   * @param id the id
   * @return the token; the name of the special token for a special id
   * @throws IndexOutOfBoundsException if there is no such id
   */
  public String token(int id) {
    return tokens.get(id);
  }

  /**
   * Returns the ids of the tokens of a text.
   *
   * @param text the tokens
   * @return the ids, one for each token
   */
  public int[] ids(List<String> text) {
    return text.stream().mapToInt(this::id).toArray();
  }

  /**
   * Returns the tokens of ids.
   *
   * @param text the ids
   * @return the tokens, one for each id
   */
  public List<String> tokens(int[] text) {
    List<String> found = new ArrayList<>(text.length);
    for (int id : text) {
      found.add(token(id));
    }
    return found;
  }
}
