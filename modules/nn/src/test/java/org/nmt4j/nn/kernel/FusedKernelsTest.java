package org.nmt4j.nn.kernel;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.array.Matrix;

/** Every method of the fused kernels gives the result of the reference. */
class FusedKernelsTest {
  private static final int[] WIDTHS = {1, 7, 16, 33, 100};

  /** Rows are processed in blocks. Five rows of the last width do not fit into one block. */
  private static final int[] WIDTHS_OF_ROWS = {1, 7, 16, 33, 100, 700};

  private static final int[] IDS = {4, 0, 2, 4, 4};
  private static final double[] FACTORS = {0, 1.25, 1, 0, 1.25};
  private static final boolean[] WHERE = {true, false, false, true, false};

  /** A call for a width of n. */
  private interface Sized {
    Operands.Work of(int n);
  }

  private static Map<String, Sized> rowCalls() {
    Map<String, Sized> calls = new LinkedHashMap<>();
    calls.put("setRows", n -> (k, m) -> k.rows().setRows(m.next(1, n), m.next(5, n)));
    calls.put("addRow", n -> (k, m) -> k.rows().addRow(m.next(5, n), m.next(1, n)));
    calls.put("addRowSums", n -> (k, m) -> k.rows().addRowSums(m.next(5, n), m.next(1, n)));
    calls.put("add", n -> (k, m) -> k.rows().add(m.next(5, n), m.next(5, n)));
    calls.put("copy", n -> (k, m) -> k.rows().copy(m.next(5, n), m.next(5, n)));
    for (Activation f : Activation.values()) {
      calls.put(f.name(), n -> (k, m) -> k.rows().activate(f, m.next(5, n)));
      calls.put(
          f + " backward",
          n -> (k, m) -> k.rows().activateBackward(f, m.next(5, n), m.next(5, n), m.next(5, n)));
    }
    calls.put(
        "addProduct",
        n -> (k, m) -> k.rows().addProduct(-0.7, m.next(5, n), m.next(5, n), m.next(5, n)));
    calls.put(
        "addWhere", n -> (k, m) -> k.rows().addWhere(WHERE, false, m.next(5, n), m.next(5, n)));
    calls.put(
        "addScaledRows",
        n -> (k, m) -> k.rows().addScaledRows(FACTORS, m.next(5, n), m.next(5, n)));
    calls.put("gather", n -> (k, m) -> k.rows().gather(m.next(6, n), IDS, m.next(5, n)));
    calls.put("scatterAdd", n -> (k, m) -> k.rows().scatterAdd(m.next(5, n), IDS, m.next(6, n)));
    calls.put("copyInto", n -> (k, m) -> k.rows().copyInto(m.next(5, n), m.next(5, n + 4), 3));
    calls.put("addFrom", n -> (k, m) -> k.rows().addFrom(m.next(5, n + 4), 3, m.next(5, n)));
    calls.put(
        "normalize",
        n -> (k, m) -> k.rows().normalize(m.next(5, n), m.next(1, n), m.next(1, n), m.next(5, n)));
    calls.put("normalize backward", n -> (k, m) -> normalizeBackward(k, m, n, true));
    calls.put(
        "normalize backward, input constant", n -> (k, m) -> normalizeBackward(k, m, n, false));
    calls.put("dropout", n -> (k, m) -> k.rows().dropout(m.next(5, n), m.next(5, n), 0.3, 8));
    calls.put(
        "dropoutBackward",
        n -> (k, m) -> k.rows().dropoutBackward(m.next(5, n), m.next(5, n), 0.3, 8));
    return calls;
  }

  private static Map<String, Sized> calls() {
    Map<String, Sized> calls = new LinkedHashMap<>();
    for (boolean[] active : new boolean[][] {null, {true, false, true}}) {
      String which = active == null ? "" : ", ended rows";
      calls.put("lstm" + which, n -> (k, m) -> lstm(k, m, n, active, true));
      calls.put("gru" + which, n -> (k, m) -> gru(k, m, n, active, true));
      calls.put("lstm from constants" + which, n -> (k, m) -> lstm(k, m, n, active, false));
      calls.put("gru from constants" + which, n -> (k, m) -> gru(k, m, n, active, false));
    }
    calls.put("dot attention", n -> (k, m) -> dotAttention(k, m, n));
    calls.put("additive attention", n -> (k, m) -> additiveAttention(k, m, n));
    calls.put("additive attention with coverage", n -> (k, m) -> coveredAttention(k, m, n));
    calls.put("cross-entropy", n -> (k, m) -> crossEntropy(k, m, n + 5, 0, 0.25));
    calls.put("cross-entropy, smoothed", n -> (k, m) -> crossEntropy(k, m, n + 5, 0.2, 0.25));
    calls.put("cross-entropy, loss alone", n -> (k, m) -> crossEntropy(k, m, n + 5, 0.2, 0));
    calls.put("consistency", n -> (k, m) -> consistency(k, m, n + 5, 0, 0.25));
    calls.put("consistency, smoothed", n -> (k, m) -> consistency(k, m, n + 5, 0.2, 0.25));
    calls.put("consistency, loss alone", n -> (k, m) -> consistency(k, m, n + 5, 0.2, 0));
    calls.put("copying", n -> (k, m) -> copying(k, m, n + 5));
    calls.put("log-softmax", n -> (k, m) -> logSoftmax(k, m, n));
    calls.put("log-softmax of columns", n -> (k, m) -> logSoftmaxOfColumns(k, m, n));
    // Vectors are processed in blocks. One case needs more than one block.
    calls.put("reduce", n -> (k, m) -> reduce(k, m, n));
    calls.put("reduce, long", n -> (k, m) -> reduce(k, m, 2500 + n));
    calls.put("adam", n -> (k, m) -> adam(k, m, n));
    calls.put("adam, long", n -> (k, m) -> adam(k, m, 2500 + n));
    calls.put(
        "moveTowards",
        n -> (k, m) -> k.vectors().moveTowards(m.next(1, n + 9), m.next(1, n + 9), 4, n, 0.3));
    calls.put(
        "addScaled",
        n -> (k, m) -> k.vectors().addScaled(m.next(1, n + 9), m.next(1, n + 9), 4, n, -0.3));
    return calls;
  }

  static Stream<Arguments> cases() {
    return Stream.concat(cases(rowCalls(), WIDTHS_OF_ROWS), cases(calls(), WIDTHS));
  }

  private static Stream<Arguments> cases(Map<String, Sized> calls, int[] widths) {
    return calls.entrySet().stream()
        .flatMap(
            call ->
                IntStream.of(widths)
                    .mapToObj(n -> arguments(call.getKey(), n, call.getValue().of(n))));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("cases")
  void fusedIsReference(String name, int width, Operands.Work work) {
    Operands.assertAlike(work, Kernels.fused(new ScalarLoops()), Kernels.fused(new VectorLoops()));
  }

  private static void normalizeBackward(Kernels k, Operands m, int n, boolean gradients) {
    k.rows()
        .normalizeBackward(
            m.next(5, n),
            m.next(1, n),
            m.next(5, n),
            gradients ? m.next(5, n) : null,
            m.next(1, n),
            m.next(1, n));
  }

  private static void lstm(Kernels k, Operands m, int n, boolean[] active, boolean gradients) {
    Matrix before = m.next(3, n);
    Matrix gates = m.next(3, 4 * n);
    Matrix cell = m.next(3, n);
    CellKernels cells = k.cells();
    cells.lstm(
        m.next(3, 4 * n),
        m.next(3, 4 * n),
        m.next(3, n),
        before,
        active,
        gates,
        m.next(3, n),
        cell);
    ignoreEnded(gates, active);
    Matrix[] last = gradients ? new Matrix[] {m.next(3, n), m.next(3, n)} : new Matrix[2];
    cells.lstmBackward(
        gates,
        before,
        cell,
        active,
        m.next(3, n),
        m.next(3, n),
        m.next(3, 4 * n),
        m.next(3, 4 * n),
        last[0],
        last[1]);
  }

  private static void gru(Kernels k, Operands m, int n, boolean[] active, boolean gradients) {
    Matrix before = m.next(3, n);
    Matrix gates = m.next(3, 3 * n);
    Matrix r = m.next(3, 3 * n);
    k.cells().gru(m.next(3, 3 * n), r, before, active, gates, m.next(3, n));
    ignoreEnded(gates, active);
    k.cells()
        .gruBackward(
            gates,
            r,
            before,
            active,
            m.next(3, n),
            m.next(3, 3 * n),
            m.next(3, 3 * n),
            gradients ? m.next(3, n) : null);
  }

  /** The gates of an ended row are undefined. */
  private static void ignoreEnded(Matrix gates, boolean[] active) {
    for (int row = 0; active != null && row < gates.rows(); row++) {
      if (!active[row]) {
        gates.slice(row, 1).zero();
      }
    }
  }

  private static void dotAttention(Kernels k, Operands m, int n) {
    Matrix keys = m.next(4 * 3, n);
    Matrix values = m.next(4 * 3, n + 2);
    int[] lengths = {4, 1, 3};
    attend(k.attention().dot(keys, values, lengths, 0.7), false, m, n, keys, values);
  }

  private static void additiveAttention(Kernels k, Operands m, int n) {
    Matrix keys = m.next(4 * 3, n);
    Matrix values = m.next(4 * 3, n + 2);
    int[] lengths = {2, 4, 1};
    attend(
        k.attention().additive(keys, values, lengths, m.next(1, n), m.next(1, n)),
        false,
        m,
        n,
        keys,
        values);
  }

  private static void coveredAttention(Kernels k, Operands m, int n) {
    Matrix keys = m.next(4 * 3, n);
    Matrix values = m.next(4 * 3, n + 2);
    int[] lengths = {2, 4, 1};
    attend(
        k.attention()
            .covered(keys, values, lengths, m.next(1, n), m.next(1, n), m.next(1, n), m.next(1, n)),
        true,
        m,
        n,
        keys,
        values);
  }

  /**
   * Two steps. The second has more rows, which belong to all sentences but one. With coverage, the
   * weights have a gradient of their own, and the first coverage needs none.
   */
  private static void attend(
      AttentionKernels.AttendedMemory memory,
      boolean covered,
      Operands m,
      int n,
      Matrix keys,
      Matrix values) {
    for (int[] sentences : List.of(new int[] {0, 1, 2}, new int[] {2, 2, 0, 2, 0})) {
      int rows = sentences.length;
      Matrix query = m.next(rows, n);
      Matrix weights = m.next(rows, 4);
      Matrix coverage = covered ? m.next(rows, 4) : null;
      memory.forward(query, sentences, coverage, weights, m.next(rows, values.columns()));
      memory.backward(
          query,
          sentences,
          coverage,
          weights,
          covered || rows > 3 ? m.next(rows, 4) : null,
          m.next(rows, values.columns()),
          m.next(rows, n),
          covered && rows > 3 ? m.next(rows, 4) : null);
    }
    memory.finish(m.next(keys.rows(), n), m.next(values.rows(), values.columns()));
  }

  private static void crossEntropy(
      Kernels k, Operands m, int vocabulary, double smoothing, double scale) {
    Targets targets = new Targets(new int[] {9, 9, 1, 5, 4, 2}, 3, smoothing);
    Matrix logits = m.next(4, vocabulary);
    Loss loss =
        k.loss()
            .crossEntropy(logits, m.next(1, vocabulary), targets, 2, scale, m.next(1, vocabulary));
    m.result(loss.smoothed());
    m.result(loss.negativeLogLikelihood(), loss.tokens());
  }

  private static void consistency(
      Kernels k, Operands m, int vocabulary, double smoothing, double scale) {
    Targets targets = new Targets(new int[] {9, 9, 1, 1, 4, 4}, 3, smoothing);
    Matrix logits = m.next(4, vocabulary);
    Matrix bias = m.next(1, vocabulary);
    Loss loss =
        k.loss()
            .consistentCrossEntropy(logits, bias, targets, 2, 1.5, scale, m.next(1, vocabulary));
    m.result(loss.smoothed());
    m.result(loss.negativeLogLikelihood(), loss.tokens());
    m.result(loss.consistency());
  }

  /** The sentences of the rows have different lengths, and some repeat a token. */
  private static void copying(Kernels k, Operands m, int vocabulary) {
    Matrix weights = m.next(4, 3);
    weights.write(new float[] {0.2f, 0.5f, 0.3f, 1, 0, 0, 0.6f, 0.4f, 0, 0, 1, 0});
    List<CopiedTokens> tokens =
        Stream.of(new int[] {5, 1, 5}, new int[] {2}, new int[] {0, 4}, new int[] {3, 1})
            .map(CopiedTokens::of)
            .toList();
    Copies copies = new Copies(m.next(4, 1), weights, tokens);
    Matrix logits = m.next(4, vocabulary);
    Matrix gradient = m.next(4, vocabulary);
    k.copying().mix(logits, m.next(1, vocabulary), copies, gradient);
    Targets targets = new Targets(new int[] {1, 2, 3, 4}, 0, 0.1);
    Matrix none = m.next(1, vocabulary);
    none.zero();
    m.result(
        k.loss().crossEntropy(gradient, none, targets, 0, 0.25, m.next(1, vocabulary)).smoothed());
    k.copying()
        .mixBackward(logits, copies, gradient, m.next(1, vocabulary), m.next(4, 1), m.next(4, 3));
  }

  private static void logSoftmax(Kernels k, Operands m, int n) {
    float[] logProbabilities = new float[3 * n];
    k.loss().logSoftmax(m.next(3, n), logProbabilities);
    m.result(IntStream.range(0, 3 * n).mapToDouble(i -> logProbabilities[i]).toArray());
  }

  private static void logSoftmaxOfColumns(Kernels k, Operands m, int n) {
    int[][] columns = {{n + 8}, IntStream.range(0, n).map(i -> n - i).toArray(), {0, 3, 8}};
    int width = Math.max(3, n) + 2;
    float[] logProbabilities = new float[5 + 3 * width];
    k.loss().logSoftmax(m.next(3, n + 9), columns, logProbabilities, 5, width);
    m.result(IntStream.range(0, 5 + 3 * width).mapToDouble(i -> logProbabilities[i]).toArray());
  }

  private static void reduce(Kernels k, Operands m, int n) {
    Matrix[] others = {m.next(1, n + 9), m.next(1, n + 9)};
    m.result(k.vectors().reduce(m.next(1, n + 9), others, 4, n));
  }

  private static void adam(Kernels k, Operands m, int n) {
    k.vectors()
        .adam(
            m.next(1, n + 9),
            m.next(1, n + 9),
            m.next(1, n + 9),
            m.positive(1, n + 9),
            4,
            n,
            0.5,
            0.9,
            0.999,
            1e-3,
            1e-8,
            0.01);
  }
}
