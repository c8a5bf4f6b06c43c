package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nmt4j.embeddings.Word2Vec;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.nn.Parameter;
import org.nmt4j.recipe.LoadedRecipe;
import org.nmt4j.tokenization.corpus.DataException;
import org.nmt4j.tokenization.vocabulary.Vocabulary;

class PretrainedEmbeddingsTest {
  private static final String WIDTH = "model.embedding_size=4";

  @TempDir Path folder;
  private ReverseCorpus corpus;
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void write() {
    corpus = new ReverseCorpus(folder);
    corpus.write("vectors.txt", "4 4\na 3 0 0 0\nb 0 0 0 -5\nc 0 1 1 0\nz 1 1 1 1\n");
  }

  private TranslationModel prepare(String... changes) {
    return TranslationTask.prepare(recipe(changes), Map.of(), Word2Vec::learn, log::add).model();
  }

  private LoadedRecipe recipe(String... changes) {
    List<String> all = new ArrayList<>(List.of(WIDTH));
    for (String change : changes) {
      all.add(change.replaceAll("(vectors[.]txt|mono[.]in)", folder + "/$1"));
    }
    return corpus.recipe(all.toArray(String[]::new));
  }

  private static float[] row(TranslationModel model, Parameter table, int id) {
    float[] row = new float[table.columns()];
    model.network().parameters().matrix(table).read(id * row.length, row, 0, row.length);
    return row;
  }

  private static float[] source(TranslationModel model, String token) {
    return row(model, model.network().sourceTable(), model.vocabularies().source().id(token));
  }

  private static float[] target(TranslationModel model, String token) {
    return row(model, model.network().targetTable(), model.vocabularies().target().id(token));
  }

  private static double norm(float[] vector) {
    double squares = 0;
    for (float value : vector) {
      squares += (double) value * value;
    }
    return Math.sqrt(squares);
  }

  @Test
  void rowsOfTokensWithAVectorAreIt() {
    TranslationModel random = prepare();
    TranslationModel model = prepare("embeddings.source.file=vectors.txt");
    double factor =
        (norm(source(random, "a")) + norm(source(random, "b")) + norm(source(random, "c")))
            / (3 + 5 + Math.sqrt(2));
    assertThat(source(model, "a")).containsExactly(new float[] {(float) (3 * factor), 0, 0, 0});
    assertThat(source(model, "b")).containsExactly(new float[] {0, 0, 0, (float) (-5 * factor)});
    assertThat(source(model, "c"))
        .containsExactly(new float[] {0, (float) factor, (float) factor, 0});
    assertThat(norm(source(model, "a")) + norm(source(model, "b")) + norm(source(model, "c")))
        .isCloseTo(
            norm(source(random, "a")) + norm(source(random, "b")) + norm(source(random, "c")),
            within(1e-5));
    assertThat(log).contains("embeddings: source 3 of 12 tokens (25.0 %) from vectors.txt");
  }

  @Test
  void allOtherWeightsStayAsTheyAreDrawn() {
    TranslationModel random = prepare();
    TranslationModel model = prepare("embeddings.source.file=vectors.txt");
    Parameter table = model.network().sourceTable();
    for (int id = 0; id < table.rows(); id++) {
      if (!List.of("a", "b", "c").contains(model.vocabularies().source().token(id))) {
        assertThat(row(model, table, id)).isEqualTo(row(random, table, id));
      }
    }
    assertThat(row(model, table, Vocabulary.PAD)).containsOnly(0);
    for (Parameter parameter : model.network().parameters().all()) {
      if (!parameter.equals(table)) {
        assertThat(values(model, parameter)).isEqualTo(values(random, parameter));
      }
    }
  }

  private static float[] values(TranslationModel model, Parameter parameter) {
    float[] values = new float[parameter.size()];
    model.network().parameters().matrix(parameter).read(values);
    return values;
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "decoder", "all"})
  void targetRowsAreSetWhateverIsTied(String tied) {
    TranslationModel model =
        prepare(
            "model.tie_embeddings=" + tied,
            "vocabulary.shared=true",
            "embeddings.target.file=vectors.txt");
    assertThat(target(model, "a")[0]).isGreaterThan(0.3f);
    assertThat(target(model, "a")).endsWith(0, 0, 0);
    boolean one = source(model, "a")[1] == 0;
    assertThat(one).isEqualTo(tied.equals("all"));
    int outputs = model.network().output().weight().offset();
    assertThat(outputs == model.network().targetTable().offset()).isEqualTo(!tied.equals("none"));
  }

  @Test
  void textWithoutTranslationHasIdsAndVectors() {
    corpus.write("mono.in", "x a b y\ny x c d\n".repeat(30) + "rare\n");
    TranslationModel random = prepare();
    TranslationModel model =
        prepare("embeddings.source={word2vec: {text: [mono.in], window: 2, epochs: 1}}");
    Vocabulary source = model.vocabularies().source();
    assertThat(source.tokens(source.ids(List.of("x", "y", "rare", "other"))))
        .containsExactly("x", "y", "rare", "<unk>");
    assertThat(model.vocabularies().target().toLines())
        .isEqualTo(random.vocabularies().target().toLines());
    assertThat(log).contains("embeddings: source 14 of 15 tokens (93.3 %) from word2vec");
    assertThat(log)
        .anyMatch(
            line ->
                line.matches(
                    "word2vec: [0-9,]+ source tokens, 14 different ones with a vector, .* s"));
  }

  @Test
  void word2vecGivesTheSameModelTwice() {
    String[] both = {"embeddings={source: {word2vec: {epochs: 1}}, target: {word2vec: {}}}"};
    TranslationModel first = prepare(both);
    TranslationModel again = prepare(both);
    Parameter source = first.network().sourceTable();
    assertThat(values(again, source)).isEqualTo(values(first, source));
    assertThat(values(again, source)).isNotEqualTo(values(prepare(), source));
    assertThat(values(prepare("seed=9", both[0]), source)).isNotEqualTo(values(first, source));
  }

  @Test
  void theModuleThatLearnsVectorsIsNamedWhereItIsMissing() {
    LoadedRecipe recipe = recipe("embeddings.target={word2vec: {epochs: 1}}");
    assertThatThrownBy(() -> TranslationTask.prepare(recipe, Map.of(), log::add))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "word2vec: this program has nothing that learns word vectors; depend on"
                + " org.nmt4j:nmt4j-embeddings and pass Word2Vec::learn to"
                + " TranslationTask.prepare");
  }

  @Test
  void subwordsAreLearnedFromTextWithoutTranslationToo() {
    corpus.write("mono.in", "xyxy xyxy\n".repeat(50));
    TranslationModel model =
        prepare(
            "tokenization.source.subword=bpe",
            "tokenization.bpe={merges: 3, joint: false}",
            "embeddings.source={word2vec: {text: [mono.in], epochs: 1}}");
    assertThat(model.pipelines().source().encode("xyxy")).containsExactly("xyxy");
    assertThat(model.vocabularies().source().id("xyxy")).isNotEqualTo(Vocabulary.UNK);
  }

  @Test
  void aStoredModelNeedsNeitherVectorsNorText() throws IOException {
    corpus.write("mono.in", "x a b y\n");
    TranslationModel model =
        prepare("embeddings={source: {file: vectors.txt}, target: {word2vec: {text: [mono.in]}}}");
    Path file = folder.resolve("model.nmt4j");
    ModelFile.write(file, model.contents(), model.weights());
    Files.delete(folder.resolve("vectors.txt"));
    Files.delete(folder.resolve("mono.in"));
    TranslationModel loaded = TranslationModel.load(file);
    assertThat(source(loaded, "a")).isEqualTo(source(model, "a"));
    assertThat(loaded.expandedRecipe()).contains("file: vectors.txt").contains("[mono.in]");
  }

  @Test
  void vectorsOfOtherTokensAreAMistake() {
    corpus.write("vectors.txt", "ä 1 2 3 4\nö 1 2 3 4\n");
    assertThatThrownBy(() -> prepare("embeddings.target.file=vectors.txt"))
        .isInstanceOf(DataException.class)
        .hasMessage(
            "embeddings.target: found no token of the vocabulary among the vectors from"
                + " vectors.txt, expected some that are spelled as nmt4j splits them");
  }

  @Test
  void vectorsOfAnotherWidthAreAMistake() {
    corpus.write("vectors.txt", "2 3\na 1 2 3\nb 1 2 3\n");
    assertThatThrownBy(() -> prepare("embeddings.source.file=vectors.txt"))
        .isInstanceOf(DataException.class)
        .hasMessageEndingWith(
            "vectors.txt:1:1: found vectors of width 3, expected model.embedding_size, 4");
  }
}
