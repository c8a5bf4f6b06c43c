package org.nmt4j.spark.corpus;

import java.io.IOException;
import java.util.NoSuchElementException;
import org.nmt4j.tokenization.corpus.PairReader;
import org.nmt4j.tokenization.corpus.SentencePair;

/** Reads the pairs of a block. The number of a line counts through all files. */
final class BlockPairs implements PairReader {
  private final IndexedLines source;
  private final IndexedLines target;
  private final long end;
  private long line;

  /** Opens a block. */
  BlockPairs(PairBlock block, CleaningPlan plan) throws IOException {
    line = block.first();
    end = block.first() + block.size();
    source = plan.source().lines(line, plan.configuration());
    try {
      target = plan.target().lines(line, plan.configuration());
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public boolean hasNext() {
    return line < end;
  }

  @Override
  public SentencePair next() {
    if (!hasNext()) {
      throw new NoSuchElementException("end of the block");
    }
    line++;
    return new SentencePair(source.next(), target.next());
  }

  @Override
  public long lineNumber() {
    return line;
  }

  @Override
  public void close() {
    source.close();
    target.close();
  }
}
