package org.nmt4j.tokenization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.VocabularySettings;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

class VocabulariesTest {
  private final TokenCounts source = new TokenCounts();
  private final TokenCounts target = new TokenCounts();
  @TempDir private Path folder;

  VocabulariesTest() {
    source.addLine("a b b");
    target.addLine("b c c c");
  }

  @Test
  void countsBothSidesForASharedVocabulary() {
    Vocabularies shared = Vocabularies.of(settings(true, Optional.empty()), source, target);

    assertThat(shared.source()).isSameAs(shared.target());
    assertThat(shared.source().toLines().subList(4, 6)).containsExactly("b", "c");
    assertThat(shared.source().size()).isEqualTo(6);
  }

  @Test
  void countsEachSide() {
    Vocabularies separate = Vocabularies.of(settings(false, Optional.empty()), source, target);

    assertThat(separate.source().toLines()).endsWith("b", "a");
    assertThat(separate.target().toLines()).endsWith("c", "b");
  }

  @Test
  void readsFiles() {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");
    Lines.write(first, List.of("x"));
    Lines.write(second, List.of("y"));
    Optional<VocabularyFiles> files = Optional.of(new VocabularyFiles(first, second));

    Vocabularies read = Vocabularies.of(settings(false, files), source, target);
    assertThat(read.source().toLines()).endsWith("x");
    assertThat(read.target().toLines()).endsWith("y");
  }

  private static VocabularySettings settings(boolean shared, Optional<VocabularyFiles> files) {
    return new VocabularySettings(6, 1, shared, files);
  }
}
