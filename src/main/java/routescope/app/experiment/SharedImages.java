package routescope.app.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import routescope.core.data.DataConfig;
import routescope.core.data.DataSource;
import routescope.core.data.DataSplit;
import routescope.core.data.LoadProgress;
import routescope.core.random.Seeds;

/**
 * Makes images once for the cells that need the same ones, and keeps the last few: the runs of a figure differ in the model
 * more often than in the images. Images are never written into, so threads may share them.
 */
final class SharedImages implements DataSource {
    private final DataSource source;
    private final Map<Key, Place> places;

    /**
     * Keeps nothing yet.
     *
     * @param source makes the images
     * @param kept how many sets are kept, at least the number of threads
     */
    SharedImages(DataSource source, int kept) {
        this.source = source;
        places = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Place> eldest) {
                return size() > kept;
            }
        };
    }

    private record Key(DataConfig config, long seed) {}

    /** Whoever comes first makes the images; the others wait for them. */
    private static final class Place {
        private @Nullable DataSplit images;
    }

    @Override
    public DataSplit load(DataConfig config, Seeds seeds, LoadProgress progress) {
        Place place;
        synchronized (places) {
            place = places.computeIfAbsent(new Key(config, seeds.root()), key -> new Place());
        }
        synchronized (place) {
            DataSplit images = place.images;
            if (images == null) {
                images = source.load(config, seeds, progress);
                place.images = images;
            }
            return images;
        }
    }
}
