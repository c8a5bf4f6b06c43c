package org.nmt4j.spark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.spark.LocalCluster;
import org.nmt4j.spark.job.Job;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Runs the commands of the page of this module that prepare corpora, as the jobs they start. */
@ExtendWith(LocalCluster.class)
class CorpusPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("nmt4j.root"), "modules/spark/README.md");

  private static final Map<String, Function<String[], Job>> JOBS =
      Map.of("bpe learn", LearnJob::of, "bpe count", CountJob::of, "clean", CleanJob::of);

  private static final Set<String> FILES =
      Set.of("--input", "--output", "--source", "--target", "--held-out");

  private static final String TEXT = "low low lower lowest\nnew newer new\n";

  @TempDir private Path folder;

  /** Runs the command that the page shows, on files in the temporary folder. */
  private void run(String name) throws IOException {
    Matcher line =
        Pattern.compile("(?m)^    \\./nmt4j spark " + name + " .*?(--(input|source) .*)$")
            .matcher(Files.readString(PAGE));
    assertThat(line.find()).isTrue();
    List<String> options = new ArrayList<>();
    for (String word : line.group(1).split(" ")) {
      boolean isFile = !options.isEmpty() && FILES.contains(options.get(options.size() - 1));
      options.add(isFile ? folder.resolve(word).toString() : word);
    }
    JOBS.get(name)
        .apply(options.toArray(String[]::new))
        .run(
            LocalCluster.session(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
  }

  @Test
  void wordsAreCountedAndMerged() throws IOException {
    Files.writeString(folder.resolve("text.tok"), TEXT);
    Files.writeString(folder.resolve("text.bpe"), TEXT);
    run("bpe learn");
    run("bpe count");
    TokenCounts counts = new TokenCounts();
    counts.addLines(TEXT.lines().iterator());
    assertThat(folder.resolve("pieces")).hasContent(String.join("\n", counts.toLines()));
    assertThat(folder.resolve("codes"))
        .hasContent(String.join("\n", BpeLearner.learn(counts, 8000).toLines()));
  }

  @Test
  void pairsAreLeftOut() throws IOException {
    Files.writeString(folder.resolve("train.de"), "ja\nnein\nTaxi\nja\n");
    Files.writeString(folder.resolve("train.en"), "yes\nno\nTaxi\nyes\n");
    Files.writeString(folder.resolve("test.de"), "nein\n");
    run("clean");
    Path clean = folder.resolve("clean");
    for (String name : List.of("source", "target", "left-out")) {
      try (Stream<Path> parts = Files.list(clean.resolve(name))) {
        assertThat(parts.filter(it -> !it.toString().endsWith(".crc")))
            .isNotEmpty()
            .allMatch(it -> it.getFileName().toString().matches("part-\\d{5}\\.txt"));
      }
    }
    assertThat(clean.resolve("statistics.tsv")).content().contains("lines\t4\t4\t2\t2\n");
    assertThat(clean.resolve("_SUCCESS")).isEmptyFile();
  }
}
