package org.nmt4j.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/**
 * Renders the list of commands in the top-level help. Each command has a name and a few words, and
 * commands for one purpose form a group. A line holds two commands, so that the list fits on a
 * screen.
 */
final class CommandGroups implements IHelpSectionRenderer {
  private static final String LINE = "  %-9s  %-10s %-23s  %-10s %s";

  private static final Map<String, Map<String, String>> GROUPS = new LinkedHashMap<>();

  static {
    group("Recipes")
        .with("run", "train, test and judge")
        .with("suite", "run many recipes")
        .with("train", "train a model")
        .with("search", "find good settings")
        .with("check", "look for mistakes")
        .with("lrfind", "a learning rate");
    group("Models")
        .with("translate", "lines to lines")
        .with("serve", "translate over HTTP")
        .with("spark", "translate on clusters")
        .with("generate", "write new lines")
        .with("classify", "lines to labels")
        .with("tag", "tokens to tags")
        .with("inspect", "what a model holds")
        .with("average", "models to one model")
        .with("quantize", "make a model small");
    group("Scores")
        .with("evaluate", "compare with references")
        .with("score", "how likely lines are")
        .with("choose", "one of n-best lists")
        .with("calibrate", "confidence in words")
        .with("gradcheck", "check gradients")
        .with("benchmark", "how fast it is");
    group("Text")
        .with("tokenize", "lines to tokens")
        .with("detokenize", "tokens to lines")
        .with("bpe", "words to pieces")
        .with("clean", "leave out bad pairs");
    group("Help").with("reference", "keys of recipes").with("completion", "for the shell");
  }

  /** The descriptions of the commands of a group, in the order of the list. */
  private record Group(Map<String, String> words) {
    Group with(String command, String text) {
      words.put(command, text);
      return this;
    }
  }

  private static Group group(String name) {
    return new Group(GROUPS.computeIfAbsent(name, it -> new LinkedHashMap<>()));
  }

  @Override
  public String render(Help help) {
    TreeSet<String> left = new TreeSet<>(help.subcommands().keySet());
    StringBuilder list = new StringBuilder();
    GROUPS.forEach(
        (name, words) -> {
          List<String> known = words.keySet().stream().filter(left::remove).toList();
          list.append(lines(name, known, words));
        });
    // Commands without a description go last, so that the list is complete.
    return list.append(lines("Others", new ArrayList<>(left), Map.of())).toString();
  }

  private static String lines(String name, List<String> commands, Map<String, String> words) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < commands.size(); i += 2) {
      String first = commands.get(i);
      String second = i + 1 < commands.size() ? commands.get(i + 1) : "";
      String line =
          String.format(
              Locale.ROOT,
              LINE,
              i == 0 ? name : "",
              first,
              words.getOrDefault(first, ""),
              second,
              words.getOrDefault(second, ""));
      lines.append(line.stripTrailing()).append('\n');
    }
    return lines.toString();
  }
}
