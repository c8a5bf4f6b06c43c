package org.nmt4j.documents.inline;

/** Chooses the white space between two parts of a translation. */
final class SpaceRules {
  private final SourceElements source;
  private final WordLinks links;

  SpaceRules(SourceElements source, WordLinks links) {
    this.source = source;
    this.links = links;
  }

  /**
   * The neighbour of a block in the source.
   *
   * @param element the index of the element, or -1 at the edge of the text
   * @param kind the character beside the block; null at the edge of the text
   * @param white the white space between the block and the neighbour
   */
  private record Neighbour(int element, CharacterKind kind, String white) {}

  /** Returns white space, or a single space if it has a line feed. */
  static String inLine(String white) {
    return white.indexOf('\n') >= 0 ? " " : white;
  }

  /**
   * Returns the white space before an element, or a space if it separates lines. The result is
   * empty at the start and the end of the text, because white space there stays there.
   */
  String inLine(int element) {
    if (element <= source.firstText() || element >= source.lastText()) {
      return "";
    }
    boolean isLineEnd = element < source.size() && source.get(element).isLineEnd();
    return isLineEnd ? " " : source.before(element);
  }

  /**
   * Returns the white space between two words or blocks. The white space beside a block is that of
   * the source if the block has a neighbour of the same kind there.
   *
   * @param gap the white space of the translation between the words around
   */
  String between(Placed left, Placed right, String gap) {
    if (left.isWord() && right.isWord()) {
      return gap;
    } else if (left.isWord()) {
      CharacterKind kind = lastKind(left.word());
      Neighbour own = before(right.begin());
      return isSplitter(right) ? "" : kind == own.kind ? own.white : usualAfter(kind, gap);
    } else if (right.isWord()) {
      CharacterKind kind = firstKind(right.word());
      Neighbour own = after(left.end());
      return isSplitter(left) ? "" : kind == own.kind ? own.white : usualBefore(kind, gap);
    }
    Neighbour own = after(left.end());
    if (own.element == right.begin()) {
      return own.white;
    }
    boolean isApart = !own.white.isEmpty() || !before(right.begin()).white.isEmpty();
    return isApart || !gap.isEmpty() ? " " : "";
  }

  private static String usualAfter(CharacterKind kind, String gap) {
    return switch (kind) {
      case LETTER, CLOSING -> " ";
      case OPENING -> "";
      case OTHER -> gap.isEmpty() ? "" : " ";
    };
  }

  private static String usualBefore(CharacterKind kind, String gap) {
    return switch (kind) {
      case LETTER, OPENING -> " ";
      case CLOSING -> "";
      case OTHER -> gap.isEmpty() ? "" : " ";
    };
  }

  /** Returns whether a block of codes stands between two words without any white space. */
  private boolean isSplitter(Placed block) {
    for (int i = block.begin(); i < block.end(); i++) {
      if (!source.get(i).isCode()) {
        return false;
      }
    }
    Neighbour left = before(block.begin());
    Neighbour right = after(block.end());
    return left.kind != null
        && right.kind != null
        && left.kind.endsWord()
        && right.kind.startsWord()
        && left.white.isEmpty()
        && right.white.isEmpty();
  }

  private CharacterKind lastKind(int word) {
    return links.heldAt(word) >= 0 ? CharacterKind.LETTER : CharacterKind.last(links.word(word));
  }

  private CharacterKind firstKind(int word) {
    return links.heldAt(word) >= 0 ? CharacterKind.LETTER : CharacterKind.first(links.word(word));
  }

  /** Returns the neighbour on the left of an element. */
  private Neighbour before(int element) {
    StringBuilder white = new StringBuilder(inLine(element));
    int index = element - 1;
    while (index >= 0 && source.get(index).isTag()) {
      white.insert(0, inLine(index));
      index--;
    }
    return new Neighbour(index, kind(index, false), white.toString());
  }

  /** Returns the neighbour on the right of the end of a block. */
  private Neighbour after(int end) {
    StringBuilder white = new StringBuilder(inLine(end));
    int index = end;
    while (index < source.size() && source.get(index).isTag()) {
      index++;
      white.append(inLine(index));
    }
    return new Neighbour(index < source.size() ? index : -1, kind(index, true), white.toString());
  }

  private CharacterKind kind(int element, boolean first) {
    if (element < 0 || element >= source.size()) {
      return null;
    }
    String text = source.get(element).isText() ? source.get(element).text() : "";
    return text.isEmpty()
        ? CharacterKind.LETTER
        : first ? CharacterKind.first(text) : CharacterKind.last(text);
  }
}
