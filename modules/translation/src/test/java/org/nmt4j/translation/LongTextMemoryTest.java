package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.Translation.Candidate;

/** Checks that the attention of a text takes memory that is linear in the length of the text. */
class LongTextMemoryTest {
  /** The most bytes that a text may take, relative to those of a text half as long. */
  private static final double MOST_GROWTH = 2.5;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final Workers WORKERS = new Workers(1);
  private static final TranslationModel MODEL = ReverseModels.trained();
  private static final Translator TRANSLATOR =
      new Translator(
          MODEL, TranslationOptions.of(MODEL.recipe().decoding()).withAttention(), WORKERS);

  /** A text, its parts and their translations. */
  private record Text(String text, List<TextPart> parts, List<Translation> translations) {
    static Text of(String sentence, int count) {
      String text = (sentence + " ").repeat(count).strip();
      List<TextPart> parts = TRANSLATOR.cut(text);
      List<Translation> some = TRANSLATOR.translateParts(parts);
      return new Text(text, parts, some);
    }

    Translation join() {
      return Translator.join(parts, translations);
    }
  }

  @AfterAll
  static void close() {
    WORKERS.close();
  }

  private static long bytes(Supplier<Object> work) {
    assertThat(work.get()).isNotNull();
    long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    assertThat(work.get()).isNotNull();
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  @Test
  void joiningAligningAndPairingAreLinear() {
    for (String sentence : List.of("a b c !", "a a a a a a a a")) {
      Text once = Text.of(sentence, 200);
      Text twice = Text.of(sentence, 400);
      assertThat(twice.parts).hasSizeGreaterThan(once.parts.size() * 3 / 2);
      Translation shorter = once.join();
      Translation longer = twice.join();
      Candidate best = shorter.candidates().get(0);
      Candidate longBest = longer.candidates().get(0);
      assertThat(bytes(twice::join)).isLessThan((long) (MOST_GROWTH * bytes(once::join)));
      assertThat(bytes(() -> TRANSLATOR.alignment(twice.text, longer, longBest)))
          .isLessThan(
              (long) (MOST_GROWTH * bytes(() -> TRANSLATOR.alignment(once.text, shorter, best))));
      assertThat(bytes(() -> TRANSLATOR.attention(longer, longBest).alignment()))
          .isLessThan(
              (long) (MOST_GROWTH * bytes(() -> TRANSLATOR.attention(shorter, best).alignment())));
    }
  }
}
