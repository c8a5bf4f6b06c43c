/**
 * The engine of a server. {@link org.nmt4j.server.engine.TranslationEngine} loads models by their
 * pairs of languages, keeps them within a memory limit, and translates the texts of all clients
 * from one queue.
 */
package org.nmt4j.server.engine;
