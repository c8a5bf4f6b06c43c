package org.nmt4j.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Workspace;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.parallel.Workers;

/** Passes of a network that does not learn, one for each batch. */
public final class Inference {
  private final Kernels kernels;
  private final Parameters parameters;

  /** Passes with these parameters as they are at each call. */
  public Inference(Kernels kernels, Parameters parameters) {
    this.kernels = kernels;
    this.parameters = parameters;
  }

  /** What {@code pass} makes of each batch, in their order; no value may point into the tape. */
  public <B, T> List<T> run(Workers workers, List<B> batches, BiFunction<Tape, B, T> pass) {
    List<T> results = new ArrayList<>(Collections.nCopies(batches.size(), null));
    workers.run(
        batches.size(),
        i -> {
          Workspace workspace = Workspace.ofThread(parameters.flat().type());
          Tape tape = Tape.inference(kernels, workspace, parameters);
          results.set(i, pass.apply(tape, batches.get(i)));
        });
    return results;
  }
}
