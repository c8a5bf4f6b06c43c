/** The registry of metrics by name. */
package org.nmt4j.evaluation.registry;
