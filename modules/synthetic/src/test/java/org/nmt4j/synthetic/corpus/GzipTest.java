package org.nmt4j.synthetic.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.synthetic.sample.Dice;

class GzipTest {

  /** Few symbols make long and far matches, many make none. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 256})
  void whatIsPackedUnpacksAgain(int symbols) throws IOException {
    Dice dice = new Dice(symbols);
    for (int size : new int[] {0, 1, 3, 4, 5, 300, 100_000}) {
      byte[] bytes = new byte[size];
      for (int i = 0; i < size; i++) {
        // Stretches of random bytes, and stretches copied from near and far.
        bytes[i] = (byte) dice.below(symbols);
        int back = 1 + dice.below(40_000);
        if (i > back && dice.percent(5)) {
          for (int end = Math.min(size, i + dice.below(400)); i < end - 1; i++) {
            bytes[i] = bytes[i - back];
          }
        }
      }
      byte[] packed = Gzip.pack(bytes);
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        assertThat(in.readAllBytes()).isEqualTo(bytes);
      }
    }
  }

  @Test
  void repeatedTextGetsMuchSmaller() {
    byte[] text = "0.37,0 0.12,1\n".repeat(1000).getBytes(StandardCharsets.UTF_8);
    assertThat(Gzip.pack(text)).hasSizeLessThan(text.length / 50);
  }

  /** Worked by hand: header, "a" and the end mark in fixed codes, check sum, size. */
  @Test
  void bytesAreThese() {
    assertThat(HexFormat.of().formatHex(Gzip.pack(new byte[] {'a'})))
        .isEqualTo("1f8b08000000000000ff" + "4b0400" + "43beb7e8" + "01000000");
  }
}
