package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.sentence.Sentence;
import org.nmt4j.tokenization.sentence.SentenceSplitter;

/**
 * Divides the beginning of a translation among the sentences of a text. Sentence n of the beginning
 * belongs to sentence n of the text. All sentences of the beginning but the last are complete. If
 * the beginning has more sentences than the text, all further ones belong to the last sentence.
 */
final class DividedPrefix {
  private DividedPrefix() {}

  /**
   * Returns the rules for the first sentences of a text.
   *
   * @param source a text with a prefix
   * @param sentences the number of its sentences, 1 or more
   * @param splitter finds the sentences of the prefix
   */
  static List<PartRules> among(int sentences, SourceText source, SentenceSplitter splitter) {
    String prefix = source.prefix();
    List<Sentence> found = sentences == 1 ? List.of() : splitter.sentences(prefix);
    int last = Math.max(0, Math.min(sentences, found.size()) - 1);
    List<PartRules> rules = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < last; i++) {
      rules.add(rules(prefix.substring(start, found.get(i).end()), true, source));
      start = found.get(i + 1).start();
    }
    // A letter behind the prefix begins another sentence if the last one is complete.
    boolean isWhole =
        last + 1 < sentences && splitter.sentences(prefix + "X").size() > found.size();
    int end = isWhole ? found.get(last).end() : prefix.length();
    rules.add(rules(prefix.substring(start, end), isWhole, source));
    return rules;
  }

  private static PartRules rules(String prefix, boolean isWhole, SourceText source) {
    return new PartRules(prefix, isWhole, List.of(), source.forbidden());
  }
}
