package routescope.viz;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Up to 255 colours for all frames of an animation, and one index that means "as before". The most frequent colours are
 * kept exactly; each other one becomes the nearest of them. Not thread-safe.
 */
final class GifPalette {
    /** The index of a pixel that stays as it was. */
    static final int TRANSPARENT = 255;

    private static final int EXACT = 160;
    private static final int COLORS = 255;
    private static final int COARSE = 0xF0F0F0;

    private final int[] colors;
    private final short[] known = new short[1 << 24];

    private GifPalette(int[] colors) {
        this.colors = colors;
    }

    /**
     * {@return the palette of some frames}
     *
     * @param frames typical frames of the animation, at least one
     */
    static GifPalette of(List<BufferedImage> frames) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (BufferedImage frame : frames) {
            int[] pixels = pixels(frame);
            int start = 0;
            for (int i = 1; i <= pixels.length; i++) {
                if (i == pixels.length || pixels[i] != pixels[start]) {
                    counts.merge(pixels[start] & 0xFFFFFF, i - start, Integer::sum);
                    start = i;
                }
            }
        }
        List<Integer> byCount = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<Integer> exact = byCount.subList(0, Math.min(EXACT, byCount.size()));
        Map<Integer, int[]> rest = new HashMap<>();
        for (int color : byCount.subList(exact.size(), byCount.size())) {
            int[] cell = rest.computeIfAbsent(color & COARSE, coarse -> new int[] {color, 0});
            cell[1] += counts.getOrDefault(color, 0);
        }
        // The most frequent colour of each coarse cell stands for it.
        List<Integer> more = rest.values().stream()
                .sorted(Comparator.<int[]>comparingInt(cell -> -cell[1]).thenComparingInt(cell -> cell[0]))
                .limit(COLORS - exact.size())
                .map(cell -> cell[0])
                .toList();
        int[] colors = new int[exact.size() + more.size()];
        for (int i = 0; i < colors.length; i++) {
            colors[i] = i < exact.size() ? exact.get(i) : more.get(i - exact.size());
        }
        return new GifPalette(colors);
    }

    /** {@return the palette as pictures know it} */
    IndexColorModel model() {
        byte[] red = new byte[TRANSPARENT + 1];
        byte[] green = new byte[TRANSPARENT + 1];
        byte[] blue = new byte[TRANSPARENT + 1];
        for (int i = 0; i < colors.length; i++) {
            red[i] = (byte) (colors[i] >> 16);
            green[i] = (byte) (colors[i] >> 8);
            blue[i] = (byte) colors[i];
        }
        return new IndexColorModel(8, TRANSPARENT + 1, red, green, blue, TRANSPARENT);
    }

    /** {@return the index of each pixel, row by row} @param frame a picture */
    byte[] indices(BufferedImage frame) {
        int[] pixels = pixels(frame);
        byte[] indices = new byte[pixels.length];
        int last = ~pixels[0];
        byte index = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] != last) {
                last = pixels[i];
                index = (byte) nearest(last & 0xFFFFFF);
            }
            indices[i] = index;
        }
        return indices;
    }

    private int nearest(int rgb) {
        int found = known[rgb];
        if (found == 0) {
            int best = 0;
            int distance = Integer.MAX_VALUE;
            for (int i = 0; i < colors.length; i++) {
                int red = (colors[i] >> 16 & 0xFF) - (rgb >> 16 & 0xFF);
                int green = (colors[i] >> 8 & 0xFF) - (rgb >> 8 & 0xFF);
                int blue = (colors[i] & 0xFF) - (rgb & 0xFF);
                int away = 3 * red * red + 6 * green * green + blue * blue;
                if (away < distance) {
                    distance = away;
                    best = i;
                }
            }
            found = best + 1;
            known[rgb] = (short) found;
        }
        return found - 1;
    }

    private static int[] pixels(BufferedImage frame) {
        return ((DataBufferInt) frame.getRaster().getDataBuffer()).getData();
    }
}
