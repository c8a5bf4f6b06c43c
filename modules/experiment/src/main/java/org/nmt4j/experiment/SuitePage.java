package org.nmt4j.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.nmt4j.model.file.AtomicFile;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.report.MarkdownTable;

/** Writes a page in Markdown with the topic and the scores of each recipe, and its plots. */
public final class SuitePage {
  /** Matches the names of the plots of a page. */
  public static final Pattern PLOTS = Pattern.compile(".*\\.svg");

  private static final String HEAD =
      """
      # Recipes

      Each recipe trains one system or several, and compares the result with its expectations. `run` prints `PASS` and exits
      with code 0, or prints `FAIL` and exits with 1.

          ./nmt4j run recipes/quickstart.yaml

      """;

  private static final String FOOT =
      """

      - [tasks.md](tasks.md): the tasks beside translation, and recipes with several systems
      - [search.md](search.md): the search for good values of keys
      - [reference.md](reference.md): every key of a recipe, its values and its default
      - [coming-from.md](coming-from.md): the names of keys in JoeyNMT, OpenNMT-py and Marian
      - [features.md](features.md): the features of nmt4j beside those of other toolkits, and what nmt4j lacks
      - [../modules](../modules/README.md): the network that a recipe describes, with its equations
      """;

  private final String version;
  private final MarkdownTable table =
      new MarkdownTable(List.of("recipe", "what it shows", "outcome", "seconds"));
  private final List<String> sections = new ArrayList<>();
  private final Map<String, String> plots = new LinkedHashMap<>();
  private double seconds;

  /**
   * Creates a page without recipes.
   *
   * @param version the version of nmt4j
   */
  public SuitePage(String version) {
    this.version = version;
  }

  /** Returns the first paragraph of a recipe's opening comment, in one line. */
  public static String headComment(String recipe) {
    return String.join(
        " ",
        recipe
            .lines()
            .takeWhile(line -> line.startsWith("# "))
            .map(line -> line.substring(1).strip())
            .toList());
  }

  /** Adds a recipe that did not finish. */
  public void addLeftOut(Path recipe, String comment, String reason) {
    table.row(link(recipe), cell(comment), cell(reason));
  }

  /**
   * Adds the result of a recipe.
   *
   * @param took the time in seconds
   */
  public void add(Path recipe, String comment, ExperimentResult outcome, double took)
      throws IOException {
    seconds += took;
    List<String> verdicts =
        outcome.verdict().lines().stream()
            .filter(line -> line.startsWith("PASS ") || line.startsWith("FAIL "))
            .toList();
    table.row(
        link(recipe),
        cell(comment),
        String.join("<br>", verdicts.stream().map(SuitePage::cell).toList()),
        String.format(Locale.ROOT, "%.0f", took));
    ExperimentReport report = outcome.report();
    Map<String, String> shown = plots(outcome.recipe().name(), report);
    if (report.arms().size() < 2 && report.groupTables().isEmpty() && shown.isEmpty()) {
      return;
    }
    List<String> section = new ArrayList<>(List.of("", "## " + outcome.recipe().name(), ""));
    section.addAll(report.table());
    section.addAll(report.groupTables());
    if (!report.details().isEmpty()) {
      section.add("");
      section.add("```text");
      section.addAll(report.details().subList(1, report.details().size()));
      section.add("```");
    }
    shown
        .keySet()
        .forEach(
            plot ->
                section.addAll(
                    List.of("", String.format(Locale.ROOT, "![%1$s](plots/%1$s.svg)", plot))));
    sections.add(String.join("\n", section) + "\n");
    plots.putAll(shown);
  }

  /** Returns the plots by name: the plot over groups, and those of the first seed of each arm. */
  private static Map<String, String> plots(String recipe, ExperimentReport report)
      throws IOException {
    Map<String, String> plots = new LinkedHashMap<>();
    report.plot().ifPresent(plot -> plots.put(recipe, plot));
    for (ArmResult arm : report.arms()) {
      String prefix = arm.name().isEmpty() ? recipe : recipe + "-" + arm.name();
      for (Map.Entry<String, Path> plot : arm.scores().get(0).plots().entrySet()) {
        plots.put(prefix + "-" + plot.getKey(), Files.readString(plot.getValue()));
      }
    }
    return plots;
  }

  private static String link(Path recipe) {
    String file = Quoting.printable(recipe.getFileName().toString());
    return String.format(Locale.ROOT, "[%s](%s)", file.replaceFirst("\\.yaml$", ""), file);
  }

  private static String cell(String text) {
    return MarkdownTable.cell(text).replace("<unk>", "`<unk>`");
  }

  /** Writes the page, and each plot to {@code plots/NAME.svg} beside the page. */
  public void write(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();
    for (Map.Entry<String, String> plot : plots.entrySet()) {
      AtomicFile.write(folder.resolve("plots").resolve(plot.getKey() + ".svg"), plot.getValue());
    }
    StringBuilder text = new StringBuilder(HEAD);
    text.append(
        String.format(
            Locale.ROOT,
            """
            `./nmt4j suite recipes/*.yaml --page recipes/README.md` wrote this page: %s, JDK %s, %s, %d processors, %.1f
            minutes. A table of each recipe lists its arms, with the mean and the standard deviation over their seeds.
            Expectations are compared with means.

            """,
            version,
            System.getProperty("java.version"),
            Blas.loaded(),
            Runtime.getRuntime().availableProcessors(),
            seconds / 60));
    table.lines().forEach(line -> text.append(line).append('\n'));
    text.append(FOOT);
    sections.forEach(text::append);
    AtomicFile.write(page, text.toString());
  }
}
