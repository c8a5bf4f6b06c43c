package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.okapi.common.LocaleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs Okapi's checks on small documents. Runs them also on the documents of the folder that {@code
 * -Dnmt4j.documents.from} names and their translations by the command, with the same names, in the
 * folder that {@code -Dnmt4j.documents.translated} names. The property {@code
 * -Dnmt4j.documents.languages} names the two languages, such as {@code en,de}. The property {@code
 * -Dnmt4j.documents.words=true} lets Okapi check brackets and tripled letters too.
 */
class OkapiChecksTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "a.html, |<p>See <a href='http://a.org/b'>the <b>new</b> page</a> or <br>ask"
            + " me@a.org.</p>|",
        "a.md, |See [the **new** page](http://a.org/b) or ask `x` at me@a.org.|",
        "a.properties, |a=It has %d of {0} (50 pages)\\nb=See http://a.org/b now|",
        "a.po, |msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\"\n\n#, c-format\n"
            + "msgid \"It has %d of %s files.\"\nmsgstr \"\"\n|",
        "a.xlf, |<xliff version='1.2'><file original='a' source-language='en' target-language='de'"
            + " datatype='plaintext'><body><trans-unit id='1'><source>See <g id='1'>the"
            + " <x id='2'/> page</g> of %s at http://a.org/b.</source></trans-unit></body></file>"
            + "</xliff>|",
      })
  void smallDocumentsPass(String name, String content) throws IOException {
    Path source = Files.writeString(folder.resolve(name), content.replace("\\n", "\n"));
    Path translated = folder.resolve("out-" + name);
    DocumentReport report = Translated.in(folder).report(source, translated);
    assertThat(report.translated()).isPositive();
    assertThat(problems(source, translated)).isEmpty();
  }

  @Test
  void aLostCodeAndALostAddressAreFound() throws IOException {
    Path source =
        Files.writeString(folder.resolve("a.html"), "<p>See <b>the page</b> at me@a.org.</p>");
    Path lost = Files.writeString(folder.resolve("b.html"), "<p>SEE THE <b>PAGE at ma.org.</p>");
    assertThat(problems(source, lost)).hasSizeGreaterThan(1);
  }

  @Test
  void realDocumentsPass() throws IOException {
    String from = System.getProperty("nmt4j.documents.from");
    String to = System.getProperty("nmt4j.documents.translated");
    assumeTrue(from != null && to != null, "-Dnmt4j.documents.translated names no folder");
    String[] languages = System.getProperty("nmt4j.documents.languages").split("[ ,]");
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(from))) {
      files = all.filter(each -> DocumentFormat.of(each).isPresent()).sorted().toList();
    }
    List<String> failed = new ArrayList<>();
    for (Path file : files) {
      Path translated = Path.of(to).resolve(Path.of(from).relativize(file));
      if (Files.exists(translated) && isRead(translated)) {
        List<String> problems =
            OkapiChecks.problems(
                file,
                translated,
                DocumentFormat.of(file).orElseThrow(),
                LocaleId.fromString(languages[0]),
                LocaleId.fromString(languages[1]),
                Boolean.getBoolean("nmt4j.documents.words"));
        System.out.println(file.getFileName() + "\t" + problems.size() + " problems");
        problems.stream().limit(5).forEach(each -> System.out.println("  " + each));
        if (!problems.isEmpty()) {
          failed.add(file.getFileName().toString());
        }
      }
    }
    assertThat(failed).isEmpty();
  }

  private static boolean isRead(Path file) {
    DocumentFormat format = DocumentFormat.of(file).orElseThrow();
    return format != DocumentFormat.SRT && format != DocumentFormat.VTT;
  }

  private static List<String> problems(Path source, Path translated) {
    return OkapiChecks.problems(
        source,
        translated,
        DocumentFormat.of(source).orElseThrow(),
        LocaleId.ENGLISH,
        LocaleId.GERMAN,
        true);
  }
}
