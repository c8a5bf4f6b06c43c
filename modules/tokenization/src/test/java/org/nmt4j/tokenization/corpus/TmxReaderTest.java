package org.nmt4j.tokenization.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.recipe.CorpusFiles;

class TmxReaderTest {
  private static final String MEMORY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4">
        <header srclang="de" datatype="plaintext"><note>a <x/></note></header>
        <body>
          <tu tuid="1"><note>n</note><prop type="x">p</prop>
            <tuv xml:lang="de-DE"><seg>Ein
              Hund &amp; <![CDATA[<Katze>]]></seg></tuv>
            <tuv xml:lang="EN-GB"><prop type="y">q</prop><seg>A dog &amp; &lt;cat&gt;</seg></tuv>
          </tu>
          <tu><tuv xml:lang="de"><seg>nur deutsch</seg></tuv></tu>
          <tu><tuv lang="EN"><seg>yes</seg></tuv><tuv lang="DE"><seg>ja</seg></tuv></tu>
          <tu><tuv lang="EN"><seg> </seg></tuv><tuv lang="DE"><seg>leer</seg></tuv></tu>
        </body>
      </tmx>
      """;

  @TempDir private Path folder;

  private Path write(String text, Charset encoding) {
    try {
      return Files.write(folder.resolve("m.tmx"), text.getBytes(encoding));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path write(String text) {
    return write(text, StandardCharsets.UTF_8);
  }

  private static CorpusFiles files(Path file) {
    return new CorpusFiles.Tmx(file, "de", "en");
  }

  private static List<TmxUnit> units(Path file) {
    try (TmxReader reader = TmxReader.open(file)) {
      List<TmxUnit> units = new ArrayList<>();
      reader.forEachRemaining(units::add);
      return units;
    }
  }

  private static TmxVariant segment(String segment, Path file) {
    return units(file).get(0).in("de").orElseThrow(() -> new AssertionError(segment));
  }

  private Path one(String segment) {
    return write(
        "<tmx><body><tu><tuv xml:lang='de'><seg>" + segment + "</seg></tuv></tu></body></tmx>");
  }

  @Test
  void readsPairsAndCountsUnitsThatLackALanguage() {
    Path file = write(MEMORY);
    assertThat(ParallelCorpus.read(files(file)))
        .containsExactly(
            new SentencePair("Ein Hund & <Katze>", "A dog & <cat>"), new SentencePair("ja", "yes"));
    assertThat(ParallelCorpus.leftOut(files(file)))
        .contains(file + ": 2 of 4 units left out, which have no text in de or none in en");
    assertThat(ParallelCorpus.leftOut(new CorpusFiles.Tmx(file, "de", "de"))).isEmpty();
    assertThat(ParallelCorpus.leftOut(new CorpusFiles.Tsv(file))).isEmpty();
    assertThat(ParallelCorpus.stream(files(file))).hasSize(2);
  }

  @Test
  void tellsTheLineOfAPair() {
    List<Long> lines = new ArrayList<>();
    try (PairReader reader = ParallelCorpus.open(files(write(MEMORY)))) {
      boolean isMore = reader.hasNext();
      while (isMore) {
        reader.next();
        isMore = reader.hasNext();
        lines.add(reader.lineNumber());
      }
    }
    assertThat(lines).containsExactly(6L, 12L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
  void readsOtherEncodings(String encoding) {
    String text = MEMORY.replace("UTF-8", encoding).replace("ja<", "jä<");
    assertThat(ParallelCorpus.read(files(write(text, Charset.forName(encoding)))))
        .contains(new SentencePair("jä", "yes"));
  }

  @Test
  void readsCompressedFiles() {
    Path file = folder.resolve("m.tmx.gz");
    Lines.write(file, MEMORY.lines().toList());
    assertThat(ParallelCorpus.read(files(file))).hasSize(2);
  }

  @Test
  void leavesOutCodesAndKeepsHighlightedText() {
    TmxVariant variant =
        segment(
            "",
            one(
                "a<bpt i='1' x='7'>&lt;b&gt;<sub>x<hi>y</hi></sub></bpt>b <hi>c<ph/></hi>d<ept"
                    + " i='1'/><it pos='begin'>z</it><ut>u</ut>"));
    assertThat(variant.text()).isEqualTo("ab cd");
    assertThat(variant.codes())
        .containsExactly(
            new TmxCode(1, TmxCode.Kind.OPEN, "1", "7"),
            new TmxCode(4, TmxCode.Kind.ALONE, "", ""),
            new TmxCode(5, TmxCode.Kind.CLOSE, "1", ""),
            new TmxCode(5, TmxCode.Kind.ALONE, "", ""),
            new TmxCode(5, TmxCode.Kind.ALONE, "", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "de, 'DE', 0",
    "de, 'de-AT de', 1",
    "de, 'fr de-AT de-DE', 1",
    "de-DE, 'de de_de', 1",
    "de-CH, 'fr de', 1",
    "de, 'deu fr', -1",
    "pt-PT, 'pt-BR', -1",
  })
  void choosesTheSameCodeBeforeARelatedOne(String language, String present, int expected) {
    List<TmxVariant> variants = new ArrayList<>();
    for (String each : present.split(" ")) {
      variants.add(new TmxVariant(language, " ", List.of()));
      variants.add(new TmxVariant(each, "" + variants.size() / 2, List.of()));
    }
    assertThat(new TmxUnit(1, variants).in(language).map(TmxVariant::text).orElse("-1"))
        .isEqualTo("" + expected);
  }

  @Test
  void namesTheLanguagesOfAFileThatHasNoPair() {
    Path file = write(MEMORY);
    assertThatThrownBy(() -> ParallelCorpus.read(new CorpusFiles.Tmx(file, "de", "fr")))
        .hasMessage(
            file
                + ":1:1: found only units in de-DE, EN-GB, de, EN, DE, expected units with a text"
                + " in de and in fr");
    Path empty = write("<tmx><body/></tmx>");
    assertThatThrownBy(() -> ParallelCorpus.read(files(empty)))
        .hasMessage(empty + ":1:1: found no text, expected units with a text in de and in en");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | 1:1: found malformed XML (Premature end of file), expected TMX",
        "Der Hund | 1:1: found malformed XML (Content is not allowed in prolog), expected TMX",
        "<html/> | 1:8: found <html>, expected <tmx>",
        "<tmx><tu><tuv><seg>a</seg></tuv></tu></tmx> "
            + "| 1:15: found <tuv> without a language, expected xml:lang",
        "<tmx><tu><tuv lang='de'><seg>a<b>c</b></seg></tuv></tu></tmx> "
            + "| 1:34: found <b> in <seg>, expected text, bpt, ept, hi, it, ph or ut",
        "<tmx><tu><tuv lang='de'><seg>a&nbsp;b</seg></tuv></tu></tmx> "
            + "| 1:37: found the entity &nbsp;, expected text",
        "<tmx><tu></tmx> | 1:12: found malformed XML (The element type \"tu\" must be terminated by"
            + " the matching end-tag \"</tu>\"), expected TMX",
      })
  void namesThePlaceOfAnError(String text, String message) {
    Path file = write(text);
    assertThatThrownBy(() -> units(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ":" + message);
  }

  @Test
  void opensNoOtherFileAndExpandsNoEntity() {
    Path secret = folder.resolve("secret");
    Lines.write(secret, List.of("secret"));
    String body = "<tmx><tu><tuv lang='de'><seg>&x;</seg></tuv></tu></tmx>";
    Path external = write("<!DOCTYPE tmx [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + body);
    assertThatThrownBy(() -> units(external)).hasMessageContaining("found the entity &x;");
    Path bomb = write("<!DOCTYPE tmx [<!ENTITY y \"yy\"><!ENTITY x \"&y;&y;\">]>" + body);
    assertThatThrownBy(() -> units(bomb)).hasMessageContaining("found the entity &x;");
    Path attribute = write("<!DOCTYPE tmx [<!ENTITY x \"boo\">]><tmx version='&x;'/>");
    assertThatThrownBy(() -> units(attribute)).isInstanceOf(DataException.class);
    Path absent = write("<!DOCTYPE tmx SYSTEM \"file:///no/such/file\"><tmx/>");
    assertThat(units(absent)).isEmpty();
  }

  @Test
  void limitsDepthAndSize() {
    Path deep = one("<hi>".repeat(200));
    assertThatThrownBy(() -> units(deep)).hasMessageContaining("100 elements inside each other");
    Path codes = one("<ph/>".repeat(300_000));
    assertThatThrownBy(() -> units(codes)).hasMessageContaining("a unit of more than 16777216");
    Path long64 = write("<tmx a='" + "x".repeat(70 << 20) + "'/>");
    assertThatThrownBy(() -> units(long64)).hasMessageContaining("an item of more than 64 MiB");
  }

  @Test
  void namesAnUnknownEncoding() {
    Path file = write(MEMORY.replace("UTF-8", "KOI-99"));
    assertThatThrownBy(() -> units(file))
        .hasMessage(file + ":1:1: found the unknown encoding KOI-99, expected UTF-8");
  }

  @Test
  void namesTheByteThatIsNotInTheEncoding() {
    Path file = write(MEMORY.replace("ja<", "jä<"), StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> units(file))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("found bytes near here that are not in the encoding of the file");
  }
}
