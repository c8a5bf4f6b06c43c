package org.nmt4j.cli;

import org.nmt4j.cli.command.AverageCommand;
import org.nmt4j.cli.command.BenchmarkCommand;
import org.nmt4j.cli.command.BpeCommand;
import org.nmt4j.cli.command.CalibrateCommand;
import org.nmt4j.cli.command.CheckCommand;
import org.nmt4j.cli.command.ChooseCommand;
import org.nmt4j.cli.command.ClassifyCommand;
import org.nmt4j.cli.command.CleanCommand;
import org.nmt4j.cli.command.CompletionCommand;
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
import picocli.CommandLine.Command;

/** The top-level command. It groups all other commands. */
@Command(
    subcommands = {
      RunCommand.class,
      SuiteCommand.class,
      SearchCommand.class,
      CheckCommand.class,
      GradcheckCommand.class,
      BenchmarkCommand.class,
      LrfindCommand.class,
      TrainCommand.class,
      TranslateCommand.class,
      ServeCommand.class,
      SparkCommand.class,
      ClassifyCommand.class,
      TagCommand.class,
      GenerateCommand.class,
      EvaluateCommand.class,
      ScoreCommand.class,
      ChooseCommand.class,
      CalibrateCommand.class,
      InspectCommand.class,
      AverageCommand.class,
      QuantizeCommand.class,
      TokenizeCommand.class,
      DetokenizeCommand.class,
      BpeCommand.class,
      CleanCommand.class,
      ReferenceCommand.class,
      CompletionCommand.class,
    })
final class Nmt4j extends TopLevel {}
