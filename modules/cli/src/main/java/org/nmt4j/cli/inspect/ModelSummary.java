package org.nmt4j.cli.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelTexts;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.ShortlistSettings;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.Count;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.translation.TrainedLines;
import org.nmt4j.translation.WordCalibration;

/** Describes a model file in lines: its kind, its origin, its network, its words. */
public final class ModelSummary {
  private static final int FIRST = 12;
  private static final double MEGABYTE = 1e6;

  /** Names of a checkpoint's extra entries: the state of the optimizer and of the text. */
  private static final String TO_GO_ON = "(adam\\.|carried[01]\\.).*";

  private final List<String> lines = new ArrayList<>();

  private ModelSummary() {}

  /** Returns the lines for one file. */
  public static List<String> of(Path file) throws IOException {
    try (ModelFile open = ModelFile.open(file)) {
      return of(file, open);
    }
  }

  private static List<String> of(Path file, ModelFile open) throws IOException {
    ModelTexts model = ModelTexts.read(open);
    StoredWords words = StoredWords.read(open);
    List<TensorShape> tensors = open.readShapes();
    ModelSummary summary = new ModelSummary();
    summary.addFile(file, open.format(), model);
    summary.addNetwork(
        NetworkPart.of(
            model.recipe().model(),
            tensors.stream().filter(tensor -> !tensor.name().matches(TO_GO_ON)).toList()));
    summary.addState(tensors.stream().filter(tensor -> tensor.name().matches(TO_GO_ON)).toList());
    summary.addWords(model.recipe(), words);
    return List.copyOf(summary.lines);
  }

  private void addFile(Path file, long format, ModelTexts model) throws IOException {
    add("name: %s", model.recipe().name());
    add("task: %s", model.recipe().task());
    add(
        "file: %s, %.2f MB, format %d, written %s",
        file,
        Files.size(file) / MEGABYTE,
        format,
        Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS));
    add("made with:");
    model.provenance().forEach((name, fact) -> add("  %s: %s", name, fact));
  }

  private void addNetwork(List<NetworkPart> parts) {
    add("network:");
    for (NetworkPart part : parts) {
      addSum(part.title(), part.parameters());
      part.matrices().forEach(this::addMatrix);
    }
    long parameters = parts.stream().mapToLong(NetworkPart::parameters).sum();
    addSum("parameters", parameters);
    add("  in memory: %.2f MB", Float.BYTES * parameters / MEGABYTE);
  }

  private void addState(List<TensorShape> tensors) {
    if (!tensors.isEmpty()) {
      add("state, to go on with training:");
      tensors.forEach(this::addMatrix);
    }
  }

  private void addSum(String name, long size) {
    add("  %-60s %,14d", name, size);
  }

  private void addMatrix(TensorShape matrix) {
    String shape = matrix.rows() + " x " + matrix.columns();
    add("    %-43s %14s %,14d", matrix.name(), shape, matrix.size());
  }

  private void addWords(Recipe recipe, StoredWords words) {
    boolean pairs = recipe.task() == TaskType.TRANSLATION;
    boolean shared = pairs && recipe.vocabulary().shared();
    String source = shared ? "vocabulary, shared" : pairs ? "source vocabulary" : "vocabulary";
    words.source().ifPresent(it -> addList(source, "tokens", it));
    if (pairs && !shared) {
      words.target().ifPresent(it -> addList("target vocabulary", "tokens", it));
    } else if (!pairs) {
      words.target().ifPresent(it -> addList("output", "labels", it));
    }
    words
        .codes()
        .forEach(
            (side, codes) ->
                addList(
                    side + " BPE",
                    "merges",
                    codes.merges().stream()
                        .map(merge -> merge.left() + "+" + merge.right())
                        .toList()));
    words.shortlist().ifPresent(this::addShortlist);
    words.lines().ifPresent(this::addLines);
    words.calibration().ifPresent(this::addCalibration);
  }

  private void addCalibration(WordCalibration calibration) {
    add(
        "confidence in words: slope %.4f, intercept %.4f, for %s",
        calibration.scaling().slope(),
        calibration.scaling().intercept(),
        Count.of(calibration.models(), "model"));
  }

  private void addLines(TrainedLines lines) {
    add(
        "training lines: the longest has %s; %.1f%% hold several sentences",
        Count.of(lines.longestSource(), "source token"), 100 * lines.severalSentences());
  }

  private void addShortlist(ShortlistSettings holds) {
    add(
        "lexical table: %s, up to %s for each source token",
        Count.of(holds.frequent(), "frequent token"), Count.of(holds.candidates(), "candidate"));
  }

  private void addList(String name, String kind, List<String> all) {
    int shown = Math.min(FIRST, all.size());
    add(
        "%s: %,d %s: %s%s",
        name,
        all.size(),
        kind,
        String.join(" ", all.subList(0, shown)),
        shown < all.size() ? " ..." : "");
  }

  private void add(String format, Object... values) {
    lines.add(Quoting.terminal(String.format(Locale.ROOT, format, values)));
  }
}
