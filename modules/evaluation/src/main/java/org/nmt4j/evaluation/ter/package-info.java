/** TER: the edits and shifts that turn a translation into a reference. */
package org.nmt4j.evaluation.ter;
