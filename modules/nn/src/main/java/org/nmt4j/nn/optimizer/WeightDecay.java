package org.nmt4j.nn.optimizer;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;

/**
 * Decoupled weight decay (Loshchilov and Hutter 2019, algorithms 1 and 2). Each update also
 * subtracts rate * share * p from a weight p, where p is its value before the update.
 *
 * <p>The decay is no part of the gradient. So clipping does not scale it, and Adam does not divide
 * it by the size of the gradients. As in PyTorch, the decay is multiplied by the learning rate with
 * its schedule; the paper multiplies it by the schedule alone.
 *
 * <p>Biases and the gains of layer normalisation do not decay. They are few, and a smaller bias or
 * gain does not make the network simpler. Frozen parameters do not decay either.
 */
public final class WeightDecay {
  /** Elements {@code from} to {@code to} of the flat parameters, and the share that they lose. */
  private record Span(int from, int to, double share) {}

  /** Receives some elements of the flat parameters that decay by the same share. */
  @FunctionalInterface
  interface Part {
    void accept(int from, int count, double share);
  }

  private final List<Span> spans = new ArrayList<>();

  /**
   * Creates the decay of some parameters.
   *
   * @param share the share of a weight that an update subtracts at a learning rate of 1; 0 for no
   *     decay
   */
  public WeightDecay(Parameters parameters, double share) {
    List<Parameter> frozen = parameters.frozen();
    for (Parameter parameter : parameters.all()) {
      add(
          parameter.offset(),
          parameter.offset() + parameter.size(),
          parameter.isWeight() && !frozen.contains(parameter) ? share : 0);
    }
  }

  /** Adds a span. Joins it to the last span if both have the same share. */
  private void add(int from, int to, double share) {
    int last = spans.size() - 1;
    if (last >= 0 && spans.get(last).share == share) {
      spans.set(last, new Span(spans.get(last).from, to, share));
    } else {
      spans.add(new Span(from, to, share));
    }
  }

  /** Cuts elements {@code from} to {@code from + count} into parts with one share each. */
  void forEach(int from, int count, Part part) {
    for (Span span : spans) {
      int start = Math.max(from, span.from);
      int end = Math.min(from + count, span.to);
      if (start < end) {
        part.accept(start, end - start, span.share);
      }
    }
  }
}
