/** Finds the language of a text. */
package org.nmt4j.server.language;
