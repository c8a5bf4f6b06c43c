/**
 * Separates a text from its inline codes and placeholders, and puts them back into its translation.
 * {@link org.nmt4j.documents.inline.InlineText} does both.
 */
package org.nmt4j.documents.inline;
