/** Small tasks of one idea each: tables, melodies, looking ahead, remembering, adding. */
package org.nmt4j.synthetic.task;
