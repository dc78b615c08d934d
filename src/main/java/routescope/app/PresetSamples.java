package routescope.app;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import routescope.core.data.CueConfig;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DigitMosaicConfig;
import routescope.core.data.ImageSetConfig;
import routescope.core.data.LoadProgress;
import routescope.core.data.PatternConfig;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;
import routescope.core.random.Seeds;
import routescope.core.run.RunConfig;

/** Makes a few images like those of a configuration, to show what it is about without loading it. */
public final class PresetSamples {
    private static final Logger LOG = LoggerFactory.getLogger(PresetSamples.class);
    private static final int FEW = 4;

    private final DataSource source;

    /**
     * Makes samples.
     *
     * @param source makes or reads the images
     */
    public PresetSamples(DataSource source) {
        this.source = source;
    }

    /**
     * {@return a few test images of a configuration; nothing when its files are missing or damaged}
     *
     * @param config the configuration
     */
    public Optional<PatchSet> sample(RunConfig config) {
        try {
            return Optional.of(source.load(few(config.data()), new Seeds(config.seed()), LoadProgress.NONE)
                    .test());
        } catch (RoutescopeException e) {
            LOG.info("no sample images: {}", e.sentence());
            return Optional.empty();
        }
    }

    private static DataConfig few(DataConfig data) {
        if (data instanceof CueConfig cue) {
            return cue.in(few(cue.base()));
        }
        if (data instanceof DigitMosaicConfig digits) {
            return new DigitMosaicConfig(
                    digits.source(), digits.folder(), digits.grid(), digits.classDigits(), FEW, FEW);
        }
        if (data instanceof ImageSetConfig images) {
            return images.withSamples(FEW, FEW);
        }
        PatternConfig patterns = (PatternConfig) data;
        return new PatternConfig(
                patterns.patchesPerImage(),
                patterns.dimension(),
                patterns.patternSets(),
                patterns.classSimilarity(),
                patterns.irrelevantSimilarity(),
                patterns.closeSets(),
                FEW,
                FEW);
    }
}
