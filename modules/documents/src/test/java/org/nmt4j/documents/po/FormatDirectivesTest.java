package org.nmt4j.documents.po;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormatDirectivesTest {
  @Test
  void reorderedDirectivesGetNumbers() {
    assertThat(FormatDirectives.fitted("%s of %d", "%d VON %s")).isEqualTo("%2$d VON %1$s");
    assertThat(FormatDirectives.fitted("%s in %s", "%s IN %s")).isEqualTo("%s IN %s");
    assertThat(FormatDirectives.fitted("100%% of %d", "%d OF 100%%")).isEqualTo("%d OF 100%%");
    assertThat(FormatDirectives.fitted("%1$s %2$s", "%2$s %1$s")).isEqualTo("%2$s %1$s");
    assertThat(FormatDirectives.fitted("%s of %d", "%s VON")).isNull();
    assertThat(FormatDirectives.fitted("%*d %s", "%s %*d")).isNull();
  }

  @Test
  void onlySomeFormatsHaveNumberedDirectives() {
    assertThat(FormatDirectives.fitted(List.of("fuzzy", "c-format"), "%s of %d", "%d VON %s"))
        .isEqualTo("%2$d VON %1$s");
    assertThat(FormatDirectives.fitted(List.of("python-format"), "%s of %d", "%d VON %s")).isNull();
    assertThat(FormatDirectives.fitted(List.of("python-format"), "%s of %d", "%s VON %d"))
        .isEqualTo("%s VON %d");
    assertThat(FormatDirectives.fitted(List.of("python-brace-format"), "50% of {x}", "{x} 50%"))
        .isEqualTo("{x} 50%");
    assertThat(FormatDirectives.fitted(List.of("no-c-format"), "%s of %d", "%d")).isEqualTo("%d");
  }
}
