package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.documents.inline.InlineOptions;
import org.nmt4j.documents.memory.MemoryUse;
import org.nmt4j.documents.okapi.OkapiDocument;
import org.nmt4j.documents.okapi.OkapiFormat;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.documents.xliff2.Xliff2Document;

class DocumentErrorsTest {
  private static final String XLIFF =
      "<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0' srcLang='en'><file"
          + " id='f'><unit id='1'><segment><source>one</source></segment></unit></file></xliff>";

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        name.endsWith("xlf")
            ? XLIFF
            : name.endsWith("po") ? "msgid \"one\"\nmsgstr \"\"\n" : "one");
  }

  @ParameterizedTest
  @CsvSource({"a.html", "a.po", "a.xlf"})
  void aFaultOfTheProgramIsNoneOfTheDocument(String name) throws IOException {
    Path from = file(name);
    Path to = folder.resolve("out");
    RuntimeException fault = new IndexOutOfBoundsException("7");
    TextTranslator fails =
        texts -> {
          throw fault;
        };
    TextTranslator nothing = texts -> Collections.nCopies(texts.size(), null);
    TextTranslator fewer = texts -> List.of();
    DocumentFormat format = DocumentFormat.of(from).orElseThrow();
    assertThatThrownBy(
            () -> new DocumentTranslator(fails, Translated.OPTIONS).translate(from, format, to))
        .isSameAs(fault);
    assertThatThrownBy(
            () -> new DocumentTranslator(nothing, Translated.OPTIONS).translate(from, format, to))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(
            () -> new DocumentTranslator(fewer, Translated.OPTIONS).translate(from, format, to))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("found 0 translations, expected 1, one for each text");
    assertThat(to).doesNotExist();
  }

  /** Fails as a full disk does. */
  private static final class Full extends OutputStream {
    @Override
    public void write(int each) throws IOException {
      throw new IOException("No space left on device");
    }
  }

  @Test
  void aFullDiskIsNoFaultOfTheDocument() throws IOException {
    UnitTranslator units =
        new UnitTranslator(
            new ReversedWords()::translate, InlineOptions.STANDARD, MemoryUse.none());
    Path html = file("a.html");
    Path xliff = file("a.xlf");
    assertThatThrownBy(
            () ->
                new OkapiDocument(html, OkapiFormat.HTML, Translated.OPTIONS.ofUnits(), units)
                    .translateTo(new Full()))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
    assertThatThrownBy(
            () ->
                new Xliff2Document(xliff, Translated.OPTIONS.ofUnits(), units)
                    .translateTo(new Full()))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }
}
