package org.nmt4j.tokenization.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"lines.txt", "lines.txt.gz"})
  void readsWhatItWrote(String name) {
    List<String> lines = List.of("", "Grüße", "日本語 😀", "a\u2028b\rc", "");
    Path file = folder.resolve(name);

    Lines.write(file, lines);

    assertThat(Lines.read(file)).isEqualTo(lines);
  }

  @Test
  void compressesByName() throws IOException {
    Path plain = folder.resolve("a.txt");
    Path compressed = folder.resolve("a.gz");
    List<String> lines = List.of("ab".repeat(1000));
    Lines.write(plain, lines);
    Lines.write(compressed, lines);

    assertThat(Files.readString(plain)).isEqualTo("ab".repeat(1000) + "\n");
    assertThat(Files.size(compressed)).isLessThan(100);
  }

  @Test
  void readsAllMembersOfACompressedFile() throws IOException {
    Path first = folder.resolve("first.gz");
    Lines.write(first, List.of("a", "b"));
    byte[] member = Files.readAllBytes(first);
    byte[] twice = Arrays.copyOf(member, 2 * member.length);
    System.arraycopy(member, 0, twice, member.length, member.length);
    Path both = Files.write(folder.resolve("both.gz"), twice);

    assertThat(Lines.read(both)).containsExactly("a", "b", "a", "b");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path absent = folder.resolve("absent");
    Path notCompressed = Files.writeString(folder.resolve("text.gz"), "some text");
    Path complete = folder.resolve("complete.gz");
    Lines.write(complete, List.of("a".repeat(100), "b"));
    byte[] bytes = Files.readAllBytes(complete);
    Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length - 9));

    assertMessage(absent, absent + ": no such file");
    assertMessage(folder, folder + ": is a folder, expected a file");
    assertMessage(notCompressed, notCompressed + ": not a gzip file, though its name ends in .gz");
    assertThatThrownBy(() -> Lines.read(cut))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(cut + ":")
        .hasMessageContaining("not a complete gzip file");
  }

  @Test
  void writesNoLineAsTwo() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (LineWriter writer = new LineWriter(bytes)) {
      writer.write("unpaired \uD800 surrogate");
      assertThatThrownBy(() -> writer.write("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("unpaired \uFFFD surrogate\n");
  }

  private static void assertMessage(Path file, String message) {
    assertThatThrownBy(() -> Lines.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(message);
  }
}
