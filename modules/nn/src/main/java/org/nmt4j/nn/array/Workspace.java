package org.nmt4j.nn.array;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The working memory of one thread: matrices are cut one after another from large blocks, and all
 * are given back at once by {@link #reset()}. After the largest batch has passed, nothing more is
 * allocated.
 */
public final class Workspace {
  private static final int ALIGNMENT = 16;

  /** Elements of the first block, and of the largest that is not made for one large matrix. */
  private static final int FIRST = 1 << 16;

  private static final int LARGEST = 1 << 22;

  private static final ThreadLocal<Map<DataType, Workspace>> OF_THREAD =
      ThreadLocal.withInitial(() -> new EnumMap<>(DataType.class));

  private final DataType type;
  private final List<Slab> slabs = new ArrayList<>();
  private int slab;
  private int used;

  /** An empty workspace for single precision. */
  public Workspace() {
    this(DataType.FLOAT);
  }

  /** An empty workspace for single or double precision. */
  public Workspace(DataType type) {
    this.type = type;
  }

  /**
   * The one that belongs to this thread, with nothing in it: what a pass before this one took from
   * it is taken back. So a thread makes one pass at a time, and needs no more memory than the
   * largest of them, of whatever kind.
   */
  public static Workspace ofThread(DataType type) {
    Workspace workspace = OF_THREAD.get().computeIfAbsent(type, Workspace::new);
    workspace.reset();
    return workspace;
  }

  /** Returns a matrix whose contents are undefined. */
  public Matrix allocate(int rows, int columns) {
    long wanted = ((long) rows * columns + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    int length = Math.toIntExact(wanted);
    while (slab < slabs.size() && slabs.get(slab).length() - used < length) {
      slab++;
      used = 0;
    }
    if (slab == slabs.size()) {
      slabs.add(new Slab(type, Math.max(nextLength(), length)));
    }
    Slab block = slabs.get(slab);
    Matrix matrix = new Matrix(block, used, rows, columns);
    used += length;
    return matrix;
  }

  /** As much again as there is: a small network in many threads shall stay small. */
  private int nextLength() {
    return (int) Math.min(LARGEST, Math.max(FIRST, elements()));
  }

  private long elements() {
    return slabs.stream().mapToLong(Slab::length).sum();
  }

  /** A matrix of zeros. */
  public Matrix zeros(int rows, int columns) {
    Matrix matrix = allocate(rows, columns);
    matrix.zero();
    return matrix;
  }

  /** Gives every matrix back; their memory is used again from here on. */
  public void reset() {
    slab = 0;
    used = 0;
  }

  /** The precision of the matrices. */
  public DataType type() {
    return type;
  }

  /** Bytes held, used or not. */
  public long bytes() {
    return elements() * type.width();
  }
}
