package org.nmt4j.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.array.CounterRandom;

class JsonTest {
  @Test
  void readsWhatAnyWriterMayWrite() {
    assertThat(Json.read(" {\"a\" : [ 1 , -20, [] , {} ],\r\n\t\"b\":\"\\u00e4\\n\\/\\\"\\\\\"} "))
        .isEqualTo(Map.of("a", List.of(1L, -20L, List.of(), Map.of()), "b", "ä\n/\"\\"));
    assertThat(Json.read("\"\\b\\f\\r\\t\\ud83d\\ude00\"")).isEqualTo("\b\f\r\t\uD83D\uDE00");
  }

  @Test
  void keysKeepTheirOrder() {
    assertThat(((Map<?, ?>) Json.read("{\"z\":1,\"a\":2,\"m\":3}")).keySet())
        .asString()
        .isEqualTo("[z, a, m]");
  }

  @Test
  void writesWithoutSpaces() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("b", List.of(1, 2L, "x\"\\\u0000\n€"));
    value.put("a", Map.of());
    value.put("c", List.of());
    assertThat(Json.write(value))
        .isEqualTo("{\"b\":[1,2,\"x\\\"\\\\\\u0000\\u000a€\"],\"a\":{},\"c\":[]}");
  }

  @Test
  void whatIsWrittenReadsBack() {
    CounterRandom random = new CounterRandom(5);
    for (int i = 0; i < 500; i++) {
      Object value = random(random, 0);
      assertThat(Json.read(Json.write(value))).isEqualTo(value);
    }
  }

  private static Object random(CounterRandom random, int depth) {
    int kind = random.below(depth < 5 ? 4 : 2);
    int count = random.below(5);
    switch (kind) {
      case 0:
        return (long) (random.gaussian() * 1e12);
      case 1:
        return text(random, count);
      case 2:
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
          list.add(random(random, depth + 1));
        }
        return list;
      default:
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
          map.put(text(random, 3), random(random, depth + 1));
        }
        return map;
    }
  }

  private static String text(CounterRandom random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) random.below(random.below(2) == 0 ? 0x80 : 0x10000));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "\"",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\uzzzz\"",
        "1.5",
        "1e3",
        "--1",
        "1-",
        "-",
        "true",
        "null",
        "'a'",
        "1 2",
        "[]]",
        "99999999999999999999",
        "{\"a\" 1}",
        "[1 2]"
      })
  void refusesWithAPlace(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isInstanceOf(ModelFileException.class)
        .hasMessageMatching("JSON character \\d+: found .+, expected .+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void refusesDeepNesting(String part) {
    assertThatThrownBy(() -> Json.read(part.repeat(1_000_000)))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining("levels");
  }
}
