package routescope.ui.setup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import routescope.core.patch.PatchSet;
import routescope.core.run.Preset;
import routescope.core.run.RunConfig;
import routescope.ui.fx.Background;

/** Draws what a preset is about, in the background, once each. To be used on the FX thread only. */
public final class PresetPictures {
    private final Background background;
    private final Function<RunConfig, Optional<PatchSet>> samples;
    private final Map<RunConfig, Image> known = new HashMap<>();
    private final Map<RunConfig, List<Consumer<Image>>> waiting = new HashMap<>();
    private final List<Runnable> held = new ArrayList<>();
    private boolean begun;

    /**
     * Makes pictures.
     *
     * @param background where they are drawn
     * @param samples makes a few images of a configuration, off the FX thread
     */
    public PresetPictures(Background background, Function<RunConfig, Optional<PatchSet>> samples) {
        this.background = background;
        this.samples = samples;
    }

    /** Begins to draw what was and will be asked for; until then drawing would hold up the first load. */
    public void begin() {
        begun = true;
        held.forEach(Runnable::run);
        held.clear();
    }

    /**
     * Asks for the picture of a preset.
     *
     * @param preset the preset
     * @param arrive takes it, at once or later; never called when there are no images to show
     */
    void request(Preset preset, Consumer<Image> arrive) {
        RunConfig config = preset.config();
        Image image = known.get(config);
        if (image != null) {
            arrive.accept(image);
            return;
        }
        boolean first = !waiting.containsKey(config);
        waiting.computeIfAbsent(config, missing -> new ArrayList<>()).add(arrive);
        if (first && begun) {
            draw(preset);
        } else if (first) {
            held.add(() -> draw(preset));
        }
    }

    private void draw(Preset preset) {
        RunConfig config = preset.config();
        background.<Optional<int[]>>latest(
                "preset-" + preset.id(),
                () -> samples.apply(config).map(set -> Thumbnail.draw(config, set)),
                pixels -> arrived(config, pixels));
    }

    private void arrived(RunConfig config, Optional<int[]> pixels) {
        List<Consumer<Image>> takers = waiting.remove(config);
        if (pixels.isPresent() && takers != null) {
            Image image = image(pixels.get());
            known.put(config, image);
            takers.forEach(taker -> taker.accept(image));
        }
    }

    private static Image image(int[] pixels) {
        WritableImage image = new WritableImage(Thumbnail.SIDE, Thumbnail.SIDE);
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        Thumbnail.SIDE,
                        Thumbnail.SIDE,
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        Thumbnail.SIDE);
        return image;
    }
}
