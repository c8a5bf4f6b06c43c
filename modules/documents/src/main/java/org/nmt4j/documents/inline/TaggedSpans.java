package org.nmt4j.documents.inline;

import java.util.ArrayList;
import java.util.List;
import org.nmt4j.tokenization.tokenizer.PlaceholderTokens;

/**
 * Chooses the spans that a model reads with tags around them. They are like the spans in the
 * training data: one to {@value PlaceholderTokens#LONGEST_SPAN} whole words of a sentence, not
 * nested, and in a text of which the model reads no placeholders.
 */
final class TaggedSpans {
  private final SourceElements elements;
  private final int most;
  private final int allWords;
  private final List<CodeNode> chosen = new ArrayList<>();

  private TaggedSpans(SourceElements elements, int most) {
    this.elements = elements;
    this.most = most;
    this.allWords = words(0, elements.size());
  }

  /**
   * Returns the spans of a text, in order.
   *
   * @param most the most spans
   */
  static List<CodeNode> of(SourceElements elements, int most) {
    TaggedSpans spans = new TaggedSpans(elements, most);
    if (most > 0 && elements.marked().isEmpty()) {
      spans.choose(CodeTree.of(elements, index -> false));
    }
    return spans.chosen;
  }

  private void choose(CodeNode parent) {
    for (CodeNode child : parent.children) {
      if (child.isSpan() && chosen.size() < most) {
        if (fits(child)) {
          chosen.add(child);
        } else {
          choose(child);
        }
      }
    }
  }

  private boolean fits(CodeNode span) {
    if (span.open == CodeNode.ABSENT || span.close == CodeNode.ABSENT) {
      return false;
    }
    for (int i = span.open + 1; i <= span.close; i++) {
      Element each = elements.get(i);
      if (each.isLineEnd() || each.isHeld() || each.isText() && endsSentence(each.text())) {
        return false;
      }
    }
    int words = words(span.open, span.close);
    return words > 0
        && words <= PlaceholderTokens.LONGEST_SPAN
        && words < allWords
        && (elements.before(span.open + 1).isEmpty() || !elements.before(span.open).isEmpty())
        && !isInsideWord(span.open)
        && !isInsideWord(span.close);
  }

  /** Returns the number of runs of characters with a letter or a digit. */
  private int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      String text = elements.get(i).text();
      boolean isWord = elements.get(i).isText();
      words += isWord && text.codePoints().anyMatch(Character::isLetterOrDigit) ? 1 : 0;
    }
    return words;
  }

  private static boolean endsSentence(String text) {
    return ".!?\u2026\u3002\uff01\uff1f".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** Returns whether a code stands between two letters without white space. */
  private boolean isInsideWord(int code) {
    int left = code - 1;
    while (left >= 0 && elements.get(left).isCode() && elements.before(left + 1).isEmpty()) {
      left--;
    }
    int right = code + 1;
    while (right < elements.size()
        && elements.get(right).isCode()
        && elements.before(right).isEmpty()) {
      right++;
    }
    return left >= 0
        && right < elements.size()
        && elements.get(left).isText()
        && elements.get(right).isText()
        && elements.before(left + 1).isEmpty()
        && elements.before(right).isEmpty()
        && isLetter(CharacterKind.last(elements.get(left).text()))
        && isLetter(CharacterKind.first(elements.get(right).text()));
  }

  private static boolean isLetter(CharacterKind kind) {
    return kind == CharacterKind.LETTER;
  }
}
