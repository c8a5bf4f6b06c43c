package org.nmt4j.training.replica;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.nmt4j.nn.Gradients;
import org.nmt4j.nn.array.Matrix;

/**
 * {@link Replicas} in a ring: each process sends to the next one, and the last one to the first.
 *
 * <p>A sum passes through the ring twice: from the first process to the last one, while each adds
 * its vectors, and then from the last process to all others. Both passes go in chunks, so that all
 * processes work at once. A process sends at most two vectors, whatever the number of processes.
 *
 * <p>A frame has a kind (1 byte), the number of the call (4 bytes), a length (4 bytes, both with
 * the most significant byte first), and then as many bytes, or elements of 4 bytes with the least
 * significant byte first. The kind and the number show that both processes make the same call.
 */
public final class Ring implements Replicas, AutoCloseable {
  /** The most elements of a chunk. */
  static final int CHUNK = 1 << 16;

  private static final int BYTES = 1;
  private static final int ELEMENTS = 2;
  private static final int PARTIAL_SUM = 3;
  private static final int SUM = 4;

  private final int rank;
  private final int count;
  private final DataInputStream previous;
  private final RingSender sender;
  private final FloatBytes received = new FloatBytes(CHUNK);
  private final FloatBytes sent = new FloatBytes(CHUNK);
  private int call;

  /**
   * Creates the view of one process. The caller closes the streams after this object.
   *
   * @param previous what the previous process sends; closing it must end a read in another thread,
   *     as is the case for the stream of a socket
   * @param next what the next process receives
   */
  public Ring(int rank, int count, InputStream previous, OutputStream next) {
    if (rank < 0 || rank >= count || count < 2) {
      throw new IllegalArgumentException("process " + rank + " of " + count);
    }
    this.rank = rank;
    this.count = count;
    this.previous = new DataInputStream(new BufferedInputStream(previous, 1 << 16));
    this.sender = new RingSender(next, previous);
  }

  @Override
  public int rank() {
    return rank;
  }

  @Override
  public int count() {
    return count;
  }

  private int next() {
    return (rank + 1) % count;
  }

  @Override
  public byte[] fromFirst(byte[] own) {
    call++;
    byte[] bytes = isFirst() ? own : receive();
    if (next() != 0) {
      send(bytes);
    }
    return bytes;
  }

  @Override
  public List<byte[]> fromAll(byte[] own) {
    call++;
    byte[][] all = new byte[count][];
    all[rank] = own;
    send(own);
    for (int distance = 1; distance < count; distance++) {
      byte[] bytes = receive();
      all[(rank + count - distance) % count] = bytes;
      if (distance < count - 1) {
        send(bytes);
      }
    }
    return Arrays.asList(all);
  }

  @Override
  public void copy(int from, Matrix matrix) {
    call++;
    for (List<Gradients.Span> chunk : chunks(List.of(new Gradients.Span(0, matrix.size())))) {
      if (rank != from) {
        receive(ELEMENTS, matrix, chunk);
      }
      if (next() != from) {
        send(ELEMENTS, matrix, chunk);
      }
    }
    drain();
  }

  @Override
  public void sum(Matrix sum, List<Gradients.Span> spans, Consumer<Gradients.Span> add) {
    call++;
    List<List<Gradients.Span>> chunks = chunks(spans);
    boolean isLast = rank == count - 1;
    for (List<Gradients.Span> chunk : chunks) {
      if (!isFirst()) {
        receive(PARTIAL_SUM, sum, chunk);
      }
      chunk.forEach(add);
      send(isLast ? SUM : PARTIAL_SUM, sum, chunk);
    }
    if (!isLast) {
      for (List<Gradients.Span> chunk : chunks) {
        // The chunk comes only after its partial sum was sent, so it may take the same place.
        receive(SUM, sum, chunk);
        if (next() != count - 1) {
          send(SUM, sum, chunk);
        }
      }
    }
    drain();
  }

  /** Divides spans into groups of at most {@link #CHUNK} elements. */
  private static List<List<Gradients.Span>> chunks(List<Gradients.Span> spans) {
    List<List<Gradients.Span>> chunks = new ArrayList<>();
    int room = 0;
    for (Gradients.Span span : spans) {
      for (int done = 0; done < span.count(); done += CHUNK) {
        int size = Math.min(CHUNK, span.count() - done);
        if (size > room) {
          chunks.add(new ArrayList<>());
          room = CHUNK;
        }
        chunks.get(chunks.size() - 1).add(new Gradients.Span(span.from() + done, size));
        room -= size;
      }
    }
    return chunks;
  }

  private static int size(List<Gradients.Span> chunk) {
    return chunk.stream().mapToInt(Gradients.Span::count).sum();
  }

  private void send(byte[] bytes) {
    int number = call;
    send(
        out -> {
          writeHeader(out, BYTES, number, bytes.length);
          out.write(bytes);
        });
  }

  /** The elements must not change before {@link #drain}. */
  private void send(int kind, Matrix matrix, List<Gradients.Span> chunk) {
    int number = call;
    send(
        out -> {
          int at = 0;
          for (Gradients.Span span : chunk) {
            matrix.read(span.from(), sent.floats(), at, span.count());
            at += span.count();
          }
          sent.encode(at);
          writeHeader(out, kind, number, at);
          out.write(sent.bytes(), 0, at * Float.BYTES);
        });
  }

  private static void writeHeader(DataOutputStream out, int kind, int number, int length)
      throws IOException {
    out.writeByte(kind);
    out.writeInt(number);
    out.writeInt(length);
  }

  private void send(RingSender.Frame frame) {
    try {
      sender.send(frame);
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private void drain() {
    try {
      sender.drain();
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private byte[] receive() {
    try {
      byte[] bytes = new byte[readHeader(BYTES)];
      previous.readFully(bytes);
      return bytes;
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private void receive(int kind, Matrix matrix, List<Gradients.Span> chunk) {
    try {
      int length = readHeader(kind);
      if (length != size(chunk)) {
        throw outOfStep("sends " + length + " elements", "expected " + size(chunk));
      }
      previous.readFully(received.bytes(), 0, length * Float.BYTES);
      received.decode(length);
      int at = 0;
      for (Gradients.Span span : chunk) {
        matrix.write(span.from(), received.floats(), at, span.count());
        at += span.count();
      }
    } catch (IOException e) {
      throw lost(e);
    }
  }

  private int readHeader(int kind) throws IOException {
    int foundKind = previous.readByte();
    int foundCall = previous.readInt();
    if (foundKind != kind || foundCall != call) {
      throw outOfStep(
          "sends kind " + foundKind + " in call " + foundCall,
          "expected kind " + kind + " in call " + call);
    }
    return previous.readInt();
  }

  private IllegalStateException outOfStep(String found, String expected) {
    return new IllegalStateException(
        String.format(Locale.ROOT, "process %d %s, %s", previousRank(), found, expected));
  }

  private int previousRank() {
    return (rank + count - 1) % count;
  }

  private ReplicaLostException lost(IOException e) {
    IOException inSending = sender.failure();
    IOException reason = inSending == null ? e : inSending;
    return new ReplicaLostException(
        String.format(
            Locale.ROOT,
            "process %d: lost the connection %s process %d (%s)",
            rank,
            inSending == null ? "from" : "to",
            inSending == null ? previousRank() : next(),
            reason instanceof EOFException ? "it has ended" : reason.getMessage()),
        reason);
  }

  /** Sends what is left, and ends. */
  @Override
  public void close() {
    sender.close();
  }
}
