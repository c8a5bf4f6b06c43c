/** Training of one model by several processes of a cluster of Apache Spark. */
package org.nmt4j.spark.training;
