package org.nmt4j.translation.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nmt4j.decoder.search.TokenLists;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.kernel.CopiedTokens;
import org.nmt4j.nn.op.OutputColumns;
import org.nmt4j.nn.op.OutputLayer;

/**
 * The output layer of a batch in which each sentence has a list of allowed tokens. One product
 * covers a group of sentences and the columns of all their lists. The softmax of a row runs over
 * the list of its own sentence, so other sentences do not change the result.
 */
final class ListedOutput {
  /** The sentences of a group. More sentences give a product more rows, but also more columns. */
  private static final int GROUP = 8;

  private final OutputLayer layer;
  private final int[][] tokens;
  private final int[][] columns;
  private final int width;

  /**
   * The columns of each group. Empty if the kernels do not compute columns independently; then each
   * product has all columns.
   */
  private final List<OutputColumns> groups = new ArrayList<>();

  /**
   * Picks the columns of each group.
   *
   * @param lists the ids of the allowed tokens of each sentence, ascending
   */
  ListedOutput(Tape tape, OutputLayer layer, List<int[]> lists) {
    this.layer = layer;
    tokens = lists.toArray(int[][]::new);
    columns = tokens.clone();
    width = lists.stream().mapToInt(list -> list.length).max().orElse(0);
    if (tape.kernels().products().columnsAreIndependent(layer.weight().columns())) {
      int[] places = new int[layer.weight().rows()];
      for (int from = 0; from < tokens.length; from += GROUP) {
        int to = Math.min(tokens.length, from + GROUP);
        int[] union = union(lists.subList(from, to));
        groups.add(new OutputColumns(tape, layer, union));
        for (int i = 0; i < union.length; i++) {
          places[union[i]] = i;
        }
        for (int sentence = from; sentence < to; sentence++) {
          columns[sentence] = Arrays.stream(tokens[sentence]).map(id -> places[id]).toArray();
        }
      }
    }
  }

  private static int[] union(List<int[]> lists) {
    BitSet union = new BitSet();
    lists.forEach(list -> Arrays.stream(list).forEach(union::set));
    return union.stream().toArray();
  }

  /**
   * Returns the token of each column of log-probabilities, for each row.
   *
   * @param sentences the sentence of each row
   */
  TokenLists lists(int[] sentences) {
    return new TokenLists(of(tokens, sentences), width);
  }

  /** Returns the tokens that a sentence can copy as columns of its log-probabilities. */
  CopiedTokens columns(int sentence, CopiedTokens copied) {
    return copied.in(tokens[sentence]);
  }

  /** Returns the number of allowed tokens of a sentence. */
  int length(int sentence) {
    return tokens[sentence].length;
  }

  /** Returns the distance between the log-probabilities of two rows. */
  int width() {
    return width;
  }

  /**
   * Computes the log-probabilities of rows over the lists of their sentences.
   *
   * @param readout R x O
   * @param sentences the sentence of each row
   */
  float[] logProbabilities(Tape tape, Matrix readout, int[] sentences, SearchMemory working) {
    float[] result = working.logProbabilities(sentences.length * width);
    int from = 0;
    while (from < sentences.length) {
      int to = end(sentences, from);
      Matrix rows = readout.slice(from, to - from);
      Matrix logits =
          groups.isEmpty()
              ? layer.logits(tape, rows)
              : groups.get(sentences[from] / GROUP).logits(tape, rows);
      int[][] some = of(columns, Arrays.copyOfRange(sentences, from, to));
      tape.kernels().loss().logSoftmax(logits, some, result, from * width, width);
      from = to;
    }
    return result;
  }

  /** Returns the end of the rows that belong to the same group as row {@code from}. */
  private int end(int[] sentences, int from) {
    int to = groups.isEmpty() ? sentences.length : from;
    while (to < sentences.length && sentences[to] / GROUP == sentences[from] / GROUP) {
      to++;
    }
    return to;
  }

  private static int[][] of(int[][] bySentence, int[] sentences) {
    return Arrays.stream(sentences).mapToObj(each -> bySentence[each]).toArray(int[][]::new);
  }
}
