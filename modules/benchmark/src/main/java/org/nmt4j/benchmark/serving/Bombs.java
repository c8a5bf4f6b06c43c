package org.nmt4j.benchmark.serving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files that become large when they are read. */
final class Bombs {
  private static final int MEGABYTES = 200;
  private static final int DEPTH = 12;

  private Bombs() {}

  /** Returns a DOCX file whose text has 200 MiB of spaces. */
  static byte[] zip() {
    return docx(
        out -> {
          byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
          for (int i = 0; i < MEGABYTES; i++) {
            out.write(spaces);
          }
        });
  }

  /** Returns a DOCX file whose text has an entity of 80 GiB. */
  static byte[] entitiesInZip() {
    return docx(out -> out.write(entities("w:document").getBytes(StandardCharsets.UTF_8)));
  }

  /** Returns an XLIFF file that has an entity of 80 GiB. */
  static byte[] entities() {
    return entities("xliff").getBytes(StandardCharsets.UTF_8);
  }

  private static String entities(String root) {
    StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE " + root + " [");
    text.append("<!ENTITY e0 \"aaaaaaaaaa\">");
    for (int i = 1; i < DEPTH; i++) {
      text.append("<!ENTITY e" + i + " \"" + ("&e" + (i - 1) + ";").repeat(8) + "\">");
    }
    return text.append("]><" + root + ">&e" + (DEPTH - 1) + ";</" + root + ">").toString();
  }

  /** Writes the text of a document. */
  private interface Writer {
    void write(ZipOutputStream out) throws IOException;
  }

  private static byte[] docx(Writer document) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                  + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd"
                  + ".openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
              .getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      document.write(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
