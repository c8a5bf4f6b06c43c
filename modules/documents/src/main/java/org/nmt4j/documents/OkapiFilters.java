package org.nmt4j.documents;

import net.sf.okapi.common.filters.FilterConfigurationMapper;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openoffice.OpenOfficeFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.properties.PropertiesFilter;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.filters.vtt.VTTFilter;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.filters.xliff2.XLIFF2Filter;

/** Creates the filters of Okapi, which read and write documents. */
final class OkapiFilters {
  private OkapiFilters() {}

  /**
   * Creates the filter of a format.
   *
   * @param second whether an XLIFF file has version 2
   */
  static IFilter of(DocumentFormat format, boolean second) {
    IFilter filter =
        switch (format) {
          case HTML -> new HtmlFilter();
          case MARKDOWN -> markdown();
          case XLIFF -> second ? new XLIFF2Filter() : new XLIFFFilter();
          case TMX -> new TmxFilter();
          case SRT, VTT -> subtitles();
          case PROPERTIES -> new PropertiesFilter();
          case DOCX, PPTX, XLSX -> new OpenXMLFilter();
          case ODT, ODP, ODS -> new OpenOfficeFilter();
          case PO -> throw new IllegalArgumentException("PO files have a reader of their own");
        };
    filter.setFilterConfigurationMapper(new FilterConfigurationMapper());
    return filter;
  }

  private static MarkdownFilter markdown() {
    MarkdownFilter filter = new MarkdownFilter();
    filter.getParameters().setTranslateFencedCodeBlocks(false);
    filter.getParameters().setTranslateIndentedCodeBlocks(false);
    filter.getParameters().setTranslateInlineCodeBlocks(false);
    return filter;
  }

  private static VTTFilter subtitles() {
    VTTFilter filter = new VTTFilter();
    filter.getParameters().setKeepTimecodes(true);
    return filter;
  }
}
