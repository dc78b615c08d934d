package routescope.viz;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import routescope.core.run.Snapshot;

/** Small pictures of runs, to know them again by. */
public final class Thumbnails {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 150;

    private Thumbnails() {}

    /** {@return the upper part of the board, 240 x 150 pixels, as the contents of a PNG file} @param snapshot the moment */
    public static byte[] png(Snapshot snapshot) {
        BufferedImage board = Pictures.image(snapshot, PictureOrder.of(ExportView.BOARD), 1);
        int across = Math.min(board.getWidth(), board.getHeight() * WIDTH / HEIGHT);
        int down = Math.max(1, across * HEIGHT / WIDTH);
        BufferedImage small = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        // Halved step by step: one long step would leave pixels out.
        BufferedImage from = board.getSubimage(0, 0, across, Math.min(down, board.getHeight()));
        while (from.getWidth() > 2 * WIDTH) {
            BufferedImage half =
                    new BufferedImage(from.getWidth() / 2, from.getHeight() / 2, BufferedImage.TYPE_INT_RGB);
            Graphics2D halving = half.createGraphics();
            halving.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            halving.drawImage(from, 0, 0, half.getWidth(), half.getHeight(), null);
            halving.dispose();
            from = half;
        }
        pen.drawImage(from, 0, 0, WIDTH, HEIGHT, null);
        pen.dispose();
        try {
            return PngWriter.bytes(small, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("memory is always writable", e);
        }
    }
}
