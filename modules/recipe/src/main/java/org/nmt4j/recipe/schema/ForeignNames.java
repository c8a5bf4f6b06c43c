package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds keys by their names in JoeyNMT, OpenNMT-py, Marian, Sockeye and fairseq, and by their own
 * names without the section. Most foreign names stand in the declarations of the keys.
 */
public final class ForeignNames implements Hints {

  private static final int MOST_PLACES = 2;

  /**
   * Foreign names that no declaration can state: names for several keys at once, and names for a
   * key whose record is used in several sections. Each row is a full name and its foreign names.
   */
  private static final String[][] KEYS = {
    {"data.train.source", "path_src", "train_sets", "train_src"},
    {"data.train.target", "path_tgt", "train_tgt", "train_trg"},
    {"tokenization.source.language", "src_lang", "source_lang", "lang"},
    {"tokenization.target.language", "trg_lang", "tgt_lang", "target_lang", "lang"},
    {"tokenization.source.tokenizer and tokenization.target.tokenizer", "tokenizer_type", "level"},
    {
      "model.encoder.hidden_size and model.decoder.hidden_size",
      "rnn_size",
      "dim_rnn",
      "rnn_num_hidden",
      "num_hidden"
    },
    {
      "model.encoder.cell and model.decoder.cell",
      "rnn_type",
      "rnn_cell_type",
      "cell_type",
      "reset_after"
    },
    {"model.encoder.layers and model.decoder.layers", "num_layers"},
    {
      "model.encoder.residual and model.decoder.residual",
      "skip",
      "use_residual",
      "rnn_residual_connections",
      "residual_connections"
    },
    {"embeddings.source.file", "src_embeddings", "pre_word_vecs_enc", "encoder_embed_path"},
    {"embeddings.target.file", "tgt_embeddings", "pre_word_vecs_dec", "decoder_embed_path"},
    {
      "embeddings.source.file and embeddings.target.file",
      "both_embeddings",
      "embedding_vectors",
      "load_pretrained"
    },
    {"1 minus training.moving_average", "ema_decay"},
    {"name, which names the folder under runs", "model_dir", "save_model", "model_file"},
    {"include; merge keys are not part of YAML 1.2", "<<"},
  };

  /** Rows of the last part of a key's name, a value in other toolkits, and the value in nmt4j. */
  private static final String[][] VALUES = {
    {"type", "mlp", "additive"},
    {"type", "bahdanau", "additive"},
    {"type", "concat", "additive"},
    {"type", "luong", "general"},
    {"type", "bilinear", "general"},
    {"type", "avg", "average"},
    {"type", "noam", "inverse-sqrt"},
    {"type", "rsqrt", "inverse-sqrt"},
    {"type", "one-cycle", "cosine with warmup_updates: 30 %"},
    {"type", "one_cycle", "cosine with warmup_updates: 30 %"},
    {"type", "onecycle", "cosine with warmup_updates: 30 %"},
    {"type", "onecyclelr", "cosine with warmup_updates: 30 %"},
    {"batch_type", "token", "tokens"},
    {"batch_type", "word", "tokens"},
    {"batch_type", "sentence", "sentences"},
    {"batch_type", "sents", "sentences"},
    {"metric", "ppl", "loss"},
    {"metric", "cross-entropy", "loss"},
    {"metric", "ce-mean-words", "loss"},
    {"metric", "translation", "bleu"},
    {"metric", "bleu-detok", "bleu"},
    {"metric", "sequence_accuracy", "exact"},
    {"tokenize", "v13a", "13a"},
  };

  /** The only instance. It is declared after the tables, because its constructor reads them. */
  public static final ForeignNames HINTS = new ForeignNames(RecipeSchema.SECTION);

  private final Map<String, List<String>> places = new HashMap<>();

  private ForeignNames(Section<?> recipe) {
    for (String[] key : KEYS) {
      for (int i = 1; i < key.length; i++) {
        add(key[i], key[0]);
      }
    }
    addForeign(recipe, "");
    addOwn(recipe, "");
  }

  private void addForeign(ValueType<?> mapping, String prefix) {
    for (DeclaredKey<?> key : MappingType.keysOf(mapping)) {
      String full = prefix + key.name();
      key.foreignNames().forEach(name -> add(name, full));
      addForeign(key.type(), full + ".");
    }
  }

  private void addOwn(Section<?> section, String prefix) {
    for (DeclaredKey<?> key : section.keys()) {
      String full = prefix + key.name();
      add(key.name(), full);
      if (key.type() instanceof Section<?> inner) {
        addOwn(inner, full + ".");
      }
    }
  }

  /** Adds a name for a key. A key that is declared for several tasks is added once. */
  private void add(String name, String full) {
    List<String> known = places.computeIfAbsent(name, it -> new ArrayList<>());
    if (!known.contains(full)) {
      known.add(full);
    }
  }

  /** Returns the full names of keys by each name that nmt4j or another toolkit uses for them. */
  public Map<String, List<String>> places() {
    return Collections.unmodifiableMap(places);
  }

  @Override
  public Optional<String> forKey(String name) {
    Optional<String> missing = MissingFeatures.advice(normal(name));
    if (missing.isPresent()) {
      return missing.map(advice -> ": " + advice);
    }
    List<String> ours = places.getOrDefault(normal(name), List.of());
    return ours.isEmpty() || ours.size() > MOST_PLACES
        ? Optional.empty()
        : Optional.of(", here it is " + String.join(" or ", ours));
  }

  @Override
  public Optional<String> forValue(String path, String value) {
    String key = path.substring(path.lastIndexOf('.') + 1);
    for (String[] known : VALUES) {
      if (known[0].equals(key) && known[1].equals(value.toLowerCase(Locale.ROOT))) {
        return Optional.of("; here it is " + known[2]);
      }
    }
    return MissingFeatures.ofValue(key, value.toLowerCase(Locale.ROOT))
        .map(advice -> "; " + advice);
  }

  private static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }
}
