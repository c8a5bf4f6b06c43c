package org.nmt4j.recipe.yaml;

import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads one YAML 1.2 document into a tree with places. */
public final class YamlReader {

  /** The parser takes time with the square of the length of some texts. */
  private static final int MAX_CHARACTERS = 1 << 20;

  private YamlReader() {}

  /**
   * The document's root; empty if the text is no document, which is then reported.
   *
   * @param source where the text came from
   * @param text the text
   * @param problems takes what is wrong with the text
   */
  public static Optional<YamlValue> read(YamlSource source, String text, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.report(
          Place.start(source),
          "found more than " + MAX_CHARACTERS + " characters, expected a recipe");
      return Optional.empty();
    }
    LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
    try {
      TreeBuilder builder =
          new TreeBuilder(source, new Parse(settings).parseString(text).iterator(), problems);
      return Optional.of(builder.document());
    } catch (UnreadableYamlException e) {
      problems.report(e.place(), e.getMessage());
    } catch (MarkedYamlEngineException e) {
      SyntaxProblem problem = SyntaxProblem.of(source, e, text);
      problems.report(problem.place(), problem.message());
    } catch (ReaderException e) {
      problems.report(
          Place.after(source, text.substring(0, text.offsetByCodePoints(0, e.getPosition()))),
          String.format(
              Locale.ROOT,
              "found the character U+%04X, expected printable text",
              e.getCodePoint()));
    } catch (YamlEngineException e) {
      problems.report(Place.start(source), "found text that is not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  static Place place(YamlSource source, Optional<Mark> mark) {
    return mark.map(at -> new Place(source, at.getLine() + 1, at.getColumn() + 1))
        .orElseGet(() -> Place.start(source));
  }
}
