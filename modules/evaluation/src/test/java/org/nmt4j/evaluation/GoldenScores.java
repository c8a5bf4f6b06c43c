package org.nmt4j.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Assumptions;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;
import org.nmt4j.evaluation.bleu.BleuTokenizer;
import org.nmt4j.evaluation.bleu.Smoothing;
import org.nmt4j.evaluation.chrf.Chrf;
import org.nmt4j.evaluation.chrf.ChrfOptions;
import org.nmt4j.evaluation.ter.Ter;
import org.nmt4j.evaluation.ter.TerOptions;

/** A folder of segments with their scores by sacreBLEU. */
record GoldenScores(Path folder) {

  /** A row of the expected corpus scores. */
  record Row(String name, TextMetric metric, String settings, double score, String signature) {}

  /** A row of the expected sentence scores. Lines are numbered from 1. */
  record SentenceRow(String name, int line, double bleu, double chrf, double ter) {}

  /** Returns the cases in the resources of these tests. */
  static GoldenScores shipped() {
    try {
      return new GoldenScores(Path.of(GoldenScores.class.getResource("/golden").toURI()));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all cases. Skips the test if the folder beside the repository does not exist. */
  static GoldenScores shared() {
    Path folder =
        Path.of(System.getProperty("nmt4j.root", ".")).resolveSibling("shared/golden/metrics");
    Assumptions.assumeTrue(Files.isDirectory(folder), () -> "no folder " + folder);
    return new GoldenScores(folder);
  }

  List<Row> rows() {
    return lines("expected.tsv").stream()
        .map(line -> line.split("\t", -1))
        .skip(1)
        .map(
            row ->
                new Row(
                    row[0],
                    metric(row[1], settings(row[2])),
                    row[2],
                    Double.parseDouble(row[3]),
                    row[4]))
        .toList();
  }

  List<SentenceRow> sentenceRows() {
    return lines("expected_sentences.tsv").stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            row ->
                new SentenceRow(
                    row[0],
                    Integer.parseInt(row[1]),
                    Double.parseDouble(row[2]),
                    Double.parseDouble(row[3]),
                    Double.parseDouble(row[4])))
        .toList();
  }

  List<String> hypotheses(String name) {
    return lines(name + ".hyp");
  }

  List<List<String>> references(String name) {
    List<List<String>> references = new ArrayList<>();
    while (Files.exists(folder.resolve(name + ".ref" + references.size()))) {
      references.add(lines(name + ".ref" + references.size()));
    }
    return references;
  }

  private List<String> lines(String file) {
    try {
      String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
      List<String> lines = List.of(text.split("\n", -1));
      return lines.subList(0, lines.size() - 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> settings(String settings) {
    Map<String, String> values = new HashMap<>();
    for (String setting : settings.isEmpty() ? new String[0] : settings.split(" ", -1)) {
      String[] pair = setting.split("=", 2);
      values.put(pair[0], pair[1]);
    }
    return values;
  }

  private static TextMetric metric(String name, Map<String, String> values) {
    return switch (name) {
      case "bleu" -> new Bleu(bleu(values));
      case "chrf" ->
          new Chrf(
              new ChrfOptions(
                  Integer.parseInt(values.get("char_order")),
                  Integer.parseInt(values.get("word_order")),
                  Integer.parseInt(values.get("beta")),
                  values.containsKey("lowercase"),
                  values.containsKey("whitespace"),
                  false));
      case "ter" ->
          new Ter(
              new TerOptions(
                  values.containsKey("case_sensitive"),
                  values.containsKey("normalized"),
                  values.containsKey("no_punct"),
                  false));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static BleuOptions bleu(Map<String, String> values) {
    OptionalDouble value =
        values.containsKey("value")
            ? OptionalDouble.of(Double.parseDouble(values.get("value")))
            : OptionalDouble.empty();
    return new BleuOptions(
        BleuTokenizer.named(values.get("tokenize")),
        Smoothing.named(values.getOrDefault("smooth", "exp"), value),
        values.containsKey("lowercase"));
  }
}
