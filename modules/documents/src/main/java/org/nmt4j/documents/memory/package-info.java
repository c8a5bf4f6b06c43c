/**
 * Translation memories. {@link org.nmt4j.documents.memory.TranslationMemory} reads TMX files and
 * finds exact and similar texts, {@link org.nmt4j.documents.memory.TmxWriter} writes TMX files, and
 * {@link org.nmt4j.documents.memory.MemoryUse} joins both for a program.
 */
package org.nmt4j.documents.memory;
