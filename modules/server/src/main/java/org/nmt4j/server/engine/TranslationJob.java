package org.nmt4j.server.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;

/** The texts of one request, their parts, and the translations so far. */
final class TranslationJob {
  /**
   * The number of full batches in a window. The parts of each window are sorted by length, so that
   * the parts of a batch have similar lengths.
   */
  private static final int WINDOW = 16;

  private final TranslationRequest request;
  private final List<SourceText> texts;
  private final long characters;
  private final long start;
  private long queued;
  private final CompletableFuture<List<Translated>> future = new CompletableFuture<>();

  private PartTranslator translator;
  private List<List<TextPart>> cut = List.of();
  private List<TextPart> parts = List.of();
  private Translation[] translations = {};

  /** The indexes of the parts, in the order in which they are translated. */
  private int[] order = {};

  private int next;
  private int left;
  private boolean isAlone;

  /**
   * Creates a job.
   *
   * @param start the time in nanoseconds at which the request arrived
   */
  TranslationJob(TranslationRequest request, long start) {
    this.request = request;
    this.texts = request.texts();
    this.characters = texts.stream().mapToLong(TranslationJob::size).sum();
    this.start = start;
  }

  private static long size(SourceText text) {
    return text.text().length() + text.prefix().length() + 1L;
  }

  int texts() {
    return texts.size();
  }

  boolean isOfDocument() {
    return request.isOfDocument();
  }

  CompletableFuture<List<Translated>> future() {
    return future;
  }

  /** Returns the number of UTF-16 units of all texts and prefixes, plus one for each text. */
  long characters() {
    return characters;
  }

  long start() {
    return start;
  }

  /**
   * Sets the time in nanoseconds at which the job was queued. A job is queued when its model is
   * loaded.
   */
  void queued(long time) {
    queued = time;
  }

  long queued() {
    return queued;
  }

  /**
   * Cuts the texts into parts. The caller has not yet queued the job, so no other thread uses its
   * parts. If the request has a listener, the parts are translated almost in the order of the text.
   *
   * @param glossary the terms to enforce besides those of each text
   */
  void cut(PartTranslator by, Glossary glossary) {
    translator = by;
    cut =
        texts.stream()
            .map(text -> by.cut(text.withGlossary(glossary.with(text.glossary()))))
            .toList();
    parts = cut.stream().flatMap(List::stream).toList();
    translations = new Translation[parts.size()];
    left = parts.size();
    order = byLength(parts, request.isHeard() ? by.mostParts() : WINDOW * by.mostParts());
  }

  private static int[] byLength(List<TextPart> parts, int window) {
    int[] order = new int[parts.size()];
    Comparator<Integer> shorter = Comparator.comparingInt(i -> parts.get(i).tokens().size());
    for (int from = 0; from < order.length; from += window) {
      int to = Math.min(order.length, from + window);
      int[] sorted =
          IntStream.range(from, to).boxed().sorted(shorter).mapToInt(Integer::intValue).toArray();
      System.arraycopy(sorted, 0, order, from, sorted.length);
    }
    return order;
  }

  PartTranslator translator() {
    return translator;
  }

  /** Returns the number of parts that no batch has taken. */
  int waiting() {
    return order.length - next;
  }

  /** Returns the number of tokens of the longest part that no batch has taken. */
  int longestWaiting() {
    return Arrays.stream(order, next, order.length)
        .map(i -> parts.get(i).tokens().size())
        .max()
        .orElse(0);
  }

  /** Returns whether no batch mixes the parts of this job with parts of other jobs. */
  boolean isAlone() {
    return isAlone;
  }

  /**
   * Removes the next parts, at most {@code most}, from those that wait, and returns their indexes.
   */
  int[] take(int most) {
    int count = Math.min(most, waiting());
    next += count;
    return Arrays.copyOfRange(order, next - count, next);
  }

  /**
   * Puts back the parts of a failed batch. Parts of another job may have caused the failure, so no
   * later batch mixes the parts of this job with parts of other jobs.
   */
  void putBack(int[] indexes) {
    next -= indexes.length;
    System.arraycopy(indexes, 0, order, next, indexes.length);
    isAlone = true;
  }

  TextPart part(int index) {
    return parts.get(index);
  }

  /** Keeps the translations of some parts. Returns whether all parts are now translated. */
  boolean put(int[] indexes, List<Translation> found) {
    for (int i = 0; i < indexes.length; i++) {
      translations[indexes[i]] = found.get(i);
    }
    left -= indexes.length;
    return left == 0;
  }

  /** Tells the listener of the request about the translations of some parts. */
  void tell(int[] indexes, List<Translation> found) {
    if (!request.isHeard()) {
      return;
    }
    for (int i = 0; i < indexes.length; i++) {
      int text = 0;
      int own = indexes[i];
      while (own >= cut.get(text).size()) {
        own -= cut.get(text).size();
        text++;
      }
      TextPart part = cut.get(text).get(own);
      request
          .listener()
          .accept(
              new TranslatedPart(
                  text,
                  own,
                  cut.get(text).size(),
                  new Translation.Part(part.text(), part.before(), found.get(i))));
    }
  }

  /** Joins the translations of all parts, and completes the future. */
  void complete() {
    List<Translated> results = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < cut.size(); i++) {
      int to = from + cut.get(i).size();
      results.add(
          translator.join(
              texts.get(i).text(), cut.get(i), Arrays.asList(translations).subList(from, to)));
      from = to;
    }
    future.complete(results);
  }
}
