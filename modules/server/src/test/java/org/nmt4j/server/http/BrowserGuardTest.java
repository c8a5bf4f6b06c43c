package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks by which names a server can be called. */
class BrowserGuardTest {

  private static void call(String listening, String host) throws UnknownHostException {
    new BrowserGuard(InetAddress.getByName(listening), List.of()).check(host, null);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2,127.0.0.2:5000",
    "127.0.0.2,localhost",
    "::1,[0:0:0:0:0:0:0:1]:5000",
    "::1,[::1]",
    "::1,[::0001]:80",
    "192.0.2.1,evil.example",
  })
  void namesThatAreServed(String listening, String host) {
    assertThatCode(() -> call(listening, host)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.2,127.0.0.3",
    "127.0.0.2,127.0.0.2.evil.example",
    "127.0.0.1,127.0.0.1.5",
    "::1,[::2]:5000",
    "::1,[::1.evil]",
    "::1,[:::]",
  })
  void namesThatAreRefused(String listening, String host) {
    assertThatThrownBy(() -> call(listening, host))
        .isInstanceOf(HttpProblem.class)
        .hasMessageContaining("this machine only");
  }
}
