/**
 * A server that translates over HTTP. {@link org.nmt4j.server.TranslationServer} connects the
 * engine, the interfaces and the web page.
 */
package org.nmt4j.server;
