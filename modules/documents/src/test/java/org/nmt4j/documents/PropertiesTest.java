package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PropertiesTest {
  @TempDir private Path folder;

  private Properties translated(byte[] bytes) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Translated.in(folder).text("a.properties", bytes)));
    return properties;
  }

  @Test
  void valuesAreTranslatedAndKeysStay() throws IOException {
    Properties properties =
        translated(
            "# a b\na.b=one {0} two\nc = d \\\n  e\nf:g\\nh i\nurl=https://a.b/c\nempty=\n"
                .getBytes(StandardCharsets.UTF_8));
    assertThat(properties)
        .containsOnlyKeys("a.b", "c", "f", "url", "empty")
        .containsEntry("c", "E D")
        .containsEntry("f", "G\nI H")
        .containsEntry("url", "https://a.b/c");
    assertThat(properties.getProperty("a.b")).contains("{0}", "TWO ONE");
  }

  @Test
  void bothEncodingsAreRead() throws IOException {
    assertThat(translated("a=B\u00e4r\n".getBytes(StandardCharsets.ISO_8859_1)))
        .containsEntry("a", "B\u00c4R");
    assertThat(translated("a=B\u00e4r\n".getBytes(StandardCharsets.UTF_8)))
        .containsEntry("a", "B\u00c4R");
    assertThat(translated("a=B\\u00e4r\n".getBytes(StandardCharsets.UTF_8)))
        .containsEntry("a", "B\u00c4R");
  }

  @Test
  void commentsAndOrderStay() {
    assertThat(Translated.in(folder).text("b.properties", "# a b\nz=one two\n\n! c\ny=d\n"))
        .isEqualTo("# a b\nz=TWO ONE\n\n! c\ny=D\n");
  }

  @Test
  void aTagOfSeveralLinesStaysInItsValue() throws IOException {
    Properties properties =
        translated(
            "a=<b x=\"1\"\\n\\\n\\   y=\"\\u00e9\">one two</b>\nb=three\n"
                .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(properties)
        .containsOnlyKeys("a", "b")
        .containsEntry("a", "<b x=\"1\"\n   y=\"\u00e9\">TWO ONE</b>");
  }

  @Test
  void whiteSpaceOfContinuedLinesStays() throws IOException {
    Properties properties =
        translated(
            "a=one\\n\\\n\\  two\\n\\\n\\  three\nb=four\n".getBytes(StandardCharsets.UTF_8));
    assertThat(properties).containsEntry("a", "ONE\n  TWO\n  THREE").containsEntry("b", "FOUR");
  }
}
