package org.nmt4j.cli.console;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Divides the help of a command into two pages, so that each fits on a screen. {@code --help} shows
 * the first page. {@link #OPTION} shows the second page: the options marked {@link OnSearchPage}.
 */
public final class HelpPages {
  /** The option that shows the second page. A command that has it declares it as a usage help. */
  public static final String OPTION = "--help-search";

  private HelpPages() {}

  /** Prepares the help of a command for the page that its command line asks for. */
  static void prepare(CommandSpec command) {
    if (command.optionsMap().containsKey(OPTION)) {
      boolean isSecond = command.commandLine().getParseResult().hasMatchedOption(OPTION);
      Map<String, IHelpSectionRenderer> sections = command.commandLine().getHelpSectionMap();
      sections.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new Options(isSecond));
      if (isSecond) {
        sections.keySet().removeAll(UNNEEDED);
        sections.put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, new Description());
      }
    }
  }

  private static final List<String> UNNEEDED =
      List.of(UsageMessageSpec.SECTION_KEY_PARAMETER_LIST, UsageMessageSpec.SECTION_KEY_FOOTER);

  /** Renders the options of a page. */
  private record Options(boolean isSecond) implements IHelpSectionRenderer {

    @Override
    public String render(Help help) {
      List<OptionSpec> options =
          help.commandSpec().options().stream().filter(it -> isMarked(it) == isSecond).toList();
      return help.optionListExcludingGroups(options);
    }

    private static boolean isMarked(OptionSpec option) {
      return option.userObject() instanceof AnnotatedElement field
          && field.isAnnotationPresent(OnSearchPage.class);
    }
  }

  /** Renders the first lines of the second page. */
  private static final class Description implements IHelpSectionRenderer {

    @Override
    public String render(Help help) {
      return String.format(
          Locale.ROOT,
          "Options of the search for a translation. modules/cli/README.md explains them.%n"
              + "Without an option, the recipe of the model decides.%n");
    }
  }
}
