/** The command line: commands, launcher and distribution. */
package org.nmt4j.cli;
