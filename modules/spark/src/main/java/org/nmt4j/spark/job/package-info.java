/** Classes that all jobs use: options, messages, exit codes and files. */
package org.nmt4j.spark.job;
