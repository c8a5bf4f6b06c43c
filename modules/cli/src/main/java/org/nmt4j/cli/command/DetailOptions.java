package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nmt4j.cli.console.CommandFailure;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OutputPath;
import org.nmt4j.cli.evaluate.HtmlReport;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.experiment.evaluation.Scoring;
import org.nmt4j.experiment.evaluation.SegmentGroups;
import org.nmt4j.experiment.evaluation.ShownSegments;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.SpacedTokens;
import picocli.CommandLine.Option;

/** The options for scores of groups of segments, and for the report in HTML. */
final class DetailOptions {

  @Option(
      names = {"--detail"},
      description = "Also by length, and by unknown words.")
  private boolean detail;

  @Option(
      names = {"--lengths"},
      paramLabel = "N,N,...",
      split = ",",
      hideParamSyntax = true,
      converter = PositiveNumber.class,
      description = "Parts of --detail (default 10,20,30,40,50).")
  private List<Integer> lengths = List.of(10, 20, 30, 40, 50);

  @InputPath
  @Option(
      names = {"--source"},
      paramLabel = "FILE",
      description = "The source; --detail takes its lengths.")
  private Path source;

  @InputPath
  @Option(
      names = {"--vocabulary"},
      paramLabel = "FILE",
      description = "Known words of the source, as inspect prints.")
  private Path vocabulary;

  @OutputPath
  @Option(
      names = {"--report"},
      paramLabel = "FILE",
      description = "Write a page in HTML, with best and worst lines.")
  private Path report;

  /**
   * The groups of the segments.
   *
   * @param sources the input of the systems; may be empty
   * @param groups all groups; groups by length come first
   * @param lengths the groups by length, as the report plots them
   */
  record Parts(List<String> sources, SegmentGroups groups, HtmlReport.Lengths lengths) {}

  /**
   * Checks the combination of options.
   *
   * @return true if the segments are grouped, for printed scores or for the report
   * @throws IllegalArgumentException if a vocabulary is given without the source
   */
  boolean divides() {
    if (vocabulary != null && source == null) {
      throw new IllegalArgumentException("'--vocabulary' is of the source, expected '--source'");
    }
    return detail || report != null;
  }

  /**
   * Reads the source and groups the segments.
   *
   * @param reference the first reference
   * @param name the file of the first reference, for messages
   * @throws CommandFailure if the source and the reference have different numbers of lines
   */
  Parts read(List<String> reference, Path name) {
    List<String> sources = source == null ? List.of() : Lines.read(source);
    if (source != null && sources.size() != reference.size()) {
      throw new CommandFailure(
          String.format(
              Locale.ROOT,
              "%s: %s, but %s has %,d; expected as many",
              source,
              Count.of(sources.size(), "line"),
              name,
              reference.size()));
    }
    String side = source == null ? "reference" : "source";
    return divides()
        ? parts(sources, source == null ? reference : sources, side)
        : new Parts(sources, SegmentGroups.NONE, new HtmlReport.Lengths(side, Map.of()));
  }

  private Parts parts(List<String> sources, List<String> measured, String side) {
    Map<String, int[]> places = new LinkedHashMap<>();
    Map<String, Integer> longest = new LinkedHashMap<>();
    SegmentGroups.byLength(measured, lengths)
        .forEach(
            (words, segments) -> {
              String name = side + " words " + words;
              places.put(name, segments);
              Arrays.stream(segments)
                  .map(i -> SpacedTokens.split(measured.get(i)).size())
                  .max()
                  .ifPresent(most -> longest.put(name, most));
            });
    SegmentGroups groups = new SegmentGroups(places);
    if (vocabulary != null) {
      Set<String> known = new HashSet<>(Lines.read(vocabulary));
      groups = groups.plus(SegmentGroups.byUnknownWords(sources, known));
    }
    return new Parts(sources, groups, new HtmlReport.Lengths(side, longest));
  }

  /** Returns whether the scores of groups are printed. */
  boolean printed() {
    return detail;
  }

  /**
   * Writes the report if its option is given. The report shows segments of a single system, or
   * compares the first system with each other one.
   *
   * @param page makes the report of the shown segments
   * @param metric ranks the segments
   */
  void report(
      Function<List<ShownSegments>, HtmlReport> page,
      TextMetric metric,
      List<Scoring.Output> outputs,
      List<List<String>> references,
      Parts parts)
      throws IOException {
    if (report == null) {
      return;
    }
    List<ShownSegments> shown = new ArrayList<>();
    if (outputs.size() == 1) {
      shown.addAll(ShownSegments.of(metric, outputs, references, parts.sources()));
    }
    for (Scoring.Output other : outputs.subList(1, outputs.size())) {
      shown.addAll(
          ShownSegments.of(metric, List.of(outputs.get(0), other), references, parts.sources()));
    }
    AtomicFile.write(report, page.apply(shown).toHtml());
  }
}
