package org.nmt4j.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.Code;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.po.POFilter;
import net.sf.okapi.filters.properties.PropertiesFilter;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.lib.verification.Issue;
import net.sf.okapi.lib.verification.QualityCheckSession;

/**
 * Okapi's checks of a translated document: codes, white space at both ends, empty texts, damaged
 * characters, brackets, addresses and the directives of {@code printf}. The filters have their
 * usual settings, so that they read the document as other programs do.
 */
final class OkapiChecks {
  private static final Set<String> WORD_RULES =
      Set.of(
          "Opening parenthesis",
          "Closing parenthesis",
          "Bracketing characters (except parentheses)",
          "Tripled letter");

  private OkapiChecks() {}

  /**
   * Returns the messages of the checks.
   *
   * @param source the document before its translation; only read if the translated document does
   *     not hold both languages
   * @param checksWords whether brackets and tripled letters are checked. They depend on the words
   *     that a model chooses, so a model that does not know the words of a document fails here
   */
  static List<String> problems(
      Path source,
      Path translated,
      DocumentFormat format,
      LocaleId from,
      LocaleId to,
      boolean checksWords) {
    List<ITextUnit> after = units(translated, format, from, to);
    if (format == DocumentFormat.XLIFF
        || format == DocumentFormat.TMX
        || format == DocumentFormat.PO) {
      QualityCheckSession session = session(checksWords);
      // A file may state another target language.
      session.startProcess(
          from,
          after.stream().flatMap(each -> each.getTargetLocales().stream()).findFirst().orElse(to));
      after.forEach(session::processTextUnit);
      return messages(session);
    }
    List<ITextUnit> before = units(source, format, from, to);
    if (before.size() != after.size()) {
      return List.of(before.size() + " texts became " + after.size());
    }
    QualityCheckSession session = session(checksWords);
    // The filters number the codes of each text in their order, and Okapi compares the numbers.
    // A translation may have the codes in another order.
    session.getParameters().setCodeDifference(false);
    session.startProcess(from, to);
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      TextFragment text = before.get(i).getSource().getUnSegmentedContentCopy();
      TextFragment target = after.get(i).getSource().getUnSegmentedContentCopy();
      if (!codes(text).equals(codes(target))) {
        problems.add("The codes " + codes(text) + " became " + codes(target));
      }
      before.get(i).setTargetContent(to, target);
      session.processTextUnit(before.get(i));
    }
    problems.addAll(messages(session));
    return problems;
  }

  private static QualityCheckSession session(boolean checksWords) {
    QualityCheckSession session = new QualityCheckSession();
    // Names and numbers stay in a translation. The usual bounds on lengths are for people.
    session.getParameters().setTargetSameAsSource(false);
    session.getParameters().setCheckMaxCharLength(false);
    session.getParameters().setCheckMinCharLength(false);
    session.getParameters().setDoubledWord(false);
    session.getParameters().setCheckXliffSchema(false);
    session.getParameters().getPatterns().stream()
        .filter(each -> WORD_RULES.contains(each.description))
        .forEach(each -> each.enabled = checksWords);
    session.getParameters().getPatterns().stream()
        .filter(each -> each.description.equals("Email addresses"))
        .forEach(
            each -> each.source = "[\\w.-]+@[\\w-]+(\\.[\\w-]+)+"); // no full stop of a sentence
    return session;
  }

  /** Returns the codes of a text, sorted. */
  private static List<String> codes(TextFragment text) {
    return text.getCodes().stream().map(Code::getData).sorted().toList();
  }

  private static List<String> messages(QualityCheckSession session) {
    return session.getIssues().stream().map(OkapiChecks::line).toList();
  }

  private static String line(Issue issue) {
    return issue.getMessage() + " [" + issue.getSource() + "] -> [" + issue.getTarget() + "]";
  }

  private static List<ITextUnit> units(
      Path file, DocumentFormat format, LocaleId from, LocaleId to) {
    List<ITextUnit> units = new ArrayList<>();
    try (IFilter filter = filter(format);
        RawDocument document = new RawDocument(file.toUri(), "UTF-8", from, to)) {
      filter.setFilterConfigurationMapper(new FilterConfigurationMapper());
      filter.open(document);
      while (filter.hasNext()) {
        Event event = filter.next();
        if (event.isTextUnit()) {
          units.add(event.getTextUnit());
        }
      }
    }
    return units;
  }

  private static IFilter filter(DocumentFormat format) {
    return switch (format) {
      case HTML -> new HtmlFilter();
      case MARKDOWN -> new MarkdownFilter();
      case PO -> new POFilter();
      case XLIFF -> new XLIFFFilter();
      case TMX -> new TmxFilter();
      case PROPERTIES -> new PropertiesFilter();
      case DOCX, PPTX, XLSX -> new OpenXMLFilter();
      case ODT, ODP, ODS -> new OpenOfficeFilter();
      case SRT, VTT -> throw new IllegalArgumentException(format + " has no filter here");
    };
  }
}
