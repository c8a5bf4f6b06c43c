package org.nmt4j.recipe.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML 1.2 document into a tree with places. */
public final class YamlReader {

  private YamlReader() {}

  /**
   * The document's root; empty if the text is no document, which is then reported.
   *
   * @param source where the text came from
   * @param text the text
   * @param problems takes what is wrong with the text
   */
  public static Optional<YamlValue> read(YamlSource source, String text, Problems problems) {
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    try {
      TreeBuilder builder =
          new TreeBuilder(source, new Parse(settings).parseString(text).iterator(), problems);
      return Optional.of(builder.document());
    } catch (UnreadableYamlException e) {
      problems.report(e.place(), e.getMessage());
    } catch (MarkedYamlEngineException e) {
      problems.report(place(source, e.getProblemMark()), syntax(e, text));
    } catch (ReaderException e) {
      problems.report(
          Place.after(source, text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
          String.format("found the character U+%04X, expected printable text", e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.report(Place.start(source), "found text that is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  static Place place(YamlSource source, Optional<Mark> mark) {
    return mark.map(at -> new Place(source, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> Place.start(source));
  }

  private static String syntax(MarkedYamlEngineException error, String text) {
    String problem = error.getProblem();
    if (standsInFlow(error.getProblemMark(), text)) {
      return "found a reference such as ${name} between braces or brackets, expected it in quotes";
    }
    if (problem.contains("\\t") || problem.contains("TAB")) {
      return "found a tab, expected spaces";
    }
    if (problem.contains("chomping or indentation indicators")) {
      return "found a value that begins with > or |, expected it in quotes";
    }
    return "found text that is not YAML: " + problem;
  }

  /** Whether the error is the brace of a reference: in a flow mapping it begins a mapping. */
  private static boolean standsInFlow(Optional<Mark> mark, String text) {
    if (mark.isEmpty() || mark.get().getIndex() < 1) {
      return false;
    }
    int[] around = text.codePoints().skip(mark.get().getIndex() - 1L).limit(2).toArray();
    return around.length == 2 && around[0] == '$' && around[1] == '{';
  }
}
