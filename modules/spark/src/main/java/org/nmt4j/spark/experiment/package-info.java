/** Experiments on Apache Spark: each training is a task of its own. */
package org.nmt4j.spark.experiment;
