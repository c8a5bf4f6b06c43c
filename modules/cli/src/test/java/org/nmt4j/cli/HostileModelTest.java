package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks hostile model files with valid hashes. Each leads to a message of one line, in a short
 * time and without more memory than other models need.
 */
@Timeout(60)
class HostileModelTest {
  @TempDir private Path folder;
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  @BeforeEach
  void readSoundModel() throws IOException {
    Path model =
        Path.of(System.getProperty("nmt4j.root"))
            .resolve("modules/cli/src/test/resources/models/0.1/translation.nmt4j");
    try (ZipFile zip = new ZipFile(model.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  private String text(String name) {
    return new String(entries.get(name), StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  /** Replaces the bytes of an entry, and its hash in the manifest. */
  private void replace(String name, byte[] bytes) throws Exception {
    String manifest = text("manifest.json");
    assertThat(manifest).contains(sha256(entries.get(name)));
    String changed = manifest.replace(sha256(entries.get(name)), sha256(bytes));
    entries.put("manifest.json", changed.getBytes(StandardCharsets.UTF_8));
    entries.put(name, bytes);
  }

  private void replace(String name, String from, String to) throws Exception {
    assertThat(text(name)).contains(from);
    replace(name, text(name).replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  private Ran translate(String text) throws IOException {
    Path file = folder.resolve("hostile.nmt4j");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return Ran.with(text, "translate", "-m", file.toString());
  }

  /** Translates with the model, checks that this fails with one line, and returns the line. */
  private String complaint() throws IOException {
    Ran ran = translate("Der Hund\n");
    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).hasLineCount(1).doesNotContain("internal error", "Exception");
    assertThat(ran.err().length()).isLessThan(1000);
    return ran.err();
  }

  @Test
  void soundModelTranslates() throws Exception {
    replace("recipe.yaml", "name: translation", "name: other");
    entries.put("../../escaped.txt", new byte[10]);
    assertThat(translate("Der Hund schläft.\n").out()).isEqualTo("The dog sleeps.\n");
    assertThat(folder.getParent().getParent().resolve("escaped.txt")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "hidden_size: 16, hidden_size: 2147483647",
    "hidden_size: 16, hidden_size: 65536",
    "hidden_size: 16, hidden_size: 10000",
    "hidden_size: 8, hidden_size: 30000",
    "embedding_size: 8, embedding_size: 100000000",
    "layers: 1, layers: 1000",
    "hidden_size: 16, hidden_size: 15"
  })
  void absurdSizes(String from, String to) throws Exception {
    replace("recipe.yaml", from, to);
    complaint();
  }

  @Test
  void bombOfSpaces() throws Exception {
    replace("recipe.yaml", " ".repeat(250 << 20).getBytes(StandardCharsets.US_ASCII));
    complaint();
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.source.txt, token%d",
    "vocabulary.target.txt, a",
    "bpe.source.codes, a%d b",
    "lexical.table.txt, 1 2"
  })
  void moreLinesThanAnyModelHas(String name, String line) throws Exception {
    StringBuilder text = new StringBuilder(name.startsWith("bpe") ? "#version: 0.2\n" : "");
    for (int i = 0; i < 2_700_000; i++) {
      text.append(line.replace("%d", Integer.toString(i))).append('\n');
    }
    replace(name, text.toString().getBytes(StandardCharsets.US_ASCII));
    assertThat(complaint()).contains("more than 2,621,440 lines");
  }

  @ParameterizedTest
  @CsvSource({
    "vocabulary.source.txt, 17, found a line of more than 16777216 bytes",
    "bpe.source.codes, 17, found a line of more than 16777216 bytes",
    "lexical.table.txt, 17, found a line of more than 16777216 bytes",
    "vocabulary.source.txt, 129, have more than 134217728 bytes",
    "training.properties, 2, training.properties has more than 1048576 bytes",
    "recipe.yaml, 2, recipe.yaml has more than 1048576 bytes"
  })
  void longTexts(String name, int megabytes, String words) throws Exception {
    entries.putIfAbsent(name, new byte[0]);
    if (!text("manifest.json").contains(name)) {
      addToManifest(name);
    }
    byte[] text = new byte[megabytes << 20];
    Arrays.fill(text, (byte) 'a');
    if (name.endsWith(".codes")) {
      byte[] header = "#version: 0.2\n".getBytes(StandardCharsets.UTF_8);
      System.arraycopy(header, 0, text, 0, header.length);
    }
    replace(name, text);
    assertThat(complaint()).contains(words);
  }

  private void addToManifest(String name) throws Exception {
    String manifest = text("manifest.json");
    String entry = String.format(Locale.ROOT, "\"%s\":\"%s\",", name, sha256(entries.get(name)));
    entries.put(
        "manifest.json",
        manifest.replace("\"sha256\":{", "\"sha256\":{" + entry).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void manyTexts() throws Exception {
    for (int i = 0; i < 200; i++) {
      entries.put("text" + i, new byte[0]);
      addToManifest("text" + i);
    }
    assertThat(complaint()).contains("values of sha256, expected at most 100");
  }

  @Test
  void bytesBehindTheTensors() throws Exception {
    byte[] weights = entries.get("weights.safetensors");
    replace("weights.safetensors", Arrays.copyOf(weights, weights.length + (100 << 20)));
    assertThat(complaint()).contains("weights.safetensors has bytes behind its tensors");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"%d\":1,", "\"%d\":{},", "\"%d\":[[[[[]]]]],"})
  void millionsOfTensors(String entry) throws Exception {
    StringBuilder header = new StringBuilder("{");
    for (int i = 0; i < 1_000_000; i++) {
      header.append(entry.replace("%d", Integer.toString(i)));
    }
    byte[] json = header.append("\"x\":1}").toString().getBytes(StandardCharsets.US_ASCII);
    ByteBuffer bytes = ByteBuffer.allocate(8 + json.length).order(ByteOrder.LITTLE_ENDIAN);
    replace("weights.safetensors", bytes.putLong(json.length).put(json).array());
    assertThat(complaint()).contains("tensor header of " + json.length + " bytes");
  }

  @Test
  void bombOfAliases() throws Exception {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append(String.format(Locale.ROOT, "a%d: &a%d [*a%d, *a%d]\n", i, i, i - 1, i - 1));
    }
    replace("recipe.yaml", yaml.toString().getBytes(StandardCharsets.UTF_8));
    complaint();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a: "})
  void deepNesting(String opening) throws Exception {
    replace("recipe.yaml", opening.repeat(100_000).getBytes(StandardCharsets.UTF_8));
    complaint();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vocabulary.source.txt",
        "vocabulary.target.txt",
        "bpe.source.codes",
        "lexical.table.txt"
      })
  void garbageForTexts(String name) throws Exception {
    byte[] sound = entries.get(name);
    for (byte[] garbage :
        new byte[][] {
          {},
          {'\n', '\n'},
          {(byte) 0xFF, (byte) 0xFE, 0, 1, 2},
          "a a\na a\n".getBytes(StandardCharsets.UTF_8),
          "a\tb\tc\td\n".getBytes(StandardCharsets.UTF_8)
        }) {
      replace(name, garbage);
      complaint();
      replace(name, sound);
    }
  }

  @Test
  void noneOfItsTexts() throws Exception {
    entries.remove("vocabulary.source.txt");
    complaint();
  }

  @ParameterizedTest
  @CsvSource({
    "recipe: 1, recipe: 2",
    "task: translation, task: tagging",
    "task: translation, task: no",
    "type: general, type: none",
    "cell: lstm, cell: gru"
  })
  void anotherRecipe(String from, String to) throws Exception {
    replace("recipe.yaml", from, to);
    complaint();
  }
}
