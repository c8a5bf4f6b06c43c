/**
 * The engine of a server: models by pair of languages, and one queue from which the texts of all
 * clients are translated together.
 */
package org.nmt4j.server.engine;
