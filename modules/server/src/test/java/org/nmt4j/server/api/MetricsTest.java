package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.engine.FakeService;

/** Checks the text format of Prometheus line by line. */
class MetricsTest {
  private static final Pattern COMMENT =
      Pattern.compile("# (HELP [a-z0-9_:]+ .+|TYPE ([a-z0-9_:]+) (counter|gauge|histogram))");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_:][a-z0-9_:]*)(\\{[a-z]+=\"[^\"\\\\\\n]*\"})? ([+-]?[0-9.]+(E-?[0-9]+)?)");

  @Test
  void eachLineIsASampleOfADeclaredMetric() {
    try (TestServer server = new TestServer(new FakeService("de-en", "en-de"))) {
      server.get("/health");
      server.get("/nothing");
      HttpResponse<String> answer = server.get("/metrics");

      assertThat(answer.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      assertThat(answer.body()).endsWith("\n");
      Map<String, String> types = new HashMap<>();
      List<String> lines = answer.body().lines().toList();
      for (String line : lines) {
        Matcher comment = COMMENT.matcher(line);
        if (comment.matches()) {
          types.put(String.valueOf(comment.group(2)), comment.group(3));
        } else {
          Matcher sample = SAMPLE.matcher(line);
          assertThat(sample.matches()).as(line).isTrue();
          String name = sample.group(1).replaceAll("_(bucket|sum|count)$", "");
          assertThat(types).containsKey(name);
          assertThat(name.endsWith("_total")).isEqualTo("counter".equals(types.get(name)));
        }
      }
      assertThat(lines)
          .doesNotHaveDuplicates()
          .contains(
              "nmt4j_http_responses_total{status=\"200\"} 1",
              "nmt4j_http_responses_total{status=\"404\"} 1",
              "nmt4j_model_loaded{pair=\"de-en\"} 1",
              "nmt4j_texts_total 0",
              "nmt4j_waiting_seconds_bucket{le=\"+Inf\"} 0");
      assertThat(answer.body()).doesNotContain("127.0.0.1");
    }
  }
}
