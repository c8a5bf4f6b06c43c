package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.UnknownWords;

/** Tests a reversing model whose vocabulary lacks some of the symbols. */
class UnknownWordsTest {
  private static final int KNOWN = 8;
  private static TranslationModel model;
  private static List<String> sources;

  @BeforeAll
  static void train(@TempDir Path folder) {
    model =
        ReverseModels.train(
                ReverseModels.CORPUS.recipe("vocabulary.size=" + (KNOWN + 4)), 2, folder)
            .model();
    sources = ReverseModels.CORPUS.test();
  }

  private static List<Translation> translate(
      TranslationModel by, UnknownWords way, int beam, List<String> lines) {
    TranslationOptions options =
        TranslationOptions.of(by.recipe().decoding()).withBeamSize(beam).withUnknown(way);
    try (Workers workers = new Workers(2)) {
      return new Translator(by, options, workers).translate(lines);
    }
  }

  @Test
  void vocabularyLacksSymbols() {
    assertThat(model.vocabularies().target().size()).isEqualTo(KNOWN + 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void attentionFindsTheWordThatIsMissing(int beam) {
    List<Translation> kept = translate(model, UnknownWords.KEEP, beam, sources);
    List<Translation> replaced = translate(model, UnknownWords.REPLACE, beam, sources);
    int withUnknown = 0;
    int right = 0;
    for (int i = 0; i < sources.size(); i++) {
      Translation.Candidate candidate = kept.get(i).candidates().get(0);
      assertThat(candidate.text().split("<unk>", -1)).hasSize(candidate.unknown() + 1);
      assertThat(replaced.get(i).text()).doesNotContain("<unk>");
      assertThat(replaced.get(i).candidates().get(0).tokens()).isEqualTo(candidate.tokens());
      if (candidate.unknown() > 0) {
        withUnknown++;
        right += replaced.get(i).text().equals(ReverseCorpus.reverse(sources.get(i))) ? 1 : 0;
      }
    }
    assertThat(withUnknown).isGreaterThan(100);
    assertThat(right / (double) withUnknown).isGreaterThan(0.9);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void forbiddenWordsAreNeverPutOut(int beam) {
    assertThat(translate(model, UnknownWords.FORBID, beam, sources))
        .allSatisfy(
            each -> {
              assertThat(each.text()).doesNotContain("<unk>");
              assertThat(each.candidates()).allMatch(candidate -> candidate.unknown() == 0);
            });
  }

  @Test
  void lexiconTranslatesTheWord() {
    TranslationModel other =
        model.withLexicon(new Lexicon(Map.of("Quelle", "the spring", "leer", "")));
    String known = model.vocabularies().source().toLines().get(5);
    String line = known + " Quelle " + known;
    Translation plain = translate(model, UnknownWords.REPLACE, 1, List.of(line)).get(0);
    assertThat(plain.text()).isEqualTo(line);
    assertThat(translate(other, UnknownWords.REPLACE, 1, List.of(line)).get(0).text())
        .isEqualTo(known + " the spring " + known);
    assertThat(
            translate(other, UnknownWords.REPLACE, 1, List.of(line.replace("Quelle", "leer")))
                .get(0)
                .text())
        .isEqualTo(known + " " + known);
  }

  @Test
  void lexiconIsPartOfTheModelFile(@TempDir Path folder) {
    Lexicon lexicon = new Lexicon(Map.of("Quelle", "the spring"));
    Path file = folder.resolve("model.nmt4j");
    TranslationModel with = model.withLexicon(lexicon);
    ModelFile.write(file, with.contents(), with.weights());
    assertThat(TranslationModel.load(file).lexicon()).isEqualTo(lexicon);
  }

  @Test
  void modelWithoutAttentionCannotReplace() {
    TranslationModel blind =
        ReverseModels.prepare(
                ReverseModels.CORPUS.recipe(
                    "model.attention.type=none", "model.attention.input_feeding=false"))
            .model();
    assertThatThrownBy(() -> translate(blind, UnknownWords.REPLACE, 1, sources))
        .hasMessage(
            "found unk replace with a model without attention, expected unk keep or forbid");
  }
}
