package org.nmt4j.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.Translator;

/** Fuzzes model files: arbitrary bytes, and entries that are changed together with their hashes. */
class ModelFuzzTest {
  private static final String MANIFEST = "manifest.json";
  private static final byte[] MODEL =
      Seeds.bytes(Seeds.root("modules/cli/src/test/resources/models/0.1/translation.nmt4j"));

  static Stream<byte[]> models() {
    return Stream.of(MODEL);
  }

  @MethodSource("models")
  @FuzzTest
  void file(byte[] bytes) {
    translate(bytes);
  }

  /** Replaces a piece of one entry with other bytes. */
  @FuzzTest
  void entry(FuzzedDataProvider data) throws IOException {
    Map<String, byte[]> entries = entries();
    String name = data.pickValue(List.copyOf(entries.keySet()));
    byte[] before = entries.get(name);
    int from = data.consumeInt(0, before.length);
    int to = data.consumeInt(from, Math.min(before.length, from + 1000));
    byte[] piece = data.consumeRemainingAsBytes();
    ByteArrayOutputStream after = new ByteArrayOutputStream();
    after.write(before, 0, from);
    after.writeBytes(piece);
    after.write(before, to, before.length - to);
    entries.put(name, after.toByteArray());
    if (!name.equals(MANIFEST)) {
      String manifest = Seeds.text(entries.get(MANIFEST));
      entries.put(
          MANIFEST, Seeds.bytes(manifest.replace(sha256(before), sha256(after.toByteArray()))));
    }
    translate(zip(entries));
  }

  /** Loads a model and, if that succeeds, translates with it. */
  private static void translate(byte[] model) {
    Path file = Readers.file("model.nmt4j", model);
    Readers.read(
        () -> {
          TranslationModel loaded = TranslationModel.load(file);
          TranslationOptions options = TranslationOptions.of(loaded.recipe().decoding());
          try (Workers workers = new Workers(1)) {
            return new Translator(loaded, options, workers).translate("Der Hund schläft.").text();
          }
        });
  }

  private static Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(MODEL))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        entries.put(each.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
