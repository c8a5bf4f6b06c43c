package org.nmt4j.spark.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ProgressServerTest {
  private static final InetAddress HOST = InetAddress.getLoopbackAddress();

  private final List<String> told = Collections.synchronizedList(new ArrayList<>());

  private ProgressServer server() throws IOException {
    return new ProgressServer(
        HOST, "secret", line -> told.add("line " + line), reason -> told.add("failure " + reason));
  }

  private static ProgressLink link(ProgressServer server, String secret) {
    return new ProgressLink(new InetSocketAddress(HOST, server.port()), secret);
  }

  @Test
  void linesAndFailuresArrive() throws IOException {
    try (ProgressServer server = server()) {
      try (ProgressLink link = link(server, "secret");
          ProgressLink other = link(server, "secret")) {
        link.tell("epoch 1");
        assertThat(link.isAskedToStop()).isFalse();
        link.tellValidated();
        server.stop();
        while (!link.isAskedToStop() || !other.isAskedToStop()) {
          LockSupport.parkNanos(1_000_000);
        }
        link.tell("ä".repeat(30_000));
      }
      assertThat(server.hasValidated()).isTrue();
      assertThat(server.hasValidated()).isFalse();
      try (ProgressLink late = link(server, "secret")) {
        late.fail("no room");
        while (!late.isAskedToStop()) {
          LockSupport.parkNanos(1_000_000);
        }
      }
    }
    assertThat(told)
        .containsExactly("line epoch 1", "line " + "ä".repeat(20_000), "failure no room");
  }

  @Test
  void strangersAreNotHeard() throws IOException {
    try (ProgressServer server = server();
        ProgressLink link = link(server, "another secret")) {
      link.tell("epoch 1");
    }
    assertThat(told).isEmpty();
  }

  @Test
  void withoutAServerLinesAreLost() throws IOException {
    ProgressServer server = server();
    server.close();
    try (ProgressLink link = link(server, "secret")) {
      link.tell("epoch 1");
      link.fail("no room");
      assertThat(link.isAskedToStop()).isFalse();
    }
    assertThat(told).isEmpty();
  }
}
