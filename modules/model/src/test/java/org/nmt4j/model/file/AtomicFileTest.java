package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void replacesTheOldFile() throws IOException {
    Path file = folder.resolve("a/b/file.txt");
    AtomicFile.write(file, "old, and longer\n");
    AtomicFile.write(file, "näw\n");
    assertThat(file).hasContent("näw\n").hasSize(5);
    assertThat(file.getParent()).isDirectoryContaining(each -> each.equals(file));
    assertThat(file.getParent().toFile().list()).hasSize(1);
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
  void aFileThatSomebodyElseMadeIsLeftAlone() throws IOException {
    Path file = folder.resolve("file.txt");
    Path other = Files.writeString(folder.resolve("file.txt.tmp"), "mine");
    AtomicFile.write(file, "new");
    FileReplacement.deleteLeftovers(file);
    assertThat(file).hasContent("new").hasSize(3);
    assertThat(other).hasContent("mine");
  }

  @Test
  void whatAKilledProcessLeftCanBeDeleted() throws IOException {
    Path file = folder.resolve("file.txt");
    Path left = Files.writeString(folder.resolve("file.txt.0123456789abcdef.tmp"), "half");
    Path other = Files.writeString(folder.resolve("other.txt.0123456789abcdef.tmp"), "half");
    try (FileReplacement underway = FileReplacement.of(file)) {
      FileReplacement.deleteLeftovers(file);
      underway.out().write('x');
      underway.commit();
    }
    assertThat(left).doesNotExist();
    assertThat(other).exists();
    assertThat(file).hasContent("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "rw-rw-r--", "r-xr-----"})
  @DisabledOnOs(OS.WINDOWS)
  void aFileKeepsItsMode(String mode) throws IOException {
    Path file = Files.writeString(folder.resolve("file.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    try (FileReplacement replacement = FileReplacement.of(file)) {
      replacement.out().write(new byte[100_000]);
      assertThat(modes(folder)).containsOnly("rw-------", mode);
      replacement.commit();
    }
    assertThat(file).hasSize(100_000);
    assertThat(modes(folder)).containsExactly(mode);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aNewFileHasTheModeThatOtherNewFilesHave() throws IOException {
    Path usual = Files.createFile(folder.resolve("usual"));
    Path file = folder.resolve("file.txt");
    AtomicFile.write(file, "new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private static List<String> modes(Path folder) throws IOException {
    List<String> modes = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return modes;
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkToNothingYetStaysALink() throws IOException {
    Files.createDirectory(folder.resolve("there"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there/file.txt"));
    AtomicFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("there/file.txt")).hasContent("new");
  }

  @Test
  void aFailureNamesTheFileItself() throws IOException {
    Path file = folder.resolve("file/below");
    Files.writeString(folder.resolve("file"), "no folder");
    assertThatThrownBy(() -> AtomicFile.write(file, "new")).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> AtomicFile.write(folder, "new"))
        .isInstanceOf(FileSystemException.class)
        .hasMessageStartingWith(folder.toString());
  }

  /** Both standard streams are written directly, and so is a file that is open for appending. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void openFilesOfTheProcessKeepWhatStandsInThem() throws Exception {
    String script =
        "cd \"$1\" && exec > out 2>&1 3>> three && echo before && echo before >&3 && "
            + "\"$2\" -cp \"$3\" \"$4\" /dev/stdout /dev/fd/1 link && echo between && "
            + "\"$2\" -cp \"$3\" \"$4\" /dev/stderr /dev/fd/3 && echo after && echo after >&3";
    Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/stdout"));
    int code =
        new ProcessBuilder(
                "sh",
                "-c",
                script,
                "sh",
                folder.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("java.class.path"),
                WritesItsNames.class.getName())
            .start()
            .waitFor();
    assertThat(code).isZero();
    assertThat(folder.resolve("out"))
        .hasContent("before\n/dev/stdout\n/dev/fd/1\nlink\nbetween\n/dev/stderr\nafter\n");
    assertThat(folder.resolve("three")).hasContent("before\n/dev/fd/3\nafter\n");
  }

  /** A program that writes the name of each file into this file. */
  static final class WritesItsNames {
    private WritesItsNames() {}

    public static void main(String[] files) throws IOException {
      for (String file : files) {
        AtomicFile.write(Path.of(file), file + "\n");
      }
    }
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
