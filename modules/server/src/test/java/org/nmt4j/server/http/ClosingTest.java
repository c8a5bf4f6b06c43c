package org.nmt4j.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.engine.FakeService;
import org.nmt4j.server.engine.Translated;

/** Checks the end of a server. */
class ClosingTest {
  /** A name that a {@link PrivateFolder} gives to a file. */
  private static final String NAME = "0123456789abcdef".repeat(3);

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("nmt4j-"))
        .collect(Collectors.toSet());
  }

  @Test
  void nothingIsLeft() throws InterruptedException {
    Set<Thread> before = threads();
    FakeService service = new FakeService("de-en");
    TestServer server = new TestServer(service);
    int port = server.port();
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
    assertThat(threads()).hasSizeGreaterThan(before.size());

    server.close();

    Set<Thread> ending = threads();
    ending.removeAll(before);
    for (Thread thread : ending) {
      thread.join(Duration.ofSeconds(20).toMillis());
    }
    assertThat(ending).noneMatch(Thread::isAlive);
    assertThat(service.isClosed()).isTrue();
    assertThatThrownBy(() -> new RawClient(port)).isInstanceOf(IOException.class);
  }

  @Test
  void thePrivateFolderIsDeleted() throws IOException {
    Path file;
    try (PrivateFolder folder = new PrivateFolder()) {
      file = folder.newFile();
      Files.writeString(file, "text");
      assertThat(folder.newFile()).isNotEqualTo(file);
    }
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void foldersOfProcessesThatWereKilledAreDeleted() throws IOException {
    Path killed = Files.createTempDirectory("nmt4j-serve-");
    Path young = Files.createTempDirectory("nmt4j-serve-");
    Path other = Files.createTempDirectory("nmt4j-server-");
    for (String file : List.of("lock", NAME, NAME + ".0123456789abcdef.tmp", "MultiPart123")) {
      Files.writeString(killed.resolve(file), "text");
    }
    for (Path old : List.of(killed, other)) {
      Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    }
    try (PrivateFolder live = new PrivateFolder();
        PrivateFolder next = new PrivateFolder()) {
      assertThat(killed).doesNotExist();
      assertThat(List.of(live.path(), next.path(), young, other)).allMatch(Files::isDirectory);
    } finally {
      Files.delete(young);
      Files.delete(other);
    }
  }

  @Test
  void foldersThatNoServerCreatedStay() throws IOException {
    Path noLock = Files.createTempDirectory("nmt4j-serve-");
    Path otherFile = Files.createTempDirectory("nmt4j-serve-");
    Path subfolder = Files.createTempDirectory("nmt4j-serve-");
    Path otherName = Files.createTempDirectory("nmt4j-serve-test");
    List<Path> files =
        List.of(
            Files.writeString(noLock.resolve(NAME), "text"),
            Files.writeString(otherFile.resolve("lock"), ""),
            Files.writeString(otherFile.resolve("best.nmt4j"), "text"),
            Files.writeString(subfolder.resolve("lock"), ""),
            Files.writeString(Files.createDirectory(subfolder.resolve(NAME)).resolve("a"), "text"),
            Files.writeString(otherName.resolve("lock"), ""));
    List<Path> folders = List.of(noLock, otherFile, subfolder.resolve(NAME), subfolder, otherName);
    for (Path old : folders) {
      Files.setLastModifiedTime(old, FileTime.fromMillis(0));
    }
    try (PrivateFolder live = new PrivateFolder()) {
      assertThat(live.path()).isDirectory();
      assertThat(files).allMatch(Files::isRegularFile);
    } finally {
      for (Path each : files) {
        Files.deleteIfExists(each);
      }
      for (Path each : folders) {
        Files.deleteIfExists(each);
      }
    }
  }

  @Test
  void requestsThatHaveComeAreAnswered() throws Exception {
    FakeService service = new FakeService("de-en").holding();
    TestServer server = new TestServer(service);
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n\r\n");
      CompletableFuture<List<Translated>> work = service.waiting.take();
      CompletableFuture<Void> drained =
          CompletableFuture.runAsync(() -> server.server().drain(Duration.ofSeconds(30)));
      work.complete(FakeService.translate(service.requests.get(0)));
      assertThat(client.answer()).startsWith("HTTP/1.1 200 ").contains("\"A\"");
      drained.get();
    }
    assertThat(service.isClosed()).isTrue();
    assertThat(server.log).isEmpty();
  }

  /** Jetty closes idle connections soon after the end has begun. */
  @Test
  void anAnswerMayTakeLongerThanTheEndOfIdleConnections() throws Exception {
    FakeService service = new FakeService("de-en").holding();
    TestServer server = new TestServer(service);
    try (RawClient client = new RawClient(server.port());
        RawClient idle = new RawClient(server.port())) {
      client.send("GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n\r\n");
      CompletableFuture<List<Translated>> work = service.waiting.take();
      idle.send("GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(idle.answer()).startsWith("HTTP/1.1 200 ");
      CompletableFuture<Void> drained =
          CompletableFuture.runAsync(() -> server.server().drain(Duration.ofSeconds(20)));
      assertThat(idle.rest()).isEmpty();
      work.complete(FakeService.translate(service.requests.get(0)));
      assertThat(client.answer()).startsWith("HTTP/1.1 200 ").contains("\"A\"");
      drained.get();
    }
    assertThat(server.log).isEmpty();
  }

  @Test
  void requestsThatTakeTooLongAreGivenUp() throws Exception {
    FakeService service = new FakeService("de-en").holding();
    TestServer server = new TestServer(service);
    try (RawClient client = new RawClient(server.port())) {
      client.send("GET /translate?q=a&langpair=de|en HTTP/1.1\r\nHost: localhost\r\n\r\n");
      CompletableFuture<List<Translated>> work = service.waiting.take();
      server.server().drain(Duration.ofMillis(10));
      assertThat(client.rest()).doesNotContain("200 OK");
      assertThat(work).isCancelled();
    }
  }
}
