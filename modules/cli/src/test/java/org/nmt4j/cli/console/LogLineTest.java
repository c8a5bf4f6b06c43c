package org.nmt4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static String line(String logger, Throwable thrown) {
    LoggingEvent event =
        new LoggingEvent(
            LogLineTest.class.getName(),
            new LoggerContext().getLogger(logger),
            Level.WARN,
            "{} of {} lines",
            thrown,
            new Object[] {1, 2});
    return new LogLine().doLayout(event);
  }

  @Test
  void aLineNamesLevelAndClass() {
    assertThat(line("org.example.Reader", null))
        .isEqualTo("WARN Reader: 1 of 2 lines" + System.lineSeparator());
    assertThat(line("Reader", null)).startsWith("WARN Reader: ");
  }

  @Test
  void anExceptionFollows() {
    assertThat(line("org.example.Reader", new IllegalStateException("broken")))
        .startsWith("WARN Reader: 1 of 2 lines" + System.lineSeparator())
        .contains("java.lang.IllegalStateException: broken")
        .contains("at org.nmt4j.cli.console.LogLineTest");
  }
}
