package org.nmt4j.recipe.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Advice for keys of JoeyNMT, OpenNMT-py, Marian, Sockeye and fairseq whose features nmt4j lacks.
 * The advice names a replacement if there is one.
 */
public final class MissingFeatures {

  /** Pairs of an advice and its keys, which spaces separate. */
  private static final String[][] KEYS = {
    {
      "nmt4j copies by its only attention, as model.decoder.copy says, and has no other settings"
          + " for it",
      "copy_attn_force copy_attn_type copy_loss_by_seqlength reuse_copy_attn pointer_network"
    },
    {
      "nmt4j has no factors or word features; write them into the line as tokens of their own",
      "factors source_factors target_factors source_factors_num_embed"
          + " source_factors_combine source_factors_share_embedding"
          + " source_factors_use_source_vocab target_factors_num_embed"
          + " target_factors_combine target_factors_share_embedding target_factors_weight"
          + " validation_source_factors factors_combine factors_dim_emb factor_weight"
          + " lemma_dim_emb lemma_dependency features src_feats src_feats_vocab"
          + " src_feats_defaults n_src_feats feat_merge feat_vec_size feat_vec_exponent"
          + " word_features"
    },
    {
      "nmt4j reads one source; join several in one line, with a token of your own between them",
      "multi_source multi_s2s multi_transformer multi_loss_type sources source2 src2" + " src_2"
    },
    {
      "nmt4j weighs corpora and not lines; data.train may be a list of corpora, each with weight",
      "data_weighting data_weighting_type upsample_primary subsets"
    },
    {
      "nmt4j has no Transformer; its networks are recurrent, see model.encoder and model.decoder",
      "heads num_heads attention_heads encoder_attention_heads"
          + " decoder_attention_heads transformer_heads transformer_dim_ffn"
          + " transformer_ffn_depth transformer_preprocess transformer_postprocess"
          + " transformer_decoder_autoreg transformer_dropout transformer_attention_heads"
          + " transformer_model_size transformer_feed_forward_num_hidden"
          + " transformer_feed_forward_use_glu transformer_activation_type"
          + " transformer_positional_embedding_type transformer_ff ff_size dim_feedforward"
          + " encoder_ffn_embed_dim decoder_ffn_embed_dim encoder_normalize_before"
          + " decoder_normalize_before encoder_layerdrop decoder_layerdrop position_encoding"
          + " position_encoding_type positional_encoding learned_pos max_relative_positions"
          + " self_attn_type aan_useffn pos_ffn_activation_fn activation_fn"
          + " activation_dropout add_ffnbias parallel_residual multi_query"
    },
    {
      "nmt4j has no convolutions; its networks are recurrent, see model.encoder and model.decoder",
      "cnn_kernel_width cnn_size conv_layers encoder_convolutions"
          + " decoder_convolutions char_stride char_highway char_conv_filters_num"
          + " char_conv_filters_widths"
    },
    {
      "nmt4j adds no coverage to the loss; model.attention.coverage lets attention read it, and"
          + " decoding.coverage_penalty weighs hypotheses by it",
      "lambda_coverage stepwise_penalty"
          + " rnn_attention_coverage_num_hidden rnn_attention_coverage_max_fertility"
    },
    {
      "nmt4j attends once a step, with the top layer, or with model.decoder.conditional with the"
          + " lowest",
      "rnn_attention_in_upper_layers"
    },
    {
      "nmt4j guides its only attention by cross-entropy, see training.guided_alignment",
      "guided_alignment_cost transformer_guided_alignment_layer alignment_layer alignment_heads"
    },
    {
      "nmt4j takes training.moving_average after each update; nmt4j average takes the mean of saved"
          + " models",
      "average_every average_checkpoints"
    },
    {
      "nmt4j translate takes several models as --model A --model B; --ensemble names their mean",
      "ensemble ensemble_mode models"
    },
    {
      "nmt4j trains on CPUs; the option --threads of the command sets their number",
      "gpu gpuid gpu_ranks gpus world_size devices device device_ids use_cuda use_cpu"
          + " n_gpu cpu cpu_threads num_threads threads workspace distributed_world_size"
          + " master_ip master_port sync_sgd"
    },
    {
      "with model.start, the optimizer and its schedule begin anew; the same command continues a"
          + " training from its own checkpoint",
      "reset_optim reset_optimizer reset_scheduler reset_best_ckpt reset_iter_state"
    },
    {
      "model.start.file names one model, and model.start.reset draws parts of it anew",
      "load_encoder load_decoder"
    },
    {
      "nmt4j has options for this: --fresh begins anew, the same command without it continues",
      "overwrite overwrite_output no_reload no_save"
    },
    {"nmt4j adds no penalty to the loss; training.weight_decay makes weights smaller", "l2 l1"},
    {
      "nmt4j initialises weights by rules of its own, from seed",
      "param_init param_init_glorot initializer init_gain init_weight"
          + " bias_initializer embed_initializer embed_init_gain weight_init"
          + " weight_init_scale weight_init_type weight_init_xavier_factor_type"
    },
    {
      "model.start.freeze names what training does not change, such as source.embedding",
      "freeze_word_vecs freeze_word_vecs_enc freeze_word_vecs_dec"
          + " freeze_encoder freeze_decoder fix_word_vecs_enc fix_word_vecs_dec"
          + " embedding_fix_src embedding_fix_trg"
    },
    {
      "nmt4j replaces no tokens at random; model.word_dropout zeroes their embeddings",
      "tokendrop_temperature tokenmask_temperature switchout_temperature"
    },
    {
      "nmt4j reads no SentencePiece models; tokenization.source.subword: bpe learns merges itself",
      "sentencepiece_model sentencepiece sentencepiece_alphas sentencepiece_options"
          + " sentencepiece_max_lines spm_model src_subword_nbest tgt_subword_nbest"
    },
    {
      "the warm-up rises from zero, and linear and cosine end at"
          + " training.schedule.minimum_learning_rate",
      "div_factor final_div_factor"
    },
    {
      "nmt4j changes the learning rate only; the constants of training.adam stay as they are",
      "cycle_momentum base_momentum max_momentum"
    },
    {
      "nmt4j takes the mean of the loss over target tokens",
      "normalization loss_normalization_type normalize_loss cost_type sentence_avg"
    },
    {
      "nmt4j trains on the reference translations only",
      "scheduled_sampling scheduled_sampling_decay scheduled_sampling_limit rl" + " reinforcement"
    },
    {
      "nmt4j translate draws translations with --sample; --temperature, --top-k and --top-p",
      "sample output_sampling random_sampling_topk random_sampling_topp"
          + " random_sampling_temp sampling_topk sampling_topp"
    },
    {"nmt4j makes no exceptions from decoding.no_repeat_ngram", "ignore_when_blocking"},
    {
      "nmt4j has no minimum length; decoding.length_penalty can prefer longer translations",
      "min_length min_len min_output_length"
    },
    {
      "nmt4j translate takes constraints as files: --require, --forbid and --prefix, a line for"
          + " each line of the input",
      "constraints avoid_list tgt_file_prefix tgt_prefix force_decode prefix_size"
    },
    {
      "nmt4j writes metrics.tsv, curve.svg and samples.txt into the folder of the run",
      "tensorboard tensorboard_log_dir tensorboard_logdir print_valid_sents log_file"
          + " log valid_log wandb_project valid_translation_output"
    },
    {
      "nmt4j reads and shuffles the whole corpus itself",
      "shuffle shuffle_in_ram no_shuffle maxi_batch maxi_batch_sort mini_batch_fit"
          + " bucket_size bucket_size_init bucket_size_increment queue_size pool_factor"
          + " prefetch_factor num_workers bucket_width no_bucketing"
    },
  };

  private static final Set<String> KEYS_OF_VALUES = Set.of("cell", "type");

  /** Values of {@code cell} and {@code type} in other toolkits, each with its advice. */
  private static final Map<String, String> VALUES =
      Map.of(
          "transformer", "nmt4j has no Transformer, its networks are recurrent",
          "cnn", "nmt4j has no convolutions, its networks are recurrent",
          "ssru", "nmt4j has no SSRU; gru is the nearest",
          "sru", "nmt4j has no SRU; gru is the nearest");

  private static final Map<String, String> ADVICE = new HashMap<>();

  static {
    for (String[] feature : KEYS) {
      for (String key : feature[1].split(" ")) {
        if (ADVICE.put(key, feature[0]) != null) {
          throw new IllegalStateException(key + " stands twice");
        }
      }
    }
  }

  private MissingFeatures() {}

  /** Returns all keys that have advice. */
  public static Set<String> keys() {
    return Collections.unmodifiableSet(ADVICE.keySet());
  }

  /** Returns the advice about a key, which is written in snake case. */
  static Optional<String> advice(String key) {
    return Optional.ofNullable(ADVICE.get(key));
  }

  /** Returns the advice about a value of a key; the value is in lower case. */
  static Optional<String> ofValue(String key, String value) {
    return KEYS_OF_VALUES.contains(key) ? Optional.ofNullable(VALUES.get(value)) : Optional.empty();
  }
}
