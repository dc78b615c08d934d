package routescope.core.data;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * The data model of the theory (paper 1, sections 3 and 4.2; recipe in section 1(a).1 of the project's notes): unit
 * vectors, exactly one class-discriminative patch o_1 (y = +1, class 1) or o_2 (y = -1, class 0) per sample.
 *
 * @param patchesPerImage n, the patches of a sample
 * @param dimension d, the values of a patch
 * @param patternSets p, the number of class-irrelevant pattern sets
 * @param classSimilarity delta_d = {@code <o_1, o_2>}, in (-1, 1)
 * @param irrelevantSimilarity delta_r, the bound on {@code |<o_i, q>|}, in [0, 1)
 * @param closeSets how many of the p sets are delta'-closer to one class pattern, which controls l*
 * @param trainSamples N, the number of training samples
 * @param testSamples the number of test samples
 */
public record PatternConfig(
        int patchesPerImage,
        int dimension,
        int patternSets,
        double classSimilarity,
        double irrelevantSimilarity,
        int closeSets,
        int trainSamples,
        int testSamples)
        implements DataConfig {

    @Override
    @JsonIgnore
    public int patches() {
        return patchesPerImage;
    }

    @Override
    @JsonIgnore
    public int patchSize() {
        return dimension;
    }

    @Override
    @JsonIgnore
    public int classes() {
        return 2;
    }
}
