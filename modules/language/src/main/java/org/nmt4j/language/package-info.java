/** Language models: how likely text is, and new text. */
package org.nmt4j.language;
