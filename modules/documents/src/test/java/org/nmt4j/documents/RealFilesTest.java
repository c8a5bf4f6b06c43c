package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates all files of the folder that {@code -Dnmt4j.documents.from} names into the folder that
 * {@code -Dnmt4j.documents.to} names, and prints a line for each. Each translation is read again
 * and must have as many texts and codes as its source.
 */
class RealFilesTest {
  @Test
  void translationsHoldTheTextsAndCodesOfTheirSources() throws IOException {
    String named = System.getProperty("nmt4j.documents.from");
    assumeTrue(named != null, "-Dnmt4j.documents.from names no folder");
    Path from = Path.of(named);
    Path to = Files.createDirectories(Path.of(System.getProperty("nmt4j.documents.to")));
    List<Path> files;
    try (Stream<Path> all = Files.walk(from)) {
      files = all.filter(each -> DocumentFormat.of(each).isPresent()).sorted().toList();
    }
    List<String> failed = new ArrayList<>();
    for (Path file : files) {
      String name = from.relativize(file).toString().replace('/', '_');
      String result = result(file, to.resolve(name), to.resolve("again-" + name));
      System.out.println(name + "\t" + result);
      if (!result.endsWith("ok")) {
        failed.add(name);
      }
    }
    assertThat(failed).isEmpty();
  }

  private static String result(Path file, Path once, Path twice) throws IOException {
    Translated all = new Translated(file.getParent(), Translated.OPTIONS.withAll());
    try {
      DocumentReport first = all.report(file, once);
      DocumentReport second = all.report(once, twice);
      Files.delete(twice);
      boolean same = first.units() == second.units() && first.codes() == second.codes();
      return String.format(
          Locale.ROOT,
          "%d texts, %d codes, %d placeholders\t%s",
          first.units(),
          first.codes(),
          first.placeholders(),
          same ? "ok" : "then " + second.units() + " texts, " + second.codes() + " codes");
    } catch (DataException e) {
      return "refused: " + e.getMessage();
    } catch (RuntimeException e) {
      return "FAILED: " + e;
    }
  }
}
