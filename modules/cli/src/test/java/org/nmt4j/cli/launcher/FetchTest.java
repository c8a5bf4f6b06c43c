package org.nmt4j.cli.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.launcher.Shell.Result;

/** Tests the script that fetches Multi30k, with a server and files of the test. */
@DisabledOnOs(OS.WINDOWS)
class FetchTest {

  @TempDir private Path folder;
  private final Map<String, byte[]> served = new TreeMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private Path script;

  @BeforeEach
  void layOut() throws Exception {
    assumeTrue(
        new Shell(folder).run("command -v curl").code() == 0, "skipped: there is no curl here");
    script = folder.resolve("multi30k/fetch");
    Files.createDirectory(script.getParent());
    Files.copy(Distribution.root().resolve("data/multi30k/fetch"), script);
    serve("a.de", "eins\nzwei\n");
    serve("a.en", "one\ntwo\n");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void serve(String name, String text) throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    served.put("/" + name + ".gz", zipped.toByteArray());
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    Path sums = script.resolveSibling("SHA256SUMS");
    List<String> lines = Files.exists(sums) ? Files.readAllLines(sums) : new ArrayList<>();
    lines.add(sum + "  " + name);
    Files.write(sums, lines);
  }

  /** Answers with a file, or with its end from the first requested byte. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] all = served.get(exchange.getRequestURI().getPath());
      String range = exchange.getRequestHeaders().getFirst("Range");
      asked.add(exchange.getRequestURI().getPath() + (range == null ? "" : " " + range));
      if (all == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      if (range != null) {
        String part =
            String.format(Locale.ROOT, "bytes %d-%d/%d", from, all.length - 1, all.length);
        exchange.getResponseHeaders().set("Content-Range", part);
      }
      exchange.sendResponseHeaders(range == null ? 200 : 206, all.length - from);
      exchange.getResponseBody().write(all, from, all.length - from);
    }
  }

  private Result fetch(String... arguments) throws Exception {
    return new Shell(folder)
        .with("MULTI30K_BASE", "http://127.0.0.1:" + server.getAddress().getPort())
        .run("\"$1\" $2", script, String.join(" ", arguments));
  }

  private List<String> files() {
    String[] names = script.getParent().toFile().list();
    Arrays.sort(names);
    return List.of(names);
  }

  @Test
  void filesAreFetchedOnceAndChecked() throws Exception {
    assertThat(fetch("--accept-licence"))
        .isEqualTo(new Result(0, "a.de fetched\na.en fetched\n", ""));
    assertThat(script.resolveSibling("a.de")).hasContent("eins\nzwei\n");
    assertThat(fetch("--accept-licence"))
        .isEqualTo(new Result(0, "a.de is there\na.en is there\n", ""));
    assertThat(asked).containsExactly("/a.de.gz", "/a.en.gz");
    assertThat(files()).containsExactly("SHA256SUMS", "a.de", "a.en", "fetch");
  }

  @Test
  void nothingIsFetchedBeforeTheLicenceIsAccepted() throws Exception {
    Result result = fetch();
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("terms of its own", "--accept-licence");
    assertThat(asked).isEmpty();
  }

  @Test
  void aDownloadThatWasCutOffGoesOn() throws Exception {
    byte[] whole = served.get("/a.de.gz");
    Files.write(script.resolveSibling("a.de.gz.part"), Arrays.copyOf(whole, 11));
    Files.write(script.resolveSibling("a.en.gz.part"), served.get("/a.en.gz"));

    assertThat(fetch("--accept-licence").code()).isZero();
    assertThat(script.resolveSibling("a.de")).hasContent("eins\nzwei\n");
    assertThat(script.resolveSibling("a.en")).hasContent("one\ntwo\n");
    assertThat(asked).containsExactly("/a.de.gz bytes=11-");
  }

  @Test
  void otherBytesAreRefusedAndNotKept() throws Exception {
    served.put("/a.en.gz", served.get("/a.de.gz"));
    Result result = fetch("--accept-licence");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEqualTo("a.de fetched\n");
    assertThat(result.err()).contains("/a.en.gz: found other bytes").hasLineCount(1);
    assertThat(files()).containsExactly("SHA256SUMS", "a.de", "fetch");
  }

  @Test
  void aMissingFileIsNamed() throws Exception {
    served.remove("/a.de.gz");
    Result result = fetch("--accept-licence");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).contains("/a.de.gz: no download");
  }
}
