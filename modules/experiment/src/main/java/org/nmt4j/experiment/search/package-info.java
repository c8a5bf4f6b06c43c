/** The choices of a search over settings: values, trials, promotions, and the report. */
package org.nmt4j.experiment.search;
