package org.nmt4j.experiment.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.recipe.schema.KeyChoices;
import org.nmt4j.recipe.schema.NumberKind;
import org.nmt4j.recipe.yaml.Quoting;

/**
 * The keys of a search, each with its values.
 *
 * @param keys the keys, in the order of the command line
 */
public record SearchSpace(List<SearchedKey> keys) {
  /** The option by which the command line names a key and its values. */
  public static final String OPTION = "--over";

  private static final String NUMBER = "([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]{1,3})?)";
  private static final Pattern RANGE = Pattern.compile("(log:)?" + NUMBER + "\\.\\." + NUMBER);
  private static final String LOGARITHMIC = "log:";

  /** The largest whole number of a range. Larger ones have no exact logarithms. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private static final String FORM =
      "expected KEY=a,b,c or KEY=lowest..highest or KEY=log:lowest..highest";

  /** Keeps an unmodifiable copy. */
  public SearchSpace {
    keys = List.copyOf(keys);
  }

  /**
   * Reads texts such as {@code model.dropout=0.2,0.3}, {@code model.encoder.layers=1..3} and {@code
   * training.learning_rate=log:1e-4..3e-3}. A range of a key that takes whole numbers has whole
   * numbers only. Whether a recipe accepts the keys and values is not checked.
   *
   * @throws SearchException if a text has another form or a key of another text, or if the key is
   *     not for a search
   */
  public static SearchSpace parse(List<String> texts) {
    Map<String, SearchedKey> keys = new LinkedHashMap<>();
    for (String text : texts) {
      SearchedKey key = parseOne(text);
      for (String other : keys.keySet()) {
        if (isWithin(other, key.key()) || isWithin(key.key(), other)) {
          throw problem(text, "found " + Quoting.shown(other) + " searched too, expected one");
        }
      }
      keys.put(key.key(), key);
    }
    return new SearchSpace(List.copyOf(keys.values()));
  }

  private static boolean isWithin(String key, String section) {
    return key.equals(section) || key.startsWith(section + ".");
  }

  private static SearchedKey parseOne(String text) {
    int sign = text.indexOf('=');
    String key = sign < 0 ? "" : text.substring(0, sign).strip();
    String values = text.substring(sign + 1).strip();
    if (key.isEmpty() || values.isEmpty()) {
      throw problem(text, "found no key with values, " + FORM);
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      throw problem(text, "found a control character, " + FORM);
    }
    Optional<String> reason = UnsearchableKeys.reason(key);
    if (reason.isPresent()) {
      throw problem(text, "found a key that a search cannot vary: " + reason.get());
    }
    Matcher range = RANGE.matcher(values);
    if (range.matches()) {
      return range(text, key, range);
    }
    if (values.startsWith(LOGARITHMIC)) {
      throw problem(text, "found " + Quoting.shown(values) + ", " + FORM);
    }
    return choice(text, key, values);
  }

  private static RangeKey range(String text, String key, Matcher found) {
    BigDecimal low = new BigDecimal(found.group(2));
    BigDecimal high = new BigDecimal(found.group(3));
    String shown = found.group(2) + " to " + found.group(3);
    boolean isLogarithmic = found.group(1) != null;
    Optional<NumberKind> kind = NumberKind.of(key);
    // The kind of a variable is not known, so the form of both ends decides.
    boolean takesWhole =
        kind.map(it -> it == NumberKind.INTEGER)
            .orElse((found.group(2) + found.group(3)).matches("[-+0-9]+"));
    if (takesWhole && !(isWhole(low) && isWhole(high))) {
      throw problem(text, "found the range " + shown + ", expected whole numbers up to " + LARGEST);
    }
    if (!Double.isFinite(low.doubleValue()) || !Double.isFinite(high.doubleValue())) {
      throw problem(text, "found the range " + shown + ", expected smaller numbers");
    }
    if (low.compareTo(high) >= 0) {
      throw problem(text, "found the range " + shown + ", expected the lower number first");
    }
    if (isLogarithmic && low.signum() <= 0) {
      throw problem(text, "found the logarithmic range " + shown + ", expected numbers above 0");
    }
    if (kind.isEmpty() && KeyChoices.all().containsKey(key)) {
      throw problem(text, "found a range for a key without numbers, expected KEY=a,b,c");
    }
    return new RangeKey(key, low, high, takesWhole, isLogarithmic);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(LARGEST) <= 0;
  }

  private static ChosenKey choice(String text, String key, String values) {
    List<String> choices = split(values);
    if (choices.size() < 2 || choices.stream().anyMatch(String::isEmpty)) {
      throw problem(text, "found fewer than two values, " + FORM);
    }
    if (new LinkedHashSet<>(choices).size() < choices.size()) {
      throw problem(text, "found a value twice, " + FORM);
    }
    return new ChosenKey(key, choices);
  }

  /** Splits a text at its commas, except those within brackets and quotation marks. */
  private static List<String> split(String values) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < values.length(); i++) {
      char c = values.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == '{') {
        depth++;
      } else if (c == ']' || c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(values.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(values.substring(start).strip());
    return parts;
  }

  private static SearchException problem(String text, String message) {
    return new SearchException(OPTION + " " + text + ": " + message);
  }

  /** Returns the names of the keys. */
  public List<String> names() {
    return keys.stream().map(SearchedKey::key).toList();
  }

  /**
   * Draws a value for each key.
   *
   * @param seed the seed of the search
   * @param trial the number of the trial
   * @param attempt the number of earlier draws for the trial, whose values were of no use
   * @return the values by key; they depend on the arguments and on no other key
   */
  public Map<String, String> draw(long seed, int trial, int attempt) {
    Map<String, String> values = new LinkedHashMap<>();
    long base = mix(mix(mix(0, seed), trial), attempt);
    for (SearchedKey key : keys) {
      values.put(key.key(), key.draw(new SplittableRandom(mix(base, key.key().hashCode()))));
    }
    return values;
  }

  private static long mix(long first, long second) {
    return new SplittableRandom(new SplittableRandom(first).nextLong() + second).nextLong();
  }
}
