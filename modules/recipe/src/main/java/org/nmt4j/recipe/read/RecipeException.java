package org.nmt4j.recipe.read;

import java.util.List;
import java.util.stream.Collectors;
import org.nmt4j.recipe.yaml.Problem;

/** A recipe cannot be used; says everything that is wrong with it. */
public final class RecipeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  RecipeException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** What is wrong: file by file, from top to bottom. */
  public List<Problem> problems() {
    return problems;
  }
}
