package org.nmt4j.spark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Kills an executor process of the local cluster when some tasks have ended. */
public final class ExecutorKiller extends SparkListener {
  private final AtomicInteger left;
  private final CountDownLatch lost = new CountDownLatch(1);

  /**
   * Creates a killer.
   *
   * @param tasks the number of tasks that may end before
   */
  public ExecutorKiller(int tasks) {
    left = new AtomicInteger(tasks);
  }

  /** Kills a child of this process. All of its children are executors. */
  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (left.decrementAndGet() == 0) {
      ProcessHandle.current().children().findFirst().orElseThrow().destroyForcibly();
    }
  }

  @Override
  public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
    lost.countDown();
  }

  /** Returns whether an executor was lost. */
  public boolean hasKilled() throws InterruptedException {
    return lost.await(1, TimeUnit.MINUTES);
  }
}
