package org.nmt4j.experiment.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nmt4j.evaluation.TextMetric;

/**
 * A selection of segments for people to read.
 *
 * @param title says how the segments were chosen
 */
public record ShownSegments(String title, List<Segment> segments) {
  private static final int SHOWN = 10;

  /**
   * A segment of the text.
   *
   * @param number the number of the segment, from 1
   * @param source the input; empty if it is not known
   * @param reference the first reference
   * @param candidates the output of each system
   */
  public record Segment(
      int number, Optional<String> source, String reference, List<Candidate> candidates) {}

  /** The output of a system for a segment, and its score. */
  public record Candidate(String system, String text, double score) {}

  /**
   * Chooses the worst and the best segments of a system. Of two systems, chooses the segments where
   * the second loses most and gains most.
   *
   * @param metric the metric that scores segments
   * @param outputs the output of one system or of two
   * @param references one or more reference texts
   * @param sources the input; empty if it is not known
   */
  public static List<ShownSegments> of(
      TextMetric metric,
      List<Scoring.Output> outputs,
      List<List<String>> references,
      List<String> sources) {
    List<Segment> all = new ArrayList<>();
    for (int i = 0; i < outputs.get(0).lines().size(); i++) {
      all.add(segment(metric, i, outputs, references, sources));
    }
    double sign = metric.higherIsBetter() ? 1 : -1;
    Comparator<Segment> worstFirst =
        Comparator.comparingDouble((Segment each) -> sign * gain(each))
            .thenComparing(Segment::number);
    boolean two = outputs.size() > 1;
    Comparator<Segment> bestFirst =
        Comparator.comparingDouble((Segment each) -> -sign * gain(each))
            .thenComparing(Segment::number);
    List<Segment> worst = all.stream().sorted(worstFirst).limit(SHOWN).toList();
    List<Segment> best = all.stream().sorted(bestFirst).limit(SHOWN).toList();
    String system = outputs.get(outputs.size() - 1).system();
    String first = outputs.get(0).system();
    return List.of(
        new ShownSegments(
            two ? "Where " + system + " loses most against " + first : "Worst of " + system, worst),
        new ShownSegments(
            two ? "Where " + system + " gains most over " + first : "Best of " + system, best));
  }

  private static double gain(Segment segment) {
    List<Candidate> candidates = segment.candidates();
    double score = candidates.get(candidates.size() - 1).score();
    return candidates.size() > 1 ? score - candidates.get(0).score() : score;
  }

  private static Segment segment(
      TextMetric metric,
      int i,
      List<Scoring.Output> outputs,
      List<List<String>> references,
      List<String> sources) {
    List<String> own = references.stream().map(each -> each.get(i)).toList();
    return new Segment(
        i + 1,
        sources.isEmpty() ? Optional.empty() : Optional.of(sources.get(i)),
        own.get(0),
        outputs.stream()
            .map(
                output -> {
                  String text = output.lines().get(i);
                  return new Candidate(output.system(), text, metric.sentence(text, own).score());
                })
            .toList());
  }
}
