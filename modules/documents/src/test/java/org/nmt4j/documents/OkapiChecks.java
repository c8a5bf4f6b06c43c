package org.nmt4j.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.common.resource.TextFragmentUtil;
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
  private OkapiChecks() {}

  /**
   * Returns the messages of the checks.
   *
   * @param source the document before its translation; only read if the translated document does
   *     not hold both languages
   */
  static List<String> problems(
      Path source, Path translated, DocumentFormat format, LocaleId from, LocaleId to) {
    QualityCheckSession session = new QualityCheckSession();
    // Names and numbers stay in a translation. The usual bounds on lengths are for people.
    session.getParameters().setTargetSameAsSource(false);
    session.getParameters().setCheckMaxCharLength(false);
    session.getParameters().setCheckMinCharLength(false);
    session.getParameters().setDoubledWord(false);
    session.getParameters().setCheckXliffSchema(false);
    // The filter of Markdown numbers codes in their order, and the check compares the numbers.
    session.getParameters().setCodeDifference(format != DocumentFormat.MARKDOWN);
    session.getParameters().getPatterns().stream()
        .filter(each -> each.description.equals("Email addresses"))
        .forEach(
            each -> each.source = "[\\w.-]+@[\\w-]+(\\.[\\w-]+)+"); // no full stop of a sentence
    List<ITextUnit> after = units(translated, format, from, to);
    if (format == DocumentFormat.XLIFF
        || format == DocumentFormat.TMX
        || format == DocumentFormat.PO) {
      // A file may state another target language.
      session.startProcess(
          from,
          after.stream().flatMap(each -> each.getTargetLocales().stream()).findFirst().orElse(to));
      after.forEach(session::processTextUnit);
    } else {
      session.startProcess(from, to);
      List<ITextUnit> before = units(source, format, from, to);
      if (before.size() != after.size()) {
        return List.of(before.size() + " texts became " + after.size());
      }
      for (int i = 0; i < after.size(); i++) {
        TextFragment target = after.get(i).getSource().getUnSegmentedContentCopy();
        TextFragmentUtil.alignAndCopyCodeMetadata(
            before.get(i).getSource().getUnSegmentedContentCopy(), target, false, false);
        before.get(i).setTargetContent(to, target);
        session.processTextUnit(before.get(i));
      }
    }
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
