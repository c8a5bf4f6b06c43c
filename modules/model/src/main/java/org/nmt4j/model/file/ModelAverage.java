package org.nmt4j.model.file;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.nmt4j.nn.Initializer;
import org.nmt4j.nn.Parameter;
import org.nmt4j.nn.Parameters;
import org.nmt4j.nn.array.Matrix;

/**
 * Averages the weights of models with the same texts and matrices, such as the last or the best few
 * models of one run.
 */
public final class ModelAverage {
  private static final int CHUNK = 1 << 14;

  private ModelAverage() {}

  /**
   * Writes a model whose weights are the arithmetic mean of those of one or more models. Its recipe
   * and texts are those of the first model.
   *
   * @param facts facts to add to the first model's provenance
   * @throws ModelFileException if a file is a checkpoint or quantized, or has other texts or
   *     matrices than the first; the message names the file
   */
  public static void write(List<Path> files, Map<String, String> facts, Path out) {
    Path first = files.get(0);
    ModelContents contents;
    Parameters parameters;
    try (ModelFile open = ModelFile.open(first)) {
      contents = open.readContents();
      parameters = parametersOf(open);
    }
    double[] sums = new double[parameters.size()];
    for (Path file : files) {
      try (ModelFile open = ModelFile.open(file)) {
        if (open.isQuantized()) {
          throw new ModelFileException(
              file + ": a quantized model; expected one in single precision");
        }
        requireSame(contents.texts(), first, open.readContents().texts(), file);
        open.readWeights(matrices(parameters));
      }
      add(parameters.flat(), sums);
    }
    divide(sums, files.size(), parameters.writableFlat());
    Map<String, String> provenance = new LinkedHashMap<>(contents.provenance());
    provenance.putAll(facts);
    ModelFile.write(
        out,
        new ModelContents(contents.recipe(), contents.texts(), provenance),
        matrices(parameters));
  }

  private static void requireSame(
      Map<String, String> expected, Path first, Map<String, String> found, Path file) {
    TreeSet<String> names = new TreeSet<>(expected.keySet());
    names.addAll(found.keySet());
    for (String name : names) {
      String of = first + " has";
      if (name.equals(ModelTexts.TRAINING_STATE)) {
        Path checkpoint = found.containsKey(name) ? file : first;
        throw new ModelFileException(checkpoint + ": " + Tensors.CHECKPOINT);
      } else if (!found.containsKey(name)) {
        throw new ModelFileException(
            String.format(Locale.ROOT, "%s: has no %s, %s one", file, name, of));
      } else if (!expected.containsKey(name)) {
        throw new ModelFileException(
            String.format(Locale.ROOT, "%s: has %s, %s none", file, name, of));
      } else if (!found.get(name).equals(expected.get(name))) {
        throw new ModelFileException(
            String.format(
                Locale.ROOT,
                "%s: %s, line %d: found other text than %s",
                file,
                name,
                differingLine(expected.get(name), found.get(name)),
                of));
      }
    }
  }

  private static int differingLine(String expected, String found) {
    Iterator<String> one = expected.lines().iterator();
    Iterator<String> other = found.lines().iterator();
    int line = 1;
    while (one.hasNext() && other.hasNext() && one.next().equals(other.next())) {
      line++;
    }
    return line;
  }

  private static Parameters parametersOf(ModelFile file) {
    Parameters parameters = new Parameters();
    for (TensorShape shape : file.readShapes()) {
      parameters.declare(shape.name(), shape.rows(), shape.columns(), Initializer.ZEROS);
    }
    file.readInto(parameters);
    return parameters;
  }

  private static Map<String, Matrix> matrices(Parameters parameters) {
    Map<String, Matrix> matrices = new LinkedHashMap<>();
    for (Parameter parameter : parameters.all()) {
      matrices.put(parameter.name(), parameters.matrix(parameter));
    }
    return matrices;
  }

  private static void add(Matrix flat, double[] sums) {
    float[] values = new float[CHUNK];
    for (int from = 0; from < sums.length; from += CHUNK) {
      int count = Math.min(CHUNK, sums.length - from);
      flat.read(from, values, 0, count);
      for (int i = 0; i < count; i++) {
        sums[from + i] += values[i];
      }
    }
  }

  private static void divide(double[] sums, int models, Matrix flat) {
    float[] values = new float[CHUNK];
    for (int from = 0; from < sums.length; from += CHUNK) {
      int count = Math.min(CHUNK, sums.length - from);
      for (int i = 0; i < count; i++) {
        values[i] = (float) (sums[from + i] / models);
      }
      flat.write(from, values, 0, count);
    }
  }
}
