package org.nmt4j.model.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.nmt4j.nn.array.CounterRandom;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Decides which examples of several corpora an epoch has. Corpus i has n_i examples and the weight
 * w_i. With the temperature T, an epoch has c_i of its examples (Arivazhagan et al. 2019, section
 * 3.2, where all weights are 1):
 *
 * <pre>{@code
 * c_i = N (w_i n_i)^(1/T) / sum_j (w_j n_j)^(1/T),   N = sum_j w_j n_j
 * }</pre>
 *
 * <p>c_i is rounded, and at least 1. For T = 1 it is w_i n_i.
 *
 * <p>An epoch goes on in each corpus where the previous epoch ended. All examples of a corpus are
 * seen once before any is seen again, in an order that depends on the seed and on the number of
 * times that the corpus was seen. So the epochs depend on the seed alone, and a resumed training
 * needs nothing else to go on.
 */
public final class CorpusMixture {
  private static final String KEY = "data.train";

  private final double[] weights;
  private final double temperature;
  private final long seed;

  /**
   * Creates a mixture of one corpus or more.
   *
   * @param weights the weight of each corpus, above 0
   * @param temperature the temperature, at least 1
   */
  public CorpusMixture(double[] weights, double temperature, long seed) {
    this.weights = weights.clone();
    this.temperature = temperature;
    this.seed = seed;
  }

  /** Creates the mixture of the training corpora of a recipe. */
  public static CorpusMixture of(DataSettings data, long seed) {
    return new CorpusMixture(
        data.train().parts().stream().mapToDouble(CorpusFiles.Part::weight).toArray(),
        data.samplingTemperature(),
        seed);
  }

  /** Returns the mixture of one corpus, which each epoch has once. */
  public static CorpusMixture ofOne() {
    return new CorpusMixture(new double[] {1}, 1, 0);
  }

  /** Returns the number of corpora. */
  public int corpora() {
    return weights.length;
  }

  /**
   * Returns a line for each corpus if there are several or if an epoch does not have each example
   * once.
   *
   * @param sizes the number of examples in each corpus
   * @param unit the name of an example, such as {@code pair}
   */
  public List<String> describe(List<Integer> sizes, String unit) {
    if (weights.length == 1 && isPlain()) {
      return List.of();
    }
    int[] counts = counts(sizes);
    return IntStream.range(0, counts.length)
        .mapToObj(
            i ->
                String.format(
                    Locale.ROOT,
                    "%s.%d: %s, of which an epoch has %,d (%.2f times)",
                    KEY,
                    i + 1,
                    Count.of(sizes.get(i), unit),
                    counts[i],
                    counts[i] / (double) Math.max(1, sizes.get(i))))
        .toList();
  }

  /**
   * Returns the batches of an epoch, whose examples are chosen from all corpora.
   *
   * @param plan assigns examples to batches
   * @param sizes the number of examples in each corpus
   * @param source the length of the source of each example of all corpora
   * @param target the length of the target of each example of all corpora
   * @return for each batch the indices of its examples among those of all corpora
   */
  public List<int[]> plan(
      BatchPlan plan, int epoch, List<Integer> sizes, int[] source, int[] target) {
    if (isPlain()) {
      return plan.epoch(epoch, source, target);
    }
    int[] chosen = epoch(epoch, sizes);
    List<int[]> batches = plan.epoch(epoch, select(source, chosen), select(target, chosen));
    return batches.stream().map(batch -> select(chosen, batch)).toList();
  }

  private static int[] select(int[] values, int[] places) {
    return Arrays.stream(places).map(place -> values[place]).toArray();
  }

  /** Returns whether each epoch has each example once. */
  public boolean isPlain() {
    return temperature == 1 && Arrays.stream(weights).allMatch(weight -> weight == 1);
  }

  /**
   * Returns the number of examples that an epoch has of each corpus.
   *
   * @param sizes the number of examples in each corpus
   * @throws DataException if the sum is too large for an epoch
   */
  public int[] counts(List<Integer> sizes) {
    double all = 0;
    double[] shares = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      double examples = weights[i] * sizes.get(i);
      all += examples;
      shares[i] = temperature == 1 ? examples : StrictMath.pow(examples, 1 / temperature);
    }
    double sum = Arrays.stream(shares).sum();
    int[] counts = new int[weights.length];
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      long count = sizes.get(i) == 0 ? 0 : Math.max(1, Math.round(all * shares[i] / sum));
      total += count;
      if (total > Integer.MAX_VALUE - 8) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: found weights that give an epoch %.0f examples, expected at most %d",
                KEY,
                all,
                Integer.MAX_VALUE - 8));
      }
      counts[i] = (int) count;
    }
    return counts;
  }

  /**
   * Returns the examples of an epoch as indices in ascending order. Examples count from 0 through
   * all corpora. An index may occur several times.
   *
   * @param epoch the number of the epoch, from 0
   * @param sizes the number of examples in each corpus
   */
  public int[] epoch(int epoch, List<Integer> sizes) {
    int[] counts = counts(sizes);
    int[] chosen = new int[Arrays.stream(counts).sum()];
    int filled = 0;
    int first = 0;
    for (int corpus = 0; corpus < counts.length; corpus++) {
      int size = sizes.get(corpus);
      long from = (long) epoch * counts[corpus];
      long to = from + counts[corpus];
      for (long place = from; place < to; ) {
        long pass = place / size;
        int start = (int) (place % size);
        int end = (int) Math.min(size, start + (to - place));
        int[] order = order(corpus, pass, size, start, end);
        for (int i = start; i < end; i++) {
          chosen[filled++] = first + order[i];
        }
        place += end - start;
      }
      first += size;
    }
    Arrays.sort(chosen);
    return chosen;
  }

  /** Returns the order of a pass over a corpus. The order of a whole pass does not matter. */
  private int[] order(int corpus, long pass, int size, int start, int end) {
    int[] order = new int[size];
    Arrays.setAll(order, i -> i);
    if (end - start < size) {
      CounterRandom random = new CounterRandom(CounterRandom.key(seed, corpus, pass));
      for (int i = size - 1; i > 0; i--) {
        int other = random.below(i + 1);
        int kept = order[i];
        order[i] = order[other];
        order[other] = kept;
      }
    }
    return order;
  }
}
