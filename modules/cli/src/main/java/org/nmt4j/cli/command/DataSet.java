package org.nmt4j.cli.command;

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

/** A set of data that ships. */
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

  /** What writes the files of a set. */
  @FunctionalInterface
  private interface Writer {
    String write(Path folder, long seed) throws IOException;
  }

  private final Writer writer;

  DataSet(Writer writer) {
    this.writer = writer;
  }

  /** Writes the data and says what it is, in lines. */
  String write(Path folder, long seed) throws IOException {
    return writer.write(folder, seed);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
