package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.junit.jupiter.api.Test;

/** Checks the limits on the size and the speed of bodies. */
class PacedSourceTest {
  private final AtomicLong time = new AtomicLong();
  private final AtomicLong inMemory = new AtomicLong();

  private PacedSource source(int... sizes) {
    ByteBuffer[] chunks = new ByteBuffer[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      chunks[i] = ByteBuffer.allocate(sizes[i]);
    }
    HttpLimits limits =
        new HttpLimits(
            100,
            150,
            200,
            1,
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            5,
            Duration.ofSeconds(60));
    return new PacedSource(Content.Source.from(chunks), 100, limits, inMemory, time::get);
  }

  private static int status(Content.Chunk chunk) {
    return Content.Chunk.isFailure(chunk) ? ((HttpProblem) chunk.getFailure()).status() : 200;
  }

  @Test
  void aBodyOfTheLongestLengthPasses() {
    PacedSource source = source(60, 40);
    assertThat(status(source.read())).isEqualTo(200);
    assertThat(status(source.read())).isEqualTo(200);
  }

  @Test
  void aLongerBodyFails() {
    PacedSource source = source(60, 41);
    assertThat(status(source.read())).isEqualTo(200);
    assertThat(status(source.read())).isEqualTo(413);
  }

  @Test
  void aSlowBodyFailsAfterSomeTime() {
    PacedSource source = source(40, 6, 5, 5, 1);
    time.set(9_000_000_000L);
    assertThat(status(source.read())).isEqualTo(200);
    time.set(10_000_000_000L);
    assertThat(status(source.read())).isEqualTo(200);
    time.set(10_000_000_001L);
    assertThat(status(source.read())).isEqualTo(200);
    time.set(12_000_000_000L);
    assertThat(status(source.read())).isEqualTo(408);
  }

  @Test
  void theBytesOfAllBodiesCount() {
    PacedSource first = source(100, 0);
    PacedSource second = source(60, 0);
    assertThat(status(first.read())).isEqualTo(200);
    assertThat(status(second.read())).isEqualTo(503);
    first.release();
    first.release();
    second.release();
    assertThat(inMemory).hasValue(0);
    assertThat(status(source(100, 0).read())).isEqualTo(200);
  }
}
