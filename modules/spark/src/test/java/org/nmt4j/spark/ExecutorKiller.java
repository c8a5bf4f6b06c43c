package org.nmt4j.spark;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Kills an executor process of the local cluster as soon as a task has ended. */
final class ExecutorKiller extends SparkListener {
  private final AtomicBoolean done = new AtomicBoolean();
  private final AtomicInteger lost = new AtomicInteger();

  /** Kills a child of this process. All of its children are executors. */
  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!done.getAndSet(true)) {
      ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    lost.incrementAndGet();
  }

  /** Returns the number of executors that were lost. */
  int lost() {
    return lost.get();
  }
}
