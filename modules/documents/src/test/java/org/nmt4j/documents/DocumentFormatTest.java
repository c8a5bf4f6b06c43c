package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DocumentFormatTest {
  @Test
  void theSuffixGivesTheFormat() {
    assertThat(DocumentFormat.of(Path.of("a", "b.c.DOCX"))).contains(DocumentFormat.DOCX);
    assertThat(DocumentFormat.of(Path.of("a.html", "b"))).isEmpty();
    assertThat(DocumentFormat.of(Path.of("/"))).isEmpty();
    assertThat(DocumentFormat.of(Path.of(""))).isEmpty();
  }
}
