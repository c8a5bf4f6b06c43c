package org.nmt4j.tokenization;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.BpeSettings;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.BpeLearner;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.CodesReader;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.tokenizer.Tokenizer;
import org.nmt4j.tokenization.tokenizer.Tokenizers;
import org.nmt4j.tokenization.vocabulary.TokenCounts;

/**
 * The pipelines of both sides, made from the settings of a recipe.
 *
 * @param source the pipeline of the source side
 * @param target the pipeline of the target side
 */
public record TextPipelines(TextPipeline source, TextPipeline target) {

  /**
   * Makes pipelines for training. If the settings name a file of codes, the merges are read from
   * it. Otherwise they are learned from the sides that use byte pair encoding. Joint merges are
   * learned from these sides together.
   *
   * @param settings the settings
   * @param pairs the training data, read at most once
   * @return the pipelines
   * @throws org.nmt4j.tokenization.corpus.DataException if a model or a file is missing or
   *     malformed
   */
  public static TextPipelines learn(TokenizationSettings settings, Iterable<SentencePair> pairs) {
    return learn(settings, pairs, List.of(), List.of());
  }

  /**
   * Makes pipelines as {@link #learn(TokenizationSettings, Iterable)} does. It learns merges from
   * pairs and from further lines of each side.
   *
   * @param settings the settings
   * @param pairs the training data, read at most once
   * @param moreSource source lines without a translation, read at most once
   * @param moreTarget target lines without a source line, read at most once
   * @return the pipelines
   * @throws org.nmt4j.tokenization.corpus.DataException if a model or a file is missing or
   *     malformed
   */
  public static TextPipelines learn(
      TokenizationSettings settings,
      Iterable<SentencePair> pairs,
      Iterable<String> moreSource,
      Iterable<String> moreTarget) {
    if (!usesBpe(settings.source()) && !usesBpe(settings.target())) {
      return restore(settings, Optional.empty(), Optional.empty());
    }
    BpeSettings bpe = settings.bpe();
    if (bpe.codes().isPresent()) {
      Optional<BpeCodes> codes = bpe.codes().map(CodesReader::read);
      return of(settings, codes, codes);
    }
    TextPipelines whole = of(settings, Optional.empty(), Optional.empty());
    TokenCounts source = new TokenCounts();
    TokenCounts target = bpe.joint() ? source : new TokenCounts();
    for (SentencePair pair : pairs) {
      count(settings.source(), whole.source, pair.source(), source);
      count(settings.target(), whole.target, pair.target(), target);
    }
    moreSource.forEach(line -> count(settings.source(), whole.source, line, source));
    moreTarget.forEach(line -> count(settings.target(), whole.target, line, target));
    BpeCodes sourceCodes = BpeLearner.learn(source, bpe.merges());
    BpeCodes targetCodes = bpe.joint() ? sourceCodes : BpeLearner.learn(target, bpe.merges());
    return of(settings, Optional.of(sourceCodes), Optional.of(targetCodes));
  }

  private static void count(
      SideTokenization side, TextPipeline whole, String line, TokenCounts counts) {
    if (usesBpe(side)) {
      counts.addAll(TextPipeline.protect(whole.words(line)));
    }
  }

  /**
   * Makes the pipelines of a trained model.
   *
   * @param settings the settings of the training
   * @param sourceCodes the text of {@link TextPipeline#codes} of the source side
   * @param targetCodes the text of {@link TextPipeline#codes} of the target side
   * @return the pipelines
   * @throws org.nmt4j.tokenization.corpus.DataException if codes are malformed
   * @throws IllegalArgumentException if a side uses byte pair encoding and its codes are missing
   */
  public static TextPipelines restore(
      TokenizationSettings settings, Optional<String> sourceCodes, Optional<String> targetCodes) {
    requireCodes("source", settings.source(), sourceCodes);
    requireCodes("target", settings.target(), targetCodes);
    return of(
        settings, sourceCodes.map(CodesReader::restore), targetCodes.map(CodesReader::restore));
  }

  /**
   * Makes the pipeline of a trained model that has only a source side.
   *
   * @param settings the settings of the training
   * @param codes the text of {@link TextPipeline#codes} of the pipeline
   * @return the pipeline
   * @throws org.nmt4j.tokenization.corpus.DataException if codes are malformed
   * @throws IllegalArgumentException if the side uses byte pair encoding and its codes are missing
   */
  public static TextPipeline restoreSource(TokenizationSettings settings, Optional<String> codes) {
    requireCodes("source", settings.source(), codes);
    return of(settings.source(), codes.map(CodesReader::restore));
  }

  /**
   * Makes the pipeline for training a model that has only a source side.
   *
   * @param settings the settings
   * @param lines the training text, read at most once
   * @return the pipeline
   * @throws org.nmt4j.tokenization.corpus.DataException if a model or a file is missing or
   *     malformed
   */
  public static TextPipeline learnSource(TokenizationSettings settings, Iterable<String> lines) {
    if (!usesBpe(settings.source())) {
      return of(settings.source(), Optional.empty());
    }
    BpeSettings bpe = settings.bpe();
    if (bpe.codes().isPresent()) {
      return of(settings.source(), bpe.codes().map(CodesReader::read));
    }
    TextPipeline whole = of(settings.source(), Optional.empty());
    TokenCounts counts = new TokenCounts();
    lines.forEach(line -> count(settings.source(), whole, line, counts));
    return of(settings.source(), Optional.of(BpeLearner.learn(counts, bpe.merges())));
  }

  /**
   * Returns pipelines whose source side keeps tags whole, and no other tags.
   *
   * @param tags the tags, such as {@code <bt>}
   * @return the pipelines
   */
  public TextPipelines keepingTags(List<String> tags) {
    return new TextPipelines(source.keepingTags(tags), target);
  }

  private static TextPipelines of(
      TokenizationSettings settings, Optional<BpeCodes> source, Optional<BpeCodes> target) {
    TextPipelines plain =
        new TextPipelines(of(settings.source(), source), of(settings.target(), target));
    return settings.placeholders().isOn()
        ? new TextPipelines(plain.source.keepingPlaceholders(), plain.target.keepingPlaceholders())
        : plain;
  }

  private static TextPipeline of(SideTokenization side, Optional<BpeCodes> codes) {
    Optional<BpeCodes> used = usesBpe(side) ? codes : Optional.empty();
    return new TextPipeline(normalizer(side), tokenizer(side), used.map(BpeSegmenter::new));
  }

  private static TextNormalizer normalizer(SideTokenization side) {
    Optional<Normalizer.Form> form =
        switch (side.unicodeForm()) {
          case NFC -> Optional.of(Normalizer.Form.NFC);
          case NFKC -> Optional.of(Normalizer.Form.NFKC);
          case NONE -> Optional.empty();
        };
    return new TextNormalizer(form, side.lowercase());
  }

  private static Tokenizer tokenizer(SideTokenization side) {
    return switch (side.tokenizer()) {
      case OPENNLP_SIMPLE -> Tokenizers.opennlpSimple();
      case OPENNLP_ME -> Tokenizers.opennlpMe(side.language());
      case WHITESPACE -> Tokenizers.whitespace();
      case CHAR -> Tokenizers.characters();
      case NUMBERS -> Tokenizers.whitespace();
    };
  }

  private static boolean usesBpe(SideTokenization side) {
    return side.subword() == SubwordType.BPE;
  }

  private static void requireCodes(String name, SideTokenization side, Optional<String> codes) {
    if (usesBpe(side) && codes.isEmpty()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "the %s side uses byte pair encoding, but has no codes", name));
    }
  }
}
