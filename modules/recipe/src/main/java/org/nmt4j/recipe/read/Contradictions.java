package org.nmt4j.recipe.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.BatchType;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.DataSettings;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.Recipe;
import org.nmt4j.recipe.ScheduleType;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.Spelling;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TaskType;
import org.nmt4j.recipe.TieEmbeddings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.recipe.VocabularyFiles;
import org.nmt4j.recipe.VocabularySettings;
import org.nmt4j.recipe.schema.Reading;

/** Reports keys whose values contradict each other. */
final class Contradictions {

  private final Recipe recipe;
  private final ContradictionReporter reporter;
  private final boolean isStored;

  Contradictions(Recipe recipe, Reading reading) {
    this.recipe = recipe;
    this.isStored = reading.recipeFolder().isEmpty();
    this.reporter = new ContradictionReporter(recipe, reading);
  }

  void report() {
    reportData();
    reportTokenization();
    reportEmbeddings();
    reportAttention();
    new TrainingContradictions(recipe, reporter).report();
    reportDecoding();
    reportTask();
    EvaluationContradictions evaluation = new EvaluationContradictions(recipe, reporter);
    evaluation.report();
    if (!isStored) {
      evaluation.reportOfNewRecipes();
    }
  }

  private void reportData() {
    reporter.reportIf(
        it ->
            it.task() == TaskType.TRANSLATION
                && it.training().batchType() == BatchType.TOKENS
                && it.training().batchSize() < it.data().maxLength().target(),
        it ->
            "found a batch of "
                + it.training().batchSize()
                + " tokens, expected at least data.max_length.target, "
                + it.data().maxLength().target(),
        "training.batch_size",
        "training.batch_type",
        "data.max_length.target");
    reporter.reportIf(
        it -> it.data().dev().isEmpty() && it.training().earlyStopping().patience() > 0,
        it -> "found early stopping without data.dev, expected data.dev or patience 0",
        "training.early_stopping.patience",
        "data.train",
        "data.dev");
    reporter.reportIf(
        it -> it.data().dev().isEmpty() && it.training().schedule().type() == ScheduleType.PLATEAU,
        it -> "found the schedule plateau without data.dev, expected data.dev or another schedule",
        "training.schedule.type",
        "data.train",
        "data.dev");
    reporter.reportIf(
        it -> it.data().samplingTemperature() != 1 && it.data().train().parts().size() == 1,
        it ->
            "found sampling_temperature "
                + it.data().samplingTemperature()
                + " with one corpus, expected several in data.train",
        "data.sampling_temperature",
        "data.train");
    reportMemories();
  }

  private void reportMemories() {
    checkMemory("train", it -> Optional.of(it.train()));
    checkMemory("dev", DataSettings::dev);
    checkMemory("test", DataSettings::test);
  }

  private void checkMemory(String name, Function<DataSettings, Optional<CorpusFiles>> files) {
    for (String side : List.of("source", "target")) {
      String key = "tokenization." + side + ".language";
      reporter.reportIf(
          it ->
              files.apply(it.data()).stream()
                  .flatMap(corpus -> corpus.parts().stream())
                  .anyMatch(
                      part ->
                          part.files() instanceof CorpusFiles.Tmx memory
                              && (side.equals("source") ? memory.source() : memory.target())
                                  .equals("und")),
          it -> "found tmx without " + key + ", expected its code, such as de",
          "data." + name + ".tmx",
          "data." + name,
          key);
    }
  }

  private void reportTokenization() {
    checkSide("source", it -> it.tokenization().source());
    checkSide("target", it -> it.tokenization().target());
    reportPlaceholders();
    reporter.reportIf(
        it -> it.tokenization().bpe().codes().isPresent() && !it.tokenization().bpe().joint(),
        it -> "found one file of codes with joint false, expected joint true",
        "tokenization.bpe.codes",
        "tokenization.bpe.joint");
    reporter.reportIf(
        it -> it.vocabulary().shared() && hasTwoFiles(it.vocabulary()),
        it -> "found two files for a shared vocabulary, expected one, or vocabulary.shared false",
        "vocabulary.file",
        "vocabulary.shared");
    reporter.reportIf(
        it ->
            !it.vocabulary().shared()
                && it.vocabulary().file().isPresent()
                && !hasTwoFiles(it.vocabulary()),
        it ->
            "found one file for two vocabularies, expected source and target,"
                + " or vocabulary.shared true",
        "vocabulary.file",
        "vocabulary.shared");
  }

  private void reportPlaceholders() {
    reporter.reportIf(
        it ->
            it.tokenization().placeholders().share() + it.tokenization().placeholders().tags() > 1,
        it ->
            "found shares of "
                + it.tokenization().placeholders().share()
                + " and "
                + it.tokenization().placeholders().tags()
                + ", expected at most 1 in sum",
        "tokenization.placeholders.share",
        "tokenization.placeholders.tags");
    for (String side : List.of("source", "target")) {
      reporter.reportIf(
          it ->
              it.tokenization().placeholders().isOn()
                  && (side.equals("source")
                              ? it.tokenization().source()
                              : it.tokenization().target())
                          .tokenizer()
                      == TokenizerType.CHAR,
          it -> "found placeholders with the tokenizer char, expected another tokenizer",
          "tokenization." + side + ".tokenizer",
          "tokenization.placeholders.share",
          "tokenization.placeholders.tags");
    }
  }

  private void checkSide(String name, Function<Recipe, SideTokenization> side) {
    reporter.reportIf(
        it ->
            side.apply(it).tokenizer() == TokenizerType.CHAR
                && side.apply(it).subword() != SubwordType.NONE,
        it -> "found the tokenizer char with subword bpe, expected subword none",
        "tokenization." + name + ".tokenizer",
        "tokenization." + name + ".subword");
  }

  private static boolean hasTwoFiles(VocabularySettings vocabulary) {
    Optional<VocabularyFiles> files = vocabulary.file();
    return files.isPresent() && !files.get().source().equals(files.get().target());
  }

  private void reportEmbeddings() {
    reporter.reportIf(
        it -> it.model().tieEmbeddings() == TieEmbeddings.ALL && !it.vocabulary().shared(),
        it ->
            "found tie_embeddings all with vocabulary.shared false, expected a shared vocabulary,"
                + " or decoder or none",
        "model.tie_embeddings",
        "vocabulary.shared");
    reporter.reportIf(
        it ->
            it.model().tieEmbeddings() == TieEmbeddings.ALL
                && it.embeddings().source().isPresent()
                && it.embeddings().target().isPresent(),
        it ->
            "found vectors for source and target with tie_embeddings all, expected one of them,"
                + " or tie_embeddings decoder or none",
        "embeddings.target",
        "embeddings.source",
        "model.tie_embeddings");
  }

  private void reportAttention() {
    reporter.reportIf(
        it ->
            it.model().attention().type().needsEqualWidths()
                && it.model().memoryWidth() != it.model().decoder().hiddenSize(),
        it ->
            "found attention "
                + it.model().attention().type()
                + " with memory width "
                + it.model().memoryWidth()
                + ", expected decoder.hidden_size "
                + it.model().decoder().hiddenSize()
                + ", or attention general",
        "model.attention.type",
        "model.encoder.hidden_size",
        "model.encoder.bidirectional",
        "model.encoder.join",
        "model.decoder.hidden_size");
    reporter.reportIf(
        it ->
            it.model().attention().type() == AttentionType.NONE
                && it.model().attention().inputFeeding(),
        it -> "found input_feeding true with attention none, expected input_feeding false",
        "model.attention.input_feeding",
        "model.attention.type");
    reporter.reportIf(
        it ->
            it.model().attention().coverage()
                && it.model().attention().type() != AttentionType.ADDITIVE,
        it ->
            "found coverage true with attention "
                + it.model().attention().type()
                + ", expected attention additive",
        "model.attention.coverage",
        "model.attention.type");
    reportConditional();
  }

  private void reportConditional() {
    reporter.reportIf(
        it ->
            it.model().decoder().conditional()
                && it.model().attention().type() == AttentionType.NONE,
        it -> "found conditional true with attention none, expected another attention",
        "model.decoder.conditional",
        "model.attention.type");
    reporter.reportIf(
        it ->
            it.model().decoder().contextGate()
                && it.model().attention().type() == AttentionType.NONE,
        it -> "found context_gate true with attention none, expected another attention",
        "model.decoder.context_gate",
        "model.attention.type");
    reporter.reportIf(
        it -> it.model().decoder().copy() && it.model().attention().type() == AttentionType.NONE,
        it -> "found copy true with attention none, expected another attention",
        "model.decoder.copy",
        "model.attention.type");
    reporter.reportIf(
        it -> it.model().decoder().conditional() && it.model().attention().inputFeeding(),
        it ->
            "found conditional true with input_feeding true, which it replaces, expected"
                + " input_feeding false",
        "model.decoder.conditional",
        "model.attention.input_feeding",
        "model.attention.type");
  }

  private void reportDecoding() {
    reporter.reportIf(
        it ->
            it.decoding().unk() == UnknownWords.REPLACE
                && it.model().attention().type() == AttentionType.NONE,
        it -> "found unk replace with attention none, expected unk keep or forbid",
        "decoding.unk",
        "model.attention.type");
    reporter.reportIf(
        it ->
            it.decoding().coveragePenalty() > 0
                && it.model().attention().type() == AttentionType.NONE,
        it -> "found a coverage_penalty with attention none, expected coverage_penalty 0",
        "decoding.coverage_penalty",
        "model.attention.type");
    reporter.reportIf(
        it -> it.decoding().lexicon().isPresent() && it.decoding().unk() != UnknownWords.REPLACE,
        it -> "found a lexicon with unk " + it.decoding().unk() + ", expected unk replace",
        "decoding.lexicon",
        "decoding.unk");
    reporter.reportIf(
        it -> it.decoding().nBest() > it.decoding().beamSize(),
        it ->
            String.format(
                Locale.ROOT,
                "found n_best %d with a beam of %d, expected decoding.beam_size %d or more",
                it.decoding().nBest(),
                it.decoding().beamSize(),
                it.decoding().nBest()),
        "decoding.n_best",
        "decoding.beam_size");
    reporter.reportIf(
        it -> it.decoding().diverseGroups() > it.decoding().beamSize(),
        it ->
            String.format(
                Locale.ROOT,
                "found diverse_groups %d with a beam of %d, expected decoding.beam_size %d or more",
                it.decoding().diverseGroups(),
                it.decoding().beamSize(),
                it.decoding().diverseGroups()),
        "decoding.diverse_groups",
        "decoding.beam_size");
  }

  private void reportTask() {
    reporter.reportIf(
        it -> !it.training().earlyStopping().metric().isOf(it.task()),
        it ->
            String.format(
                Locale.ROOT,
                "found early stopping by %s for the task %s, expected %s",
                it.training().earlyStopping().metric(),
                it.task(),
                Spelling.or(EarlyStoppingMetric.values(), metric -> metric.isOf(it.task()))),
        "training.early_stopping.metric",
        "task");
    reporter.reportIf(
        it ->
            it.training().earlyStopping().metric() == EarlyStoppingMetric.RECALL
                && it.evaluation().words().isEmpty(),
        it -> "found early stopping by recall without evaluation.words, expected a file there",
        "training.early_stopping.metric",
        "evaluation.words",
        "task");
    reporter.reportIf(
        it ->
            it.tokenization().source().tokenizer() == TokenizerType.NUMBERS
                && (it.task() == TaskType.TRANSLATION || it.task() == TaskType.LANGUAGE_MODEL),
        it -> "found the tokenizer numbers for the task " + it.task() + ", expected one of text",
        "tokenization.source.tokenizer",
        "task");
    reporter.reportIf(
        it ->
            it.model().wordDropout().source() > 0
                && it.tokenization().source().tokenizer() == TokenizerType.NUMBERS,
        it -> "found word dropout with the tokenizer numbers, expected 0: numbers are not tokens",
        "model.word_dropout.source",
        "tokenization.source.tokenizer");
    reporter.reportIf(
        it ->
            it.task() == TaskType.TAGGING
                && (it.tokenization().source().subword() != SubwordType.NONE
                    || (it.tokenization().source().tokenizer() != TokenizerType.WHITESPACE
                        && it.tokenization().source().tokenizer() != TokenizerType.NUMBERS)),
        it ->
            "found tokens that are not those of the line, expected the tokenizer whitespace or"
                + " numbers and subword none: each has one tag",
        "tokenization.source.tokenizer",
        "tokenization.source.subword",
        "task");
  }
}
