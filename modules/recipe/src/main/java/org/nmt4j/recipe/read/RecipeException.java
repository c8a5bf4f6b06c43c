package org.nmt4j.recipe.read;

import java.util.List;
import java.util.stream.Collectors;
import org.nmt4j.recipe.yaml.Problem;

/** Thrown when a recipe cannot be used. It holds all problems of the recipe. */
public final class RecipeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  RecipeException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Returns the problems, file by file and from top to bottom. */
  public List<Problem> problems() {
    return problems;
  }
}
