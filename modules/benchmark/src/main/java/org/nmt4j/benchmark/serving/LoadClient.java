package org.nmt4j.benchmark.serving;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A client that sends one sentence after another. It sends a sentence as soon as the answer to the
 * last one has come. After the status 503 it waits as long as the server asks, and sends the
 * sentence again.
 */
final class LoadClient implements Callable<LoadCount> {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;

  /** The seconds after the end of the measured time in which a client still tries to be served. */
  private static final int PATIENCE = 120;

  /** The fewest milliseconds before a sentence is sent again. */
  private static final long LEAST_PAUSE = 100;

  private final URI address;
  private final List<LoadSentence> sentences;
  private final long end;
  private final LoadCount count = new LoadCount();

  /**
   * Creates a client.
   *
   * @param sentences the sentences, which the client sends in a random order, again and again
   * @param seed decides the order
   * @param end the {@link System#nanoTime} after which the client sends no more
   */
  LoadClient(URI address, List<LoadSentence> sentences, long seed, long end) {
    this.address = address;
    this.sentences = new ArrayList<>(sentences);
    this.end = end;
    Collections.shuffle(this.sentences, new Random(seed));
  }

  @Override
  public LoadCount call() throws IOException, InterruptedException {
    try (HttpConnection connection = new HttpConnection(address)) {
      for (int i = 0; System.nanoTime() - end < 0; i++) {
        send(connection, sentences.get(i % sentences.size()));
      }
    }
    return count;
  }

  private void send(HttpConnection connection, LoadSentence sentence)
      throws IOException, InterruptedException {
    while (System.nanoTime() - end < TimeUnit.SECONDS.toNanos(PATIENCE)) {
      long start = System.nanoTime();
      int seconds;
      try {
        HttpAnswer answer = connection.exchange(sentence.request());
        if (answer.status() != UNAVAILABLE) {
          keep(answer, sentence, start);
          return;
        }
        count.retried();
        seconds = answer.retryAfter();
      } catch (IOException e) {
        connection.close();
        count.failed(e.getClass().getSimpleName());
        seconds = 1;
      }
      TimeUnit.MILLISECONDS.sleep(Math.max(LEAST_PAUSE, TimeUnit.SECONDS.toMillis(seconds)));
    }
    count.lost();
  }

  private void keep(HttpAnswer answer, LoadSentence sentence, long start) {
    if (answer.status() != OK) {
      count.failed("status " + answer.status());
      count.lost();
    } else if (!sentence.isAnsweredBy(answer)) {
      count.failed("other text");
      count.lost();
    } else {
      count.answered(System.nanoTime() - start);
    }
  }
}
