package org.nmt4j.cli.command;

import java.util.concurrent.Callable;
import org.nmt4j.cli.console.Console;
import org.nmt4j.cli.console.ExitCode;
import org.nmt4j.recipe.schema.KeyChoices;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes commands, options and their values. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options and keys of recipes in bash",
      "and zsh.",
      "In the shell, or in a file that it starts with: source <(nmt4j completion)"
    })
public final class CompletionCommand implements Callable<Integer> {

  /**
   * Completes the word after {@code --set} or {@code --over}, and leaves all other words to
   * picocli's function. Bash splits words at the equals sign: {@code --set a.b=c} is {@code --set},
   * {@code a.b}, {@code =}, {@code c}. Zsh does not.
   */
  private static final String KEY_COMPLETION =
      """

      # Prints the values that a key of a recipe may have.
      function _nmt4j_values() {
        case $1 in
      VALUES
        esac
      }

      # Completes --set KEY=VALUE and --over KEY=VALUE, and all else by _complete_nmt4j.
      function _nmt4j_complete() {
        local start=$COMP_CWORD option='^--(set|over)$' key value
        while ((start > 0 && COMP_CWORD - start < 5)) && [[ ! ${COMP_WORDS[start]} =~ $option ]]; do
          ((start--))
        done
        local words=("${COMP_WORDS[@]:start + 1:COMP_CWORD - start}")
        [[ ${words[0]} != = ]] || words=("${words[@]:1}")
        if [[ ${COMP_WORDS[start]} =~ $option ]]; then
          if ((${#words[@]} < 2)) && [[ ${words[0]} != *=* ]]; then
            COMPREPLY=($(compgen -W 'KEYS' -- "${words[0]}"))
            compopt -o nospace 2>/dev/null
            return 0
          elif ((${#words[@]} < 2)); then
            key=${words[0]%%=*}
            COMPREPLY=($(compgen -P "$key=" -W "$(_nmt4j_values "$key")" -- "${words[0]#*=}"))
            return 0
          elif ((${#words[@]} < 4)) && [[ ${words[1]} == = ]]; then
            COMPREPLY=($(compgen -W "$(_nmt4j_values "${words[0]}")" -- "${words[2]}"))
            return 0
          fi
        fi
        _complete_nmt4j
      }
      complete -F _nmt4j_complete -o default nmt4j nmt4j.sh nmt4j.bash
      """;

  private final Console console;

  @Spec private CommandSpec spec;

  /** Creates the command on the streams of a console. */
  public CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CommandSpec root = spec.root();
    AutoComplete.bash(root.name(), root.commandLine()).lines().forEach(console.out()::write);
    keyCompletion().lines().forEach(console.out()::write);
    return ExitCode.DONE;
  }

  /** Returns the part of the script that completes the keys of {@code --set} and their values. */
  private static String keyCompletion() {
    StringBuilder keys = new StringBuilder();
    StringBuilder values = new StringBuilder();
    KeyChoices.all()
        .forEach(
            (key, choices) -> {
              keys.append(key).append("= ");
              if (!choices.isEmpty()) {
                values.append("    ").append(key).append(") echo '");
                values.append(String.join(" ", choices)).append("' ;;\n");
              }
            });
    return KEY_COMPLETION.replace("KEYS", keys.toString().strip()).replace("VALUES\n", values);
  }
}
