/**
 * Jobs that prepare corpora. Their results equal those of the commands on one machine, byte for
 * byte.
 */
package org.nmt4j.spark.corpus;
