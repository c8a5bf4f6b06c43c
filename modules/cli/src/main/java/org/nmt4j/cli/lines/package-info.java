/** Passes of commands over lines: reading, the work on the lines, and writing results. */
package org.nmt4j.cli.lines;
