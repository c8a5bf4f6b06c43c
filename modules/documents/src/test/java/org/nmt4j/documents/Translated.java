package org.nmt4j.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A folder with documents, which {@link ReversedWords} translates from English to German. */
record Translated(Path folder, DocumentOptions options) {
  static final DocumentOptions OPTIONS =
      DocumentOptions.of("en", "de").withTool("nmt4j 0.1.0 (commit 1a2b3c4)");

  static Translated in(Path folder) {
    return new Translated(folder, OPTIONS);
  }

  /** Returns the translation of a text file. */
  String text(String name, String content) {
    return text(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the translation of the bytes of a text file. */
  String text(String name, byte[] content) {
    try {
      Path from = Files.write(folder.resolve(name), content);
      Path to = folder.resolve("out-" + name);
      report(from, to);
      return Files.readString(to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Translates a file and returns the counts. */
  DocumentReport report(Path from, Path to) {
    try {
      return new DocumentTranslator(new ReversedWords(), options)
          .translate(from, DocumentFormat.of(from).orElseThrow(), to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes an archive; a file named {@code mimetype} is not compressed. */
  Path archive(String name, Map<String, String> files) {
    Path archive = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(file.getKey());
        if (file.getKey().equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return archive;
  }

  /** Returns the files of the translation of an archive, by their names and in order. */
  Map<String, String> files(Path archive) {
    Path to = folder.resolve("out-" + archive.getFileName());
    report(archive, to);
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(to.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        files.put(
            entry.getName(),
            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** Returns the names of the files in the folder. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
