/**
 * Translates the texts of a document, whatever its format. {@link
 * org.nmt4j.documents.unit.UnitTranslator} does it for the readers of all formats.
 */
package org.nmt4j.documents.unit;
