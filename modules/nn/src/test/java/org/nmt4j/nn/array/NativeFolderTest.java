package org.nmt4j.nn.array;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.nn.array.NativeFolder.Candidate;

class NativeFolderTest {

  private static final Candidate ROOMY = new Candidate(Path.of("a"), Optional.empty(), true);
  private static final Candidate FULL = new Candidate(Path.of("b"), Optional.empty(), false);
  private static final Candidate USELESS = new Candidate(Path.of("c"), Optional.of("why"), false);

  @TempDir private Path folder;

  @Test
  void aFolderIsMadeAndNothingIsLeftInIt() throws IOException {
    Path inner = folder.resolve("a/b");

    assertThat(NativeFolder.examine(inner).problem()).isEmpty();
    assertThat(inner).isEmptyDirectory();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThat(NativeFolder.examine(file).problem()).contains("it is not a folder");
    assertThat(NativeFolder.examine(file.resolve("below")).problem()).isPresent();
  }

  @Test
  void theFirstWithRoomIsTakenElseTheFirstThatCanBeUsed() {
    assertThat(NativeFolder.best(List.of(USELESS, FULL, ROOMY))).contains(ROOMY);
    assertThat(NativeFolder.best(List.of(ROOMY, FULL))).contains(ROOMY);
    assertThat(NativeFolder.best(List.of(USELESS, FULL))).contains(FULL);
    assertThat(NativeFolder.best(List.of(USELESS))).isEmpty();
  }

  @Test
  void messageOfAFullDiskNamesTheRemedy() {
    String remedy =
        "the disk has no room; name another folder with"
            + " NMT4J_OPTS=-Dorg.bytedeco.javacpp.cachedir=FOLDER";
    assertThat(NativeFolder.withoutRoom(Path.of("x"), true))
        .isEqualTo("native code cannot be unpacked into x: it takes up to 530 MB, and " + remedy);
    assertThat(NativeFolder.withoutRoom(Path.of("x"), false))
        .isEqualTo("native code cannot be unpacked into x: " + remedy);
  }

  @Test
  void theContextClassLoaderIsTheCallersAfterwards() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(null);
      NativeCode.load();
      assertThat(thread.getContextClassLoader()).isNull();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
