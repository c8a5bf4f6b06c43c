package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.translation.TextAlignment;
import org.nmt4j.translation.TextAlignment.Span;
import org.nmt4j.translation.TranslationStatus;
import org.nmt4j.translation.WordWeights;

/** Places thousands of codes in one text. */
class ManyCodesTest {
  private static final int CODES = 10_000;
  private static final int SENTENCE = 40;

  /** The way in which a text has its codes. */
  private enum Way {
    ALONE,
    SPANS,
    EMPTY_SPANS,
    NESTED,
    STARTS,
    ENDS,
    IN_A_WORD,
    PUNCTUATION,
    LINES,
    ALL_FIRST
  }

  private static Piece.Code code(int id, Piece.Kind kind, int pair) {
    return new Piece.Code(id, kind, pair);
  }

  private static CodedText text(Way way, int codes) {
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.Text("Wort ")));
    for (int i = 0; i < codes; i++) {
      Piece.Code alone = code(i, Piece.Kind.ALONE, Piece.Code.NO_PAIR);
      int pair = i / 2 * 2;
      boolean isOpen = i % 2 == 0;
      Piece.Code span = code(i, isOpen ? Piece.Kind.OPEN : Piece.Kind.CLOSE, pair);
      int outer = Math.min(i, codes - 1 - i);
      boolean isFirst = i < codes / 2;
      pieces.addAll(
          switch (way) {
            case ALONE -> List.of(alone, new Piece.Text(" wort "));
            case SPANS -> List.of(span, new Piece.Text(isOpen ? "wort" : " "));
            case EMPTY_SPANS -> List.of(span, new Piece.Text(isOpen ? "" : " wort "));
            case NESTED ->
                List.of(
                    code(i, isFirst ? Piece.Kind.OPEN : Piece.Kind.CLOSE, outer),
                    new Piece.Text(" wort "));
            case STARTS ->
                List.of(code(i, Piece.Kind.OPEN, Piece.Code.NO_PAIR), new Piece.Text(" wort "));
            case ENDS ->
                List.of(new Piece.Text(" wort "), code(i, Piece.Kind.CLOSE, Piece.Code.NO_PAIR));
            case IN_A_WORD -> List.of(new Piece.Text("a"), span);
            case PUNCTUATION -> List.of(alone, new Piece.Text(" ! "));
            case LINES -> List.of(new Piece.Text(" wort\n"), alone);
            case ALL_FIRST -> List.of(alone, new Piece.Text(" "));
          });
    }
    pieces.add(new Piece.Text(" Ende."));
    return new CodedText(pieces);
  }

  /** Returns a translation in which the words of each sentence attend to all words of it. */
  private static AlignedText translated(String source) {
    List<Span> words = InlineTexts.words(source);
    List<WordWeights> rows = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int from = i / SENTENCE * SENTENCE;
      double[] row = new double[Math.min(SENTENCE, words.size() - from) + 1];
      Arrays.fill(row, 0.2 / row.length);
      row[row.length - 2 - (i - from) % (row.length - 1)] += 0.8;
      rows.add(new WordWeights(from, row));
    }
    return new AlignedText(
        source, source, new TextAlignment(words, words, rows), 0, TranslationStatus.OK);
  }

  @ParameterizedTest
  @EnumSource
  @Timeout(60) // With a step for each pair of codes and words, this would take hours.
  void manyCodesArePlaced(Way way) {
    CodedText source = text(way, CODES);
    InlineText text = InlineText.of(source, InlineOptions.STANDARD.withKeepsLines(true));
    CodedText placed = text.place(translated(text.text()));
    assertThat(placed.codes()).hasSize(CODES);
    assertThat(placed.codes().stream().map(Piece.Code::id).distinct()).hasSize(CODES);
    assertThat(placed.text().replaceAll("\\s", "")).isEqualTo(source.text().replaceAll("\\s", ""));
  }

  @Test
  void memoryGrowsWithTheText() {
    assertThat(bytes(4_000)).isLessThan(bytes(2_000) * 5 / 2);
  }

  private static long bytes(int codes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    InlineText text = InlineText.of(text(Way.ALONE, codes), InlineOptions.STANDARD);
    AlignedText translated = translated(text.text());
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    text.place(translated);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }
}
