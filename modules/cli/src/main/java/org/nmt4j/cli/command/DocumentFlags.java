package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nmt4j.cli.console.Build;
import org.nmt4j.documents.DocumentFormat;
import org.nmt4j.documents.DocumentOptions;
import org.nmt4j.documents.file.LanguageCode;
import org.nmt4j.recipe.TokenizationSettings;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code translate} for documents. */
final class DocumentFlags {
  /** The name of the format of plain text. Plain text is not a document. */
  private static final String TEXT = "text";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = {"--format"},
      paramLabel = "NAME",
      converter = Format.class,
      completionCandidates = Names.class,
      description = "The format of all inputs, such as html or text.")
  private String format;

  @Option(
      names = {"--all"},
      description = "Also translate texts that have a translation.")
  private boolean all;

  @Option(
      names = {"--source-language"},
      paramLabel = "CODE",
      converter = Code.class,
      description = "Document language (default: the recipe's).")
  private String sourceLanguage;

  @Option(
      names = {"--target-language"},
      paramLabel = "CODE",
      converter = Code.class,
      description = "Translation language (default: the recipe's).")
  private String targetLanguage;

  /** The names of formats. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(
              Stream.of(TEXT), Arrays.stream(DocumentFormat.values()).map(DocumentFormat::toString))
          .iterator();
    }
  }

  /** Checks the name of a format. */
  static final class Format implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      List<String> names = new ArrayList<>();
      new Names().forEach(names::add);
      if (!names.contains(text)) {
        throw new TypeConversionException(
            "found '" + text + "', expected one of " + String.join(", ", names));
      }
      return text;
    }
  }

  /**
   * Checks the form of a code of a language, such as {@code de}, {@code pt_BR} or {@code sr@latin}.
   */
  static final class Code implements ITypeConverter<String> {
    @Override
    public String convert(String text) {
      if (!text.matches("[A-Za-z]{1,8}([-_.@][A-Za-z0-9]+)*")) {
        throw new TypeConversionException(
            "found '" + text + "', expected a code such as de or pt-BR");
      }
      return text;
    }
  }

  /** Returns the format of an input; empty for plain text. */
  Optional<DocumentFormat> of(Path input) {
    if (format == null) {
      return DocumentFormat.of(input);
    }
    return Arrays.stream(DocumentFormat.values())
        .filter(each -> each.toString().equals(format))
        .findFirst();
  }

  /**
   * Returns whether the inputs are documents. All inputs must be of the same kind.
   *
   * @throws ParameterException if some inputs are documents and others are plain text, or if {@code
   *     --format} names a document's format and there is no input
   */
  boolean areDocuments(List<Path> inputs) {
    if (inputs.isEmpty() && format != null && !format.equals(TEXT)) {
      throw new ParameterException(
          spec.commandLine(), "--format " + format + " is given without a file, expected INPUT");
    }
    Optional<Path> document = inputs.stream().filter(each -> of(each).isPresent()).findFirst();
    Optional<Path> text = inputs.stream().filter(each -> of(each).isEmpty()).findFirst();
    if (document.isPresent() && text.isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          document.get()
              + " is a document and "
              + text.get()
              + " plain text; translate them in two commands, or give --format");
    }
    return document.isPresent();
  }

  /**
   * Checks that each document has an output file.
   *
   * @throws ParameterException if a document has none
   */
  void requireOutputs(LineFiles files) {
    for (Path input : files.inputs()) {
      if (files.output(input).isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), input + " is a document, expected a file or a folder as --output");
      }
    }
  }

  /**
   * Checks that no option for documents is given. The command calls this method for plain text.
   *
   * @param needsLanguages whether the options for languages are allowed, because a translation
   *     memory is used
   * @throws ParameterException if an option for documents is given
   */
  void refuse(boolean needsLanguages) {
    for (String name :
        needsLanguages
            ? List.of("--all")
            : List.of("--all", "--source-language", "--target-language")) {
      if (spec.commandLine().getParseResult().hasMatchedOption(name)) {
        throw new ParameterException(
            spec.commandLine(), "'" + name + "' goes only with documents, such as a .po file");
      }
    }
  }

  /**
   * Returns a line for each option that names another language than the recipe of the model. The
   * model writes its own language nevertheless.
   *
   * @param recipe the settings of the model's tokenization
   */
  List<String> languageRemarks(TokenizationSettings recipe) {
    return Stream.of(
            remark("--source-language", sourceLanguage, recipe.source().language()),
            remark("--target-language", targetLanguage, recipe.target().language()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> remark(String option, String given, String ofRecipe) {
    boolean isOther =
        given != null
            && !given.equals(DocumentOptions.UNKNOWN)
            && !ofRecipe.equals(DocumentOptions.UNKNOWN)
            && !LanguageCode.isSame(given, ofRecipe);
    return isOther
        ? Optional.of(
            "warning: "
                + option
                + " is "
                + given
                + ", but the recipe of the model names "
                + ofRecipe)
        : Optional.empty();
  }

  /**
   * Returns the options for documents. A language that is not given is taken from the recipe of the
   * model.
   *
   * @param recipe the settings of the model's tokenization
   */
  DocumentOptions options(TokenizationSettings recipe) {
    DocumentOptions options =
        DocumentOptions.of(
                sourceLanguage == null ? recipe.source().language() : sourceLanguage,
                targetLanguage == null ? recipe.target().language() : targetLanguage)
            .withTool("nmt4j " + Build.version());
    return all ? options.withAll() : options;
  }
}
