package org.nmt4j.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nmt4j.recipe.schema.ForeignNames;
import org.nmt4j.recipe.schema.MissingFeatures;

class ForeignNamesTest {

  @TempDir private Path temporary;
  private RecipeFolder folder;

  @BeforeEach
  void writeCorpus() {
    folder = new RecipeFolder(temporary);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          voc_limit             | vocabulary.size
          voc_min_freq          | vocabulary.min_frequency
          embedding_dim         | model.embedding_size
          rnn_type              | model.encoder.cell and model.decoder.cell
          clip_grad_norm        | training.clip_norm
          learning_rate_min     | training.schedule.minimum_learning_rate
          validation_freq       | training.validate_every
          early_stopping_metric | training.early_stopping.metric
          beam_alpha            | decoding.length_penalty.alpha
          src_vocab_size        | vocabulary.size
          word_vec_size         | model.embedding_size
          rnn_size              | model.encoder.hidden_size and model.decoder.hidden_size
          enc_layers            | model.encoder.layers
          global_attention      | model.attention.type
          input_feed            | model.attention.input_feeding
          max_grad_norm         | training.clip_norm
          train_steps           | training.max_updates
          valid_steps           | training.validate_every
          coverage_attn         | model.attention.coverage
          copy_attn             | model.decoder.copy
          pointer-generator     | model.decoder.copy
          train-sets            | data.train.source
          valid-sets            | data.dev
          dim-vocabs            | vocabulary.size
          dim-rnn               | model.encoder.hidden_size and model.decoder.hidden_size
          dim-emb               | model.embedding_size
          enc-depth             | model.encoder.layers
          dec-cell              | model.decoder.cell
          dec-cell-base-depth   | model.decoder.conditional
          mini-batch-words      | training.batch_size
          valid-freq            | training.validate_every
          disp-freq             | training.log_every
          clip-norm             | training.clip_norm
          normalize             | decoding.length_penalty.alpha
          restrict_lexicon      | decoding.shortlist
          restrict_lexicon_topk | decoding.shortlist.candidates
          num-words             | vocabulary.size
          word-min-count        | vocabulary.min_frequency
          rnn-num-hidden        | model.encoder.hidden_size and model.decoder.hidden_size
          num-embed             | model.embedding_size
          rnn-attention-type    | model.attention.type
          gradient-clipping-threshold | training.clip_norm
          checkpoint-interval   | training.validate_every
          max-num-checkpoint-not-improved | training.early_stopping.patience
          src_embeddings        | embeddings.source.file
          tgt_embeddings        | embeddings.target.file
          pre_word_vecs_enc     | embeddings.source.file
          pre-word-vecs-dec     | embeddings.target.file
          embedding-vectors     | embeddings.source.file and embeddings.target.file
          load_pretrained       | embeddings.source.file and embeddings.target.file
          max-tokens            | training.batch_size
          weight-decay          | training.weight_decay
          exponential-smoothing | training.moving_average
          average_decay         | training.moving_average
          ema-decay             | 1 minus training.moving_average
          dropout-src           | model.word_dropout.source
          dropout-trg           | model.word_dropout.target
          guided-alignment      | training.guided_alignment
          guided-alignment-weight | training.guided_alignment.weight
          lambda_align          | training.guided_alignment.weight
          reg-alpha             | training.consistency
          accum_count           | training.accumulate
          batch_multiplier      | training.accumulate
          optimizer-delay       | training.accumulate
          share-all-embeddings  | model.tie_embeddings
          no-repeat-ngram-size  | decoding.no_repeat_ngram
          block_ngram_repeat    | decoding.no_repeat_ngram
          repetition_penalty    | decoding.repetition_penalty
          coverage_penalty      | decoding.coverage_penalty
          diverse-beam-groups   | decoding.diverse_groups
          diverse-beam-strength | decoding.diversity_penalty
          max-len-b             | decoding.max_length.plus
          fp16                  | precision
          beam_size             | decoding.beam_size
          pct_start             | training.schedule.warmup_updates
          warmup_ratio          | training.schedule.warmup_updates
          max_lr                | training.learning_rate
          T_max                 | training.schedule.decay_updates
          eta_min               | training.schedule.minimum_learning_rate
          train_from            | model.start.file
          load_model            | model.start.file
          pretrained-model      | model.start.file
          fixed-param-names     | model.start.freeze
          patience              | training.schedule.patience or training.early_stopping.patience
          """)
  void otherToolkitsNamesLeadToOurs(String name, String ours) {
    assertThat(folder.problems(RecipeFolder.LEAST + name + ": 1\n"))
        .containsExactly("a.yaml:10:1: found the key '" + name + "', here it is " + ours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          model: {attention: {type: bahdanau}} | additive
          model: {attention: {type: MLP}}      | additive
          model: {attention: {type: luong}}    | general
          decoding: {length_penalty: {type: avg}} | average
          training: {batch_type: token}        | tokens
          training: {schedule: {type: OneCycleLR}} | cosine with warmup_updates: 30 %
          training: {early_stopping: {metric: ppl}} | loss
          training: {early_stopping: {metric: sequence_accuracy}} | exact
          training: {early_stopping: {metric: bleu-detok}} | bleu
          """)
  void otherToolkitsValuesLeadToOurs(String line, String ours) {
    assertThat(folder.problems(RecipeFolder.LEAST + line + "\n"))
        .singleElement()
        .asString()
        .endsWith("; here it is " + ours);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          copy_attn_type   | nmt4j copies by its only attention, as model.decoder.copy says, and has no other settings for it
          feat_merge       | nmt4j has no factors or word features; write them into the line as tokens of their own
          source-factors   | nmt4j has no factors or word features; write them into the line as tokens of their own
          multi-source     | nmt4j reads one source; join several in one line, with a token of your own between them
          num_heads        | nmt4j has no Transformer; its networks are recurrent, see model.encoder and model.decoder
          lambda_coverage  | nmt4j adds no coverage to the loss; model.attention.coverage lets attention read it, and decoding.coverage_penalty weighs hypotheses by it
          guided-alignment-cost | nmt4j guides its only attention by cross-entropy, see training.guided_alignment
          gpu_ranks        | nmt4j trains on CPUs; the option --threads of the command sets their number
          final_div_factor | the warm-up rises from zero, and linear and cosine end at training.schedule.minimum_learning_rate
          cycle_momentum   | nmt4j changes the learning rate only; the constants of training.adam stay as they are
          reset_optimizer  | with model.start, the optimizer and its schedule begin anew; the same command continues a training from its own checkpoint
          freeze_encoder   | model.start.freeze names what training does not change, such as source.embedding
          l2               | nmt4j adds no penalty to the loss; training.weight_decay makes weights smaller
          """)
  void whatIsMissingHereSaysWhatToDo(String name, String advice) {
    assertThat(folder.problems(RecipeFolder.LEAST + "training: {" + name + ": 1}\n"))
        .containsExactly("a.yaml:10:12: found the key '" + name + "' in training: " + advice);
  }

  @Test
  void noNameIsBothOursAndMissing() {
    Map<String, List<String>> ours = ForeignNames.HINTS.places();
    assertThat(MissingFeatures.keys()).doesNotContainAnyElementsOf(ours.keySet());
  }

  @Test
  void networksThatAreMissingHereAreNamed() {
    assertThat(folder.problems(RecipeFolder.LEAST + "model: {encoder: {cell: transformer}}\n"))
        .singleElement()
        .asString()
        .endsWith("; nmt4j has no Transformer, its networks are recurrent");
  }

  @Test
  void mergeKeyLeadsToInclude() {
    assertThat(folder.problems(RecipeFolder.LEAST + "model: &m {}\ndecoding: {<<: *m}\n"))
        .containsExactly(
            "a.yaml:11:12: found the key '<<' in decoding, here it is include; merge keys are not"
                + " part of YAML 1.2");
  }
}
