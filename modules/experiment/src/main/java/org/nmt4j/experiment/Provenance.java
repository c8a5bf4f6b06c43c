package org.nmt4j.experiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nmt4j.model.ChosenKernels;
import org.nmt4j.model.file.Sha256;
import org.nmt4j.nn.array.Blas;
import org.nmt4j.recipe.EarlyStoppingMetric;
import org.nmt4j.recipe.Recipe;

/** Collects the origin of a model: versions of the software, and SHA-256 hashes of the data. */
public final class Provenance {
  /** The keys of files that only the evaluation reads. */
  private static final Pattern NOT_FOR_TRAINING = Pattern.compile("(data\\.test|evaluation)\\..*");

  private Provenance() {}

  static Map<String, String> of(Recipe recipe, String version) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("nmt4j", version);
    facts.put("jdk", System.getProperty("java.vendor") + " " + System.getProperty("java.version"));
    facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    facts.put("blas", Blas.nameWithoutLoading());
    facts.put("kernels", ChosenKernels.of(recipe).get().name());
    for (Map.Entry<String, Path> file : recipe.files().entrySet()) {
      if (isForTraining(file.getKey(), recipe)) {
        facts.put(DataChange.fact(file.getKey(), file.getValue()), sha256(file.getValue()));
      }
    }
    return facts;
  }

  private static boolean isForTraining(String key, Recipe recipe) {
    return !NOT_FOR_TRAINING.matcher(key).matches()
        || key.equals("evaluation.words")
            && recipe.training().earlyStopping().metric() == EarlyStoppingMetric.RECALL;
  }

  /** Returns the facts of an averaged model: the tool, and the files and hashes of all models. */
  public static Map<String, String> ofAverage(List<Path> models, String version)
      throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("averaged by", "nmt4j " + version);
    for (int i = 0; i < models.size(); i++) {
      Path model = models.get(i);
      facts.put("averaged " + (i + 1), model.getFileName() + ", sha256 " + sha256(model));
    }
    return facts;
  }

  /** Returns the facts of a quantized model: the tool, and the file and hash of the model. */
  public static Map<String, String> ofQuantized(Path model, String version) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("quantized by", "nmt4j " + version);
    facts.put("quantized from", model.getFileName() + ", sha256 " + sha256(model));
    return facts;
  }

  /**
   * Returns the facts of a calibrated model: the tool, and the files and hashes of the models and
   * of the text.
   *
   * @param models the models that translated together
   */
  public static Map<String, String> ofCalibrated(
      List<Path> models, Path source, Path reference, String version) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("calibrated by", "nmt4j " + version);
    for (int i = 0; i < models.size(); i++) {
      facts.put("calibrated with model " + (i + 1), fileAndHash(models.get(i)));
    }
    facts.put("calibrated on source", fileAndHash(source));
    facts.put("calibrated on reference", fileAndHash(reference));
    return facts;
  }

  /** Returns the name of a file and its hash, or the name alone if it cannot be read twice. */
  private static String fileAndHash(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) ? name + ", sha256 " + sha256(file) : name;
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digest = new DigestInputStream(in, Sha256.digest())) {
      digest.transferTo(OutputStream.nullOutputStream());
      return Sha256.hex(digest.getMessageDigest());
    }
  }
}
