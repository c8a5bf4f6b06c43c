package org.nmt4j.translation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.recipe.SideTokenization;
import org.nmt4j.recipe.TokenizationSettings;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * Compares the texts of models. Models that translate together read the same ids and predict the
 * same ids, so all that makes ids of a text must be equal.
 */
final class MemberTexts {
  private MemberTexts() {}

  /**
   * Returns the first model.
   *
   * @throws IllegalArgumentException if there is none, or if another one differs from it
   */
  static TranslationModel first(List<TranslationModel> models) {
    if (models.isEmpty()) {
      throw new IllegalArgumentException("found no model, expected one or more");
    }
    for (TranslationModel other : models.subList(1, models.size())) {
      Optional<String> found = difference(models.get(0), other);
      if (found.isPresent()) {
        throw new IllegalArgumentException(
            "found models with different "
                + found.get()
                + ", expected the same to translate"
                + " together");
      }
    }
    return models.get(0);
  }

  /** Returns the first difference, such as {@code source vocabularies (400 and 800 tokens)}. */
  static Optional<String> difference(TranslationModel one, TranslationModel other) {
    return source(one)
        .difference(source(other))
        .map("source "::concat)
        .or(() -> target(one).difference(target(other)).map("target "::concat));
  }

  private static Side source(TranslationModel model) {
    TokenizationSettings settings = model.recipe().tokenization();
    return Side.of(
        settings,
        settings.source(),
        model.recipe().data().tags(),
        model.pipelines().source(),
        model.vocabularies().source());
  }

  private static Side target(TranslationModel model) {
    TokenizationSettings settings = model.recipe().tokenization();
    return Side.of(
        settings,
        settings.target(),
        List.of(),
        model.pipelines().target(),
        model.vocabularies().target());
  }

  /**
   * The texts of one side.
   *
   * @param settings the settings that change tokens, by their names
   */
  private record Side(Map<String, String> settings, List<String> merges, List<String> tokens) {
    static Side of(
        TokenizationSettings both,
        SideTokenization side,
        List<String> tags,
        TextPipeline pipeline,
        Vocabulary known) {
      Optional<BpeCodes> codes = pipeline.codes();
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("language", side.language());
      settings.put("tokenizer", side.tokenizer().toString());
      settings.put("lowercase", String.valueOf(side.lowercase()));
      settings.put("unicode", side.unicodeForm().toString());
      settings.put("subword", side.subword().toString());
      settings.put("version of codes", codes.map(each -> each.version().toString()).orElse(""));
      settings.put("placeholders", String.valueOf(both.placeholders().isOn()));
      settings.put("tags", String.join(" ", tags.stream().sorted().toList()));
      List<String> merges =
          codes.map(BpeCodes::merges).orElse(List.of()).stream()
              .map(merge -> merge.left() + " " + merge.right())
              .toList();
      return new Side(settings, merges, known.toLines());
    }

    Optional<String> difference(Side other) {
      return settings.keySet().stream()
          .filter(name -> !settings.get(name).equals(other.settings.get(name)))
          .map(name -> "tokenization (" + name + ": " + both(name, other) + ")")
          .findFirst()
          .or(() -> difference("subwords", "merge", merges, other.merges))
          .or(() -> difference("vocabularies", "token", tokens, other.tokens));
    }

    private String both(String name, Side other) {
      return settings.get(name) + " and " + other.settings.get(name);
    }

    private static Optional<String> difference(
        String what, String element, List<String> one, List<String> other) {
      if (one.equals(other)) {
        return Optional.empty();
      }
      int i = 0;
      while (one.size() == other.size() && one.get(i).equals(other.get(i))) {
        i++;
      }
      return Optional.of(
          one.size() == other.size()
              ? String.format(
                  Locale.ROOT, "%s (%s %d: %s and %s)", what, element, i, one.get(i), other.get(i))
              : String.format(
                  Locale.ROOT, "%s (%d and %d %ss)", what, one.size(), other.size(), element));
    }
  }
}
