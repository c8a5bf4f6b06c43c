package org.nmt4j.synthetic.corpus;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Packs bytes as gzip (RFC 1952), the same way on every machine: what {@code java.util.zip} writes
 * depends on the zlib it finds. One block of fixed codes (RFC 1951, section 3.2.6), whose matches
 * begin as far back as the last long one did, or at the latest place with the same four bytes.
 */
final class Gzip {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
  private static final int WINDOW = 32_768;
  private static final int SHORTEST = 4;
  private static final int LONG = 16;
  private static final int LONGEST = 258;
  private static final int HASH_BITS = 16;
  private static final int END = 256;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int bits;
  private int bitCount;

  private Gzip() {}

  /** The packed bytes. */
  static byte[] pack(byte[] bytes) {
    Gzip gzip = new Gzip();
    gzip.out.writeBytes(HEADER);
    gzip.deflate(bytes);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    gzip.put((int) crc.getValue(), 32);
    gzip.put(bytes.length, 32);
    return gzip.out.toByteArray();
  }

  private void deflate(byte[] bytes) {
    put(1, 1); // the last block
    put(1, 2); // of fixed codes
    int[] latest = new int[1 << HASH_BITS];
    Arrays.fill(latest, -1);
    int place = 0;
    int steady = 0;
    while (place < bytes.length) {
      int before = place + SHORTEST <= bytes.length ? latest[hash(bytes, place)] : -1;
      int far = before < 0 ? 0 : place - before;
      int distance = common(bytes, steady, place) < common(bytes, far, place) ? far : steady;
      int step = common(bytes, distance, place);
      if (step < SHORTEST) {
        step = 1;
        putSymbol(bytes[place] & 0xff);
      } else {
        putLength(step);
        putDistance(distance);
        steady = step < LONG ? steady : distance;
      }
      for (int end = place + step; place < end; place++) {
        if (place + SHORTEST <= bytes.length) {
          latest[hash(bytes, place)] = place;
        }
      }
    }
    putSymbol(END);
    put(0, -bitCount & 7);
  }

  private static int hash(byte[] bytes, int place) {
    int four =
        bytes[place] << 24 ^ bytes[place + 1] << 16 ^ bytes[place + 2] << 8 ^ bytes[place + 3];
    return four * 0x9E3779B1 >>> 32 - HASH_BITS;
  }

  /** How many bytes from a place on are those from so far back on; none from no distance. */
  private static int common(byte[] bytes, int distance, int place) {
    if (distance == 0 || distance > WINDOW) {
      return 0;
    }
    int before = place - distance;
    int most = Math.min(LONGEST, bytes.length - place);
    int mismatch = Arrays.mismatch(bytes, before, before + most, bytes, place, place + most);
    return mismatch < 0 ? most : mismatch;
  }

  /** Codes have their highest bit first. */
  private void putSymbol(int symbol) {
    if (symbol < 144) {
      putReversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      putReversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      putReversed(symbol - 256, 7);
    } else {
      putReversed(0xC0 + symbol - 280, 8);
    }
  }

  /** Lengths from 3: eight codes of their own, then four codes for each number of extra bits. */
  private void putLength(int length) {
    if (length == LONGEST) {
      putSymbol(285);
      return;
    }
    int offset = length - 3;
    int extra = offset < 8 ? 0 : 29 - Integer.numberOfLeadingZeros(offset);
    putSymbol(257 + 4 * extra + (offset >> extra));
    put(offset & (1 << extra) - 1, extra);
  }

  /** Distances from 1: four codes of their own, then two for each number of extra bits. */
  private void putDistance(int distance) {
    int offset = distance - 1;
    int extra = offset < 4 ? 0 : 30 - Integer.numberOfLeadingZeros(offset);
    putReversed(2 * extra + (offset >> extra), 5);
    put(offset & (1 << extra) - 1, extra);
  }

  private void putReversed(int code, int count) {
    put(Integer.reverse(code) >>> 32 - count, count);
  }

  private void put(int value, int count) {
    for (int i = 0; i < count; i++) {
      bits |= (value >>> i & 1) << bitCount++;
      if (bitCount == 8) {
        out.write(bits);
        bits = 0;
        bitCount = 0;
      }
    }
  }
}
