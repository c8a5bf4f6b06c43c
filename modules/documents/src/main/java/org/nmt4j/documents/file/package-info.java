/**
 * Reads, checks and limits the bytes of documents, and names the document in the messages of
 * failures.
 */
package org.nmt4j.documents.file;
