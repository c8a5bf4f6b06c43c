package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.cli.FolderContents;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/** Checks that an interrupted translation continues, or that a message names the difference. */
class ResumedTranslationTest {
  private static final int LINES = 200;

  /** Makes windows of 64 lines: 32 batches of two lines. */
  private static final String[] SMALL_BATCHES = {"--batch-size", "2"};

  @TempDir private static Path shared;
  private static TinyRun tiny;
  private static String text;

  @TempDir private Path folder;
  private Path input;
  private Path model;

  @BeforeAll
  static void train() {
    tiny = new TinyRun(shared);
    assertThat(tiny.run("train").code()).isZero();
    StringBuilder lines = new StringBuilder();
    new Random(1).ints(LINES).forEach(number -> lines.append(number).append(" Hund\n"));
    text = lines.toString();
  }

  @BeforeEach
  void write() throws IOException {
    model = Files.copy(tiny.result("best.nmt4j"), folder.resolve("m.nmt4j"));
    input = Files.writeString(folder.resolve("input.de"), text);
  }

  private Ran run(InputStream in, String... arguments) {
    List<String> all = new ArrayList<>(List.of("translate", "-m", model.toString()));
    all.addAll(List.of(SMALL_BATCHES));
    Stream.of(arguments).map(each -> each.replace("@", folder + "/")).forEach(all::add);
    return Ran.with(in, all.toArray(String[]::new));
  }

  /** Translates from standard input that fails after some lines. */
  private Ran broken(String... arguments) {
    Ran ran = interrupted(arguments);
    assertThat(ran).isEqualTo(new Ran(1, "", "standard input: the cable is out\n"));
    return ran;
  }

  private Ran interrupted(String... arguments) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InputStream start = new ByteArrayInputStream(bytes, 0, bytes.length / 2);
    InputStream failure =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the cable is out");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }

          @Override
          public int available() {
            return 1;
          }
        };
    return run(new SequenceInputStream(start, failure), arguments);
  }

  private Ran whole(String... arguments) {
    return run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), arguments);
  }

  private void refused(Ran ran, String difference) {
    Path part = folder.resolve("a/out.part");
    assertThat(ran)
        .isEqualTo(
            new Ran(1, "", part + " was begun " + difference + "; delete it to begin anew\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "out.gz"})
  void allFilesAreTheSameAsThoseOfOneRun(String out) throws IOException {
    for (String run : new String[] {"a", "b"}) {
      String[] options = {
        "-o", "@" + run + "/" + out, "--status", "@" + run + "/status", "--heatmap", "@" + run
      };
      if (run.equals("a")) {
        broken(options);
        assertThat(folder.resolve("a")).isDirectoryContaining("glob:**/1.svg");
        assertThat(folder.resolve("a").resolve(out)).doesNotExist();
        assertThat(whole(options).err())
            .startsWith(folder.resolve("a").resolve(out) + ": going on after line 64\n");
      } else {
        assertThat(whole(options).code()).isZero();
      }
    }
    assertThat(FolderContents.of(folder.resolve("a")))
        .isEqualTo(FolderContents.of(folder.resolve("b")));
    assertThat(FolderContents.of(folder.resolve("a"))).hasSize(LINES + 2);
  }

  @Test
  void anotherOptionIsNamed() throws IOException {
    String[] options = {"-o", "@a/out", "--status", "@a/status"};
    broken(options);
    Map<String, String> before = FolderContents.of(folder.resolve("a"));

    refused(
        whole("-o", "@a/out"), "with --status " + folder + "/a/status, now it is without --status");
    refused(
        whole("-o", "@a/out", "--status", "@s"),
        "with --status " + folder + "/a/status, now it is " + folder + "/s");
    for (String[] added :
        new String[][] {
          {"--heatmap " + folder + "/a/maps", "--heatmap", "@a/maps"},
          {"--beam-size 1", "--beam-size", "1"},
          {"--n-best 2", "--n-best", "2"},
          {"--unk forbid", "--unk", "forbid"},
          {"--no-repeat-ngram 0", "--no-repeat-ngram", "0"},
          {"--coverage-penalty 0.5", "--coverage-penalty", "0.5"},
          {"--max-tokens 9", "--max-tokens", "9"},
          {"--scores", "--scores"},
          {"--alignments", "--alignments"},
          {"--precision fp32", "--precision", "fp32"},
          {"--kernels auto", "--kernels", "auto"}
        }) {
      String name = added[1];
      List<String> all = new ArrayList<>(List.of(options));
      all.addAll(List.of(added).subList(1, added.length));
      refused(
          whole(all.toArray(String[]::new)), "without " + name + ", now it is with " + added[0]);
    }
    assertThat(FolderContents.of(folder.resolve("a"))).isEqualTo(before);
    assertThat(whole("-o", "@a/out", "--status", "@a/status", "--threads", "1").code()).isZero();
  }

  @Test
  void anotherGlossaryIsNamed() throws IOException {
    Path glossary = Files.writeString(folder.resolve("glossary"), "Hund\tdog\n");
    String[] options = {"-o", "@a/out", "--status", "@a/status", "--glossary", glossary.toString()};
    broken(options);
    Files.writeString(glossary, "Hund\tcat\n");
    refused(whole(options), "with another --glossary");
    Files.writeString(glossary, "Hund\tdog\n");
    assertThat(whole(options).code()).isZero();
    byte[] out = Files.readAllBytes(folder.resolve("a/out"));
    byte[] status = Files.readAllBytes(folder.resolve("a/status"));
    Files.delete(folder.resolve("a/out"));
    assertThat(whole(options).code()).isZero();
    assertThat(folder.resolve("a/out")).hasBinaryContent(out);
    assertThat(folder.resolve("a/status")).hasBinaryContent(status);
  }

  @Test
  void anotherLexiconModelOrTextIsNamed() throws IOException {
    Path lexicon = Files.writeString(folder.resolve("lexicon"), "Hund\tdog\n");
    String[] options = {"-o", "@a/out", "--unk", "replace", "--lexicon", lexicon.toString()};
    broken(options);
    Files.writeString(lexicon, "Hund\thound\n");
    refused(whole(options), "with another --lexicon");
    Files.writeString(lexicon, "Hund\tdog\n");
    Files.copy(tiny.result("last.nmt4j"), model, StandardCopyOption.REPLACE_EXISTING);
    byte[] other = Files.readAllBytes(model);
    if (!Arrays.equals(other, Files.readAllBytes(tiny.result("best.nmt4j")))) {
      refused(whole(options), "with another --model");
    }
    Files.write(model, Files.readAllBytes(tiny.result("best.nmt4j")));
    refused(
        run(new ByteArrayInputStream("Katze\n".getBytes(StandardCharsets.UTF_8)), options),
        "with other lines");
    assertThat(whole(options).code()).isZero();
  }

  @Test
  void anotherTranslationMemoryIsNamed() throws IOException {
    String tmx =
        "<tmx><tu><tuv lang='de'><seg>x</seg></tuv><tuv lang='en'><seg>y</seg></tuv></tu></tmx>";
    Path memory = Files.writeString(folder.resolve("m.tmx"), tmx);
    String[] options = {"-o", "@a/out", "--memory", memory.toString()};
    assertThat(interrupted(options).code()).isEqualTo(1);
    Files.writeString(memory, tmx.replace("y", "z"));
    assertThat(whole(options).err())
        .endsWith("a/out.part was begun with another --memory; delete it to begin anew\n");
    Files.writeString(memory, tmx);
    assertThat(whole(options).err())
        .contains("going on after line 64\n", "all counts begin at line 65\n");
    assertThat(interrupted("-o", "@b/out", "--save-memory", "@b/m.tmx").code()).isEqualTo(1);
    assertThat(whole("-o", "@b/out", "--save-memory", "@b/m.tmx").err())
        .doesNotContain("going on after");
    assertThat(Files.readString(folder.resolve("b/m.tmx")).split("<tu>")).hasSize(LINES + 1);
  }

  @Test
  void aGlossaryThatCannotBeReadTwiceBeginsAnew() throws IOException {
    Path pipe = Path.of("/dev/null");
    assumeThat(pipe).exists();
    String[] options = {"-o", "@a/out", "--glossary", pipe.toString()};
    assertThat(interrupted(options).code()).isEqualTo(1);
    Ran ran = whole(options);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).doesNotContain("going on after");
    assertThat(Files.readAllLines(folder.resolve("a/out"))).hasSize(LINES);
  }

  /** The second of two inputs fails at its 100th line, whose heat map cannot be written. */
  @Test
  void noneOfSeveralInputsIsTranslatedWhenOneDiffers() throws IOException {
    Path second = Files.writeString(folder.resolve("second.de"), text);
    Path blocked = Files.createDirectories(folder.resolve("maps/second.de/100.svg"));
    String[] options = {input.toString(), second.toString(), "-o", "@out", "--heatmap", "@maps"};
    Ran broken = run(InputStream.nullInputStream(), options);
    assertThat(broken.code()).isEqualTo(1);
    assertThat(broken.err()).startsWith(blocked + ": ").hasLineCount(1);
    Files.delete(blocked);
    Map<String, String> before = FolderContents.of(folder.resolve("out"));
    assertThat(before).containsOnlyKeys("input.de", "second.de.part", "second.de.part.state");

    Files.writeString(second, text.replaceAll("\\d+ Hund\n$", "Katze\n"));
    Files.writeString(input, "Katze\n");
    assertThat(run(InputStream.nullInputStream(), options))
        .isEqualTo(
            new Ran(
                1,
                "",
                folder.resolve("out/second.de.part")
                    + " was begun with another input; delete it to begin anew\n"));
    assertThat(FolderContents.of(folder.resolve("out"))).isEqualTo(before);

    Files.writeString(second, text);
    assertThat(run(InputStream.nullInputStream(), options).err())
        .contains("going on after line 64");
    assertThat(folder.resolve("out").toFile().list()).hasSize(2);
    assertThat(Files.readAllLines(folder.resolve("out/second.de"))).hasSize(LINES);
    assertThat(Files.readAllLines(folder.resolve("out/input.de"))).hasSize(1);
  }

  @Test
  void whatIsOfSomebodyElseIsLeftAlone() throws IOException {
    Path part = Files.writeString(folder.resolve("out.part"), "mine");
    assertThat(run(InputStream.nullInputStream(), input.toString(), "-o", "@out"))
        .isEqualTo(new Ran(1, "", part + " is in the way: nmt4j did not make it; move it away\n"));
    assertThat(part).hasContent("mine");
    assertThat(folder.resolve("out")).doesNotExist();
  }
}
