package routescope.core.image;

import org.jspecify.annotations.Nullable;

/**
 * Reads the codes of a sequential JPEG without making pixels of them. Decoders go on through damaged data and make a
 * picture that looks whole; here every block must have its 64 values, every value must be possible, and the data must end
 * where the picture does. A damage that changes values only, and no length, is not seen: JPEG has no checksums.
 */
final class ScanCheck {
    private static final int VALUES = 64;
    private static final int UNITS_BETWEEN_LOOKS = 4096;
    /** Of 8-bit pixels no mean of a block is further from the middle; a little more, as coders round. */
    private static final int LARGEST_MEAN = 1200;
    /** So many bytes too many may be the remark of a program; more are the rest of what was not understood. */
    private static final int FEW = 8;

    private static final int LARGEST_CATEGORY = 11;

    /** A colour component. */
    private static final class Component {
        private int across;
        private int down;
        private int quantum;
        private @Nullable HuffmanTable means;
        private @Nullable HuffmanTable waves;
        private int mean;
    }

    private final Bytes file;
    private final Findings findings;
    private final HuffmanTable[][] tables = new HuffmanTable[2][4];
    private final int[] quanta = new int[4];
    private final Component[] components = new Component[256];
    private int width;
    private int height;
    private int across = 1;
    private int down = 1;
    private int interval;
    private boolean sequential;
    private int stray;

    private ScanCheck(byte[] bytes, Findings findings) {
        file = new Bytes(bytes);
        this.findings = findings;
    }

    /** Tells when the pixel data are not as they were written; says nothing of files it does not understand. */
    static void inspect(byte[] bytes, Findings findings) {
        ScanCheck check = new ScanCheck(bytes, findings);
        try {
            check.walk();
            if (check.stray > FEW) {
                throw new DamagedException("more data than pixels");
            }
            if (check.stray > 0) {
                findings.damage(Damage.POSSIBLE, "Stray bytes stand among its pixels: some of them may be wrong.");
            }
        } catch (DamagedException e) {
            findings.damage(Damage.PARTIAL, "The pixels are damaged: a part of the picture is wrong or missing.");
        }
    }

    private void walk() throws DamagedException {
        int at = 2;
        while (at + 4 <= file.length()) {
            int marker = file.u8(at + 1);
            if (file.u8(at) != 0xFF || marker == 0xD9) {
                return;
            }
            int length = file.u16big(at + 2);
            int next = at + 2 + length;
            switch (marker) {
                case 0xC4 -> huffman(at + 4, next);
                case 0xDB -> quantization(at + 4, next);
                case 0xDD -> interval = file.u16big(at + 4);
                case 0xC0, 0xC1 -> frame(at + 4);
                case 0xDA -> {
                    if (!sequential) {
                        return;
                    }
                    next = scan(at + 4, next);
                    if (next < 0) {
                        return;
                    }
                }
                default -> {
                    // Nothing the codes depend on.
                }
            }
            at = next;
        }
    }

    private void huffman(int from, int to) {
        int at = from;
        while (at + 17 <= to) {
            int name = file.u8(at);
            tables[name >> 4 & 1][name & 3] = new HuffmanTable(file, at + 1);
            at += 1 + HuffmanTable.size(file, at + 1);
        }
    }

    private void quantization(int from, int to) {
        int at = from;
        while (at + VALUES < to) {
            boolean wide = file.u8(at) >> 4 != 0;
            quanta[file.u8(at) & 3] = wide ? file.u16big(at + 1) : file.u8(at + 1);
            at += 1 + (wide ? 2 : 1) * VALUES;
        }
    }

    private void frame(int at) {
        sequential = file.u8(at) == 8;
        height = file.u16big(at + 1);
        width = file.u16big(at + 3);
        for (int i = 0; i < file.u8(at + 5); i++) {
            int from = at + 6 + 3 * i;
            Component component = new Component();
            component.across = Math.max(1, file.u8(from + 1) >> 4);
            component.down = Math.max(1, file.u8(from + 1) & 15);
            component.quantum = file.u8(from + 2) & 3;
            across = Math.max(across, component.across);
            down = Math.max(down, component.down);
            components[file.u8(from)] = component;
        }
    }

    /** Reads a scan, and {@return where the next marker begins, -1 when the scan cannot be understood}. */
    private int scan(int at, int from) throws DamagedException {
        int count = file.u8(at);
        Component[] here = new Component[count];
        for (int i = 0; i < count; i++) {
            Component component = components[file.u8(at + 1 + 2 * i)];
            int names = file.u8(at + 2 + 2 * i);
            HuffmanTable means = tables[0][names >> 4 & 3];
            HuffmanTable waves = tables[1][names & 3];
            if (component == null || means == null || waves == null) {
                return -1;
            }
            component.means = means;
            component.waves = waves;
            component.mean = 0;
            here[i] = component;
        }
        boolean alone = count == 1;
        long units = alone
                ? (long) blocks(width, here[0].across, across) * blocks(height, here[0].down, down)
                : (long) units(width, across) * units(height, down);
        return units(new ScanBits(file, from), here, alone, units);
    }

    private int units(ScanBits bits, Component[] here, boolean alone, long units) throws DamagedException {
        int restarts = 0;
        for (long unit = 0; unit < units; unit++) {
            if (unit % UNITS_BETWEEN_LOOKS == 0) {
                findings.checkCancelled();
            }
            if (interval > 0 && unit > 0 && unit % interval == 0) {
                stray += bits.left();
                if (file.u8(bits.position() + 1) != 0xD0 + restarts % 8) {
                    throw new DamagedException("a restart mark is missing");
                }
                restarts++;
                bits.restart();
                for (Component component : here) {
                    component.mean = 0;
                }
            }
            for (Component component : here) {
                int blocks = alone ? 1 : component.across * component.down;
                for (int block = 0; block < blocks; block++) {
                    block(bits, component);
                }
            }
        }
        stray += bits.left();
        return bits.position();
    }

    private void block(ScanBits bits, Component component) throws DamagedException {
        HuffmanTable means = component.means;
        HuffmanTable waves = component.waves;
        if (means == null || waves == null) {
            return;
        }
        int category = means.read(bits);
        if (category > LARGEST_CATEGORY) {
            throw new DamagedException("a mean is impossible");
        }
        int value = category == 0 ? 0 : bits.take(category);
        component.mean += category > 0 && value < 1 << category - 1 ? value - (1 << category) + 1 : value;
        if (Math.abs((long) component.mean * quanta[component.quantum]) > LARGEST_MEAN) {
            throw new DamagedException("a mean is impossible");
        }
        int place = 1;
        while (place < VALUES) {
            int symbol = waves.read(bits);
            int size = symbol & 15;
            int run = symbol >> 4;
            if (size == 0 && run != 15) {
                return;
            }
            place += run + 1;
            if (place > VALUES) {
                throw new DamagedException("a block has too many values");
            }
            if (size > 0) {
                bits.take(size);
            }
        }
    }

    /** {@return blocks of a component that is coded alone} */
    private static int blocks(int pixels, int factor, int largest) {
        int own = (pixels * factor + largest - 1) / largest;
        return (own + 7) / 8;
    }

    /** {@return units of all components together} */
    private static int units(int pixels, int largest) {
        return (pixels + 8 * largest - 1) / (8 * largest);
    }
}
