package org.nmt4j.documents.okapi;

/** A family of formats that one filter of Okapi reads and writes. */
public enum OkapiFormat {
  /** Web pages. */
  HTML,
  /** Markdown. */
  MARKDOWN,
  /** XLIFF 1.2. */
  XLIFF,
  /** Translation memories. */
  TMX,
  /** Properties of Java programs. */
  PROPERTIES,
  /** DOCX, PPTX and XLSX. */
  OFFICE,
  /** ODT, ODP and ODS. */
  OPEN_DOCUMENT
}
