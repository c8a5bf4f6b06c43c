package org.nmt4j.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.cli.Ran;
import org.nmt4j.tokenization.corpus.Lines;

class CleanCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(at("s"), "ja\nnein\nja\nTaxi\nvielleicht\n");
    Files.writeString(at("t"), "yes\nno\nyes\nTaxi\nmaybe\n");
    Files.writeString(at("test"), "vielleicht\n");
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  /** Runs the command; names that begin with @ are files in the folder. */
  private Ran clean(String options) {
    List<String> words = new ArrayList<>(List.of("clean"));
    for (String word : options.split(" ")) {
      words.add(word.replace("@", folder + "/"));
    }
    return Ran.with("", words.toArray(String[]::new));
  }

  @Test
  void pairsThatStayAreWrittenInOrder() {
    Ran ran =
        clean(
            "@s @t --held-out @test --source-output @cs --target-output @ct.gz --left-out @l"
                + " --statistics @table");
    assertThat(ran)
        .isEqualTo(
            new Ran(
                0,
                "",
                """
                1 of 5 pairs have the same text on both sides (same)
                1 of 5 pairs have a source that is held out (held-out)
                1 of 5 pairs are there already (repeated)
                2 of 5 pairs are kept
                """));
    assertThat(at("cs")).hasContent("ja\nnein\n");
    assertThat(Lines.read(at("ct.gz"))).containsExactly("yes", "no");
    assertThat(at("l")).hasContent("3\trepeated\n4\tsame\n5\theld-out\n");
    assertThat(Lines.read(at("table")))
        .hasSize(16)
        .startsWith("\tsource\ttarget\tkept source\tkept target", "lines\t5\t5\t2\t2");
  }

  @Test
  void withoutOutputsPairsAreOnlyCounted() throws IOException {
    assertThat(clean("@s @t --keep same,repeated --max-length 3"))
        .isEqualTo(new Ran(0, "", "5 of 5 pairs are kept\n"));
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void aFileThatCannotBeReadLeavesNoOutput() throws IOException {
    Files.write(at("t"), List.of("yes", "f\u00fcr"), StandardCharsets.ISO_8859_1);
    assertThat(clean("@s @t --source-output @cs --target-output @ct"))
        .isEqualTo(
            new Ran(
                1,
                "",
                at("t") + ":2:2: byte 0xFC is not UTF-8 here; expected a text file in UTF-8\n"));
    Files.writeString(at("t"), "yes\n");
    assertThat(clean("@s @t --source-output @cs --target-output @ct").err())
        .startsWith(at("t") + ":2:1: the file ends here; expected as many lines on both sides")
        .hasLineCount(1);
    assertThat(at("cs")).doesNotExist();
    assertThat(at("ct")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @s                       | missing required parameter: 'TARGET'
          @s @t --source-output @a | --source-output and --target-output go together
          @s @t --max-ratio 1      | invalid value for option '--max-ratio': found '1', expected a number above 1
          @s @t --max-ratio x      | invalid value for option '--max-ratio': found 'x', expected a number above 1
          @s @t --max-length 0     | invalid value for option '--max-length': found '0', expected a whole number above 0
          @s @t --keep rato        | invalid value for option '--keep' (RULE): found 'rato', expected one of empty, control, same, length, ratio, script, held-out, repeated, nearest is 'ratio'
          @s @t --left-out @s      | --left-out
          """)
  void wrongOptionsAreTold(String options, String message) {
    Ran ran = clean(options);
    assertThat(ran.err()).startsWith("nmt4j clean: " + message).hasLineCount(1);
    assertThat(ran.code()).isEqualTo(2);
  }
}
