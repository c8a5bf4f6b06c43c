package org.nmt4j.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.nmt4j.synthetic.LowResourceData;
import org.nmt4j.synthetic.QuickstartData;
import org.nmt4j.synthetic.SequencesData;
import org.nmt4j.synthetic.agreement.Agreement;
import org.nmt4j.synthetic.entity.Entities;
import org.nmt4j.synthetic.intent.Intents;
import org.nmt4j.synthetic.sentiment.Sentiment;
import org.nmt4j.synthetic.task.Adding;
import org.nmt4j.synthetic.task.Latch;
import org.nmt4j.synthetic.task.Lookahead;
import org.nmt4j.synthetic.task.Melodies;
import org.nmt4j.synthetic.task.Tables;

/** A set of data that ships. */
enum DataSet {
  QUICKSTART {
    @Override
    String write(Path folder, long seed) throws IOException {
      return QuickstartData.write(folder, seed).toString();
    }
  },
  LOW_RESOURCE {
    @Override
    String write(Path folder, long seed) throws IOException {
      return LowResourceData.write(folder, seed);
    }
  },
  SEQUENCES {
    @Override
    String write(Path folder, long seed) throws IOException {
      return SequencesData.write(folder, seed);
    }
  },
  TABLES {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Tables.write(folder);
    }
  },
  MELODIES {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Melodies.write(folder, seed);
    }
  },
  LOOKAHEAD {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Lookahead.write(folder, seed);
    }
  },
  LATCH {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Latch.write(folder, seed);
    }
  },
  ADDING {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Adding.write(folder, seed);
    }
  },
  INTENTS {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Intents.write(folder, seed);
    }
  },
  SENTIMENT {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Sentiment.write(folder, seed);
    }
  },
  ENTITIES {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Entities.write(folder, seed);
    }
  },
  AGREEMENT {
    @Override
    String write(Path folder, long seed) throws IOException {
      return Agreement.write(folder, seed);
    }
  };

  /** Writes the data and says what it is, in lines. */
  abstract String write(Path folder, long seed) throws IOException;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
