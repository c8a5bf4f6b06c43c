/**
 * The interfaces of translation servers: those of LibreTranslate, OpenNMT-py, Apertium and nmt4j.
 */
package org.nmt4j.server.api;
