package org.nmt4j.labelling.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nmt4j.model.Batch;
import org.nmt4j.nn.sequence.IdBatch;

/**
 * A batch of lines, padded to the longest.
 *
 * @param examples the lines
 * @param source the ids of the tokens; zeros for lines of numbers, which only give the lengths
 * @param copies the number of neighbouring lines that are equal, 1 or 2
 */
public record LabellingBatch(List<Example> examples, IdBatch source, int copies) implements Batch {
  private static final int PADDING = 0;

  /** Creates a batch of lines. */
  public static LabellingBatch of(List<Example> examples) {
    return of(examples, 1);
  }

  private static LabellingBatch of(List<Example> examples, int copies) {
    List<int[]> sources = new ArrayList<>();
    for (Example example : examples) {
      sources.add(example.ids().length > 0 ? example.ids() : new int[example.steps().length]);
    }
    return new LabellingBatch(List.copyOf(examples), IdBatch.of(sources, PADDING), copies);
  }

  /** Returns a batch with each line twice. The two predictions of a label are neighbours. */
  LabellingBatch twice() {
    return of(examples.stream().flatMap(each -> Stream.of(each, each)).toList(), 2);
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

  /**
   * Returns the rows of the memory that belong to tokens, line after line. The rows of equal lines
   * alternate.
   */
  int[] tokenRows() {
    int[] rows = new int[source.tokens()];
    int next = 0;
    for (int b = 0; b < examples.size(); b += copies) {
      for (int t = 0; t < examples.get(b).length(); t++) {
        for (int copy = 0; copy < copies; copy++) {
          rows[next++] = t * examples.size() + b + copy;
        }
      }
    }
    return rows;
  }

  /** Returns the ids of the labels in the order of their predictions, line after line. */
  int[] labels() {
    return IntStream.iterate(0, b -> b < examples.size(), b -> b + copies)
        .flatMap(b -> Arrays.stream(examples.get(b).labels()))
        .flatMap(label -> IntStream.generate(() -> label).limit(copies))
        .toArray();
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
