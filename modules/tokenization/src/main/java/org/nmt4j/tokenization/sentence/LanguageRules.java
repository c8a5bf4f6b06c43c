package org.nmt4j.tokenization.sentence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words and rules of a language that decide about full stops. All words are in lower case.
 *
 * @param titles abbreviations that never end a sentence
 * @param abbreviations abbreviations that can end a sentence
 * @param numbered words that are abbreviations before a number, and common words elsewhere
 * @param starters words that often begin a sentence, other than names and nouns
 * @param speech verbs that follow quoted speech
 * @param ordinals whether a full stop after a number makes an ordinal
 */
record LanguageRules(
    Set<String> titles,
    Set<String> abbreviations,
    Set<String> numbered,
    Set<String> starters,
    Set<String> speech,
    boolean ordinals) {
  /** The languages that have a list of words in a resource. */
  private static final List<String> LISTED =
      List.of("de", "en", "es", "fr", "it", "nl", "pt", "ru");

  /** The languages that write ordinals without a full stop. */
  private static final Set<String> NO_ORDINALS = Set.of("en", "es", "fr", "it", "nl", "pt", "ru");

  /**
   * Returns the rules of a language. For a language without a list, returns the rules of all listed
   * languages together.
   */
  static LanguageRules of(String language) {
    Map<String, Set<String>> words = new HashMap<>();
    for (String each : LISTED.contains(language) ? List.of(language) : LISTED) {
      read(each, words);
    }
    return new LanguageRules(
        words.getOrDefault("title", Set.of()),
        words.getOrDefault("abbreviation", Set.of()),
        words.getOrDefault("numbered", Set.of()),
        words.getOrDefault("starter", Set.of()),
        words.getOrDefault("speech", Set.of()),
        !NO_ORDINALS.contains(language));
  }

  /**
   * Adds the lists of a language. Each line of the resource has a kind of words, a colon, and the
   * words.
   */
  private static void read(String language, Map<String, Set<String>> words) {
    try (InputStream in = LanguageRules.class.getResourceAsStream(language + ".txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(": ", 2);
        words
            .computeIfAbsent(parts[0], kind -> new HashSet<>())
            .addAll(List.of(parts[1].split(" ")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(language + ".txt: " + e.getMessage(), e);
    }
  }
}
