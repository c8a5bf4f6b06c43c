/** Language models, which score text and write random text. */
package org.nmt4j.language;
