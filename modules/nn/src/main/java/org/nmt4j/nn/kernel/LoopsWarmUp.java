package org.nmt4j.nn.kernel;

import java.time.Duration;
import java.util.Arrays;
import org.nmt4j.nn.array.CounterRandom;

/** Runs loops until HotSpot has compiled them. */
final class LoopsWarmUp {
  /** The number of elements of a row. */
  private static final int WIDTH = 256;

  /** The number of calls of each loop in a round. */
  private static final int CALLS = 50;

  private final FloatLoops plain;
  private final FloatLoops vector;
  private final float[] x = numbers(1);
  private final float[] y = numbers(2);
  private final float[] gates = numbers(3);
  private final float[] state = numbers(4);

  /**
   * Creates a warm-up.
   *
   * @param plain loops that are fast as soon as they are compiled at all
   * @param vector loops that are slow until HotSpot's second compiler has compiled them
   */
  LoopsWarmUp(FloatLoops plain, FloatLoops vector) {
    this.plain = plain;
    this.vector = vector;
  }

  private static float[] numbers(long key) {
    float[] numbers = new float[4 * WIDTH];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (CounterRandom.bits(key, i) >>> 40) * 0x1p-24f - 0.5f;
    }
    return numbers;
  }

  /**
   * Runs both in turn until the vector loops are faster, and returns true. Returns false if they do
   * not become faster in time, as in a JVM without the second compiler.
   */
  boolean areVectorsFasterWithin(Duration longest) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < longest.toNanos()) {
      if (time(vector) < time(plain)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the nanoseconds of a round. */
  private long time(FloatLoops loops) {
    long start = System.nanoTime();
    for (int call = 0; call < CALLS; call++) {
      run(loops);
    }
    return System.nanoTime() - start;
  }

  /** Calls each loop that a search needs. */
  private void run(FloatLoops loops) {
    Arrays.fill(state, 0.1f);
    loops.addScaled(0.5f, x, 0, state, 0, WIDTH);
    loops.scale(loops.dot(x, 0, y, 0, WIDTH), state, 0, WIDTH);
    loops.tanh(state, 0, WIDTH);
    loops.sigmoid(state, 0, WIDTH);
    loops.exp(x, 0, loops.max(x, 0, WIDTH), state, 0, WIDTH);
    loops.logAddExp(x, 0, state, 0, WIDTH);
    loops.scale(loops.additiveScore(x, 0, y, 0, state, WIDTH), state, 0, WIDTH);
    loops.firstAtLeast(loops.sum(x, 0, WIDTH), x, 0, WIDTH);
    loops.lstm(new LstmArrays(x, y, state, WIDTH, gates, state, state), 0);
    loops.gru(new GruArrays(x, y, state, WIDTH, gates, state), 0);
  }
}
