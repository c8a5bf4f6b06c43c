/** What all commands share: the standard streams, exit codes, and how a failure is told. */
package org.nmt4j.cli.console;
