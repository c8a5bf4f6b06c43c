/**
 * Reads and writes XLIFF 2. {@link org.nmt4j.documents.xliff2.Xliff2Document} is the entry point.
 */
package org.nmt4j.documents.xliff2;
