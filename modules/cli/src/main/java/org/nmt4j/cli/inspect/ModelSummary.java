package org.nmt4j.cli.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.Merge;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.StoredModel;

/** A model file in lines: what it is, where it comes from, its network, its words. */
public final class ModelSummary {
  private static final int FIRST = 12;
  private static final double MEGABYTE = 1e6;

  /** Optimizer state, which a checkpoint has beside the network. */
  private static final String OPTIMIZER = "adam.";

  private final List<String> lines = new ArrayList<>();

  private ModelSummary() {}

  /** The lines of one file. */
  public static List<String> of(Path file) throws IOException {
    StoredModel model = StoredModel.read(file);
    List<TensorShape> tensors = ModelFile.at(file).readShapes();
    ModelSummary summary = new ModelSummary();
    summary.addFile(file, model);
    summary.addNetwork(
        NetworkPart.of(
            model.recipe().model(),
            tensors.stream().filter(tensor -> !tensor.name().startsWith(OPTIMIZER)).toList()));
    summary.addOptimizer(
        tensors.stream().filter(tensor -> tensor.name().startsWith(OPTIMIZER)).toList());
    summary.addVocabularies(model);
    return List.copyOf(summary.lines);
  }

  private void addFile(Path file, StoredModel model) throws IOException {
    add("name: %s", model.recipe().name());
    add("task: %s", model.recipe().task());
    add(
        "file: %s, %.2f MB, format %d, written %s",
        file,
        Files.size(file) / MEGABYTE,
        ModelFile.FORMAT,
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

  private void addOptimizer(List<TensorShape> tensors) {
    if (!tensors.isEmpty()) {
      add("optimizer, to go on with training:");
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

  private void addVocabularies(StoredModel model) {
    Vocabulary source = model.vocabularies().source();
    if (model.recipe().vocabulary().shared()) {
      addVocabulary("vocabulary, shared", source);
    } else {
      addVocabulary("source vocabulary", source);
      addVocabulary("target vocabulary", model.vocabularies().target());
    }
    addMerges("source", model.pipelines().source());
    addMerges("target", model.pipelines().target());
  }

  private void addVocabulary(String name, Vocabulary vocabulary) {
    int shown = Math.min(FIRST, vocabulary.size());
    add(
        "%s: %,d tokens: %s%s",
        name,
        vocabulary.size(),
        String.join(" ", vocabulary.toLines().subList(0, shown)),
        shown < vocabulary.size() ? " ..." : "");
  }

  private void addMerges(String side, TextPipeline pipeline) {
    if (pipeline.codes().isEmpty()) {
      return;
    }
    List<Merge> merges = pipeline.codes().get().merges();
    String first =
        merges.stream()
            .limit(FIRST)
            .map(merge -> merge.left() + "+" + merge.right())
            .collect(Collectors.joining(" "));
    add(
        "%s BPE: %,d merges: %s%s",
        side, merges.size(), first, merges.size() > FIRST ? " ..." : "");
  }

  private void add(String format, Object... values) {
    lines.add(String.format(Locale.ROOT, format, values));
  }
}
