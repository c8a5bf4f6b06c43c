package org.nmt4j.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.CodesReader;
import org.nmt4j.tokenization.bpe.ContinuationMark;

/** Fuzzes the codes of byte pair encoding. */
class BpeFuzzTest {
  private static final List<String> WORDS =
      List.of("Hund", "a@@", "@", "</w>", "der</w>", "\uD83D\uDE00", "\0", "aaaaaaaa");

  static Stream<byte[]> codes() {
    return Seeds.texts(
        "#version: 0.2\nd e\nde r</w>\nH u\n",
        "#version: 0.2\r\na a\na a</w>\naa a</w>\n",
        "#version: 0.1\na b\n",
        "a a\na </w>\naa a</w>\n\n",
        "a b 12\nH u</w> 3\n",
        "#version: 0.2\na b c\n");
  }

  /**
   * Accepted codes are the same after they are written and read. They split words into pieces that
   * can be joined again.
   */
  @MethodSource("codes")
  @FuzzTest
  void file(byte[] bytes) {
    Readers.read(() -> CodesReader.read(Readers.file("codes", bytes)))
        .ifPresent(
            codes -> {
              assertThat(CodesReader.parse(codes.toText())).isEqualTo(codes);
              List<String> pieces = new BpeSegmenter(codes).segment(WORDS);
              assertThat(ContinuationMark.join(pieces)).isEqualTo(WORDS);
            });
  }
}
