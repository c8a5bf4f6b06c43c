package org.nmt4j.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nmt4j.evaluation.confidence.ConfidenceQuality;
import org.nmt4j.evaluation.confidence.PlattScaling;
import org.nmt4j.model.file.ModelFile;
import org.nmt4j.model.file.ModelFileException;
import org.nmt4j.nn.parallel.Workers;
import org.nmt4j.tokenization.corpus.SentencePair;

/** Judges words, fits a calibration to them, and stores it. */
class JudgedTranslationsTest {
  @TempDir private static Path folder;
  private static Workers workers;
  private static TranslationModel model;
  private static Translator translator;

  /** Trains on a text in which the letter a becomes x or y by chance. */
  @BeforeAll
  static void train() throws IOException {
    workers = new Workers(2);
    Path source = ReverseModels.CORPUS.folder().resolve("train.in");
    Random random = new Random(1);
    List<String> target =
        Files.readAllLines(source).stream().map(line -> noisy(line, random)).toList();
    Path noisy = Files.write(folder.resolve("noisy.out"), target);
    model =
        ReverseModels.train(
                ReverseModels.CORPUS.recipe(
                    "data.train={source: " + source + ", target: " + noisy + "}",
                    "training.epochs=4",
                    "training.validate_every=4 epochs"),
                2,
                folder.resolve("run"))
            .model();
    translator = new Translator(model, TranslationOptions.of(model.recipe().decoding()), workers);
  }

  @AfterAll
  static void close() {
    workers.close();
  }

  /** Returns the reverse of a line, with x or y in place of each a. */
  private static String noisy(String line, Random random) {
    return ReverseCorpus.reverse(line)
        .chars()
        .mapToObj(c -> c != 'a' ? Character.toString(c) : random.nextBoolean() ? "x" : "y")
        .collect(Collectors.joining());
  }

  private static List<SentencePair> pairs(int from, int to) {
    Random random = new Random(from + 2);
    return ReverseModels.CORPUS.test().subList(from, to).stream()
        .map(line -> new SentencePair(line, noisy(line, random)))
        .toList();
  }

  @Test
  void wordsOfTheReferenceAreRight() {
    List<SentencePair> right = new ArrayList<>();
    List<SentencePair> wrong = new ArrayList<>();
    int words = 0;
    for (SentencePair pair : pairs(0, 20)) {
      String text = translator.translate(pair.source()).text();
      right.add(new SentencePair(pair.source(), text));
      wrong.add(new SentencePair(pair.source(), "z"));
      words += text.split(" ").length;
    }
    ConfidenceQuality all = JudgedTranslations.of(translator, right).quality(Optional.empty());
    ConfidenceQuality none = JudgedTranslations.of(translator, wrong).quality(Optional.empty());

    assertThat(all.words()).isEqualTo(words);
    assertThat(all.wrong()).isZero();
    assertThat(none.wrong()).isEqualTo(words);
    assertThat(all.meanConfidence()).isEqualTo(none.meanConfidence()).isBetween(0.1, 1.0);
  }

  @Test
  void theConfidenceTellsRightWordsFromWrongOnes() {
    WordCalibration calibration = JudgedTranslations.of(translator, pairs(0, 100)).fit();
    JudgedTranslations test = JudgedTranslations.of(translator, pairs(100, 200));
    ConfidenceQuality quality = test.quality(Optional.of(calibration));
    double rights = 1 - quality.wrong() / (double) quality.words();

    assertThat(calibration.models()).as(calibration + " " + quality).isEqualTo(1);
    assertThat(calibration.scaling().slope()).isPositive();
    assertThat(quality.wrong()).isGreaterThan(10);
    assertThat(quality.meanConfidence()).isBetween(rights - 0.08, rights + 0.08);
    assertThat(quality.calibrationError()).isLessThan(0.12);
    assertThat(quality.areaUnderCurve()).isGreaterThan(0.7);
    assertThat(quality.averagePrecision()).isGreaterThan(1 - rights);
    assertThat(quality.correlation()).isGreaterThan(0.3);
    // A positive slope keeps the order of words.
    assertThat(test.quality(Optional.empty()).areaUnderCurve()).isEqualTo(quality.areaUnderCurve());
  }

  @Test
  void aTextWithoutWordsHasNoFit() {
    JudgedTranslations none =
        JudgedTranslations.of(
            translator, List.of(new SentencePair("", "a"), new SentencePair("", "")));
    assertThat(none.words()).isZero();
    assertThat(none.quality(Optional.empty()).calibrationError()).isNaN();
    assertThatThrownBy(none::fit).isInstanceOf(IllegalArgumentException.class);
  }

  private static byte[] weights(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getInputStream(zip.getEntry("weights.safetensors")).readAllBytes();
    }
  }

  @Test
  void theCalibrationIsStoredAndAllElseStays() throws IOException {
    Path file = write("model", model);
    Path small = folder.resolve("small.nmt4j");
    QuantizedModel.write(file, Map.of(), small);
    WordCalibration calibration = new WordCalibration(new PlattScaling(0.7, 0.1), 1);
    for (Path each : List.of(file, small)) {
      TranslationModel before = TranslationModel.load(each);
      Path out = folder.resolve("calibrated-" + each.getFileName());
      CalibratedModel.write(each, before, calibration, Map.of("calibrated by", "a test"), out);
      TranslationModel after = TranslationModel.load(out);

      assertThat(before.calibration()).isEmpty();
      assertThat(after.calibration()).hasValue(calibration);
      assertThat(after.provenance())
          .containsAllEntriesOf(before.provenance())
          .containsEntry("calibrated by", "a test");
      assertThat(after.contents().recipe()).isEqualTo(before.contents().recipe());
      assertThat(weights(out)).isEqualTo(weights(each));
      try (ModelFile open = ModelFile.open(each);
          ModelFile written = ModelFile.open(out)) {
        assertThat(written.format()).isEqualTo(open.format());
        assertThat(written.identity()).isNotEqualTo(open.identity());
      }
      // A new calibration replaces the old one.
      WordCalibration other = new WordCalibration(new PlattScaling(1, 0), 2);
      Path again = folder.resolve("again-" + each.getFileName());
      CalibratedModel.write(out, after, other, Map.of(), again);
      assertThat(TranslationModel.load(again).calibration()).hasValue(other);
    }
    Path quantized = folder.resolve("quantized.nmt4j");
    QuantizedModel.write(folder.resolve("calibrated-model.nmt4j"), Map.of(), quantized);
    assertThat(TranslationModel.load(quantized).calibration()).isPresent();
  }

  @Test
  void changedAndDamagedFilesAreRefused() throws IOException {
    Path file = write("changed", model);
    Path none = folder.resolve("none.nmt4j");
    TranslationModel before = TranslationModel.load(file);
    WordCalibration calibration = new WordCalibration(new PlattScaling(1, 0), 1);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> CalibratedModel.write(file, before, calibration, Map.of(), none))
        .isInstanceOf(ModelFileException.class)
        .hasMessageStartingWith(file + ": ");
    QuantizedModel.write(write("other", model), Map.of(), file);
    assertThatThrownBy(() -> CalibratedModel.write(file, before, calibration, Map.of(), none))
        .isInstanceOf(ModelFileException.class)
        .hasMessage(file + ": changed while the calibration was fitted");
    assertThat(none).doesNotExist();
  }

  private static Path write(String name, TranslationModel written) {
    Path file = folder.resolve(name + ".nmt4j");
    ModelFile.write(file, written.contents(), written.weights());
    return file;
  }
}
