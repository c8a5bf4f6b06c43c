package org.nmt4j.documents.po;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nmt4j.documents.file.FileLines;
import org.nmt4j.documents.file.LanguageCode;
import org.nmt4j.documents.file.TextBytes;
import org.nmt4j.documents.inline.CodedText;
import org.nmt4j.documents.inline.Piece;
import org.nmt4j.documents.unit.TranslatedUnit;
import org.nmt4j.documents.unit.UnitOptions;
import org.nmt4j.documents.unit.UnitTranslator;
import org.nmt4j.tokenization.corpus.DataException;

/**
 * Translates a PO file. An entry without a translation gets one, the flag {@code fuzzy}, and a
 * comment with the score. The header gets the fields that it lacks. All other lines stay as they
 * are, byte for byte.
 */
public final class PoDocument {
  /** The number of texts that are translated together. */
  private static final int WINDOW = 512;

  private static final Pattern CHARSET =
      Pattern.compile("Content-Type:[^\\n\"]*charset=([A-Za-z0-9_.:-]+)", Pattern.CASE_INSENSITIVE);

  private final Path from;
  private final UnitOptions options;
  private final UnitTranslator units;

  /** The end of new lines before the line feed: empty or a carriage return. */
  private String end = "";

  public PoDocument(Path from, UnitOptions options, UnitTranslator units) {
    this.from = from;
    this.options = options;
    this.units = units;
  }

  /** Reads the file, and writes it with the translations. */
  public void translateTo(OutputStream out) throws IOException {
    byte[] bytes = TextBytes.read(from);
    Charset charset = charset(bytes);
    String text = TextBytes.decode(from, bytes, charset);
    String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    List<String> lines = FileLines.of(text.substring(mark.length()));
    end = FileLines.usualEnd(lines);
    List<PoEntry> entries = new ArrayList<>(PoReader.read(from.toString(), lines));
    PoHeader header = header(entries);
    translate(entries, header);
    String written = mark + joined(entries, text);
    if (!charset.newEncoder().canEncode(written)) {
      header.setEncoding("UTF-8");
      replaceHeader(entries, header);
      charset = StandardCharsets.UTF_8;
      written = mark + joined(entries, text);
    }
    out.write(written.getBytes(charset));
  }

  private Charset charset(byte[] bytes) {
    Matcher named = CHARSET.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!named.find() || named.group(1).equals("CHARSET")) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(named.group(1));
    } catch (IllegalArgumentException e) {
      throw new DataException(
          from + ": found the encoding '" + named.group(1) + "', which this JVM does not know");
    }
  }

  private static String joined(List<PoEntry> entries, String source) {
    return FileLines.joined(entries.stream().flatMap(each -> each.lines().stream()), source);
  }

  private List<String> ended(List<String> lines) {
    return lines.stream().map(line -> line + end).toList();
  }

  private PoHeader header(List<PoEntry> entries) {
    PoHeader header = PoHeader.of(entries);
    String before = header.text();
    if (entries.stream().noneMatch(each -> each.isMessage() && each.isTranslated())
        && header.languages().stream().anyMatch(this::isOfSource)) {
      header.openLanguage();
    }
    LanguageCode.agreed("target", header.languages(), options.targetLanguage());
    header.complete(
        options.targetLanguage(), entries.stream().anyMatch(each -> each.plural().isPresent()));
    if (!header.text().equals(before)) {
      replaceHeader(entries, header);
    }
    return header;
  }

  /** Returns whether a code names the language of a template, not of its translations. */
  private boolean isOfSource(String language) {
    return LanguageCode.isSame(language, options.sourceLanguage())
        && !LanguageCode.isSame(language, options.targetLanguage());
  }

  /** Replaces the fields of the header. A file without a header gets one. */
  private void replaceHeader(List<PoEntry> entries, PoHeader header) {
    List<String> fields = ended(PoString.lines("msgstr", header.text()));
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).isHeader()) {
        entries.set(i, entries.get(i).withHeader(fields));
        return;
      }
    }
    entries.add(0, PoEntry.between(ended(List.of(""))));
    entries.add(0, PoEntry.header(ended(List.of("msgid \"\"")), fields));
  }

  private void translate(List<PoEntry> entries, PoHeader header) {
    PluralForms plurals = header.plurals(options.targetLanguage());
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      PoEntry entry = entries.get(i);
      if (entry.isMessage()) {
        if (options.all() || !entry.isTranslated()) {
          open.add(i);
        } else {
          units.keep();
        }
      }
    }
    for (int i = 0; i < open.size(); i += WINDOW) {
      translate(entries, open.subList(i, Math.min(open.size(), i + WINDOW)), plurals);
    }
  }

  private void translate(List<PoEntry> entries, List<Integer> some, PluralForms plurals) {
    List<CodedText> texts = new ArrayList<>();
    for (int i : some) {
      texts.add(coded(entries.get(i).id()));
      entries.get(i).plural().ifPresent(plural -> texts.add(coded(plural)));
    }
    List<Optional<TranslatedUnit>> results = units.drafts(texts);
    int next = 0;
    for (int i : some) {
      PoEntry entry = entries.get(i);
      int end = next + (entry.plural().isPresent() ? 2 : 1);
      boolean isText = results.subList(next, end).stream().anyMatch(Optional::isPresent);
      Optional<PoEntry> done = translated(entry, results.get(next), results.get(end - 1), plurals);
      if (done.isPresent()) {
        entries.set(i, isText || !entry.isTranslated() ? done.get() : entry);
        for (int k = next; k < end; k++) {
          units.accept(texts.get(k), results.get(k));
        }
      } else if (entry.isTranslated()) {
        results.subList(next, end).forEach(each -> units.keep());
      } else {
        units.keepOpen(entry.line(), end - next);
      }
      next = end;
    }
  }

  private static CodedText coded(String text) {
    return new CodedText(List.of(new Piece.Text(text)));
  }

  /** Returns an entry with its translations; empty if a translation cannot keep the directives. */
  private Optional<PoEntry> translated(
      PoEntry entry,
      Optional<TranslatedUnit> one,
      Optional<TranslatedUnit> many,
      PluralForms plurals) {
    String source = entry.id();
    String first = fitted(entry, source, one);
    String other = fitted(entry, entry.plural().orElse(source), many);
    if (first == null || other == null) {
      return Optional.empty();
    }
    List<String> target = new ArrayList<>();
    if (entry.plural().isEmpty()) {
      target.addAll(PoString.lines("msgstr", first));
    } else {
      boolean same = units.placeholders(source) == units.placeholders(entry.plural().get());
      boolean singular = plurals.count() > 1 && (same || plurals.startsWithOne());
      for (int i = 0; i < plurals.count(); i++) {
        target.addAll(PoString.lines("msgstr[" + i + "]", i == 0 && singular ? first : other));
      }
    }
    String note = one.or(() -> many).map(options::note).orElse(options.shortTool() + ", copied");
    return Optional.of(entry.translated(ended(target), note, options.toolName(), end));
  }

  /**
   * Returns a translation with the directives of its source and with line feeds at the same ends;
   * null if it cannot keep the directives.
   */
  private static String fitted(PoEntry entry, String source, Optional<TranslatedUnit> unit) {
    String text = unit.map(it -> it.text().text()).orElse(source);
    if (source.startsWith("\n") != text.startsWith("\n")) {
      text = source.startsWith("\n") ? "\n" + text : text.replaceFirst("^\n+", "");
    }
    if (source.endsWith("\n") != text.endsWith("\n")) {
      text = source.endsWith("\n") ? text + "\n" : text.replaceFirst("\n+$", "");
    }
    return FormatDirectives.fitted(entry.flags(), source, text);
  }
}
