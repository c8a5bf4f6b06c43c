package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void replacesTheOldFile() throws IOException {
    Path file = folder.resolve("a/b/file.txt");
    AtomicFile.write(file, "old, and longer\n");
    AtomicFile.write(file, "näw\n");
    assertThat(file).hasContent("näw\n").hasSize(5);
    assertThat(file.resolveSibling("file.txt.tmp")).doesNotExist();
  }

  @Test
  void oldFileStaysWhenContentFails() throws IOException {
    Path file = folder.resolve("file.txt");
    AtomicFile.write(file, "old\n");
    for (RuntimeException failure :
        new RuntimeException[] {null, new IllegalStateException("no")}) {
      assertThatThrownBy(
              () ->
                  AtomicFile.write(
                      file,
                      out -> {
                        out.write(new byte[100_000]);
                        if (failure != null) {
                          throw failure;
                        }
                        throw new IOException("no");
                      }))
          .hasMessage("no");
      assertThat(file).hasContent("old\n");
      try (var files = Files.list(folder)) {
        assertThat(files).containsExactly(file);
      }
    }
  }

  @Test
  void leftoverOfACrashIsNoHindrance() throws IOException {
    Path file = folder.resolve("file.txt");
    Files.writeString(folder.resolve("file.txt.tmp"), "half of something much longer");
    AtomicFile.write(file, "new");
    assertThat(file).hasContent("new").hasSize(3);
  }
}
