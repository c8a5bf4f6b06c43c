/** The stages of a recipe's run: training, the test set, the verdict. */
package org.nmt4j.cli.run;
