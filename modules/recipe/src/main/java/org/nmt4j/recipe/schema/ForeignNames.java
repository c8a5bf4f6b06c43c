package org.nmt4j.recipe.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that JoeyNMT, OpenNMT-py, Marian, Sockeye and fairseq use for our keys, and the
 * sections of our own keys.
 */
public final class ForeignNames implements Hints {

  private static final int MOST_PLACES = 2;

  /** Our full name, then what others call it. */
  private static final String[][] KEYS = {
    {"data.train.source", "path_src", "train_sets", "train_src"},
    {"data.train.target", "path_tgt", "train_tgt", "train_trg"},
    {"data.train", "corpus_1", "trainpref"},
    {"data.dev", "valid", "valid_sets", "validation_source", "validation_target", "validpref"},
    {"data.test", "testpref"},
    {
      "data.max_length",
      "max_sent_length",
      "max_seq_len",
      "src_seq_length",
      "tgt_seq_length",
      "max_length_crop"
    },
    {"tokenization.source", "src"},
    {"tokenization.target", "trg", "tgt"},
    {"tokenization.source.language", "src_lang", "source_lang", "lang"},
    {"tokenization.target.language", "trg_lang", "tgt_lang", "target_lang", "lang"},
    {"tokenization.source.tokenizer and tokenization.target.tokenizer", "tokenizer_type", "level"},
    {"tokenization.bpe.codes", "bpe_codes", "src_subword_model", "tgt_subword_model"},
    {"tokenization.bpe.merges", "num_merges", "bpe_operations"},
    {
      "vocabulary.size",
      "voc_limit",
      "src_vocab_size",
      "tgt_vocab_size",
      "dim_vocabs",
      "num_words",
      "nwordssrc",
      "nwordstgt"
    },
    {
      "vocabulary.min_frequency",
      "voc_min_freq",
      "src_words_min_frequency",
      "tgt_words_min_frequency",
      "word_min_count",
      "min_freq",
      "thresholdsrc",
      "thresholdtgt"
    },
    {"vocabulary.shared", "share_vocab", "shared_vocab", "joined_dictionary"},
    {
      "vocabulary.file",
      "voc_file",
      "src_vocab",
      "tgt_vocab",
      "vocabs",
      "vocab_file",
      "srcdict",
      "tgtdict"
    },
    {
      "model.embedding_size",
      "embedding_dim",
      "embeddings",
      "word_vec_size",
      "dim_emb",
      "num_embed",
      "encoder_embed_dim",
      "decoder_embed_dim",
      "emb_size"
    },
    {
      "model.tie_embeddings",
      "tied_embeddings",
      "tied_softmax",
      "tied_embeddings_all",
      "share_embeddings",
      "share_decoder_embeddings",
      "share_all_embeddings",
      "share_decoder_input_output_embed",
      "weight_tying"
    },
    {
      "model.encoder.hidden_size and model.decoder.hidden_size",
      "rnn_size",
      "dim_rnn",
      "rnn_num_hidden",
      "num_hidden"
    },
    {"model.encoder.hidden_size", "encoder_hidden_size", "enc_rnn_size", "enc_hid_size"},
    {"model.decoder.hidden_size", "decoder_hidden_size", "dec_rnn_size", "dec_hid_size"},
    {"model.encoder.cell", "enc_cell", "encoder_type"},
    {"model.decoder.cell", "dec_cell", "decoder_type"},
    {
      "model.encoder.cell and model.decoder.cell",
      "rnn_type",
      "rnn_cell_type",
      "cell_type",
      "reset_after"
    },
    {"model.encoder.layers", "enc_layers", "enc_depth", "encoder_layers"},
    {"model.decoder.layers", "dec_layers", "dec_depth", "decoder_layers"},
    {"model.encoder.layers and model.decoder.layers", "num_layers"},
    {"model.encoder.bidirectional", "brnn", "encoder_bidirectional"},
    {
      "model.encoder.residual and model.decoder.residual",
      "skip",
      "use_residual",
      "rnn_residual_connections",
      "residual_connections"
    },
    {"model.bridge", "init_hidden", "bridge_type"},
    {"model.attention.type", "global_attention", "rnn_attention_type", "attention_type"},
    {"model.attention.input_feeding", "input_feed", "input_feeding_decoder"},
    {"model.dropout", "dropout_rnn", "attention_dropout", "hidden_dropout", "rnn_dropout"},
    {"embeddings.source.file", "src_embeddings", "pre_word_vecs_enc", "encoder_embed_path"},
    {"embeddings.target.file", "tgt_embeddings", "pre_word_vecs_dec", "decoder_embed_path"},
    {
      "embeddings.source.file and embeddings.target.file",
      "both_embeddings",
      "embedding_vectors",
      "load_pretrained"
    },
    {"training.optimizer", "optim", "optimiser"},
    {"training.learning_rate", "lr", "learn_rate", "initial_learning_rate"},
    {"training.adam", "adam_betas", "optimizer_params"},
    {"training.adam.beta1", "adam_beta1"},
    {"training.adam.beta2", "adam_beta2"},
    {"training.adam.epsilon", "adam_epsilon", "adam_eps", "eps"},
    {
      "training.schedule.type",
      "scheduling",
      "decay_method",
      "learning_rate_scheduler_type",
      "lr_scheduler",
      "lr_decay_strategy"
    },
    {
      "training.schedule.warmup_updates",
      "warmup_steps",
      "learning_rate_warmup",
      "lr_warmup",
      "warmup"
    },
    {
      "training.schedule.factor",
      "decrease_factor",
      "learning_rate_decay",
      "lr_decay",
      "learning_rate_reduce_factor"
    },
    {"training.schedule.minimum_learning_rate", "learning_rate_min", "min_learning_rate", "lr_min"},
    {"training.clip_norm", "max_grad_norm", "clip_grad_norm", "gradient_clipping_threshold"},
    {
      "training.batch_size",
      "mini_batch",
      "mini_batch_words",
      "max_tokens",
      "max_sentences",
      "word_batch_size"
    },
    {"training.max_updates", "updates", "train_steps", "max_steps", "after_batches", "max_update"},
    {
      "training.epochs",
      "max_epochs",
      "num_epochs",
      "after",
      "after_epochs",
      "max_num_epochs",
      "max_epoch"
    },
    {
      "training.validate_every",
      "validation_freq",
      "valid_steps",
      "valid_freq",
      "checkpoint_interval",
      "save_checkpoint_steps",
      "save_freq",
      "validate_interval",
      "validate_interval_updates",
      "save_interval",
      "save_interval_updates"
    },
    {
      "training.early_stopping.metric",
      "early_stopping_metric",
      "optimized_metric",
      "valid_metrics",
      "best_checkpoint_metric"
    },
    {
      "training.early_stopping.patience",
      "max_num_checkpoint_not_improved",
      "early_stopping_patience"
    },
    {
      "training.keep_best",
      "keep_best_ckpts",
      "keep_last_ckpts",
      "keep_checkpoint",
      "keep_best_checkpoints",
      "keep_best_params"
    },
    {"training.log_every", "logging_freq", "report_every", "disp_freq", "log_interval"},
    {"precision", "fp16", "bf16", "amp", "use_amp", "model_dtype", "dtype", "mixed_precision"},
    {"seed", "random_seed"},
    {"decoding", "testing"},
    {"decoding.beam_size", "beam", "num_beams"},
    {"decoding.n_best", "nbest", "nbest_size"},
    {"decoding.length_penalty.alpha", "beam_alpha", "normalize", "length_penalty_alpha", "lenpen"},
    {"decoding.unk", "replace_unk", "allow_unk", "generate_unk", "unk_replace"},
    {"decoding.lexicon", "phrase_table"},
    {"decoding.shortlist", "restrict_lexicon"},
    {"decoding.shortlist.candidates", "restrict_lexicon_topk"},
    {"decoding.max_length", "max_output_length", "max_length_factor"},
    {"decoding.max_length.factor", "max_len_a"},
    {"decoding.max_length.plus", "max_len_b"},
    {"evaluation.metrics", "eval_metrics", "eval_metric"},
    {"evaluation.tokenize", "sacrebleu_tokenize", "sacrebleu_cfg"},
    {"name, which names the folder under runs", "model_dir", "save_model", "model_file"},
    {"include; merge keys are not part of YAML 1.2", "<<"},
  };

  /** A key's last name, its value at other toolkits, ours. */
  private static final String[][] VALUES = {
    {"type", "mlp", "additive"},
    {"type", "bahdanau", "additive"},
    {"type", "concat", "additive"},
    {"type", "luong", "general"},
    {"type", "bilinear", "general"},
    {"type", "avg", "average"},
    {"type", "noam", "inverse-sqrt"},
    {"type", "rsqrt", "inverse-sqrt"},
    {"batch_type", "token", "tokens"},
    {"batch_type", "word", "tokens"},
    {"batch_type", "sentence", "sentences"},
    {"batch_type", "sents", "sentences"},
    {"metric", "ppl", "loss"},
    {"metric", "perplexity", "loss"},
    {"metric", "cross-entropy", "loss"},
    {"tokenize", "v13a", "13a"},
  };

  /** Stands behind the tables that it is made of. */
  public static final ForeignNames HINTS = new ForeignNames(RecipeSchema.SECTION);

  private final Map<String, List<String>> places = new HashMap<>();

  private ForeignNames(Section<?> recipe) {
    for (String[] key : KEYS) {
      for (int i = 1; i < key.length; i++) {
        places.computeIfAbsent(key[i], name -> new ArrayList<>()).add(key[0]);
      }
    }
    addOwn(recipe, "");
  }

  private void addOwn(Section<?> section, String prefix) {
    for (Key<?, ?> key : section.keys()) {
      String full = prefix + key.name();
      places.computeIfAbsent(key.name(), name -> new ArrayList<>()).add(full);
      if (key.type() instanceof Section<?> inner) {
        addOwn(inner, full + ".");
      }
    }
  }

  /** Returns our full names of keys by each name that nmt4j or another toolkit uses for them. */
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
