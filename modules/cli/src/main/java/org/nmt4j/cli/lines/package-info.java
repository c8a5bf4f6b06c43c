/** Files of lines that a command works through, one line out for each line in. */
package org.nmt4j.cli.lines;
