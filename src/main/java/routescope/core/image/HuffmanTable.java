package routescope.core.image;

/** A table of a JPEG: which bits stand for which symbol (ITU-T T.81, annex C). */
final class HuffmanTable {
    private static final int LONGEST = 16;
    private static final int FAST = 8;

    private final int[] lastCode = new int[LONGEST + 1];
    private final int[] offset = new int[LONGEST + 1];
    private final int[] symbols;
    /** By the next eight bits: length and symbol of the code they begin with, 0 when it is longer. */
    private final int[] fast = new int[1 << FAST];

    /** Reads a table: 16 counts, then the symbols. @param at where the counts begin */
    HuffmanTable(Bytes file, int at) {
        int total = size(file, at) - LONGEST;
        symbols = new int[total];
        for (int i = 0; i < total; i++) {
            symbols[i] = file.u8(at + LONGEST + i);
        }
        int code = 0;
        int next = 0;
        for (int length = 1; length <= LONGEST; length++) {
            int count = file.u8(at + length - 1);
            offset[length] = next - code;
            for (int i = 0; i < count; i++) {
                if (length <= FAST) {
                    fill(code + i, length, symbols[next + i]);
                }
            }
            next += count;
            code += count;
            lastCode[length] = count == 0 ? -1 : code - 1;
            code <<= 1;
        }
    }

    /** {@return the bytes a table takes} */
    static int size(Bytes file, int at) {
        int total = LONGEST;
        for (int i = 0; i < LONGEST; i++) {
            total += file.u8(at + i);
        }
        return total;
    }

    private void fill(int code, int length, int symbol) {
        int from = code << FAST - length;
        for (int i = from; i < Math.min(fast.length, from + (1 << FAST - length)); i++) {
            fast[i] = length << 8 | symbol;
        }
    }

    /** {@return the next symbol} */
    int read(ScanBits bits) throws DamagedException {
        int quick = fast[bits.peek(FAST)];
        if (quick != 0) {
            bits.take(quick >> 8);
            return quick & 0xFF;
        }
        for (int length = FAST + 1; length <= LONGEST; length++) {
            int code = bits.peek(length);
            int index = code + offset[length];
            if (code <= lastCode[length] && index >= 0 && index < symbols.length) {
                bits.take(length);
                return symbols[index];
            }
        }
        throw new DamagedException("its pixels hold a code that does not exist");
    }
}
