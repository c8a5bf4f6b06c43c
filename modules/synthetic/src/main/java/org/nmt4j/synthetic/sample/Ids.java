package org.nmt4j.synthetic.sample;

/** Numbers the parts of a sentence. */
final class Ids {

  private int last;

  int next() {
    return ++last;
  }
}
