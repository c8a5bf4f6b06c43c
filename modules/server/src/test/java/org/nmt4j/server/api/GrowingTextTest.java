package org.nmt4j.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

class GrowingTextTest {
  private static final String TEXT =
      "\n Eins. Zwei.\n\n\nDrei. Der Hund schläft.  Eins. \n \n Zwei. Drei. Vier.\n\n";

  @Test
  void piecesInAnyOrderAreTheWholeText() {
    try (Translator translator = Translator.load(Path.of(TinyEngine.MODEL))) {
      Translation whole = translator.translate(TEXT);
      List<Translation.Part> parts = whole.parts();
      assertThat(parts).hasSizeGreaterThan(10);
      for (int seed = 0; seed < 20; seed++) {
        Random random = new Random(seed);
        List<Integer> order = IntStream.range(0, parts.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        GrowingText growing = new GrowingText();
        StringBuilder text = new StringBuilder();
        for (int i : order.subList(0, random.nextInt(order.size() + 1))) {
          text.append(growing.add(i, parts.get(i)));
        }
        text.append(growing.finish(parts));
        assertThat(growing.add(order.get(0), parts.get(order.get(0)))).isEmpty();
        assertThat(text).hasToString(whole.text());
      }
    }
  }
}
