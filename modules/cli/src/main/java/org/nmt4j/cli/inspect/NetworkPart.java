package org.nmt4j.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nmt4j.model.file.TensorShape;
import org.nmt4j.recipe.AttentionSettings;
import org.nmt4j.recipe.DecoderSettings;
import org.nmt4j.recipe.EncoderSettings;
import org.nmt4j.recipe.ModelSettings;
import org.nmt4j.recipe.TieEmbeddings;

/**
 * A part of the network. The names of its matrices begin with the part's name.
 *
 * @param title the name for people
 */
record NetworkPart(String title, List<TensorShape> matrices) {

  /** Returns the parts that have matrices, in the order in which a sentence passes through them. */
  static List<NetworkPart> of(ModelSettings settings, List<TensorShape> matrices) {
    List<TensorShape> left = new ArrayList<>(matrices);
    List<NetworkPart> parts = new ArrayList<>();
    parts.add(take("embedding", "embedding", left));
    parts.add(take("source.embedding", "source embedding", left));
    parts.add(take("encoder.", "encoder: " + describe(settings.encoder()), left));
    parts.add(take("decoder.bridge.", "bridge: " + settings.bridge(), left));
    parts.add(take("target.embedding", targetEmbedding(settings.tieEmbeddings()), left));
    parts.add(take("attention.", "attention: " + describe(settings.attention()), left));
    NetworkPart readout = take("decoder.readout.", "readout: " + readout(settings.decoder()), left);
    parts.add(take("decoder.", "decoder: " + describe(settings.decoder()), left));
    parts.add(readout);
    parts.add(take("output.", "output", left));
    parts.add(new NetworkPart("other", left));
    parts.removeIf(part -> part.matrices.isEmpty());
    return parts;
  }

  private static NetworkPart take(String prefix, String title, List<TensorShape> left) {
    List<TensorShape> taken =
        left.stream().filter(matrix -> matrix.name().startsWith(prefix)).toList();
    left.removeAll(taken);
    return new NetworkPart(title, taken);
  }

  private static String describe(EncoderSettings encoder) {
    return layers(encoder.layers(), encoder.cell().toString(), encoder.hiddenSize())
        + (encoder.bidirectional() ? " in each of 2 directions" : "");
  }

  private static String describe(DecoderSettings decoder) {
    return layers(decoder.layers(), decoder.cell().toString(), decoder.hiddenSize())
        + (decoder.conditional() ? ", the lowest conditional" : "")
        + (decoder.copy() ? ", with copying" : "");
  }

  private static String describe(AttentionSettings attention) {
    return attention.type() + (attention.coverage() ? ", with coverage" : "");
  }

  private static String readout(DecoderSettings decoder) {
    return decoder.output() + (decoder.contextGate() ? ", with a context gate" : "");
  }

  private static String layers(int count, String cell, int width) {
    return String.format(
        Locale.ROOT, "%d %s of %s %d", count, count == 1 ? "layer" : "layers", cell, width);
  }

  private static String targetEmbedding(TieEmbeddings tied) {
    return switch (tied) {
      case NONE -> "target embedding";
      case DECODER -> "target embedding, also the output's weight";
      case ALL -> "source and target embedding, also the output's weight";
    };
  }

  /** Returns the number of trainable values. */
  long parameters() {
    return matrices.stream().mapToLong(TensorShape::size).sum();
  }
}
