package org.nmt4j.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.evaluation.alignment.WordLink;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.corpus.SentencePair;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Reads the links between the words of a pair, in the Pharaoh format: {@code 0-0 1-2}. */
public final class PharaohLinks {
  private static final Pattern LINK = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern ITEM = Pattern.compile("\\S+");

  private PharaohLinks() {}

  /**
   * Reads the links of a line. White space separates the words of the pair.
   *
   * @param file the name of the file in messages
   * @param number the number of the line in messages, counted from 1
   * @return the links in their order
   * @throws DataException if the line has anything but links between words of the pair
   */
  public static List<WordLink> read(String file, long number, String line, SentencePair pair) {
    int lastSource = words(pair.source()) - 1;
    int lastTarget = words(pair.target()) - 1;
    List<WordLink> links = new ArrayList<>();
    Matcher items = ITEM.matcher(line);
    while (items.find()) {
      Matcher link = LINK.matcher(items.group());
      if (!link.matches()) {
        throw error(
            file, number, items, "a pair of words such as 0-1, source and target counted from 0");
      }
      int source = Integer.parseInt(link.group(1));
      int target = Integer.parseInt(link.group(2));
      if (source > lastSource || target > lastTarget) {
        throw error(
            file,
            number,
            items,
            String.format(Locale.ROOT, "words of the pair, up to %d-%d", lastSource, lastTarget));
      }
      links.add(new WordLink(source, target));
    }
    return links;
  }

  private static DataException error(String file, long number, Matcher item, String expected) {
    return DataException.at(
        file, number, item.start() + 1L, "found '" + item.group() + "', expected " + expected);
  }

  private static int words(String line) {
    return WhiteSpace.collapse(line).split(" ").length;
  }
}
