package org.nmt4j.spark.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;

/**
 * The first message between two processes of a training.
 *
 * @param secret known to the processes of the training only
 * @param version the version of nmt4j
 * @param recipe the SHA-256 hash of the recipe
 * @param rank the number of the process that sends it
 * @param count the number of processes
 */
record Greeting(String secret, String version, String recipe, int rank, int count) {
  private static final String PROTOCOL = "nmt4j ring 1";

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(PROTOCOL);
    out.writeUTF(secret);
    out.writeUTF(version);
    out.writeUTF(recipe);
    out.writeInt(rank);
    out.writeInt(count);
    out.flush();
  }

  /**
   * Reads a greeting.
   *
   * @throws IOException if the sender is no process of a training
   */
  static Greeting read(DataInputStream in) throws IOException {
    if (!in.readUTF().equals(PROTOCOL)) {
      throw new IOException("found no greeting");
    }
    return new Greeting(in.readUTF(), in.readUTF(), in.readUTF(), in.readInt(), in.readInt());
  }

  /** Returns whether another greeting comes from a process of the same training. */
  boolean hasSecretOf(Greeting other) {
    return areEqual(secret, other.secret);
  }

  /** Compares secrets in a time that does not depend on their texts. */
  static boolean areEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns why the previous process cannot train with this one; empty if it can. */
  String objection(Greeting previous) {
    if (!previous.version.equals(version)) {
      return differs("nmt4j " + previous.version, "nmt4j " + version, previous.rank);
    }
    if (!previous.recipe.equals(recipe)) {
      return differs("another recipe", "the recipe", previous.rank);
    }
    if (previous.count != count || (previous.rank + 1) % count != rank) {
      return differs("number " + previous.rank, "number " + (rank + count - 1) % count, rank);
    }
    return "";
  }

  private String differs(String found, String expected, int other) {
    return String.format(
        Locale.ROOT, "process %d has %s, expected %s of process %d", other, found, expected, rank);
  }
}
