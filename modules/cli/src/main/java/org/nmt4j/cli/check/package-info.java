/** Looks over the data of a recipe for what would spoil an experiment. */
package org.nmt4j.cli.check;
