/**
 * The interfaces of the server: those of LibreTranslate, OpenNMT-py, Apertium and nmt4j, the
 * metrics, and the web page.
 */
package org.nmt4j.server.api;
