package org.nmt4j.documents;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A file format of documents that can be translated. */
public enum DocumentFormat {
  /** Web pages. */
  HTML(false, "html", "htm", "xhtml"),
  /** Markdown, as CommonMark and GitHub define it. */
  MARKDOWN(false, "md", "markdown"),
  /** Message files of GNU gettext. */
  PO(true, "po", "pot"),
  /** XLIFF 1.2 and 2; the file states its version. */
  XLIFF(true, "xlf", "xliff"),
  /** Translation memories. */
  TMX(true, "tmx"),
  /** SubRip subtitles. */
  SRT(false, "srt"),
  /** WebVTT subtitles. */
  VTT(false, "vtt"),
  /** Properties of Java programs. */
  PROPERTIES(false, "properties"),
  /** Word documents. */
  DOCX(false, "docx", "docm"),
  /** PowerPoint presentations. */
  PPTX(false, "pptx", "pptm"),
  /** Excel sheets. */
  XLSX(false, "xlsx", "xlsm"),
  /** OpenDocument texts. */
  ODT(false, "odt"),
  /** OpenDocument presentations. */
  ODP(false, "odp"),
  /** OpenDocument sheets. */
  ODS(false, "ods");

  private final boolean bilingual;
  private final List<String> suffixes;

  DocumentFormat(boolean bilingual, String... suffixes) {
    this.bilingual = bilingual;
    this.suffixes = List.of(suffixes);
  }

  /**
   * Returns the format of a file by the suffix of its name. Case does not count.
   *
   * @param file the file, which need not exist
   * @return the format; empty if no format has the suffix
   */
  public static Optional<DocumentFormat> of(Path file) {
    // A root folder has no file name.
    Path last = file.getFileName() == null ? file : file.getFileName();
    String name = last.toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.suffixes.stream().anyMatch(suffix -> name.endsWith("." + suffix)))
        .findFirst();
  }

  /** Returns the suffixes of file names, without the dot; the usual one is first. */
  public List<String> suffixes() {
    return suffixes;
  }

  /** Returns whether files of this format hold texts and their translations side by side. */
  public boolean isBilingual() {
    return bilingual;
  }

  /** Returns the name of the format in lower case, such as {@code docx}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether files of this format are ZIP archives. */
  boolean isPacked() {
    return switch (this) {
      case DOCX, PPTX, XLSX, ODT, ODP, ODS -> true;
      default -> false;
    };
  }

  /** Returns whether this is a format of OpenDocument. */
  boolean isOpenDocument() {
    return this == ODT || this == ODP || this == ODS;
  }
}
