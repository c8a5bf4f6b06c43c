package org.nmt4j.recipe;

import java.nio.file.Path;
import java.util.List;

/**
 * The model whose weights training starts from. Its tokenization and its vocabularies are those of
 * the new model too.
 *
 * @param file the model file
 * @param freeze names of parameters that training does not change; {@code *} stands for any
 *     characters
 * @param reset names of parameters that are drawn anew; {@code *} stands for any characters
 */
public record ModelStart(
    @Key(
            value = "the model, such as runs/NAME/best.nmt4j",
            foreign =
                "train_from load_model pretrained_model restore_file finetune_from_model params")
        Path file,
    @Key(
            value =
                "the parameters that training does not change, by the names that nmt4j inspect"
                    + " prints; * stands for any characters, as in encoder.*",
            defaultValue = "[]",
            pattern = "[a-z0-9_.*]{1,200}",
            expected = "a name of a parameter, such as encoder.*",
            foreign = "fixed_param_names")
        List<String> freeze,
    @Key(
            value =
                "the parameters that are drawn anew, by names as in freeze; their shapes may differ"
                    + " from those in the model",
            defaultValue = "[]",
            pattern = "[a-z0-9_.*]{1,200}",
            expected = "a name of a parameter, such as output.*")
        List<String> reset) {
  /** Copies the lists. */
  public ModelStart {
    freeze = List.copyOf(freeze);
    reset = List.copyOf(reset);
  }
}
