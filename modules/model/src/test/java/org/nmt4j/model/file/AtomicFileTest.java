package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALink() throws IOException {
    Path file = Files.createDirectory(folder.resolve("there")).resolve("file.txt");
    Files.writeString(file, "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    AtomicFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aPipeIsWrittenTo() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    AtomicFile.write(pipe, "through\n");
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("through\n");
    assertThat(pipe).exists().matches(path -> !Files.isRegularFile(path), "a pipe");
  }
}
