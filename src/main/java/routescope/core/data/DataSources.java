package routescope.core.data;

import java.util.OptionalInt;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/** Makes or reads the images of every kind of configuration there is. */
public final class DataSources implements DataSource {
    private static final long MEGABYTE = 1 << 20;
    /** Bytes of a row besides its values: array header, reference, truth, kind. */
    private static final int ROW_OVERHEAD = 32;
    /** Part of the free memory images may take; the rest is for the run. */
    private static final double SHARE = 0.6;

    private static final int MNIST_TRAIN = 60_000;
    private static final int MNIST_TEST = 10_000;

    private final FreeMemory memory;

    /** Makes a source that looks at the memory of this Java process. */
    public DataSources() {
        this(FreeMemory.HEAP);
    }

    /** Makes a source that believes what it is told about free memory. */
    DataSources(FreeMemory memory) {
        this.memory = memory;
    }

    @Override
    public DataSplit load(DataConfig config, Seeds seeds, LoadProgress progress) {
        if (config instanceof CueConfig cue) {
            return cues(cue, seeds, progress);
        }
        if (config instanceof DigitMosaicConfig mosaic) {
            return mosaics(mosaic, seeds, progress);
        }
        if (config instanceof ImageSetConfig images) {
            checkMemory(config, false, 0);
            return ImageSets.load(images, seeds, progress);
        }
        return patterns((PatternConfig) config, seeds, progress);
    }

    private DataSplit mosaics(DigitMosaicConfig config, Seeds seeds, LoadProgress progress) {
        DigitMosaics mosaics = new DigitMosaics(config);
        checkMemory(config, config.source() == DigitSource.MNIST, 0);
        LoadMeter meter = meter(config, progress);
        Deck[] decks = decks(config, seeds);
        PatchSet train = mosaics.build(config.trainSamples(), decks[0], seeds, Purpose.TRAIN_DATA, meter);
        PatchSet test = mosaics.build(config.testSamples(), decks[1], seeds, Purpose.TEST_DATA, meter);
        return new DataSplit(train, test, OptionalInt.empty(), SourceHash.of(train, test));
    }

    private DataSplit cues(CueConfig config, Seeds seeds, LoadProgress progress) {
        checkMemory(config, false, 0);
        if (config.base() instanceof ImageSetConfig pictures) {
            return CuePictures.load(pictures, config, seeds, progress);
        }
        if (!(config.base() instanceof DigitMosaicConfig mosaic)) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A cue is not possible with this kind of data",
                    "Cues can be put into mosaics of digits and into pictures.");
        }
        DigitMosaics.check(mosaic);
        CueMosaics mosaics = new CueMosaics(mosaic, config);
        LoadMeter meter = meter(config, progress);
        Deck[] decks = decks(mosaic, seeds);
        PatchSet train = mosaics.build(config.trainSamples(), decks[0], seeds, Purpose.TRAIN_DATA, meter);
        PatchSet test = mosaics.build(config.testSamples(), decks[1], seeds, Purpose.TEST_DATA, meter);
        return new DataSplit(train, test, OptionalInt.empty(), SourceHash.of(train, test));
    }

    private static Deck[] decks(DigitMosaicConfig config, Seeds seeds) {
        if (config.source() == DigitSource.GENERATED) {
            return new Deck[] {new GeneratedDeck(seeds, Purpose.TRAIN_DATA), new GeneratedDeck(seeds, Purpose.TEST_DATA)
            };
        }
        MnistFolder.Pools pools = MnistFolder.read(config.folder());
        DigitPool[] split = pools.second()
                .map(test -> new DigitPool[] {pools.first(), test})
                .orElseGet(() -> pools.first().split(seeds.stream(Purpose.SPLIT)));
        return new Deck[] {
            new PoolDeck(split[0], seeds, Purpose.TRAIN_DATA), new PoolDeck(split[1], seeds, Purpose.TEST_DATA)
        };
    }

    private DataSplit patterns(PatternConfig config, Seeds seeds, LoadProgress progress) {
        checkMemory(config, false, (double) Double.BYTES * config.patternSets() * config.dimension());
        PatternData patterns = new PatternData(config, seeds);
        LoadMeter meter = meter(config, progress);
        PatchSet train = patterns.build(config.trainSamples(), seeds, Purpose.TRAIN_DATA, meter);
        PatchSet test = patterns.build(config.testSamples(), seeds, Purpose.TEST_DATA, meter);
        int lStar = patterns.lStar(train);
        return new DataSplit(train, test, OptionalInt.of(lStar), SourceHash.of(train, test));
    }

    private static LoadMeter meter(DataConfig config, LoadProgress progress) {
        return new LoadMeter(progress, rows(config.trainSamples(), config) + rows(config.testSamples(), config));
    }

    private static long rows(int samples, DataConfig config) {
        return (long) samples * config.patches();
    }

    private void checkMemory(DataConfig config, boolean finite, double besides) {
        long train = rows(config.trainSamples(), config);
        long test = rows(config.testSamples(), config);
        double rowBytes = (double) Float.BYTES * config.patchSize();
        double values =
                finite ? (double) Math.min(train, MNIST_TRAIN) + Math.min(test, MNIST_TEST) : (double) train + test;
        double files = finite ? (double) (MNIST_TRAIN + MNIST_TEST) * config.patchSize() : 0;
        double needed = values * rowBytes + ((double) train + test) * ROW_OVERHEAD + files + besides;
        double available = SHARE * memory.bytes((long) (needed / SHARE));
        if (needed > available || Math.max(train, test) > Integer.MAX_VALUE - 8) {
            throw new RoutescopeException(
                    ErrorCode.DATA_TOO_LARGE,
                    Math.round(Math.ceil(needed / MEGABYTE)),
                    Math.round(Math.floor(available / MEGABYTE)));
        }
    }
}
