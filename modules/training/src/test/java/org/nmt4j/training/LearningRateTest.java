package org.nmt4j.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.TrainingSettings;

class LearningRateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type and keys                                 | minimum | update | plateau | rate
          constant                                        | 0.00001 | 1      | 1       | 0.01
          constant                                        | 0.00001 | 99999  | 1       | 0.01
          constant                                        | 0.1     | 1      | 1       | 0.01
          constant, warmup_updates: 4                     | 0.00001 | 1      | 1       | 0.0025
          constant, warmup_updates: 4                     | 0.00001 | 3      | 1       | 0.0075
          constant, warmup_updates: 4                     | 0.00001 | 4      | 1       | 0.01
          constant, warmup_updates: 4                     | 0.00001 | 5      | 1       | 0.01
          plateau                                         | 0.00001 | 7      | 1       | 0.01
          plateau                                         | 0.00001 | 7      | 0.25    | 0.0025
          plateau                                         | 0.004   | 7      | 0.25    | 0.004
          plateau, warmup_updates: 10                     | 0.00001 | 5      | 1       | 0.005
          plateau, warmup_updates: 10                     | 0.00001 | 10     | 0.5     | 0.01
          plateau, warmup_updates: 10                     | 0.00001 | 11     | 0.5     | 0.005
          inverse-sqrt, warmup_updates: 100               | 0.00001 | 50     | 1       | 0.005
          inverse-sqrt, warmup_updates: 100               | 0.00001 | 100    | 1       | 0.01
          inverse-sqrt, warmup_updates: 100               | 0.00001 | 400    | 1       | 0.005
          inverse-sqrt, warmup_updates: 100               | 0.00001 | 10000  | 1       | 0.001
          inverse-sqrt, warmup_updates: 100               | 0.002   | 10000  | 1       | 0.002
          linear, decay_updates: 100                      | 0.001   | 25     | 1       | 0.00775
          linear, decay_updates: 100                      | 0.001   | 100    | 1       | 0.001
          linear, decay_updates: 100, warmup_updates: 200 | 0.001   | 200    | 1       | 0.01
          linear, decay_updates: 100, warmup_updates: 200 | 0.001   | 250    | 1       | 0.0055
          linear, decay_updates: 100, warmup_updates: 200 | 0.001   | 300    | 1       | 0.001
          linear, decay_updates: 100, warmup_updates: 200 | 0.001   | 999    | 1       | 0.001
          cosine, decay_updates: 100                      | 0.001   | 50     | 1       | 0.0055
          cosine, decay_updates: 100                      | 0.001   | 25     | 1       | 0.008681981
          cosine, decay_updates: 100, warmup_updates: 10  | 0.001   | 60     | 1       | 0.0055
          cosine, decay_updates: 100, warmup_updates: 10  | 0.001   | 110    | 1       | 0.001
          cosine, decay_updates: 100, warmup_updates: 10  | 0.001   | 999    | 1       | 0.001
          """)
  void rate(String schedule, String minimum, long update, double plateau, double rate) {
    TrainingSettings settings =
        Settings.of(
            folder,
            "learning_rate=0.01",
            "schedule={type: " + schedule + ", minimum_learning_rate: " + minimum + "}");
    LearningRate found = new LearningRate(settings.learningRate(), settings.schedule());
    assertThat(found.at(update, 0, 0, plateau)).isCloseTo(rate, within(1e-9));
  }

  /** PyTorch's OneCycleLR with pct_start 0.25 and anneal_strategy linear is the first schedule. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type and keys                                 | update | rate
          linear, warmup_updates: 25 %                    | 1      | 0.0001
          linear, warmup_updates: 25 %                    | 100    | 0.01
          linear, warmup_updates: 25 %                    | 250    | 0.0055
          linear, warmup_updates: 25 %                    | 400    | 0.001
          linear, warmup_updates: 25 %                    | 401    | 0.001
          linear, decay_updates: 0                        | 100    | 0.00775
          linear, decay_updates: 0                        | 400    | 0.001
          cosine, warmup_updates: 25 %                    | 50     | 0.005
          cosine, warmup_updates: 25 %                    | 100    | 0.01
          cosine, warmup_updates: 25 %                    | 175    | 0.008681981
          cosine, warmup_updates: 25 %                    | 250    | 0.0055
          cosine, warmup_updates: 25 %                    | 400    | 0.001
          cosine, warmup_updates: 200                     | 300    | 0.0055
          cosine, warmup_updates: 25 %, decay_updates: 50 | 125    | 0.0055
          cosine, warmup_updates: 25 %, decay_updates: 50 | 150    | 0.001
          cosine, warmup_updates: 500                     | 400    | 0.008
          cosine, warmup_updates: 500                     | 501    | 0.001
          inverse-sqrt, warmup_updates: 25 %              | 50     | 0.005
          inverse-sqrt, warmup_updates: 25 %              | 400    | 0.005
          constant, warmup_updates: 12.5%                 | 25     | 0.005
          constant, warmup_updates: 12.5%                 | 51     | 0.01
          """)
  void rateOverAllUpdates(String schedule, long update, double rate) {
    TrainingSettings settings =
        Settings.of(
            folder,
            "learning_rate=0.01",
            "schedule={minimum_learning_rate: 0.001, type: " + schedule + "}");
    LearningRate found = new LearningRate(settings.learningRate(), settings.schedule());
    assertThat(found.at(update, 400, 0, 1)).isCloseTo(rate, within(1e-9));
  }

  /** The rate follows the larger of the shares of time and updates. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # type and keys               | update | time | rate
          linear                        | 1      | 0    | 0.0099775
          linear                        | 1      | 0.5  | 0.0055
          linear                        | 300    | 0.5  | 0.00325
          linear                        | 300    | 1    | 0.001
          cosine                        | 1      | 0.5  | 0.0055
          linear, warmup_updates: 100   | 50     | 0.5  | 0.00275
          linear, warmup_updates: 100   | 100    | 0.5  | 0.0055
          linear, warmup_updates: 100   | 101    | 0.5  | 0.0055
          cosine, warmup_updates: 100   | 100    | 0.25 | 0.008681981
          """)
  void rateOverTime(String schedule, long update, double time, double rate) {
    TrainingSettings settings =
        Settings.of(
            folder,
            "learning_rate=0.01",
            "max_minutes=1",
            "schedule={minimum_learning_rate: 0.001, decay_over: minutes, type: " + schedule + "}");
    LearningRate found = new LearningRate(settings.learningRate(), settings.schedule());
    assertThat(found.at(update, 400, time, 1)).isCloseTo(rate, within(1e-9));
  }
}
