package org.nmt4j.tokenization.vocabulary;

import java.util.Comparator;

/**
 * Orders strings by their code points, as UTF-8 bytes and Python do. {@link String#compareTo}
 * orders by UTF-16 units, which puts emoji before U+E000.
 */
public enum CodePointOrder implements Comparator<String> {
  /** The order. */
  ASCENDING;

  @Override
  public int compare(String first, String second) {
    int shorter = Math.min(first.length(), second.length());
    for (int i = 0; i < shorter; i++) {
      char a = first.charAt(i);
      char b = second.charAt(i);
      if (a != b) {
        boolean ofSameKind = Character.isSurrogate(a) == Character.isSurrogate(b);
        return ofSameKind ? Character.compare(a, b) : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(first.length(), second.length());
  }
}
