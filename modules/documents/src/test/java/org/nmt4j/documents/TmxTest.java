package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmxTest {
  private static final String START =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE tmx SYSTEM \"missing.dtd\">\n<tmx"
          + " version=\"1.4\"><header creationtool=\"x\" creationtoolversion=\"1\""
          + " segtype=\"sentence\" o-tmf=\"x\" adminlang=\"en\" srclang=\"en\""
          + " datatype=\"plaintext\"/><body>";

  @TempDir private Path folder;

  private String translated(String units) {
    return Translated.in(folder).text("a.tmx", START + units + "</body></tmx>");
  }

  @Test
  void aUnitWithoutTheLanguageGetsIt() {
    assertThat(
            translated(
                "<tu><tuv xml:lang=\"en\"><seg>one <bpt i=\"1\">[b]</bpt>two<ept"
                    + " i=\"1\">[/b]</ept></seg></tuv></tu>"))
        .contains(
            "<tuv xml:lang=\"en\"><seg>one <bpt i=\"1\">[b]</bpt>two<ept i=\"1\">[/b]</ept></seg>")
        .contains(
            "<tuv xml:lang=\"de\"><seg><bpt i=\"1\">[b]</bpt>TWO<ept i=\"1\">[/b]</ept> ONE</seg>");
  }

  @Test
  void aUnitWithTheLanguageStays() {
    String unit =
        "<tu><tuv xml:lang=\"en\"><seg>one</seg></tuv><tuv"
            + " xml:lang=\"de\"><seg>eins</seg></tuv></tu>";
    assertThat(translated(unit)).contains(unit);
  }

  @Test
  void theCodesOfTheFileCount() {
    assertThat(
            Translated.in(folder)
                .text(
                    "a.tmx",
                    START.replace("srclang=\"en\"", "srclang=\"en-US\"")
                        + "<tu><tuv xml:lang=\"en-US\"><seg>one two</seg></tuv></tu><tu><tuv"
                        + " xml:lang=\"en-US\"><seg>three</seg></tuv><tuv"
                        + " xml:lang=\"de-AT\"><seg>drei</seg></tuv></tu></body></tmx>"))
        .contains("<tuv xml:lang=\"de-AT\"><seg>TWO ONE</seg></tuv>", "<seg>drei</seg>")
        .doesNotContain("THREE");
  }

  @Test
  void twoVarietiesOfOneLanguageStayApart() {
    String chinese =
        START.replace("srclang=\"en\"", "srclang=\"zh-CN\"")
            + "<tu><tuv xml:lang=\"zh-CN\"><seg>one two</seg></tuv></tu></body></tmx>";
    Translated taiwan = new Translated(folder, DocumentOptions.of("zh-CN", "zh-TW"));
    assertThat(taiwan.text("a.tmx", chinese))
        .contains("<tuv xml:lang=\"zh-CN\"><seg>one two</seg></tuv>")
        .contains("<tuv xml:lang=\"zh-TW\"><seg>TWO ONE</seg></tuv>");
    Translated same = new Translated(folder, DocumentOptions.of("zh-CN", "zh-CN"));
    assertThatThrownBy(() -> same.text("a.tmx", chinese))
        .hasMessageContaining(": found zh-CN as source and as target language");
  }

  @Test
  void anotherSourceLanguageIsRefused() {
    assertThatThrownBy(
            () ->
                Translated.in(folder)
                    .text(
                        "a.tmx",
                        START.replace("srclang=\"en\"", "srclang=\"fr\"") + "</body></tmx>"))
        .hasMessage(folder.resolve("a.tmx") + ": found the source language fr, expected en");
  }

  @Test
  void unknownLanguagesAreRefused() {
    Translated unknown = new Translated(folder, DocumentOptions.of("en", "und"));
    assertThatThrownBy(() -> unknown.text("a.tmx", START + "</body></tmx>"))
        .hasMessageStartingWith(folder.resolve("a.tmx") + ": the languages are not known");
  }
}
