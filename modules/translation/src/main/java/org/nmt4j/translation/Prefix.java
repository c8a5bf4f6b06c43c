package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nmt4j.decoder.search.ForcedPrefix;
import org.nmt4j.decoder.search.TokenGraph;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/**
 * The beginning of the translation of a part.
 *
 * @param text the beginning as the user gave it
 * @param characters the number of characters that the tokens write for it, without white space
 * @param own the first tokens of each translation, also those that the vocabulary lacks
 * @param forced the tokens for the search
 */
record Prefix(String text, int characters, List<String> own, ForcedPrefix forced) {

  /**
   * Returns the beginning of the translation of a part; empty if the part has none.
   *
   * <p>All words but the last are complete. The last word is complete if white space follows it;
   * then the next token begins another word. Otherwise the search may add letters to it.
   */
  static Optional<Prefix> of(TextPart part, TranslationModel model, WordSpellings words) {
    PartRules rules = part.rules();
    TextPipeline pipeline = model.pipelines().target();
    if (pipeline.normalize(rules.prefix()).isEmpty()) {
      return Optional.empty();
    }
    Vocabulary vocabulary = model.vocabularies().target();
    List<String> own = new ArrayList<>(pipeline.encode(rules.prefix()));
    TokenGraph rest = TokenGraph.EMPTY;
    Set<Integer> notNext = Set.of();
    if (endsInSpace(rules.prefix()) && !rules.isWhole()) {
      own.addAll(words.space());
      notNext = words.space().isEmpty() ? words.attached() : Set.of();
    } else if (!rules.isWhole()) {
      List<String> all = pipeline.words(rules.prefix());
      Optional<TokenGraph> last = words.graphs().beginning(all.get(all.size() - 1));
      if (last.isPresent()) {
        rest = last.get();
        own = own.subList(0, own.size() - piecesOfLast(own, pipeline));
      }
    }
    TokenGraph graph = TokenGraph.of(vocabulary.ids(own)).then(rest);
    return Optional.of(
        new Prefix(
            rules.prefix(),
            CharacterMap.length(pipeline.normalize(rules.prefix())),
            List.copyOf(own),
            new ForcedPrefix(graph, notNext, rules.isWhole())));
  }

  private static int piecesOfLast(List<String> tokens, TextPipeline pipeline) {
    if (pipeline.codes().isEmpty()) {
      return 1;
    }
    List<List<String>> groups = ContinuationMark.group(tokens);
    return groups.get(groups.size() - 1).size();
  }

  /** Returns the tokens of a translation, the first of which are those of the beginning. */
  List<String> tokens(List<String> found) {
    List<String> tokens = new ArrayList<>(found);
    for (int i = 0; i < Math.min(own.size(), tokens.size()); i++) {
      tokens.set(i, own.get(i));
    }
    return tokens;
  }

  /**
   * Returns a translation that begins with the text of the user, letter by letter.
   *
   * @param decoded the translation as its tokens write it
   */
  String restore(String decoded) {
    int end = 0;
    int left = characters;
    while (left > 0 && end < decoded.length()) {
      left -= WhiteSpace.is(decoded.charAt(end++)) ? 0 : 1;
    }
    String rest = decoded.substring(end);
    return text + (endsInSpace(text) ? rest.stripLeading() : rest);
  }

  private static boolean endsInSpace(String text) {
    return WhiteSpace.is(text.charAt(text.length() - 1));
  }
}
