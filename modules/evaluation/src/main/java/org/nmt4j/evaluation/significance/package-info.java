/** How far scores can be trusted: intervals, and tests of one system against another. */
package org.nmt4j.evaluation.significance;
