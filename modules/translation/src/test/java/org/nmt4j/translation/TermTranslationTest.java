package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.recipe.ShortlistSettings;

/**
 * Translates with a glossary and a model that reverses lines. In its training text, {@code a} is
 * {@code m} in three of four lines, and {@code n} in the others.
 */
class TermTranslationTest {
  private static final Glossary GLOSSARY =
      new Glossary(List.of(new Term("a", "n"), new Term("b c", "d"), new Term("K", "k k")));
  private static final Glossary RARE = new Glossary(List.of(new Term("a", "n")));

  /** A text with its own glossary. */
  private record SourceText(String text, Glossary glossary) {}

  private static TranslationModel model;
  private static List<String> lines;

  @BeforeAll
  static void train(@TempDir Path folder) throws IOException {
    ReverseCorpus corpus = new ReverseCorpus(folder);
    StringBuilder targets = new StringBuilder();
    int number = 0;
    for (String line : Files.readAllLines(folder.resolve("train.out"))) {
      targets.append(line.replace('a', number % 4 == 3 ? 'n' : 'm')).append('\n');
      number += line.contains("a") ? 1 : 0;
    }
    corpus.write("train.out", targets.toString());
    String dev = Files.readString(folder.resolve("dev.out"));
    corpus.write("dev.out", dev.replace('a', 'm'));
    String shortlist = "decoding.shortlist={frequent: 100, candidates: 5}";
    model = ReverseModels.train(corpus.recipe(shortlist), 2, folder.resolve("run")).model();
    lines = corpus.test();
  }

  private static TranslationOptions options(int beam) {
    return TranslationOptions.of(model.recipe().decoding())
        .withBeamSize(beam)
        .withNBest(beam)
        .withAttention()
        .withoutShortlist();
  }

  private static List<Translation> translate(TranslationOptions options, List<SourceText> texts) {
    try (Workers workers = new Workers(2)) {
      Translator translator = new Translator(model, options, workers);
      List<TextPart> parts = new ArrayList<>();
      texts.forEach(each -> parts.addAll(translator.cut(each.text, each.glossary)));
      List<Translation> translations = translator.translateParts(parts);
      List<Translation> joined = new ArrayList<>();
      int next = 0;
      for (SourceText each : texts) {
        List<TextPart> own = translator.cut(each.text, each.glossary);
        joined.add(Translator.join(own, translations.subList(next, next + own.size())));
        next += own.size();
      }
      return joined;
    }
  }

  private static List<SourceText> texts(List<String> sources, Glossary glossary) {
    return sources.stream().map(line -> new SourceText(line, glossary)).toList();
  }

  /** Returns the share of the lines with an {@code a} that are reversed, with this word for it. */
  private static double right(Glossary glossary, char word, int beam) {
    List<String> some = lines.stream().filter(line -> line.contains("a")).toList();
    List<Translation> found = translate(options(beam), texts(some, glossary));
    int right = 0;
    for (int i = 0; i < some.size(); i++) {
      String expected = ReverseCorpus.reverse(some.get(i)).replace('a', word);
      right += found.get(i).text().equals(expected) ? 1 : 0;
    }
    return right / (double) some.size();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void aTermTakesThePlaceOfTheUsualWord(int beam) {
    assertThat(right(Glossary.EMPTY, 'm', beam)).isGreaterThan(0.8);
    assertThat(right(RARE, 'n', beam)).isGreaterThan(0.8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void everyTermIsMet(int beam) {
    List<Translation> found = translate(options(beam), texts(lines, GLOSSARY));
    int terms = 0;
    for (int i = 0; i < lines.size(); i++) {
      List<TermUse> uses = found.get(i).terms();
      assertThat(uses).extracting(TermUse::term).isEqualTo(GLOSSARY.find(lines.get(i)));
      assertThat(uses).allMatch(TermUse::isMet);
      int rare = (int) lines.get(i).chars().filter(symbol -> symbol == 'a').count();
      for (Translation.Candidate each : found.get(i).candidates()) {
        assertThat(Collections.frequency(each.tokens(), "n")).isGreaterThanOrEqualTo(rare);
      }
      terms += uses.size();
    }
    assertThat(terms).isGreaterThan(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void aTranslationDependsOnItsTextAndGlossaryAlone(int beam) {
    List<SourceText> texts = new ArrayList<>();
    for (String line : lines.subList(0, 60)) {
      texts.add(new SourceText(line, texts.size() % 3 == 0 ? Glossary.EMPTY : GLOSSARY));
    }
    texts.add(new SourceText("a b\n\nb c. a", GLOSSARY));
    List<String> together = bits(translate(options(beam), texts));
    List<String> sources = texts.stream().map(SourceText::text).toList();
    List<String> plain = bits(translate(options(beam), texts(sources, Glossary.EMPTY)));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
      if (texts.get(i).glossary().find(sources.get(i)).isEmpty()) {
        assertThat(together.get(i)).isEqualTo(plain.get(i));
      }
    }
    assertThat(together).isNotEqualTo(plain);
    Collections.shuffle(order, new Random(1));
    for (int from = 0; from < order.size(); from += 7) {
      List<Integer> some = order.subList(from, Math.min(from + 7, order.size()));
      List<SourceText> few = some.stream().map(texts::get).toList();
      assertThat(bits(translate(options(beam).withBatchSize(3), few)))
          .isEqualTo(some.stream().map(together::get).toList());
    }
  }

  private static List<String> bits(List<Translation> translations) {
    return translations.stream().map(TranslatorTest::bits).toList();
  }

  @Test
  void termsBelongToThePartInWhichTheyStand() {
    List<Translation> found =
        translate(options(5).withMaxTokens(3), texts(List.of("e f a g h i\n\nb c", "a"), GLOSSARY));
    assertThat(found.get(0).terms())
        .containsExactly(
            new TermUse(new Term("a", "n"), true), new TermUse(new Term("b c", "d"), true));
    assertThat(found.get(0).parts().get(0).translation().text()).contains("n");
    assertThat(found.get(1).text()).contains("n");
  }

  @Test
  void unknownWordsOfATermAreNotMet() {
    Term unknown = new Term("a", "n z");
    Glossary glossary = new Glossary(List.of(unknown, new Term("b", "d")));
    try (Workers workers = new Workers(1)) {
      Translator translator = new Translator(model, options(5), workers);
      assertThat(translator.unknownTerms(glossary)).containsExactly(unknown);
      Translation found = translator.translate(List.of("b a"), glossary).get(0);
      assertThat(found.terms())
          .containsExactly(new TermUse(new Term("b", "d"), true), new TermUse(unknown, false));
    }
  }

  @Test
  void aShortlistHasTheTokensOfTerms() {
    Glossary other = new Glossary(List.of(new Term("a", "g h")));
    TranslationOptions options = options(5).withShortlist(new ShortlistSettings(1, 1));
    for (Translation each : translate(options, texts(lines, other))) {
      assertThat(each.terms()).allMatch(TermUse::isMet);
    }
  }
}
