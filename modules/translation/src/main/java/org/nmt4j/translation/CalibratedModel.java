package org.nmt4j.translation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nmt4j.model.file.ModelContents;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;

/** Writes translation models with a calibration of the confidence in words. */
public final class CalibratedModel {
  private CalibratedModel() {}

  /**
   * Writes a model with a calibration, which replaces that of the model, if any. All else is that
   * of the model; the weights keep their bytes.
   *
   * @param file the file of the model
   * @param model the model that was read from the file
   * @param facts facts to add to the model's provenance
   * @param out the new file
   * @throws ModelFileException if the file has changed since the model was read, or cannot be read
   *     or written
   */
  public static void write(
      Path file,
      TranslationModel model,
      WordCalibration calibration,
      Map<String, String> facts,
      Path out) {
    try (ModelFile open = ModelFile.open(file)) {
      if (!model.identity().orElse("").equals(open.identity())) {
        throw new ModelFileException(file + ": changed while the calibration was fitted");
      }
      ModelContents contents = open.readContents();
      Map<String, String> texts = new LinkedHashMap<>(contents.texts());
      texts.put(TranslationTexts.CALIBRATION, calibration.toText());
      Map<String, String> provenance = new LinkedHashMap<>(contents.provenance());
      provenance.putAll(facts);
      open.copy(new ModelContents(contents.recipe(), texts, provenance), out);
    }
  }
}
