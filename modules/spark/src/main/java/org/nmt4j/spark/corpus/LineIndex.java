package org.nmt4j.spark.corpus;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.nmt4j.tokenization.corpus.LineReader;

/**
 * Finds the lines of a text by their numbers, which count from 0 through all files. The index has
 * the number of line feeds before each piece of a file, so to find a line, a task reads one piece
 * at most.
 *
 * @param text the text
 * @param files the index of each file
 * @param lines the number of lines of the text
 */
record LineIndex(ClusterText text, List<FileIndex> files, long lines) implements Serializable {
  /** The number of pieces in a range. */
  private static final int PIECES = 32;

  /**
   * The index of a file.
   *
   * @param first the number of its first line in the text
   * @param positions the first byte of each piece
   * @param feeds the line feeds before each piece
   * @param ranges the line feeds before each range; a line of this number begins the range, or
   *     spans its first byte
   */
  record FileIndex(long first, long[] positions, long[] feeds, long[] ranges)
      implements Serializable {}

  /**
   * Counts the lines of a text on a cluster.
   *
   * @param most the most bytes that a task reads
   */
  static LineIndex of(
      JavaSparkContext context,
      Broadcast<SerializableConfiguration> settings,
      ClusterText text,
      long most)
      throws IOException {
    List<TextRange> ranges = text.ranges(most);
    long piece = Math.max(1, most / PIECES);
    List<LineFeeds> feeds =
        context
            .parallelize(ranges, ranges.size())
            .map(range -> LineFeeds.count(range, piece, settings.value().value()))
            .collect();
    return of(text, ranges, feeds, piece, context.hadoopConfiguration());
  }

  /**
   * Returns the index of a text.
   *
   * @param ranges the ranges of the text, in order
   * @param feeds the line feeds of each range
   * @param piece the bytes of a piece
   */
  static LineIndex of(
      ClusterText text,
      List<TextRange> ranges,
      List<LineFeeds> feeds,
      long piece,
      Configuration configuration)
      throws IOException {
    List<FileIndex> files = new ArrayList<>();
    long lines = 0;
    int at = 0;
    for (ClusterText.TextFile file : text.files()) {
      int from = at;
      while (at < ranges.size() && ranges.get(at).file().equals(file)) {
        at++;
      }
      files.add(index(lines, ranges.subList(from, at), feeds.subList(from, at), piece));
      lines += linesOf(file, feeds.subList(from, at), configuration);
    }
    return new LineIndex(text, files, lines);
  }

  private static FileIndex index(
      long first, List<TextRange> ranges, List<LineFeeds> counts, long piece) {
    int size = counts.stream().mapToInt(each -> each.counts().length).sum();
    long[] positions = new long[size];
    long[] feeds = new long[size];
    long[] before = new long[ranges.size()];
    long sum = 0;
    int next = 0;
    for (int i = 0; i < before.length; i++) {
      before[i] = sum;
      long position = ranges.get(i).start();
      for (long count : counts.get(i).counts()) {
        positions[next] = position;
        feeds[next++] = sum;
        position += piece;
        sum += count;
      }
    }
    return new FileIndex(first, positions, feeds, before);
  }

  private static long linesOf(
      ClusterText.TextFile file, List<LineFeeds> feeds, Configuration configuration)
      throws IOException {
    long count = feeds.stream().flatMapToLong(each -> Arrays.stream(each.counts())).sum();
    if (count > 0) {
      return count + (feeds.get(feeds.size() - 1).isOpen() ? 1 : 0);
    }
    // A file without a line feed is a line, unless it is empty or only a mark of the byte order.
    try (LineReader only = new LineReader(file.open(configuration, 0), file.name())) {
      return only.hasNext() ? 1 : 0;
    }
  }

  /** Returns the number of a line that begins a range, or spans its first byte, for each range. */
  List<Long> starts() {
    List<Long> starts = new ArrayList<>();
    for (FileIndex file : files) {
      Arrays.stream(file.ranges).forEach(feeds -> starts.add(file.first + feeds));
    }
    return starts;
  }

  /** Returns whether reading from a line on has to unpack lines before it. */
  boolean isInsideCompressed(long line) {
    int file = fileOf(line);
    return text.files().get(file).isCompressed() && line > files.get(file).first;
  }

  /** Returns the number of the file that has a line, or the last file. */
  private int fileOf(long line) {
    int file = files.size() - 1;
    while (file > 0 && files.get(file).first > line) {
      file--;
    }
    return file;
  }

  /** Returns a reader that begins at a line, and goes on through all further files. */
  IndexedLines lines(long from, Configuration configuration) throws IOException {
    return new IndexedLines(this, fileOf(from), from, configuration);
  }

  /**
   * Opens a file at one of its lines.
   *
   * @param line the number of the line in the text
   */
  LineReader open(int number, long line, Configuration configuration) throws IOException {
    ClusterText.TextFile file = text.files().get(number);
    FileIndex index = files.get(number);
    long inFile = line - index.first;
    if (inFile == 0) {
      return new LineReader(file.open(configuration, 0), file.name());
    }
    int piece = 0;
    while (piece + 1 < index.feeds.length && index.feeds[piece + 1] < inFile) {
      piece++;
    }
    InputStream in =
        new BufferedInputStream(file.open(configuration, index.positions[piece]), 1 << 16);
    for (long feeds = index.feeds[piece]; feeds < inFile; ) {
      int next = in.read();
      if (next < 0) {
        throw new IOException(file.name() + ": the file has changed since the job began");
      }
      feeds += next == '\n' ? 1 : 0;
    }
    return LineReader.ofPart(in, file.name(), inFile + 1);
  }
}
