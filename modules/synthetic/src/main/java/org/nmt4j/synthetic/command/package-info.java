/** The command that makes the data that ships. */
package org.nmt4j.synthetic.command;
