package org.nmt4j.translation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.nmt4j.decoder.search.AvoidedPhrases;
import org.nmt4j.decoder.search.TokenGraph;
import org.nmt4j.decoder.search.TokenJoints;
import org.nmt4j.tokenization.TextPipeline;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

/** How the tokens of the target make words. It is computed when it is first needed. */
final class WordSpellings {
  private final TextPipeline pipeline;
  private final Vocabulary vocabulary;
  private volatile Facts facts;

  /**
   * What holds for each token.
   *
   * @param attached the ids that write no space between the word before and themselves
   * @param continuing for each id, whether it continues a word that is not complete
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Facts(
      TokenJoints joints, Set<Integer> attached, boolean[] continuing, TargetGraphs graphs) {}

  WordSpellings(TranslationModel model) {
    this.pipeline = model.pipelines().target();
    this.vocabulary = model.vocabularies().target();
  }

  TokenJoints joints() {
    return facts().joints;
  }

  /** Returns the tokens that are written without a space behind the word before them. */
  Set<Integer> attached() {
    return facts().attached;
  }

  TargetGraphs graphs() {
    return facts().graphs;
  }

  /**
   * Returns phrases that a translation must not have, as they are written and with a capital
   * letter. A phrase with a word that the vocabulary cannot write is left out.
   */
  Optional<AvoidedPhrases> avoided(List<String> texts) {
    if (texts.isEmpty()) {
      return Optional.empty(); // The facts take time, which a text without phrases does not need.
    }
    List<TokenGraph> found =
        texts.stream()
            .flatMap(text -> Stream.of(text, TermPhrases.capitalised(text)))
            .distinct()
            .flatMap(text -> graphs().phrase(text).stream())
            .filter(graph -> !graph.edges().isEmpty())
            .toList();
    TokenJoints words = new TokenJoints(joints().joinsNext(), facts().continuing);
    return found.isEmpty() ? Optional.empty() : Optional.of(new AvoidedPhrases(found, words));
  }

  /** Returns the tokens that stand for a space; none if the tokenizer makes no token of a space. */
  List<String> space() {
    List<String> tokens = pipeline.encode("a a");
    return tokens.subList(1, tokens.size() - 1);
  }

  private Facts facts() {
    if (facts == null) {
      TokenJoints joints = TokenJoints.none(vocabulary.size());
      Set<Integer> attached = new HashSet<>();
      for (int id = Vocabulary.SPECIAL_TOKENS.size(); id < vocabulary.size(); id++) {
        // The letters around the token show whether it adds to the words of its neighbours.
        String text = pipeline.decode(List.of("a", vocabulary.token(id), "x"));
        joints.joinsPrevious()[id] = text.length() > 1 && !WordEdge.isAt(text, 1);
        joints.joinsNext()[id] = text.length() > 1 && !WordEdge.isAt(text, text.length() - 1);
        if (text.length() < 2 || text.charAt(1) != ' ') {
          attached.add(id);
        }
      }
      boolean[] continuing =
          pipeline.codes().isPresent() ? startingWithLetters() : joints.joinsPrevious();
      facts = new Facts(joints, attached, continuing, new TargetGraphs(pipeline, vocabulary));
    }
    return facts;
  }

  private boolean[] startingWithLetters() {
    boolean[] all = new boolean[vocabulary.size()];
    for (int id = Vocabulary.SPECIAL_TOKENS.size(); id < all.length; id++) {
      all[id] = WordEdge.isOfWord(vocabulary.token(id).codePointAt(0));
    }
    return all;
  }
}
