package org.nmt4j.documents.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {
  private static String found(String text, Set<PlaceholderKind> kinds) {
    return Placeholders.of(kinds).find(text).stream()
        .map(each -> text.substring(each.from(), each.to()))
        .collect(Collectors.joining("|"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "%d Dateien => %d",
        "Datei %s nicht gefunden. => %s",
        "%1$d von %2$s => %1$d|%2$s",
        "Wert: %-5.2f%%. => %-5.2f|%%",
        "%(name)s hat %(count)d Punkte => %(name)s|%(count)d",
        "'%s': %zu Bytes, %lld, %*d, %.*s => %s|%zu|%lld|%*d|%.*s",
        "%s%s => %s|%s",
        "%sfoo, %dx%d, %dpx, %sName => %sfoo|%d|%d|%d|%s",
        "%u%% belegt, 100%% frei => %u|%%|%%",
        "%@ und %1$@ => %@|%1$@",
        "%1 von %2, %n Dateien, %L1 %PATH% => %1|%2|%n|%L1|%PATH%",
        "%{name} und %<id>d => %{name}|%<id>d",
        "100 % sicher => ",
        "50% des Weges => ",
        "100% => ",
        "100 %. Danach => ",
        "zu 5 % davon => ",
        "25 %ige Lösung => ",
        "{0} Treffer für {name}, {user.name}, {} => {0}|{name}|{user.name}|{}",
        "{0,number} {1:F2} {x!r} {n:>10} => {0,number}|{1:F2}|{x!r}|{n:>10}",
        "{{x}} {{ user.name }} ${x} #{y} => {{x}}|{{ user.name }}|${x}|#{y}",
        "eine { Klammer } und { => ",
        "{eine Bemerkung} hier => ",
        "$HOME $1 $name, 5 $ und $5.00 => $HOME|$1|$name",
        "A\\nB\\n\\nC\\tD\\nhttps://x.org => \\n|\\n\\n|\\t|\\n|https://x.org",
        "\\{\\} und \\( oder \\ allein \\\\ {...} {\\} => \\{\\}|\\(|\\|\\\\|{...}|{\\}",
        "Verweis \\%d und \\%% => \\|%d|\\%",
        "nach \\c und \\d, nicht \\alpha => \\c|\\d",
        "C:\\neu\\\\n => C:\\neu\\\\n",
        "a&nbsp;b &#8217; &#x20AC; AT&T R&D; x => &nbsp;|&#8217;|&#x20AC;",
        "Siehe https://a.b/c_(d)?e=f&g#h, oder www.x.de. => https://a.b/c_(d)?e=f&g#h|www.x.de",
        "(http://x.org/y) <http://z.org> => http://x.org/y|http://z.org",
        "Mail an a.b-c@x.example.org. => a.b-c@x.example.org",
        "<br> <a href=\"x y\">Hier</a> a < b und c > d => <br>|<a href=\"x y\">|</a>",
        "in /etc/fstab und ~/.bashrc, C:\\Temp\\x.txt => /etc/fstab|~/.bashrc|C:\\Temp\\x.txt",
        "und/oder 1/2 km/h => ",
        "Er sagte: nein! => ",
      })
  void standardKindsAreFound(String text, String expected) {
    assertThat(found(text, InlineOptions.STANDARD.kept()))
        .isEqualTo(expected == null ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Es sind 20 kg, 3,5 m und -4 °C.;20 kg|3,5 m|-4 °C",
        "1.234,56 € und 50 % der 3 Hunde;1.234,56 €|50 %|3",
        "am 3. Mai um 12:30;3|12|30",
        "A4 und 3D bleiben;",
      })
  void numbersAreFoundIfAsked(String text, String expected) {
    assertThat(found(text, EnumSet.of(PlaceholderKind.NUMBER)))
        .isEqualTo(expected == null ? "" : expected);
  }

  @Test
  void onlyWantedKindsAreFound() {
    assertThat(found("%s {0} https://x.org", Set.of(PlaceholderKind.BRACES))).isEqualTo("{0}");
    assertThat(found("%s {0} https://x.org", Set.of())).isEmpty();
  }

  @Test
  void longTextsTakeLittleTime() {
    for (String part :
        new String[] {
          "%", "{", "<a ", "a@", "/a", "&#", "$", "1.", "\\", "(x", "a=\"", "http://"
        }) {
      found(part.repeat(20_000), EnumSet.allOf(PlaceholderKind.class));
    }
  }
}
