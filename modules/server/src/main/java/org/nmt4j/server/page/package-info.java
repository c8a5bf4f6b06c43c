/** The web page of the server: the files that a browser loads. */
package org.nmt4j.server.page;
