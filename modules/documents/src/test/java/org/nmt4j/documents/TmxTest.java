package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

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
}
