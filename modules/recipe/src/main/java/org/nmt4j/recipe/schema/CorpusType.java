package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Key;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TsvColumns;
import org.nmt4j.recipe.yaml.YamlValue;

/**
 * The type of a corpus of pairs: source and target, a tab separated file, or a translation memory.
 */
final class CorpusType implements MappingType<CorpusFiles> {

  /** The keys of the mapping. {@code read} checks which of them may stand together. */
  record Files(
      @Key("one source sentence per line; .gz is allowed") Optional<Path> source,
      @Key("line n is the translation, the label, the tags or the number of line n of source")
          Optional<Path> target,
      @Key("a file in place of source and target; a line is source, tab, target; .gz is allowed")
          Optional<Path> tsv,
      @Key(
              value =
                  "the columns of source and target in tsv, counted from 1; required if tsv has"
                      + " other columns, which are ignored",
              name = "tsv_columns")
          Optional<TsvColumns> columns,
      @Key(
              value =
                  "a translation memory in TMX in place of source and target; its texts are those"
                      + " in tokenization.source.language and tokenization.target.language; .gz is"
                      + " allowed",
              only = TaskType.TRANSLATION)
          Optional<Path> tmx) {}

  private final Section<Files> section;

  CorpusType(Section<Files> section) {
    this.section = section;
  }

  @Override
  public Optional<CorpusFiles> read(YamlValue value, String path, Reading reading) {
    Optional<Files> files = section.read(value, path, reading);
    if (files.isEmpty() || !isSound(path, reading)) {
      reading.markFailed(path);
      return Optional.empty();
    }
    Optional<CorpusFiles> corpus = corpus(files.get());
    if (corpus.isEmpty()) {
      reading.fail(
          path,
          value.place(),
          "found " + found(files.get()) + path + ", expected " + description());
    }
    return corpus;
  }

  private boolean isSound(String path, Reading reading) {
    return section.keys().stream().allMatch(key -> reading.isSound(path + "." + key.name()));
  }

  private static Optional<CorpusFiles> corpus(Files files) {
    boolean aligned = files.source().isPresent() && files.target().isPresent();
    boolean none = files.source().isEmpty() && files.target().isEmpty();
    boolean table = files.tsv().isPresent() || files.columns().isPresent();
    if (aligned && !table && files.tmx().isEmpty()) {
      return Optional.of(new CorpusFiles.Aligned(files.source().get(), files.target().get()));
    }
    if (files.tmx().isPresent()) {
      // The recipe knows the languages when all of it is read.
      return none && !table
          ? files.tmx().map(file -> new CorpusFiles.Tmx(file, "und", "und"))
          : Optional.empty();
    }
    return none
        ? files.tsv().map(file -> new CorpusFiles.Tsv(file, files.columns()))
        : Optional.empty();
  }

  private static String found(Files files) {
    List<String> names = new ArrayList<>();
    files.source().ifPresent(file -> names.add("source"));
    files.target().ifPresent(file -> names.add("target"));
    files.tsv().ifPresent(file -> names.add("tsv"));
    files.columns().ifPresent(columns -> names.add("tsv_columns"));
    files.tmx().ifPresent(file -> names.add("tmx"));
    return names.isEmpty() ? "no files in " : String.join(" and ", names) + " in ";
  }

  @Override
  public Written write(CorpusFiles corpus, String path, Writing writing) {
    List<String> lines = new ArrayList<>();
    if (corpus instanceof CorpusFiles.Aligned aligned) {
      lines.addAll(entry("source", aligned.source(), path, writing));
      lines.addAll(entry("target", aligned.target(), path, writing));
    } else if (corpus instanceof CorpusFiles.Tsv tsv) {
      lines.addAll(entry("tsv", tsv.tsv(), path, writing));
      tsv.columns()
          .map(columns -> new TsvColumnsType().write(columns, path + ".tsv_columns", writing))
          .ifPresent(columns -> lines.addAll(columns.asEntry("tsv_columns", "")));
    } else if (corpus instanceof CorpusFiles.Tmx memory) {
      lines.addAll(entry("tmx", memory.tmx(), path, writing));
    }
    return Written.lines(lines);
  }

  private static List<String> entry(String key, Path file, String path, Writing writing) {
    return new FileType().write(file, path + "." + key, writing).asEntry(key, "");
  }

  @Override
  public String description() {
    return "a mapping with either source and target, or tsv, or tmx";
  }

  @Override
  public List<DeclaredKey<?>> keys() {
    return section.keys();
  }
}
