/** Scores of several systems by several metrics, and the forms they are printed in. */
package org.nmt4j.cli.evaluate;
