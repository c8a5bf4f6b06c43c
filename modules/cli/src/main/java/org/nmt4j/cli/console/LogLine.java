package org.nmt4j.cli.console;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;

/**
 * The line of a message: {@code WARN Class: message}, followed by the stack trace of an exception.
 * Logback's own layout of patterns would load a hundred classes at each start.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

  @Override
  public String doLayout(ILoggingEvent event) {
    String logger = event.getLoggerName();
    String line =
        event.getLevel()
            + " "
            + logger.substring(logger.lastIndexOf('.') + 1)
            + ": "
            + event.getFormattedMessage()
            + System.lineSeparator();
    IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null ? line : line + ThrowableProxyUtil.asString(thrown);
  }
}
