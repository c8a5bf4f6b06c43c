package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.cli.console.OnSearchPage;
import org.nmt4j.decoder.search.SearchOptions;
import org.nmt4j.recipe.DecodingSettings;
import org.nmt4j.recipe.UnknownWords;
import org.nmt4j.translation.Glossary;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.Term;
import org.nmt4j.translation.TranslationModel;
import org.nmt4j.translation.TranslationOptions;
import org.nmt4j.translation.UnknownTerms;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of decoding; they override the settings of the model's recipe. */
final class DecodingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"--beam-size"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Hypotheses kept at a step; 1 is greedy (default: the recipe's).")
  private int beamSize;

  @Option(
      names = {"--n-best"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = {
        "Up to N translations a line, as NUMBER ||| TEXT ||| SCORE; a word ||| of a text is "
            + "written \\|||."
      })
  private int nBest;

  @OnSearchPage
  @Option(
      names = {"--unk"},
      paramLabel = "WAY",
      description =
          "Unknown words: keep <unk>, forbid it, or replace it by the source word (default: the"
              + " recipe's).")
  private UnknownWords unknown;

  @OnSearchPage
  @InputPath
  @Option(
      names = {"--lexicon"},
      paramLabel = "FILE",
      description = "With --unk replace: words and translations.")
  private Path lexicon;

  @InputPath
  @Option(
      names = {"--glossary"},
      paramLabel = "FILE",
      description = "Lines of a term, a tab and its translation to use.")
  private Path glossary;

  boolean isNBest() {
    return nBest > 0;
  }

  /**
   * Returns the model with the lexicon of the option; the same model if the option is not given.
   *
   * @throws ParameterException if unknown words are not replaced, so that no lexicon is used
   */
  TranslationModel withLexicon(TranslationModel model) throws IOException {
    UnknownWords way = unknown == null ? model.recipe().decoding().unk() : unknown;
    if (lexicon == null) {
      return model;
    } else if (way != UnknownWords.REPLACE) {
      throw new ParameterException(spec.commandLine(), "--lexicon is given with --unk " + way);
    }
    return model.withLexicon(Lexicon.read(lexicon));
  }

  /** Returns the glossary; an empty one if the option is not given. */
  Glossary glossary() {
    return glossary == null ? Glossary.EMPTY : Glossary.read(glossary);
  }

  /** Returns one line about the terms that the model cannot write; empty if there are none. */
  Optional<String> unknownTerms(List<Term> terms) {
    return UnknownTerms.warning(String.valueOf(glossary), terms);
  }

  /**
   * Returns the options of the recipe, overridden by those of the command line.
   *
   * @param isWide whether the number of translations is not limited by the size of the beam
   * @throws ParameterException if the beam is too large, or smaller than the n-best lists
   */
  TranslationOptions options(TranslationModel model, boolean isWide) {
    TranslationOptions options = TranslationOptions.of(model.recipe().decoding());
    OptionLimit.require(spec, "--beam-size", beamSize, DecodingSettings.LARGEST_BEAM);
    if (beamSize > 0) {
      options = options.withBeamSize(beamSize);
    }
    if (nBest > options.beamSize() && !isWide) {
      throw new ParameterException(
          spec.commandLine(),
          String.format(
              Locale.ROOT,
              "--n-best is %d and the beam size %d, expected --beam-size %d or more",
              nBest,
              options.beamSize(),
              nBest));
    }
    OptionLimit.require(spec, "--n-best", nBest, SearchOptions.LARGEST_BEAM);
    if (unknown != null) {
      options = options.withUnknown(unknown);
    }
    return options.withNBest(nBest > 0 ? nBest : 1);
  }
}
