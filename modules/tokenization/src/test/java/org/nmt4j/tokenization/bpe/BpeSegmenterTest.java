package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.corpus.DataException;

class BpeSegmenterTest {
  private static final BpeCodes CODES =
      CodesReader.parse("#version: 0.2\ns t</w>\ne st</w>\nl o\nlo w\nlow est</w>\n5 0</w>\n");

  private final BpeSegmenter segmenter = new BpeSegmenter(CODES);

  @Test
  void mergesInTheOrderLearned() {
    assertThat(segmenter.segment(List.of("lowest", "low", "x", "slow")))
        .containsExactly("lowest", "lo@@", "w", "x", "s@@", "lo@@", "w");
  }

  @Test
  void anEarlierMergeComesBeforeALaterOneToItsLeft() {
    BpeSegmenter ordered = new BpeSegmenter(CodesReader.parse("#version: 0.2\nb c\na b\n"));

    assertThat(ordered.segmentLine("abcx")).isEqualTo("a@@ bc@@ x");
  }

  @Test
  void allPlacesOfAMergeMergeAtOnce() {
    // The first two x of x x x x y become xx. If only they merged, "xx x" would come next.
    BpeSegmenter runs = new BpeSegmenter(CodesReader.parse("#version: 0.2\nxx x\nx x\n"));

    assertThat(runs.segmentLine("xxxxy")).isEqualTo("xx@@ xx@@ y");
  }

  @Test
  void ofARunTheFirstTwoMerge() {
    BpeSegmenter runs = new BpeSegmenter(CodesReader.parse("#version: 0.2\nx x\n"));

    assertThat(runs.segmentLine("xxxy")).isEqualTo("xx@@ x@@ y");
  }

  @Test
  void ofTwoMergesThatMakeOneSymbolTheFirstIsUndone() {
    BpeSegmenter twice =
        new BpeSegmenter(CodesReader.parse("#version: 0.2\na b\nb c\nab c\na bc\n"))
            .withVocabulary(Set.of("ab@@", "bc@@"));

    assertThat(twice.segmentLine("abcd")).isEqualTo("ab@@ c@@ d");
  }

  @Test
  void aMergeThatWasLearnedTwiceIsUndoneByItsLastRank() {
    // "a bc" has ranks 0 and 4, "ab c" has rank 2.
    BpeSegmenter twice =
        new BpeSegmenter(CodesReader.parse("#version: 0.2\na bc\nb c\nab c\na b\na bc\n"))
            .withVocabulary(Set.of("ab@@", "bc@@"));

    assertThat(twice.segmentLine("abcd")).isEqualTo("ab@@ c@@ d");
  }

  @Test
  void keepsItsCodes() {
    assertThat(segmenter.withVocabulary(Set.of("x")).codes()).isSameAs(CODES);
  }

  @Test
  void keepsTheEndsOfALine() {
    assertThat(segmenter.segmentLine("\r lowest est \r")).isEqualTo("\r lowest est \r");
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
    assertThat(protecting.segmentLine("est1507 1507")).isEqualTo("est@@ 1507 1507");
    assertThat(segmenter.withGlossaries(List.of("z*")).segmentLine("low")).isEqualTo("lo@@ w");
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
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, -0.1, 1.1})
  void refusesOtherProbabilities(double probability) {
    assertThatThrownBy(() -> new MergeDropout(probability, 1, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability is " + probability + ", not from 0 to 1");
  }

  @Test
  void eachBitOfSeedEpochAndLineChangesTheChoices() {
    Set<List<Boolean>> seen = new HashSet<>();
    seen.add(choices(0, 0, 0));
    for (int bit = 0; bit < Long.SIZE; bit++) {
      seen.add(choices(1L << bit, 0, 0));
      seen.add(choices(0, 1L << bit, 0));
      seen.add(choices(0, 0, 1L << bit));
    }

    assertThat(seen).hasSize(1 + 3 * Long.SIZE);
  }

  private static List<Boolean> choices(long seed, long epoch, long line) {
    MergeDropout dropout = new MergeDropout(0.5, seed, epoch, line);
    return Stream.generate(dropout::leavesOut).limit(100).toList();
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
    assertThat(ContinuationMark.protect("@@￮")).isEqualTo("@@￮￮");
    assertThat(ContinuationMark.protect("a")).isEqualTo("a");
    assertThat(ContinuationMark.unprotect("a￮")).isEqualTo("a￮");
    assertThat(ContinuationMark.join(List.of("a@@", "b", "c@@"))).containsExactly("ab", "c");
  }

  @Test
  void piecesAreGroupedByWords() {
    assertThat(ContinuationMark.group(List.of("a@@", "b", "c", "d@@")))
        .containsExactly(List.of("a@@", "b"), List.of("c"), List.of("d@@"));
    assertThat(ContinuationMark.group(List.of())).isEmpty();
  }
}
