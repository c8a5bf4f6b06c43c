package org.nmt4j.tokenization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.recipe.BpeSettings;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.PlaceholderSettings;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.UnicodeForm;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.corpus.ParallelCorpus;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.normalization.WhiteSpace;

class TextPipelinesTest {
  private static final List<SentencePair> PAIRS =
      List.of(
          new SentencePair("Ein Haus, ein Haus.", "A house, a house."),
          new SentencePair("Das Haus (alt) @@ a@@.", "The house (old) @@ a@@."));

  @TempDir private Path folder;

  @Test
  void marksDoNotChangeThePiecesOfWords() {
    TextPipeline pipeline = TextPipelines.learn(bpe(200, true), PAIRS).source();

    assertThat(pipeline.words("Haus, \"Haus\" (Haus)"))
        .containsExactly("Haus", "￭,", "\"￭", "Haus", "￭\"", "(￭", "Haus", "￭)");
    assertThat(pipeline.encode("Haus, \"Haus\" (Haus)").stream().filter("Haus"::equals)).hasSize(3);
  }

  @Test
  void learnsJointOrSeparateCodes() {
    TextPipelines joint = TextPipelines.learn(bpe(5, true), PAIRS);
    TextPipelines separate = TextPipelines.learn(bpe(5, false), PAIRS);

    assertThat(joint.source().codes()).isPresent().isEqualTo(joint.target().codes());
    assertThat(separate.source().codes()).isPresent().isNotEqualTo(separate.target().codes());
  }

  @Test
  void learnsFromLinesWithoutTranslationToo() {
    List<String> more = List.of("Zebra Zebra Zebra Zebra");
    TextPipelines separate = TextPipelines.learn(bpe(20, false), PAIRS, more, List.of());
    TextPipelines joint = TextPipelines.learn(bpe(20, true), PAIRS, List.of(), more);

    assertThat(separate.source().encode("Zebra")).containsExactly("Zebra");
    assertThat(separate.target().codes())
        .isEqualTo(TextPipelines.learn(bpe(20, false), PAIRS).target().codes());
    assertThat(joint.source().encode("Zebra")).containsExactly("Zebra");
    assertThat(joint.target().encode("Zebra")).containsExactly("Zebra");
  }

  @Test
  void readsCodesFromAFile() {
    Path file = folder.resolve("codes");
    Lines.write(file, List.of("#version: 0.2", "H a"));
    BpeSettings bpe = new BpeSettings(100, true, 0, Optional.of(file));
    TokenizationSettings settings =
        new TokenizationSettings(side(SubwordType.BPE), side(SubwordType.NONE), bpe);

    TextPipelines pipelines = TextPipelines.learn(settings, PAIRS);
    assertThat(pipelines.source().encode("Haus")).containsExactly("Ha@@", "u@@", "s");
    assertThat(pipelines.target().encode("Haus")).containsExactly("Haus");
  }

  @Test
  void restoresFromText() {
    TokenizationSettings settings = bpe(20, false);
    TextPipelines learned = TextPipelines.learn(settings, PAIRS);
    TextPipelines restored =
        TextPipelines.restore(
            settings,
            learned.source().codes().map(BpeCodes::toText),
            learned.target().codes().map(BpeCodes::toText));

    String line = "Das Haus, \u00A0 Hausaufgabe @@ (neu).";
    assertThat(restored.source().encode(line)).isEqualTo(learned.source().encode(line));
    assertThat(restored.target().encode(line)).isEqualTo(learned.target().encode(line));
    assertThatThrownBy(() -> TextPipelines.restore(settings, Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("source side");
  }

  @ParameterizedTest
  @EnumSource
  void givesBackRandomLines(TokenizerType tokenizer) {
    RandomText text = new RandomText(11);
    List<SentencePair> pairs = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      pairs.add(new SentencePair(text.next(), text.next()));
    }
    SideTokenization german =
        new SideTokenization("de", tokenizer, false, UnicodeForm.NFC, SubwordType.BPE);
    SideTokenization english =
        new SideTokenization("en", tokenizer, true, UnicodeForm.NFKC, SubwordType.BPE);
    BpeSettings bpe = new BpeSettings(300, true, 0.1, Optional.empty());
    TextPipelines pipelines =
        TextPipelines.learn(new TokenizationSettings(german, english, bpe), pairs);

    for (int i = 0; i < 5_000; i++) {
      String line = text.next();
      for (TextPipeline pipeline : List.of(pipelines.source(), pipelines.target())) {
        List<String> tokens = pipeline.encode(line);
        List<String> dropped = pipeline.encode(line, new MergeDropout(0.3, 1, 1, i));
        assertThat(pipeline.decode(tokens)).isEqualTo(pipeline.normalize(line));
        assertThat(pipeline.decode(dropped)).isEqualTo(pipeline.normalize(line));
        assertThat(tokens).noneMatch(String::isEmpty).noneMatch(WhiteSpace::isIn);
        assertThat(tokens.stream().filter(token -> !token.endsWith("@@")))
            .hasSameSizeAs(pipeline.words(line));
        if (i < 1_000) {
          assertEachWordHasItsTokens(pipeline, line, tokens);
          assertEachWordHasItsTokens(pipeline, line, dropped);
        }
      }
    }
  }

  private static void assertEachWordHasItsTokens(
      TextPipeline pipeline, String line, List<String> tokens) {
    int[] indexes = pipeline.wordIndexes(line, tokens);
    String[] words = WhiteSpace.collapse(line).split(" ");
    for (int word = -1; word < words.length; word++) {
      List<String> own = new ArrayList<>();
      for (int token = 0; token < indexes.length; token++) {
        if (indexes[token] == word) {
          own.add(tokens.get(token));
        }
      }
      if (word == -1) {
        assertThat(own).allMatch(pipeline.space()::contains);
      } else {
        assertThat(pipeline.wordsOf(own)).isEqualTo(pipeline.words(words[word]));
      }
    }
  }

  @Test
  void piecesAndPunctuationBelongToTheirWord() {
    TextPipeline pipeline = TextPipelines.learn(bpe(0, true), PAIRS).source();
    List<String> tokens = pipeline.encode("Ei, ja");
    assertThat(tokens).containsExactly("E@@", "i", "\uFFED@@", ",", "j@@", "a");
    assertThat(pipeline.wordIndexes("Ei, ja", tokens)).containsExactly(0, 0, 0, 0, 1, 1);
  }

  @Test
  void keepsPlaceholdersWhole() {
    SideTokenization side =
        new SideTokenization(
            "de", TokenizerType.OPENNLP_SIMPLE, true, UnicodeForm.NFKC, SubwordType.BPE);
    BpeSettings bpe = new BpeSettings(20, true, 0, Optional.empty());
    TextPipeline pipeline =
        TextPipelines.learn(
                new TokenizationSettings(side, side, bpe, new PlaceholderSettings(0.1, 0)), PAIRS)
            .source();
    String line =
        "Das (\uFF5F1\uFF60) \uFF5Fb2\uFF60Haus\uFF5F/b2\uFF60, \uFF5F9\uFF60\uFF5F3\uFF60.";
    String normal = line.replace("Das", "das").replace("Haus", "haus");
    assertThat(pipeline.words(line))
        .containsExactly(
            "das",
            "(\uFFED",
            "\uFF5F1\uFF60",
            "\uFFED)",
            "\uFF5Fb2\uFF60",
            "\uFFED",
            "haus",
            "\uFFED",
            "\uFF5F/b2\uFF60",
            "\uFFED,",
            "\uFF5F9\uFF60",
            "\uFFED",
            "\uFF5F3\uFF60",
            "\uFFED.");
    assertThat(pipeline.encode(line))
        .contains(
            "\uFF5F1\uFF60", "\uFF5Fb2\uFF60", "\uFF5F/b2\uFF60", "\uFF5F9\uFF60", "\uFF5F3\uFF60");
    assertThat(pipeline.normalize(line)).isEqualTo(normal);
    assertThat(pipeline.decode(pipeline.encode(line))).isEqualTo(normal);
    // Brackets around other texts are normalised and cut as ever.
    assertThat(pipeline.normalize("\uFF5F0\uFF60 \uFF5Fb6\uFF60"))
        .isEqualTo("\u29850\u2986 \u2985b6\u2986");
    TextPipeline without = TextPipelines.learn(bpe(20, true), PAIRS).source();
    assertThat(without.words("\uFF5F1\uFF60")).hasSize(3);
  }

  @Test
  void givesBackMulti30k() {
    Path data = SharedFolder.require("data/multi30k");
    List<SentencePair> train =
        ParallelCorpus.read(
            new CorpusFiles.Aligned(data.resolve("train.de"), data.resolve("train.en")));
    TextPipelines pipelines = TextPipelines.learn(bpe(8000, true), train);

    for (SentencePair pair : train) {
      assertGivenBack(pipelines.source(), pair.source());
      assertGivenBack(pipelines.target(), pair.target());
    }
  }

  private static void assertGivenBack(TextPipeline pipeline, String line) {
    assertThat(pipeline.decode(pipeline.encode(line))).isEqualTo(pipeline.normalize(line));
  }

  private static TokenizationSettings bpe(int merges, boolean joint) {
    return new TokenizationSettings(
        side(SubwordType.BPE),
        side(SubwordType.BPE),
        new BpeSettings(merges, joint, 0, Optional.empty()));
  }

  private static SideTokenization side(SubwordType subword) {
    return new SideTokenization(
        "de", TokenizerType.OPENNLP_SIMPLE, false, UnicodeForm.NFC, subword);
  }
}
