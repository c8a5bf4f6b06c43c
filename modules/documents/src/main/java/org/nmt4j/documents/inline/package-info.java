/** Text with inline codes: codes are taken out, and put back into the translation. */
package org.nmt4j.documents.inline;
