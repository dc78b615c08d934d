package routescope.app.start;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The native arithmetic library on the class path: which build it is, and where its files unpack to. Nothing is loaded.
 *
 * @param classifier the build, e.g. {@code linux-x86_64-onednn-avx2}
 * @param jar name of the jar that holds it, also the name of its folder in the cache
 * @param entry path of the main library inside the jar
 * @param bytes size of the main library
 */
public record NativeLibraries(String classifier, String jar, String entry, long bytes) {
    /** Builds of ND4J, the fastest first; also the order in which the loader looks for them. */
    private static final List<String> EXTENSIONS =
            List.of("-onednn-avx512", "-onednn-avx2", "-onednn", "-avx512", "-avx2", "");

    private static final String BINDINGS = "org/nd4j/linalg/cpu/nativecpu/bindings/";

    /** OpenBLAS and small helpers unpack beside the main library; measured on Linux. */
    private static final long OTHER_FILES = 95_000_000;

    /**
     * Looks for the library of a platform on the class path.
     *
     * @param platform e.g. {@code linux-x86_64}
     * @param loader where to look
     * @return the library, empty when the class path holds none for this platform
     */
    public static Optional<NativeLibraries> find(String platform, ClassLoader loader) {
        return EXTENSIONS.stream()
                .flatMap(extension -> open(platform + extension, loader).stream())
                .findFirst();
    }

    private static Optional<NativeLibraries> open(String classifier, ClassLoader loader) {
        String entry = BINDINGS + classifier + "/" + System.mapLibraryName("nd4jcpu");
        URL url = loader.getResource(entry);
        if (url == null) {
            return Optional.empty();
        }
        try {
            URLConnection connection = url.openConnection();
            if (!(connection instanceof JarURLConnection inJar)) {
                return Optional.empty();
            }
            inJar.setUseCaches(false);
            try (JarFile file = inJar.getJarFile()) {
                JarEntry found = file.getJarEntry(entry);
                String name = String.valueOf(Path.of(file.getName()).getFileName());
                return Optional.of(new NativeLibraries(classifier, name, entry, found.getSize()));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** {@return whether the build uses AVX2 or newer instructions, which a processor without them cannot run} */
    public boolean needsAvx2() {
        return classifier.contains("avx");
    }

    /** {@return bytes that all native files together take in the cache} */
    public long unpackedBytes() {
        return bytes + OTHER_FILES;
    }

    /**
     * {@return whether the main library lies whole in a cache folder}
     *
     * @param cache the cache folder
     */
    public boolean isUnpackedIn(Path cache) {
        try {
            return Files.size(cache.resolve(jar).resolve(entry)) == bytes;
        } catch (IOException e) {
            return false;
        }
    }
}
