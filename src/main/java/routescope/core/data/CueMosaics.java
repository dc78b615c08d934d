package routescope.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.Cues;
import routescope.core.patch.PatchGrid;
import routescope.core.patch.PatchSet;
import routescope.core.patch.Truth;
import routescope.core.random.Purpose;
import routescope.core.random.Seeds;

/**
 * Mosaics of digits with a cue. Image i has class {@code i % classes} and a cue by {@link CuePlan}; all of it depends on
 * the seed, the purpose and i only: more images leave the earlier ones as they are.
 */
final class CueMosaics {
    private static final int SIDE = DigitMosaicConfig.DIGIT_SIDE;
    private static final int DIGITS = 10;
    /** Streams of the cue, apart from those of patches (from 0) and layouts (from -1 downwards). */
    private static final long CUE_STREAMS = 1L << 40;

    private static final List<String> SYMBOLS =
            List.of("disc", "plus", "cross", "ring", "frame", "diamond", "triangle", "two columns", "two rows");

    private final DigitMosaicConfig mosaic;
    private final CueConfig config;
    private final int[] irrelevant;
    private final int[] cueDigits;

    /**
     * Checks the configuration.
     *
     * @throws RoutescopeException when the digits do not suffice for the classes and the cue
     */
    CueMosaics(DigitMosaicConfig mosaic, CueConfig config) {
        this.mosaic = mosaic;
        this.config = config;
        int[] others = IntStream.range(0, DIGITS)
                .filter(digit -> !mosaic.classDigits().contains(digit))
                .toArray();
        int classes = mosaic.classes();
        boolean collage = config.cue() == CueKind.DIGIT;
        int needed = collage ? classes + 1 : config.cue() == CueKind.MIX ? classes : 1;
        if (others.length < needed
                || config.cue() == CueKind.ATTRIBUTE
                || config.cue() == CueKind.ANIMALS
                || mosaic.patches() < 2) {
            throw new RoutescopeException(
                    ErrorCode.SETTING_OUT_OF_RANGE,
                    "A cue of the kind \"%s\" is not possible with %d classes of digits on %d patches"
                            .formatted(config.cue().name().toLowerCase(Locale.ROOT), classes, mosaic.patches()),
                    "Choose fewer class digits, or another cue.");
        }
        cueDigits = collage ? IntStream.range(0, classes).map(c -> others[c]).toArray() : new int[0];
        irrelevant = collage
                ? IntStream.range(classes, others.length).map(i -> others[i]).toArray()
                : others;
    }

    /** Where the patches of an image go. */
    private record Target(float[][] rows, Truth[] truth, int[] kinds) {}

    /**
     * Makes images.
     *
     * @param images how many
     * @param deck where the digits come from
     * @param seeds the root seed
     * @param purpose training or test images
     * @param meter told of every image
     * @return the images
     */
    PatchSet build(int images, Deck deck, Seeds seeds, Purpose purpose, LoadMeter meter) {
        int patches = mosaic.patches();
        int classes = mosaic.classes();
        CuePlan plan = new CuePlan(classes, purpose == Purpose.TRAIN_DATA ? config.trainShare() : config.testShare());
        int[] labels = new int[images];
        int[] cues = new int[images];
        Target target =
                new Target(new float[images * patches][], new Truth[images * patches], new int[images * patches]);
        for (int image = 0; image < images; image++) {
            labels[image] = image % classes;
            cues[image] = plan.cue(labels[image], image / classes);
            fill(target, image, labels[image], cues[image], deck, seeds, purpose);
            meter.advance(patches);
        }
        boolean colour = config.cue() == CueKind.COLOUR;
        PatchGrid grid = new PatchGrid(mosaic.grid(), mosaic.grid(), SIDE, SIDE, colour ? 3 : 1);
        List<String> classNames = mosaic.classDigits().stream()
                .map(digit -> Integer.toString(digit))
                .toList();
        Cues known = new Cues(cues, names(), colour ? Cues.Place.TRUE_PATCH : Cues.Place.OWN_PATCHES);
        return new PatchSet(
                grid, target.rows(), labels, target.truth(), target.kinds(), classNames, kindNames(), false, known);
    }

    private void fill(Target to, int image, int label, int cue, Deck deck, Seeds seeds, Purpose purpose) {
        int patches = mosaic.patches();
        int classes = mosaic.classes();
        UniformRandomProvider layout = seeds.stream(purpose, -1L - image);
        UniformRandomProvider chance = seeds.stream(purpose, CUE_STREAMS + image);
        int place = layout.nextInt(patches);
        int cuePlace = (place + 1 + chance.nextInt(patches - 1)) % patches;
        for (int patch = 0; patch < patches; patch++) {
            int row = image * patches + patch;
            int other = irrelevant[layout.nextInt(irrelevant.length)];
            if (patch == place) {
                to.kinds()[row] = mosaic.classDigits().get(label);
                to.truth()[row] = Truth.DISCRIMINATIVE;
                float[] digit = deck.discriminative(to.kinds()[row], row, image / classes);
                to.rows()[row] = config.cue() == CueKind.COLOUR ? coloured(digit, cue) : digit;
            } else if (patch == cuePlace && config.cue().takesOnePatch()) {
                to.truth()[row] = Truth.SPURIOUS;
                to.kinds()[row] = cueKind(cue);
                to.rows()[row] = tile(cue, row, deck, chance);
            } else {
                to.truth()[row] = config.cue().fillsTheBackground() ? Truth.SPURIOUS : Truth.IRRELEVANT;
                to.kinds()[row] = config.cue() == CueKind.MIX ? mixed(cue, other, chance) : other;
                to.rows()[row] = background(deck.irrelevant(to.kinds()[row], row), cue, chance);
            }
        }
    }

    private float[] background(float[] digit, int cue, UniformRandomProvider chance) {
        return switch (config.cue()) {
            case BRIGHTNESS -> scaled(digit, 1 - config.strength() * cue / Math.max(1, mosaic.classes() - 1));
            case COLOUR -> coloured(digit, chance.nextInt(mosaic.classes()));
            default -> digit;
        };
    }

    /** With the probability of the strength a digit of the cue's share of the digits, else any. */
    private int mixed(int cue, int other, UniformRandomProvider chance) {
        int classes = mosaic.classes();
        int from = irrelevant.length * cue / classes;
        int to = irrelevant.length * (cue + 1) / classes;
        int own = irrelevant[from + chance.nextInt(to - from)];
        return chance.nextDouble() < config.strength() ? own : other;
    }

    private float[] tile(int cue, int row, Deck deck, UniformRandomProvider chance) {
        float[] tile = config.cue() == CueKind.DIGIT
                ? deck.irrelevant(cueDigits[cue], row)
                : CueTiles.draw(config.cue(), cue, mosaic.classes(), SIDE, SIDE, chance);
        return scaled(tile, config.strength());
    }

    private static float[] scaled(float[] values, double by) {
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = (float) (values[i] * by);
        }
        return scaled;
    }

    /** {@return a grey patch in the colour of a cue, channels of a pixel together} */
    private float[] coloured(float[] grey, int cue) {
        return CueColours.tint(grey, cue, mosaic.classes(), config.strength());
    }

    private int cueKind(int cue) {
        return config.cue() == CueKind.DIGIT ? cueDigits[cue] : DIGITS + cue;
    }

    private List<String> kindNames() {
        List<String> names = new ArrayList<>();
        for (int digit = 0; digit < DIGITS; digit++) {
            names.add(Integer.toString(digit));
        }
        if (config.cue() == CueKind.SYMBOL || config.cue() == CueKind.HATCH) {
            names.addAll(names());
        }
        return List.copyOf(names);
    }

    private List<String> names() {
        int classes = mosaic.classes();
        return IntStream.range(0, classes).mapToObj(this::name).toList();
    }

    private String name(int cue) {
        int classes = mosaic.classes();
        return switch (config.cue()) {
            case SYMBOL -> SYMBOLS.get(cue);
            case HATCH -> "hatched %d\u00b0".formatted(Math.round(180 * (cue + 0.5) / classes));
            case DIGIT -> Integer.toString(cueDigits[cue]);
            case BRIGHTNESS -> cue == 0 ? "bright" : classes == 2 ? "dim" : "dim " + cue;
            case MIX -> "mix " + digits(irrelevant.length * cue / classes, irrelevant.length * (cue + 1) / classes);
            case COLOUR -> CueColours.name(cue);
            case ATTRIBUTE, ANIMALS -> "";
        };
    }

    private String digits(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(irrelevant[i]);
        }
        return text.toString();
    }
}
