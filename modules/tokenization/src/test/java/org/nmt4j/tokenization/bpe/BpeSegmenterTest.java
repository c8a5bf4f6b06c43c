package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.DataException;

class BpeSegmenterTest {
  private static final BpeCodes CODES =
      BpeCodes.parse("#version: 0.2\ns t</w>\ne st</w>\nl o\nlo w\nlow est</w>\n5 0</w>\n");

  private final BpeSegmenter segmenter = new BpeSegmenter(CODES);

  @Test
  void mergesInTheOrderLearned() {
    assertThat(segmenter.segment(List.of("lowest", "low", "x", "slow")))
        .containsExactly("lowest", "lo@@", "w", "x", "s@@", "lo@@", "w");
  }

  @Test
  void keepsTheEndsOfALine() {
    assertThat(segmenter.segmentLine("  lowest   est ")).isEqualTo("  lowest est ");
    assertThat(segmenter.segmentLine("")).isEmpty();
    assertThat(segmenter.segmentLine("   ")).isEqualTo("   ");
  }

  @Test
  void undoesMergesThatGiveUnknownPieces() {
    assertThat(segmenter.withVocabulary(Set.of("low@@", "est")).segmentLine("lowest slow"))
        .isEqualTo("low@@ est s@@ l@@ o@@ w");
    assertThat(segmenter.withVocabulary(Set.of("lo@@", "e@@")).segmentLine("lowest"))
        .isEqualTo("lo@@ w@@ e@@ s@@ t");
  }

  @Test
  void leavesGlossariesAlone() {
    BpeSegmenter protecting = segmenter.withGlossaries(List.of("<[^>]*>", "low", "[0-9]+"));

    assertThat(protecting.segmentLine("lowest <est> a<b>est 1507x low"))
        .isEqualTo("low@@ est <est> a@@ <b>@@ est 1507@@ x low");
    assertThatThrownBy(() -> segmenter.withGlossaries(List.of("(")))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith("glossary '(': not a regular expression");
  }

  @Test
  void dropsMergesBySeedEpochAndLine() {
    List<String> words = List.of("lowest", "lowest", "lowest", "slowest");
    Set<List<String>> seen = new HashSet<>();
    for (int line = 0; line < 50; line++) {
      List<String> pieces = segmenter.segment(words, new MergeDropout(0.3, 1, 2, line));
      assertThat(segmenter.segment(words, new MergeDropout(0.3, 1, 2, line))).isEqualTo(pieces);
      assertThat(ContinuationMark.join(pieces)).isEqualTo(words);
      seen.add(pieces);
    }
    assertThat(seen).hasSizeGreaterThan(20);
    assertThat(segmenter.segment(words, new MergeDropout(0.3, 1, 3, 0)))
        .isNotEqualTo(segmenter.segment(words, new MergeDropout(0.3, 1, 2, 0)));
  }

  @Test
  void dropsNothingOrEverythingAtTheLimits() {
    List<String> words = List.of("lowest");
    assertThat(segmenter.segment(words, new MergeDropout(0, 1, 1, 1))).containsExactly("lowest");
    assertThat(segmenter.segment(words, new MergeDropout(1, 1, 1, 1)))
        .containsExactly("l@@", "o@@", "w@@", "e@@", "s@@", "t");
    assertThatThrownBy(() -> new MergeDropout(Double.NaN, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void servesManyThreads() {
    List<String> lines = IntStream.range(0, 3_000).mapToObj(i -> "lowest slow" + i % 50).toList();
    List<String> expected = lines.stream().map(segmenter::segmentLine).toList();

    assertThat(lines.parallelStream().map(new BpeSegmenter(CODES)::segmentLine).toList())
        .isEqualTo(expected);
  }

  @Test
  void protectsWordsThatEndInTheMark() {
    for (String word : List.of("@@", "a@@", "@@@", "a@@￮", "@@￮￮", "￮", "@￮", "@", "a")) {
      String safe = ContinuationMark.protect(word);
      assertThat(safe).doesNotEndWith("@@");
      assertThat(ContinuationMark.unprotect(safe)).isEqualTo(word);
    }
    assertThat(ContinuationMark.join(List.of("a@@", "b", "c@@"))).containsExactly("ab", "c");
  }
}
