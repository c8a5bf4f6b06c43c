package org.nmt4j.nn.array;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The working memory of one thread. Matrices are placed one after another in large blocks, and
 * {@link #reset()} frees all of them at once. Once the largest batch was processed, no more memory
 * is allocated.
 */
public final class Workspace {
  private static final int ALIGNMENT = 16;

  /** The number of elements of the first block. */
  private static final int FIRST = 1 << 16;

  private static final int LARGEST = 1 << 22;

  private static final ThreadLocal<Map<DataType, Workspace>> OF_THREAD =
      ThreadLocal.withInitial(() -> new EnumMap<>(DataType.class));

  private final DataType type;
  private final List<Slab> slabs = new ArrayList<>();
  private int slab;
  private int used;

  /** Creates an empty workspace for single precision. */
  public Workspace() {
    this(DataType.FLOAT);
  }

  /** Creates an empty workspace for single or double precision. */
  public Workspace(DataType type) {
    this.type = type;
  }

  /**
   * Returns the workspace of the calling thread after resetting it. Matrices of an earlier pass
   * become invalid, so a thread runs one pass at a time and holds no more memory than its largest
   * pass needs.
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

  /**
   * Returns the size of the next block. Each block doubles the memory, so that a small network
   * needs little memory even in many threads.
   */
  private int nextLength() {
    return (int) Math.min(LARGEST, Math.max(FIRST, elements()));
  }

  private long elements() {
    return slabs.stream().mapToLong(Slab::length).sum();
  }

  /** Returns a matrix of zeros. */
  public Matrix zeros(int rows, int columns) {
    Matrix matrix = allocate(rows, columns);
    matrix.zero();
    return matrix;
  }

  /** Frees all matrices. Their memory is used again. */
  public void reset() {
    slab = 0;
    used = 0;
  }

  /** Returns the precision of the matrices. */
  public DataType type() {
    return type;
  }

  /** Returns the number of bytes allocated, used or not. */
  public long bytes() {
    return elements() * type.width();
  }
}
