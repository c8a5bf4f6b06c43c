package org.nmt4j.recipe;

import java.util.Optional;

/** The settings of training. Label smoothing follows Szegedy et al. (2016). */
public record TrainingSettings(
    @Key(value = "the update rule", defaultValue = "adam", foreign = "optim optimiser")
        OptimizerType optimizer,
    @Key(
            value = "the learning rate after the warm-up",
            defaultValue = "0.004",
            otherDefault = "0.001",
            range = "> 0",
            foreign = "lr learn_rate initial_learning_rate max_lr")
        double learningRate,
    @Key(value = "Adam's constants", foreign = "adam_betas optimizer_params") AdamSettings adam,
    @Key(
            value =
                "decoupled weight decay: each update also subtracts this share of every weight,"
                    + " times the learning rate; biases and gains of layer normalisation do not"
                    + " decay",
            defaultValue = "0.0",
            range = ">= 0 and < 1",
            foreign = "weight_decay_rate")
        double weightDecay,
    @Key(
            value =
                "the share of the new weights in an exponential moving average of the weights,"
                    + " such as 0.001; the average is validated and saved as best and last model,"
                    + " and training goes on from the weights themselves; 0 for no average",
            defaultValue = "0.0",
            range = ">= 0 and <= 0.5",
            foreign = "exponential_smoothing average_decay")
        double movingAverage,
    @Key("how the learning rate changes") ScheduleSettings schedule,
    @Key(
            value = "the share of probability that is spread over the vocabulary",
            defaultValue = "0.1",
            otherDefault = "0.0",
            except = TaskType.REGRESSION,
            range = ">= 0 and < 1")
        double labelSmoothing,
    @Key(
            value =
                "the weight of R-Drop: each batch is predicted twice, under different dropout"
                    + " masks, and the divergence of both predictions is added to the loss; an"
                    + " update then needs the time and memory of a batch twice as large; 0 for one"
                    + " prediction",
            defaultValue = "0.0",
            only = {TaskType.TRANSLATION, TaskType.CLASSIFICATION, TaskType.TAGGING},
            range = ">= 0",
            foreign = "reg_alpha rdrop rdrop_alpha r_drop r_drop_alpha")
        double consistency,
    @Key(
            value =
                "known alignments of the training pairs, which guide the attention; null for none",
            only = TaskType.TRANSLATION)
        Optional<GuidedAlignment> guidedAlignment,
    @Key(
            value = "the largest global norm of a gradient; 0 for no limit",
            defaultValue = "1.0",
            range = ">= 0",
            foreign = "max_grad_norm clip_grad_norm gradient_clipping_threshold")
        double clipNorm,
    @Key(
            value =
                "the size of a batch, in the unit of batch_type; for a language model, the number"
                    + " of lines or parts of running text that are read in parallel",
            defaultValue = "1024",
            otherDefault = "32",
            range = ">= 1",
            foreign = "mini_batch mini_batch_words max_tokens max_sentences word_batch_size")
        int batchSize,
    @Key(
            value = "the unit of batch_size",
            defaultValue = "tokens",
            otherDefault = "sentences",
            except = TaskType.LANGUAGE_MODEL)
        BatchType batchType,
    @Key(
            value =
                "the number of batches of one update; their gradients are accumulated, so the"
                    + " update is that of one larger batch that needs no more memory; the last"
                    + " update of an epoch takes the batches that are left",
            defaultValue = "1",
            range = "from 1 to 10000",
            foreign =
                "accum_count accum_steps batch_multiplier optimizer_delay update_freq"
                    + " update_interval gradient_accumulation_steps")
        int accumulate,
    @Key(
            value =
                "the number of tokens that one batch reads of each line or part; the next batch"
                    + " continues from the last state, but gradients do not flow back",
            defaultValue = "35",
            only = TaskType.LANGUAGE_MODEL,
            range = "from 1 to 10000")
        int bptt,
    @Key(
            value =
                "the number of parts into which a batch is cut; results depend on this number and"
                    + " never on the number of threads",
            defaultValue = "2",
            range = "from 1 to 1024")
        int shards,
    @Key(
            "which library computes the large matrix products; a method that the kernels lack is"
                + " not used, and a message says so")
        ProductSettings products,
    @Key(
            value = "the maximum number of passes over the training data",
            defaultValue = "100",
            otherDefault = "20",
            range = ">= 1",
            foreign = "max_epochs num_epochs after after_epochs max_num_epochs max_epoch")
        int epochs,
    @Key(
            value = "the maximum number of updates; 0 for no limit",
            defaultValue = "0",
            range = ">= 0",
            foreign = "updates train_steps max_steps after_batches max_update total_steps")
        long maxUpdates,
    @Key(
            value = "the maximum wall time of training in minutes; 0 for no limit",
            defaultValue = "0.0",
            range = ">= 0")
        double maxMinutes,
    @Key(
            value = "the interval between validations",
            defaultValue = "500 updates",
            otherDefault = "1 epoch",
            foreign =
                "validation_freq valid_steps valid_freq checkpoint_interval save_checkpoint_steps"
                    + " save_freq validate_interval validate_interval_updates save_interval"
                    + " save_interval_updates")
        Interval validateEvery,
    @Key("when training stops because validation does not improve") EarlyStopping earlyStopping,
    @Key("what to do when training has diverged") DivergenceSettings divergence,
    @Key(
            value = "the number of best checkpoints to keep",
            defaultValue = "3",
            range = "from 1 to 1000",
            foreign =
                "keep_best_ckpts keep_last_ckpts keep_checkpoint keep_best_checkpoints"
                    + " keep_best_params")
        int keepBest,
    @Key(
            value =
                "the maximum number of minutes between two checkpoints; each validation also writes"
                    + " one; 0 for checkpoints at validations only",
            defaultValue = "10.0",
            range = ">= 0")
        double saveMinutes,
    @Key(
            value =
                "the number of updates between two progress lines; 0 for lines by time, at first"
                    + " every few seconds and later every 30 seconds",
            defaultValue = "0",
            range = ">= 0",
            foreign = "logging_freq report_every disp_freq log_interval")
        int logEvery) {}
