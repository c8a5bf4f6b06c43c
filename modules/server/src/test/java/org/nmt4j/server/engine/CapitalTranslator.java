package org.nmt4j.server.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nmt4j.translation.SourceText;
import org.nmt4j.translation.TextPart;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translation.Candidate;
import org.nmt4j.translation.Translator;

/** Cuts texts at full stops, translates by capitals, and keeps the batches. */
final class CapitalTranslator implements PartTranslator {
  /** The texts of each batch. */
  final List<List<String>> batches = new CopyOnWriteArrayList<>();

  private final int mostParts;
  private Runnable before = () -> {};

  CapitalTranslator(int mostParts) {
    this.mostParts = mostParts;
  }

  /** Runs an action at the start of each batch. */
  CapitalTranslator before(Runnable action) {
    before = action;
    return this;
  }

  @Override
  public List<TextPart> cut(SourceText text) {
    List<TextPart> parts = new ArrayList<>();
    for (String part : text.text().split("(?<=\\.)")) {
      String own = part.strip();
      List<String> tokens = own.isEmpty() ? List.of() : Arrays.asList(own.split(" "));
      parts.add(new TextPart(own, parts.isEmpty() ? "" : " ", tokens));
    }
    return parts;
  }

  @Override
  public List<Translation> translate(List<TextPart> parts) {
    List<String> texts = parts.stream().map(TextPart::text).toList();
    batches.add(texts);
    before.run();
    if (texts.stream().anyMatch(text -> text.contains("bad"))) {
      throw new IllegalStateException("found a bad text");
    }
    return parts.stream().map(CapitalTranslator::capitals).toList();
  }

  private static Translation capitals(TextPart part) {
    return new Translation(
        part.tokens(),
        List.of(
            new Candidate(
                part.text().toUpperCase(Locale.ROOT),
                part.tokens(),
                -1,
                List.of(),
                -1,
                List.of(),
                false,
                0)));
  }

  @Override
  public Translated join(String text, List<TextPart> parts, List<Translation> translations) {
    if (text.contains("huge")) {
      throw new OutOfMemoryError("found a huge text");
    }
    return new Translated(text, Translator.join(parts, translations), null);
  }

  @Override
  public int mostParts() {
    return mostParts;
  }
}
