package org.nmt4j.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.cli.console.InputPath;
import org.nmt4j.tokenization.bpe.BpeCodes;
import org.nmt4j.tokenization.bpe.BpeSegmenter;
import org.nmt4j.tokenization.bpe.CodesReader;
import org.nmt4j.tokenization.vocabulary.TokenCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Cuts the words of standard input into pieces. */
@Command(
    name = "apply",
    description = {
      "Cut the words of standard input into pieces.",
      "A piece that goes on in the next one ends in @@."
    },
    footer = {"", "Example: nmt4j bpe apply --codes codes < text.tok > text.bpe"})
public final class BpeApplyCommand implements Callable<Integer> {

  private final Console console;

  @InputPath
  @Option(
      names = {"-c", "--codes"},
      paramLabel = "FILE",
      required = true,
      description = "The codes, as bpe learn, subword-nmt or fastBPE writes them.")
  private Path codes;

  @InputPath
  @Option(
      names = {"--vocabulary"},
      paramLabel = "FILE",
      description = "Use only pieces that are in here, as bpe count writes them.")
  private Path vocabulary;

  @Option(
      names = {"--vocabulary-threshold"},
      paramLabel = "N",
      converter = PositiveNumber.class,
      description = "Use only pieces counted at least so often (default 1).")
  private int threshold = 1;

  @Option(
      names = {"--glossaries"},
      paramLabel = "REGEX",
      arity = "1..*",
      description = "Never cut what matches one of these as a whole.")
  private List<String> glossaries = List.of();

  /** Creates the command on the streams of a console. */
  public BpeApplyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    BpeCodes merges = CodesReader.read(codes);
    merges.doubt().ifPresent(doubt -> console.tell("nmt4j: warning: " + codes + ": " + doubt));
    BpeSegmenter segmenter = new BpeSegmenter(merges).withGlossaries(glossaries);
    if (vocabulary != null) {
      segmenter = segmenter.withVocabulary(TokenCounts.read(vocabulary).atLeast(threshold));
    }
    console.filter(segmenter::segmentLine);
    return ExitCode.DONE;
  }
}
