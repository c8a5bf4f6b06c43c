package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.nmt4j.server.http.HttpProblem;
import org.nmt4j.tokenization.corpus.DataException;

class DocumentProblemTest {
  private static RuntimeException of(Exception failure) {
    return DocumentProblem.of(failure, Path.of("/tmp/x7.docx"), "letter.docx");
  }

  @Test
  void onlyAFaultOfTheDocumentIsOneOfTheRequest() {
    RuntimeException problem = of(new DataException("/tmp/x7.docx:1: broken"));
    assertThat(problem).isInstanceOf(HttpProblem.class).hasMessage("letter.docx:1: broken");
    assertThat(((HttpProblem) problem).status()).isEqualTo(400);
    for (RuntimeException own :
        new RuntimeException[] {
          new IndexOutOfBoundsException("7"),
          new CancellationException("left"),
          new HttpProblem(503, "busy"),
        }) {
      assertThat(of(own)).isSameAs(own);
    }
    IOException disk = new IOException("disk");
    assertThat(of(disk)).isInstanceOf(UncheckedIOException.class).hasCause(disk);
  }
}
