package org.nmt4j.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLWriter;
import org.nmt4j.spark.job.HadoopFiles;
import scala.Option;

/** Saves a stage: its parameters, as Spark does, and the model file beside them. */
final class TranslatorModelWriter extends MLWriter {
  /** The name of the model file in the folder of a saved stage. */
  static final String FILE = "model.nmt4j";

  private final TranslatorModel stage;

  TranslatorModelWriter(TranslatorModel stage) {
    this.stage = stage;
  }

  @Override
  public void saveImpl(String path) {
    boolean hasModel = stage.isDefined(stage.model());
    byte[] model = hasModel ? stage.modelFile(sparkSession().sparkContext()) : null;
    DefaultParamsWriter.saveMetadata(stage, path, sparkSession(), Option.empty(), Option.empty());
    if (hasModel) {
      try {
        HadoopFiles.write(
            model, new Path(path, FILE), sparkSession().sparkContext().hadoopConfiguration());
      } catch (IOException e) {
        throw new UncheckedIOException(path + ": " + e.getMessage(), e);
      }
    }
  }
}
