/** Checks the data of a recipe for mistakes that would spoil an experiment. */
package org.nmt4j.cli.check;
