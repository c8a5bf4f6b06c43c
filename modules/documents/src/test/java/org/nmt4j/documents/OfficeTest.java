package org.nmt4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeTest {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";

  @TempDir private Path folder;

  private static String relationships(String type, String target) {
    return XML
        + "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
        + " Id=\"rId1\" Type=\""
        + RELATION
        + type
        + "\" Target=\""
        + target
        + "\"/></Relationships>";
  }

  private static Map<String, String> parts(String main, String type, String content) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        XML
            + "<Types"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
            + " Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/"
            + main
            + "\" ContentType=\""
            + TYPE
            + type
            + "\"/></Types>");
    parts.put("_rels/.rels", relationships("officeDocument", main));
    parts.put(main, content);
    return parts;
  }

  static Map<String, String> word(String body) {
    return parts(
        "word/document.xml",
        "wordprocessingml.document.main+xml",
        XML
            + "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
  }

  private String docx(String body) {
    Translated documents = Translated.in(folder);
    String all = documents.files(documents.archive("a.docx", word(body))).get("word/document.xml");
    return all.substring(all.indexOf("<w:body>") + 8, all.indexOf("</w:body>"));
  }

  private static String run(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
  }

  @Test
  void runsKeepTheirFormat() {
    assertThat(
            docx(
                "<w:p>"
                    + run("one ")
                    + "<w:r><w:rPr><w:b/></w:rPr><w:t>two</w:t></w:r>"
                    + run(" three")
                    + "</w:p>"))
        .matches(
            "<w:p><w:r><w:t[^>]*>THREE"
                + " </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t[^>]*>TWO</w:t></w:r><w:r><w:t[^>]*>"
                + " ONE</w:t></w:r></w:p>");
  }

  @Test
  void fieldsAndHiddenTextStay() {
    String field =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE x"
            + " y</w:instrText></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar"
            + " w:fldCharType=\"end\"/></w:r>";
    String hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>one two</w:t></w:r></w:p>";
    String translated = docx("<w:p>" + run("page ") + field + run(" of it") + "</w:p>" + hidden);
    assertThat(translated).contains(field, hidden);
    assertThat(translated.replace(field, "").replaceAll("<[^>]*>", ""))
        .isEqualToNormalizingWhitespace("IT OF PAGEone two");
  }

  @Test
  void lineBreaksAndTabulatorsStay() {
    assertThat(
            docx(
                "<w:p><w:r><w:t>one two</w:t><w:br/><w:t>three"
                    + " four</w:t><w:tab/><w:t>five</w:t></w:r></w:p>"))
        .matches(
            ".*TWO ONE</w:t></w:r><w:r><w:br/><w:t[^>]*>FOUR THREE</w:t><w:tab/><w:t[^>]*>FIVE<.*");
  }

  @Test
  void filesHaveTheirOrderAndOthersStay() {
    Translated documents = Translated.in(folder);
    Map<String, String> parts = word("<w:p>" + run("one two") + "</w:p>");
    parts.put("word/media/a.bin", "binary one");
    Map<String, String> written = documents.files(documents.archive("b.docx", parts));

    assertThat(written.keySet()).containsExactlyElementsOf(parts.keySet());
    assertThat(written).containsEntry("word/media/a.bin", "binary one");
  }

  @Test
  void theSameDocumentBecomesTheSameBytes() {
    Translated documents = Translated.in(folder);
    Path source = documents.archive("c.docx", word("<w:p>" + run("one two") + "</w:p>"));
    Path first = folder.resolve("first.docx");
    Path second = folder.resolve("second.docx");
    documents.report(source, first);
    documents.report(source, second);
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void slidesAreTranslated() {
    Map<String, String> parts =
        parts(
            "ppt/presentation.xml",
            "presentationml.presentation.main+xml",
            XML
                + "<p:presentation"
                + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><p:sldIdLst><p:sldId"
                + " id=\"256\" r:id=\"rId1\"/></p:sldIdLst></p:presentation>");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            types.replace(
                "</Types>",
                "<Override PartName=\"/ppt/slides/slide1.xml\" ContentType=\""
                    + TYPE
                    + "presentationml.slide+xml\"/></Types>"));
    parts.put("ppt/_rels/presentation.xml.rels", relationships("slide", "slides/slide1.xml"));
    parts.put(
        "ppt/slides/slide1.xml",
        XML
            + "<p:sld xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><p:cSld><p:spTree><p:sp><p:nvSpPr><p:cNvPr"
            + " id=\"1\" name=\"Title one\"/></p:nvSpPr><p:txBody><a:bodyPr/><a:p><a:r><a:t>one"
            + " two</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>");
    Translated documents = Translated.in(folder);

    assertThat(documents.files(documents.archive("a.pptx", parts)).get("ppt/slides/slide1.xml"))
        .contains(">TWO ONE<", "name=\"Title one\"");
  }

  @Test
  void cellsAreTranslatedAndFormulasStay() {
    Map<String, String> parts =
        parts(
            "xl/workbook.xml",
            "spreadsheetml.sheet.main+xml",
            XML
                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                + " name=\"My sheet\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    parts.computeIfPresent(
        "[Content_Types].xml",
        (name, types) ->
            types.replace(
                "</Types>",
                "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                    + TYPE
                    + "spreadsheetml.worksheet+xml\"/><Override PartName=\"/xl/sharedStrings.xml\""
                    + " ContentType=\""
                    + TYPE
                    + "spreadsheetml.sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\""
                    + " ContentType=\""
                    + TYPE
                    + "spreadsheetml.styles+xml\"/></Types>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        relationships("worksheet", "worksheets/sheet1.xml")
            .replace(
                "</Relationships>",
                "<Relationship Id=\"rId2\" Type=\""
                    + RELATION
                    + "sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"rId3\""
                    + " Type=\""
                    + RELATION
                    + "styles\" Target=\"styles.xml\"/></Relationships>"));
    parts.put(
        "xl/styles.xml",
        XML
            + "<styleSheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><fonts><font/></fonts><fills><fill/></fills><cellStyleXfs><xf"
            + " fontId=\"0\" fillId=\"0\"/></cellStyleXfs><cellXfs><xf fontId=\"0\" fillId=\"0\""
            + " xfId=\"0\"/></cellXfs></styleSheet>");
    parts.put(
        "xl/worksheets/sheet1.xml",
        XML
            + "<worksheet"
            + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
            + " r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c"
            + " r=\"B1\"><f>SUM(C1:D1)</f><v>3</v></c></row></sheetData></worksheet>");
    parts.put(
        "xl/sharedStrings.xml",
        XML
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"1\""
            + " uniqueCount=\"1\"><si><t>one two</t></si></sst>");
    Translated documents = Translated.in(folder);
    Map<String, String> written = documents.files(documents.archive("a.xlsx", parts));

    assertThat(written.get("xl/sharedStrings.xml")).contains(">TWO ONE<");
    assertThat(written.get("xl/worksheets/sheet1.xml")).contains("<f>SUM(C1:D1)</f><v>3</v>");
    assertThat(written.get("xl/workbook.xml")).contains("My sheet");

    parts.remove("xl/sharedStrings.xml");
    for (String part : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
      parts.computeIfPresent(
          part, (name, xml) -> xml.replaceAll("<[^<]*sharedStrings.xml[^>]*>", ""));
    }
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) -> xml.replace("t=\"s\"><v>0</v>", "t=\"inlineStr\"><is><t>one two</t></is>"));
    assertThat(documents.files(documents.archive("b.xlsx", parts)).get("xl/sharedStrings.xml"))
        .contains(">TWO ONE<");
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) -> xml.replaceAll(" t=\"inlineStr\"><is>.*</is>", "><v>7</v>"));
    assertThat(documents.files(documents.archive("c.xlsx", parts)).get("xl/worksheets/sheet1.xml"))
        .contains("<v>7</v>");
  }
}
