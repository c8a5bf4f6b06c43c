package org.nmt4j.evaluation.edits;

/**
 * Computes an edit distance of words (Levenshtein 1966) near the diagonal, like tercom: the least
 * number of insertions, deletions and replacements that turn a hypothesis into a reference, over
 * the alignments that stay within 25 words of the diagonal. The band is wider if the reference is
 * more than 50 times as long as the hypothesis. The distance is larger than the true one if only an
 * alignment outside the band has fewer edits.
 *
 * <p>Row i holds the costs of the first i words of the hypothesis against beginnings of the
 * reference. All hypotheses have the same number of words, because they are rearrangements of one.
 */
public final class BandedEditDistance {
  /** Keeps a word. */
  public static final byte MATCH = 0;

  /** Replaces a word of the hypothesis by a word of the reference. */
  public static final byte REPLACE = 1;

  /** Deletes a word of the hypothesis. */
  public static final byte DELETE = 2;

  /** Inserts a word of the reference. */
  public static final byte INSERT = 3;

  private static final int BAND = 25;
  private static final int FAR = 1 << 29;

  private final int[] reference;
  private final int words;
  private final double ratio;
  private final int band;
  private final Row[] rows;
  private final Row[] spare;

  /**
   * The costs and last edits for beginnings of the reference of {@code from} to {@code to} words.
   */
  private static final class Row {
    private final int[] costs;
    private final byte[] edits;
    private int from;
    private int to;

    Row(int width) {
      costs = new int[width];
      edits = new byte[width];
    }

    int cost(int length) {
      return length < from || length > to ? FAR : costs[length - from];
    }

    byte edit(int length) {
      return edits[length - from];
    }

    void set(int length, int cost, byte edit) {
      costs[length - from] = cost;
      edits[length - from] = edit;
    }
  }

  /**
   * Creates a distance to a reference.
   *
   * @param words the number of words of each hypothesis
   * @param reference the words of the reference as numbers
   */
  public BandedEditDistance(int words, int[] reference) {
    this.reference = reference;
    this.words = words;
    ratio = words == 0 ? 1 : (double) reference.length / words;
    // If the lengths differ much, a wider band makes neighbouring rows overlap.
    band = BAND < ratio / 2 ? (int) Math.ceil(ratio / 2 + BAND) : BAND;
    rows = new Row[words + 1];
    int widest = 0;
    for (int i = 1; i <= words; i++) {
      rows[i] = new Row(to(i) - from(i) + 1);
      widest = Math.max(widest, to(i) - from(i) + 1);
    }
    spare = new Row[] {new Row(widest), new Row(widest)};
    rows[0] = new Row(reference.length + 1);
    rows[0].to = reference.length;
    for (int j = 0; j <= reference.length; j++) {
      rows[0].set(j, j, INSERT);
    }
  }

  private int from(int i) {
    return Math.max(0, middle(i) - band);
  }

  private int to(int i) {
    return i == words ? reference.length : Math.min(reference.length, middle(i) + band - 1);
  }

  private int middle(int i) {
    return (int) Math.floor(i * ratio);
  }

  /**
   * Returns the cost of a hypothesis and keeps all rows for {@link #costFrom} and {@link #path}.
   */
  public int cost(int[] hypothesis) {
    for (int i = 1; i <= words; i++) {
      fill(rows[i], i, hypothesis[i - 1], rows[i - 1]);
    }
    return rows[words].cost(reference.length);
  }

  /**
   * Returns the cost of a hypothesis, using the kept rows of the last {@link #cost}.
   *
   * @param same the number of first words that both hypotheses share
   */
  public int costFrom(int same, int[] hypothesis) {
    Row before = rows[same];
    for (int i = same + 1; i <= words; i++) {
      Row row = spare[i % 2];
      fill(row, i, hypothesis[i - 1], before);
      before = row;
    }
    return before.cost(reference.length);
  }

  private void fill(Row row, int i, int word, Row before) {
    row.from = from(i);
    row.to = to(i);
    int left = FAR;
    for (int j = row.from; j <= row.to; j++) {
      int above = before.cost(j) + 1;
      int best = above;
      byte edit = DELETE;
      if (j > 0) {
        // The order of the comparisons selects one of several best paths, as in tercom.
        boolean same = word == reference[j - 1];
        best = before.cost(j - 1) + (same ? 0 : 1);
        edit = same ? MATCH : REPLACE;
        if (above < best) {
          best = above;
          edit = DELETE;
        }
        if (left + 1 < best) {
          best = left + 1;
          edit = INSERT;
        }
      }
      row.set(j, best, edit);
      left = best;
    }
  }

  /** Returns the edits of the kept hypothesis, from its first word to its last. */
  public byte[] path() {
    byte[] backwards = new byte[words + reference.length];
    int count = 0;
    int i = words;
    int j = reference.length;
    while (i > 0 || j > 0) {
      byte edit = rows[i].edit(j);
      backwards[count++] = edit;
      i -= edit == INSERT ? 0 : 1;
      j -= edit == DELETE ? 0 : 1;
    }
    byte[] path = new byte[count];
    for (int k = 0; k < count; k++) {
      path[k] = backwards[count - 1 - k];
    }
    return path;
  }
}
