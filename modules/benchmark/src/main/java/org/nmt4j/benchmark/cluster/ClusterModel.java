package org.nmt4j.benchmark.cluster;

/**
 * A model of the time of an update in several processes on machines of their own. Each process
 * computes the gradient of one shard of fixed size, so the batch grows with the processes:
 *
 * <pre>{@code
 * passes   = 2 * elements * 4 / bandwidth                  the sum passes each link twice
 * hops     = (processes - 1)
 *            * (2 * chunk * 4 / bandwidth + 3 * latency)     until the first chunks have passed
 * exchange = max(passes + hops, 2 * elements * perElement)
 * update   = gradients + optimizer + exchange
 * }</pre>
 *
 * @param elements the number of parameters
 * @param gradients the time in which a process computes the gradient of its shard, in seconds
 * @param optimizer the time of the optimizer, which each process repeats, in seconds
 * @param perElement the time in which a process receives, adds and sends an element, in seconds
 * @param bandwidth the bytes that a machine sends in a second
 * @param latency the time until a small message arrives, in seconds
 */
record ClusterModel(
    int elements,
    double gradients,
    double optimizer,
    double perElement,
    double bandwidth,
    double latency) {
  private static final int CHUNK = 1 << 16;

  /** Returns the time of an update in seconds. */
  double update(int processes) {
    return gradients + optimizer + exchange(processes);
  }

  /** Returns the time of the exchange in seconds; 0 for a single process. */
  double exchange(int processes) {
    if (processes == 1) {
      return 0;
    }
    double passes = 2.0 * elements * Float.BYTES / bandwidth;
    double hops = (processes - 1) * (2 * CHUNK * Float.BYTES / bandwidth + 3 * latency);
    return Math.max(passes + hops, 2.0 * elements * perElement);
  }

  /** Returns the speed of all processes as a share of as many times the speed of one. */
  double efficiency(int processes) {
    return update(1) / update(processes);
  }
}
