package org.nmt4j.recipe;

/**
 * How the network is trained.
 *
 * @param optimizer the update rule
 * @param learningRate the learning rate after the warm-up
 * @param adam Adam's constants
 * @param schedule how the learning rate moves
 * @param labelSmoothing the share of probability spread over the vocabulary (Szegedy et al. 2016)
 * @param clipNorm the largest global norm of a gradient; 0 for no limit
 * @param batchSize the size of one update's batch
 * @param batchType what the batch size counts
 * @param bptt the tokens of each part of a language model's text that one update reads
 * @param shards the number of parts a batch is cut into; a result depends on it, never on threads
 * @param epochs the largest number of passes over the training data
 * @param maxUpdates the largest number of updates; 0 for no limit
 * @param maxMinutes the longest training in minutes of wall time; 0 for no limit
 * @param validateEvery the distance between validations
 * @param earlyStopping when to stop for want of progress, and what the best model is
 * @param divergence what divergence is, and what to do about it
 * @param keepBest the number of best checkpoints to keep
 * @param saveMinutes the longest time in minutes between two checkpoints; 0 for validations alone
 * @param logEvery updates between two progress lines
 */
public record TrainingSettings(
    Optimizer optimizer,
    double learningRate,
    AdamSettings adam,
    ScheduleSettings schedule,
    double labelSmoothing,
    double clipNorm,
    int batchSize,
    BatchType batchType,
    int bptt,
    int shards,
    int epochs,
    long maxUpdates,
    double maxMinutes,
    Interval validateEvery,
    EarlyStopping earlyStopping,
    DivergenceSettings divergence,
    int keepBest,
    double saveMinutes,
    int logEvery) {}
