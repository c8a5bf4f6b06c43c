package org.nmt4j.documents.okapi;

import java.util.Set;
import net.sf.okapi.common.annotation.GenericAnnotation;
import net.sf.okapi.common.annotation.GenericAnnotationType;
import net.sf.okapi.common.annotation.GenericAnnotations;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.TextFragment;

/** Finds spans of a fragment that are not translated, such as code and program output. */
final class ProtectedSpans {
  /** The number of characters of a code in the coded text of a fragment. */
  static final int MARKER = 2;

  /** Types of codes whose text is not translated: elements of HTML, and code of Markdown. */
  private static final Set<String> TYPES =
      Set.of("code", "kbd", "samp", "var", "tt", "svg", "math", "script", "style");

  /** The type of a code at the end of a line. The line feed after the code belongs to it. */
  static final String HARD_LINE_BREAK = "HARD_LINE_BREAK";

  private ProtectedSpans() {}

  /**
   * Returns the index after a code in the coded text of a fragment. If the code starts a protected
   * span, this is the index after the span.
   *
   * @param at the index of the first character of the code
   */
  static int end(TextFragment fragment, int at) {
    String coded = fragment.getCodedText();
    Code code = fragment.getCode(coded.charAt(at + 1));
    int end = at + MARKER;
    if (code.getType().equals(HARD_LINE_BREAK)) {
      return end < coded.length() && coded.charAt(end) == '\n' ? end + 1 : end;
    } else if (coded.charAt(at) != TextFragment.MARKER_OPENING || !isProtected(code)) {
      return end;
    }
    for (int i = end; i < coded.length(); i++) {
      if (TextFragment.isMarker(coded.charAt(i))) {
        if (coded.charAt(i) == TextFragment.MARKER_CLOSING
            && fragment.getCode(coded.charAt(i + 1)).getId() == code.getId()) {
          return i + MARKER;
        }
        i++;
      }
    }
    return end;
  }

  private static boolean isProtected(Code code) {
    if (TYPES.contains(code.getType())) {
      return true;
    }
    GenericAnnotations annotations = code.getGenericAnnotations();
    GenericAnnotation translate =
        annotations == null
            ? null
            : annotations.getFirstAnnotation(GenericAnnotationType.TRANSLATE);
    return translate != null
        && Boolean.FALSE.equals(translate.getBoolean(GenericAnnotationType.TRANSLATE_VALUE));
  }
}
