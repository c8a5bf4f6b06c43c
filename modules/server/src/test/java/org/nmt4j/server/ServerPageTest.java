package org.nmt4j.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.nmt4j.server.api.TinyEngine;

/** Sends the requests of the page README.md, and compares the answers by their names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("nmt4j.root"), "modules/server/README.md");
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+?)='([^']*)'|(\\S+)");
  private static final String ADDRESS = "http://127.0.0.1:5000";

  private final TestServer server = new TestServer(TinyEngine.start());

  @AfterAll
  void close() {
    server.close();
  }

  @TestFactory
  List<DynamicTest> everyRequestOfThePage() throws IOException {
    List<String> lines = Files.readAllLines(PAGE);
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("    curl ")) {
        String command = lines.get(i).strip();
        String next = i + 2 < lines.size() ? lines.get(i + 2) : "";
        tests.add(DynamicTest.dynamicTest(command, () -> check(command, next.strip())));
      }
    }
    assertThat(tests).hasSizeGreaterThan(10);
    return tests;
  }

  private void check(String command, String expected) {
    HttpResponse<String> answer = server.send(request(words(command)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    if (expected.startsWith("{") || expected.startsWith("[")) {
      assertThat(names(answer.body())).isEqualTo(names(expected));
    }
  }

  private static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      if (word.group(1) != null) {
        words.add(word.group(1));
      } else {
        words.add(word.group(2) != null ? word.group(2) + "=" + word.group(3) : word.group(4));
      }
    }
    return words;
  }

  /** Returns the request that curl sends. */
  private HttpRequest.Builder request(List<String> words) {
    StringBuilder body = new StringBuilder();
    StringBuilder form = new StringBuilder();
    String type = "application/x-www-form-urlencoded";
    String path = "";
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-d" -> body.append(body.isEmpty() ? "" : "&").append(words.get(++i));
        case "-F" -> form.append(part(words.get(++i)));
        case "-H" -> type = words.get(++i).replace("Content-Type: ", "");
        case "-N" -> {}
        default -> path = words.get(i).substring(ADDRESS.length());
      }
    }
    HttpRequest.Builder request = server.request(path.replace("|", "%7C"));
    if (form.length() > 0) {
      return request
          .header("Content-Type", "multipart/form-data; boundary=x")
          .POST(BodyPublishers.ofString(form + "--x--\r\n"));
    }
    return body.isEmpty()
        ? request
        : request.header("Content-Type", type).POST(BodyPublishers.ofString(body.toString()));
  }

  private static String part(String field) {
    String[] parts = field.split("=", 2);
    String name = "--x\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"";
    return parts[1].startsWith("@")
        ? name + "; filename=\"" + parts[1].substring(1) + "\"\r\n\r\n<p>Eins und zwei.</p>\r\n"
        : name + "\r\n\r\n" + parts[1] + "\r\n";
  }

  /** Returns the names of all values. */
  private static Set<String> names(String json) {
    Set<String> names = new TreeSet<>();
    addNames(JsonParser.parseString(json), names);
    return names;
  }

  private static void addNames(JsonElement element, Set<String> names) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> addNames(each, names));
    } else if (element.isJsonObject()) {
      element
          .getAsJsonObject()
          .asMap()
          .forEach(
              (name, value) -> {
                names.add(name);
                addNames(value, names);
              });
    }
  }
}
