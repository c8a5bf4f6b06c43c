package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.nmt4j.recipe.PlaceholderSettings;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;
import org.nmt4j.translation.lexical.WordAligner;

/**
 * Puts placeholders and tags into a share of the training pairs. A placeholder takes the place of a
 * word and of its translation. A pair of tags surrounds one to three words and their translations;
 * no word inside has its translation outside. Numbers count from 1 in the order of the source. The
 * choice depends only on the seed, the number of the pair, and the pair itself.
 */
final class PlaceholderPairs {
  /** The pairs from which word translations are learned. */
  private static final int MOST_PAIRS = 500_000;

  /**
   * A run of letters and digits. A punctuation mark inside, as in 3.5 or don't, belongs to the run.
   */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:[.,:'\u2019-][\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*");

  private final PlaceholderSettings settings;
  private final WordAligner aligner;
  private final long seed;

  private PlaceholderPairs(PlaceholderSettings settings, WordAligner aligner, long seed) {
    this.settings = settings;
    this.aligner = aligner;
    this.seed = seed;
  }

  /** Learns word translations from the first pairs of a corpus. */
  static PlaceholderPairs learn(
      PlaceholderSettings settings, Iterable<SentencePair> corpus, long seed) {
    List<WordAligner.Words> words = new ArrayList<>();
    for (SentencePair pair : corpus) {
      if (words.size() == MOST_PAIRS) {
        break;
      }
      words.add(new WordAligner.Words(words(pair.source()), words(pair.target())));
    }
    return new PlaceholderPairs(settings, WordAligner.learn(words), seed);
  }

  private static List<MatchResult> places(String text) {
    return WORD.matcher(text).results().toList();
  }

  private static List<String> words(String text) {
    return places(text).stream().map(MatchResult::group).toList();
  }

  /**
   * Returns a pair with placeholders or tags, or the pair itself.
   *
   * @param number the number of the pair in the corpus, counted from 0
   */
  SentencePair change(long number, SentencePair pair) {
    SplittableRandom random = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ number);
    double chosen = random.nextDouble();
    if (chosen >= settings.share() + settings.tags()) {
      return pair;
    }
    Change change = new Change(pair, random);
    return chosen < settings.share() ? change.withPlaceholders() : change.withTags();
  }

  /** A word range on both sides; the ends are exclusive. */
  private record Span(int from, int to, int targetFrom, int targetTo) {

    boolean meets(Span other) {
      return from < other.to && other.from < to
          || targetFrom < other.targetTo && other.targetFrom < targetTo;
    }
  }

  /** The change of one pair. */
  private final class Change {
    private final SentencePair pair;
    private final SplittableRandom random;
    private final List<MatchResult> source;
    private final List<MatchResult> target;
    private final List<WordAligner.Link> links;

    Change(SentencePair pair, SplittableRandom random) {
      this.pair = pair;
      this.random = random;
      this.source = places(pair.source());
      this.target = places(pair.target());
      this.links =
          new ArrayList<>(
              aligner.links(new WordAligner.Words(words(pair.source()), words(pair.target()))));
    }

    SentencePair withPlaceholders() {
      if (links.isEmpty()) {
        return pair;
      }
      int wanted = 1 + random.nextInt(Math.min(links.size(), PlaceholderTokens.PLACEHOLDERS));
      while (links.size() > wanted) {
        links.remove(random.nextInt(links.size()));
      }
      List<Edit> sourceEdits = new ArrayList<>();
      List<Edit> targetEdits = new ArrayList<>();
      for (int i = 0; i < links.size(); i++) {
        String token = PlaceholderTokens.placeholder(i + 1);
        sourceEdits.add(Edit.replace(source.get(links.get(i).source()), token));
        targetEdits.add(Edit.replace(target.get(links.get(i).target()), token));
      }
      return edited(sourceEdits, targetEdits);
    }

    SentencePair withTags() {
      List<Span> chosen = new ArrayList<>();
      int wanted = 1 + random.nextInt(PlaceholderTokens.TAGS);
      for (int i = 0; i < wanted && !links.isEmpty(); i++) {
        Span span = span();
        if (span != null && chosen.stream().noneMatch(span::meets)) {
          chosen.add(span);
        }
      }
      chosen.sort((a, b) -> Integer.compare(a.from(), b.from()));
      List<Edit> sourceEdits = new ArrayList<>();
      List<Edit> targetEdits = new ArrayList<>();
      for (int i = 0; i < chosen.size(); i++) {
        Span span = chosen.get(i);
        sourceEdits.addAll(Edit.surround(source, span.from(), span.to(), i + 1));
        targetEdits.addAll(Edit.surround(target, span.targetFrom(), span.targetTo(), i + 1));
      }
      return edited(sourceEdits, targetEdits);
    }

    /** Returns a random span whose words have adjacent translations; null if there is none. */
    private Span span() {
      int from = links.get(random.nextInt(links.size())).source();
      int to = Math.min(source.size(), from + 1 + random.nextInt(PlaceholderTokens.LONGEST_SPAN));
      int targetFrom = target.size();
      int targetTo = 0;
      for (WordAligner.Link link : links) {
        if (link.source() >= from && link.source() < to) {
          targetFrom = Math.min(targetFrom, link.target());
          targetTo = Math.max(targetTo, link.target() + 1);
        }
      }
      for (WordAligner.Link link : links) {
        boolean isInside = link.source() >= from && link.source() < to;
        if (!isInside && link.target() >= targetFrom && link.target() < targetTo) {
          return null;
        }
      }
      return new Span(from, to, targetFrom, targetTo);
    }

    private SentencePair edited(List<Edit> sourceEdits, List<Edit> targetEdits) {
      return new SentencePair(
          Edit.apply(pair.source(), sourceEdits), Edit.apply(pair.target(), targetEdits));
    }
  }

  /** A text in place of a range of characters. */
  private record Edit(int from, int to, String text) {

    static Edit replace(MatchResult word, String token) {
      return new Edit(word.start(), word.end(), token);
    }

    static List<Edit> surround(List<MatchResult> words, int from, int to, int number) {
      int start = words.get(from).start();
      int end = words.get(to - 1).end();
      return List.of(
          new Edit(start, start, PlaceholderTokens.opening(number) + " "),
          new Edit(end, end, " " + PlaceholderTokens.closing(number)));
    }

    static String apply(String text, List<Edit> edits) {
      List<Edit> ordered = new ArrayList<>(edits);
      ordered.sort((a, b) -> Integer.compare(a.from(), b.from()));
      StringBuilder edited = new StringBuilder();
      int at = 0;
      for (Edit edit : ordered) {
        edited.append(text, at, edit.from()).append(edit.text());
        at = edit.to();
      }
      return edited.append(text.substring(at)).toString();
    }
  }
}
