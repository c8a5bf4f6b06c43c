package org.nmt4j.tokenization.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {

  private static String split(String language, String text) {
    return String.join(" | ", SentenceSplitter.of(language).split(text));
  }

  /** Splits a text and compares the sentences. A bar stands for each boundary between sentences. */
  private static void check(String language, String sentences) {
    assertThat(split(language, sentences.replace(" | ", " "))).isEqualTo(sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "de; Der Hund schläft. | Die Katze trinkt. | Anna lacht!",
        "de; Kommst du? | Nein. | „Warum nicht?“ | Weil ich schlafe …",
        "de; Dr. Müller wohnt z. B. in Berlin bzw. Potsdam. | Er kommt am 3. Mai.",
        "de; Sie wurde 1990 geboren. | Er im 19. Jahrhundert.",
        "de; Er ist 25. | Sie ist älter.",
        "de; „Wann wirst du arbeiten?“, fragte die Lehrerin. | „Morgen“, sagte er.",
        "de; Er sagte: „Ich komme. | Du gehst.“ | Dann ging er.",
        "de; Äpfel, Birnen usw. liegen hier. | Birnen usw. | Die Äpfel fehlen.",
        "de; J. S. Bach und J.P. Morgan trafen E.S.E. Elektronik nie.",
        "de; Der Weg ist 5 km. | Danach kommt ein See (siehe S. 5). | Hier ist er.",
        "de; Er schläft. | 😆 Sie liest. | 2 Kinder spielen.",
        "de; Hallo!! | Was?! | Na ja... | Gut.",
        "de; Karl ... und Anna",
        "de; 1. Der Hund schläft. | 2. Die Katze trinkt.",
        "de; Sie sah www.beispiel.de und 3.5 Punkte. | Gut.",
        "de; Gibt es Nr. 5? | Ja, vgl. Abb. 3 auf S. 12.",
        "de; der hund schläft. | die katze trinkt? | ja!",
        "de; Der Hund schläft . | Die Katze trinkt .",
        "en; Mr. Hoffmann knows Mrs. Klein. | She is 25. | He is 30.",
        "en; \"When will you work?\" Otto asked. | \"Tomorrow.\" | He left.",
        "en; Otto asked: \"When?\" | The teacher said nothing.",
        "en; He lives in the U.S. | The house is big. | The U.S. Army is there.",
        "en; It costs $3.50 (e.g. at St. Mary's). | See Fig. 5. | No. | OK.",
        "fr; M. Dupont arrive. | Il dort ! | Où est-il ?",
        "es; El Sr. López duerme. | ¿Dónde está? | ¡Aquí!",
        "it; Il sig. Rossi dorme. | Dove sei?",
        "nl; Dhr. de Vries slaapt, bijv. hier. | Waarom?",
        "pt; O Sr. Silva dorme. | Onde?",
        "ru; Он родился в 1990 г. в Москве. | Она спит. | Где т.е. когда?",
        "und; Mr. Klein sleeps. | Dr. Weber auch. | El perro duerme.",
        "tr; Köpek uyuyor. | Kedi nerede? | Burada.",
        "el; Ο σκύλος κοιμάται. | Η γάτα πίνει.",
        "ur; کتا سو رہا ہے۔ | بلی پی رہی ہے۔",
        "ar; أين القط؟ | القط هنا. | الكلب نائم.",
        "hi; कुत्ता सो रहा है। | बिल्ली पी रही है।",
        "am; ውሻው ተኝቷል። | ድመቷ ትጠጣለች።",
        "th; สุนัขนอนหลับ แมวดื่มน้ำ"
      })
  void sentencesOfSpacedScripts(String language, String sentences) {
    check(language, sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 我们走。你好吗？好，再见！; 我们走。 | 你好吗？ | 好，再见！",
        "zh; 他说：“我走了。”然后走了。好。; 他说：“我走了。”然后走了。 | 好。",
        "zh; “你好！”“你好！”; “你好！” | “你好！”",
        "ja; 「はい。」と言った。犬が寝ている。; 「はい。」と言った。 | 犬が寝ている。",
        "ja; 値段は３．５円です｡ 安い！？ はい; 値段は３．５円です｡ | 安い！？ | はい",
        "my; ခွေးအိပ်သည်။ကြောင်သောက်သည်။; ခွေးအိပ်သည်။ | ကြောင်သောက်သည်။"
      })
  void sentencesOfScriptsWithoutSpaces(String language, String text, String sentences) {
    assertThat(split(language, text)).isEqualTo(sentences);
  }

  @Test
  void ofWhiteSpaceThereIsNone() {
    assertThat(SentenceSplitter.of("de").split(" \t\u00A0")).isEmpty();
    assertThat(SentenceSplitter.of("de").split("")).isEmpty();
    assertThat(SentenceSplitter.of("de").split("  Ja.  Nein. ")).containsExactly("Ja.", "Nein.");
  }

  @Test
  void sixtySentencesAreSixty() {
    String text = "Der Hund schläft. ".repeat(60);
    assertThat(SentenceSplitter.of("de").split(text)).hasSize(60).containsOnly("Der Hund schläft.");
  }

  @Test
  @Timeout(20)
  void onlyWhiteSpaceStandsBetweenSentences() {
    Random random = new Random(5);
    String characters = "aB1 .!?…\"“)。「」,\u00A0\uD83D\uDE00zr";
    for (String language : List.of("de", "en", "und")) {
      SentenceSplitter splitter = SentenceSplitter.of(language);
      for (int i = 0; i < 3000; i++) {
        String text =
            random
                .ints(random.nextInt(60), 0, characters.length())
                .mapToObj(c -> characters.substring(c, c + 1))
                .collect(Collectors.joining());
        List<String> sentences = splitter.split(text);
        assertThat(sentences).noneMatch(each -> !each.equals(each.strip()) || each.isEmpty());
        assertThat(bare(String.join("", sentences))).isEqualTo(bare(text));
      }
    }
  }

  private static String bare(String text) {
    return text.replaceAll("[ \u00A0]", "");
  }

  @Test
  @Timeout(20)
  void longTextsTakeNoLongTime() {
    SentenceSplitter splitter = SentenceSplitter.of("de");
    assertThat(splitter.split("ein wort. ".repeat(20_000))).hasSize(20_000);
    assertThat(splitter.split("Bhf. Peter ".repeat(1_000))).isNotEmpty();
    assertThat(splitter.split("a.".repeat(200_000))).hasSize(1);
    assertThat(splitter.split(".".repeat(400_000))).hasSize(1);
    assertThat(splitter.split("\"A?\" Bcd ".repeat(50_000))).isNotEmpty();
  }
}
