package routescope.core.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;

/** Fingerprint of the images of a run. */
final class SourceHash {
    private SourceHash() {}

    /**
     * {@return SHA-256, in hexadecimal, over a CRC-32C of the bits of each patch and over the labels, of both sets}
     *
     * <p>The inner sum is a machine instruction wherever this runs; hashing 100 MB of pixels directly would be felt at
     * every start.
     */
    static String of(PatchSet train, PatchSet test) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            update(digest, train);
            update(digest, test);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new RoutescopeException(ErrorCode.INTERNAL, e, "marking the images", "this Java has no SHA-256");
        }
    }

    private static void update(MessageDigest digest, PatchSet set) {
        ByteBuffer values = littleEndian(Float.BYTES * set.grid().patchSize());
        ByteBuffer marks = littleEndian(Integer.BYTES * set.grid().patches());
        int patches = set.grid().patches();
        for (int image = 0; image < set.size(); image++) {
            marks.clear();
            for (int patch = 0; patch < patches; patch++) {
                values.asFloatBuffer().put(set.patch(image, patch));
                CRC32C crc = new CRC32C();
                crc.update(values.array(), 0, values.capacity());
                marks.putInt((int) crc.getValue());
            }
            digest.update(marks.array());
            digest.update((byte) set.labels()[image]);
        }
    }

    private static ByteBuffer littleEndian(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
