package org.nmt4j.translation;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.AttentionType;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates texts. A translator is loaded once and used by any number of threads. The translation
 * of a text depends on that text alone, not on other texts of the call or on other threads.
 *
 * <p>A text is cut into its lines. A line is cut into sentences if the model learned from lines of
 * one sentence each, unless the options choose otherwise. A sentence with more tokens than the
 * longest training line is cut after a clause or a word. The translations of these parts are
 * joined: line feeds are kept, and sentences are separated by a space.
 */
public final class Translator implements AutoCloseable {
  private final TranslationModel model;
  private final TranslationOptions options;
  private final WordConfidences confidences;
  private final PartSearch search;
  private final PartPlan plan;
  private final TranslatorCalls calls;

  /**
   * Loads a model with the options of its recipe and a thread for each processor.
   *
   * @param model a model file, such as {@code runs/NAME/best.nmt4j}
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   */
  public static Translator load(Path model) {
    return load(model, options -> options);
  }

  /**
   * Loads a model with changes to the options of its recipe.
   *
   * @param model a model file, such as {@code runs/NAME/best.nmt4j}
   * @param change changes the options of the recipe, such as {@code options ->
   *     options.withNBest(3).withAttention()}
   * @throws org.nmt4j.model.file.ModelFileException if the file is not a valid translation model
   * @throws IllegalArgumentException if the options do not fit the model or each other
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  public static Translator load(Path model, UnaryOperator<TranslationOptions> change) {
    return of(List.of(TranslationModel.load(model)), change);
  }

  /**
   * Loads models that translate together. Each token is chosen by the mean of what all of them
   * predict; {@link TranslationOptions#withEnsembleMean} chooses the mean. The attention is the
   * mean of the models that have attention. All else is that of the first model, such as the
   * options of the recipe, the lexicon and the shortlist.
   *
   * @param models model files whose tokenization, subwords and vocabularies are the same; with
   *     three or more, another order of the files may change the last bits of scores
   * @param change changes the options of the first model's recipe
   * @throws org.nmt4j.model.file.ModelFileException if a file is not a valid translation model, or
   *     if two models differ in tokenization, subwords or vocabularies; the message names both
   * @throws IllegalArgumentException if there is no file, or if the options do not fit the models
   *     or each other
   * @throws DataException if the options name a shortlist that the first model does not hold
   */
  public static Translator load(List<Path> models, UnaryOperator<TranslationOptions> change) {
    return of(TranslationModel.load(models), change);
  }

  /**
   * Loads a model from a stream, such as a resource of a program.
   *
   * @param model the stream, which is read to its end and not closed
   * @throws org.nmt4j.model.file.ModelFileException if the stream is not a valid translation model
   */
  public static Translator load(InputStream model) {
    return load(model, options -> options);
  }

  /**
   * Loads a model from a stream as {@link #load(Path, UnaryOperator)} does from a file.
   *
   * @param model the stream, which is read to its end and not closed
   * @param change changes the options of the recipe
   * @throws org.nmt4j.model.file.ModelFileException if the stream is not a valid translation model
   * @throws IllegalArgumentException if the options do not fit the model or each other
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  public static Translator load(InputStream model, UnaryOperator<TranslationOptions> change) {
    return of(List.of(TranslationModel.load(model, "the model's stream")), change);
  }

  private static Translator of(
      List<TranslationModel> loaded, UnaryOperator<TranslationOptions> change) {
    TranslationOptions options =
        change.apply(TranslationOptions.of(loaded.get(0).recipe().decoding()));
    int processors = Runtime.getRuntime().availableProcessors();
    Workers workers = new Workers(options.threads() > 0 ? options.threads() : processors);
    try {
      return new Translator(loaded, options, workers, true);
    } catch (IllegalArgumentException | DataException e) {
      workers.close();
      throw e;
    }
  }

  /**
   * Creates a translator that shares a model and workers with others.
   *
   * @param workers compute the batches; the caller closes them
   * @throws IllegalArgumentException if the options do not fit each other, or replace unknown words
   *     or have a coverage penalty although the model has no attention
   * @throws DataException if the options name a shortlist that the model does not hold
   */
  public Translator(TranslationModel model, TranslationOptions options, Workers workers) {
    this(List.of(model), options, workers, false);
  }

  /**
   * Creates a translator that shares models and workers with others. The models translate together,
   * see {@link #load(List, UnaryOperator)}.
   *
   * @param models one model or more
   * @param workers compute the batches; the caller closes them
   * @throws IllegalArgumentException if there is no model, if two models differ in tokenization,
   *     subwords or vocabularies, if the options do not fit each other, or if they replace unknown
   *     words or have a coverage penalty although no model has attention
   * @throws DataException if the options name a shortlist that the first model does not hold
   */
  public Translator(List<TranslationModel> models, TranslationOptions options, Workers workers) {
    this(models, options, workers, false);
  }

  private Translator(
      List<TranslationModel> models,
      TranslationOptions options,
      Workers workers,
      boolean ownsWorkers) {
    this.model = MemberTexts.first(models);
    this.options = options;
    this.plan = PartPlan.of(model, options);
    Replacement replacement = new Replacement(model.pipelines(), model.lexicon());
    this.confidences = WordConfidences.of(models, options, replacement);
    this.search = new PartSearch(models, options, workers, replacement);
    this.calls = new TranslatorCalls(search, options.batchSize(), workers, ownsWorkers);
    requireAttention(models, options);
  }

  private static void requireAttention(List<TranslationModel> models, TranslationOptions options) {
    if (models.stream()
        .anyMatch(it -> it.recipe().model().attention().type() != AttentionType.NONE)) {
      return;
    }
    if (options.unknown() == UnknownWords.REPLACE) {
      throw new IllegalArgumentException(
          "found unk replace with a model without attention, expected unk keep or forbid");
    }
    if (options.penalties().coverage() > 0) {
      throw new IllegalArgumentException(
          "found a coverage penalty with a model without attention, expected coverage penalty 0");
    }
  }

  /**
   * Translates one text. Several texts in one call are faster.
   *
   * @param text any text, such as a sentence, a paragraph, or lines with line feeds between them
   * @return its translation, with the same line feeds
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public Translation translate(String text) {
    return translate(List.of(text)).get(0);
  }

  /**
   * Translates texts.
   *
   * @param texts any texts, as for {@link #translate(String)}
   * @return as many translations as texts, in their order; an empty text stays empty
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public List<Translation> translate(List<String> texts) {
    return translate(texts, Glossary.EMPTY);
  }

  /**
   * Translates texts with the terms of a glossary. A translation has the translation of each term
   * that occurs in its text, as often as the term does. A term is not met if the vocabulary of the
   * model lacks a token of its translation, or if the longest translation has no room for it.
   * {@link Translation#terms} tells which terms are met. A term that extends over two parts of a
   * text is not found.
   *
   * <p>The search is that of Post and Vilar 2018, "Fast lexically constrained decoding with dynamic
   * beam allocation for neural machine translation". The model decides where a term stands. A
   * translation that begins with a term may write it with a capital letter.
   *
   * @param texts any texts, as for {@link #translate(List)}
   * @param glossary the terms; the translation of a text without terms does not change
   * @return as many translations as texts, in their order; an empty text stays empty
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public List<Translation> translate(List<String> texts, Glossary glossary) {
    return calls.translate(texts, text -> cut(text, glossary));
  }

  /**
   * Translates texts with rules: prefixes, required and forbidden phrases, and glossaries. A
   * translation depends on its text and its rules alone.
   *
   * <p>A translation begins with the prefix, letter by letter. If a text has several sentences,
   * sentence n of the prefix is the translation of sentence n of the text. A text with required
   * phrases is not cut into parts. {@link Translation#unmet} tells which required phrases a
   * translation lacks, because the vocabulary of the model lacks a token or because the longest
   * translation has no room. A prefix, a term and a required phrase take precedence over a
   * forbidden phrase.
   *
   * @param texts texts with rules
   * @return as many translations as texts, in their order; an empty text stays empty
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public List<Translation> translateTexts(List<SourceText> texts) {
    return calls.translate(texts, this::cut);
  }

  /**
   * Cuts a text into the parts that {@link #translateParts} translates. A program that has texts of
   * many users translates their parts together, and joins those of each text.
   *
   * @param text any text, as for {@link #translate(String)}
   * @return the parts of the text in order, at least one
   */
  public List<TextPart> cut(String text) {
    return plan.cut(text);
  }

  /**
   * Cuts a text as {@link #cut(String)} does, and finds the terms of a glossary in its parts.
   * Different texts may have different glossaries.
   *
   * @param text any text, as for {@link #translate(String)}
   * @param glossary terms, as for {@link #translate(List, Glossary)}
   * @return the parts of the text in order, at least one
   */
  public List<TextPart> cut(String text, Glossary glossary) {
    return plan.cut(text).stream().map(part -> part.with(glossary)).toList();
  }

  /**
   * Cuts a text with rules, as {@link #translateTexts} does.
   *
   * @param text a text with rules
   * @return the parts of the text in order, at least one
   */
  public List<TextPart> cut(SourceText text) {
    return plan.cut(text);
  }

  /**
   * Returns the terms of a glossary that are never met, because the vocabulary of the model lacks a
   * token of their translation.
   *
   * @param glossary the terms to check
   */
  public List<Term> unknownTerms(Glossary glossary) {
    return search.unknownTerms(glossary);
  }

  /**
   * Translates parts of texts. The parts may belong to different texts.
   *
   * @param parts parts that {@link #cut} returned
   * @return as many translations as parts, in their order
   * @throws CancellationException if the calling thread is interrupted; its interrupt flag stays
   *     set, and no work goes on
   * @throws IllegalStateException if this translator is closed, now or before the end
   */
  public List<Translation> translateParts(List<TextPart> parts) {
    return calls.translateParts(parts);
  }

  /**
   * Joins the translations of all parts of a text.
   *
   * @param parts the parts of the text, as {@link #cut} returned them
   * @param translations the translation of each part by {@link #translateParts}
   * @return the translation of the text; it equals that of {@link #translateTexts} with the
   *     glossary and the rules of the parts
   */
  public static Translation join(List<TextPart> parts, List<Translation> translations) {
    List<Translation.Part> joined = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      joined.add(parts.get(i).translated(translations.get(i)));
    }
    return Joining.join(joined);
  }

  /**
   * Returns the separator that {@link #join} writes before the best translation of a part. A
   * program that shows the parts of a text one after the other writes it between them.
   *
   * @param before the best translations of all earlier parts of the text, joined; their last two
   *     characters are enough
   * @param part a part of the text
   */
  public static String separator(CharSequence before, Translation.Part part) {
    return Joining.separator(before, part, part.translation().candidates().get(0));
  }

  /** Returns how texts are cut into parts. */
  public PartPlan plan() {
    return plan;
  }

  /** Returns the placeholders and tags of a text that the model can carry. */
  public KnownMarks marks() {
    return model.marks();
  }

  /**
   * Returns the source words that the network looked at for each word of a candidate. Words are
   * separated by spaces in both texts. {@link WordAttention#alignment} turns this attention into
   * pairs.
   *
   * @param translation a translation by this translator
   * @param candidate one of its candidates
   * @throws IllegalStateException if the options keep no attention
   */
  public WordAttention attention(Translation translation, Translation.Candidate candidate) {
    requireAttention();
    return WordAttentions.betweenSpaces(model.pipelines(), translation, candidate);
  }

  /**
   * Aligns the words of a text with those of a candidate by the attention of the network.
   *
   * @param text the text that was translated
   * @param translation its translation by this translator
   * @param candidate one of the candidates of the translation
   * @return the words of both and the attention between them
   * @throws IllegalStateException if the options keep no attention
   * @throws IllegalArgumentException if the translation is that of another text, or the candidate
   *     that of another translation
   */
  public TextAlignment alignment(
      String text, Translation translation, Translation.Candidate candidate) {
    requireAttention();
    return new TextAlignments(model, confidences.words()).align(text, translation, candidate);
  }

  /**
   * Returns the words of a candidate and how likely each is right. They are the target words of
   * {@link #alignment}.
   *
   * @param translation a translation by this translator
   * @param candidate one of its candidates
   */
  public List<WordConfidence> wordConfidences(
      Translation translation, Translation.Candidate candidate) {
    return confidences.of(translation, candidate);
  }

  /** Returns the calibration of the confidence in words, if the first model has one that fits. */
  public Optional<WordCalibration> calibration() {
    return confidences.calibration();
  }

  WordConfidences confidences() {
    return confidences;
  }

  private void requireAttention() {
    if (!options.keepAttention()) {
      throw new IllegalStateException(
          "found no attention, expected TranslationOptions.withAttention() when loading");
    }
  }

  /**
   * Stops running translations within one step of their search and waits for them. Then ends the
   * threads, unless the caller supplied them.
   */
  @Override
  public void close() {
    calls.close();
  }
}
