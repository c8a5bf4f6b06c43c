package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.recipe.BpeSettings;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.SubwordType;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.recipe.TokenizerType;
import org.nmt4j.recipe.UnicodeForm;
import org.nmt4j.recipe.read.RecipeException;
import org.nmt4j.recipe.read.RecipeReader;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.TextPipelines;
import picocli.CommandLine.Option;

/** The options of tokenization, with the names of a recipe's keys. */
final class TextOptions {

  private static final SideTokenization DEFAULTS =
      new SideTokenization(
          "en", TokenizerType.OPENNLP_SIMPLE, false, UnicodeForm.NFC, SubwordType.NONE);

  @Option(
      names = {"-t", "--tokenizer"},
      paramLabel = "NAME",
      description = "opennlp-simple (default), opennlp-me, whitespace or char.")
  private TokenizerType tokenizer;

  @Option(
      names = {"-l", "--language"},
      paramLabel = "CODE",
      description = "The language, for opennlp-me: en (default) or de.")
  private String language;

  @Option(
      names = {"--unicode"},
      paramLabel = "FORM",
      description = "The Unicode form: nfc (default), nfkc or none.")
  private UnicodeForm unicodeForm;

  @Option(
      names = {"--lowercase"},
      negatable = true,
      description = "Lower-case the text first; or do not, although the recipe does.")
  private Boolean lowercase;

  @InputPath
  @Option(
      names = {"--recipe"},
      paramLabel = "FILE",
      description = "Take the other settings from a recipe.")
  private Path recipe;

  @Option(
      names = {"--side"},
      paramLabel = "SIDE",
      description = "The side of the recipe: source (default) or target.")
  private Side side = Side.SOURCE;

  /** Returns the pipeline that turns a line into words, and words into a line. */
  TextPipeline pipeline() throws RecipeException {
    SideTokenization base = recipe == null ? DEFAULTS : sideOfRecipe();
    SideTokenization chosen =
        new SideTokenization(
            Objects.requireNonNullElse(language, base.language()),
            Objects.requireNonNullElse(tokenizer, base.tokenizer()),
            Objects.requireNonNullElse(lowercase, base.lowercase()),
            Objects.requireNonNullElse(unicodeForm, base.unicodeForm()),
            SubwordType.NONE);
    BpeSettings unused = new BpeSettings(0, false, 0, Optional.empty());
    return TextPipelines.restore(
            new TokenizationSettings(chosen, chosen, unused), Optional.empty(), Optional.empty())
        .source();
  }

  private SideTokenization sideOfRecipe() throws RecipeException {
    TokenizationSettings settings = RecipeReader.read(recipe, List.of()).tokenization();
    return side == Side.SOURCE ? settings.source() : settings.target();
  }
}
