package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.server.TestServer;
import org.nmt4j.server.engine.FakeService;
import org.nmt4j.server.http.HttpOptions;
import org.nmt4j.server.http.RateLimit;

/** Checks that a request which fails counts against the rate of its client. */
class AcceptanceTest {
  private static HttpOptions oneText(HttpOptions usual) {
    return new HttpOptions(
        usual.host(),
        usual.port(),
        usual.limits(),
        usual.keys(),
        RateLimit.perMinute(1),
        List.of(),
        usual.accessLog(),
        usual.log());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '^',
      value = {
        "/translate # {'q':'a','source':'xx','target':'en'}",
        "/translate # {'q':'a','source':'auto','target':'xx'}",
        "/translate # {'q':'a','langpair':'xx'}",
        "/api/translate # {'texts':['a'],'target':'xx'}",
        "/api/translate/stream # {'texts':['a'],'target':'en','terms':[{}]}",
        "/api/translate # {'texts':['a'],'target':'en','prefix':[]}",
        "/translator/translate # [{'src':'a','id':9}]",
      })
  void aMistakeCounts(String path, String json) {
    try (TestServer server =
        new TestServer(new FakeService("de-en"), ApiLimits.usual(), AcceptanceTest::oneText)) {
      assertThat(server.post(path, json.replace('\'', '"')).statusCode()).isEqualTo(400);
      assertThat(server.post(path, json.replace('\'', '"')).statusCode()).isEqualTo(429);
    }
  }
}
