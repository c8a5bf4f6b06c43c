package org.nmt4j.server.http;

import java.nio.file.Path;

/**
 * A file that a client sent. It is deleted when the answer is complete.
 *
 * @param name the name that the client gave the file; it is never used as a path
 * @param file the file, in the private folder of the server
 */
public record Upload(String name, Path file) {}
