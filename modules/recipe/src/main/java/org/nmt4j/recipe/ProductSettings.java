package org.nmt4j.recipe;

/**
 * The methods of matrix products in training. A method that the kernels of the recipe lack is not
 * used, and the log of the training says so.
 */
public record ProductSettings(
    @Key(
            value =
                "how at least 128 rows are multiplied by a weight in fp32: any-rows is oneDNN with"
                    + " one kernel for any number of rows, exact-rows is oneDNN with a kernel for"
                    + " each number of rows, blas is the BLAS library, and measured is the fastest"
                    + " of these on the machine",
            defaultValue = "measured")
        ProductMethodChoice manyRows,
    @Key(
            value = "the same for weights of at least 4,194,304 numbers, with any number of rows",
            defaultValue = "measured")
        ProductMethodChoice largeWeights,
    @Key(
            value = "how gradients of weights are computed; in bf16 without blas",
            defaultValue = "measured")
        ProductMethodChoice gradients,
    @Key(value = "the same for weights of at least 4,194,304 numbers", defaultValue = "measured")
        ProductMethodChoice largeGradients) {}
