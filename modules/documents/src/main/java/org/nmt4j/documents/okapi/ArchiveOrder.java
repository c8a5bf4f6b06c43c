package org.nmt4j.documents.okapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.nmt4j.documents.file.KeptOpen;
import org.nmt4j.model.file.AtomicFile;

/**
 * Packs a translated archive like its source. The files have the order and the dates of the source,
 * and a file that is not compressed in the source stays so. OpenDocument requires this: the file
 * {@code mimetype} is the first one and is not compressed.
 */
public final class ArchiveOrder {
  private ArchiveOrder() {}

  /**
   * Writes a translated archive.
   *
   * @param source the archive that gives the order, the dates and the compression
   * @param out receives the archive; it stays open
   * @param translation writes the translated archive, in any order
   */
  public static void write(Path source, OutputStream out, AtomicFile.Content translation)
      throws IOException {
    Path translated = Files.createTempFile("nmt4j-", ".zip");
    try {
      try (OutputStream zip = Files.newOutputStream(translated)) {
        translation.writeTo(zip);
      }
      write(source, translated, out);
    } finally {
      Files.deleteIfExists(translated);
    }
  }

  /**
   * Writes an archive.
   *
   * @param source the archive that gives the order, the dates and the compression
   * @param translated the archive that gives the contents of the files
   * @param out receives the archive; it stays open
   */
  private static void write(Path source, Path translated, OutputStream out) throws IOException {
    try (ZipFile before = new ZipFile(source.toFile());
        ZipFile after = new ZipFile(translated.toFile());
        ZipOutputStream zip = new ZipOutputStream(new KeptOpen(out))) {
      Set<String> names = new LinkedHashSet<>();
      Collections.list(before.entries()).forEach(entry -> names.add(entry.getName()));
      Collections.list(after.entries()).forEach(entry -> names.add(entry.getName()));
      for (String name : names) {
        if (after.getEntry(name) != null) {
          write(before.getEntry(name), after, after.getEntry(name), zip);
        }
      }
    }
  }

  private static void write(ZipEntry model, ZipFile from, ZipEntry entry, ZipOutputStream zip)
      throws IOException {
    ZipEntry written = new ZipEntry(entry.getName());
    if (model != null) {
      written.setTimeLocal(model.getTimeLocal());
    }
    if (model != null && model.getMethod() == ZipEntry.STORED) {
      written.setMethod(ZipEntry.STORED);
      written.setSize(entry.getSize());
      written.setCompressedSize(entry.getSize());
      written.setCrc(entry.getCrc());
    }
    zip.putNextEntry(written);
    try (InputStream in = from.getInputStream(entry)) {
      in.transferTo(zip);
    }
    zip.closeEntry();
  }
}
