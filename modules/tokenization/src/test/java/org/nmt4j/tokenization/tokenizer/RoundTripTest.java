package org.nmt4j.tokenization.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nmt4j.tokenization.RandomText;
import org.nmt4j.tokenization.SharedFolder;
import org.nmt4j.tokenization.corpus.Lines;
import org.nmt4j.tokenization.normalization.TextNormalizer;
import org.nmt4j.tokenization.normalization.WhiteSpace;

/** Checks that every tokenizer restores every normalised line. */
class RoundTripTest {
  private static final TextNormalizer NFC = new TextNormalizer(Optional.of(Form.NFC), false);
  private static final TextNormalizer NONE = new TextNormalizer(Optional.empty(), false);

  private static final List<String> EDGE_LINES =
      List.of(
          "",
          " ",
          "\"Yes,\" she said; 'no' (he didn't!) – „Ja“, »nein«, ‘so’ “it” ‹is›…",
          "See https://www.example.org/a_b/c-d?e=f&g=%20#h, mail me@example.org or \\\\host\\x.",
          "3,000.50 € -1.5e-10 50% 3rd A380 1/2 12:30 192.168.0.1 №5 x²",
          "z.B. Dr. U.S.A. o'clock rock'n'roll e-mail C++ C# .NET ... !!! ?!",
          "我喜欢2016年的咖啡。「東京」、です！　全角　スペース",
          "مرحبا، كيف حالك؟ عَرَبِيّ ١٢٣ שלום עולם",
          "हिन्दी में लिखा है। ภาษาไทย",
          "👩‍👩‍👧‍👦 👍🏽👍 🇩🇪🇫🇷 ❤️! 🏴󠁧󠁢󠁥󠁮󠁧󠁿 a😀b 😀😀",
          "Привет, world! Ελληνικά+latin漢字mixed",
          "e\u0301a\u0323\u0302 \u0301x Z\u0351\u036B\u0343algo",
          "\uD800 lone \uDC00surrogates\uD83D \uDE00\uD83D",
          "￭ a￭b ￭￭ ￮ ￮0 ￮1 ￮￭ ￭1 x￮",
          "@@ a@@ @@b a@@b @@@@ @ @@@ a@@ b @@￮ @@￮￮",
          "<s> </s> <unk> <pad> <s></s> a<unk>b </w> <mask> &lt; ▁ ▁▁ a▁b",
          "\t leading, trailing \u00A0 and\u2003odd\u3000 spaces \u2028",
          "\u200Bzero\u200Bwidth\uFEFF bom \u00ADsoft\u00AD \u202Ebidi\u202C \u0000 \u0007");

  enum Kind {
    SIMPLE,
    MAXENT_DE,
    MAXENT_EN,
    WHITESPACE,
    CHARACTERS;

    private Tokenizer tokenizer() {
      return switch (this) {
        case SIMPLE -> Tokenizers.opennlpSimple();
        case MAXENT_DE -> Tokenizers.opennlpMe("de");
        case MAXENT_EN -> Tokenizers.opennlpMe("en");
        case WHITESPACE -> Tokenizers.whitespace();
        case CHARACTERS -> Tokenizers.characters();
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void edgeLines(Kind kind) {
    Tokenizer tokenizer = kind.tokenizer();
    EDGE_LINES.forEach(line -> assertRoundTrip(tokenizer, NFC.normalize(line)));
    EDGE_LINES.forEach(line -> assertRoundTrip(tokenizer, NONE.normalize(line)));
    assertRoundTrip(tokenizer, NFC.normalize(String.join("", EDGE_LINES)));
  }

  @ParameterizedTest
  @EnumSource
  void randomLines(Kind kind) {
    Tokenizer tokenizer = kind.tokenizer();
    RandomText text = new RandomText(42);
    for (int i = 0; i < 20_000; i++) {
      assertRoundTrip(tokenizer, NONE.normalize(text.next()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void multi30k(Kind kind) {
    Tokenizer tokenizer = kind.tokenizer();
    Path folder = SharedFolder.require("data/multi30k");
    for (String name : List.of("train", "val", "test_2016_flickr")) {
      for (String language : List.of("de", "en")) {
        for (String line : Lines.read(folder.resolve(name + "." + language))) {
          assertRoundTrip(tokenizer, NFC.normalize(line));
        }
      }
    }
  }

  private static void assertRoundTrip(Tokenizer tokenizer, String line) {
    List<String> tokens = tokenizer.tokenize(line);
    // Plain comparisons come first, because they run a million times.
    if (!tokenizer.detokenize(tokens).equals(line)) {
      assertThat(tokenizer.detokenize(tokens)).as("%s", tokens).isEqualTo(line);
    }
    for (String token : tokens) {
      if (token.isEmpty() || WhiteSpace.isIn(token)) {
        assertThat(tokens).noneMatch(String::isEmpty).noneMatch(WhiteSpace::isIn);
      }
    }
  }
}
