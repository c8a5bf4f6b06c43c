package org.nmt4j.recipe;

import java.util.List;
import java.util.Optional;

/** The corpora of an experiment. */
public record DataSettings(
    @Key(value = "the training corpus", foreign = "corpus_1 corpus_2 corpus_3 trainpref")
        CorpusFiles train,
    @Key(
            value = "the development corpus, with which validation measures progress",
            foreign = "valid valid_sets validation_source validation_target validpref")
        Optional<CorpusFiles> dev,
    @Key(value = "the test corpus, on which the finished model is scored", foreign = "testpref")
        Optional<CorpusFiles> test,
    @Key(
            value = "the longest training pair that is kept, in tokens after subword segmentation",
            except = TaskType.LANGUAGE_MODEL,
            foreign = "max_sent_length max_seq_len src_seq_length tgt_seq_length max_length_crop")
        MaxLength maxLength,
    @Key(
            value =
                "the temperature T of several corpora in data.train; an epoch sees as many pairs as"
                    + " without it, and each corpus has a share of them that is proportional to"
                    + " (weight * pairs)^(1/T); 1 for the weights themselves, more for more pairs"
                    + " of small corpora",
            defaultValue = "1.0",
            except = TaskType.LANGUAGE_MODEL,
            range = ">= 1 and <= 1000",
            foreign = "temperature_sampling multilang_sampling_temperature")
        double samplingTemperature,
    @Key(
            value =
                "whether each line continues the previous line, so that the network keeps its state"
                    + " from line to line",
            defaultValue = "false",
            only = TaskType.LANGUAGE_MODEL)
        boolean running) {

  /** Returns these corpora with languages for the translation memories among them. */
  DataSettings inLanguages(String source, String target) {
    return new DataSettings(
        inLanguages(train, source, target),
        dev.map(files -> inLanguages(files, source, target)),
        test.map(files -> inLanguages(files, source, target)),
        maxLength,
        samplingTemperature,
        running);
  }

  /** Returns the tokens that are put before source lines of the training corpora. */
  public List<String> tags() {
    return train.parts().stream().flatMap(part -> part.tag().stream()).distinct().toList();
  }

  private static CorpusFiles inLanguages(CorpusFiles files, String source, String target) {
    if (files instanceof CorpusFiles.Several several) {
      return new CorpusFiles.Several(
          several.parts().stream()
              .map(
                  part ->
                      new CorpusFiles.Part(
                          inLanguages(part.files(), source, target), part.weight(), part.tag()))
              .toList());
    }
    return files instanceof CorpusFiles.Tmx memory
        ? new CorpusFiles.Tmx(memory.tmx(), source, target)
        : files;
  }
}
