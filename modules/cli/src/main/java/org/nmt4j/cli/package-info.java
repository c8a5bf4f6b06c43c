/** The entry point of the command line, with its help and version. */
package org.nmt4j.cli;
