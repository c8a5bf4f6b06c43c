/** The interfaces of tasks and models, and the code that all tasks share. */
package org.nmt4j.model;
