package org.nmt4j.server.engine;

/** A loaded model and the number of its users. The lock of the shelf guards all fields. */
final class ModelUse {
  final LoadedModel model;

  /** The number of requests that use the model. */
  int users;

  /** Whether the model is to be freed when its last request has ended. */
  boolean isLeaving;

  ModelUse(LoadedModel model) {
    this.model = model;
  }

  long bytes() {
    return model.header().bytes();
  }
}
