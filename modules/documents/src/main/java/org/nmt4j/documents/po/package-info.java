/** Reads and writes PO files. {@link org.nmt4j.documents.po.PoDocument} is the entry point. */
package org.nmt4j.documents.po;
