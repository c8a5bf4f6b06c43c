package org.nmt4j.training;

import java.util.List;
import java.util.Map;
import org.nmt4j.model.Batch;
import org.nmt4j.model.Task;
import org.nmt4j.model.Validation;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.Tape;
import org.nmt4j.nn.array.Matrix;
import org.nmt4j.nn.check.CheckedNetwork;
import org.nmt4j.nn.kernel.Kernels;
import org.nmt4j.nn.kernel.Loss;
import org.nmt4j.nn.parallel.Workers;

/** A task that computes with other kernels. */
record TimedTask<B extends Batch>(Task<B> task, Kernels kernels) implements Task<B> {
  @Override
  public Parameters parameters() {
    return task.parameters();
  }

  @Override
  public List<B> batches(int epoch) {
    return task.batches(epoch);
  }

  @Override
  public List<B> shards(B batch, int count) {
    return task.shards(batch, count);
  }

  @Override
  public Loss loss(Tape tape, B shard, double scale, long dropoutKey) {
    return task.loss(tape, shard, scale, dropoutKey);
  }

  @Override
  public CheckedNetwork checked(long dropoutKey) {
    return task.checked(dropoutKey);
  }

  @Override
  public Validation validate(Workers workers) {
    return task.validate(workers);
  }

  @Override
  public Map<String, Matrix> carried() {
    return task.carried();
  }

  @Override
  public ModelContents contents() {
    return task.contents();
  }
}
