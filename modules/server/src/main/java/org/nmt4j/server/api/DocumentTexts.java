package org.nmt4j.server.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.documents.inline.AlignedText;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.engine.Translated;
import org.nmt4j.server.engine.TranslationRequest;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.translation.KnownMarks;

/**
 * Translates the texts of one document in windows. At most two windows of a document are in the
 * queue of the engine at a time. If the engine has no room, a document waits and tries again. A
 * fragment is no longer than other texts, so the engine accepts or refuses it like other texts.
 */
final class DocumentTexts implements TextTranslator {
  /** The most characters of a window. A longer text is a window of its own. */
  private static final int WINDOW = 20_000;

  /** The windows in the queue at a time. One window waits while the engine translates the other. */
  private static final int AT_A_TIME = 2;

  private final Translating translating;
  private final ClientRequest request;
  private final LanguagePair pair;
  private final boolean isFragment;

  /**
   * Creates a translator.
   *
   * @param isFragment whether the document is a fragment of a request without a file
   */
  DocumentTexts(
      Translating translating, ClientRequest request, LanguagePair pair, boolean isFragment) {
    this.isFragment = isFragment;
    this.translating = translating;
    this.request = request;
    this.pair = pair;
  }

  @Override
  public KnownMarks marks() {
    return translating.marks(pair);
  }

  /**
   * Translates texts, and waits for their translations.
   *
   * @throws java.util.concurrent.CancellationException if the client has left or the server is
   *     stopping
   */
  @Override
  public List<AlignedText> translate(List<String> texts) {
    List<List<String>> windows = windows(texts);
    Deque<CompletableFuture<List<Translated>>> open = new ArrayDeque<>();
    List<AlignedText> translated = new ArrayList<>();
    int next = 0;
    for (List<String> window : windows) {
      while (next < windows.size() && open.size() < AT_A_TIME) {
        open.add(submit(windows.get(next++)));
      }
      await(open.remove(), window).forEach(each -> translated.add(Translating.aligned(each)));
    }
    return translated;
  }

  private static List<List<String>> windows(List<String> texts) {
    List<List<String>> windows = new ArrayList<>();
    int from = 0;
    while (from < texts.size()) {
      int to = from + 1;
      int characters = texts.get(from).length();
      while (to < texts.size() && characters + texts.get(to).length() <= WINDOW) {
        characters += texts.get(to++).length();
      }
      windows.add(texts.subList(from, to));
      from = to;
    }
    return windows;
  }

  private CompletableFuture<List<Translated>> submit(List<String> window) {
    request.requireWaiting();
    TranslationRequest work = new TranslationRequest(pair, window, 1);
    return translating.translate(request, isFragment ? work : work.ofDocument());
  }

  private List<Translated> await(CompletableFuture<List<Translated>> first, List<String> window) {
    CompletableFuture<List<Translated>> work = first;
    while (true) {
      try {
        return work.join();
      } catch (CompletionException e) {
        RuntimeException failure = Translating.problem(e);
        if (isFragment || !(failure instanceof HttpProblem problem) || problem.retryAfter() == 0) {
          throw failure;
        }
        request.pause(problem.retryAfter());
        work = submit(window);
      }
    }
  }
}
