package routescope.core.random;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * One root seed, split by named purpose: the same root and purpose give the same numbers on every machine and every
 * Java version, and drawing more numbers for one purpose changes no other.
 *
 * @param root the seed a person sees and edits
 */
public record Seeds(long root) {

    /**
     * Opens the stream of a purpose.
     *
     * @param purpose what the numbers are for
     * @return a fresh generator at the start of the stream
     */
    public UniformRandomProvider stream(Purpose purpose) {
        return stream(purpose, 0);
    }

    /**
     * Opens one of many streams of a purpose, so that item {@code index} can be drawn without drawing those before it.
     *
     * @param purpose what the numbers are for
     * @param index which stream, any value
     * @return a fresh generator at the start of the stream
     */
    public UniformRandomProvider stream(Purpose purpose, long index) {
        long nameHash = fnv(purpose.name());
        long seed = mix(mix(root ^ nameHash) + mix(index ^ Long.rotateLeft(nameHash, 29)));
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** FNV-1a, so that a purpose's stream depends on its name and not on its place in the enum. */
    private static long fnv(String name) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit of the input reaches every bit of the output. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
