package org.nmt4j.cli.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nmt4j.recipe.Recipe;

/**
 * What the data of a recipe has that would spoil an experiment with it.
 *
 * @param findings first what each corpus has by itself
 * @param sizes how large each corpus is, a line each
 */
public record DataCheck(List<Finding> findings, List<String> sizes) {
  /** Keeps unmodifiable copies. */
  public DataCheck {
    findings = List.copyOf(findings);
    sizes = List.copyOf(sizes);
  }

  /** Reads all data of a recipe. */
  public static DataCheck of(Recipe recipe) {
    return switch (recipe.task()) {
      case TRANSLATION -> new TranslationCheck(recipe).result();
      case CLASSIFICATION, TAGGING, REGRESSION -> new LabellingCheck(recipe).result();
      case LANGUAGE_MODEL -> new TextCheck(recipe).result();
    };
  }

  /** The data of several recipes, such as the arms of one; what they share is told once. */
  public static DataCheck of(List<Recipe> recipes) {
    Set<Finding> findings = new LinkedHashSet<>();
    Set<String> sizes = new LinkedHashSet<>();
    for (Recipe recipe : recipes) {
      DataCheck each = of(recipe);
      findings.addAll(each.findings);
      sizes.addAll(each.sizes);
    }
    return new DataCheck(new ArrayList<>(findings), new ArrayList<>(sizes));
  }
}
