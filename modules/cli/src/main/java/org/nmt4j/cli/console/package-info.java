/** Parts that all commands share: standard streams, exit codes and messages about failures. */
package org.nmt4j.cli.console;
