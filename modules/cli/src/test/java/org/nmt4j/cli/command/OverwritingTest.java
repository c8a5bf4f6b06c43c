package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.cli.FolderContents;
import org.nmt4j.cli.Ran;
import org.nmt4j.cli.TinyRun;

/**
 * Checks that no command writes over a file that it reads, or writes two outputs into one file. See
 * GuardedPathsTest.
 */
class OverwritingTest {
  @TempDir private static Path shared;
  private static Path model;

  @TempDir private Path folder;
  private Map<String, String> before;

  @BeforeAll
  static void train() {
    TinyRun tiny = new TinyRun(shared);
    assertThat(tiny.run("train").code()).isZero();
    model = tiny.result("best.nmt4j");
  }

  @BeforeEach
  void write() throws IOException {
    Files.copy(model, folder.resolve("m"));
    for (String file : new String[] {"a", "b", "x.part", "y.part.state", "1.svg", "maps/2.svg"}) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.writeString(folder.resolve(file), "Hund\n");
    }
    before = FolderContents.of(folder);
  }

  @AfterEach
  void everythingIsAsItWas() throws IOException {
    assertThat(FolderContents.of(folder)).isEqualTo(before);
  }

  /** Runs a command; names that begin with @ are files in the folder. */
  private Ran run(String command) {
    String at = folder + "/";
    return Ran.with("Hund\n", command.replace("@", at).split(" "));
  }

  private void refused(String command, String message) {
    Ran ran = run(command);
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .startsWith("nmt4j " + command.split(" @| -")[0].split(" ")[0])
        .contains(": " + message.replace("@", folder + "/"))
        .hasLineCount(1);
  }

  @Test
  void translateReplacesNothingThatItReads() {
    refused("translate -m @m @a -o @a", "--output @a would replace INPUT @a");
    refused("translate -m @m -o @m", "--output @m would replace --model @m");
    refused("translate -m @m @a --status @a", "--status @a would replace INPUT @a");
    refused("translate -m @m @a -o @c --status @m", "--status @m would replace --model @m");
    refused(
        "translate -m @m @a -o @c --unk replace --lexicon @b --status @b",
        "--status @b would replace --lexicon @b");
    refused(
        "translate -m @m @a -o @b --unk replace --lexicon @b",
        "--output @b would replace --lexicon @b");
    refused("translate -m @m @a -o @b --glossary @b", "--output @b would replace --glossary @b");
    refused("translate -m @m @a @b -o @out --status @.", "--status @./a would replace INPUT @a");
  }

  @Test
  void translateKeepsItsSideFilesFromWhatItReads() {
    refused(
        "translate -m @m @x.part -o @x",
        "the unfinished --output @x.part would replace INPUT @x.part");
    refused(
        "translate -m @m @y.part.state -o @y",
        "the unfinished --output @y.part.state would replace INPUT @y.part.state");
    refused(
        "translate -m @m @a -o @c --unk replace --lexicon @x.part --status @x",
        "the unfinished --status @x.part would replace --lexicon @x.part");
    refused("translate -m @m @1.svg -o @c --heatmap @.", "a file in --heatmap @. would replace");
    refused("translate -m @m @maps/2.svg --heatmap @maps", "a file in --heatmap @maps would");
    refused(
        "translate -m @m @a @maps/2.svg -o @out --heatmap @out",
        "--output @out/a is a file, but a folder of --heatmap @out/a");
  }

  @Test
  void translateWritesOneThingIntoAFile() {
    refused("translate -m @m @a -o @c --status @c", "--output @c and --status @c are one file");
    refused(
        "translate -m @m @a -o @c --status @maps/../c",
        "--output @c and --status @maps/../c are one file");
    refused(
        "translate -m @m @a @b -o @out --status @out",
        "--output @out/a and --status @out/a are one file");
    refused(
        "translate -m @m @a -o @c --status @c.part",
        "the unfinished --output @c.part and --status @c.part are one file");
    refused(
        "translate -m @m @a -o @c.part --status @c",
        "--output @c.part and the unfinished --status @c.part are one file");
    refused("translate -m @m @a -o @c --heatmap @c", "--output @c is a file, but a folder of");
    refused(
        "translate -m @m @a -o @new/1.svg --heatmap @new",
        "a file in --heatmap @new would replace --output @new/1.svg");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void translationsAndStatusDoNotMix() {
    refused(
        "translate -m @m @a --status /dev/stdout",
        "--status and the translations are both standard output");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links need a right there
  void linksHideNothing() throws IOException {
    Files.createLink(folder.resolve("hard"), folder.resolve("a"));
    Files.createSymbolicLink(folder.resolve("soft"), folder.resolve("m"));
    Files.createSymbolicLink(folder.resolve("maps/7.svg"), folder.resolve("a"));
    before = FolderContents.of(folder);
    refused("translate -m @m @a -o @hard", "--output @hard would replace INPUT @a: they are one");
    refused("translate -m @soft @a -o @m", "--output @m would replace --model @soft: they are one");
    refused("translate -m @m @a --heatmap @maps", "--heatmap @maps/7.svg would replace INPUT @a");
  }

  @Test
  void otherCommandsReplaceNothingThatTheyRead() {
    refused("classify -m @m @a -o @a", "--output @a would replace INPUT @a");
    refused("tag -m @m @a -o @m", "--output @m would replace --model @m");
    refused("generate -m @m @a -o @a", "--output @a would replace INPUT @a");
    refused("average @m @m -o @m", "--output @m would replace MODEL @m");
    refused("evaluate @a -i @b --report @a", "--report @a would replace REF @a");
    refused("evaluate @a -i @b --report @b", "--report @b would replace --input @b");
    refused(
        "evaluate @a -i @b --source @1.svg --report @1.svg",
        "--report @1.svg would replace --source @1.svg");
  }
}
