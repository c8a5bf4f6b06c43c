package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates all files of the folder that {@code -Dnmt4j.documents.from} names into the folder that
 * {@code -Dnmt4j.documents.to} names, and prints a line for each. The languages are those that the
 * file states, or English and German. Each translation is read again and must have as many texts
 * and codes as its source. In PO, XLIFF and TMX files, each translated text must have the codes and
 * placeholders of its source.
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

  /** Attributes of XLIFF and TMX, and the field of PO, that state a language. */
  private static final Pattern SOURCE =
      Pattern.compile("(?:source-language|srcLang|srclang)\\s*=\\s*[\"']([\\w-]+)");

  private static final Pattern TARGET =
      Pattern.compile(
          "(?:target-language|trgLang)\\s*=\\s*[\"']([\\w-]+)|\n\"Language: *(\\w[\\w@]*)");

  private static String stated(Pattern pattern, String text, String other) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      return other;
    }
    return found.group(1) == null ? found.group(2) : found.group(1);
  }

  private static DocumentOptions options(Path file, DocumentFormat format) throws IOException {
    String text = format.isBilingual() ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
    return DocumentOptions.of(stated(SOURCE, text, "en"), stated(TARGET, text, "de"))
        .withTool("nmt4j 0.1.0")
        .withAll();
  }

  private static String result(Path file, Path once, Path twice) throws IOException {
    DocumentFormat format = DocumentFormat.of(file).orElseThrow();
    DocumentOptions options = options(file, format);
    Translated all = new Translated(file.getParent(), options);
    try {
      DocumentReport first = all.report(file, once);
      DocumentReport second = all.report(once, twice);
      Files.delete(twice);
      List<WrittenPair> pairs = WrittenPair.of(once, format, options.targetLanguage());
      List<WrittenPair> broken = pairs.stream().filter(each -> !each.isWhole()).toList();
      if (format.isBilingual() && pairs.isEmpty() && first.translated() > 0) {
        return "no pair of texts found";
      } else if (!broken.isEmpty()) {
        return broken.size() + " of " + pairs.size() + " texts are not whole: " + broken.get(0);
      }
      boolean same = first.units() == second.units() && first.codes() == second.codes();
      return String.format(
          Locale.ROOT,
          "%d texts, %d open, %d codes, %d placeholders, %d pairs compared\t%s",
          first.units(),
          first.openLines().size(),
          first.codes(),
          first.placeholders(),
          pairs.size(),
          same ? "ok" : "then " + second.units() + " texts, " + second.codes() + " codes");
    } catch (DataException e) {
      return "refused: " + e.getMessage();
    } catch (RuntimeException e) {
      return "FAILED: " + e;
    }
  }
}
