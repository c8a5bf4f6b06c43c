package org.nmt4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.tokenization.corpus.LineReader;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import org.nmt4j.tokenization.vocabulary.Vocabulary;
import org.nmt4j.translation.Lexicon;
import org.nmt4j.translation.lexical.LexicalTable;

/** Fuzzes lists of tokens: vocabularies, counts, lexicons and the tables behind shortlists. */
class VocabularyFuzzTest {
  static Stream<byte[]> lists() {
    return Seeds.texts(
        "<pad>\n<s>\n</s>\n<unk>\nder\nHund\n",
        "der\nHund\nder\n",
        "der\t3\nHund\t1\n",
        "der 3\nHund 9223372036854775808\n",
        "Hund\tdog\nKatze\tcat\n",
        "5 2\n4\n5 6\n");
  }

  @MethodSource("lists")
  @FuzzTest
  void vocabulary(byte[] bytes) {
    Readers.read(() -> Vocabulary.read(Readers.file("vocabulary.txt", bytes)))
        .ifPresent(
            vocabulary -> {
              LineReader again = LineReader.of(vocabulary.toText(), "again");
              assertThat(Vocabulary.read(again).toLines()).isEqualTo(vocabulary.toLines());
              assertThat(new HashSet<>(vocabulary.toLines().subList(4, vocabulary.size())))
                  .hasSize(vocabulary.size() - 4);
            });
  }

  @MethodSource("lists")
  @FuzzTest
  void counts(byte[] bytes) {
    Readers.read(() -> TokenCounts.read(Readers.file("counts.tsv", bytes)))
        .ifPresent(counts -> assertThat(counts.asMap().values()).allMatch(count -> count >= 0));
  }

  @MethodSource("lists")
  @FuzzTest
  void lexicon(byte[] bytes) {
    Readers.read(() -> Lexicon.read(Readers.file("lexicon.tsv", bytes)));
  }

  @MethodSource("lists")
  @FuzzTest
  void table(byte[] bytes) {
    Readers.read(() -> LexicalTable.read(LineReader.of(Seeds.text(bytes), "table"), 20, 30))
        .ifPresent(
            table -> {
              LineReader again = LineReader.of(table.toText(), "again");
              assertThat(LexicalTable.read(again, 20, 30).toText()).isEqualTo(table.toText());
            });
  }
}
