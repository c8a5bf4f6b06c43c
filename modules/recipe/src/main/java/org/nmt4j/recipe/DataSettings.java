package org.nmt4j.recipe;

import java.util.Optional;

/** The corpora of an experiment. */
public record DataSettings(
    @Key(value = "the training corpus", foreign = "corpus_1 trainpref") CorpusFiles train,
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
        running);
  }

  private static CorpusFiles inLanguages(CorpusFiles files, String source, String target) {
    return files instanceof CorpusFiles.Tmx memory
        ? new CorpusFiles.Tmx(memory.tmx(), source, target)
        : files;
  }
}
