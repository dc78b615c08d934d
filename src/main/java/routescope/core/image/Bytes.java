package routescope.core.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers out of the bytes of a file; beyond its end everything is zero. */
record Bytes(byte[] all) {

    int length() {
        return all.length;
    }

    int u8(int at) {
        return at >= 0 && at < all.length ? all[at] & 0xFF : 0;
    }

    int u16big(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16little(int at) {
        return u8(at + 1) << 8 | u8(at);
    }

    int u24little(int at) {
        return u8(at + 2) << 16 | u16little(at);
    }

    /** {@return four bytes, high one first, unsigned} */
    long u32big(int at) {
        return (long) u16big(at) << 16 | u16big(at + 2);
    }

    /** {@return four bytes, low one first, unsigned} */
    long u32little(int at) {
        return (long) u16little(at + 2) << 16 | u16little(at);
    }

    String ascii(int at, int length) {
        int from = Math.min(at, all.length);
        return new String(all, from, Math.min(length, all.length - from), StandardCharsets.ISO_8859_1);
    }

    /** {@return a copy of a part, shorter when the file ends before} */
    byte[] part(int from, long to) {
        int end = (int) Math.min(to, all.length);
        return Arrays.copyOfRange(all, Math.min(from, end), end);
    }
}
