package org.nmt4j.server.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.nmt4j.documents.TextTranslator;
import org.nmt4j.server.engine.LanguagePair;
import org.nmt4j.server.http.ClientRequest;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.server.http.PrivateFolder;

/** Translates documents, at most 4 at a time. */
final class Documents implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int WAITING = 32;

  private final Translating translating;
  private final PrivateFolder folder;
  private final ExecutorService threads;

  Documents(Translating translating, PrivateFolder folder) {
    this.translating = translating;
    this.folder = folder;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            work -> new Thread(work, "nmt4j-documents"));
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /**
   * Translates a file. Fails with an {@link HttpProblem} if the file cannot be translated.
   *
   * @param pair the languages of the document's format: those by which it is read and written
   * @param pairOf returns the pair of languages by which some texts of the document are translated
   * @param name the name of the file in messages
   * @throws HttpProblem with the status 503 if too many documents wait
   * @return the translated file, which the caller deletes
   */
  CompletableFuture<Path> file(
      ClientRequest request,
      LanguagePair pair,
      Function<List<String>, LanguagePair> pairOf,
      UploadType type,
      Path from,
      String name) {
    return run(
        () -> {
          Path to = folder.newFile();
          try {
            type.translate(translator(request, pairOf), pair, from, to);
            return to;
          } catch (RuntimeException | IOException e) {
            PrivateFolder.delete(to);
            throw DocumentProblem.of(e, from, name);
          }
        });
  }

  /**
   * Translates texts that are fragments of documents, one after the other.
   *
   * @throws HttpProblem with the status 503 if too many documents wait
   */
  CompletableFuture<List<Rendered>> fragments(
      ClientRequest request, LanguagePair pair, UploadType type, List<String> texts) {
    return run(
        () -> {
          List<Rendered> found = new ArrayList<>();
          for (String text : texts) {
            found.add(Rendered.same(fragment(request, pair, type, text)));
          }
          return found;
        });
  }

  private String fragment(ClientRequest request, LanguagePair pair, UploadType type, String text)
      throws IOException {
    if (text.isBlank()) {
      return text;
    }
    Path from = folder.newFile();
    Path to = folder.newFile();
    try {
      Files.writeString(from, text);
      type.translate(translator(request, texts -> pair), pair, from, to);
      return Files.readString(to, StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw DocumentProblem.of(e, from, "the text");
    } finally {
      PrivateFolder.delete(from);
      PrivateFolder.delete(to);
    }
  }

  private TextTranslator translator(
      ClientRequest request, Function<List<String>, LanguagePair> pairOf) {
    return texts -> translating.alignedNow(request, pairOf.apply(texts), texts);
  }

  private <T> CompletableFuture<T> run(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    try {
      threads.execute(
          () -> {
            try {
              result.complete(work.call());
            } catch (IOException e) {
              result.completeExceptionally(new UncheckedIOException(e));
            } catch (Throwable e) {
              result.completeExceptionally(e);
            }
          });
    } catch (RejectedExecutionException e) {
      throw new HttpProblem(503, "too many documents wait to be translated", 10);
    }
    return result;
  }

  /** Ends the threads. Documents that are being translated fail. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
