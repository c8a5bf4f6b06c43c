/** Translation memories: texts that people have translated, and texts that resemble them. */
package org.nmt4j.documents.memory;
