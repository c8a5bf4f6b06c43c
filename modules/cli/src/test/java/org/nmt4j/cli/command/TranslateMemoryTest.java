package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.FolderContents;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

class TranslateMemoryTest {
  private static final String LINES = "Der  Hund schläft.\nDie Katze schläft oft.\n\nZwei Hunde.\n";

  @TempDir private static Path shared;
  private static TinyRun tiny;

  @TempDir private Path folder;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(shared);
    assertThat(tiny.run("train").code()).isZero();
  }

  private Path memory(String name, String... segments) throws IOException {
    StringBuilder tmx = new StringBuilder("<tmx version='1.4'><header/><body>\n");
    for (int i = 0; i < segments.length; i += 2) {
      tmx.append("<tu><tuv xml:lang='de'><seg>" + segments[i] + "</seg></tuv>");
      tmx.append("<tuv xml:lang='en'><seg>" + segments[i + 1] + "</seg></tuv></tu>\n");
    }
    return Files.writeString(folder.resolve(name), tmx + "</body></tmx>\n");
  }

  private Ran translate(String input, String... arguments) {
    List<String> all = new ArrayList<>(List.of("translate", "-m"));
    all.add(tiny.result("best.nmt4j").toString());
    for (String argument : arguments) {
      all.add(argument.replace("@", folder + "/"));
    }
    return Ran.with(input, all.toArray(String[]::new));
  }

  @Test
  void exactMatchesAreTakenAndSimilarTextsAreReported() throws IOException {
    memory("m.tmx", "Der Hund schläft.", "A dog\n naps.", "Die Katze schläft nicht.", "No nap.");
    List<String> alone = translate(LINES).out().lines().toList();
    Ran ran = translate(LINES, "--memory", "@m.tmx", "--status", "@status.tsv");
    assertThat(ran.out().lines())
        .containsExactly("A dog naps.", alone.get(1), alone.get(2), alone.get(3));
    assertThat(ran.err())
        .contains("m.tmx: 2 texts\n", "memory: 1 of 4 texts taken, 1 similar (0.75 or more)\n");
    List<String> rows = Files.readAllLines(folder.resolve("status.tsv"));
    assertThat(rows.get(0)).endsWith("\tmemory\tmemory_source\tmemory_target");
    assertThat(rows.get(1))
        .startsWith("1\tmemory\t")
        .endsWith("\t1.00\tDer Hund schläft.\tA dog naps.");
    assertThat(rows.get(2)).endsWith("\t0.80\tDie Katze schläft nicht.\tNo nap.");
    assertThat(rows.get(3)).startsWith("3\tempty\t").endsWith("\t\t\t");
    assertThat(translate(LINES, "--memory", "@m.tmx", "--memory-threshold", "0.81").err())
        .contains("taken, 0 similar (0.81 or more)");
  }

  @Test
  void aSavedMemoryGivesTheSameTranslationsAgain() throws IOException {
    memory("m.tmx", "Zwei Hunde.", "&lt;Two&gt;");
    for (String name : List.of("saved.tmx", "saved.tmx.gz")) {
      Ran first = translate(LINES, "--memory", "@m.tmx", "--save-memory", "@" + name);
      assertThat(first.code()).isZero();
      Ran second = translate(LINES, "--memory", "@" + name, "--memory-threshold", "1");
      assertThat(second.out()).isEqualTo(first.out());
      assertThat(second.err()).contains("memory: 3 of 4 texts taken, 0 similar");
    }
    assertThat(Files.readString(folder.resolve("saved.tmx")))
        .contains("<prop type=\"x-origin\">machine</prop>")
        .contains("<prop type=\"x-origin\">memory</prop>");
  }

  @Test
  void documentsTakeTranslationsWithTheirOwnCodes() throws IOException {
    memory("m.tmx", "<bpt i='1'/>Zwei<ept i='1'/> Hunde", "dogs: <bpt i='1'/>two<ept i='1'/>");
    Files.writeString(
        folder.resolve("a.html"),
        "<html><body><p><em>Zwei</em> Hunde</p><p>Zwei Hunde</p></body></html>");
    Ran ran =
        translate("", "--memory", "@m.tmx", "--save-memory", "@s.tmx", "@a.html", "-o", "@b.html");
    assertThat(ran.err()).contains("memory: 1 of 2 texts taken, 1 similar");
    assertThat(Files.readString(folder.resolve("b.html"))).contains("<p>dogs: <em>two</em></p>");
    assertThat(Files.readString(folder.resolve("s.tmx")))
        .contains("<seg><bpt i=\"1\" x=\"1\"/>Zwei<ept i=\"1\"/> Hunde</seg>")
        .contains("<seg>dogs: <bpt i=\"1\" x=\"1\"/>two<ept i=\"1\"/></seg>");
  }

  @Test
  void missingTranslationsOfAMemoryAreFilled() throws IOException {
    Path half = memory("half.tmx", "Der Hund schläft.", "kept", "Zwei Hunde.", "");
    Files.writeString(
        half,
        Files.readString(half)
            .replace("<tuv xml:lang='en'><seg></seg></tuv>", "")
            .replace(
                "<header/>",
                "<header creationtool='x' creationtoolversion='1' segtype='sentence' o-tmf='x'"
                    + " adminlang='en' srclang='de' datatype='plaintext'/>"));
    Ran ran = translate("", "@half.tmx", "-o", "@full.tmx");
    assertThat(ran.err()).contains("1 translated, 1 kept");
    String text = translate("Zwei Hunde.\n").out().strip();
    assertThat(Files.readString(folder.resolve("full.tmx"))).contains("kept", ">" + text + "<");
  }

  @Test
  void aModelThatKnowsPlaceholdersReadsThem() throws IOException {
    TinyRun placeholders = new TinyRun(Files.createDirectories(folder.resolve("p")));
    assertThat(placeholders.run("train", "tokenization.placeholders.share=0.5").code()).isZero();
    Path document = Files.writeString(folder.resolve("a.md"), "Der Hund %s %d schläft.\n");
    Path output = folder.resolve("b.md");
    Ran ran =
        Ran.with(
            "",
            "translate",
            "-m",
            placeholders.result("best.nmt4j").toString(),
            document.toString(),
            "-o",
            output.toString());
    assertThat(ran.err()).contains("2 placeholders");
    assertThat(Files.readString(output))
        .containsOnlyOnce("%s")
        .containsOnlyOnce("%d")
        .doesNotContain("\uFF5F");
  }

  @Test
  void mistakesAreTold() throws IOException {
    memory("m.tmx", "a", "b");
    assertThat(translate("", "--memory", "@m.tmx", "--memory-threshold", "0").err())
        .startsWith(
            "nmt4j translate: --memory-threshold is 0.0, expected more than 0 and at most 1 ");
    assertThat(translate("", "--memory", "@m.tmx", "--scores").err())
        .startsWith(
            "nmt4j translate: '--scores' does not go with --memory, whose translations have no"
                + " search ");
    assertThat(translate("", "--memory", "@m.tmx", "--source-language", "und").err())
        .startsWith("nmt4j translate: a translation memory needs languages, and ");
    Map<String, String> before = FolderContents.of(folder);
    assertThat(translate("a\n", "--memory", "@m.tmx", "--save-memory", "@m.tmx").code())
        .isEqualTo(2);
    assertThat(translate("a\n", "--memory", "@m.tmx", "--target-language", "fr").err())
        .endsWith("m.tmx:1:1: found 1 unit, none with a text in de and in fr\n");
    assertThat(FolderContents.of(folder)).isEqualTo(before);
  }
}
