package org.nmt4j.documents.okapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextPart;

/**
 * Writes tabulators and several spaces in a row as the elements of OpenDocument. Okapi reads these
 * elements as characters and writes them as characters. Office programs would show such characters
 * as one space.
 */
final class OpenDocumentSpaces {
  private static final Pattern SPACES = Pattern.compile("\t| {2,}");

  private OpenDocumentSpaces() {}

  /**
   * Encodes the white space in the target of a unit. A unit without a target gets its source as
   * target if the source has such white space.
   */
  static void write(ITextUnit unit, LocaleId language) {
    TextContainer target = unit.getTarget(language);
    if (target == null || target.isEmpty()) {
      target = unit.getSource().clone();
    }
    boolean isChanged = false;
    for (TextPart part : target) {
      if (SPACES.matcher(part.text.getCodedText()).find()) {
        part.text = encoded(part.text);
        isChanged = true;
      }
    }
    if (isChanged) {
      unit.setTarget(language, target);
    }
  }

  private static TextFragment encoded(TextFragment text) {
    TextFragment encoded = new TextFragment();
    String coded = text.getCodedText();
    Matcher found = SPACES.matcher(coded);
    int from = 0;
    while (found.find()) {
      encoded.append(text.subSequence(from, found.start()), true);
      if (found.group().equals("\t")) {
        encoded.append(code("<text:tab/>"));
      } else {
        encoded.append(" ");
        int more = found.group().length() - 1;
        encoded.append(code("<text:s text:c=\"" + more + "\"/>"));
      }
      from = found.end();
    }
    encoded.append(text.subSequence(from, coded.length()), true);
    return encoded;
  }

  private static Code code(String element) {
    return new Code(TextFragment.TagType.PLACEHOLDER, "x-space", element);
  }
}
