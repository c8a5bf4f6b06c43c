package org.nmt4j.cli.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nmt4j.experiment.evaluation.HeatMaps;
import org.nmt4j.experiment.evaluation.UnknownCount;
import org.nmt4j.translation.Translation;
import org.nmt4j.translation.Translator;

/** Translates the lines of one input. */
public final class LineTranslation implements LineWork {
  private final Translator translator;
  private final TranslationFormat format;
  private final InputCheck inputCheck;
  private final UnknownCount unknownWords;
  private final LineRules rules;
  private final Optional<Path> heatMaps;
  private final Optional<Path> statusFile;
  private final Map<String, String> facts;
  private final LineMemory memory;

  /**
   * Creates the translation of one input.
   *
   * @param inputCheck checks all lines
   * @param unknownWords counts the unknown words of all translations
   * @param rules translates with a glossary and with the rules of each line
   * @param heatMaps the folder for drawings of each line's attention; empty for no drawings
   * @param statusFile the file for the table of each line's status; empty for no table
   * @param facts the names and values of everything that decides the translations
   * @param memory the translation memory to look lines up in
   */
  public LineTranslation(
      Translator translator,
      TranslationFormat format,
      InputCheck inputCheck,
      UnknownCount unknownWords,
      LineRules rules,
      Optional<Path> heatMaps,
      Optional<Path> statusFile,
      Map<String, String> facts,
      LineMemory memory) {
    this.translator = translator;
    this.format = format;
    this.inputCheck = inputCheck;
    this.unknownWords = unknownWords;
    this.rules = rules;
    this.heatMaps = heatMaps;
    this.statusFile = statusFile;
    this.facts = facts;
    this.memory = memory;
  }

  @Override
  public Result apply(List<String> lines, long first) {
    List<String> written = new ArrayList<>();
    List<String> status = new ArrayList<>();
    StatusTable table = new StatusTable(rules.hasTerms());
    if (first == 1) {
      status.add(memory.header(table.header()));
    }
    inputCheck.check(lines);
    long number = first;
    LineMemory.Lines translated =
        memory.translate(lines, some -> rules.translate(translator, some, first));
    for (int i = 0; i < lines.size(); i++) {
      Translation translation = translated.translations().get(i);
      written.addAll(format.lines(number, translation));
      status.add(memory.row(table.row(number, translation), translated.matches().get(i)));
      unknownWords.count(translation);
      drawHeatMap(number, translation);
      number++;
    }
    return new Result(written, status);
  }

  @Override
  public Optional<Path> statusFile() {
    return statusFile;
  }

  @Override
  public Map<String, String> facts() {
    return facts;
  }

  private void drawHeatMap(long number, Translation translation) {
    if (heatMaps.isEmpty()) {
      return;
    }
    try {
      HeatMaps.write(heatMaps.get(), number, translation);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
