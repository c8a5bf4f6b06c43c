/**
 * Reads and writes subtitles in SRT and VTT. {@link org.nmt4j.documents.subtitle.SubtitleDocument}
 * is the entry.
 */
package org.nmt4j.documents.subtitle;
