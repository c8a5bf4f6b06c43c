package org.nmt4j.documents.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Checks an archive before it is read: unpacks its files within limits, and checks the XML files.
 */
public final class ArchiveCheck {
  private final Path archive;
  private final long mostUnpacked;
  private final long mostXml;
  private long unpacked;

  private ArchiveCheck(Path archive, long mostUnpacked, long mostXml) {
    this.archive = archive;
    this.mostUnpacked = mostUnpacked;
    this.mostXml = mostXml;
  }

  /**
   * Checks an archive.
   *
   * @param mostUnpacked the most bytes of all files together, unpacked
   * @param mostXml the most bytes of an XML file, unpacked
   * @throws DataException if the archive is damaged, exceeds a limit, or holds XML that is not
   *     valid
   * @throws IOException if the archive cannot be read
   */
  public static void check(Path archive, long mostUnpacked, long mostXml) throws IOException {
    ArchiveCheck check = new ArchiveCheck(archive, mostUnpacked, mostXml);
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      if (zip.size() > FileLimits.MOST_FILES) {
        throw new DataException(
            String.format(
                Locale.ROOT,
                "%s: found %,d files in the archive, expected at most %,d",
                archive,
                zip.size(),
                FileLimits.MOST_FILES));
      }
      for (ZipEntry entry : Collections.list(zip.entries())) {
        check.check(zip, entry);
      }
    } catch (ZipException e) {
      throw new DataException(archive + ": not a whole ZIP archive: " + DocumentErrors.reason(e));
    }
  }

  private void check(ZipFile zip, ZipEntry entry) throws IOException {
    String name = archive + ": " + entry.getName();
    String lower = entry.getName().toLowerCase(Locale.ROOT);
    boolean isXml = lower.endsWith(".xml") || lower.endsWith(".rels");
    try (InputStream in =
        new BufferedInputStream(new Counted(zip.getInputStream(entry), entry, isXml))) {
      if (isXml && entry.getSize() != 0) {
        XmlCheck.check(name, reader(in));
      } else {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** Returns a reader that skips a byte order mark and throws an exception at an invalid byte. */
  private static Reader reader(InputStream in) throws IOException {
    in.mark(TextBytes.MARK_LENGTH);
    byte[] start = in.readNBytes(TextBytes.MARK_LENGTH);
    in.reset();
    in.skipNBytes(TextBytes.markLength(start));
    return new InputStreamReader(in, TextBytes.utf(start).newDecoder());
  }

  /** Counts the unpacked bytes of a file, and throws a {@link DataException} above a limit. */
  private final class Counted extends FilterInputStream {
    private final ZipEntry entry;
    private final boolean isXml;
    private long own;

    Counted(InputStream in, ZipEntry entry, boolean isXml) {
      super(in);
      this.entry = entry;
      this.isXml = isXml;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      if (count > 0) {
        own += count;
        unpacked += count;
        check();
      }
      return count;
    }

    private void check() {
      long packed = Math.max(1, entry.getCompressedSize());
      if (isXml && own > mostXml) {
        throw above("more than " + FileLimits.size(mostXml));
      } else if (unpacked > mostUnpacked) {
        throw above("more than " + FileLimits.size(mostUnpacked));
      } else if (own > FileLimits.SMALL && own / packed > FileLimits.LARGEST_RATIO) {
        throw above("more than " + FileLimits.LARGEST_RATIO + " times the size of the packed file");
      }
    }

    private DataException above(String limit) {
      return new DataException(archive + ": " + entry.getName() + " unpacks to " + limit);
    }
  }
}
