/** The commands of the command line, one class each. */
package org.nmt4j.cli.command;
