package org.nmt4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.cli.evaluate.NBestFile;
import org.nmt4j.model.vectors.VectorFile;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;

/** Fuzzes texts: lines, pairs, n-best lists and word vectors. */
class CorpusFuzzTest {
  static Stream<byte[]> texts() {
    return Seeds.texts(
        "\uFEFFDer Hund\r\n\nDie Katze \u2028\r weiter",
        "Der Hund\tThe dog\nDie Katze\tThe cat\n",
        "0 ||| the dog ||| score= -1.5 ||| -1.5 ||| 0-0 1-1\n0 ||| a dog ||| score= -2 ||| -2\n",
        "2 3\nder 1 2 3\nHund -1e-3 NaN 0x1p3\n",
        "\u0000\u00ff\ud83d\ude00\n");
  }

  /**
   * A text that the strict reader accepts is the same when it is read with replacements, which
   * never fails.
   */
  @MethodSource("texts")
  @FuzzTest
  void lines(byte[] bytes) {
    List<String> warnings = new ArrayList<>();
    List<String> replaced = new ArrayList<>();
    try (LineReader reader =
        new LineReader(new ByteArrayInputStream(bytes), "text").replacing(warnings::add)) {
      reader.forEachRemaining(replaced::add);
    }
    Optional<List<String>> strict = Readers.read(() -> Lines.read(Readers.file("text", bytes)));
    assertThat(strict.isPresent()).isEqualTo(warnings.isEmpty());
    strict.ifPresent(lines -> assertThat(lines).isEqualTo(replaced));
    assertThat(warnings).hasSizeLessThan(2);
    assertThat(replaced).hasSize(count(bytes));
  }

  /** Returns the number of lines: one for each LF, and one more if text follows the last LF. */
  private static int count(byte[] bytes) {
    int count = 0;
    for (byte each : bytes) {
      count += each == '\n' ? 1 : 0;
    }
    boolean mark = bytes.length == 3 && Seeds.text(bytes).equals("\uFEFF");
    return bytes.length == 0 || bytes[bytes.length - 1] == '\n' || mark ? count : count + 1;
  }

  @FuzzTest
  void compressed(byte[] bytes) {
    Readers.read(() -> Lines.read(Readers.file("text.gz", bytes)));
  }

  @MethodSource("texts")
  @FuzzTest
  void pairs(byte[] bytes) {
    Path tsv = Readers.file("pairs.tsv", bytes);
    Optional<List<SentencePair>> pairs =
        Readers.read(() -> ParallelCorpus.read(new CorpusFiles.Tsv(tsv)));
    pairs.ifPresent(found -> assertThat(found).hasSize(count(bytes)));
    Path other = Readers.file("other.txt", Seeds.bytes("a\nb\n"));
    Readers.read(() -> ParallelCorpus.readAligned(tsv, other))
        .ifPresent(found -> assertThat(found).hasSize(2));
  }

  static Stream<byte[]> memories() {
    return Seeds.texts(
        "<?xml version='1.0'?><!DOCTYPE tmx SYSTEM 'tmx14.dtd'><tmx"
            + " version='1.4'><header/><body><tu><tuv xml:lang='de'><seg>ja<bpt i='1'/>x<ept"
            + " i='1'/></seg></tuv><tuv xml:lang='en'><seg>yes"
            + " <hi>x</hi><ph/></seg></tuv></tu></body></tmx>",
        "<tmx><tu><tuv lang='DE'><seg>&#65;&amp;<![CDATA[a]]><!-- b --><?c"
            + " d?></seg></tuv></tu></tmx>",
        "<!DOCTYPE tmx [<!ENTITY a 'bb'>]><tmx><tu><tuv lang='de'><seg>&a;</seg></tuv></tu></tmx>");
  }

  /** A unit of a memory that can be read has no text longer than the file. */
  @MethodSource("memories")
  @FuzzTest
  void memory(byte[] bytes) {
    Path file = Readers.file("memory.tmx", bytes);
    Readers.read(() -> ParallelCorpus.read(new CorpusFiles.Tmx(file, "de", "en")))
        .ifPresent(
            pairs -> {
              for (SentencePair pair : pairs) {
                assertThat(pair.source()).isNotBlank().hasSizeLessThan(bytes.length);
                assertThat(pair.target()).isNotBlank().hasSizeLessThan(bytes.length);
              }
            });
  }

  @MethodSource("texts")
  @FuzzTest
  void nBest(byte[] bytes) {
    List<String> lines = Seeds.text(bytes).lines().toList();
    Readers.read(() -> NBestFile.parse("list", lines));
  }

  @MethodSource("texts")
  @FuzzTest
  void vectors(byte[] bytes) {
    Readers.read(() -> VectorFile.read(Readers.file("vectors", bytes), 3, word -> true))
        .ifPresent(vectors -> assertThat(vectors.size()).isLessThanOrEqualTo(bytes.length));
  }
}
