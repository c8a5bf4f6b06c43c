package org.nmt4j.translation;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translation.Part;

/**
 * Joins the translations of a text's parts. Line feeds of the text are kept. Within a line, parts
 * are joined with a space, except between two characters of Chinese or Japanese. The memory of a
 * joined translation is that of its parts, plus an amount that is linear in the length of the text.
 */
final class Joining {
  private Joining() {}

  /**
   * Returns the translation of the whole text. Its candidate of each rank joins the parts'
   * candidates of that rank.
   */
  static Translation join(List<Part> parts) {
    if (parts.size() == 1) {
      return parts.get(0).translation();
    }
    List<Translation> translations = parts.stream().map(Part::translation).toList();
    List<String> source = translations.stream().flatMap(each -> each.source().stream()).toList();
    int count = translations.stream().mapToInt(each -> each.candidates().size()).max().orElse(1);
    List<Candidate> candidates =
        IntStream.range(0, count).mapToObj(rank -> join(parts, rank)).toList();
    return new Translation(
        source,
        candidates,
        parts,
        translations.stream().mapToInt(Translation::sourceWords).sum(),
        translations.stream().mapToInt(Translation::unknownSourceWords).sum(),
        TranslationStatus.ofParts(translations.stream().map(Translation::status).toList()),
        translations.stream().flatMap(each -> each.terms().stream()).toList(),
        translations.stream().flatMap(each -> each.unmet().stream()).toList());
  }

  /** Returns the part's candidate of a rank, or its last candidate if it has fewer. */
  static Candidate ofRank(Translation part, int rank) {
    return part.candidates().get(Math.min(rank, part.candidates().size() - 1));
  }

  private static Candidate join(List<Part> parts, int rank) {
    StringBuilder text = new StringBuilder();
    List<String> tokens = new ArrayList<>();
    List<TokenWeights> attention = new ArrayList<>();
    double logProbability = 0;
    List<Double> ofTokens = new ArrayList<>();
    double score = 0;
    int unknown = 0;
    int offset = 0;
    boolean cut = false;
    int last = lastFull(parts);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Candidate candidate = ofRank(part.translation(), rank);
      text.append(separator(text, part, candidate)).append(candidate.text());
      tokens.addAll(candidate.tokens());
      int rows = candidate.tokens().size() + (i == last ? 1 : 0);
      for (TokenWeights row : first(rows, candidate.attention())) {
        attention.add(row.movedBy(offset));
      }
      logProbability += candidate.logProbability();
      ofTokens.addAll(first(rows, candidate.tokenLogProbabilities()));
      score += candidate.score();
      unknown += candidate.unknown();
      offset += part.translation().source().size();
      cut = i == last ? candidate.cut() : cut;
    }
    return new Candidate(
        text.toString(), tokens, logProbability, ofTokens, score, attention, cut, unknown);
  }

  private static <T> List<T> first(int count, List<T> all) {
    return all.subList(0, Math.min(count, all.size()));
  }

  /**
   * Returns the index of the last part with tokens. Its end mark becomes that of the whole text.
   */
  private static int lastFull(List<Part> parts) {
    int last = parts.size() - 1;
    while (last > 0 && parts.get(last).translation().source().isEmpty()) {
      last--;
    }
    return last;
  }

  /** Returns the separator between the translation so far and the next candidate. */
  static String separator(CharSequence soFar, Part part, Candidate candidate) {
    if (part.before().endsWith("\n")) {
      return part.before();
    }
    boolean isFirst = soFar.isEmpty() || soFar.charAt(soFar.length() - 1) == '\n';
    if (isFirst || candidate.text().isEmpty()) {
      return "";
    }
    int left = Character.codePointBefore(soFar, soFar.length());
    return isUnspaced(left) && isUnspaced(candidate.text().codePointAt(0)) ? "" : " ";
  }

  private static boolean isUnspaced(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    boolean isLetter =
        script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA;
    return isLetter || "。！？、，；：「」『』“”…（）《》".indexOf(codePoint) >= 0;
  }
}
