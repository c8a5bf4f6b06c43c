package org.nmt4j.model.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorFileTest {
  @TempDir Path folder;

  private static void hasAll(Path file) {
    WordVectors vectors = VectorFile.read(file, 3, token -> true);
    assertThat(vectors.size()).isEqualTo(VectorFiles.TOKENS.size());
    for (int i = 0; i < VectorFiles.TOKENS.size(); i++) {
      assertThat(vectors.vector(VectorFiles.TOKENS.get(i)))
          .as(VectorFiles.TOKENS.get(i))
          .hasValue(VectorFiles.VECTORS[i]);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "word2vec.txt, '4 3\n', '\n'",
    "with-spaces-at-the-end.vec, '4 3\n', ' \n'",
    "deeplearning4j.txt, '4 3 17\n', '\n'",
    "glove.txt, '', '\n'",
    "windows.txt, '', '\r\n'",
    "packed.txt.gz, '4 3\n', '\n'"
  })
  void textIsRead(String name, String header, String end) throws IOException {
    hasAll(VectorFiles.text(folder.resolve(name), header, end));
  }

  @ParameterizedTest
  @CsvSource({"'4 3\n'", "''"})
  void blankLinesAtTheEndAreLeftOut(String header) throws IOException {
    Path file = VectorFiles.text(folder.resolve("blank.vec"), header, " \r\n");
    Files.writeString(file, Files.readString(file) + "\n \n");
    hasAll(file);
  }

  @ParameterizedTest
  @CsvSource({"gensim.bin, ''", "word2vec.bin, '\n'", "packed.bin.gz, '\n'"})
  void binaryIsRead(String name, String rowEnd) throws IOException {
    hasAll(VectorFiles.write(folder.resolve(name), VectorFiles.binary(rowEnd)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"some.txt", "some.bin"})
  void onlyWantedTokensAreKept(String name) throws IOException {
    Path file = folder.resolve(name);
    if (name.endsWith("bin")) {
      VectorFiles.write(file, VectorFiles.binary(""));
    } else {
      VectorFiles.text(file, "", "\n");
    }
    WordVectors some = VectorFile.read(file, 3, "￭,"::equals);
    assertThat(some.size()).isEqualTo(1);
    assertThat(some.vector("￭,")).hasValue(VectorFiles.VECTORS[2]);
    assertThat(VectorFile.read(file, 3, token -> false).size()).isZero();
  }

  @Test
  void theFirstOfTwoVectorsCounts() throws IOException {
    assertThat(read("a 1 2 3\nb 4 5 6\na 7 8 9\n").vector("a")).hasValue(new float[] {1, 2, 3});
  }

  @Test
  void rowsOfIntegersAreNoHeader() throws IOException {
    assertThat(read("7 1 2 3\n8 4 5 6\n").vector("7")).hasValue(new float[] {1, 2, 3});
  }

  @Test
  void tokensWithSpacesAreLeftOut() throws IOException {
    WordVectors vectors = read("a 1 2 3\n. . . 4 5 6\nb 7 8 9\n");
    assertThat(vectors.size()).isEqualTo(2);
    assertThat(vectors.vector("b")).hasValue(new float[] {7, 8, 9});
  }

  @Test
  void base64OfDeeplearning4jIsDecoded() throws IOException {
    assertThat(read("1 3 0\nB64:SGF1cw== 1 2 3\n").vector("Haus")).hasValue(new float[] {1, 2, 3});
  }

  @Test
  void aTokenThatOnlyBeginsLikeBase64StaysAsItIs() throws IOException {
    assertThat(read("1 3 0\nB64:? 1 2 3\n").vector("B64:?")).hasValue(new float[] {1, 2, 3});
  }

  private WordVectors read(String text) throws IOException {
    Path file = folder.resolve("vectors.txt");
    VectorFiles.write(file, text.getBytes(StandardCharsets.UTF_8));
    return VectorFile.read(file, 3, token -> true);
  }
}
