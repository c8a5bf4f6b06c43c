package org.nmt4j.spark;

import org.apache.hadoop.fs.Path;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;

/** Loads a stage that {@link TranslatorModelWriter} saved. The stage uses the saved model file. */
final class TranslatorModelReader extends MLReader<TranslatorModel> {

  @Override
  public TranslatorModel load(String path) {
    TranslatorModel stage = new DefaultParamsReader<TranslatorModel>().load(path);
    if (stage.isDefined(stage.model())) {
      String file = new Path(path, TranslatorModelWriter.FILE).toString();
      stage.setModel(file).setModel(file, stage.modelFile(sparkSession().sparkContext()));
    }
    return stage;
  }
}
