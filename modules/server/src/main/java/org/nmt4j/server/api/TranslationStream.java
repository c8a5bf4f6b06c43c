package org.nmt4j.server.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.nmt4j.server.async.Completions;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.engine.TranslatedPart;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.EventSink;
import org.nmt4j.server.http.HttpProblem;

/**
 * Sends the translation of each text as one event, as soon as the text is translated. Before that
 * event, a text of several parts has events with pieces of its translation. Further texts are
 * translated only while the client reads the events.
 */
final class TranslationStream {
  /** The most texts of one stream that are translated at a time. */
  private static final int AT_A_TIME = 16;

  private final Translating translating;
  private final ClientRequest request;
  private final AskedTexts asked;
  private final EventSink sink;
  private final Deque<Event> ready = new ArrayDeque<>();
  private final List<GrowingText> growing = new ArrayList<>();
  private int next;
  private int open;
  private boolean sending;
  private boolean ended;

  TranslationStream(
      Translating translating, ClientRequest request, AskedTexts asked, EventSink sink) {
    this.translating = translating;
    this.request = request;
    this.asked = asked;
    this.sink = sink;
  }

  private record Event(String name, Object data) {
    boolean isLast() {
      return name.equals("end") || name.equals("error");
    }
  }

  /**
   * A piece of the best translation of a text. All pieces of the text, in their order, are its
   * translation.
   *
   * @param index the index of the text in the request, from 0
   */
  private record Piece(int index, String text) {}

  /**
   * The translation of one text.
   *
   * @param index the index of the text in the request, from 0
   * @param terms the terms in the text; null if it has none
   * @param unmet the required phrases that the best candidate lacks; null if it has all
   */
  private record Result(
      int index, List<WeighedText> candidates, List<FoundTerm> terms, List<String> unmet) {
    static Result of(int index, Translated translated) {
      return new Result(
          index,
          WeighedText.of(translated),
          unlessEmpty(FoundTerm.of(translated)),
          unlessEmpty(translated.translation().unmet()));
    }

    private static <T> List<T> unlessEmpty(List<T> list) {
      return list.isEmpty() ? null : list;
    }
  }

  /**
   * An error, which is the last event.
   *
   * @param retryAfter the seconds after which the client should try again; null to send no time
   */
  private record Failure(String error, Integer retryAfter) {}

  /** Begins to translate. */
  void start() {
    submit();
    send();
  }

  private void submit() {
    while (true) {
      int index;
      synchronized (this) {
        if (ended || open >= AT_A_TIME || next >= asked.texts().size()) {
          return;
        }
        index = next++;
        open++;
        growing.add(new GrowingText());
      }
      TranslationRequest work =
          asked
              .of(List.of(asked.texts().get(index)))
              .withListener(part -> request.executor().execute(() -> take(index, part)));
      Completions.whenDone(
          translating.translate(request, work),
          (translated, failure) -> take(index, translated, failure));
    }
  }

  private void take(int index, TranslatedPart part) {
    if (part.count() > 1) {
      synchronized (this) {
        add(index, growing.get(index).add(part.index(), part.part()));
      }
      send();
    }
  }

  private void take(int index, List<Translated> translated, Throwable failure) {
    Event event = event(index, translated, failure);
    synchronized (this) {
      open--;
      if (!event.isLast()) {
        add(index, growing.get(index).finish(translated.get(0).translation().parts()));
      }
      ready.add(event);
    }
    send();
  }

  /**
   * Adds a piece to the events that wait. If the last of these is a piece of the same text, joins
   * the two pieces, so that few events wait.
   */
  private void add(int index, String piece) {
    if (piece.isEmpty()) {
      return;
    }
    Event last = ready.peekLast();
    String text = piece;
    if (last != null && last.data() instanceof Piece before && before.index() == index) {
      ready.removeLast();
      text = before.text() + piece;
    }
    ready.add(new Event("part", new Piece(index, text)));
  }

  private static Event event(int index, List<Translated> translated, Throwable failure) {
    if (failure != null) {
      return new Event("error", failure(failure));
    }
    try {
      return new Event("translation", Result.of(index, translated.get(0)));
    } catch (RuntimeException | Error e) {
      // Without an event, the client would wait for ever.
      return new Event("error", failure(e));
    }
  }

  private static Failure failure(Throwable failure) {
    return Translating.problem(failure) instanceof HttpProblem problem
        ? new Failure(problem.getMessage(), problem.retryAfter() > 0 ? problem.retryAfter() : null)
        : new Failure("Internal error", null);
  }

  private void send() {
    Event event;
    synchronized (this) {
      if (sending || ended) {
        return;
      }
      event = ready.poll();
      if (event == null && open == 0 && next >= asked.texts().size()) {
        event = new Event("end", Map.of());
      }
      if (event == null) {
        return;
      }
      sending = true;
      ended = event.isLast();
    }
    CompletableFuture<Void> sent;
    boolean isLast = event.isLast();
    try {
      sent = sink.send(event.name(), event.data());
    } catch (RuntimeException | Error e) {
      // Without another event, the client would wait for ever.
      sent = sink.send("error", failure(e));
      isLast = true;
    }
    boolean last = isLast;
    Completions.whenDone(sent, (nothing, failure) -> afterSent(last || failure != null));
  }

  private void afterSent(boolean last) {
    synchronized (this) {
      sending = false;
      ended = last;
    }
    if (last) {
      sink.end();
    } else {
      submit();
      send();
    }
  }
}
