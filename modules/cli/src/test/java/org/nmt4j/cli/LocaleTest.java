package org.nmt4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that every output has the same bytes in every locale. */
class LocaleTest {
  @TempDir private Path folder;

  @Test
  void outputIsTheSameInEveryLocale() throws IOException {
    Map<String, String> expected = outputs(Locale.ROOT);
    assertThat(expected)
        .containsKeys("metrics.tsv", "samples.txt", "curve.svg", "status.tsv", "report.html");

    Map<String, String> found = outputs(Locale.forLanguageTag("ar-EG-u-nu-arab"));

    assertThat(found).containsOnlyKeys(expected.keySet());
    expected.forEach((name, text) -> assertThat(found.get(name)).as(name).isEqualTo(text));
  }

  /** Returns the output of commands that format numbers. */
  private Map<String, String> outputs(Locale locale) throws IOException {
    Locale before = Locale.getDefault();
    try {
      // In Turkish, the lower case of I is a letter without a dot.
      Locale.setDefault(locale.equals(Locale.ROOT) ? locale : Locale.forLanguageTag("tr-TR"));
      Locale.setDefault(Locale.Category.FORMAT, locale);
      return outputs(Files.createDirectories(folder.resolve(locale.toLanguageTag())));
    } finally {
      Locale.setDefault(before);
    }
  }

  private static Map<String, String> outputs(Path place) throws IOException {
    TinyRun tiny = new TinyRun(place);
    String model = tiny.result("best.nmt4j").toString();
    String source = tiny.file("dev.de");
    String reference = tiny.file("dev.en");
    String status = tiny.file("status.tsv");
    String report = tiny.file("report.html");
    Map<String, String> outputs = new TreeMap<>();
    List<Ran> all = new ArrayList<>();
    all.add(tiny.run("check"));
    all.add(tiny.run("run", "training.epochs=1", "training.log_every=1"));
    String[] inputs = {Files.readString(Path.of(source)), Files.readString(Path.of(reference))};
    for (String[] command :
        new String[][] {
          {"translate", "-m", model, "--scores", "--alignments", "--status", status},
          {"translate", "-m", model, "--n-best", "2"},
          {"evaluate", reference, "-m", "bleu", "chrf", "ter", "-ci", "--report", report},
          {"evaluate", reference, "--format", "json"},
          {"evaluate", reference, "--format", "latex"},
          {"evaluate", reference, "--format", "tsv", "--detail", "--source", source},
          {"evaluate", reference, "-m", "chrf", "-par", "-i", reference, source},
          {"score", "-m", model, "--words", source, reference},
          {"inspect", model},
          {"translate", "-m", model, "--beam-size", "2000"},
          {"translate", "-m", model, "--n-best", "12345", "--beam-size", "2"},
          {"translate"},
          {"score", "-m", model, "a", "b", "c", "d"},
          {"translate", "-m", model, "--beam-size", "I"},
          {"--help"}
        }) {
      all.add(Ran.with(inputs[command[0].equals("evaluate") ? 1 : 0], command));
    }
    for (int i = 0; i < all.size(); i++) {
      Ran ran = all.get(i);
      outputs.put("command " + i, timeless(ran.code() + "\n" + ran.out() + ran.err(), place));
    }
    try (Stream<Path> files = Files.walk(place)) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().endsWith(".nmt4j"))
          .forEach(file -> outputs.put(file.getFileName().toString(), read(file, place)));
    }
    return outputs;
  }

  private static String read(Path file, Path place) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return switch (file.getFileName().toString()) {
        case "metrics.tsv" -> timeless(text, place);
        case "curve.svg" -> text.replaceAll("\\p{ASCII}+", ""); // its axis shows seconds
        default -> text;
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes the folder, and replaces ASCII numbers: times and speeds differ between runs. */
  private static String timeless(String text, Path place) {
    return text.replace(place.toString(), "").replaceAll("[0-9]+", "0").replaceAll(" +", " ");
  }
}
