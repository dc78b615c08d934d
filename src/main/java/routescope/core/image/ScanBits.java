package routescope.core.image;

/** The bits of the pixel data of a JPEG, from one marker to the next. */
final class ScanBits {
    private static final int ROOM = 48;

    private final Bytes file;
    private int at;
    private long buffer;
    private int count;
    private boolean atMarker;

    ScanBits(Bytes file, int from) {
        this.file = file;
        at = from;
    }

    /** {@return the next bits without taking them, zeros beyond the end} @param length at most 16 */
    int peek(int length) {
        fill();
        int mask = (1 << length) - 1;
        return count >= length ? (int) (buffer >>> count - length) & mask : (int) (buffer << length - count) & mask;
    }

    /** Takes bits, of which there must be so many. */
    int take(int length) throws DamagedException {
        int value = peek(length);
        if (count < length) {
            throw new DamagedException("its pixels end too early");
        }
        count -= length;
        buffer &= (1L << count) - 1;
        return value;
    }

    /** {@return whole bytes that were not needed before the next marker} */
    int left() {
        int left = count / 8;
        while (true) {
            count = 0;
            fill();
            if (count == 0) {
                return left;
            }
            left += count / 8;
        }
    }

    /** {@return where the next marker begins, once nothing is left before it} */
    int position() {
        return at;
    }

    /** Goes on behind a marker. */
    void restart() {
        at += 2;
        buffer = 0;
        count = 0;
        atMarker = false;
    }

    private void fill() {
        while (count <= ROOM && !atMarker) {
            int value = file.u8(at);
            int next = file.u8(at + 1);
            if (at >= file.length() || value == 0xFF && next != 0 && next != 0xFF) {
                atMarker = true;
            } else if (value == 0xFF && next == 0xFF) {
                at++;
            } else {
                at += value == 0xFF ? 2 : 1;
                buffer = buffer << 8 | value;
                count += 8;
            }
        }
    }
}
