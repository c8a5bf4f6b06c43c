package org.nmt4j.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nmt4j.evaluation.SegmentStatistics;
import org.nmt4j.evaluation.bleu.Bleu;
import org.nmt4j.evaluation.bleu.BleuOptions;

class WordByWordLexiconTest {

  private static final Path DATA =
      Path.of(System.getProperty("nmt4j.root", "../..")).resolve("data/quickstart");

  @Test
  void learnsWhatMeetsMostOften() {
    WordByWordLexicon lexicon =
        WordByWordLexicon.learn(
            List.of("das Haus", "das Buch", "ein Buch"),
            List.of("the house", "the book", "a book"));
    assertThat(lexicon.translate("ein Haus, das Kind")).isEqualTo("a house, the Kind");
  }

  @Test
  void refusesUnequalSides() {
    assertThatThrownBy(() -> WordByWordLexicon.learn(List.of("ja", "nein"), List.of("yes")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2 sources but 1 targets, expected as many");
  }

  @Test
  void isNotEnoughForTheQuickstart() throws IOException {
    WordByWordLexicon lexicon = WordByWordLexicon.learn(lines("train.de"), lines("train.en"));
    List<String> translations = lines("test.de").stream().map(lexicon::translate).toList();
    double bleu =
        SegmentStatistics.of(
                new Bleu(BleuOptions.DEFAULTS), translations, List.of(lines("test.en")))
            .result()
            .score();
    assertThat(bleu).as("BLEU of the words without the grammar").isBetween(10.0, 50.0);
  }

  private static List<String> lines(String name) throws IOException {
    return Files.readAllLines(DATA.resolve(name));
  }
}
