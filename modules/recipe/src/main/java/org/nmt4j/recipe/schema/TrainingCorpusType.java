package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.Key;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.yaml.Quoting;
import org.nmt4j.recipe.yaml.YamlList;
import org.nmt4j.recipe.yaml.YamlMapping;
import org.nmt4j.recipe.yaml.YamlScalar;
import org.nmt4j.recipe.yaml.YamlValue;

/** The type of the pairs for training: one corpus, or a list of corpora with weights and tags. */
final class TrainingCorpusType implements MappingType<CorpusFiles> {

  /** The keys that a corpus in a list has besides its files. */
  record Settings(
      @Key(
              value =
                  "in a list: the number of times that an epoch sees each pair of the corpus, such"
                      + " as 2 or 0.5",
              defaultValue = "1.0",
              range = "> 0 and <= 1000")
          double weight,
      @Key(
              value =
                  "in a list: a token that training puts before each source line of the corpus,"
                      + " such as <bt>; in a text to translate, it is one token too",
              only = TaskType.TRANSLATION,
              pattern = "<(?!(pad|s|unk)>)[a-z0-9._-]{1,30}>",
              expected = "a token such as <bt>: letters a to z, digits, '.', '_' and '-' in < >")
          Optional<String> tag) {}

  private final CorpusType corpus;

  /** The type of a corpus in a list; its messages about unknown keys name those of the settings. */
  private final CorpusType listed;

  private final Section<Settings> settings;

  TrainingCorpusType(Section<CorpusType.Files> files, Section<Settings> settings) {
    this.corpus = new CorpusType(files);
    this.listed =
        new CorpusType(
            new Section<>(
                CorpusType.Files.class,
                files.keys(),
                settings.keys().stream().map(DeclaredKey::name).toList()));
    this.settings = settings;
  }

  @Override
  public Optional<CorpusFiles> read(YamlValue value, String path, Reading reading) {
    if (value instanceof YamlMapping mapping) {
      return corpus.read(withoutSettings(mapping, path, reading), path, reading);
    }
    if (!(value instanceof YamlList list)) {
      return corpus.read(value, path, reading);
    }
    if (list.items().isEmpty()) {
      reading.fail(path, value.place(), "found no corpus in " + path + ", expected one or more");
      return Optional.empty();
    }
    List<CorpusFiles.Part> parts = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      part(list.items().get(i), path + "[" + i + "]", reading).ifPresent(parts::add);
    }
    if (parts.size() < list.items().size()) {
      reading.markFailed(path);
      return Optional.empty();
    }
    return Optional.of(new CorpusFiles.Several(parts));
  }

  /** Reports the settings in a mapping that stands in no list, and returns it without them. */
  private YamlMapping withoutSettings(YamlMapping mapping, String path, Reading reading) {
    YamlMapping files = mapping;
    for (DeclaredKey<?> key : settings.keys()) {
      Optional<YamlMapping.Entry> entry = mapping.entry(key.name());
      if (entry.isPresent()) {
        reading.reportUnknown(
            entry.get().keyPlace(),
            String.format(
                Locale.ROOT,
                "found the key %s in %s, expected it in a list of corpora, as in [{source: a,"
                    + " target: b, %s: ...}]",
                Quoting.shown(key.name()),
                path,
                key.name()));
        files = files.without(key.name());
      }
    }
    return files;
  }

  private Optional<CorpusFiles.Part> part(YamlValue value, String path, Reading reading) {
    if (!(value instanceof YamlMapping mapping)) {
      reading.fail(
          path,
          value.place(),
          String.format(
              Locale.ROOT,
              "found %s for %s, expected %s",
              value.found(),
              path,
              corpus.description()));
      return Optional.empty();
    }
    YamlMapping files = mapping;
    YamlMapping rest = mapping;
    for (DeclaredKey<?> key : corpus.keys()) {
      rest = rest.without(key.name());
    }
    for (DeclaredKey<?> key : settings.keys()) {
      files = files.without(key.name());
    }
    // An unknown key is reported once, with the keys of the files.
    for (String key : List.copyOf(rest.entries().keySet())) {
      if (settings.keys().stream().noneMatch(own -> own.name().equals(key))) {
        rest = rest.without(key);
      }
    }
    Optional<CorpusFiles> found = listed.read(files, path, reading);
    Optional<Settings> read = settings.read(rest, path, reading);
    boolean sound =
        settings.keys().stream().allMatch(key -> reading.isSound(path + "." + key.name()));
    return found.isPresent() && read.isPresent() && sound
        ? Optional.of(new CorpusFiles.Part(found.get(), read.get().weight(), read.get().tag()))
        : Optional.empty();
  }

  @Override
  public Written write(CorpusFiles files, String path, Writing writing) {
    if (!(files instanceof CorpusFiles.Several several)) {
      return corpus.write(files, path, writing);
    }
    List<String> items = new ArrayList<>();
    for (CorpusFiles.Part part : several.parts()) {
      String full = path + "[" + items.size() + "]";
      List<String> entries = new ArrayList<>(corpus.write(part.files(), full, writing).lines());
      if (part.weight() != 1) {
        Written weight = new NumberType(Range.parse("> 0")).write(part.weight(), full, writing);
        entries.add("weight: " + weight.inline());
      }
      part.tag().ifPresent(tag -> entries.add("tag: " + YamlScalar.quoted(tag)));
      items.add("{" + String.join(", ", entries) + "}");
    }
    return Written.inline("[" + String.join(", ", items) + "]");
  }

  @Override
  public String description() {
    return corpus.description() + ", or a list of such mappings";
  }

  @Override
  public List<DeclaredKey<?>> keys() {
    return Stream.concat(corpus.keys().stream(), settings.keys().stream())
        .<DeclaredKey<?>>map(key -> key)
        .toList();
  }
}
