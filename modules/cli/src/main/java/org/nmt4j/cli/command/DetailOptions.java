package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.nmt4j.cli.evaluate.HtmlReport;
import org.nmt4j.cli.evaluate.Lengths;
import org.nmt4j.cli.evaluate.Scoring;
import org.nmt4j.cli.evaluate.SegmentGroups;
import org.nmt4j.cli.evaluate.ShownSegments;
import org.nmt4j.cli.frame.CommandFailure;
import org.nmt4j.cli.frame.Reads;
import org.nmt4j.cli.frame.Writes;
import org.nmt4j.evaluation.TextMetric;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.tokenization.corpus.Lines;
import picocli.CommandLine.Option;

/** Scores of parts of a text, and a page about all of it. */
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

  @Reads
  @Option(
      names = {"--source"},
      paramLabel = "FILE",
      description = "What was translated; its lengths count.")
  private Path source;

  @Reads
  @Option(
      names = {"--vocabulary"},
      paramLabel = "FILE",
      description = "Known words of the source, as inspect prints.")
  private Path vocabulary;

  @Writes
  @Option(
      names = {"--report"},
      paramLabel = "FILE",
      description = "Write a page in HTML, with best and worst lines.")
  private Path report;

  /**
   * What was read.
   *
   * @param sources may be empty
   * @param groups by name
   * @param lengths those of the groups that are by length
   */
  record Parts(List<String> sources, Map<String, int[]> groups, Lengths lengths) {}

  /**
   * Checks what goes together.
   *
   * @return whether the text is divided
   * @throws IllegalArgumentException if something does not
   */
  boolean divides() {
    if (vocabulary != null && source == null) {
      throw new IllegalArgumentException("'--vocabulary' is of the source, expected '--source'");
    }
    return detail || report != null;
  }

  /**
   * Reads the source and divides the text.
   *
   * @param name of the first reference
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
    if (!divides()) {
      return new Parts(sources, Map.of(), new Lengths(side, Map.of()));
    }
    List<String> measured = source == null ? reference : sources;
    Map<String, int[]> byLength = SegmentGroups.byLength(side, measured, lengths);
    Map<String, int[]> groups = new LinkedHashMap<>(byLength);
    if (vocabulary != null) {
      groups.putAll(SegmentGroups.byUnknown(sources, new HashSet<>(Lines.read(vocabulary))));
    }
    return new Parts(sources, groups, SegmentGroups.lengths(side, measured, byLength));
  }

  /** Whether parts are printed. */
  boolean printed() {
    return detail;
  }

  /** Writes the page, if it is wanted. */
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
