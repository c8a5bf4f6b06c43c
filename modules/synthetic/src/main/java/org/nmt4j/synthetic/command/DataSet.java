package org.nmt4j.synthetic.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.nmt4j.synthetic.LowResourceData;
import org.nmt4j.synthetic.QuickstartData;
import org.nmt4j.synthetic.SequencesData;
import org.nmt4j.synthetic.agreement.AgreementData;
import org.nmt4j.synthetic.entity.Entities;
import org.nmt4j.synthetic.intent.Intents;
import org.nmt4j.synthetic.name.RareNames;
import org.nmt4j.synthetic.sentiment.Sentiment;
import org.nmt4j.synthetic.task.Adding;
import org.nmt4j.synthetic.task.Latch;
import org.nmt4j.synthetic.task.Lookahead;
import org.nmt4j.synthetic.task.Melodies;
import org.nmt4j.synthetic.task.Tables;

/** The data sets that ship. */
enum DataSet {
  QUICKSTART((folder, seed) -> QuickstartData.write(folder, seed).toString()),
  LOW_RESOURCE(LowResourceData::write),
  SEQUENCES(SequencesData::write),
  NAMES(RareNames::write),
  INTENTS(Intents::write),
  SENTIMENT(Sentiment::write),
  ENTITIES(Entities::write),
  AGREEMENT(AgreementData::write),
  TABLES((folder, seed) -> Tables.write(folder)),
  MELODIES(Melodies::write),
  LOOKAHEAD(Lookahead::write),
  LATCH(Latch::write),
  ADDING(Adding::write);

  /** Writes the files of a set and returns their figures. */
  @FunctionalInterface
  private interface Writer {
    String write(Path folder, long seed) throws IOException;
  }

  private final Writer writer;

  DataSet(Writer writer) {
    this.writer = writer;
  }

  /** Writes the files into a folder and returns lines with their figures. */
  String write(Path folder, long seed) throws IOException {
    return writer.write(folder, seed);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
