package org.nmt4j.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.labels.ExactMatch;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;

/** Tests that metrics score texts with any characters and of any length. */
class AnyTextTest {
  private static final int PAIRS = 10_000;
  private static final List<TextMetric> METRICS =
      List.of(
          new Bleu(BleuOptions.DEFAULTS),
          new Bleu(new BleuOptions(BleuTokenizer.INTERNATIONAL, Smoothing.NONE, true)),
          new Bleu(new BleuOptions(BleuTokenizer.CHINESE, Smoothing.EXP, true)),
          new Bleu(new BleuOptions(BleuTokenizer.CHARACTER, Smoothing.EXP, false)),
          new Chrf(ChrfOptions.DEFAULTS),
          new Chrf(new ChrfOptions(6, 2, 2, true, true, true)),
          new Ter(TerOptions.DEFAULTS),
          new Ter(new TerOptions(true, true, true, true)),
          new ExactMatch());

  private final Random random = new Random(5);

  @Test
  void scoresAreInTheirRange() {
    for (int pair = 0; pair < PAIRS; pair++) {
      String hypothesis = text(pair);
      String reference = random.nextInt(4) == 0 ? edited(hypothesis) : text(pair + 1);
      for (TextMetric metric : METRICS) {
        double segment = metric.sentence(hypothesis, List.of(reference)).score();
        double corpus =
            SegmentStatistics.of(metric, List.of(hypothesis), List.of(List.of(reference)))
                .result()
                .score();
        for (double score : new double[] {segment, corpus}) {
          assertThat(score).as(metric.name()).isBetween(0.0, most(metric));
        }
        assertThat(metric.sentence(reference, List.of(reference, hypothesis)).score())
            .as(metric.name())
            .isBetween(0.0, most(metric));
      }
    }
  }

  private static double most(TextMetric metric) {
    return metric.higherIsBetter() ? 100 + 1e-9 : Double.MAX_VALUE;
  }

  @Test
  void aTextAgainstItselfIsPerfect() {
    Bleu bleu = new Bleu(BleuOptions.DEFAULTS);
    for (int round = 0; round < 500; round++) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        lines.add(text(round * 5 + i));
      }
      boolean long4 =
          lines.stream().anyMatch(line -> BleuTokenizer.MTEVAL_13A.tokenize(line).size() >= 4);
      double score = SegmentStatistics.of(bleu, lines, List.of(lines)).result().score();
      assertThat(score).isBetween(long4 ? 100 - 1e-9 : 0, 100 + 1e-9);
      assertThat(
              SegmentStatistics.of(new Ter(TerOptions.DEFAULTS), lines, List.of(lines))
                  .result()
                  .score())
          .isZero();
      assertThat(SegmentStatistics.of(new ExactMatch(), lines, List.of(lines)).result().score())
          .isEqualTo(100);
    }
  }

  /** Returns a random text, which is sometimes empty and rarely very long. */
  private String text(int number) {
    if (number % 23 == 0) {
      return "";
    }
    int length = number % 2_500 == 7 ? 20_000 : random.nextInt(120);
    StringBuilder text = new StringBuilder();
    int kind = random.nextInt(4);
    while (text.length() < length) {
      text.appendCodePoint(character(kind));
    }
    return text.toString();
  }

  private int character(int kind) {
    return switch (kind) {
      case 0 -> "abc .,-'0 9&;<>\"".charAt(random.nextInt(16));
      case 1 -> random.nextInt(5) == 0 ? ' ' : random.nextInt(0x3000);
      case 2 -> random.nextInt(5) == 0 ? ' ' : 0x2e80 + random.nextInt(0x7200);
      // Supplementary characters, control characters and unpaired surrogates.
      default -> random.nextInt(5) == 0 ? random.nextInt(0x20) : random.nextInt(0x110000);
    };
  }

  private String edited(String text) {
    int from = random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return random.nextBoolean()
        ? text.substring(0, from) + text.substring(to)
        : text.substring(from) + text.substring(0, from);
  }
}
