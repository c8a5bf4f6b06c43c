package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileStoreTest {
  @TempDir private Path folder;
  private long now;
  private final FileStore store = new FileStore(() -> now);

  private Path file(String name) throws IOException {
    return Files.writeString(folder.resolve(name), name);
  }

  @Test
  void aFileIsDeletedAfterAnHour() throws IOException {
    Path file = file("a");
    String id = store.add(file, "a.txt", "text/plain");
    now += Duration.ofMinutes(59).toNanos();
    assertThat(store.get(id)).isPresent();
    now += Duration.ofMinutes(2).toNanos();
    assertThat(store.get(id)).isEmpty();
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatCannotBeDeletedIsForgotten() throws IOException {
    Path full = Files.createDirectory(folder.resolve("full"));
    Files.writeString(full.resolve("a"), "a");
    String stuck = store.add(full, "full", "text/plain");
    Path file = file("b");
    String id = store.add(file, "b.txt", "text/plain");
    now += Duration.ofMinutes(61).toNanos();
    store.deleteOld();
    assertThat(file).doesNotExist();
    assertThat(store.get(stuck)).isEmpty();
    assertThat(store.get(id)).isEmpty();
  }
}
