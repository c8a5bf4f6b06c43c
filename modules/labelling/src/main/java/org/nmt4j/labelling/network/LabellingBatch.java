package org.nmt4j.labelling.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * A batch of lines, padded to the longest.
 *
 * @param examples the lines
 * @param source the ids of the tokens; zeros for lines of numbers, which only give the lengths
 */
public record LabellingBatch(List<Example> examples, IdBatch source) implements Batch {
  private static final int PADDING = 0;

  /** Creates a batch of lines. */
  public static LabellingBatch of(List<Example> examples) {
    List<int[]> sources = new ArrayList<>();
    for (Example example : examples) {
      sources.add(example.ids().length > 0 ? example.ids() : new int[example.steps().length]);
    }
    return new LabellingBatch(List.copyOf(examples), IdBatch.of(sources, PADDING));
  }

  /** Returns the numbers of all positions in the order of the network's rows, padded with zeros. */
  float[] numbers(int width) {
    int rows = examples.size();
    float[] all = new float[source.positions() * rows * width];
    for (int b = 0; b < rows; b++) {
      float[][] steps = examples.get(b).steps();
      for (int t = 0; t < steps.length; t++) {
        System.arraycopy(steps[t], 0, all, (t * rows + b) * width, width);
      }
    }
    return all;
  }

  /** Returns the rows of the memory that belong to tokens, line after line. */
  int[] tokenRows() {
    int[] rows = new int[source.tokens()];
    int next = 0;
    for (int b = 0; b < examples.size(); b++) {
      for (int t = 0; t < examples.get(b).length(); t++) {
        rows[next++] = t * examples.size() + b;
      }
    }
    return rows;
  }

  /** Returns the ids of the labels, line after line. */
  int[] labels() {
    return examples.stream().flatMapToInt(example -> Arrays.stream(example.labels())).toArray();
  }

  /** Returns the target of regression for each line. */
  float[] wanted() {
    float[] wanted = new float[examples.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = (float) examples.get(i).number();
    }
    return wanted;
  }

  @Override
  public long sourceTokens() {
    return source.tokens();
  }

  @Override
  public long targetTokens() {
    long labels = 0;
    for (Example example : examples) {
      labels += Math.max(1, example.labels().length);
    }
    return labels;
  }
}
