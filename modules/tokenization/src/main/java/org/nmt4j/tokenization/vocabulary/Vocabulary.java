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
 * The tokens a model knows, each with its id. The ids 0 to 3 are special and belong to no text: a
 * token {@code <s>} that stands in a text is looked up like any other token, and is unknown or has
 * an id from 4 on.
 */
public final class Vocabulary {
  /** The id that fills up a batch. */
  public static final int PAD = 0;

  /** The id before the first token of a target sentence. */
  public static final int BOS = 1;

  /** The id after the last token of a sentence. */
  public static final int EOS = 2;

  /** The id of every token that has none of its own. */
  public static final int UNK = 3;

  /** The names of the special ids, in the order of the ids. */
  public static final List<String> SPECIAL_TOKENS = List.of("<pad>", "<s>", "</s>", "<unk>");

  private static final Pattern COUNTED = Pattern.compile("(\\S+)[ \t]([0-9]+)");

  /**
   * The most tokens that are learned from a corpus; a model file cannot hold more of both sides.
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
   * Takes the most frequent tokens, equally frequent ones in the order of their code points.
   *
   * @param counts how often each token occurs
   * @param size the largest {@link #size}, special tokens included; 0 for no limit
   * @param minFrequency how often a token must occur
   * @return the vocabulary
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
   * Reads a vocabulary.
   *
   * @param file a token on every line, or a token, a space or a tab, and its count on every line,
   *     as subword-nmt, fairseq and OpenNMT-py write them. The first four lines are the special
   *     tokens; a file of another program may lack them. Blank lines at the end of the file are
   *     ignored
   * @return the vocabulary
   * @throws DataException if there is no token, or a line is empty, holds white space or repeats
   *     one
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
   * Reads a vocabulary, as {@link #read(Path)} does.
   *
   * @param reader the lines
   * @return the vocabulary
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
        // From here on these texts are ordinary tokens.
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
   * The file of this vocabulary.
   *
   * @return one token a line, in the order of the ids, special tokens first
   */
  public List<String> toLines() {
    return tokens;
  }

  /**
   * The text of {@link #toLines}.
   *
   * @return the lines, each with its end
   */
  public String toText() {
    return String.join("\n", tokens) + "\n";
  }

  /**
   * How many ids there are.
   *
   * @return the number, special tokens included
   */
  public int size() {
    return tokens.size();
  }

  /**
   * The id of a token of a text.
   *
   * @param token the token
   * @return its id, or {@link #UNK}; never another special id
   */
  public int id(String token) {
    return ids.getOrDefault(token, UNK);
  }

  /**
   * The token of an id.
   *
   * @param id the id
   * @return its token; for special ids their name
   * @throws IndexOutOfBoundsException if there is no such id
   */
  public String token(int id) {
    return tokens.get(id);
  }

  /**
   * The ids of the tokens of a text.
   *
   * @param text the tokens
   * @return an id for each
   */
  public int[] ids(List<String> text) {
    return text.stream().mapToInt(this::id).toArray();
  }

  /**
   * The tokens of ids.
   *
   * @param text the ids
   * @return a token for each
   */
  public List<String> tokens(int[] text) {
    List<String> found = new ArrayList<>(text.length);
    for (int id : text) {
      found.add(token(id));
    }
    return found;
  }
}
