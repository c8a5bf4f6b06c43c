package org.nmt4j.tokenization.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.TsvColumns;

class ParallelCorpusTest {
  private static final List<SentencePair> PAIRS =
      List.of(
          new SentencePair("ja", "yes"), new SentencePair("", ""), new SentencePair("ß", "x y"));

  @TempDir private Path folder;

  @Test
  void readsAlignedFiles() {
    Path source = write("a.de", "ja", "", "ß");
    Path target = write("a.en.gz", "yes", "", "x y");

    assertThat(ParallelCorpus.read(new CorpusFiles.Aligned(source, target))).isEqualTo(PAIRS);
  }

  @Test
  void readsColumns() {
    Path plain = write("a.tsv", "ja\tyes", "\t", "ß\tx y");
    Path compressed = write("a.tsv.gz", "ja\tyes", "\t", "ß\tx y");

    assertThat(ParallelCorpus.read(new CorpusFiles.Tsv(plain))).isEqualTo(PAIRS);
    assertThat(ParallelCorpus.read(new CorpusFiles.Tsv(compressed))).isEqualTo(PAIRS);
  }

  @Test
  void namesBothCountsOfUnequalFiles() {
    Path source = write("a.de", "eins", "zwei", "drei");
    Path target = write("a.en", "one", "two");

    assertThatThrownBy(() -> ParallelCorpus.readAligned(source, target))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "%s:3:1: the file ends here; expected as many lines on both sides,"
                + " but %s has 3 and %s has 2",
            target, source, target);
    assertThatThrownBy(() -> ParallelCorpus.readAligned(target, source))
        .hasMessageStartingWith(target + ":3:1: the file ends here");
  }

  @Test
  void readsTwoOfSeveralColumns() {
    Path file = write("many.tsv", "Go.\tGeh.\tCC-BY\tx", "Hi.\t\t", "Run!\tLauf!\r");

    assertThat(ParallelCorpus.read(columns(file, 2, 1)))
        .containsExactly(
            new SentencePair("Geh.", "Go."),
            new SentencePair("", "Hi."),
            new SentencePair("Lauf!", "Run!"));
    assertThatThrownBy(() -> ParallelCorpus.read(columns(file, 1, 3)))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":3:11: found 2 columns, expected 3 or more for tsv_columns: [1, 3]");
    assertThat(ParallelCorpus.stream(columns(write("a.tsv", "a\tb\tc"), 3, 1)))
        .containsExactly(new SentencePair("c", "a"));
  }

  @Test
  void readsColumnsOfCompressedFiles() {
    Path file = folder.resolve("many.tsv.gz");
    Lines.write(file, List.of("Go.\tGeh.\tCC-BY"));

    assertThat(ParallelCorpus.read(columns(file, 1, 2)))
        .containsExactly(new SentencePair("Go.", "Geh."));
  }

  private static CorpusFiles columns(Path file, int source, int target) {
    return new CorpusFiles.Tsv(file, Optional.of(new TsvColumns(source, target)));
  }

  @Test
  void wantsTwoColumns() {
    Path one = write("one.tsv", "a\tb", "no tab");
    Path three = write("three.tsv", "a\tb\tc");

    assertThatThrownBy(() -> ParallelCorpus.read(new CorpusFiles.Tsv(one)))
        .isInstanceOf(DataException.class)
        .hasMessage(one + ":2:7: a line without a tab; expected two columns: source, tab, target");
    assertThatThrownBy(() -> ParallelCorpus.read(new CorpusFiles.Tsv(three)))
        .hasMessage(
            three
                + ":1:4: a second tab; expected two columns: source, tab, target; with"
                + " tsv_columns: [1, 2] further columns are left out");
  }

  @Test
  void wantsPairs() {
    CorpusFiles empty = new CorpusFiles.Aligned(write("a.de"), write("a.en"));
    String message =
        folder.resolve("a.de")
            + ":1:1: the file is empty; expected sentences and their translations";

    assertThatThrownBy(() -> ParallelCorpus.read(empty)).hasMessage(message);
    assertThatThrownBy(() -> ParallelCorpus.stream(empty)).hasMessage(message);
  }

  @Test
  void aStreamedCorpusIsReadAnewEachTime() {
    Path source = write("a.de", "ja", "", "ß");
    Streamed<SentencePair> corpus =
        ParallelCorpus.stream(new CorpusFiles.Aligned(source, write("a.en.gz", "yes", "", "x y")));

    assertThat(corpus.size()).isEqualTo(3);
    assertThat(corpus).containsExactlyElementsOf(PAIRS);
    write("a.de", "nein", "", "ß");
    assertThat(corpus.iterator().next().source()).isEqualTo("nein");
  }

  @Test
  void aStreamedCorpusIsSoundBeforeItIsUsed() {
    CorpusFiles unequal =
        new CorpusFiles.Aligned(write("a.de", "eins", "zwei"), write("a.en", "one"));
    CorpusFiles malformed = new CorpusFiles.Tsv(write("a.tsv", "a\tb", "no tab"));

    assertThatThrownBy(() -> ParallelCorpus.stream(unequal))
        .hasMessageContaining("a.en:2:1: the file ends here");
    assertThatThrownBy(() -> ParallelCorpus.stream(malformed))
        .hasMessageContaining("a.tsv:2:7: a line without a tab");
  }

  @Test
  void streamedTextsStandOneBehindTheOther() {
    Path first = write("1", "a", "b");
    Path none = write("2");
    Path last = write("3", "c");
    Streamed<String> text =
        new Streamed<>(
            List.of(() -> Lines.open(first), () -> Lines.open(none), () -> Lines.open(last)));

    assertThat(text.size()).isEqualTo(3);
    assertThat(text).containsExactly("a", "b", "c");
    assertThat(new Streamed<String>(List.of())).isEmpty();
  }

  private Path write(String name, String... lines) {
    Path file = folder.resolve(name);
    Lines.write(file, List.of(lines));
    return file;
  }
}
