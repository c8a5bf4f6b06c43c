package org.nmt4j.documents.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;

class TmxWriterTest {
  @TempDir private Path folder;

  private static final CodedText TEXT =
      new CodedText(
          List.of(
              new Piece.Code(0, Piece.Kind.OPEN, 0),
              new Piece.Text("a & <b>"),
              new Piece.Code(1, Piece.Kind.CLOSE, 0),
              new Piece.Code(2, Piece.Kind.ALONE, Piece.Code.NO_PAIR),
              new Piece.Code(3, Piece.Kind.CLOSE, Piece.Code.NO_PAIR)));

  private static final CodedText TRANSLATION =
      new CodedText(
          List.of(
              new Piece.Code(3, Piece.Kind.CLOSE, Piece.Code.NO_PAIR),
              new Piece.Code(0, Piece.Kind.OPEN, 0),
              new Piece.Code(2, Piece.Kind.ALONE, Piece.Code.NO_PAIR),
              new Piece.Text("\ud83d\ude00 ]]>"),
              new Piece.Code(1, Piece.Kind.CLOSE, 0)));

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TmxWriter writer = new TmxWriter(out, "de", "en", "1.2")) {
      writer.write(TEXT, TRANSLATION, "machine");
      writer.write(" ", "x", "machine");
      writer.write("x", "", "machine");
      writer.write("a\u0001\ud800b", "c", "memory");
      writer.finish();
    }
    return out.toByteArray();
  }

  @Test
  void writesTheElementsOfTheStandard() throws IOException {
    assertThat(new String(written(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <tmx version="1.4">
            <header creationtool="nmt4j" creationtoolversion="1.2" segtype="block" o-tmf="nmt4j"\
             adminlang="en" srclang="de" datatype="unknown"/>
            <body>
            <tu><prop type="x-origin">machine</prop><tuv xml:lang="de"><seg><bpt i="1" x="1"/>a\
             &amp; &lt;b&gt;<ept i="1"/><ph x="3"/><ph x="4"/></seg></tuv><tuv xml:lang="en"><seg>\
            <ph x="4"/><bpt i="1" x="1"/><ph x="3"/>\ud83d\ude00 ]]&gt;<ept i="1"/></seg></tuv></tu>
            <tu><prop type="x-origin">memory</prop><tuv xml:lang="de"><seg>a\ufffd\ufffdb</seg>\
            </tuv><tuv xml:lang="en"><seg>c</seg></tuv></tu>
            </body>
            </tmx>
            """);
  }

  @Test
  void aMemoryGivesBackWrittenTranslations() throws IOException {
    Path file = Files.write(folder.resolve("m.tmx"), written());
    TranslationMemory memory = TranslationMemory.load(List.of(file), "de", "en");
    assertThat(memory.best(TEXT, 1).flatMap(MemoryMatch::translation)).contains(TRANSLATION);
    assertThat(memory.size()).isEqualTo(2);
  }
}
