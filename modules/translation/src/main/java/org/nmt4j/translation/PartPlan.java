package org.nmt4j.translation;

import java.util.ArrayList;
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

  /** The code of the language of translations. */
  private final String target;

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
    target = model.recipe().tokenization().target().language();
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

  /**
   * Cuts a text with rules. A line with required phrases is one part, because no part of a line is
   * known to have them. A sentence with a prefix is one part, because a prefix is known to belong
   * to a sentence at best. Forbidden phrases hold for each part.
   */
  List<TextPart> cut(SourceText source) {
    List<TextPart> parts = new ArrayList<>();
    PartRules rules = new PartRules(source.prefix(), false, source.required(), source.forbidden());
    if (!source.required().isEmpty()) {
      parts.add(cutter.whole(source.text()).with(rules));
    } else if (!source.prefix().isBlank()) {
      List<TextPart> sentences = cutter.sentences(source.text());
      List<PartRules> divided =
          DividedPrefix.among(sentences.size(), source, SentenceSplitter.of(target));
      PartRules others = new PartRules("", false, List.of(), source.forbidden());
      for (int i = 0; i < sentences.size(); i++) {
        if (i < divided.size()) {
          parts.add(sentences.get(i).with(divided.get(i)));
        } else {
          cutter.shorten(sentences.get(i)).forEach(part -> parts.add(part.with(others)));
        }
      }
    } else {
      cut(source.text()).forEach(part -> parts.add(part.with(rules)));
    }
    return parts.stream().map(part -> part.with(source.glossary())).toList();
  }
}
