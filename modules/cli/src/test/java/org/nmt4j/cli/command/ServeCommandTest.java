package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.console.Console;

/** Checks the command line of the server. */
class ServeCommandTest {
  private static final Path MODEL =
      Path.of(
          System.getProperty("nmt4j.root"),
          "modules/cli/src/test/resources/models/0.1/translation.nmt4j");

  @TempDir private Path folder;

  @Test
  void servesUntilItIsInterrupted() throws Exception {
    Path log = folder.resolve("access.log");
    Path terms = Files.writeString(folder.resolve("terms.tsv"), "zwei\tdog\n");
    PipedOutputStream err = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(err, 1 << 16), StandardCharsets.UTF_8));
    Console console =
        new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err);
    Thread server =
        new Thread(
            () ->
                Ran.on(
                    console,
                    "serve",
                    "--model",
                    "de-en=" + MODEL,
                    "--glossary",
                    "de-en=" + terms,
                    "--port",
                    "0",
                    "--access-log",
                    log.toString()));
    server.start();
    String ready = lines.readLine();
    assertThat(ready).matches("nmt4j serves de-en at http://127\\.0\\.0\\.1:\\d+");
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(
                        URI.create(ready.substring(ready.indexOf("http")) + "/translate"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("q=Eins+und+zwei.&source=de&target=en"))
                    .build(),
                BodyHandlers.ofString());

    server.interrupt();
    server.join();

    assertThat(answer.body()).contains("\"translatedText\":\"dog and two.\"");
    assertThat(Files.readString(log)).contains(" POST /translate 200 ").endsWith("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "--port 70000 # --port is 70000, expected 0 to 65535",
        "--cors example.org # --cors is example.org, expected * or an origin: https://example.org",
        "--memory 5 # found '5', expected a size such as 500m or 2g",
        "--model de-en=other # --model: found two models of de-en",
        "--glossary terms.tsv # --glossary: found 'terms.tsv', expected a pair and a file",
        "--glossary de-en=a --glossary de-en=b # --glossary: found two glossaries of de-en",
      })
  void aWrongOption(String options, String message) {
    Ran ran = serve(options.split(" "));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void aFileOfKeysWithoutAKey() throws IOException {
    Path keys = Files.writeString(folder.resolve("keys"), "# nobody\n");
    Ran ran = serve("--api-keys", keys.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo(keys + ": holds no key\n");
  }

  @Test
  void aGlossaryThatFitsNoModel() throws IOException {
    Path terms = Files.writeString(folder.resolve("terms.tsv"), "Hund\tdog\n");
    Ran ran = serve("--glossary", "fr-en=" + terms);
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("found a glossary of fr-en, but no model");

    Files.writeString(terms, "Hund\n");
    Ran broken = serve("--glossary", "de-en=" + terms);
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).startsWith(terms + ":1:1: found 1 column").hasLineCount(1);

    Ran log = serve("--glossary", "de-en=" + terms, "--access-log", terms.toString());
    assertThat(log.code()).isEqualTo(2);
    assertThat(log.err()).contains("would replace --glossary");
  }

  @Test
  void anAccessLogThatIsTheModel() {
    Ran ran = serve("--access-log", MODEL.toString());

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("--access-log").contains("would replace --model");
  }

  @Test
  void aHostThatIsUnknown() {
    Ran ran = serve("--host", "no.such.host.invalid");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("--host: found no address of no.such.host.invalid\n");
  }

  private static Ran serve(String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "serve";
    all[1] = "--model";
    all[2] = "de-en=" + MODEL;
    System.arraycopy(options, 0, all, 3, options.length);
    return Ran.with("", all);
  }
}
