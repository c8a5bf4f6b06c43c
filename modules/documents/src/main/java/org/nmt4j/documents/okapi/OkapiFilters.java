package org.nmt4j.documents.okapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.ConditionalParameters;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.properties.PropertiesFilter;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;

/** Creates the filters of Okapi, which read and write documents. */
final class OkapiFilters {
  private OkapiFilters() {}

  /** Creates the filter of a format. */
  @SuppressWarnings("deprecation") // No other class of okapi-core maps the names of filters.
  static IFilter of(OkapiFormat format) {
    IFilter filter =
        switch (format) {
          case HTML -> html();
          case MARKDOWN -> markdown();
          case XLIFF -> xliff();
          case TMX -> new TmxFilter();
          case PROPERTIES -> new PropertiesFilter();
          case OFFICE -> office();
          case OPEN_DOCUMENT -> openDocument();
        };
    filter.setFilterConfigurationMapper(new FilterConfigurationMapper());
    return filter;
  }

  /**
   * Creates a filter that translates the labels of buttons. Other values of forms stay, because
   * programs read them.
   */
  private static HtmlFilter html() {
    HtmlFilter filter = new HtmlFilter();
    try (InputStream rules =
        HtmlFilter.class.getResourceAsStream("nonwellformedConfiguration.yml")) {
      String all = new String(rules.readAllBytes(), StandardCharsets.UTF_8);
      filter.setParametersFromString(
          all.replace(
                  "value: [type, NOT_EQUALS, [file, hidden, image, Password]]",
                  "value: [type, EQUALS, [button, submit, reset]]")
              .replace("translatableAttributes: [accesskey, value]", "translatableAttributes: []")
              .replaceAll("translatableAttributes: \\[value\\]", "translatableAttributes: []"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return filter;
  }

  private static MarkdownFilter markdown() {
    MarkdownFilter filter = new MarkdownFilter();
    filter.getParameters().setTranslateFencedCodeBlocks(false);
    filter.getParameters().setTranslateIndentedCodeBlocks(false);
    filter.getParameters().setTranslateInlineCodeBlocks(false);
    return filter;
  }

  private static XLIFFFilter xliff() {
    XLIFFFilter filter = new XLIFFFilter();
    filter.getParameters().setUseTranslationTargetState(true);
    return filter;
  }

  /**
   * Creates a filter that reads tabulators and line breaks as characters, and does not change
   * styles or properties of the file.
   */
  private static OpenXMLFilter office() {
    OpenXMLFilter filter = new OpenXMLFilter();
    ConditionalParameters parameters = filter.getParameters();
    parameters.setAddTabAsCharacter(true);
    parameters.setAddLineSeparatorCharacter(true);
    parameters.setReplaceNoBreakHyphenTag(true);
    parameters.setIgnoreSoftHyphenTag(true);
    parameters.setAllowWordStyleOptimisation(false);
    parameters.setTranslateDocProperties(false);
    parameters.setTranslatePowerpointDocProperties(false);
    parameters.setTranslateWordGraphicName(false);
    parameters.setTranslateWordGraphicDescription(true);
    parameters.setTranslatePowerpointGraphicName(false);
    parameters.setTranslatePowerpointGraphicDescription(true);
    return filter;
  }

  private static OpenOfficeFilter openDocument() {
    OpenOfficeFilter filter = new OpenOfficeFilter();
    filter.getParameters().setExtractNotes(true);
    filter.getParameters().setExtractMetadata(false);
    return filter;
  }
}
