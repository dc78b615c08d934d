package routescope.core.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import routescope.core.error.ErrorCode;
import routescope.core.error.RoutescopeException;
import routescope.core.patch.PatchSet;

/** Fingerprint of the images of a run. */
final class SourceHash {
    private SourceHash() {}

    /** {@return SHA-256 over the bits of all values and the labels of both sets, in hexadecimal} */
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
        ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * set.grid().patchSize());
        for (float[] row : set.rows()) {
            buffer.asFloatBuffer().put(row);
            digest.update(buffer.array());
        }
        ByteBuffer labels = ByteBuffer.allocate(Integer.BYTES * set.size());
        labels.asIntBuffer().put(set.labels());
        digest.update(labels.array());
    }
}
