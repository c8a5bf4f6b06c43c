package org.nmt4j.recipe;

import java.util.List;
import java.util.Optional;

/** The settings for lines that a language model samples and a grammar judges. */
public record SamplingSettings(
    @Key(
            value = "the grammar of nmt4j that accepts or rejects the sampled lines",
            pattern = "[a-z-]{1,40}",
            expected = "a grammar's name such as agreement")
        Optional<String> grammar,
    @Key(
            value = "the number of lines to sample at each temperature",
            defaultValue = "200",
            range = "from 1 to 1000000")
        int lines,
    @Key(
            value =
                "the temperatures by which logits are divided; the metric is given for each, as"
                    + " accepted@temperature",
            defaultValue = "[1.0]",
            range = "> 0")
        List<Double> temperatures) {

  /** Copies the temperatures. */
  public SamplingSettings {
    temperatures = List.copyOf(temperatures);
  }
}
