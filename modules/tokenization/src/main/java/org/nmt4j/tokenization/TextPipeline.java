package org.nmt4j.tokenization;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.ContinuationMark;
import org.nmt4j.tokenization.bpe.MergeDropout;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.normalization.WhiteSpace;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;
import org.nmt4j.tokenization.tokenizer.Tokenizer;
import org.nmt4j.tokenization.tokenizer.Tokenizers;

/**
 * Turns a line of one side into the tokens that a model reads, and tokens into a line. It
 * normalises the line, cuts it into words, and cuts words into pieces. {@code decode(encode(line))}
 * is the normalised line. Several threads may use a pipeline at the same time.
 */
public final class TextPipeline {
  private final TextNormalizer normalizer;
  private final Tokenizer tokenizer;
  private final Optional<BpeSegmenter> segmenter;
  private final boolean keepsPlaceholders;

  /**
   * Creates a pipeline that knows no placeholders.
   *
   * @param normalizer normalises a line
   * @param tokenizer cuts a line into words
   * @param segmenter cuts words into pieces; empty to leave words whole
   */
  public TextPipeline(
      TextNormalizer normalizer, Tokenizer tokenizer, Optional<BpeSegmenter> segmenter) {
    this(normalizer, tokenizer, segmenter, false);
  }

  private TextPipeline(
      TextNormalizer normalizer,
      Tokenizer tokenizer,
      Optional<BpeSegmenter> segmenter,
      boolean keepsPlaceholders) {
    this.normalizer = normalizer;
    this.tokenizer = tokenizer;
    this.segmenter = segmenter;
    this.keepsPlaceholders = keepsPlaceholders;
  }

  /**
   * Returns a pipeline for which each of the {@link PlaceholderTokens} is one token, which neither
   * normalisation nor byte pair encoding changes.
   *
   * @return the pipeline
   */
  TextPipeline keepingPlaceholders() {
    return new TextPipeline(
        normalizer,
        Tokenizers.keepingPlaceholders(tokenizer),
        segmenter.map(bpe -> bpe.withGlossaries(List.of(PlaceholderTokens.PATTERN.pattern()))),
        true);
  }

  /**
   * Returns a pipeline for which each tag is one token where it stands between white space.
   *
   * @param tags the tags, such as {@code <bt>}; they are in lower-case ASCII, so that normalisation
   *     keeps them
   * @return the pipeline; this one if there are no tags
   */
  TextPipeline keepingTags(List<String> tags) {
    if (tags.isEmpty()) {
      return this;
    }
    List<String> whole = new ArrayList<>();
    if (keepsPlaceholders) {
      whole.add(PlaceholderTokens.PATTERN.pattern());
    }
    tags.forEach(tag -> whole.add("^" + Pattern.quote(tag) + "$"));
    return new TextPipeline(
        normalizer,
        Tokenizers.keepingTags(tokenizer, tags),
        segmenter.map(bpe -> bpe.withGlossaries(whole)),
        keepsPlaceholders);
  }

  /**
   * Returns the words of a line. With byte pair encoding, {@link #encode} makes one or more tokens
   * of each word. All of them but the last end in {@link ContinuationMark#TEXT}.
   *
   * @param line any text
   * @return the words, with the marks of the tokenizer
   */
  public List<String> words(String line) {
    return tokenizer.tokenize(normalize(line));
  }

  /**
   * Returns the words of a line as tokens for {@link #decode}, without cutting them into pieces.
   *
   * @param line any text
   * @return the words
   */
  public List<String> wholeWords(String line) {
    List<String> words = words(line);
    return segmenter.isPresent() ? protect(words) : words;
  }

  /**
   * Returns the tokens of a line.
   *
   * @param line any text
   * @return the tokens; none is empty or contains white space
   */
  public List<String> encode(String line) {
    List<String> words = words(line);
    return segmenter.map(bpe -> bpe.segment(protect(words))).orElse(words);
  }

  /**
   * Returns the tokens that stand for the white space between two words of a line.
   *
   * @return the tokens; empty if the tokenizer makes no token of a space
   */
  List<String> space() {
    return segmenter.map(bpe -> bpe.segment(protect(tokenizer.space()))).orElse(tokenizer.space());
  }

  /**
   * Puts tokens together to words. This reverses the last step of {@link #encode} and gives the
   * words of {@link #words(String)}.
   *
   * @param tokens the tokens of a line
   * @return the words of the line
   */
  public List<String> wordsOf(List<String> tokens) {
    return segmenter.isPresent() ? join(tokens) : tokens;
  }

  /**
   * Returns the index of the word to which each token of a line belongs. Here, white space alone
   * separates words, so a comma belongs to the word before it.
   *
   * @param line any text
   * @param tokens the tokens of the line, with or without dropout
   * @return the index, counted from 0; -1 for a token that stands for white space
   */
  public int[] wordIndexes(String line, List<String> tokens) {
    List<List<String>> groups =
        segmenter.isPresent()
            ? ContinuationMark.group(tokens)
            : tokens.stream().map(List::of).toList();
    int[] indexes = new int[tokens.size()];
    Arrays.fill(indexes, -1);
    Iterator<List<String>> rest = groups.iterator();
    int token = 0;
    int index = 0;
    for (String word : WhiteSpace.collapse(line).split(" ")) {
      // White space separates tokens, so each word is tokenized alone.
      int count = words(word).size();
      int space = token > 0 && count > 0 ? tokenizer.space().size() : 0;
      for (int i = 0; i < space + count && rest.hasNext(); i++) {
        int pieces = rest.next().size();
        Arrays.fill(indexes, token, token + pieces, i < space ? -1 : index);
        token += pieces;
      }
      index++;
    }
    return indexes;
  }

  /**
   * Returns the tokens of a training line and leaves out merges at random. Without byte pair
   * encoding, the tokens are those of {@link #encode(String)}.
   *
   * @param line any text
   * @param dropout decides which merges are left out
   * @return the tokens; {@link #decode} returns the same line for them as for the tokens without
   *     dropout
   */
  public List<String> encode(String line, MergeDropout dropout) {
    List<String> words = words(line);
    return segmenter.map(bpe -> bpe.segment(protect(words), dropout)).orElse(words);
  }

  /**
   * Turns tokens into a line.
   *
   * @param tokens the tokens, without special tokens such as the end of the sentence
   * @return the line
   */
  public String decode(List<String> tokens) {
    return tokenizer.detokenize(wordsOf(tokens));
  }

  /**
   * Normalises a line as {@link #encode} does.
   *
   * @param line any text
   * @return the normalised line, which {@link #decode} returns for the tokens of the line
   */
  public String normalize(String line) {
    return keepsPlaceholders
        ? PlaceholderTokens.around(line, normalizer::normalize)
        : normalizer.normalize(line);
  }

  /**
   * Returns the merges of byte pair encoding.
   *
   * @return the codes; empty if words stay whole
   */
  public Optional<BpeCodes> codes() {
    return segmenter.map(BpeSegmenter::codes);
  }

  /** Guards words that end in the continuation mark, so that no word is taken for a piece. */
  static List<String> protect(List<String> words) {
    return words.stream().map(ContinuationMark::protect).toList();
  }

  private static List<String> join(List<String> pieces) {
    return ContinuationMark.join(pieces).stream().map(ContinuationMark::unprotect).toList();
  }
}
