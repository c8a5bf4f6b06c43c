package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.recipe.CorpusFiles;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.recipe.Recipe;

class VariablesTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @Test
  void valuesHaveTheTypeOfWhatTheyReferTo() {
    Recipe recipe =
        folder.read(
            RecipeFolder.LEAST.replace("name: tiny", "name: ${base}-${size}")
                + """
                variables: {size: 128, base: small}
                model:
                  embedding_size: ${size}
                """);
    assertThat(recipe.name()).isEqualTo("small-128");
    assertThat(recipe.model().embeddingSize()).isEqualTo(128);
    assertThat(
            folder.problems(
                RecipeFolder.LEAST + "variables: {size: \"128\"}\nmodel:\n  dropout: ${size}\n"))
        .containsExactly(
            "a.yaml:12:12: found the text '128' for model.dropout, expected a number >= 0 and < 1");
  }

  @Test
  void variablesReferToVariables() {
    String yaml =
        RecipeFolder.LEAST.replace("name: tiny", "name: ${a}")
            + "variables:\n  a: x${b}\n  b: y${c}\n  c: z\n";
    assertThat(folder.read(yaml).name()).isEqualTo("xyz");
    assertThat(folder.read(yaml, "variables.c=w").name()).isEqualTo("xyw");
  }

  @Test
  void includedFilesSeeTheVariablesOfTheMainFile() {
    folder.write("base.yaml", RecipeFolder.LEAST + "variables: {s: 1}\nseed: ${s}\n");
    assertThat(folder.read("include: base.yaml\n").seed()).isEqualTo(1);
    assertThat(folder.read("include: base.yaml\nvariables: {s: 2}\n").seed()).isEqualTo(2);
  }

  @Test
  void folderOfTheFile() {
    String yaml = RecipeFolder.LEAST.replace("source: train.de", "source: \"${dir}/train.de\"");
    assertThat(folder.read(yaml).data().train())
        .isEqualTo(new CorpusFiles.Aligned(folder.path("train.de"), folder.path("train.en")));
  }

  @Test
  void environment() {
    folder.withEnvironment(Map.of("SEED", "9"));
    assertThat(folder.read(RecipeFolder.LEAST + "seed: ${env:SEED}\n").seed()).isEqualTo(9);
    assertThat(folder.problems(RecipeFolder.LEAST + "seed: ${env:SEDE}\n"))
        .containsExactly(
            "a.yaml:10:7: found ${env:SEDE}, expected SEDE to be set in the environment");
  }

  @Test
  void undefined() {
    assertThat(folder.problems(RecipeFolder.LEAST + "variables: {size: 1}\nseed: ${sice}\n"))
        .containsExactly(
            "a.yaml:11:7: found the variable 'sice', expected one of those under 'variables',"
                + " env:NAME or dir, nearest is 'size'");
  }

  @Test
  void undefinedInVariableThatNothingUses() {
    assertThat(folder.problems(RecipeFolder.LEAST + "variables:\n  a: ${b}\n")).hasSize(1);
  }

  @Test
  void unclosed() {
    assertThat(folder.problems(RecipeFolder.LEAST + "seed: ${a\n"))
        .containsExactly("a.yaml:10:7: found '${' without '}', expected ${name}, or $${ for '${'");
  }

  @Test
  void cycle() {
    assertThat(
            folder.problems(RecipeFolder.LEAST + "variables:\n  a: ${b}\n  b: ${a}\nseed: ${b}\n"))
        .containsExactly("a.yaml:12:6: found the variable 'a' within itself, expected no cycle");
  }

  @Test
  void notSingleValues() {
    assertThat(folder.problems(RecipeFolder.LEAST + "variables:\n  a: [1]\nseed: ${a}\n"))
        .containsExactly("a.yaml:11:6: found a list for the variable 'a', expected a single value");
    assertThat(folder.problems(RecipeFolder.LEAST + "variables: 5\n"))
        .containsExactly(
            "a.yaml:10:12: found '5' for variables, expected a mapping of names to values");
  }

  @Test
  void textThatMultiplies() {
    StringBuilder yaml = new StringBuilder(RecipeFolder.LEAST + "variables:\n  v0: xxxxxxxxxx\n");
    for (int i = 1; i < 30; i++) {
      yaml.append("  v" + i + ": " + ("${v" + (i - 1) + "}").repeat(10) + "\n");
    }
    assertThat(folder.problems(yaml.toString()))
        .containsExactly(
            "a.yaml:15:7: found a value of more than 10000 characters, expected fewer");
  }

  @Test
  void longChainOfVariables() {
    StringBuilder yaml = new StringBuilder(RecipeFolder.LEAST + "variables:\n");
    for (int i = 0; i < 5000; i++) {
      yaml.append("  v" + i + ": ${v" + (i + 1) + "}\n");
    }
    yaml.append("  v5000: 1\n");
    assertThat(folder.problems(yaml.toString()))
        .first()
        .isEqualTo("a.yaml:42:8: found variables that refer to others 32 deep, expected fewer");
  }

  @Test
  void doubledDollarIsNoReference() {
    folder.write("${x}.de", "x\n");
    String yaml = RecipeFolder.LEAST.replace("source: train.de", "source: \"$${x}.de\"");
    LoadedRecipe loaded = folder.load(yaml);
    assertThat(loaded.recipe().data().train())
        .isEqualTo(new CorpusFiles.Aligned(folder.path("${x}.de"), folder.path("train.en")));
    assertThat(folder.read(loaded.expanded())).isEqualTo(loaded.recipe());
  }
}
