/**
 * Translates documents. {@link org.nmt4j.documents.DocumentTranslator} reads a document in one of
 * the formats of {@link org.nmt4j.documents.DocumentFormat}, translates its texts with a {@link
 * org.nmt4j.documents.TextTranslator}, and writes the document with the translations. The packages
 * below hold the readers of the formats.
 */
package org.nmt4j.documents;
