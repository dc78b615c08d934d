package routescope.ui.control;

import java.util.Arrays;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.TextAlignment;
import routescope.viz.Surface;

/**
 * The surface of a window: paints into a canvas. One object serves one canvas for its whole life; {@link #begin} starts
 * every picture. To be used on the FX thread only.
 */
final class FxSurface implements Surface {
    private static final double[] DASHES = {5, 4};

    private final GraphicsContext graphics;
    private final Inks inks = new Inks();
    private final Glyphs glyphs = new Glyphs();
    private final PixelImages images = new PixelImages();
    private int fill;
    private int stroke;

    /** Paints into a canvas. */
    FxSurface(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    /**
     * Empties the canvas and puts every attribute where the picture may rely on it.
     *
     * @param width width of the canvas
     * @param height height of the canvas
     */
    void begin(double width, double height) {
        graphics.clearRect(0, 0, width, height);
        graphics.setImageSmoothing(false);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setLineCap(StrokeLineCap.BUTT);
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineDashes();
        images.begin();
        forgetColours();
    }

    /** Gives images that this picture did not need back to the collector. */
    void end() {
        images.end();
    }

    @Override
    public void fillRect(double x, double y, double width, double height, int argb) {
        if (width > 0 && height > 0) {
            fillWith(argb);
            graphics.fillRect(x, y, width, height);
        }
    }

    /** Four bars instead of a stroke: they stay sharp, and the software pipeline fills them without rasterising a path. */
    @Override
    public void strokeRect(double x, double y, double width, double height, double line, int argb) {
        double bar = Math.min(line, Math.min(width, height) / 2);
        fillRect(x, y, width, bar, argb);
        fillRect(x, y + height - bar, width, bar, argb);
        fillRect(x, y + bar, bar, height - 2 * bar, argb);
        fillRect(x + width - bar, y + bar, bar, height - 2 * bar, argb);
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, double line, int argb) {
        if (x1 == x2) {
            fillRect(x1 - line / 2, Math.min(y1, y2), line, Math.abs(y2 - y1), argb);
        } else if (y1 == y2) {
            fillRect(Math.min(x1, x2), y1 - line / 2, Math.abs(x2 - x1), line, argb);
        } else {
            strokeWith(argb);
            graphics.setLineWidth(line);
            graphics.strokeLine(x1, y1, x2, y2);
        }
    }

    @Override
    public void polyline(double[] xs, double[] ys, int count, double line, int argb, boolean dashed) {
        strokeWith(argb);
        graphics.setLineWidth(line);
        if (dashed) {
            graphics.setLineDashes(DASHES);
        }
        int start = 0;
        for (int i = 0; i <= count; i++) {
            if (i == count || Double.isNaN(xs[i]) || Double.isNaN(ys[i])) {
                piece(xs, ys, start, i);
                start = i + 1;
            }
        }
        if (dashed) {
            graphics.setLineDashes();
        }
    }

    @Override
    public void fillPolygon(double[] xs, double[] ys, int argb) {
        fillWith(argb);
        graphics.fillPolygon(xs, ys, xs.length);
    }

    @Override
    public void fillOval(double x, double y, double width, double height, int argb) {
        fillWith(argb);
        graphics.fillOval(x, y, width, height);
    }

    @Override
    public void pixels(int[] pixels, int columns, int rows, double x, double y, double width, double height) {
        if (columns > 0 && rows > 0 && width > 0 && height > 0) {
            graphics.drawImage(images.of(pixels, columns, rows), x, y, width, height);
        }
    }

    @Override
    public void text(String text, double x, double y, double size, Face face, Align align, int argb) {
        fillWith(argb);
        graphics.setFont(glyphs.font(size, face));
        graphics.setTextAlign(
                switch (align) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        graphics.fillText(text, x, y);
    }

    @Override
    public double textWidth(String text, double size, Face face) {
        return glyphs.width(text, size, face);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        graphics.save();
        graphics.beginPath();
        graphics.rect(x, y, width, height);
        graphics.clip();
    }

    @Override
    public void unclip() {
        graphics.restore();
        forgetColours();
    }

    private void piece(double[] xs, double[] ys, int from, int to) {
        int count = to - from;
        if (count == 1) {
            double dot = graphics.getLineWidth() * 2;
            graphics.setFill(graphics.getStroke());
            fill = stroke;
            graphics.fillOval(xs[from] - dot / 2, ys[from] - dot / 2, dot, dot);
        } else if (count > 1) {
            graphics.strokePolyline(
                    from == 0 ? xs : Arrays.copyOfRange(xs, from, to),
                    from == 0 ? ys : Arrays.copyOfRange(ys, from, to),
                    count);
        }
    }

    private void fillWith(int argb) {
        if (argb != fill) {
            graphics.setFill(inks.of(argb));
            fill = argb;
        }
    }

    private void strokeWith(int argb) {
        if (argb != stroke) {
            graphics.setStroke(inks.of(argb));
            stroke = argb;
        }
    }

    private void forgetColours() {
        fill = 0;
        stroke = 0;
        graphics.setFill(Color.TRANSPARENT);
        graphics.setStroke(Color.TRANSPARENT);
    }
}
