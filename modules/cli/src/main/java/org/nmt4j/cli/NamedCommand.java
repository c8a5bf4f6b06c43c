package org.nmt4j.cli;

import java.util.Optional;
import org.nmt4j.cli.command.AverageCommand;
import org.nmt4j.cli.command.BenchmarkCommand;
import org.nmt4j.cli.command.BpeCommand;
import org.nmt4j.cli.command.CalibrateCommand;
import org.nmt4j.cli.command.CheckCommand;
import org.nmt4j.cli.command.ChooseCommand;
import org.nmt4j.cli.command.ClassifyCommand;
import org.nmt4j.cli.command.CleanCommand;
import org.nmt4j.cli.command.DetokenizeCommand;
import org.nmt4j.cli.command.EvaluateCommand;
import org.nmt4j.cli.command.GenerateCommand;
import org.nmt4j.cli.command.GradcheckCommand;
import org.nmt4j.cli.command.InspectCommand;
import org.nmt4j.cli.command.LrfindCommand;
import org.nmt4j.cli.command.QuantizeCommand;
import org.nmt4j.cli.command.ReferenceCommand;
import org.nmt4j.cli.command.RunCommand;
import org.nmt4j.cli.command.ScoreCommand;
import org.nmt4j.cli.command.SearchCommand;
import org.nmt4j.cli.command.ServeCommand;
import org.nmt4j.cli.command.SparkCommand;
import org.nmt4j.cli.command.SuiteCommand;
import org.nmt4j.cli.command.TagCommand;
import org.nmt4j.cli.command.TokenizeCommand;
import org.nmt4j.cli.command.TrainCommand;
import org.nmt4j.cli.command.TranslateCommand;

/**
 * Finds the class of the command that a command line names. So the process need not load the other
 * commands.
 */
final class NamedCommand {
  private NamedCommand() {}

  /**
   * Returns the class of the command that the first argument names. Returns nothing if the argument
   * names no command or names {@code completion}, which reads the options of all commands.
   */
  static Optional<Class<?>> of(String... arguments) {
    return arguments.length == 0 ? Optional.empty() : Optional.ofNullable(named(arguments[0]));
  }

  private static Class<?> named(String name) {
    return switch (name) {
      case "run" -> RunCommand.class;
      case "suite" -> SuiteCommand.class;
      case "search" -> SearchCommand.class;
      case "check" -> CheckCommand.class;
      case "gradcheck" -> GradcheckCommand.class;
      case "benchmark" -> BenchmarkCommand.class;
      case "lrfind" -> LrfindCommand.class;
      case "train" -> TrainCommand.class;
      case "translate" -> TranslateCommand.class;
      case "serve" -> ServeCommand.class;
      case "spark" -> SparkCommand.class;
      case "classify" -> ClassifyCommand.class;
      case "tag" -> TagCommand.class;
      case "generate" -> GenerateCommand.class;
      case "evaluate" -> EvaluateCommand.class;
      case "score" -> ScoreCommand.class;
      case "choose" -> ChooseCommand.class;
      case "calibrate" -> CalibrateCommand.class;
      case "inspect" -> InspectCommand.class;
      case "average" -> AverageCommand.class;
      case "quantize" -> QuantizeCommand.class;
      case "tokenize" -> TokenizeCommand.class;
      case "detokenize" -> DetokenizeCommand.class;
      case "clean" -> CleanCommand.class;
      case "bpe" -> BpeCommand.class;
      case "reference" -> ReferenceCommand.class;
      default -> null;
    };
  }
}
