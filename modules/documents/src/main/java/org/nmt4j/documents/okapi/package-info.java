/**
 * Reads and writes documents with the filters of Okapi: HTML, Markdown, XLIFF 1.2, TMX, properties,
 * office files and OpenDocument. {@link org.nmt4j.documents.okapi.OkapiDocument} is the entry
 * point.
 */
package org.nmt4j.documents.okapi;
