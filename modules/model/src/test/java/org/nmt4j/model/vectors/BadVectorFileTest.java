package org.nmt4j.model.vectors;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.tokenization.corpus.DataException;

/** Checks that a malformed file fails with one line that names the place. */
class BadVectorFileTest {
  @TempDir Path folder;

  private void refused(String name, byte[] bytes, String message) throws IOException {
    Path file = VectorFiles.write(folder.resolve(name), bytes);
    assertThatThrownBy(() -> VectorFile.read(file, 3, token -> true))
        .isInstanceOf(DataException.class)
        .hasMessage(file + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | :1: found an empty file, expected word vectors of word2vec or GloVe",
        "'2 4\na 1 2 3 4\n' | :1:1: found vectors of width 4, expected model.embedding_size, 3",
        "'a 1 2\nb 3 4\n' | :1:1: found vectors of width 2, expected model.embedding_size, 3",
        "'3 3\n"
            + "a 1 2 3\n"
            + "b 4 5 6\n"
            + "' | :4:1: the file ends after 2 vectors, expected 3 as its first line says",
        "'1 3\n"
            + "a 1 2 3\n"
            + "b 4 5 6\n"
            + "' | :4:1: the file ends after 2 vectors, expected 1 as its first line says",
        "'a 1 2 3\nb 4 5' | :2:1: found 2 numbers, expected a token and 3 numbers",
        "'a 1 2 3\nb 4 5 6 7\n' | :2:1: found 4 numbers, expected a token and 3 numbers",
        "'a 1 2 3\n\nb 4 5 6\n' | :2:1: found 0 numbers, expected a token and 3 numbers",
        "'a 1 2 3\nb 4 NaN 6\n' | :2:5: found 'NaN', expected a number",
        "'a 1 2 3\nb 4 5 Infinity\n' | :2:7: found 'Infinity', expected a number",
        "'a 1 2 1e99\n' | :1:7: found '1e99', expected a number",
        "'a 1 2 3\nb 4 x 6\n' | :2:5: found 'x', expected a number",
        "'<html> <body>\n' | :1:1: found 1 number, expected a token and 3 numbers",
      })
  void text(String text, String message) throws IOException {
    refused("vectors.txt", text.getBytes(StandardCharsets.UTF_8), message);
  }

  @Test
  void textInAnotherEncoding() throws IOException {
    refused(
        "latin1.txt",
        "a 1 2 3\nT\u00fcr 4 5 6\n".getBytes(StandardCharsets.ISO_8859_1),
        ":2:2: byte 0xFC is not UTF-8 here; expected a text file in UTF-8");
  }

  @Test
  void binaryOfAnotherWidth() throws IOException {
    byte[] bytes = VectorFiles.binary("");
    bytes[2] = '2';
    refused("a.bin", bytes, ":1: found vectors of width 2, expected model.embedding_size, 3");
  }

  @Test
  void binaryThatEndsEarly() throws IOException {
    byte[] bytes = VectorFiles.binary("");
    refused(
        "a.bin",
        Arrays.copyOf(bytes, bytes.length - 1),
        ": vector 4 of 4: the file ends here, expected a token and 3 numbers");
  }

  @Test
  void binaryThatGoesOn() throws IOException {
    byte[] bytes = VectorFiles.binary("\n");
    bytes[0] = '3';
    refused("a.bin", bytes, ": found more than the 3 vectors that its first line says");
  }

  @Test
  void binaryWithoutANumber() throws IOException {
    byte[] bytes = VectorFiles.binary("");
    bytes[bytes.length - 1] = 0x7F;
    bytes[bytes.length - 2] = (byte) 0xC0;
    refused("a.bin", bytes, ": vector 4 of 4: found NaN, expected a number");
  }

  @Test
  void packedFileThatEndsEarly() throws IOException {
    for (String name : new String[] {"vectors.txt.gz", "vectors.bin.gz"}) {
      Path file = folder.resolve(name);
      byte[] text = "some tokens 1 2 3\n".repeat(100).getBytes(StandardCharsets.UTF_8);
      VectorFiles.write(file, name.contains("bin") ? VectorFiles.binary("") : text);
      byte[] packed = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(packed, packed.length - 12));
      assertThatThrownBy(() -> VectorFile.read(file, 3, token -> true))
          .isInstanceOf(DataException.class)
          .hasMessageStartingWith(file.toString())
          .hasMessageContaining("not a complete gzip file");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'PK\u0003\u0004', 'a zip archive, such as Deeplearning4j writes'",
    "'\u00ac\u00ed\u0000\u0005sr', serialized Java objects",
    "'\u001f\u008b\u0008', 'gzip data, whose name has to end in .gz'"
  })
  void otherFormats(String head, String found) throws IOException {
    refused(
        "vectors",
        head.getBytes(StandardCharsets.ISO_8859_1),
        ":1: found " + found + ", expected word vectors of word2vec or GloVe");
  }

  @Test
  void noFile() {
    Path file = folder.resolve("none");
    assertThatThrownBy(() -> VectorFile.read(file, 3, token -> true))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": no such file");
  }
}
