package org.nmt4j.documents.memory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.recipe.yaml.Count;

/**
 * The use of translation memories by a program. It looks texts up in one memory, counts the texts
 * and their matches, and writes translations into another memory. Several threads may look texts up
 * at the same time; one thread at a time may write.
 */
public final class MemoryUse {
  /** The default for the least similarity of a match that is not exact. */
  public static final double USUAL_THRESHOLD = 0.75;

  private final Optional<TranslationMemory> memory;
  private final double threshold;
  private final Optional<TmxWriter> saved;
  private final AtomicLong texts = new AtomicLong();
  private final AtomicLong exact = new AtomicLong();
  private final AtomicLong similar = new AtomicLong();

  /**
   * Creates the use of a memory.
   *
   * @param memory the memory to look texts up in; empty for none
   * @param threshold the least similarity of a match that is not exact
   * @param saved the memory that receives all translations; empty for none
   */
  public MemoryUse(
      Optional<TranslationMemory> memory, double threshold, Optional<TmxWriter> saved) {
    this.memory = memory;
    this.threshold = threshold;
    this.saved = saved;
  }

  /** Returns a use without memories: it finds no match and writes nothing. */
  public static MemoryUse none() {
    return new MemoryUse(Optional.empty(), USUAL_THRESHOLD, Optional.empty());
  }

  /** Returns whether there is a memory to look texts up in. */
  public boolean looksUp() {
    return memory.isPresent();
  }

  /**
   * Looks a text without codes up, and counts it.
   *
   * @param text any text
   * @return its best match; empty if no unit is similar enough, or if there is no memory
   */
  public Optional<MemoryMatch> best(String text) {
    return best(new CodedText(List.of(new Piece.Text(text))));
  }

  /**
   * Looks a text up, and counts it.
   *
   * @param text any text
   * @return its best match; empty if no unit is similar enough, or if there is no memory
   */
  public Optional<MemoryMatch> best(CodedText text) {
    Optional<MemoryMatch> best = memory.flatMap(each -> each.best(text, threshold));
    texts.incrementAndGet();
    best.ifPresent(match -> (match.isExact() ? exact : similar).incrementAndGet());
    return best;
  }

  /**
   * Writes a text and its translation, if there is a memory to write.
   *
   * @param text the text
   * @param translation its translation
   * @param fromMemory whether the translation was found in a memory
   * @throws java.io.UncheckedIOException if the memory cannot be written
   */
  public void save(CodedText text, CodedText translation, boolean fromMemory) {
    saved.ifPresent(tmx -> tmx.write(text, translation, fromMemory ? "memory" : "machine"));
  }

  /**
   * Writes a text without codes and its translation, if there is a memory to write.
   *
   * @param text the text
   * @param translation its translation
   * @param fromMemory whether the translation was found in a memory
   * @throws java.io.UncheckedIOException if the memory cannot be written
   */
  public void save(String text, String translation, boolean fromMemory) {
    saved.ifPresent(tmx -> tmx.write(text, translation, fromMemory ? "memory" : "machine"));
  }

  /** Returns the number of texts so far that have an exact match. */
  public long exactMatches() {
    return exact.get();
  }

  /** Returns one line with the counts; empty if there is no memory to look texts up in. */
  public Optional<String> summary() {
    return memory.map(
        each ->
            String.format(
                Locale.ROOT,
                "memory: %,d of %s taken, %,d similar (%s or more)",
                exact.get(),
                Count.of(texts.get(), "text"),
                similar.get(),
                threshold));
  }
}
