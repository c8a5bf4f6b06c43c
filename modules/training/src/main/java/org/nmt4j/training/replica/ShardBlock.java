package org.nmt4j.training.replica;

/**
 * The shards of one process: the ones from {@code from} (inclusive) to {@code to} (exclusive). The
 * sizes of two blocks differ by at most one.
 */
public record ShardBlock(int from, int to) {
  /** Returns the block of a process. */
  public static ShardBlock of(int shards, int rank, int processes) {
    return new ShardBlock(start(shards, rank, processes), start(shards, rank + 1, processes));
  }

  private static int start(int shards, int rank, int processes) {
    return (int) ((long) shards * rank / processes);
  }

  /** Returns the number of the process whose block has a shard. */
  public static int owner(int shard, int shards, int processes) {
    int rank = (int) ((long) shard * processes / shards);
    while (of(shards, rank, processes).to <= shard) {
      rank++;
    }
    return rank;
  }

  /** Returns the number of shards of the block among the first {@code used} ones. */
  public int countOf(int used) {
    return Math.max(0, Math.min(to, used) - from);
  }
}
