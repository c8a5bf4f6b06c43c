/**
 * Reads and writes subtitles in SRT and VTT. {@link org.nmt4j.documents.subtitle.SubtitleDocument}
 * is the entry point.
 */
package org.nmt4j.documents.subtitle;
