package routescope.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A file of texts as it stands in the sources.
 *
 * @param file where it stands
 * @param texts key to pattern, in the order of the keys
 * @param repeated keys that stand in it more than once
 */
record Bundle(Path file, Map<String, String> texts, Set<String> repeated) {

    static Bundle read(Path file) throws IOException {
        CountingProperties properties = new CountingProperties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return new Bundle(file, texts, new TreeSet<>(properties.repeated));
    }

    Set<String> keys() {
        return texts.keySet();
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static final class CountingProperties extends Properties {
        private static final long serialVersionUID = 1L;
        private final transient List<String> repeated = new ArrayList<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
                repeated.add(key.toString());
            }
            return super.put(key, value);
        }
    }
}
