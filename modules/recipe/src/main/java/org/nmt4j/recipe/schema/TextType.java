package org.nmt4j.recipe.schema;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.yaml.YamlValue;

/** The corpus of a language model: running text. */
final class TextType implements ValueType<CorpusFiles> {

  private static final Key<CorpusFiles.Text, Path> TEXT =
      Key.required(
          "text", Types.file(), CorpusFiles.Text::text, "one sentence a line; .gz is allowed");

  private static final Section<CorpusFiles.Text> SECTION =
      Section.of(values -> new CorpusFiles.Text(values.get(TEXT)), TEXT);

  @Override
  public Optional<CorpusFiles> read(YamlValue value, String path, Reading reading) {
    return SECTION.read(value, path, reading).map(text -> text);
  }

  @Override
  public Written write(CorpusFiles corpus, String path, Writing writing) {
    return SECTION.write((CorpusFiles.Text) corpus, path, writing);
  }

  @Override
  public String description() {
    return "a mapping with text";
  }

  @Override
  public List<Key<?, ?>> keys() {
    return SECTION.keys();
  }
}
