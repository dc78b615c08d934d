package routescope.core.image;

import java.util.HexFormat;

/**
 * The usual Huffman tables (ITU-T T.81, annex K.3). Pictures of cameras that make films of JPEGs leave them out; some
 * decoders know that and others do not.
 */
final class StandardTables {
    private static final int START = 2;

    /** A whole DHT segment: brightness and colour, each for the mean and for the rest of a block. */
    private static final String SEGMENT =
            "ffc401a20000010501010101010100000000000000000102030405060708090a0b100002010303020403050504040000017d"
                    + "01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a"
                    + "3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a929394"
                    + "95969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8"
                    + "e9eaf1f2f3f4f5f6f7f8f9fa0100030101010101010101010000000000000102030405060708090a0b110002010204040304"
                    + "0705040400010277000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125"
                    + "f11718191a262728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a8283"
                    + "8485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8"
                    + "d9dae2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa";

    private StandardTables() {}

    /** {@return a JPEG with these tables when it has none of its own, else the same bytes} @param jpeg what is in it */
    static byte[] complete(byte[] bytes, JpegFile jpeg) {
        JpegFile.Frame frame = jpeg.frame();
        if (jpeg.hasTables() || frame == null || frame.process() > 1) {
            return bytes;
        }
        byte[] segment = HexFormat.of().parseHex(SEGMENT);
        byte[] complete = new byte[bytes.length + segment.length];
        System.arraycopy(bytes, 0, complete, 0, START);
        System.arraycopy(segment, 0, complete, START, segment.length);
        System.arraycopy(bytes, START, complete, START + segment.length, bytes.length - START);
        return complete;
    }
}
