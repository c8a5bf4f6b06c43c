package org.nmt4j.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nmt4j.recipe.SentenceMode;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/** Decides how a text is cut into the parts that a model translates one by one. */
public final class PartPlan {
  /**
   * The largest {@code data.max_length} with which single sentences are assumed, if a model file
   * says nothing about its training lines.
   */
  private static final int LONG_LINES = 200;

  private final boolean splitsSentences;
  private final boolean isAssumed;
  private final int longest;
  private final int mostTokens;
  private final TextCutter cutter;

  private PartPlan(TranslationModel model, TranslationOptions options) {
    longest = model.recipe().data().maxLength().source();
    isAssumed = model.lines().isEmpty() && options.sentences() == SentenceMode.AUTO;
    splitsSentences =
        switch (options.sentences()) {
          case SPLIT -> true;
          case KEEP -> false;
          case AUTO ->
              model.lines().map(TrainedLines::singleSentences).orElse(longest <= LONG_LINES);
        };
    mostTokens =
        options.maxTokens() > 0
            ? options.maxTokens()
            : model.lines().map(TrainedLines::longestSource).orElse(longest);
    String language = model.recipe().tokenization().source().language();
    cutter =
        new TextCutter(
            model.pipelines().source(),
            splitsSentences ? Optional.of(SentenceSplitter.of(language)) : Optional.empty(),
            mostTokens);
  }

  static PartPlan of(TranslationModel model, TranslationOptions options) {
    return new PartPlan(model, options);
  }

  /** Returns whether each sentence is translated on its own. */
  public boolean splitsSentences() {
    return splitsSentences;
  }

  /** Returns the most source tokens of a part, without the end mark. */
  public int mostTokens() {
    return mostTokens;
  }

  /**
   * Returns one line about the assumption that is made if a model file says nothing about its
   * training lines.
   */
  public Optional<String> assumption() {
    return isAssumed
        ? Optional.of(
            String.format(
                    Locale.ROOT,
                    "the model file says nothing about its training lines; nmt4j assumes that they"
                        + " %s, since",
                    splitsSentences ? "are single sentences" : "hold several sentences")
                + String.format(Locale.ROOT, " data.max_length is %d", longest))
        : Optional.empty();
  }

  List<TextPart> cut(String text) {
    return cutter.cut(text);
  }
}
