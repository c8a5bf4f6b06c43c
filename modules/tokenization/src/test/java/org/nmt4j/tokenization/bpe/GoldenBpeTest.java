package org.nmt4j.tokenization.bpe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.tokenization.SharedFolder;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/** Compares codes and pieces with files that subword-nmt wrote. */
class GoldenBpeTest {
  private static final int THRESHOLD = 20;

  private Path folder;

  @BeforeEach
  void locateFolder() {
    folder = SharedFolder.require("golden/bpe");
  }

  @Test
  void learnsTheSameCodes() {
    TokenCounts words = new TokenCounts();
    lines("corpus.a").forEach(words::addLine);
    lines("corpus.b").forEach(words::addLine);

    assertThat(BpeLearner.learn(words, 2000).toLines()).isEqualTo(lines("codes.joint"));
  }

  @Test
  void learnsALargeSetOfCodesAlike() {
    Path multi30k = SharedFolder.require("data/multi30k-bpe");
    TokenCounts words = new TokenCounts();
    for (String name : List.of("train.de", "train.en")) {
      Lines.read(multi30k.resolve(name)).forEach(line -> words.addLine(line.replace("@@ ", "")));
    }

    assertThat(BpeLearner.learn(words, 10_000).toLines())
        .isEqualTo(Lines.read(multi30k.resolve("codes")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void cutsAndCountsAlike(String side) {
    BpeSegmenter segmenter = segmenter();
    TokenCounts pieces = new TokenCounts();
    lines("corpus." + side).forEach(line -> pieces.addLine(segmenter.segmentLine(line)));

    assertThat(pieces.toLines()).isEqualTo(lines("vocab." + side));
    assertThat(cut(segmenter, side)).isEqualTo(lines("heldout." + side + ".bpe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void keepsToAVocabularyAlike(String side) {
    TokenCounts vocabulary = TokenCounts.read(folder.resolve("vocab." + side));

    assertThat(cut(segmenter().withVocabulary(vocabulary.atLeast(THRESHOLD)), side))
        .isEqualTo(lines("heldout." + side + ".bpe-threshold20"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void isolatesGlossariesAlike(String side) {
    BpeSegmenter segmenter = segmenter().withGlossaries(List.of("man", "<[^>]*>", "[0-9]+"));

    assertThat(cut(segmenter, side)).isEqualTo(lines("heldout." + side + ".bpe-glossary"));
  }

  private BpeSegmenter segmenter() {
    return new BpeSegmenter(CodesReader.read(folder.resolve("codes.joint")));
  }

  private List<String> cut(BpeSegmenter segmenter, String side) {
    return lines("heldout." + side).stream().map(segmenter::segmentLine).toList();
  }

  private List<String> lines(String name) {
    return Lines.read(folder.resolve(name));
  }
}
