package org.nmt4j.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardInputTest {

  @TempDir private Path folder;

  @Test
  void anotherFileInItsPlaceIsNotRead() throws IOException {
    StandardInput in = new StandardInput(new ByteArrayInputStream(new byte[] {1}), true);

    assertThat(in.available()).isZero();
    assertThatThrownBy(in::read).isInstanceOf(IOException.class).hasMessageStartingWith("it is cl");
    assertThatThrownBy(() -> in.read(new byte[1])).hasMessageStartingWith("it is closed");
  }

  @Test
  void aDescriptorThatCannotBeReadIsClosed() {
    InputStream unreadable =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Bad file descriptor");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    StandardInput in = new StandardInput(unreadable, false);

    assertThatThrownBy(in::read).hasMessageStartingWith("it is closed; give a file with <");
    assertThatThrownBy(() -> in.read(new byte[1])).hasMessageStartingWith("it is closed");
  }

  @Test
  void filesOfTheJavaInstallationAreKnown() throws IOException {
    Path java = Files.createDirectories(folder.resolve("jdk"));
    Path module = Files.writeString(java.resolve("modules"), "");
    Path text = Files.writeString(folder.resolve("text"), "");

    assertThat(StandardInput.isOfJava(module, java)).isTrue();
    assertThat(StandardInput.isOfJava(text, java)).isFalse();
    assertThat(StandardInput.isOfJava(folder.resolve("missing"), java)).isFalse();
  }
}
