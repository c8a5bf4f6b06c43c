package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.recipe.PrecisionChoice;

/** Writes translation models whose matrices take a quarter of the space. */
public final class QuantizedModel {
  private static final Pattern PRECISION = Pattern.compile("(?m)^precision: .*$");

  private QuantizedModel() {}

  /**
   * Writes a model with its matrices in eight bits. The recipe in the new file has the precision
   * int8, so the model translates with products in eight bits unless another precision is chosen.
   *
   * @param facts facts to add to the model's provenance
   * @throws ModelFileException if the model is no translation model, is quantized already, or has
   *     weights that are infinite or NaN; the message names the file
   */
  public static void write(Path model, Map<String, String> facts, Path out) {
    TranslationModel loaded;
    try (ModelFile open = ModelFile.open(model)) {
      if (open.isQuantized()) {
        throw new ModelFileException(model + ": the model is quantized already");
      }
      loaded = TranslationModel.load(open);
    }
    ModelContents contents = loaded.contents();
    Map<String, String> provenance = new LinkedHashMap<>(contents.provenance());
    provenance.putAll(facts);
    ModelContents changed =
        new ModelContents(recipe(contents.recipe()), contents.texts(), provenance);
    try {
      ModelFile.write(out, changed, loaded.weights(), loaded.network().scaleAxes());
    } catch (ModelFileException e) {
      throw e.getCause() == null ? new ModelFileException(model + ": " + e.getMessage(), e) : e;
    }
  }

  /** Returns the text of a recipe with the precision int8. */
  private static String recipe(String text) {
    String line = "precision: " + PrecisionChoice.INT8;
    Matcher matcher = PRECISION.matcher(text);
    return matcher.find() ? matcher.replaceFirst(line) : text + line + "\n";
  }
}
